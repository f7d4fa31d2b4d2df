import { criterionIds, type Rubric } from '#scoring';
import type { BenchmarkInput } from './benchmark-input.js';
import type { BenchmarkResult, VendorResult } from './benchmark-result.js';
import { answerDistributions, hasLevels } from './answer-distribution.js';
import { canonicalCells } from './cell.js';
import { compareWithMarket, comparePairs, pairRobustness } from './compare-vendors.js';
import { customerWeights } from './customer-weights.js';
import { dimensionPosteriors } from './dimension-posteriors.js';
import { dimensionReliability } from './dimension-reliability.js';
import type { VendorEstimate } from './estimate-vendor.js';
import { estimateWave, isShown, type WaveEstimates } from './estimate-wave.js';
import { type FusedVendor, fuseVendors } from './fuse-vendors.js';
import { type MarketDrivers, marketDrivers } from './market-drivers.js';
import { marketStatement } from './market-statement.js';
import { checkConfig, METHOD_DEFAULTS, type MethodConfig } from './method-defaults.js';
import { type Ranking, rankVendors } from './rank-vendors.js';
import { seedFor } from './seed-for.js';
import { serviceGap } from './service-gap.js';
import { type ShrunkScores, shrinkVendors } from './shrink-vendors.js';
import { unfilteredScores } from './unfiltered-scores.js';
import { vendorCompanions } from './vendor-companions.js';
import { vendorExclusions } from './vendor-exclusions.js';
import { KEYWORDS, vendorKeywords } from './vendor-keywords.js';
import { type VendorFindings, vendorResult } from './vendor-result.js';
import { coverageChanges, reasonsAgainstRank, suppressionReason } from './vendor-status.js';
import { comparisonReason, type VendorTrend, vendorTrends } from './vendor-trends.js';

export type { BenchmarkInput } from './benchmark-input.js';

/**
 * The benchmark of one window: a pure function of totals, configuration and seed. Equal input gives an equal
 * result whatever its order. Throws `bad-cell`, `bad-channel`, `bad-method-config`.
 */
export function computeBenchmark(input: BenchmarkInput): BenchmarkResult {
  const { rubric, config = METHOD_DEFAULTS } = input;
  checkConfig(config);
  const wave = estimateWave(rubric, canonicalCells(input.cells, criterionIds(rubric).length), config);
  const fused = fuseVendors(
    rubric,
    wave.estimates.filter((estimate) => isShown(estimate, config)),
    input.channels ?? [],
    config,
  );
  const shown = fused.map(({ estimate }) => estimate);
  const shrunk = shrinkVendors(shown.map(observedScore), config);
  const findings = judgeVendors(input, { fused, shrunk, config });
  const ranked = findings.filter(({ reasons }) => reasons.length === 0).map(({ fused: { estimate } }) => estimate);
  const drivers = driversOf(input, wave, config);
  const before = estimatesBefore(input, config);
  return {
    methodVersion: config.version,
    config,
    seed: input.seed ?? null,
    reference: wave.reference,
    tau2: shrunk.tau2,
    mu: shrunk.mu,
    vendors: vendorResults(rubric, wave, { findings, config }),
    market: marketStatement(ranked.length, organisationPairs(shown), config),
    ranking: simulateRanks(input, { shown, ranked, drivers, config }),
    comparisons: comparePairs(rubric, ranked, config),
    robustness: pairRobustness(rubric, ranked, config),
    versusMarket: compareWithMarket(ranked, config),
    exclusions: exclusionsOf(input, wave, { shown, config }),
    reliability: dimensionReliability(rubric, scoredProducts(input, config), config, isWithheld(input)),
    drivers,
    customerWeights: customerWeights(rubric, input.allocations ?? [], config),
    trends: trendsOf(input, fused, before, config),
    gap: gapOf(input, { shown, shrunk, before, config }),
    keywords: keywordsOf(input, shown, config),
    ...(hasLevels(input.cells) && { distributions: distributionsOf(rubric, wave, config) }),
  };
}

