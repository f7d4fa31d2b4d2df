import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from '#scoring';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { estimateWave } from './estimate-wave.js';
import { fuseVendors } from './fuse-vendors.js';
import { computeBenchmark } from './pipeline.js';
import type { ChannelEstimate } from './release-input.js';
import { aVendor } from './testing/cells.js';

const rubric = BUILT_IN_RUBRIC;
const cells = [
  ...aVendor('A', 24, (o, c) => 2 + ((o * (c + 2)) % 3)),
  ...aVendor('B', 22, (o, c) => (o * (c + 3)) % 4),
  ...aVendor('C', 12),
];
const { estimates } = estimateWave(rubric, cells, METHOD_DEFAULTS);
const [a] = estimates;

const probes = (given: Partial<ChannelEstimate> = {}): ChannelEstimate => ({
  vendor: 'A',
  criterion: 'c11',
  channel: 'P',
  score: 90,
  variance: 4,
  n: 16,
  organisations: 8,
  agreement: 0.8,
  verified: true,
  ...given,
});
const tickets = (given: Partial<ChannelEstimate> = {}): ChannelEstimate =>
  probes({ channel: 'T', n: 30, organisations: 10, agreement: null, ...given });
const fuse = (...channels: ChannelEstimate[]) => fuseVendors(rubric, estimates, channels, METHOD_DEFAULTS);
const both = (given: Partial<ChannelEstimate> = {}) => [probes(given), probes({ ...given, vendor: 'B' })];

describe('a survey alone', () => {
  it('is all there is: the same estimates, to the object', () => {
    fuse().forEach(({ estimate, provenance, richer, contradictions }, v) => {
      expect(estimate).toBe(estimates[v]);
      expect(provenance).toEqual({ S: 1, P: 0, T: 0 });
      expect(richer).toBeNull();
      expect(contradictions).toEqual([]);
    });
  });

  it('stays so with evidence that is not enough', () => {
    const weak = [
      ...both({ n: 15 }),
      ...both({ agreement: 0.79 }),
      ...both({ agreement: null }),
      tickets({ n: 29 }),
      tickets({ organisations: 9 }),
      tickets({ verified: false }),
    ];
    fuse(...weak).forEach(({ estimate, richer }, v) => {
      expect(estimate).toBe(estimates[v]);
      expect(richer).toBeNull();
    });
  });
});

describe('probes that every vendor fit for a rank has', () => {
  const [fused] = fuse(...both());

  it('are mixed in by their fixed share, with their own variance', () => {
    const { S, P } = { S: 0.3 / 0.8, P: 0.5 / 0.8 };
    const survey = a!.criteria[0]!;
    const { score, se } = fused!.estimate.criteria[0]!;
    expect(score).toBeCloseTo(S * survey.score! + P * 90, 9);
    expect(se! ** 2).toBeCloseTo(S ** 2 * survey.se! ** 2 + P ** 2 * 4, 9);
    const weight = 0.25 / 3;
    expect(fused!.estimate.overall.score).toBeCloseTo(a!.overall.score! + weight * (score! - survey.score!), 9);
    expect(fused!.estimate.independentVariance).toBeCloseTo(weight ** 2 * P ** 2 * 4, 12);
    expect(fused!.provenance.P).toBeCloseTo(weight * P, 12);
    expect(fused!.provenance.S + fused!.provenance.P).toBeCloseTo(1, 12);
    expect(fused!.richer).toBeNull();
  });

  it('go into variances of dimensions and of differences, but not into what organisations share', () => {
    const { estimate } = fused!;
    const direct = estimate.dimensionCovariance[0]![0]!;
    expect(direct).toBeCloseTo(estimate.dimensions[0]!.se! ** 2, 9);
    expect(estimate.dimensionIndependentVariance.slice(1)).toEqual([0, 0, 0, 0]);
  });

  it('make an unfit vendor richer on its own page only', () => {
    const [, , third] = fuse(...both(), probes({ vendor: 'C', criterion: 'c22' }));
    expect(third!.estimate).toBe(estimates[2]);
    expect(third!.richer!.provenance.P).toBeGreaterThan(0);
  });
});

describe('evidence that one vendor has', () => {
  it('is not ranked with, and shown as its richer score', () => {
    const [fused, other] = fuse(probes());
    expect(fused!.estimate).toBe(a);
    expect(fused!.richer!.score).not.toBe(a!.overall.score);
    expect(other!.richer).toBeNull();
    const result = computeBenchmark({ rubric, cells, channels: [probes()] });
    expect(result.vendors['A']).toMatchObject({ observed: a!.overall.score, provenance: { S: 1, P: 0, T: 0 } });
  });

  it('of a criterion whose mix is the survey alone changes nothing', () => {
    const [fused] = fuse(...both({ criterion: 'c51' }));
    expect(fused!.estimate.overall).toEqual(a!.overall);
    expect(fused!.provenance).toEqual({ S: 1, P: 0, T: 0 });
  });
});

describe('tickets', () => {
  it('decide at most their cap', () => {
    const criteria = ['c11', 'c12', 'c13', 'c21'];
    const everywhere = ['A', 'B'].flatMap((vendor) => criteria.map((criterion) => tickets({ vendor, criterion })));
    const config = { ...METHOD_DEFAULTS, ticketCap: 0.05 };
    const [fused] = fuseVendors(rubric, estimates, everywhere, config);
    expect(fused!.provenance.T).toBeCloseTo(0.05, 12);
  });
});

describe('channels that contradict each other', () => {
  it('are named, in whatever pair', () => {
    const found = fuse(probes({ score: 0, variance: 1 }), tickets({ score: 60, variance: 1 }))[0]!.contradictions;
    expect(found.map(({ criterion, channels }) => [criterion, ...channels].join(' '))).toEqual([
      'c11 S P',
      ...(found.length === 3 ? ['c11 S T'] : []),
      'c11 P T',
    ]);
    expect(found.at(-1)).toMatchObject({ gap: 60, z: expect.closeTo(60 / Math.SQRT2, 9) });
  });
});

describe('evidence that cannot be', () => {
  it.each([
    { criterion: 'c99' },
    { score: 100.1 },
    { score: -1 },
    { score: Number.NaN },
    { variance: -1 },
    { variance: Infinity },
  ])('is refused: $criterion $score $variance', (given) => {
    expect(() => fuse(probes(given))).toThrow(expect.objectContaining({ code: 'bad-channel' }));
  });
});

describe('a criterion that only probes know', () => {
  it('is scored by them', () => {
    const silent = cells.map((cell) => ({
      ...cell,
      count: cell.count.map((count, c) => (c === 0 ? 0 : count)),
      sum: cell.sum.map((sum, c) => (c === 0 ? 0 : sum)),
    }));
    const wave = estimateWave(rubric, silent, METHOD_DEFAULTS);
    const [fused] = fuseVendors(rubric, wave.estimates, both(), METHOD_DEFAULTS);
    expect(fused!.estimate.criteria[0]).toMatchObject({ score: 90, se: 2 });
    expect(wave.estimates[0]!.criteria[0]!.score).toBeNull();
  });

  it('is nothing where nobody answered anything', () => {
    const config = { ...METHOD_DEFAULTS, channelMix: { c11: { S: 1 } } };
    const none = cells.map((cell) => ({ ...cell, count: cell.count.map(() => 0), sum: cell.sum.map(() => 0) }));
    const wave = estimateWave(rubric, none, config);
    const [fused] = fuseVendors(rubric, wave.estimates, both(), config);
    expect(fused!.estimate).toBe(wave.estimates[0]);
  });
});
