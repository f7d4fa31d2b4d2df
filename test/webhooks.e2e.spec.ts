import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { Response } from 'supertest';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { type AnsweredStudy, anAnsweredStudy } from './support/answered-study.js';
import { casesOf } from './support/bad-input-corpus.js';
import { eventually } from './support/eventually.js';
import { movingClock } from './support/moving-clock.js';
import { type NameServer, startNameServer } from './support/name-server.js';
import type { Program } from './support/program.js';
import { publishNow } from './support/publish.js';
import { openStage, type Stage } from './support/stage.js';
import { tracesIn } from './support/traces.js';
import {
  answers,
  endless,
  hangs,
  type HeardMessage,
  resets,
  startWebhookSink,
  trickles,
  type WebhookSink,
} from './support/webhook-sink.js';

const PEOPLE = 30;
const PATIENCE = 40_000;
const DAY = 86_400_000;

interface Made {
  readonly id: string;
  readonly secret: string;
}

interface DeliveryDetail {
  readonly id: string;
  readonly messageId: string;
  readonly type: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly tries: readonly {
    readonly status: number | null;
    readonly reason: string | null;
    readonly response: string;
  }[];
}

let stage: Stage;
let study: AnsweredStudy;
let sink: WebhookSink;
let names: NameServer;
let worker: Program;
let own: VendorHttp;
let stranger: VendorHttp;
const clock = movingClock(new Date().toISOString());

type VendorHttp = ReturnType<typeof vendorWith>;

/** Requests with a key of a vendor. */
function vendorWith(key: string) {
  const headers = { authorization: `Bearer ${key}` };
  const vendor = {
    get: async (path: string) => stage.http.get(`/v1/vendor/webhooks${path}`).set(headers),
    post: async (path: string, body: object = {}) =>
      stage.http.post(`/v1/vendor/webhooks${path}`).set(headers).send(body),
    patch: async (path: string, body: object, version: number) =>
      stage.http
        .patch(`/v1/vendor/webhooks${path}`)
        .set({ ...headers, 'if-match': `"${version}"` })
        .send(body),
    delete: async (path: string) => stage.http.delete(`/v1/vendor/webhooks${path}`).set(headers),
    add: async (url: string, eventTypes: readonly string[] = ['release.published']): Promise<Made> => {
      await forgetTrials();
      const made = await vendor.post('', { url, eventTypes });
      if (made.status !== 201) throw new Error(`${url}: ${made.status} ${made.text}`);
      return made.body as Made;
    },
    ping: async ({ id }: Made): Promise<DeliveryDetail> => {
      await forgetTrials();
      const sent = await vendor.post(`/${id}/test`);
      if (sent.status !== 202) throw new Error(`test: ${sent.status} ${sent.text}`);
      return sent.body as DeliveryDetail;
    },
    look: async ({ id }: Made, delivery: { readonly id: string }): Promise<DeliveryDetail> =>
      (await vendor.get(`/${id}/deliveries/${delivery.id}`)).body as DeliveryDetail,
    log: async ({ id }: Made, query = ''): Promise<DeliveryDetail[]> =>
      ((await vendor.get(`/${id}/deliveries${query}`)).body as { data: DeliveryDetail[] }).data,
  };
  return vendor;
}

/** As if what was made and tried had been made long ago. */
const forgetTrials = async () => {
  await stage.database.query(`update webhook_endpoint set created_at = created_at - interval '2 hours'`);
  await stage.database.query(
    `update webhook_delivery set created_at = created_at - interval '2 hours' where event_type = 'ping'`,
  );
};

/** Waits until a message is as `wanted`. */
const until = (webhook: Made, delivery: { readonly id: string }, wanted: (seen: DeliveryDetail) => boolean) =>
  eventually(async () => {
    const seen = await own.look(webhook, delivery);
    return wanted(seen) && seen;
  }, PATIENCE);
const delivered = ({ state }: DeliveryDetail) => state === 'delivered';
const triedAgain = ({ state, attempts }: DeliveryDetail) => state === 'waiting' && attempts > 0;