const observedScore = ({ overall, df, design }: VendorEstimate) => ({
  score: overall.score!,
  se: overall.se!,
  df,
  nEff: design.nEffOrg,
});

const isWithheld =
  ({ withheld }: BenchmarkInput) =>
  (cell: string): boolean =>
    withheld?.has(cell) ?? false;

const namesOf = (shown: readonly VendorEstimate[]): string[] => shown.map(({ design }) => design.vendor);

interface Judged {
  readonly fused: readonly FusedVendor[];
  readonly shrunk: ShrunkScores;
  readonly config: MethodConfig;
}

function judgeVendors(input: BenchmarkInput, { fused, shrunk: { scores }, config }: Judged): VendorFindings[] {
  const changes = coverageChanges(
    input.rubric,
    fused.map(({ estimate }) => estimate),
    config,
  );
  return fused.map((vendor, v) => {
    const shrunk = scores[v]!;
    const coverageChange = changes[v]!;
    const against = reasonsAgainstRank(vendor.estimate, shrunk.reliability, coverageChange, config);
    const { design } = vendor.estimate;
    const companions = vendorCompanions(
      {
        design,
        distributions: (input.distributions ?? []).filter(
          (each) => each.vendor === design.vendor && !config.excludedSources.includes(each.source),
        ),
        isWithheld: (cell) => isWithheld(input)(`${design.vendor}/${cell}`),
      },
      config,
    );
    const reasons = input.isSponsored === true ? (['SPONSORED', ...against] as const) : against;
    return { fused: vendor, shrunk, coverageChange, reasons, companions };
  });
}

interface Ranked {
  readonly shown: readonly VendorEstimate[];
  readonly ranked: readonly VendorEstimate[];
  readonly drivers: MarketDrivers | null;
  readonly config: MethodConfig;
}

/** What all shown vendors teach about the dimensions shapes the posteriors of the ranked ones. */
function simulateRanks(input: BenchmarkInput, { shown, ranked, drivers, config }: Ranked): Ranking | null {
  const { rubric, allocations = [], seed } = input;
  if (seed === undefined) return null;
  const all = dimensionPosteriors(shown, config);
  const posteriors = ranked.map((estimate) => all[shown.indexOf(estimate)]!);
  const derived = derivedWeights(drivers);
  return rankVendors({ rubric, estimates: ranked, posteriors, allocations, derived }, config, seed);
}

