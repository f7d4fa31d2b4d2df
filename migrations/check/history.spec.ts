import { describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HISTORY } from '../history.js';
import { fingerprintOf } from './fingerprint.js';
import { lintChange } from './lint-change.js';
import { recordedStatements } from './recorded-statements.js';

/** What was looked at and may be, by the change and the beginning of the statement. */
const ACCEPTED: readonly (readonly [change: string, statement: string, why: string])[] = [
  ['SecondFactors1764000036000', 'alter table session add column id uuid', 'a few hundred rows that live for a day'],
  ['SecondFactors1764000036000', 'alter table vendor_session add column id uuid', 'as sessions of the staff'],
];
const isAccepted = (change: string, statement: string): boolean =>
  ACCEPTED.some(([of, start]) => of === change && statement.startsWith(start));

/** The last change of the first release: what came before was never applied to a database that served. */
const FIRST_RELEASE = 1_764_000_034_000;
const timestampOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0]);
const saying = (...statements: readonly string[]): MigrationInterface => ({
  up: async (db: QueryRunner) => {
    for (const statement of statements) await db.query(statement);
  },
  down: async () => undefined,
});

describe('a change of the schema', () => {
  it.each([
    'create index invitation_late on invitation (sent_at)',
    'create unique index once on response (wave_id)',
    'alter table study alter column title type text',
    'alter table vendor add column code uuid default gen_random_uuid()',
    'alter table vendor add column code text not null',
    'alter table invitation alter column locale set not null',
    'alter table response add constraint small check (length(locale) < 9)',
    'alter table study rename column title to name',
    'alter table campaign rename to mailing',
    'alter table wave drop column slug',
    'drop table quota',
    'truncate outbox',
    'lock table staff',
    `update contact set locale = 'en'`,
  ])('MIG-03: must not say “%s”', (statement) => {
    expect(lintChange([statement])).toHaveLength(1);
  });

  it.each([
    { statements: ['create index concurrently late on invitation (sent_at)'] },
    { statements: ['create index of_study on wave (study_id)'] },
    { statements: ['create table response_note (id uuid primary key)', 'create index x on response_note (id)'] },
    { statements: ['alter table invitation add column proof text'] },
    { statements: [`alter table contact add column flags text[] not null default '{}'`] },
    { statements: ['alter table response add constraint small check (true) not valid'] },
    { statements: [`update contact set locale = 'en' where locale is null`] },
    { statements: ['grant select on response to fairmark_app'] },
  ])('MIG-03: may say $statements', ({ statements }) => {
    expect(lintChange(statements)).toEqual([]);
  });

  it('MIG-05: has a fingerprint of what it does, not of how it is written', async () => {
    const written = await fingerprintOf(saying('create table a (id uuid, b text)'));
    const other = 'create table a (id uuid,\n  -- what it is called\n    b text)';
    expect(await fingerprintOf(saying(other, 'select 1', `set local lock_timeout to '9s'`))).toBe(written);
    expect(await fingerprintOf(saying('create table a (id uuid, c text)'))).not.toBe(written);
    expect(await fingerprintOf(saying('create table a (id uuid, b text)', 'drop table b'))).not.toBe(written);
  });
});

describe('the history', () => {
  it('is in order, each name once', () => {
    const times = HISTORY.map(({ name }) => timestampOf(name));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  it('can be read without a database, and every change does something else', async () => {
    const all = await Promise.all(HISTORY.map(async (Change) => fingerprintOf(new Change())));
    expect(new Set(all).size).toBe(HISTORY.length);
  });

  it('MIG-03: says nothing since the first release that stops everybody', async () => {
    const newer = HISTORY.filter(({ name }) => timestampOf(name) > FIRST_RELEASE);
    const findings = await Promise.all(
      newer.map(async (Change) =>
        lintChange(await recordedStatements(new Change()))
          .filter(({ statement }) => !isAccepted(Change.name, statement))
          .map((finding) => ({ change: Change.name, ...finding })),
      ),
    );
    expect(findings.flat()).toEqual([]);
  });
});
