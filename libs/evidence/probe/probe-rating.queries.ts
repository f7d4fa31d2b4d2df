import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { Rating } from '../core/index.js';
import type { RoundKey } from './probe-round.queries.js';

export interface StoredRating {
  readonly probeId: string;
  readonly raterId: string;
  readonly seat: 1 | 2;
  readonly ratings: Rating;
}

export interface StoredDecision {
  readonly probeId: string;
  readonly item: string;
  readonly value: number | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedByName: string;
  readonly decidedAt: Date;
}

/** Of the turn in which the round is. */
export function ratingsOf(db: EntityManager, { waveId, roundId }: RoundKey): Promise<StoredRating[]> {
  return rows(
    db,
    `select a.probe_id as "probeId", a.rater_id as "raterId", a.seat, a.ratings
     from probe_round r
     join probe p on p.wave_id = r.wave_id and p.round_id = r.id
     join probe_rating a on a.wave_id = p.wave_id and a.probe_id = p.id and a.pass = r.pass
     where r.wave_id = $1 and r.id = $2 order by p.planned_at, p.id, a.seat`,
    [waveId, roundId],
  );
}

/** Of the turn in which the round is. */
export function decisionsOf(db: EntityManager, { waveId, roundId }: RoundKey): Promise<StoredDecision[]> {
  return rows(
    db,
    `select d.probe_id as "probeId", d.item, d.value, d.reason, d.decided_by as "decidedBy",
            coalesce(nullif(s.name, ''), s.email) as "decidedByName", d.decided_at as "decidedAt"
     from probe_round r
     join probe p on p.wave_id = r.wave_id and p.round_id = r.id
     join probe_decision d on d.wave_id = p.wave_id and d.probe_id = p.id and d.pass = r.pass
     join staff s on s.id = d.decided_by
     where r.wave_id = $1 and r.id = $2`,
    [waveId, roundId],
  );
}

/** A probe with the two blind ratings of its transcript. */
export interface RatedProbe {
  readonly probeId: string;
  readonly first: StoredRating;
  readonly second: StoredRating;
}

export function ratedTwice(ratings: readonly StoredRating[]): readonly RatedProbe[] {
  const firsts = new Map(ratings.filter(({ seat }) => seat === 1).map((rating) => [rating.probeId, rating]));
  return ratings
    .filter(({ seat }) => seat === 2)
    .flatMap((second) => {
      const first = firsts.get(second.probeId);
      return first ? [{ probeId: second.probeId, first, second }] : [];
    });
}
