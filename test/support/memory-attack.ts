import type { Truth } from './linkage-attacks.js';
import { hits, rankedPairs, type Trace } from './linkage.js';
import { searchMemory } from './live-memory.js';

/** What to look for of each person, or of each answer, by its id: the forms of one thing that only it has. */
export type Marks = ReadonlyMap<string, readonly Buffer[]>;

export interface MemoryFound {
  readonly attack: string;
  readonly hits: number;
  /** Of how many anything was there. */
  readonly people: number;
  readonly answers: number;
}

/**
 * Pairs people with answers by where what is only theirs stands in the memory of a process: each person with the answer
 * that something of lies nearest to something of theirs, and the nth with the nth, by first and by last places.
 */
export function attackMemory(
  pid: number,
  { people, answers, real }: { readonly people: Marks; readonly answers: Marks; readonly real: Truth },
): readonly MemoryFound[] {
  const found = searchMemory(
    pid,
    new Map([
      ...[...people].map(([id, forms]) => [`person ${id}`, forms] as const),
      ...[...answers].map(([id, forms]) => [`answer ${id}`, forms] as const),
    ]),
  );
  const [mine, theirs] = [placesOf(found, 'person '), placesOf(found, 'answer ')];
  const attacks: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
    ['nearest', nearestPairs(mine, theirs)],
    ['first places', rankedPairs(traceOf(mine, Math.min), traceOf(theirs, Math.min))],
    ['last places', rankedPairs(traceOf(mine, Math.max), traceOf(theirs, Math.max))],
  ];
  return attacks.map(([attack, pairs]) => ({
    attack,
    hits: hits(pairs, real),
    people: mine.size,
    answers: theirs.size,
  }));
}

type Places = ReadonlyMap<string, readonly number[]>;

const placesOf = (found: Places, prefix: string): Places =>
  new Map(
    [...found].flatMap(([name, places]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), places.toSorted((a, b) => a - b)] as const] : [],
    ),
  );

const traceOf = (places: Places, of: (...values: number[]) => number): Trace => ({
  place: 'memory',
  values: new Map([...places].map(([id, all]) => [id, of(...all)])),
});

/** Each person with the answer a trace of which lies nearest to any trace of theirs. */
function nearestPairs(people: Places, answers: Places): ReadonlyMap<string, string> {
  const sorted = [...answers].flatMap(([id, all]) => all.map((at) => ({ id, at }))).toSorted((a, b) => a.at - b.at);
  const pairs = new Map<string, string>();
  for (const [person, all] of people) {
    const near = all.flatMap((at) => neighbours(sorted, at).map((one) => ({ ...one, far: Math.abs(one.at - at) })));
    const [nearest] = near.toSorted((a, b) => a.far - b.far);
    if (nearest) pairs.set(person, nearest.id);
  }
  return pairs;
}

interface Placed {
  readonly id: string;
  readonly at: number;
}

/** The one before and the one after an address. */
function neighbours(sorted: readonly Placed[], at: number): readonly Placed[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return sorted.slice(Math.max(0, low - 1), low + 1);
}
