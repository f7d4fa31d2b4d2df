import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC, UNITS } from '#scoring';
import type { Cell } from './cell.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { computeBenchmark } from './pipeline.js';
import { decisionEffects, scoreEffect } from './score-effect.js';
import { aVendor } from './testing/cells.js';

const rubric = BUILT_IN_RUBRIC;
const cells = [...aVendor('a', 12, (o, c) => (o * (c + 2)) % 5), ...aVendor('b', 10, (o, c) => (o + c) % 5)];
const [first] = cells as [Cell];
const best: Cell = { ...first, responses: 1, count: first.count.map(() => 1), sum: first.sum.map(() => UNITS) };
const observed = (given: readonly Cell[], vendor: string) => {
  const result = computeBenchmark({ rubric, cells: given }).vendors[vendor]!;
  return result.status === 'SUPPRESSED' ? null : result.observed;
};

describe('the effect of an answer on a score', () => {
  it('is the difference of what a release would publish', () => {
    const added = scoreEffect({ rubric, cells, answer: best, isCounted: false }, METHOD_DEFAULTS);
    expect(added.leftOut.score).toBeCloseTo(observed(cells, 'a')!, 12);
    expect(added.counted.score).toBeCloseTo(observed([...cells, best], 'a')!, 12);
    expect(added.difference).toBeCloseTo(added.counted.score! - added.leftOut.score!, 12);
    expect(added.difference!).toBeGreaterThan(0);
  });

  it('is the same whether the answer counts now or not', () => {
    const out = scoreEffect({ rubric, cells, answer: best, isCounted: false }, METHOD_DEFAULTS);
    const merged = cells.map((cell) =>
      cell === first
        ? {
            ...cell,
            responses: cell.responses + 1,
            count: cell.count.map((count) => count + 1),
            sum: cell.sum.map((sum) => sum + UNITS),
          }
        : cell,
    );
    expect(scoreEffect({ rubric, cells: merged, answer: best, isCounted: true }, METHOD_DEFAULTS)).toEqual(out);
  });

  it('is unknown where the vendor has too few organisations without it', () => {
    const answer = cells.find(({ vendor }) => vendor === 'b')!;
    const effect = scoreEffect({ rubric, cells, answer, isCounted: true }, METHOD_DEFAULTS);
    expect(effect.counted.score).not.toBeNull();
    expect(effect.leftOut).toEqual({ score: null, ci95: null });
    expect(effect.difference).toBeNull();
  });

  it('is none for an answer of a source that is never scored', () => {
    const partner = { ...best, source: 'partner' as const };
    const effect = scoreEffect({ rubric, cells, answer: partner, isCounted: false }, METHOD_DEFAULTS);
    expect(effect.difference).toBe(0);
  });
});

describe('the effect of many decisions', () => {
  const worst: Cell = { ...best, sum: first.sum.map(() => 0) };
  const decide = (...decided: Parameters<typeof decisionEffects>[0]['decided']) =>
    decisionEffects({ rubric, cells, decided }, METHOD_DEFAULTS);

  it('is that of each where it is one', () => {
    const [one] = decide({ answer: best, isCounted: false, willCount: true });
    const effect = scoreEffect({ rubric, cells, answer: best, isCounted: false }, METHOD_DEFAULTS);
    expect(one).toEqual({ vendor: 'a', changed: 1, before: effect.leftOut, after: effect.counted });
  });

  it('is told of every vendor that is concerned, and of nobody else', () => {
    const other = { ...best, vendor: 'b' };
    const effects = decide(
      { answer: other, isCounted: false, willCount: true },
      { answer: best, isCounted: false, willCount: true },
      { answer: worst, isCounted: false, willCount: true },
    );
    expect(effects.map(({ vendor, changed }) => [vendor, changed])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('is none where nothing changes', () => {
    const [kept] = decide({ answer: first, isCounted: true, willCount: true });
    expect(kept?.changed).toBe(0);
    expect(kept?.after).toEqual(kept?.before);
  });

  it('is taken back by the opposite', () => {
    const [out] = decide({ answer: first, isCounted: true, willCount: false });
    const rest = cells.filter((cell) => cell !== first);
    const decided = [{ answer: first, isCounted: false, willCount: true }];
    const [back] = decisionEffects({ rubric, cells: rest, decided }, METHOD_DEFAULTS);
    expect(back?.after).toEqual(out?.before);
    expect(back?.before).toEqual(out?.after);
  });
});
