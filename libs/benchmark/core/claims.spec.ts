import { describe, expect, it } from '@jest/globals';
import type {
  ChangeEvidence,
  Claim,
  ClaimEvidence,
  ClaimRefusal,
  ClaimResult,
  ClaimType,
  PromiseEvidence,
} from './claims.js';
import { evaluateClaim } from './claims.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import type { Keyword } from './vendor-keywords.js';

type Result = ClaimResult;

const shares = (first: readonly number[]) => ({ rankAcceptability: first.map((share) => [share, 1 - share]) });

const pair = {
  a: 'A',
  b: 'B',
  difference: 6,
  se: 2,
  df: 40,
  p: 0.004,
  pAdjusted: 0.01,
  pHolm: 0.01,
  ci90: [2.6, 9.4],
  ci95: [2, 10],
  verdict: 'BETTER',
  reason: null,
  sharedOrgs: 0,
} as const;

const published = { status: 'RANKED' } as const;

const RESULT: Result = {
  config: METHOD_DEFAULTS,
  vendors: { A: published, B: published, C: { status: 'SUPPRESSED' } },
  market: { rankedVendors: 6, organisationVendorPairs: 180, marketStatementsAllowed: true, reason: null },
  ranking: {
    vendors: ['A', 'B'],
    scenarios: { declared: shares([0.97, 0.03]), any: shares([0.92, 0.08]) },
    simultaneous: [
      [1, 1],
      [2, 2],
    ],
    leadingGroup: ['A'],
  },
  comparisons: [
    { metric: 'overall', pairs: [pair] },
    { metric: 'D1', pairs: [{ ...pair, verdict: 'WORSE', difference: -6, ci95: [-10, -2] }] },
    { metric: 'D2', pairs: [{ ...pair, verdict: 'INCONCLUSIVE' }] },
  ],
  robustness: [{ ahead: 'A', behind: 'B', epsilonStar: 0.6, band: 'ROBUST', flipWeights: null }],
};

const anEvidence = (
  parts: Partial<Omit<ClaimEvidence, 'result'>> & { result?: Partial<Result> } = {},
): ClaimEvidence => ({
  releaseId: 'r1',
  sponsored: false,
  promises: [],
  trendReason: null,
  changes: [],
  gap: null,
  terms: {},
  ...parts,
  result: { ...RESULT, ...parts.result },
});

const aClaim = (type: ClaimType, subjects: readonly string[] = ['A'], metric = 'overall'): Claim => ({
  type,
  subjects,
  metric,
  releaseId: 'r1',
});

const refusal = (claim: Claim, evidence = anEvidence()): ClaimRefusal | null => evaluateClaim(claim, evidence).reason;
const smallMarket = anEvidence({ result: { market: { ...RESULT.market, marketStatementsAllowed: false } } });

const withRobustness = (robustness: Result['robustness']) =>
  evaluateClaim(aClaim('BETTER_THAN', ['A', 'B']), anEvidence({ result: { robustness } })).facts;

describe('any claim', () => {
  it('belongs to its release, to a known kind and to published vendors', () => {
    expect(refusal({ ...aClaim('LEADS'), releaseId: 'r0' })).toBe('OTHER_RELEASE');
    expect(refusal(aClaim('CHEAPEST' as ClaimType))).toBe('UNKNOWN_CLAIM');
    expect(refusal(aClaim('toString' as ClaimType))).toBe('UNKNOWN_CLAIM');
    expect(refusal(aClaim('LEADS', []))).toBe('WRONG_SUBJECTS');
    expect(refusal(aClaim('BETTER_THAN', ['A', 'A']))).toBe('WRONG_SUBJECTS');
    expect(refusal(aClaim('LEADS', ['C']))).toBe('VENDOR_NOT_PUBLISHED');
    expect(refusal(aClaim('LEADS', ['nobody']))).toBe('VENDOR_NOT_PUBLISHED');
  });

  it('has no facts when it is refused', () => {
    const claim = aClaim('LEADS', ['B']);
    expect(evaluateClaim(claim, anEvidence())).toEqual({
      claim,
      allowed: false,
      reason: 'RANK_NOT_CERTAIN',
      facts: null,
    });
  });
});

