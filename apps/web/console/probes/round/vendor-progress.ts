import type { NamedVendor, ProbeSummary } from '../probe-types.js';

export interface ProgressCounts {
  readonly planned: number;
  /** Their moment has come, and nobody has sent them. */
  readonly due: number;
  readonly sent: number;
  /** Sent, and still followed without an answer by a person. */
  readonly open: number;
  readonly answered: number;
  readonly unanswered: number;
}

export interface VendorProgress {
  readonly vendor: NamedVendor;
  readonly counts: ProgressCounts;
}

const isAnswered = ({ course, outcome }: ProbeSummary): boolean =>
  outcome === null ? (course?.firstSubstantiveReply ?? null) !== null : outcome !== 'unanswered';

/** How far the probes of each vendor are; vendors in the order of their slugs. */
export function vendorProgress(probes: readonly ProbeSummary[]): readonly VendorProgress[] {
  const vendors = new Map(probes.map(({ vendor }) => [vendor.slug, vendor]));
  return [...vendors.values()]
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .map((vendor) => {
      const own = probes.filter((probe) => probe.vendor.slug === vendor.slug);
      const count = (is: (probe: ProbeSummary) => boolean) => own.filter(is).length;
      return {
        vendor,
        counts: {
          planned: own.length,
          due: count(({ phase }) => phase === 'due'),
          sent: count(({ course }) => course !== null),
          open: count((probe) => probe.phase === 'waiting' && !isAnswered(probe)),
          answered: count(isAnswered),
          unanswered: count(({ outcome }) => outcome === 'unanswered'),
        },
      };
    });
}
