import type { VendorDistribution } from './answer-distribution.js';
import { pickQuotes } from './pick-quotes.js';
import { bandShares, type Quote } from './quote.js';
import type { ReleaseInput } from './release-input.js';

/**
 * The quotes of a release: a balanced few of each vendor in each dimension, in the order of the rubric. Only of vendors
 * that are shown with the answers of this release and of dimensions in which enough organisations answered, so nobody
 * is one of very few who may have written it. The seed is the wave's: the next revision chooses alike.
 */
export function releaseQuotes(
  { rubric, quotes = [], study, wave }: Pick<ReleaseInput, 'rubric' | 'quotes' | 'study' | 'wave'>,
  distributions: readonly VendorDistribution[],
): readonly Quote[] {
  return rubric.dimensions.flatMap(({ id: dimension }) =>
    distributions.flatMap((own) => {
      const shares = bandShares(rubric, own, dimension);
      const candidates = quotes.filter((quote) => quote.vendor === own.vendor && quote.dimension === dimension);
      return shares ? pickQuotes(candidates, shares, `${study.slug}/${wave.slug}`) : [];
    }),
  );
}
