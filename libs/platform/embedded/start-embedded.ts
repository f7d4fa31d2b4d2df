import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  adoptDraft,
  type ClusterFolder,
  clusterFolder,
  clusterPassword,
  enter,
  lastPort,
  leave,
  rememberPort,
} from './cluster-folder.js';
import { EmbeddedDatabaseError, folderNotUsable } from './errors.js';
import { freePort } from './free-port.js';
import { oneAtATime } from './one-at-a-time.js';
import { serverBinaries } from './server-binaries.js';
import { clearStaleFile, initialise, launch, settled, shutDown } from './server-process.js';

export interface EmbeddedOptions {
  /** Where the cluster is kept; made when missing. */
  readonly folder: string;
  /** The port to try first; otherwise that of last time, otherwise any free one. */
  readonly port?: number;
  /** False only for clusters that are thrown away: a power cut may destroy them. */
  readonly durable: boolean;
}

export interface EmbeddedServer {
  /** Superuser's URL of the database `fairmark`. Contains the password. */
  readonly url: string;
  readonly port: number;
  /** Where the cluster really is: not the wanted folder when the server's user cannot get there. */
  readonly folder: string;
  /** True when the server ran already: left over from a killed process, or started by one that still lives. */
  readonly adopted: boolean;
  /** Stops the server, unless another living process uses it. */
  stop(): Promise<void>;
}

const ATTEMPTS = 4;
const BETWEEN_ATTEMPTS_MS = 500;

/** Runs a PostgreSQL server of our own on `folder`, on loopback only. Throws EmbeddedDatabaseError in plain words. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  try {
    return await start(options);
  } catch (error) {
    const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    throw refused ? folderNotUsable(options.folder, error) : error;
  }
}

async function start(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = clusterFolder(options.folder);
  const binaries = serverBinaries(place.folder, place.account);
  return oneAtATime(place.folder, async () => {
    const password = clusterPassword(place);
    if (!existsSync(place.cluster)) {
      initialise(place, binaries, options.durable);
      adoptDraft(place);
    }
    const { port, adopted } = (await adopt(place)) ?? (await launchOnFreePort(place, binaries, options));
    const urlOf = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
    await createDatabase(urlOf('postgres'));
    rememberPort(place.folder, port);
    enter(place.folder);
    const stop = () =>
      oneAtATime(place.folder, async () => {
        if (leave(place.folder)) await shutDown(place, binaries);
      });
    return { url: urlOf('fairmark'), port, folder: place.folder, adopted, stop };
  });
}

async function adopt({ cluster }: ClusterFolder) {
  const postmaster = await settled(cluster);
  if (!postmaster) clearStaleFile(cluster);
  return postmaster && { port: postmaster.port, adopted: true };
}

/** The port may be taken between asking and listening, and a killed server's last processes may need a moment to go. */
async function launchOnFreePort(place: ClusterFolder, binaries: string, options: EmbeddedOptions) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(options.port ?? lastPort(place.folder));
    try {
      await launch(place, { binaries, port, durable: options.durable });
      return { port, adopted: false };
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof EmbeddedDatabaseError)) throw error;
      await sleep(BETWEEN_ATTEMPTS_MS);
    }
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'fairmark'`);
    if (!rowCount) await client.query('create database fairmark');
  } finally {
    await client.end();
  }
}
