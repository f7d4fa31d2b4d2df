import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aDefinition, aQuestion } from '../../../testing/a-definition.js';
import type { Parameters } from '../../findings.js';
import { VIOLATION_CODES } from '../../messages.js';
import { applyFix } from './lint-draft.js';
import { fixOf } from './fix-of.js';

const definition = aDefinition({
  title: { default: 'Survey' },
  elements: [
    aQuestion({ name: 'q1', title: { en: 'One' }, rateMax: 5, description: '\u202E' }),
    aQuestion({
      type: 'radiogroup',
      name: 'q2',
      choices: ['a', '12', { value: 'b', text: 'B' }],
      visibleIf: '{q9} = 1',
    }),
    { type: 'panel', name: 'p1', elements: [aQuestion({ type: 'comment', name: '123' })] },
    aQuestion({ type: 'matrix', name: 'm1', columns: [1, 2], rows: ['r1', { value: 'r2', criterion: 'c11' }] }),
  ],
});

const PLACES = [
  '',
  '/title',
  '/title/default',
  '/pages',
  '/pages/0',
  '/pages/0/name',
  '/pages/0/visibleIf',
  '/pages/0/elements',
  '/pages/7/elements/1',
  ...[0, 1, 2, 3, 9].flatMap((index) =>
    [
      '',
      '/name',
      '/type',
      '/title',
      '/title/en',
      '/description',
      '/rateMax',
      '/choices',
      '/choices/1',
      '/choices/2/value',
      '/choices/2/text',
      '/rows/0',
      '/rows/1/criterion',
      '/columns',
      '/visibleIf',
      '/requiredIf',
      '/role',
      '/criterion',
      '/elements/0/name',
      '/colour',
    ].map((rest) => `/pages/0/elements/${index}${rest}`),
  ),
];

/** Figures that some findings come with. */
const FIGURES: readonly Parameters[] = [
  { max: 3, min: 1 },
  { max: 5 },
  { min: 5 },
  { max: 'many' },
  { criterion: 'c11' },
  { criterion: 'none' },
];

const WITH_FIGURES: ReadonlySet<string> = new Set(['out-of-range', 'bounds-contradict', 'criterion-not-covered']);

describe('a fix', () => {
  it.each(VIOLATION_CODES)('for %s can be applied wherever it is offered, or is not offered', (code) => {
    for (const pointer of PLACES)
      for (const parameters of WITH_FIGURES.has(code) ? FIGURES : [{}]) {
        const fix = fixOf({ pointer, code, parameters }, definition, BUILT_IN_RUBRIC);
        if (fix)
          expect({ pointer, refused: applyFix(definition, fix).refused }).toEqual({ pointer, refused: undefined });
      }
  });
});
