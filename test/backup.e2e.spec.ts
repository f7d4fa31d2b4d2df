import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackupError, Keyring, readBackup } from '#platform';
import { debianBinaries, type DebianPostgres, startDebianPostgres, WITHOUT_DEBIAN } from './support/debian-postgres.js';
import { fillDatabase, FIXTURE_SECRET as SECRET, queryOf as query } from './support/filled-database.js';
import { startProgram } from './support/program.js';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Drilled {
  readonly seconds: number;
  readonly rows: number;
  readonly megabytes: number;
  readonly migrated: number;
  readonly erased: number;
  readonly checks: Readonly<Record<string, string>>;
}

const story = debianBinaries() === undefined ? describe.skip : describe;

story(`BAK-02: a backup (${debianBinaries() ?? WITHOUT_DEBIAN})`, () => {
  let server: DebianPostgres;
  let folder: string;
  let source: string;
  let backup: string;

  const fairmark = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        ['dist/apps/cli/main.js', ...args],
        {
          env: {
            PATH: process.env['PATH'],
            DATABASE_URL: source,
            FAIRMARK_SECRET: SECRET,
            FAIRMARK_DATA: folder,
            PG_BIN: server.bin,
            ...env,
          },
        },
        (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
      );
    });

  beforeAll(async () => {
    server = await startDebianPostgres();
    folder = mkdtempSync(join(tmpdir(), 'fairmark-backup-'));
    source = await server.newDatabase('installation');
    await fillDatabase(source);
  }, 120_000);

  afterAll(async () => {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made while everything runs, with a manifest of what is in it, for its owner’s eyes', async () => {
    const { code, out, err } = await fairmark(['backup', folder, '--json', '--keep', '35']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const figures = JSON.parse(out) as { folder: string; rows: number; bytes: number; sha256: string };
    backup = figures.folder;
    expect(figures.rows).toBeGreaterThan(150);
    expect(readdirSync(backup).toSorted()).toEqual(['dump', 'manifest.json', 'manifest.mac']);
    expect(statSync(backup).mode & 0o077).toBe(0);
    const [noted] = await query<{ details: { sha256: string } }>(
      source,
      `select details from audit_log where action = 'backup.made'`,
    );
    expect(noted?.details.sha256).toBe(figures.sha256);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  }, 60_000);

  it('ANON-06: holds nothing of the inbox of anonymous answers, of sessions and of queues', async () => {
    const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as {
      tables: Record<string, number>;
      excluded: string[];
      files: { path: string }[];
    };
    expect(manifest.excluded).toEqual(['response_inbox', 'session', 'login_failure', '*_queue']);
    expect(Object.keys(manifest.tables)).not.toContain('response_inbox');
    const [inbox] = await query<{ rows: number }>(source, 'select count(*)::int as rows from response_inbox');
    expect(inbox?.rows).toBeGreaterThan(0);
    expect(manifest.tables['response']).toBeGreaterThan(0);
  });

  it('is seen to be one by a drill, whose figures are told and kept', async () => {
    const { code, out, err } = await fairmark(['restore', backup, '--drill', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const figures = JSON.parse(out) as Drilled;
    expect(figures).toMatchObject({ migrated: 0, erased: 0 });
    expect(figures.rows).toBeGreaterThan(150);
    expect(Object.keys(figures.checks).toSorted()).toEqual([
      'amcheck',
      'audit',
      'constraints',
      'files',
      'releases',
      'tables',
    ]);
    expect(figures.checks['amcheck']).toBe('every page read');
    const left = await query(source, `select 1 from pg_database where datname like 'fairmark_drill%'`);
    expect(left).toEqual([]);
    const drills = await query(source, `select 1 from audit_log where action = 'backup.drilled'`);
    expect(drills).toHaveLength(1);
  }, 60_000);

  it('is restored into an empty database only, and says who was erased since', async () => {
    const refused = [
      { args: ['--into', source], code: 2, says: '--erasures' },
      {
        args: ['--into', source.replace('postgres@', 'postgres:secret@'), '--nobody-erased'],
        code: 2,
        says: 'PGPASSWORD',
      },
      { args: ['--into', source, '--nobody-erased'], code: 1, says: 'The database is not empty' },
    ];
    for (const { args, code, says } of refused) {
      const ran = await fairmark(['restore', backup, ...args]);
      expect({ args, code: ran.code, says: ran.err.includes(says) }).toEqual({ args, code, says: true });
    }
  }, 60_000);

  it('F28: brings nobody back who was erased after it was made', async () => {
    const [person] = await query<{ id: string }>(source, 'select contact_id as id from contact limit 1');
    await query(
      source,
      `insert into erasure (subject_id, answers, state, requested_at, finished_at) values ($1, 'erase', 'done', now(), now())
       on conflict (subject_id) do nothing`,
      [person?.id],
    );
    const ledger = join(folder, 'erasures');
    expect((await fairmark(['erasures', 'export', ledger])).code).toBe(0);
    const target = await server.newDatabase('restored');
    const { code, out, err } = await fairmark(['restore', backup, '--into', target, '--erasures', ledger, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((JSON.parse(out) as Drilled).erased).toBeGreaterThanOrEqual(1);
    expect(await query(target, 'select 1 from contact where contact_id = $1', [person?.id])).toEqual([]);
    expect(await query(target, `select 1 from audit_log where action = 'backup.restored'`)).toHaveLength(1);
    const env = { DATABASE_URL: target, FAIRMARK_SECRET: SECRET, PORT: '0' };
    const api = await startProgram('api', env);
    expect((await fetch(`http://127.0.0.1:${api.port}/health/ready`)).status).toBe(200);
    await api.stop();
  }, 120_000);

  it('of what was tampered with is not opened', async () => {
    await query(source, `update release set document = document || ' ' where id = (select id from release limit 1)`);
    await query(source, `update audit_log set actor = 'worker' where seq = 1`);
    const made = await fairmark(['backup', join(folder, 'tampered'), '--json']);
    const { folder: tampered } = JSON.parse(made.out) as { folder: string };
    const target = await server.newDatabase('tampered');
    const { code, err } = await fairmark(['restore', tampered, '--into', target, '--nobody-erased']);
    expect(code).toBe(1);
    expect(err).toContain('is not what was signed');
    expect(err).toContain('the audit log is broken at row 1');
    const env = { DATABASE_URL: target, FAIRMARK_SECRET: SECRET, PORT: '0' };
    await expect(startProgram('api', env)).rejects.toThrow('A backup is being restored into this database');
  }, 120_000);

  it('that was changed, cut short or made by another installation is refused before anything is touched', async () => {
    const target = await server.newDatabase('untouched');
    const into = ['restore', backup, '--into', target, '--nobody-erased'];
    const other = await fairmark(into, { FAIRMARK_SECRET: `${SECRET}-of-another` });
    expect({ code: other.code, says: other.err.includes('FAIRMARK_SECRET is another one') }).toEqual({
      code: 1,
      says: true,
    });
    const [first = ''] = readdirSync(join(backup, 'dump')).filter((name) => name.endsWith('.gz'));
    const file = join(backup, 'dump', first);
    const faults = () => readBackup(backup, new Keyring(SECRET)).catch(({ faults: found }: BackupError) => found);
    expect(await faults()).toMatchObject({ format: 1 });
    appendFileSync(file, 'x');
    expect(await faults()).toEqual([`dump/${first} was changed`]);
    truncateSync(file, 3);
    expect(await faults()).toEqual([`dump/${first} was changed`]);
    rmSync(file);
    writeFileSync(join(backup, 'dump', 'more'), '');
    expect(await faults()).toEqual([`dump/${first} is missing`, 'dump/more was put in']);
    await expect(readBackup(folder, new Keyring(SECRET))).rejects.toThrow('is no backup');
    expect(await query(target, `select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
  }, 120_000);
});
