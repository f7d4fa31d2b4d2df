import { type Attempt, type Delivery, type MadeWebhook, messageId, type Webhook } from '#webhook';
import type { AttemptView, DeliveryDetailView, DeliveryView, MadeWebhookView, WebhookView } from './webhook.dto.js';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

const webhookFacts = (webhook: Webhook) => ({
  id: webhook.id,
  url: webhook.url,
  description: webhook.description,
  eventTypes: [...webhook.eventTypes],
  state: webhook.state,
  disabledReason: webhook.disabledReason,
  disabledAt: instant(webhook.disabledAt),
  failures: webhook.failures,
  failingSince: instant(webhook.failingSince),
  oldSecretUntil: instant(webhook.oldSecretUntil),
  version: webhook.version,
  createdAt: webhook.createdAt.toISOString(),
});

export const webhookView = (webhook: Webhook): WebhookView => webhookFacts(webhook);

export const madeView = ({ webhook, secret }: MadeWebhook): MadeWebhookView => ({ ...webhookFacts(webhook), secret });

const deliveryFacts = (delivery: Delivery) => ({
  id: delivery.id,
  messageId: messageId(delivery.id),
  type: delivery.eventType,
  state: delivery.state,
  reason: delivery.reason,
  attempts: delivery.attempts,
  nextAttemptAt: delivery.state === 'waiting' ? delivery.dueAt.toISOString() : null,
  createdAt: delivery.createdAt.toISOString(),
  settledAt: instant(delivery.settledAt),
});

export const deliveryView = (delivery: Delivery): DeliveryView => deliveryFacts(delivery);

export const attemptView = ({ at, durationMs, status, reason, response }: Attempt): AttemptView => ({
  at: at.toISOString(),
  durationMs,
  status,
  reason,
  response,
});

export const detailView = (delivery: Delivery, tries: readonly Attempt[]): DeliveryDetailView => ({
  ...deliveryFacts(delivery),
  body: delivery.body,
  tries: tries.map(attemptView),
});
