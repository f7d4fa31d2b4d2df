import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Question, SurveyModel } from 'survey-core';
import { BUILT_IN_RUBRIC, type Rubric } from '#scoring';
import { corpus } from '../../testing/corpus.js';
import { aPlan, NO_RUBRIC } from '../../testing/a-definition.js';
import { ZOO } from '../../testing/a-zoo.js';
import { ZOO_FILES } from '../../testing/zoo-files.js';
import { spoiled } from '../../testing/spoiled.js';
import { someAnswers, someValues } from '../../testing/some-answers.js';
import { isMissed } from '../../testing/walk.js';
import { serviceQuestionnaire, serviceQuestionnaire17 } from '../built-in/service-questionnaire.js';
import { asSurveyJson } from '../compile/as-survey-json.js';
import type { Definition } from '../definition/definition.js';
import { importSurveyJs } from '../exchange/import-surveyjs.js';
import type { Answers, Plan } from '../plan.js';
import { prepareChecker } from './check-answers.js';

/** survey-core takes tens of milliseconds an answer set; raise this, with FC_SEED=random, for a long run. */
const RUNS = 10 * Number(process.env['CONFORMANCE_SCALE'] ?? 1);

interface Subject {
  readonly name: string;
  readonly definition: Definition;
  readonly rubric: Rubric;
}

const SUBJECTS: readonly Subject[] = [
  { name: 'the built-in questionnaire', definition: serviceQuestionnaire, rubric: BUILT_IN_RUBRIC },
  { name: 'its short form', definition: serviceQuestionnaire17, rubric: BUILT_IN_RUBRIC },
  { name: 'the fixture of the corpus', definition: corpus.definition as Definition, rubric: NO_RUBRIC },
  ...Object.entries(ZOO).map(([name, definition]) => ({ name, definition, rubric: NO_RUBRIC })),
  ...ZOO_FILES.map(({ name, json }) => ({ name, definition: importSurveyJs(json).definition, rubric: NO_RUBRIC })),
];

/** Where each question is a screen, survey-core judges the screen at hand; here all of them are judged. */
function modelOf(definition: Definition): SurveyModel {
  return new SurveyModel(asSurveyJson({ ...definition, questionsOnPageMode: 'standard' }));
}

function visibleQuestions(model: SurveyModel): Question[] {
  return model.getAllQuestions().filter((question) => question.isVisible && question.isParentVisible);
}

/** Names of the questions survey-core misses an answer to. */
function missedNames(model: SurveyModel): string[] {
  model.validate(true);
  return visibleQuestions(model)
    .filter((question) => question.errors.some((error) => isMissed(question, error.getErrorType())))
    .map(({ name }) => name);
}

const namesOf = ({ items }: Plan, indices: readonly number[]) => indices.map((index) => items[index]?.name);
const nameIn = (pointer: string) => pointer.split(/[/-]/)[2];

function without(answers: Answers, positions: readonly number[]): Answers {
  const names = Object.keys(answers);
  const gone = new Set(positions.map((position) => names[position % names.length]));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !gone.has(name)));
}

describe.each(SUBJECTS)('answers to $name', ({ definition, rubric }) => {
  const plan = aPlan(definition, rubric);
  const checker = prepareChecker(plan);
  const model = modelOf(definition);

  it('mean here what they mean to survey-core: the same is visible, valid ones are valid', () => {
    fc.assert(
      fc.property(someAnswers(plan), (answers) => {
        model.data = answers;
        expect(checker.check(answers)).toEqual({ ok: true, answers });
        expect(namesOf(plan, checker.visibleItems(answers))).toEqual(visibleQuestions(model).map(({ name }) => name));
        expect(model.validate(true)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('are missed where survey-core misses them', () => {
    fc.assert(
      fc.property(someAnswers(plan), fc.array(fc.nat(), { maxLength: 3 }), (answers, positions) => {
        const fewer = without(answers, positions);
        const checked = checker.check(fewer, { invisible: 'drop' });
        const missed = checked.ok ? [] : checked.violations.filter(({ code }) => code === 'required');
        const visible = new Set(namesOf(plan, checker.visibleItems(fewer)));
        const asked = Object.entries(fewer).filter(([name]) => visible.has(name.replace('-Comment', '')));
        model.data = Object.fromEntries(asked);
        expect([...new Set(missed.map(({ pointer }) => nameIn(pointer)))]).toEqual(missedNames(model));
      }),
      { numRuns: RUNS },
    );
  });

  it('are refused when one of them is spoiled', () => {
    fc.assert(
      fc.property(
        someAnswers(plan).chain((answers) => fc.tuple(...Array.from({ length: 20 }, () => spoiled(plan, answers)))),
        (sets) => expect(sets.filter((answers) => checker.check(answers).ok)).toEqual([]),
      ),
      { numRuns: 10 * RUNS },
    );
  });

  it('to questions that are not asked are refused or dropped, as the caller wishes', () => {
    fc.assert(
      fc.property(someValues(plan), (values) => {
        const dropped = checker.check(values, { invisible: 'drop' });
        const kept = dropped.ok ? Object.keys(dropped.answers) : [];
        expect(dropped.ok).toBe(true);
        expect(checker.check(values).ok).toBe(kept.length === Object.keys(values).length);
      }),
      { numRuns: 10 * RUNS },
    );
  });
});

describe('answers of the bad-input corpus', () => {
  const checker = prepareChecker(aPlan(corpus.definition));

  it.each(corpus.answerCases)('$name: $expected', ({ answers, expected }) => {
    expect(checker.check(answers).ok ? 'accept' : 'reject').toBe(expected);
  });

  it('are stored without control characters, otherwise as typed', () => {
    const checked = checker.check({ q_rating: 4, q_comment: 'a\u0008b\tc\n\u001bd', q_text: 'e\u0301 \u00e9' });
    expect(checked).toEqual({ ok: true, answers: { q_rating: 4, q_text: 'e\u0301 \u00e9', q_comment: 'ab\tc\nd' } });
  });
});
