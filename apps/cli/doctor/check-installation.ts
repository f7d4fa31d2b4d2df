import type { INestApplicationContext } from '@nestjs/common';
import { DeliveryService } from '#distribution';
import type { Clock } from '#kernel';
import { CLOCK, type Config, countGivenUp, createQueue, DataSource } from '#platform';
import { history } from '../../../migrations/migrate.js';
import { type Checked, fail, pass, skip, warn } from './checked.js';

/** What the settings say that is allowed and yet should not stay so. */
export function checkSettings(config: Config): Checked[] {
  const { environment, publicUrl, smtpUrl, mailReturnAddress, mailHookSecret, imapUrl } = config;
  const settings = pass('settings', `${environment}, ${publicUrl}`);
  if (smtpUrl === undefined)
    return [settings, warn('mail', 'no relay: mails stay in the outbox page', 'Set SMTP_URL and MAIL_FROM.')];
  const isTakenIn = mailHookSecret !== undefined || imapUrl !== undefined || mailReturnAddress !== undefined;
  const back = isTakenIn
    ? pass('bounces', 'what comes back can be taken in')
    : warn(
        'bounces',
        'nothing that comes back is taken in',
        'Pipe the mailbox of the sender into "fairmark mail ingest", or set MAIL_HOOK_SECRET or IMAP_URL.',
      );
  const way = mailReturnAddress
    ? pass('return address', mailReturnAddress)
    : warn(
        'return address',
        'mails come back to the sender and are known by their Message-ID alone',
        'Set MAIL_RETURN_ADDRESS to a mailbox that takes addresses with a plus sign.',
      );
  return [settings, back, way];
}

interface DatabaseFacts {
  readonly encoding: string;
  readonly fsync: string;
  readonly commit: string;
  readonly pages: string;
  readonly now: Date;
  readonly version: string;
}

const MAX_SKEW_MS = 2_000;

/** The database: its schema, whether it keeps what it says it keeps, and its clock, by which everything is decided. */
export async function checkDatabase(services: INestApplicationContext, config: Config): Promise<Checked[]> {
  const db = services.get(DataSource);
  const [facts] = await db.query<DatabaseFacts[]>(
    `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, now() as now,
            current_setting('full_page_writes') as pages, current_setting('server_version') as version`,
  );
  const { encoding, fsync, commit, pages, version } = facts!;
  const skew = Math.abs(facts!.now.getTime() - services.get<Clock>(CLOCK).now().getTime());
  return [
    pass('database', `PostgreSQL ${version}`),
    await checkSchema(config),
    encoding === 'UTF8' ? pass('encoding', encoding) : fail('encoding', encoding, 'Make the database anew with UTF8.'),
    fsync === 'on' && commit === 'on' && pages === 'on'
      ? pass('durability', 'fsync, synchronous_commit and full_page_writes are on')
      : fail(
          'durability',
          `fsync ${fsync}, synchronous_commit ${commit}, full_page_writes ${pages}`,
          'Switch all on: answers get lost without.',
        ),
    skew <= MAX_SKEW_MS
      ? pass('clock', `${skew} ms apart from the database's`)
      : fail('clock', `${skew} ms apart from the database's`, 'Let both machines follow a time server.'),
  ];
}

/** Only the owner may read which changes were applied. */
async function checkSchema({ databaseOwnerUrl }: Config): Promise<Checked> {
  const changes = await history(databaseOwnerUrl).catch(() => undefined);
  if (!changes) return skip('schema', 'the owner’s login is not known: set DATABASE_OWNER_URL');
  const missing = changes.filter(({ applied }) => !applied).length;
  return missing === 0
    ? pass('schema', `${changes.length} changes were applied`)
    : fail('schema', `${missing} changes are missing`, 'Run "fairmark migrate".');
}

/** The queue answers, and nothing has been given up or waits for too long. */
export async function checkQueue(services: INestApplicationContext, config: Config): Promise<Checked[]> {
  const db = services.get(DataSource);
  const kind = config.redisUrl === undefined ? 'PostgreSQL' : 'Redis';
  const [oldest] = await db.query<{ seconds: number | null }[]>(
    `select extract(epoch from now() - min(created_at))::int as seconds from outbox
     where relayed_at is null and dead_at is null and done_at is null`,
  );
  const given = await countGivenUp(db.manager);
  const waiting = oldest?.seconds ?? 0;
  return [
    (await answers(config))
      ? pass('queue', kind)
      : fail(
          'queue',
          `${kind} does not answer`,
          'See that REDIS_URL is right and Redis runs, or that "fairmark migrate" was run.',
        ),
    waiting <= 120
      ? pass('outbox', 'nothing waits for a worker')
      : fail('outbox', `something has waited for ${waiting} seconds`, 'Start a worker: npm run start:worker.'),
    given === 0
      ? pass('given up', 'nothing')
      : warn('given up', `${given} steps failed too often`, 'Mend the cause, then run "fairmark outbox retry".'),
  ];
}

const PATIENCE_MS = 5_000;

async function answers(config: Config): Promise<boolean> {
  const queue = createQueue(config, () => undefined);
  let timer: NodeJS.Timeout | undefined;
  try {
    const patience = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    return await Promise.race([queue.waiting('mail').then(() => true), patience]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    await queue.close().catch(() => undefined);
  }
}

/** Whether mails leave. */
export async function checkDelivery(services: INestApplicationContext, config: Config): Promise<Checked> {
  if (config.smtpUrl === undefined) return skip('delivery', 'no relay');
  const { delivery, reason } = await services.get(DeliveryService).state();
  if (delivery === 'running') return pass('delivery', 'mails leave');
  const advice = 'Find out why, then go on in the console or by POST /v1/admin/delivery/resume.';
  return fail('delivery', `paused: ${reason}`, advice);
}
