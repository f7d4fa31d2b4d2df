import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectiveSize } from './effective-size.js';
import { decayedMean, recencyWeight } from './recency.js';
import { type Margin, relaxedRaking } from './relaxed-raking.js';
import { sourceCap } from './source-cap.js';
import { baseWeights, type SurveyRow, rowsOf } from './testing/vendor-design.js';
import { expectGolden, goldenCase, goldenCases } from './testing/golden.js';

const SIZES = ['S', 'M', 'L'];
const REGIONS = ['CN', 'INTL'];
const NO_LIMITS = { cap: Infinity, deffMax: Infinity };

type Row = Pick<SurveyRow, 'size' | 'region'>;
type Shares = Readonly<Record<string, number>>;

interface Targets {
  readonly size: Shares;
  readonly region: Shares;
}

const marginsOf = (rows: readonly Row[], { size, region }: Targets): Margin[] => [
  { level: rows.map((row) => SIZES.indexOf(row.size)), target: SIZES.map((level) => size[level]!) },
  { level: rows.map((row) => REGIONS.indexOf(row.region)), target: REGIONS.map((level) => region[level]!) },
];

const named = (levels: readonly string[], shares: readonly number[]) =>
  Object.fromEntries(levels.map((level, i) => [level, shares[i]]));

const rake = (rows: readonly Row[], base: readonly number[], targets: Targets, limits = NO_LIMITS) =>
  relaxedRaking({ base, counts: base.map(() => 1), margins: marginsOf(rows, targets) }, limits);

const nEffOrg = (rows: readonly SurveyRow[], weights: Float64Array) => {
  const votes = new Map<string, number>();
  rows.forEach(({ org }, i) => votes.set(org, (votes.get(org) ?? 0) + weights[i]!));
  return effectiveSize([...votes.values()]).nEff;
};

describe('effectiveSize', () => {
  it.each(goldenCases('03-weights.json').filter(({ name }) => name.startsWith('kish')))(
    'gives the vector of $name',
    ({ input, expected, tolerance }) => {
      expectGolden(effectiveSize((input as { weights: number[] }).weights), expected, tolerance);
    },
  );

  it('counts a weight as often as it is shared', () => {
    expect(effectiveSize([1, 3], [8, 4])).toEqual(effectiveSize([1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3]));
    expect(() => effectiveSize([1, 3], [8])).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });

  it('is 0 without weights', () => {
    expect(effectiveSize([])).toEqual({ nEff: 0, deff: null });
    expect(effectiveSize([0, 0])).toEqual({ nEff: 0, deff: null });
  });
});

