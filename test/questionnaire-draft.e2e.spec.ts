import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDesigner, aStudio, type Designer, named, on, QUESTIONNAIRES, said, type Studio } from './support/designer.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;
let studio: Studio;
let ann: Designer;
let ben: Designer;

beforeAll(async () => {
  stage = await openStage();
  studio = await aStudio(stage);
  ann = await aDesigner(stage, 'ann');
  ben = await aDesigner(stage, 'ben');
}, 60_000);

afterAll(() => stage.close());

let slugs = 0;
async function aQuestionnaire(from?: object): Promise<string> {
  slugs += 1;
  const made = { studyId: studio.studyId, slug: `q-${slugs}`, title: named(`Questionnaire ${slugs}`) };
  return `${QUESTIONNAIRES}/${(await ann.make('post', QUESTIONNAIRES, from ? { ...made, from } : made)).id}`;
}

const titled = (title: string) => ({
  definition: { title, pages: [{ name: 'p', elements: [{ type: 'rating', name: 'q1' }] }] },
  rubricVersionId: studio.rubricVersionId,
  scenarios: [],
});
const draftOf = async (path: string) => (await ann.send('get', `${path}/draft`)).body;

describe('a questionnaire', () => {
  it('begins with an empty draft of its own', async () => {
    const path = await aQuestionnaire();
    const { headers, body } = await ann.send('get', `${path}/draft`);
    expect(headers['etag']).toBe('"r1"');
    expect(body).toMatchObject({
      revision: 1,
      basedOn: null,
      updatedBy: 'ann@example.com',
      lock: null,
      scenarios: [],
      rubricVersionId: studio.rubricVersionId,
      definition: { pages: [{ name: 'page1', elements: [] }] },
    });
  });

  it('can begin with a template, which says what it asks and how long it takes', async () => {
    const { data } = await ann.make<{ data: readonly { id: string; questions: number; minutes: number }[] }>(
      'get',
      `${QUESTIONNAIRES}/templates`,
    );
    expect(data.length).toBeGreaterThanOrEqual(5);
    for (const { id, questions, minutes } of data) {
      const draft = await draftOf(await aQuestionnaire({ template: id }));
      expect(draft.definition.pages.length).toBeGreaterThan(0);
      expect([questions > 0, minutes > 0]).toEqual([true, true]);
    }
    expect(said(await ann.send('post', QUESTIONNAIRES, { ...(await fields()), from: { template: 'none' } }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('is listed with where its draft and versions stand, page by page', async () => {
    await aQuestionnaire();
    await aQuestionnaire();
    const first = (await ann.send('get', `${QUESTIONNAIRES}?studyId=${studio.studyId}&limit=2`)).body;
    expect(first.data).toHaveLength(2);
    expect(first.data[0]).toMatchObject({ draft: { revision: 1, updatedBy: 'ann@example.com' }, latest: null });
    const second = (await ann.send('get', `${QUESTIONNAIRES}?limit=2&cursor=${encodeURIComponent(first.next)}`)).body;
    const ids = [...first.data, ...second.data].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(said(await ann.send('get', `${QUESTIONNAIRES}?limit=2&cursor=made-up`))).toEqual([400, 'query-invalid']);
  });

  it('is renamed, put away and taken back', async () => {
    const path = await aQuestionnaire();
    expect(await ann.make('patch', path, { title: named('New'), archived: true })).toMatchObject({
      title: named('New'),
      archivedAt: expect.any(String),
    });
    expect(await ann.make('patch', path, { archived: false })).toMatchObject({ title: named('New'), archivedAt: null });
  });

  const fields = async () => ({ studyId: studio.studyId, slug: `x-${(slugs += 1)}`, title: named('X') });
});

describe('a draft', () => {
  it('is saved on the revision that was read; the second save of two says who was first, and is not stored', async () => {
    const path = await aQuestionnaire();
    const saved = await ann.send('put', `${path}/draft`, titled('by Ann'), on(1));
    expect([saved.status, saved.headers['etag'], saved.body.revision]).toEqual([200, '"r2"', 2]);
    const refused = await ben.send('put', `${path}/draft`, titled('by Ben'), on(1));
    expect(said(refused)).toEqual([412, 'draft-changed']);
    expect(refused.body.current).toMatchObject({
      revision: 2,
      updatedBy: 'ann@example.com',
      updatedAt: saved.body.updatedAt,
    });
    const [row] = await stage.database.query<{ found: string }>(
      `select count(*)::text as found from questionnaire_draft_revision where definition::text like '%by Ben%'`,
    );
    expect(row?.found).toBe('0');
    expect((await ben.send('put', `${path}/draft`, titled('by Ben'), on(2))).body.revision).toBe(3);
  });

  it('has one winner when many save at the same moment', async () => {
    const path = await aQuestionnaire();
    const saves = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        (n % 2 ? ann : ben).send('put', `${path}/draft`, titled(`number ${n}`), on(1)),
      ),
    );
    expect(saves.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
    const winner = saves.findIndex(({ status }) => status === 200);
    expect((await draftOf(path)).definition.title).toBe(`number ${winner}`);
  });

  it('is only saved by who says which revision was read', async () => {
    const path = await aQuestionnaire();
    for (const headers of [{}, { 'if-match': 'yes' }, { 'if-match': '"1"' }])
      expect(said(await ann.send('put', `${path}/draft`, titled('blind'), headers))).toEqual([
        428,
        'precondition-required',
      ]);
    expect((await draftOf(path)).revision).toBe(1);
  });

  it('is not sent again to who has it', async () => {
    const path = await aQuestionnaire();
    const unchanged = await ann.send('get', `${path}/draft`, undefined, { 'if-none-match': '"r1"' });
    expect([unchanged.status, unchanged.text]).toEqual([304, '']);
    await ben.send('put', `${path}/draft`, titled('news'), on(1));
    expect((await ann.send('get', `${path}/draft`, undefined, { 'if-none-match': '"r1"' })).status).toBe(200);
  });

  it('may be wrong, but not deep, huge or of another study', async () => {
    const path = await aQuestionnaire();
    const wrong = { ...titled('wrong'), definition: { pages: 'later' } };
    expect((await ann.send('put', `${path}/draft`, wrong, on(1))).status).toBe(200);
    const deep = JSON.parse('{"a":'.repeat(25) + '1' + '}'.repeat(25));
    const refused = await ann.send('put', `${path}/draft`, { ...titled(''), definition: deep }, on(2));
    expect([...said(refused), refused.body.errors]).toEqual([
      422,
      'definition-invalid',
      [{ pointer: '/definition', code: 'too-deep' }],
    ]);
    const huge = { ...titled(''), definition: { title: 'x'.repeat(530_000) } };
    expect(said(await ann.send('put', `${path}/draft`, huge, on(2)))).toEqual([413, 'payload-too-large']);
    const strange = { ...titled('strange'), rubricVersionId: (await aStudio(stage)).rubricVersionId };
    const other = await ann.send('put', `${path}/draft`, strange, on(2));
    expect(other.body.errors).toEqual([{ pointer: '/rubricVersionId', code: 'other-study' }]);
    expect((await draftOf(path)).revision).toBe(2);
  });

  it('of a questionnaire that a program published begins with its latest version', async () => {
    const path = await aQuestionnaire({ template: 'service' });
    await ann.make('post', `${path}/versions`, { note: 'x' }, on(1));
    const id = path.split('/').at(-1);
    for (const table of ['questionnaire_draft_revision', 'questionnaire_draft'])
      await stage.database.query(`delete from ${table} where questionnaire_id = $1`, [id]);
    const { headers, body } = await ann.send('get', `${path}/draft`);
    expect([headers['etag'], body.revision, body.basedOn]).toEqual(['"r0"', 0, 1]);
    expect((await ann.send('get', `${QUESTIONNAIRES}/${id}`)).body.draft).toBeNull();
    expect(await ann.make('post', `${path}/draft/lock`, {})).toMatchObject({ mine: true });
    expect((await draftOf(path)).revision).toBe(1);
    await stage.database.query(`delete from questionnaire_draft_revision where questionnaire_id = $1`, [id]);
    await stage.database.query(`delete from questionnaire_draft where questionnaire_id = $1`, [id]);
    const saves = [ann, ben].map((one) => one.send('put', `${path}/draft`, titled(one.email), on(0)));
    expect((await Promise.all(saves)).map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('keeps what was saved before, newest first', async () => {
    const path = await aQuestionnaire();
    for (const n of [1, 2, 3]) await (n % 2 ? ann : ben).make('put', `${path}/draft`, titled(`save ${n}`), on(n));
    const { data } = (await ann.send('get', `${path}/draft/revisions`)).body;
    expect(data.map(({ revision, savedBy }: never) => [revision, savedBy])).toEqual([
      [4, 'ann@example.com'],
      [3, 'ben@example.com'],
      [2, 'ann@example.com'],
      [1, 'ann@example.com'],
    ]);
    const third = (await ann.send('get', `${path}/draft/revisions/3`)).body;
    expect(third).toMatchObject({ revision: 3, savedBy: 'ben@example.com', definition: { title: 'save 2' } });
    for (const none of ['9', '0', 'x', '1e3'])
      expect((await ann.send('get', `${path}/draft/revisions/${none}`)).status).toBe(404);
  });

  it('keeps a bounded number of them', async () => {
    const path = await aQuestionnaire();
    for (let n = 1; n <= 70; n += 1) await (n % 2 ? ann : ben).make('put', `${path}/draft`, titled(`save ${n}`), on(n));
    const { data } = (await ann.send('get', `${path}/draft/revisions`)).body;
    expect(data).toHaveLength(50);
    expect(data[0].revision).toBe(71);
  }, 60_000);
});

describe('the lock of a draft', () => {
  it('is one person’s until it is taken over or given back, and stops nobody from saving', async () => {
    const path = await aQuestionnaire();
    expect(await ann.make('post', `${path}/draft/lock`, {})).toMatchObject({ holder: 'ann@example.com', mine: true });
    const held = await ben.send('post', `${path}/draft/lock`, {});
    expect([...said(held), held.body.lock.holder]).toEqual([409, 'draft-locked', 'ann@example.com']);
    expect((await ben.send('get', `${path}/draft`)).body.lock).toMatchObject({
      holder: 'ann@example.com',
      mine: false,
    });
    expect((await ben.send('put', `${path}/draft`, titled('all the same'), on(1))).status).toBe(200);
    expect(await ben.make('post', `${path}/draft/lock`, { takeover: true })).toMatchObject({
      holder: 'ben@example.com',
      mine: true,
    });
    expect(said(await ann.send('post', `${path}/draft/lock`, {}))).toEqual([409, 'draft-locked']);
    expect((await ann.send('delete', `${path}/draft/lock`)).status).toBe(204);
    expect((await draftOf(path)).lock.holder).toBe('ben@example.com');
    expect((await ben.send('delete', `${path}/draft/lock`)).status).toBe(204);
    expect((await draftOf(path)).lock).toBeNull();
  });

  it('is kept by asking again, and ends by itself', async () => {
    const path = await aQuestionnaire();
    const first = await ann.make<{ since: string; expiresAt: string }>('post', `${path}/draft/lock`, {});
    const again = await ann.make<{ since: string; expiresAt: string }>('post', `${path}/draft/lock`, {});
    expect(again.since).toBe(first.since);
    expect(Date.parse(again.expiresAt)).toBeGreaterThanOrEqual(Date.parse(first.expiresAt));
    await stage.database.query(
      `update questionnaire_draft set lock_expires_at = now() - interval '1 s' where lock_holder is not null`,
    );
    expect((await draftOf(path)).lock).toBeNull();
    expect(await ben.make('post', `${path}/draft/lock`, {})).toMatchObject({ holder: 'ben@example.com' });
  });

  it('is for who may write', async () => {
    const path = await aQuestionnaire();
    const viewer = await aDesigner(stage, 'vera', 'viewer');
    expect((await viewer.send('get', `${path}/draft`)).status).toBe(200);
    for (const [method, place] of [
      ['post', '/draft/lock'],
      ['put', '/draft'],
    ] as const)
      expect(said(await viewer.send(method, path + place, titled('x'), on(1)))).toEqual([403, 'forbidden']);
  });
});