describe('a claim about the market', () => {
  it('needs enough ranked vendors and organisations', () => {
    expect(evaluateClaim(aClaim('MARKET', []), anEvidence())).toMatchObject({
      allowed: true,
      facts: { rankedVendors: 6, organisationVendorPairs: 180 },
    });
    expect(refusal(aClaim('MARKET', []), smallMarket)).toBe('MARKET_TOO_SMALL');
  });

  it('is not for sale', () => {
    expect(refusal(aClaim('MARKET', []), anEvidence({ sponsored: true }))).toBe('SPONSORED');
    expect(refusal(aClaim('BETTER_THAN', ['A', 'B']), anEvidence({ sponsored: true }))).toBe('SPONSORED');
  });
});

describe('"A is better than B"', () => {
  it('needs the verdict, in either order of the pair', () => {
    expect(evaluateClaim(aClaim('BETTER_THAN', ['A', 'B']), anEvidence()).facts).toEqual({
      difference: 6,
      low: 2,
      high: 10,
      pAdjusted: 0.01,
      epsilonStar: 0.6,
      robustToWeights: true,
    });
    expect(evaluateClaim(aClaim('BETTER_THAN', ['B', 'A'], 'D1'), anEvidence()).facts).toMatchObject({
      difference: 6,
      low: 2,
      high: 10,
      epsilonStar: null,
      robustToWeights: false,
    });
  });

  it('is refused for the other way round, an open verdict and an unknown pair', () => {
    expect(refusal(aClaim('BETTER_THAN', ['B', 'A']))).toBe('NOT_PROVEN');
    expect(refusal(aClaim('BETTER_THAN', ['A', 'B'], 'D1'))).toBe('NOT_PROVEN');
    expect(refusal(aClaim('BETTER_THAN', ['A', 'B'], 'D2'))).toBe('NOT_PROVEN');
    expect(refusal(aClaim('BETTER_THAN', ['A', 'B'], 'D9'))).toBe('NOT_COMPARED');
    const open = anEvidence({ result: { comparisons: [{ metric: 'overall', pairs: [{ ...pair, ci95: null }] }] } });
    expect(refusal(aClaim('BETTER_THAN', ['A', 'B']), open)).toBe('NOT_PROVEN');
    const others = anEvidence({
      result: { comparisons: [{ metric: 'overall', pairs: [{ ...pair, a: 'X', b: 'Y' }] }] },
    });
    expect(refusal(aClaim('BETTER_THAN', ['A', 'B']), others)).toBe('NOT_COMPARED');
    const half = anEvidence({
      result: {
        comparisons: [
          {
            metric: 'overall',
            pairs: [
              { ...pair, b: 'Y' },
              { ...pair, b: 'A', a: 'Y' },
            ],
          },
        ],
      },
    });
    expect(refusal(aClaim('BETTER_THAN', ['A', 'B']), half)).toBe('NOT_COMPARED');
  });

  it('adds "robust to weights" from a half on', () => {
    const weak = { ...RESULT.robustness[0]!, epsilonStar: 0.49 };
    expect(withRobustness([weak])).toMatchObject({ robustToWeights: false, epsilonStar: 0.49 });
    expect(withRobustness([{ ...weak, epsilonStar: 0.5 }])).toMatchObject({ robustToWeights: true });
    expect(withRobustness([])).toMatchObject({ robustToWeights: false, epsilonStar: null });
    expect(withRobustness([{ ...weak, behind: 'X' }])).toMatchObject({ epsilonStar: null });
  });
});

