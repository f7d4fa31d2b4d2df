import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoFile } from '../apps/cli/demo/demo-facts.js';
import { freshDatabase } from './support/database.js';
import { eventually } from './support/eventually.js';

const COLD = 180_000;
const WARM = 60_000;

interface Running {
  readonly process: ChildProcess;
  readonly banner: string;
  readonly milliseconds: number;
}

describe('fairmark start', () => {
  let folder: string;
  let stranger: Server;
  let running: Running;

  async function start(patience: number, more: Readonly<Record<string, string>> = {}): Promise<Running> {
    const startedAt = performance.now();
    const child = spawn(process.execPath, ['dist/apps/cli/main.js', 'start'], {
      env: { PATH: process.env['PATH'], FAIRMARK_DATA: folder, PORT: String(portOf(stranger)), ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { banner: '', errors: '' };
    child.stdout.on('data', (chunk: Buffer) => (output.banner += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.errors += chunk.toString()));
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${output.errors}`);
      return output.banner.includes('Ctrl-C');
    }, patience);
    expect(output.errors).toBe('');
    return { process: child, banner: output.banner, milliseconds: performance.now() - startedAt };
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ended = once(running.process, 'exit') as Promise<[number | null]>;
    running.process.kill(signal);
    return (await ended)[0];
  }

  const facts = () => JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')) as DemoFile;
  const logIn = async ({ baseUrl, adminEmail, adminPassword }: DemoFile) =>
    fetch(`${baseUrl}/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: adminEmail, password: adminPassword }),
    });
  const get = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fairmark-start-'));
    // The server’s own user must get in.
    chmodSync(folder, 0o711);
    stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    running = await start(COLD);
  }, COLD);

  afterAll(async () => {
    if (running?.process.exitCode === null && running.process.signalCode === null) await end('SIGTERM');
    stranger?.close();
    rmSync(folder, { recursive: true, force: true });
  }, WARM);

  it('says where everything is, also when its port is taken', () => {
    const { baseUrl } = facts();
    expect(baseUrl).not.toContain(String(portOf(stranger)));
    expect(running.banner).toContain(`${baseUrl}/b/rtc-service`);
    expect(running.banner).toContain(`port ${portOf(stranger)} is taken`);
    expect(running.banner).toContain('2026q4 · 1,131 answers · 10 vendors · 2 earlier waves');
  });

  it('keeps the same facts for programs, for its owner’s eyes', () => {
    expect(facts()).toEqual({
      baseUrl: expect.stringMatching(/^http:\/\/localhost:\d+$/),
      adminEmail: 'admin@fairmark.example',
      adminPassword: expect.stringMatching(/^[\w-]{16}$/),
      analystEmail: 'analyst@fairmark.example',
      analystPassword: expect.stringMatching(/^[\w-]{16}$/),
      vendorEmail: 'aurora@vendors.fairmark.example',
      vendorPassword: expect.stringMatching(/^[\w-]{16}$/),
      portalUrl: `${facts().baseUrl}/vendor`,
      surveyUrls: expect.arrayContaining([expect.stringMatching(/\/s\/[\w-]{43}$/)]),
      vendorApiKey: expect.stringMatching(/^vk_test_/),
      vendorSlug: 'aurora',
      benchmarkUrl: `${facts().baseUrl}/b/rtc-service`,
      outboxUrl: `${facts().baseUrl}/admin/outbox`,
    });
    expect(statSync(join(folder, 'demo.json')).mode & 0o777).toBe(0o600);
  });

  it('has a survey to take and a benchmark to read', async () => {
    const { surveyUrls, benchmarkUrl } = facts();
    const survey = await get(surveyUrls[0] ?? '');
    expect([survey.status, survey.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const benchmark = await get(`${benchmarkUrl}/2026q4?lang=en`);
    expect(benchmark.status).toBe(200);
    expect(await benchmark.text()).toContain('Aurora RTC');
  });

  it('has three published waves, with a vendor that is not shown and one that is not ranked', async () => {
    const { baseUrl } = facts();
    const statuses = new Map<string, string>();
    for (const wave of ['2026q2', '2026q3', '2026q4']) {
      const answer = await get(`${baseUrl}/v1/benchmarks/rtc-service/${wave}`);
      const { vendors } = (await answer.json()) as { vendors: { slug: string; status: string }[] };
      for (const { slug, status } of vendors) statuses.set(slug, status);
    }
    expect([statuses.get('fathom'), statuses.get('skiff'), statuses.get('kite')]).toEqual([
      'SUPPRESSED',
      'PUBLISHED_UNRANKED',
      'RANKED',
    ]);
  });

  it('lets the vendor in with its key and the staff in with its password', async () => {
    const { baseUrl, vendorApiKey } = facts();
    const own = await get(`${baseUrl}/v1/vendor/benchmarks/rtc-service/latest`, {
      authorization: `Bearer ${vendorApiKey}`,
    });
    expect(own.status).toBe(200);
    const login = await logIn(facts());
    expect(login.status).toBe(200);
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    await eventually(async () => {
      const outbox = await get(`${baseUrl}/v1/admin/outbox?limit=200&state=sent`, { cookie });
      const { data } = (await outbox.json()) as { data: unknown[] };
      return data.length === 30;
    });
  });

  it(
    'stops everything at Ctrl-C and ends with 0',
    async () => {
      const port = Number(readFileSync(join(folder, 'port'), 'utf8'));
      expect(await end('SIGINT')).toBe(0);
      await expect(get(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
      await expect(get(facts().baseUrl)).rejects.toThrow('fetch failed');
    },
    WARM,
  );

  it(
    'is back in seconds with the same demo, links, password and key',
    async () => {
      const before = facts();
      running = await start(WARM);
      const after = facts();
      expect(running.milliseconds).toBeLessThan(30_000);
      expect(after.vendorApiKey).toBe(before.vendorApiKey);
      expect(after.adminPassword).toBe(before.adminPassword);
      expect(running.banner).toContain(`admin@fairmark.example / ${after.adminPassword}`);
      expect(after.surveyUrls.map((url) => new URL(url).pathname)).toEqual(
        before.surveyUrls.map((url) => new URL(url).pathname),
      );
    },
    WARM,
  );

  it(
    'comes back after kill -9, when its database still runs, with another password when the old one is lost',
    async () => {
      const before = facts();
      await end('SIGKILL');
      rmSync(join(folder, 'demo.json'));
      running = await start(WARM);
      expect((await logIn(facts())).status).toBe(200);
      expect((await logIn({ ...facts(), adminPassword: before.adminPassword })).status).toBe(401);
      expect((await get(facts().surveyUrls[1] ?? '')).status).toBe(200);
      expect(await end('SIGTERM')).toBe(0);
    },
    WARM,
  );

  it(
    'leaves a database that it was given as empty as it was',
    async () => {
      const database = await freshDatabase();
      const empty = mkdtempSync(join(tmpdir(), 'fairmark-start-'));
      running = await start(WARM, { DATABASE_URL: database.url, FAIRMARK_DATA: empty });
      expect(running.banner).not.toContain('admin@fairmark.example');
      expect(await database.query('select from study union all select from staff')).toEqual([]);
      expect(existsSync(join(empty, 'demo.json'))).toBe(false);
      expect(await end('SIGTERM')).toBe(0);
      await database.drop();
      rmSync(empty, { recursive: true, force: true });
    },
    WARM,
  );
});

function portOf(server: Server): number {
  return (server.address() as { port: number }).port;
}
