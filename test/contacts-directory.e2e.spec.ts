import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { uploadFile } from './support/contact-files.js';
import { logInAs, type StaffSession } from './support/routes.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

const PEOPLE = 120;
const WORDS = 'a long enough password';

interface Listed {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

interface ListPage {
  readonly data: readonly Listed[];
  readonly next: string | null;
  readonly total: number | null;
}

let stage: Stage;
let study: StagedStudy;
let other: StagedStudy;

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'kite'] });
  other = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['polaris'] });
  const people = somePeople(PEOPLE).map((person, n) => ({
    ...person,
    size: n % 3 === 0 ? 'L' : 'S',
    vendor: n % 2 === 0 ? 'aurora' : 'kite',
    source: n % 4 === 0 ? 'vendor_invited' : 'independent',
  }));
  const csv = contactsCsv(people);
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
}, 120_000);

afterAll(() => stage.close());

const list = async (query: Readonly<Record<string, string>> = {}): Promise<ListPage> => {
  const { status, body } = await stage.staff.get(
    `/v1/admin/contacts?${new URLSearchParams({ studyId: study.studyId, ...query })}`,
  );
  expect(status).toBe(200);
  return body as ListPage;
};
const first = async (query: Readonly<Record<string, string>> = {}): Promise<Listed> => {
  const [contact] = (await list(query)).data;
  if (!contact) throw new Error('nobody was found');
  return contact;
};
const count = async (rule: object) => {
  const { status, body } = await stage.staff.post('/v1/admin/segments/count', { studyId: study.studyId, rule });
  return [status, body as { people: number; suppressed: number; vendors: { people: number }[] }] as const;
};

describe('the contacts of a study', () => {
  it('are listed page by page, each once', async () => {
    const seen: string[] = [];
    let page = await list({ limit: '50' });
    expect(page.total).toBe(PEOPLE);
    for (;;) {
      seen.push(...page.data.map(({ id }) => id));
      if (page.next === null) break;
      page = await list({ limit: '50', cursor: page.next });
      expect(page.total).toBeNull();
    }
    expect([seen.length, new Set(seen).size]).toEqual([PEOPLE, PEOPLE]);
  });

  it.each([
    [{ search: 'person7@company7.example' }, 1],
    [{ search: 'company 11' }, 11],
    [{ search: '%' }, 0],
    [{ search: String.raw`\_` }, 0],
    [{ source: 'vendor_invited' }, 30],
    [{ size: 'L', region: 'CN' }, 40],
    [{ tag: 'nothing' }, 0],
    [{ organisation: 'company 5' }, 1],
  ])('are looked for by %j', async (query, total) => {
    expect((await list(query)).total).toBe(total);
  });

  it.each([
    ['vendor=x'],
    ['size=XL'],
    ['limit=0'],
    ['cursor=x.y'],
    ['password=1'],
    [`segmentId=0190f000-0000-7000-8000-000000000001`],
  ])('are not looked for by %s', async (query) => {
    const { status } = await stage.staff.get(`/v1/admin/contacts?studyId=${study.studyId}&${query}`);
    expect([400, 404]).toContain(status);
  });

  it('stay in their study, and say what there is to choose from', async () => {
    const elsewhere = await stage.staff.get(`/v1/admin/contacts?studyId=${other.studyId}`);
    expect(elsewhere.body).toEqual({ data: [], next: null, total: 0 });
    const { body } = await stage.staff.get(`/v1/admin/contacts/values?studyId=${study.studyId}`);
    expect(body.vendors).toEqual(
      expect.arrayContaining([
        { value: study.vendorIds['aurora'], people: 60 },
        { value: study.vendorIds['kite'], people: 60 },
      ]),
    );
  });
});

