import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { startProgram } from './support/program.js';

const SECRETS = {
  FAIRMARK_SECRET: randomBytes(32).toString('base64url'),
  OIDC_CLIENT_SECRET: randomBytes(24).toString('hex'),
  SMTP_URL: `smtps://user:${randomBytes(12).toString('hex')}@mail.example.com`,
} as const;

/** Says what a Redis says of its memory to whoever asks. */
function redisThat(policy: string): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const info = `# Memory\r\nmaxmemory_policy:${policy}\r\n`;
      const asked = data.toString().match(/\*\d+\r\n/g)?.length ?? 0;
      const answer = /memory/i.test(data.toString()) ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n';
      socket.write(answer.repeat(Math.max(1, asked)));
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('a program in production', () => {
  let database: TestDatabase;
  let redis: Server;

  const env = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    PUBLIC_URL: 'https://survey.example.com',
    MAIL_FROM: 'Fairmark <survey@example.com>',
    OIDC_ISSUER: 'https://id.example.com',
    OIDC_CLIENT_ID: 'fairmark',
    PORT: '0',
    DRAIN_SECONDS: '0',
    ...SECRETS,
    ...more,
  });
  /** What a start ends with: its exit code and all that it printed. */
  const refusal = async (more: Readonly<Record<string, string>>, name: 'api' | 'worker' = 'api'): Promise<string> => {
    const started = await startProgram(name, env(more)).catch((error: unknown) => error);
    if (started instanceof Error) return started.message;
    throw new Error('it has started');
  };

  beforeAll(async () => {
    database = await freshDatabase();
    redis = await redisThat('allkeys-lru');
    const [{ name }] = (await database.query('select current_database() as name')) as [{ name: string }];
    await database.query(`alter database "${name}" set synchronous_commit to off`);
  }, 60_000);

  afterAll(async () => {
    redis.close();
    await database.drop();
  });

  it.each(['api', 'worker'] as const)('CFG-01 is no %s on stores that lose what they confirmed', async (name) => {
    const { port } = redis.address() as { port: number };
    const said = await refusal({ REDIS_URL: `redis://127.0.0.1:${port}` }, name);
    expect(said).toContain('ended with 78');
    expect(said).toContain('The database’s synchronous_commit must not be off');
    expect(said).toContain('Redis must have maxmemory-policy noeviction');
  });

  it('CFG-01 CFG-03 is refused with all that is wrong at once, by name and never by value', async () => {
    const wrong = {
      FAIRMARK_SECRET: `change-me-${'q7Jm0vXc'.repeat(4)}`,
      MAIL_HOOK_SECRET: '73920485719365820473619582047361',
      PUBLIC_URL: 'http://survey.example.com',
      OIDC_ISSUER: 'http://id.example.com',
      TRUST_PROXY: 'true-for-everybody',
      FAIRMARK_DEMO: '1',
      FAIRMARK_SECERT: 'mistyped-secret',
      ADMIN_PASSWORD: 'hunter2hunter2',
    };
    const said = await refusal(wrong);
    expect(said).toContain('ended with 78');
    expect(Object.keys(wrong).filter((name) => !said.includes(name))).toEqual([]);
    const values = [...Object.values({ ...SECRETS, ...wrong }), database.url].filter((value) => value.length > 6);
    expect(values.filter((value) => said.includes(value))).toEqual([]);
  });

  it('CFG-03 has no secret in its command line, nor in what it says when the database is away', async () => {
    const gone = 'postgres://user:a-secret-of-the-database@127.0.0.1:9/none';
    expect(await refusal({ DATABASE_URL: gone })).not.toContain('a-secret-of-the-database');
    const running = await startProgram('api', env({ NODE_ENV: 'development', PUBLIC_URL: 'http://localhost:3000' }));
    const commandLine = readFileSync(`/proc/${running.process.pid}/cmdline`, 'utf8');
    expect(commandLine).toContain('apps/api/main.js');
    const said = `${commandLine}\n${running.output.join('\n')}`;
    expect(Object.values(SECRETS).filter((secret) => said.includes(secret))).toEqual([]);
    expect(said).not.toContain(database.url);
    expect(await running.stop()).toBe(0);
  });
});