const keyOf = async (vendorId: string, environment = 'live'): Promise<string> =>
  (await stage.staff.make<{ text: string }>('/v1/admin/api-keys', { vendorId, label: 'webhooks', environment })).text;

const verified = (secret: string, { body, headers }: HeardMessage): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

const moveBy = (milliseconds: number) => clock.moveTo(new Date(clock.now().getTime() + milliseconds).toISOString());

beforeAll(async () => {
  [sink, names] = await Promise.all([startWebhookSink(), startNameServer()]);
  // Whoever looks twenty times a second whether a message has come needs more than a key may ask by default.
  const env = { WEBHOOK_SINKS: sink.origin, FAIRMARK_TEST_DNS: names.address, KEY_RATE: '1000000' };
  stage = await openStage({ ...clock.env, ...env });
  study = await anAnsweredStudy(withKnownWorker(stage), PEOPLE);
  const other = await stage.staff.make('/v1/admin/vendors', { slug: 'other', name: { 'zh-CN': '另', en: 'Other' } });
  own = vendorWith(await keyOf(study.vendorIds['aurora'] ?? ''));
  stranger = vendorWith(await keyOf(other.id));
}, 180_000);

afterEach(async () => {
  const { data } = (await own.get('')).body as { data: Made[] };
  for (const { id } of data) await own.delete(`/${id}`);
});

afterAll(async () => {
  await stage.close();
  await Promise.all([sink.close(), names.close()]);
  clock.remove();
});

