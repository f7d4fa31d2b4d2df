import { readFile } from 'node:fs/promises';
import { ReleaseKeeper } from '#benchmark';
import {
  amcheck,
  type AuditAction,
  AuditKeeper,
  AuditLog,
  brokenParts,
  Keyring,
  type Manifest,
  openRestored,
  readBackup,
  restoreBackup,
} from '#platform';
import { ErasureReplay } from '#privacy';
import { CommandError } from '../command.js';
import { bringUp } from '../database-schema.js';
import type { Installation } from '../installation.js';
import { withServices } from '../services.js';

type Services = Parameters<Parameters<typeof withServices>[1]>[0];

export interface RestoreOptions {
  /** Of the backup. */
  readonly folder: string;
  /** The owner's login at a database that holds nothing. */
  readonly targetUrl: string;
  /** The ledger of who was erased since; undefined when nobody was. */
  readonly erasures: string | undefined;
}

/** What was restored and what was found in order. */
export interface RestoreReport {
  readonly madeAt: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly rows: number;
  /** Changes of the schema that are newer than the backup. */
  readonly migrated: number;
  /** People who were erased after the backup, and were erased again. */
  readonly erased: number;
  readonly checks: Readonly<Record<string, string>>;
}

/**
 * Restores a backup, brings it to the newest schema, erases again who was erased since, and looks at everything that can
 * be checked; only then the database is opened to programs. Throws CommandError with all that is wrong, and leaves it
 * closed then.
 */
export async function restoreInstallation(installation: Installation, options: RestoreOptions): Promise<RestoreReport> {
  const startedAt = performance.now();
  const { config } = installation;
  const manifest = await readBackup(options.folder, new Keyring(config.secret, config.linkSecrets));
  await restoreBackup(options.folder, manifest, options.targetUrl);
  const target = { ...config, databaseUrl: options.targetUrl, databaseOwnerUrl: options.targetUrl };
  const migrated = await bringUp(target);
  const isAmchecked = await amcheck(options.targetUrl);
  const inside = { config: target, log: installation.log };
  const { erased, checks, faults } = await withServices(inside, async (services) => ({
    erased: await eraseAgain(services, options.erasures),
    ...(await examine(services, options.targetUrl, manifest)),
  }));
  if (faults.length > 0) throw new CommandError('What was restored is not whole. The database stays closed.', faults);
  await openRestored(options.targetUrl);
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    madeAt: manifest.madeAt,
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    megabytes: Math.round(bytes / 100_000) / 10,
    rows: Object.values(manifest.tables).reduce((sum, count) => sum + count, 0),
    migrated,
    erased,
    checks: { ...checks, amcheck: isAmchecked ? 'every page read' : 'not installed' },
  };
}

async function eraseAgain(services: Services, file: string | undefined): Promise<number> {
  const replay = services.get(ErasureReplay);
  const { erased } = await (file === undefined ? replay.replay() : replay.replayFrom(await readFile(file, 'utf8')));
  return erased;
}

interface Examined {
  readonly checks: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}

async function examine(services: Services, targetUrl: string, manifest: Manifest): Promise<Examined> {
  const broken = await brokenParts(targetUrl);
  const { forged } = await services.get(ReleaseKeeper).verify();
  const audit = await services.get(AuditKeeper).verify([]);
  const isAuditWhole = audit.firstBadSeq === null;
  return {
    checks: {
      files: `${manifest.files.length} as they were written`,
      tables: `${Object.keys(manifest.tables).length} with every row`,
      constraints: 'all validated',
      audit: `${audit.rows} rows in an unbroken chain`,
      releases: `${manifest.releases.length} with their hash and signature`,
    },
    faults: [
      ...broken,
      ...forged.map((id) => `release ${id} is not what was signed`),
      ...(isAuditWhole ? [] : [`the audit log is broken at row ${audit.firstBadSeq}`]),
    ],
  };
}

/** Writes down in an installation that a backup was restored, or that it was seen that it can be. */
export async function noteRestore(
  installation: Pick<Installation, 'config' | 'log'>,
  action: AuditAction & ('backup.restored' | 'backup.drilled'),
  report: RestoreReport,
): Promise<void> {
  const { madeAt, rows, migrated, erased, seconds } = report;
  const details = { madeAt, rows, migrated, erased, tenthsOfSeconds: Math.round(seconds * 10) };
  await withServices(installation, (services) =>
    services.get(AuditLog).noteAlone({ action, object: 'installation', details }),
  );
}
