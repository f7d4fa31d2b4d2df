import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '#platform';

/** A PostgreSQL of the harness’ own. */
export interface PostgresVictim {
  /** Superuser’s URL. */
  readonly url: string;
  /** Ends it as a crash would, and starts it again at the same address, where it recovers. */
  crash(): Promise<void>;
  /** Starts it again where it has ended by itself. */
  ensureRunning(): Promise<void>;
  /** All of its processes stand still. */
  freeze(): void;
  thaw(): void;
  /** What it wrote into its log of one database, in lines: errors with their SQLSTATE. */
  statesIn(database: string): readonly string[];
  stop(): Promise<void>;
}

export interface PostgresPlace {
  readonly folder: string;
  readonly durable: boolean;
}

const GONE_MS = 30_000;

export async function startPostgres({ folder, durable }: PostgresPlace): Promise<PostgresVictim> {
  let server = await startEmbedded({ folder, durable });
  await withSqlStates(server.url);
  const postmaster = () =>
    Number(readFileSync(join(server.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
  const all = () => [postmaster(), ...childrenOf(postmaster())];
  return {
    get url() {
      return server.url;
    },
    crash: async () => {
      const [pid, port] = [postmaster(), server.port];
      process.kill(pid, 'SIGQUIT');
      await gone(pid);
      server = await startEmbedded({ folder, durable, port });
    },
    ensureRunning: async () => {
      server = await startEmbedded({ folder, durable, port: server.port });
    },
    freeze: () => signalAll(all(), 'SIGSTOP'),
    thaw: () => signalAll(all(), 'SIGCONT'),
    statesIn: (database) => readStates(server.folder, database),
    stop: async () => {
      await server.stop();
      rmSync(server.folder, { recursive: true, force: true });
    },
  };
}

/** What the log needs to say of each error: its SQLSTATE and its database. */
async function withSqlStates(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`alter system set log_line_prefix = '%m [%p] %e %d '`);
  await client.query('select pg_reload_conf()');
  await client.end();
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids)
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended meanwhile.
    }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1];
        return Number(parent) === pid ? [Number(name)] : [];
      } catch {
        return [];
      }
    });
}

async function gone(pid: number): Promise<void> {
  for (let waited = 0; waited < GONE_MS; waited += 20) {
    if (!existsSync(`/proc/${pid}`)) return;
    await sleep(20);
  }
  throw new Error(`PostgreSQL ${pid} does not end`);
}

const STATE = /\] ([0-9A-Z]{5}) (\S+) (?:ERROR|FATAL|PANIC):/;

function readStates(folder: string, database: string): string[] {
  return ['log.old', 'log'].flatMap((name) => {
    const file = join(folder, name);
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => STATE.exec(line)?.[2] === database);
  });
}
