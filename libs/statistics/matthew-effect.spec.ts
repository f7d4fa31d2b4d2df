import { describe, expect, it } from '@jest/globals';
import { gapGrowth, matthewEffect, type TwoWaveScore } from './matthew-effect.js';
import { expectGolden, goldenCase } from './testing/golden.js';

const FILE = '17-concentration.json';
const OPTIONS = { seed: '0000000000000042', replicates: 1000 };

interface Waves {
  readonly y1: number[];
  readonly y2: number[];
  readonly variance1: number[];
  readonly variance2: number[];
}

const { input, expected, tolerance } = goldenCase<Waves, object>(FILE, 'Matthew effect');
const vendors: TwoWaveScore[] = input.y1.map((score1, v) => ({
  score1,
  score2: input.y2[v]!,
  variance1: input.variance1[v]!,
  variance2: input.variance2[v]!,
}));
const flat = (score: number): TwoWaveScore => ({ score1: score, score2: score, variance1: 1, variance2: 1 });

describe('gapGrowth', () => {
  it('agrees with the reference', () => {
    expectGolden(gapGrowth(vendors), expected, tolerance);
  });

  it('is unknown for two vendors, for equal vendors and for nothing but noise', () => {
    expect(gapGrowth(vendors.slice(0, 2)).naiveSlope).toBeNull();
    expect(gapGrowth([flat(70), flat(70), flat(70)])).toMatchObject({ naiveSlope: null, signalVariance1: -1 });
    expect(gapGrowth([flat(70), flat(70.5), flat(71)])).toMatchObject({ correctedSlope: null, sdRatio: null });
  });

  it('sees a spread that has vanished as no spread', () => {
    const vanished = [60, 70, 80].map((score1) => ({ score1, score2: 70, variance1: 1, variance2: 1 }));
    expect(gapGrowth(vanished).sdRatio).toBe(0);
  });

  it('refuses a missing score', () => {
    expect(() => gapGrowth([{ ...flat(70), score2: NaN }])).toThrow(expect.objectContaining({ code: 'bad-waves' }));
  });
});

describe('matthewEffect', () => {
  it('cannot be claimed from one wave', () => {
    const { input, expected } = goldenCase<{ waves: number }, { status: string }>(FILE, 'single wave');
    expect(matthewEffect([], input.waves > 1, OPTIONS).status).toBe(expected.status);
  });

  it('needs eight vendors', () => {
    expect(matthewEffect(vendors.slice(1), true, OPTIONS)).toMatchObject({
      status: 'TOO_FEW_VENDORS',
      sdRatioLower: null,
    });
  });

  it('is unknown where the first wave is nothing but noise', () => {
    const noise = Array.from({ length: 8 }, (_, i) => flat(70 + i / 10));
    expect(matthewEffect(noise, true, OPTIONS)).toMatchObject({ status: 'NO_SIGNAL', correctedSlopeLower: null });
  });

  it('is shown when the strong clearly pull ahead', () => {
    const apart = Array.from({ length: 10 }, (_, i) => ({
      score1: 50 + 3 * i,
      score2: 36 + 6 * i,
      variance1: 1,
      variance2: 1,
    }));
    const effect = matthewEffect(apart, true, OPTIONS);
    expect(effect.status).toBe('SHOWN');
    expect(effect.correctedSlopeLower).toBeGreaterThan(0);
    expect(effect.sdRatioLower).toBeGreaterThan(1);
  });

  it('is not shown when the gap closes, or when resamples lose the signal', () => {
    const closing = Array.from({ length: 10 }, (_, i) => ({
      score1: 40 + 6 * i,
      score2: 55 + 3 * i,
      variance1: 1,
      variance2: 1,
    }));
    expect(matthewEffect(closing, true, OPTIONS).status).toBe('NOT_SHOWN');
    const oneOutlier = [...Array.from({ length: 9 }, () => flat(70)), flat(90)];
    expect(matthewEffect(oneOutlier, true, OPTIONS)).toMatchObject({
      status: 'NOT_SHOWN',
      correctedSlopeLower: null,
      sdRatioLower: null,
    });
  });
});

describe('the gap', () => {
  it('is spoken of from as many vendors on as the method says', () => {
    const options = { ...OPTIONS, replicates: 20 };
    expect(matthewEffect(vendors, true, { ...options, leastVendors: vendors.length + 1 }).status).toBe(
      'TOO_FEW_VENDORS',
    );
    expect(matthewEffect(vendors, true, { ...options, leastVendors: 2 }).status).not.toBe('TOO_FEW_VENDORS');
  });
});
