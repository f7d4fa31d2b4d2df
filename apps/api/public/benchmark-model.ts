import type { PublishedRelease } from '#benchmark';
import { collectionEnd, type ReleaseDocument, type ReleasedVendor } from '#benchmark/core';
import type { Locale } from '#kernel';
import type { BenchmarkDimension, BenchmarkPage, BenchmarkVendor, PageFilter, PairVerdict } from '#pages';
import type { PublishedReply } from '#portal';
import { besideOf, driversOf, trendOf } from './beside-scores.js';
import { evidenceOf } from './evidence-of.js';
import { ownWeightsOf } from './own-weights-of.js';
import { voicesOf } from './voices-of.js';

export interface PageOptions {
  readonly locale: Locale;
  readonly url: string;
  readonly compare?: readonly [string, string] | undefined;
  readonly filter?: PageFilter | undefined;
  readonly replies?: readonly PublishedReply[];
  /** Slugs of the released waves of the study. */
  readonly waves?: readonly string[];
  readonly scripts?: readonly string[];
}

/** `2026q4` → `2026Q4`. */
export const waveTitle = (slug: string): string => slug.toUpperCase();

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

function vendorOf(document: ReleaseDocument, vendor: ReleasedVendor): BenchmarkVendor {
  const { slug, name, status, rankRange, benchmarkScore, observed, ci95, reliability, reason } = vendor;
  return {
    slug,
    name,
    ...(vendor.kinds && { kinds: vendor.kinds }),
    status,
    rankRange,
    benchmarkScore,
    observed,
    ci95,
    reliability,
    orgBand: vendor.orgBand as BenchmarkVendor['orgBand'],
    ...(reason === null ? {} : { reason }),
    dimensions: vendor.dimensions.map(({ id, score, ci95: own }) => ({ id, score, ci95: own })),
    criteria: vendor.criteria.map(({ id, score, ci95: own }) => ({ id, score, ci95: own })),
    ...besideOf(document, vendor),
  };
}

function dimensionsOf({ rubric, vendors }: ReleaseDocument): BenchmarkDimension[] {
  return rubric.dimensions.map(({ id, name, weight, criteria }) => ({
    id,
    name,
    weight,
    criteria,
    marketMean: mean(vendors.map(({ dimensions }) => dimensions.find((one) => one.id === id)?.score ?? null)),
  }));
}

function pairsOf({ comparisons, robustness }: ReleaseDocument): PairVerdict[] {
  const of = (metric: string) => comparisons.find((one) => one.metric === metric)?.pairs ?? [];
  return of('overall').flatMap(({ a, b, difference, ci95, verdict }) => {
    if (ci95 === null) return [];
    const between = robustness.find(
      ({ ahead, behind }) => (ahead === a && behind === b) || (ahead === b && behind === a),
    );
    const dimensions = comparisons
      .filter(({ metric }) => metric !== 'overall')
      .flatMap(({ metric, pairs }) => {
        const own = pairs.find((pair) => pair.a === a && pair.b === b);
        if (!own?.ci95) return [];
        return [{ id: metric, difference: own.difference, ci95: own.ci95, verdict: own.verdict }];
      });
    const robust = { epsilonStar: between?.epsilonStar ?? null, band: between?.band ?? null };
    return [{ a, b, difference, ci95, verdict, ...robust, dimensions }];
  });
}

/** The gap of the vendor with the largest one, whatever its sign: the worst case is what a reader should know. */
function sourceGapOf(vendors: readonly ReleasedVendor[]) {
  const gaps = vendors.flatMap(({ sourceGap }) => sourceGap ?? []);
  return gaps.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0] ?? null;
}

function qualityOf({ quality, vendors }: ReleaseDocument): BenchmarkPage['quality'] {
  const { missingShare, medianMinutes, vendors: _, ...rest } = quality;
  return {
    ...rest,
    sourceGap: sourceGapOf(vendors),
    ...(missingShare === null ? {} : { missingShare }),
    ...(medianMinutes === null ? {} : { medianMinutes }),
  };
}

