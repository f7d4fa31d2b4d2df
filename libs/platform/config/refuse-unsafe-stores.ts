import { Redis } from 'ioredis';
import pg from 'pg';
import { ConfigError } from './config-error.js';
import type { Config } from './parse-config.js';

const PATIENCE_MS = 5_000;

interface Server {
  readonly encoding: string;
  readonly fsync: string;
  readonly synchronousCommit: string;
  readonly fullPageWrites: string;
}

/**
 * Production does not start on stores that lose what they have confirmed: a database that answers before it has
 * written, or cannot hold every text; a Redis that throws jobs away when it is full. Throws ConfigError; a store that
 * does not answer throws as it would later.
 */
export async function refuseUnsafeStores(config: Config): Promise<void> {
  if (config.environment !== 'production') return;
  const faults = [...(await databaseFaults(config.databaseUrl)), ...(await redisFaults(config.redisUrl))];
  if (faults.length > 0) throw new ConfigError(faults);
}

async function databaseFaults(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Server>(
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as "synchronousCommit",
              current_setting('full_page_writes') as "fullPageWrites"`,
    );
    const [server] = rows;
    return server ? serverFaults(server) : [];
  } finally {
    await client.end();
  }
}

/** What a server is set to that loses what it has confirmed, or cannot hold every text. */
export function serverFaults({ encoding, fsync, synchronousCommit, fullPageWrites }: Server): string[] {
  return [
    ...(encoding === 'UTF8' ? [] : ['The database’s server_encoding must be UTF8']),
    ...(fsync === 'on' ? [] : ['The database’s fsync must be on']),
    ...(synchronousCommit === 'off' ? ['The database’s synchronous_commit must not be off'] : []),
    ...(fullPageWrites === 'on' ? [] : ['The database’s full_page_writes must be on']),
  ];
}

async function redisFaults(url: string | undefined): Promise<string[]> {
  if (url === undefined) return [];
  const redis = new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: PATIENCE_MS, lazyConnect: true });
  redis.on('error', () => undefined);
  try {
    // Where CONFIG is closed, as with hosted ones, INFO still says it.
    const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];
    return policy === 'noeviction' ? [] : ['Redis must have maxmemory-policy noeviction'];
  } finally {
    redis.disconnect();
  }
}
