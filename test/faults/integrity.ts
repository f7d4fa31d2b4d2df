import { Keyring, openDatabase, sha256Hex, SigningKey } from '#platform';
import { verifyChain } from '../../libs/platform/audit/verify-chain.js';
import { heldTotals, recount } from '../support/recount.js';
import type { RunDatabase } from './installation.js';

/** What the database says of its own integrity; empty when all is well. */
export async function brokenIn(database: RunDatabase): Promise<string[]> {
  return [
    ...(await brokenIndexes(database)),
    ...(await brokenReferences(database)),
    ...(await brokenReleases(database)),
    ...(await brokenTrail(database)),
  ];
}

/** Totals that are not what a recount of the answers, one by one, comes to. */
export async function miscountedIn(database: RunDatabase): Promise<string[]> {
  const asked = { url: database.url, query: database.query, drop: () => Promise.resolve() };
  const textOf = (line: unknown) => JSON.stringify(line);
  const counted = new Set((await recount(asked, database.waveId)).map(textOf));
  const held = new Set((await heldTotals(asked, database.waveId)).map(textOf));
  return [...[...counted].filter((line) => !held.has(line)), ...[...held].filter((line) => !counted.has(line))];
}

/** Every index against its table, by the server's own check. */
async function brokenIndexes(database: RunDatabase): Promise<string[]> {
  await database.query('create extension if not exists amcheck');
  const indexes = await database.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
     join pg_am a on a.oid = c.relam join pg_namespace n on n.oid = c.relnamespace
     where a.amname = 'btree' and n.nspname = 'public' and c.relpersistence = 'p' and c.relkind = 'i'
       and i.indisready and i.indisvalid`,
  );
  const broken: string[] = [];
  for (const { name } of indexes)
    await database
      .query('select bt_index_check($1::regclass, true)', [name])
      .catch((error: unknown) => broken.push(`${name}: ${String(error)}`));
  return broken;
}

interface Reference {
  readonly name: string;
  readonly child: string;
  readonly parent: string;
  readonly columns: readonly string[];
  readonly keys: readonly string[];
}

/** Rows that name another that is not there, whatever the constraint believes. */
async function brokenReferences(database: RunDatabase): Promise<string[]> {
  const references = await database.query<Reference>(
    `select k.conname as name, k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
            array(select quote_ident(attname) from unnest(k.conkey) with ordinality u (n, at)
                  join pg_attribute on attrelid = k.conrelid and attnum = n order by at) as columns,
            array(select quote_ident(attname) from unnest(k.confkey) with ordinality u (n, at)
                  join pg_attribute on attrelid = k.confrelid and attnum = n order by at) as keys
     from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace`,
  );
  const broken: string[] = [];
  for (const { name, child, parent, columns, keys } of references) {
    const match = columns.map((column, at) => `p.${keys[at]} = c.${column}`).join(' and ');
    const given = columns.map((column) => `c.${column} is not null`).join(' and ');
    const [row] = await database.query<{ count: number }>(
      `select count(*)::int as count from ${child} c
       where ${given} and not exists (select 1 from ${parent} p where ${match})`,
    );
    if (row && row.count > 0) broken.push(`${name}: ${row.count} rows lead nowhere`);
  }
  return broken;
}

/** Releases whose text is not the one that was signed. */
async function brokenReleases(database: RunDatabase): Promise<string[]> {
  const releases = await database.query<{ id: string; document: string; sha256: string }>(
    'select id, document, sha256 from release',
  );
  return releases.flatMap(({ id, document, sha256 }) =>
    sha256Hex(document) === sha256 ? [] : [`release ${id} is not what its hash says`],
  );
}

/** The chain of the audit log, row by row. */
async function brokenTrail({ url, secret }: RunDatabase): Promise<string[]> {
  const source = await openDatabase({ url, poolSize: 1, statementTimeout: 60_000, onConnectionError: () => undefined });
  try {
    const key = new SigningKey(new Keyring(secret).keys('audit')[0]!);
    const report = await source.transaction('REPEATABLE READ', (tx) => verifyChain(tx, { keys: [key], anchors: [] }));
    return report.faults.map(({ seq, kind }) => `audit log: ${kind} at ${seq}`);
  } finally {
    await source.destroy();
  }
}