describe('an address', () => {
  let analyst: StaffSession;

  beforeAll(async () => {
    const invited = { email: 'analyst@example.com', name: 'Analyst', role: 'analyst' };
    const { link } = await stage.staff.make<{ link: string }>('/v1/admin/users', invited);
    await stage.http.post('/v1/auth/accept').send({ token: link.split('#')[1], password: WORDS });
    analyst = await logInAs(stage, { email: invited.email, password: WORDS });
  });

  it('is shown to those who write mails and masked for those who read figures', async () => {
    const { id, email } = await first({ search: 'company 7' });
    expect(email).toMatch(/^person7\d*@company7\d*\.example$/);
    const path = `/v1/admin/contacts?studyId=${study.studyId}&search=${encodeURIComponent('company 7')}`;
    const masked = (await stage.http.get(path).set('cookie', analyst.cookie)).body as ListPage;
    expect(masked.data.map((one) => one.email)).toEqual(
      masked.data.map(() => expect.stringMatching(/^p\*\*\*\d@company\d+\.example$/)),
    );
    const one = await stage.http.get(`/v1/admin/contacts/${id}`).set('cookie', analyst.cookie);
    expect(JSON.stringify(one.body)).not.toContain(email);
    const part = `/v1/admin/contacts?studyId=${study.studyId}&search=${encodeURIComponent('@company7')}`;
    expect((await stage.http.get(part).set('cookie', analyst.cookie)).body).toMatchObject({ total: 0 });
    expect((await stage.staff.get(part)).body).toMatchObject({ total: 11 });
  });

  it('cannot be changed, imported or tagged by those', async () => {
    const headers = { cookie: analyst.cookie, 'x-csrf-token': analyst.csrf };
    for (const path of [
      '/v1/admin/contacts/import',
      '/v1/admin/contacts/imports',
      '/v1/admin/contacts/tags',
      '/v1/admin/segments',
    ])
      expect((await stage.http.post(path).set(headers).send({})).status).toBe(403);
  });
});

describe('a segment', () => {
  const large = { field: 'size', op: 'in', values: ['L'] };
  const vendor = (slug: string) => ({ field: 'vendor', op: 'in', values: [study.vendorIds[slug] ?? ''] });

  it('counts whom it means at this moment, and apart those who get no mail', async () => {
    expect(await count({ all: [] })).toMatchObject([200, { people: PEOPLE, suppressed: 0 }]);
    expect(await count({ all: [large, vendor('kite')] })).toMatchObject([
      200,
      { people: 20, vendors: [{ people: 20 }] },
    ]);
    expect(
      await count({
        any: [{ all: [large, vendor('kite')] }, { field: 'source', op: 'in', values: ['vendor_invited'] }],
      }),
    ).toMatchObject([200, { people: 50 }]);
    await stage.database.query(
      `insert into suppression (contact_id, scope, reason, created_at)
       select contact_id, 'all', 'unsubscribed', now() from contact where email like 'person3@%'`,
    );
    expect(await count({ all: [large, vendor('kite')] })).toMatchObject([200, { people: 19, suppressed: 1 }]);
  });

  it('is a rule that is checked, kept under a name, and changed by one at a time', async () => {
    const refused = await stage.staff.post('/v1/admin/segments', {
      studyId: study.studyId,
      name: 'bad',
      rule: { all: [{ field: 'vendor', op: 'in', values: ["') or true --"] }] },
    });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [{ pointer: '/rule/all/0/values/0', code: 'not-allowed' }],
    ]);
    const kept = { studyId: study.studyId, name: '大客户', rule: { all: [large] } };
    const { id } = await stage.staff.make('/v1/admin/segments', kept);
    expect((await stage.staff.post('/v1/admin/segments', kept)).status).toBe(409);
    expect((await list({ segmentId: id })).total).toBe(40);
    expect((await list({ segmentId: id, source: 'vendor_invited' })).total).toBe(10);
    const path = `/v1/admin/segments/${id}`;
    const change = { rule: { any: [large, vendor('kite')] } };
    expect((await stage.staff.put(path, change)).status).toBe(428);
    expect((await stage.staff.put(path, change, { 'if-match': '"1"' })).body).toMatchObject({
      version: 2,
      name: '大客户',
    });
    expect((await stage.staff.put(path, change, { 'if-match': '"1"' })).status).toBe(412);
    expect((await list({ segmentId: id, source: 'vendor_invited' })).total).toBe(10);
  });
});

