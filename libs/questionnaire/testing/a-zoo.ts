import { aDefinition } from './a-definition.js';
import type { Definition } from '../core/definition/definition.js';

const number = (name: string, more: object = {}) => ({
  type: 'text',
  name,
  inputType: 'number',
  min: 0,
  max: 10,
  step: 1,
  ...more,
});
const rating = (name: string, more: object = {}) => ({ type: 'rating', name, ...more });
const radio = (name: string, more: object = {}) => ({
  type: 'radiogroup',
  name,
  choices: ['red', 'green', 'blue'],
  ...more,
});
const check = (name: string, more: object = {}) => ({ type: 'checkbox', name, choices: ['a', 'b', 'c'], ...more });

/** Small questionnaires that between them use every type of question, condition and operator. */
export const ZOO: Readonly<Record<string, Definition>> = {
  'conditions on numbers': aDefinition({
    elements: [
      number('n1'),
      number('n2'),
      rating('r1'),
      radio('less', { visibleIf: '{n1} < {n2}' }),
      radio('atLeast', { visibleIf: '{n1} >= 5 and {r1} <= 3' }),
      radio('sum', { visibleIf: 'sum({n1}, {n2}, {r1}) > 12' }),
      radio('mean', { visibleIf: 'avg({n1}, {n2}) >= 4.5 or max({n1}, {r1}) = 5' }),
      radio('arithmetic', { visibleIf: '({n1} + {n2}) * 2 - {r1} / 2 > 11' }),
      radio('remainder', { visibleIf: '{n1} % 3 = 1' }),
      radio('counted', { visibleIf: 'count({n1}, {n2}, {r1}) = 3' }),
      radio('smallest', { visibleIf: 'min({n1}, {n2}) <> 0' }),
      radio('chosen', { visibleIf: 'iif({n1} > 5, {n2}, {r1}) > 3' }),
    ],
  }),
  'conditions on choices': aDefinition({
    elements: [
      radio('colour', { choices: ['red', 'green', 'blue', 'NOT_APPLICABLE'] }),
      { type: 'radiogroup', name: 'scored', choices: [5, 4, 3, 2, 1, 'NOT_APPLICABLE', 'DONT_KNOW'] },
      check('many', { maxSelectedChoices: 2 }),
      { type: 'ranking', name: 'order', choices: ['x', 'y', 'z'] },
      radio('isRed', { visibleIf: "{colour} = 'red'" }),
      radio('notRed', { visibleIf: "{colour} <> 'red'" }),
      radio('anyOf', { visibleIf: "{colour} anyof ['red', 'blue']" }),
      radio('low', { visibleIf: '{scored} <= 2' }),
      radio('notApplicable', { visibleIf: "{scored} = 'NOT_APPLICABLE' or {scored} empty" }),
      radio('hasA', { visibleIf: "{many} contains 'a'" }),
      radio('hasNoA', { visibleIf: "{many} notcontains 'a'" }),
      radio('hasEither', { visibleIf: "{many} anyof ['b', 'c']" }),
      radio('hasBoth', { visibleIf: "{many} allof ['b', 'c']" }),
      radio('hasNeither', { visibleIf: "{many} noneof ['b', 'c']" }),
      radio('ranked', { visibleIf: '{order} notempty' }),
      radio('counted', { visibleIf: 'count({colour}, {scored}) = 2' }),
      radio('same', { visibleIf: '{isRed} = {notRed}' }),
    ],
  }),
  'what is required': aDefinition({
    elements: [
      { type: 'boolean', name: 'agreed', isRequired: true },
      radio('always', { isRequired: true }),
      radio('sometimes', { requiredIf: "{agreed} = true and {always} = 'red'" }),
      radio('unlessAgreed', { requiredIf: '!{agreed}' }),
      check('atLeastTwo', { isRequired: true, minSelectedChoices: 2 }),
      rating('hidden', { isRequired: true, visibleIf: '{agreed} = false' }),
      { type: 'comment', name: 'words', requiredIf: '{hidden} < 3' },
      { type: 'matrix', name: 'grid', columns: [1, 2, 3], rows: ['top', 'bottom'], eachRowRequired: true },
      { type: 'matrix', name: 'someRow', columns: [1, 2, 3], rows: ['top', 'bottom'], isRequired: true },
    ],
  }),
  'pages and panels': aDefinition({
    pages: [
      { name: 'first', elements: [{ type: 'boolean', name: 'go' } as const] },
      {
        name: 'second',
        visibleIf: '{go} = true',
        elements: [
          radio('inside') as never,
          {
            type: 'panel',
            name: 'outer',
            visibleIf: "{inside} = 'red'",
            elements: [
              number('deep', { isRequired: true }) as never,
              {
                type: 'panel',
                name: 'inner',
                visibleIf: '{deep} > 3',
                elements: [rating('deeper', { isRequired: true }) as never],
              },
            ],
          },
        ],
      },
      { name: 'third', elements: [radio('after', { visibleIf: '{deeper} notempty' }) as never] },
    ],
  }),
  'other words': aDefinition({
    elements: [
      radio('one', { showOtherItem: true }),
      check('many', { showOtherItem: true }),
      rating('remarked', { showCommentArea: true }),
      radio('ifOther', { visibleIf: "{one} = 'other'" }),
    ],
  }),
  'rows of a matrix': aDefinition({
    elements: [
      { type: 'matrix', name: 'grid', columns: [1, 2, 3, 4, 5], rows: ['speed', 'depth'] },
      { type: 'matrix', name: 'words', columns: ['good', 'bad'], rows: [1, 2] },
      radio('slow', { visibleIf: '{grid.speed} < 3' }),
      radio('bad', { visibleIf: "{words.1} = 'bad'" }),
      radio('gap', { visibleIf: '{grid.speed} - {grid.depth} >= 2' }),
      { type: 'expression', name: 'mean', expression: 'avg({grid.speed}, {grid.depth})' },
    ],
  }),
  'inputs of all kinds': aDefinition({
    elements: [
      { type: 'text', name: 'line', maxLength: 20 },
      { type: 'text', name: 'mail', inputType: 'email' },
      { type: 'text', name: 'day', inputType: 'date', min: '2024-02-28', max: '2026-03-01' },
      { type: 'text', name: 'amount', inputType: 'number', min: -1.5, max: 3 },
      { type: 'dropdown', name: 'year', choicesMin: 2020, choicesMax: 2030, choicesStep: 2 },
      { type: 'boolean', name: 'coded', valueTrue: 'ja', valueFalse: 'nein' },
      rating('named', {
        rateValues: [
          { value: 1, text: 'low' },
          { value: 3, text: 'high' },
        ],
      }),
      {
        type: 'matrixdynamic',
        name: 'table',
        maxRowCount: 3,
        columns: [
          { name: 'what', cellType: 'text', maxLength: 30 },
          { name: 'points', cellType: 'rating', rateMax: 3 },
        ],
      },
      radio('ja', { visibleIf: "{coded} = 'ja'" }),
    ],
  }),
};