describe('relaxedRaking', () => {
  interface RakeInput {
    readonly rows: readonly Row[];
    readonly baseWeights: readonly number[];
    readonly targets: Targets;
    readonly cap: number;
    readonly deffMax: number;
  }

  it('meets reachable targets', () => {
    const { input, expected, tolerance } = goldenCase<RakeInput, object>('03-weights.json', 'rake 2 margins');
    const raked = rake(input.rows, input.baseWeights, input.targets);
    const [size, region] = raked.achieved;
    const achieved = { size: named(SIZES, size!), region: named(REGIONS, region!) };
    const sum = raked.weights.reduce((a, b) => a + b);
    expectGolden({ ...raked, weights: [...raked.weights], sum, achieved }, expected, tolerance);
    expect(raked.lambda).toBe(1);
  });

  it('stops on the way to a strong target', () => {
    const { input, expected, tolerance } = goldenCase<RakeInput, object>('03-weights.json', 'relaxed raking');
    const full = rake(input.rows, input.baseWeights, input.targets);
    const raked = rake(input.rows, input.baseWeights, input.targets, input);
    const [size, region] = raked.achieved;
    const achieved = { size: named(SIZES, size!), region: named(REGIONS, region!) };
    const got = { ...raked, weights: [...raked.weights], fullRakeWeights: [...full.weights], achieved };
    expectGolden(got, expected, tolerance);
  });

  it('brings every vendor to the common mix', () => {
    interface Vector {
      readonly byVendor: Readonly<Record<string, { ids: string[]; weights: number[] }>>;
    }
    const { input, expected, tolerance } = goldenCase<{ reference: Targets }, Vector>('03-weights.json', 'dataset-a');
    for (const [vendor, vector] of Object.entries(expected.byVendor)) {
      const rows = rowsOf(vendor);
      const raked = rake(rows, baseWeights(rows), input.reference);
      const weights = vector.ids.map((id) => raked.weights[rows.findIndex((row) => row.id === id)]!);
      const got = { ...vector, weights, nEffOrg: nEffOrg(rows, raked.weights), maxOverMean: raked.maxRatio };
      expectGolden(got, vector, tolerance, vendor);
    }
  });

  it('keeps the base weights when a target cannot be reached, and has no weights without rows', () => {
    const impossible = [{ level: [0, 0], target: [0.5, 0.5] }];
    const kept = relaxedRaking({ base: [1, 2], counts: [3, 1], margins: impossible }, NO_LIMITS);
    expect(kept).toMatchObject({ weights: Float64Array.of(1, 2), lambda: 0, maxRatio: 1, achieved: [[1, 0]] });
    const empty = relaxedRaking({ base: [], counts: [], margins: [{ level: [], target: [1] }] }, NO_LIMITS);
    expect(empty).toMatchObject({ lambda: 0, maxRatio: null, nEff: 0, deff: null, achieved: [[0]] });
  });

  it('leaves everything as it is without margins', () => {
    const raked = relaxedRaking({ base: [1, 0.5], counts: [2, 2], margins: [] }, { cap: 3, deffMax: 2 });
    expect(raked).toMatchObject({ weights: Float64Array.of(1, 0.5), lambda: 1, maxRatio: 1 });
  });

  it('refuses lists of different lengths', () => {
    expect(() =>
      relaxedRaking({ base: [1], counts: [1], margins: [{ level: [0, 1], target: [0.5, 0.5] }] }, NO_LIMITS),
    ).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });

  it('ends at λ of the way to the target, within the limits, at the same total', () => {
    const rows = fc.array(
      fc.record({
        size: fc.nat(2),
        region: fc.nat(1),
        base: fc.constantFrom(1, 0.5, 0.25),
        count: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 6, maxLength: 30 },
    );
    const share = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(rows, fc.tuple(share, share, share), share, (rows, sizes, region) => {
        const base = rows.map((row) => row.base);
        const counts = rows.map(({ count }) => count);
        const all = sizes[0] + sizes[1] + sizes[2];
        const margins = [
          { level: rows.map(({ size }) => size), target: sizes.map((each) => each / all) },
          { level: rows.map((row) => row.region), target: [region / 10, 1 - region / 10] },
        ];
        const { weights, lambda, maxRatio, deff, achieved } = relaxedRaking(
          { base, counts, margins },
          { cap: 3, deffMax: 2 },
        );
        const total = base.reduce((sum, each, i) => sum + each * counts[i]!, 0);
        expect(weights.reduce((sum, each, i) => sum + each * counts[i]!, 0) / total).toBeCloseTo(1, 9);
        if (lambda > 0) {
          expect(maxRatio).toBeLessThanOrEqual(3 + 1e-9);
          expect(deff).toBeLessThanOrEqual(2 + 1e-9);
        }
        margins.forEach(({ level, target }, m) => {
          target.forEach((wanted, l) => {
            const own = level.reduce((sum, at, i) => sum + (at === l ? base[i]! * counts[i]! : 0), 0) / total;
            expect(achieved[m]![l]).toBeCloseTo((1 - lambda) * own + lambda * wanted, 7);
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('sourceCap', () => {
  interface Input {
    readonly independentWeight: number;
    readonly vendorInvitedWeight: number;
    readonly cap: number;
  }

  it.each(goldenCases('24-source-cap.json').filter(({ name }) => name.startsWith('factor')))(
    'gives the vector of $name',
    ({ input, expected, tolerance }) => {
      const { independentWeight, vendorInvitedWeight, cap } = input as Input;
      expectGolden(sourceCap(independentWeight, vendorInvitedWeight, cap), expected, tolerance);
    },
  );

  it('has nothing to cap without any weight', () => {
    expect(sourceCap(0, 0, 1 / 3)).toEqual({ factor: 1, shareAfter: null, flag: 'NO_INDEPENDENT' });
  });
});

describe('recency', () => {
  interface Input {
    readonly ageDays: readonly number[];
    readonly x: readonly number[];
    readonly halfLifeDays: number;
    readonly cutDays: number;
  }

  it('halves a weight every half-life', () => {
    const { input, expected, tolerance } = goldenCase<Input, object>('19-recency.json', 'half-life');
    expectGolden({ weight: input.ageDays.map((age) => recencyWeight(age, input).weight) }, expected, tolerance);
    expect(input.ageDays.map((age) => recencyWeight(age, input).fromFuture).lastIndexOf(true)).toBe(7);
  });

  it('costs precision, which is said', () => {
    const { input, expected, tolerance } = goldenCase<Input, object>('19-recency.json', 'decayed mean');
    expectGolden(decayedMean(input.x, input.ageDays, input), expected, tolerance);
  });

  it('has no mean when everything is too old', () => {
    const rule = { halfLifeDays: 180, cutDays: 548 };
    expect(decayedMean([75], [600], rule)).toEqual({ weights: [0], mean: null, nEff: 0, nUsed: 0 });
    expect(() => decayedMean([75], [], rule)).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });
});
