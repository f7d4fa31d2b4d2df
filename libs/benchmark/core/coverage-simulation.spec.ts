import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC, criterionIds, criterionWeights } from '#scoring';
import {
  bisect,
  clusterCovariance,
  type ClusteredEstimate,
  compositeInfluence,
  normalCdf,
  RandomSource,
  rankConfidenceSets,
  scoreInterval,
  tQuantile,
  unionCovariance,
} from '#statistics';
import type { Cell } from './cell.js';
import { criterionMeans } from './criterion-means.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { vendorDesign } from './vendor-design.js';

// The method is held against markets whose truth is known: an organisation has an opinion of a vendor, each answer
// adds noise to it, and the questionnaire rounds to five points. SIMULATION_SCALE=20 runs twenty times as many.
const SCALE = Number(process.env['SIMULATION_SCALE'] ?? 1);
const PATIENCE_MS = 60_000 * (SCALE > 1 ? SCALE : 1);
// A global is looked up slowly inside of Jest.
const { hypot, max, min, round, sqrt } = Math;

const CRITERIA = criterionIds(BUILT_IN_RUBRIC);
const WEIGHTS = criterionWeights(BUILT_IN_RUBRIC);
const STEPS = 4;
const UNITS_A_STEP = 630;
/** Standard deviations in steps of 25 points: between organisations, and between the answers of one. */
const BETWEEN = 0.4;
const WITHIN = 0.7;

/** Expected score 0–100 of customers whose mean opinion is `opinion`, in steps and before rounding. */
function trueScore(opinion: number): number {
  const spread = hypot(BETWEEN, WITHIN);
  const atLeast = (step: number) => 1 - normalCdf((step - 0.5 - opinion) / spread);
  return 25 * (atLeast(1) + atLeast(2) + atLeast(3) + atLeast(4));
}

/** What `people` of one organisation answer to all criteria. */
function aCell(random: RandomSource, organisation: string, opinion: number, people: number): Cell {
  const sum = CRITERIA.map(() => {
    let steps = 0;
    for (let person = 0; person < people; person += 1) {
      steps += max(0, min(STEPS, round(opinion + WITHIN * random.normal())));
    }
    return UNITS_A_STEP * steps;
  });
  const count = CRITERIA.map(() => people);
  return { vendor: 'A', organisation, source: 'independent', size: 'S', region: 'CN', responses: people, count, sum };
}

/** The overall score of a vendor as the pipeline estimates it, one organisation one vote. */
function estimateOf(cells: readonly Cell[]): ClusteredEstimate {
  const design = vendorDesign('A', cells, METHOD_DEFAULTS);
  const means = criterionMeans(design, CRITERIA.length, design.base);
  const estimate = means.means.reduce<number>((total, mean, c) => total + WEIGHTS[c]! * mean!, 0);
  return { estimate, clusters: design.organisations, influence: compositeInfluence(means, WEIGHTS) };
}

const varianceOf = ({ influence }: ClusteredEstimate): number => clusterCovariance(influence, influence)!;

const shareOf = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.filter(holds).length / items.length;

describe('the 95 % precision interval', () => {
  const TRUTH = 87.6;
  const ORGANISATIONS = 10;
  const SAMPLES = round(3_000 * SCALE);

  function samples() {
    const random = new RandomSource('00000000000c0de1');
    const opinion = bisect((each) => trueScore(each) - TRUTH, 0, STEPS);
    const reach = tQuantile(0.975, ORGANISATIONS - 1);
    return Array.from({ length: SAMPLES }, () => {
      const cells = Array.from({ length: ORGANISATIONS }, (_, o) =>
        aCell(random, `o${o}`, opinion + BETWEEN * random.normal(), 1 + random.index(3)),
      );
      const vendor = estimateOf(cells);
      const se = sqrt(varianceOf(vendor));
      const { estimate } = vendor;
      const { ci95 } = scoreInterval({ estimate, se, df: ORGANISATIONS - 1, nEff: ORGANISATIONS });
      return { estimate, ci95: ci95!, plain: [estimate - reach * se, estimate + reach * se] as const };
    });
  }

  it(
    'holds the truth in at least 94 % of samples of ten organisations near the ceiling, better than a plain t interval',
    () => {
      const found = samples();
      const holds = ([low, high]: readonly [number, number]) => low <= TRUTH && TRUTH <= high;
      const mean = found.reduce((total, { estimate }) => total + estimate, 0) / found.length;
      expect(Math.abs(mean - TRUTH)).toBeLessThan(0.3);
      const coverage = shareOf(found, ({ ci95 }) => holds(ci95));
      expect(coverage).toBeGreaterThanOrEqual(0.94);
      expect(coverage).toBeLessThan(0.975);
      expect(shareOf(found, ({ plain }) => holds(plain))).toBeLessThan(coverage);
    },
    PATIENCE_MS,
  );
});

describe('the simultaneous rank set', () => {
  const MARKETS = round(300 * SCALE);
  const VENDORS = 6;
  const CUSTOMERS = 90;
  const USES_VENDOR = 0.35;
  /** Half of what sets organisations apart is how mild they are to every vendor. */
  const PART = BETWEEN * sqrt(0.5);

  /** Each vendor is rated by some thirty of the market's organisations, and many of them rate several vendors. */
  function market(random: RandomSource, opinions: readonly number[]): ClusteredEstimate[] {
    const mildness = Array.from({ length: CUSTOMERS }, () => PART * random.normal());
    return opinions.map((opinion) => {
      const cells = mildness.flatMap((mild, o) =>
        random.uniform() < USES_VENDOR
          ? [aCell(random, `o${o}`, opinion + mild + PART * random.normal(), 1 + random.index(2))]
          : [],
      );
      return estimateOf(cells);
    });
  }

  function isHeld(opinions: readonly number[], estimates: readonly ClusteredEstimate[], run: number): boolean {
    const covariance = estimates.map((a, i) =>
      estimates.map((b, j) => (i === j ? varianceOf(a) : unionCovariance(a, b))),
    );
    const { simultaneous } = rankConfidenceSets(
      estimates.map(({ estimate }) => estimate),
      covariance,
      { coverage: METHOD_DEFAULTS.rankSetCoverage, draws: 1_000, seed: run.toString(16).padStart(16, '0') },
    );
    return opinions.every((own, v) => {
      const rank = 1 + opinions.filter((other) => other > own).length;
      return simultaneous.lower[v]! <= rank && rank <= simultaneous.upper[v]!;
    });
  }

  it.each([
    { name: 'vendors stand a few points apart', spread: 0.12, least: 0.95 },
    // The hardest case: any proven order is wrong, and the noise is estimated from some thirty organisations each.
    { name: 'all vendors are exactly alike', spread: 0, least: 0.92 },
  ])(
    'holds the true ranks of all vendors at once in at least $least of markets when $name',
    ({ spread, least }) => {
      const random = new RandomSource('00000000000c0de2');
      const held = Array.from({ length: MARKETS }, (_, run) => {
        const opinions = Array.from({ length: VENDORS }, () => 3 + spread * random.normal());
        return isHeld(opinions, market(random, opinions), run);
      });
      expect(shareOf(held, Boolean)).toBeGreaterThanOrEqual(least);
    },
    PATIENCE_MS,
  );
});
