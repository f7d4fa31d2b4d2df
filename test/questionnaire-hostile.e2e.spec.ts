import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRubric } from '../libs/questionnaire/testing/a-definition.js';
import { corpus } from '../libs/questionnaire/testing/corpus.js';
import { aDesigner, aStudio, type Designer, named, QUESTIONNAIRES, said, type Studio } from './support/designer.js';
import { openStage, type Stage } from './support/stage.js';

interface Finding {
  readonly pointer: string;
  readonly code: string;
  readonly message?: string;
}

/** Where each refused case of the corpus is at fault. */
const POINTERS: Readonly<Record<string, string>> = {
  'html-question-onerror': '/pages/0/elements/0/type',
  'completed-html': '/completedHtml',
  'navigate-to-url-js': '/navigateToUrl',
  'navigate-to-foreign-host': '/navigateToUrl',
  'imagepicker-js-link': '/pages/0/elements/0/type',
  'image-external-tracker': '/pages/0/elements/0/type',
  'choices-by-url': '/pages/0/elements/0/choicesByUrl',
  'file-question': '/pages/0/elements/0/type',
  'regex-redos': '/pages/0/elements/0/validators',
  'regex-invalid': '/pages/0/elements/0/validators',
  'rate-max-1e9': '/pages/0/elements/0/rateMax',
  'matrix-rows-5000': '/pages/0/elements/0/rows',
  'expression-parens-3000': '/pages/0/elements/0/visibleIf',
  'expression-unknown-function': '/pages/0/elements/0/expression',
  'expression-propertyValue': '/pages/0/elements/0/expression',
  'expression-unknown-question': '/pages/0/elements/0/visibleIf',
  'expression-cycle': '/pages/0/elements/0/setValueExpression',
  'name-proto': '/pages/0/elements/0/name',
  'name-constructor': '/pages/0/elements/0/name',
  'name-dot-path': '/pages/0/elements/0/valueName',
  'name-300-chars': '/pages/0/elements/0/name',
  'duplicate-names': '/pages/0/elements/1/name',
  'unknown-type': '/pages/0/elements/0/type',
  'unknown-property': '/pages/0/elements/0/onAfterRender',
  'bidi-in-choice-text': '/pages/0/elements/0/choices/0/text',
  'zero-width-twin-choices': '/pages/0/elements/0/choices/1',
};

let stage: Stage;
let studio: Studio;
let ann: Designer;
let path: string;

beforeAll(async () => {
  stage = await openStage();
  studio = await aStudio(stage, aRubric('c1'));
  ann = await aDesigner(stage, 'ann');
  const made = { studyId: studio.studyId, slug: 'hostile', title: named('Hostile') };
  path = `${QUESTIONNAIRES}/${(await ann.make('post', QUESTIONNAIRES, made)).id}`;
}, 60_000);

afterAll(() => stage.close());

const versions = async () => (await ann.make<{ data: object[] }>('get', `${path}/versions`)).data.length;
const withRubric = (definition: unknown) => ({ definition, rubricVersionId: studio.rubricVersionId });

