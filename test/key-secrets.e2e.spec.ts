import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { startProgram } from './support/program.js';
import { type RobotSink, startRobotSink } from './support/robot-sink.js';
import { logInAs, type StaffSession } from './support/routes.js';
import { aStudy, openStage, type Stage } from './support/stage.js';

const NEWER = `1:${randomBytes(32).toString('base64url')}`;
const HOOK = '/hook/sealed-before';

interface Known {
  /** Statuses of a change with the old token, and of a page behind the old place. */
  readonly change: number;
  readonly page: number;
  /** Of which releases may be, the one that signs first. */
  readonly kids: readonly string[];
}

let stage: Stage;
let sink: RobotSink;
let session: StaffSession;
let cursor: string;
let channelId: string;
let names = 0;

beforeAll(async () => {
  sink = await startRobotSink();
  sink.answer({ body: '{"code":0,"errcode":0}' });
  stage = await openStage({ CHANNEL_SINKS: sink.origin });
  const { studyId } = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['alpha', 'beta'] });
  session = await logInAs(stage);
  cursor = ((await stage.staff.get('/v1/admin/vendors?limit=1')).body as { next: string }).next;
  const channel = { studyId, kind: 'feishu', name: 'Team', locale: 'en', url: `${sink.origin}${HOOK}`, secret: null };
  const made = { ...channel, events: [], digestTime: null, timeZone: 'UTC' };
  channelId = (await stage.staff.make('/v1/admin/channels', made)).id;
}, 120_000);

afterAll(async () => {
  await stage.close();
  await sink.close();
});

/** What an api that has these secrets makes of what one without them gave out. */
async function knownWith(secrets: string, act?: (http: Stage['http']) => Promise<void>): Promise<Known> {
  const api = await startProgram('api', { ...stage.env, FAIRMARK_KEY_SECRETS: secrets });
  const http = request(`http://127.0.0.1:${api.port}`);
  const own = { cookie: session.cookie, 'x-csrf-token': session.csrf };
  const body = { slug: `vendor-${(names += 1)}`, name: { 'zh-CN': '甲', en: 'A' } };
  try {
    const change = await http.post('/v1/admin/vendors').set(own).send(body);
    const page = await http.get(`/v1/admin/vendors?limit=1&cursor=${cursor}`).set('cookie', session.cookie);
    const { keys } = (await http.get('/.well-known/jwks.json')).body as { keys: { kid: string }[] };
    await act?.(http);
    return { change: change.status, page: page.status, kids: keys.map(({ kid }) => kid) };
  } finally {
    await api.stop();
  }
}

describe('CFG-02: the secret of keys', () => {
  it('can be changed: what there is opens and is believed, new things are of the new one, the old one ends', async () => {
    const before = await knownWith('0');
    const ready = await knownWith(`0,${NEWER}`);
    await stage.startWorker({ FAIRMARK_KEY_SECRETS: `${NEWER},0` });
    const after = await knownWith(`${NEWER},0`, async (http) => {
      const own = { cookie: session.cookie, 'x-csrf-token': session.csrf };
      expect((await http.post(`/v1/admin/channels/${channelId}/test`).set(own).send({})).status).toBe(202);
      await eventually(async () => sink.messages().some(({ path }) => path === HOOK), 30_000);
    });
    const retired = await knownWith(NEWER);

    const [old = ''] = before.kids;
    const [newest = ''] = retired.kids;
    expect(newest).not.toBe(old);
    expect([before, ready, after, retired]).toEqual([
      { change: 201, page: 200, kids: [old] },
      { change: 201, page: 200, kids: [old, newest] },
      { change: 201, page: 200, kids: [newest, old] },
      { change: 403, page: 400, kids: [newest] },
    ]);
  }, 180_000);
});
