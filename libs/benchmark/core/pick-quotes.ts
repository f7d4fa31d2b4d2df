import { largestRemainder } from './largest-remainder.js';
import { type BandShares, type Quote, QUOTE_BANDS } from './quote.js';
import { seedFor } from './seed-for.js';

/** So many are shown of one vendor in one dimension, at the most. */
export const MOST_QUOTES = 4;
/** From this share of critical answers on there is a critical quote. */
const CRITICAL_SHARE = 0.1;

/** How many quotes of each band make a balanced choice of `total`; null when so few cannot be balanced. */
export function balancedMix(shares: BandShares, total: number): readonly number[] | null {
  const mix = [...largestRemainder(shares, total)];
  if (shares[0] < CRITICAL_SHARE || mix[0]! > 0) return mix;
  // A single quote would be the critical one alone, of a vendor that most are content with.
  if (total < 2) return null;
  const most = mix.indexOf(Math.max(...mix));
  mix[most]! -= 1;
  mix[0] = 1;
  return mix;
}

/**
 * A few quotes of one vendor in one dimension whose mix is that of the answers: of each band within one of its share,
 * and a critical one where a tenth of the answers is. As many as can be balanced with the quotes there are, so that
 * missing criticism is never made up by more praise; none when no choice is balanced. Which of a band are taken
 * depends on `seed` and their ids alone.
 */
export function pickQuotes(candidates: readonly Quote[], shares: BandShares, seed: string): readonly Quote[] {
  const inOrder = candidates
    .map((quote) => ({ quote, key: seedFor(seed, quote.id) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const byBand = QUOTE_BANDS.map((band) => inOrder.flatMap(({ quote }) => (quote.band === band ? quote : [])));
  for (let total = Math.min(MOST_QUOTES, candidates.length); total > 0; total -= 1) {
    const mix = balancedMix(shares, total);
    if (mix?.every((count, b) => count <= byBand[b]!.length)) return byBand.flatMap((own, b) => own.slice(0, mix[b]));
  }
  return [];
}
