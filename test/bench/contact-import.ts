import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ContactImportService } from '#distribution';
import { createLog, parseConfig, startEmbedded } from '#platform';
import { StudyService } from '#study';
import { withServices } from '../../apps/cli/services.js';
import { migrate } from '../../migrations/migrate.js';
import type { ImportCost } from './contact-import-process.js';
import { inOwnProcess } from './helper-process.js';
import { makeCampaign } from './installation.js';
import { report } from './report.js';

const ROWS = 50_000;
const FEW = 10_000;
const FIRMS = 5_000;
const SECOND = 1_000;
const SMALL_HEAP = '--max-old-space-size=96';

const HEADER = 'email,name,organisation,size,region,source,vendor,locale,role,time zone,tags';
const line = (n: number): string =>
  `p${n}@f${n % FIRMS}.example,Person ${n},Firm ${n % FIRMS},M,CN,independent,aurora,en,engineer,Asia/Shanghai,batch`;

/** What an import writes for people, copied as it stands: what the database takes for the rows alone. */
const TABLES = ['organisation', 'contact', 'contact_vendor', 'contact_tag', 'contact_import_row'];
const BARE = TABLES.map((table) => `create table bare_${table} (like ${table} including indexes)`).join('; ');

/**
 * 50,000 rows applied as the worker does it, against COPY of the rows it writes; and what an import holds at the most,
 * against one of a fifth of the rows. For that the collector has a small heap, because in a large one it lets garbage
 * lie, and what lies there says nothing of what is needed.
 */
export async function benchContactImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-bench-'));
  chmodSync(folder, 0o711);
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durable: true });
  try {
    await migrate(server.url);
    const { seconds, many, few } = await importAll(server.url);
    const copied = await copyAll(server.url, folder);
    report(`import of ${ROWS} contacts`, 'rows/s', ROWS / seconds, ROWS / copied);
    report(`memory of an import of ${ROWS} contacts beside ${FEW}`, 'MB', many, few);
  } finally {
    await server.stop();
    for (const place of [server.folder, folder]) rmSync(place, { recursive: true, force: true });
  }
}

interface Imported {
  readonly seconds: number;
  /** Resident megabytes at the highest: as much for many rows as for few when memory is flat. */
  readonly many: number;
  readonly few: number;
}

async function importAll(databaseUrl: string): Promise<Imported> {
  const secret = randomBytes(32).toString('base64url');
  const config = parseConfig({ DATABASE_URL: databaseUrl, FAIRMARK_SECRET: secret });
  return withServices({ config, log: createLog({ level: 'warn', process: 'bench' }) }, async (services) => {
    await services.get(StudyService).addVendor('aurora', { 'zh-CN': '极光', en: 'Aurora' });
    const { studyId } = await makeCampaign(services);
    const apply = async (first: number, count: number, ...flags: string[]): Promise<ImportCost> => {
      const importId = await upload(services, studyId, linesOf(first, count));
      return inOwnProcess<ImportCost>('contact-import-process', { databaseUrl, secret, importId }, flags);
    };
    await apply(3 * ROWS, 1_000);
    const few = await apply(2 * ROWS, FEW, SMALL_HEAP);
    const many = await apply(ROWS, ROWS, SMALL_HEAP);
    const { seconds } = await apply(0, ROWS);
    return { seconds, many: many.megabytes, few: few.megabytes };
  });
}

const linesOf = (first: number, count: number): Buffer =>
  Buffer.from([HEADER, ...Array.from({ length: count }, (_, n) => line(first + n))].join('\n'));

type Services = Parameters<Parameters<typeof withServices>[1]>[0];

/** What the api does: the list waits for the worker then. */
async function upload(services: Services, studyId: string, bytes: Buffer): Promise<string> {
  const imports = services.get(ContactImportService);
  const { id } = await imports.upload({ studyId, name: 'list.csv', bytes, createdBy: null });
  await imports.apply(id);
  return id;
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
