import { actOut } from './bad-input-acts.js';
import { type BadInput, casesOf } from './bad-input-corpus.js';
import { DEVIATIONS } from './bad-input-deviations.js';
import { type BadInputStage, controlPayload } from './bad-input-stage.js';

export interface Load {
  readonly cases: readonly BadInput[];
  readonly lanes: number;
  /** Honest people a second, who hand in what is in order. */
  readonly honestRate: number;
}

export interface LoadReport {
  readonly cases: number;
  /** Cases that came to something else than alone, with what they came to. */
  readonly different: readonly string[];
  readonly honest: Quantiles & { readonly failed: number };
  readonly megabytesMore: number;
}

interface Quantiles {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** Cases of answers and of addresses in an order that follows from chance. */
export function shuffledCases(random: () => number): BadInput[] {
  const ordered = [...casesOf('submit'), ...casesOf('query-string')].map((one) => ({ one, at: random() }));
  return ordered.toSorted((a, b) => a.at - b.at).map(({ one }) => one);
}

/** Honest people who come at a steady pace until they are told to stop. */
export function honestPeople(world: BadInputStage, rate: number) {
  const [milliseconds, failures, under] = [[] as number[], [] as number[], new Set<Promise<void>>()];
  const handIn = async () => {
    const startedAt = performance.now();
    const { status } = await world.submit(world.invite().token, controlPayload);
    milliseconds.push(performance.now() - startedAt);
    if (status !== 201) failures.push(status);
  };
  const timer = setInterval(() => {
    const one = handIn().catch(() => void failures.push(0));
    under.add(one);
    void one.finally(() => under.delete(one));
  }, 1_000 / rate);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(under);
      return { ...quantiles(milliseconds), failed: failures.length };
    },
  };
}

function quantiles(milliseconds: readonly number[]): Quantiles {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { count: sorted.length, p50: at(0.5), p99: at(0.99) };
}

/** Everything bad in some lanes at once while honest people hand in (F20). */
export async function underLoad(world: BadInputStage, { cases, lanes, honestRate }: Load): Promise<LoadReport> {
  const waiting = [...cases];
  const different: string[] = [];
  const before = world.cost().bytes;
  const honest = honestPeople(world, honestRate);
  const lane = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) different.push(...(await differences(world, one)));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const told = await honest.stop();
  const megabytesMore = Math.round((world.cost().bytes - before) / 2 ** 20);
  return { cases: cases.length, different, honest: told, megabytesMore };
}

async function differences(world: BadInputStage, one: BadInput): Promise<string[]> {
  const { http } = { ...one.expect, ...DEVIATIONS[one.name] };
  const given = await actOut(world, one);
  return given
    .filter(({ status }) => !http.includes(status))
    .map(({ status, text }) => `${one.name}: ${status} ${text.slice(0, 100)}`);
}
