import type { FrozenFinding, FrozenProbe, RatingRecord } from '#evidence/core';

/** What stands beside the questionnaire and is shown, frozen into the input of a release. */
export interface InputEvidence {
  readonly probes: readonly FrozenProbe[];
  readonly ratings: readonly RatingRecord[];
  readonly findings: readonly FrozenFinding[];
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
