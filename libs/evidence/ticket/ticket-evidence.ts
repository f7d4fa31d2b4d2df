import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, rows } from '#platform';
import { type ChannelFigure, ticketAsOf, type TicketFact, ticketFigures } from '../core/index.js';
import { countedFacts } from './ticket-fact.queries.js';
import { exportsOfWave, isVouchedFor, verificationsOfWave } from './ticket-verification.queries.js';

interface StudyVendor {
  readonly vendorId: string;
  readonly slug: string;
  readonly closesAt: Date;
}

/** What tickets say of the vendors of a wave, for whoever freezes it into a release. */
@Injectable()
export class TicketEvidence {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** As of the close of the wave, or of now while it is open: what happened later has not happened. */
  async frozen(tx: EntityManager, waveId: string): Promise<{ readonly figures: ChannelFigure[] }> {
    const vendors = await vendorsOf(tx, waveId);
    const [facts, exports, verifications] = [
      await countedFacts(tx, waveId),
      await exportsOfWave(tx, waveId),
      await verificationsOfWave(tx, waveId),
    ];
    const figures = vendors.flatMap(({ vendorId, slug, closesAt }) => {
      const asOf = earlier(closesAt, this.clock.now());
      const own = asOfFacts(
        facts.filter((fact) => fact.vendorId === vendorId),
        asOf,
      );
      const state = exports.find((one) => one.vendorId === vendorId);
      const verified = state !== undefined && isVouchedFor(state, verifications);
      return ticketFigures({ vendor: slug, verified }, own, asOf);
    });
    return { figures };
  }
}

export const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/** The tickets as they stood at a moment. */
export const asOfFacts = (facts: readonly TicketFact[], asOf: Date): TicketFact[] =>
  facts.map((fact) => ticketAsOf(fact, asOf)).filter((fact) => fact !== null);

/** Only vendors of the study, in their one order. */
const vendorsOf = (db: EntityManager, waveId: string): Promise<StudyVendor[]> =>
  rows<StudyVendor>(
    db,
    `select v.id as "vendorId", v.slug, w.closes_at as "closesAt"
     from wave w join study_vendor s on s.study_id = w.study_id join vendor v on v.id = s.vendor_id
     where w.id = $1 order by v.slug`,
    [waveId],
  );
