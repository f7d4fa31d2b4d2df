import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Keyring } from '#platform';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { aRubric } from '../libs/questionnaire/testing/a-definition.js';
import { aDesigner, aStudio, type Designer, named, on, QUESTIONNAIRES, type Studio } from './support/designer.js';
import { eventually } from './support/eventually.js';
import { contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';

const both = (chinese: string, english: string) => ({ 'zh-cn': chinese, en: english });
const choices = ['a', 'b', 'c'].map((value) => ({ value, text: both(`选项${value}`, `Option ${value}`) }));
const asked = (type: string, name: string, more: object = {}) => ({
  type,
  name,
  title: both(`题${name}`, `Question ${name}`),
  ...more,
});

/** A question of every type, with the fields of its form, its answer, and whether an export without free text has it. */
const TYPES = [
  { element: asked('text', 'line', { maxLength: 20 }), fields: { line: 'words' }, answer: 'words' },
  { element: asked('text', 'mail', { inputType: 'email' }), fields: { mail: 'a@b.example' }, answer: 'a@b.example' },
  { element: asked('text', 'day', { inputType: 'date' }), fields: { day: '2026-03-31' }, answer: '2026-03-31' },
  {
    element: asked('text', 'amount', { inputType: 'number', min: 0, max: 9 }),
    fields: { amount: '7' },
    answer: 7,
    column: '7',
  },
  { element: asked('comment', 'more'), fields: { more: 'two\nlines' }, answer: 'two\nlines' },
  {
    element: asked('rating', 'stars', { criterion: 'c1', role: 'score' }),
    fields: { stars: '4' },
    answer: 4,
    column: '4',
  },
  { element: asked('radiogroup', 'one', { choices }), fields: { one: 'b' }, answer: 'b', column: 'b' },
  { element: asked('dropdown', 'pick', { choices }), fields: { pick: 'c' }, answer: 'c', column: 'c' },
  { element: asked('checkbox', 'many', { choices }), fields: { many: ['a', 'c'] }, answer: ['a', 'c'], column: 'a; c' },
  { element: asked('boolean', 'yes'), fields: { yes: 'true' }, answer: true, column: 'true' },
  {
    element: asked('matrix', 'grid', { rows: choices, columns: choices }),
    fields: { 'grid.a': 'b', 'grid.c': 'a' },
    answer: { a: 'b', c: 'a' },
  },
  {
    element: asked('matrixdynamic', 'table', {
      maxRowCount: 3,
      columns: [{ name: 'what', title: both('什么', 'What'), cellType: 'text', maxLength: 30 }],
    }),
    fields: { 'table.0.what': 'cell' },
    answer: [{ what: 'cell' }],
  },
  {
    element: asked('ranking', 'order', { choices }),
    fields: { 'order.a': '3', 'order.b': '1', 'order.c': '2' },
    answer: ['b', 'c', 'a'],
    column: 'b; c; a',
  },
  {
    element: { type: 'panel', name: 'group', title: both('组', 'Group'), elements: [asked('rating', 'inner')] },
    fields: { inner: '2' },
    answer: 2,
    name: 'inner',
    column: '2',
  },
  {
    element: asked('expression', 'computed', { expression: '{stars} + {inner}' }),
    fields: {},
    answer: undefined,
  },
] as const;

let stage: Stage;
let studio: Studio;
let ann: Designer;
let waves = 0;

beforeAll(async () => {
  stage = await openStage();
  studio = await aStudio(stage, aRubric('c1'));
  ann = await aDesigner(stage, 'ann');
  await stage.staff.make('/v1/admin/vendors', { slug: 'aurora', name: named('Aurora') });
}, 60_000);

afterAll(() => stage.close());

async function questionnaire(definition: object): Promise<string> {
  const made = {
    studyId: studio.studyId,
    slug: `q${randomUUID().slice(0, 8)}`,
    title: named('Q'),
    from: { definition },
  };
  return `${QUESTIONNAIRES}/${(await ann.make('post', QUESTIONNAIRES, made)).id}`;
}

/** Tokens of people who are asked with a version, and the slug of their wave. */
async function invite(versionId: string, people: number): Promise<{ tokens: string[]; wave: string }> {
  waves += 1;
  const { studyId, rubricVersionId } = studio;
  const slug = `w${waves}`;
  const dates = { opensAt: '2026-10-01T00:00:00Z', closesAt: '2099-12-31T00:00:00Z' };
  const wave = await stage.staff.make('/v1/admin/waves', { studyId, slug, rubricVersionId, ...dates });
  const campaign = { waveId: wave.id, versionId, name: slug, closesAt: dates.closesAt };
  const { id } = await stage.staff.make('/v1/admin/campaigns', campaign);
  // Nobody is written to twice in a month, so each wave has people of its own.
  const csv = contactsCsv(somePeople(people).map((person) => ({ ...person, email: `${slug}-${person.email}` })));
  await stage.staff.make('/v1/admin/contacts/import', { studyId, csv });
  await stage.staff.make(`/v1/admin/campaigns/${id}/launch`, {});
  const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  const invited = await stage.database.query<{ id: string }>(
    'select invitation_id as id from invitation where campaign_id = $1 order by 1',
    [id],
  );
  return { tokens: invited.map((row) => surveyToken(keyring, 'invitation', row.id, 0)), wave: slug };
}

/** What the command line writes of a wave. */
async function exported(wave: string, format: 'csv' | 'json'): Promise<string> {
  const [study] = await stage.database.query<{ slug: string }>('select slug from study where id = $1', [
    studio.studyId,
  ]);
  const words = ['dist/apps/cli/main.js', 'export', 'responses', study?.slug ?? '', wave, '--format', format];
  // A crowded machine may have no time to connect.
  return eventually(async () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, words, {
      env: { PATH: process.env['PATH'], ...stage.env },
      encoding: 'utf8',
    });
    if (status !== 0 && !stderr.includes('connection timeout')) throw new Error(stderr);
    return status === 0 && stdout;
  }, 60_000);
}

