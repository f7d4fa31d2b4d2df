import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import {
  announce,
  CLOCK,
  CONFIG,
  type Config,
  Keyring,
  type Mailer,
  MAILER,
  queryErrors,
  type RelayedEvent,
  settle,
} from '#platform';
import { evidenceErrors } from '../core/index.js';
import { messageOf, messagesOf, type StoredMessage, turnMessage } from './probe-message.queries.js';
import { probeMailOf } from './probe-mail-of.js';
import { probeMailOrdered } from './probe-mail.events.js';
import { idFrom, ProbeRecord } from './probe-record.js';
import { type OwnProbe, ProbeRunService } from './probe-run.service.js';
import { ProbeTranscript } from './probe-transcript.js';
import { lockProbe, probeOf, type StoredProbe } from './probe.queries.js';

export interface OrderedMail {
  readonly id: string;
  /** null: the question, word for word. */
  readonly text: string | null;
}

/** Probes that the product sends itself: the clock starts when the relay is given the mail. */
@Injectable()
export class ProbeMailService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(ProbeRunService) private readonly run: ProbeRunService,
    @Inject(ProbeTranscript) private readonly transcript: ProbeTranscript,
  ) {}

  /** Throws `probe-mail-unavailable`, `probe-mail-sent` and what every act of a runner throws. */
  order(own: OwnProbe, { id, text }: OrderedMail): Promise<void> {
    const now = this.clock.now();
    return this.run.onOpen(own, async (tx, probe) => {
      if (this.config.mailReturnAddress === undefined || probe.supportAddress === null)
        throw evidenceErrors.probeMailUnavailable();
      const known = await messageOf(tx, probe.waveId, id);
      if (known && known.probeId !== probe.id) throw queryErrors.alreadyThere();
      if (known) return;
      await this.#checkTurn(tx, probe, text === null);
      const message = { id, direction: 'out', source: 'mail', state: 'queued', judgement: null } as const;
      const words = { at: now, text: text ?? probe.script.text[probe.locale], hide: [] };
      await this.transcript.keep(tx, probe, { ...message, ...words });
      await announce(tx, [probeMailOrdered(probe.waveId, probe.id, id)], now);
    });
  }

  /** Sends one mail of the outbox. Throws to be tried again when the relay asks for that. */
  async send(event: RelayedEvent): Promise<void> {
    const { waveId, message } = await this.#ordered(event);
    if (message?.state !== 'queued') return;
    const now = this.clock.now();
    const probe = await probeOf(this.db.manager, { waveId, probeId: message.probeId }, now);
    const isQuestion = probe.phase !== 'waiting';
    const text = this.transcript.original(waveId, message);
    const mail = probeMailOf({ config: this.config, keyring: this.keyring }, probe, {
      messageId: message.id,
      text,
      isQuestion,
    });
    if (!mail || probe.roundState !== 'running' || probe.finishedAt !== null)
      return this.#turned(event, message, waveId);
    const delivery = await this.mailer.send(mail);
    if (delivery.kind === 'try-again') throw queryErrors.dependencyUnavailable();
    if (delivery.kind === 'refused') return this.#turned(event, message, waveId);
    await this.db.transaction(async (tx) => {
      const locked = await lockProbe(tx, { waveId, probeId: probe.id }, now);
      const record = await ProbeRecord.open(tx, locked);
      const sent = { id: idFrom('message', message.id), kind: isQuestion ? 'sent' : 'follow-up', at: now } as const;
      const origin = { source: 'mail', enteredBy: null, pointers: { at: '/at', kind: '/kind' } } as const;
      // The relay may have taken its time: what was recorded meanwhile stands after this.
      await record.insert(sent, { ...origin, now: this.clock.now() });
      await turnMessage(tx, waveId, message.id, { state: 'sent', at: now });
      await settle(tx, event);
    });
  }

  /** What no attempt has sent says so to its runner. */
  async giveUp(event: RelayedEvent): Promise<void> {
    const { waveId, message } = await this.#ordered(event);
    if (message?.state === 'queued') await turnMessage(this.db.manager, waveId, message.id, { state: 'failed' });
  }

  async #ordered({ payload }: RelayedEvent) {
    const waveId = String(payload['waveId']);
    return { waveId, message: await messageOf(this.db.manager, waveId, String(payload['messageId'])) };
  }

  #turned(event: RelayedEvent, { id }: StoredMessage, waveId: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      await turnMessage(tx, waveId, id, { state: 'failed' });
      await settle(tx, event);
    });
  }

  async #checkTurn(tx: EntityManager, probe: StoredProbe, isQuestion: boolean): Promise<void> {
    const isSent = probe.phase === 'waiting';
    const messages = await messagesOf(tx, probe.waveId, [probe.id]);
    const isOnItsWay = messages.some(({ state }) => state === 'queued');
    if (isSent === isQuestion || isOnItsWay) throw evidenceErrors.probeMailSent();
  }
}
