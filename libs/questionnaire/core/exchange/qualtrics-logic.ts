import { isObject, type JsonObject } from '../definition/property-checks.js';
import { canBeWritten, writeExpression } from '../expression/write-expression.js';
import type { BinaryOperator, Expression, Scalar } from '../plan.js';
import { wordOf } from './clean-import.js';

/** A question that has been imported, as logic speaks of it. */
export interface QualtricsSource {
  readonly name: string;
  /** Several choices may be made. */
  readonly several: boolean;
  /** Values by the number of the choice. */
  readonly values: ReadonlyMap<string, Scalar>;
  /** Rows of a matrix by their number; their cells have `values`. */
  readonly rows?: ReadonlyMap<string, string>;
}

/** The condition of a question; undefined where there is none, null where it says more than we can. */
export function translateDisplayLogic(
  logic: unknown,
  sources: ReadonlyMap<string, QualtricsSource>,
): string | undefined | null {
  if (!isObject(logic)) return undefined;
  const groups = numbered(logic).filter(isObject);
  if (groups.length === 0) return undefined;
  const parts = groups.map((group) => {
    const written = numbered(group)
      .filter(isObject)
      .map((one) => ({ expression: clauseOf(one, sources), join: joinOf(one) }));
    return {
      expression: joined(written),
      join: wordOf(group['Type']) === 'OrIf' || joinOf(group) === 'or' ? 'or' : 'and',
    } as const;
  });
  const condition = joined(parts);
  return condition ? writeExpression(condition) : null;
}

const numbered = (node: JsonObject): unknown[] =>
  Object.keys(node)
    .filter((key) => /^\d+$/.test(key))
    .toSorted((a, b) => Number(a) - Number(b))
    .map((key) => node[key]);

/** The word is misspelled in the files. */
const joinOf = ({ Conjuction, Conjunction }: JsonObject): 'and' | 'or' =>
  wordOf(Conjuction ?? Conjunction).toLowerCase() === 'or' ? 'or' : 'and';

const chain = (operator: 'and' | 'or', members: readonly Expression[]): Expression =>
  members.reduce((left, right) => ({ kind: 'binary', operator, left, right }));

interface Part {
  readonly expression: Expression | undefined;
  readonly join: 'and' | 'or';
}

/** “And” binds before “or”, as Qualtrics reads them; one part that cannot be said makes the whole unsayable. */
function joined(parts: readonly Part[]): Expression | undefined {
  const alternatives: Expression[][] = [];
  for (const { expression, join } of parts) {
    if (!expression) return undefined;
    if (alternatives.length === 0 || join === 'or') alternatives.push([]);
    alternatives.at(-1)?.push(expression);
  }
  if (alternatives.length === 0) return undefined;
  return chain(
    'or',
    alternatives.map((members) => chain('and', members)),
  );
}

const LOCATOR =
  /^q:\/\/(QID\d+)\/(SelectableChoice|ChoiceNumericEntryValue|ChoiceTextEntryValue|SelectableAnswer)(?:\/(\w+))?(?:\/(\w+))?$/;

const not = (operand: Expression): Expression => ({ kind: 'unary', operator: 'not', operand });

const COMPARE: Readonly<Record<string, readonly [operator: BinaryOperator, denied: boolean]>> = {
  EqualTo: ['equal', false],
  NotEqualTo: ['equal', true],
  GreaterThan: ['greater', false],
  GreaterThanOrEqual: ['greaterorequal', false],
  LessThan: ['less', false],
  LessThanOrEqual: ['lessorequal', false],
};

/** What a clause says of a question: a choice by its numbers, or the whole answer. */
interface Said {
  readonly source: QualtricsSource;
  readonly first: string;
  readonly second: string | undefined;
}

const answerTo = ({ source }: Said): Expression => ({ kind: 'answer', name: source.name });
const emptinessOf = (said: Said): Expression => ({ kind: 'unary', operator: 'empty', operand: answerTo(said) });

const SAY: Readonly<Record<string, (said: Said) => Expression | undefined>> = {
  Empty: emptinessOf,
  NotEmpty: (said) => not(emptinessOf(said)),
  Selected: selection,
  NotSelected: (said) => denied(selection(said)),
};

function clauseOf(clause: JsonObject, sources: ReadonlyMap<string, QualtricsSource>): Expression | undefined {
  const [, id = '', , first = '', second] =
    LOCATOR.exec(wordOf(clause['LeftOperand'] ?? clause['ChoiceLocator'])) ?? [];
  const source = clause['LogicType'] === 'Question' ? sources.get(id) : undefined;
  if (!source) return undefined;
  const said = { source, first, second };
  const operator = wordOf(clause['Operator']);
  const say = Object.hasOwn(SAY, operator) ? SAY[operator] : undefined;
  return say ? say(said) : comparison(answerTo(said), operator, wordOf(clause['RightOperand']));
}

const denied = (held: Expression | undefined): Expression | undefined => held && not(held);

/** A choice of a list; in a matrix, a row and a column. */
function selection({ source, first, second }: Said): Expression | undefined {
  const { name, several, values, rows } = source;
  const value = values.get(rows ? (second ?? '') : first);
  const row = rows?.get(first);
  if (value === undefined || !canBeWritten(value) || (rows && row === undefined)) return undefined;
  const left: Expression = { kind: 'answer', name, ...(row !== undefined && { row }) };
  return { kind: 'binary', operator: several ? 'contains' : 'equal', left, right: { kind: 'constant', value } };
}

function comparison(left: Expression, word: string, operand: string): Expression | undefined {
  const found = COMPARE[word];
  const value = Number(operand);
  if (!found || operand === '' || !Number.isFinite(value) || !canBeWritten(value)) return undefined;
  const held: Expression = { kind: 'binary', operator: found[0], left, right: { kind: 'constant', value } };
  return found[1] ? not(held) : held;
}
