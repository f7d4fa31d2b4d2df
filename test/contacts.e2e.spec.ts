import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { csvOf, gbk, importFile, manyRows, uploadFile } from './support/contact-files.js';
import { eventually } from './support/eventually.js';
import { aStudy, openStage, type Stage, type StagedStudy } from './support/stage.js';
import { workbook, zipBomb } from './support/workbook.js';

const HEADER = ['姓名', '邮箱', '公司名称', '规模', '地区', '来源', '厂商', '职位', '时区', '标签'];
const row = (n: number, more: Readonly<Record<string, string>> = {}) => ({
  姓名: `王小明${n}`,
  邮箱: `person${n}@firm${n}.example`,
  公司名称: `公司${n}`,
  规模: '中',
  地区: '国内',
  来源: '独立',
  厂商: 'aurora',
  职位: '工程师',
  时区: 'Asia/Shanghai',
  标签: '试点',
  ...more,
});

let stage: Stage;
let study: StagedStudy;

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'kite'] });
  await stage.startWorker();
}, 120_000);

afterAll(() => stage.close());

const people = async () =>
  stage.database.query<{ email: string; name: string; tags: string[]; vendors: number }>(
    `select email, name, array(select tag from contact_tag t where t.contact_id = c.contact_id order by 1) as tags,
            (select count(*)::int from contact_vendor v where v.contact_id = c.contact_id) as vendors
     from contact c order by email`,
  );

describe('a list as spreadsheets write it', () => {
  it('in GBK is read as what it says, mapped by its Chinese headers, and tried out without writing anybody', async () => {
    const upload = await uploadFile(stage, study.studyId, gbk(csvOf(HEADER, [row(1), row(2)])), '名单.csv');
    expect(upload.status).toBe(201);
    expect(upload.body).toMatchObject({
      encoding: 'gb18030',
      fileName: '名单.csv',
      state: 'checked',
      mapping: {
        columns: ['name', 'email', 'organisation', 'size', 'region', 'source', 'vendor', 'role', 'timeZone', 'tags'],
      },
      report: { counts: { read: 2, people: { new: 2, updated: 0, unchanged: 0, suppressed: 0 }, invalid: 0 } },
    });
    expect(upload.body.report.preview[0]?.cells['name']).toBe('王小明1');
    expect(await people()).toEqual([]);
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ])('in %s is the same list', async (_, encode, encoding) => {
    const { body } = await uploadFile(stage, study.studyId, encode(csvOf(HEADER, [row(1)], '\t')));
    expect([body.encoding, body.report.preview[0]?.cells['name']]).toEqual([encoding, '王小明1']);
  });

  it('as a workbook is the same list', async () => {
    const { body } = await uploadFile(stage, study.studyId, workbook(HEADER, [row(1), row(2)]), 'list.xlsx');
    expect(body).toMatchObject({ format: 'xlsx', encoding: null, report: { counts: { read: 2 } } });
    expect(body.report.preview[1]?.cells).toMatchObject({ name: '王小明2', email: 'person2@firm2.example' });
  });

  it.each([
    ['bytes of Latin-1', () => Buffer.from('email,name\na@b.example,J\xe9r\xf4me', 'latin1'), 'encoding'],
    ['an old workbook', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-excel'],
    ['a zip of something else', () => workbook(HEADER, [], { rename: 'word/' }), 'not-a-workbook'],
    ['a zip bomb', () => zipBomb(), 'archive-too-large'],
    ['a broken zip', () => Buffer.from('PK\u0003\u0004nothing'), 'not-a-workbook'],
    ['nothing', () => Buffer.from(' \r\n'), 'no-header'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]), 'encoding'],
  ])('that is %s is refused with a reason', async (_, bytes, code) => {
    const { status, body } = await uploadFile(stage, study.studyId, bytes());
    expect([status, body.errors]).toEqual([422, [{ pointer: '', code }]]);
  });
});

