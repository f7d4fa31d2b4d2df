import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ClusterFolder, clusterDraft, isAlive } from './cluster-folder.js';
import { serverDoesNotAnswer, serverDoesNotRun, serverDoesNotStart } from './errors.js';
import { parsePostmasterFile, type Postmaster } from './postmaster-file.js';
import { type Account, runAs } from './server-account.js';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 20;
const LARGE_LOG_BYTES = 5_000_000;

/** Collation by code point everywhere; character classes of Unicode, or trigram search would not see Chinese. */
const LOCALE: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['--locale=C.UTF-8'],
  darwin: ['--locale=C', '--lc-ctype=en_US.UTF-8'],
  win32: ['--locale=C', '--lc-ctype=en-US'],
};

const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '64MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};
/** A power cut destroys such a cluster, which nobody minds in a test. */
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** Initialises a cluster in the draft folder. Blocks for about a second: nothing else can happen before it. */
export function initialise(place: ClusterFolder, binaries: string, durable: boolean): void {
  const initdb = join(binaries, 'bin', 'initdb');
  const { status, error, stderr } = spawnSync(
    initdb,
    [
      '--pgdata',
      clusterDraft(place),
      '--username=postgres',
      `--pwfile=${join(place.folder, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      ...(LOCALE[process.platform] ?? ['--locale=C.UTF-8']),
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...runAs(place.account), encoding: 'utf8' },
  );
  if (status !== 0) throw serverDoesNotRun(initdb, error?.message ?? stderr.trim());
}

/** The server that says it runs in the cluster, if its process lives. */
export function running(cluster: string): Postmaster | undefined {
  const postmaster = postmasterOf(cluster);
  return postmaster && isAlive(postmaster.pid) && isServer(postmaster.pid) ? postmaster : undefined;
}

function postmasterOf(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  try {
    return parsePostmasterFile(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** After a crash another program may have got the number of the old server. Where /proc tells, it is not believed. */
function isServer(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return true;
  }
}

/**
 * A pid file whose number a stranger has got would keep the next server from starting. Any other stale
 * file stays: by it PostgreSQL finds out whether sessions of the killed server are still writing.
 */
export function clearStaleFile(cluster: string): void {
  const postmaster = postmasterOf(cluster);
  if (postmaster && isAlive(postmaster.pid) && !isServer(postmaster.pid)) rmSync(join(cluster, 'postmaster.pid'));
}

/**
 * Starts the server in a session of its own, so that Ctrl-C reaches the application alone, which then
 * stops it in the right order.
 */
export async function launch(
  { folder, cluster, account }: ClusterFolder,
  options: { binaries: string; port: number; durable: boolean },
): Promise<void> {
  const settings = { ...ALWAYS, ...(options.durable ? {} : THROW_AWAY), port: String(options.port) };
  const log = openLog(folder, account);
  const child = spawn(
    join(options.binaries, 'bin', 'postgres'),
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...runAs(account), detached: true, stdio: ['ignore', log, log], windowsHide: true },
  );
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  closeSync(log);
  child.unref();
  await ready(folder, cluster, () => ended);
}

async function ready(folder: string, cluster: string, hasEnded: () => boolean): Promise<void> {
  for (let waited = 0; waited < START_TIMEOUT_MS; waited += POLL_MS) {
    if (hasEnded()) throw serverDoesNotStart(join(folder, 'log'), tailOf(join(folder, 'log')));
    if (running(cluster)?.isReady) return;
    await sleep(POLL_MS);
  }
  throw serverDoesNotStart(join(folder, 'log'), tailOf(join(folder, 'log')));
}

/** Waits for a server somebody else has started (or that is recovering) until it is ready or gone. */
export async function settled(cluster: string): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < START_TIMEOUT_MS; waited += POLL_MS) {
    const postmaster = running(cluster);
    if (!postmaster || postmaster.isReady) return postmaster;
    await sleep(POLL_MS);
  }
  throw serverDoesNotAnswer(running(cluster)?.pid ?? 0, cluster);
}

/** Ends sessions, writes a checkpoint, exits ("fast" shutdown), and waits for it. */
export async function shutDown({ cluster, account }: ClusterFolder, binaries: string): Promise<void> {
  const postmaster = running(cluster);
  if (!postmaster) return;
  if (process.platform === 'win32') {
    const pgCtl = join(binaries, 'bin', 'pg_ctl');
    spawnSync(pgCtl, ['stop', '-m', 'fast', '-D', cluster], { ...runAs(account), windowsHide: true });
  } else process.kill(postmaster.pid, 'SIGINT');
  for (let waited = 0; waited < STOP_TIMEOUT_MS; waited += POLL_MS) {
    if (!running(cluster)) return;
    await sleep(POLL_MS);
  }
  throw serverDoesNotAnswer(postmaster.pid, cluster);
}

function openLog(folder: string, account: Account | undefined): number {
  const log = join(folder, 'log');
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGE_LOG_BYTES) renameSync(log, `${log}.old`);
  const file = openSync(log, 'a', 0o600);
  if (account) fchownSync(file, account.uid, account.gid);
  return file;
}

function tailOf(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
}
