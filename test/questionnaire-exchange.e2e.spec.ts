import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { canonicalJson } from '#kernel';
import { serviceQuestionnaire } from '#questionnaire/core';
import { aDesigner, aStudio, type Designer, named, on, QUESTIONNAIRES, said, type Studio } from './support/designer.js';
import { eventually } from './support/eventually.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;
let studio: Studio;
let ann: Designer;
let path: string;

interface Bundle {
  readonly bundle: { readonly definition: object; readonly rubric: object; readonly meta: object };
  readonly sha256: string;
  readonly signature: { readonly kid: string; readonly x: string; readonly value: string };
}

beforeAll(async () => {
  stage = await openStage();
  studio = await aStudio(stage);
  ann = await aDesigner(stage, 'ann');
  const made = { studyId: studio.studyId, slug: 'full', title: named('Full'), from: { template: 'service' } };
  path = `${QUESTIONNAIRES}/${(await ann.make('post', QUESTIONNAIRES, made)).id}`;
  await ann.make('post', `${path}/versions`, { note: 'First' }, on(1));
}, 60_000);

afterAll(() => stage.close());

const bring = (format: string, content: string, more: object = {}) =>
  ann.send('post', `${QUESTIONNAIRES}/import`, { studyId: studio.studyId, format, content, ...more });
const count = async () =>
  (await stage.database.query<{ n: number }>('select count(*)::int as n from questionnaire'))[0]?.n;

describe('a bundle', () => {
  let bundle: Bundle;

  beforeAll(async () => {
    bundle = await ann.make<Bundle>('get', `${path}/versions/1/bundle`);
  });

  it('is whole and signed with the published key of this installation', async () => {
    const text = canonicalJson(bundle.bundle);
    expect(bundle.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    const { keys } = (await stage.http.get('/.well-known/jwks.json')).body as { keys: { kid: string; x: string }[] };
    const own = keys.find(({ kid }) => kid === bundle.signature.kid);
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: own?.x ?? '' }, format: 'jwk' });
    const signature = Buffer.from(bundle.signature.value, 'base64url');
    expect(verify(null, Buffer.from(text), key, signature)).toBe(true);
    expect(bundle.bundle).toMatchObject({ definition: serviceQuestionnaire, meta: { slug: 'full', version: 1 } });
  });

  it('comes back as the draft of a new questionnaire, first on trial', async () => {
    const before = await count();
    const trial = await bring('bundle', JSON.stringify(bundle), { dryRun: true });
    expect([trial.status, trial.body]).toEqual([
      200,
      expect.objectContaining({
        id: null,
        definition: serviceQuestionnaire,
        title: named('Full'),
        notImported: [],
        warnings: [],
        rubricVersionId: studio.rubricVersionId,
      }),
    ]);
    expect(await count()).toBe(before);
    const imported = await bring('bundle', JSON.stringify(bundle), { slug: 'imported' });
    expect(imported.status).toBe(201);
    const draft = await ann.make<object>('get', `${QUESTIONNAIRES}/${imported.body.id}/draft`);
    expect(draft).toMatchObject({ definition: serviceQuestionnaire, rubricVersionId: studio.rubricVersionId });
    expect(said(await bring('bundle', JSON.stringify(bundle), { slug: 'imported' }))).toEqual([409, 'slug-taken']);
    expect(said(await bring('bundle', JSON.stringify(bundle)))).toEqual([400, 'malformed-request']);
  });

  const resigned = (change: object): Bundle => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const changed = { ...bundle.bundle, ...change };
    const text = canonicalJson(changed);
    const x = publicKey.export({ format: 'jwk' }).x ?? '';
    const value = sign(null, Buffer.from(text), privateKey).toString('base64url');
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { bundle: changed, sha256, signature: { ...bundle.signature, kid: 'other', x, value } };
  };

  it('of another installation is taken with a warning', async () => {
    const { body } = await bring('bundle', JSON.stringify(resigned({})), { dryRun: true });
    expect(body.warnings).toEqual([{ code: 'signed-elsewhere', message: expect.any(String) }]);
  });

  it('is refused when anything in it was changed, or nobody signed it', async () => {
    const other = { ...bundle.bundle, meta: { ...bundle.bundle.meta, title: named('Other') } };
    const hash = createHash('sha256').update(canonicalJson(other)).digest('hex');
    const forged = resigned({});
    const cases: readonly (readonly [unknown, string])[] = [
      [{ ...bundle, bundle: other }, '/content/sha256 hash-mismatch'],
      [{ ...bundle, bundle: other, sha256: hash }, '/content/signature signature-invalid'],
      [
        { ...forged, signature: { ...forged.signature, kid: bundle.signature.kid } },
        '/content/signature signature-invalid',
      ],
      [{ bundle: bundle.bundle, sha256: bundle.sha256 }, '/content/signature signature-missing'],
      [{ definition: serviceQuestionnaire }, '/content/bundle not-a-bundle'],
      [resigned({ format: 'other' }), '/content/bundle/format not-a-bundle'],
      [resigned({ definition: { pages: 7 } }), '/content/bundle/definition/pages wrong-type'],
    ];
    for (const [file, expected] of cases) {
      const refused = await bring('bundle', JSON.stringify(file), { dryRun: true });
      expect(said(refused)).toEqual([422, 'import-invalid']);
      expect(
        (refused.body.errors as { pointer: string; code: string }[]).map((one) => `${one.pointer} ${one.code}`),
      ).toContain(expected);
    }
  });
});