/** Shares of the drivers as weights; null where they are not known. */
function derivedWeights(drivers: MarketDrivers | null): readonly number[] | null {
  if (drivers === null || drivers.status !== 'OK') return null;
  const shares = drivers.dimensions.map(({ share }) => share);
  if (!shares.every((share) => share !== null)) return null;
  // Shapley values of a true R² are not negative; rounding may take a share of nothing below 0.
  const weights = shares.map((share) => Math.max(0, share));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function vendorResults(
  rubric: Rubric,
  { designs, estimates }: WaveEstimates,
  { findings, config }: { readonly findings: readonly VendorFindings[]; readonly config: MethodConfig },
): Record<string, VendorResult> {
  const results = designs.map(({ vendor }): [string, VendorResult] => {
    const found = findings.find(({ fused }) => fused.estimate.design.vendor === vendor);
    if (found !== undefined) return [vendor, vendorResult(rubric, found)];
    const estimate = estimates.find(({ design }) => design.vendor === vendor);
    const reason = estimate === undefined ? null : suppressionReason(estimate, config);
    return [vendor, { status: 'SUPPRESSED', reason: reason ?? 'BELOW_K' }];
  });
  return Object.fromEntries(results);
}

const organisationPairs = (shown: readonly VendorEstimate[]): number =>
  shown.reduce((sum, { design }) => sum + design.organisations.length, 0);

interface Shown {
  readonly shown: readonly VendorEstimate[];
  readonly config: MethodConfig;
}

function exclusionsOf(input: BenchmarkInput, wave: WaveEstimates, { shown, config }: Shown) {
  const { rubric, quality = [], excludedCells = [] } = input;
  const unfiltered = unfilteredScores(
    { rubric, shown, excludedCells, reference: wave.reference, isWithheld: isWithheld(input) },
    config,
  );
  return vendorExclusions({ quality, unfiltered, shown: namesOf(shown) }, config);
}

const scoredProducts = ({ products = [] }: BenchmarkInput, { excludedSources }: MethodConfig) =>
  products.filter(({ source }) => !excludedSources.includes(source));

function driversOf(input: BenchmarkInput, { designs }: WaveEstimates, config: MethodConfig): MarketDrivers | null {
  const { rubric, seed } = input;
  if (seed === undefined) return null;
  const products = scoredProducts(input, config);
  return marketDrivers({ rubric, designs, products, isWithheld: isWithheld(input) }, config, seedFor(seed, 'drivers'));
}

/** Vendors whose published score of the wave before this method reproduces; none when that wave cannot be compared. */
function estimatesBefore(input: BenchmarkInput, config: MethodConfig): readonly VendorEstimate[] {
  const { previous = null, rubric } = input;
  if (previous === null || comparisonReason(waveOf(input), config) !== null) return [];
  const cells = canonicalCells(previous.cells, criterionIds(rubric).length);
  const published = new Map(previous.published.map(({ slug, score }) => [slug, score]));
  return estimateWave(rubric, cells, config).estimates.filter((estimate) => {
    const score = published.get(estimate.design.vendor);
    return score !== undefined && isShown(estimate, config) && Math.abs(estimate.overall.score! - score) <= SAME_SCORE;
  });
}

/** Points by which two computations of one score may differ. */
const SAME_SCORE = 1e-6;

const waveOf = ({ rubric, wave, previous, earlier }: BenchmarkInput) => ({
  rubric,
  wave: wave ?? { slug: '', series: 1 },
  previous: previous ?? null,
  earlier: earlier ?? [],
});

function trendsOf(
  input: BenchmarkInput,
  fused: readonly FusedVendor[],
  before: readonly VendorEstimate[],
  config: MethodConfig,
): readonly VendorTrend[] {
  const surveyOnly = fused.filter(({ provenance }) => provenance.S === 1).map(({ estimate }) => estimate.design.vendor);
  const shown = fused.map(({ estimate }) => estimate);
  return vendorTrends({ ...waveOf(input), shown, before, surveyOnly }, config);
}

interface Gap extends Shown {
  readonly shrunk: ShrunkScores;
  readonly before: readonly VendorEstimate[];
}

function gapOf(input: BenchmarkInput, { shown, shrunk, before, config }: Gap) {
  if (input.seed === undefined) return null;
  return serviceGap(
    {
      tau2: shrunk.tau2,
      scores: shown.map(({ overall }, v) => ({ score: overall.score!, variance: shrunk.scores[v]!.moderatedSe ** 2 })),
      now: shown,
      before,
      reason: comparisonReason(waveOf(input), config),
      seed: seedFor(input.seed, 'gap'),
    },
    config,
  );
}

/** Of the survey alone: what other channels say of a criterion has no levels. Cells that were kept tell what they told. */
const distributionsOf = (rubric: Rubric, { estimates }: WaveEstimates, config: MethodConfig) =>
  answerDistributions(
    rubric,
    estimates.filter((estimate) => isShown(estimate, config)),
  );

function keywordsOf(input: BenchmarkInput, shown: readonly VendorEstimate[], config: MethodConfig) {
  const { terms = [], texts = [] } = input;
  const told = namesOf(shown).filter((vendor) => !isWithheld(input)(`${vendor}/${KEYWORDS}`));
  return vendorKeywords({ terms, texts, shown: told }, config);
}
