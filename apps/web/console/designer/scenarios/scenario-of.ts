import {
  type Expectation,
  type Plan,
  prepareChecker,
  runScenario,
  type Scenario,
  type ScenarioStep,
} from '#questionnaire/core/design';
import type { Rubric } from '#scoring';

type Unchecked = Readonly<Record<string, unknown>>;

/** A walk as it went: screen by screen what was answered, and what came of it, which must come of it later as well. */
export function scenarioOf(name: string, plan: Plan, rubric: Rubric, answers: Unchecked): Scenario {
  const checker = prepareChecker(plan);
  const steps = checker.visibleSteps(answers).map((index): ScenarioStep => {
    const { name: step = '', items = [] } = plan.steps[index] ?? {};
    const own = items.flatMap((item) => plan.items[item]?.name ?? []);
    return { step, answers: Object.fromEntries(own.flatMap((question) => entriesOf(question, answers))) };
  });
  const shown = new Set(checker.visibleItems(answers));
  const hidden = plan.items.filter((_, index) => !shown.has(index));
  const bare = { name, steps, expect: [] };
  return { ...bare, expect: [...expectationsOf(plan, rubric, bare), ...hidden.map(notAsked)] };
}

const notAsked = ({ name }: Plan['items'][number]): Expectation => ({ kind: 'not-asked', question: name });

function entriesOf(question: string, answers: Unchecked): readonly (readonly [string, unknown])[] {
  return [question, `${question}-Comment`].flatMap((key) =>
    answers[key] === undefined ? [] : [[key, answers[key]] as const],
  );
}

/** That it ends, and its scores to two decimals. */
function expectationsOf(plan: Plan, rubric: Rubric, scenario: Scenario): readonly Expectation[] {
  const ends = { kind: 'ends' } as const;
  const { scores, passed } = runScenario(plan, rubric, { ...scenario, expect: [ends] });
  const isScored = plan.items.some((item) => item.scores.length > 0);
  const expected = Object.entries(isScored ? scores : {}).map(([of, score]): Expectation =>
    score === null
      ? { kind: 'no-score', of }
      : { kind: 'score', of, min: Math.floor(score * 100) / 100, max: Math.ceil(score * 100) / 100 },
  );
  return [...(passed ? [ends] : []), ...expected];
}
