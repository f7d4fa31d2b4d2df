import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProgram } from './support/program.js';
import { ask } from './support/public-fuzz.js';
import { openStage, type Stage } from './support/stage.js';

const LIMIT = 30;
/** Redis is what processes share the limit in; without it each keeps its own. */
const isShared = process.env['TEST_REDIS_URL'] !== undefined;

describe('a reader without end', () => {
  let stage: Stage;
  let other: Awaited<ReturnType<typeof startProgram>>;
  let networks = 0;
  /** An address of a network that nobody has used. */
  const newcomer = () => `10.0.${(networks += 1)}.1`;
  const read = (address: string, headers: Readonly<Record<string, string>> = {}, port = stage.api.port) =>
    ask(port, { path: '/v1/studies', headers: { 'x-forwarded-for': address, ...headers } });
  const readAll = async (address: string, count: number) => {
    const statuses = [];
    for (let at = 0; at < count; at += 1) {
      const port = at % 2 === 0 || !isShared ? stage.api.port : other.port;
      statuses.push((await read(address, {}, port)).status);
    }
    return statuses;
  };

  beforeAll(async () => {
    stage = await openStage({ PUBLIC_RATE: String(LIMIT), TRUST_PROXY: '127.0.0.1' });
    other = await startProgram('api', stage.env);
  }, 120_000);

  afterAll(async () => {
    await other?.stop();
    await stage?.close();
  });

  it('is told what is left, and then to wait', async () => {
    const me = newcomer();
    const { answer } = await read(me);
    expect(answer['ratelimit-policy']).toBe(`"anon";q=${LIMIT};w=60`);
    expect(answer['ratelimit']).toBe(`"anon";r=${LIMIT - 1};t=2`);
    const statuses = await readAll(me, LIMIT + 5);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(LIMIT * 1.1);
    const refused = await read(me);
    expect([refused.status, refused.type]).toEqual([429, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(String(refused.body))).toMatchObject({ type: '/problems/rate-limited', status: 429 });
    expect(Number(refused.answer['retry-after'])).toBeGreaterThan(0);
    expect((await read(newcomer())).status).toBe(200);
    expect((await ask(stage.api.port, { path: '/b', headers: { 'x-forwarded-for': me } })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(refused.answer['retry-after']) + 1_000));
    expect((await read(me)).status).toBe(200);
  });

  it('who waits as long as told is let in, also by the one program that let the last act pass', async () => {
    const me = newcomer();
    let last = await read(me);
    while (last.status === 200) last = await read(me);
    await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(last.answer['retry-after'])));
    expect((await read(me)).status).toBe(200);
  });

  it('who has the answer already is not counted', async () => {
    const me = newcomer();
    const { etag } = (await read(me)).answer;
    const statuses = [];
    for (let at = 0; at < LIMIT + 10; at += 1)
      statuses.push((await read(me, { 'if-none-match': String(etag) })).status);
    expect(new Set(statuses)).toEqual(new Set([304]));
    expect((await read(me)).status).toBe(200);
  });

  it('is one of its network: addresses beside each other share the limit', async () => {
    const network = newcomer().replace(/1$/, '');
    const statuses = [];
    for (let at = 1; at <= LIMIT + 5; at += 1) statuses.push((await read(`${network}${at}`)).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  });
});
