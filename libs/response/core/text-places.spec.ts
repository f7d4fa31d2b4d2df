import { describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aDefinition, aPlan, aRubric } from '../../questionnaire/testing/a-definition.js';
import { textPlaces, withTexts } from './text-places.js';

const plan = aPlan(
  aDefinition({
    elements: [
      { type: 'rating', name: 'c1', criterion: 'c1', showCommentArea: true },
      { type: 'comment', name: 'about' },
      {
        type: 'matrixdynamic',
        name: 'calls',
        columns: [
          { name: 'about', cellType: 'text' },
          { name: 'rounds', cellType: 'text', inputType: 'number' },
        ],
      },
    ],
  }),
  aRubric('c1'),
);

describe('the places of texts', () => {
  const answers = {
    c1: 5,
    'c1-Comment': 'beside',
    about: 'alone',
    calls: [{ about: 'in a cell', rounds: 2 }, { about: '  ' }],
  };

  it('are those of texts, remarks and cells that are not blank', () => {
    expect(textPlaces(plan, answers)).toEqual([
      { place: '/c1-Comment', text: 'beside' },
      { place: '/about', text: 'alone' },
      { place: '/calls/0/about', text: 'in a cell' },
    ]);
    expect(textPlaces(plan, {})).toEqual([]);
  });

  it('leave every choice alone', () => {
    const given = { used: true, c11: 5, industry: 'games', difference: 'text' };
    expect(textPlaces(aPlan(serviceQuestionnaire, BUILT_IN_RUBRIC), given)).toEqual([
      { place: '/difference', text: 'text' },
    ]);
  });

  it('lead back: what was taken from a place is put there', () => {
    const upper = new Map(textPlaces(plan, answers).map(({ place, text }) => [place, text.toUpperCase()]));
    expect(withTexts(answers, upper)).toEqual({
      c1: 5,
      'c1-Comment': 'BESIDE',
      about: 'ALONE',
      calls: [{ about: 'IN A CELL', rounds: 2 }, { about: '  ' }],
    });
    expect(withTexts(answers, new Map())).toBe(answers);
    expect(withTexts({ other: false }, new Map([['/gone', 'x']]))).toEqual({ other: false });
  });
});
