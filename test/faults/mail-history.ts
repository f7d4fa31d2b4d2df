import type { AnswerField } from './answer-field.js';
import {
  check,
  duplicatesIn,
  type Finding,
  longestGap,
  type MailRow,
  missingIn,
  mostCopies,
  type Promised,
  type RunHistory,
} from './checkers.js';
import type { Victim } from './victim.js';

/** What is known of the mails of a field when it has come to rest. `expectedDead`: events that had to be given up. */
export async function mailHistoryOf(
  { database, sink }: AnswerField,
  workers: readonly Victim[],
  expectedDead = 0,
): Promise<RunHistory> {
  const rows = await database.query<MailRow & Record<string, unknown>>(
    `select c.email as recipient, m.state, m.attempts from mail_attempt m join contact c on c.contact_id = m.contact_id`,
  );
  const [events] = await database.query<{ open: number; dead: number }>(
    `select count(*) filter (where done_at is null and dead_at is null)::int as open,
            count(*) filter (where dead_at is not null and done_at is null)::int as dead from outbox`,
  );
  return {
    intended: database.recipients,
    arrivals: sink.arrivals,
    rows,
    refused: new Map(),
    openEvents: events?.open ?? 0,
    deadEvents: Math.abs((events?.dead ?? 0) - expectedDead),
    unexpectedExits: workers.reduce((sum, worker) => sum + worker.unexpectedExits(), 0),
    stallMs: longestGap(sink.arrivals),
  };
}

/** Figures and findings of a run of mails, by their names in the report. */
export function mailFiguresOf(
  history: RunHistory,
  promised: Promised,
): { readonly findings: readonly Finding[] } & Readonly<Record<string, unknown>> {
  return {
    intended: history.intended.length,
    delivered: new Set(history.arrivals.map(({ recipient }) => recipient)).size,
    missing: missingIn(history).length,
    duplicates: duplicatesIn(history),
    bound: promised.duplicates,
    mostCopies: mostCopies(history),
    longestGapMs: history.stallMs,
    unexpectedExits: history.unexpectedExits,
    openEvents: history.openEvents,
    deadEvents: history.deadEvents,
    findings: check(history, promised),
  };
}
