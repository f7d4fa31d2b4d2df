import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { debianBinaries, type DebianPostgres, startDebianPostgres, WITHOUT_DEBIAN } from './support/debian-postgres.js';
import { eventually } from './support/eventually.js';
import { fillDatabase, FIXTURE_SECRET, queryOf } from './support/filled-database.js';

/** Milliseconds by which two acts are apart that a recovery has to tell apart. */
const CLEARLY_LATER = 1_100;
const ERASED = `
  insert into erasure (subject_id, answers, state, requested_at, finished_at)
  values ($1, 'erase', 'done', now(), now()) on conflict (subject_id) do nothing`;
const story = debianBinaries() === undefined ? describe.skip : describe;

/** Stands in for another machine: keeps each piece of the log whole, and never a second one of its name. */
const archiving = (folder: string) => ({
  archive_mode: 'on',
  archive_timeout: '300',
  archive_command: `test ! -f ${folder}/wal-%f && cp %p ${folder}/part-%f && mv ${folder}/part-%f ${folder}/wal-%f`,
});

async function rowsOf(url: string): Promise<{ checks: number; erasures: number; tickets: number }> {
  const [counted] = await queryOf<{ checks: number; erasures: number; tickets: number }>(
    url,
    `select (select count(*)::int from audit_log where action = 'audit.verified') as checks,
            (select count(*)::int from erasure) as erasures, (select count(*)::int from ticket_event) as tickets`,
  );
  return counted!;
}

story(`BAK-01: a moment of the past (${debianBinaries() ?? WITHOUT_DEBIAN})`, () => {
  let server: DebianPostgres;
  let restored: DebianPostgres | undefined;
  let source: string;
  let ledger: string;

  const fairmark = (url: string, ...args: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const env = { PATH: process.env['PATH'], DATABASE_URL: url, FAIRMARK_SECRET: FIXTURE_SECRET };
      const own = { ...env, FAIRMARK_DATA: server.folder };
      execFile(process.execPath, ['dist/apps/cli/main.js', ...args], { env: own }, (error, out, err) =>
        error ? reject(new Error(`${error.message}\n${out}${err}`)) : resolve(out),
      );
    });

  beforeAll(async () => {
    server = await startDebianPostgres({ settings: archiving });
    source = await server.newDatabase('installation');
    ledger = join(server.folder, 'erasures');
    await fillDatabase(source);
    const base = join(server.folder, 'restored', 'data');
    const login = server.urlOf('postgres');
    server.run('pg_basebackup', ['-d', login, '-D', base, '--checkpoint=fast', '--manifest-checksums=SHA256']);
    server.run('pg_verifybackup', [base]);
  }, 180_000);

  afterAll(() => {
    restored?.crash();
    rmSync(server.folder, { recursive: true, force: true });
  });

  it('comes back from a copy and the log behind it, whole, and without who was erased since', async () => {
    await fairmark(source, 'audit', 'verify');
    const { moment } = (await queryOf<{ moment: string }>(source, 'select now()::text as moment'))[0]!;
    await sleep(CLEARLY_LATER);
    const { person } = (
      await queryOf<{ person: string }>(source, 'select contact_id as person from contact limit 1')
    )[0]!;
    await queryOf(source, ERASED, [person]);
    await queryOf(source, 'delete from ticket_event');
    await fairmark(source, 'erasures', 'export', ledger);
    const [{ wal }] = (await queryOf<{ wal: string }>(source, 'select pg_walfile_name(pg_switch_wal()) as wal')) as [
      { wal: string },
    ];
    // A file that is there may still be written to; the server says when it is whole.
    const isKept = `select 1 from pg_stat_archiver where last_archived_wal >= '${wal}'`;
    await eventually(async () => (await queryOf(source, isKept)).length === 1);
    const before = await rowsOf(source);
    server.crash();

    writeFileSync(join(server.folder, 'restored', 'data', 'recovery.signal'), '');
    restored = await startDebianPostgres({
      folder: join(server.folder, 'restored'),
      settings: () => ({
        restore_command: `cp ${server.folder}/wal-%f %p`,
        recovery_target_time: moment,
        recovery_target_action: 'promote',
      }),
    });
    const target = restored.urlOf('installation');
    await eventually(async () => (await queryOf(target, 'select 1 where not pg_is_in_recovery()')).length === 1);
    const after = await rowsOf(target);
    // The act before the moment is there, and nothing of what was done behind it.
    expect(after).toMatchObject({ checks: 1, erasures: 0 });
    expect(after.tickets).toBeGreaterThan(before.tickets);
    expect(await fairmark(target, 'erasures', 'replay', ledger)).toContain('1 people were there');
    expect(await fairmark(target, 'audit', 'verify')).toContain('every hash is right');
    expect(await queryOf(target, 'select 1 from contact where contact_id = $1', [person])).toEqual([]);
  }, 120_000);
});