describe('"A leads"', () => {
  const ranking = RESULT.ranking!;
  const withRanking = (parts: Partial<typeof ranking>) => anEvidence({ result: { ranking: { ...ranking, ...parts } } });

  it('needs the rank set {1} and first place under declared and any weights', () => {
    expect(evaluateClaim(aClaim('LEADS'), anEvidence()).facts).toEqual({ firstDeclared: 0.97, firstAny: 0.92 });
    expect(
      refusal(
        aClaim('LEADS'),
        withRanking({
          simultaneous: [
            [1, 2],
            [1, 2],
          ],
        }),
      ),
    ).toBe('RANK_NOT_CERTAIN');
    const declared = { ...ranking.scenarios, declared: shares([0.94, 0.06]) };
    expect(refusal(aClaim('LEADS'), withRanking({ scenarios: declared }))).toBe('RANK_NOT_CERTAIN');
    const any = { ...ranking.scenarios, any: shares([0.89, 0.11]) };
    expect(refusal(aClaim('LEADS'), withRanking({ scenarios: any }))).toBe('RANK_NOT_CERTAIN');
  });

  it('needs a market and a rank', () => {
    expect(refusal(aClaim('LEADS'), smallMarket)).toBe('MARKET_TOO_SMALL');
    expect(refusal(aClaim('LEADS'), anEvidence({ result: { ranking: null } }))).toBe('NOT_COMPARED');
    expect(refusal(aClaim('LEADS'), withRanking({ vendors: ['X', 'B'] }))).toBe('NOT_COMPARED');
  });

  it('softens to "leading group" when rank 1 cannot be excluded', () => {
    const open = withRanking({
      simultaneous: [
        [1, 2],
        [2, 2],
      ],
    });
    expect(evaluateClaim(aClaim('LEADING_GROUP'), open).facts).toEqual({ worstRank: 2, groupSize: 1 });
    expect(refusal(aClaim('LEADING_GROUP', ['B']), open)).toBe('RANK_NOT_CERTAIN');
    expect(refusal(aClaim('LEADING_GROUP'), anEvidence({ result: { ranking: null } }))).toBe('NOT_COMPARED');
  });
});

describe('"A keeps its promise"', () => {
  const probes: PromiseEvidence = {
    vendor: 'A',
    tier: 'urgent',
    channel: 'PROBES',
    n: 16,
    share: 0.45,
    ci95: [0.24, 0.72],
  };
  const claim = aClaim('KEEPS_PROMISE', ['A'], 'urgent');

  it('needs 16 followed probes or 30 organisations in brackets', () => {
    expect(evaluateClaim(claim, anEvidence({ promises: [probes] })).facts).toEqual({
      share: 0.45,
      low: 0.24,
      high: 0.72,
      channel: 'PROBES',
    });
    expect(refusal(claim, anEvidence({ promises: [{ ...probes, n: 15 }] }))).toBe('NOT_ENOUGH_EVIDENCE');
    const brackets = { ...probes, channel: 'BRACKETS' } as const;
    expect(refusal(claim, anEvidence({ promises: [{ ...brackets, n: 29 }] }))).toBe('NOT_ENOUGH_EVIDENCE');
    expect(refusal(claim, anEvidence({ promises: [{ ...brackets, n: 30 }] }))).toBeNull();
  });

  it('is about its own vendor and tier', () => {
    expect(
      refusal(
        claim,
        anEvidence({
          promises: [
            { ...probes, vendor: 'B' },
            { ...probes, tier: 'general' },
          ],
        }),
      ),
    ).toBe('NO_EVIDENCE');
  });
});

describe('"A improved"', () => {
  const change: ChangeEvidence = {
    vendor: 'A',
    metric: 'overall',
    difference: 6.6,
    pAdjusted: 0.04,
    ci95: [0.9, 12.4],
    verdict: 'BETTER',
  };

  it('needs a significant change of at least the minimum difference', () => {
    expect(evaluateClaim(aClaim('IMPROVED'), anEvidence({ changes: [change] })).facts).toEqual({
      difference: 6.6,
      low: 0.9,
      high: 12.4,
      pAdjusted: 0.04,
    });
    expect(refusal(aClaim('IMPROVED'), anEvidence({ changes: [{ ...change, verdict: 'SLIGHTLY_BETTER' }] }))).toBe(
      'NOT_PROVEN',
    );
    expect(refusal(aClaim('IMPROVED'), anEvidence({ changes: [{ ...change, ci95: null }] }))).toBe('NOT_PROVEN');
  });

  it('needs two comparable windows of that vendor and metric', () => {
    expect(refusal(aClaim('IMPROVED'), anEvidence({ trendReason: 'NOT_COMPARABLE' }))).toBe('NOT_COMPARABLE');
    expect(refusal(aClaim('IMPROVED'), anEvidence({ trendReason: 'NO_TREND' }))).toBe('NO_EVIDENCE');
    const others = [
      { ...change, vendor: 'B' },
      { ...change, metric: 'D1' },
    ];
    expect(refusal(aClaim('IMPROVED'), anEvidence({ changes: others }))).toBe('NO_EVIDENCE');
  });
});

