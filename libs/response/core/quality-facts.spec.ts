import { describe, expect, it } from '@jest/globals';
import { qualityFacts } from './quality-facts.js';

const start = new Date('2026-11-22T10:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

describe('qualityFacts', () => {
  it.each([
    ['flags three questions in four seconds', 3, after(4), { durationSeconds: 4, flags: ['too_fast'] }],
    ['accepts three questions in five seconds', 3, after(5), { durationSeconds: 5, flags: [] }],
    ['flags thirty questions in fourteen seconds', 30, after(14), { durationSeconds: 14, flags: ['too_fast'] }],
    ['accepts thirty questions in a quarter of a minute', 30, after(15), { durationSeconds: 15, flags: [] }],
    ['never counts backwards when a clock was set', 1, after(-60), { durationSeconds: 0, flags: ['too_fast'] }],
  ])('%s', (_, answered, now, facts) => {
    expect(qualityFacts(answered, start, now)).toEqual(facts);
  });

  it('says nothing about an answer whose start is not known', () => {
    expect(qualityFacts(3, null, start)).toEqual({ durationSeconds: null, flags: [] });
  });
});
