import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { eventually } from './support/eventually.js';
import type { Program } from './support/program.js';
import { openStage, type Stage } from './support/stage.js';

/** One figure as Prometheus reads it. */
interface Figure {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const LINE = /^([a-z0-9_]+)(?:\{(.*)\})? (\S+)$/;

function figuresIn(text: string): Figure[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value = ''] = LINE.exec(line) ?? [];
      const pairs = [...labels.matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)"/g)].map(([, key = '', held = '']) => [
        key,
        held,
      ]);
      return { name, labels: Object.fromEntries(pairs), value: Number(value) };
    });
}

const TOKEN = randomBytes(32).toString('base64url');
const METRICS = { METRICS_PORT: '0', LOG_LEVEL: 'info' };

/** The port is free to choose, and the program says which one it is. */
async function doorOf({ output }: Program): Promise<string> {
  const port = await eventually(async () => /"metricsPort":(\d+)/.exec(output.join('\n'))?.[1]);
  return `http://127.0.0.1:${port}`;
}

describe('OPS-01: figures', () => {
  let stage: Stage;
  let api: string;
  let worker: string;

  const read = async (door: string) => figuresIn(await (await fetch(`${door}/metrics`)).text());
  const valueOf = (figures: readonly Figure[], name: string, labels: Figure['labels'] = {}) =>
    figures.find(
      (one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value),
    )?.value;

  beforeAll(async () => {
    stage = await openStage(METRICS);
    api = await doorOf(stage.api);
    worker = await doorOf(await stage.startWorker({ METRICS_TOKEN: TOKEN }));
  }, 60_000);

  afterAll(() => stage.close());

  it('are at a door of their own and not where the public comes', async () => {
    expect((await stage.http.get('/metrics')).status).toBe(404);
    expect((await fetch(`${api}/live`)).status).toBe(200);
    expect((await fetch(`${api}/v1/auth/me`)).status).toBe(404);
    expect((await fetch(`${api}/metrics`, { method: 'POST' })).status).toBe(405);
    expect((await stage.http.get('/v1/openapi.json')).text).not.toContain('metrics');
  });

  it('are told to nobody without the token, where there is one', async () => {
    const asked = async (authorization?: string) =>
      (await fetch(`${worker}/metrics`, { headers: authorization === undefined ? {} : { authorization } })).status;
    expect([await asked(), await asked('Bearer wrong'), await asked(`Bearer ${TOKEN}`)]).toEqual([401, 401, 200]);
  });

  it('count requests by the pattern of their route, never by what somebody sent', async () => {
    const secret = randomBytes(12).toString('hex');
    const ask = async (round: number) => {
      await stage.http.get(`/s/${secret}${round}`);
      await stage.http.get(`/nowhere/${secret}${round}?mail=${secret}@example.com`);
      await stage.http.post('/v1/auth/login').send({ email: `${secret}${round}@example.com`, password: secret });
      await fetch(`http://127.0.0.1:${stage.api.port}/${secret}${round}`, { method: 'PROPFIND' }).catch(
        () => undefined,
      );
    };
    await ask(0);
    const before = await read(api);
    for (let round = 1; round < 15; round += 1) await ask(round);
    const text = await (await fetch(`${api}/metrics`)).text();
    const after = figuresIn(text);
    expect(text).not.toContain(secret);
    const series = (figures: readonly Figure[]) =>
      figures.map(({ name, labels }) => `${name} ${labels['route'] ?? ''} ${labels['method'] ?? ''}`);
    expect(new Set(series(after)).size).toBe(new Set(series(before)).size);
    expect(valueOf(after, 'fairmark_http_requests_total', { route: 'unknown', status: '404' })).toBeGreaterThan(10);
    const logins = after.filter(({ labels }) => labels['route'] === '/v1/auth/login' && labels['status'] !== undefined);
    expect(logins.reduce((sum, { value }) => sum + value, 0)).toBeGreaterThanOrEqual(15);
  });

  it('hold labels from closed lists alone', async () => {
    const figures = [...(await read(api)), ...(await readWorker())];
    const names = new Set(figures.flatMap(({ labels }) => Object.keys(labels)));
    const known = [
      'method',
      'route',
      'status',
      'class',
      'state',
      'reason',
      'le',
      'quantile',
      'type',
      'kind',
      'space',
      'version',
      'major',
      'minor',
      'patch',
    ];
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
    expect(
      figures.map(({ labels }) => labels['route'] ?? '/').filter((route) => !/^(unknown|\/.*)$/.test(route)),
    ).toEqual([]);
  });

  it('say how the process and its connections are', async () => {
    const figures = await read(api);
    for (const state of ['used', 'idle', 'waiting'])
      expect(valueOf(figures, 'fairmark_database_connections', { state })).toBeGreaterThanOrEqual(0);
    expect(valueOf(figures, 'fairmark_http_requests_in_flight')).toBe(0);
    expect(valueOf(figures, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
    expect(figures.filter(({ labels }) => labels['class'] === '22')).toEqual([]);
  });

  const readWorker = async () =>
    figuresIn(await (await fetch(`${worker}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text());

  it('of a worker say what waits, what was given up, and how long ago what must come again was done', async () => {
    await stage.database.query(
      `insert into outbox (subject_id, id, topic, payload, created_at, dead_at)
       values (gen_random_uuid(), gen_random_uuid(), 'of.a.newer.worker', '{}', now() - interval '10 minutes', null),
              (gen_random_uuid(), gen_random_uuid(), 'of.a.newer.worker', '{}', now() - interval '1 day', now())`,
    );
    const figures = await eventually(async () => {
      const seen = await readWorker();
      return valueOf(seen, 'fairmark_jobs_dead') === 1 && seen;
    }, 30_000);
    expect(valueOf(figures, 'fairmark_outbox_oldest_seconds')).toBeGreaterThanOrEqual(600);
    expect(valueOf(figures, 'fairmark_outbox_oldest_seconds')).toBeLessThan(900);
    expect(valueOf(figures, 'fairmark_jobs_waiting')).toBe(1);
    expect(valueOf(figures, 'fairmark_backup_age_seconds')).toBe(1e9);
    expect(Math.abs(valueOf(figures, 'fairmark_clock_skew_seconds') ?? 99)).toBeLessThan(2);
  });

  it('are what the example rules ask for, each with what to do', async () => {
    // @ts-expect-error -- a tool without types
    const { readYaml } = (await import('../tools/read-yaml.mjs')) as { readYaml: (text: string) => Promise<Rules> };
    const { groups } = await readYaml(readFileSync('docker/alerts.yml', 'utf8'));
    const rules = groups.flatMap((group) => group.rules);
    const told = await Promise.all(
      [`${api}/metrics`, `${worker}/metrics`].map(async (url) =>
        (await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } })).text(),
      ),
    );
    const served = new Set(told.flatMap((text) => [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)));
    for (const { alert, expr, labels, annotations } of rules) {
      expect(alert).toMatch(/^Fairmark[A-Za-z]+$/);
      expect(['page', 'ticket']).toContain(labels.severity);
      expect([annotations.summary, annotations.action].every((text) => text.endsWith('.'))).toBe(true);
      const asked = [...expr.matchAll(/\b(?:fairmark|nodejs)_[a-z0-9_]+/g)].map(([name]) => name);
      expect({ alert, unknown: asked.filter((name) => !served.has(name)) }).toEqual({ alert, unknown: [] });
      expect(expr.split('(').length).toBe(expr.split(')').length);
    }
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });
});

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly labels: { readonly severity: string };
      readonly annotations: { readonly summary: string; readonly action: string };
    }[];
  }[];
}
