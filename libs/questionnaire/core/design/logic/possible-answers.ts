import type { AnswerValue, Choice, Domain, Expression, MatrixDomain, NumberDomain, Scalar } from '../../plan.js';

/** Answers that stand for all others as far as some conditions can tell; `complete` when really all. */
export interface PossibleAnswers {
  readonly values: readonly AnswerValue[];
  readonly complete: boolean;
}

/** How conditions speak of one item. */
export interface Use {
  /** What it is compared with. */
  readonly constants: ReadonlySet<Scalar>;
  /** Rows of a matrix that are spoken of. */
  readonly rows: ReadonlySet<string>;
  /** It is compared with another answer or stands in a computation, so that every value may matter. */
  readonly computed: boolean;
}

/** Values of one item that are tried at most. */
const MOST = 64;

type Of<Kind extends Domain['kind']> = Extract<Domain, { kind: Kind }>;

const POSSIBLE: { readonly [Kind in Domain['kind']]: (domain: Of<Kind>, use: Use) => PossibleAnswers } = {
  'one-of': ({ choices }, use) => possibleChoices(choices, use),
  'yes-no': ({ yes, no }) => ({ values: [yes.value, no.value], complete: true }),
  'some-of': possibleSubsets,
  ranking: ({ choices }) => ({ values: [choices.map(({ value }) => value)], complete: true }),
  number: possibleNumbers,
  text: () => ANYTHING,
  date: () => ANYTHING,
  table: () => ANYTHING,
  matrix: possibleRows,
  computed: () => ({ values: [], complete: true }),
};

/** Of these, conditions can only ask whether they are there. */
const ANYTHING: PossibleAnswers = { values: ['…'], complete: true };

/** The answers to try for an item when only these uses of it matter. No answer at all is not among them. */
export function possibleAnswers(domain: Domain, use: Use): PossibleAnswers {
  return (POSSIBLE[domain.kind] as (domain: Domain, use: Use) => PossibleAnswers)(domain, use);
}

/** Choices that no condition names are all alike, unless their numbers count. */
function possibleChoices(choices: readonly Choice[], { constants, computed }: Use): PossibleAnswers {
  const named = choices.filter(({ value }) => constants.has(value) || typeof value === 'number');
  const other = choices.find((choice) => !named.includes(choice));
  const relevant = computed ? choices : [...named, ...(other ? [other] : [])];
  return { values: relevant.slice(0, MOST).map(({ value }) => value), complete: relevant.length <= MOST };
}

function possibleSubsets({ choices, min, max }: Of<'some-of'>, { constants }: Use): PossibleAnswers {
  const all = choices.map(({ value }) => value);
  const named = all.filter((value) => constants.has(value)).slice(0, 6);
  const others = all.filter((value) => !named.includes(value));
  const values = subsetsOf(named).flatMap((subset) => {
    const fill = Math.max(min - subset.length, subset.length === 0 ? 1 : 0);
    const possible = fill <= others.length && subset.length + fill <= Math.max(max, 1);
    return possible ? [[...subset, ...others.slice(0, fill)]] : [];
  });
  return { values, complete: all.filter((value) => constants.has(value)).length <= named.length };
}

function subsetsOf<Member>(members: readonly Member[]): readonly (readonly Member[])[] {
  return members.reduce<readonly (readonly Member[])[]>(
    (subsets, member) => [...subsets, ...subsets.map((subset) => [...subset, member])],
    [[]],
  );
}

function possibleNumbers(domain: NumberDomain, { constants, computed }: Use): PossibleAnswers {
  const all = allNumbers(domain);
  if (all) return { values: all, complete: true };
  const cuts = [...constants].filter((constant) => typeof constant === 'number').toSorted((a, b) => a - b);
  const values = numbersAround(cuts, domain);
  return { values: values.slice(0, MOST), complete: !computed && values.length <= MOST };
}

/** Every number of a short range. */
function allNumbers({ min, max, step }: NumberDomain): readonly number[] | undefined {
  if (step === undefined || min === undefined || max === undefined) return undefined;
  const count = Math.floor((max - min) / step) + 1;
  return count <= MOST ? Array.from({ length: count }, (_, index) => round(min + index * step)) : undefined;
}

/** Between two numbers it is compared with, one number is as good as another. */
function numbersAround(cuts: readonly number[], { min = -Infinity, max = Infinity, step }: NumberDomain): number[] {
  const lowest = min === -Infinity ? (cuts[0] ?? 0) - 10 : min;
  const highest = max === Infinity ? (cuts.at(-1) ?? 0) + 10 : max;
  const points = [...new Set([...cuts, lowest, highest])].toSorted((a, b) => a - b);
  const between = points.slice(1).map((point, index) => (point + (points[index] as number)) / 2);
  const beside = step === undefined ? [] : cuts.flatMap((cut) => [cut - step, cut + step]);
  const origin = min === -Infinity ? 0 : min;
  const candidates = [...points, ...between, ...beside].map((value) => onGrid(value, origin, step));
  return [...new Set(candidates)].filter((value) => value >= min && value <= max);
}

