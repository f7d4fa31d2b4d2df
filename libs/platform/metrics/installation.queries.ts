import type { DataSource } from 'typeorm';
import { SWEEP_AFTER_SECONDS } from '../queue/relay.js';

/** What the database alone knows of an installation. */
export interface InstallationFigures {
  readonly outboxOldestSeconds: number;
  readonly jobsWaiting: number;
  readonly jobsDead: number;
  readonly mails: Readonly<Record<string, number>>;
  /** Seconds since each of the acts that should come again and again was last done; without those that never were. */
  readonly ages: Readonly<Record<string, number>>;
}

/** What has to be done again and again, as the audit log names it. */
export const REPEATED_ACTS = [
  'backup.made',
  'backup.drilled',
  'audit.verified',
  'audit.anchored',
  'releases.verified',
] as const;

const OPEN = 'done_at is null and dead_at is null';

/** An event that waits for its next attempt has a relay in the future: nobody is late with it. */
const OUTBOX = `
  select greatest(0,
           extract(epoch from now() - (select min(created_at) from outbox where relayed_at is null and ${OPEN})),
           extract(epoch from now() - (select min(relayed_at) from outbox where relayed_at is not null and ${OPEN}))
             - ${SWEEP_AFTER_SECONDS})::float8 as oldest,
         (select count(*) from outbox where relayed_at is null and ${OPEN})::int
           + (select count(*) from outbox where relayed_at <= now() and ${OPEN})::int as waiting,
         (select count(*) from outbox where dead_at is not null and done_at is null)::int as dead`;

const MAILS = 'select state, count(*)::int as count from mail_attempt group by state';

const AGES = `
  select action, extract(epoch from now() - at)::float8 as seconds
  from (select unnest($1::text[]) as action) asked
  cross join lateral (
    select at from audit_log a where a.action = asked.action and coalesce(a.details ->> 'faults', '0') = '0'
    order by seq desc limit 1) newest`;

export async function installationFigures(db: DataSource): Promise<InstallationFigures> {
  const [[outbox], mails, ages] = await Promise.all([
    db.query<{ oldest: number; waiting: number; dead: number }[]>(OUTBOX),
    db.query<{ state: string; count: number }[]>(MAILS),
    repeatedActs(db),
  ]);
  return {
    outboxOldestSeconds: outbox?.oldest ?? 0,
    jobsWaiting: outbox?.waiting ?? 0,
    jobsDead: outbox?.dead ?? 0,
    mails: Object.fromEntries(mails.map(({ state, count }) => [state, count])),
    ages,
  };
}

/** Seconds since each repeated act; without those that never happened. What was found broken was not found whole. */
export async function repeatedActs(db: DataSource): Promise<InstallationFigures['ages']> {
  const ages = await db.query<{ action: string; seconds: number }[]>(AGES, [[...REPEATED_ACTS]]);
  return Object.fromEntries(ages.map(({ action, seconds }) => [action, Math.max(0, seconds)]));
}
