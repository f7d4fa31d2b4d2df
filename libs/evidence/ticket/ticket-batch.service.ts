import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, Violation } from '#kernel';
import { type AuditAction, CLOCK, noteAct, sha256 } from '#platform';
import {
  contradictions,
  evidenceErrors,
  readTickets,
  TICKET_LIMITS,
  type TicketFact,
  ticketWindow,
} from '../core/index.js';
import { OneAtATime } from './one-at-a-time.js';
import {
  batchByNumber,
  batchBySender,
  type BatchFilter,
  holdExport,
  insertBatch,
  markWithdrawn,
  nextNumber,
  ownBatches,
  raiseRevision,
  type TicketBatch,
  type TicketBatchListing,
  type Withdrawal,
} from './ticket-batch.queries.js';
import { countRows, insertFacts, knownFacts, type TicketKey } from './ticket-fact.queries.js';
import { isFrozen, type TicketWave, ticketWave, ticketWaves } from './ticket-wave.queries.js';

/** More tell hardly more of a vendor, and each is read again whenever somebody looks. */
const MOST = { batches: 500, rows: 200_000, tickets: 20_000 } as const;

/** Slugs of the study and its wave. */
export interface TicketPlace {
  readonly study: string;
  readonly wave: string;
}

export interface SentBatch extends TicketPlace {
  readonly senderId: string;
  readonly sentBy: 'key' | 'person';
  /** Id of the key or the person. */
  readonly sender: string;
  /** What was sent, byte for byte: with the same id it has to be the same. */
  readonly content: Buffer;
  /** As they came; nothing of them has been looked at. */
  readonly rows: readonly unknown[];
}

export interface ReceivedBatch {
  readonly batch: TicketBatchListing;
  /** It had been received before: this is the answer of then. */
  readonly isReplay: boolean;
}

/** Takes batches of ticket facts in, all of a batch or nothing, and takes them back. */
@Injectable()
export class TicketBatchService {
  readonly #turns = new OneAtATime();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Waves of the studies in which the vendor takes part, newest first. */
  waves(vendorId: string): Promise<TicketWave[]> {
    return ticketWaves(this.db.manager, vendorId, this.clock.now());
  }

  own(vendorId: string, filter: BatchFilter): Promise<TicketBatchListing[]> {
    return ownBatches(this.db.manager, vendorId, filter);
  }

  async receive(vendorId: string, sent: SentBatch): Promise<ReceivedBatch> {
    const wave = await this.#wave(vendorId, sent);
    const key = { waveId: wave.waveId, vendorId };
    const contentHash = sha256(sent.content);
    const before = await this.#before(this.db.manager, key, sent.senderId, contentHash);
    if (before) return { batch: listed(before, wave), isReplay: true };
    const now = this.clock.now();
    const read = readTickets(sent.rows, { vendor: wave.vendor, now, ...ticketWindow(wave) });
    if (!read.ok) throw evidenceErrors.ticketFactsInvalid(read.violations);
    const { senderId, sentBy, sender } = sent;
    const facts = { ...key, senderId, contentHash, sentBy, sender, receivedAt: now };
    return this.#inTurn(key, async (tx) => {
      await this.#holdOpen(tx, key);
      // Whoever sent the same at the same time was first.
      const meanwhile = await this.#before(tx, key, senderId, contentHash);
      if (meanwhile) return { batch: listed(meanwhile, wave), isReplay: true };
      return { batch: listed(await this.#take(tx, facts, read.facts), wave), isReplay: false };
    });
  }

