import type { OutboxEvent } from '#platform';

/** A message is due; the subject is its endpoint. */
export const WEBHOOK_DUE = 'webhook.due';
/** The same for an endpoint that kept us waiting: it has a lane of its own, so that nobody waits behind it. */
export const WEBHOOK_SLOW = 'webhook.slow';
/** An endpoint was switched off because of its answers; the subject is the endpoint. */
export const WEBHOOK_DISABLED = 'webhook.disabled';

export const messageDue = (endpointId: string, deliveryId: string, isSlow: boolean): OutboxEvent => ({
  topic: isSlow ? WEBHOOK_SLOW : WEBHOOK_DUE,
  subjectId: endpointId,
  payload: { deliveryId },
});

export const endpointDisabled = (endpointId: string, reason: string): OutboxEvent => ({
  topic: WEBHOOK_DISABLED,
  subjectId: endpointId,
  payload: { reason },
});
