import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIRST_PRIORS, learnCurves } from '../progress/index.js';
import { expectedAnswers } from './expected-answers.js';

const curves = learnCurves([], FIRST_PRIORS);
const MONTH = 30 * 24;

describe('the answers to expect', () => {
  it('of nobody are none', () => {
    const none = { low: 0, high: 0 };
    expect(expectedAnswers({ sittings: 0, organisations: 0 }, curves, [], MONTH)).toEqual({
      answers: none,
      organisations: none,
    });
  });

  it('are not more than people and organisations, and more with reminders', () => {
    const planned = fc.record({
      organisations: fc.integer({ min: 1, max: 200 }),
      each: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(planned, ({ organisations, each }) => {
        const sittings = organisations * each;
        const once = expectedAnswers({ sittings, organisations }, curves, [], MONTH);
        const reminded = expectedAnswers({ sittings, organisations }, curves, [3, 7], MONTH);
        expect(once.answers.low).toBeLessThanOrEqual(once.answers.high);
        expect(once.answers.high).toBeLessThanOrEqual(sittings);
        expect(once.organisations.high).toBeLessThanOrEqual(organisations);
        expect(reminded.answers.high).toBeGreaterThanOrEqual(once.answers.high);
      }),
    );
  });
});
