import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

type Body = Record<string, unknown> & { readonly data: Record<string, unknown>[]; readonly next: string | null };

const named = (text: string) => ({ 'zh-CN': text, en: text });
const match = (version: number) => ({ 'if-match': `"${version}"` });

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage.close());

const bodyOf = ({ body }: Response): Body => body as Body;
const read = async (path: string): Promise<Body> => bodyOf(await stage.staff.get(path));

/** A refusal in short. */
function said({ status, body }: Response): unknown[] {
  const { type = '', errors = [] } = body as { type?: string; errors?: { pointer: string; code: string }[] };
  return [status, type.replace('/problems/', ''), ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
}

const addVendor = async (slug: string) => (await stage.staff.make('/v1/admin/vendors', { slug, name: named(slug) })).id;
const product = (slug: string, own: object = {}) => ({
  slug,
  name: named(slug),
  kind: 'video-call',
  platforms: ['web', 'ios'],
  ...own,
});
const addProduct = async (vendorId: string, slug: string) =>
  (await stage.staff.make(`/v1/admin/vendors/${vendorId}/products`, product(slug))).id;

describe('a vendor', () => {
  it('is found in pages and by literal text', async () => {
    for (let n = 0; n < 5; n += 1) await addVendor(`page-${n}`);
    await stage.staff.make('/v1/admin/vendors', { slug: 'page-odd', name: { 'zh-CN': '百分之百_%', en: 'All' } });
    const seen: unknown[] = [];
    for (let path: string | null = '/v1/admin/vendors?limit=2&q=page-'; path !== null;) {
      const { data, next } = await read(path);
      expect(data.length).toBeLessThanOrEqual(2);
      seen.push(...data.map(({ slug }) => slug));
      path = next === null ? null : `/v1/admin/vendors?limit=2&q=page-&cursor=${encodeURIComponent(next)}`;
    }
    expect(seen).toEqual(['page-0', 'page-1', 'page-2', 'page-3', 'page-4', 'page-odd']);
    const literal = await read(`/v1/admin/vendors?q=${encodeURIComponent('_%')}`);
    expect(literal.data.map(({ slug }) => slug)).toEqual(['page-odd']);
  });

  it.each(['limit=0', 'limit=x', 'cursor=forged', 'archived=maybe', 'sort=name', 'limit=1&limit=2'])(
    'is not listed by %s',
    async (query) => {
      expect(said(await stage.staff.get(`/v1/admin/vendors?${query}`)).slice(0, 2)).toEqual([400, 'query-invalid']);
    },
  );

  it('is changed by one of two who change it at once', async () => {
    const id = await addVendor('contested');
    const change = (text: string) => stage.staff.patch(`/v1/admin/vendors/${id}`, { name: named(text) }, match(1));
    const answers = await Promise.all([change('One'), change('Two'), change('Three')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const winner = answers.find(({ status }) => status === 200);
    expect(winner?.headers['etag']).toBe('"2"');
    expect((await read(`/v1/admin/vendors/${id}`))['name']).toEqual(winner && bodyOf(winner)['name']);
  });

  it('is not changed by who does not say to which state', async () => {
    const id = await addVendor('careless');
    const change = { name: named('x') };
    expect(said(await stage.staff.patch(`/v1/admin/vendors/${id}`, change))).toEqual([428, 'precondition-required']);
    for (const tag of ['*', 'W/"1"', '1', '""'])
      expect([tag, (await stage.staff.patch(`/v1/admin/vendors/${id}`, change, { 'if-match': tag })).status]).toEqual([
        tag,
        428,
      ]);
    expect(said(await stage.staff.patch(`/v1/admin/vendors/${id}`, change, match(7)))).toEqual([412, 'changed-since']);
    const unknown = await stage.staff.patch(`/v1/admin/vendors/${randomUUID()}`, change, match(1));
    expect(said(unknown)).toEqual([404, 'not-found']);
  });

  it('refuses null where nothing may be emptied, and what it does not know', async () => {
    const id = await addVendor('strict');
    for (const change of [{ name: null }, { isArchived: null }, { isArchived: 'yes' }, { slug: 'other' }])
      expect((await stage.staff.patch(`/v1/admin/vendors/${id}`, change, match(1))).status).toBe(400);
    expect((await read(`/v1/admin/vendors/${id}`))['version']).toBe(1);
  });

  it('goes for good while nothing refers to it, and is put away once something does', async () => {
    const free = await addVendor('free');
    await addProduct(free, 'of-free');
    expect(bodyOf(await stage.staff.delete(`/v1/admin/vendors/${free}`))).toEqual({ outcome: 'deleted' });
    expect((await stage.staff.get(`/v1/admin/vendors/${free}`)).status).toBe(404);
    const held = await addVendor('held');
    await stage.staff.make('/v1/admin/api-keys', { vendorId: held, label: 'x', environment: 'test' });
    await addProduct(held, 'of-held');
    expect(bodyOf(await stage.staff.delete(`/v1/admin/vendors/${held}`))).toEqual({ outcome: 'archived' });
    const { archivedAt, version, productList } = await read(`/v1/admin/vendors/${held}`);
    expect([typeof archivedAt, version, (productList as unknown[]).length]).toEqual(['string', 2, 1]);
    const listed = async (which: string) =>
      (await read(`/v1/admin/vendors?q=held&archived=${which}`)).data.map(({ slug }) => slug);
    expect([await listed('no'), await listed('yes'), await listed('all')]).toEqual([[], ['held'], ['held']]);
    const back = await stage.staff.patch(`/v1/admin/vendors/${held}`, { isArchived: false }, match(2));
    expect(bodyOf(back)['archivedAt']).toBeNull();
  });
});

describe('a product', () => {
  it('has a kind and platforms, in one order', async () => {
    const vendor = await addVendor('maker');
    const made = await stage.staff.post(`/v1/admin/vendors/${vendor}/products`, product('call'));
    expect(bodyOf(made)).toMatchObject({ vendorId: vendor, kind: 'video-call', platforms: ['ios', 'web'], version: 1 });
    const { id } = made.body as { id: string };
    const path = `/v1/admin/vendors/${vendor}/products/${id}`;
    const changed = await stage.staff.patch(path, { kind: 'live', platforms: [] }, match(1));
    expect(bodyOf(changed)).toMatchObject({ slug: 'call', kind: 'live', platforms: [], version: 2 });
    expect(said(await stage.staff.patch(path, { kind: 'voice' }, match(1)))).toEqual([412, 'changed-since']);
    expect(said(await stage.staff.post(`/v1/admin/vendors/${vendor}/products`, product('call')))).toEqual([
      409,
      'slug-taken',
    ]);
  });

  it.each([
    ['another kind', { kind: 'fax' }],
    ['another platform', { platforms: ['amiga'] }],
    ['a platform twice', { platforms: ['ios', 'ios'] }],
    ['platforms that are no list', { platforms: 'ios' }],
    ['a short name with a space', { slug: 'a b' }],
  ])('is refused with %s', async (_, own) => {
    const vendor = await addVendor(`refusing-${randomUUID().slice(0, 8)}`);
    const path = `/v1/admin/vendors/${vendor}/products`;
    expect((await stage.staff.post(path, product('x', own))).status).toBe(400);
  });

  it('of another vendor is not there', async () => {
    const [own, other] = [await addVendor('owner-one'), await addVendor('owner-two')];
    const id = await addProduct(own, 'mine');
    expect((await stage.staff.patch(`/v1/admin/vendors/${other}/products/${id}`, {}, match(1))).status).toBe(404);
    expect((await stage.staff.delete(`/v1/admin/vendors/${other}/products/${id}`)).status).toBe(404);
    expect(bodyOf(await stage.staff.delete(`/v1/admin/vendors/${own}/products/${id}`))).toEqual({ outcome: 'deleted' });
  });
});

describe('a file of vendors', () => {
  const HEADER = 'vendor,name_zh,name_en,product,product_name_zh,product_name_en,kind,platforms';
  const csvOf = (...lines: string[]) => [HEADER, ...lines].join('\n');
  const send = (csv: string, dryRun: boolean) => stage.staff.post('/v1/admin/vendors/import', { csv, dryRun });
  const outcomes = (answer: Response) =>
    (bodyOf(answer)['rows'] as { row: number; outcome: string }[]).map(({ row, outcome }) => `${row} ${outcome}`);
  const everything = () =>
    stage.database.query(
      `select (select jsonb_agg(v order by v.slug) from vendor v) as vendors,
              (select jsonb_agg(p order by p.id) from product p) as products`,
    );

  it('is tried first, then taken, and then there is nothing left to do', async () => {
    const csv = csvOf(
      'tidal,潮汐,Tidal,tidal-call,潮汐通话,Tidal Call,video-call,ios|web',
      'tidal,潮汐,Tidal,tidal-live,潮汐直播,Tidal Live,live,',
      "fathom,测深,=HYPERLINK('x'),,,,,",
    );
    const before = await everything();
    const dry = await send(csv, true);
    expect([dry.status, bodyOf(dry)['isApplied'], outcomes(dry)]).toEqual([200, false, ['2 new', '3 new', '4 new']]);
    expect(await everything()).toEqual(before);
    const taken = await send(csv, false);
    expect([bodyOf(taken)['isApplied'], outcomes(taken)]).toEqual([true, ['2 new', '3 new', '4 new']]);
    const after = await everything();
    expect(outcomes(await send(csv, false))).toEqual(['2 unchanged', '3 unchanged', '4 unchanged']);
    expect(await everything()).toEqual(after);
    expect((await read('/v1/admin/vendors?q=fathom')).data).toMatchObject([{ name: { en: "=HYPERLINK('x')" } }]);
    const renamed = csvOf('tidal,潮汐,Tidal Inc,tidal-call,潮汐通话,Tidal Call,voice,ios|web');
    expect(outcomes(await send(renamed, false))).toEqual(['2 updated']);
    expect((await read('/v1/admin/vendors?q=tidal')).data[0]).toMatchObject({ name: { en: 'Tidal Inc' }, version: 2 });
  });

  it('is refused as a whole when one row is wrong, and says which and why', async () => {
    const csv = csvOf(
      'skiff,轻舟,Skiff,,,,,',
      'skiff,轻舟,Skiff,,,,,',
      'BAD SLUG,x,y,,,,,',
      'meridian,子午,Meridian,m',
    );
    const before = await everything();
    const dry = await send(csv, true);
    expect(outcomes(dry)).toEqual(['2 new', '3 invalid', '4 invalid', '5 invalid']);
    expect(said(await send(csv, false))).toEqual([
      422,
      'vendor-import-invalid',
      '/rows/3/vendor duplicate',
      '/rows/4/vendor invalid-slug',
      '/rows/5 number-of-cells',
    ]);
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['no columns it knows', 'a,b\n1,2', '/header/vendor missing-column'],
    ['an open quotation', `${HEADER}\n"x`, '/csv not-csv'],
    ['too many rows', csvOf(...Array.from({ length: 2_001 }, (_, n) => `v${n},a,b,,,,,`)), '/csv too-many-rows'],
  ])('is refused with %s', async (_, csv, fault) => {
    for (const dryRun of [true, false]) expect(said(await send(csv, dryRun))).toContain(fault);
  });

  it('that is too large is not read', async () => {
    expect((await send('x'.repeat(500_001), true)).status).toBe(400);
    expect((await send('x'.repeat(1_100_000), true)).status).toBe(413);
  });

  it('that two send at once is there once', async () => {
    const csv = csvOf('raced,竞,Raced,raced-call,竞,Raced,voice,');
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(csv, false)));
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect((await read('/v1/admin/vendors?q=raced')).data).toMatchObject([{ slug: 'raced', products: 1 }]);
  });
});

describe('a study', () => {
  let study: StagedStudy;

  beforeAll(async () => {
    study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['of-study'] });
  });

  it('is listed with what hangs on it', async () => {
    const listed = (await read('/v1/admin/studies')).data.find(({ id }) => id === study.studyId);
    expect(listed).toMatchObject({ waves: 1, questionnaires: 1, vendors: 0, rubric: 1, release: null, version: 1 });
    expect(await read(`/v1/admin/studies/${study.studyId}`)).toEqual(listed);
    expect((await stage.staff.get(`/v1/admin/studies/${randomUUID()}`)).status).toBe(404);
  });

  it('says more of itself when it is told to, and forgets what it is told to forget', async () => {
    const path = `/v1/admin/studies/${study.studyId}`;
    const description = { 'zh-CN': '第一行\n第二行', en: 'One\nTwo' };
    const told = await stage.staff.patch(path, { description, contact: 'team@example.com' }, match(1));
    expect([told.status, told.headers['etag']]).toEqual([200, '"2"']);
    expect(bodyOf(told)).toMatchObject({ description, contact: 'team@example.com', title: named('Service') });
    const forgot = await stage.staff.patch(path, { contact: null }, match(2));
    expect(bodyOf(forgot)).toMatchObject({ description, contact: null, version: 3 });
    expect(said(await stage.staff.patch(path, { contact: 'nowhere' }, match(3)))).toEqual([
      422,
      'study-invalid',
      '/contact not-an-address',
    ]);
    expect(said(await stage.staff.patch(path, { title: named('Late') }, match(1)))).toEqual([412, 'changed-since']);
    expect((await stage.staff.patch(path, { title: null }, match(3))).status).toBe(400);
    expect((await stage.staff.patch(path, { description: { en: 'x' } }, match(3))).status).toBe(400);
  });

  describe('with vendors', () => {
    const of = (vendorId: string) => `/v1/admin/studies/${study.studyId}/vendors/${vendorId}`;
    const participants = async () => (await read(`/v1/admin/studies/${study.studyId}/vendors`)).data;
    let vendor: string;
    let call: string;

    beforeAll(async () => {
      vendor = await addVendor('taking-part');
      call = await addProduct(vendor, 'call');
    });

    it('is about those that were added, until they leave', async () => {
      for (let n = 0; n < 2; n += 1)
        expect((await stage.staff.put(of(vendor), { productIds: [call] })).status).toBe(204);
      expect(await participants()).toMatchObject([
        { vendorId: vendor, slug: 'taking-part', productIds: [call], isInUse: false, isArchived: false },
      ]);
      const live = await addProduct(vendor, 'live');
      await stage.staff.put(of(vendor), { productIds: [live] });
      expect(await participants()).toMatchObject([{ productIds: [live] }]);
      expect(bodyOf(await stage.staff.delete(`/v1/admin/vendors/${vendor}/products/${live}`))).toEqual({
        outcome: 'archived',
      });
      expect(bodyOf(await stage.staff.delete(`/v1/admin/vendors/${vendor}`))).toEqual({ outcome: 'archived' });
      expect(said(await stage.staff.put(of(vendor), { productIds: [] }))).toEqual([
        422,
        'participation-invalid',
        '/vendorId archived',
      ]);
      expect((await stage.staff.delete(of(vendor))).status).toBe(204);
      expect(await participants()).toEqual([]);
      expect(said(await stage.staff.delete(of(vendor)))).toEqual([404, 'not-found']);
    });

    it('takes no product of another vendor, and nothing that is not there', async () => {
      const other = await addVendor('other-maker');
      expect(said(await stage.staff.put(of(other), { productIds: [call] }))).toEqual([
        422,
        'participation-invalid',
        '/productIds/0 other-vendor',
      ]);
      expect((await stage.staff.put(of(randomUUID()), { productIds: [] })).status).toBe(404);
      const nowhere = `/v1/admin/studies/${randomUUID()}/vendors/${other}`;
      expect((await stage.staff.put(nowhere, { productIds: [] })).status).toBe(404);
      expect((await stage.staff.put(of(other), { productIds: ['x'] })).status).toBe(400);
    });

    it('lets none of them go once people were asked about it', async () => {
      const asked = study.vendorIds['of-study'] ?? '';
      const hisCall = await addProduct(asked, 'call');
      await stage.staff.put(of(asked), { productIds: [hisCall] });
      const csv = contactsCsv(somePeople(2).map((person) => ({ ...person, vendor: 'of-study' })));
      await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
      await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
      expect(await participants()).toMatchObject([{ vendorId: asked, isInUse: true }]);
      expect(said(await stage.staff.delete(of(asked)))).toEqual([409, 'vendor-in-use']);
      expect(said(await stage.staff.put(of(asked), { productIds: [] }))).toEqual([409, 'vendor-in-use']);
      const live = await addProduct(asked, 'live');
      expect((await stage.staff.put(of(asked), { productIds: [hisCall, live] })).status).toBe(204);
      const late = await addVendor('late');
      await stage.staff.put(of(late), { productIds: [] });
      expect((await stage.staff.delete(of(late))).status).toBe(204);
    });
  });
});

