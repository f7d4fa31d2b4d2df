import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { Passage } from '#response/core';
import type { Coding, FindingState } from '../core/index.js';
import type { ReviewRecord, SeatedCoding } from './finding.queries.js';

interface FindingKey {
  readonly waveId: string;
  readonly id: string;
}

/** Seats somebody, or changes what they said. */
export async function putCoding(
  tx: EntityManager,
  { waveId, id }: FindingKey,
  { seat, coder, dimension, sentiment }: SeatedCoding,
  codedAt: Date,
): Promise<void> {
  await tx.query(
    `insert into finding_coding (wave_id, finding_id, seat, coder, dimension, sentiment, coded_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (wave_id, finding_id, seat) do update set dimension = $5, sentiment = $6, coded_at = $7`,
    [waveId, id, seat, coder, dimension, sentiment, codedAt],
  );
}

export async function dropCoding(tx: EntityManager, { waveId, id }: FindingKey, seat: number): Promise<void> {
  await tx.query('delete from finding_coding where wave_id = $1 and finding_id = $2 and seat = $3', [waveId, id, seat]);
}

export interface FindingChange {
  readonly state: FindingState;
  readonly coding: Coding | null;
  readonly hidden: readonly Passage[];
}

export async function changeFinding(
  tx: EntityManager,
  { waveId, id }: FindingKey,
  { state, coding, hidden }: FindingChange,
): Promise<void> {
  await tx.query(
    'update finding set state = $3, dimension = $4, sentiment = $5, hidden = $6 where wave_id = $1 and id = $2',
    [waveId, id, state, coding?.dimension ?? null, coding?.sentiment ?? null, JSON.stringify(hidden)],
  );
}

export async function recordReview(
  tx: EntityManager,
  { waveId, id }: FindingKey,
  review: ReviewRecord & { readonly id: string; readonly hidden: readonly Passage[] },
): Promise<void> {
  const { decision, reason, hidden, decidedBy, decidedAt } = review;
  await tx.query(
    `insert into finding_review (wave_id, id, finding_id, decision, reason, hidden, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [waveId, review.id, id, decision, reason, JSON.stringify(hidden), decidedBy, decidedAt],
  );
  await tx.query('update finding set decisions = decisions + 1 where wave_id = $1 and id = $2', [waveId, id]);
}

/** What the two coders said of each finding that both have coded. */
export async function codedPairs(db: EntityManager, waveId: string): Promise<(readonly [Coding, Coding])[]> {
  const pairs = await rows<{ first: Coding; second: Coding }>(
    db,
    `select json_build_object('dimension', a.dimension, 'sentiment', a.sentiment) as first,
            json_build_object('dimension', b.dimension, 'sentiment', b.sentiment) as second
     from finding_coding a join finding_coding b on b.wave_id = a.wave_id and b.finding_id = a.finding_id and b.seat = 2
     where a.wave_id = $1 and a.seat = 1 order by a.finding_id`,
    [waveId],
  );
  return pairs.map(({ first, second }) => [first, second] as const);
}
