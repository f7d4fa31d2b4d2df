import type { AnswerValue, BinaryOperator, Expression, FunctionName, Scalar } from '../plan.js';

/** Answers by item index; undefined where there is none. */
export type Scope = readonly (AnswerValue | undefined)[];

/** undefined and null both mean "no value", as in survey-core. */
export type Result = AnswerValue | null | undefined;
export type Evaluator = (scope: Scope) => Result;

/**
 * Turns an expression into a function that is run for every answer set. It relies on the type check
 * made when the expression was compiled (`typeOfExpression`): within it, survey-core's conversions
 * between text, numbers, lists and dates cannot occur, so the rules left are few.
 */
export function prepareEvaluator(expression: Expression, indexOf: (name: string) => number): Evaluator {
  switch (expression.kind) {
    case 'constant':
      return () => expression.value;
    case 'list':
      return () => expression.values;
    case 'answer':
      return prepareAnswer(indexOf(expression.name), expression.row);
    case 'unary': {
      const operand = prepareEvaluator(expression.operand, indexOf);
      return expression.operator === 'not' ? (scope) => !operand(scope) : (scope) => isEmpty(operand(scope));
    }
    case 'binary': {
      const left = prepareEvaluator(expression.left, indexOf);
      const right = prepareEvaluator(expression.right, indexOf);
      const operate = BINARY[expression.operator];
      return (scope) => operate(left(scope), right(scope));
    }
    case 'call':
  }
  const parts = expression.arguments.map((argument) => prepareEvaluator(argument, indexOf));
  const call = FUNCTIONS[expression.name];
  return (scope) => call(parts.map((part) => part(scope)));
}

/** A condition holds only when it comes out as true. */
export function prepareCondition(expression: Expression, indexOf: (name: string) => number): (scope: Scope) => boolean {
  const evaluate = prepareEvaluator(expression, indexOf);
  return (scope) => evaluate(scope) === true;
}

function prepareAnswer(index: number, row: string | undefined): Evaluator {
  if (row === undefined) return (scope) => scope[index];
  return (scope) => (scope[index] as Readonly<Record<string, Scalar>> | undefined)?.[row];
}

function isEmpty(value: Result): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Texts compare without regard to case; no answer equals only no answer. */
function equal(left: Result, right: Result): boolean {
  if (typeof left === 'string' && typeof right === 'string') {
    return left.trim().toLowerCase() === right.trim().toLowerCase();
  }
  return (left ?? null) === (right ?? null);
}

function contains(list: Result, value: Result): boolean {
  return Array.isArray(list) && list.some((member: Scalar) => equal(member, value));
}

/** `left` is a list of choices or one choice, `right` a list of constants. */
function anyOf(left: Result, right: Result): boolean {
  const values = right as readonly Scalar[];
  return Array.isArray(left) ? values.some((value) => contains(left, value)) : contains(values, left);
}

function allOf(left: Result, right: Result): boolean {
  return (right as readonly Scalar[]).every((value) => contains(left, value));
}

function less(left: Result, right: Result): boolean {
  return isNumber(left) && isNumber(right) && left < right;
}

const isNumber = (value: Result): value is number => typeof value === 'number';
const numberOf = (value: Result): number => (isNumber(value) ? value : 0);

function decimals(value: number): number {
  return Number.isInteger(value) ? 0 : (String(value).split('.')[1] ?? '').length;
}

/** 0.1 + 0.2 is 0.3: sums keep the decimals of their terms, products the decimals of both factors. */
function exact(result: number, digits: number): number {
  return digits > 0 ? Number(result.toFixed(Math.min(digits, 100))) : result;
}

function plus(left: number, right: number): number {
  return exact(left + right, Math.max(decimals(left), decimals(right)));
}

const BINARY: Readonly<Record<BinaryOperator, (left: Result, right: Result) => Result>> = {
  and: (left, right) => Boolean(left) && Boolean(right),
  or: (left, right) => Boolean(left) || Boolean(right),
  equal,
  less,
  lessorequal: (left, right) => equal(left, right) || less(left, right),
  greater: (left, right) => less(right, left),
  greaterorequal: (left, right) => equal(left, right) || less(right, left),
  contains,
  anyof: anyOf,
  allof: allOf,
  plus: (left, right) => plus(numberOf(left), numberOf(right)),
  minus: (left, right) => plus(numberOf(left), -numberOf(right)),
  mul: (left, right) => {
    const [a, b] = [numberOf(left), numberOf(right)];
    return exact(a * b, decimals(a) + decimals(b));
  },
  div: (left, right) => (numberOf(right) === 0 ? null : numberOf(left) / numberOf(right)),
  mod: (left, right) => (numberOf(right) === 0 ? null : numberOf(left) % numberOf(right)),
};

const total = (values: readonly Result[]): number => values.filter(isNumber).reduce(plus, 0);

const FUNCTIONS: Readonly<Record<FunctionName, (values: readonly Result[]) => Result>> = {
  iif: ([condition, yes, no]) => (condition ? yes : no),
  sum: total,
  avg: (values) => total(values) / Math.max(values.filter(isNumber).length, 1),
  min: (values) => extreme(values, (a, b) => a < b),
  max: (values) => extreme(values, (a, b) => a > b),
  count: (values) => values.filter((value) => value !== undefined && value !== null).length,
};

function extreme(values: readonly Result[], better: (a: number, b: number) => boolean): Result {
  const numbers = values.filter(isNumber);
  return numbers.length === 0 ? null : numbers.reduce((best, value) => (better(value, best) ? value : best));
}
