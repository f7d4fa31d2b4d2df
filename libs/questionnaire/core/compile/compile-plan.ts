import { compileDefinition, type CompiledPlan, outcome } from './compile-definition.js';
import type { Definition } from '../definition/definition.js';
import { flatten } from '../definition/flatten.js';
import { Findings } from '../findings.js';
import { loadIntoSurveyCore } from './load-into-survey-core.js';
import type { Rubric } from '#scoring';

/**
 * Turns SurveyJS JSON into the plan that answering runs on, or says everything that stands against it
 * (JSON Pointers into the definition). The linter comes first, so survey-core only ever loads JSON whose
 * types, sizes and expressions are known to be harmless; it then has to agree with what was compiled.
 *
 * A questionnaire scores every criterion of the rubric or none at all (a poll, a screener).
 */
export function compilePlan(definition: unknown, rubric: Rubric): CompiledPlan {
  const compiled = compileDefinition(definition, rubric);
  if (!compiled.ok) return compiled;
  const findings = new Findings();
  const linted = definition as Definition;
  loadIntoSurveyCore(linted, compiled.plan, flatten(linted), findings);
  return outcome(compiled.plan, findings);
}
