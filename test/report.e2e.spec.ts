import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Response } from 'supertest';
import { type AnsweredStudy, anAnsweredStudy } from './support/answered-study.js';
import { eventually } from './support/eventually.js';
import { publishNow } from './support/publish.js';
import { openStage, type Stage } from './support/stage.js';

const PEOPLE = 14;

describe('a report', () => {
  let stage: Stage;
  let study: AnsweredStudy;
  let page: string;
  let texts: string;

  beforeAll(async () => {
    stage = await openStage();
    study = await anAnsweredStudy(stage, PEOPLE);
    await publishNow(stage, study.waveId);
    page = `/b/${study.studySlug}/${study.waveSlug}/report`;
    texts = `/v1/admin/reports/${study.studySlug}/${study.waveSlug}`;
  }, 120_000);
  afterAll(() => stage?.close());

  const save = (section: string, text: string, revision = 0, locale = 'en'): Promise<Response> =>
    stage.staff.put(`${texts}/${section}`, { locale, text }, { 'if-match': `"${revision}"` });
  const read = async (query = 'lang=en') => (await stage.http.get(`${page}?${query}`)).text;
  const stored = async () => (await stage.database.query('select 1 from report_text')).length;

  it.each(['zh-CN', 'en'])('is there in %s as a page and as Markdown, and is made once', async (lang) => {
    const html = await stage.http.get(`${page}?lang=${lang}`);
    expect(html.status).toBe(200);
    expect(html.text).toContain(`<html lang="${lang}">`);
    expect(/undefined|NaN|\{\{|\]\]/.exec(html.text)).toBeNull();
    const again = await stage.http.get(`${page}?lang=${lang}`).set('if-none-match', html.headers['etag'] ?? '');
    expect(again.status).toBe(304);
    const markdown = await stage.http.get(`${page}.md?lang=${lang}`);
    expect(markdown.headers['content-type']).toContain('text/markdown');
    expect(markdown.text.startsWith('# ')).toBe(true);
  });

  it('travels compressed to whoever takes that, under a tag of its own', async () => {
    const sizes = await Promise.all(
      ['br', 'identity'].map(async (encoding) => {
        const { headers } = await stage.http.head(`${page}?lang=en`).set('accept-encoding', encoding);
        return { tag: headers['etag'], encoding: headers['content-encoding'], size: Number(headers['content-length']) };
      }),
    );
    const [small, plain] = sizes as [(typeof sizes)[number], (typeof sizes)[number]];
    expect([small.encoding, plain.encoding]).toEqual(['br', undefined]);
    expect(small.tag).not.toBe(plain.tag);
    expect(small.size).toBeLessThan(plain.size / 3);
  });

  it('is written from the release file alone by the command line, and is the same text', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fairmark-report-'));
    const [file, report] = [join(folder, 'release.json'), join(folder, 'report.md')];
    try {
      await writeFile(file, (await stage.http.get(`/v1/benchmarks/${study.studySlug}/${study.waveSlug}/signed`)).text);
      const run = promisify(execFile);
      await run(process.execPath, ['dist/apps/cli/main.js', 'report', file, report, '--lang', 'en']);
      expect(await readFile(report, 'utf8')).toBe((await stage.http.get(`${page}.md?lang=en`)).text);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('has every number of its text at the place in the release that it names', async () => {
    const release = (await stage.http.get(`/v1/benchmarks/${study.studySlug}/${study.waveSlug}`)).body as object;
    const pointers = [...(await read()).matchAll(/(?:data-pointer|value)="(\/[^"]+)"/g)].map(([, pointer]) => pointer!);
    expect(pointers.length).toBeGreaterThan(5);
    for (const pointer of pointers) {
      const found = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], release);
      expect({ pointer, found: typeof found }).not.toEqual({ pointer, found: 'undefined' });
    }
  });

  it('of one vendor has no order, no leader and no market', async () => {
    const { claims } = (await stage.http.get(`/v1/benchmarks/${study.studySlug}/${study.waveSlug}`)).body as {
      claims: { type: string; allowed: boolean }[];
    };
    expect(
      claims.filter(({ type, allowed }) => allowed && ['MARKET', 'LEADS', 'LEADING_GROUP'].includes(type)),
    ).toEqual([]);
    expect(/data-claim="(MARKET|LEADS|LEADING_GROUP)/.exec(await read())).toBeNull();
  });

  it.each([
    ['a claim the release refuses', '[[MARKET|The market]] is calm.'],
    ['a claim in plain words', 'They are the best.'],
    ['a number that is typed in', 'They score 99.'],
    ['a cause', 'Answers are slow because teams are small.'],
    ['a value that is not there', '{{score:nobody}}'],
    ['markup of a page', '<b>{{</b>'],
  ])('refuses an editor’s text with %s, and nothing changes', async (_, text) => {
    const before = await read();
    const answer = await save('summary', text);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ type: expect.stringMatching(/report-prose-refused$/) as unknown });
    expect(await stored()).toBe(0);
    expect(await read()).toBe(before);
  });

  it('says beforehand what would be refused, and where', async () => {
    const answer = await stage.staff.post(`${texts}/summary/check`, { locale: 'en', text: 'Fine.\n\nThe best.' });
    expect(answer.body).toEqual({
      faults: [{ code: 'unbound-claim', paragraph: 1, words: 'best', reason: null }],
    });
  });

  it('prints what an editor writes, in that language alone, as text and never as markup', async () => {
    const saved = await save('background', 'Support matters <script>alert()</script>. {{responses}} people answered.');
    expect([saved.status, saved.headers['etag']]).toEqual([200, '"1"']);
    await eventually(async () => (await read()).includes('people answered'));
    const html = await read();
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain(`data-pointer="/quality/responses">${PEOPLE - 1}<`);
    expect(await read('lang=zh-CN')).not.toContain('people answered');
  });

  it('lets one of two editors through, and takes a text back', async () => {
    const both = await Promise.all([save('background', 'One.', 1), save('background', 'Another.', 1)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await stage.staff.put(`${texts}/background`, { locale: 'en', text: '' })).status).toBe(428);
    expect((await save('background', '', 2)).status).toBe(200);
    const { sections } = (await stage.staff.get(`${texts}?locale=en`)).body as {
      sections: { id: string; text: string | null; revision: number; generated: string }[];
    };
    const own = sections.find(({ id }) => id === 'background');
    expect(own).toMatchObject({ text: null, revision: 3 });
    await eventually(async () => (await read()).includes('Buyers compare latency'));
  });

  it('has no page, text or section that does not exist', async () => {
    const answers = await Promise.all([
      stage.http.get(`/b/nothing/${study.waveSlug}/report`),
      stage.http.get(`${page}?revision=9`),
      stage.http.get(`${page}?revision=x`),
      save('preface', 'Hello.'),
      stage.staff.get('/v1/admin/reports/nothing/2026q4'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await save('limits', 'None.')).status).toBe(422);
  });
});
