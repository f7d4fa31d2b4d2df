import type { FrozenFinding, FrozenProbe, RatingRecord } from '#evidence/core';
import type { BenchmarkResult } from './benchmark-result.js';
import { channelFacts, type ChannelFact } from './channel-eligibility.js';
import { pickCases } from './pick-cases.js';
import { type ReleasedRating, releasedRatings } from './public-ratings.js';
import type { ReleaseInput } from './release-input.js';
import { type ReplyAttainment, replyAttainments } from './reply-attainment.js';

/** What stands beside the questionnaire and is shown, frozen into the input of a release. */
export interface InputEvidence {
  readonly probes: readonly FrozenProbe[];
  readonly ratings: readonly RatingRecord[];
  readonly findings: readonly FrozenFinding[];
}

/** What a release tells of it. */
export interface ReleasedEvidence {
  readonly channels: readonly ChannelFact[];
  readonly sla: readonly ReplyAttainment[];
  readonly ratings: readonly ReleasedRating[];
  readonly cases: readonly FrozenFinding[];
}

/** The same evidence in the same order, however it was read. */
export const canonicalEvidence = ({ probes, ratings, findings }: InputEvidence): InputEvidence => ({
  probes: probes.toSorted(by(probeKey)),
  ratings: ratings.toSorted(by(({ vendor, source, url, day }) => JSON.stringify([vendor, source, url, day]))),
  findings: findings.toSorted(by(({ id }) => id)),
});

const probeKey = ({ vendor, scenario, severity, slot, zone, minutes, answered }: FrozenProbe): string =>
  JSON.stringify([vendor, scenario, severity, slot, zone, minutes, answered]);

const by =
  <T>(keyOf: (item: T) => string) =>
  (a: T, b: T): number => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return Number(one > other) - Number(one < other);
  };

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
