import type { TestDatabase } from './database.js';

/** A stored answer, as a recount reads it. */
export interface CountedRow {
  readonly vendor_id: string;
  readonly organisation_id: string;
  readonly source: string;
  readonly size: string;
  readonly region: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly excluded_reason: string | null;
  readonly terms: readonly string[];
  readonly flags: readonly string[];
}

const DIMENSIONS = ['1', '2', '3', '4', '5'].map((d) => ['1', '2', '3'].map((c) => `c${d}${c}`));
const CRITERIA = DIMENSIONS.flat();
const STEP = 630;
const SEVERITIES = ['general', 'business', 'urgent', undefined];
const BRACKETS = ['within_30_min', 'within_4_h', 'within_24_h', 'over_24_h', 'never'];
const SCALE = Array.from({ length: 11 }, (_, rating) => rating);

type Answer = CountedRow['answers'];

const units = (answer: Answer, name: string): number | undefined =>
  typeof answer[name] === 'number' ? (answer[name] - 1) * STEP : undefined;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Cases of k variables as count, sums and the upper triangle of products, added up the long way. */
function productsOf(cases: readonly (readonly number[])[], variables: number): number[] {
  const indices = Array.from({ length: variables }, (_, i) => i);
  const pairs = indices.flatMap((i) => indices.slice(i).map((j) => [i, j] as const));
  return [
    cases.length,
    ...indices.map((i) => sumOf(cases.map((values) => values[i]!))),
    ...pairs.map(([i, j]) => sumOf(cases.map((values) => values[i]! * values[j]!))),
  ];
}

function driverCases(answers: readonly Answer[]): number[][] {
  return answers.flatMap((answer) => {
    const given = DIMENSIONS.map((names) => names.flatMap((name) => units(answer, name) ?? []));
    if (typeof answer['overall'] !== 'number' || given.some((own) => own.length < 2)) return [];
    return [[...given.map((own) => (sumOf(own) / own.length) * 6), answer['overall'] * 252 * 6]];
  });
}

const hasText = (answer: Answer): boolean => typeof answer['difference'] === 'string';

/** What `wave_total` must hold of these answers of one cell. */
function totalOf(own: readonly CountedRow[]) {
  const answers = own.map((row) => row.answers);
  const byCriterion = (of: (values: readonly number[]) => number) =>
    CRITERIA.map((name) => of(answers.flatMap((answer) => units(answer, name) ?? [])));
  const chosen = (name: string) => SCALE.map((rating) => answers.filter((answer) => answer[name] === rating).length);
  return {
    responses: own.length,
    texts: answers.filter(hasText).length,
    count: byCriterion((values) => values.length),
    sum: byCriterion(sumOf),
    sum_squares: byCriterion((values) => sumOf(values.map((value) => value * value))),
    levels: CRITERIA.flatMap((name) =>
      [1, 2, 3, 4, 5].map((given) => answers.filter((answer) => answer[name] === given).length),
    ),
    drivers: productsOf(driverCases(answers), 6),
    reliability: DIMENSIONS.flatMap((names) => {
      const complete = answers.map((answer) => names.map((name) => units(answer, name)));
      return productsOf(
        complete.filter((values): values is number[] => values.every((value) => value !== undefined)),
        3,
      );
    }),
    overall: chosen('overall'),
    recommend: chosen('recommend'),
    first_reply: SEVERITIES.flatMap((severity) =>
      BRACKETS.map(
        (bracket) =>
          answers.filter((answer) => answer['severity'] === severity && answer['firstReply'] === bracket).length,
      ),
    ),
  };
}

/** Everything the totals say, in one order: `[what, key, value]`. Lists that hold only zeros say nothing. */
export type Counted = readonly (readonly [string, string, unknown])[];

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

const inOrder = (counted: Counted): Counted =>
  counted.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** From the answers one by one, whatever the totals say. */
export async function recount(database: TestDatabase, waveId: string): Promise<Counted> {
  const all = await database.query<CountedRow & { version_id: string; seconds: number | null }>(
    `select *, round((quality ->> 'durationSeconds')::numeric)::int as seconds from response where wave_id = $1`,
    [waveId],
  );
  const rows = all.filter(({ excluded_reason: reason }) => reason !== 'WITHDRAWN');
  const included = rows.filter(({ excluded_reason: reason }) => reason === null);
  const cellOf = (row: CountedRow) =>
    [row.vendor_id, row.organisation_id, row.source, row.size, row.region, row.excluded_reason !== null].join();
  const mentions = included.flatMap((row) =>
    row.terms.map((term) => [row.vendor_id, row.organisation_id, term].join()),
  );
  const allocations = included.flatMap(({ answers }) => {
    const points = [1, 2, 3, 4, 5].map((d) => Number(answers[`importanceD${d}`] ?? 0));
    return points.some((given) => given > 0) ? [JSON.stringify(points)] : [];
  });
  const timed = rows.filter(
    ({ seconds, answers }) => seconds !== null && CRITERIA.some((name) => units(answers, name) !== undefined),
  );
  const tallies = [
    ...rows.map((row) => `version,${waveId},${row.version_id}`),
    ...timed.map(({ seconds }) => `seconds,${waveId},${seconds}`),
    ...allocations.map((points) => `allocation,${waveId},${points}`),
    ...rows.flatMap((row) => (row.excluded_reason ? `excluded,${row.vendor_id},${row.excluded_reason}` : [])),
    ...rows.flatMap((row) => row.flags.map((flag) => `flagged,${row.vendor_id},${flag}`)),
  ];
  return inOrder([
    ...grouped(rows, cellOf).map(([key, own]) => ['total', key, totalOf(own)] as const),
    ...grouped(mentions, String).map(([key, own]) => ['term', key, own.length] as const),
    ...grouped(tallies, String).map(([key, own]) => ['tally', key, own.length] as const),
  ]);
}

const LISTS = [
  'count',
  'sum',
  'sum_squares',
  'levels',
  'drivers',
  'reliability',
  'overall',
  'recommend',
  'first_reply',
];

/** What the totals hold. */
export async function heldTotals(database: TestDatabase, waveId: string): Promise<Counted> {
  const totals = await database.query<{ key: string; total: object }>(
    `select concat_ws(',', vendor_id, organisation_id, source, size, region,
                      case when is_excluded then 'true' else 'false' end) as key,
            json_build_object('responses', responses, 'texts', texts,
              ${LISTS.map((list) => `'${list}', ${list}`).join(', ')}) as total
     from wave_total where wave_id = $1 and responses > 0`,
    [waveId],
  );
  const empty = await database.query(
    `select 1 from wave_total where wave_id = $1 and responses <= 0 and 0 <> any(count || drivers || overall)`,
    [waveId],
  );
  const terms = await database.query<{ key: string; responses: number }>(
    `select concat_ws(',', vendor_id, organisation_id, term) as key, responses::int as responses
     from term_total where wave_id = $1`,
    [waveId],
  );
  const tallies = await database.query<{ key: string; responses: number }>(
    `select concat_ws(',', kind, subject_id, value) as key, responses::int as responses
     from wave_tally where wave_id = $1`,
    [waveId],
  );
  return inOrder([
    ...totals.map(({ key, total }) => ['total', key, total] as const),
    ...empty.map(() => ['a total of no answers is not zero', '', null] as const),
    ...terms.map(({ key, responses }) => ['term', key, responses] as const),
    ...tallies.map(({ key, responses }) => ['tally', key, responses] as const),
  ]);
}
