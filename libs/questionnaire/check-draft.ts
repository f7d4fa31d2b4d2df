import { LOCALES, type Locale } from '#kernel';
import type { Rubric } from '#scoring';
import {
  type Coverage,
  coverageOf,
  type Definition,
  type DesignFinding,
  lintDraft,
  type LintReport,
  readDraft,
  translationTable,
} from './core/design/index.js';
import { arrange } from './core/design/lint/lint-draft.js';
import { compilePlan, type Finding, type Plan } from './core/index.js';
import { lintWithSurveyCore } from './core/surveyjs/lint-with-survey-core.js';
import { scenarioFindings } from './rehearse.js';

export interface DraftCheck {
  /** Errors first. */
  readonly findings: readonly DesignFinding[];
  /** Which question scores what; null while the draft cannot be read as a questionnaire. */
  readonly coverage: Coverage | null;
  readonly translations: TranslationState | null;
  /** Seconds for whoever is asked everything; null while it cannot be known. */
  readonly seconds: number | null;
  /** What would be published; null while something stands against it. */
  readonly plan: Plan | null;
}

export interface TranslationState {
  /** Texts that somebody can come to see, in all languages together. */
  readonly total: number;
  readonly missing: number;
  readonly missingIn: Readonly<Record<Locale, number>>;
  /** Share 0…100 of the texts that every language has. */
  readonly percent: number;
}

const asErrors = (findings: readonly Finding[]): DesignFinding[] =>
  findings.map((finding) => ({ ...finding, severity: 'error' as const }));

const nothingKnown = { coverage: null, translations: null, seconds: null, plan: null };

/** All that stands against publishing a draft or should be looked at, by our rules, by survey-core and by its scenarios. */
export function checkDraft(definition: unknown, rubric: Rubric, scenarios: readonly object[]): DraftCheck {
  const draft = readDraft(definition);
  if (!draft.ok) return { findings: asErrors(draft.violations), ...nothingKnown };
  const report = lintDraft(draft.definition, rubric);
  const found = withSurveyCore(draft.definition, rubric, report);
  const isSound = found.every(({ severity }) => severity !== 'error');
  const compiled = isSound ? compilePlan(draft.definition, rubric) : undefined;
  const refused = compiled?.ok === false ? asErrors(compiled.violations) : [];
  const failed = compiled?.ok ? scenarioFindings(compiled.plan, rubric, scenarios) : [];
  return {
    findings: [...refused, ...failed, ...found],
    ...factsOf(draft.definition, rubric, report),
    plan: compiled?.ok ? compiled.plan : null,
  };
}

/** survey-core only sees what our rules let pass as a structure that it can look at in good time. */
function withSurveyCore(definition: Definition, rubric: Rubric, report: LintReport): readonly DesignFinding[] {
  if (report.seconds === null) return report.findings;
  const theirs = lintWithSurveyCore(definition, rubric, report.findings);
  return theirs.length === 0 ? report.findings : arrange(definition, [...report.findings, ...theirs]);
}

/** What can be counted as soon as the structure is right. */
function factsOf(definition: Definition, rubric: Rubric, { reachable, seconds }: LintReport) {
  if (seconds === null) return { coverage: null, translations: null, seconds };
  return { coverage: coverageOf(definition, rubric), translations: translationsOf(definition, reachable), seconds };
}

function translationsOf(definition: Definition, reachable: LintReport['reachable']): TranslationState {
  const { rows, missing, percent } = translationTable(definition, reachable);
  return {
    total: rows.filter((row) => row.reachable).length * LOCALES.length,
    missing: LOCALES.reduce((sum, locale) => sum + missing[locale], 0),
    missingIn: missing,
    percent,
  };
}
