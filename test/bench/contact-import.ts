import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ContactImportJob, ContactImportService, IMPORT_APPLY } from '#distribution';
import { createLog, DataSource, parseConfig, type RelayedEvent, startEmbedded } from '#platform';
import { StudyService } from '#study';
import { withServices } from '../../apps/cli/services.js';
import { migrate } from '../../migrations/migrate.js';
import { makeCampaign } from './installation.js';
import { report } from './report.js';

const ROWS = 50_000;
const FIRMS = 5_000;
const SECOND = 1_000;
const MEGABYTE = 2 ** 20;
/** Often enough to see what comes and goes between two garbage collections. */
const LOOK_MS = 20;

const HEADER = 'email,name,organisation,size,region,source,vendor,locale,role,time zone,tags';
const line = (n: number): string =>
  `p${n}@f${n % FIRMS}.example,Person ${n},Firm ${n % FIRMS},M,CN,independent,aurora,en,engineer,Asia/Shanghai,batch`;

/** What an import writes for people, copied as it stands: what the database takes for the rows alone. */
const TABLES = ['organisation', 'contact', 'contact_vendor', 'contact_tag', 'contact_import_row'];
const BARE = TABLES.map((table) => `create table bare_${table} (like ${table} including indexes)`).join('; ');

/** 50,000 rows tried out and applied as the worker does it, against COPY of the rows it writes. */
export async function benchContactImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-bench-'));
  chmodSync(folder, 0o711);
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durable: true });
  try {
    await migrate(server.url);
    const { apply, memory } = await importAll(server.url);
    const copied = await copyAll(server.url, folder);
    report(`import of ${ROWS} contacts`, 'rows/s', ROWS / apply, ROWS / copied);
    report(`memory of an import of ${ROWS} contacts beside half of them`, 'MB', memory.many, memory.few);
  } finally {
    await server.stop();
    for (const place of [server.folder, folder]) rmSync(place, { recursive: true, force: true });
  }
}

interface Imported {
  /** Seconds from the event to the commit. */
  readonly apply: number;
  /** Resident megabytes at the highest, for all rows and for half of them: as much when memory is flat. */
  readonly memory: { readonly many: number; readonly few: number };
}

async function importAll(databaseUrl: string): Promise<Imported> {
  const secret = randomBytes(32).toString('base64url');
  const config = parseConfig({ DATABASE_URL: databaseUrl, FAIRMARK_SECRET: secret });
  return withServices({ config, log: createLog({ level: 'warn', process: 'bench' }) }, async (services) => {
    await services.get(StudyService).addVendor('aurora', { 'zh-CN': '极光', en: 'Aurora' });
    const { studyId } = await makeCampaign(services);
    const apply = async (first: number, count: number): Promise<{ seconds: number; memory: number }> => {
      const event = await uploadAndQueue(services, studyId, linesOf(first, count));
      return measured(() => services.get(ContactImportJob).apply(event));
    };
    await apply(ROWS, 1_000);
    const few = await apply(2 * ROWS, ROWS / 2);
    const many = await apply(0, ROWS);
    return { apply: many.seconds, memory: { many: many.memory, few: few.memory } };
  });
}

const linesOf = (first: number, count: number): Buffer =>
  Buffer.from([HEADER, ...Array.from({ length: count }, (_, n) => line(first + n))].join('\n'));

type Services = Parameters<Parameters<typeof withServices>[1]>[0];

/** The event that the api leaves for the worker. */
async function uploadAndQueue(services: Services, studyId: string, bytes: Buffer): Promise<RelayedEvent> {
  const imports = services.get(ContactImportService);
  const { id } = await imports.upload({ studyId, name: 'list.csv', bytes, createdBy: null });
  await imports.apply(id);
  const [event]: RelayedEvent[] = await services
    .get(DataSource)
    .query('select topic, subject_id as "subjectId", id, payload, attempts from outbox where subject_id = $1', [id]);
  if (event?.topic !== IMPORT_APPLY) throw new Error('the import was not queued');
  return event;
}

/** Seconds of the work, and the resident megabytes at the most. */
async function measured(work: () => Promise<void>): Promise<{ seconds: number; memory: number }> {
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, LOOK_MS);
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / SECOND;
  clearInterval(watch);
  return { seconds, memory: highest / MEGABYTE };
}

/** Seconds for COPY of the same rows into tables with the same indexes, from files of the server. */
async function copyAll(databaseUrl: string, folder: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(BARE);
    const file = (table: string) => join(folder, `${table}.copy`);
    chmodSync(folder, 0o777);
    for (const table of TABLES) await client.query(`copy ${table} to '${file(table)}'`);
    const start = performance.now();
    await client.query('begin');
    for (const table of TABLES) await client.query(`copy bare_${table} from '${file(table)}'`);
    await client.query('commit');
    const seconds = (performance.now() - start) / SECOND;
    const copied = await client.query<{ rows: number }>('select count(*)::int as rows from bare_contact');
    const share = (copied.rows[0]?.rows ?? 0) / ROWS;
    for (const table of TABLES) if (readFileSync(file(table)).length === 0) throw new Error(`${table} is empty`);
    return seconds / share;
  } finally {
    await client.end();
  }
}
