import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BackupError } from './errors.js';

export type PostgresTool = 'pg_dump' | 'pg_restore' | 'pg_amcheck';

/** Where Debian keeps each major version of the tools. */
const DEBIAN = '/usr/lib/postgresql';

export interface FoundTool {
  readonly path: string;
  readonly major: number;
  /** As the tool says itself: `pg_dump (PostgreSQL) 15.20 (Debian …)`. */
  readonly version: string;
}

/**
 * A tool of PostgreSQL that is new enough for a server: from the folder `PG_BIN` names, else from the PATH, else from
 * where Debian keeps them. An older tool cannot read a newer server, so it is refused by name and version.
 */
export function findTool(name: PostgresTool, serverMajor: number, env: NodeJS.ProcessEnv = process.env): FoundTool {
  const found = lookFor(name, env);
  const fit = found.find(({ major }) => major >= serverMajor);
  if (fit) return fit;
  const advice = `Install the PostgreSQL ${serverMajor} client tools, or name their folder by PG_BIN.`;
  if (found.length === 0) throw new BackupError(`${name} was not found. ${advice}`);
  const versions = found.map(({ major }) => major).join(', ');
  throw new BackupError(`${name} ${versions} is too old for PostgreSQL ${serverMajor}. ${advice}`);
}

/** The same, where one can do without it. */
export function findOptionalTool(name: PostgresTool, serverMajor: number): FoundTool | undefined {
  return lookFor(name, process.env).find(({ major }) => major === serverMajor);
}

function lookFor(name: PostgresTool, env: NodeJS.ProcessEnv): FoundTool[] {
  const named = env['PG_BIN'];
  const folders = named ? [named] : [...(env['PATH'] ?? '').split(delimiter), ...debianFolders()];
  const paths = folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
  return [...new Set(paths)].flatMap((path) => {
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    const version = stdout?.trim() ?? '';
    const major = Number(/\(PostgreSQL\) (\d+)/.exec(version)?.[1]);
    return status === 0 && major > 0 ? [{ path, major, version }] : [];
  });
}

function debianFolders(): string[] {
  if (!existsSync(DEBIAN)) return [];
  const majors = readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a));
  return majors.map((major) => join(DEBIAN, major, 'bin'));
}

const LONGEST_COMPLAINT = 2_000;

/** Runs a tool on a database. Who logs in and how goes by the environment: an argument could be read by everybody. */
export async function runTool({ path }: FoundTool, args: readonly string[], databaseUrl: string): Promise<void> {
  const child = spawn(path, [...args, '--no-password'], {
    env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C', ...connectionOf(databaseUrl) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + String(chunk)).slice(-LONGEST_COMPLAINT)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new BackupError(`${path} has failed.`, complaint.trim().split('\n'));
}

/** What the tools of PostgreSQL read from their environment. */
function connectionOf(databaseUrl: string): NodeJS.ProcessEnv {
  const url = new URL(databaseUrl);
  const mode = url.searchParams.get('sslmode');
  return {
    PGHOST: url.searchParams.get('host') ?? url.hostname.replace(/^\[|\]$/g, ''),
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username) || process.env['PGUSER'],
    PGPASSWORD: decodeURIComponent(url.password) || process.env['PGPASSWORD'],
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    ...(mode === null ? {} : { PGSSLMODE: mode }),
  };
}
