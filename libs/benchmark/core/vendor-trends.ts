import { canonicalJson } from '#kernel';
import type { Rubric } from '#scoring';
import {
  benjaminiHochberg,
  type ClusteredEstimate,
  clusteredDifference,
  judge,
  minimumDetectableChange,
  trendSlope,
  type Verdict,
} from '#statistics';
import { dimensionOf, overallOf } from './compare-vendors.js';
import type { VendorEstimate } from './estimate-vendor.js';
import type { MethodConfig } from './method-config.js';
import type { EarlierWave, PreviousWave } from './release-input.js';

/** This wave minus the one before, judged among the changes of all vendors and dimensions. */
export interface TrendChange {
  readonly difference: number;
  readonly se: number;
  readonly ci95: readonly [number, number] | null;
  readonly pAdjusted: number | null;
  readonly verdict: Verdict;
  /** More than chance and more than small. */
  readonly isCredible: boolean;
  /** Points a true change needs so that two such waves show it most of the time. */
  readonly minimumDetectable: number;
  /** False where so few organisations answered twice that their overlap would tell of them: taken as none. */
  readonly sharesOrganisations: boolean;
}

/** Change per wave over all comparable waves. */
export interface TrendLine {
  readonly waves: number;
  readonly slopePerWave: number;
  readonly se: number;
  readonly pAdjusted: number;
  /** p of the misfit of a straight line. */
  readonly misfitP: number;
}

/**
 * NO_TREND: one wave. NOT_COMPARABLE: another method, series or rubric, or a score that this method does not reproduce.
 * NOT_BEFORE: the vendor was not shown then. OTHER_CHANNELS: the score rests on more than the survey.
 */
export type TrendReason = 'NO_TREND' | 'NOT_COMPARABLE' | 'NOT_BEFORE' | 'OTHER_CHANNELS';

/** One vendor over the waves, oldest first. `score` is the observed score 0–100. */
export interface VendorTrend {
  readonly vendor: string;
  readonly points: readonly {
    readonly wave: string;
    readonly score: number;
    readonly ci95: readonly [number, number];
    /** False where method or series was another: the line is broken there. */
    readonly comparable: boolean;
  }[];
  /** null exactly when there is a change. */
  readonly reason: TrendReason | null;
  readonly change: TrendChange | null;
  readonly dimensions: readonly { readonly id: string; readonly change: TrendChange | null }[];
  /** null for fewer comparable waves than a line needs. */
  readonly line: TrendLine | null;
}

export interface TrendInput {
  readonly rubric: Rubric;
  readonly wave: { readonly slug: string; readonly series: number };
  readonly earlier: readonly EarlierWave[];
  readonly previous: PreviousWave | null;
  /** Shown vendors of this wave, and those of the wave before as this method computes them. */
  readonly shown: readonly VendorEstimate[];
  readonly before: readonly VendorEstimate[];
  /** Vendors whose score rests on the survey alone: only such scores are compared. */
  readonly surveyOnly: readonly string[];
}

/**
 * Changes since the wave before, with the organisations that answered in both as shared clusters, Benjamini–Hochberg
 * over vendors × (overall and dimensions); slopes over all comparable waves, over vendors. Protection: a change is the
 * difference of two published scores. Its error adds only their covariance, which a single organisation in both waves
 * would make a statement about itself: it is used from `kPublish` shared organisations on, otherwise waves are taken as
 * independent.
 */
export function vendorTrends(input: TrendInput, config: MethodConfig): readonly VendorTrend[] {
  const changes = input.shown.map((vendor) => changesOf(vendor, input, config));
  const judged = judgeChanges(
    changes.map(({ found }) => found),
    config,
  );
  const lines = trendLines(input, config);
  return input.shown.map((vendor, v) => {
    const [overall = null, ...dimensions] = judged[v]!;
    return {
      vendor: vendor.design.vendor,
      points: pointsOf(vendor, input, config),
      reason: changes[v]!.reason,
      change: overall,
      dimensions: input.rubric.dimensions.map(({ id }, d) => ({ id, change: dimensions[d] ?? null })),
      line: lines[v]!,
    };
  });
}

interface Change {
  readonly difference: number;
  readonly se: number;
  readonly df: number | null;
  readonly p: number | null;
  readonly minimumDetectable: number;
  readonly sharesOrganisations: boolean;
}

/** Overall first, then the dimensions; null where a wave lacks one. */
type Changes = readonly (Change | null)[];

function changesOf(
  now: VendorEstimate,
  input: TrendInput,
  config: MethodConfig,
): { readonly reason: TrendReason | null; readonly found: Changes } {
  const { vendor } = now.design;
  const reason = reasonAgainst(vendor, input, config);
  const then = input.before.find(({ design }) => design.vendor === vendor);
  if (reason !== null || then === undefined) return { reason: reason ?? reasonForNone(vendor, input), found: [] };
  const dimensions = input.rubric.dimensions.map((_, d) =>
    now.dimensions[d]!.score === null || then.dimensions[d]!.score === null
      ? null
      : changeBetween(dimensionOf(then, d), dimensionOf(now, d), config),
  );
  return { reason: null, found: [changeBetween(overallOf(then), overallOf(now), config), ...dimensions] };
}

