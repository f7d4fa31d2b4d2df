import { HORIZON_FACTOR, type Severity, severityStandardised, SLA_MINUTES } from '#statistics';
import type { ChannelFigure } from '../channel-figure.js';
import { attainmentWithout, type GroupedCase, tally } from './left-out.js';
import type { TicketFact } from './ticket-fact.js';

/** The mix of severities that all vendors are judged by, so that nobody gains by easy tickets (method §11.3). */
export const SEVERITY_MIX: Readonly<Record<Severity, number>> = { general: 0.5, business: 0.3, urgent: 0.2 };

export interface TicketSource {
  readonly vendor: string;
  /** Somebody other than the vendor vouches for the export being complete. */
  readonly verified: boolean;
}

const MINUTE = 60_000;
const WITHIN_A_DAY = 1440;
/** Customers are dealt into so many groups for the jackknife: more tell hardly more and cost as much again each. */
const GROUPS = 30;
const TIERS = Object.keys(SEVERITY_MIX) as Severity[];

/** A ticket with the group of customers that is left out together. */
interface Grouped {
  readonly fact: TicketFact;
  readonly group: number;
}

interface Sample {
  readonly tickets: readonly Grouped[];
  readonly groups: number;
  readonly asOf: Date;
}

/** Points 0–100 without each group and, last, of all; null where the tickets do not speak for the criterion. */
type Statistic = (sample: Sample) => readonly (number | null)[];

const STATISTICS: Readonly<Record<string, Statistic>> = {
  c11: replyScore,
  c13: answeredWithinADay,
  c21: solvedAtOnce,
};

/**
 * What a vendor’s tickets say of the criteria they speak for, as of a moment: reply time over the severity mix (Kaplan &
 * Meier 1958, open tickets worth nothing), replies within a day, and solved without being reopened. The variance is that
 * of a delete-a-group jackknife over customers (Kott 2001); what fewer than two customers tell is left out.
 */
export function ticketFigures(
  { vendor, verified }: TicketSource,
  facts: readonly TicketFact[],
  asOf: Date,
): readonly ChannelFigure[] {
  const customers = [...new Set(facts.map(({ organisation }) => organisation))].toSorted();
  if (customers.length < 2) return [];
  const groups = Math.min(GROUPS, customers.length);
  const groupOf = new Map(customers.map((customer, index) => [customer, index % groups]));
  const tickets = facts.map((fact) => ({ fact, group: groupOf.get(fact.organisation)! }));
  return Object.entries(STATISTICS).flatMap(([criterion, statistic]) => {
    const values = statistic({ tickets, groups, asOf }).filter((value) => value !== null);
    // Where one group alone speaks for it nobody knows how far it would go without.
    if (values.length <= groups) return [];
    const score = values.at(-1)!;
    const counts = { n: facts.length, organisations: customers.length };
    const variance = jackknifeVariance(values.slice(0, -1));
    return [{ vendor, criterion, channel: 'T', score, variance, ...counts, agreement: null, verified }];
  });
}

function jackknifeVariance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return ((values.length - 1) / values.length) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function groupedCase({ fact: { openedAt, repliedAt }, group }: Grouped, promise: number, asOf: Date): GroupedCase {
  const horizon = HORIZON_FACTOR * promise;
  const minutes = ((repliedAt ?? asOf).getTime() - openedAt.getTime()) / MINUTE;
  return minutes > horizon
    ? { minutes: horizon, answered: false, group }
    : { minutes, answered: repliedAt !== null, group };
}

function replyScore({ tickets, groups, asOf }: Sample): readonly (number | null)[] {
  const tiers = TIERS.map((tier) => {
    const cases = tickets
      .filter(({ fact }) => fact.severity === tier)
      .map((ticket) => groupedCase(ticket, SLA_MINUTES[tier], asOf));
    return [tier, attainmentWithout(cases, groups, SLA_MINUTES[tier])] as const;
  });
  return Array.from({ length: groups + 1 }, (_, left) => {
    const scores = Object.fromEntries(tiers.map(([tier, curves]) => [tier, curves[left]?.score ?? null]));
    return severityStandardised(SEVERITY_MIX, scores as Record<Severity, number | null>).score;
  });
}

function answeredWithinADay({ tickets, groups, asOf }: Sample): readonly (number | null)[] {
  const cases = tickets.map((ticket) => groupedCase(ticket, WITHIN_A_DAY, asOf));
  // Of two customers and more one is left whichever group is not.
  return attainmentWithout(cases, groups, WITHIN_A_DAY).map((found) => 100 * found!.attainment);
}

function solvedAtOnce({ tickets, groups }: Sample): readonly (number | null)[] {
  const solved = tickets.filter(({ fact }) => fact.solvedAt !== null);
  const kept = tally(
    solved.filter(({ fact }) => fact.reopenedAt === null),
    groups,
  );
  return tally(solved, groups).map((all, left) => (all === 0 ? null : (100 * kept[left]!) / all));
}
