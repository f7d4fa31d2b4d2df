import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { type AuditAction, CLOCK, CONFIG, type Config, Gatherer, LOG, type Log, noteAct } from '#platform';
import {
  circuitState,
  type CircuitState,
  pauseReason,
  PROBE_AFTER_SECONDS,
  REFUSALS_TO_OPEN,
  warmUpLimit,
} from '../core/mail/delivery-health.js';
import {
  closeCircuit,
  countFailure,
  type GateFacts,
  pauseDelivery,
  readGate,
  resumeDelivery,
  type Slot,
  type SlotRequest,
  takeSlots,
} from './delivery.queries.js';
import { countIntake, domainFigures, type DomainFigures, figuresSince } from './mail-event.queries.js';

/** A mail may leave in a moment, or its moment is later: then `slotAt` is kept for it. */
export type Turn =
  | { readonly kind: 'now'; readonly waitMs: number }
  | {
      readonly kind: 'later';
      readonly waitMs: number;
      readonly slotAt: Date;
      readonly isFinal: boolean;
      readonly reason: 'pace' | 'warm-up' | 'delivery-paused';
    };

export interface DeliveryState {
  /** What campaigns show. */
  readonly delivery: 'running' | 'paused';
  readonly circuit: CircuitState;
  readonly failures: number;
  readonly probeAt: Date | null;
  readonly pausedAt: Date | null;
  readonly reason: GateFacts['pauseReason'] | 'relay-unreachable';
  /** 0…1: the share that was too large. */
  readonly share: number | null;
  /** How many mails may leave today while receivers come to know the sender; null: as many as the rate allows. */
  readonly warmUpLimit: number | null;
}

export interface DeliveryReport extends DeliveryState {
  readonly rates: { readonly perSecond: number; readonly perDomainSecond: number };
  readonly last24Hours: { readonly sent: number; readonly bounced: number; readonly complained: number };
  /** Of the last seven days, the largest first. */
  readonly domains: readonly DomainFigures[];
  /** What was handed in in the last seven days, by what became of it. */
  readonly intake: Readonly<Record<string, number>>;
}

