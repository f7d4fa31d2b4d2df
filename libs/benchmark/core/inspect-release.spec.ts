import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeRelease } from './compute-release.js';
import { inspectRelease } from './inspect-release.js';
import { aReleaseInput } from './testing/release-input.js';
import { cellsFromDataset } from './cells-from-dataset.js';
import { goldenJson } from '../../../test/support/golden.js';

// oxlint-disable-next-line typescript/no-explicit-any -- a document somebody tampered with has no type
type Loose = any;

const document = computeRelease(aReleaseInput(), 'a'.repeat(64)).document;
const tampered = (change: (copy: Loose) => void): Loose => {
  const copy = structuredClone(document);
  change(copy);
  return copy;
};
const found = (change: (copy: Loose) => void) =>
  inspectRelease(tampered(change)).map(({ pointer, code }) => `${pointer} ${code}`);

describe('inspectRelease', () => {
  it('finds nothing in a release of ours', () => {
    expect(inspectRelease(document)).toEqual([]);
  });

  it('finds nothing in a release of a whole survey', () => {
    const { rubric, cells, allocations } = cellsFromDataset(goldenJson('dataset-a.json'));
    const names = [...new Set(cells.map(({ vendor }) => vendor))];
    const vendors = names.map((slug) => ({ slug, name: { 'zh-CN': slug, en: slug }, kinds: ['voice'] }));
    const computed = computeRelease(aReleaseInput({ rubric, cells, allocations, vendors }), 'b'.repeat(64));
    expect(inspectRelease(computed.document)).toEqual([]);
    expect(computed.document.vendors.map(({ status }) => status)).toContain('SUPPRESSED');
  });

  it.each<[string, (copy: Loose) => void, string]>([
    ['a missing part', (d) => delete d.market, '/market malformed'],
    [
      'weights that do not sum to 1',
      (d) => (d.rubric.dimensions[0].weight = 0.9),
      '/rubric/dimensions weights-do-not-sum-to-1',
    ],
    ['a hash that is none', (d) => (d.inputHash = 'x'), '/inputHash malformed'],
    ['a number in words', (d) => (d.vendors[0].observed = '80'), '/vendors/0/observed malformed'],
    ['a range of one', (d) => (d.vendors[0].rankRange = [1]), '/vendors/0/rankRange malformed'],
    ['a vendor that is no object', (d) => (d.vendors[0] = []), '/vendors/0 malformed'],
    ['a revision 0', (d) => (d.revision = 0), '/revision malformed'],
    ['a day that is none', (d) => (d.publishedAt = 'soon'), '/publishedAt malformed'],
    ['a suppressed score', (d) => (d.vendors[3].observed = 50), '/vendors/3/observed suppressed-number'],
    [
      'a suppressed criterion',
      (d) => (d.vendors[3].criteria = d.vendors[0].criteria),
      '/vendors/3/criteria suppressed-number',
    ],
    ['a suppressed count', (d) => (d.vendors[3].orgBand = '10-19'), '/vendors/3/orgBand suppressed-number'],
    ['a suppression without reason', (d) => (d.vendors[3].reason = null), '/vendors/3/reason no-reason'],
    [
      'a suppression the ledger does not know',
      (d) => (d.vendors[3].reason = 'LEDGER'),
      '/vendors/3/reason ledger-differs',
    ],
    [
      'numbers the ledger denied',
      (d) => d.ledger.denied.push({ cell: 'aurora/overall', reason: 'TOO_COMPLEX', outcome: 'SUPPRESSED' }),
      '/vendors/0 ledger-differs',
    ],
    ['a rank for ten', (d) => (d.vendors[0].orgBand = '10-19'), '/vendors/0/orgBand below-threshold'],
    ['a score of nine', (d) => (d.vendors[2].orgBand = '0-9'), '/vendors/2/orgBand below-threshold'],
    ['a rank without reliability', (d) => (d.vendors[0].reliability = 0.1), '/vendors/0/reliability below-threshold'],
    ['a rank with a reason against it', (d) => (d.vendors[0].reason = 'X'), '/vendors/0/reason ranked-with-reason'],
    ['an unranked vendor without reason', (d) => (d.vendors[2].reason = null), '/vendors/2/reason no-reason'],
    ['a rank below the last', (d) => (d.vendors[1].rankRange = [2, 3]), '/vendors/1/rankRange rank-bounds'],
    [
      'a rank between two',
      (d) => (d.vendors[1].marginalRankRange = [1.5, 2]),
      '/vendors/1/marginalRankRange rank-bounds',
    ],
    ['a rank without range', (d) => (d.vendors[0].rankRange = null), '/vendors/0/rankRange rank-bounds'],
    ['a range without rank', (d) => (d.vendors[2].rankRange = [1, 1]), '/vendors/2/rankRange rank-bounds'],
    ['first places without rank', (d) => (d.vendors[0].firstPlace = null), '/vendors/0/firstPlace rank-bounds'],
    ['no score', (d) => (d.vendors[0].observed = null), '/vendors/0/observed no-score'],
    ['a score above 100', (d) => (d.vendors[0].benchmarkScore = 101), '/vendors/0/benchmarkScore score-bounds'],
    ['no benchmark score', (d) => (d.vendors[0].benchmarkScore = null), '/vendors/0/benchmarkScore score-bounds'],
    ['an error below 0', (d) => (d.vendors[0].criteria[3].se = -1), '/vendors/0/criteria/3/se score-bounds'],
    ['a score outside its interval', (d) => (d.vendors[0].ci95 = [1, 2]), '/vendors/0/ci95 outside-interval'],
    [
      'an interval turned round',
      (d) => (d.vendors[0].dimensions[1].ci95 = [99, 1]),
      '/vendors/0/dimensions/1/ci95 outside-interval',
    ],
    [
      'a score without interval',
      (d) => (d.vendors[0].criteria[0].ci95 = null),
      '/vendors/0/criteria/0/score suppressed-number',
    ],
    [
      'a score that was taken out of its interval',
      (d) => (d.vendors[0].criteria[0].score = null),
      '/vendors/0/criteria/0/score suppressed-number',
    ],
    [
      'an interval of nothing',
      (d) => (d.vendors[0].criteria[0] = { ...d.vendors[0].criteria[0], score: null, se: null, orgBand: null }),
      '/vendors/0/criteria/0/score suppressed-number',
    ],
    [
      'a criterion without organisations',
      (d) => (d.vendors[0].criteria[0].orgBand = null),
      '/vendors/0/criteria/0/orgBand suppressed-number',
    ],
    ['another dimension', (d) => (d.vendors[0].dimensions[0].id = 'D9'), '/vendors/0/dimensions other-rubric'],
    ['a criterion less', (d) => d.vendors[0].criteria.pop(), '/vendors/0/criteria other-rubric'],
    ['a score that is no mean', (d) => (d.vendors[0].dimensions[0].score += 0.01), '/vendors/0/observed sum-differs'],
    [
      'an error of other covariances',
      (d) => (d.vendors[0].dimensionCovariance = null),
      '/vendors/0/dimensionCovariance sum-differs',
    ],
    ['a vendor twice', (d) => d.vendors.push(d.vendors[3]), '/vendors vendor-twice'],
    ['another order', (d) => (d.vendors = d.vendors.toReversed()), '/vendors order-differs'],
    ['a leader that may not be first', (d) => (d.leadingGroup = ['borealis']), '/leadingGroup rank-bounds'],
    ['another method', (d) => (d.method.version = 'm9'), '/method/version other-method'],
    ['a ranked vendor more', (d) => (d.market.rankedVendors = 3), '/market/rankedVendors market-gate'],
    [
      'pairs nobody counted',
      (d) => (d.market.organisationVendorPairs = 20),
      '/market/organisationVendorPairs market-gate',
    ],
    [
      'a market statement',
      (d) => (d.market.marketStatementsAllowed = true),
      '/market/marketStatementsAllowed market-gate',
    ],
    ['no reason for the gate', (d) => (d.market.reason = null), '/market/reason market-gate'],
    [
      'a difference of other scores',
      (d) => (d.comparisons[0].pairs[0].difference += 1),
      '/comparisons/0/pairs/0/difference sum-differs',
    ],
    [
      'a difference outside its interval',
      (d) => (d.comparisons[1].pairs[0].ci95 = [-99, -98]),
      '/comparisons/1/pairs/0/ci95 outside-interval',
    ],
    [
      'a comparison with a vendor without rank',
      (d) => (d.comparisons[0].pairs[0].b = 'cirrus'),
      '/comparisons/0/pairs/0 not-ranked',
    ],
    ['a comparison in another metric', (d) => (d.comparisons[0].metric = 'price'), '/comparisons/0/pairs/0 not-ranked'],
    ['an unranked vendor against the market', (d) => (d.versusMarket[0].vendor = 'dusk'), '/versusMarket/0 not-ranked'],
    [
      'a lead of who is behind',
      (d) => (d.robustness[0] = { ...d.robustness[0], ahead: 'borealis', behind: 'aurora' }),
      '/robustness/0 not-ranked',
    ],
    ['a lead of nobody', (d) => (d.robustness[0].ahead = 'nobody'), '/robustness/0 not-ranked'],
    ['a lead over nobody', (d) => (d.robustness[0].behind = 'nobody'), '/robustness/0 not-ranked'],
    ['sources that are not all', (d) => (d.quality.sources[0].share = 0.5), '/quality/sources sum-differs'],
    [
      'invited answers nobody named',
      (d) => (d.quality.vendorInvitedShare = 0.5),
      '/quality/vendorInvitedShare sum-differs',
    ],
    ['a line that ends elsewhere', (d) => (d.trend[0].points[0].score -= 0.1), '/trend/0/points/0/score sum-differs'],
    ['a line of a suppressed vendor', (d) => (d.trend[0].vendor = 'dusk'), '/trend/0/points/0/score sum-differs'],
    [
      'a point outside its interval',
      (d) => (d.trend[0].points[0].ci95 = [0, 1]),
      '/trend/0/points/0/ci95 outside-interval',
    ],
  ])('finds %s', (_, change, finding) => {
    expect(found(change)).toContain(finding);
  });

  it('knows that a hundred organisations are enough for everything', () => {
    expect(found((d) => (d.vendors[0].orgBand = '100+')).filter((each) => each.startsWith('/vendors'))).toEqual([]);
  });

  it('asks for no mean of dimensions where one is missing', () => {
    const without = found((d) => {
      Object.assign(d.vendors[0].dimensions[0], { score: null, se: null, ci95: null });
      d.vendors[0].observed += 0.01;
    });
    expect(without.filter((each) => each.startsWith('/vendors/0') && each.endsWith('sum-differs'))).toEqual([]);
  });

  it('lets the line of another wave be, and empty releases', () => {
    expect(found((d) => (d.trend[0].points[0].wave = '2026q3'))).toEqual([]);
    const empty = computeRelease(aReleaseInput({ cells: [] }), 'c'.repeat(64)).document;
    expect(inspectRelease(empty)).toEqual([]);
  });

  it('takes anything and never fails', () => {
    const names = Object.keys(document);
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...names), (value, name) => {
        expect(inspectRelease(value).length).toBeGreaterThan(0);
        expect(Array.isArray(inspectRelease({ ...document, [name]: value }))).toBe(true);
      }),
    );
  });
});
