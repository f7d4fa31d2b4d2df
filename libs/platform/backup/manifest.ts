import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { equalSecret, type Keyring, sha256Hex } from '../crypto/keyring.js';
import { BackupError } from './errors.js';

/** What a database holds, as far as one can tell after a restore whether it is all there. */
export interface DatabaseFacts {
  /** Names of the changes of the schema that were applied, oldest first. */
  readonly migrations: readonly string[];
  /** Rows of each table that is in the backup. */
  readonly tables: Readonly<Record<string, number>>;
  /** The last row of the audit log; null before there was one. */
  readonly auditHead: { readonly seq: number; readonly hash: string } | null;
  readonly releases: readonly { readonly id: string; readonly sha256: string }[];
}

export interface BackupFile {
  /** Below the folder of the backup, with slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest extends DatabaseFacts {
  readonly format: 1;
  readonly kind: 'logical';
  /** RFC 3339, by the clock of the database. */
  readonly madeAt: string;
  readonly fairmark: string;
  /** Of the server, such as `15.20`. */
  readonly server: string;
  readonly tool: string;
  /** What was left out on purpose: tables without their rows, and schemas. */
  readonly excluded: readonly string[];
  readonly files: readonly BackupFile[];
}

export const MANIFEST = 'manifest.json';
/** Code of this installation over the manifest, so that only what it made itself is restored. */
export const MANIFEST_CODE = 'manifest.mac';

export const writtenManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 1)}\n`;
export const codeOf = (keyring: Keyring, text: string): string =>
  keyring.mac('ledger', `backup\u001f${text}`).toString('base64url');

/** Every file below a folder, by name, with its length and hash. */
export async function filesIn(folder: string): Promise<BackupFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: BackupFile[] = [];
  for (const path of paths.toSorted())
    files.push({
      path: relative(folder, path).split(sep).join('/'),
      bytes: (await stat(path)).size,
      sha256: await hashOf(path),
    });
  return files.filter(({ path }) => path !== MANIFEST && path !== MANIFEST_CODE);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The manifest of a backup whose every file is as it was written. Throws BackupError with everything that is not. */
export async function readBackup(folder: string, keyring: Keyring): Promise<Manifest> {
  const [text, code] = await Promise.all([MANIFEST, MANIFEST_CODE].map((name) => textOf(join(folder, name))));
  if (text === undefined || code === undefined)
    throw new BackupError(`${folder} is no backup: ${MANIFEST} or ${MANIFEST_CODE} is missing.`);
  if (!equalSecret(Buffer.from(code.trim()), Buffer.from(codeOf(keyring, text))))
    throw new BackupError(
      'The manifest was changed, or FAIRMARK_SECRET is another one than that of the installation that made the backup.',
    );
  const manifest = JSON.parse(text) as Manifest;
  const faults = differences(manifest.files, await filesIn(folder));
  if (faults.length > 0) throw new BackupError('The backup is not what was written.', faults);
  return manifest;
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What differs between the files that were written and those that are there, a sentence each. */
export function differences(written: readonly BackupFile[], found: readonly BackupFile[]): string[] {
  const there = new Map(found.map((file) => [file.path, file]));
  const known = new Set(written.map(({ path }) => path));
  const wrong = written.flatMap(({ path, sha256 }) => {
    const file = there.get(path);
    if (!file) return [`${path} is missing`];
    return file.sha256 === sha256 ? [] : [`${path} was changed`];
  });
  return [...wrong, ...found.filter(({ path }) => !known.has(path)).map(({ path }) => `${path} was put in`)];
}

/** What a finished backup is called by in the audit log. */
export const manifestHash = (text: string): string => sha256Hex(text);
