import pg from 'pg';
import { Keyring, SigningKey } from '#platform';
import { type Anchor, signAnchor } from '../../libs/platform/audit/anchor.js';
import type { ChainReport } from '../../libs/platform/audit/check-chain.js';
import { verifyChain } from '../../libs/platform/audit/verify-chain.js';
import { managerOn, runOn, TAMPERINGS, undone } from '../support/audit-tampering.js';
import { startWriters, WRITERS } from './audit-writers.js';
import type { RunDatabase } from './installation.js';
import type { FaultRun, RunContext } from './registry.js';
import type { RunReport } from './report.js';
import { seeded } from './seeded.js';

const SIZES = {
  small: { rows: 500, places: 4 },
  fair: { rows: 2_000, places: 10 },
  full: { rows: 5_000, places: 20 },
} as const;
/** Rows after which a chain without its lock has forked for certain. */
const PLANTED_ROWS = 200;
const PATIENCE_MS = 180_000;
const LOOK_MS = 100;
/** A program is killed whenever so many more are in, so that a slow machine gets to write between two kills. */
const EVERY_ROWS = 60;
const ANCHOR_EVERY = 100;

export const AUDIT_RUN: FaultRun = {
  id: 'F34',
  title: 'audit log: fifty writers killed, then tampered with',
  backends: ['postgres'],
  smokeBackends: ['postgres'],
  run: runAudit,
};

interface Written {
  readonly report: ChainReport;
  readonly acknowledged: ReadonlySet<string>;
  readonly kills: number;
}

/** Fifty write while their programs are killed: one chain, and all that was acknowledged is in it. Then it is tampered with. */
async function runAudit({ installation, size, seed }: RunContext): Promise<RunReport> {
  const { rows, places } = SIZES[size];
  const random = seeded(seed);
  const [sound, planted] = [await installation.database(1), await installation.database(1)];
  const owner = new pg.Client({ connectionString: sound.url });
  try {
    await owner.connect();
    const { report, acknowledged, kills } = await written(sound, rows, random);
    const lost = await lostOf(sound, acknowledged);
    const missed =
      report.firstBadSeq === null && report.lastSeq > 2 * ANCHOR_EVERY
        ? await missedIn(owner, { last: report.lastSeq, places, random })
        : [];
    const isCaught = await isForkCaught(planted);
    return reportOf({ report, acknowledged: acknowledged.size, kills, lost, missed, places, isCaught, seed });
  } finally {
    await owner.end();
    await Promise.all([sound.close(), planted.close()]);
  }
}

async function written(database: RunDatabase, rows: number, random: () => number): Promise<Written> {
  const writers = startWriters(database.url, 'locked');
  let [kills, next] = [0, EVERY_ROWS];
  try {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const last = await headOf(database);
      if (last >= rows) break;
      if (last < next) continue;
      await writers.strike(Math.floor(random() * WRITERS));
      [kills, next] = [kills + 1, last + EVERY_ROWS];
    }
  } finally {
    await writers.stop();
  }
  return { report: await verified(database.url), acknowledged: writers.acknowledged, kills };
}

const headOf = async (database: RunDatabase): Promise<number> =>
  (await database.query<{ seq: number }>('select seq::int from audit_head'))[0]?.seq ?? 0;

const KEY = new SigningKey(new Keyring('a secret of this run, and of nothing else').keys('audit')[0]!);

async function verified(url: string): Promise<ChainReport> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await verifyChain(managerOn(client), { keys: [KEY], anchors: [] });
  } finally {
    await client.end();
  }
}

async function lostOf(database: RunDatabase, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const kept = await database.query<{ mark: string }>(
    `select (details ->> 'mark') || replace(object, 'person', '') as mark from audit_log where action = 'person.changed'`,
  );
  const marks = new Set(kept.map(({ mark }) => mark));
  return [...acknowledged].filter((mark) => !marks.has(mark));
}

interface Tampered {
  readonly last: number;
  readonly places: number;
  readonly random: () => number;
}

/** What a superuser did that was not seen, or not where it was done. */
async function missedIn(owner: pg.Client, { last, places, random }: Tampered): Promise<string[]> {
  const anchors = await anchorsOf(owner);
  const missed: string[] = [];
  for (const [kind, tamper] of Object.entries(TAMPERINGS))
    for (let place = 0; place < places; place += 1) {
      const drawn = 2 + Math.floor(random() * (last - ANCHOR_EVERY - 3));
      const at = drawn % ANCHOR_EVERY === 0 ? drawn + 1 : drawn;
      const [bad, found] = await undone(owner, async () => [
        await tamper(runOn(owner), at, random),
        (await verifyChain(managerOn(owner), { keys: [KEY], anchors })).firstBadSeq,
      ]);
      if (bad !== found) missed.push(`${kind} at ${at}: row ${bad} was bad, ${found} was named`);
    }
  return missed;
}

async function anchorsOf(owner: pg.Client): Promise<Anchor[]> {
  const { rows } = await owner.query<{ seq: number; hash: Buffer }>(
    'select seq::int, hash from audit_log where seq % $1 = 0 or seq = (select max(seq) from audit_log) order by seq',
    [ANCHOR_EVERY],
  );
  return rows.map((end) => signAnchor(KEY, end, new Date()));
}

/** Without the lock two continue the same row. The key of the table would stop the second, so it is gone, too. */
async function isForkCaught(database: RunDatabase): Promise<boolean> {
  await database.query('alter table audit_log drop constraint audit_log_pkey');
  const writers = startWriters(database.url, 'unlocked');
  try {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      if ((await headOf(database)) >= PLANTED_ROWS) break;
    }
  } finally {
    await writers.stop();
  }
  return (await verified(database.url)).firstBadSeq !== null;
}

interface Seen {
  readonly report: ChainReport;
  readonly acknowledged: number;
  readonly kills: number;
  readonly lost: readonly string[];
  readonly missed: readonly string[];
  readonly places: number;
  readonly isCaught: boolean;
  readonly seed: number;
}

function reportOf({ report, lost, missed, isCaught, places, ...seen }: Seen): RunReport {
  const manipulations = Object.keys(TAMPERINGS).length * places;
  const findings = [
    ...report.faults.slice(0, 5).map(({ seq, kind }) => ({ checker: 'chain', detail: `row ${seq}: ${kind}` })),
    ...(report.firstBadSeq === null ? [] : [{ checker: 'tampering', detail: 'a broken chain was not tampered with' }]),
    ...(report.lastSeq <= 2 * ANCHOR_EVERY ? [{ checker: 'pace', detail: `only ${report.lastSeq} rows` }] : []),
    ...(lost.length > 0 ? [{ checker: 'lost', detail: `${lost.length} acknowledged rows are not there` }] : []),
    ...missed.map((detail) => ({ checker: 'tampering', detail })),
    ...(isCaught ? [] : [{ checker: 'planted', detail: 'a chain without its lock did not fork, or nobody saw it' }]),
  ];
  return {
    scenario: AUDIT_RUN.id,
    title: AUDIT_RUN.title,
    backend: 'postgres',
    ok: findings.length === 0,
    ...seen,
    writers: WRITERS,
    rows: report.rows,
    lost: lost.length,
    manipulations,
    found: manipulations - missed.length,
    plantedForkCaught: isCaught,
    findings,
  };
}
