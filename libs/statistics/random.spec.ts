import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RandomSource } from './random.js';
import { expectGolden, goldenCase } from './testing/golden.js';

const SEED = '0123456789abcdef';
const MASK = (1n << 64n) - 1n;

const moments = (n: number, draw: () => number) => {
  let sum = 0;
  let square = 0;
  for (let i = 0; i < n; i += 1) {
    const value = draw();
    sum += value;
    square += value * value;
  }
  const mean = sum / n;
  return { mean, variance: square / n - mean * mean };
};

const rotate = (x: bigint, k: bigint) => ((x << k) | (x >> (64n - k))) & MASK;

/** xoroshiro128+ (24, 16, 37) and SplitMix64 as published, in 64-bit integers; yields the low 32 bits. */
function* published(seed: bigint) {
  const state = [1n, 2n].map((step) => {
    let z = (seed + step * 0x9e3779b97f4a7c15n) & MASK;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return z ^ (z >> 31n);
  });
  let [first, second] = state as [bigint, bigint];
  for (;;) {
    yield Number((first + second) & 0xffffffffn);
    const mixed = first ^ second;
    first = rotate(first, 24n) ^ mixed ^ ((mixed << 16n) & MASK);
    second = rotate(mixed, 37n);
  }
}

const fiveNormals = (seed: string) => {
  const random = new RandomSource(seed);
  return Array.from({ length: 5 }, () => random.normal());
};

describe('a random source', () => {
  it('is the published generator, 53 bits from two outputs', () => {
    const random = new RandomSource(SEED);
    const words = published(BigInt(`0x${SEED}`));
    for (let i = 0; i < 100; i += 1) {
      const high = words.next().value! >>> 5;
      const low = words.next().value! >>> 6;
      expect(random.uniform()).toBe((high * 2 ** 26 + low) / 2 ** 53);
    }
  });

  it('repeats itself for the same seed and differs for another', () => {
    expect(fiveNormals(SEED)).toEqual(fiveNormals(SEED.toUpperCase()));
    expect(fiveNormals(SEED)).not.toEqual(fiveNormals('0123456789abcdee'));
  });

  it.each(['', '123', '0x23456789abcdef0', '0123456789abcdefg'])('refuses the seed "%s"', (seed) => {
    expect(() => new RandomSource(seed)).toThrow(expect.objectContaining({ code: 'bad-seed' }));
  });

  it('draws uniforms from 0 up to but never 1, and every index', () => {
    const random = new RandomSource('0000000000000000');
    const { mean, variance } = moments(100_000, () => random.uniform());
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
    const seen = new Set(Array.from({ length: 200 }, () => random.index(7)));
    expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('draws standard normals', () => {
    const random = new RandomSource(SEED);
    const { mean, variance } = moments(200_000, () => random.normal());
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1)).toBeLessThan(0.015);
  });

  it.each([0.2, 1, 3.5, 40])('draws gammas of shape %d with mean and variance equal to the shape', (shape) => {
    const random = new RandomSource(SEED);
    const { mean, variance } = moments(200_000, () => random.gamma(shape));
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.02);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.05);
  });

  it('draws gammas with the moments of the reference', () => {
    const { input, expected, tolerance } = goldenCase<{ shape: number }, { mean: number; sd: number }>(
      '00-primitives.json',
      'Marsaglia-Tsang gamma',
    );
    const random = new RandomSource(SEED);
    const { mean, variance } = moments(200_000, () => random.gamma(input.shape));
    expectGolden({ mean, sd: Math.sqrt(variance) }, expected, tolerance);
  });

  it('gives members every order as often as any other', () => {
    const random = new RandomSource(SEED);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6_000; i += 1) {
      const order = random.shuffled(['a', 'b', 'c']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // χ² with five degrees of freedom stays below 20.5 but once in a thousand seeds.
    const chance = [...counts.values()].reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
    expect(chance).toBeLessThan(20.5);
  });

  it('draws Dirichlet shares that sum to 1 and leave a shape of 0 out', () => {
    const shapes = fc.array(fc.double({ min: 0.001, max: 50, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(shapes, (positive) => {
        const target = new Float64Array(positive.length + 1);
        new RandomSource(SEED).dirichlet(Float64Array.from([...positive, 0]), target);
        expect(target.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(target.at(-1)).toBe(0);
      }),
    );
  });

  it('takes a Dirichlet draw again when every share underflows', () => {
    const random = new RandomSource(SEED);
    const target = new Float64Array(2);
    for (let i = 0; i < 50; i += 1) {
      random.dirichlet(Float64Array.of(0.0005, 0.0005), target);
      expect(target[0]! + target[1]!).toBeCloseTo(1, 12);
    }
  });
});