describe('a webhook', () => {
  it('says what happened to a release, once, to vendors in it alone, signed as the standard wants', async () => {
    const hook = await own.add(`${sink.origin}/releases`);
    const elsewhere = await stranger.add(`${sink.origin}/stranger`);
    const deaf = await own.add(`${sink.origin}/deaf`, ['release.withdrawn']);
    await publishNow(stage, study.waveId);
    const [message] = await eventually(async () => {
      const heard = sink.heard('/releases');
      return heard.length > 0 && heard;
    }, PATIENCE);
    if (!message) throw new Error('nothing was heard');
    const { data, type } = verified(hook.secret, message) as { type: string; data: Record<string, unknown> };
    expect(type).toBe('release.published');
    expect(data).toMatchObject({ study: study.studySlug, wave: study.waveSlug, revision: 1 });
    expect(message.body.length).toBeLessThan(2_000);
    expect(message.body).not.toMatch(/score|rank|ci95|"n"/);
    const linked = new URL((data['links'] as { benchmark: string }).benchmark);
    expect((await stage.http.get(linked.pathname + linked.search)).status).toBe(200);
    const [log] = await own.log(hook);
    expect(log).toMatchObject({ state: 'delivered', attempts: 1, messageId: message.headers['webhook-id'] });
    // Told twice by whoever tells it, it is still one message.
    await stage.database.query(
      `update outbox set done_at = null, relayed_at = now() - interval '61 seconds' where topic = 'release.published'`,
    );
    await eventually(async () => {
      const [row] = await stage.database.query<{ done: boolean }>(
        `select done_at is not null as done from outbox where topic = 'release.published'`,
      );
      return row?.done;
    });
    const counts = await Promise.all([own.log(hook), stranger.log(elsewhere), own.log(deaf)]);
    expect(counts.map((list) => list.length)).toEqual([1, 0, 0]);
    expect([sink.heard('/stranger'), sink.heard('/deaf')]).toEqual([[], []]);
  }, 120_000);

  it('is refused wherever nothing may be sent', async () => {
    names.leads('inside.example', ['10.0.0.1']);
    names.leads('half.example', ['8.8.8.8', '127.0.0.1']);
    const forbidden = casesOf('webhook').filter(({ expect: { http } }) => http.includes(422));
    expect(forbidden).toHaveLength(18);
    const urls = forbidden.map(({ body_json: body }) => (body as { url: string }).url);
    for (const url of [...urls, 'https://inside.example/', 'https://half.example/', 'not a url']) {
      const answer = await own.post('', { url, eventTypes: ['release.published'] });
      expect([url, answer.status, (answer.body as { type: string }).type]).toEqual([
        url,
        422,
        '/problems/webhook-url-forbidden',
      ]);
    }
  });

  it('is another vendor’s business to nobody', async () => {
    const hook = await own.add(`${sink.origin}/private`);
    const ping = await own.ping(hook);
    const asked: Response[] = [
      await stranger.get(`/${hook.id}`),
      await stranger.patch(`/${hook.id}`, { isOn: false }, 1),
      await stranger.delete(`/${hook.id}`),
      await stranger.post(`/${hook.id}/test`),
      await stranger.post(`/${hook.id}/rotate-secret`),
      await stranger.post(`/${hook.id}/replay`, { since: '2026-01-01T00:00:00Z' }),
      await stranger.get(`/${hook.id}/deliveries`),
      await stranger.get(`/${hook.id}/deliveries/${ping.id}`),
      await stranger.post(`/${hook.id}/deliveries/${ping.id}/replay`),
    ];
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 404));
    expect((await own.get(`/${hook.id}`)).body).toMatchObject({ state: 'active', version: 1 });
    expect((await stranger.get('')).text).not.toContain(hook.id);
  });

  it('is made and tried ten times an hour, and there are at most ten', async () => {
    const third = vendorWith(
      await keyOf(
        (await stage.staff.make('/v1/admin/vendors', { slug: 'third', name: { 'zh-CN': '三', en: 'Third' } })).id,
      ),
    );
    const post = () => third.post('', { url: `${sink.origin}/many`, eventTypes: ['release.revised'] });
    const made = await Promise.all(Array.from({ length: 12 }, post));
    expect(made.filter(({ status }) => status === 201)).toHaveLength(10);
    const refused = made.find(({ status }) => status !== 201);
    expect([refused?.status, Number(refused?.headers['retry-after']) > 3_000]).toEqual([429, true]);
    await forgetTrials();
    expect((await post()).body).toMatchObject({ type: '/problems/too-many-webhooks' });
  });

  it('keeps its secret and its address to itself', async () => {
    const hook = await own.add(`${sink.origin}/sealed?token=very-private-part`);
    await until(hook, await own.ping(hook), delivered);
    const shown = await own.get(`/${hook.id}`);
    expect(shown.text).not.toContain(hook.secret);
    const key = hook.secret.slice('whsec_'.length);
    const hidden = [hook.secret, key, Buffer.from(key, 'base64').toString('hex'), 'very-private-part'];
    const traces = [
      ...(await tracesIn(stage.database)),
      ...[...worker.output, ...stage.api.output].map((line) => ['log', line] as const),
    ];
    for (const text of hidden) expect(traces.filter(([, trace]) => trace.includes(text))).toEqual([]);
  });

  it('signs with both secrets while one takes the place of the other, and with one afterwards', async () => {
    const hook = await own.add(`${sink.origin}/rotated`);
    const { secret } = (await own.post(`/${hook.id}/rotate-secret`, { overlapHours: 24 })).body as Made;
    await until(hook, await own.ping(hook), delivered);
    const [during] = sink.heard('/rotated');
    for (const each of [hook.secret, secret])
      expect(verified(each, during as HeardMessage)).toMatchObject({ type: 'ping' });
    const { secret: last } = (await own.post(`/${hook.id}/rotate-secret`, { overlapHours: 0 })).body as Made;
    await until(hook, await own.ping(hook), delivered);
    const after = sink.heard('/rotated').at(-1) as HeardMessage;
    expect(verified(last, after)).toMatchObject({ type: 'ping' });
    expect(() => verified(secret, after)).toThrow(WebhookVerificationError);
  }, 60_000);

  it('that is switched off gets nothing, and what it missed can be sent again', async () => {
    const hook = await own.add(`${sink.origin}/switched`);
    sink.behave('/switched', answers(503), answers(200));
    const ping = await own.ping(hook);
    await until(hook, ping, triedAgain);
    expect((await own.patch(`/${hook.id}`, { isOn: false }, 1)).body).toMatchObject({
      state: 'disabled',
      disabledReason: 'by-vendor',
    });
    expect((await own.patch(`/${hook.id}`, { isOn: true }, 1)).status).toBe(412);
    expect(await own.look(hook, ping)).toMatchObject({ state: 'failed', reason: 'webhook-off' });
    expect((await own.post(`/${hook.id}/test`)).body).toMatchObject({ type: '/problems/webhook-off' });
    await own.patch(`/${hook.id}`, { isOn: true }, 2);
    const since = new Date(0).toISOString();
    expect((await own.post(`/${hook.id}/replay`, { since })).body).toEqual({ replayed: 1 });
    await until(hook, ping, delivered);
    const [first, second] = sink.heard('/switched');
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect((await own.delete(`/${hook.id}`)).status).toBe(204);
    expect((await own.get(`/${hook.id}`)).status).toBe(404);
  }, 60_000);
});

