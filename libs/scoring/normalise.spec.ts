import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#kernel';
import { expectGolden, goldenCases } from '../../test/support/golden.js';
import { type ExactScale, normalise, type Scale, type ScaleAnswer, toUnits } from './normalise.js';
import { pointsOf, UNITS, unitsOf } from './units.js';

interface Input {
  readonly type: 'likert' | 'boolean' | 'rate' | 'checklist';
  readonly min: number;
  readonly max: number;
  readonly reverse?: boolean;
  readonly K: number;
  readonly values: readonly ScaleAnswer[];
}

const SCALES: Readonly<Record<Input['type'], (input: Input) => Scale>> = {
  likert: ({ min, max, reverse }) => ({ type: 'linear', min, max, reverse: reverse ?? false }),
  boolean: () => ({ type: 'boolean' }),
  rate: () => ({ type: 'rate' }),
  checklist: ({ K }) => ({ type: 'checklist', size: K }),
};

const codeOf = (error: unknown) => (error as DomainError).code.toUpperCase().replaceAll('-', '_');

function scored(input: Input): object {
  const scale = SCALES[input.type](input);
  try {
    return { scores: input.values.map((value) => normalise(scale, value)) };
  } catch (error) {
    return { error: codeOf(error) };
  }
}

const BRACKET: ExactScale = { type: 'steps', scores: [100, 75, 40, 0] };

describe('normalise', () => {
  it.each(goldenCases('01-normalise.json'))('gives the vector of $name', ({ input, expected, tolerance }) => {
    expectGolden(scored(input), expected, tolerance);
  });

  it.each<[string, Scale, ScaleAnswer, string]>([
    ['a yes to a rating', { type: 'linear', min: 1, max: 5 }, true, 'not-a-point'],
    ['a number to a yes/no question', { type: 'boolean' }, 1, 'not-a-point'],
    ['a share above 1', { type: 'rate' }, 1.01, 'out-of-range'],
    ['a share below 0', { type: 'rate' }, -0.01, 'out-of-range'],
    ['a yes to a share', { type: 'rate' }, true, 'not-a-point'],
    ['a point below the scale', { type: 'linear', min: 1, max: 5 }, 0, 'out-of-range'],
    ['no number', { type: 'rate' }, Number.NaN, 'out-of-range'],
    ['more things than there are', { type: 'checklist', size: 3 }, 4, 'out-of-range'],
    ['a step that is not there', BRACKET, 4, 'out-of-range'],
    ['half a step', BRACKET, 0.5, 'not-a-point'],
    ['a scale between fractions', { type: 'linear', min: 0.5, max: 2 }, 1, 'bad-scale'],
    ['a scale without an upper end', { type: 'linear', min: 0, max: Infinity }, 1, 'bad-scale'],
  ])('refuses %s', (_, scale, answer, code) => {
    expect(() => normalise(scale, answer)).toThrow(expect.objectContaining({ code }));
  });

  it('takes the score of a step', () => {
    expect([0, 1, 2, 3, null].map((step) => normalise(BRACKET, step))).toEqual([100, 75, 40, 0, null]);
  });

  it('does not know a scale of another type', () => {
    expect(() => normalise({ type: 'stars' } as unknown as Scale, 1)).toThrow('Unexpected value');
  });
});

describe('toUnits', () => {
  it('is exact on every linear scale of up to 11 points, in both directions', () => {
    for (let max = 1; max <= 10; max += 1) {
      for (let answer = 0; answer <= max; answer += 1) {
        const units = toUnits({ type: 'linear', min: 0, max }, answer)!;
        expect(units * max).toBe(answer * UNITS);
        expect(toUnits({ type: 'linear', min: 0, max, reverse: true }, answer)).toBe(UNITS - units);
      }
    }
  });

  it('is exact for yes/no, checklists and time brackets', () => {
    expect([true, false, null].map((answer) => toUnits({ type: 'boolean' }, answer))).toEqual([2520, 0, null]);
    expect([0, 1, 3].map((answer) => toUnits({ type: 'checklist', size: 3 }, answer))).toEqual([0, 840, 2520]);
    expect([0, 1, 2, 3].map((answer) => toUnits(BRACKET, answer))).toEqual([2520, 1890, 1008, 0]);
  });

  it.each<[string, ExactScale, ScaleAnswer]>([
    ['a scale of 12 points', { type: 'linear', min: 0, max: 11 }, 1],
    ['a step that is not a whole number of units', { type: 'steps', scores: [33.3] }, 0],
    ['a step below 0', { type: 'steps', scores: [-5] }, 0],
    ['a step above 100', { type: 'steps', scores: [200] }, 0],
    ['a step that is no number', { type: 'steps', scores: [Number.NaN] }, 0],
  ])('refuses %s', (_, scale, answer) => {
    expect(() => toUnits(scale, answer)).toThrow(expect.objectContaining({ code: 'bad-scale' }));
  });

  it('is the same point as normalise names, on every scale it takes', () => {
    const end = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(end, fc.integer({ min: 1, max: 10 }), fc.nat(10), fc.boolean(), (min, length, step, reverse) => {
        const scale: ExactScale = { type: 'linear', min, max: min + length, reverse };
        const answer = min + Math.min(step, length);
        expect(pointsOf(toUnits(scale, answer)!)).toBe(normalise(scale, answer));
      }),
    );
  });

  it('is undone by pointsOf', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: UNITS }), (units) => {
        expect(unitsOf(pointsOf(units))).toBe(units);
      }),
    );
  });
});