describe('a file of another system', () => {
  it('is read as far as it has a place here, and the rest is named', async () => {
    const foreign = {
      title: 'Customer survey',
      showProgressBar: 'top',
      completedHtml: '<b>Thanks</b>',
      pages: [
        {
          name: 'page1',
          elements: [
            { type: 'radiogroup', name: 'q1', title: 'How?', choices: ['good', 'bad'], validators: [] },
            { type: 'signaturepad', name: 'sign' },
            { type: 'html', name: 'h', html: '<script>alert(1)</script>' },
            { type: 'text', name: 'why', visibleIf: "{q1} = 'bad'" },
          ],
        },
      ],
    };
    const { status, body } = await bring('surveyjs', JSON.stringify(foreign), { slug: 'foreign' });
    expect(status).toBe(201);
    const names = body.definition.pages.flatMap(({ elements }: never) =>
      (elements as { name: string }[]).map(({ name }) => name),
    );
    expect(names).toEqual(['q1', 'why']);
    expect(body.notImported.map(({ what }: never) => what)).toEqual(
      expect.arrayContaining(['signaturepad', 'html', 'completedHtml']),
    );
    expect(body.notImported.every(({ message }: never) => typeof message === 'string' && message !== '')).toBe(true);
    expect(JSON.stringify(body)).not.toContain('<script>');
  });

  it('can be plain text, a line for each question', async () => {
    const text = '1. How was it?\n  - Good\n  - Bad\n2. What should we change?';
    const { body } = await bring('text', text, { dryRun: true });
    expect(body.definition.pages[0].elements).toHaveLength(2);
  });

  it.each([
    ['surveyjs', '{"pages": [', 'malformed-json'],
    ['surveyjs', '7', 'not-this-format'],
    ['surveyjs', '{"a":'.repeat(60) + '1' + '}'.repeat(60), 'json-too-deep'],
    ['surveyjs', '{"title":"\\u0000","pages":[]}', 'invalid-text'],
    ['surveyjs', '{"__proto__":{"x":1},"pages":[]}', 'malformed-json'],
    ['bundle', 'not json', 'malformed-json'],
  ])('is refused as %s when it is %s', async (format, content, code) => {
    const before = await count();
    const refused = await bring(format, content, { slug: 'never' });
    expect(said(refused)).toEqual([422, 'import-invalid']);
    expect(refused.body.errors).toEqual([{ pointer: '/content', code }]);
    expect(await count()).toBe(before);
  });

  it('is refused when it is of no kind that is known', async () => {
    expect(said(await bring('docx', 'x'))).toEqual([400, 'malformed-request']);
  });

  it('may have some megabytes, as real ones do, and no more', async () => {
    const large = (size: number) =>
      JSON.stringify({ completedHtml: 'x'.repeat(size), elements: [{ type: 'comment', name: 'q1' }] });
    const taken = await bring('surveyjs', large(3_000_000), { dryRun: true });
    expect([taken.status, taken.body.notImported[0].what]).toEqual([200, 'completedHtml']);
    expect(said(await bring('surveyjs', large(4_300_000), { dryRun: true }))).toEqual([400, 'malformed-request']);
    // The refusal comes before the last byte was written. This client hangs up then, and may miss to read it.
    const tooLarge = () => bring('surveyjs', large(6_400_000), { dryRun: true }).catch(() => undefined);
    const refusal = await eventually(tooLarge);
    expect(said(refusal)).toEqual([413, 'payload-too-large']);
  });
});