describe('a receiver', () => {
  it('that fails is tried again after seconds, under the same id, and its answer is kept without its secrets', async () => {
    const hook = await own.add(`${sink.origin}/flaky`);
    const complaint = `no: Bearer abcdefghijkl ${'x'.repeat(5_000)}`;
    sink.behave('/flaky', answers(500, {}, complaint), answers(204));
    const ping = await own.ping(hook);
    const failed = await until(hook, ping, triedAgain);
    expect(failed).toMatchObject({ reason: 'http-500', attempts: 1 });
    expect(failed.tries[0]?.response).not.toContain('abcdefghijkl');
    expect(failed.tries[0]?.response.length).toBeLessThanOrEqual(1_024);
    const settled = await until(hook, ping, delivered);
    expect(settled.tries.map(({ status }) => status)).toEqual([500, 204]);
    const ids = sink.heard('/flaky').map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set([ping.messageId]));
    expect(ids).toHaveLength(2);
  }, 60_000);

  it('that names a time is not asked before it', async () => {
    const hook = await own.add(`${sink.origin}/later`);
    sink.behave('/later', answers(429, { 'retry-after': '3600' }), answers(200));
    const ping = await own.ping(hook);
    const { nextAttemptAt } = (await until(hook, ping, triedAgain)) as DeliveryDetail & { nextAttemptAt: string };
    expect(Date.parse(nextAttemptAt) - clock.now().getTime()).toBeGreaterThan(3_500_000);
    moveBy(3_700_000);
    await until(hook, ping, delivered);
  }, 60_000);

  it('that says farewell is not asked again, and its owners are told', async () => {
    const hook = await own.add(`${sink.origin}/gone`);
    sink.behave('/gone', answers(410));
    const ping = await own.ping(hook);
    expect(await until(hook, ping, ({ state }) => state === 'failed')).toMatchObject({ reason: 'http-410' });
    expect((await own.get(`/${hook.id}`)).body).toMatchObject({ state: 'disabled', disabledReason: 'gone' });
    const [told] = await stage.database.query<{ payload: object }>(
      `select payload from outbox where topic = 'webhook.disabled' and subject_id = $1`,
      [hook.id],
    );
    expect(told?.payload).toEqual({ reason: 'gone' });
    expect(sink.heard('/gone')).toHaveLength(1);
  }, 60_000);

  it('that fails for days is tried ten times, then switched off', async () => {
    const hook = await own.add(`${sink.origin}/dead`);
    sink.behave('/dead', answers(500));
    const ping = await own.ping(hook);
    for (let tries = 1; tries < 10; tries += 1) {
      await until(hook, ping, ({ attempts, state }) => attempts >= tries && state === 'waiting');
      moveBy(1.5 * DAY);
    }
    const seen = await until(hook, ping, ({ state }) => state === 'failed');
    expect(seen).toMatchObject({ attempts: 10, reason: 'http-500' });
    expect((await own.get(`/${hook.id}`)).body).toMatchObject({ state: 'disabled', disabledReason: 'failing' });
    expect(sink.heard('/dead')).toHaveLength(10);
  }, 120_000);

  it('that redirects leads nowhere', async () => {
    const hook = await own.add(`${sink.origin}/redirect`);
    sink.behave('/redirect', answers(302, { location: `${sink.origin}/inner` }));
    const seen = await until(hook, await own.ping(hook), triedAgain);
    expect(seen.tries).toMatchObject([{ status: null, reason: 'redirect' }]);
    expect(sink.heard('/inner')).toEqual([]);
  }, 60_000);

  it('that hangs up is tried again', async () => {
    const hook = await own.add(`${sink.origin}/reset`);
    sink.behave('/reset', resets, answers(200));
    const seen = await until(hook, await own.ping(hook), delivered);
    expect(seen.tries.map(({ reason }) => reason)).toEqual(['ECONNRESET', null]);
  }, 60_000);

  it('whose name leads elsewhere by the time of sending gets nothing, and nobody else does', async () => {
    const inner = await startTrap(8_443);
    names.leads('rebind.example', ['8.8.8.8'], ['127.0.0.1']);
    const hook = await own.add('https://rebind.example:8443/hook');
    const seen = await until(hook, await own.ping(hook), triedAgain);
    expect(seen.tries).toMatchObject([{ status: null, reason: 'EPRIVATE' }]);
    expect(inner.knocks()).toBe(0);
    // Looked up once to be checked when it was made, and once to be connected to.
    expect(names.asked('rebind.example')).toBe(2);
    await inner.close();
  }, 60_000);

  it('that hangs, trickles or answers without end delays no other, and fills no memory', async () => {
    const [hanging, trickling, pouring, well] = await Promise.all([
      own.add(`${sink.origin}/hangs`),
      own.add(`${sink.origin}/trickles`),
      own.add(`${sink.origin}/pours`),
      own.add(`${sink.origin}/well`),
    ]);
    sink.behave('/hangs', hangs);
    sink.behave('/trickles', trickles);
    sink.behave('/pours', endless);
    const before = memoryOf(worker);
    const bad = [await own.ping(hanging), await own.ping(trickling), await own.ping(pouring)];
    await eventually(async () => sink.heard('/hangs').length > 0 && sink.heard('/trickles').length > 0, PATIENCE);
    const good = [await own.ping(well), await own.ping(well), await own.ping(well)];
    for (const each of good) await until(well, each, delivered);
    // The other two still keep a connection open.
    expect((await own.look(hanging, bad[0] as DeliveryDetail)).state).toBe('sending');
    const settled = await Promise.all([
      until(hanging, bad[0] as DeliveryDetail, triedAgain),
      until(trickling, bad[1] as DeliveryDetail, delivered),
      until(pouring, bad[2] as DeliveryDetail, delivered),
    ]);
    expect(settled.map(({ tries }) => tries[0]?.reason ?? tries[0]?.status)).toEqual(['timeout', 200, 200]);
    expect(settled[2]?.tries[0]?.response.length).toBeLessThanOrEqual(1_024);
    expect(memoryOf(worker) - before).toBeLessThan(100 * 2 ** 20);
    expect(await eventually(async () => (await sink.open()) === 0 && true)).toBe(true);
  }, 90_000);

  it('hears a message at least once, under one id, when the worker is killed in the middle of it', async () => {
    const hook = await own.add(`${sink.origin}/killed`);
    sink.behave('/killed', hangs, answers(200));
    const ping = await own.ping(hook);
    await eventually(async () => sink.heard('/killed').length > 0, PATIENCE);
    await worker.stop('SIGKILL');
    worker = await stage.startWorker();
    // As if the time had passed after which a dead worker's work is taken up.
    moveBy(60_000);
    await stage.database.query(
      `update outbox set relayed_at = now() - interval '61 seconds' where done_at is null and topic like 'webhook.%'`,
    );
    await until(hook, ping, delivered);
    const ids = sink.heard('/killed').map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([ping.messageId, ping.messageId]);
  }, 120_000);
});

/** The stage, except that the worker it starts is the one that is killed later. */
const withKnownWorker = (opened: Stage): Stage =>
  Object.create(opened, {
    startWorker: {
      value: async () => {
        worker = await opened.startWorker();
        return worker;
      },
    },
  }) as Stage;

/** Bytes that a program keeps in memory; 0 where the system does not tell. */
function memoryOf({ process: { pid } }: Program): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1_024;
  } catch {
    return 0;
  }
}

/** Counts who knocks at a door of this machine. */
async function startTrap(port: number) {
  let knocks = 0;
  const server: Server = createServer((socket) => {
    knocks += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    knocks: () => knocks,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
