import type { TestDatabase } from './database.js';

/** What somebody who has a copy of the whole database can order or compare rows by. */
export interface Trace {
  /** Where it was found, such as `response.xmin`. */
  readonly place: string;
  /** By the id of the person or the answer. */
  readonly values: ReadonlyMap<string, number | string>;
}

export interface Place {
  readonly table: string;
  readonly column: string;
}

/** Every column of every table that may hold an id. */
export function placesOfIds(database: TestDatabase): Promise<Place[]> {
  return database.query<{ table: string; column: string }>(
    `select quote_ident(table_name) as table, quote_ident(column_name) as column from information_schema.columns
     where table_schema = 'public' and data_type = 'uuid' order by 1, 2`,
  );
}

/**
 * Every place that holds one of the ids, with the transaction and the place of each row and every time in it. Of several
 * rows of one id the last one counts.
 */
export async function tracesOf(
  database: TestDatabase,
  ids: ReadonlySet<string>,
  places: readonly Place[],
): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (const { table, column } of places) {
    const own = await database.query<Record<string, unknown>>(
      `select ${column}::text as "own id", xmin::text::bigint::float8 as "xmin", ctid::text as "ctid", to_jsonb(t) as "row"
       from ${table} t where ${column} = any($1::uuid[])`,
      [[...ids]],
    );
    if (own.length > 0) traces.push(...tracesIn(`${table}.${column}`, own));
  }
  return traces;
}

function tracesIn(place: string, rows: readonly Record<string, unknown>[]): Trace[] {
  const of = (name: string, read: (row: Record<string, unknown>) => unknown): Trace[] => {
    const found = rows.flatMap((row): [string, number | string][] => {
      const value = read(row);
      return typeof value === 'number' || typeof value === 'string' ? [[String(row['own id']), value]] : [];
    });
    return found.length === 0 ? [] : [{ place: `${place} ${name}`, values: new Map(found) }];
  };
  const times = Object.entries(rows[0]!['row'] as object)
    .map(([name]) => name)
    .filter((name) => /_(at|on|until)$/.test(name));
  return [
    ...of('xmin', (row) => row['xmin']),
    ...of('ctid', (row) => orderOf(String(row['ctid']))),
    ...times.flatMap((name) =>
      of(name, (row) => {
        const time = (row['row'] as Record<string, unknown>)[name];
        return typeof time === 'string' ? Date.parse(time) : undefined;
      }),
    ),
  ];
}

/** `(12,3)` is before `(12,10)`. */
function orderOf(ctid: string): number {
  const [block = 0, line = 0] = ctid.replace(/[()]/g, '').split(',').map(Number);
  return block * 1_000 + line;
}

/** Pairs that two traces suggest because a value is the same on both sides, and on no other row of either. */
export function equalPairs(people: Trace, answers: Trace): ReadonlyMap<string, string> {
  const [mine, theirs] = [byValue(people), byValue(answers)];
  const pairs = new Map<string, string>();
  for (const [value, [person, ...more]] of mine) {
    const [answer, ...others] = theirs.get(value) ?? [];
    if (more.length === 0 && others.length === 0 && answer !== undefined) pairs.set(person!, answer);
  }
  return pairs;
}

function byValue({ values }: Trace): Map<number | string, string[]> {
  const groups = new Map<number | string, string[]>();
  for (const [id, value] of values) groups.set(value, [...(groups.get(value) ?? []), id]);
  return groups;
}

/** Pairs of the nth of one side with the nth of the other. */
export function rankedPairs(people: Trace, answers: Trace): ReadonlyMap<string, string> {
  const [mine, theirs] = [inOrder(people), inOrder(answers)];
  return new Map(mine.flatMap((person, at) => (theirs[at] === undefined ? [] : [[person, theirs[at]] as const])));
}

/** Where values are the same, in the order of ids, which says nothing. */
const inOrder = ({ values }: Trace): string[] =>
  [...values].toSorted(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1)).map(([id]) => id);

/** Pairs of each person with the answer whose value is nearest to theirs. */
export function nearestPairs(people: Trace, answers: Trace): ReadonlyMap<string, string> {
  const theirs = [...answers.values].map(([id, value]) => [id, Number(value)] as const);
  return new Map(
    [...people.values].map(([person, value]) => {
      const own = Number(value);
      let best = theirs[0]!;
      for (const one of theirs) if (Math.abs(one[1] - own) < Math.abs(best[1] - own)) best = one;
      return [person, best[0]];
    }),
  );
}

/** How many pairs that belong together have both values, and Spearman's ρ of their ranks; ties share their mean rank. */
export function spearman(people: Trace, answers: Trace, truth: ReadonlyMap<string, string>) {
  const pairs = [...truth].flatMap(([person, answer]) => {
    const [x, y] = [people.values.get(person), answers.values.get(answer)];
    return x === undefined || y === undefined ? [] : [[x, y] as const];
  });
  const xs = ranks(pairs.map(([x]) => x));
  const ys = ranks(pairs.map(([, y]) => y));
  const mean = (pairs.length - 1) / 2;
  const sum = (a: readonly number[], b: readonly number[]) =>
    a.reduce((all, x, at) => all + (x - mean) * (b[at]! - mean), 0);
  const spread = Math.sqrt(sum(xs, xs) * sum(ys, ys));
  return { among: pairs.length, correlation: spread === 0 ? 0 : sum(xs, ys) / spread };
}

function ranks(values: readonly (number | string)[]): number[] {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const [first, last] = [new Map<number | string, number>(), new Map<number | string, number>()];
  for (const [at, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, at);
    last.set(value, at);
  }
  return values.map((value) => (first.get(value)! + last.get(value)!) / 2);
}

export const hits = (pairs: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>): number =>
  [...pairs].filter(([person, answer]) => truth.get(person) === answer).length;