  /** Takes a batch back: of its tickets counts what was said of them before. Refused when the wave has closed and its release is made. */
  async withdraw(vendorId: string, place: TicketPlace, number: number, by: string): Promise<TicketBatchListing> {
    const wave = await this.#wave(vendorId, place);
    const key = { waveId: wave.waveId, vendorId };
    const batch = await this.#inTurn(key, async (tx) => {
      await this.#holdOpen(tx, key);
      return this.#withdrawHeld(tx, key, number, { by, reason: null });
    });
    return listed(batch, wave);
  }

  /** The team takes a batch out, for a reason its vendor reads, also after a release: the next revision is without it. */
  withdrawByStaff(key: TicketKey, number: number, withdrawal: Withdrawal): Promise<TicketBatch> {
    return this.#inTurn(key, async (tx) => {
      await this.#found(tx, key, number);
      await holdExport(tx, key);
      return this.#withdrawHeld(tx, key, number, withdrawal);
    });
  }

  #inTurn<Result>(key: TicketKey, work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.#turns.run(`${key.waveId} ${key.vendorId}`, () => this.db.transaction(work));
  }

  async #wave(vendorId: string, place: TicketPlace): Promise<TicketWave> {
    const found = await ticketWave(this.db.manager, vendorId, place, this.clock.now());
    if (!found) throw evidenceErrors.ticketWaveNotFound();
    return found;
  }

  async #before(
    db: EntityManager,
    key: TicketKey,
    senderId: string,
    contentHash: Buffer,
  ): Promise<TicketBatch | undefined> {
    const before = await batchBySender(db, key, senderId);
    if (before && !before.contentHash.equals(contentHash)) throw evidenceErrors.ticketBatchReused();
    return before;
  }

  async #holdOpen(tx: EntityManager, key: TicketKey): Promise<void> {
    await holdExport(tx, key);
    if (await isFrozen(tx, key.waveId, this.clock.now())) throw evidenceErrors.ticketFactsFrozen();
  }

  async #take(
    tx: EntityManager,
    sent: Pick<TicketBatch, 'waveId' | 'vendorId' | 'senderId' | 'contentHash' | 'sentBy' | 'sender' | 'receivedAt'>,
    facts: readonly TicketFact[],
  ): Promise<TicketBatch> {
    const number = await nextNumber(tx, sent);
    const before = await countRows(tx, sent);
    const ids = facts.map(({ id }) => id);
    const news = compare(facts, await knownFacts(tx, sent, ids));
    if (news.violations.length > 0) throw evidenceErrors.ticketFactsInvalid(news.violations);
    if (number > MOST.batches || before.rows + facts.length > MOST.rows || before.tickets + news.added > MOST.tickets)
      throw evidenceErrors.tooManyTicketBatches();
    const { added, changed } = news;
    const batch = { ...sent, number, rows: facts.length, added, changed, ...COUNTED };
    await insertBatch(tx, batch);
    await insertFacts(tx, sent, number, facts);
    await raiseRevision(tx, sent);
    await this.#note(tx, 'ticket-facts.received', batch);
    return batch;
  }

  async #withdrawHeld(tx: EntityManager, key: TicketKey, number: number, withdrawal: Withdrawal): Promise<TicketBatch> {
    const { state } = await this.#found(tx, key, number);
    if (state === 'withdrawn') throw evidenceErrors.ticketBatchWithdrawn();
    await markWithdrawn(tx, { ...key, number }, withdrawal, this.clock.now());
    await raiseRevision(tx, key);
    const batch = await this.#found(tx, key, number);
    await this.#note(tx, 'ticket-facts.withdrawn', batch);
    return batch;
  }

  #note(tx: EntityManager, action: AuditAction, { waveId, vendorId, number, rows }: TicketBatch): Promise<void> {
    const details = { wave: waveId, batch: number, tickets: rows };
    return noteAct(tx, { action, object: `vendor:${vendorId}`, details }, this.clock.now());
  }

  async #found(db: EntityManager, key: TicketKey, number: number): Promise<TicketBatch> {
    const batch = await batchByNumber(db, key, number);
    if (!batch) throw evidenceErrors.ticketBatchNotFound();
    return batch;
  }
}

const COUNTED = { state: 'counted', withdrawnAt: null, withdrawnBy: null, withdrawnReason: null } as const;

const listed = (batch: TicketBatch, { vendor, study, wave }: TicketWave): TicketBatchListing => ({
  ...batch,
  vendor,
  study,
  wave,
});

interface News {
  readonly added: number;
  readonly changed: number;
  readonly violations: readonly Violation[];
}

/** What a batch says beyond what is known, and what of it unsays something. */
function compare(facts: readonly TicketFact[], known: readonly TicketFact[]): News {
  const before = new Map(known.map((fact) => [fact.id, fact]));
  const violations = facts.flatMap((fact, row) => {
    const earlier = before.get(fact.id);
    const unsaid = earlier ? contradictions(earlier, fact) : [];
    return unsaid.map((field) => ({ pointer: `/tickets/${row}/${field}`, code: 'unsays' }));
  });
  const again = facts.filter(({ id }) => before.has(id));
  return {
    added: facts.length - again.length,
    // A later word that contradicts nothing is another one where the earlier one contradicts it.
    changed: again.filter((fact) => contradictions(fact, before.get(fact.id) as TicketFact).length > 0).length,
    violations: violations.slice(0, TICKET_LIMITS.violations),
  };
}
