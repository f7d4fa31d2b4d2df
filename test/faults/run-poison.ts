import { placeOf } from '../../libs/platform/crash/crash-plan.js';
import { MAIL_RETRY_DELAYS_MS } from '#platform';
import { type AnswerField, openAnswerField } from './answer-field.js';
import type { Finding } from './checkers.js';
import type { RunDatabase } from './installation.js';
import { mailFiguresOf, mailHistoryOf } from './mail-history.js';
import type { FaultRun, RunContext, Size } from './registry.js';
import type { RunReport } from './report.js';
import { startVictim, type Victim } from './victim.js';

const MAILS: Readonly<Record<Size, number>> = { small: 100, fair: 400, full: 1_000 };
const SHARE = 0.01;
/** One alone could be an accident. */
const LEAST = 2;
const PATIENCE_MS = 420_000;
const CONCURRENCY = 10;
const ATTEMPTS = MAIL_RETRY_DELAYS_MS.length + 1;

type Kind = 'throw' | 'exit';

export const POISON_RUNS: readonly FaultRun[] = (['throw', 'exit'] as const).map((kind) => ({
  id: 'F16',
  title: `one job in a hundred is poison: ${kind === 'throw' ? 'it fails each time' : 'it takes its process along'}`,
  backends: ['postgres', 'redis'],
  run: (context) => runPoison(context, kind),
}));

/** What can never be done is given up, told once, and keeps nobody else from being done. */
async function runPoison(context: RunContext, kind: Kind): Promise<RunReport> {
  const { installation, size, seed, backend } = context;
  const field = await openAnswerField(installation, { people: MAILS[size], apis: 0, backend });
  let worker: Victim | undefined;
  try {
    const { poisoned, share } = await poisonedIn(field.database);
    const env = { CRASH_AT: 'mail.begin', CRASH_HOW: kind, CRASH_SHARE: String(share) };
    worker = await startVictim('worker', { ...field.env, ...env });
    const exits = await outlive(field, worker);
    const history = await mailHistoryOf(field, [], poisoned.size);
    const alerts = worker.errors.filter((line) => line.includes('an event was given up')).length;
    const promised = { duplicates: CONCURRENCY * exits, perRecipient: 2, stallMs: Infinity };
    const { findings, ...figures } = mailFiguresOf(history, promised);
    const all = [...findings, ...(await wrongWith(field, poisoned)), ...alertsWrong(kind, alerts, poisoned.size)];
    return {
      scenario: 'F16',
      title: POISON_RUNS.find((one) => one.title.includes(kind === 'throw' ? 'fails' : 'takes'))!.title,
      backend,
      seed,
      ok: all.length === 0,
      ...figures,
      poisoned: poisoned.size,
      alerts,
      kills: exits,
      findings: all,
    };
  } finally {
    await worker?.stop();
    await field.close();
  }
}

interface Poison {
  readonly poisoned: ReadonlySet<string>;
  /** Of all subjects, where exactly these are. */
  readonly share: number;
}

async function poisonedIn({ query }: RunDatabase): Promise<Poison> {
  const contacts = await query<{ id: string }>(
    `select distinct subject_id as id from outbox where topic = 'mail.queued'`,
  );
  const byPlace = contacts.map(({ id }) => id).toSorted((a, b) => placeOf(a) - placeOf(b));
  const count = Math.max(LEAST, Math.round(SHARE * byPlace.length));
  return { poisoned: new Set(byPlace.slice(0, count)), share: placeOf(byPlace[count]!) };
}

/** Starts the worker again whenever it has ended, as whoever runs it would, until nothing is left to do. */
async function outlive({ database }: AnswerField, worker: Victim): Promise<number> {
  let exits = 0;
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    if (await worker.breaks(300)) {
      exits += 1;
      await worker.restart();
    }
    await hasten(database);
    if ((await openEvents(database)) === 0) return exits;
  }
  return exits;
}

/** Hours pass for what waits for its next attempt, or for somebody to notice that its process has ended. */
async function hasten({ query }: RunDatabase): Promise<void> {
  await query(
    `update outbox set relayed_at = now() - interval '61 seconds'
     where done_at is null and dead_at is null and attempts > 0
       and (relayed_at > now() or relayed_at between now() - interval '60 seconds' and now() - interval '3 seconds')`,
  );
}

async function openEvents({ query }: RunDatabase): Promise<number> {
  const [row] = await query<{ count: number }>(
    'select count(*)::int as count from outbox where done_at is null and dead_at is null',
  );
  return row?.count ?? 0;
}

/** Poison is dead after as many attempts as everything has, and where people look it says so; nothing else is. */
async function wrongWith({ database }: AnswerField, poisoned: ReadonlySet<string>): Promise<Finding[]> {
  const dead = await database.query<{ id: string; attempts: number; state: string }>(
    `select o.subject_id as id, o.attempts, m.state from outbox o join mail_attempt m on m.contact_id = o.subject_id
     where o.dead_at is not null`,
  );
  const strange = dead.filter(
    ({ id, attempts, state }) => !poisoned.has(id) || attempts < ATTEMPTS || state !== 'failed',
  );
  return [
    ...(dead.length === poisoned.size
      ? []
      : [{ checker: 'poison', detail: `${dead.length} of ${poisoned.size} are dead` }]),
    ...strange.map((row) => ({ checker: 'poison', detail: JSON.stringify(row) })),
  ];
}

/** A process that ends with its job may take the word of it along; a job that only fails may not. */
function alertsWrong(kind: Kind, alerts: number, poisoned: number): Finding[] {
  return kind === 'exit' || alerts === poisoned ? [] : [{ checker: 'alerts', detail: `${alerts} for ${poisoned}` }];
}
