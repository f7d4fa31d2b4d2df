import type { ElementDefinition } from '../definition/definition.js';
import { isObject, type JsonObject } from '../definition/property-checks.js';
import { parseExpression } from '../expression/parse-expression.js';
import { canBeWritten, writeExpression } from '../expression/write-expression.js';
import type { Expression, Scalar } from '../plan.js';
import { wordOf } from './clean-import.js';

/** How a question stores what the source spells this way; undefined for what it never stores. */
export type StoredValue = (spelled: string) => Scalar | undefined;

/** How answers to an imported question are stored, by their spelling in the source. */
export function storedValuesOf(source: JsonObject, { type, ...element }: ElementDefinition): StoredValue {
  if (type === 'boolean') return (spelled) => ({ true: true, false: false })[spelled];
  if ('inputType' in element && element.inputType === 'number') return numberOf;
  const list = LISTS[type] ?? 'choices';
  const ours = (element as JsonObject)[list];
  if (!Array.isArray(ours)) return numberOf;
  const theirs = source[list] as readonly unknown[];
  const values = new Map(
    ours.map((choice: unknown, index) => [wordOf(valueOf(theirs[index])), valueOf(choice) as Scalar]),
  );
  return (spelled) => values.get(spelled);
}

const LISTS: Readonly<Record<string, string>> = { rating: 'rateValues', matrix: 'columns' };
const valueOf = (choice: unknown): unknown => (isObject(choice) ? choice['value'] : choice);
const numberOf: StoredValue = (spelled) => (/^-?\d+(?:\.\d+)?$/.test(spelled) ? Number(spelled) : undefined);

/**
 * A condition whose constants are spelled as the answers they are held against are stored with us: `{q} = '1'` becomes
 * `{q} = 1` where the choice is a number. What does not parse, or is the same, stays letter for letter.
 */
export function withStoredValues(text: string, questions: ReadonlyMap<string, StoredValue>): string {
  const parsed = parseExpression(text);
  if (!parsed.ok) return text;
  const changed = followIn(parsed.expression, questions);
  return JSON.stringify(changed) === JSON.stringify(parsed.expression) ? text : writeExpression(changed);
}

function followIn(expression: Expression, questions: ReadonlyMap<string, StoredValue>): Expression {
  if (expression.kind === 'unary') return { ...expression, operand: followIn(expression.operand, questions) };
  if (expression.kind === 'call')
    return { ...expression, arguments: expression.arguments.map((part) => followIn(part, questions)) };
  if (expression.kind !== 'binary') return expression;
  const { left, right } = expression;
  return {
    ...expression,
    left: spelledAs(right, followIn(left, questions), questions),
    right: spelledAs(left, followIn(right, questions), questions),
  };
}

/** `side` as answers to `other` are stored. */
function spelledAs(other: Expression, side: Expression, questions: ReadonlyMap<string, StoredValue>): Expression {
  const stored = other.kind === 'answer' ? questions.get(other.name) : undefined;
  if (!stored) return side;
  const follow = (value: Scalar): Scalar => {
    const found = stored(String(value));
    return found !== undefined && canBeWritten(found) ? found : value;
  };
  if (side.kind === 'constant') return { ...side, value: follow(side.value) };
  return side.kind === 'list' ? { ...side, values: side.values.map(follow) } : side;
}
