import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { announce, CLOCK, type EgressAnswer, NotYet, type RelayedEvent, settle, uuidV7 } from '#platform';
import { excerpt, healthAfter, isBack, judgeAnswer, type Verdict, waitAfter } from './core/index.js';
import {
  type Attempt,
  type Delivery,
  type DeliveryKey,
  deliveryOf,
  dropWaiting,
  firstAttemptAt,
  hastenWaiting,
  insertAttempt,
  postponeDelivery,
  settleDelivery,
} from './delivery.queries.js';
import {
  disableEndpoint,
  type DisabledReason,
  giveBackEndpoint,
  type LeasedEndpoint,
  leaseEndpoint,
  saveHealth,
  sealedSecretsOf,
} from './endpoint.queries.js';
import { endpointDisabled } from './webhook.events.js';
import { messageId, signedMessage } from './webhook-secret.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookTarget } from './webhook-target.js';

/** How long one waits who finds an endpoint taken, so that not all come back at the same moment. */
const BUSY_MS = 1_000;

interface Tried {
  readonly delivery: Delivery;
  readonly endpoint: LeasedEndpoint;
  readonly attempt: Attempt;
  readonly verdict: Verdict;
}

/** Sends messages that are due, one at a time to each endpoint, and writes down what became of them. */
@Injectable()
export class WebhookSenderService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WebhookSecrets) private readonly secrets: WebhookSecrets,
    @Inject(WebhookTarget) private readonly target: WebhookTarget,
  ) {}

  /** The message is tried once. When it is tried again is written beside it, and not left to the queue. */
  async send(event: RelayedEvent): Promise<void> {
    const key = keyOf(event);
    if ((await deliveryOf(this.db.manager, key))?.state !== 'sending') return;
    const now = this.clock.now();
    const endpoint = await leaseEndpoint(this.db.manager, key.endpointId, now);
    if (!endpoint) throw new NotYet(BUSY_MS * (1 + 2 * Math.random()), 'endpoint busy');
    const delivery = await deliveryOf(this.db.manager, key);
    if (delivery?.state !== 'sending') return giveBackEndpoint(this.db.manager, endpoint.id);
    if (endpoint.resumeAt && endpoint.resumeAt > now) return this.#wait(delivery, endpoint.resumeAt);
    const tried = await this.#try(delivery, endpoint);
    await this.db.transaction(async (tx) => {
      await this.#record(tx, tried);
      await settle(tx, event);
    });
  }

  /** Every time it was tried the process ended: that counts as a try, and the next one comes as after any other. */
  async giveUp(event: RelayedEvent): Promise<void> {
    const delivery = await deliveryOf(this.db.manager, keyOf(event));
    if (delivery?.state !== 'sending') return;
    const attempts = delivery.attempts + 1;
    const wait = waitAfter(attempts, null, Math.random());
    const reason = 'interrupted';
    const now = this.clock.now();
    if (wait === null) return settleDelivery(this.db.manager, delivery, { state: 'failed', reason, attempts }, now);
    await postponeDelivery(this.db.manager, delivery, { reason, attempts, dueAt: new Date(now.getTime() + wait) });
  }

  /** It began to rest after this message was taken: nothing was tried. */
  async #wait({ reason, attempts, ...key }: Delivery, dueAt: Date): Promise<void> {
    await postponeDelivery(this.db.manager, key, { reason, attempts, dueAt });
    await giveBackEndpoint(this.db.manager, key.endpointId);
  }

  async #try(delivery: Delivery, endpoint: LeasedEndpoint): Promise<Tried> {
    const at = this.clock.now();
    const startedAt = performance.now();
    const answer = await this.#post(delivery, endpoint, at);
    const durationMs = Math.round(performance.now() - startedAt);
    const verdict = judgeAnswer(answer);
    const isAnswered = answer.kind === 'answered';
    const attempt = {
      at,
      durationMs,
      status: isAnswered ? answer.status : null,
      reason: isAnswered ? null : answer.reason,
      response: isAnswered ? excerpt(answer.body) : null,
    };
    return { delivery, endpoint, attempt, verdict };
  }

  async #post({ id, body }: Delivery, { id: endpointId, sealedUrl }: LeasedEndpoint, now: Date): Promise<EgressAnswer> {
    const sealed = await sealedSecretsOf(this.db.manager, endpointId);
    const secrets = sealed ? this.secrets.signing(endpointId, sealed, now) : [];
    // Sealed by another installation: nothing that could be sent would be believed.
    if (secrets.length === 0) return { kind: 'refused', reason: 'not-readable' };
    return this.target.send(this.secrets.url(endpointId, sealedUrl), signedMessage(messageId(id), body, secrets, now));
  }

  async #record(tx: EntityManager, { delivery, endpoint, attempt, verdict }: Tried): Promise<void> {
    const now = this.clock.now();
    const attempts = delivery.attempts + 1;
    const isDelivered = verdict.kind === 'delivered';
    const retryAfterSeconds = verdict.kind === 'later' ? verdict.retryAfterSeconds : null;
    const { at: startedAt, durationMs } = attempt;
    const health = healthAfter(endpoint, { startedAt, durationMs, isDelivered, retryAfterSeconds });
    await insertAttempt(tx, delivery, uuidV7(startedAt), attempt);
    await saveHealth(tx, endpoint.id, health);
    if (isDelivered) {
      await settleDelivery(tx, delivery, { state: 'delivered', reason: null, attempts }, now);
      if (isBack(endpoint, health)) await hastenWaiting(tx, endpoint.id, now);
      return;
    }
    const wait = verdict.kind === 'later' ? waitAfter(attempts, retryAfterSeconds, Math.random()) : null;
    const reason = verdict.kind === 'later' ? verdict.reason : 'http-410';
    if (wait !== null) {
      await postponeDelivery(tx, delivery, { reason, attempts, dueAt: new Date(now.getTime() + wait) });
      return;
    }
    await settleDelivery(tx, delivery, { state: 'failed', reason, attempts }, now);
    if (verdict.kind === 'gone') await this.#disable(tx, endpoint.id, 'gone');
    else if (await failedAllTheWhile(tx, delivery, health.failingSince))
      await this.#disable(tx, endpoint.id, 'failing');
  }

  /** Whatever else waits for it is not sent; its owners are told. */
  async #disable(tx: EntityManager, id: string, reason: DisabledReason): Promise<void> {
    const now = this.clock.now();
    if (!(await disableEndpoint(tx, id, reason, now))) return;
    await dropWaiting(tx, id, now);
    await announce(tx, [endpointDisabled(id, reason)], now);
  }
}

/** Whether nothing at all got through from the first try of this message to its last. */
async function failedAllTheWhile(tx: EntityManager, key: DeliveryKey, since: Date | null): Promise<boolean> {
  const first = await firstAttemptAt(tx, key);
  return since !== null && first !== null && since <= first;
}

const keyOf = ({ subjectId, payload }: RelayedEvent): DeliveryKey => ({
  endpointId: subjectId,
  id: String(payload['deliveryId']),
});
