import type { LocalizedText } from '#kernel';
import { words } from '../../messages/say.js';
import type {
  BenchmarkPage,
  BenchmarkVendor,
  DataQuality,
  Interval,
  MethodFacts,
  OrganisationBand,
  PageQuote,
  PairVerdict,
  PartScore,
  PublishedScore,
  ReleaseNote,
  VendorTrend,
  Verdict,
} from '../benchmark-model.js';
import { DIMENSIONS } from './dimensions.js';
import { claimsAbout } from './claims-about.js';

interface Seed {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly score: number;
  readonly half: number;
  readonly range: readonly [number, number] | null;
  readonly band: OrganisationBand;
}

const SEEDS: readonly Seed[] = [
  aSeed('aurora', '极光 Aurora RTC', [79.7, 2.1], [1, 2], '100+'),
  aSeed('polaris', '北辰 Polaris', [79.2, 2.3], [1, 2], '100+'),
  aSeed('kite', 'Kite Video', [75.3, 2.4], [3, 4], '100+'),
  aSeed('lansheng', '澜声 Lansheng', [73.8, 2.8], [3, 5], '50-99'),
  aSeed('meridian', 'Meridian', [71.3, 3.5], [4, 7], '50-99'),
  aSeed('cloudstack', '云栈 Cloudstack', [68.6, 3.7], [5, 8], '50-99'),
  aSeed('nimbus', 'Nimbus SDK', [66.6, 4.1], [5, 9], '20-49'),
  aSeed('tidal', 'Tidal', [64.3, 4.6], [6, 9], '20-49'),
  aSeed('skiff', '轻舟 Skiff', [61.8, 6.0], null, '10-19'),
  aSeed('fathom', 'Fathom', [58, 9], null, '0-9'),
];

function aSeed(
  slug: string,
  name: string,
  [score, half]: readonly [number, number],
  range: Seed['range'],
  band: OrganisationBand,
): Seed {
  const english = name.replace(/^\p{Script=Han}+ /u, '');
  return { slug, name: { 'zh-CN': name, en: english }, score, half, range, band };
}

function intervalAround(score: number, half: number): Interval {
  return [Math.max(0, score - half), Math.min(100, score + half * 0.95)];
}

/** Invented but fixed: the spread is widest in D1, as in the demo study. */
function partsOf({ slug, score, half }: Seed, ids: readonly string[]): readonly PublishedScore[] {
  return ids.map((id, index) => {
    const wobble = ((slug.length * 7 + slug.charCodeAt(1) + index * 11) % 9) - 4;
    const stretch = id === 'D1' || id.startsWith('c1') ? 1.5 : 1;
    const part = 70.4 + (score - 70.4) * stretch + wobble;
    return { id, score: part, ci95: intervalAround(part, half * 1.4) };
  });
}

function aVendorOf(seed: Seed): BenchmarkVendor {
  const { slug, name, score, half, range, band } = seed;
  if (band === '0-9') return aSuppressedVendor({ slug, name });
  return {
    slug,
    name,
    status: range ? 'RANKED' : 'PUBLISHED_UNRANKED',
    rankRange: range,
    benchmarkScore: score,
    observed: score + (score - 70.4) * 0.06,
    ci95: intervalAround(score + (score - 70.4) * 0.06, half),
    orgBand: band,
    ...(range === null && { reason: 'ORGS_BELOW_20' }),
    reliability: Math.max(0.5, 0.99 - half / 20),
    dimensions: partsOf(
      seed,
      DIMENSIONS.map(({ id }) => id),
    ),
    criteria: partsOf(
      seed,
      DIMENSIONS.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
    ),
    distributions: DIMENSIONS.flatMap(({ criteria }) =>
      criteria.map(({ id }) => ({ id, percent: [4, 9, 21, 38, 28] })),
    ),
    channels: { S: 1, P: 0, T: 0 },
    ...(slug === 'aurora' && {
      companions: [
        { kind: 'nps', value: 41, ci95: [29, 53] },
        { kind: 'topBox', value: 0.71, ci95: [0.62, 0.78] },
        { kind: 'reply-urgent', value: 0.63, ci95: [0.5, 0.74] },
      ],
      keywords: [
        { term: '懂行', moreOften: true, orgBand: '20-49', z: 3.3 },
        { term: '模板回复', moreOften: false, orgBand: '10-19', z: -2.5 },
      ],
    }),
  };
}

