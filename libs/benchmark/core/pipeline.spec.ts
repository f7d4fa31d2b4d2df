import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '#kernel';
import { BUILT_IN_RUBRIC } from '#scoring';
import { expectGolden, goldenCase, goldenJson } from '../../../test/support/golden.js';
import type { PublishedVendor } from './benchmark-result.js';
import type { Cell } from './cell.js';
import { cellsFromDataset } from './cells-from-dataset.js';
import { METHOD_DEFAULTS, type MethodConfig } from './method-defaults.js';
import { computeBenchmark } from './pipeline.js';
import { aCell, aVendor } from './testing/cells.js';

const SEED = '00000000000000a5';
const dataset = cellsFromDataset(goldenJson('dataset-a.json'));
/** Weights of 1/m alone. */
const UNWEIGHTED: MethodConfig = { ...METHOD_DEFAULTS, margins: [], sourceCap: 0.999 };

const run = (cells: readonly Cell[], config: Partial<MethodConfig> = {}) =>
  computeBenchmark({ rubric: BUILT_IN_RUBRIC, cells, config: { ...UNWEIGHTED, ...config } });

const published = (vendor: string, cells: readonly Cell[], config: Partial<MethodConfig> = {}) =>
  run(cells, config).vendors[vendor] as PublishedVendor;

const statusOf = (vendor: string, cells: readonly Cell[], config: Partial<MethodConfig> = {}) => {
  const { status, reason } = run(cells, config).vendors[vendor]!;
  return [status, reason];
};

/** Six vendors whose customers answer the same. */
const alike = (organisations: number) => ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((id) => aVendor(id, organisations));

const plus = (a: readonly number[], b: readonly number[] = []) => a.map((each, c) => each + (b[c] ?? 0));
const spread = (o: number, c: number) => (o + c) % 5;
const weakFirst = (_: number, c: number) => (c === 0 ? 0 : 3);
const from = (source: Cell['source'], organisations: number) =>
  aVendor('A', organisations).map((cell, o) => ({ ...cell, organisation: `${source}-${o}`, source }));

type Bounds = Readonly<Record<'L' | 'U', number[]>>;
const ranges = ({ L, U }: Bounds) => L.map((low, v) => [low, U[v]]);

