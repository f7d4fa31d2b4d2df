import { LOCALES, type Locale } from '#kernel';
import type { Rubric } from '#scoring';
import { compileLinted } from '../../compile/compile-definition.js';
import type { Definition } from '../../definition/definition.js';
import { flatten } from '../../definition/flatten.js';
import { lintDefinition } from '../../definition/lint-definition.js';
import { type Finding, Findings } from '../../findings.js';
import type { Plan } from '../../plan.js';
import { applyOperation } from '../edit/apply-operation.js';
import type { Edited } from '../edit/edited.js';
import { partAt } from '../edit/survey-tree.js';
import { prepareReasoner } from '../logic/reason.js';
import { longestSeconds } from '../review/estimate-time.js';
import type { DesignFinding, Fix, RuleFinding } from './design-finding.js';
import { fixOf } from './fix-of.js';
import { reachabilityFindings, reachableItems } from './reachability-rules.js';
import { scoreFindings } from './score-rules.js';
import { wordFindings } from './word-rules.js';

export interface LintOptions {
  /** Languages in which every reachable text must exist; default: all of Fairmark's. */
  readonly locales?: readonly Locale[];
  /** Minutes beyond which a questionnaire is too long; default 7. */
  readonly maxMinutes?: number;
}

export interface LintReport {
  /** Errors first, then in the order of the questionnaire. */
  readonly findings: readonly DesignFinding[];
  readonly errors: number;
  readonly warnings: number;
  /** What could be published by our own rules; absent while there are errors of structure or of compiling. */
  readonly plan?: Plan;
  /** Names of the questions that somebody can be asked; absent while it cannot be known. */
  readonly reachable?: ReadonlySet<string>;
  /** Seconds for whoever is asked everything, in the slower language; null while it cannot be known. */
  readonly seconds: number | null;
}

const MAX_MINUTES = 7;

/** Mistakes that spoil a text or add something strange, but leave everything else as it is meant. */
const HARMLESS: ReadonlySet<string> = new Set(
  'too-long empty-text invisible-characters unknown-placeholder unknown-property said-twice unknown-language'.split(
    ' ',
  ),
);

/**
 * All that is wrong with a draft (see `readDraft`) or should be looked at, each with a place and, where one click can
 * mend it, a fix. Checking a draft asks survey-core besides (`lintWithSurveyCore`), which is not at hand in a browser.
 */
export function lintDraft(definition: Definition, rubric: Rubric, options: LintOptions = {}): LintReport {
  const structure = lintDefinition(definition);
  if (!structure.every(({ code }) => HARMLESS.has(code)))
    return report(definition, asErrors(structure, definition, rubric));
  const compiler = new Findings();
  const plan = compileLinted(definition, rubric, compiler);
  const own = ownFindings(definition, plan, compiler.list, options);
  const compiled = compiler.list.filter(({ code }) => code !== 'translation-missing');
  const found = [...asErrors([...structure, ...compiled], definition, rubric), ...own.findings];
  const publishable = structure.length === 0 && compiler.list.length === 0;
  return { ...report(definition, found), ...own.facts, ...(publishable && { plan }) };
}

/** The draft after the one click. */
export function applyFix(definition: Definition, { operations }: Fix): Edited {
  return applyOperation(definition, { kind: 'all', operations });
}

interface Own {
  readonly findings: readonly RuleFinding[];
  readonly facts: Pick<LintReport, 'reachable' | 'seconds'>;
}

function ownFindings(definition: Definition, plan: Plan, compiler: readonly Finding[], options: LintOptions): Own {
  const { locales = LOCALES, maxMinutes = MAX_MINUTES } = options;
  const questions = flatten(definition);
  const reasoner = prepareReasoner(plan.items);
  const reachable = reachableItems(plan.items, reasoner);
  const seconds = longestSeconds(plan, reachable);
  const minutes = Math.round(seconds / 6) / 10;
  const tooLong: RuleFinding[] =
    minutes > maxMinutes
      ? [{ pointer: '/pages', code: 'takes-too-long', severity: 'warning', parameters: { minutes, max: maxMinutes } }]
      : [];
  const findings = [
    ...reachabilityFindings(definition, reasoner, new Set(compiler.map(({ pointer }) => pointer))),
    ...scoreFindings(plan.items, questions, reasoner),
    ...wordFindings(definition, { locales, reachable }),
    ...tooLong,
  ];
  return { findings, facts: { reachable, seconds } };
}

function asErrors(findings: readonly Finding[], definition: Definition, rubric: Rubric): RuleFinding[] {
  return findings.map((finding) => {
    const fix = fixOf(finding, definition, rubric);
    return { ...finding, severity: 'error' as const, ...(fix && { fix }) };
  });
}

/** Findings with the parts they are about: errors first, then in the order of the questionnaire. */
export function arrange(definition: Definition, found: readonly RuleFinding[]): readonly DesignFinding[] {
  return found
    .map((finding) => withSubject(finding, definition))
    .toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || byPlace(a, b));
}

function report(definition: Definition, found: readonly RuleFinding[]): LintReport {
  const findings = arrange(definition, found);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { findings, errors, warnings: findings.length - errors, seconds: null };
}

/** The innermost page, panel or question around a place. */
function withSubject(finding: RuleFinding, definition: Definition): DesignFinding {
  const places = [...finding.pointer.matchAll(/\/(?:pages|elements)\/\d+/g)].map(
    ({ index, 0: step }) => index + step.length,
  );
  const names = places.map((end) => partAt(definition, finding.pointer.slice(0, end))?.name);
  const about = names.findLast((name) => typeof name === 'string');
  return about === undefined ? finding : { ...finding, about };
}

/** `/pages/10` comes after `/pages/9`. */
function byPlace(a: Finding, b: Finding): number {
  return a.pointer.localeCompare(b.pointer, 'en', { numeric: true });
}
