import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countText,
  dayText,
  differenceIntervalText,
  differenceText,
  intervalText,
  minuteText,
  probabilityText,
  rankText,
  scoreText,
  shareText,
} from './score-text.js';

describe('scoreText', () => {
  it.each([
    { score: 79.65, text: '79.7' },
    { score: 79.64999, text: '79.6' },
    { score: 0.35, text: '0.4' },
    { score: 0.25, text: '0.3' },
    { score: 1.005, text: '1.0' },
    { score: -0.25, text: '−0.3' },
    { score: -0.04, text: '0.0' },
    { score: 1e-9, text: '0.0' },
    { score: 0, text: '0.0' },
    { score: 99.95, text: '100.0' },
    { score: null, text: '—' },
  ])('of $score is $text', ({ score, text }) => {
    expect(scoreText(score)).toBe(text);
  });

  it('is never further from the score than half a tenth, and the same below zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (score) => {
        expect(Math.abs(Number(scoreText(score)) - score)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(scoreText(-score)).toBe(scoreText(score) === '0.0' ? '0.0' : `−${scoreText(score)}`);
      }),
    );
  });
});

describe('differences', () => {
  it.each([
    { difference: 4.25, text: '+4.3' },
    { difference: -3.1, text: '−3.1' },
    { difference: 0.04, text: '0.0' },
    { difference: -0.04, text: '0.0' },
  ])('of $difference read $text', ({ difference, text }) => {
    expect(differenceText(difference)).toBe(text);
  });

  it('have intervals with signs, scores have them without', () => {
    expect(differenceIntervalText([-1.25, 3])).toBe('[−1.3, +3.0]');
    expect(intervalText([77.5, 87.2])).toBe('[77.5, 87.2]');
  });
});

describe('other numbers', () => {
  it.each([
    { probability: 0, text: '<1\u00A0%' },
    { probability: 0.0099, text: '<1\u00A0%' },
    { probability: 0.01, text: '1\u00A0%' },
    { probability: 0.514, text: '51\u00A0%' },
    { probability: 0.991, text: '>99\u00A0%' },
    { probability: 1, text: '>99\u00A0%' },
  ])('a simulated probability of $probability reads $text', ({ probability, text }) => {
    expect(probabilityText(probability)).toBe(text);
  });

  it('are set for reading', () => {
    expect(shareText(0)).toBe('0\u00A0%');
    expect(countText(1_131_004)).toBe('1,131,004');
    expect(countText(12)).toBe('12');
    expect(rankText([1, 2])).toBe('1–2');
    expect(rankText([3, 3])).toBe('3');
    expect(dayText('2026-11-20T02:00:00.000Z')).toBe('2026-11-20');
    expect(minuteText('2026-11-20T02:03:00.000Z')).toBe('2026-11-20 02:03 UTC');
  });
});
