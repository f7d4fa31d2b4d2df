import { canonicalInput, computeRelease, type ReleaseDocument, type ReleasedClaim } from '#benchmark/core';
import { aDatasetRelease } from '../../../benchmark/core/testing/dataset-release.js';

/** The example dataset as it is released: too few ranked vendors for anything about the market. */
export const smallMarket: ReleaseDocument = computeRelease(canonicalInput(aDatasetRelease()), 'a'.repeat(64)).document;

const claim = (
  type: ReleasedClaim['type'],
  subjects: readonly string[],
  metric = 'overall',
  facts: ReleasedClaim['facts'] = {},
): ReleasedClaim => ({ type, subjects, metric, allowed: true, reason: null, facts });

const refused = (type: ReleasedClaim['type'], subjects: readonly string[], metric = 'overall'): ReleasedClaim => ({
  type,
  subjects,
  metric,
  allowed: false,
  reason: 'NOT_PROVEN',
  facts: null,
});

/** The same numbers with one claim of each kind allowed: what a text may say is decided by these alone. */
export const largeMarket: ReleaseDocument = {
  ...smallMarket,
  market: { ...smallMarket.market, marketStatementsAllowed: true, reason: null },
  keywords: [
    { vendor: 'V1', terms: [{ term: '懂行', moreOften: true, orgBand: '20-49', z: 4.1 }] },
    { vendor: 'V4', terms: [{ term: '耐心', moreOften: false, orgBand: '10-19', z: -3.6 }] },
  ],
  claims: [
    claim('MARKET', []),
    claim('GAP_WIDENS', []),
    claim('WIDEST_DIFFERENCE', [], 'D1', { best: 'V1', worst: 'V4', difference: 30 }),
    claim('LEADS', ['V1']),
    claim('LEADING_GROUP', ['V1']),
    claim('BETTER_THAN', ['V1', 'V4'], 'overall', { difference: 21, robustToWeights: true, epsilonStar: 0.7 }),
    claim('BETTER_THAN', ['V1', 'V2'], 'overall', { difference: 11, robustToWeights: true, epsilonStar: 1 }),
    claim('BETTER_THAN', ['V1', 'V4'], 'D1', { difference: 5, robustToWeights: false, epsilonStar: null }),
    refused('BETTER_THAN', ['V2', 'V3']),
    claim('KEEPS_PROMISE', ['V1'], 'general'),
    claim('IMPROVED', ['V1'], 'D5', { difference: 2 }),
    refused('IMPROVED', ['V2']),
    claim('CUSTOMERS_SAY', ['V1'], '懂行', { moreOften: true, term: '懂行', orgBand: '20-49' }),
    claim('CUSTOMERS_SAY', ['V4'], '耐心', { moreOften: false, term: '耐心', orgBand: '10-19' }),
  ],
};

/** The large market with what two customers wrote, one of them a hostile text. */
export const quotedMarket: ReleaseDocument = {
  ...largeMarket,
  quotes: [
    {
      id: 'q1',
      vendor: 'V1',
      dimension: 'D1',
      band: 'favourable',
      text: '夜里也回，[person] 很快',
      language: 'zh-CN',
      translation: 'Quick at night',
    },
    {
      id: 'q2',
      vendor: 'V4',
      dimension: 'D2',
      band: 'critical',
      text: '<script>alert(1)</script> it took weeks',
      language: 'en',
    },
  ],
};
