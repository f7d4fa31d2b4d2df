import { isPlainLabel, lengthOf } from '../clean-text.js';
import { below, type Findings } from '../findings.js';
import { isReserved, LIMITS, NAME, VARIABLES } from './limits.js';
import { parseExpression } from '../expression/parse-expression.js';
import { placeholdersOf } from './read-text.js';

/** Checks one property of a definition and notes what is wrong with it. */
export type Check = (value: unknown, pointer: string, findings: Findings) => void;
export type Properties = Readonly<Record<string, Check>>;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every property must be in the table and pass its check; `required` ones must be there. */
export function checkObject(properties: Properties, required: readonly string[] = []): Check {
  return (value, pointer, findings) => {
    if (!isObject(value)) findings.add(pointer, 'wrong-type');
    else checkMembers(value, properties, pointer, findings);
    for (const key of isObject(value) ? required : []) {
      if (!Object.hasOwn(value as object, key)) findings.add(below(pointer, key), 'missing-property');
    }
  };
}

function checkMembers(object: JsonObject, properties: Properties, pointer: string, findings: Findings): void {
  for (const [key, member] of Object.entries(object)) {
    const check = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (check) check(member, below(pointer, key), findings);
    else findings.add(below(pointer, key), 'unknown-property');
  }
}

export function listOf(check: Check, min: number, max: number): Check {
  return (value, pointer, findings) => {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    if (!Array.isArray(value)) findings.add(pointer, 'wrong-type');
    else if (list.length < min) findings.add(pointer, 'too-few', { min });
    else if (list.length > max) findings.add(pointer, 'too-many', { max });
    else for (const [index, member] of list.entries()) check(member, below(pointer, index), findings);
  };
}

export const flag: Check = (value, pointer, findings) => {
  if (typeof value !== 'boolean') findings.add(pointer, 'wrong-type');
};

export const scalar: Check = (value, pointer, findings) => {
  if (typeof value !== 'boolean') identity(value, pointer, findings);
};

export function integer(min: number, max: number): Check {
  return (value, pointer, findings) => {
    if (!Number.isInteger(value)) findings.add(pointer, 'wrong-type');
    else if ((value as number) < min || (value as number) > max) findings.add(pointer, 'out-of-range', { min, max });
  };
}

export const number: Check = (value, pointer, findings) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) findings.add(pointer, 'wrong-type');
};

export const positive: Check = (value, pointer, findings) => {
  number(value, pointer, findings);
  if (typeof value === 'number' && value <= 0) findings.add(pointer, 'out-of-range', { min: 0 });
};

export function word(allowed: readonly string[]): Check {
  return (value, pointer, findings) => {
    if (typeof value !== 'string') findings.add(pointer, 'wrong-type');
    else if (!allowed.includes(value)) findings.add(pointer, 'not-allowed');
  };
}

export const name: Check = (value, pointer, findings) => {
  if (typeof value !== 'string') findings.add(pointer, 'wrong-type');
  else if (!NAME.test(value)) findings.add(pointer, 'invalid-name');
  else if (isReserved(value)) findings.add(pointer, 'reserved-name');
};

export const expression: Check = (value, pointer, findings) => {
  const parsed = typeof value === 'string' ? parseExpression(value) : ({ ok: false, code: 'wrong-type' } as const);
  if (!parsed.ok) findings.add(pointer, parsed.code);
};

const TEXT_KEYS: readonly string[] = ['default', 'en', 'zh-cn'];

/** Words for people: plain text, no markup is ever made of it, no invisible characters. */
export function text(max: number): Check {
  return (value, pointer, findings) => {
    if (typeof value === 'string') checkSpelling(value, max, pointer, findings);
    else if (isObject(value)) checkTranslations(value, max, pointer, findings);
    else findings.add(pointer, 'wrong-type');
  };
}

const label = text(LIMITS.labelLength);

function checkTranslations(value: JsonObject, max: number, pointer: string, findings: Findings): void {
  const entries = Object.entries(value);
  if (entries.length === 0) findings.add(pointer, 'wrong-type');
  if (Object.hasOwn(value, 'default') && Object.hasOwn(value, 'en')) findings.add(below(pointer, 'en'), 'said-twice');
  for (const [locale, spelling] of entries) {
    if (!TEXT_KEYS.includes(locale)) findings.add(below(pointer, locale), 'unknown-language');
    else if (typeof spelling !== 'string') findings.add(below(pointer, locale), 'wrong-type');
    else checkSpelling(spelling, max, below(pointer, locale), findings);
  }
}

