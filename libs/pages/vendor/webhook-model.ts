import type { Say } from '../messages/say.js';
import type { vendorWebhooksWords } from '../messages/vendor-webhooks.js';
import type { VendorFrame } from './vendor-frame.js';

export const WEBHOOK_EVENTS = [
  'release.published',
  'release.revised',
  'release.withdrawn',
  'correction.answered',
  'reply.removed',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
export const WEBHOOK_DELIVERY_STATES = ['waiting', 'sending', 'delivered', 'failed'] as const;
export type WebhookDeliveryState = (typeof WEBHOOK_DELIVERY_STATES)[number];

export type SayWebhooks = Say<typeof vendorWebhooksWords>;

export interface WebhookLine {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly WebhookEvent[];
  readonly state: 'active' | 'disabled';
  readonly disabledReason: 'by-vendor' | 'gone' | 'failing' | null;
  readonly failures: number;
  readonly failingSince: string | null;
  readonly oldSecretUntil: string | null;
  readonly version: number;
}

export interface WebhookDeliveryLine {
  readonly id: string;
  readonly messageId: string;
  readonly type: WebhookEvent | 'ping';
  readonly state: WebhookDeliveryState;
  readonly reason: string | null;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly createdAt: string;
}

export interface WebhookTry {
  readonly at: string;
  readonly durationMs: number;
  readonly status: number | null;
  readonly reason: string | null;
  readonly response: string | null;
}

export const WEBHOOK_PROBLEMS = [
  'webhook-url-forbidden',
  'webhook-invalid',
  'too-many-webhooks',
  'rate-limited',
  'webhook-off',
  'delivery-runs',
  'changed-since',
] as const;
export type WebhookProblem = (typeof WEBHOOK_PROBLEMS)[number];
export const WEBHOOK_NOTICES = ['saved', 'removed', 'tested', 'replayed'] as const;
export type WebhookNotice = (typeof WEBHOOK_NOTICES)[number];

/** What was typed and refused. */
export interface TypedWebhook {
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
}

export interface WebhookState {
  readonly notice?: WebhookNotice;
  readonly problem?: WebhookProblem;
  readonly typed?: TypedWebhook;
  /** A secret that was just made. It is shown this once. */
  readonly made?: { readonly secret: string; readonly isRotated: boolean };
}

export interface VendorWebhooksPage extends WebhookState {
  readonly frame: VendorFrame;
  readonly webhooks: readonly WebhookLine[];
}

export interface VendorWebhookPage extends WebhookState {
  readonly frame: VendorFrame;
  readonly webhook: WebhookLine;
  readonly deliveries: readonly WebhookDeliveryLine[];
  readonly filter: { readonly state?: string | undefined; readonly type?: string | undefined };
  readonly nextHref?: string;
}

export interface VendorDeliveryPage extends Pick<WebhookState, 'problem'> {
  readonly frame: VendorFrame;
  readonly webhook: Pick<WebhookLine, 'id' | 'url' | 'state'>;
  readonly delivery: WebhookDeliveryLine & { readonly body: string; readonly tries: readonly WebhookTry[] };
}
