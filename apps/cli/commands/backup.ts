import { join, resolve } from 'node:path';
import {
  AuditLog,
  BackupError,
  type BackupResult,
  CLOCK,
  copyEmbedded,
  forgetOldBackups,
  Keyring,
  makeBackup,
} from '#platform';
import type { Clock } from '#kernel';
import { type Command, CommandError, UsageError } from '../command.js';
import { embeddedFolder, type Installation, withInstallation } from '../installation.js';
import { withServices } from '../services.js';
import { ownVersion } from '../start/own-version.js';

export const backupCommand: Command = {
  words: ['<folder>'],
  options: { keep: { type: 'string' }, cold: { type: 'boolean' }, json: { type: 'boolean' } },
  details: [
    'Makes <folder>/fairmark-<time>Z by pg_dump: a copy of the whole database at one moment, while everything runs, with a',
    'manifest of what is in it. Needs PostgreSQL’s client tools of the server’s version or newer, by PATH or PG_BIN.',
    '--keep days  takes away older backups in the folder afterwards',
    '--cold       copies the embedded database as it stands, with the secret beside it: stop Fairmark first. No tools needed',
    '--json       the figures as JSON',
    'FAIRMARK_SECRET is not in it and is needed to restore it. Nor are files encrypted: see docs/operations.md.',
  ],
  run: async ({ words: [folder = ''], options }) => {
    if (options['cold'] === true) return copyCold(resolve(folder));
    const keep = daysOf(options['keep']);
    const { result, forgotten } = await withInstallation((installation) => backUp(installation, resolve(folder), keep));
    const { manifest, seconds, bytes, sha256 } = result;
    const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0);
    const figures = { folder: result.folder, sha256, seconds: round(seconds), bytes, rows, forgotten };
    process.stdout.write(options['json'] === true ? `${JSON.stringify(figures)}\n` : written(result, rows, forgotten));
  },
};

/** The copy is a data folder: `FAIRMARK_DATA=<copy> npm start` runs it. */
async function copyCold(folder: string): Promise<void> {
  const dataFolder = embeddedFolder();
  if (dataFolder === undefined) throw new UsageError('--cold is for the embedded database; DATABASE_URL names another');
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const copy = join(folder, `fairmark-cold-${time}Z`);
  await copyEmbedded(dataFolder, copy);
  process.stdout.write(`${copy}\nIt holds the secret of the installation: keep it as you keep that.\n`);
}

const round = (seconds: number): number => Math.round(seconds * 10) / 10;

function daysOf(keep: string | boolean | undefined): number | undefined {
  if (keep === undefined) return undefined;
  if (typeof keep !== 'string' || !/^[1-9]\d{0,3}$/.test(keep)) throw new UsageError('--keep is not a number of days');
  return Number(keep);
}

interface Made {
  readonly result: BackupResult;
  readonly forgotten: readonly string[];
}

async function backUp(installation: Installation, folder: string, keep: number | undefined): Promise<Made> {
  const { config } = installation;
  return withServices(installation, async (services) => {
    const keyring = services.get(Keyring);
    const options = { ownerUrl: config.databaseOwnerUrl, folder, keyring, version: ownVersion() };
    const result = await inWords(makeBackup(options));
    await services.get(AuditLog).noteAlone({
      action: 'backup.made',
      object: 'installation',
      details: { sha256: result.sha256, bytes: result.bytes, tenthsOfSeconds: Math.round(result.seconds * 10) },
    });
    const now = services.get<Clock>(CLOCK).now();
    return { result, forgotten: keep === undefined ? [] : await forgetOldBackups(folder, keep, now) };
  });
}

/** What went wrong, as every other command says it. */
export async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof BackupError ? new CommandError(error.message, error.faults) : error;
  }
}

function written(
  { folder, manifest, bytes, seconds }: BackupResult,
  rows: number,
  forgotten: readonly string[],
): string {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  const lines = [
    folder,
    `${size}, ${rows} rows in ${Object.keys(manifest.tables).length} tables, ${round(seconds)} seconds`,
    ...forgotten.map((name) => `${name} was older and is gone`),
  ];
  return `${lines.join('\n')}\n`;
}
