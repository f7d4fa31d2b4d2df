import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, noteAct, queryErrors } from '#platform';
import { ParticipationService, StudyService } from '#study';
import { type ChannelFigure, checkTickets, evidenceErrors, type TicketCheck, ticketFigures } from '../core/index.js';
import { batchCounts, batchesOf, holdExport, type TicketBatch } from './ticket-batch.queries.js';
import { asOfFacts, earlier } from './ticket-evidence.js';
import { countedFacts, ticketHistory, type TicketKey, type TicketSaying } from './ticket-fact.queries.js';
import {
  exportsOfWave,
  insertVerification,
  isVouchedFor,
  type TicketVerification,
  verificationsOfWave,
} from './ticket-verification.queries.js';

/** What the team sees of the tickets of one vendor in a wave. */
export interface TicketOverview {
  readonly vendorId: string;
  readonly slug: string;
  /** Named by whoever vouches for it; 0 where nothing was ever sent. */
  readonly revision: number;
  readonly isVerified: boolean;
  /** Tickets that count, as of the close of the wave. */
  readonly tickets: number;
  readonly organisations: number;
  readonly checks: readonly TicketCheck[];
  readonly figures: readonly ChannelFigure[];
  readonly batches: number;
  /** Newest first. */
  readonly verifications: readonly TicketVerification[];
}

export interface Verdict {
  readonly revision: number;
  readonly verdict: 'complete' | 'lifted';
  readonly note: string;
}

/** The team’s side of ticket facts: what was sent, how it looks, and who vouches for it. */
@Injectable()
export class TicketDeskService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(ParticipationService) private readonly participation: ParticipationService,
  ) {}

  /** Every vendor of the study, in the order of their short names. */
  async overview(waveId: string): Promise<TicketOverview[]> {
    const wave = await this.studies.waveById(waveId);
    const asOf = earlier(wave.closesAt, this.clock.now());
    const [vendors, facts, batches, exports, verifications] = await Promise.all([
      this.participation.participants(wave.studyId),
      countedFacts(this.db.manager, waveId),
      batchCounts(this.db.manager, waveId),
      exportsOfWave(this.db.manager, waveId),
      verificationsOfWave(this.db.manager, waveId),
    ]);
    return vendors.map(({ vendorId, slug }) => {
      const isOwn = (one: { readonly vendorId: string }) => one.vendorId === vendorId;
      const own = asOfFacts(facts.filter(isOwn), asOf);
      const revision = exports.find(isOwn)?.revision ?? 0;
      const isVerified = isVouchedFor({ vendorId, revision }, verifications);
      return {
        vendorId,
        slug,
        revision,
        isVerified,
        tickets: own.length,
        organisations: new Set(own.map(({ organisation }) => organisation)).size,
        checks: checkTickets(own, asOf),
        figures: ticketFigures({ vendor: slug, verified: isVerified }, own, asOf),
        batches: batches.find(isOwn)?.batches ?? 0,
        verifications: verifications.filter(isOwn).toReversed(),
      };
    });
  }

  /** Vouches for the completeness of an export, or does so no more. Refused when it has changed since it was looked at. */
  async decide(key: TicketKey, { revision, verdict, note }: Verdict, staffId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const held = (await exportsOfWave(tx, key.waveId)).some(({ vendorId }) => vendorId === key.vendorId);
      if (!held) throw evidenceErrors.ticketBatchNotFound();
      if ((await holdExport(tx, key)) !== revision) throw queryErrors.changedSince();
      const now = this.clock.now();
      await insertVerification(tx, { ...key, revision, verdict, note, staffId }, now);
      const details = { wave: key.waveId, verdict, revision };
      await noteAct(tx, { action: 'ticket-facts.judged', object: `vendor:${key.vendorId}`, details }, now);
    });
  }

  /** Newest first; `before` is the number at which the page begins, without it. */
  batches(
    key: TicketKey,
    page: { readonly limit: number; readonly before?: number | undefined },
  ): Promise<TicketBatch[]> {
    return batchesOf(this.db.manager, key, page);
  }

  /** All that was ever said of one ticket, oldest first. */
  async history(key: TicketKey, ticketId: string): Promise<TicketSaying[]> {
    const said = await ticketHistory(this.db.manager, key, ticketId);
    if (said.length === 0) throw evidenceErrors.ticketBatchNotFound();
    return said;
  }
}
