import { attempt } from './attempt.js';
import type { BinaryOperator, Domain, Expression, PlanItem } from '../plan.js';

/** What an expression yields. `opaque` answers (texts, dates, tables) may only be asked whether they are empty. */
export type ExpressionType = 'boolean' | 'number' | 'choice' | 'list' | 'opaque';

export type TypeFault =
  'unknown-reference' | 'later-reference' | 'not-a-choice' | 'cannot-be-compared' | 'not-a-condition' | 'not-a-number';

export type Typed =
  { readonly ok: true; readonly type: ExpressionType } | { readonly ok: false; readonly code: TypeFault };

/** What a reference may mean: items already asked, and the names of those that come later. */
export interface Surroundings {
  readonly earlier: ReadonlyMap<string, Pick<PlanItem, 'domain'>>;
  readonly later: ReadonlySet<string>;
}

/**
 * Finds the type of an expression or why it has none. Being strict here keeps the meaning plain: a
 * comparison is between things that can be equal, a constant is one of the choices it is held against,
 * and sums add numbers only (a scale that also offers "does not apply" is not a number).
 */
export function typeOfExpression(expression: Expression, around: Surroundings): Typed {
  const type = attempt(Fault, () => typeOf(expression, around));
  return type instanceof Fault ? { ok: false, code: type.code } : { ok: true, type };
}

class Fault extends Error {
  constructor(readonly code: TypeFault) {
    super(code);
  }
}

function typeOf(expression: Expression, around: Surroundings): ExpressionType {
  switch (expression.kind) {
    case 'constant':
      return typeof expression.value === 'string' ? 'choice' : (typeof expression.value as 'number' | 'boolean');
    case 'list':
      return 'list';
    case 'answer':
      return typeOfDomain(referred(expression, around));
    case 'unary':
      if (expression.operator === 'not') demand(expression.operand, around, ['boolean'], 'not-a-condition');
      else typeOf(expression.operand, around);
      return 'boolean';
    case 'binary':
      return typeOfBinary(expression, around);
    case 'call':
  }
  return typeOfCall(expression, around);
}

type Binary = Extract<Expression, { kind: 'binary' }>;
type Call = Extract<Expression, { kind: 'call' }>;
type Reference = Extract<Expression, { kind: 'answer' }>;

type Demand = (expression: Binary, around: Surroundings) => void;

const demandConditions: Demand = ({ left, right }, around) => {
  for (const side of [left, right]) demand(side, around, ['boolean'], 'not-a-condition');
};

const demandNumbers: Demand = ({ left, right }, around) => {
  for (const side of [left, right]) demand(side, around, ['number'], 'not-a-number');
};

const DEMANDS: Readonly<Record<BinaryOperator, readonly [demand: Demand, type: ExpressionType]>> = {
  and: [demandConditions, 'boolean'],
  or: [demandConditions, 'boolean'],
  equal: [demandComparable, 'boolean'],
  less: [demandOrdered, 'boolean'],
  lessorequal: [demandOrdered, 'boolean'],
  greater: [demandOrdered, 'boolean'],
  greaterorequal: [demandOrdered, 'boolean'],
  contains: [demandMembership, 'boolean'],
  anyof: [demandMembership, 'boolean'],
  allof: [demandMembership, 'boolean'],
  plus: [demandNumbers, 'number'],
  minus: [demandNumbers, 'number'],
  mul: [demandNumbers, 'number'],
  div: [demandNumbers, 'number'],
  mod: [demandNumbers, 'number'],
};

function typeOfBinary(expression: Binary, around: Surroundings): ExpressionType {
  const [check, type] = DEMANDS[expression.operator];
  check(expression, around);
  return type;
}

function typeOfCall(expression: Call, around: Surroundings): ExpressionType {
  const [first, second, third] = expression.arguments;
  if (expression.name === 'iif') {
    if (!first || !second || !third || expression.arguments.length > 3) throw new Fault('cannot-be-compared');
    demand(first, around, ['boolean'], 'not-a-condition');
    const [yes, no] = [typeOf(second, around), typeOf(third, around)];
    if (yes !== no) throw new Fault('cannot-be-compared');
    return yes;
  }
  const wanted: readonly ExpressionType[] = expression.name === 'count' ? ['number', 'choice'] : ['number'];
  for (const argument of expression.arguments) demand(argument, around, wanted, 'not-a-number');
  return 'number';
}

