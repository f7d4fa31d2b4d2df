import { describe, expect, it } from '@jest/globals';
import type { ChannelFigure } from '../channel-figure.js';
import { compareWithSurvey } from './ticket-comparison.js';

const figure = (criterion: string, score: number): ChannelFigure => ({
  vendor: 'aurora',
  criterion,
  channel: 'T',
  score,
  variance: 4,
  n: 40,
  organisations: 12,
  agreement: null,
  verified: true,
});

describe('tickets beside what customers say', () => {
  it('are marked where they are too far above or below', () => {
    const survey = [
      { criterion: 'c11', score: 60, variance: 9 },
      { criterion: 'c13', score: 75, variance: 9 },
    ];
    expect(compareWithSurvey([figure('c11', 90), figure('c13', 70)], survey)).toEqual([
      { criterion: 'c11', tickets: 90, survey: 60, gap: 30, z: 30 / Math.sqrt(13), isMarked: true },
      { criterion: 'c13', tickets: 70, survey: 75, gap: -5, z: 5 / Math.sqrt(13), isMarked: false },
    ]);
  });

  it.each([
    ['nobody was asked', []],
    ['too few answered', [{ criterion: 'c11', score: null, variance: null }]],
    ['the spread is not known', [{ criterion: 'c11', score: 60, variance: null }]],
  ])('stand alone where %s', (_, survey) => {
    expect(compareWithSurvey([figure('c11', 90)], survey)).toEqual([
      { criterion: 'c11', tickets: 90, survey: null, gap: null, z: null, isMarked: false },
    ]);
  });
});
