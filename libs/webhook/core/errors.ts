import { DomainError, type Violation } from '#kernel';

export const urlForbidden = (code: string) =>
  new DomainError('invalid', 'webhook-url-forbidden', 'Nothing can be sent to this address', {
    errors: [{ pointer: '/url', code }],
  });
export const webhookInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'webhook-invalid', 'The webhook is not complete', { errors });
export const tooManyWebhooks = () =>
  new DomainError('conflict', 'too-many-webhooks', 'There are 10 webhooks; remove one first');
export const webhookOff = () => new DomainError('conflict', 'webhook-off', 'The webhook is switched off');
export const deliveryRuns = () => new DomainError('conflict', 'delivery-runs', 'The message is being sent right now');
export const tooManyTrials = (retryAfter: number) =>
  new DomainError('rate-limited', 'rate-limited', 'Webhooks are made and tested 10 times an hour', { retryAfter });
