import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from '#scoring';
import { waveChange } from '#statistics';
import type { Cell } from './cell.js';
import { overallOf } from './compare-vendors.js';
import { estimateWave } from './estimate-wave.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { computeBenchmark } from './pipeline.js';
import type { EarlierScore, PreviousWave } from './release-input.js';
import { aVendor } from './testing/cells.js';

const rubric = BUILT_IN_RUBRIC;
const config = METHOD_DEFAULTS;
const now = [...aVendor('A', 30, (o, c) => 2 + ((o * (c + 2)) % 3)), ...aVendor('B', 24, (o, c) => (o * (c + 3)) % 4)];
const less = (cell: Cell): Cell => ({ ...cell, sum: cell.sum.map((sum) => Math.max(0, sum - 630)) });

const published = (cells: readonly Cell[]): EarlierScore[] =>
  estimateWave(rubric, cells, config).estimates.map(({ design, overall }) => ({
    slug: design.vendor,
    score: overall.score!,
    ci95: overall.ci95!,
    se: overall.se!,
  }));

const previousOf = (cells: readonly Cell[], given: Partial<PreviousWave> = {}): PreviousWave => ({
  wave: '2026q3',
  methodVersion: config.version,
  series: 1,
  rubric,
  cells,
  published: published(cells),
  ...given,
});
const trendsOf = (previous: PreviousWave | null, given: object = {}) =>
  computeBenchmark({
    rubric,
    cells: now,
    wave: { slug: '2026q4', series: 1 },
    previous,
    earlier: previous === null ? [] : [earlierOf(previous)],
    ...given,
  }).trends;
const earlierOf = ({ wave, methodVersion, series, published: vendors }: PreviousWave) => ({
  wave,
  methodVersion,
  series,
  vendors,
});

const before = now.filter((_, i) => i % 7 !== 0).map(less);
const elsewhere = (cells: readonly Cell[]) =>
  cells.map((cell) => ({ ...cell, organisation: `other-${cell.organisation}` }));

