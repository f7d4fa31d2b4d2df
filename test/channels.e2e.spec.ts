import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { inviteEverybody } from './support/invite.js';
import { type RobotSink, startRobotSink, type SunkMessage } from './support/robot-sink.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';
import { tracesIn } from './support/traces.js';

const SECRET = 'a-secret-of-a-robot';
const TOKEN = 'token-0123456789abcdef';

interface Channel {
  readonly id: string;
  readonly version: number;
  readonly host: string;
  readonly hasSecret: boolean;
}

interface Message {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly state: string;
  readonly reason: string | null;
}

let stage: Stage;
let sink: RobotSink;
let study: StagedStudy;

beforeAll(async () => {
  sink = await startRobotSink();
  stage = await openStage({ CHANNEL_SINKS: sink.origin });
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await stage.startWorker();
}, 120_000);

afterAll(async () => {
  await stage.close();
  await sink.close();
});

const WELL = '{"code":0,"errcode":0}';
beforeEach(() => sink.answer({ body: WELL }));

const facts = (change: object = {}) => ({
  studyId: study.studyId,
  kind: 'feishu',
  name: 'Team',
  locale: 'en',
  url: `${sink.origin}/hook/${TOKEN}`,
  secret: null,
  events: [],
  digestTime: null,
  timeZone: 'UTC',
  ...change,
});
const addChannel = (change: object = {}) => stage.staff.make<Channel>('/v1/admin/channels', facts(change));
const heard = (path: string) => sink.messages().filter((message) => message.path === path);
const messagesOf = async ({ id }: { id: string }) =>
  ((await stage.staff.get(`/v1/admin/channels/${id}/messages`)).body as { data: Message[] }).data;
const settled = (channel: { id: string }, state: string, count = 1) =>
  eventually(async () => {
    const messages = (await messagesOf(channel)).filter((message) => message.state === state);
    return messages.length >= count && messages;
  }, 60_000);
const test = ({ id }: { id: string }) => stage.staff.post(`/v1/admin/channels/${id}/test`, {});