describe('a tag', () => {
  it('is given to everybody a rule means, and taken back', async () => {
    const rule = { all: [{ field: 'size', op: 'in', values: ['L'] }] };
    const act = (word: string) => ({ studyId: study.studyId, rule, tag: '重点', act: word });
    expect(await stage.staff.make<object>('/v1/admin/contacts/tags', act('add'))).toEqual({ changed: 40 });
    expect(await stage.staff.make<object>('/v1/admin/contacts/tags', act('add'))).toEqual({ changed: 0 });
    expect((await list({ tag: '重点' })).total).toBe(40);
    expect(await stage.staff.make<object>('/v1/admin/contacts/tags', act('remove'))).toEqual({ changed: 40 });
  });

  it('of one person is put on and taken off', async () => {
    const { id } = await first();
    const path = `/v1/admin/contacts/${id}`;
    for (const tag of ['', 'a,b', 'x'.repeat(41)])
      expect([400, 422]).toContain((await stage.staff.post(`${path}/tags`, { tag })).status);
    expect((await stage.staff.post(`${path}/tags`, { tag: '<b>VIP</b>' })).status).toBe(204);
    expect((await stage.staff.get(path)).body.tags).toEqual(['<b>VIP</b>']);
    expect((await stage.staff.delete(`${path}/tags/${encodeURIComponent('<b>VIP</b>')}`)).status).toBe(204);
    expect((await stage.staff.get(path)).body.tags).toEqual([]);
  });
});

describe('a contact', () => {
  it('shows consents, what they do not want, and why they got no mail', async () => {
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const { id } = await first({ search: 'person3@company3.example' });
    const path = `/v1/admin/contacts/${id}`;
    const consent = { what: 'surveys', basis: 'consent', evidence: 'form 7', at: '2026-03-01T00:00:00Z' };
    expect((await stage.staff.post(`${path}/consents`, consent)).status).toBe(204);
    expect((await stage.staff.post(`${path}/consents`, { ...consent, basis: 'hope' })).status).toBe(400);
    const { body } = await stage.staff.get(path);
    expect(body).toMatchObject({
      email: 'person3@company3.example',
      consents: [{ what: 'surveys', basis: 'consent', evidence: 'form 7', at: '2026-03-01T00:00:00.000Z' }],
      suppressions: [{ scope: 'all', reason: 'unsubscribed' }],
    });
    const skipped = (body as { campaigns: { state: string; reason: string }[] }).campaigns;
    expect(skipped.every(({ state, reason }) => state === 'skipped' && reason === 'suppressed')).toBe(true);
    expect((await stage.staff.get('/v1/admin/contacts/0190f000-0000-7000-8000-000000000001')).status).toBe(404);
  });
});

describe('a vendor’s whole list', () => {
  const frame = async (bytes: Buffer) => {
    const { cookie, csrf } = await logInAs(stage);
    return stage.http
      .put(`/v1/admin/contacts/frames/${study.studyId}/${study.vendorIds['aurora']}`)
      .set({ cookie, 'x-csrf-token': csrf, 'content-type': 'application/octet-stream' })
      .send(bytes);
  };

  it('is compared with who was drawn, and leaves no address behind', async () => {
    const listed = Array.from({ length: 200 }, (_, n) => `Person${n * 2}@company${n * 2}.example,secret remark ${n}`);
    const taken = await frame(Buffer.from(['邮箱,备注', ...listed, 'no address,x', listed[0]].join('\n')));
    expect([taken.status, taken.body]).toEqual([200, { size: 200, invalid: 1 }]);
    const { body } = await stage.staff.get(`/v1/admin/contacts/frames?studyId=${study.studyId}`);
    expect(body.data).toMatchObject([
      { vendorId: study.vendorIds['aurora'], size: 200, contacts: 60, drawn: 60, answered: 0 },
    ]);
    const rows = await stage.database.query<{ text: string }>('select e::text as text from vendor_frame_entry e');
    expect(rows).toHaveLength(200);
    expect(rows.filter(({ text }) => /person|secret/i.test(text))).toEqual([]);
  });

  it('takes the place of the one before, and is refused without addresses', async () => {
    expect((await frame(Buffer.from('email\nperson0@company0.example'))).body).toEqual({ size: 1, invalid: 0 });
    const refused = await frame(Buffer.from('name\nA'));
    expect([refused.status, refused.body.errors]).toEqual([422, [{ pointer: '/columns', code: 'no-addresses' }]]);
    const { body } = await stage.staff.get(`/v1/admin/contacts/frames?studyId=${study.studyId}`);
    expect(body.data).toMatchObject([{ size: 1, drawn: 1 }]);
  });
});

