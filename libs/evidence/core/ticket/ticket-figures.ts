import {
  HORIZON_FACTOR,
  type Severity,
  severityStandardised,
  SLA_MINUTES,
  slaAttainment,
  type TimedCase,
} from '#statistics';
import type { ChannelFigure } from '../channel-figure.js';
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

/** Points 0–100; null where the tickets do not speak for the criterion. */
type Statistic = (facts: readonly TicketFact[], asOf: Date) => number | null;

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
  return Object.entries(STATISTICS).flatMap(([criterion, statistic]) => {
    const score = statistic(facts, asOf);
    if (score === null) return [];
    const without = Array.from({ length: groups }, (_, group) =>
      statistic(
        facts.filter(({ organisation }) => groupOf.get(organisation) !== group),
        asOf,
      ),
    ).filter((value) => value !== null);
    if (without.length < groups) return [];
    const counts = { n: facts.length, organisations: customers.length };
    const variance = jackknifeVariance(without);
    return [{ vendor, criterion, channel: 'T', score, variance, ...counts, agreement: null, verified }];
  });
}

function jackknifeVariance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return ((values.length - 1) / values.length) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function caseOf({ openedAt, repliedAt }: TicketFact, horizon: number, asOf: Date): TimedCase {
  const minutes = ((repliedAt ?? asOf).getTime() - openedAt.getTime()) / MINUTE;
  return minutes > horizon ? { minutes: horizon, answered: false } : { minutes, answered: repliedAt !== null };
}

function replyScore(facts: readonly TicketFact[], asOf: Date): number | null {
  const scores = Object.fromEntries(
    TIERS.map((tier) => {
      const cases = facts
        .filter(({ severity }) => severity === tier)
        .map((fact) => caseOf(fact, HORIZON_FACTOR * SLA_MINUTES[tier], asOf));
      return [tier, slaAttainment(cases, SLA_MINUTES[tier]).scoreLower];
    }),
  ) as Record<Severity, number | null>;
  return severityStandardised(SEVERITY_MIX, scores).score;
}

function answeredWithinADay(facts: readonly TicketFact[], asOf: Date): number | null {
  const cases = facts.map((fact) => caseOf(fact, HORIZON_FACTOR * WITHIN_A_DAY, asOf));
  const { attainment } = slaAttainment(cases, WITHIN_A_DAY);
  return attainment === null ? null : 100 * attainment;
}

function solvedAtOnce(facts: readonly TicketFact[]): number | null {
  const solved = facts.filter(({ solvedAt }) => solvedAt !== null);
  return solved.length === 0
    ? null
    : (100 * solved.filter(({ reopenedAt }) => reopenedAt === null).length) / solved.length;
}
