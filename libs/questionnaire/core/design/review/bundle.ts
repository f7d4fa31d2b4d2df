import type { LocalizedText } from '#kernel';
import { checkRubric, type Rubric } from '#scoring';
import type { Definition } from '../../definition/definition.js';
import { lintDefinition } from '../../definition/lint-definition.js';
import { isObject } from '../../definition/property-checks.js';
import { type Finding, Findings } from '../../findings.js';
import { checkScenarios, type Scenario } from '../rehearse/run-scenario.js';

/** What says where a bundle comes from. None of it is trusted; the signature is the shell's. */
export interface BundleMeta {
  readonly title: LocalizedText;
  /** Of the version that was exported; absent for a draft. */
  readonly version?: number;
  readonly slug?: string;
  readonly exportedAt?: string;
}

/** A questionnaire with all that belongs to it, in the one form that is signed: `canonicalJson` of it. */
export interface QuestionnaireBundle {
  readonly format: 'fairmark.questionnaire';
  readonly formatVersion: 1;
  readonly definition: Definition;
  readonly rubric: Rubric;
  readonly scenarios: readonly Scenario[];
  readonly meta: BundleMeta;
}

export function questionnaireBundle(
  content: Omit<QuestionnaireBundle, 'format' | 'formatVersion'>,
): QuestionnaireBundle {
  const { definition, rubric, scenarios, meta } = content;
  return { format: 'fairmark.questionnaire', formatVersion: 1, definition, rubric, scenarios, meta };
}

export type ReadBundle =
  | { readonly ok: true; readonly bundle: QuestionnaireBundle }
  | { readonly ok: false; readonly violations: readonly Finding[] };

const PARTS: readonly string[] = ['format', 'formatVersion', 'definition', 'rubric', 'scenarios', 'meta'];

/** A bundle from anywhere, or what is wrong with it: pointers start at the bundle. It may still fail to compile. */
export function readBundle(json: unknown): ReadBundle {
  const findings = new Findings();
  if (!isObject(json)) findings.add('', 'wrong-type');
  else if (json['format'] !== 'fairmark.questionnaire') findings.add('/format', 'not-a-bundle');
  else if (json['formatVersion'] !== 1) findings.add('/formatVersion', 'unknown-format-version');
  else checkParts(json, findings);
  if (findings.list.length > 0) return { ok: false, violations: findings.list };
  return { ok: true, bundle: json as object as QuestionnaireBundle };
}

function checkParts(json: Readonly<Record<string, unknown>>, findings: Findings): void {
  for (const key of Object.keys(json)) if (!PARTS.includes(key)) findings.add(`/${key}`, 'unknown-property');
  const inside = (part: string, found: readonly Finding[]) => {
    for (const { pointer, code, parameters } of found) findings.add(`/${part}${pointer}`, code, parameters);
  };
  inside('definition', lintDefinition(json['definition']));
  inside('rubric', checkRubric(json['rubric']));
  inside('scenarios', checkScenarios(json['scenarios']));
  const meta = json['meta'];
  const title = isObject(meta) ? meta['title'] : undefined;
  if (!isObject(meta)) findings.add('/meta', 'wrong-type');
  else if (!isObject(title) || typeof title['zh-CN'] !== 'string' || typeof title['en'] !== 'string') {
    findings.add('/meta/title', 'wrong-type');
  }
}
