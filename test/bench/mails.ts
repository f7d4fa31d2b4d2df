import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { LaunchService, PlannerService } from '#distribution';
import { createLog, parseConfig, prepareQueue } from '#platform';
import { withServices } from '../../apps/cli/services.js';
import { openFaultInstallation, type RunDatabase } from '../faults/installation.js';
import { startVictim } from '../faults/processes.js';
import { inTurn, report } from './report.js';

const ROUNDS = 2;
const MAILS = 400;
/** A machine that does something else besides sends fewer in this time; what it sent by then is a rate, too. */
const MOST_SECONDS = 15;
/** What our worker has, too. */
const CONNECTIONS = 5;

/** Mails a second that leave: ours with everything that is promised about them, against bare nodemailer over as many connections. */
export async function benchMails(): Promise<void> {
  const installation = await openFaultInstallation(true);
  const sink = await startSinkProcess();
  try {
    const { ours, theirs } = await inTurn(
      ROUNDS,
      async () => {
        const database = await installation.database(MAILS);
        const rate = await ourRate(database, sink.url);
        await database.close();
        return rate;
      },
      () => bareRate(sink.url),
    );
    report('mails', 'mails/s', ours, theirs);
  } finally {
    sink.close();
    await installation.close();
  }
}

/** The sink has a process of its own: both sides talk to it over the same wire, and it takes time from neither. */
async function startSinkProcess(): Promise<{ readonly url: string; close(): void }> {
  const child = fork(new URL('./mail-sink-process.js', import.meta.url).pathname);
  const [url] = (await once(child, 'message')) as [string];
  return { url, close: () => child.kill('SIGTERM') };
}

async function ourRate(database: RunDatabase, url: string): Promise<number> {
  const env = {
    ...database.env,
    SMTP_URL: url,
    QUEUE_PREFIX: `b${randomBytes(5).toString('hex')}`,
    MAIL_RATE: '100000',
    MAIL_DOMAIN_RATE: '100000',
  };
  await prepareQueue(database.env['DATABASE_URL'] ?? '', env.QUEUE_PREFIX);
  await withServices(
    { config: parseConfig(env), log: createLog({ level: 'error', process: 'bench' }) },
    async (all) => {
      await all.get(LaunchService).launch(database.campaignId, null);
      while ((await all.get(PlannerService).round()).invitations > 0);
    },
  );
  const worker = await startVictim('worker', env);
  try {
    return await rateOf(database.env['DATABASE_URL'] ?? '');
  } finally {
    await worker.stop();
  }
}

/** From the first mail to the last of those that left in time, by the database's own record. */
async function rateOf(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ sent: number; seconds: number }>(
        `select count(*)::int as sent, extract(epoch from max(sent_at) - min(sent_at))::float8 as seconds
         from mail_attempt where state = 'sent'`,
      );
      const { sent = 0, seconds = 0 } = rows[0] ?? {};
      if (sent === MAILS || seconds >= MOST_SECONDS) return (sent - 1) / seconds;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    await client.end();
  }
}

async function bareRate(url: string): Promise<number> {
  const transport = createTransport({ url, pool: true, maxConnections: CONNECTIONS, maxMessages: 100 });
  const start = performance.now();
  const text = 'x'.repeat(3_000);
  const mails = Array.from({ length: MAILS }, (_, n) =>
    transport.sendMail({ from: 'a@study.example', to: `p${n}@c${n}.example`, subject: 'bench', text, html: text }),
  );
  await Promise.all(mails);
  transport.close();
  return (1_000 * MAILS) / (performance.now() - start);
}