export function aSuppressedVendor(overrides: Partial<BenchmarkVendor> = {}): BenchmarkVendor {
  return {
    slug: 'fathom',
    name: words('Fathom', 'Fathom'),
    status: 'SUPPRESSED',
    rankRange: null,
    benchmarkScore: null,
    observed: null,
    ci95: null,
    orgBand: '0-9',
    reason: 'BELOW_K',
    dimensions: [],
    criteria: [],
    ...overrides,
  };
}

export function aVendor(overrides: Partial<BenchmarkVendor> = {}): BenchmarkVendor {
  return { ...aVendorOf(SEEDS[0]!), ...overrides };
}

function verdictOf(difference: number, half: number): Verdict {
  if (Math.abs(difference) <= half) return 'INCONCLUSIVE';
  if (Math.abs(difference) < 3) return difference > 0 ? 'SLIGHTLY_BETTER' : 'SLIGHTLY_WORSE';
  return difference > 0 ? 'BETTER' : 'WORSE';
}

function pairsOf(vendors: readonly BenchmarkVendor[]): readonly PairVerdict[] {
  const ranked = vendors.filter(({ status }) => status === 'RANKED');
  return ranked.flatMap((a, index) => ranked.slice(index + 1).map((b) => aPairOf(a, b)));
}

function judge(difference: number, half: number) {
  return {
    difference,
    ci95: [difference - half, difference + half] as const,
    verdict: verdictOf(difference, half),
  };
}

function aPairOf(a: BenchmarkVendor, b: BenchmarkVendor): PairVerdict {
  const difference = (a.observed ?? 0) - (b.observed ?? 0);
  const dimensions = a.dimensions.map(({ id, score }, index) => ({
    id,
    ...judge((score ?? 0) - (b.dimensions[index]?.score ?? 0), 4.4),
  }));
  const isWhole = dimensions.every((part) => part.difference >= 0);
  const robustness = { epsilonStar: isWhole ? 1 : 0.34, band: isWhole ? ('ROBUST' as const) : ('MODERATE' as const) };
  return { a: a.slug, b: b.slug, ...judge(difference, 3.3), ...robustness, dimensions };
}

const aQuality = (): DataQuality => ({
  responses: 1131,
  invitations: 3604,
  sources: [
    { source: 'independent', share: 0.58 },
    { source: 'vendor_invited', share: 0.18 },
    { source: 'partner', share: 0.09 },
    { source: 'community', share: 0.15 },
  ],
  vendorInvitedShare: 0.18,
  sourceGap: { difference: 1.9, ci95: [0.2, 3.6] },
  excluded: [
    { reason: 'speeding', count: 31 },
    { reason: 'straight_lining', count: 18 },
  ],
  missingShare: 0.06,
  medianMinutes: 3.2,
});

const aMethod = (): MethodFacts => ({
  collectedFrom: '2026-09-01T00:00:00.000Z',
  collectedTo: '2026-11-15T00:00:00.000Z',
  organisationsToPublish: 10,
  organisationsToRank: 20,
  effectiveToRank: 15,
  independentToRank: 10,
  reliabilityToRank: 0.7,
  vendorInvitedCap: 1 / 3,
  marketVendors: 5,
  marketPairs: 150,
  minimumDifference: 3,
  seed: '20261120',
});

const aHistory = (): readonly ReleaseNote[] => [
  {
    revision: 2,
    publishedAt: '2026-11-20T02:00:00.000Z',
    hash: '9f2c4b1de07a6c35f81b2d94e6a7c05318de42fb60a9173c5e8d2f4b7a61c093',
    href: '/b/rtc-service/2026q4?revision=2',
    reason: words(
      '更正：剔除 3 份重复回答，名次区间不变',
      'Correction: three duplicate answers removed, ranks unchanged',
    ),
  },
  {
    revision: 1,
    publishedAt: '2026-11-18T02:00:00.000Z',
    hash: '1b7d90c2e4f6a8130c5b7d9e2f4061a8c3e5d7f90b1a2c4e6f8091b3d5f7a9c0',
    href: '/b/rtc-service/2026q4?revision=1',
  },
];

