import { probeScore, type Severity, SLA_MINUTES, slaValue } from '#statistics';
import type { ChannelFigure } from '../channel-figure.js';
import { probeHorizon, type ProbeCourse } from './probe-course.js';
import { type ItemAgreement, RATING_FORM } from './rating-form.js';

/** A probe that nothing can change any more: followed to its end, rated and decided. */
export interface FinishedProbe {
  readonly vendor: string;
  readonly scenario: string;
  readonly severity: Severity;
  readonly course: ProbeCourse;
  /** Points 0–100 by item of the rating form; null where it could not be judged. */
  readonly rated: Readonly<Record<string, number | null>>;
}

const WITHIN_A_DAY = 1440;
const share = (is: boolean): number => (is ? 100 : 0);

/** Minutes that count; null once the horizon of the tier has passed. */
function inTime(minutes: number | null, severity: Severity): number | null {
  return minutes !== null && minutes <= probeHorizon(severity) ? minutes : null;
}

function timeValue(minutes: number | null, severity: Severity): number {
  const counted = inTime(minutes, severity);
  return counted === null ? 0 : slaValue(counted, SLA_MINUTES[severity]);
}

/** What the clock of one probe says of a criterion, points 0–100; null where the probe does not speak for it. */
const TIMED: Readonly<Record<string, (probe: FinishedProbe) => number | null>> = {
  c11: ({ course, severity }) => timeValue(course.firstSubstantiveReply, severity),
  c12: ({ course, severity }) => (severity === 'urgent' ? timeValue(course.escalation, severity) : null),
  c13: ({ course }) => share((course.firstSubstantiveReply ?? Infinity) <= WITHIN_A_DAY),
  c21: ({ course, severity }) => share(inTime(course.solution, severity) !== null && course.rounds === 1),
};

/**
 * What a round of probes says of each vendor and criterion: the mean of the means of its scenarios, with the variance
 * of these (method §12.3). Criteria of which fewer than two scenarios speak are left out: nothing tells how sure they
 * are. `agreement` is that of the raters of the whole round.
 */
export function probeFigures(
  probes: readonly FinishedProbe[],
  agreements: readonly ItemAgreement[],
): readonly ChannelFigure[] {
  const vendors = [...new Set(probes.map(({ vendor }) => vendor))].toSorted();
  const alphaOf = (key: string) => agreements.find((item) => item.key === key)?.alpha ?? null;
  return vendors.flatMap((vendor) => {
    const own = probes.filter((probe) => probe.vendor === vendor);
    return [
      ...Object.entries(TIMED).flatMap(([criterion, value]) =>
        figure({ vendor, criterion, agreement: null, isTimed: true }, own, value),
      ),
      ...RATING_FORM.flatMap(({ key, criterion }) =>
        figure({ vendor, criterion, agreement: alphaOf(key), isTimed: false }, own, ({ rated }) => rated[key] ?? null),
      ),
    ];
  });
}

function figure(
  about: Required<Pick<ChannelFigure, 'vendor' | 'criterion' | 'agreement' | 'isTimed'>>,
  probes: readonly FinishedProbe[],
  value: (probe: FinishedProbe) => number | null,
): readonly ChannelFigure[] {
  const speaking = probes.flatMap((probe) => {
    const points = value(probe);
    return points === null ? [] : [{ scenario: probe.scenario, points }];
  });
  const { mean, se, df } = probeScore(
    speaking.map(({ scenario }) => scenario),
    speaking.map(({ points }) => points),
  );
  if (mean === null || se === null || df === null) return [];
  const counts = { n: speaking.length, organisations: df + 1 };
  return [{ ...about, channel: 'P', score: mean, variance: se ** 2, ...counts, verified: true }];
}
