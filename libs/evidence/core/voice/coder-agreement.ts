import { krippendorffAlpha } from '#statistics';
import { type Coding, SENTIMENTS, settledCoding } from './finding.js';

/** How far two coders who did not see each other made the same of findings. */
export interface CoderAgreement {
  /** Findings that two have coded. */
  readonly n: number;
  /** Of them, those of which both said the same in all. */
  readonly same: number;
  /** Krippendorff’s α, nominal; null where it cannot be told, because nobody or everybody said the same. */
  readonly dimension: number | null;
  /** Krippendorff’s α, ordinal from critical to favourable; null as above. */
  readonly sentiment: number | null;
}

/** Agreement over findings that two have coded; a finding without a dimension counts as a dimension of its own (method §12.2). */
export function coderAgreement(pairs: readonly (readonly [Coding, Coding])[]): CoderAgreement {
  const names = [...new Set(pairs.flat().map(({ dimension }) => dimension))];
  const table = (codeOf: (coding: Coding) => number) => [
    pairs.map(([first]) => codeOf(first)),
    pairs.map(([, second]) => codeOf(second)),
  ];
  return {
    n: pairs.length,
    same: pairs.filter(([a, b]) => settledCoding(a, b) !== null).length,
    dimension: krippendorffAlpha(
      table(({ dimension }) => names.indexOf(dimension)),
      'nominal',
    ).alpha,
    sentiment: krippendorffAlpha(
      table(({ sentiment }) => SENTIMENTS.indexOf(sentiment)),
      'ordinal',
    ).alpha,
  };
}
