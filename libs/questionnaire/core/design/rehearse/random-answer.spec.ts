import { describe, expect, it } from '@jest/globals';
import type { Domain } from '../../plan.js';
import { randomAnswer } from './random-answer.js';
import { seededRandom } from './random.js';

const answers = (domain: Domain): unknown[] => {
  const random = seededRandom(7);
  return Array.from({ length: 200 }, () => randomAnswer(domain, random));
};
const within = (values: readonly unknown[], low: unknown, high: unknown): boolean =>
  values.every((value) => (value as string) >= (low as string) && (value as string) <= (high as string));

describe('a random answer', () => {
  it.each([
    [{}, 0, 100],
    [{ max: 5 }, -95, 5],
    [{ min: 7 }, 7, 107],
    [{ min: 1, max: 2, step: 0.5 }, 1, 2],
  ])('is a number within the bounds, or near them: %j', (bounds, low, high) => {
    expect(within(answers({ kind: 'number', ...bounds }), low, high)).toBe(true);
  });

  it.each([
    [{}, '2026-01-01', '2026-12-31'],
    [{ max: '2025-03-01' }, '2024-03-01', '2025-03-01'],
    [{ min: '2027-01-05' }, '2027-01-05', '2028-01-05'],
    [{ min: '2027-01-05', max: '2027-01-06' }, '2027-01-05', '2027-01-06'],
  ])('is a day within the bounds: %j', (bounds, low, high) => {
    expect(within(answers({ kind: 'date', ...bounds }), low, high)).toBe(true);
  });

  it('is as short as it has to be', () => {
    expect(answers({ kind: 'text', input: 'line', maxLength: 3 })[0]).toHaveLength(3);
    expect(answers({ kind: 'text', input: 'email', maxLength: 254 })[0]).toContain('@');
  });
});