describe('an import', () => {
  const list = () =>
    csvOf(HEADER, [
      row(1),
      row(1, { 厂商: 'kite' }),
      row(1),
      row(2, { 邮箱: '\u0430dmin@firm.example' }),
      row(3, { 规模: '巨', 时区: '+08:00' }),
      row(4, { 姓名: `=cmd|' /C calc'!A0` }),
    ]);

  it('names what is wrong by row and column, and takes several vendors of a person from several rows', async () => {
    const { body } = await importFile(stage, study.studyId, Buffer.from(list()));
    expect(body).toMatchObject({ state: 'applied', columns: [] });
    expect(body.report.counts).toEqual({
      read: 6,
      people: { new: 2, updated: 0, unchanged: 0, suppressed: 0 },
      known: 0,
      duplicate: 1,
      merged: 1,
      invalid: 2,
    });
    expect(body.report.errors).toEqual([
      { row: 4, column: 'email', code: 'duplicate' },
      { row: 5, column: 'email', code: 'mixed-script' },
      { row: 6, column: 'size', code: 'not-allowed' },
      { row: 6, column: 'timeZone', code: 'not-a-time-zone' },
    ]);
    expect(await people()).toEqual([
      { email: 'person1@firm1.example', name: '王小明1', tags: ['试点'], vendors: 2 },
      { email: 'person4@firm4.example', name: `=cmd|' /C calc'!A0`, tags: ['试点'], vendors: 1 },
    ]);
  });

  it('the second time changes nothing, and leaves out who does not want to be asked', async () => {
    await stage.database.query(
      `insert into suppression (contact_id, scope, reason, created_at)
       select contact_id, 'all', 'unsubscribed', now() from contact where email like 'person4%'`,
    );
    const { body } = await importFile(stage, study.studyId, Buffer.from(list()));
    expect(body.report.counts.people).toEqual({ new: 0, updated: 0, unchanged: 1, suppressed: 1 });
    expect(body.report.errors).toContainEqual({ row: 7, column: 'email', code: 'suppressed' });
  });

  it('can be undone: whom nobody touched is as before, the others stay and are named', async () => {
    const bytes = Buffer.from(csvOf(HEADER, [row(1, { 职位: 'CTO' }), row(8), row(9)]));
    const { body } = await importFile(stage, study.studyId, bytes);
    expect(body.report.counts.people).toMatchObject({ new: 2, updated: 1 });
    const [nine] = await stage.database.query<{ id: string }>(
      `select contact_id as id from contact where email = 'person9@firm9.example'`,
    );
    expect((await stage.staff.post(`/v1/admin/contacts/${nine?.id}/tags`, { tag: 'VIP' })).status).toBe(204);
    expect((await stage.staff.post(`/v1/admin/contacts/imports/${body.id}/undo`, {})).status).toBe(202);
    const undone = await eventually(async () => {
      const { body: now } = await stage.staff.get(`/v1/admin/contacts/imports/${body.id}`);
      return now.state === 'undone' && now;
    });
    expect(undone.report.undo).toEqual({
      restored: 1,
      removed: 1,
      stayedCount: 1,
      stayed: [{ contactId: nine?.id, row: 4, reason: 'changed-since' }],
    });
    const left = await stage.database.query(`select email, role from contact order by email`);
    expect(left).toEqual([
      { email: 'person1@firm1.example', role: '工程师' },
      { email: 'person4@firm4.example', role: '工程师' },
      { email: 'person9@firm9.example', role: '工程师' },
    ]);
    const again = await stage.staff.post(`/v1/admin/contacts/imports/${body.id}/undo`, {});
    expect([again.status, again.body.state]).toEqual([202, 'undone']);
  });

  it('counts a person once whose rows stand far apart, and takes all of them back', async () => {
    const rows = Array.from({ length: 1_500 }, (_, n) => row(100 + n));
    const again = [row(100, { 厂商: 'kite', 姓名: '别名' }), row(101), row(102, { 标签: 'VIP' })];
    const { body } = await importFile(stage, study.studyId, Buffer.from(csvOf(HEADER, [...rows, ...again])));
    expect(body.report.counts).toMatchObject({
      read: 1_503,
      people: { new: 1_500, updated: 0 },
      merged: 2,
      duplicate: 1,
    });
    const of = async (n: number) => (await people()).find(({ email }) => email === `person${n}@firm${n}.example`);
    expect([await of(100), await of(102)]).toEqual([
      { email: 'person100@firm100.example', name: '王小明100', tags: ['试点'], vendors: 2 },
      { email: 'person102@firm102.example', name: '王小明102', tags: ['VIP', '试点'], vendors: 1 },
    ]);
    await stage.staff.post(`/v1/admin/contacts/imports/${body.id}/undo`, {});
    const undone = await eventually(async () => {
      const { body: now } = await stage.staff.get(`/v1/admin/contacts/imports/${body.id}`);
      return now.state === 'undone' && now;
    }, 60_000);
    expect(undone.report.undo).toMatchObject({ removed: 1_500, restored: 0, stayedCount: 0 });
    expect(await of(100)).toBeUndefined();
  }, 120_000);

  it('asks what an unknown column means, and remembers the answer', async () => {
    const text = csvOf(['who', 'name', 'firm', '备注'], [{ who: 'x@firm.example', name: 'X', firm: 'F', 备注: 'n' }]);
    const { body: first } = await uploadFile(stage, study.studyId, Buffer.from(text));
    expect([first.mapping.columns, first.report]).toEqual([['undecided', 'name', 'undecided', 'undecided'], null]);
    const early = await stage.staff.post(`/v1/admin/contacts/imports/${first.id}/apply`, {});
    expect([early.status, early.body.errors[0]]).toEqual([422, { pointer: '/columns/0', code: 'unknown-column' }]);
    const mapping = {
      columns: ['email', 'name', 'organisation', null],
      defaults: { size: 'M', region: 'CN', source: 'vendor_invited', vendor: 'kite' },
    };
    const mapped = await stage.staff.put(`/v1/admin/contacts/imports/${first.id}/mapping`, mapping);
    expect([mapped.status, mapped.body.report?.counts.people.new]).toEqual([200, 1]);
    const { body: second } = await uploadFile(stage, study.studyId, Buffer.from(text));
    expect(second.mapping.columns).toEqual(mapping.columns);
    expect((await stage.staff.delete(`/v1/admin/contacts/imports/${second.id}`)).status).toBe(204);
    expect((await stage.staff.post(`/v1/admin/contacts/imports/${second.id}/apply`, {})).status).toBe(409);
  });

  it('of a study, a file or a mapping that is none is refused', async () => {
    const nobody = '0190f000-0000-7000-8000-000000000001';
    expect((await uploadFile(stage, nobody, Buffer.from('a'))).status).toBe(404);
    expect((await stage.staff.post(`/v1/admin/contacts/imports?studyId=${study.studyId}`, {})).status).toBe(415);
    expect((await stage.staff.get(`/v1/admin/contacts/imports/${nobody}`)).status).toBe(404);
    const { body } = await uploadFile(stage, study.studyId, Buffer.from('email,name\na@b.example,A'));
    for (const mapping of [{ columns: ['email'] }, { columns: ['email', 'email'] }, { columns: 'email' }, {}])
      expect((await stage.staff.put(`/v1/admin/contacts/imports/${body.id}/mapping`, mapping)).status).toBe(422);
  });

  it('of more rows than fit is refused', async () => {
    expect((await uploadFile(stage, study.studyId, manyRows(50_001))).status).toBe(413);
  }, 60_000);
});
