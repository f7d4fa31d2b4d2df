import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { RETENTION_RULES } from '#privacy';
import { renderDataMap } from '../tools/data-map.mjs';
import { readCatalogue } from './support/catalogue.js';
import { freshDatabase, type TestDatabase } from './support/database.js';

interface DataMap {
  readonly classes: Readonly<Record<string, string>>;
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly purpose: string;
        readonly basis: string;
        readonly retention: string;
        readonly erasure: string;
        readonly columns: Readonly<Record<string, string>>;
      }
    >
  >;
}

const fileOf = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
const MAP = JSON.parse(fileOf('data-map.json')) as DataMap;
const BASES = ['consent', 'contract', 'legal obligation', 'legitimate interest', 'no personal data'];

const mapped = (map: DataMap): string[] =>
  Object.entries(map.tables).flatMap(([table, { columns }]) => Object.keys(columns).map((name) => `${table}.${name}`));

async function migrated(database: TestDatabase): Promise<string[]> {
  return (await readCatalogue(database)).columns.map(({ table, name }) => `${table}.${name}`);
}

/** What is in one of them alone. */
const apart = (a: readonly string[], b: readonly string[]) => ({
  withoutLine: a.filter((name) => !b.includes(name)),
  withoutColumn: b.filter((name) => !a.includes(name)),
});

describe('the data map (PRV-02)', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });

  afterAll(() => database.drop());

  it('has a line for every column of a migrated database, and none beside', async () => {
    expect(apart(await migrated(database), mapped(MAP))).toEqual({ withoutLine: [], withoutColumn: [] });
  });

  it('misses a column that somebody adds, and a line whose column somebody drops', async () => {
    await database.query('alter table contact add column planted text');
    await database.query('alter table contact drop column role');
    expect(apart(await migrated(database), mapped(MAP))).toEqual({
      withoutLine: ['contact.planted'],
      withoutColumn: ['contact.role'],
    });
  });

  it('says of every table what it is for, on what ground, how long, and what an erasure does', () => {
    for (const [table, { columns, ...words }] of Object.entries(MAP.tables)) {
      expect({ table, missing: Object.values(words).filter((text) => text === '') }).toEqual({ table, missing: [] });
      expect(Object.keys(MAP.classes)).toEqual(expect.arrayContaining(Object.values(columns)));
      expect({ table, basis: BASES.includes(words.basis) }).toEqual({ table, basis: true });
    }
  });

  it('gives what has no ground no column of a person', () => {
    const personal = ['contact', 'identity', 'staff', 'pseudonymous', 'answer', 'keyed-hash'];
    const groundless = Object.entries(MAP.tables).filter(([, { basis }]) => basis === 'no personal data');
    const astray = groundless.filter(([, { columns }]) => Object.values(columns).some((one) => personal.includes(one)));
    expect(astray.map(([table]) => table)).toEqual([]);
  });

  it('names a table for every rule of retention', () => {
    const words = Object.values(MAP.tables).map(({ retention }) => retention);
    const unnamed = Object.keys(RETENTION_RULES).filter((rule) => !words.some((text) => text.includes(rule)));
    expect(unnamed).toEqual([]);
  });

  it('is the page that people read', () => {
    expect(fileOf('data-map.md')).toBe(renderDataMap(MAP));
  });
});