describe('computeBenchmark', () => {
  it('gives the vector of a whole run', () => {
    const { expected, tolerance } = goldenCase<never, object>('99-end-to-end.json', 'dataset-a');
    expectGolden(computeBenchmark(dataset), expected, tolerance);
  });

  it('is plain JSON that reads back as it was', () => {
    const result = computeBenchmark({ ...dataset, seed: SEED });
    expect(JSON.parse(canonicalJson(result))).toEqual(result);
  });

  it('does not depend on the order of rows and allocations, to the last bit', () => {
    const config = { ...METHOD_DEFAULTS, smaaDraws: 200, rankSetDraws: 200 };
    const { cells, allocations } = dataset;
    const straight = computeBenchmark({ ...dataset, config, seed: SEED });
    const order = fc.shuffledSubarray([...cells], { minLength: cells.length });
    const other = fc.shuffledSubarray([...allocations], { minLength: allocations.length });
    fc.assert(
      fc.property(order, other, (cells, allocations) => {
        const shuffled = computeBenchmark({ ...dataset, cells, allocations, config, seed: SEED });
        expect(canonicalJson(shuffled)).toBe(canonicalJson(straight));
      }),
      { numRuns: 5 },
    );
  });

  it('does not depend on how an organisation’s answers are cut into cells', () => {
    const pooled = new Map<string, Cell>();
    for (const cell of dataset.cells) {
      const key = [cell.vendor, cell.organisation, cell.source, cell.size, cell.region].join('|');
      const known = pooled.get(key);
      pooled.set(key, {
        ...cell,
        responses: cell.responses + (known?.responses ?? 0),
        count: plus(cell.count, known?.count),
        sum: plus(cell.sum, known?.sum),
      });
    }
    const whole = computeBenchmark({ ...dataset, cells: [...pooled.values()] });
    expect(canonicalJson(whole)).toBe(canonicalJson(computeBenchmark(dataset)));
  });

  it('gives an organisation that answers twice the same weight', () => {
    const cells = aVendor('A', 12);
    const louder = cells.map((cell, i) =>
      i > 0
        ? cell
        : { ...cell, responses: 2, count: cell.count.map((each) => 2 * each), sum: cell.sum.map((each) => 2 * each) },
    );
    const once = published('A', cells);
    const twice = published('A', louder);
    expect(twice).toMatchObject({ respondents: 13, organisations: 12, maxOrgShare: once.maxOrgShare });
    expect(twice.observed).toBeCloseTo(once.observed, 10);
    expect(twice.se).toBeCloseTo(once.se, 10);
  });

  it('moves every score by what is added to every answer', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(fc.array(steps, { minLength: 10, maxLength: 14 }), (answers) => {
        const of = (more: number) => aVendor('A', answers.length, (o, c) => answers[o]![c]! + more);
        const [before, after] = [published('A', of(0)), published('A', of(1))];
        expect(after.observed - before.observed).toBeCloseTo(25, 9);
        expect(after.se).toBeCloseTo(before.se, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the observed score within the range of the dimensions and the interval around it', () => {
    const { vendors } = computeBenchmark(dataset);
    for (const vendor of Object.values(vendors)) {
      if (vendor.status === 'SUPPRESSED') continue;
      const scores = vendor.dimensions.map(({ score }) => score!);
      expect(vendor.observed).toBeGreaterThanOrEqual(Math.min(...scores));
      expect(vendor.observed).toBeLessThanOrEqual(Math.max(...scores));
      expect(vendor.ci95[0]).toBeLessThan(vendor.observed);
      expect(vendor.ci95[1]).toBeGreaterThan(vendor.observed);
    }
  });

  it('says nothing without answers', () => {
    expect(computeBenchmark({ rubric: BUILT_IN_RUBRIC, cells: [], seed: SEED })).toMatchObject({
      vendors: {},
      reference: {},
      tau2: null,
      mu: null,
      ranking: null,
      market: { rankedVendors: 0, organisationVendorPairs: 0, marketStatementsAllowed: false },
      robustness: [],
      versusMarket: [],
    });
  });
});

describe('the source cap', () => {
  it('gives the vector of the first vendor', () => {
    interface Vector {
      readonly factor: number;
      readonly uncapped: object;
      readonly capped: object;
      readonly independentOnly: { readonly est: number };
      readonly gap: object;
    }
    const { expected, tolerance } = goldenCase<never, Vector>('24-source-cap.json', 'dataset-a V1');
    const own = dataset.cells.filter(({ vendor }) => vendor === 'V1');
    const free = published('V1', own);
    const capped = published('V1', own, { sourceCap: 1 / 3 });
    const { difference, independent, se } = capped.sourceGap!;
    const got = {
      factor: capped.sourceFactor,
      uncapped: { est: free.observed, se: free.se, df: free.df },
      capped: { est: capped.observed, se: capped.se, df: capped.df },
      independentOnly: { est: independent },
      gap: { est: difference, se, df: capped.df },
    };
    const { est } = expected.independentOnly;
    expectGolden(got, { ...expected, shareBefore: undefined, independentOnly: { est } }, tolerance);
    expect(capped.sourceGap).toMatchObject({ invitedOrgs: 20, independentOrgs: 19 });
    const [low, high] = capped.sourceGap!.ci95;
    expect((low + high) / 2).toBeCloseTo(difference, 9);
  });

  it('has no gap to show where a source covers too little of the rubric', () => {
    const independent = aVendor('A', 12);
    const invited = aVendor('A', 12, (_, c) => (c < 9 ? null : 4)).map((cell, o) => ({
      ...cell,
      organisation: `invited-${o}`,
      source: 'vendor_invited' as const,
    }));
    expect(published('A', [...independent, ...invited]).sourceGap).toBeNull();
  });

  it('treats an open community like an invitation, and leaves partners out', () => {
    const { sourceFactor, organisations, independentOrgs } = published(
      'A',
      [...from('independent', 10), ...from('community', 20), ...from('partner', 30)],
      { sourceCap: 1 / 3 },
    );
    expect({ organisations, independentOrgs }).toEqual({ organisations: 30, independentOrgs: 10 });
    expect(sourceFactor).toBeCloseTo(0.25, 12);
  });
});

describe('the status of a vendor', () => {
  it.each<[string, readonly Cell[], Partial<MethodConfig>, string, string | null]>([
    ['9 organisations', aVendor('A', 9), {}, 'SUPPRESSED', 'BELOW_K'],
    ['partners alone', aVendor('A', 30).map((cell) => ({ ...cell, source: 'partner' })), {}, 'SUPPRESSED', 'BELOW_K'],
    ['one organisation with too large a share', aVendor('A', 10), { dominance: 0.09 }, 'SUPPRESSED', 'DOMINANCE'],
    ['half of the rubric', aVendor('A', 12, (_, c) => (c < 6 ? null : 3)), {}, 'SUPPRESSED', 'INSUFFICIENT_COVERAGE'],
    ['19 organisations', aVendor('A', 19), {}, 'PUBLISHED_UNRANKED', 'ORGS_BELOW_20'],
    ['uneven weights', aVendor('A', 20), { nEffRank: 21 }, 'PUBLISHED_UNRANKED', 'NEFF_BELOW_21'],
    [
      'nobody independent',
      aVendor('A', 20).map((cell) => ({ ...cell, source: 'vendor_invited' })),
      {},
      'PUBLISHED_UNRANKED',
      'NO_INDEPENDENT',
    ],
    [
      'few independents',
      aVendor('A', 24).map((cell, o) => ({ ...cell, source: o < 9 ? 'independent' : 'vendor_invited' })),
      {},
      'PUBLISHED_UNRANKED',
      'INDEPENDENT_ORGS_BELOW_10',
    ],
    ['no difference from the others', alike(20), {}, 'PUBLISHED_UNRANKED', 'RELIABILITY_BELOW_0.7'],
    [
      'a dimension missing',
      aVendor('A', 20, (_, c) => (c < 3 ? null : 3)),
      {},
      'PUBLISHED_UNRANKED',
      'PARTIAL_COVERAGE',
    ],
    ['all there is', aVendor('A', 20, spread), {}, 'RANKED', null],
  ])('with %s', (_, cells, config, status, reason) => {
    expect(statusOf('A', cells, config)).toEqual([status, reason]);
  });

  it('is unranked when a criterion it lacks is weak everywhere else', () => {
    const cells = [
      ...aVendor('A', 20, (_, c) => (c === 0 ? null : 3)),
      ...['B', 'C'].flatMap((id) => aVendor(id, 20, weakFirst)),
    ];
    const { vendors } = run(cells);
    expect(vendors['A']).toMatchObject({
      reasons: ['COVERAGE_SENSITIVE'],
      coverageChange: expect.closeTo(-75 / 12, 9),
      criteria: expect.arrayContaining([{ id: 'c11', score: null, se: null, ci95: null, orgBand: null }]),
    });
    expect(vendors['B']).toMatchObject({ status: 'RANKED', coverageChange: 0 });
  });

  it('lists every reason, the weightiest first', () => {
    const cells = aVendor('A', 12, (_, c) => (c < 3 ? null : 3)).map((cell) => ({
      ...cell,
      source: 'vendor_invited' as const,
    }));
    expect(run(cells).vendors['A']).toMatchObject({
      reasons: ['ORGS_BELOW_20', 'NEFF_BELOW_15', 'NO_INDEPENDENT', 'INDEPENDENT_ORGS_BELOW_10', 'PARTIAL_COVERAGE'],
      orgBand: '10-19',
      coverageChange: 0,
    });
  });

  it('tells nothing more of a suppressed vendor', () => {
    expect(Object.keys(computeBenchmark(dataset).vendors['V6']!)).toEqual(['status', 'reason']);
  });
});

describe('shrinkage in a run', () => {
  it('rests with fewer than five vendors', () => {
    const result = run([...aVendor('A', 20), ...aVendor('B', 20, (o, c) => (o * c) % 5)]);
    const { observed, benchmarkScore, benchmarkSe, moderatedSe, reliability } = result.vendors['B'] as PublishedVendor;
    expect([result.tau2, result.mu, reliability]).toEqual([null, null, null]);
    expect([benchmarkScore, benchmarkSe]).toEqual([observed, moderatedSe]);
  });

  it('gives every vendor the same score when no difference can be detected', () => {
    const { tau2, mu, vendors, market } = run(alike(20));
    expect(tau2).toBe(0);
    expect(market.rankedVendors).toBe(0);
    for (const vendor of Object.values(vendors)) expect(vendor).toMatchObject({ benchmarkScore: mu, reliability: 0 });
  });

  it('survives answers that do not vary at all', () => {
    const flat = ['A', 'B', 'C', 'D', 'E'].flatMap((id, v) => aVendor(id, 20, () => (v === 4 ? 4 : 3)));
    const config = { ...UNWEIGHTED, smaaDraws: 50, rankSetDraws: 50 };
    const result = computeBenchmark({ rubric: BUILT_IN_RUBRIC, cells: flat, config, seed: SEED });
    expect(() => canonicalJson(result)).not.toThrow();
    expect(result.vendors['E']).toMatchObject({ status: 'RANKED', observed: 100, se: 0, benchmarkScore: 100 });
    expect(result.ranking).toMatchObject({
      leadingGroup: ['E'],
      simultaneous: [
        [2, 5],
        [2, 5],
        [2, 5],
        [2, 5],
        [1, 1],
      ],
    });
    expect(result.comparisons[0]!.pairs[0]).toMatchObject({ verdict: 'INCONCLUSIVE', reason: 'NO_STANDARD_ERROR' });
    expect(result.robustness).toHaveLength(4);
  });
});

describe('the market statement', () => {
  it.each([
    [{}, 'FEWER_THAN_5_RANKED_VENDORS'],
    [{ marketVendors: 4 }, 'FEWER_THAN_150_ORGANISATION_VENDOR_PAIRS'],
    [{ marketVendors: 4, marketOrgs: 134 }, null],
  ])('with %j is refused for %s', (config, reason) => {
    const { market } = computeBenchmark({ ...dataset, config: { ...METHOD_DEFAULTS, ...config } });
    expect(market).toEqual({
      rankedVendors: 4,
      organisationVendorPairs: 134,
      marketStatementsAllowed: reason === null,
      reason,
    });
  });
});

describe('the comparison of vendors', () => {
  const result = computeBenchmark({ ...dataset, config: { ...UNWEIGHTED, kRank: 19 }, seed: SEED });

  it('gives the vector of all pairs', () => {
    interface Vector {
      readonly pairs: readonly { readonly pair: string }[];
    }
    const { expected, tolerance } = goldenCase<never, Vector>('09-pairwise.json', 'dataset-a V1..V5: all 10 pairs');
    const { metric, pairs } = result.comparisons[0]!;
    const got = pairs.map(({ a, b, difference, pAdjusted, ...rest }) => ({
      ...rest,
      pair: `${a}-${b}`,
      diff: difference,
      pBH: pAdjusted,
    }));
    expect(metric).toBe('overall');
    expectGolden(got, expected.pairs, tolerance);
    expect(result.comparisons.map((each) => each.metric)).toEqual(['overall', 'D1', 'D2', 'D3', 'D4', 'D5']);
  });

  it('gives the vector of the rank sets', () => {
    const { expected } = goldenCase<never, Record<'simultaneous' | 'marginal', Bounds>>(
      '08-rank-confidence-sets.json',
      'dataset-a',
    );
    const { ranking } = result;
    expect(ranking!.simultaneous).toEqual(ranges(expected.simultaneous));
    expect(ranking!.marginal).toEqual(ranges(expected.marginal));
    expect(ranking!.leadingGroup).toEqual(['V1']);
  });

  it('gives the vector of the rank shares under declared and any weights', () => {
    const { expected } = goldenCase<never, Record<string, number[][]>>('07-smaa-ranks.json', 'dataset-a V1..V5: rank');
    const tolerance = { abs: 0.02, rel: 0 };
    const { declared, any, customers } = result.ranking!.scenarios;
    expectGolden(declared.rankAcceptability, expected['declaredDirichlet74'], tolerance);
    expectGolden(any.rankAcceptability, expected['uniformSimplex'], tolerance);
    expect(customers!.rankAcceptability[0]![0]).toBeGreaterThan(0.98);
    expect(computeBenchmark({ ...dataset, allocations: [], seed: SEED }).ranking!.scenarios.customers).toBeNull();
  });

  it('gives the vector of the weight robustness', () => {
    const { expected } = goldenCase<never, { epsilonStar: number }>(
      '07b-weight-robustness.json',
      'dataset-a V3 over V2',
    );
    const pair = result.robustness.find(({ ahead, behind }) => ahead === 'V3' && behind === 'V2')!;
    expect(pair.epsilonStar).toBeCloseTo(expected.epsilonStar, 6);
    expect(pair.band).toBe('MODERATE');
  });

  it('puts every vendor against the mean of all', () => {
    expect(result.versusMarket.map(({ vendor, verdict }) => [vendor, verdict])).toEqual([
      ['V1', 'BETTER'],
      ['V2', 'INCONCLUSIVE'],
      ['V3', 'INCONCLUSIVE'],
      ['V4', 'WORSE'],
      ['V5', 'WORSE'],
    ]);
    expect(result.versusMarket.reduce((sum, { difference }) => sum + difference, 0)).toBeCloseTo(0, 9);
  });
});

describe('the input', () => {
  const cell = aCell();

  it.each<[string, Partial<Cell>]>([
    ['no vendor', { vendor: '' }],
    ['no organisation', { organisation: '' }],
    ['an unknown source', { source: 'friend' as never }],
    ['an unknown size', { size: 'XL' as never }],
    ['an unknown region', { region: 'MOON' as never }],
    ['no response', { responses: 0 }],
    ['half a response', { responses: 1.5 }],
    ['a criterion too few', { count: cell.count.slice(1) }],
    ['a sum too few', { sum: cell.sum.slice(1) }],
    ['more answers than responses', { count: cell.count.map(() => 2) }],
    ['a sum above the best', { sum: cell.sum.map(() => 2521) }],
    ['a sum below 0', { sum: cell.sum.map(() => -1) }],
    ['a fraction of a unit', { sum: cell.sum.map(() => 0.5) }],
    ['a sum of nothing', { count: cell.count.map(() => 0) }],
  ])('with %s is refused', (_, wrong) => {
    expect(() => run([{ ...cell, ...wrong }])).toThrow(expect.objectContaining({ code: 'bad-cell' }));
  });

  it.each<[string, Partial<MethodConfig>]>([
    ['a publication threshold of 1', { kPublish: 1 }],
    ['ranks from fewer than are published', { kRank: 9 }],
    ['shrinkage of one vendor', { shrinkVendors: 1 }],
    ['no room for invited answers', { sourceCap: 0 }],
    ['no cap', { sourceCap: 1 }],
    ['negative degrees of freedom', { nu0: -1 }],
  ])('with %s is refused', (_, wrong) => {
    expect(() => run([cell], wrong)).toThrow(expect.objectContaining({ code: 'bad-method-config' }));
  });
});
