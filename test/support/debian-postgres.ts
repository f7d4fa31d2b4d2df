import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../libs/platform/embedded/free-port.js';
import { accountIn } from '../../libs/platform/embedded/server-account.js';

/** A server of the machine's own PostgreSQL packages, which bring the tools that the embedded one is without. */
export interface DebianPostgres {
  /** Superuser's URL of a new, empty database. */
  newDatabase(name: string): Promise<string>;
  urlOf(name: string): string;
  readonly bin: string;
  /** Holds the cluster as `data`, and whatever its server may write besides. */
  readonly folder: string;
  /** Runs a tool as the server’s account. */
  run(tool: string, args: readonly string[]): void;
  /** Ends the server as a crash does. */
  crash(): void;
  close(): void;
}

export interface ServerOptions {
  /** Where a cluster stands as `data`; a new one is made otherwise. */
  readonly folder?: string;
  /** Besides those that every such server has, given the folder. */
  readonly settings?: (folder: string) => Readonly<Record<string, string>>;
}

const ROOT = '/usr/lib/postgresql';

/** The folder of the newest server that is installed; undefined when there is none. */
export function debianBinaries(): string | undefined {
  if (!existsSync(ROOT)) return undefined;
  const majors = readdirSync(ROOT).toSorted((a, b) => Number(b) - Number(a));
  return majors.map((major) => join(ROOT, major, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

export const WITHOUT_DEBIAN =
  'not run: this machine has no PostgreSQL server package (apt-get install postgresql), and the embedded one has no pg_dump';

/** Starts a cluster that is thrown away, never as root. */
export async function startDebianPostgres(options: ServerOptions = {}): Promise<DebianPostgres> {
  const bin = debianBinaries()!;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'fairmark-debian-'));
  chmodSync(folder, 0o711);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700, recursive: true });
  const isRoot = process.getuid?.() === 0;
  const account = isRoot ? accountIn(readFileSync('/etc/passwd', 'utf8'), ['postgres', 'nobody'])! : undefined;
  if (account) for (const path of [folder, data]) chownSync(path, account.uid, account.gid);
  const run = (tool: string, args: readonly string[]) => {
    const { status, stderr } = spawnSync(join(bin, tool), args, {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: folder,
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    if (status !== 0) throw new Error(`${tool} has failed: ${stderr}`);
  };
  if (options.folder === undefined)
    run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  const port = await freePort(0);
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    ...options.settings?.(folder),
  };
  const named = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  run('pg_ctl', ['-D', data, '-o', [`-p ${port}`, ...named].join(' '), '-l', join(folder, 'log'), '-w', 'start']);
  const stop = () => run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
  const urlOf = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  return {
    bin,
    urlOf,
    folder,
    run,
    crash: stop,
    newDatabase: async (name) => {
      const admin = new pg.Client({ connectionString: urlOf('postgres') });
      await admin.connect();
      await admin.query(`create database ${name}`);
      await admin.end();
      return urlOf(name);
    },
    close: () => {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
