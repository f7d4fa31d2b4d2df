import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newRule, outcomesOf, settingsOf, typedRule } from './typed-rule.js';

const settings = fc.record({
  campaignId: fc.uuid(),
  isOn: fc.boolean(),
  delayMinutes: fc.integer({ min: 0, max: 43_200 }),
  ratePerMille: fc.integer({ min: 0, max: 1_000 }),
  dailyQuota: fc.integer({ min: 1, max: 10_000 }),
});

describe('a rule in the fields of its form', () => {
  it('is saved as it was read', () => {
    fc.assert(fc.property(settings, (rule) => expect(settingsOf(typedRule(rule))).toEqual(rule)));
  });

  it.each([
    [0, 0, 'hours'],
    [45, 45, 'minutes'],
    [120, 2, 'hours'],
    [1_440, 1, 'days'],
    [1_500, 25, 'hours'],
  ])('shows a delay of %d minutes as %d %s', (delayMinutes, delay, unit) => {
    expect(typedRule({ ...settingsOf(newRule('')), delayMinutes })).toMatchObject({ delay, unit });
  });
});

describe('what became of tickets', () => {
  it('names the most frequent reason first', () => {
    expect(
      outcomesOf({
        counts: [
          { state: 'asked', reason: null, tickets: 3 },
          { state: 'skipped', reason: 'budget', tickets: 1 },
          { state: 'skipped', reason: 'not-sampled', tickets: 9 },
        ],
      }),
    ).toEqual({
      asked: 3,
      planned: 0,
      skipped: [
        { reason: 'not-sampled', tickets: 9 },
        { reason: 'budget', tickets: 1 },
      ],
    });
  });
});
