import { SurveyModel } from 'survey-core';
import { asSurveyJson, compilePlan, prepareChecker, serviceQuestionnaire17 } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { inTurn, report } from './report.js';

const ROUNDS = 7;
const CHECKS = 5_000;
const MODELS = 10;

function microseconds(calls: number, work: () => unknown): number {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) work();
  return ((performance.now() - start) * 1_000) / calls;
}

/** Every question of the short questionnaire, answered. */
export function fullAnswers(): Record<string, number> {
  const compiled = compilePlan(serviceQuestionnaire17, BUILT_IN_RUBRIC);
  if (!compiled.ok) throw new Error('the built-in questionnaire does not compile');
  return Object.fromEntries(compiled.plan.items.map(({ name }) => [name, 4]));
}

/** An answer set by the compiled plan, against survey-core building its model and validating. */
export async function benchChecker(): Promise<void> {
  const compiled = compilePlan(serviceQuestionnaire17, BUILT_IN_RUBRIC);
  if (!compiled.ok) throw new Error('the built-in questionnaire does not compile');
  const checker = prepareChecker(compiled.plan);
  const answers = fullAnswers();
  const json = asSurveyJson(serviceQuestionnaire17);
  const { ours, theirs } = await inTurn(
    ROUNDS,
    async () => microseconds(CHECKS, () => checker.check(answers)),
    async () =>
      microseconds(MODELS, () => {
        const model = new SurveyModel(json);
        model.data = answers;
        model.validate(true);
      }),
  );
  report('checking an answer set', 'µs', ours, theirs);
}
