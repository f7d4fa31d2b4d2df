import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { type AuditAction, type AuditEntry, CLOCK, noteAct, queryErrors, uuidV7 } from '#platform';
import { tooManyTrials, tooManyWebhooks, webhookInvalid, webhookOff } from './core/errors.js';
import { type EventType, messageBody, PING } from './core/index.js';
import { type Delivery, deliveryOf, dropWaiting, insertDeliveries } from './delivery.queries.js';
import {
  endpointOf,
  type EndpointRow,
  endpointsOf,
  eraseEndpoint,
  insertEndpoint,
  replaceSecret,
  sealedSecretsOf,
  trialsSince,
  updateEndpoint,
} from './endpoint.queries.js';
import { newSecret } from './webhook-secret.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookTarget } from './webhook-target.js';

/** Where a vendor is told what happens, as its people see it. What signs is not part of it. */
export type Webhook = Omit<EndpointRow, 'sealedUrl'> & { readonly url: string };

export interface NewWebhook {
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly EventType[];
}

/** What is not mentioned stays. */
export type WebhookChange = Partial<NewWebhook> & { readonly isOn?: boolean };

/** The secret is shown this once. */
export interface MadeWebhook {
  readonly webhook: Webhook;
  readonly secret: string;
}

const HOUR = 3_600_000;
const TRIALS_AN_HOUR = 10;
const WEBHOOKS_EACH = 10;

/** Where vendors want to be told. Each question names the vendor; what is another's is not there. */
@Injectable()
export class WebhookService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WebhookSecrets) private readonly secrets: WebhookSecrets,
    @Inject(WebhookTarget) private readonly target: WebhookTarget,
  ) {}

  async list(vendorId: string): Promise<Webhook[]> {
    return (await endpointsOf(this.db.manager, vendorId)).map((row) => this.#shown(row));
  }

  async webhook(vendorId: string, id: string): Promise<Webhook> {
    return this.#shown(await found(endpointOf(this.db.manager, vendorId, id)));
  }

  /** `createdBy` names the person or the key: `vendor:…`, `key:…`. */
  async add(vendorId: string, { url, description, eventTypes }: NewWebhook, createdBy: string): Promise<MadeWebhook> {
    checkTypes(eventTypes);
    const target = await this.target.check(url);
    const createdAt = this.clock.now();
    const id = uuidV7(createdAt);
    const secret = newSecret();
    await this.db.transaction(async (tx) => {
      if ((await this.#countTrial(tx, vendorId)).endpoints >= WEBHOOKS_EACH) throw tooManyWebhooks();
      await insertEndpoint(tx, {
        id,
        vendorId,
        host: target.host,
        sealedUrl: this.secrets.sealUrl(id, target.url),
        sealedSecret: this.secrets.sealSecret(id, secret),
        description,
        eventTypes,
        createdBy,
        createdAt,
      });
      await this.#note(tx, 'webhook.made', id, { vendor: vendorId, host: target.host });
    });
    return { webhook: await this.webhook(vendorId, id), secret };
  }

  async change(vendorId: string, id: string, version: number, change: WebhookChange): Promise<Webhook> {
    if (change.eventTypes) checkTypes(change.eventTypes);
    const target = change.url === undefined ? undefined : await this.target.check(change.url);
    await this.db.transaction(async (tx) => {
      const row = await found(endpointOf(tx, vendorId, id, { isLocked: true }));
      if (row.version !== version) throw queryErrors.changedSince();
      const now = this.clock.now();
      const url = target?.url ?? this.secrets.url(id, row.sealedUrl);
      const isOn = change.isOn ?? row.state === 'active';
      await updateEndpoint(
        tx,
        id,
        {
          sealedUrl: this.secrets.sealUrl(id, url),
          host: new URL(url).host,
          description: change.description ?? row.description,
          eventTypes: change.eventTypes ?? row.eventTypes,
          disabledReason: isOn ? null : (row.disabledReason ?? 'by-vendor'),
        },
        now,
      );
      if (!isOn) await dropWaiting(tx, id, now);
      await this.#note(tx, 'webhook.changed', id, { vendor: vendorId, host: new URL(url).host, isOn });
    });
    return this.webhook(vendorId, id);
  }

  /** Nothing is sent there any more, and what was sent is forgotten. */
  async remove(vendorId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await found(endpointOf(tx, vendorId, id, { isLocked: true }));
      await dropWaiting(tx, id, this.clock.now());
      await eraseEndpoint(tx, id);
      await this.#note(tx, 'webhook.removed', id, { vendor: vendorId });
    });
  }

  /** A new secret signs from now on, and the one before beside it for `overlapHours`. */
  async replaceSecret(vendorId: string, id: string, overlapHours: number): Promise<MadeWebhook> {
    const secret = newSecret();
    await this.db.transaction(async (tx) => {
      await found(endpointOf(tx, vendorId, id, { isLocked: true }));
      const sealed = await sealedSecretsOf(tx, id);
      const until = overlapHours > 0 ? new Date(this.clock.now().getTime() + overlapHours * HOUR) : null;
      await replaceSecret(tx, id, {
        sealedSecret: this.secrets.sealSecret(id, secret),
        sealedOld: until && sealed ? sealed.sealedSecret : null,
        until: sealed ? until : null,
      });
      await this.#note(tx, 'webhook.rotated', id, { vendor: vendorId, overlapHours });
    });
    return { webhook: await this.webhook(vendorId, id), secret };
  }

  /** Sends a message that says nothing, to see whether it arrives. */
  async test(vendorId: string, id: string): Promise<Delivery> {
    const now = this.clock.now();
    const key = { endpointId: id, id: uuidV7(now) };
    await this.db.transaction(async (tx) => {
      const { state } = await found(endpointOf(tx, vendorId, id));
      if (state !== 'active') throw webhookOff();
      await this.#countTrial(tx, vendorId);
      const body = messageBody(PING, now, { webhook: id });
      await insertDeliveries(tx, [{ ...key, eventType: PING, body }], now);
    });
    return found(deliveryOf(this.db.manager, key));
  }

  #note(tx: EntityManager, action: AuditAction, id: string, details: AuditEntry['details']): Promise<void> {
    return noteAct(tx, { action, object: `webhook:${id}`, details: details ?? {} }, this.clock.now());
  }

  async #countTrial(tx: EntityManager, vendorId: string) {
    const now = this.clock.now().getTime();
    const counted = await trialsSince(tx, vendorId, new Date(now - HOUR));
    const next = (counted.oldest?.getTime() ?? now) + HOUR;
    if (counted.trials >= TRIALS_AN_HOUR) throw tooManyTrials(Math.max(1, Math.ceil((next - now) / 1_000)));
    return counted;
  }

  #shown({ sealedUrl, ...row }: EndpointRow): Webhook {
    return { ...row, url: this.secrets.url(row.id, sealedUrl) };
  }
}

function checkTypes(eventTypes: readonly EventType[]): void {
  if (eventTypes.length === 0) throw webhookInvalid([{ pointer: '/eventTypes', code: 'empty' }]);
}

async function found<Row>(row: Promise<Row | undefined>): Promise<Row> {
  const one = await row;
  if (one === undefined) throw queryErrors.notFound();
  return one;
}
