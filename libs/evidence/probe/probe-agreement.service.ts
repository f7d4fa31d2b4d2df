import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, noteAct, queryErrors } from '#platform';
import { agreement, evidenceErrors, type ItemAgreement, RATING_FORM, settle } from '../core/index.js';
import { decisionsOf, type RatedProbe, ratedTwice, ratingsOf, type StoredDecision } from './probe-rating.queries.js';
import { type RoundKey, roundOf } from './probe-round.queries.js';
import { lockProbe } from './probe.queries.js';

export interface RoundAgreement {
  readonly pass: number;
  readonly pairs: number;
  readonly publishAt: number;
  readonly retrainBelow: number;
  readonly items: readonly ItemAgreement[];
  /** Keys of items for which raters are trained again. */
  readonly retrain: readonly string[];
}

export interface Dispute {
  readonly probeId: string;
  readonly item: string;
  readonly ratings: readonly [number | null, number | null];
  readonly decision: {
    readonly value: number | null;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  } | null;
}

export interface NewDecision {
  readonly probeId: string;
  readonly item: string;
  readonly value: number | null;
  readonly reason: string;
  readonly by: string;
}

/** Krippendorff’s α from which ratings are published, and under which raters are trained again (method §12.2). */
const PUBLISH_AT = 0.8;
const RETRAIN_BELOW = 0.667;

/** How far raters agree, and what a third decides where they do not. */
@Injectable()
export class ProbeAgreementService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async agreement(key: RoundKey): Promise<RoundAgreement> {
    const { pass } = await roundOf(this.db.manager, key);
    const pairs = ratedTwice(await ratingsOf(this.db.manager, key));
    const items = agreement(pairs.map(({ first, second }) => [first.ratings, second.ratings]));
    const retrain = items.filter(({ use }) => use === 'RETRAIN').map((item) => item.key);
    return { pass, pairs: pairs.length, publishAt: PUBLISH_AT, retrainBelow: RETRAIN_BELOW, items, retrain };
  }

  async disputes(key: RoundKey): Promise<Dispute[]> {
    await roundOf(this.db.manager, key);
    return disputesOf(this.db.manager, key);
  }

  /** Throws `not-found` where nothing divides the raters, `probe-settled` and `probe-own`. */
  async decide(key: RoundKey, { probeId, item, value, reason, by }: NewDecision): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const probe = await lockProbe(tx, { waveId: key.waveId, probeId }, now);
      if (probe.roundId !== key.roundId) throw queryErrors.notFound();
      if (!['running', 'rating'].includes(probe.roundState)) throw evidenceErrors.probeRoundState(probe.roundState);
      const rating = ratedTwice(await ratingsOf(tx, key)).find((one) => one.probeId === probeId);
      const dispute = (await disputesOf(tx, key)).find((one) => one.probeId === probeId && one.item === item);
      if (!rating || !dispute) throw queryErrors.notFound();
      if (dispute.decision) throw evidenceErrors.probeSettled();
      if ([probe.runnerId, rating.first.raterId, rating.second.raterId].includes(by)) throw evidenceErrors.probeOwn();
      await tx.query(
        `insert into probe_decision (wave_id, probe_id, pass, item, value, reason, decided_by, decided_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [key.waveId, probeId, probe.pass, item, value, reason, by, now],
      );
      await noteAct(tx, { action: 'probe.settled', object: `probe:${probeId}`, details: { item, value } }, now);
    });
  }
}

async function disputesOf(db: EntityManager, key: RoundKey): Promise<Dispute[]> {
  const decisions = await decisionsOf(db, key);
  return ratedTwice(await ratingsOf(db, key)).flatMap((rated) => divided(rated, decisions));
}

function divided({ probeId, first, second }: RatedProbe, decisions: readonly StoredDecision[]): Dispute[] {
  return RATING_FORM.flatMap(({ key: item }) => {
    const ratings = [first.ratings[item] ?? null, second.ratings[item] ?? null] as const;
    if (!settle(...ratings).needsDecision) return [];
    const decision = decisions.find((one) => one.probeId === probeId && one.item === item);
    return [{ probeId, item, ratings, decision: decision ? shown(decision) : null }];
  });
}

const shown = ({ value, reason, decidedByName, decidedAt }: StoredDecision) => ({
  value,
  reason,
  by: decidedByName,
  at: decidedAt.toISOString(),
});
