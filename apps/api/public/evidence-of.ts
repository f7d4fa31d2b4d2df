import type { ReleaseDocument, ReleasedVendor } from '#benchmark/core';
import type { Locale } from '#kernel';
import type { PageEvidence, VendorChannels } from '#pages';

/** What a release tells beside the questionnaire, as its page shows it; nothing of releases from before. */
export function evidenceOf(
  { sla, ratings, cases, rubric }: ReleaseDocument,
  locale: Locale,
): { readonly evidence?: PageEvidence } {
  if (sla === undefined) return {};
  const nameOf = (id: string) => rubric.dimensions.find((dimension) => dimension.id === id)?.name[locale] ?? null;
  return {
    evidence: {
      sla: sla.map(({ margin, level, ...row }) => ({ ...row, group: margin, part: level })),
      ratings: (ratings ?? []).map(({ vendor, adjusted, pages }) => ({ vendor, adjusted, pages })),
      cases: (cases ?? []).map(({ ground: _ground, dimension, ...finding }) => ({
        ...finding,
        dimension: dimension === null ? null : nameOf(dimension),
      })),
    },
  };
}

/** What a reader must know of the channels of one vendor. */
export function channelsOf({ channels = [] }: ReleaseDocument, vendor: ReleasedVendor): VendorChannels {
  const { richer, contradictions } = vendor;
  const unheard = new Map<string, NonNullable<VendorChannels['unheard']>[number]>();
  for (const { vendor: slug, channel, reason } of channels) {
    if (slug !== vendor.slug || reason === null) continue;
    const key = `${channel} ${reason}`;
    unheard.set(key, { channel, reason, criteria: (unheard.get(key)?.criteria ?? 0) + 1 });
  }
  return {
    ...(richer !== null &&
      richer.score !== null &&
      richer.ci95 !== null && {
        richer: { score: richer.score, ci95: richer.ci95, channels: richer.provenance },
      }),
    contradictions: contradictions.map(({ criterion, channels: two, gap }) => ({ criterion, channels: two, gap })),
    unheard: [...unheard.values()],
  };
}
