import type { FrozenFinding } from '#evidence/core';
import type { BenchmarkResult } from './benchmark-result.js';
import { channelFacts, type ChannelFact } from './channel-eligibility.js';
import { pickCases } from './pick-cases.js';
import { type ReleasedRating, releasedRatings } from './public-ratings.js';
import type { ReleaseInput } from './release-input.js';
import { type ReplyAttainment, replyAttainments } from './reply-attainment.js';

/** What a release tells of it. */
export interface ReleasedEvidence {
  readonly channels: readonly ChannelFact[];
  readonly sla: readonly ReplyAttainment[];
  readonly ratings: readonly ReleasedRating[];
  readonly cases: readonly FrozenFinding[];
}

/**
 * What everyone reads of it, of vendors that are shown. Probes are questions of our own, ratings stand where anybody can
 * read them, and who is quoted in a case agreed or published it: no respondent is behind any of these numbers, so the
 * ledger does not know them. Empty for an input from before there was such evidence.
 */
export function releasedEvidence(
  { evidence, channels, config, study, wave, vendors }: ReleaseInput,
  result: Pick<BenchmarkResult, 'vendors'>,
): Partial<ReleasedEvidence> {
  if (evidence === undefined) return {};
  const isShown = (slug: string): boolean => (result.vendors[slug]?.status ?? 'SUPPRESSED') !== 'SUPPRESSED';
  const shown = <T extends { readonly vendor: string }>(items: readonly T[]) =>
    items.filter(({ vendor }) => isShown(vendor));
  return {
    channels: channelFacts(channels, isShown, config),
    sla: replyAttainments(shown(evidence.probes)),
    ratings: releasedRatings(shown(evidence.ratings)),
    cases: pickCases(evidence.findings, vendors.map(({ slug }) => slug).filter(isShown), `${study.slug}/${wave.slug}`),
  };
}
