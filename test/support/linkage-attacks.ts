import type { TestDatabase } from './database.js';
import {
  equalPairs,
  hits,
  nearestPairs,
  type Place,
  placesOfIds,
  rankedPairs,
  spearman,
  type Trace,
  tracesOf,
} from './linkage.js';

/** Right pairs that an attack may find among however many: chance gives one, and more than five once in 1,700 times. */
export const MOST_HITS = 5;
const MOST_CORRELATION = 0.15;
/** Numbers are drawn once, so that chance has one try: four standard deviations. */
const MOST_CORRELATION_OF_IDS = 0.28;
/** Of these bounds. */
const CROWD = 200;

/** Which answer is whose, by the id of the invitation. */
export type Truth = ReadonlyMap<string, string>;

export interface Found {
  readonly hits: number;
  readonly correlation: number;
  readonly among: number;
}

export interface Sides {
  readonly people: readonly Trace[];
  readonly answers: readonly Place[];
  readonly totals: readonly Place[];
  readonly alone: ReadonlyMap<string, string>;
}

const placeOf = ({ place }: Trace): string => place.split(' ')[0]!;

/** Whatever is known of people, and where anything of their answers stands. */
export async function placesOfSides(database: TestDatabase, real: Truth): Promise<Sides> {
  const all = await placesOfIds(database);
  const holding = async (ids: readonly string[]) => {
    const found = new Set((await tracesOf(database, new Set(ids), all)).map(placeOf));
    return all.filter(({ table, column }) => found.has(`${table}.${column}`));
  };
  const alone = await aloneIn(database, new Set(real.values()));
  const people = await tracesOf(database, new Set(real.keys()), await holding([...real.keys()]));
  const totals = (await holding([...alone.keys()])).filter(({ table }) => table.endsWith('_total'));
  return { people, answers: await holding([...real.values()]), totals, alone };
}

/** Answers by their organisation, where it has no other. */
async function aloneIn(database: TestDatabase, answers: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ id: string; organisation: string }>(
    `select min(invitation_id::text) as id, organisation_id as organisation from response
     group by organisation_id having count(*) = 1`,
  );
  return new Map(rows.filter(({ id }) => answers.has(id)).map(({ organisation, id }) => [organisation, id]));
}

/** Every trace of people against every trace of answers and of the totals they are counted in. */
export async function attacks(
  database: TestDatabase,
  { people, answers, totals, alone }: Sides,
  real: Truth,
): Promise<readonly (readonly [attack: string, found: Found])[]> {
  // Answers of one organisation are counted together; only those of one of its own can be told apart there.
  const counted = (await tracesOf(database, new Set(alone.keys()), totals)).map(({ place, values }): Trace => ({
    place,
    values: new Map([...values].map(([organisation, value]) => [alone.get(organisation)!, value])),
  }));
  const ids: Trace = { place: 'response id', values: new Map([...real.values()].map((id) => [id, id])) };
  const given = await tracesOf(database, new Set(real.values()), answers);
  return people.flatMap((one) =>
    [...given, ...counted, ids].map((other) => [`${one.place} / ${other.place}`, found(one, other, real)] as const),
  );
}

/** The most that any way of pairing two traces finds. */
function found(one: Trace, other: Trace, real: Truth): Found {
  const isText = [one, other].some(({ values }) => [...values.values()].some((value) => typeof value === 'string'));
  const pairs = [equalPairs(one, other), rankedPairs(one, other), ...(isText ? [] : [nearestPairs(one, other)])];
  return { hits: Math.max(...pairs.map((suggested) => hits(suggested, real))), ...spearman(one, other, real) };
}

/** The attacks of several looks, each over the mean of them: chance alone passes a bound now and then. */
export function worst(looks: readonly (readonly (readonly [string, Found])[])[]): readonly AttackMean[] {
  const seen = new Map<string, Found[]>();
  for (const [attack, result] of looks.flat()) seen.set(attack, [...(seen.get(attack) ?? []), result]);
  return [...seen].map(([attack, results]) => ({
    attack,
    hits: mean(results.map((one) => one.hits)),
    correlation: Math.abs(mean(results.map((one) => one.correlation))),
    // Among fewer, chance gives more.
    bound:
      (attack.endsWith(' id') ? MOST_CORRELATION_OF_IDS : MOST_CORRELATION) *
      Math.sqrt(CROWD / Math.min(CROWD, Math.max(1, results[0]!.among))),
  }));
}

export interface AttackMean {
  readonly attack: string;
  readonly hits: number;
  readonly correlation: number;
  readonly bound: number;
}

/** What found more than chance gives. */
export const successful = (means: readonly AttackMean[]): readonly AttackMean[] =>
  means.filter((one) => one.hits > MOST_HITS || one.correlation > one.bound);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