function onGrid(value: number, origin: number, step: number | undefined): number {
  return step === undefined ? value : round(origin + Math.floor((value - origin) / step + 1e-9) * step);
}

/** 0.1 + 0.2 is 0.3. */
const round = (value: number): number => Number(value.toFixed(9));

/** Only the rows that are spoken of differ; one more cell says that something is there at all. */
function possibleRows({ rows, columns, everyRowRequired }: MatrixDomain, use: Use): PossibleAnswers {
  const asked = rows.map(({ value }) => String(value)).filter((row) => use.rows.has(row));
  const { values: cells, complete } = possibleChoices(columns, use);
  const other = rows.map(({ value }) => String(value)).find((row) => !use.rows.has(row));
  const options: readonly (Scalar | undefined)[] = [
    ...(cells as readonly Scalar[]),
    ...(everyRowRequired ? [] : [undefined]),
  ];
  let answers: readonly Readonly<Record<string, Scalar>>[] = [
    other === undefined ? {} : { [other]: cells[0] as Scalar },
  ];
  let all = complete;
  for (const row of asked) {
    const grown = answers.flatMap((answer) =>
      options.map((cell) => (cell === undefined ? answer : { ...answer, [row]: cell })),
    );
    all &&= grown.length <= MOST * MOST;
    answers = grown.slice(0, MOST * MOST);
  }
  return { values: answers.filter((answer) => Object.keys(answer).length > 0), complete: all };
}

/** How items are spoken of, by name. */
export type Uses = ReadonlyMap<string, Use>;

/** Of an item that is spoken of. */
export function useOfItem(uses: Uses, name: string): Use {
  return uses.get(name) as Use;
}

/** How some conditions speak of the items they name. */
export function usesIn(conditions: readonly Expression[]): Uses {
  const collector = new Collector();
  for (const condition of conditions) collector.visit(condition, false);
  return collector.uses;
}

export function mergeUses(all: readonly Uses[]): Uses {
  const merged = new Map<string, Use>();
  for (const uses of all) {
    for (const [name, use] of uses) {
      const before = merged.get(name);
      merged.set(name, before ? mergeUse(before, use) : use);
    }
  }
  return merged;
}

const mergeUse = (a: Use, b: Use): Use => ({
  constants: new Set([...a.constants, ...b.constants]),
  rows: new Set([...a.rows, ...b.rows]),
  computed: a.computed || b.computed,
});

const ARITHMETIC: ReadonlySet<string> = new Set(['plus', 'minus', 'mul', 'div', 'mod']);

type Answer = Extract<Expression, { kind: 'answer' }>;
type Binary = Extract<Expression, { kind: 'binary' }>;

class Collector {
  readonly uses = new Map<string, { constants: Set<Scalar>; rows: Set<string>; computed: boolean }>();

  visit(expression: Expression, computed: boolean): void {
    if (expression.kind === 'answer') this.#note(expression, computed);
    if (expression.kind === 'unary') this.visit(expression.operand, computed);
    if (expression.kind === 'call') for (const argument of expression.arguments) this.visit(argument, true);
    if (expression.kind === 'binary') this.#visitBinary(expression, computed || ARITHMETIC.has(expression.operator));
  }

  #visitBinary({ left, right }: Binary, computed: boolean): void {
    this.#visitSide(left, right, computed);
    this.#visitSide(right, left, computed);
  }

  #visitSide(side: Expression, other: Expression, computed: boolean): void {
    if (side.kind !== 'answer') return this.visit(side, computed);
    const constants = constantsOf(other);
    const use = this.#note(side, computed || constants === undefined);
    for (const value of constants ?? []) use.constants.add(value);
  }

  #note({ name, row }: Answer, computed: boolean) {
    const use = this.uses.get(name) ?? { constants: new Set<Scalar>(), rows: new Set<string>(), computed: false };
    this.uses.set(name, use);
    if (row !== undefined) use.rows.add(row);
    use.computed ||= computed;
    return use;
  }
}

/** What an answer is held against, if that is known beforehand; a condition beside it has no say in its value. */
function constantsOf(other: Expression): readonly Scalar[] | undefined {
  if (other.kind === 'constant') return [other.value];
  if (other.kind === 'list') return other.values;
  const isCondition = other.kind === 'unary' || (other.kind === 'binary' && !ARITHMETIC.has(other.operator));
  return isCondition ? [] : undefined;
}
