import { type Severity, SLA_MINUTES } from '#statistics';
import type { ChangeEvidence, ClaimEvidence, PromiseEvidence } from './claims.js';
import type { ReleaseDocument } from './release-document.js';
import type { ReplyAttainment } from './reply-attainment.js';
import type { VendorTrend } from './vendor-trends.js';

/** Organisations behind a published reply promise; the document itself gives a band only. */
export type PromiseSizes = (vendor: string, severity: Severity) => number;

/** What a release's own numbers prove: the same from the computed release and from its file. */
export function claimEvidence(document: Omit<ReleaseDocument, 'claims'>, sizeOf: PromiseSizes): ClaimEvidence {
  const { vendors, method, market, comparisons, robustness, trend, gap, keywords, methodCard } = document;
  const ranked = vendors.filter(({ status, rankRange, firstPlace }) => status === 'RANKED' && rankRange && firstPlace);
  const first = (of: (place: NonNullable<(typeof ranked)[number]['firstPlace']>) => number) => ({
    rankAcceptability: ranked.map(({ firstPlace }) => [of(firstPlace!)]),
  });
  return {
    releaseId: releaseIdOf(document),
    result: {
      config: method.config,
      vendors: Object.fromEntries(vendors.map(({ slug, status }) => [slug, { status }])),
      market,
      ranking: {
        vendors: ranked.map(({ slug }) => slug),
        scenarios: { declared: first(({ declared }) => declared), any: first(({ any }) => any) },
        simultaneous: ranked.map(({ rankRange }) => rankRange!),
        leadingGroup: document.leadingGroup,
      },
      comparisons,
      robustness,
    },
    sponsored: methodCard.isSponsored,
    promises: [
      ...vendors.flatMap((vendor) => promisesOf(vendor, sizeOf)),
      ...(document.sla ?? []).flatMap(probedPromise),
    ],
    trendReason: gap?.reason ?? null,
    changes: trend.flatMap(changesOf),
    gap,
    terms: Object.fromEntries(keywords.map(({ vendor, terms }) => [vendor, terms])),
  };
}

/** `study/wave/r2`: what a claim is about. */
export const releaseIdOf = ({ study, wave, revision }: Pick<ReleaseDocument, 'study' | 'wave' | 'revision'>): string =>
  `${study.slug}/${wave.slug}/r${revision}`;

function promisesOf({ slug, companions }: ReleaseDocument['vendors'][number], sizeOf: PromiseSizes): PromiseEvidence[] {
  return (companions?.firstReply ?? []).flatMap(({ severity, score, ci95 }) =>
    score === null || ci95 === null
      ? []
      : [{ vendor: slug, tier: severity, channel: 'BRACKETS', n: sizeOf(slug, severity), share: score, ci95 }],
  );
}

/** The promise of a tier as probes of that tier found it. */
function probedPromise({ vendor, margin, level, minutes, n, attainment, ci95 }: ReplyAttainment): PromiseEvidence[] {
  const isOwn = margin === 'severity' && SLA_MINUTES[level as Severity] === minutes;
  return isOwn ? [{ vendor, tier: level, channel: 'PROBES', n, share: attainment, ci95 }] : [];
}

function changesOf({ vendor, change, dimensions }: VendorTrend): ChangeEvidence[] {
  return [{ id: 'overall', change }, ...dimensions].flatMap(({ id, change: own }) =>
    own === null ? [] : [{ vendor, metric: id, ...own }],
  );
}
