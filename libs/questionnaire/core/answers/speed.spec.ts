import { describe, expect, it } from '@jest/globals';
import { SurveyModel } from 'survey-core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aPlan } from '../../testing/a-definition.js';
import { serviceQuestionnaire17 } from '../built-in/service-questionnaire.js';
import { asSurveyJson } from '../compile/as-survey-json.js';
import { prepareChecker } from './check-answers.js';

/** Shortest of several rounds, microseconds a call: the one that was disturbed least. */
function microseconds(calls: number, work: () => unknown): number {
  const rounds = Array.from({ length: 5 }, () => {
    const start = process.hrtime.bigint();
    for (let call = 0; call < calls; call += 1) work();
    return Number(process.hrtime.bigint() - start) / 1000 / calls;
  });
  return Math.min(...rounds);
}

describe('checking an answer set of 17 questions', () => {
  it('takes less than a hundredth of building and validating a survey model', () => {
    const plan = aPlan(serviceQuestionnaire17, BUILT_IN_RUBRIC);
    const checker = prepareChecker(plan);
    const answers = Object.fromEntries(plan.items.map(({ name }) => [name, 4]));
    const json = asSurveyJson(serviceQuestionnaire17);
    const ours = microseconds(500, () => checker.check(answers));
    const theirs = microseconds(1, () => {
      const model = new SurveyModel(json);
      model.data = answers;
      model.validate(true);
    });
    expect(theirs / ours).toBeGreaterThan(100);
  });
});
