import { describe, expect, it } from '@jest/globals';
import { apiDocsPage } from './api-docs-page.js';
import { citationOf } from './citation.js';
import { curlOf, type OpenApiDocument, routesByTag, schemaOf, typeText } from './open-api.js';
import { problemTypePage } from './problem-type-page.js';
import { studyListPage, studyPage } from './study-pages.js';
import { aBenchmarkPage } from './testing/a-benchmark-page.js';

const HOSTILE = '<img src=x onerror=alert(1)>';
const frame = { locale: 'zh-CN', stylesheet: '/b.css' } as const;
const title = { 'zh-CN': HOSTILE, en: HOSTILE };

const document: OpenApiDocument = {
  info: { title: 'Fairmark', version: '1', description: HOSTILE },
  servers: [{ url: 'https://fairmark.example/' }],
  components: { schemas: { Answer: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } } } },
  paths: {
    '/v1/respond/submit': {
      post: {
        tags: ['respondent'],
        summary: HOSTILE,
        security: [{ survey: [] }],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } } },
        responses: { '201': { description: 'receipt' }, '404': { $ref: '#/components/responses/NotFound' } },
      },
    },
    '/v1/vendor/me': {
      get: { security: [{ bearer: [] }], parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }] },
    },
    '/nothing': undefined,
  },
};

describe('the list of studies', () => {
  it('has an entry for each study and words for none', () => {
    const studies = [{ slug: 'rtc', title, isDemo: true, latestWave: null }];
    expect(studyListPage({ ...frame, studies })).toContain('尚无发布');
    expect(studyListPage({ ...frame, studies })).not.toContain('<img');
    expect(studyListPage({ ...frame, studies: [] })).toContain('还没有发布任何研究');
  });
});

describe('the page of a study', () => {
  const published = {
    slug: '2026q4',
    title: '2026Q4',
    headline: HOSTILE,
    responses: 1131,
    publishedAt: '2026-11-20T02:00:00Z',
    revision: 2,
  };
  const open = { ...published, slug: '2027q1', headline: null, publishedAt: null, revision: null };

  it('leads to published waves only', () => {
    const markup = studyPage({ ...frame, study: { slug: 'rtc', title }, isDemo: true, waves: [open, published] });
    expect(markup).toContain('href="/b/rtc/2026q4?lang=zh-CN"');
    expect(markup).not.toContain('/b/rtc/2027q1');
    expect(markup).not.toContain('<img');
    expect(markup).toContain('1,131 份回答 · 发布 2026-11-20 · r2');
  });

  it('says so when nothing is published', () => {
    const markup = studyPage({ ...frame, study: { slug: 'rtc', title }, isDemo: false, waves: [open] });
    expect(markup).toContain('这项研究还没有发布结果');
  });
});

describe('the documentation of the api', () => {
  it('shows every route with its parameters, body, answers and a command', () => {
    const markup = apiDocsPage({ ...frame, documentHref: '/v1/openapi.json', document });
    expect(markup).not.toContain('<img');
    expect(markup).toContain('<code>limit</code>');
    expect(markup).toContain('<code>201</code>');
    expect(markup).toContain('Authorization: Survey $TOKEN');
  });

  it('groups routes by their first tag', () => {
    expect([...routesByTag(document)].map(([tag, routes]) => [tag, routes.map(({ id }) => id)])).toEqual([
      ['respondent', ['post-v1-respond-submit']],
      ['', ['get-v1-vendor-me']],
    ]);
  });

  it.each([
    { schema: undefined, text: '' },
    { schema: { type: 'string', format: 'uuid' }, text: 'string (uuid)' },
    { schema: { type: ['string', 'null'] }, text: 'string | null' },
    { schema: { type: 'array', items: { $ref: '#/components/schemas/Answer' } }, text: 'Answer[]' },
    { schema: { enum: ['a', 1] }, text: 'a | 1' },
    { schema: {}, text: '' },
  ])('names the type $text', ({ schema, text }) => {
    expect(typeText(schema)).toBe(text);
  });

  it('follows one reference and no further', () => {
    expect(schemaOf(document, { $ref: '#/components/schemas/Answer' })).toMatchObject({ required: ['a'] });
    expect(schemaOf(document, { $ref: '#/components/schemas/Missing' })).toBeNull();
    expect(
      schemaOf({ ...document, components: { schemas: { A: { $ref: 'x' } } } }, { $ref: '#/components/schemas/A' }),
    ).toBeNull();
    expect(schemaOf(document, undefined)).toBeNull();
  });

  it('writes a command for a route with a key', () => {
    const [route] = routesByTag(document).get('') ?? [];
    expect(curlOf(document, route!)).toBe(
      "curl 'https://fairmark.example/v1/vendor/me' \\\n  -H 'Authorization: Bearer $KEY'",
    );
  });

  it('writes a command that can be run where parameters have examples', () => {
    const parameters = [{ name: 'study', in: 'path', example: 'rtc-service' }];
    const route = { id: 'x', method: 'get', path: '/v1/{study}/{wave}', operation: { parameters } } as const;
    expect(curlOf(document, route)).toBe("curl 'https://fairmark.example/v1/rtc-service/{wave}'");
  });
});

describe('the page of a problem type', () => {
  it.each([
    { status: 422, advice: 'JSON Pointer' },
    { status: 418, advice: 'requestId' },
  ])('says what to do about $status', ({ status, advice }) => {
    const markup = problemTypePage({ ...frame, code: HOSTILE, problem: { title: HOSTILE, status } });
    expect(markup).toContain(advice);
    expect(markup).not.toContain('<img');
  });

  it('says that an unknown code is unknown', () => {
    expect(problemTypePage({ ...frame, code: 'x', problem: null })).toContain('没有这种错误类型');
  });
});

describe('citationOf', () => {
  it('names this revision in every form, and BibTeX reads no command into a title', () => {
    const text = { 'zh-CN': 'A & B {\\x} 100%', en: '' };
    const { plain, gbt7714, bibtex } = citationOf(aBenchmarkPage({ study: { slug: 'rtc', title: text } }));
    for (const form of [plain, gbt7714, bibtex]) expect(form).toContain('?revision=2');
    expect(gbt7714).toContain('r2[DS/OL]. (2026-11-20).');
    expect(bibtex).toContain('title = {A \\& B x 100\\% 2026Q4}');
  });
});
