import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDefinition, aPlan, aQuestion, aRubric } from '../../testing/a-definition.js';
import { answerCodes, criterionUnits } from './criterion-units.js';

const scale = { type: 'radiogroup', choices: [5, 4, 3, 2, 1, 'NOT_APPLICABLE', 'DONT_KNOW'] };
const rows = [
  { value: 'first', criterion: 'c13' },
  { value: 'second', criterion: 'c14' },
];
const plan = aPlan(
  aDefinition({
    elements: [
      aQuestion({ ...scale, name: 'a', criterion: 'c12' }),
      aQuestion({ ...scale, name: 'b', criterion: 'c11' }),
      aQuestion({ name: 'b2', criterion: 'c11', rateMin: 0, rateMax: 10 }),
      aQuestion({ type: 'matrix', name: 'm', columns: [1, 2, 3, 'DONT_KNOW'], rows }),
    ],
  }),
  aRubric('c11', 'c12', 'c13', 'c14'),
);

describe('criterionUnits', () => {
  it.each([
    { answers: {}, units: [null, null, null, null] },
    { answers: { a: 4, b: 5, m: { first: 2, second: 3 } }, units: [2520, 1890, 1260, 2520] },
    { answers: { b: 5, b2: 0 }, units: [1260, null, null, null] },
    { answers: { b: 2, b2: 1 }, units: [441, null, null, null] },
    { answers: { b: 'DONT_KNOW', b2: 10, a: 'NOT_APPLICABLE' }, units: [2520, null, null, null] },
    { answers: { m: { second: 'DONT_KNOW' } }, units: [null, null, null, null] },
  ])('of $answers is $units in rubric order', ({ answers, units }) => {
    expect(criterionUnits(plan, answers as never)).toEqual(units);
  });

  it('is a whole number between the scores it is the mean of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 10 }), (b, b2) => {
        const [units] = criterionUnits(plan, { b, b2 }) as [number];
        expect(Number.isInteger(units)).toBe(true);
        expect(Math.abs(units - ((b - 1) * 630 + b2 * 252) / 2)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe('answerCodes', () => {
  it.each([
    { answers: {}, codes: ['SKIPPED', 'SKIPPED', 'SKIPPED', 'SKIPPED'] },
    { answers: { a: 'NOT_APPLICABLE', b: 3 }, codes: [null, 'NOT_APPLICABLE', 'SKIPPED', 'SKIPPED'] },
    { answers: { b: 'DONT_KNOW', m: { first: 'DONT_KNOW' } }, codes: ['DONT_KNOW', 'SKIPPED', 'DONT_KNOW', 'SKIPPED'] },
    { answers: { b: 'DONT_KNOW', b2: 4 }, codes: [null, 'SKIPPED', 'SKIPPED', 'SKIPPED'] },
  ])('of $answers is $codes', ({ answers, codes }) => {
    expect(answerCodes(plan, answers as never)).toEqual(codes);
  });
});
