import { describe, expect, it } from '@jest/globals';
import { partsOf } from '../design/edit/survey-tree.js';
import { importSurveyJs } from './import-surveyjs.js';

const namesAndNotes = (json: unknown) => {
  const { definition, notImported } = importSurveyJs(json);
  return {
    names: partsOf(definition).map(({ part }) => part.name),
    notes: notImported.map(({ where, what, reason }) => `${where} ${what} ${reason}`),
  };
};

describe('an imported questionnaire', () => {
  it('loses a question without choices, and nothing else', () => {
    const elements = [
      { type: 'dropdown', name: 'country', choicesByUrl: { url: 'https://example.com' } },
      { type: 'checkbox', name: 'tags' },
      { type: 'comment', name: 'why' },
    ];
    const { names, notes } = namesAndNotes({ elements });
    expect(names).toEqual(['page1', 'why']);
    expect(notes).toEqual([
      '/elements/0/choicesByUrl choicesByUrl property-not-supported',
      'tags checkbox no-choices',
      'country dropdown no-choices',
    ]);
  });

  it('loses a page that holds more than a page may, and has one when none is left', () => {
    const panels = Array.from({ length: 201 }, (_, index) => ({ type: 'panel', name: `p${index}`, elements: [] }));
    const crowded = { name: 'crowded', elements: panels };
    const two = namesAndNotes({ pages: [crowded, { name: 'other', elements: [{ type: 'comment', name: 'q1' }] }] });
    expect(two.names).toEqual(['other', 'q1']);
    expect(two.notes).toEqual(['crowded page does-not-fit']);
    const one = namesAndNotes({ pages: [crowded] });
    expect(one.names).toEqual(['page1']);
    expect(one.notes).toEqual(['crowded page does-not-fit', '  nothing-left']);
  });

  it('tells of what is hidden in the other system, unless a condition says when it is shown', () => {
    const elements = [
      { type: 'comment', name: 'q1', visible: false },
      { type: 'comment', name: 'q2', visible: false, visibleIf: '{q1} notempty' },
      { type: 'panel', name: 'p1', visible: false, questionTitleLocation: 'left', elements: [{ name: 'q3' }] },
    ];
    const { notes } = namesAndNotes({ pages: [{ name: 'a', visible: true, elements }] });
    expect(notes).toEqual([
      '/pages/0/elements/0/visible visible: false hidden-there',
      '/pages/0/elements/2/visible visible: false hidden-there',
      '/pages/0/elements/2/questionTitleLocation questionTitleLocation appearance-not-kept',
    ]);
  });

  it('has a number for a slider, and nothing for one of two values', () => {
    const { definition, notImported } = importSurveyJs({
      elements: [
        { type: 'slider', name: 'volume', min: 0, max: 100, step: 5 },
        { type: 'slider', name: 'range', sliderType: 'range' },
      ],
    });
    expect(partsOf(definition)[1]?.part).toEqual({
      type: 'text',
      name: 'volume',
      inputType: 'number',
      min: 0,
      max: 100,
      step: 5,
    });
    expect(notImported.map(({ reason }) => reason)).toEqual(['appearance-not-kept', 'type-not-supported']);
  });
});