describe('a file nobody applied', () => {
  it('is forgotten after a day, with all that was shown of it', async () => {
    const upload = await uploadFile(stage, study.studyId, Buffer.from(contactsCsv(somePeople(2))));
    await stage.database.query(`update contact_import set expires_at = now() - interval '1 minute'`);
    await stage.staff.get(`/v1/admin/contacts/imports?studyId=${study.studyId}`);
    const { body } = await stage.staff.get(`/v1/admin/contacts/imports/${upload.body.id}`);
    expect(body).toMatchObject({ state: 'expired', columns: [], report: { preview: [] } });
    const left = await stage.database.query(
      'select 1 from contact_import_chunk union all select 1 from contact_import_row',
    );
    expect(left).toEqual([]);
  });
});

describe('a contact that is corrected', () => {
  const SAID = { name: 'Li Wei', locale: 'zh-CN', role: 'CTO', timeZone: 'Asia/Shanghai' };
  const read = async (id: string) => stage.staff.get(`/v1/admin/contacts/${id}`);

  it('says so, by whom, and is not corrected over what somebody else corrected', async () => {
    const { id } = await first();
    const before = await read(id);
    const { organisation } = before.body as { organisation: string };
    const correct = (change: object, tag = before.headers['etag']) =>
      stage.staff.put(`/v1/admin/contacts/${id}`, { ...SAID, organisation, ...change }, tag ? { 'if-match': tag } : {});
    expect((await correct({}, '')).status).toBe(428);
    const after = await correct({});
    expect([after.status, after.body]).toMatchObject([
      200,
      { ...SAID, changes: [{ by: 'admin@example.com', fields: expect.arrayContaining(['name', 'role']) }] },
    ]);
    expect((await correct({ name: 'Another' })).status).toBe(412);
    const refused = await correct({ name: ' ', timeZone: 'UTC+8' }, after.headers['etag']);
    expect([refused.status, (refused.body as { errors: object[] }).errors]).toMatchObject([
      422,
      [{ pointer: '/name' }, { pointer: '/timeZone' }],
    ]);
  });

  it('may move to an organisation nobody knew, whose size and region are said', async () => {
    const { id } = await first();
    const { headers } = await read(id);
    const move = (change: object) =>
      stage.staff.put(
        `/v1/admin/contacts/${id}`,
        { ...SAID, organisation: 'Quite New Ltd', ...change },
        { 'if-match': headers['etag'] ?? '' },
      );
    expect((await move({})).body).toMatchObject({ errors: [{ code: 'unknown-organisation' }] });
    const moved = await move({ size: 'L', region: 'INTL' });
    expect(moved.body).toMatchObject({ organisation: 'Quite New Ltd', size: 'L', region: 'INTL' });
    const path = `/v1/admin/organisations/${(moved.body as { organisationId: string }).organisationId}`;
    const tag = (await stage.staff.get(path)).headers['etag'] ?? '';
    const facts = { name: 'QUITE  new Ltd', size: 'M', region: 'CN' };
    const other = await stage.staff.put(path, { ...facts, name: 'Other Ltd' }, { 'if-match': tag });
    expect(other.body).toMatchObject({ errors: [{ pointer: '/name', code: 'other-organisation' }] });
    const corrected = await stage.staff.put(path, facts, { 'if-match': tag });
    expect(corrected.body).toMatchObject({ name: 'QUITE new Ltd', size: 'M', changedBy: 'admin@example.com' });
    expect((await stage.staff.put(path, facts, { 'if-match': tag })).status).toBe(412);
  });
});
