import type { ReleaseDocument } from '#benchmark/core';
import { fields, number, orNull, range, type Schema, text, word } from './schema.js';
import type { Reading, Table } from './reading.js';
import { ends, OVERALL } from './score-rows.js';

const VERDICTS = ['BETTER', 'SLIGHTLY_BETTER', 'PRACTICALLY_EQUAL', 'INCONCLUSIVE', 'SLIGHTLY_WORSE', 'WORSE'];

export const pairSchema: Schema = fields({
  dimension: text('`overall` or a dimension', OVERALL),
  a: text('One vendor', 'aurora'),
  b: text('The other', 'cloudstack'),
  difference: number('Score of `a` minus score of `b`', 18.8),
  se: orNull(number('Standard error of the difference', 1.5)),
  ci95: orNull(range('95 % interval of the difference', [15.8, 21.8])),
  pAdjusted: orNull(number('Corrected for the number of pairs', 0.0001)),
  verdict: orNull(word('Of `a` against `b`', 'BETTER', VERDICTS)),
  robustness: orNull(text('How well the order withstands other weights; of `overall` alone', 'ROBUST')),
  epsilonStar: orNull(number('Share 0 to 1 of weight that must move before the order turns; 1 when none turn it', 1)),
});

function robustnessOf({ robustness }: ReleaseDocument, metric: string, a: string, b: string) {
  const own = robustness.find(({ ahead, behind }) => (ahead === a && behind === b) || (ahead === b && behind === a));
  if (metric !== OVERALL || !own) return { robustness: null, epsilonStar: null };
  return { robustness: own.band, epsilonStar: own.epsilonStar };
}

/** Every pair of ranked vendors, overall and in each dimension. */
export const pairRows = ({ document }: Reading) =>
  document.comparisons.flatMap(({ metric, pairs }) =>
    pairs.map(({ a, b, difference, se, ci95, pAdjusted, verdict }) => ({
      dimension: metric,
      a,
      b,
      difference,
      se,
      ci95,
      pAdjusted,
      verdict,
      ...robustnessOf(document, metric, a, b),
    })),
  );

export const pairTable = (reading: Reading): Table =>
  pairRows(reading).map(({ ci95, ...row }) => ({ ...row, ...ends(ci95, 'ci95') }));