describe('a robot of a chat group', () => {
  it('says that it is connected, signed as Feishu asks', async () => {
    const url = `${sink.origin}/feishu/${TOKEN}`;
    const channel = await addChannel({ kind: 'feishu', url, secret: SECRET });
    expect((await test(channel)).status).toBe(202);
    await settled(channel, 'sent');
    const [message] = heard(`/feishu/${TOKEN}`);
    const { timestamp, sign } = (message?.body ?? {}) as { timestamp?: string; sign?: string };
    expect(sign).toBe(createHmac('sha256', `${timestamp}\n${SECRET}`).digest('base64'));
    expect(timestamp).toMatch(/^\d{10}$/);
    expect(JSON.stringify(message?.body)).toContain('Test message of Fairmark');
  });

  it('says that it is connected, signed as DingTalk asks', async () => {
    const url = `${sink.origin}/dingtalk?access_token=${TOKEN}`;
    const channel = await addChannel({ kind: 'dingtalk', url, secret: SECRET, locale: 'zh-CN' });
    await test(channel);
    await settled(channel, 'sent');
    const [message] = heard('/dingtalk');
    const timestamp = message?.parameters.get('timestamp') ?? '';
    expect(message?.parameters.get('sign')).toBe(
      createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`).digest('base64'),
    );
    expect([timestamp.length, message?.parameters.get('access_token')]).toEqual([13, TOKEN]);
    expect(message?.body).toMatchObject({ msgtype: 'text' });
  });

  it.each([
    ['wecom', '{"errcode":0}'],
    ['slack', 'ok'],
  ])('says that it is connected to %s', async (kind, body) => {
    sink.answer({ body });
    const channel = await addChannel({ kind, url: `${sink.origin}/${kind}` });
    await test(channel);
    await settled(channel, 'sent');
    expect(heard(`/${kind}`)).toHaveLength(1);
  });

  it('is told of by its host alone, and what opens it is in no table, answer or log', async () => {
    const channel = await addChannel({ secret: SECRET });
    expect(channel).toMatchObject({ host: new URL(sink.origin).host, hasSecret: true });
    expect(JSON.stringify(channel)).not.toContain(TOKEN);
    const traces = [
      ...(await tracesIn(stage.database)),
      ...stage.api.output.map((line): [string, string] => ['log', line]),
    ];
    for (const text of [TOKEN, SECRET, Buffer.from(TOKEN).toString('hex'), Buffer.from(SECRET).toString('hex')])
      expect(traces.filter(([, trace]) => trace.includes(text)).map(([place]) => place)).toEqual([]);
  });

  it('is refused where its address leads elsewhere, or into one’s own network', async () => {
    for (const [change, code] of [
      [{ url: 'https://open.feishu.cn.evil.example/open-apis/bot/v2/hook/x' }, 'host-not-allowed'],
      [{ url: 'https://open.feishu.cn/open-apis/authen/v1' }, 'not-a-robot'],
      [{ url: 'http://open.feishu.cn/open-apis/bot/v2/hook/0123456789' }, 'not-https'],
      [{ url: 'https://127.0.0.1/hook' }, 'host-not-allowed'],
      [{ url: 'https://[::1]/hook' }, 'host-not-allowed'],
      [{ url: 'http://169.254.169.254/latest/meta-data' }, 'not-https'],
      [{ url: 'gopher://127.0.0.1:6379/_FLUSHALL' }, 'not-https'],
      [{ url: 'https://a:b@open.feishu.cn/open-apis/bot/v2/hook/0123456789' }, 'credentials'],
      [{ kind: 'slack', secret: SECRET }, 'not-used'],
      [{ timeZone: 'Mars/Base' }, 'unknown-zone'],
    ] as const) {
      const answer = await stage.staff.post('/v1/admin/channels', facts(change));
      expect([change, answer.status, (answer.body as { errors: unknown[] }).errors]).toEqual([
        change,
        422,
        [expect.objectContaining({ code })],
      ]);
    }
    expect((await stage.staff.post('/v1/admin/channels', facts({ digestTime: '25:00' }))).status).toBe(400);
  });

  it('that its provider refuses, and a redirect, is not asked again', async () => {
    for (const [answer, reason] of [
      [{ body: '{"code":19021,"msg":"sign match fail"}' }, 'code-19021'],
      [{ status: 404, body: '' }, 'http-404'],
      [{ status: 302, body: '', location: `${sink.origin}/elsewhere` }, 'redirect'],
    ] as const) {
      sink.answer(answer);
      const channel = await addChannel({ url: `${sink.origin}/refused/${reason}` });
      await test(channel);
      expect(await settled(channel, 'failed')).toMatchObject([{ reason }]);
      expect(heard(`/refused/${reason}`)).toHaveLength(1);
    }
    expect(heard('/elsewhere')).toEqual([]);
  });

  it('that is away is tried again until it is there', async () => {
    const channel = await addChannel({ url: `${sink.origin}/away` });
    sink.answer({ status: 503, body: '' }, { body: '{"code":0}' });
    await test(channel);
    await settled(channel, 'sent');
    expect(heard('/away')).toHaveLength(2);
  }, 90_000);

  it('keeps the pace of its provider and the order of its messages', async () => {
    sink.answer({ body: 'ok' });
    const channel = await addChannel({ kind: 'slack', url: `${sink.origin}/pace` });
    await Promise.all([1, 2, 3, 4].map(() => test(channel)));
    await settled(channel, 'sent', 4);
    expect(heard('/pace')).toHaveLength(4);
    const [row] = await stage.database.query<{ moments: Date[] }>(
      `select array_agg(due_at order by due_at) as moments from channel_message where channel_id = $1`,
      [channel.id],
    );
    expect(row?.moments).toHaveLength(4);
    const [{ sends } = { sends: [] }] = await stage.database.query<{ sends: Date[] }>(
      'select recent_sends as sends from channel where id = $1',
      [channel.id],
    );
    // Slack allows one a second, so one is enough to know when the next may leave.
    expect(sends).toHaveLength(1);
    expect((sends[0]?.getTime() ?? 0) - (row?.moments[0]?.getTime() ?? 0)).toBeGreaterThanOrEqual(3_000);
  }, 90_000);

  it('that is switched off says nothing, and one that is taken away is gone with what it said', async () => {
    const channel = await addChannel({ url: `${sink.origin}/off` });
    const path = `/v1/admin/channels/${channel.id}`;
    expect((await stage.staff.patch(path, { isOn: false })).status).toBe(428);
    const off = await stage.staff.patch(path, { isOn: false }, { 'if-match': '"1"' });
    expect([off.status, off.headers['etag']]).toEqual([200, '"2"']);
    expect((await stage.staff.patch(path, { isOn: true }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await test(channel)).body).toMatchObject({ type: '/problems/channel-off' });
    expect((await stage.staff.delete(path)).status).toBe(204);
    expect([(await stage.staff.get(path)).status, (await stage.staff.delete(path)).status]).toEqual([404, 404]);
    expect(heard('/off')).toEqual([]);
  });

  it('keeps its address when only its name is changed, and is asked elsewhere when its address is', async () => {
    const channel = await addChannel({ url: `${sink.origin}/before`, secret: SECRET });
    const path = `/v1/admin/channels/${channel.id}`;
    await stage.staff.patch(path, { name: 'Renamed' }, { 'if-match': '"1"' });
    await test(channel);
    await settled(channel, 'sent');
    expect(heard('/before')[0]?.body).toHaveProperty('sign');
    await stage.staff.patch(path, { url: `${sink.origin}/after`, secret: null }, { 'if-match': '"2"' });
    await test(channel);
    await settled(channel, 'sent', 2);
    expect(heard('/after')[0]?.body).not.toHaveProperty('sign');
  });
});

describe('a group', () => {
  const textOf = (message: SunkMessage | undefined) => JSON.stringify(message?.body);

  it('is told of a campaign as it goes, once each time', async () => {
    const events = ['campaign-launched', 'campaign-closed'];
    const channel = await addChannel({ url: `${sink.origin}/events`, events });
    const other = await addChannel({ url: `${sink.origin}/others`, events: ['delivery-paused'] });
    await inviteEverybody(stage, study, contactsCsv(somePeople(3)));
    await settled(channel, 'sent');
    await stage.database.query(`update campaign set state = 'closed', closed_at = now() where id = $1`, [
      study.campaignId,
    ]);
    await settled(channel, 'sent', 2);
    expect((await messagesOf(channel)).map(({ title, lines }) => [title, ...lines])).toEqual([
      ['Campaign closed', 'first'],
      ['Campaign launched', 'first'],
    ]);
    expect(await messagesOf(other)).toEqual([]);
    await stage.database.query(`update campaign set state = 'running', closed_at = null where id = $1`, [
      study.campaignId,
    ]);
  }, 90_000);

  it('gets the numbers of the day once a day, and nothing about anybody', async () => {
    const channel = await addChannel({ url: `${sink.origin}/digest`, digestTime: '00:00' });
    const [message] = await eventually(async () => {
      const list = await messagesOf(channel);
      return list.length > 0 && list;
    }, 30_000);
    expect(message).toMatchObject({
      kind: 'digest',
      lines: ['first: 3 invited, 0 started, 0 completed (+0 in 24 hours)', '· aurora: 0 of 3 completed'],
    });
    const stored = JSON.stringify(await stage.database.query('select content from channel_message'));
    for (const { email, organisation } of somePeople(3)) {
      expect(stored).not.toContain(email);
      expect(stored).not.toContain(organisation);
    }
    // Five more looks at the clock make no second one.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(await messagesOf(channel)).toHaveLength(1);
  }, 90_000);

  it('is invited by an open link, while that is open', async () => {
    const channel = await addChannel({ url: `${sink.origin}/invited`, kind: 'dingtalk' });
    const link = await stage.staff.make<{ id: string; url: string }>(
      `/v1/admin/campaigns/${study.campaignId}/open-links`,
      {
        vendorId: study.vendorIds['aurora'],
        name: 'Group',
        opensAt: '2026-01-01T00:00:00Z',
        closesAt: '2099-01-01T00:00:00Z',
        quota: 10,
        organisationQuota: 10,
        origins: [],
      },
    );
    const path = `/v1/admin/channels/${channel.id}/invite`;
    expect((await stage.staff.post(path, { openLinkId: link.id })).status).toBe(202);
    await settled(channel, 'sent');
    expect(textOf(heard('/invited')[0])).toContain(link.url);
    await stage.staff.patch(`/v1/admin/open-links/${link.id}`, { isOn: false }, { 'if-match': '"1"' });
    expect((await stage.staff.post(path, { openLinkId: link.id })).body).toMatchObject({
      type: '/problems/open-link-not-open',
    });
  }, 60_000);
});