const MAX_BATCH = 64;
/** What is nearer is waited for; what is not goes back to the outbox. Less than a worker has to end in. */
const NEAR_MS = 3_000;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** When mails may leave: one pace, one circuit breaker and one stop for all workers, kept in the database. */
@Injectable()
export class DeliveryService {
  readonly #slots = new Gatherer<SlotRequest, Slot>({
    keyOf: ({ id }) => id,
    maxBatch: MAX_BATCH,
    run: (requests) => takeSlots(this.db, requests, this.#pace),
    resultKeyOf: ({ id }) => id,
  });

  /** Whether a success is news to the gate. */
  #mayBeOpen = true;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get #pace() {
    return { perSecond: this.config.mailRate, perDomainSecond: this.config.mailDomainRate };
  }

  /** Asks for a turn. `held` is what an earlier answer kept. Without a relay nothing leaves, so nothing waits. */
  async turn(domain: string, held: { readonly slotAt: Date | null; readonly isFinal: boolean }): Promise<Turn> {
    if (this.config.smtpUrl === undefined) return { kind: 'now', waitMs: 0 };
    const request = { id: randomUUID(), domain, held: held.slotAt, heldIsFinal: held.isFinal };
    const slot = (await this.#slots.get(request))!;
    if (slot.failures > 0 || slot.isOpen || slot.senderDays === null) this.#mayBeOpen = true;
    return turnOf(slot, this.config.mailWarmUp);
  }

  /** A mail got through. */
  async succeeded(): Promise<void> {
    if (!this.#mayBeOpen) return;
    this.#mayBeOpen = false;
    await closeCircuit(this.db.manager);
  }

  /** The relay was not there. */
  async failed(): Promise<void> {
    this.#mayBeOpen = true;
    const hasOpened = await countFailure(this.db.manager, REFUSALS_TO_OPEN, PROBE_AFTER_SECONDS);
    if (hasOpened) this.log.error({ failures: REFUSALS_TO_OPEN }, 'the mail relay is away: delivery is paused');
  }

  async state(): Promise<DeliveryState> {
    return stateOf(await readGate(this.db.manager), this.config.mailWarmUp);
  }

  async report(): Promise<DeliveryReport> {
    const gate = await readGate(this.db.manager);
    const week = new Date(gate.now.getTime() - WEEK_MS);
    const [last24Hours, domains, intake] = await Promise.all([
      figuresSince(this.db.manager, new Date(gate.now.getTime() - DAY_MS)),
      domainFigures(this.db.manager, week),
      countIntake(this.db.manager, week),
    ]);
    return { ...stateOf(gate, this.config.mailWarmUp), rates: this.#pace, last24Hours, domains, intake };
  }

  /** Goes on after a stop, also before the relay was tried again. False when nothing had stopped. */
  resume(): Promise<boolean> {
    return this.#switch('delivery.resumed', resumeDelivery);
  }

  pause(): Promise<boolean> {
    return this.#switch('delivery.paused', (tx) => pauseDelivery(tx, 'by-hand', null));
  }

  #switch(action: AuditAction, turn: (tx: EntityManager) => Promise<boolean>): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const hasTurned = await turn(tx);
      if (hasTurned) await noteAct(tx, { action, object: 'delivery:mail' }, this.clock.now());
      return hasTurned;
    });
  }

  /** Stops everything when too much comes back; called in the transaction that has written down what did. */
  async pauseIfNeeded(tx: EntityManager): Promise<void> {
    const { now, resumedAt } = await readGate(tx);
    const since = new Date(Math.max(now.getTime() - DAY_MS, resumedAt?.getTime() ?? 0));
    const stop = pauseReason(await figuresSince(tx, since));
    if (stop && (await pauseDelivery(tx, stop.reason, stop.share)))
      this.log.error(stop, 'too many mails come back: delivery is paused');
  }
}

function turnOf(slot: Slot, isWarmingUp: boolean): Turn {
  const { slotAt, isFinal, waitMs } = slot;
  if (slot.isProbe) return { kind: 'now', waitMs: 0 };
  if (slot.isPaused || slot.isOpen) return { kind: 'later', waitMs, slotAt, isFinal, reason: 'delivery-paused' };
  if (isWarmingUp && isBeyondToday(slot)) return tomorrow(slot);
  return isFinal && waitMs <= NEAR_MS
    ? { kind: 'now', waitMs }
    : { kind: 'later', waitMs, slotAt, isFinal, reason: 'pace' };
}

function isBeyondToday({ ofToday, senderDays }: Slot): boolean {
  const limit = warmUpLimit(senderDays ?? 0);
  return limit !== null && ofToday !== null && ofToday > limit;
}

/** Spread over the first hour, so that not all of them ask at midnight. */
function tomorrow({ slotAt, waitMs, ofToday }: Slot): Turn {
  const now = slotAt.getTime() - waitMs;
  const midnight = (Math.floor(now / DAY_MS) + 1) * DAY_MS;
  const at = midnight + ((ofToday ?? 0) % 3_600) * 1_000;
  return { kind: 'later', waitMs: at - now, slotAt: new Date(at), isFinal: false, reason: 'warm-up' };
}

function stateOf(gate: GateFacts, isWarmingUp: boolean): DeliveryState {
  const { failures, probeAt, pausedAt, pauseReason: reason, pauseShare: share, senderDays, now } = gate;
  const circuit = circuitState(gate, now);
  return {
    delivery: pausedAt === null && circuit === 'closed' ? 'running' : 'paused',
    circuit,
    failures,
    probeAt,
    pausedAt,
    reason: pausedAt === null && circuit !== 'closed' ? 'relay-unreachable' : reason,
    share,
    warmUpLimit: isWarmingUp ? warmUpLimit(senderDays ?? 0) : null,
  };
}
