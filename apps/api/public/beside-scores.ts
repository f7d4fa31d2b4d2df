import type { ReleaseDocument, ReleasedVendor } from '#benchmark/core';
import type { BenchmarkPage, BenchmarkVendor } from '#pages';
import { channelsOf } from './evidence-of.js';

type Beside = Pick<
  BenchmarkVendor,
  | 'isKept'
  | 'companions'
  | 'unfiltered'
  | 'isAudited'
  | 'keywords'
  | 'distributions'
  | 'channels'
  | 'richer'
  | 'contradictions'
  | 'unheard'
>;
type Figure = NonNullable<BenchmarkVendor['companions']>[number];

/** What a page says of a vendor beside its scores; nothing of a suppressed one. */
export function besideOf(document: ReleaseDocument, vendor: ReleasedVendor): Beside {
  if (vendor.status === 'SUPPRESSED') return {};
  const { ledger, keywords, distributions } = document;
  return {
    isKept: ledger.denied.some(({ cell, outcome }) => outcome === 'KEPT' && cell.startsWith(`${vendor.slug}/`)),
    companions: figuresOf(vendor),
    keywords: keywords.find((each) => each.vendor === vendor.slug)?.terms ?? [],
    ...(distributions && {
      distributions: distributions.find((each) => each.vendor === vendor.slug)?.criteria ?? [],
    }),
    ...(vendor.provenance && { channels: vendor.provenance }),
    ...channelsOf(document, vendor),
    ...exclusionsOf(document, vendor),
  };
}

/** The score without exclusions is shown only where it is far enough off to matter. */
function exclusionsOf({ quality }: ReleaseDocument, { slug }: ReleasedVendor): Beside {
  const exclusions = quality.vendors.find((each) => each.vendor === slug);
  if (exclusions === undefined) return {};
  const { score, ci95, differs } = exclusions.unfiltered;
  const isShown = differs === true && score !== null && ci95 !== null;
  return { isAudited: exclusions.audit, ...(isShown ? { unfiltered: { score, ci95 } } : {}) };
}

function figuresOf({ companions }: ReleasedVendor): readonly Figure[] {
  if (companions === null) return [];
  const { nps, topBox, firstReply } = companions;
  const all = [
    { kind: 'nps', ...nps } as const,
    { kind: 'topBox', ...topBox } as const,
    ...firstReply.map((each) => ({ kind: `reply-${each.severity}`, ...each }) as const),
  ];
  return all.flatMap(({ kind, score, ci95 }) =>
    score === null || ci95 === null ? [] : [{ kind, value: score, ci95 }],
  );
}

export function driversOf({ drivers }: ReleaseDocument): Pick<BenchmarkPage, 'drivers'> {
  if (drivers?.status !== 'OK' || drivers.r2 === null) return {};
  const dimensions = drivers.dimensions.flatMap(({ id, share, ci95 }) => (share === null ? [] : [{ id, share, ci95 }]));
  return dimensions.length === 0 ? {} : { drivers: { r2: drivers.r2, dimensions } };
}

type Trend = NonNullable<BenchmarkPage['trend']>[number];

export function trendOf({ vendor, points, reason, change }: ReleaseDocument['trend'][number]): Trend {
  if (change === null) return { vendor, points, reason, change };
  const { difference, ci95, isCredible, minimumDetectable } = change;
  return { vendor, points, reason, change: { difference, ci95, isCredible, minimumDetectable } };
}
