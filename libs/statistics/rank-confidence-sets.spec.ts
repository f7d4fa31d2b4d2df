import { describe, expect, it } from '@jest/globals';
import { quantile } from './bootstrap.js';
import { RandomSource } from './random.js';
import { rankConfidenceSets, simultaneousRankSets } from './rank-confidence-sets.js';
import { cholesky } from './cholesky.js';

const FAST = { coverage: 0.95, draws: 200, seed: '00000000deadbeef' };

const independent = (variances: readonly number[]) =>
  variances.map((variance, i) => variances.map((_, j) => (i === j ? variance : 0)));

/** The step-down as the paper has it, with the same noise, over the pairs that concern `own` (all without one). */
function byHand(scores: readonly number[], covariance: readonly (readonly number[])[], own?: number) {
  const random = new RandomSource(FAST.seed);
  const factor = cholesky(covariance);
  const size = scores.length;
  const noise = Array.from({ length: FAST.draws }, () => {
    const normals = scores.map(() => random.normal());
    return scores.map((_, i) => normals.reduce((sum, z, j) => sum + (j <= i ? factor[i * size + j]! * z : 0), 0));
  });
  const deviation = (a: number, b: number) =>
    Math.sqrt(covariance[a]![a]! + covariance[b]![b]! - 2 * covariance[a]![b]!);
  let open = scores.flatMap((_, a) => scores.flatMap((__, b) => (a === b ? [] : [[a, b] as const])));
  if (own !== undefined) open = open.filter((pair) => pair.includes(own));
  const proven: (readonly [number, number])[] = [];
  for (;;) {
    const maxima = noise.map((z) => Math.max(...open.map(([a, b]) => (z[a]! - z[b]!) / deviation(a, b))));
    const critical = quantile(maxima, FAST.coverage);
    const found = open.filter(([a, b]) => scores[a]! - scores[b]! > critical * deviation(a, b));
    if (found.length === 0) break;
    proven.push(...found);
    open = open.filter((pair) => !found.includes(pair));
  }
  return {
    lower: scores.map((_, v) => 1 + proven.filter(([, loser]) => loser === v).length),
    upper: scores.map((_, v) => size - proven.filter(([winner]) => winner === v).length),
  };
}

describe('rankConfidenceSets', () => {
  it.each([
    { name: 'a leader, a middle and a tail', scores: [90, 70, 71, 72, 50], variance: 4, shared: 0 },
    { name: 'customers in common', scores: [75, 70, 72, 66, 77], variance: 6, shared: 4 },
    { name: 'steps that only a second and a third round prove', scores: [61, 70, 70, 79, 77], variance: 5, shared: 1 },
  ])('rejects round by round: $name', ({ scores, variance, shared }) => {
    const covariance = scores.map((_, i) =>
      scores.map((__, j) => (i === j ? variance + 0.5 * i : shared / (1 + Math.abs(i - j)))),
    );
    const sets = rankConfidenceSets(scores, covariance, FAST);
    expect(sets.simultaneous).toEqual(byHand(scores, covariance));
    expect(simultaneousRankSets(scores, covariance, FAST)).toEqual(sets.simultaneous);
    const own = scores.map((_, v) => byHand(scores, covariance, v));
    expect(sets.marginal).toEqual({
      lower: own.map(({ lower }, v) => lower[v]),
      upper: own.map(({ upper }, v) => upper[v]),
    });
    expect(sets.rank).toEqual(scores.map((score) => 1 + scores.filter((other) => other > score).length));
  });

  it('has few draws at hand, so that the quantile lies between two of them', () => {
    const options = { ...FAST, draws: 3, coverage: 0.75 };
    const [noisy, exact] = [4, 0];
    const random = new RandomSource(options.seed);
    const maxima = [0, 1, 2].map(() => {
      const [z] = [random.normal(), random.normal()];
      return Math.abs(z);
    });
    const [, second, third] = maxima.toSorted((a, b) => a - b);
    const critical = (second! + third!) / 2;
    const margin = (lead: number) =>
      simultaneousRankSets(
        [70 + 2 * lead, 70],
        [
          [noisy, 0],
          [0, exact],
        ],
        options,
      ).upper[0];
    expect(margin(critical * 1.001)).toBe(1);
    expect(margin(critical * 0.999)).toBe(2);
  });

  it('decides a pair without noise by its scores alone', () => {
    const { simultaneous } = rankConfidenceSets([80, 70, 70], independent([0, 0, 0]), FAST);
    expect(simultaneous).toEqual({ lower: [1, 2, 2], upper: [1, 3, 3] });
  });

  it('decides among vendors that vary as one by their scores, whatever rounding leaves', () => {
    const third = 1 / 3;
    const asOne = [0, 1, 2].map(() => [third, third, third]);
    expect(rankConfidenceSets([70.1, 70.2, 70.1], asOne, FAST).simultaneous).toEqual({
      lower: [2, 1, 2],
      upper: [3, 1, 3],
    });
    const nearly = [
      [third, third - 1e-14],
      [third - 1e-14, third],
    ];
    expect(simultaneousRankSets([70, 71], nearly, FAST)).toEqual({ lower: [2, 1], upper: [2, 1] });
  });

  it('takes a single draw, and says what it cannot take', () => {
    expect(simultaneousRankSets([70, 60], independent([1, 1]), { ...FAST, draws: 1 }).lower).toHaveLength(2);
    expect(() => simultaneousRankSets([70], [[1]], { ...FAST, draws: 0 })).toThrow(
      'Coverage lies between 0.5 and 1, and there is at least one draw',
    );
  });

  it('is certain about one vendor and silent about none', () => {
    expect(rankConfidenceSets([70], [[4]], FAST).marginal).toEqual({ lower: [1], upper: [1] });
    expect(rankConfidenceSets([], [], FAST).rank).toEqual([]);
  });

  it.each([
    { name: 'a covariance of another size', scores: [1, 2], options: FAST, code: 'unequal-lengths' },
    { name: 'a missing score', scores: [NaN], options: FAST, code: 'not-finite' },
    { name: 'a coverage of 1', scores: [1], options: { ...FAST, coverage: 1 }, code: 'bad-rank-set-options' },
    { name: 'no draw', scores: [1], options: { ...FAST, draws: 0 }, code: 'bad-rank-set-options' },
    { name: 'half a draw', scores: [1], options: { ...FAST, draws: 0.5 }, code: 'bad-rank-set-options' },
    { name: 'a coverage of one half', scores: [1], options: { ...FAST, coverage: 0.5 }, code: 'bad-rank-set-options' },
    { name: 'an infinite score', scores: [Infinity], options: FAST, code: 'not-finite' },
  ])('refuses $name', ({ scores, options, code }) => {
    for (const sets of [rankConfidenceSets, simultaneousRankSets])
      expect(() => sets(scores, [[1]], options)).toThrow(expect.objectContaining({ code }));
  });
});
