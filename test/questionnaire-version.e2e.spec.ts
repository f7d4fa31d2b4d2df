import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire } from '#questionnaire/core';
import { aRubric } from '../libs/questionnaire/testing/a-definition.js';
import { aDesigner, aStudio, type Designer, named, on, QUESTIONNAIRES, said, type Studio } from './support/designer.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;
let studio: Studio;
let ann: Designer;
let ben: Designer;

beforeAll(async () => {
  stage = await openStage();
  studio = await aStudio(stage, aRubric('c1', 'c2'));
  ann = await aDesigner(stage, 'ann');
  ben = await aDesigner(stage, 'ben');
}, 60_000);

afterAll(() => stage.close());

let slugs = 0;
/** The path of a new questionnaire that begins with a definition, at revision 1. */
async function aQuestionnaire(definition: object): Promise<string> {
  slugs += 1;
  const { studyId } = studio;
  const made = { studyId, slug: `q-${slugs}`, title: named('Questionnaire'), from: { definition } };
  return `${QUESTIONNAIRES}/${(await ann.make('post', QUESTIONNAIRES, made)).id}`;
}

const both = (chinese: string, english: string) => ({ 'zh-cn': chinese, en: english });
const rating = (name: string, change: object = {}) => ({
  type: 'rating',
  name,
  title: both(`题目 ${name}`, `Question ${name}`),
  ...change,
});
const survey = (...elements: object[]) => ({
  title: both('问卷', 'Survey'),
  pages: [{ name: 'p', elements }],
});
const SCORED = [rating('a', { criterion: 'c1', role: 'score' }), rating('b', { criterion: 'c2', role: 'score' })];
const scored = (...more: object[]) => survey(...SCORED, ...more);

interface Published {
  readonly id: string;
  readonly number: number;
  readonly series: number;
  readonly breaksTrend: boolean;
  readonly changes: readonly { readonly id: string; readonly kind: string; readonly label: string }[];
  readonly revision: number;
}

const draftOf = async (path: string) => (await ann.send('get', `${path}/draft`)).body;
async function save(path: string, definition: object, scenarios: readonly object[] = []): Promise<number> {
  const { revision } = await draftOf(path);
  const content = { definition, scenarios, rubricVersionId: studio.rubricVersionId };
  return (await ann.make<{ revision: number }>('put', `${path}/draft`, content, on(revision))).revision;
}
const publish = (path: string, revision: number, more: object = {}) =>
  ann.make<Published>('post', `${path}/versions`, { note: 'Because', ...more }, on(revision));

