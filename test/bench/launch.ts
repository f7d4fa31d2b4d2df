import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { CampaignCheckService, ContactService, LaunchService } from '#distribution';
import { createLog, parseConfig, startEmbedded } from '#platform';
import { StudyService } from '#study';
import { withServices } from '../../apps/cli/services.js';
import { migrate } from '../../migrations/migrate.js';
import { makeCampaign } from './installation.js';
import { report } from './report.js';

const PEOPLE = 10_000;
const SECOND = 1_000;

/** The same rows, with nothing decided: what the database takes for them alone. */
const BARE = `
  insert into bare_recipient select * from recipient;
  insert into bare_invitation select * from invitation;
  insert into bare_mail select * from mail_attempt;
  insert into bare_outbox select * from outbox`;
const BARE_TABLES = ['recipient', 'invitation', 'mail_attempt:mail', 'outbox']
  .map((pair) => pair.split(':'))
  .map(([table = '', name = table]) => `create table bare_${name} (like ${table} including indexes)`)
  .join('; ');

/** 10,000 people become recipients with a sitting, a queued mail and its event, against bare inserts of the same rows. */
export async function benchLaunch(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-bench-'));
  chmodSync(folder, 0o711);
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durable: true });
  try {
    await migrate(server.url);
    const { launch, check } = await launchAll(server.url);
    const bare = await bareInserts(server.url);
    report(`launch of ${PEOPLE} people, created and queued`, 's', launch, bare);
    report(`dry run of ${PEOPLE} people`, 's', check, bare);
  } finally {
    await server.stop();
    for (const place of [server.folder, folder]) rmSync(place, { recursive: true, force: true });
  }
}

async function launchAll(databaseUrl: string): Promise<{ readonly launch: number; readonly check: number }> {
  const secret = randomBytes(32).toString('base64url');
  const config = parseConfig({ DATABASE_URL: databaseUrl, FAIRMARK_SECRET: secret });
  return withServices({ config, log: createLog({ level: 'warn', process: 'bench' }) }, async (services) => {
    await services.get(StudyService).addVendor('aurora', { 'zh-CN': '极光', en: 'Aurora' });
    const { studyId, campaignId } = await makeCampaign(services);
    const line = (n: number) => `p${n}@c${n}.example,P${n},Company ${n},M,CN,independent,aurora,en`;
    const header = 'email,name,organisation,size,region,source,vendor,locale';
    const csv = [header, ...Array.from({ length: PEOPLE }, (_, n) => line(n))].join('\n');
    await services.get(ContactService).importCsv(studyId, csv);
    const check = await seconds(() => services.get(CampaignCheckService).check(campaignId));
    const launch = await seconds(async () => {
      const { invited } = await services.get(LaunchService).launch(campaignId, null);
      if (invited !== PEOPLE) throw new Error(`${invited} were invited`);
    });
    return { launch, check };
  });
}

async function bareInserts(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(BARE_TABLES);
  const taken = await seconds(() => client.query(BARE));
  await client.end();
  return taken;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / SECOND;
}
