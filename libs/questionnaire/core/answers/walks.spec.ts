import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SurveyModel } from 'survey-core';
import { BUILT_IN_RUBRIC, type Rubric } from '#scoring';
import { aPlan, NO_RUBRIC } from '../../testing/a-definition.js';
import { ZOO } from '../../testing/a-zoo.js';
import { someAnswers } from '../../testing/some-answers.js';
import { type Walk, walkOurs, walkTheirs } from '../../testing/walk.js';
import { ZOO_FILES } from '../../testing/zoo-files.js';
import { serviceQuestionnaire, serviceQuestionnaire17 } from '../built-in/service-questionnaire.js';
import { compilePlan } from '../compile/compile-plan.js';
import type { Definition } from '../definition/definition.js';
import { importSurveyJs } from '../exchange/import-surveyjs.js';
import { prepareChecker } from './check-answers.js';

/** survey-core takes tens of milliseconds a walk; raise this for a long run. */
const RUNS = 8 * Number(process.env['CONFORMANCE_SCALE'] ?? 1);

const SUBJECTS: readonly { readonly name: string; readonly definition: Definition; readonly rubric: Rubric }[] = [
  { name: 'the built-in questionnaire', definition: serviceQuestionnaire, rubric: BUILT_IN_RUBRIC },
  { name: 'its short form', definition: serviceQuestionnaire17, rubric: BUILT_IN_RUBRIC },
  ...Object.entries(ZOO).map(([name, definition]) => ({ name, definition, rubric: NO_RUBRIC })),
  ...ZOO_FILES.map(({ name, json }) => ({ name, definition: importSurveyJs(json).definition, rubric: NO_RUBRIC })),
];

/** survey-core has screens of its own where each question is one, so only what is asked and its order is compared. */
function comparable({ screens, data }: Walk, { questionsOnPageMode = 'standard' }: Definition): object {
  if (questionsOnPageMode === 'standard') return { screens, data };
  return { asked: screens.flatMap(({ asked }) => asked), missed: screens.flatMap(({ missed }) => missed), data };
}

describe.each(SUBJECTS)('a walk through $name', ({ definition, rubric }) => {
  const plan = aPlan(definition, rubric);
  const checker = prepareChecker(plan);
  const same = (tries: Parameters<typeof walkOurs>[1]) =>
    expect(comparable(walkOurs(checker, tries), definition)).toEqual(
      comparable(walkTheirs(definition, tries), definition),
    );

  it('asks the same as survey-core in the same order, misses the same, and keeps the same', () => {
    fc.assert(
      fc.property(someAnswers(plan), (answers) => same([answers])),
      { numRuns: RUNS },
    );
  });

  it('does so for somebody who goes back to the beginning and answers otherwise', () => {
    fc.assert(
      fc.property(someAnswers(plan), someAnswers(plan), (first, second) => same([first, second])),
      { numRuns: RUNS },
    );
  });
});

it('somebody who says no after all is not asked what only a hidden page would have led to', () => {
  const definition = ZOO['pages and panels'] as Definition;
  const tries = [{ go: true, inside: 'red', deep: 4, deeper: 1, after: 'blue' }, { go: false }];
  const walk = walkOurs(prepareChecker(aPlan(definition)), tries);
  expect(walk).toEqual(walkTheirs(definition, tries));
  expect(walk.data).toEqual({ go: false });
});

/** What changes nothing of what is asked and answered. */
const HARMLESS: ReadonlySet<string> = new Set(['appearance-not-kept', 'display-only', 'markup-removed']);

describe.each(ZOO_FILES)('$name as it was published elsewhere', ({ json }) => {
  const { definition, notImported } = importSurveyJs(json);
  const losses = notImported.filter(({ reason }) => !HARMLESS.has(reason));

  it('is refused as it is where survey-core would do something that we do not', () => {
    if (losses.length > 0) expect(compilePlan(json, NO_RUBRIC).ok).toBe(false);
  });

  it('asks what it asks there, but for what the import says it leaves out', () => {
    const theirs = new SurveyModel(json).getAllQuestions().map(({ name }) => name);
    const places = notImported.map(({ where }) => where);
    const isLeftOut = (name: string) => places.some((place) => place === name || place === placeOf(json, name));
    const ours = aPlan(definition).items.map(({ name }) => name.replace(/^team_.*/, 'team'));
    expect([...new Set(ours)]).toEqual(theirs.filter((name) => ours.includes(name) || !isLeftOut(name)));
  });
});

/** The JSON Pointer of a question of the first two levels. */
function placeOf(json: object, name: string): string {
  const { pages = [] } = json as { pages?: readonly { elements: readonly { name: string }[] }[] };
  const places = pages.flatMap(({ elements }, page) =>
    elements.map((element, index) => [element.name, `/pages/${page}/elements/${index}`] as const),
  );
  return new Map(places).get(name) ?? 'nowhere';
}

describe('what survey-core does and we do not', () => {
  const question = { type: 'radiogroup', name: 'q', choices: ['a', 'b'] };

  it.each([
    ...'enableIf defaultValue defaultValueExpression setValueIf resetValueIf choicesByUrl choicesFromQuestion'.split(
      ' ',
    ),
    ...'choicesVisibleIf choicesEnableIf showNoneItem showSelectAllItem showRefuseItem showDontKnowItem'.split(' '),
    ...'choicesOrder validators correctAnswer valueName readOnly visible'.split(' '),
  ])('is refused when it is published: %s of a question', (property) => {
    const pages = [{ name: 'p', elements: [{ ...question, [property]: 'x' }] }];
    const compiled = compilePlan({ pages }, NO_RUBRIC);
    expect(compiled.ok ? [] : compiled.violations.map(({ pointer }) => pointer)).toEqual([
      `/pages/0/elements/0/${property}`,
    ]);
  });

  it.each('html image file signaturepad paneldynamic matrixdropdown multipletext imagepicker tagbox slider'.split(' '))(
    'is refused when it is published: a question of type %s',
    (type) => {
      expect(compilePlan({ pages: [{ name: 'p', elements: [{ type, name: 'q' }] }] }, NO_RUBRIC).ok).toBe(false);
    },
  );

  it.each('triggers calculatedValues completedHtml navigateToUrl firstPageIsStarted clearInvisibleValues'.split(' '))(
    'is refused when it is published: %s of a questionnaire',
    (property) => {
      expect(compilePlan({ [property]: 'x', pages: [{ name: 'p', elements: [question] }] }, NO_RUBRIC).ok).toBe(false);
    },
  );

  it('is refused when it is published: the answer to a question in a text, a condition on a choice', () => {
    const refused = [
      { ...question, title: 'Why {other}?' },
      { ...question, choices: [{ value: 'a', visibleIf: '1 = 1' }, 'b'] },
    ];
    for (const element of refused)
      expect(compilePlan({ pages: [{ name: 'p', elements: [element] }] }, NO_RUBRIC).ok).toBe(false);
  });
});
