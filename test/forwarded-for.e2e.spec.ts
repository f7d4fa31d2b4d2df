import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Stage, STAFF } from './support/stage.js';

/** So many failures from one address are enough. */
const MOST = 20;

interface Failed {
  readonly statuses: readonly number[];
  /** Where the audit log says that they came from. */
  readonly networks: readonly string[];
}

const stages: Stage[] = [];

async function aStage(env: Readonly<Record<string, string>>): Promise<Stage> {
  const stage = await openStage(env);
  stages.push(stage);
  return stage;
}

/** Fails to log in once after the other, each time as somebody else, with what `forwarded` says of where it is. */
async function failed(stage: Stage, count: number, forwarded: (at: number) => string): Promise<Failed> {
  const [last] = await stage.database.query<{ seq: string }>('select coalesce(max(seq), 0) as seq from audit_log');
  const statuses = [];
  for (let at = 0; at < count; at += 1) {
    const login = { ...STAFF, email: `nobody${at}@example.com` };
    statuses.push((await stage.http.post('/v1/auth/login').set('x-forwarded-for', forwarded(at)).send(login)).status);
  }
  const rows = await stage.database.query<{ network: string }>(
    `select distinct details ->> 'network' as network from audit_log where seq > $1 and action = 'login.failed' order by 1`,
    [last?.seq],
  );
  return { statuses, networks: rows.map(({ network }) => network) };
}

afterAll(() => Promise.all(stages.map((stage) => stage.close())));

describe('X-Forwarded-For, where no proxy is trusted', () => {
  it('is nobody’s word: neither the throttle nor the audit log believes it', async () => {
    const stage = await aStage({});
    const { statuses, networks } = await failed(stage, MOST + 1, (at) => `203.0.113.${at}, 198.51.100.${at}`);
    expect(statuses).toEqual([...Array<number>(MOST).fill(401), 429]);
    expect(networks).toEqual(['127.0.0.0/24']);
  }, 120_000);
});

describe('X-Forwarded-For, where a proxy is trusted', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await aStage({ TRUST_PROXY: '127.0.0.1, 10.1.0.0/16' });
  }, 120_000);

  it('counts by the last hop that no trusted proxy is, whatever a sender wrote before it', async () => {
    const { statuses, networks } = await failed(stage, MOST + 1, (at) => `203.0.113.${at}, 198.51.100.7`);
    expect(statuses).toEqual([...Array<number>(MOST).fill(401), 429]);
    expect(networks).toEqual(['198.51.100.0/24']);
  });

  it('passes by proxies of its own behind each other, and by none that a sender names', async () => {
    const { statuses, networks } = await failed(stage, MOST + 1, (at) => `10.1.0.${at}, 192.0.2.9, 10.1.2.3`);
    expect(statuses).toEqual([...Array<number>(MOST).fill(401), 429]);
    expect(networks).toEqual(['192.0.2.0/24']);
  });

  it('keeps those apart who come through the same proxy', async () => {
    const { statuses } = await failed(stage, MOST + 5, (at) => `198.18.${at}.1`);
    expect(new Set(statuses)).toEqual(new Set([401]));
  });
});
