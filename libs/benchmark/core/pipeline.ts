import { criterionIds, type Rubric } from '#scoring';
import type { Allocation } from './allocation.js';
import type { BenchmarkResult, VendorResult } from './benchmark-result.js';
import { canonicalCells, type Cell } from './cell.js';
import { compareWithMarket, comparePairs, pairRobustness } from './compare-vendors.js';
import { dimensionPosteriors } from './dimension-posteriors.js';
import { estimateVendor, type VendorEstimate } from './estimate-vendor.js';
import { marketStatement } from './market-statement.js';
import { checkConfig, METHOD_DEFAULTS, type MethodConfig } from './method-defaults.js';
import { type Ranking, rankVendors } from './rank-vendors.js';
import { referenceMix } from './reference-mix.js';
import { type ShrunkScores, shrinkVendors } from './shrink-vendors.js';
import { standardise } from './standardise.js';
import { type VendorDesign, vendorDesign } from './vendor-design.js';
import { type VendorFindings, vendorResult } from './vendor-result.js';
import { coverageChanges, hasEnoughOrganisations, reasonsAgainstRank, suppressionReason } from './vendor-status.js';

export interface BenchmarkInput {
  readonly rubric: Rubric;
  /** Accepted answers only, in any order; cells of several waves are pooled. */
  readonly cells: readonly Cell[];
  /** Respondents' own weights over the dimensions, shares 0…1 that sum to 1, in any order. */
  readonly allocations?: readonly Allocation[];
  readonly config?: MethodConfig;
  /** 64 bits as 16 hexadecimal digits. Without one nothing is simulated and `ranking` is null. */
  readonly seed?: string;
}

/**
 * The benchmark of one window: a pure function of totals, configuration and seed. Equal input gives an equal
 * result whatever its order. Throws `bad-cell`, `bad-method-config`.
 */
export function computeBenchmark(input: BenchmarkInput): BenchmarkResult {
  const { rubric, config = METHOD_DEFAULTS } = input;
  checkConfig(config);
  const cells = canonicalCells(input.cells, criterionIds(rubric).length);

  const designs = vendorDesigns(cells, config);
  const publishable = designs.filter((design) => hasEnoughOrganisations(design, config));
  const reference = referenceMix(publishable, config);
  const standardised = publishable.map((design) => standardise(design, reference, config));
  const estimates = standardised.map((design) => estimateVendor(rubric, design, config));
  const shown = estimates.filter((estimate) => suppressionReason(estimate, config) === null);
  const shrunk = shrinkVendors(shown.map(observedScore), config);
  const findings = judgeVendors(rubric, shown, shrunk, config);
  const ranked = findings.filter(({ reasons }) => reasons.length === 0).map(({ estimate }) => estimate);
  const ranking = simulateRanks(input, { shown, ranked, config });

  return {
    methodVersion: config.version,
    config,
    seed: input.seed ?? null,
    reference,
    tau2: shrunk.tau2,
    mu: shrunk.mu,
    vendors: vendorResults(rubric, designs, { estimates, findings, config }),
    market: marketStatement(ranked.length, organisationPairs(shown), config),
    ranking,
    comparisons: comparePairs(rubric, ranked, config),
    robustness: pairRobustness(rubric, ranked, config),
    versusMarket: compareWithMarket(ranked, config),
  };
}

/** Sorted by vendor. */
function vendorDesigns(cells: readonly Cell[], config: MethodConfig): VendorDesign[] {
  const byVendor = new Map<string, Cell[]>();
  for (const cell of cells) {
    const own = byVendor.get(cell.vendor) ?? [];
    if (own.push(cell) === 1) byVendor.set(cell.vendor, own);
  }
  return [...byVendor].map(([vendor, own]) => vendorDesign(vendor, own, config));
}

const observedScore = ({ overall, df, design }: VendorEstimate) => ({
  score: overall.score!,
  se: overall.se!,
  df,
  nEff: design.nEffOrg,
});

function judgeVendors(
  rubric: Rubric,
  shown: readonly VendorEstimate[],
  { scores }: ShrunkScores,
  config: MethodConfig,
): VendorFindings[] {
  const changes = coverageChanges(rubric, shown, config);
  return shown.map((estimate, v) => {
    const shrunk = scores[v]!;
    const coverageChange = changes[v]!;
    const reasons = reasonsAgainstRank(estimate, shrunk.reliability, coverageChange, config);
    return { estimate, shrunk, coverageChange, reasons };
  });
}

interface Ranked {
  readonly shown: readonly VendorEstimate[];
  readonly ranked: readonly VendorEstimate[];
  readonly config: MethodConfig;
}

/** What all shown vendors teach about the dimensions shapes the posteriors of the ranked ones. */
function simulateRanks(input: BenchmarkInput, { shown, ranked, config }: Ranked): Ranking | null {
  const { rubric, allocations = [], seed } = input;
  if (seed === undefined) return null;
  const all = dimensionPosteriors(shown, config);
  const posteriors = ranked.map((estimate) => all[shown.indexOf(estimate)]!);
  return rankVendors({ rubric, estimates: ranked, posteriors, allocations }, config, seed);
}

interface Found {
  readonly estimates: readonly VendorEstimate[];
  readonly findings: readonly VendorFindings[];
  readonly config: MethodConfig;
}

function vendorResults(rubric: Rubric, designs: readonly VendorDesign[], found: Found): Record<string, VendorResult> {
  const results = designs.map(({ vendor }): [string, VendorResult] => {
    const findings = found.findings.find(({ estimate }) => estimate.design.vendor === vendor);
    if (findings !== undefined) return [vendor, vendorResult(rubric, findings)];
    const estimate = found.estimates.find(({ design }) => design.vendor === vendor);
    const reason = estimate === undefined ? null : suppressionReason(estimate, found.config);
    return [vendor, { status: 'SUPPRESSED', reason: reason ?? 'BELOW_K' }];
  });
  return Object.fromEntries(results);
}

const organisationPairs = (shown: readonly VendorEstimate[]): number =>
  shown.reduce((sum, { design }) => sum + design.organisations.length, 0);
