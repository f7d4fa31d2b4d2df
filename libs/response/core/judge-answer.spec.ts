import { describe, expect, it } from '@jest/globals';
import { type Answers, criterionUnits, type Plan, prepareChecker, serviceQuestionnaire } from '#questionnaire/core';
import { BUILT_IN_RUBRIC, criterionIds } from '#scoring';
import { aDefinition, aPlan, aRubric } from '../../questionnaire/testing/a-definition.js';
import { answerFacts } from './answer-facts.js';
import { type AnswerToJudge, judgeAnswer, wouldCount } from './judge-answer.js';

const plan = aPlan(serviceQuestionnaire, BUILT_IN_RUBRIC);

function anAnswer(answers: Answers, change: Partial<AnswerToJudge> = {}, own: Plan = plan): AnswerToJudge {
  const facts = answerFacts({ plan: own, rubric: BUILT_IN_RUBRIC }, answers, {
    criterionScore: criterionUnits(own, answers),
    seconds: 200,
  });
  return {
    plan: own,
    shown: prepareChecker(own).visibleItems(answers),
    answers,
    facts,
    texts: [],
    pages: [],
    medianSeconds: null,
    repeatsPerson: false,
    repeatsText: false,
    cameInBurst: false,
    tooFastToRead: false,
    cameByOpenLink: false,
    ruling: null,
    ...change,
  };
}

const varied: Answers = {
  used: true,
  ...Object.fromEntries(criterionIds(BUILT_IN_RUBRIC).map((id, n) => [id, Number('234434233424324'[n])])),
  chasing: 3,
  overall: 5,
  conflictOfInterest: false,
};
const criteria = criterionIds(BUILT_IN_RUBRIC);
const middle = Object.fromEntries(criteria.map((id) => [id, 3]));
const toAndFro = Object.fromEntries(criteria.map((id, n) => [id, n % 2 === 0 ? 2 : 5]));
const best: Answers = {
  ...varied,
  ...Object.fromEntries(criterionIds(BUILT_IN_RUBRIC).map((id) => [id, 5])),
  overall: 10,
};

const { chasing: _, ...withoutCheck } = best;

describe('an answer', () => {
  it('counts when nothing speaks against it', () => {
    expect(judgeAnswer(anAnswer(varied))).toEqual({ flags: [], excludedReason: null });
  });

  it.each([
    ['of somebody with an interest', { ...varied, conflictOfInterest: true }, {}, 'VENDOR_STAFF'],
    ['of somebody who is no customer', { used: false }, {}, 'NOT_A_RECENT_USER'],
    ['that a person gave before', varied, { repeatsPerson: true }, 'DUPLICATE'],
    ['that anybody could have given', varied, { cameByOpenLink: true }, 'OPEN_LINK'],
    ['that nobody can have read the questions of', varied, { tooFastToRead: true }, 'BOT'],
  ])('%s is left out', (_, answers: Answers, change, reason) => {
    expect(judgeAnswer(anAnswer(answers, change))).toEqual({ flags: [reason], excludedReason: reason });
  });

  it.each([
    ['fast beside the others', varied, { medianSeconds: 501 }, ['SPEED']],
    ['as fast as others, just', varied, { medianSeconds: 500 }, []],
    ['fast on its screens', varied, { pages: [{ items: 3, seconds: 2 }], medianSeconds: 1 }, ['SPEED']],
    ['slow on its screens', varied, { pages: [{ items: 3, seconds: 20 }], medianSeconds: 900 }, []],
    ['all the same, against the reversed question', { ...best, chasing: 5 }, {}, ['STRAIGHT', 'LOW_IRV']],
    ['all the same, as the reversed question has it', { ...best, chasing: 1 }, {}, []],
    ['all the same in the middle, where no question can contradict', { ...best, ...middle }, {}, ['LOW_IRV']],
    ['all the same, the reversed question being none of theirs', { ...best, chasing: 'NOT_APPLICABLE' }, {}, []],
    ['all the same without the reversed question', withoutCheck, {}, ['LOW_IRV']],
    ['written before', varied, { repeatsText: true }, ['TEXT']],
    ['given while many came in', varied, { cameInBurst: true }, ['BURST']],
    ['to and fro', { ...varied, ...toAndFro }, {}, ['REGULAR']],
    ['evenly timed', varied, { pages: Array.from({ length: 5 }, () => ({ items: 3, seconds: 9 })) }, ['REGULAR']],
    ['gibberish', varied, { texts: ['fine', 'aaaaaaaaa'] }, ['TEXT']],
    ['at odds with its own rating', { ...best, chasing: 3, overall: 4 }, {}, ['LOW_IRV', 'INCONSISTENT']],
    ['without any scored item', { used: true, overall: 4 }, {}, []],
  ])('that is %s is flagged so', (_, answers: Answers, change, flags) => {
    expect(judgeAnswer(anAnswer(answers, change)).flags).toEqual(flags);
  });

  it.each([
    ['one soft flag', { texts: ['aaaaaaaaa'] }, varied, null],
    ['two of one family', {}, { ...best, chasing: 5 }, null],
    ['marks alone', { cameInBurst: true }, { ...varied, ...toAndFro }, null],
    ['one soft flag and marks', { cameInBurst: true, texts: ['aaaaaaaaa'] }, { ...varied, ...toAndFro }, null],
    ['two of different families', { texts: ['aaaaaaaaa'], medianSeconds: 900 }, varied, 'SOFT_FLAGS'],
  ])('with %s is left out only for two families', (_, change, answers, reason) => {
    expect(judgeAnswer(anAnswer(answers, change)).excludedReason).toBe(reason);
  });

  it.each([
    ['keep', null],
    ['exclude', 'BY_HAND'],
    ['withdraw', 'WITHDRAWN'],
  ] as const)('is what a person rules, whatever the rules say: %s', (ruling, reason) => {
    const judged = judgeAnswer(anAnswer({ ...varied, conflictOfInterest: true }, { ruling }));
    expect(judged).toEqual({ flags: ['VENDOR_STAFF'], excludedReason: reason });
  });

  it('of too little to be read is not called a machine', () => {
    expect(judgeAnswer(anAnswer({ used: true, overall: 4 }, { tooFastToRead: true })).flags).toEqual([]);
  });

  it('of an open link counts when a person says so, and never by itself', () => {
    const judge = (ruling: 'keep' | null) => judgeAnswer(anAnswer(varied, { cameByOpenLink: true, ruling }));
    expect([judge(null).excludedReason, judge('keep').excludedReason]).toEqual(['OPEN_LINK', null]);
  });

  it('is judged alike when everything is as bad as it was good', () => {
    const worst = Object.fromEntries(
      Object.entries(best).map(([name, value]) => [name, /^c\d/.test(name) ? 1 : value]),
    ) as Answers;
    const judge = (answers: Answers) => judgeAnswer(anAnswer(answers));
    expect(judge({ ...worst, chasing: 1, overall: 0 })).toEqual(judge({ ...best, chasing: 5, overall: 10 }));
  });
});

