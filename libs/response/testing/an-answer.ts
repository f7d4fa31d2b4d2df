import type { AnswerToExport } from '../core/export/answer-to-export.js';

/** An answer that can be exported as it is; change only what a test is about. */
export function anAnswer(change: Partial<AnswerToExport> = {}): AnswerToExport {
  return {
    id: 'a1',
    versionId: 'v2',
    vendor: 'aurora',
    organisation: '0123456789abcdef',
    source: 'independent',
    size: 'M',
    region: 'CN',
    locale: 'en',
    submittedOn: '2026-11-26',
    durationSeconds: 184,
    answers: {},
    criterionScore: [],
    dimensionScore: [75],
    overallScore: 71.5,
    flags: [],
    excludedReason: null,
    ruling: null,
    mayQuote: false,
    ...change,
  };
}
