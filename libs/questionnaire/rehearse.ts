import type { Rubric } from '#scoring';
import {
  checkScenarios,
  type DesignFinding,
  runScenario,
  type Scenario,
  type ScenarioFailure,
  type ScenarioOutcome,
  simulate,
} from './core/design/index.js';
import type { Finding, Plan } from './core/index.js';
import { previewPlan } from './preview-plan.js';

export type Rehearsed<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly violations: readonly Finding[] };

/** Fills a draft in by chance, as far as it can be shown. */
export function simulateDraft(definition: unknown, rubric: Rubric, count: number, seed: number) {
  return withPlan(definition, rubric, (plan) => simulate(plan, rubric, count, seed));
}

/**
 * Walks every scenario through a draft, as far as it can be shown, on the plan that answering runs on. The tester of
 * survey-core would walk a SurveyModel instead, which takes answers that are refused here and knows no scores.
 */
export function runScenarios(
  definition: unknown,
  rubric: Rubric,
  scenarios: readonly object[],
): Rehearsed<readonly ScenarioOutcome[]> {
  const violations = checkScenarios(scenarios);
  if (violations.length > 0) return { ok: false, violations: violations.map(inScenarios) };
  return withPlan(definition, rubric, (plan) =>
    (scenarios as readonly Scenario[]).map((scenario) => runScenario(plan, rubric, scenario)),
  );
}

/** What scenarios say against publishing: that they are none, or that they fail. */
export function scenarioFindings(plan: Plan, rubric: Rubric, scenarios: readonly object[]): readonly DesignFinding[] {
  const violations = checkScenarios(scenarios);
  if (violations.length > 0) return violations.map((finding) => ({ ...inScenarios(finding), severity: 'error' }));
  return (scenarios as readonly Scenario[]).flatMap((scenario, index) => {
    const { failures } = runScenario(plan, rubric, scenario);
    return failures.length > 0 ? [failed(scenario.name, index, failures)] : [];
  });
}

function failed(scenario: string, index: number, failures: readonly ScenarioFailure[]): DesignFinding {
  const [first] = failures;
  const parameters = { ...first?.parameters, scenario, reason: first?.code ?? '' };
  return { pointer: `/scenarios/${index}`, code: 'scenario-failed', severity: 'error', parameters };
}

const inScenarios = (finding: Finding): Finding => ({ ...finding, pointer: `/scenarios${finding.pointer}` });

function withPlan<Result>(definition: unknown, rubric: Rubric, work: (plan: Plan) => Result): Rehearsed<Result> {
  const { plan, findings } = previewPlan(definition, rubric);
  return plan === null ? { ok: false, violations: findings } : { ok: true, result: work(plan) };
}
