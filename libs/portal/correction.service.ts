import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { announce, CLOCK, noteAct, sqlState, uuidV7 } from '#platform';
import { type CorrectionText, type CorrectionVerdict, portalErrors, readCorrection } from './core/index.js';
import {
  correctionById,
  type CorrectionFilter,
  type CorrectionRecord,
  corrections,
  openCorrections,
} from './correction.queries.js';
import { correctionAnswered } from './portal.events.js';
import type { VendorAuthor } from './vendor-reply.service.js';

const MOST_OPEN = 20;
const UNIQUE_VIOLATION = '23505';

/** What vendors want corrected. Nothing changes by it: an accepted request leads the team to a revision. */
@Injectable()
export class CorrectionService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async request({ vendorId, author }: VendorAuthor, releaseId: string, written: CorrectionText): Promise<string> {
    const { correction, violations } = readCorrection(written);
    if (violations.length > 0) throw portalErrors.correctionInvalid(violations);
    const requestedAt = this.clock.now();
    const id = uuidV7(requestedAt);
    if ((await openCorrections(this.db.manager, vendorId)) >= MOST_OPEN) throw portalErrors.tooManyCorrections();
    const { about, statement, evidence } = correction;
    await this.db.transaction(async (tx) => {
      await tx.query(
        `insert into correction_request (id, vendor_id, release_id, about, statement, evidence, author_kind, author_id,
         requested_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, vendorId, releaseId, about, statement, evidence, author.kind, author.id, requestedAt],
      );
      const details = { vendor: vendorId, release: releaseId, about };
      await noteAct(tx, { action: 'correction.asked', object: `correction:${id}`, details }, requestedAt);
    });
    return id;
  }

  own(vendorId: string, filter: CorrectionFilter): Promise<CorrectionRecord[]> {
    return corrections(this.db.manager, vendorId, filter);
  }

  /** One of this vendor's. */
  async one(vendorId: string, id: string): Promise<CorrectionRecord> {
    return this.#found(vendorId, id);
  }

  /** Of all vendors, for the study team. */
  all(filter: CorrectionFilter): Promise<CorrectionRecord[]> {
    return corrections(this.db.manager, null, filter);
  }

  /** The team's answer, once; of two at the same time one is told so. */
  async answer(staffId: string, id: string, verdict: CorrectionVerdict, answer: string): Promise<CorrectionRecord> {
    const { vendorId } = await this.#found(null, id);
    const answeredAt = this.clock.now();
    try {
      await this.db.transaction(async (tx) => {
        await tx.query(
          `insert into correction_answer (request_id, verdict, answer, staff_id, answered_at)
           values ($1, $2, $3, $4, $5)`,
          [id, verdict, answer, staffId, answeredAt],
        );
        await announce(tx, [correctionAnswered(vendorId, id)], answeredAt);
        const details = { vendor: vendorId, verdict };
        await noteAct(tx, { action: 'correction.answered', object: `correction:${id}`, details }, answeredAt);
      });
    } catch (error) {
      throw sqlState(error) === UNIQUE_VIOLATION ? portalErrors.correctionAnswered() : error;
    }
    return this.#found(null, id);
  }

  async #found(vendorId: string | null, id: string): Promise<CorrectionRecord> {
    const correction = await correctionById(this.db.manager, vendorId, id);
    if (!correction) throw portalErrors.correctionNotFound();
    return correction;
  }
}
