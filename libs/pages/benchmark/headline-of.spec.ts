import { describe, expect, it } from '@jest/globals';
import type { BenchmarkPage, BenchmarkVendor, PageClaim, PublishedScore } from './benchmark-model.js';
import { dimensionsBySpread, headlineOf } from './headline-of.js';
import { aBenchmarkPage, aSuppressedVendor, aVendor } from './testing/a-benchmark-page.js';

type Ranks = readonly (readonly [number, number])[];

/** Vendors in the order of their scores, with the sets of ranks given; all alike in the dimensions. */
function vendorsWith(ranks: Ranks): readonly BenchmarkVendor[] {
  return ranks.map((rankRange, index) =>
    aVendor({
      slug: `v${index}`,
      name: { 'zh-CN': `厂${index}`, en: `V${index}` },
      rankRange,
      benchmarkScore: 90 - index * 5,
      dimensions: [],
    }),
  );
}

const claim = (type: string, subjects: readonly string[], metric = 'overall'): PageClaim => ({
  type,
  subjects,
  metric,
  allowed: true,
});

/** What the gate says of vendors with such ranks. */
const claimsOf = (ranks: Ranks): readonly PageClaim[] => [
  claim('MARKET', []),
  ...ranks.flatMap(([best], index) => (best === 1 ? [claim('LEADING_GROUP', [`v${index}`])] : [])),
];

function withRanks(ranks: Ranks, overrides: Partial<BenchmarkPage> = {}): BenchmarkPage {
  return aBenchmarkPage({ vendors: vendorsWith(ranks), claims: claimsOf(ranks), ...overrides });
}

const refused = { statementsAllowed: false, mean: 70, rankedVendors: 4, organisationVendorPairs: 134 } as const;
const allowed = { statementsAllowed: true, mean: 70, rankedVendors: 5, organisationVendorPairs: 200 } as const;
const tail: Ranks = [
  [2, 4],
  [2, 5],
  [3, 5],
  [4, 5],
];

const THREE: Ranks = [
  [1, 3],
  [1, 3],
  [1, 3],
  [4, 5],
  [4, 5],
];
const FOUR: Ranks = [
  [1, 4],
  [1, 4],
  [1, 4],
  [1, 4],
  [5, 5],
];

describe('headlineOf', () => {
  it.each([
    {
      name: 'the demo study',
      page: aBenchmarkPage(),
      chinese: '前两名难分先后；技术响应速度差距最大',
      english: 'No single leader: Aurora RTC and Polaris cannot be told apart; widest gap: Technical response speed',
    },
    {
      name: 'only suppressed vendors',
      page: aBenchmarkPage({ vendors: [aSuppressedVendor()] }),
      chinese: '回答还不够，没有一家厂商可以公布',
      english: 'Not enough answers yet: no vendor can be published',
    },
    {
      name: 'a market that may not be spoken of',
      page: aBenchmarkPage({ market: refused, claims: [] }),
      chinese: '已公布 9 家厂商的得分；样本还不支持名次和市场结论',
      english: 'Scores of 9 vendors; the sample does not yet support ranks or statements about the market',
    },
    {
      name: 'vendors between which nothing differs',
      page: aBenchmarkPage({ market: { ...allowed, isDifferenceDetectable: false } }),
      chinese: '测不出厂商之间的差别',
      english: 'No detectable difference between vendors',
    },
    {
      name: 'nobody with ranks',
      page: aBenchmarkPage({ vendors: [aVendor({ rankRange: null })], claims: [claim('MARKET', [])] }),
      chinese: '已公布 1 家厂商的得分，尚不排名',
      english: 'Scores of 1 vendors, not ranked yet',
    },
    {
      name: 'one vendor first whatever the weights',
      page: withRanks([[1, 1], ...tail], { claims: [...claimsOf([[1, 1], ...tail]), claim('LEADS', ['v0'])] }),
      chinese: '厂0 领先',
      english: 'V0 leads',
    },
    {
      name: 'one vendor first, but not under any weights',
      page: withRanks([[1, 1], ...tail], {
        claims: [...claimsOf([[1, 1], ...tail]), { ...claim('LEADS', ['v0']), allowed: false }],
      }),
      chinese: '按公布的权重，领先组只有 厂0 一家',
      english: 'Under the published weights V0 is alone in the leading group',
    },
    {
      name: 'a vendor with the first rank of which that may not be said',
      page: withRanks([[1, 1], ...tail], { claims: [claim('MARKET', [])] }),
      chinese: '已公布 5 家厂商的得分，尚不排名',
      english: 'Scores of 5 vendors, not ranked yet',
    },
    {
      name: 'three at the top',
      page: withRanks(THREE),
      chinese: '前三名难分先后',
      english: 'No single leader: V0, V1 and V2 cannot be told apart',
    },
    {
      name: 'four at the top',
      page: withRanks(FOUR),
      chinese: '前 4 名难分先后',
      english: 'No single leader: the first 4 cannot be told apart',
    },
    {
      name: 'a leading group with a gap, made by a wide interval',
      page: withRanks([
        [1, 2],
        [2, 3],
        [1, 5],
        [3, 5],
        [4, 5],
      ]),
      chinese: '没有唯一的领先者：领先组有厂0、厂2',
      english: 'No single leader: V0 and V2 share the leading group',
    },
    {
      name: 'three at the top of which one pair is told apart',
      page: withRanks(THREE, { claims: [...claimsOf(THREE), claim('BETTER_THAN', ['v0', 'v2'])] }),
      chinese: '没有唯一的领先者：领先组有厂0、厂1、厂2',
      english: 'No single leader: V0, V1 and V2 share the leading group',
    },
    {
      name: 'four at the top of which one pair is told apart',
      page: withRanks(FOUR, { claims: [...claimsOf(FOUR), claim('BETTER_THAN', ['v0', 'v3'])] }),
      chinese: '没有唯一的领先者：领先组有 4 家',
      english: 'No single leader: 4 vendors share the leading group',
    },
  ])('of $name', ({ page, chinese, english }) => {
    expect(headlineOf({ ...page, locale: 'zh-CN' })).toBe(chinese);
    expect(headlineOf({ ...page, locale: 'en' })).toBe(english);
  });

  it('names the widest difference only where the release proves it', () => {
    const page = aBenchmarkPage();
    const widest = page.claims.map((each) => (each.type === 'WIDEST_DIFFERENCE' ? { ...each, allowed: false } : each));
    expect(headlineOf({ ...page, claims: widest })).toBe('前两名难分先后');
  });
});

describe('dimensionsBySpread', () => {
  it('puts the widest first and those nobody has last', () => {
    const scores = (d1: number, d2: number): readonly PublishedScore[] => [
      { id: 'D1', score: d1, ci95: null },
      { id: 'D2', score: d2, ci95: null },
      { id: 'D3', score: null, ci95: null },
    ];
    const vendors = [aVendor({ dimensions: scores(80, 60) }), aVendor({ dimensions: scores(70, 90) })];
    const order = dimensionsBySpread(aBenchmarkPage({ vendors })).map(({ id }) => id);
    expect(order).toEqual(['D2', 'D1', 'D3', 'D4', 'D5']);
  });
});