describe('what would become of an answer', () => {
  it.each([
    [[], null, true],
    [['SPEED', 'REGULAR', 'BURST', 'too_fast'], null, true],
    [['STRAIGHT', 'LOW_IRV'], null, true],
    [['SPEED', 'TEXT'], null, false],
    [['OPEN_LINK'], null, false],
    [['OPEN_LINK'], 'keep', true],
    [[], 'exclude', false],
    [[], 'withdraw', false],
  ] as const)('with %j after %j is said before it happens', (flags, ruling, counts) => {
    expect(wouldCount(flags, ruling)).toBe(counts);
  });

  it('is what then happens', () => {
    for (const [answers, change] of [
      [{ ...best, chasing: 5 }, { medianSeconds: 900 }],
      [{ ...varied, conflictOfInterest: true }, {}],
      [varied, { texts: ['aaaaaaaaa'], cameInBurst: true }],
    ] as const) {
      const { flags, excludedReason } = judgeAnswer(anAnswer(answers, change));
      expect(wouldCount(flags, null)).toBe(excludedReason === null);
    }
  });
});

describe('an answer to another questionnaire', () => {
  const rubric = aRubric('c1', 'c2');
  const rated = (name: string, row: string) => ({ value: name, criterion: row });
  const own = aPlan(
    aDefinition({
      elements: [
        {
          type: 'matrix',
          name: 'both',
          columns: [1, 2, 3, 4, 5],
          rows: [rated('one', 'c1'), rated('two', 'c2')],
        },
        { type: 'rating', name: 'chased', measure: 'reverse-check', rateMin: 3, rateMax: 4 },
      ],
    }),
    rubric,
  );

  it('is judged row by row', () => {
    const judged = judgeAnswer(anAnswer({ both: { one: 5, two: 5 }, chased: 4 }, {}, own));
    expect(judged.flags).toEqual(['STRAIGHT', 'LOW_IRV']);
  });

  it('has no reversed question where that is a scale of one point', () => {
    const one = aPlan(
      aDefinition({
        elements: [
          { type: 'rating', name: 'c1', criterion: 'c1' },
          { type: 'radiogroup', name: 'chased', measure: 'reverse-check', choices: [5] },
        ],
      }),
      aRubric('c1'),
    );
    expect(judgeAnswer(anAnswer({ c1: 5, chased: 5 }, {}, one)).flags).toEqual([]);
  });

  it('is judged though its rows were left out', () => {
    expect(judgeAnswer(anAnswer({ chased: 4 }, {}, own)).flags).toEqual([]);
  });
});
