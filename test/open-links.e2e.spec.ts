import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { inviteEverybody } from './support/invite.js';
import { patiently } from './support/patiently.js';
import { easyProof } from './support/open-work.js';
import { placesOf, tracesIn } from './support/traces.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

const SITE = 'https://docs.example.com';

interface OpenLink {
  readonly id: string;
  readonly url: string;
  readonly state: string;
  readonly version: number;
  readonly taken: number;
  readonly started: number;
  readonly completed: number;
  readonly organisations: number;
  readonly embedCode: string | null;
  readonly chatText: Readonly<Record<'zh-CN' | 'en', string>>;
}

let stage: Stage;
let study: StagedStudy;

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await inviteEverybody(stage, study, contactsCsv(somePeople(1)));
}, 120_000);

afterAll(() => stage.close());

const facts = (change: object = {}) => ({
  vendorId: study.vendorIds['aurora'],
  name: 'Forum',
  opensAt: '2026-01-01T00:00:00Z',
  closesAt: '2099-01-01T00:00:00Z',
  quota: 1_000,
  organisationQuota: 1_000,
  origins: [],
  ...change,
});
const addLink = (change: object = {}) =>
  stage.staff.make<OpenLink>(`/v1/admin/campaigns/${study.campaignId}/open-links`, facts(change));
const read = async ({ id }: { id: string }) =>
  (await patiently(() => stage.staff.get(`/v1/admin/open-links/${id}`))).body as OpenLink;
const pathOf = ({ url }: Pick<OpenLink, 'url'>) => new URL(url).pathname;
const person = (n: number) => ({ organisation: `Company ${n}`, size: 'M', region: 'CN' });
/** With the work that the page's script would have done. */
const start = async (path: string, form: object, headers: Readonly<Record<string, string>> = {}) => {
  const proof = await easyProof(stage, path.split('/').at(-1) ?? '');
  return patiently(() =>
    stage.http
      .post(`${path}/start?lang=en`)
      .set(headers)
      .type('form')
      .send({ ...form, '-proof': proof }),
  );
};
const count = async (text: string) => (await stage.database.query<{ count: number }>(text))[0]?.count;

