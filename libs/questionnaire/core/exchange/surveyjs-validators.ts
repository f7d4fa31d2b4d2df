import { isObject, type JsonObject } from '../definition/property-checks.js';
import { below } from '../findings.js';
import type { Note } from './imported.js';

/** Validators as properties where we have one that says the same; patterns and expressions have none. */
export function importValidators(validators: unknown, type: string, at: string, note: Note): JsonObject {
  if (!Array.isArray(validators)) return {};
  const merged: Record<string, unknown> = {};
  for (const [index, validator] of validators.entries()) {
    const said = isObject(validator) ? translatorOf(validator)?.(validator, type) : undefined;
    if (!said)
      note(
        isObject(validator) ? String(validator['type']) : 'validator',
        `${at}/validators/${index}`,
        'property-not-supported',
      );
    else Object.assign(merged, said);
    if (isObject(validator) && validator['text'] !== undefined)
      note('text', below(`${at}/validators/${index}`, 'text'), 'property-not-supported');
  }
  return merged;
}

function translatorOf({ type }: JsonObject): Translate | undefined {
  return typeof type === 'string' && Object.hasOwn(TRANSLATE, type) ? TRANSLATE[type] : undefined;
}

type Translate = (validator: JsonObject, type: string) => JsonObject | undefined;

const given = (entries: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => typeof value === 'number'));

const TRANSLATE: Readonly<Record<string, Translate>> = {
  numeric: ({ minValue, maxValue }, type) =>
    type === 'text' ? { inputType: 'number', ...given({ min: minValue, max: maxValue }) } : undefined,
  text: ({ maxLength }, type) => (type === 'text' || type === 'comment' ? given({ maxLength }) : undefined),
  email: (_, type) => (type === 'text' ? { inputType: 'email' } : undefined),
  answercount: ({ minCount, maxCount }, type) =>
    type === 'checkbox' ? given({ minSelectedChoices: minCount, maxSelectedChoices: maxCount }) : undefined,
};
