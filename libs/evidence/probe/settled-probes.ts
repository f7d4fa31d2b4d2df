import type { EntityManager } from 'typeorm';
import { type FinishedProbe, RATING_FORM, settle } from '../core/index.js';
import { type ProbeListing, withCourses } from './probe-list.service.js';
import { decisionsOf, ratedTwice, ratingsOf, type RatedProbe } from './probe-rating.queries.js';
import type { RoundKey } from './probe-round.queries.js';
import { probesOfRound } from './probe.queries.js';

export type Points = FinishedProbe['rated'];

export interface RoundResult {
  readonly probes: readonly ProbeListing[];
  readonly pairs: readonly RatedProbe[];
  /** What each item counts, by probe; nothing of those that two have not rated. */
  readonly points: ReadonlyMap<string, Points>;
}

/** Everything that is known of a round as of `now`. */
export async function resultOf(db: EntityManager, key: RoundKey, now: Date): Promise<RoundResult> {
  const probes = await withCourses(db, await probesOfRound(db, key, {}, now), now);
  const pairs = ratedTwice(await ratingsOf(db, key));
  const decided = new Map(
    (await decisionsOf(db, key)).map(({ probeId, item, value }) => [`${probeId} ${item}`, value]),
  );
  const pointsOf = ({ probeId, first, second }: RatedProbe): Points =>
    Object.fromEntries(
      RATING_FORM.map(({ key: item }) => {
        const settled = settle(
          first.ratings[item] ?? null,
          second.ratings[item] ?? null,
          decided.get(`${probeId} ${item}`),
        );
        return [item, settled.points];
      }),
    );
  return { probes, pairs, points: new Map(pairs.map((pair) => [pair.probeId, pointsOf(pair)])) };
}
