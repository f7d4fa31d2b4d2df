import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#kernel';
import {
  type TypedWebhook,
  vendorDeliveryPage,
  vendorWebhookPage,
  vendorWebhooksPage,
  WEBHOOK_NOTICES,
  WEBHOOK_PROBLEMS,
  type WebhookProblem,
  type WebhookState,
} from '#pages';
import { type FormFields, Keyring, oneOf, readCursor, writeCursor } from '#platform';
import { DELIVERY_STATES, DeliveryLogService, WebhookService } from '#webhook';
import { EVENT_TYPES, type EventType, MESSAGE_TYPES } from '#webhook/core';
import { LABEL } from '../admin/label.dto.js';
import { field, privateHtml, queryOf } from '../request.js';
import { VendorFrames } from './vendor-frames.js';
import type { VendorRequest } from './vendor.guard.js';
import { deliveryView, detailView, webhookView } from './webhook-views.js';

const PAGE = 20;
const stateIn = oneOf(...DELIVERY_STATES);
const typeIn = oneOf(...MESSAGE_TYPES);
const noticeIn = oneOf(...WEBHOOK_NOTICES);
const STATUS: Readonly<Partial<Record<WebhookProblem, number>>> = {
  'webhook-url-forbidden': 422,
  'webhook-invalid': 422,
  'rate-limited': 429,
  'changed-since': 412,
};

/** What the pages of webhooks show, and how they say that an act did not work. */
@Injectable()
export class WebhookPages {
  constructor(
    @Inject(VendorFrames) private readonly frames: VendorFrames,
    @Inject(WebhookService) private readonly webhooks: WebhookService,
    @Inject(DeliveryLogService) private readonly log: DeliveryLogService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  async sendList(request: VendorRequest, reply: FastifyReply, state: WebhookState = {}): Promise<void> {
    const [frame, webhooks] = await Promise.all([this.frames.of(request), this.webhooks.list(request.vendorId)]);
    const page = { ...noticeOf(request), ...state, frame, webhooks: webhooks.map(webhookView) };
    privateHtml(reply, vendorWebhooksPage(page), statusOf(state));
  }

  async sendOne(request: VendorRequest, reply: FastifyReply, id: string, state: WebhookState = {}): Promise<void> {
    const { vendorId } = request;
    const [frame, webhook] = await Promise.all([this.frames.of(request), this.webhooks.webhook(vendorId, id)]);
    const query = queryOf(request);
    const filter = { state: stateIn(field(query, 'state')), type: typeIn(field(query, 'type')) };
    const list = `webhook log ${id}`;
    const cursor = field(query, 'cursor');
    const after = cursor === '' ? undefined : readCursor(this.keyring, list, cursor);
    const deliveries = await this.log.deliveries(vendorId, id, { limit: PAGE, after, ...filter });
    const last = deliveries.length === PAGE ? deliveries.at(-1) : undefined;
    const kept = new URLSearchParams({ lang: frame.locale, state: filter.state ?? '', type: filter.type ?? '' });
    if (last) kept.set('cursor', writeCursor(this.keyring, list, [last.createdAt.toISOString(), last.id]));
    const page = vendorWebhookPage({
      ...noticeOf(request),
      ...state,
      frame,
      webhook: webhookView(webhook),
      deliveries: deliveries.map(deliveryView),
      filter,
      ...(last ? { nextHref: `/vendor/webhooks/${id}?${kept}` } : {}),
    });
    privateHtml(reply, page, statusOf(state));
  }

  async sendDelivery(
    request: VendorRequest,
    reply: FastifyReply,
    { webhookId, deliveryId }: { readonly webhookId: string; readonly deliveryId: string },
  ): Promise<void> {
    const { vendorId } = request;
    const [frame, webhook] = await Promise.all([this.frames.of(request), this.webhooks.webhook(vendorId, webhookId)]);
    const delivery = await this.log.delivery(vendorId, webhookId, deliveryId);
    const shown = detailView(delivery, await this.log.attempts(webhookId, deliveryId));
    privateHtml(reply, vendorDeliveryPage({ frame, webhook: webhookView(webhook), delivery: shown }));
  }
}

/** What was typed into the form of a webhook; undefined where it cannot be taken. */
export function typedWebhook(form: FormFields): TypedWebhook & { readonly eventTypes: readonly EventType[] } {
  const description = field(form, 'description').trim();
  return {
    url: field(form, 'url').trim(),
    description: LABEL.test(description) ? description : '',
    eventTypes: EVENT_TYPES.filter((type) => form.get('event')?.includes(type)),
  };
}

/** The problem that a page can say in its own words; anything else is thrown again. */
export function problemOf(error: unknown): WebhookProblem {
  const problem = error instanceof DomainError ? WEBHOOK_PROBLEMS.find((code) => code === error.code) : undefined;
  if (!problem) throw error;
  return problem;
}

const statusOf = ({ problem }: WebhookState): number => (problem ? (STATUS[problem] ?? 409) : 200);

function noticeOf(request: VendorRequest): WebhookState {
  const notice = noticeIn(field(queryOf(request), 'notice'));
  return notice ? { notice } : {};
}
