import { parseExpression } from '../../expression/parse-expression.js';
import { canBeWritten, writeExpression } from '../../expression/write-expression.js';
import type { Expression, Scalar } from '../../plan.js';

/** What a sentence says of an answer. The words for it are the console's. */
export type SentenceOperator =
  | 'is'
  | 'is-not'
  | 'is-less-than'
  | 'is-at-most'
  | 'is-more-than'
  | 'is-at-least'
  /** One choice is among the values, or a list of choices has one of them. */
  | 'any-of'
  | 'none-of'
  | 'all-of'
  | 'includes'
  | 'includes-not'
  | 'is-answered'
  | 'is-not-answered';

/** “[question] [operator] [value]”: no value for `is-answered` and its opposite, a list for `any-of`, `none-of` and `all-of`. */
export interface Clause {
  readonly kind: 'clause';
  readonly question: string;
  /** The row of a matrix. */
  readonly row?: string;
  readonly operator: SentenceOperator;
  readonly value?: Scalar | readonly Scalar[];
}

/** Parts that must hold all together, or one of them. */
export interface Group {
  readonly kind: 'group';
  readonly join: 'and' | 'or';
  readonly parts: readonly (Clause | Group)[];
}

export type Condition =
  /** Nothing is asked: it always holds. */
  | { readonly kind: 'always' }
  | Group
  /** More than a sentence can say, or not an expression at all; `code` says why it cannot be read. */
  | { readonly kind: 'raw'; readonly text: string; readonly code?: string };

/** Groups inside each other that a person can still read. */
const DEEPEST = 2;

/** The sentence that an expression stands for. */
export function readCondition(text: string | undefined): Condition {
  if (text === undefined || text.trim() === '') return { kind: 'always' };
  const parsed = parseExpression(text);
  if (!parsed.ok) return { kind: 'raw', text, code: parsed.code };
  const part = partOf(parsed.expression, 1);
  if (!part) return { kind: 'raw', text };
  return part.kind === 'group' ? part : { kind: 'group', join: 'and', parts: [part] };
}

/** The expression a condition is kept as; undefined for `always`, null for what cannot be written (a quote in a value). */
export function writeCondition(condition: Condition): string | undefined | null {
  if (condition.kind === 'always') return undefined;
  if (condition.kind === 'raw') return condition.text;
  const expression = expressionOfGroup(condition);
  if (expression === undefined) return undefined;
  return expression === null ? null : writeExpression(expression);
}

function partOf(expression: Expression, depth: number): Clause | Group | undefined {
  if (expression.kind === 'binary' && (expression.operator === 'and' || expression.operator === 'or')) {
    return depth > DEEPEST ? undefined : groupOf(expression, expression.operator, depth);
  }
  return clauseOf(expression);
}

function groupOf(expression: Expression, join: 'and' | 'or', depth: number): Group | undefined {
  const parts = membersOf(expression, join).map((member) => partOf(member, depth + 1));
  return parts.includes(undefined) ? undefined : { kind: 'group', join, parts: parts as (Clause | Group)[] };
}

/** a and (b and c) says the same as (a and b) and c: one list. */
function membersOf(expression: Expression, join: 'and' | 'or'): readonly Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== join) return [expression];
  return [...membersOf(expression.left, join), ...membersOf(expression.right, join)];
}

type Answer = Extract<Expression, { kind: 'answer' }>;
type Binary = Extract<Expression, { kind: 'binary' }>;

function clauseOf(expression: Expression): Clause | undefined {
  if (expression.kind === 'answer') return about(expression, 'is', true);
  if (expression.kind === 'binary') return comparison(expression, false);
  if (expression.kind !== 'unary') return undefined;
  const { operator, operand } = expression;
  return operator === 'empty' ? emptinessOf(operand, 'is-not-answered') : denialOf(operand);
}

/** Only answers can be asked whether they are there. */
const emptinessOf = (operand: Expression, operator: SentenceOperator): Clause => about(operand as Answer, operator);