describe('a hostile definition', () => {
  const refused = corpus.definitionCases.filter(({ expected }) => expected === 'reject');
  const taken = corpus.definitionCases.filter(({ expected }) => expected === 'accept');

  it('is known by its place, case by case', () => {
    expect(refused.map(({ name }) => name).toSorted()).toEqual(Object.keys(POINTERS).toSorted());
    expect(taken.length).toBeGreaterThan(0);
  });

  it.each(refused.map(({ name, definition }) => [name, definition] as const))(
    'is refused with its place: %s',
    async (name, definition) => {
      const before = await versions();
      const answer = await ann.send('post', `${path}/versions`, withRubric(definition));
      expect(said(answer)).toEqual([422, 'definition-invalid']);
      const pointers = (answer.body.errors as Finding[]).map(({ pointer }) => pointer);
      expect(pointers).toContain(POINTERS[name]);
      expect(answer.text.length).toBeLessThan(20_000);
      expect(answer.text).not.toMatch(/onerror|evil\.example|169\.254|tracker\.example/);
      const check = await ann.make<{ findings: Finding[]; publishable: boolean }>(
        'post',
        `${path}/check`,
        withRubric(definition),
      );
      expect(check.publishable).toBe(false);
      expect(check.findings.map(({ pointer }) => pointer)).toContain(POINTERS[name]);
      expect(await versions()).toBe(before);
    },
  );

  it.each(taken.map(({ name, definition }) => [name, definition] as const))(
    'is taken and stays words: %s',
    async (_, definition) => {
      expect((await ann.send('post', `${path}/versions`, withRubric(definition))).status).toBe(201);
      const look = { ...withRubric(definition), answers: {}, step: 1, locale: 'en' };
      const { html } = await ann.make<{ html: string }>('post', `${path}/preview`, look);
      expect(html).toContain('&lt;');
      expect(html).not.toMatch(/<script>alert|<img|<svg/i);
    },
  );

  it('that is larger than a definition may be is not even read', async () => {
    const large = { title: 'x'.repeat(1_048_577) };
    for (const place of ['versions', 'check', 'preview'])
      expect(said(await ann.send('post', `${path}/${place}`, withRubric(large)))).toEqual([413, 'payload-too-large']);
  });

  it.each([[{ rubric: { weights: { q_rating: -5 } } }], [{ rubric: { weights: { q_rating: 0, q_nps: 0 } } }]])(
    'has no rubric like %j',
    async ({ rubric }) => {
      const answer = await stage.staff.post('/v1/admin/rubrics', { studyId: studio.studyId, rubric });
      expect(said(answer)).toEqual([422, 'rubric-invalid']);
    },
  );

  it('is published by nobody who may not', async () => {
    const runner = await aDesigner(stage, 'rob', 'runner');
    const definition = taken[0]?.definition;
    expect(said(await runner.send('post', `${path}/versions`, withRubric(definition)))).toEqual([403, 'forbidden']);
  });
});

describe('other people’s requests', () => {
  /** As much work for the checks as a definition within the limits can be. */
  const heavy = {
    pages: Array.from({ length: 20 }, (_, page) => ({
      name: `page${page}`,
      elements: Array.from({ length: 10 }, (_, n) => ({
        type: 'radiogroup',
        name: `q${page}_${n}`,
        choices: Array.from({ length: 30 }, (_, choice) => `choice${choice}`),
        ...(page + n > 0 && { visibleIf: `{q0_0} = 'choice${n}' or {q0_0} = 'choice${page}'` }),
      })),
    })),
  };

  async function latencies(until: Promise<unknown>): Promise<number[]> {
    const taken: number[] = [];
    const state = { isOver: false };
    const end = until.finally(() => (state.isOver = true));
    while (!state.isOver || taken.length < 50) {
      const start = performance.now();
      expect((await stage.http.get('/v1/benchmarks')).status).toBe(200);
      taken.push(performance.now() - start);
    }
    await end;
    return taken.toSorted((a, b) => a - b);
  }
  const at = (sorted: readonly number[], share: number) =>
    Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;

  it('are answered while hostile and heavy definitions are checked, and the checks are, too', async () => {
    const quiet = await latencies(new Promise((resolve) => setTimeout(resolve, 1_000)));
    const definitions = [...corpus.definitionCases.map(({ definition }) => definition), heavy, heavy, heavy, heavy];
    const attack = Promise.all(definitions.map((one) => ann.send('post', `${path}/check`, withRubric(one))));
    const busy = await latencies(attack);
    const statuses = (await attack).map(({ status }) => status);
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    console.log(
      JSON.stringify({
        name: 'latency of others while definitions are checked',
        unit: 'ms',
        quiet: { n: quiet.length, p50: at(quiet, 0.5), p99: at(quiet, 0.99) },
        busy: { n: busy.length, p50: at(busy, 0.5), p99: at(busy, 0.99) },
      }),
    );
  }, 120_000);
});