describe('"the gap widens"', () => {
  const gap = { correctedSlope: 0.28, correctedSlopeLower: 0.05, sdRatio: 1.15 };

  it.each([
    { status: 'SHOWN', reason: null },
    { status: 'NOT_SHOWN', reason: 'NOT_PROVEN' },
    { status: 'NO_SIGNAL', reason: 'NOT_PROVEN' },
    { status: 'TOO_FEW_VENDORS', reason: 'NOT_ENOUGH_EVIDENCE' },
    { status: 'CROSS_SECTION_ONLY', reason: 'NO_EVIDENCE' },
  ] as const)('when it is $status has the reason $reason', ({ status, reason }) => {
    expect(refusal(aClaim('GAP_WIDENS', []), anEvidence({ gap: { ...gap, status } }))).toBe(reason);
  });

  it('is nothing without a second wave', () => {
    expect(refusal(aClaim('GAP_WIDENS', []))).toBe('NO_EVIDENCE');
    expect(refusal(aClaim('GAP_WIDENS', []), anEvidence({ trendReason: 'NOT_COMPARABLE' }))).toBe('NOT_COMPARABLE');
  });
});

describe('"customers say"', () => {
  const term: Keyword = { term: '懂行', moreOften: true, orgBand: '20-49', z: 3.3 };
  const claim = aClaim('CUSTOMERS_SAY', ['A'], '懂行');

  it('needs a published term of that vendor', () => {
    expect(evaluateClaim(claim, anEvidence({ terms: { A: [term] } })).facts).toEqual({
      term: '懂行',
      moreOften: true,
      orgBand: '20-49',
    });
    expect(refusal(claim, anEvidence({ terms: { B: [term], A: [{ ...term, term: '专业' }] } }))).toBe('NO_EVIDENCE');
    expect(refusal(claim)).toBe('NO_EVIDENCE');
  });
});

describe('"they differ most in D1"', () => {
  const between = (
    metric: string,
    difference: number,
    verdict: (typeof pair)['verdict'] | 'WORSE' | 'INCONCLUSIVE',
  ) => ({
    metric,
    pairs: [
      { ...pair, difference, verdict },
      { ...pair, b: 'C', difference: difference / 2, verdict },
    ],
  });
  const evidence = (...comparisons: Result['comparisons']) => anEvidence({ result: { comparisons } });
  const claim = aClaim('WIDEST_DIFFERENCE', [], 'D1');
  const overall = between('overall', 30, 'BETTER');

  it('names the two ends of the dimension that is clearly the widest', () => {
    const wide = evidence(overall, between('D1', -10, 'WORSE'), between('D2', 9, 'BETTER'));
    expect(evaluateClaim(claim, wide).facts).toEqual({ best: 'B', worst: 'A', difference: 10 });
    expect(evaluateClaim(claim, evidence(between('D1', 10, 'BETTER'))).facts).toMatchObject({ best: 'A', worst: 'B' });
  });

  it('is refused when another is as wide, when nothing is proven and when nothing is compared', () => {
    expect(refusal(claim, evidence(between('D1', 10, 'BETTER'), between('D2', 9.1, 'BETTER')))).toBe('NOT_PROVEN');
    expect(refusal(claim, evidence(between('D1', 9, 'BETTER'), between('D2', 12, 'BETTER')))).toBe('NOT_PROVEN');
    expect(refusal(claim, evidence(between('D1', 10, 'INCONCLUSIVE')))).toBe('NOT_PROVEN');
    expect(refusal(claim, evidence(overall))).toBe('NOT_COMPARED');
    expect(refusal(claim, evidence({ metric: 'D1', pairs: [] }))).toBe('NOT_COMPARED');
    expect(refusal(claim, evidence(between('D2', 10, 'BETTER')))).toBe('NOT_COMPARED');
  });
});