describe('a wave', () => {
  let study: StagedStudy;
  const path = () => `/v1/admin/waves/${study.waveId}`;

  beforeAll(async () => {
    study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['of-waves'] });
  });

  it('shows its dates as the clocks of its zone do', async () => {
    const moved = await stage.staff.patch(
      path(),
      { opensAt: '2026-10-01T00:00:00+08:00', closesAt: '2099-01-01T00:00:00Z', timeZone: 'Asia/Shanghai' },
      match(1),
    );
    expect(bodyOf(moved)).toMatchObject({
      opensAt: '2026-10-01T00:00:00+08:00',
      closesAt: '2099-01-01T08:00:00+08:00',
      timeZone: 'Asia/Shanghai',
      state: 'open',
      campaigns: 1,
      launchedAt: null,
      rubricNumber: 1,
      version: 2,
    });
    expect((await read(`/v1/admin/studies/${study.studyId}/waves`)).data).toEqual([await read(path())]);
  });

  it.each([
    ['2020-01-01T00:00:00Z', '2020-02-01T00:00:00Z', 'closed'],
    ['2098-01-01T00:00:00Z', '2099-02-01T00:00:00Z', 'planned'],
  ])('from %s to %s is %s', async (opensAt, closesAt, state) => {
    const { rubricVersionId } = await read(path());
    const slug = `wave-${state}`;
    const wave = { studyId: study.studyId, slug, rubricVersionId, opensAt, closesAt };
    expect(await stage.staff.make('/v1/admin/waves', wave)).toMatchObject({ state, timeZone: 'UTC', opensAt });
  });

  it.each([
    ['a zone nobody knows', { timeZone: 'Mars/Olympus' }, '/timeZone not-a-time-zone'],
    ['an end before its beginning', { closesAt: '2020-01-01T00:00:00Z' }, '/closesAt not-after-opening'],
    [
      'a beginning after its campaign’s end',
      { opensAt: '2099-12-31T00:00:00Z', closesAt: '2100-01-01T00:00:00Z' },
      '/opensAt campaign-ends-before',
    ],
  ])('does not take %s', async (_, change, fault) => {
    const { version } = await read(path());
    expect(said(await stage.staff.patch(path(), change, match(Number(version))))).toEqual([422, 'wave-invalid', fault]);
  });

  it('takes no rubric that is another study’s, and none that its campaign does not fit', async () => {
    const other = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['of-others'] });
    const [foreign] = (await read(`/v1/admin/studies/${other.studyId}/rubrics`)).data;
    const { version } = await read(path());
    const use = (rubricVersionId: unknown) => stage.staff.patch(path(), { rubricVersionId }, match(Number(version)));
    expect(said(await use(foreign?.['id']))).toEqual([422, 'wave-invalid', '/rubricVersionId other-study']);
    expect(said(await use(randomUUID()))).toEqual([422, 'wave-invalid', '/rubricVersionId other-study']);
    const next = { studyId: study.studyId, rubric: BUILT_IN_RUBRIC, reason: 'Again' };
    const { id } = await stage.staff.make('/v1/admin/rubrics', next);
    expect(said(await use(id))).toEqual([422, 'wave-invalid', '/rubricVersionId campaign-of-another-rubric']);
  });

  it('is waited for by its launch and waits for it, and neither for ever', async () => {
    const answers: number[][] = [];
    for (let n = 0; n < 10; n += 1) {
      const vendor = `racing-${n}`;
      const own = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: [vendor] });
      const csv = contactsCsv(
        somePeople(40).map(({ email, ...rest }) => ({ ...rest, email: `${n}-${email}`, vendor })),
      );
      await stage.staff.make('/v1/admin/contacts/import', { studyId: own.studyId, csv });
      const launching = stage.staff.post(`/v1/admin/campaigns/${own.campaignId}/launch`, {});
      await new Promise((resolve) => setTimeout(resolve, 8 * n));
      const moving = stage.staff.patch(`/v1/admin/waves/${own.waveId}`, { closesAt: '2098-01-01T00:00:00Z' }, match(1));
      answers.push((await Promise.all([moving, launching])).map(({ status }) => status));
    }
    expect(answers.filter(([moved = 0, launched]) => ![200, 409].includes(moved) || launched !== 202)).toEqual([]);
  }, 120_000);

  it('stays as it is once people were invited, whoever is first', async () => {
    const { version } = await read(path());
    const [moved] = await Promise.all([
      stage.staff.patch(path(), { closesAt: '2098-01-01T00:00:00Z' }, match(Number(version))),
      stage.staff.post(`/v1/admin/campaigns/${study.campaignId}/launch`, {}),
    ]);
    expect([200, 409]).toContain(moved.status);
    const { version: now, launchedAt } = await read(path());
    expect(typeof launchedAt).toBe('string');
    expect(said(await stage.staff.patch(path(), { timeZone: 'UTC' }, match(Number(now))))).toEqual([
      409,
      'wave-launched',
    ]);
    const stranger = await stage.staff.patch(`/v1/admin/waves/${randomUUID()}`, {}, match(1));
    expect(said(stranger)).toEqual([404, 'not-found']);
  });
});

