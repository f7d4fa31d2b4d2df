import { describe, expect, it } from '@jest/globals';
import { computeRelease } from './compute-release.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { canonicalInput } from './release-input.js';
import { aDatasetRelease } from './testing/dataset-release.js';

const config = { ...METHOD_DEFAULTS, smaaDraws: 200, rankSetDraws: 200, driverReplicates: 20, gapReplicates: 20 };
const market = { ...config, marketVendors: 4, marketOrgs: 100 };
const claimsWith = (given: Parameters<typeof aDatasetRelease>[0]) =>
  computeRelease(canonicalInput(aDatasetRelease(given)), 'a'.repeat(64)).document;

describe('the claims of a release', () => {
  const { claims } = claimsWith({ config: market });
  const of = (type: string) => claims.filter((claim) => claim.type === type);
  const said = (type: string) => of(type).filter(({ allowed }) => allowed);

  it('are all sentences of the catalogue, each with evidence or a reason', () => {
    for (const { allowed, reason, facts } of claims)
      expect([reason === null, facts !== null]).toEqual([allowed, allowed]);
    expect(new Set(claims.map(({ type }) => type))).toEqual(
      new Set([
        'MARKET',
        'GAP_WIDENS',
        'WIDEST_DIFFERENCE',
        'LEADS',
        'LEADING_GROUP',
        'BETTER_THAN',
        'KEEPS_PROMISE',
        'IMPROVED',
        'CUSTOMERS_SAY',
      ]),
    );
  });

  it('let a leader be named that leads whatever the weights', () => {
    expect(said('LEADS').map(({ subjects }) => subjects)).toEqual([['V1']]);
    expect(said('LEADING_GROUP').map(({ subjects }) => subjects)).toEqual([['V1']]);
    expect(of('LEADS').find(({ subjects }) => subjects[0] === 'V2')).toMatchObject({ reason: 'RANK_NOT_CERTAIN' });
    expect(said('MARKET')[0]!.facts).toEqual({ rankedVendors: 4, organisationVendorPairs: expect.any(Number) });
  });

  it('say each pair once, in the direction of its difference', () => {
    const pairs = of('BETTER_THAN').filter(({ metric }) => metric === 'overall');
    expect(pairs.map(({ subjects }) => subjects.join('>'))).toEqual([
      'V1>V2',
      'V1>V3',
      'V1>V4',
      'V3>V2',
      'V2>V4',
      'V3>V4',
    ]);
    expect(pairs.find(({ subjects }) => subjects.join() === 'V3,V2')).toMatchObject({ reason: 'NOT_PROVEN' });
    expect(pairs[0]!.facts).toMatchObject({ robustToWeights: true });
  });

  it('name at most one dimension as the widest', () => {
    expect(of('WIDEST_DIFFERENCE')).toHaveLength(5);
    expect(said('WIDEST_DIFFERENCE').length).toBeLessThanOrEqual(1);
  });

  it('need thirty organisations behind a promise', () => {
    expect(of('KEEPS_PROMISE').every(({ reason }) => reason === 'NOT_ENOUGH_EVIDENCE')).toBe(true);
    const few = claimsWith({ config: { ...market, promiseOrgs: 10 } }).claims;
    const kept = few.filter(({ type, allowed }) => type === 'KEEPS_PROMISE' && allowed);
    expect(kept[0]!.facts).toMatchObject({ channel: 'BRACKETS', share: expect.any(Number) });
  });

  it('say that a vendor improved, and what customers say', () => {
    expect(said('IMPROVED').some(({ metric }) => metric === 'overall')).toBe(true);
    expect(said('CUSTOMERS_SAY').map(({ subjects, metric }) => [...subjects, metric])).toContainEqual(['V1', '懂行']);
    expect(of('GAP_WIDENS')).toMatchObject([{ reason: 'NOT_ENOUGH_EVIDENCE' }]);
  });

  it('say nothing of a trend after another method', () => {
    const {
      claims: other,
      trend,
      gap,
    } = claimsWith({
      config: market,
      previous: { ...aDatasetRelease().previous!, series: 2 },
    });
    expect(trend[0]).toMatchObject({ change: null, reason: 'NOT_COMPARABLE' });
    expect(gap).toMatchObject({ status: 'CROSS_SECTION_ONLY', reason: 'NOT_COMPARABLE' });
    const about = other.filter(({ type }) => type === 'IMPROVED' || type === 'GAP_WIDENS');
    expect(new Set(about.map(({ reason }) => reason))).toEqual(new Set(['NOT_COMPARABLE']));
  });
});