describe('a question of every type', () => {
  const definition = {
    title: both('所有题型', 'All types'),
    pages: TYPES.map(({ element }, index) => ({ name: `page${index + 1}`, elements: [element] })),
  };
  const expected = Object.fromEntries(
    TYPES.flatMap((one) =>
      one.answer === undefined ? [] : [['name' in one ? one.name : one.element.name, one.answer]],
    ),
  );
  let path: string;
  let versionId: string;

  beforeAll(async () => {
    path = await questionnaire(definition);
  });

  it('is saved as it was designed, and checked without an error', async () => {
    expect(await ann.make('get', `${path}/draft`)).toMatchObject({ definition });
    const check = { definition, rubricVersionId: studio.rubricVersionId };
    const { findings } = await ann.make<{ findings: { severity: string }[] }>('post', `${path}/check`, check);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is published', async () => {
    const published = await ann.make('post', `${path}/versions`, { note: 'All types' }, on(1));
    versionId = published.id;
    expect(await ann.make('get', `${path}/versions/1`)).toMatchObject({ definition });
  });

  it('is shown, answered by its form, read back in words, scored and taken away', async () => {
    const { tokens, wave } = await invite(versionId, 1);
    const address = `/s/${tokens[0]}`;
    const send = (place: string, fields: Readonly<Record<string, unknown>>) =>
      stage.http
        .post(`${address}/${place}`)
        .type('form')
        .set('origin', 'http://study.example')
        .send({ ...fields });
    expect((await send('start', {})).status).toBe(303);
    for (const [index, one] of TYPES.entries()) {
      if (one.answer === undefined) continue;
      const page = await stage.http.get(`${address}/${index + 1}`);
      const name = 'name' in one ? one.name : one.element.name;
      expect([name, page.status, page.text.includes(`Question ${name}`)]).toEqual([name, 200, true]);
      const answered = await send(String(index + 1), one.fields);
      expect([name, answered.status]).toEqual([name, 303]);
    }
    const last = (await stage.http.get(`${address}/check`)).text;
    for (const words of ['words', 'a@b.example', '2026-03-31', 'Option b', 'Option a, Option c', 'cell'])
      expect(last).toContain(words);
    expect((await send('submit', {})).status).toBe(303);
    const [stored] = await stage.database.query<{ answers: object; scores: number[] }>(
      'select answers, criterion_score as scores from response',
    );
    expect(stored).toEqual({ answers: expected, scores: [1890] });
    const [head = '', row = ''] = (await exported(wave, 'csv')).split('\n');
    const cells = Object.fromEntries(head.split(',').map((name, index) => [name, row.split(',')[index]]));
    for (const one of TYPES)
      if ('column' in one) {
        const name = 'name' in one ? one.name : one.element.name;
        expect([name, cells[`answer_${name}`]]).toEqual([name, one.column]);
      }
  }, 120_000);
});

describe('ten answers', () => {
  it('are taken away byte for byte as before, after the next version dropped a question', async () => {
    const element = asked('rating', 'stars', { criterion: 'c1', role: 'score' });
    const survey = (...elements: object[]) => ({ title: both('问', 'Q'), pages: [{ name: 'p', elements }] });
    const path = await questionnaire(survey(element, asked('radiogroup', 'gone', { choices })));
    const { id } = await ann.make('post', `${path}/versions`, { note: 'One' }, on(1));
    const { tokens, wave } = await invite(id, 10);
    for (const [index, token] of tokens.entries()) {
      const answers = { stars: 1 + (index % 5), gone: 'abc'[index % 3] };
      const sent = stage.http
        .post('/v1/respond/submit')
        .set({ authorization: `Survey ${token}`, 'idempotency-key': randomUUID() });
      expect((await sent.send({ answers })).status).toBe(201);
    }
    const before = [await exported(wave, 'csv'), await exported(wave, 'json')];
    expect(before[0]?.trim().split('\n')).toHaveLength(11);
    const content = { definition: survey(element), rubricVersionId: studio.rubricVersionId, scenarios: [] };
    await ann.make('put', `${path}/draft`, content, on(2));
    const next = await ann.make<{ number: number }>('post', `${path}/versions`, { note: 'Two' }, on(3));
    expect(next).toMatchObject({ number: 2, changes: [{ kind: 'question-removed', question: 'gone' }] });
    expect([await exported(wave, 'csv'), await exported(wave, 'json')]).toEqual(before);
  }, 240_000);
});
