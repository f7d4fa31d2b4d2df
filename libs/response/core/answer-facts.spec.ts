import { describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aDefinition, aPlan, aRubric, NO_RUBRIC } from '../../questionnaire/testing/a-definition.js';
import { answerFacts } from './answer-facts.js';
import { freeTexts } from './free-texts.js';

const plan = aPlan(serviceQuestionnaire, BUILT_IN_RUBRIC);
const passed = { criterionScore: [630, null], seconds: 90 };
const factsOf = (answers: Parameters<typeof answerFacts>[1], own = plan, rubric = BUILT_IN_RUBRIC) =>
  answerFacts({ plan: own, rubric }, answers, passed);

/** A plan with one question of a measure. */
const asking = (question: Readonly<Record<string, unknown>>, rubric = NO_RUBRIC) =>
  aPlan(aDefinition({ elements: [{ name: 'q', ...question }] }), rubric);

describe('the facts of an answer', () => {
  it('are found by what questions measure', () => {
    const answers = {
      overall: 8,
      recommend: 10,
      severity: 'urgent',
      firstReply: 'within_4_h',
      importanceD1: 60,
      importanceD4: 40,
      difference: 'Fast',
    };
    expect(factsOf(answers)).toEqual({
      ...passed,
      overall: 8,
      recommend: 10,
      severity: 'urgent',
      firstReply: 1,
      allocation: [60, 0, 0, 40, 0],
      hasText: true,
    });
  });

  it('are none where nothing was answered', () => {
    const none = { overall: null, recommend: null, severity: null, firstReply: null, allocation: null };
    expect(factsOf({})).toEqual({ ...passed, ...none, hasText: false });
  });

  it('are none where nothing was asked', () => {
    const own = aPlan(aDefinition({ elements: [{ type: 'text', name: 'q' }] }));
    expect(factsOf({ q: 'text' }, own, BUILT_IN_RUBRIC)).toMatchObject({ overall: null, allocation: null });
  });

  it.each([
    ['a rating of five points', { type: 'rating', measure: 'overall', rateMin: 1, rateMax: 5 }, 5, 'overall'],
    ['a rating in words', { type: 'text', measure: 'recommend' }, '9', 'recommend'],
    [
      'a reply time in two brackets',
      { type: 'radiogroup', measure: 'first-reply', choices: ['a', 'b'] },
      'a',
      'firstReply',
    ],
    ['a reply time in words', { type: 'text', measure: 'first-reply' }, 'soon', 'firstReply'],
    ['a severity of another kind', { type: 'radiogroup', measure: 'severity', choices: ['mild'] }, 'mild', 'severity'],
  ])('leave out %s', (_, question, answer, fact) => {
    expect(factsOf({ q: answer }, asking(question), NO_RUBRIC)).toMatchObject({ [fact]: null });
  });

  it('leave out a rating that is no point of its scale', () => {
    expect(factsOf({ overall: 7.5, recommend: 11 })).toMatchObject({ overall: null, recommend: null });
  });

  it('hold no split unless every dimension can have points', () => {
    const own = asking({ type: 'text', inputType: 'number', measure: 'importance', dimension: 'D1' }, aRubric());
    expect(factsOf({ q: 100 }, own).allocation).toBeNull();
  });
});

describe('free texts', () => {
  const own = aPlan(
    aDefinition({
      elements: [
        { type: 'comment', name: 'said', role: 'quote' },
        { type: 'radiogroup', name: 'job', role: 'context', choices: ['a'], showCommentArea: true },
        { type: 'rating', name: 'rated', showCommentArea: true },
        { type: 'text', name: 'mail', inputType: 'email' },
      ],
    }),
    NO_RUBRIC,
  );

  it('are what was written about the vendor, remarks too, and nothing about oneself', () => {
    const answers = { said: 'slow', 'job-Comment': 'boss at Acme', 'rated-Comment': 'fine', mail: 'me@mail.example' };
    expect(freeTexts(own, answers)).toEqual(['slow', 'fine']);
  });

  it('are none where only blanks were written', () => {
    expect(freeTexts(own, { said: '  ' })).toEqual([]);
  });
});
