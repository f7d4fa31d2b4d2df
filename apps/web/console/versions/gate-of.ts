import type { ReviewFinding } from '../designer/draft/draft-api.js';

export const GATES = ['content', 'translations', 'coverage', 'scenarios', 'time'] as const;
export type GateId = (typeof GATES)[number];

const BY_CODE: Readonly<Record<string, GateId>> = {
  'translation-missing': 'translations',
  'one-text-for-all-languages': 'translations',
  'criterion-not-covered': 'coverage',
  'criterion-skippable': 'coverage',
  'criterion-mapped-twice': 'coverage',
  'no-rubric': 'coverage',
  'scenario-failed': 'scenarios',
  'takes-too-long': 'time',
};

export interface Gate {
  readonly id: GateId;
  /** Errors first. */
  readonly findings: readonly ReviewFinding[];
  readonly errors: number;
  readonly warnings: number;
}

/** What a finding stands against; whatever is not about one thing in particular is about the content. */
export function gateOf({ code }: Pick<ReviewFinding, 'code'>): GateId {
  return Object.hasOwn(BY_CODE, code) ? (BY_CODE[code] ?? 'content') : 'content';
}

/** The list that is gone through before publishing, with all that stands against each line. */
export function gatesOf(findings: readonly ReviewFinding[]): readonly Gate[] {
  return GATES.map((id) => {
    const own = findings.filter((finding) => gateOf(finding) === id);
    const errors = own.filter(({ severity }) => severity === 'error');
    const others = own.filter(({ severity }) => severity !== 'error');
    return { id, findings: [...errors, ...others], errors: errors.length, warnings: others.length };
  });
}
