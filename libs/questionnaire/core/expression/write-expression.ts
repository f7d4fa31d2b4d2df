import type { BinaryOperator, Expression, Scalar } from '../plan.js';

type Binary = Extract<Expression, { kind: 'binary' }>;
type Unary = Extract<Expression, { kind: 'unary' }>;

/** How strongly an operator binds; what binds more weakly stands in parentheses. */
const STRENGTH: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  equal: 3,
  less: 3,
  lessorequal: 3,
  greater: 3,
  greaterorequal: 3,
  plus: 4,
  minus: 4,
  mul: 5,
  div: 5,
  mod: 5,
  contains: 6,
  anyof: 6,
  allof: 6,
};
const FACTOR = 7;

const SIGNS: Readonly<Record<BinaryOperator, string>> = {
  or: 'or',
  and: 'and',
  equal: '=',
  less: '<',
  lessorequal: '<=',
  greater: '>',
  greaterorequal: '>=',
  plus: '+',
  minus: '-',
  mul: '*',
  div: '/',
  mod: '%',
  contains: 'contains',
  anyof: 'anyof',
  allof: 'allof',
};

/** What has a word of its own when it is denied. */
const DENIED: Partial<Readonly<Record<BinaryOperator, string>>> = {
  equal: '<>',
  contains: 'notcontains',
  anyof: 'noneof',
};

/** The text of an expression, with as few parentheses as its meaning allows; it parses back to the same tree. */
export function writeExpression(expression: Expression): string {
  return write(expression)[0];
}

type Written = readonly [text: string, strength: number];

function write(expression: Expression): Written {
  switch (expression.kind) {
    case 'constant':
      return [writeScalar(expression.value), FACTOR];
    case 'list':
      return [`[${expression.values.map(writeScalar).join(', ')}]`, FACTOR];
    case 'answer':
      return [`{${expression.name}${expression.row === undefined ? '' : `.${expression.row}`}}`, FACTOR];
    case 'call':
      return [`${expression.name}(${expression.arguments.map(writeExpression).join(', ')})`, FACTOR];
    case 'unary':
      return writeUnary(expression);
    case 'binary':
  }
  return writeBinary(expression, SIGNS[expression.operator]);
}

function writeScalar(value: Scalar): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function writeUnary({ operator, operand }: Unary): Written {
  if (operator === 'empty') return [`${writeExpression(operand)} empty`, FACTOR];
  if (operand.kind === 'unary' && operand.operator === 'empty') {
    return [`${writeExpression(operand.operand)} notempty`, FACTOR];
  }
  const denied = operand.kind === 'binary' ? DENIED[operand.operator] : undefined;
  if (operand.kind === 'binary' && denied) return writeBinary(operand, denied);
  return [`!${within(operand, FACTOR)}`, FACTOR];
}

/** A chain of one operator leans to the left; comparisons and memberships do not chain at all. */
function writeBinary({ operator, left, right }: Binary, sign: string): Written {
  const strength = STRENGTH[operator];
  const chains = strength !== STRENGTH.equal && strength !== STRENGTH.contains;
  return [`${within(left, chains ? strength : strength + 1)} ${sign} ${within(right, strength + 1)}`, strength];
}

function within(expression: Expression, needed: number): string {
  const [text, strength] = write(expression);
  return strength < needed ? `(${text})` : text;
}

const WRITABLE_STRING = /^[^'"\\]+$/;
const REWRITTEN = /=>|=<|<>|equals/;
const WRITABLE_NUMBER = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?$/;

/** Whether a constant can be written at all: survey-core knows no way to escape a quote. */
export function canBeWritten(value: Scalar): boolean {
  if (typeof value === 'boolean') return true;
  if (typeof value === 'number') return WRITABLE_NUMBER.test(String(value));
  return WRITABLE_STRING.test(value) && !REWRITTEN.test(value);
}