describe('translations', () => {
  it('leave as a table and come back into the draft', async () => {
    const { text, headers } = await ann.send('get', `${path}/draft/translations.csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.split('\n')[0]).toBe('pointer,question,property,zh-CN,en');
    expect((await ann.send('get', `${path}/draft/translations.csv?bom=1`)).text.codePointAt(0)).toBe(0xfeff);
    const { revision } = await ann.make<{ revision: number }>('get', `${path}/draft`);
    const csv = 'pointer,en\n/title,=Formula of {vendor}\n/pages/99/title,x\n';
    const trial = await ann.make<object>('post', `${path}/draft/translations`, { csv, dryRun: true }, on(revision));
    expect(trial).toMatchObject({ changed: 1, revision: null, errors: [{ row: 3, code: 'unknown-pointer' }] });
    const taken = await ann.make<{ revision: number }>('post', `${path}/draft/translations`, { csv }, on(revision));
    expect(taken.revision).toBe(revision + 1);
    expect((await ann.send('get', `${path}/draft/translations.csv`)).text).toContain(`'=Formula of {vendor}`);
    const again = await ann.send('post', `${path}/draft/translations`, { csv }, on(revision));
    expect(said(again)).toEqual([412, 'draft-changed']);
    expect(said(await ann.send('post', `${path}/draft/translations`, { csv: '"' }, on(revision + 1)))).toEqual([
      422,
      'definition-invalid',
    ]);
  });
});

describe('a draft', () => {
  const questions = {
    title: { en: 'Survey', 'zh-cn': '问卷' },
    pages: [
      { name: 'p1', elements: [{ type: 'boolean', name: 'used', isRequired: true, title: '<b>{vendor}?</b>' }] },
      { name: 'p2', elements: [{ type: 'text', name: 'why', visibleIf: '{used} = false', title: 'Why not?' }] },
      { name: 'p3', elements: [{ type: 'rating', name: 'c', criterion: 'c11', role: 'score', title: 'How?' }] },
    ],
  };
  const look = (more: object, definition: object = questions) =>
    ann.make<{
      html: string;
      screen: string;
      step: number;
      asked: string[];
      ended: boolean;
      answers: Record<string, unknown>;
      path: number[];
      violations: { code: string; question: string; message: string }[];
      findings: { code: string }[];
      scores: { criteria: { id: string; score: number | null }[]; overall: number | null } | null;
    }>('post', `${path}/preview`, {
      definition,
      rubricVersionId: studio.rubricVersionId,
      answers: {},
      step: 1,
      locale: 'en',
      ...more,
    });

  it('is looked at as its respondents will see it', async () => {
    const first = await look({ vendor: 'A & B' });
    expect(first).toMatchObject({ screen: 'step', step: 1, asked: ['used'], path: [1, 3], ended: false });
    expect(first.html).toContain('&lt;b&gt;');
    expect(first.html).toContain('A &amp; B');
    expect(first.html).not.toContain('<b>');
    expect(first.html).toMatch(/<link rel="stylesheet" href="\/assets\/[^"]+survey\.css[^"]*"|survey/);
    expect(first.html).toContain('lang="en"');
    expect((await look({ locale: 'zh-CN' })).html).toContain('lang="zh-CN"');
    expect(await look({ step: 0 })).toMatchObject({ screen: 'intro', asked: [] });
    expect(await look({ question: 'c' })).toMatchObject({ step: 3, asked: ['c'] });
  });

  it('is walked through by its own forms', async () => {
    const stuck = await look({ action: 'forward', fields: {} });
    expect(stuck).toMatchObject({ step: 1, violations: [{ code: 'required', question: 'used' }] });
    expect(stuck.html).toContain(stuck.violations[0]?.message ?? '?');
    const no = await look({ action: 'forward', fields: { used: 'false' } });
    expect(no).toMatchObject({ step: 2, asked: ['why'], answers: { used: false } });
    const yes = await look({ action: 'forward', fields: { used: ['true'] } });
    expect(yes).toMatchObject({ step: 3, path: [1, 3] });
    const rated = await look({ step: 3, action: 'forward', answers: yes.answers, fields: { c: '4' } });
    expect(rated).toMatchObject({ screen: 'check', answers: { used: true, c: 4 } });
    expect(rated.scores?.criteria[0]).toEqual({ id: 'c11', score: 75 });
    const ended = await look({ step: rated.step, action: 'submit', answers: rated.answers });
    expect(ended).toMatchObject({ screen: 'thanks', ended: true, violations: [] });
    const aside = await look({ step: 3, answers: { used: true, c: 2 }, fields: { used: 'false' } });
    expect(aside).toMatchObject({ step: 3, answers: { used: false, c: 2 } });
    expect((await look({ question: 'c', answers: { c: 2 }, fields: { used: 'true' } })).answers).toEqual({
      used: true,
      c: 2,
    });
    expect(await look({ action: 'submit', answers: {} })).toMatchObject({
      screen: 'step',
      step: 1,
      ended: false,
      violations: [{ code: 'required' }],
    });
    expect(await look({ step: 3, action: 'back', answers: yes.answers })).toMatchObject({ step: 1 });
  });

  it('is filled in by chance, the same for the same seed', async () => {
    const filled = await look({ action: 'fill', seed: 7 }, serviceQuestionnaire);
    expect(filled.screen).toBe('check');
    expect(Object.keys(filled.answers).length).toBeGreaterThan(0);
    expect((await look({ action: 'fill', seed: 7 }, serviceQuestionnaire)).answers).toEqual(filled.answers);
  });

  it('is looked at although parts of it are wrong', async () => {
    const [first, ...rest] = questions.pages;
    const wrong = { ...questions, pages: [{ ...first, elements: [{ type: 'evil', name: 'x' }] }, ...rest] };
    const shown = await look({ question: 'c' }, wrong);
    expect(shown).toMatchObject({ screen: 'step', asked: ['c'] });
    expect(shown.findings.map(({ code }) => code)).toContain('unknown-type');
    expect(await look({}, { pages: [] })).toMatchObject({ screen: 'nothing', html: '' });
  });

  it('is simulated, the same for the same seed', async () => {
    const run = { definition: serviceQuestionnaire, rubricVersionId: studio.rubricVersionId, n: 50, seed: 1 };
    const first = await ann.make<{ count: number; scores: { id: string }[] }>('post', `${path}/simulate`, run);
    expect(first).toMatchObject({ count: 50, seed: 1 });
    expect(first.scores.map(({ id }) => id)).toContain('overall');
    expect(await ann.make('post', `${path}/simulate`, run)).toEqual(first);
    expect((await ann.send('post', `${path}/simulate`, { ...run, n: 501 })).status).toBe(400);
    expect(said(await ann.send('post', `${path}/simulate`, { ...run, definition: {} }))).toEqual([
      422,
      'definition-invalid',
    ]);
  });

  it('passes its scenarios or is not published', async () => {
    const scenario = (question: string) => ({
      name: `asks ${question}`,
      steps: [{ step: 'p1', answers: { used: false } }],
      expect: [{ kind: 'asked', question }],
    });
    const draft = { definition: questions, rubricVersionId: studio.rubricVersionId };
    const run = (...scenarios: object[]) => ann.send('post', `${path}/scenarios/run`, { ...draft, scenarios });
    expect((await run(scenario('why'), scenario('nobody'))).body.data).toMatchObject([
      { name: 'asks why', passed: true, failures: [] },
      { name: 'asks nobody', passed: false, failures: [{ code: 'should-be-asked', message: expect.any(String) }] },
    ]);
    expect(said(await run({ name: 'x' }))).toEqual([422, 'definition-invalid']);
    const { revision } = await ann.make<{ revision: number }>('get', `${path}/draft`);
    const failing = { ...draft, definition: serviceQuestionnaire, scenarios: [scenario('nobody')] };
    await ann.make('put', `${path}/draft`, failing, on(revision));
    const refused = await ann.send('post', `${path}/versions`, { note: 'x' }, on(revision + 1));
    expect(refused.body.errors).toEqual([
      { pointer: '/scenarios/0', code: 'scenario-failed', message: expect.stringContaining('asks nobody') },
    ]);
  });
});
