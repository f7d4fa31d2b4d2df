import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { declaredPoints, hashOf, MOST_POINTS, pointsOf, sharesOf } from './weight-points.js';

describe('points of sliders', () => {
  it('are shares of their sum', () => {
    expect(sharesOf([25, 25, 20, 15, 15])).toEqual([0.25, 0.25, 0.2, 0.15, 0.15]);
    expect(sharesOf([0, 50, 0, 0, 50])).toEqual([0, 0.5, 0, 0, 0.5]);
    expect(sharesOf([0, 0, 0])).toBeNull();
  });

  it('come back from the address they were written to', () => {
    const points = fc.array(fc.integer({ min: 0, max: MOST_POINTS }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(points, (each) => {
        const isSomething = each.some((point) => point > 0);
        expect(pointsOf(hashOf(each), each.length)).toEqual(isSomething ? each : null);
      }),
    );
  });

  it.each([
    '',
    '#',
    '#ranking',
    '#w=',
    '#w=25-25-20-15',
    '#w=25-25-20-15-15-0',
    '#w=51-0-0-0-0',
    '#w=a-1-1-1-1',
    '#w=-1-1-1-1-1',
    '#w=1.5-1-1-1-1',
    '#w=0-0-0-0-0',
    '#w=001-1-1-1-1',
  ])('are not in %s', (hash) => {
    expect(pointsOf(hash, 5)).toBeNull();
  });

  it('stand for the declared weights, as far as a slider goes', () => {
    expect(declaredPoints([0.25, 0.25, 0.2, 0.15, 0.15])).toEqual([25, 25, 20, 15, 15]);
    expect(declaredPoints([0.9, 0.1])).toEqual([50, 10]);
  });
});
