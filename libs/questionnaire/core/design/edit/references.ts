import type { Definition } from '../../definition/definition.js';
import { below } from '../../findings.js';
import { placeholdersOf } from '../../definition/read-text.js';
import type { Text } from '../../definition/definition.js';
import { partsOf } from './survey-tree.js';

/** One place where a question is spoken of. */
export interface Reference {
  /** Pointer of the property that speaks of it. */
  readonly pointer: string;
  /** Name of the question, panel or page whose property it is. */
  readonly from: string;
  readonly to: string;
  /** The row of a matrix, where one is meant. */
  readonly row?: string;
  readonly property: 'visibleIf' | 'requiredIf' | 'expression' | 'title' | 'description';
}

const REFERENCE = /'[^']*'|"[^"]*"|\{([^{}.]*)(?:\.([^{}]*))?\}/g;

type Loose = Readonly<Record<string, unknown>>;

/** Which questions an expression names, in order; also one that does not parse. */
export function namesInExpression(text: string): readonly { readonly name: string; readonly row?: string }[] {
  return [...text.matchAll(REFERENCE)].flatMap(([, name, row]) =>
    name === undefined ? [] : [{ name, ...(row !== undefined && { row }) }],
  );
}

/** Every place where a question is spoken of, in the order of the pages. */
export function referencesIn(definition: Definition): readonly Reference[] {
  return partsOf(definition).flatMap(({ at, part }) => {
    const own: Loose = { ...part };
    const reference = (
      property: Reference['property'],
      { name, row }: { readonly name: string; readonly row?: string },
    ) => ({
      pointer: below(at, property),
      from: part.name ?? '',
      to: name,
      ...(row !== undefined && { row }),
      property,
    });
    const conditions = (['visibleIf', 'requiredIf', 'expression'] as const).flatMap((property) => {
      const text = own[property];
      return typeof text === 'string' ? namesInExpression(text).map((name) => reference(property, name)) : [];
    });
    const texts = (['title', 'description'] as const).flatMap((property) => {
      const text = own[property] as Text | undefined;
      return text ? [...new Set(placeholdersOf(text))].map((name) => reference(property, { name })) : [];
    });
    return [...conditions, ...texts];
  });
}

/** Who speaks of a question, so that a designer can be told before it goes. */
export function referencesTo(definition: Definition, name: string): readonly Reference[] {
  return referencesIn(definition).filter(({ to }) => to === name);
}
