import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from '#scoring';
import { chiSquareTail } from '#statistics';
import { estimateWave } from './estimate-wave.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { type GapInput, serviceGap } from './service-gap.js';
import { aVendor } from './testing/cells.js';

const SEED = '00000000000000e1';
const config = { ...METHOD_DEFAULTS, gapReplicates: 100 };
/** Nine vendors whose answers lie around a mean of their own; `spread` pulls the means apart, in steps of the scale. */
const wave = (spread: number) =>
  estimateWave(
    BUILT_IN_RUBRIC,
    Array.from('ABCDEFGHI').flatMap((vendor, v) =>
      aVendor(vendor, 20, (o, c) => Math.floor(2 + spread * (v - 4) + ((o * 13 + c * 7) % 20) / 20)),
    ),
    METHOD_DEFAULTS,
  ).estimates;
const narrow = wave(0.15);
const wide = wave(0.4);
const scores = wide.map(({ overall }) => ({ score: overall.score!, variance: overall.se! ** 2 }));
const gap = (given: Partial<GapInput> = {}) =>
  serviceGap({ tau2: 36, scores, now: wide, before: narrow, reason: null, seed: SEED, ...given }, config);

describe('the gap between vendors', () => {
  it('widens when the strong pull ahead beyond chance', () => {
    expect(gap()).toMatchObject({ status: 'SHOWN', reason: null, vendors: 9, tau: 6 });
    expect(gap().correctedSlopeLower!).toBeGreaterThan(0);
    expect(gap({ now: narrow, before: wide }).status).toBe('NOT_SHOWN');
  });

  it('is a cross-section where there is one wave, for whatever reason', () => {
    for (const reason of ['NO_TREND', 'NOT_COMPARABLE'] as const)
      expect(gap({ reason })).toMatchObject({ status: 'CROSS_SECTION_ONLY', reason, vendors: 0, correctedSlope: null });
  });

  it('is not spoken of for few vendors, of which only those in both waves count', () => {
    expect(gap({ before: narrow.slice(2) })).toMatchObject({ status: 'TOO_FEW_VENDORS', vendors: 7 });
  });
});

describe('the spread of vendors', () => {
  it('has the interval in which Q is as expected', () => {
    const known = [84.5, 70.6, 73.1, 59.9, 56].map((score, v) => ({
      score,
      variance: [5.3, 6.3, 5.8, 12.9, 16.6][v]!,
    }));
    const { tau, tauCi95 } = gap({ tau2: 117.7, scores: known });
    expect(tau).toBeCloseTo(10.85, 2);
    const tailAt = (spread: number) => {
      const weights = known.map(({ variance }) => 1 / (variance + spread ** 2));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const mean = known.reduce((sum, { score }, v) => sum + weights[v]! * score, 0) / total;
      return chiSquareTail(
        known.reduce((sum, { score }, v) => sum + weights[v]! * (score - mean) ** 2, 0),
        4,
      );
    };
    expect(tauCi95!.map(tailAt)).toEqual([expect.closeTo(0.025, 9), expect.closeTo(0.975, 9)]);
    expect([tauCi95![0] < tau!, tauCi95![1] > tau!]).toEqual([true, true]);
  });

  it('begins at nothing where nothing differs, and is none without noise or vendors', () => {
    const same = [70, 70, 70].map((score) => ({ score, variance: 4 }));
    expect(gap({ tau2: 0, scores: same }).tauCi95).toEqual([0, 0]);
    const nearly = [68, 70, 72].map((score) => ({ score, variance: 4 }));
    const [low, high] = gap({ tau2: 0, scores: nearly }).tauCi95!;
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0);
    expect(gap({ scores: [{ score: 70, variance: 0 }, scores[0]!] }).tauCi95).toBeNull();
    expect(gap({ tau2: null })).toMatchObject({ tau: null, tauCi95: null });
  });
});
