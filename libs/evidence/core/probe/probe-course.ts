import type { Violation } from '#kernel';
import { HORIZON_FACTOR, type Severity, SLA_MINUTES, type TimedCase } from '#statistics';
import { probeEventsInvalid } from '../errors.js';

export const PROBE_EVENTS = [
  'sent',
  'automatic-reply',
  'template-reply',
  'human-reply',
  'follow-up',
  'escalated',
  'solved',
] as const;
export type ProbeEventKind = (typeof PROBE_EVENTS)[number];

export interface ProbeEvent {
  readonly kind: ProbeEventKind;
  readonly at: Date;
}

/** How a probe went, in minutes since it was sent; null for what has not happened. */
export interface ProbeCourse {
  readonly sentAt: Date;
  readonly firstAutomaticReply: number | null;
  /** By a person, about the matter: neither a receipt nor a template stops the clock (method §11). */
  readonly firstSubstantiveReply: number | null;
  readonly escalation: number | null;
  readonly solution: number | null;
  /** Times that we wrote. */
  readonly rounds: number;
  readonly templateReplies: number;
}

const MINUTE = 60_000;

/**
 * What the events of one probe amount to. Throws `probe-events-invalid` with one violation for each event that cannot
 * be: nothing is before the question, after `now`, or before what stands above it; the question is sent once, and a
 * solution is the last word.
 */
export function courseOf(events: readonly ProbeEvent[], now: Date): ProbeCourse {
  const violations = events.flatMap((event, index) => {
    const code = faultOf(event, events[index - 1], now);
    return code === null ? [] : [{ pointer: `/events/${index}`, code }];
  });
  const [sent] = events;
  if (sent === undefined) throw probeEventsInvalid([{ pointer: '/events', code: 'empty' }]);
  if (violations.length > 0) throw probeEventsInvalid(violations);
  const first = (kind: ProbeEventKind) => {
    const event = events.find((other) => other.kind === kind);
    return event ? (event.at.getTime() - sent.at.getTime()) / MINUTE : null;
  };
  const count = (kind: ProbeEventKind) => events.filter((event) => event.kind === kind).length;
  return {
    sentAt: sent.at,
    firstAutomaticReply: first('automatic-reply'),
    firstSubstantiveReply: first('human-reply'),
    escalation: first('escalated'),
    solution: first('solved'),
    rounds: 1 + count('follow-up'),
    templateReplies: count('template-reply'),
  };
}

function faultOf({ kind, at }: ProbeEvent, previous: ProbeEvent | undefined, now: Date): Violation['code'] | null {
  if (Number.isNaN(at.getTime())) return 'not-a-time';
  if (at > now) return 'in-the-future';
  if (previous === undefined) return kind === 'sent' ? null : 'reply-before-question';
  if (kind === 'sent') return 'sent-twice';
  if (at < previous.at) return 'runs-backwards';
  return previous.kind === 'solved' ? 'after-solution' : null;
}

/** Minutes after which a probe of the tier is not followed any more; a later reply counts as none. */
export const probeHorizon = (severity: Severity): number => HORIZON_FACTOR * SLA_MINUTES[severity];

/** The probe as a case of a survival curve: open ones are censored at their age, and all at the horizon of the tier. */
export function timedCase({ sentAt, firstSubstantiveReply }: ProbeCourse, severity: Severity, now: Date): TimedCase {
  const horizon = probeHorizon(severity);
  if (firstSubstantiveReply !== null && firstSubstantiveReply <= horizon)
    return { minutes: firstSubstantiveReply, answered: true };
  return { minutes: Math.min(horizon, (now.getTime() - sentAt.getTime()) / MINUTE), answered: false };
}

/** Whether nothing can change the probe's time any more: answered, or followed to its horizon. */
export function isFollowed(course: ProbeCourse, severity: Severity, now: Date): boolean {
  const { answered, minutes } = timedCase(course, severity, now);
  return answered || minutes === probeHorizon(severity);
}
