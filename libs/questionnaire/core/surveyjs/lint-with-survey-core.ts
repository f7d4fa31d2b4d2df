import { type ILintFinding, lintSurvey } from 'survey-core/linter';
import type { Rubric } from '#scoring';
import { asSurveyJson } from '../compile/as-survey-json.js';
import type { Definition } from '../definition/definition.js';
import { VARIABLES } from '../definition/limits.js';
import type { RuleFinding, Severity } from '../design/lint/design-finding.js';
import { fixOf } from '../design/lint/fix-of.js';
import { above, pointerOf, valueAt } from '../design/pointer.js';
import { below, type Parameters } from '../findings.js';
import { codeOf } from './codes-of-survey-core.js';

/** What our own checks see completely; the first takes a time that grows with the square of the choices. */
const RULES = { 'choices/duplicate': 'off', 'page/empty': 'off' } as const;

type Said = Pick<RuleFinding, 'pointer' | 'code' | 'severity'>;

/**
 * What survey-core's linter finds in a draft besides what our own rules (`ours`) say of it. Its errors stand against
 * publishing like ours. Only for drafts whose structure is right: it takes minutes over a list of some thousands.
 */
export function lintWithSurveyCore(definition: Definition, rubric: Rubric, ours: readonly Said[]): RuleFinding[] {
  const { findings } = lintSurvey(asSurveyJson(definition), { knownVariables: [...VARIABLES], rules: RULES });
  return asRuleFindings(findings, definition, rubric).filter((finding) => !isSaid(finding, ours));
}

/** Findings of survey-core's linter as ours: a pointer, a code with a sentence, and a fix where we know one. */
export function asRuleFindings(
  findings: readonly ILintFinding[],
  definition: Definition,
  rubric: Rubric,
): RuleFinding[] {
  return findings.map((found) => {
    const code = codeOf(found.ruleId, found.reason);
    const place = placeOf(found.path, definition);
    const pointer = code === 'duplicate-name' ? below(place, 'name') : place;
    const finding = { pointer, code, parameters: parametersOf(found) };
    const fix = fixOf(finding, definition, rubric);
    return { ...finding, severity: severityOf(found), ...(fix && { fix }) };
  });
}

/** A note is for a person to decide like a warning. */
function severityOf({ severity }: ILintFinding): Severity {
  return severity === 'error' ? 'error' : 'warning';
}

/** `pages[0].elements[2].visibleIf` as JSON Pointer, as far as it leads through what is there. */
function placeOf(path: string, definition: Definition): string {
  const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => step);
  const standing = steps.findIndex(
    (_, index) => valueAt(definition, pointerOf(steps.slice(0, index + 1))) === undefined,
  );
  return pointerOf(standing === -1 ? steps : steps.slice(0, standing));
}

/** The figures that sentences name. */
function parametersOf({ ruleId, messageData: { name, values, min, max } }: ILintFinding): Parameters {
  const known = { rule: ruleId, name, values: Array.isArray(values) ? values.join(', ') : undefined, min, max };
  return Object.fromEntries(
    Object.entries(known).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  ) as Parameters;
}

/** One fault of a place is enough, and one of two bounds; what is inside of a property that we refuse is no matter. */
function isSaid({ pointer, code }: RuleFinding, ours: readonly Said[]): boolean {
  return ours.some((own) => {
    if (own.pointer === pointer) return own.severity === 'error' || own.code === code;
    if (own.code === 'unknown-property') return pointer.startsWith(`${own.pointer}/`);
    return code === 'bounds-contradict' && own.severity === 'error' && above(own.pointer) === above(pointer);
  });
}
