import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Clock, DomainError } from '#kernel';
import {
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
import { messageOf, type StoredMessage, turnMessage } from './probe-message.queries.js';
import { probeMailOf } from './probe-mail-of.js';
import { idFrom, ProbeRecord } from './probe-record.js';
import { ProbeTranscript } from './probe-transcript.js';
import { lockProbe, probeOf } from './probe.queries.js';

interface SentMail {
  readonly waveId: string;
  readonly kind: 'sent' | 'follow-up';
  readonly at: Date;
}

/** Sends the mails of probes: the clock starts when the relay is given the question. */
@Injectable()
export class ProbeMailService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(ProbeTranscript) private readonly transcript: ProbeTranscript,
  ) {}

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
    await this.#delivered(event, message, { waveId, kind: isQuestion ? 'sent' : 'follow-up', at: now });
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

  async #delivered(event: RelayedEvent, message: StoredMessage, sent: SentMail): Promise<void> {
    const { waveId, kind, at } = sent;
    await this.db.transaction(async (tx) => {
      const probe = await lockProbe(tx, { waveId, probeId: message.probeId }, at);
      const record = await ProbeRecord.open(tx, probe);
      const origin = { source: 'mail', enteredBy: null, pointers: { at: '/at', kind: '/kind' } } as const;
      try {
        // The relay may have taken its time: what was recorded meanwhile stands after this.
        await record.insert({ id: idFrom('message', message.id), kind, at }, { ...origin, now: this.clock.now() });
      } catch (error) {
        // The runner has written down the same, or an end: the mail has left all the same.
        if (!(error instanceof DomainError)) throw error;
      }
      await turnMessage(tx, waveId, message.id, { state: 'sent', at });
      await settle(tx, event);
    });
  }

  #turned(event: RelayedEvent, { id }: StoredMessage, waveId: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      await turnMessage(tx, waveId, id, { state: 'failed' });
      await settle(tx, event);
    });
  }
}