function checkSpelling(spelling: string, max: number, pointer: string, findings: Findings): void {
  if (lengthOf(spelling) > max) return findings.add(pointer, 'too-long', { max });
  if (spelling.trim() === '') return findings.add(pointer, 'empty-text');
  if (!isPlainLabel(spelling)) findings.add(pointer, 'invisible-characters');
  for (const placeholder of placeholdersOf(spelling)) {
    if (!VARIABLES.some((variable) => variable === placeholder)) findings.add(pointer, 'unknown-placeholder');
  }
}

/** survey-core would turn these texts into numbers, booleans or other texts before it compares them. */
const TURNS_INTO_SOMETHING_ELSE = /^(?:true|false|undefined|null)$|^(['"]).*\1$|^0x/i;

/** A value that is stored and compared: of one spelling only, and never mistaken for another value. */
export const identity: Check = (value, pointer, findings) => {
  if (typeof value === 'number') return number(value, pointer, findings);
  if (typeof value !== 'string') return findings.add(pointer, 'wrong-type');
  if (lengthOf(value) > LIMITS.labelLength) return findings.add(pointer, 'too-long', { max: LIMITS.labelLength });
  if (value === '' || value.trim() !== value) return findings.add(pointer, 'empty-text');
  if (!isPlainLabel(value)) findings.add(pointer, 'invisible-characters');
  const looksLikeNumber = !Number.isNaN(Number(value.replace(',', '.')));
  if (looksLikeNumber || TURNS_INTO_SOMETHING_ELSE.test(value)) findings.add(pointer, 'ambiguous-value');
  if (value === 'SKIPPED') findings.add(pointer, 'reserved-value');
};

/** Text that names something of the rubric; whether it exists is seen when the plan is compiled. */
export const reference: Check = (value, pointer, findings) => {
  if (typeof value !== 'string' || value === '') findings.add(pointer, 'wrong-type');
};

const CHOICE: Properties = { value: identity, text: label, hint: label };
const ROW: Properties = { ...CHOICE, criterion: reference };

function choiceOrRow(properties: Properties): Check {
  const check = checkObject(properties, ['value']);
  return (value, pointer, findings) => (isObject(value) ? check : identity)(value, pointer, findings);
}

/** Choices must differ by more than case, or two of them would be equal in a condition. */
function distinct(list: Check): Check {
  return (value, pointer, findings) => {
    list(value, pointer, findings);
    if (!Array.isArray(value)) return;
    const seen = new Set<string>();
    for (const [index, choice] of value.slice(0, LIMITS.choices).entries()) {
      const key = String(isObject(choice) ? choice['value'] : choice).toLowerCase();
      if (seen.has(key)) findings.add(below(pointer, index), 'duplicate-value');
      seen.add(key);
    }
  };
}

export const choices = (max: number): Check => distinct(listOf(choiceOrRow(CHOICE), 1, max));

export const rows: Check = (value, pointer, findings) => {
  distinct(listOf(choiceOrRow(ROW), 1, LIMITS.matrixRows))(value, pointer, findings);
  if (!Array.isArray(value)) return;
  for (const [index, row] of value.slice(0, LIMITS.matrixRows).entries()) {
    if (isReserved(String(isObject(row) ? row['value'] : row))) findings.add(below(pointer, index), 'reserved-name');
  }
};

/** Points from 0 to 100 for each value, or the code of an answer without score. */
export const recode: Check = (value, pointer, findings) => {
  if (!isObject(value)) findings.add(pointer, 'wrong-type');
  for (const [key, points] of Object.entries(isObject(value) ? value : {})) {
    if (points === 'NOT_APPLICABLE' || points === 'DONT_KNOW') continue;
    if (typeof points !== 'number') findings.add(below(pointer, key), 'wrong-type');
    else if (!(points >= 0 && points <= 100)) findings.add(below(pointer, key), 'out-of-range', { min: 0, max: 100 });
  }
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The bound of a number or a date question; which of the two is seen with its `inputType`. */
export const bound: Check = (value, pointer, findings) => {
  if (typeof value === 'string' ? !DATE.test(value) : typeof value !== 'number') findings.add(pointer, 'wrong-type');
};