describe('an open link', () => {
  it('opens for anybody and changes nothing by that', async () => {
    const link = await addLink();
    const page = await stage.http.get(`${pathOf(link)}?lang=en`);
    expect([page.status, page.headers['x-robots-tag']]).toEqual([200, 'noindex, nofollow']);
    expect(page.text).toContain('Before you start, say which organisation you work for.');
    expect((await stage.http.head(pathOf(link))).status).toBe(200);
    expect(await read(link)).toMatchObject({ taken: 0, started: 0 });
    expect(await count('select count(*)::int as count from invitation where open_link_id is not null')).toBe(0);
  });

  it('leads a person who starts to a sitting of their own, whose answer says where it came from', async () => {
    const link = await addLink();
    const started = await start(pathOf(link), person(1));
    expect(started.status).toBe(303);
    const [, token = ''] = /^\/s\/([\w-]{43})\/1\?lang=en$/.exec(started.headers['location'] ?? '') ?? [];
    await stage.database.query(`update invitation set started_at = started_at - interval '3 minutes'`);
    const answers = Object.fromEntries(namesOf(serviceQuestionnaire17).map((name) => [name, 4]));
    const submitted = await stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${token}`, 'idempotency-key': 'an-open-answer-1' })
      .send({ answers });
    expect(submitted.status).toBe(201);
    const printed = stage.api.output.map((line) => ['log', line] as const);
    expect(placesOf([token], [...(await tracesIn(stage.database)), ...printed])).toEqual([]);
    expect(await read(link)).toMatchObject({ taken: 1, started: 1, completed: 1, organisations: 1 });
    // What somebody unknown says of an organisation is said of their answer alone: a list may still say otherwise.
    expect(await stage.database.query('select name from organisation')).toEqual([{ name: 'Company 0' }]);
    expect(
      await stage.database.query(
        `select r.source, i.open_link_id as link, i.campaign_id as campaign
         from response r join invitation i on i.invitation_id = r.invitation_id`,
      ),
    ).toEqual([{ source: 'community', link: link.id, campaign: study.campaignId }]);
  });

  it('has its answers counted apart, until a person rules otherwise', async () => {
    const worker = await stage.startWorker();
    const judged = await eventually(
      async () =>
        (
          await stage.database.query<{ reason: string }>(
            `select excluded_reason as reason from response where excluded_reason is not null`,
          )
        )[0],
      60_000,
    );
    expect(judged.reason).toBe('OPEN_LINK');
    const totals = await eventually(async () => {
      const rows = await stage.database.query('select source, is_excluded as excluded, responses::int from wave_total');
      return rows.length > 0 && rows;
    });
    expect(totals).toEqual([{ source: 'community', excluded: true, responses: 1 }]);
    await worker.stop();
  }, 90_000);

  it('says what is missing, keeps what was filled in, and takes no place for it', async () => {
    const link = await addLink();
    for (const [form, missing] of [
      [{}, ['organisation', 'size', 'region']],
      [{ ...person(1), organisation: ' \u202e ' }, ['organisation']],
      [{ ...person(1), size: 'XXL' }, ['size']],
      [{ organisation: '<b>Company', size: 'S', region: 'Mars' }, ['region']],
    ] as const) {
      const answer = await start(pathOf(link), form);
      expect(answer.status).toBe(422);
      for (const name of missing) expect(answer.text).toContain(`href="#${name}"`);
      expect(answer.text).not.toContain('<b>Company');
    }
    expect((await start(pathOf(link), { ...person(1), '-website': 'x' })).status).toBe(200);
    expect(await read(link)).toMatchObject({ taken: 0, started: 0 });
  });

  it('gives exactly as many places as it has, whoever runs for them', async () => {
    const link = await addLink({ quota: 50 });
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => start(pathOf(link), person(n))));
    const tally = new Map<number, number>();
    for (const { status } of answers) tally.set(status, (tally.get(status) ?? 0) + 1);
    expect(Object.fromEntries(tally)).toEqual({ 303: 50, 409: 150 });
    expect(await read(link)).toMatchObject({ taken: 50, started: 50, state: 'full' });
    const page = await patiently(() => stage.http.get(`${pathOf(link)}?lang=en`));
    expect(page.text).toContain('All places are taken');
  }, 60_000);

  it('gives an organisation no more places than it may have, however it writes its name', async () => {
    const link = await addLink({ organisationQuota: 3 });
    const names = ['Example Ltd', 'example  ltd', 'ＥＸＡＭＰＬＥ ltd', ' Example Ltd '];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => start(pathOf(link), { ...person(1), organisation: names[n % 4] })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(3);
    expect(answers.find(({ status }) => status === 409)?.text).toContain('Enough people of your organisation');
    expect((await start(pathOf(link), person(2))).status).toBe(303);
    expect(await read(link)).toMatchObject({ taken: 4, organisations: 2 });
  });

  it('gives places back that were taken and never used, and each only once', async () => {
    const link = await addLink({ quota: 2, organisationQuota: 1 });
    const [first] = [await start(pathOf(link), person(1)), await start(pathOf(link), person(2))];
    expect((await start(pathOf(link), person(3))).status).toBe(409);
    await stage.database.query(`update invitation set expires_at = now() - interval '2 days' where open_link_id = $1`, [
      link.id,
    ]);
    const again = await Promise.all([3, 4, 5].map((n) => start(pathOf(link), person(n))));
    expect(again.map(({ status }) => status).toSorted()).toEqual([303, 303, 409]);
    expect(await read(link)).toMatchObject({ taken: 2, started: 4 });
    expect((await stage.http.get(first?.headers['location'] ?? '')).status).not.toBe(200);
  });

  it.each([
    ['has not begun', { opensAt: '2098-01-01T00:00:00Z' }, 'not-yet', 'has not begun yet'],
    ['is over', { closesAt: '2026-01-02T00:00:00Z' }, 'closed', 'has closed'],
  ])('that %s says so and takes nobody', async (_, window, state, words) => {
    const link = await addLink(window);
    expect(link.state).toBe(state);
    expect((await stage.http.get(`${pathOf(link)}?lang=en`)).text).toContain(words);
    const answer = await start(pathOf(link), person(1));
    expect([answer.status, answer.text.includes(words)]).toEqual([409, true]);
    expect(await read(link)).toMatchObject({ taken: 0 });
  });

  it('is switched off and on, and changed by whoever has seen its last state', async () => {
    const link = await addLink();
    const path = `/v1/admin/open-links/${link.id}`;
    expect((await stage.staff.patch(path, { isOn: false })).status).toBe(428);
    const off = await stage.staff.patch(path, { isOn: false }, { 'if-match': '"1"' });
    expect([off.status, (off.body as OpenLink).state, off.headers['etag']]).toEqual([200, 'paused', '"2"']);
    expect((await start(pathOf(link), person(1))).status).toBe(409);
    expect((await stage.staff.patch(path, { isOn: true }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await stage.staff.patch(path, { isOn: true }, { 'if-match': '"2"' })).body).toMatchObject({
      state: 'open',
    });
    await start(pathOf(link), person(1));
    await start(pathOf(link), person(2));
    const tooFew = await stage.staff.patch(path, { quota: 1 }, { 'if-match': '"3"' });
    expect([tooFew.status, tooFew.body]).toMatchObject([
      422,
      { errors: [{ pointer: '/quota', code: 'less-than-taken' }] },
    ]);
  });

  it('is not added with a window, places or sites that cannot be', async () => {
    const path = `/v1/admin/campaigns/${study.campaignId}/open-links`;
    for (const [change, status] of [
      [{ closesAt: '2025-01-01T00:00:00Z' }, 422],
      [{ origins: ['http://docs.example.com'] }, 422],
      [{ origins: ["https://a.example; script-src 'unsafe-inline'"] }, 422],
      [{ quota: 0 }, 400],
      [{ organisationQuota: 1.5 }, 400],
      [{ name: 'a\u0000b' }, 400],
      [{ extra: true }, 400],
    ] as const)
      expect([change, (await stage.staff.post(path, facts(change))).status]).toEqual([change, status]);
    expect((await stage.http.get('/o/abcdefghjkmn')).status).toBe(404);
    expect((await stage.http.get('/o/ABC')).status).toBe(404);
    expect((await start('/o/abcdefghjkmn', person(1))).status).toBe(404);
  });

  it('takes no start that another site asks for', async () => {
    const link = await addLink();
    const forged = await start(pathOf(link), person(1), { 'sec-fetch-site': 'cross-site' });
    expect([forged.status, (await read(link)).taken]).toEqual([403, 0]);
  });

  it('comes as a QR code and as a line for a chat', async () => {
    const link = await addLink();
    const svg = await stage.staff.get(`/v1/admin/open-links/${link.id}/qr.svg`);
    expect([svg.headers['content-type'], svg.headers['content-disposition']]).toEqual([
      'image/svg+xml; charset=utf-8',
      expect.stringMatching(/^attachment; filename="survey-\w{12}\.svg"$/),
    ]);
    expect(String(svg.body)).toContain('<svg');
    const png = await stage.staff.get(`/v1/admin/open-links/${link.id}/qr.png`);
    expect((png.body as Buffer).subarray(1, 4).toString()).toBe('PNG');
    for (const text of Object.values(link.chatText)) expect(text.endsWith(link.url)).toBe(true);
  });
});

describe('a survey in a frame', () => {
  const policyOf = (headers: Record<string, string>) =>
    /frame-ancestors ([^;]+)/.exec(headers['content-security-policy'] ?? '')?.[1];

  it('may be shown by the sites that its link names and by no other', async () => {
    const link = await addLink({ origins: [`${SITE}/`, SITE.toUpperCase(), 'http://localhost:8080'] });
    expect(link.embedCode).toContain(`src="http://study.example/embed${pathOf(link)}"`);
    const framed = await stage.http.get(`/embed${pathOf(link)}`);
    expect([framed.status, policyOf(framed.headers)]).toEqual([200, `${SITE} http://localhost:8080`]);
    expect(policyOf((await stage.http.get(pathOf(link))).headers)).toBe("'none'");
    const started = await start(`/embed${pathOf(link)}`, person(1));
    const [, token = ''] = /^\/embed\/s\/([\w-]{43})\/1/.exec(started.headers['location'] ?? '') ?? [];
    for (const path of [`/embed/s/${token}`, `/embed/s/${token}/1`, `/embed/s/${token}/check`]) {
      const page = await stage.http.get(path);
      expect([page.status, policyOf(page.headers)]).toEqual([200, `${SITE} http://localhost:8080`]);
      expect(page.text).toContain(`/embed/s/${token}`);
      expect(page.text).not.toContain(`"/s/${token}`);
    }
    expect(policyOf((await stage.http.get(`/s/${token}`)).headers)).toBe("'none'");
  });

  it('is not there for a link that names no site, and for no personal link', async () => {
    const link = await addLink();
    expect((await stage.http.get(`/embed${pathOf(link)}`)).status).toBe(404);
    const started = await start(pathOf(link), person(1));
    const own = (started.headers['location'] ?? '').replace(/\/1\?.*$/, '');
    expect((await stage.http.get(own)).status).toBe(200);
    expect((await stage.http.get(`/embed${own}`)).status).toBe(404);
  });
});

function namesOf(definition: object): string[] {
  const { pages } = definition as { readonly pages: readonly { readonly elements: readonly { name: string }[] }[] };
  return pages.flatMap(({ elements }) => elements.map(({ name }) => name));
}
