import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_RUBRIC, UNITS } from '#scoring';
import { type AnswerFacts, REPLY_BRACKETS, SEVERITIES } from './answer-facts.js';
import { addAnswer, emptyTotals } from './answer-totals.js';
import { shapeOf } from './cross-products.js';

const shape = shapeOf(BUILT_IN_RUBRIC);
const rating = fc.option(fc.integer({ min: 0, max: 10 }));
const facts: fc.Arbitrary<AnswerFacts> = fc.record({
  criterionScore: fc.array(fc.option(fc.integer({ min: 0, max: UNITS })), { minLength: 15, maxLength: 15 }),
  overall: rating,
  recommend: rating,
  severity: fc.option(fc.constantFrom(...SEVERITIES)),
  firstReply: fc.option(fc.nat(REPLY_BRACKETS - 1)),
  allocation: fc.constant(null),
  seconds: fc.constant(null),
  hasText: fc.boolean(),
});

const nothing: AnswerFacts = {
  criterionScore: Array.from({ length: 15 }, () => null),
  overall: null,
  recommend: null,
  severity: null,
  firstReply: null,
  allocation: null,
  seconds: null,
  hasText: false,
};

describe('totals of answers', () => {
  it('are the same in whatever order answers come, and nothing when all are gone', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 8 }), (answers) => {
        const [there, back] = [emptyTotals(shape), emptyTotals(shape)];
        for (const answer of answers) addAnswer(there, shape, answer, 1);
        for (const answer of answers.toReversed()) addAnswer(back, shape, answer, 1);
        expect(there).toEqual(back);
        for (const answer of answers) addAnswer(there, shape, answer, -1);
        // −1 + 1 of nothing may leave a zero with a sign, which JSON does not know.
        expect(JSON.stringify(there)).toBe(JSON.stringify(emptyTotals(shape)));
      }),
    );
  });

  it('count an answer that says nothing as an answer', () => {
    const totals = emptyTotals(shape);
    addAnswer(totals, shape, nothing, 1);
    expect(totals).toEqual({ ...emptyTotals(shape), responses: 1 });
  });

  it('have a place for every rating, and for every bracket of every severity', () => {
    const totals = emptyTotals(shape);
    addAnswer(totals, shape, { ...nothing, overall: 0, recommend: 10, severity: 'urgent', firstReply: 4 }, 1);
    addAnswer(totals, shape, { ...nothing, firstReply: 0, hasText: true }, 1);
    expect([totals.overall[0], totals.recommend[10]]).toEqual([1, 1]);
    expect(totals.firstReply.flatMap((count, index) => (count > 0 ? [index] : []))).toEqual([14, 15]);
    expect(totals.texts).toBe(1);
  });
});
