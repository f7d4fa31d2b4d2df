import { HORIZON_FACTOR, SLA_MINUTES } from '#statistics';
import type { TicketFact } from './ticket-fact.js';

/** What somebody looks at before vouching for an export. Nothing of it is proof: each has honest reasons, too. */
export const TICKET_CHECKS = [
  'never-replied',
  'no-failure',
  'same-reply-time',
  'late-burst',
  'one-organisation',
] as const;
export type TicketCheckKey = (typeof TICKET_CHECKS)[number];

export interface TicketCheck {
  readonly check: TicketCheckKey;
  /** Tickets it counts. */
  readonly count: number;
  /** Out of so many. */
  readonly of: number;
  /** `count / of`, 0…1; null where there is nothing to count. */
  readonly share: number | null;
  /** Share from which it is marked. */
  readonly limit: number;
  readonly isMarked: boolean;
}

/** Below so many tickets a share tells nothing, and nothing is marked. */
const FEWEST = 30;
const LIMITS: Readonly<Record<TicketCheckKey, number>> = {
  'never-replied': 0.2,
  'no-failure': 1,
  'same-reply-time': 0.2,
  'late-burst': 0.3,
  'one-organisation': 0.25,
};
const MINUTE = 60_000;
/** Of the time in which tickets were opened. */
const LATE_PART = 0.1;

/**
 * Looks at the tickets of one vendor as they stood at a moment. `never-replied`: old enough for the horizon of their
 * tier (four times the promise) and still without a reply. `no-failure`: replied, solved or not reopened, within the
 * promise: where nothing ever failed something may be missing. `same-reply-time`: the most frequent reply time, to the
 * second. `late-burst`: opened in the last tenth between the first ticket and the moment. `one-organisation`: of the
 * customer with the most. The order of the tickets does not matter.
 */
export function checkTickets(facts: readonly TicketFact[], asOf: Date): readonly TicketCheck[] {
  const old = facts.filter((fact) => asOf.getTime() - fact.openedAt.getTime() >= horizonOf(fact));
  const replied = facts.filter(({ repliedAt }) => repliedAt !== null);
  return [
    check('never-replied', old.filter(({ repliedAt }) => repliedAt === null).length, old.length),
    check('no-failure', old.filter(isFlawless).length, old.length),
    check('same-reply-time', mostFrequent(replied.map(replySeconds)), replied.length),
    check('late-burst', openedLate(facts, asOf), facts.length),
    check('one-organisation', mostFrequent(facts.map(({ organisation }) => organisation)), facts.length),
  ];
}

function check(key: TicketCheckKey, count: number, of: number): TicketCheck {
  const share = of === 0 ? null : count / of;
  const limit = LIMITS[key];
  return { check: key, count, of, share, limit, isMarked: of >= FEWEST && share !== null && share >= limit };
}

const horizonOf = ({ severity }: TicketFact): number => HORIZON_FACTOR * SLA_MINUTES[severity] * MINUTE;

const isFlawless = ({ openedAt, repliedAt, reopenedAt, severity }: TicketFact): boolean =>
  repliedAt !== null &&
  reopenedAt === null &&
  repliedAt.getTime() - openedAt.getTime() <= SLA_MINUTES[severity] * MINUTE;

const replySeconds = ({ openedAt, repliedAt }: TicketFact): number =>
  Math.round(((repliedAt as Date).getTime() - openedAt.getTime()) / 1_000);

function mostFrequent(values: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
}

function openedLate(facts: readonly TicketFact[], asOf: Date): number {
  const first = facts.reduce((earliest, { openedAt }) => Math.min(earliest, openedAt.getTime()), asOf.getTime());
  const from = asOf.getTime() - LATE_PART * (asOf.getTime() - first);
  return facts.filter(({ openedAt }) => openedAt.getTime() > from).length;
}
