import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Keyring } from '../crypto/keyring.js';
import { databaseFacts, EXCLUDED_ROWS } from './database-facts.js';
import { BackupError } from './errors.js';
import { codeOf, filesIn, MANIFEST, MANIFEST_CODE, type Manifest, manifestHash, writtenManifest } from './manifest.js';
import { findTool, runTool } from './postgres-tools.js';

export interface BackupOptions {
  /** The owner's login: it sees every table. */
  readonly ownerUrl: string;
  /** Holds the backups, each in a folder of its own. */
  readonly folder: string;
  readonly keyring: Keyring;
  /** Of Fairmark. */
  readonly version: string;
}

export interface BackupResult {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly sha256: string;
  readonly bytes: number;
  readonly seconds: number;
}

/** Schemas that hold jobs only: the outbox makes them again. */
const EXCLUDED_SCHEMAS = '*_queue';
const OWNER_ONLY = 0o600;
const JOBS = 2;

/**
 * A whole copy of the database by pg_dump, with a manifest of what is in it. It is one moment of the database, taken
 * while everything runs. Nothing is called a backup before it is whole and on the disk.
 */
export async function makeBackup(options: BackupOptions): Promise<BackupResult> {
  const startedAt = performance.now();
  const db = new pg.Client({ connectionString: options.ownerUrl });
  db.on('error', () => undefined);
  await db.connect();
  try {
    await db.query('begin isolation level repeatable read read only');
    const { rows } = await db.query<{ snapshot: string; now: Date; server: string; major: number }>(
      `select pg_export_snapshot() as snapshot, now() as now, current_setting('server_version') as server,
              current_setting('server_version_num')::int / 10000 as major`,
    );
    const { snapshot, now, server, major } = rows[0]!;
    const tool = findTool('pg_dump', major);
    const name = `fairmark-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
    const draft = await emptyFolder(join(options.folder, `${name}.part`));
    const args = [
      '--format=directory',
      `--file=${join(draft, 'dump')}`,
      `--jobs=${JOBS}`,
      `--snapshot=${snapshot}`,
      '--no-owner',
      `--exclude-schema=${EXCLUDED_SCHEMAS}`,
      ...EXCLUDED_ROWS.map((table) => `--exclude-table-data=public.${table}`),
    ];
    await runTool(tool, args, options.ownerUrl);
    const facts = await databaseFacts(db);
    const files = await filesIn(draft);
    const manifest: Manifest = {
      format: 1,
      kind: 'logical',
      madeAt: now.toISOString(),
      fairmark: options.version,
      server,
      tool: tool.version,
      excluded: [...EXCLUDED_ROWS, EXCLUDED_SCHEMAS],
      ...facts,
      files,
    };
    const folder = join(options.folder, name);
    const sha256 = await finish(draft, folder, { manifest, keyring: options.keyring });
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return { folder, manifest, sha256, bytes, seconds: (performance.now() - startedAt) / 1_000 };
  } finally {
    await db.end();
  }
}

async function emptyFolder(path: string): Promise<string> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

/** The manifest comes last, and the folder gets its name when all of it is on the disk. */
async function finish(
  draft: string,
  folder: string,
  { manifest, keyring }: { readonly manifest: Manifest; readonly keyring: Keyring },
): Promise<string> {
  const text = writtenManifest(manifest);
  await writeFile(join(draft, MANIFEST), text, { mode: OWNER_ONLY, flush: true });
  await writeFile(join(draft, MANIFEST_CODE), `${codeOf(keyring, text)}\n`, { mode: OWNER_ONLY, flush: true });
  try {
    await rename(draft, folder);
  } catch (error) {
    throw new BackupError(`${folder} cannot be made.`, [String(error)]);
  }
  const parent = await open(join(folder, '..'));
  await parent.sync();
  await parent.close();
  return manifestHash(text);
}

const NAME = /^fairmark-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z$/;

/** Takes away backups that are older than so many days. Answers their names. */
export async function forgetOldBackups(folder: string, keepDays: number, now: Date): Promise<string[]> {
  const names = await readdir(folder);
  const old = names.filter((name) => {
    const [, day, hour, minute, second] = NAME.exec(name) ?? [];
    return (
      day !== undefined && now.getTime() - Date.parse(`${day}T${hour}:${minute}:${second}Z`) > keepDays * 86_400_000
    );
  });
  for (const name of old) await rm(join(folder, name), { recursive: true });
  return old;
}
