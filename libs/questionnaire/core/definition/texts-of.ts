import type { Definition, Text } from './definition.js';
import { below } from '../findings.js';

const TEXT_PROPERTIES: ReadonlySet<string> = new Set(
  'title description text hint commentText otherText labelTrue labelFalse minRateDescription maxRateDescription'.split(
    ' ',
  ),
);

/** Every text of a linted definition with its JSON Pointer. */
export function textsOf(definition: Definition): readonly (readonly [text: Text, pointer: string])[] {
  return textsIn(definition, '');
}

function textsIn(node: unknown, pointer: string): (readonly [Text, string])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, member]) => {
    const at = below(pointer, key);
    return TEXT_PROPERTIES.has(key) ? [[member as Text, at] as const] : textsIn(member, at);
  });
}