/** A page as a study of ten fictional vendors would fill it: eight ranked, one unranked, one suppressed. */
export function aBenchmarkPage(overrides: Partial<BenchmarkPage> = {}): BenchmarkPage {
  const vendors = SEEDS.map(aVendorOf);
  return {
    locale: 'zh-CN',
    url: 'https://fairmark.example/b/rtc-service/2026q4',
    study: {
      slug: 'rtc-service',
      title: words('视频会议 SDK 客户服务满意度', 'Video conferencing SDK customer service'),
    },
    wave: { slug: '2026q4', title: '2026Q4' },
    release: {
      id: '01936f4e-0000-7000-8000-000000000002',
      revision: 2,
      publishedAt: '2026-11-20T02:00:00.000Z',
      methodVersion: 'm1.0.0',
      hash: '9f2c4b1de07a6c35f81b2d94e6a7c05318de42fb60a9173c5e8d2f4b7a61c093',
    },
    isDemo: true,
    market: { statementsAllowed: true, mean: 70.4, rankedVendors: 8, organisationVendorPairs: 612 },
    claims: claimsAbout(vendors, DIMENSIONS, 'D1'),
    drivers: {
      r2: 0.69,
      dimensions: DIMENSIONS.map(({ id }, index) => ({ id, share: 0.3 - index * 0.05, ci95: [0.1, 0.4] })),
    },
    dimensions: DIMENSIONS,
    vendors,
    quality: aQuality(),
    method: aMethod(),
    trend: trendOf(),
    pairs: pairsOf(vendors),
    firstPlace: [
      { vendor: 'aurora', declared: 0.56, customers: 0.61, any: 0.49, derived: 0.58 },
      { vendor: 'polaris', declared: 0.43, customers: 0.38, any: 0.497 },
      { vendor: 'kite', declared: 0.006, customers: 0.01, any: 0.013 },
      { vendor: 'lansheng', declared: 0, customers: 0, any: 0.001 },
    ],
    history: aHistory(),
    links: LINKS,
    ...aVoice(),
    ...overrides,
  };
}

const LINKS: BenchmarkPage['links'] = [
  { kind: 'json', href: '/v1/benchmarks/rtc-service/2026q4' },
  { kind: 'csv', href: '/v1/benchmarks/rtc-service/2026q4/scores.csv' },
  { kind: 'methodology', href: '/v1/benchmarks/rtc-service/2026q4/methodology' },
  { kind: 'openapi', href: '/v1/openapi.json' },
];

const aVoice = (): Partial<BenchmarkPage> => ({
  quotes: aQuotes(),
  parts: aParts(),
  replies: [
    { vendor: 'kite', text: '值班已扩到三个时区。', signer: '周一, CTO', writtenAt: '2026-11-22T02:00:00.000Z' },
  ],
  waves: ['2026q4', '2026q3'].map((slug) => ({
    slug,
    title: slug.toUpperCase(),
    href: `/b/rtc-service/${slug}?lang=zh-CN`,
  })),
});

const aQuotes = (): readonly PageQuote[] => [
  {
    id: '8c1f0d4e-0000-8000-8000-000000000001',
    vendor: 'aurora',
    dimension: 'D1',
    band: 'favourable',
    text: '值班工程师很懂行，[person] 十分钟就进群',
    language: 'zh-CN',
    translation: 'The engineer on duty knows the field and joined within ten minutes',
  },
  {
    id: '8c1f0d4e-0000-8000-8000-000000000002',
    vendor: 'aurora',
    dimension: 'D1',
    band: 'critical',
    text: 'We waited two days for [company]',
    language: 'en',
    reply: {
      vendor: 'aurora',
      text: '已增设夜间值班。',
      signer: '李四',
      writtenAt: '2026-11-21T02:00:00.000Z',
    },
  },
];

/** Few organisations in one part, too few in another. */
const aParts = (): readonly PartScore[] => [
  { vendor: 'aurora', part: 'region-CN', orgBand: '50-99', score: 80.2, ci95: [77, 83] },
  { vendor: 'kite', part: 'region-CN', orgBand: '10-19', score: 74.1, ci95: [66, 81] },
  { vendor: 'polaris', part: 'region-CN', orgBand: null, score: null, ci95: null },
];

function trendOf(): readonly VendorTrend[] {
  return SEEDS.filter(({ range }) => range).map(({ slug, score, half }, index) => {
    const step = (index % 3) * 2.1 - 1.4;
    return {
      vendor: slug,
      points: ['2026Q2', '2026Q3', '2026Q4'].map((wave, place) => ({
        wave,
        score: score - step * (2 - place),
        ci95: intervalAround(score - step * (2 - place), half * 1.5),
        comparable: !(slug === 'tidal' && place === 1),
      })),
      change: { difference: step * 1.3, ci95: [step * 1.3 - 2.6, step * 1.3 + 2.6], isCredible: step > 2.5 },
    };
  });
}