function demand(
  side: Expression,
  around: Surroundings,
  wanted: readonly ExpressionType[],
  code: TypeFault,
): ExpressionType {
  const type = typeOf(side, around);
  if (!wanted.includes(type)) throw new Fault(code);
  return type;
}

function demandComparable({ left, right }: Binary, around: Surroundings): void {
  const scalars: readonly ExpressionType[] = ['boolean', 'number', 'choice'];
  const a = demand(left, around, scalars, 'cannot-be-compared');
  const b = demand(right, around, scalars, 'cannot-be-compared');
  if ((a === 'boolean') !== (b === 'boolean')) throw new Fault('cannot-be-compared');
  demandOffered(left, right, around);
  demandOffered(right, left, around);
}

function demandOrdered({ left, right }: Binary, around: Surroundings): void {
  const sides = [left, right].map((side) => demand(side, around, ['number', 'choice'], 'cannot-be-compared'));
  if (!sides.includes('number')) throw new Fault('cannot-be-compared');
  if (left.kind === 'constant' && typeof left.value === 'string') throw new Fault('cannot-be-compared');
  if (right.kind === 'constant' && typeof right.value === 'string') throw new Fault('cannot-be-compared');
}

function demandMembership({ operator, left, right }: Binary, around: Surroundings): void {
  if (left.kind !== 'answer') throw new Fault('cannot-be-compared');
  const allowed: readonly ExpressionType[] = operator === 'anyof' ? ['list', 'choice', 'number'] : ['list'];
  demand(left, around, allowed, 'cannot-be-compared');
  const wanted = operator === 'contains' ? 'constant' : 'list';
  if (right.kind !== wanted) throw new Fault('cannot-be-compared');
  demandOffered(left, right, around);
}

/** A constant held against a question must be one of its possible answers. */
function demandOffered(asked: Expression, constant: Expression, around: Surroundings): void {
  if (asked.kind !== 'answer') return;
  const offered = offeredValues(referred(asked, around));
  if (!offered) return;
  const constants = constant.kind === 'constant' ? [constant.value] : constant.kind === 'list' ? constant.values : [];
  if (!constants.every((value) => offered.includes(value))) throw new Fault('not-a-choice');
}

function offeredValues(domain: Domain): readonly unknown[] | undefined {
  if ('choices' in domain) return domain.choices.map(({ value }) => value);
  return domain.kind === 'yes-no' ? [domain.yes.value, domain.no.value] : undefined;
}

function referred({ name, row }: Reference, around: Surroundings): Domain {
  const domain = around.earlier.get(name)?.domain;
  if (!domain || domain.kind === 'computed') {
    throw new Fault(around.later.has(name) ? 'later-reference' : 'unknown-reference');
  }
  if (row === undefined) return domain;
  if (domain.kind !== 'matrix' || !domain.rows.some(({ value }) => String(value) === row)) {
    throw new Fault('unknown-reference');
  }
  return { kind: 'one-of', choices: domain.columns };
}

const KIND_TYPES: Readonly<Record<Exclude<Domain['kind'], 'one-of' | 'yes-no'>, ExpressionType>> = {
  'some-of': 'list',
  ranking: 'list',
  number: 'number',
  text: 'opaque',
  date: 'opaque',
  matrix: 'opaque',
  table: 'opaque',
  computed: 'opaque',
};

function typeOfDomain(domain: Domain): ExpressionType {
  if (domain.kind === 'one-of') {
    return domain.choices.every(({ value }) => typeof value === 'number') ? 'number' : 'choice';
  }
  if (domain.kind !== 'yes-no') return KIND_TYPES[domain.kind];
  return typeof domain.yes.value === 'boolean' && typeof domain.no.value === 'boolean' ? 'boolean' : 'choice';
}
