import type { FrozenProbe } from '#evidence/core';
import { HORIZON_FACTOR, type Severity, SLA_MINUTES, slaAttainment } from '#statistics';

/** Replies are promised within half an hour, four hours and a day. */
export const PROMISE_MINUTES: readonly number[] = [SLA_MINUTES.urgent, SLA_MINUTES.business, SLA_MINUTES.general];
export const ATTAINMENT_MARGINS = ['all', 'severity', 'slot', 'zone'] as const;
export type AttainmentMargin = (typeof ATTAINMENT_MARGINS)[number];

/** How many of our own questions a vendor answered within a time. */
export interface ReplyAttainment {
  /** Slug. */
  readonly vendor: string;
  /** Of what the probes are told apart by, and which of it: a severity, a time slot or a zone; `all` of `all`. */
  readonly margin: AttainmentMargin;
  readonly level: string;
  readonly minutes: number;
  /** Probes, each followed to the horizon of its tier. */
  readonly n: number;
  /** Of these, no person has answered yet. */
  readonly unanswered: number;
  /** Share 0…1 by Kaplan and Meier, unanswered ones as long as they were followed, with its 95 % interval. */
  readonly attainment: number;
  readonly ci95: readonly [number, number];
}

type Case = FrozenProbe;
const LEVEL: Readonly<Record<AttainmentMargin, (probe: Case) => string>> = {
  all: () => 'all',
  severity: ({ severity }) => severity,
  slot: ({ slot }) => slot,
  zone: ({ zone }) => zone,
};

/**
 * Attainment of each promise by vendor, over all and by severity, slot and zone: one curve, read at three times. A time
 * for which none of the probes is followed is left out: nobody knows what became of them by then.
 */
export function replyAttainments(probes: readonly FrozenProbe[]): readonly ReplyAttainment[] {
  return sorted(probes, ({ vendor }) => vendor).flatMap(([vendor, own]) =>
    ATTAINMENT_MARGINS.flatMap((margin) =>
      sorted(own, LEVEL[margin]).flatMap(([level, part]) =>
        PROMISE_MINUTES.flatMap((minutes) => attained({ vendor, margin, level, minutes }, part)),
      ),
    ),
  );
}

/** Groups by key, in the order of the keys. */
function sorted(probes: readonly Case[], keyOf: (probe: Case) => string): readonly (readonly [string, Case[]])[] {
  return [...new Set(probes.map(keyOf))]
    .toSorted()
    .map((key) => [key, probes.filter((probe) => keyOf(probe) === key)] as const);
}

const isFollowedFor = (minutes: number) => (probe: { readonly severity: Severity }) =>
  HORIZON_FACTOR * SLA_MINUTES[probe.severity] >= minutes;

function attained(
  about: Pick<ReplyAttainment, 'vendor' | 'margin' | 'level' | 'minutes'>,
  probes: readonly Case[],
): readonly ReplyAttainment[] {
  if (!probes.some(isFollowedFor(about.minutes))) return [];
  const { n, attainment, attainmentCi95 } = slaAttainment(probes, about.minutes);
  const unanswered = probes.filter(({ answered }) => !answered).length;
  return [{ ...about, n, unanswered, attainment: attainment!, ci95: attainmentCi95! }];
}