describe('publishing a draft', () => {
  it('makes a version that says who, why and what it is, and the draft goes on from it', async () => {
    const path = await aQuestionnaire(scored());
    const published = await publish(path, 1, { note: 'The first one' });
    expect(published).toMatchObject({ number: 1, series: 1, breaksTrend: false, changes: [], revision: 2 });
    expect(await draftOf(path)).toMatchObject({ revision: 2, basedOn: 1, definition: scored() });
    const { data } = await ann.make<{ data: object[] }>('get', `${path}/versions`);
    expect(data).toEqual([
      expect.objectContaining({ id: published.id, changeNote: 'The first one', publishedBy: 'ann@example.com' }),
    ]);
    const whole = await ann.make<object>('get', `${path}/versions/1`);
    expect(whole).toMatchObject({
      number: 1,
      definition: scored(),
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(Object.keys(whole)).not.toContain('plan');
  });

  it.each([
    ['no rubric', scored(), '/rubricVersionId no-rubric'],
    ['no pages', { title: 'x' }, '/pages missing-property'],
    ['nothing that is asked', survey(), '/pages no-questions'],
    ['a type nobody knows', scored({ type: 'evil', name: 'q' }), '/pages/0/elements/2/type unknown-type'],
    ['a property nobody knows', scored(rating('q', { onclick: 'x' })), '/pages/0/elements/2/onclick unknown-property'],
    ['two questions of one name', scored(rating('A')), '/pages/0/elements/2/name duplicate-name'],
    ['a reserved name', scored(rating('constructor')), '/pages/0/elements/2/name reserved-name'],
    ['a scale that is too long', scored(rating('q', { rateMax: 1e9 })), '/pages/0/elements/2/rateMax out-of-range'],
    [
      'a condition on nothing',
      scored(rating('q', { visibleIf: '{zz} = 1' })),
      '/pages/0/elements/2/visibleIf unknown-reference',
    ],
    [
      'a condition on what comes later',
      survey(rating('q', { visibleIf: '{a} = 1' }), ...SCORED),
      '/pages/0/elements/0/visibleIf later-reference',
    ],
    [
      'a condition that cannot be read',
      scored(rating('q', { visibleIf: '{a} = ' })),
      '/pages/0/elements/2/visibleIf expression-syntax',
    ],
    [
      'a function nobody knows',
      scored(rating('q', { visibleIf: 'age({a}) > 1' })),
      '/pages/0/elements/2/visibleIf unknown-function',
    ],
    [
      'a text that one language has not',
      scored(rating('q', { title: { en: 'Only English' } })),
      '/pages/0/elements/2/title translation-missing',
    ],
    ['a criterion that nothing scores', survey(SCORED[0] as object), '/pages criterion-not-covered'],
    [
      'a criterion nobody knows',
      scored(rating('q', { criterion: 'c9', role: 'score' })),
      '/pages/0/elements/2/criterion unknown-criterion',
    ],
    ['a role that does not fit', scored(rating('q', { role: 'score' })), '/pages/0/elements/2/role role-mismatch'],
    [
      'a score that cannot be counted',
      scored(rating('q', { criterion: 'c1', role: 'score', recode: { 1: 33.333 } })),
      '/pages/0/elements/2 no-score',
    ],
    [
      'hidden characters',
      scored(rating('q', { title: both('题\u202e目', 'ok') })),
      '/pages/0/elements/2/title/zh-cn invisible-characters',
    ],
  ])('is refused with %s, and says so in words', async (what, definition, expected) => {
    const path = await aQuestionnaire(scored());
    const rubricVersionId = what === 'no rubric' ? null : studio.rubricVersionId;
    await ann.make('put', `${path}/draft`, { definition, rubricVersionId, scenarios: [] }, on(1));
    const check = await ann.make<{ publishable: boolean; findings: readonly { severity: string }[] }>(
      'post',
      `${path}/check`,
      { definition, rubricVersionId },
    );
    const refused = await ann.send('post', `${path}/versions`, { note: 'Now', locale: 'en' }, on(2));
    expect(said(refused)).toEqual([422, 'not-publishable']);
    const errors = refused.body.errors as readonly { pointer: string; code: string; message: string }[];
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toContain(expected);
    expect(errors.every(({ message }) => /^[A-Z“].*[.;]/.test(message) && !message.includes('mistake here'))).toBe(
      true,
    );
    expect(check.publishable).toBe(false);
    expect((await ann.make<{ data: object[] }>('get', `${path}/versions`)).data).toEqual([]);
  });

  it('is for the revision that was looked at', async () => {
    const path = await aQuestionnaire(scored());
    expect(said(await ann.send('post', `${path}/versions`, { note: 'x' }))).toEqual([428, 'precondition-required']);
    await save(path, scored(rating('c')));
    expect(said(await ann.send('post', `${path}/versions`, { note: 'x' }, on(1)))).toEqual([412, 'draft-changed']);
    expect((await publish(path, 2)).number).toBe(1);
  });

  it('has one winner when two press at the same moment', async () => {
    const path = await aQuestionnaire(scored());
    const pressed = await Promise.all(
      [ann, ben, ann, ben].map((one) => one.send('post', `${path}/versions`, { note: one.email }, on(1))),
    );
    const statuses = pressed.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.every((status) => [201, 409, 412].includes(status))).toBe(true);
    expect((await ann.make<{ data: object[] }>('get', `${path}/versions`)).data).toHaveLength(1);
  });

  it('is refused to a definition without its rubric, and to a reader', async () => {
    const path = await aQuestionnaire(scored());
    expect(said(await ann.send('post', `${path}/versions`, { definition: scored() }))).toEqual([
      400,
      'malformed-request',
    ]);
    const analyst = await aDesigner(stage, 'ada', 'analyst');
    expect(said(await analyst.send('post', `${path}/versions`, { note: 'x' }, on(1)))).toEqual([403, 'forbidden']);
  });
});

describe('a version', () => {
  it('goes on with the trend series unless what is scored has changed', async () => {
    const path = await aQuestionnaire(scored());
    await publish(path, 1);
    const wider = await publish(path, await save(path, scored(rating('c'))));
    expect(wider).toMatchObject({ number: 2, series: 1, breaksTrend: false });
    expect(wider.changes).toEqual([expect.objectContaining({ kind: 'question-added', label: 'additive' })]);
    const rescaled = survey(rating('a', { criterion: 'c1', role: 'score', rateMax: 7 }), SCORED[1] as object);
    const broken = await publish(path, await save(path, rescaled));
    expect(broken).toMatchObject({ number: 3, series: 2, breaksTrend: true });
    expect(broken.changes.map(({ label }) => label)).toContain('breaking');
    const next = await publish(path, await save(path, { ...rescaled, title: both('新名', 'New name') }));
    expect(next).toMatchObject({ number: 4, series: 2, breaksTrend: false });
  });

  it('goes on where the author bridges a change of words, and the note stays with it', async () => {
    const path = await aQuestionnaire(scored());
    await publish(path, 1);
    const reworded = survey(
      rating('a', { criterion: 'c1', role: 'score', title: both('题目 a', 'Question a, said better') }),
      SCORED[1] as object,
    );
    const revision = await save(path, reworded);
    const compared = await ann.make<Published>('get', `${path}/compare?from=1&to=draft`);
    expect(compared.breaksTrend).toBe(true);
    const bridge = compared.changes
      .filter(({ label }) => label === 'breaking')
      .map(({ id }) => ({ change: id, note: 'Only the English is better' }));
    const published = await publish(path, revision, { bridge });
    expect(published).toMatchObject({ series: 1, breaksTrend: false });
    expect((await ann.make<{ bridges: object[] }>('get', `${path}/versions/2`)).bridges).toEqual(bridge);
  });

  it('is compared with any other, and with the draft', async () => {
    const path = await aQuestionnaire(scored(rating('c')));
    await publish(path, 1);
    await publish(path, await save(path, scored()));
    await save(path, scored(rating('d')));
    const kinds = async (from: string, to: string) =>
      (await ann.make<Published>('get', `${path}/compare?from=${from}&to=${to}`)).changes.map(({ kind }) => kind);
    expect(await kinds('1', '2')).toEqual(['question-removed']);
    expect(await kinds('2', '1')).toEqual(['question-added']);
    expect(await kinds('2', 'draft')).toEqual(['question-added']);
    expect(await kinds('2', '2')).toEqual([]);
    for (const [query, status] of [
      ['from=1&to=9', 404],
      ['from=1', 400],
      ['from=0&to=1', 400],
      ['from=1&to=drafts', 400],
    ])
      expect((await ann.send('get', `${path}/compare?${query}`)).status).toBe(status);
    await save(path, { pages: 'none' });
    expect(said(await ann.send('get', `${path}/compare?from=1&to=draft`))).toEqual([422, 'definition-invalid']);
  });

  it('can be taken up again as a draft, and what was there stays', async () => {
    const path = await aQuestionnaire(scored(rating('c')));
    await publish(path, 1);
    const revision = await save(path, scored(rating('d')));
    const restored = await ann.send('post', `${path}/versions/1/restore`, {}, on(revision));
    expect([restored.status, restored.body.revision, restored.headers['etag']]).toEqual([
      200,
      revision + 1,
      `"r${revision + 1}"`,
    ]);
    expect(await draftOf(path)).toMatchObject({ basedOn: 1, definition: scored(rating('c')) });
    expect(await ann.make<object>('get', `${path}/draft/revisions/${revision}`)).toMatchObject({
      definition: scored(rating('d')),
    });
    expect(said(await ben.send('post', `${path}/versions/1/restore`, {}, on(revision)))).toEqual([
      412,
      'draft-changed',
    ]);
    expect((await ann.send('post', `${path}/versions/7/restore`, {}, on(revision + 1))).status).toBe(404);
  });

  it('begins another questionnaire', async () => {
    const path = await aQuestionnaire(scored());
    const { id } = await publish(path, 1);
    const copy = { studyId: studio.studyId, slug: 'copy', title: named('Copy'), from: { versionId: id } };
    const made = await ann.make('post', QUESTIONNAIRES, copy);
    expect(await draftOf(`${QUESTIONNAIRES}/${made.id}`)).toMatchObject({ basedOn: null, definition: scored() });
  });
});

describe('a definition with 200 questions', () => {
  const large = {
    ...scored(),
    pages: Array.from({ length: 20 }, (_, page) => ({
      name: `page${page}`,
      elements: Array.from({ length: 10 }, (_, n) =>
        page + n === 0
          ? SCORED[0]
          : page === 0 && n === 1
            ? SCORED[1]
            : rating(`q${page}_${n}`, n === 0 ? {} : { visibleIf: '{a} > 2' }),
      ),
    })),
  };

  it('is saved, checked, published and looked at', async () => {
    const path = await aQuestionnaire(large);
    const check = { definition: large, rubricVersionId: studio.rubricVersionId };
    expect(await ann.make('post', `${path}/check`, check)).toMatchObject({ publishable: true });
    const { id, number } = await publish(path, 1);
    expect(number).toBe(1);
    const other = await publish(path, await save(path, { ...large, title: both('新', 'New') }));
    expect([other.number, other.id === id]).toEqual([2, false]);
  }, 60_000);

  it('can be the built-in one', async () => {
    const own = await aStudio(stage);
    const made = {
      studyId: own.studyId,
      slug: 'full',
      title: named('Full'),
      from: { definition: serviceQuestionnaire },
    };
    const path = `${QUESTIONNAIRES}/${(await ann.make('post', QUESTIONNAIRES, made)).id}`;
    expect((await publish(path, 1)).number).toBe(1);
  });
});
