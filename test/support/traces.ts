import { Redis } from 'ioredis';
import type { TestDatabase } from './database.js';

/** Texts that were found somewhere, by the place: to be searched for secrets that are known later. */
export type Traces = readonly (readonly [place: string, text: string])[];

/** Every row of every table of the database, the queue's own among them. */
export async function tracesIn(database: TestDatabase): Promise<Traces> {
  const tables = await database.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const traces: [string, string][] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ text: string }>(`select t::text as text from ${name} t`);
    traces.push(...rows.map(({ text }): [string, string] => [name, text]));
  }
  return traces;
}

/** Every key and value of the queues with the prefix. */
export async function tracesInRedis(url: string, prefix: string): Promise<Traces> {
  const redis = new Redis(url);
  const keys: string[] = [];
  for await (const found of redis.scanStream({ match: `{${prefix}-*`, count: 1_000 }))
    keys.push(...(found as string[]));
  const values = await Promise.all(keys.map(async (key) => JSON.stringify(await valueOf(redis, key))));
  await redis.quit();
  return keys.map((key, n): [string, string] => [key, `${key} ${values[n]}`]);
}

const READ: Readonly<Record<string, (redis: Redis, key: string) => Promise<unknown>>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, 0, -1),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, 0, -1),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
};

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key);
  // A job that was done since the keys were listed is gone.
  if (type === 'none') return null;
  const read = READ[type];
  if (!read) throw new Error(`${key} is a ${type}, which nothing here can read`);
  return read(redis, key);
}

const TOKEN_LENGTH = 43;
const HEX_LENGTH = 64;

/** The places where a token stands, alone or within a longer word, as text or as the bytes it is made of. */
export function placesOf(tokens: readonly string[], traces: Traces): string[] {
  const wanted = new Set(tokens);
  const bytes = new Set(tokens.map((token) => Buffer.from(token, 'base64url').toString('hex')));
  const holdsOne = (text: string): boolean =>
    [...text.matchAll(/[\w-]{43,}/g)].some(
      ([word]) => hasPart(word, TOKEN_LENGTH, wanted) || hasPart(word, HEX_LENGTH, bytes),
    );
  return [...new Set(traces.filter(([, text]) => holdsOne(text)).map(([place]) => place))];
}

function hasPart(word: string, length: number, wanted: ReadonlySet<string>): boolean {
  for (let at = 0; at + length <= word.length; at += 1) if (wanted.has(word.slice(at, at + length))) return true;
  return false;
}
