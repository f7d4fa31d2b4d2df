import type { Violation } from '#kernel';
import { brokenRules, type Rule } from './inspect-vendor.js';
import { balancedMix, MOST_QUOTES } from './pick-quotes.js';
import { bandShares, type Quote, QUOTE_BANDS } from './quote.js';
import type { ReleaseDocument } from './release-document.js';

/** Everything a release says of how answers spread, of parts of customers and in their words that cannot be. */
export function inspectVoices(document: ReleaseDocument): Violation[] {
  return brokenRules([...distributionRules(document), ...segmentRules(document), ...quoteRules(document)]);
}

/** Only criteria that have a score, and shares of the whole. */
function distributionRules({ distributions = [], vendors }: ReleaseDocument): Rule[] {
  return distributions.flatMap(({ vendor: slug, criteria }, v): Rule[] => {
    const vendor = vendors.find((each) => each.slug === slug);
    const isShown = (id: string): boolean => (vendor?.criteria.find((own) => own.id === id)?.score ?? null) !== null;
    return [
      [vendor !== undefined && vendor.status !== 'SUPPRESSED', `/distributions/${v}`, 'suppressed-number'],
      ...criteria.flatMap(({ id, percent }, c): Rule[] => [
        [isShown(id), `/distributions/${v}/criteria/${c}`, 'suppressed-number'],
        [
          percent.length === 5 && percent.reduce((sum, share) => sum + share, 0) === 100,
          `/distributions/${v}/criteria/${c}/percent`,
          'sum-differs',
        ],
      ]),
    ];
  });
}

function segmentRules({ segments = [], vendors }: ReleaseDocument): Rule[] {
  return segments.flatMap(({ vendor: slug, orgBand, score, ci95 }, s): Rule[] => {
    const vendor = vendors.find((each) => each.slug === slug);
    const isWhole = (score === null) === (orgBand === null) && (score === null) === (ci95 === null);
    return [
      [vendor !== undefined && vendor.status !== 'SUPPRESSED', `/segments/${s}`, 'suppressed-number'],
      [isWhole && orgBand !== '0-9', `/segments/${s}`, 'below-threshold'],
      [score === null || (score >= 0 && score <= 100), `/segments/${s}/score`, 'score-bounds'],
    ];
  });
}

/** A choice is balanced, small, and of nobody who is suppressed. */
function quoteRules({ quotes = [], rubric, distributions = [] }: ReleaseDocument): Rule[] {
  const ids = new Set(quotes.map(({ id }) => id));
  const groups = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const key = JSON.stringify([quote.vendor, quote.dimension]);
    groups.set(key, [...(groups.get(key) ?? []), quote]);
  }
  return [
    [ids.size === quotes.length, '/quotes', 'quote-twice'],
    ...[...groups.values()].map((own): Rule => {
      const { vendor, dimension } = own[0]!;
      const shares = bandShares(
        rubric,
        distributions.find((each) => each.vendor === vendor),
        dimension,
      );
      const mix = QUOTE_BANDS.map((band) => own.filter((quote) => quote.band === band).length);
      const isBalanced = shares !== null && balancedMix(shares, own.length)?.join() === mix.join();
      return [own.length <= MOST_QUOTES && isBalanced, '/quotes', 'not-balanced'];
    }),
  ];
}
