import type { AnswerField } from './answer-field.js';
import { openAnswerField } from './answer-field.js';
import type { Finding } from './checkers.js';
import { brokenIn } from './integrity.js';
import type { FaultRun, RunContext, Size } from './registry.js';
import type { RunReport } from './report.js';
import { quiet } from './run-answers.js';
import { seeded } from './seeded.js';
import { addStaff, type FaultStaff, logIn } from './staff-client.js';
import type { Victim } from './victim.js';

interface ImportSizes {
  readonly rows: number;
  readonly kills: number;
}

const SIZES: Readonly<Record<Size, ImportSizes>> = {
  small: { rows: 3_000, kills: 2 },
  fair: { rows: 15_000, kills: 5 },
  full: { rows: 50_000, kills: 10 },
};
const ADMIN = 'import@study.example';
const PATIENCE_MS = 240_000;

export const IMPORT_RUN: FaultRun = {
  id: 'F31',
  title: 'api and worker are killed while a list of people is read and written',
  backends: ['postgres'],
  run: runImport,
};

async function runImport(context: RunContext): Promise<RunReport> {
  const sizes = SIZES[context.size];
  const field = await openAnswerField(context.installation, { people: 1, apis: 1, backend: 'postgres' });
  try {
    await addStaff(field.env, [ADMIN]);
    const staff = await logIn(field.apis[0]!.port, ADMIN);
    const worker = await field.worker();
    await quiet(field.database);
    const before = await peopleIn(field);
    const uploads = await upload(field, staff, context, sizes);
    const { kills, partly } = await apply(field, { staff, worker, id: uploads.id, sizes, seed: context.seed });
    await quiet(field.database);
    const written = (await peopleIn(field)) - before;
    const doubled = await doubledIn(field);
    const broken = await brokenIn(field.database);
    const exits = worker.unexpectedExits() + field.apis[0]!.unexpectedExits();
    const findings: Finding[] = [
      ...(written === sizes.rows ? [] : [{ checker: 'rows', detail: `${written} of ${sizes.rows}` }]),
      ...(partly > 0 ? [{ checker: 'all or nothing', detail: `${partly} times a part was there` }] : []),
      ...(doubled > 0 ? [{ checker: 'duplicates', detail: `${doubled} addresses twice` }] : []),
      ...(exits > 0 ? [{ checker: 'I10 exits', detail: String(exits) }] : []),
      ...broken.map((detail) => ({ checker: 'I12 integrity', detail })),
    ];
    return {
      scenario: 'F31',
      title: IMPORT_RUN.title,
      backend: 'postgres',
      seed: context.seed,
      ok: findings.length === 0,
      intended: sizes.rows,
      acked: written,
      lost: sizes.rows - written,
      doubled,
      kills: kills + uploads.kills,
      rssMaxMb: Math.max(worker.rssMaxMb(), field.apis[0]!.rssMaxMb()),
      findings,
    };
  } finally {
    await field.close();
  }
}

function listOf(rows: number): Buffer {
  const line = (n: number) => `l${n}@firm${n % 500}.example,Person ${n},Firm ${n % 500},M,CN,independent,aurora,en`;
  const header = 'email,name,organisation,size,region,source,vendor,locale';
  return Buffer.from([header, ...Array.from({ length: rows }, (_, n) => line(n))].join('\n'));
}

/** The api is killed while it reads the list; nobody is there before it is applied. */
async function upload(field: AnswerField, staff: FaultStaff, { seed }: RunContext, { rows }: ImportSizes) {
  const [study] = await field.database.query<{ id: string }>('select id from study');
  const path = `/v1/admin/contacts/imports?studyId=${study!.id}&name=list.csv`;
  const first = staff.post(path, listOf(rows));
  await sleep(50 + 600 * seeded(seed)());
  await field.apis[0]!.strike('SIGKILL');
  await first;
  const again = await staff.insist(path, listOf(rows));
  const { id } = again.body as { readonly id?: string };
  if (again.status !== 201 || id === undefined)
    throw new Error(`upload: ${again.status} ${JSON.stringify(again.body)}`);
  return { id, kills: 1 };
}

interface Applying {
  readonly staff: FaultStaff;
  readonly worker: Victim;
  readonly id: string;
  readonly sizes: ImportSizes;
  readonly seed: number;
}

/** The worker is killed at moments that follow from the seed; each time all of the list is there, or nothing. */
async function apply(field: AnswerField, { staff, worker, id, sizes, seed }: Applying) {
  const random = seeded(seed + 1);
  const start = await peopleIn(field);
  let [kills, partly] = [0, 0];
  await staff.insist(`/v1/admin/contacts/imports/${id}/apply`, {});
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    const state = await stateOf(field, id);
    if (state === 'applied') return { kills, partly };
    // As often as attempts there are: it is given up and says so, and whoever sent the list asks for it again.
    if (state === 'failed') await staff.insist(`/v1/admin/contacts/imports/${id}/apply`, {});
    if (kills >= sizes.kills || !(await isBegun(field, id))) {
      await sleep(100);
      continue;
    }
    await sleep(random() * 1_500);
    await worker.strike('SIGKILL');
    kills += 1;
    const there = (await peopleIn(field)) - start;
    if (there !== 0 && there !== sizes.rows) partly += 1;
    await letGo(field, id);
  }
  return { kills, partly };
}

/** What the killed process held is free at once: nobody is left who could go on with it. */
async function letGo({ database }: AnswerField, id: string): Promise<void> {
  await database.query('update contact_import set lease_until = null where import_id = $1', [id]);
  await database.query(
    `update outbox set relayed_at = now() - interval '61 seconds' where done_at is null and dead_at is null`,
  );
}

async function isBegun({ database }: AnswerField, id: string): Promise<boolean> {
  const [row] = await database.query<{ begun: boolean }>(
    'select lease_until is not null as begun from contact_import where import_id = $1',
    [id],
  );
  return row?.begun === true;
}

async function stateOf({ database }: AnswerField, id: string): Promise<string> {
  const [row] = await database.query<{ state: string }>('select state from contact_import where import_id = $1', [id]);
  return row?.state ?? '';
}

async function peopleIn({ database }: AnswerField): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::int as count from contact');
  return row?.count ?? 0;
}

async function doubledIn({ database }: AnswerField): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*)::int as count from (select 1 from contact group by lower(email) having count(*) > 1) d',
  );
  return row?.count ?? 0;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
