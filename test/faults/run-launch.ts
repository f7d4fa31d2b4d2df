import { randomBytes } from 'node:crypto';
import { prepareQueue } from '#platform';
import type { FaultInstallation, RunDatabase } from './installation.js';
import { startVictim } from './processes.js';
import type { FaultRun } from './registry.js';
import type { RunReport } from './report.js';
import { seeded } from './seeded.js';
import { addStaff, logIn } from './staff-client.js';

const PATIENCE_MS = 180_000;

const PEOPLE = { small: 300, fair: 2_000, full: 10_000 } as const;

export const LAUNCH_RUN: FaultRun = {
  id: 'F32',
  title: 'launch pressed twice by two people, and the api killed',
  backends: ['postgres'],
  run: ({ installation, size, seed }) => runLaunch(installation, PEOPLE[size], seed),
};

/** Two people press launch twice each, the api is killed in the middle of it, and they press again. It is one launch. */
export async function runLaunch(installation: FaultInstallation, mails: number, seed: number): Promise<RunReport> {
  const startedAt = performance.now();
  const database = await installation.database(mails);
  const env = { ...database.env, QUEUE_PREFIX: `f${randomBytes(5).toString('hex')}` };
  await prepareQueue(database.env['DATABASE_URL'] ?? '', env.QUEUE_PREFIX);
  await addStaff(env, ['one@study.example', 'two@study.example']);
  const api = await startVictim('api', env);
  const worker = await startVictim('worker', { ...env });
  try {
    const people = await Promise.all(['one', 'two'].map((name) => logIn(api.port, `${name}@study.example`)));
    const path = `/v1/admin/campaigns/${database.campaignId}/launch`;
    const press = () => Promise.all([...people, ...people].map(async (person) => (await person.post(path, {})).status));
    const first = press();
    await new Promise((resolve) => setTimeout(resolve, 20 + seeded(seed)() * 400));
    await api.strike('SIGKILL');
    const before = await first;
    const after = await press();
    await settled(database, mails);
    return await reportOf(database, {
      mails,
      seed,
      statuses: [...before, ...after],
      unexpectedExits: api.unexpectedExits() + worker.unexpectedExits(),
      milliseconds: Math.round(performance.now() - startedAt),
    });
  } finally {
    await Promise.all([api.stop(), worker.stop()]);
    await database.close();
  }
}

async function settled(database: RunDatabase, mails: number): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end && (await countsOf(database)).sent < mails)
    await new Promise((resolve) => setTimeout(resolve, 500));
}

interface Counts {
  readonly recipients: number;
  readonly invitations: number;
  readonly mails: number;
  readonly sent: number;
  readonly events: number;
  readonly launches: number;
}

async function countsOf(database: RunDatabase): Promise<Counts> {
  const [counts] = await database.query<Counts & { readonly launches: number }>(
    `select (select count(*) from recipient)::int as recipients, (select count(*) from invitation)::int as invitations,
            (select count(*) from mail_attempt)::int as mails,
            (select count(*) from mail_attempt where state = 'sent')::int as sent,
            (select count(*) from outbox where topic = 'mail.queued')::int as events,
            (select count(*) from campaign where state <> 'draft')::int as launches`,
  );
  return counts!;
}

interface Seen {
  readonly mails: number;
  readonly seed: number;
  readonly statuses: readonly number[];
  readonly unexpectedExits: number;
  readonly milliseconds: number;
}

async function reportOf(database: RunDatabase, seen: Seen): Promise<RunReport> {
  const counts = await countsOf(database);
  const accepted = seen.statuses.filter((status) => status === 202).length;
  const strange = seen.statuses.filter((status) => ![0, 202, 409, 503].includes(status));
  const wrong = [
    ...Object.entries(counts)
      .filter(([name, count]) => count !== (name === 'launches' ? 1 : seen.mails))
      .map(([name, count]) => ({ checker: name, detail: `${count} instead of ${seen.mails}` })),
    ...(accepted > 1 ? [{ checker: 'accepted', detail: `${accepted} launches were accepted` }] : []),
    ...(strange.length > 0 ? [{ checker: 'statuses', detail: strange.join(', ') }] : []),
    ...(seen.unexpectedExits > 0 ? [{ checker: 'exits', detail: String(seen.unexpectedExits) }] : []),
  ];
  return {
    scenario: 'F32',
    title: LAUNCH_RUN.title,
    backend: 'postgres',
    ok: wrong.length === 0,
    ...seen,
    ...counts,
    findings: wrong,
  };
}