describe('a rubric', () => {
  let studyId: string;
  const rubrics = () => `/v1/admin/studies/${studyId}/rubrics`;
  const weighing = (first: number, last: number) => ({
    dimensions: BUILT_IN_RUBRIC.dimensions.map((dimension, at) => ({
      ...dimension,
      weight: at === 0 ? first : at === 4 ? last : dimension.weight,
    })),
  });
  const publish = (body: object, latest: number) =>
    stage.http
      .post('/v1/admin/rubrics')
      .set({ ...session, ...match(latest) })
      .send({ studyId, ...body });
  let session: Record<string, string>;

  beforeAll(async () => {
    const login = await stage.http
      .post('/v1/auth/login')
      .send({ email: 'admin@example.com', password: 'a long enough password' });
    const cookie = String(login.headers['set-cookie']).split(';')[0] ?? '';
    session = { cookie, 'x-csrf-token': (login.body as { csrfToken: string }).csrfToken };
    const slug = `rubric-${randomUUID().slice(0, 8)}`;
    studyId = (await stage.staff.make('/v1/admin/studies', { slug, title: named('R'), sponsor: named('R') })).id;
  });

  it('has a history that says who changed which weight, when and why', async () => {
    expect(bodyOf(await stage.staff.get(rubrics())).data).toEqual([]);
    expect((await publish({ rubric: BUILT_IN_RUBRIC }, 0)).status).toBe(201);
    const changed = await publish({ rubric: weighing(0.3, 0.1), reason: '客户说响应最要紧' }, 1);
    expect([changed.status, bodyOf(changed)['number']]).toEqual([201, 2]);
    const listed = await stage.staff.get(rubrics());
    expect(listed.headers['etag']).toBe('"2"');
    expect(bodyOf(listed).data).toMatchObject([
      {
        number: 2,
        reason: '客户说响应最要紧',
        createdBy: { name: 'admin@example.com' },
        waves: 0,
        changes: [
          { kind: 'weight-changed', id: 'D1', from: 0.25, to: 0.3 },
          { kind: 'weight-changed', id: 'D5', from: 0.15, to: 0.1 },
        ],
      },
      { number: 1, reason: null, changes: [] },
    ]);
    const [newest] = bodyOf(listed).data;
    expect(await read(`/v1/admin/rubrics/${String(newest?.['id'])}`)).toMatchObject({ rubric: weighing(0.3, 0.1) });
  });

  it.each([
    ['no reason', { rubric: BUILT_IN_RUBRIC }, ['/reason missing']],
    ['weights of 99 %', { rubric: weighing(0.25, 0.14), reason: 'x' }, ['/dimensions weights-do-not-sum-to-1']],
    ['something nobody knows', { rubric: { ...BUILT_IN_RUBRIC, extra: 1 }, reason: 'x' }, ['/extra unknown-member']],
  ])('is not published with %s', async (_, body, faults) => {
    expect(said(await publish(body, 2))).toEqual([422, 'rubric-invalid', ...faults]);
  });

  it('of two that are published at once is one', async () => {
    const before = (await read(rubrics())).data.length;
    const same = { rubric: BUILT_IN_RUBRIC, reason: 'At once' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => publish(same, before)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(said)[0]).toEqual([409, 'rubric-changed']);
    const numbers = (await read(rubrics())).data.map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: before + 1 }, (_, n) => before + 1 - n));
  });

  it('that nobody compared gets a number of its own', async () => {
    const before = (await read(rubrics())).data.length;
    const body = { studyId, rubric: BUILT_IN_RUBRIC, reason: 'Blind' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => stage.staff.post('/v1/admin/rubrics', body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const numbers = answers.map((answer) => bodyOf(answer)['number']);
    expect(new Set(numbers).size).toBe(4);
    expect((await read(rubrics())).data.length).toBe(before + 4);
  });

  it('that is published cannot be changed or taken back, by any route', async () => {
    const [{ id } = { id: '' }] = (await read(rubrics())).data as { id: string }[];
    for (const method of ['put', 'patch', 'delete'] as const)
      expect((await stage.http[method](`/v1/admin/rubrics/${id}`).set(session).send({})).status).toBe(404);
  });
});