describe('the change of a vendor', () => {
  it('counts organisations that answered twice as shared clusters', () => {
    const [a] = trendsOf(previousOf(before));
    const waves = [before, now].map((cells) => overallOf(estimateWave(rubric, cells, config).estimates[0]!));
    const expected = waveChange(waves[0]!, waves[1]!);
    expect(a!.change).toMatchObject({ difference: expected.difference, se: expected.se, sharesOrganisations: true });
    expect(expected.se!).toBeLessThan(expected.seIgnoringOverlap!);
    expect(a!.change!.minimumDetectable).toBeCloseTo(2.8016 * expected.se!, 3);
    expect(a).toMatchObject({ reason: null, change: { verdict: 'BETTER', isCredible: true } });
    expect(a!.points.map(({ wave, comparable }) => [wave, comparable])).toEqual([
      ['2026q3', true],
      ['2026q4', true],
    ]);
    const [first, last] = a!.points;
    expect(last!.score - first!.score).toBeCloseTo(a!.change!.difference, 9);
  });

  it('takes waves as independent where so few answered twice that their overlap would tell of them', () => {
    const others = [
      ...before.slice(0, 9),
      ...elsewhere(before.slice(9).filter(({ vendor }) => vendor === 'A')),
      ...before.filter(({ vendor }) => vendor === 'B'),
    ];
    const [a, b] = trendsOf(previousOf(others));
    const ses = [others, now].map((cells) => estimateWave(rubric, cells, config).estimates[0]!.overall.se!);
    expect(a!.change!.sharesOrganisations).toBe(false);
    expect(a!.change!.se).toBeCloseTo(Math.hypot(...ses), 9);
    expect(b!.change!.sharesOrganisations).toBe(true);
  });

  it('is judged among all vendors and dimensions', () => {
    const trends = trendsOf(previousOf(before));
    const changes = trends.flatMap(({ change, dimensions }) => [change, ...dimensions.map((each) => each.change)]);
    expect(changes).toHaveLength(12);
    expect(trends[0]!.dimensions.map(({ id }) => id)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5']);
    const alone = trendsOf(previousOf(before.filter(({ vendor }) => vendor === 'A')));
    expect(alone[1]).toMatchObject({ change: null, reason: 'NOT_BEFORE' });
    expect(trends[0]!.change!.pAdjusted).not.toBe(alone[0]!.change!.pAdjusted);
  });

  it('has no test where nothing varies', () => {
    const flat = (points: number) => aVendor('A', 20, () => points);
    const [a] = trendsOf(previousOf(flat(2)), { cells: flat(3) });
    expect(a!.change).toEqual({
      difference: 25,
      se: 0,
      ci95: null,
      pAdjusted: null,
      verdict: 'INCONCLUSIVE',
      isCredible: false,
      minimumDetectable: 0,
      sharesOrganisations: true,
    });
    expect(a!.line).toBeNull();
  });

  it('leaves out a dimension that a wave lacks', () => {
    const without = (cell: Cell): Cell => ({
      ...cell,
      count: cell.count.map((count, c) => (c < 3 ? 0 : count)),
      sum: cell.sum.map((sum, c) => (c < 3 ? 0 : sum)),
    });
    const [a] = trendsOf(previousOf(before.map(without)));
    expect(a!.dimensions[0]).toEqual({ id: 'D1', change: null });
    expect(a!.dimensions[1]!.change).not.toBeNull();
    const [late] = trendsOf(previousOf(before), { cells: now.map(without) });
    expect(late!.dimensions[0]!.change).toBeNull();
  });
});

describe('no change', () => {
  it.each<[string, Partial<PreviousWave>]>([
    ['another method', { methodVersion: 'm0.9.0' }],
    ['another series', { series: 2 }],
    ['another rubric', { rubric: { dimensions: rubric.dimensions.toReversed() } }],
  ])('is told after %s', (_, given) => {
    const [a] = trendsOf(previousOf(before, given));
    expect(a).toMatchObject({ change: null, reason: 'NOT_COMPARABLE' });
    expect(a!.dimensions).toEqual(rubric.dimensions.map(({ id }) => ({ id, change: null })));
  });

  it('is told of one wave, and of waves before that are not in the series', () => {
    expect(trendsOf(null)[0]).toMatchObject({ change: null, reason: 'NO_TREND' });
    const earlier = [earlierOf(previousOf(before, { series: 2 }))];
    const [a] = trendsOf(null, { earlier });
    expect(a).toMatchObject({ change: null, reason: 'NOT_COMPARABLE' });
    expect(a!.points.map(({ comparable }) => comparable)).toEqual([false, true]);
    expect(computeBenchmark({ rubric, cells: now }).trends[0]).toMatchObject({ reason: 'NO_TREND' });
  });

  it('is told where this method does not give the score that was published', () => {
    const scores = published(before).map((own) => ({ ...own, score: own.score + 0.1 }));
    expect(trendsOf(previousOf(before, { published: scores }))[0]).toMatchObject({ reason: 'NOT_COMPARABLE' });
  });

  it('is told where the score rests on more than the survey', () => {
    const probe = (vendor: string) => ({
      vendor,
      criterion: 'c11',
      channel: 'P' as const,
      score: 90,
      variance: 1,
      n: 20,
      organisations: 8,
      agreement: 0.9,
      verified: true,
    });
    const trends = trendsOf(previousOf(before), { channels: [probe('A'), probe('B')] });
    expect(trends.map(({ reason }) => reason)).toEqual(['OTHER_CHANNELS', 'OTHER_CHANNELS']);
  });
});

describe('the line of a vendor', () => {
  const wave = (slug: string, add: number) => ({
    wave: slug,
    methodVersion: config.version,
    series: 1,
    vendors: [{ slug: 'A', score: 60 + add, ci95: [50, 70] as const, se: 2 }],
  });

  it('runs over four comparable waves or more, corrected over vendors', () => {
    const earlier = [wave('a', 0), wave('b', 2), wave('c', 4)];
    const [a, b] = trendsOf(previousOf(before), { earlier });
    expect(a!.line).toMatchObject({ waves: 4, misfitP: expect.any(Number) });
    expect(a!.line!.slopePerWave).toBeGreaterThan(0);
    expect(b!.line).toBeNull();
    const broken = [{ ...wave('a', 0), series: 7 }, ...earlier.slice(1)];
    expect(trendsOf(previousOf(before), { earlier: broken })[0]!.line).toBeNull();
  });
});
