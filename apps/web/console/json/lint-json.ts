import type { Diagnostic } from '@codemirror/lint';
import type { EditorState } from '@codemirror/state';
import type { Locale } from '#kernel';
import {
  type Definition,
  describeViolation,
  type DesignFinding,
  type Finding,
  lintDraft,
  readDraft,
} from '#questionnaire/core/design';
import type { Rubric } from '#scoring';
import { pointerRanges, rangeOf, type TextRange, treeOf } from './pointer-ranges.js';

/** What the text at hand is: no JSON, JSON but no questionnaire, or a draft that could be applied. */
export type ReadJson =
  | { readonly kind: 'broken' }
  | { readonly kind: 'no-draft'; readonly violations: readonly Finding[] }
  | { readonly kind: 'draft'; readonly definition: Definition };

export function readJson(text: string): ReadJson {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'broken' };
  }
  const draft = readDraft(json);
  return draft.ok
    ? { kind: 'draft', definition: draft.definition }
    : { kind: 'no-draft', violations: draft.violations };
}

/** Where the grammar first fails; the end where it is only not finished. */
export function firstError(state: EditorState): number {
  let at: number | undefined;
  treeOf(state).iterate({
    enter: (node) => {
      if (node.type.isError && at === undefined) at = node.from;
      return at === undefined;
    },
  });
  return at ?? state.doc.length;
}

export interface LintWords {
  readonly locale: Locale;
  readonly broken: string;
}

/** Marks for an editor: the same findings as elsewhere in the designer, at the places of the text. */
export function lintJson(
  state: EditorState,
  rubric: Rubric | undefined,
  { locale, broken }: LintWords,
): readonly Diagnostic[] {
  const read = readJson(state.doc.toString());
  if (read.kind === 'broken') return [{ ...lineFrom(state, firstError(state)), severity: 'error', message: broken }];
  const findings = read.kind === 'no-draft' ? read.violations : findingsOf(read.definition, rubric);
  const ranges = pointerRanges(state);
  return findings.map((finding) => ({
    ...rangeOf(ranges, finding.pointer),
    severity: 'severity' in finding ? (finding as DesignFinding).severity : 'error',
    message: describeViolation(finding.code, locale, finding.parameters),
    source: finding.code,
  }));
}

function findingsOf(definition: Definition, rubric: Rubric | undefined): readonly Finding[] {
  return lintDraft(definition, rubric ?? { dimensions: [] }).findings;
}

function lineFrom(state: EditorState, at: number): TextRange {
  const line = state.doc.lineAt(at);
  return { from: Math.min(at, line.to), to: line.to };
}
