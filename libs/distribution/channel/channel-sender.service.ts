import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, NotYet, postJson, queryErrors, type RelayedEvent, settle } from '#platform';
import { reserveSend, robotBody, ROBOTS, robotVerdict, type RobotVerdict } from '../core/index.js';
import {
  leaseMessage,
  type LeasedMessage,
  type MessageKey,
  messageOf,
  postponeMessage,
  recordMessage,
} from './channel-message.queries.js';
import { ChannelService } from './channel.service.js';
import { type Channel, channelById, lockSends, saveSends } from './channel.queries.js';
import { signed } from './robot-signature.js';

/** A turn that is nearer is waited for; for a later one the worker does something else. */
const NEAR_MS = 1_500;
/** How long a robot that was told "too many" without a time is left alone. */
const REST_MS = 60_000;
const LONGEST_REST_MS = 3_600_000;
/** What is older than a day is no news. */
const STALE_MS = 24 * 3_600_000;

/** Answers that a second attempt would get again. */
const NEVER_BETTER = new Set(['redirect', 'answer-too-large']);

/** Milliseconds between attempts while a provider is away. */
export const CHANNEL_RETRY_DELAYS_MS: readonly number[] = [2_000, 15_000, 60_000, 600_000, 3_600_000];

/** Says queued messages in their groups, each at its turn, and writes down what became of them. */
@Injectable()
export class ChannelSenderService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ChannelService) private readonly channels: ChannelService,
  ) {}

  /** Throws to be tried again, at a given time where there is one. */
  async send(event: RelayedEvent): Promise<void> {
    const key = keyOf(event);
    const message = await leaseMessage(this.db.manager, key, this.clock.now());
    if (!message) return this.#whereNothingIsLeft(key);
    const channel = await channelById(this.db.manager, key.channelId);
    if (!channel?.isOn) return this.#finish(event, key, 'failed', 'channel-off');
    if (this.clock.now().getTime() - message.createdAt.getTime() > STALE_MS)
      return this.#finish(event, key, 'failed', 'too-late');
    await this.#takeTurn(channel, message);
    const verdict = await this.#post(channel, message);
    if (verdict.kind === 'sent') return this.#finish(event, key, 'sent', null);
    if (verdict.kind === 'refused') return this.#finish(event, key, 'failed', verdict.reason);
    await this.#later(key, verdict);
  }

  /** Says where the team looks that the message of a dead event will not be said. */
  async giveUp(event: RelayedEvent): Promise<void> {
    const message = await messageOf(this.db.manager, keyOf(event));
    const result = { state: 'failed', reason: message?.reason ?? 'given-up' } as const;
    if (message && message.state !== 'sent')
      await recordMessage(this.db.manager, keyOf(event), result, this.clock.now());
  }

  /** Somebody else is saying it and may not come to an end: look again when the lease is over. */
  async #whereNothingIsLeft(key: MessageKey): Promise<void> {
    const message = await messageOf(this.db.manager, key);
    if (message?.state === 'sending') throw queryErrors.dependencyUnavailable();
  }

  /** Reserves the moment at which the provider's limits allow the message, over all workers, and waits for it if it is near. */
  async #takeTurn(channel: Channel, message: LeasedMessage): Promise<void> {
    const now = this.clock.now().getTime();
    const at = message.hasTurn
      ? message.dueAt.getTime()
      : await this.#reserve(channel, Math.max(now, message.dueAt.getTime()));
    if (at - now > NEAR_MS) {
      await postponeMessage(this.db.manager, message, { dueAt: new Date(at), hasTurn: true, reason: null });
      throw new NotYet(at - now, 'pace');
    }
    if (at > now) await pause(at - now);
  }

  #reserve({ id, kind }: Channel, now: number): Promise<number> {
    return this.db.transaction(async (tx) => {
      const { at, reserved } = reserveSend(ROBOTS[kind].limits, await lockSends(tx, id), now);
      await saveSends(tx, id, reserved);
      return at;
    });
  }

  async #post(channel: Channel, { content }: LeasedMessage): Promise<RobotVerdict> {
    const access = await this.channels.access(channel.id);
    if (!access) return { kind: 'refused', reason: 'not-readable' };
    const request = { url: access.url, body: robotBody(channel.kind, content) };
    const { url, body } = signed(channel.kind, request, access.secret, this.clock.now());
    const answer = await postJson(url, body, { rules: this.channels.rulesOf(channel) });
    if (answer.kind === 'answered') return robotVerdict(channel.kind, answer);
    return answer.kind === 'refused' || NEVER_BETTER.has(answer.reason)
      ? { kind: 'refused', reason: answer.reason }
      : { kind: 'later', reason: answer.reason, seconds: null };
  }

  async #later(key: MessageKey, { reason, seconds }: Extract<RobotVerdict, { kind: 'later' }>): Promise<void> {
    const isLimited = reason === 'http-429' || reason.startsWith('code-');
    const restMs = Math.min(seconds === null ? REST_MS : seconds * 1_000, LONGEST_REST_MS);
    const dueAt = new Date(this.clock.now().getTime() + (isLimited ? restMs : 0));
    await postponeMessage(this.db.manager, key, { dueAt, hasTurn: false, reason });
    if (isLimited) throw new NotYet(restMs, reason);
    throw queryErrors.dependencyUnavailable();
  }

  async #finish(event: RelayedEvent, key: MessageKey, state: 'sent' | 'failed', reason: string | null): Promise<void> {
    await this.db.transaction(async (tx) => {
      await recordMessage(tx, key, { state, reason }, this.clock.now());
      await settle(tx, event);
    });
  }
}

const keyOf = ({ subjectId, payload }: RelayedEvent): MessageKey => ({
  channelId: subjectId,
  id: String(payload['messageId']),
});