/** Why the wave before cannot be compared with this one; null when it can. */
export function comparisonReason(
  { previous, earlier, wave, rubric }: Pick<TrendInput, 'previous' | 'earlier' | 'wave' | 'rubric'>,
  { version }: MethodConfig,
): 'NO_TREND' | 'NOT_COMPARABLE' | null {
  if (previous === null) return earlier.length === 0 ? 'NO_TREND' : 'NOT_COMPARABLE';
  const isSame =
    previous.methodVersion === version &&
    previous.series === wave.series &&
    canonicalJson(previous.rubric) === canonicalJson(rubric);
  return isSame ? null : 'NOT_COMPARABLE';
}

function reasonAgainst(vendor: string, input: TrendInput, config: MethodConfig): TrendReason | null {
  const reason = comparisonReason(input, config);
  if (reason !== null) return reason;
  return input.surveyOnly.includes(vendor) ? null : 'OTHER_CHANNELS';
}

/** A score that this method does not reproduce was computed from something else. */
const reasonForNone = (vendor: string, { previous }: TrendInput): TrendReason =>
  previous!.published.some(({ slug }) => slug === vendor) ? 'NOT_COMPARABLE' : 'NOT_BEFORE';

function changeBetween(then: ClusteredEstimate, now: ClusteredEstimate, config: MethodConfig): Change {
  const sharesOrganisations = clusteredDifference(now, then).sharedClusters >= config.kPublish;
  const { difference, df, p, ...test } = clusteredDifference(now, sharesOrganisations ? then : apart(then));
  // Scores are shown of two organisations and more, so there is always an error.
  const se = test.se!;
  const minimumDetectable = minimumDetectableChange(se, 0, config.trendPower);
  return { difference, se, df, p, minimumDetectable, sharesOrganisations };
}

/** The same estimate, of organisations that nobody else has. */
const apart = (estimate: ClusteredEstimate): ClusteredEstimate => ({
  ...estimate,
  clusters: estimate.clusters.map((organisation) => `~${organisation}`),
});

/** All changes are one family; one that cannot be tested stays in it as p = 1. */
function judgeChanges(all: readonly Changes[], config: MethodConfig): readonly (readonly (TrendChange | null)[])[] {
  const adjusted = benjaminiHochberg(all.flat().flatMap((change) => (change === null ? [] : [change.p ?? 1])));
  let at = 0;
  return all.map((changes) =>
    changes.map((change) => {
      if (change === null) return null;
      const pAdjusted = change.p === null ? null : adjusted[at]!;
      at += 1;
      const { difference, se, minimumDetectable, sharesOrganisations } = change;
      const { ci95, verdict } = judge(change, pAdjusted, config);
      const isCredible = verdict === 'BETTER' || verdict === 'WORSE';
      return { difference, se, ci95, pAdjusted, verdict, isCredible, minimumDetectable, sharesOrganisations };
    }),
  );
}

const isComparable = (then: EarlierWave, { wave }: TrendInput, { version }: MethodConfig): boolean =>
  then.methodVersion === version && then.series === wave.series;

function pointsOf({ design, overall }: VendorEstimate, input: TrendInput, config: MethodConfig): VendorTrend['points'] {
  const past = input.earlier.flatMap((then) => {
    const point = then.vendors.find(({ slug }) => slug === design.vendor);
    const comparable = isComparable(then, input, config);
    return point ? [{ wave: then.wave, score: point.score, ci95: point.ci95, comparable }] : [];
  });
  return [...past, { wave: input.wave.slug, score: overall.score!, ci95: overall.ci95!, comparable: true }];
}

/** Lines of all vendors, corrected together. Waves without error carry no line. */
function trendLines(input: TrendInput, config: MethodConfig): readonly (TrendLine | null)[] {
  const comparable = input.earlier.filter((then) => isComparable(then, input, config));
  const slopes = input.shown.map(({ design, overall }) => {
    const past = comparable.flatMap(({ vendors }, wave) => {
      const point = vendors.find(({ slug }) => slug === design.vendor);
      return point ? [{ wave, score: point.score, variance: point.se ** 2 }] : [];
    });
    const points = [...past, { wave: comparable.length, score: overall.score!, variance: overall.se! ** 2 }];
    const slope = points.every(({ variance }) => variance > 0) ? trendSlope(points, config.trendWaves) : null;
    return slope && { ...slope, waves: points.length };
  });
  const adjusted = benjaminiHochberg(slopes.flatMap((slope) => (slope === null ? [] : [slope.p])));
  let at = 0;
  return slopes.map((slope) => {
    if (slope === null) return null;
    const { waves, slopePerWave, se, qP } = slope;
    return { waves, slopePerWave, se, pAdjusted: adjusted[at++]!, misfitP: qP };
  });
}
