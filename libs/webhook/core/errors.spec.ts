import { describe, expect, it } from '@jest/globals';
import * as errors from './errors.js';

describe('a refusal', () => {
  it('has a code of its own and says what is wrong where', () => {
    const made = [
      errors.urlForbidden('not-https'),
      errors.webhookInvalid([{ pointer: '/eventTypes', code: 'empty' }]),
      errors.tooManyWebhooks(),
      errors.webhookOff(),
      errors.deliveryRuns(),
      errors.tooManyTrials(60),
    ];
    expect(made.map(({ code }) => code)).toEqual([
      'webhook-url-forbidden',
      'webhook-invalid',
      'too-many-webhooks',
      'webhook-off',
      'delivery-runs',
      'rate-limited',
    ]);
    expect(made[0]?.extra).toEqual({ errors: [{ pointer: '/url', code: 'not-https' }] });
  });
});