function methodOf(release: ReleaseDocument): BenchmarkPage['method'] {
  const {
    wave,
    study,
    method: { config, seed },
  } = release;
  return {
    collectedFrom: wave.opensAt,
    collectedTo: collectionEnd(release).at,
    organisationsToPublish: config.kPublish,
    organisationsToRank: config.kRank,
    effectiveToRank: config.nEffRank,
    independentToRank: config.independentOrgsRank,
    reliabilityToRank: config.reliabilityRank,
    vendorInvitedCap: config.sourceCap,
    minimumDifference: config.minimumDifference,
    marketVendors: config.marketVendors,
    marketPairs: config.marketOrgs,
    seed,
    sponsor: study.sponsor,
  };
}

const firstPlaceOf = ({ vendors }: ReleaseDocument): BenchmarkPage['firstPlace'] =>
  vendors.flatMap(({ slug, firstPlace }) =>
    firstPlace === null
      ? []
      : [
          {
            vendor: slug,
            declared: firstPlace.declared,
            any: firstPlace.any,
            ...(firstPlace.customers === null ? {} : { customers: firstPlace.customers }),
            ...(firstPlace.derived === null ? {} : { derived: firstPlace.derived }),
          },
        ],
  );

function linksOf({ study, wave, revision }: ReleaseDocument, locale: Locale): BenchmarkPage['links'] {
  const data = `/v1/benchmarks/${study.slug}/${wave.slug}`;
  return [
    { kind: 'report', href: `/b/${study.slug}/${wave.slug}/report?revision=${revision}&lang=${locale}` },
    { kind: 'json', href: data },
    { kind: 'csv', href: `${data}/scores.csv` },
    { kind: 'xlsx', href: `${data}/scores.xlsx` },
    { kind: 'parquet', href: `${data}/scores.parquet` },
    { kind: 'quotes', href: `${data}/quotes.csv` },
    { kind: 'moments', href: `${data}/moments` },
    { kind: 'signed', href: `${data}/signed` },
    { kind: 'methodology', href: `${data}/methodology` },
    { kind: 'openapi', href: '/v1/openapi.json' },
  ];
}

function revisionOf(
  { revision, publishedAt, sha256, reason }: PublishedRelease['history'][number],
  { study, wave }: ReleaseDocument,
  locale: Locale,
): BenchmarkPage['history'][number] {
  const href = `/b/${study.slug}/${wave.slug}?revision=${revision}&lang=${locale}`;
  return { revision, publishedAt, hash: sha256, href, reason: { 'zh-CN': reason, en: reason } };
}

/** A release as its page shows it. */
export function benchmarkModel(
  { id, document, sha256, history }: PublishedRelease,
  options: PageOptions,
): BenchmarkPage {
  const { study, wave, market, revision, publishedAt, method } = document;
  const ranked = document.vendors.filter(({ status }) => status === 'RANKED');
  return {
    locale: options.locale,
    url: options.url,
    study: { slug: study.slug, title: study.title },
    wave: { slug: wave.slug, title: waveTitle(wave.slug) },
    release: { id, revision, publishedAt, methodVersion: method.version, hash: sha256 },
    isDemo: study.isDemo,
    market: {
      statementsAllowed: market.marketStatementsAllowed,
      ...(market.reason === null ? {} : { reason: market.reason }),
      mean: mean(ranked.map(({ benchmarkScore }) => benchmarkScore)),
      rankedVendors: market.rankedVendors,
      organisationVendorPairs: market.organisationVendorPairs,
      isDifferenceDetectable: method.tau2 !== 0,
    },
    dimensions: dimensionsOf(document),
    vendors: document.vendors.map((vendor) => vendorOf(document, vendor)),
    quality: qualityOf(document),
    method: methodOf(document),
    claims: document.claims.map(({ type, subjects, metric, allowed }) => ({ type, subjects, metric, allowed })),
    ...driversOf(document),
    trend: document.trend.filter(({ points }) => points.length > 1).map(trendOf),
    pairs: pairsOf(document),
    ...(options.compare ? { compare: options.compare } : {}),
    ...(options.filter ? { filter: options.filter } : {}),
    ...voicesOf(document, options.replies ?? []),
    ...evidenceOf(document, options.locale),
    waves: (options.waves ?? []).map((slug) => ({
      slug,
      title: waveTitle(slug),
      href: `/b/${study.slug}/${slug}?lang=${options.locale}`,
    })),
    firstPlace: firstPlaceOf(document) ?? [],
    ownWeights: ownWeightsOf(document),
    scripts: options.scripts ?? [],
    history: history.map((mark) => revisionOf(mark, document, options.locale)),
    links: linksOf(document, options.locale),
  };
}
