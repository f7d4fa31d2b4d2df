import { describe, expect, it } from '@jest/globals';
import { prepareChecker } from './core/index.js';
import { previewPlan } from './preview-plan.js';
import { aQuestion, aRubric, NO_RUBRIC } from './testing/a-definition.js';
import { ZOO } from './testing/a-zoo.js';
import { corpus } from './testing/corpus.js';

const shown = (definition: unknown) => previewPlan(definition, NO_RUBRIC).plan?.items.map(({ name }) => name);
const page = (...elements: unknown[]) => ({ name: `p${elements.length}`, elements });

describe('previewPlan', () => {
  it.each([
    ['what is right', { pages: [page(aQuestion(), aQuestion({ name: 'q2' }))] }, ['q1', 'q2']],
    ['a question without the property that is wrong', { pages: [page(aQuestion({ rateMax: 'x' }))] }, ['q1']],
    ['the others beside one of an unknown type', { pages: [page(aQuestion({ type: 'evil' }), aQuestion())] }, ['q1']],
    ['the first of two with one name', { pages: [page(aQuestion(), aQuestion({ type: 'comment' }))] }, ['q1']],
    ['other pages beside one that is none', { pages: [{ name: 'x' }, page(aQuestion())] }, ['q1']],
    ['a survey without what it may not have', { pages: [page(aQuestion())], completedHtml: '<b>' }, ['q1']],
    [
      'a list without the choice that is wrong',
      { pages: [page({ type: 'radiogroup', name: 'r', choices: ['a', { text: 'no value' }, 'b'] })] },
      ['r'],
    ],
    [
      'a question without the condition that refers to nothing',
      { pages: [page(aQuestion({ visibleIf: '{no} = 1' }))] },
      ['q1'],
    ],
    [
      'ten wrong ones away, the right one there',
      {
        pages: [
          page(...Array.from({ length: 11 }, (_, n) => aQuestion({ name: `a${n}`, type: n === 10 ? 'rating' : 7 }))),
        ],
      },
      ['a10'],
    ],
  ])('shows %s', (_, definition, names) => expect(shown(definition)).toEqual(names));

  it.each([
    ['no object', 7],
    ['no pages', {}],
    ['no question', { pages: [page()] }],
    [
      'far too many questions',
      { pages: [page(...Array.from({ length: 300 }, (_, n) => aQuestion({ name: `a${n}` })))] },
    ],
  ])('shows nothing where there is %s, and says why', (_, definition) => {
    const { plan, findings } = previewPlan(definition, NO_RUBRIC);
    expect(plan).toBeNull();
    expect(findings.length).toBeGreaterThan(0);
  });

  it('names what stands against publishing though it can be shown', () => {
    const definition = { pages: [page(aQuestion({ criterion: 'c1' }))] };
    expect(previewPlan(definition, aRubric('c1', 'c2')).findings).toEqual([
      { pointer: '/pages', code: 'criterion-not-covered', parameters: { criterion: 'c2' } },
    ]);
  });

  it('leaves the definition as it was', () => {
    const definition = { pages: [page(aQuestion({ type: 'evil' }), aQuestion())] };
    const before = structuredClone(definition);
    previewPlan(definition, NO_RUBRIC);
    expect(definition).toEqual(before);
  });

  it.each(corpus.definitionCases.map(({ name, definition }) => [name, definition] as const))(
    'makes of the hostile %s nothing, or something that can be answered',
    (_, definition) => {
      const { plan } = previewPlan(definition, NO_RUBRIC);
      if (plan) expect(prepareChecker(plan).visibleSteps({})).toEqual(expect.any(Array));
    },
  );

  it.each(Object.entries(ZOO))('shows all of %s', (_, definition) => {
    expect(previewPlan(definition, NO_RUBRIC)).toMatchObject({ plan: expect.anything(), findings: [] });
  });
});
