import type { Rubric } from '#scoring';
import type { Version } from './core/design/diff/change.js';
import { compareVersions } from './core/design/diff/compare-versions.js';
import { checkDraft } from './check-draft.js';
import { compileLinted } from './core/compile/compile-definition.js';
import { lintDefinition } from './core/definition/lint-definition.js';
import { Findings } from './core/findings.js';
import { compilePlan } from './core/index.js';
import { importFile } from './import-file.js';
import { previewPlan } from './preview-plan.js';
import { runScenarios, simulateDraft } from './rehearse.js';
import { translationsFromCsv } from './translation-csv.js';

interface Designed {
  readonly definition: unknown;
  readonly rubric: Rubric;
}

interface Rehearsal extends Designed {
  readonly scenarios: readonly object[];
}

interface Translation {
  readonly definition: unknown;
  readonly csv: string;
}

/** Of a draft that is not finished, but can be put beside a version. */
const INCOMPLETE: ReadonlySet<string> = new Set(['translation-missing', 'criterion-not-covered', 'unknown-criterion']);

interface Compared {
  readonly before: Version;
  readonly after: Version;
  readonly bridges?: Readonly<Record<string, string>>;
}

/** What is done with questionnaires that nobody vouches for, in a thread of its own. Plain data goes in and comes out. */
export const TASKS = {
  compile: ({ definition, rubric }: Designed) => compilePlan(definition, rubric),
  check: ({ definition, rubric, scenarios }: Rehearsal) => checkDraft(definition, rubric, scenarios),
  preview: ({ definition, rubric }: Designed) => previewPlan(definition, rubric),
  compare: ({ before, after, bridges }: Compared) => compareVersions(before, after, bridges),
  compareStates,
  simulate: ({ definition, rubric, count, seed }: Designed & { readonly count: number; readonly seed: number }) =>
    simulateDraft(definition, rubric, count, seed),
  import: importFile,
  translate: ({ definition, csv }: Translation) => translationsFromCsv(definition, csv),
  scenarios: ({ definition, rubric, scenarios }: Rehearsal) => runScenarios(definition, rubric, scenarios),
} as const;

export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type InputOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type ResultOf<Name extends TaskName> = ReturnType<Tasks[Name]>;

/** Compares what may not even be publishable: then it says what stands against it, and compares nothing. */
function compareStates({ before, after }: Compared) {
  for (const { definition, rubric } of [before, after]) {
    const violations = lintDefinition(definition);
    if (violations.length > 0) return { ok: false as const, violations };
    const findings = new Findings();
    compileLinted(definition, rubric, findings);
    const grave = findings.list.filter(({ code }) => !INCOMPLETE.has(code));
    if (grave.length > 0) return { ok: false as const, violations: grave };
  }
  return { ok: true as const, diff: compareVersions(before, after) };
}
