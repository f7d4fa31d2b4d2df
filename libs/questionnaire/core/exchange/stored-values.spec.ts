import { describe, expect, it } from '@jest/globals';
import { partsOf } from '../design/edit/survey-tree.js';
import { importSurveyJs } from './import-surveyjs.js';
import { withStoredValues } from './stored-values.js';

const ASKED = [
  { type: 'radiogroup', name: 'pick', choices: ['1', '2', 'true', 'other', 'plain'] },
  { type: 'boolean', name: 'sure' },
  { type: 'text', name: 'age', inputType: 'number' },
  { type: 'rating', name: 'stars', rateValues: [{ value: '1', text: 'low' }, '2'] },
  { type: 'rating', name: 'points' },
  { type: 'matrix', name: 'grid', columns: ['1', '2'], rows: ['speed', 'product'] },
  { type: 'comment', name: 'words' },
];

/** What becomes of a condition, and whether it was kept. */
function imported(visibleIf: string): string | undefined {
  const { definition } = importSurveyJs({ elements: [...ASKED, { type: 'comment', name: 'last', visibleIf }] });
  const last = partsOf(definition).find(({ part }) => part.name === 'last');
  return last?.part.visibleIf;
}

describe('a condition of another file', () => {
  it.each([
    ["{pick} = '1'", '{pick} = 1'],
    ['{pick} = 2', '{pick} = 2'],
    ["'true' = {pick}", "'true_1' = {pick}"],
    ["{pick} = 'other'", "{pick} = 'other_1'"],
    ["{pick} anyof ['1', 'plain']", "{pick} anyof [1, 'plain']"],
    ["!({sure} = 'true')", '{sure} <> true'],
    ["{age} > '17' and {pick} notempty", '{age} > 17 and {pick} notempty'],
    ["{stars} = '2'", '{stars} = 2'],
    ["{points} >= '4'", '{points} >= 4'],
    ["{grid.speed} = '1'", '{grid.speed} = 1'],
    ['sum({age}, {points}) > 5', 'sum({age}, {points}) > 5'],
    ["{pick}='plain'", "{pick}='plain'"],
  ])('speaks of values as they are stored here: %s', (before, after) => {
    expect(imported(before)).toBe(after);
  });

  it.each([["{words} = 'yes'"], ["{nobody} = '1'"], ['{pick} =']])(
    'is left out where it cannot be said: %s',
    (condition) => {
      expect(imported(condition)).toBeUndefined();
    },
  );

  it('keeps a constant that could not be written', () => {
    const questions = new Map([['pick', () => "it's"]]);
    expect(withStoredValues("{pick} = 'a'", questions)).toBe("{pick} = 'a'");
  });

  it('follows a row that may not be called as it is', () => {
    const { definition, notImported } = importSurveyJs({ elements: ASKED });
    expect(partsOf(definition).find(({ part }) => part.name === 'grid')?.part).toMatchObject({
      rows: ['speed', { value: 'product_1', text: { default: 'product' } }],
    });
    expect(notImported).toContainEqual({ what: 'product', where: '/elements/5/rows/1', reason: 'value-changed' });
  });
});
