import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { outOfReach } from './errors.js';
import { type Account, accountFor, canReach } from './server-account.js';

/** Where a cluster lives, and as whom its server runs. */
export interface ClusterFolder {
  readonly folder: string;
  readonly cluster: string;
  readonly account: Account | undefined;
}

/** Clusters of a root user whose own folders are closed to everybody else (a checkout below /root). */
const OPEN_TO_SERVERS = '/var/lib/fairmark';

/**
 * Makes the folder, open enough for the account to pass through. When a folder above it is closed to the
 * account, a new cluster moves to a place that is not, and `folder/location` remembers where. Throws
 * EmbeddedDatabaseError for one that is there and was closed since: another one in its place would be empty.
 */
export function clusterFolder(wanted: string): ClusterFolder {
  const folder = resolve(wanted);
  makeFolder(folder);
  const here = settle(folder);
  const isHere = existsSync(here.cluster);
  const noted = placeNotedIn(folder);
  if (noted && !isHere) return elsewhere(folder, noted);
  if (canReach(here.folder, here.account)) return here;
  if (isHere) throw outOfReach(here.cluster, here.account?.name ?? 'this user');
  return elsewhere(folder, join(OPEN_TO_SERVERS, randomBytes(8).toString('hex')));
}

function settle(folder: string): ClusterFolder {
  const cluster = join(realpathSync(folder), 'cluster');
  return { folder: realpathSync(folder), cluster, account: accountFor(cluster) };
}

/** What is made here as root is passable for others, but not listable. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true }) ?? folder;
  if (process.getuid?.() !== 0) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o711);
}

function elsewhere(folder: string, place: string): ClusterFolder {
  makeFolder(place);
  writeFileSync(join(folder, 'location'), `${place}\n`);
  return settle(place);
}

/** Where the cluster of a folder was moved to; empty when it never was. */
function placeNotedIn(folder: string): string {
  const note = join(folder, 'location');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
}

/** The superuser's password, made on first use, readable by the server's user alone. */
export function clusterPassword({ folder, account }: ClusterFolder): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) chownSync(file, account.uid, account.gid);
  }
  return readFileSync(file, 'utf8').trim();
}

/** An empty folder of the account to initialise a cluster in; a cluster becomes real by being renamed. */
export function clusterDraft({ folder, account }: ClusterFolder): string {
  const draft = join(folder, 'cluster.new');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account) chownSync(draft, account.uid, account.gid);
  return draft;
}

export function adoptDraft({ folder, cluster }: ClusterFolder): void {
  renameSync(join(folder, 'cluster.new'), cluster);
}

/** The port of last time; 0 when there is none. */
export function lastPort(folder: string): number {
  const file = join(folder, 'port');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0;
}

export function rememberPort(folder: string, port: number): void {
  writeFileSync(join(folder, 'port'), `${port}\n`);
}

/** Notes that this process uses the server, so that nobody stops it under it. */
export function enter(folder: string): void {
  mkdirSync(join(folder, 'users'), { recursive: true });
  writeFileSync(join(folder, 'users', String(process.pid)), '');
}

/** Takes the note back. True when no other living process uses the server. */
export function leave(folder: string): boolean {
  const users = join(folder, 'users');
  rmSync(join(users, String(process.pid)), { force: true });
  const others = existsSync(users) ? readdirSync(users).map(Number) : [];
  for (const gone of others.filter((pid) => !isAlive(pid))) rmSync(join(users, String(gone)), { force: true });
  return !others.some(isAlive);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