function denialOf(operand: Expression): Clause | undefined {
  if (operand.kind === 'binary') return comparison(operand, true);
  if (operand.kind === 'answer') return about(operand, 'is-not', true);
  return operand.kind === 'unary' && operand.operator === 'empty'
    ? emptinessOf(operand.operand, 'is-answered')
    : undefined;
}

function about({ name, row }: Answer, operator: SentenceOperator, value?: Clause['value']): Clause {
  return {
    kind: 'clause',
    question: name,
    ...(row !== undefined && { row }),
    operator,
    ...(value !== undefined && { value }),
  };
}

type Pair = readonly [held: SentenceOperator, denied: SentenceOperator | undefined];

const COMPARISONS: Partial<Readonly<Record<Binary['operator'], Pair>>> = {
  equal: ['is', 'is-not'],
  less: ['is-less-than', undefined],
  lessorequal: ['is-at-most', undefined],
  greater: ['is-more-than', undefined],
  greaterorequal: ['is-at-least', undefined],
  contains: ['includes', 'includes-not'],
  anyof: ['any-of', 'none-of'],
  allof: ['all-of', undefined],
};

/** Which side is which does not matter to the person who reads it. */
const TURNED: Partial<Readonly<Record<Binary['operator'], Binary['operator']>>> = {
  equal: 'equal',
  less: 'greater',
  lessorequal: 'greaterorequal',
  greater: 'less',
  greaterorequal: 'lessorequal',
};

function comparison({ operator, left, right }: Binary, denied: boolean): Clause | undefined {
  const turned = TURNED[operator];
  if (left.kind === 'constant' && right.kind === 'answer' && turned) {
    return comparison({ kind: 'binary', operator: turned, left: right, right: left }, denied);
  }
  const said = COMPARISONS[operator]?.[denied ? 1 : 0];
  if (left.kind !== 'answer' || said === undefined) return undefined;
  if (right.kind === 'constant') return about(left, said, right.value);
  return right.kind === 'list' ? about(left, said, right.values) : undefined;
}

const OPERATORS: Readonly<
  Record<SentenceOperator, readonly [operator: Binary['operator'] | 'empty', denied: boolean]>
> = {
  is: ['equal', false],
  'is-not': ['equal', true],
  'is-less-than': ['less', false],
  'is-at-most': ['lessorequal', false],
  'is-more-than': ['greater', false],
  'is-at-least': ['greaterorequal', false],
  'any-of': ['anyof', false],
  'none-of': ['anyof', true],
  'all-of': ['allof', false],
  includes: ['contains', false],
  'includes-not': ['contains', true],
  'is-answered': ['empty', true],
  'is-not-answered': ['empty', false],
};

/** undefined for a group without parts, null where a value cannot be written. */
function expressionOfGroup({ join, parts }: Group): Expression | undefined | null {
  const written = parts.map((part) => (part.kind === 'group' ? expressionOfGroup(part) : expressionOfClause(part)));
  if (written.includes(null)) return null;
  return written
    .filter((expression) => expression !== undefined && expression !== null)
    .reduce<Expression | undefined>(
      (left, right) => (left ? { kind: 'binary', operator: join, left, right } : right),
      undefined,
    );
}

function expressionOfClause({ question, row, operator, value }: Clause): Expression | null {
  const [meant, denied] = OPERATORS[operator];
  const answer: Answer = { kind: 'answer', name: question, ...(row !== undefined && { row }) };
  const held = meant === 'empty' ? emptiness(answer) : compare(answer, meant, value);
  return denied && held ? { kind: 'unary', operator: 'not', operand: held } : held;
}

const emptiness = (operand: Answer): Expression => ({ kind: 'unary', operator: 'empty', operand });

function compare(left: Answer, operator: Binary['operator'], value: Clause['value']): Expression | null {
  if (value === undefined) return null;
  const isList = typeof value === 'object';
  const wantsList = operator === 'anyof' || operator === 'allof';
  const values = isList ? value : [value];
  if (values.length === 0 || !values.every(canBeWritten) || (isList && !wantsList)) return null;
  const right: Expression = wantsList ? { kind: 'list', values } : { kind: 'constant', value: values[0] as Scalar };
  return { kind: 'binary', operator, left, right };
}
