import { stringify } from 'csv-stringify/sync';
import type { PublishedRelease } from '#benchmark';
import { type ReleaseDocument, type ReleasedVendor, signedReleaseText } from '#benchmark/core';

/** One row of a table; a cell is a number, a word or nothing. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

const head = ({ study, wave, revision, method }: ReleaseDocument) => ({
  study: study.slug,
  wave: wave.slug,
  revision,
  method: method.version,
  license: 'CC-BY-4.0',
});

const SUPPRESSED = { score: null, ci95: null, suppressed: true } as const;

function scoresOf(vendor: ReleasedVendor) {
  const own = { vendor: vendor.slug, status: vendor.status, reason: vendor.reason, orgBand: vendor.orgBand };
  if (vendor.status === 'SUPPRESSED') return [{ ...own, dimension: 'overall', benchmarkScore: null, ...SUPPRESSED }];
  const overall = {
    ...own,
    dimension: 'overall',
    benchmarkScore: vendor.benchmarkScore,
    score: vendor.observed,
    ci95: vendor.ci95,
    suppressed: false,
  };
  const parts = [...vendor.dimensions, ...vendor.criteria].map(({ id, score, ci95 }) => ({
    ...own,
    dimension: id,
    benchmarkScore: null,
    ...(score === null ? SUPPRESSED : { score, ci95, suppressed: false }),
  }));
  return [overall, ...parts];
}

const ranksOf = (vendor: ReleasedVendor) => ({
  vendor: vendor.slug,
  status: vendor.status,
  reason: vendor.reason,
  orgBand: vendor.orgBand,
  rank95: vendor.rankRange,
  marginalRank95: vendor.marginalRankRange,
  benchmarkScore: vendor.benchmarkScore,
  reliability: vendor.reliability,
  firstPlace: vendor.firstPlace,
});

/** What recomputing ranks needs: means and covariances of the dimensions, never of persons or organisations. */
const momentsOf = (vendor: ReleasedVendor) => ({
  vendor: vendor.slug,
  status: vendor.status,
  observed: vendor.observed,
  se: vendor.se,
  df: vendor.df,
  dimensions: vendor.dimensions.map(({ id, score }) => ({ id, score })),
  covariance: vendor.dimensionCovariance,
});

/** What stands beside a vendor's scores and is no part of them. */
const besideOf = ({ quality, keywords }: ReleaseDocument, vendor: ReleasedVendor) => ({
  vendor: vendor.slug,
  companions: vendor.companions,
  provenance: vendor.provenance,
  richer: vendor.richer,
  contradictions: vendor.contradictions,
  exclusions: quality.vendors.find((each) => each.vendor === vendor.slug) ?? null,
  keywords: keywords.find((each) => each.vendor === vendor.slug)?.terms ?? [],
});

type View = (release: PublishedRelease) => object;

/** The parts of a release that have an address of their own. */
export const VIEWS: Readonly<Record<string, View>> = {
  scores: ({ document }) => ({ ...head(document), data: document.vendors.flatMap(scoresOf) }),
  ranks: ({ document }) => ({
    ...head(document),
    market: document.market,
    leadingGroup: document.leadingGroup,
    data: document.vendors.map(ranksOf),
  }),
  moments: ({ document }) => ({
    ...head(document),
    weights: document.rubric.dimensions.map(({ id, weight }) => ({ id, weight })),
    tau2: document.method.tau2,
    mu: document.method.mu,
    data: document.vendors.filter(({ status }) => status !== 'SUPPRESSED').map(momentsOf),
  }),
  pairs: ({ document }) => ({ ...head(document), data: document.comparisons, robustness: document.robustness }),
  companions: ({ document }) => ({
    ...head(document),
    reliability: document.reliability,
    drivers: document.drivers,
    data: document.vendors.filter(({ status }) => status !== 'SUPPRESSED').map((vendor) => besideOf(document, vendor)),
  }),
  trend: ({ document }) => ({ ...head(document), gap: document.gap, data: document.trend }),
  claims: ({ document }) => ({ ...head(document), data: document.claims }),
  methodology: ({ document }) => ({
    ...head(document),
    card: document.methodCard,
    method: document.method,
    rubric: document.rubric,
    quality: document.quality,
    sponsor: document.study.sponsor,
    collected: { from: document.wave.opensAt, to: document.wave.closesAt },
  }),
  releases: ({ document, history }) => ({ study: document.study.slug, wave: document.wave.slug, data: history }),
};

/** What is sent byte for byte as it was signed. */
export const TEXTS: Readonly<Record<string, (release: PublishedRelease) => string>> = {
  signed: ({ text, ...seal }) => signedReleaseText(text, seal),
};

const range = (of: readonly [number, number] | null, name: string): Row => ({
  [`${name}Low`]: of?.[0] ?? null,
  [`${name}High`]: of?.[1] ?? null,
});

/** The same as flat tables, one row a line. */
export const TABLES: Readonly<Record<string, (document: ReleaseDocument) => Row[]>> = {
  scores: (document) =>
    document.vendors.flatMap(scoresOf).map(({ ci95, ...row }) => ({ ...row, ...range(ci95, 'ci95') })),
  ranks: (document) =>
    document.vendors.map(ranksOf).map(({ rank95, marginalRank95, firstPlace, ...row }) => ({
      ...row,
      ...range(rank95, 'rank95'),
      ...range(marginalRank95, 'marginalRank95'),
      firstDeclared: firstPlace?.declared ?? null,
      firstCustomers: firstPlace?.customers ?? null,
      firstAny: firstPlace?.any ?? null,
      firstDerived: firstPlace?.derived ?? null,
    })),
};

/** RFC 4180 with CRLF. Text a spreadsheet would take for a formula is defused. */
export const csvOf = (rows: readonly Row[]): string =>
  stringify([...rows], { header: true, record_delimiter: 'windows', escape_formulas: true, cast: { boolean: String } });
