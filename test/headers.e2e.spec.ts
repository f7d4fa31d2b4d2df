import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import type { Response } from 'supertest';
import { type AnswerKind, answerKindOf } from './support/header-table.js';
import { openStage, type Stage, STAFF } from './support/stage.js';

interface BuiltRoute {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly guard: 'staff' | 'vendor' | null;
}

const EVIL = 'https://evil.example';
const NOWHERE: Readonly<Record<string, string>> = {
  '{token}': 'A'.repeat(43),
  '{file}': 'nothing.js',
  '{code}': 'csrf',
};

/** An address of the route, with an id nobody has wherever one belongs. */
const addressOf = (path: string): string =>
  path.replaceAll(/\{\w+\}/g, (name) => NOWHERE[name] ?? randomUUID()).replaceAll('*', 'x');

/** What every answer has, whatever it is. */
const ALWAYS: Readonly<Record<string, unknown>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'access-control-allow-credentials': undefined,
  server: undefined,
  'x-powered-by': undefined,
};
const CLOSED = { 'cross-origin-resource-policy': 'same-origin', 'access-control-allow-origin': undefined };
const OPEN = { 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*' };
const NOBODY_KEEPS = { 'cache-control': 'no-store' };
const SILENT = { 'referrer-policy': 'no-referrer' };

const BY_KIND: Readonly<Record<AnswerKind, Readonly<Record<string, unknown>>>> = {
  'own-data': { ...CLOSED, ...NOBODY_KEEPS, ...SILENT },
  'public-data': { ...OPEN, ...SILENT },
  'plain-data': { ...CLOSED, ...SILENT },
  'own-page': { ...CLOSED, ...NOBODY_KEEPS, 'referrer-policy': 'same-origin' },
  'public-page': { ...CLOSED, ...SILENT },
  'link-page': { ...CLOSED, ...NOBODY_KEEPS, ...SILENT, 'x-robots-tag': 'noindex, nofollow' },
  frame: { 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': undefined, ...SILENT },
  picture: { 'cross-origin-resource-policy': 'cross-origin', ...SILENT },
  file: { ...CLOSED, ...SILENT },
};

/** What says how a body comes, when it was made and until when to wait. */
const OF_A_BODY = /^(date|etag|content-length|transfer-encoding|connection|set-cookie|retry-after)$/;

const IN_PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'report-uri /v1/csp-reports',
  'report-to csp',
];
/** Pages that others put into a frame say themselves whom they let. */
const FRAMED = /^\/embed\/|^\/admin\/outbox\/.*\/body$/;

function policyFaults(path: string, { headers }: Response): string[] {
  const policy = String(headers['content-security-policy']);
  if (!FRAMED.test(path) && !policy.includes("frame-ancestors 'none'")) return ['may be framed'];
  if (/script-src[^;]*'unsafe|script-src[^;]*\*|'unsafe-eval'/.test(policy)) return ['scripts of anybody'];
  const isPage = String(headers['content-type']).startsWith('text/html') && !/^\/admin\/outbox\/.*\/body$/.test(path);
  if (!isPage) return policy.startsWith("default-src 'none'; frame-ancestors") || FRAMED.test(path) ? [] : [policy];
  return IN_PAGES.filter((part) => !policy.includes(part));
}

function headerFaults(path: string, kind: AnswerKind, answer: Response): string[] {
  const wanted = Object.entries({ ...ALWAYS, ...BY_KIND[kind] });
  const wrong = wanted.filter(([name, value]) => answer.headers[name] !== value);
  return [...wrong.map(([name]) => `${name}: ${answer.headers[name]}`), ...policyFaults(path, answer)];
}

let stage: Stage;
let routes: readonly BuiltRoute[];
let planted: readonly BuiltRoute[];
let own: { readonly cookie: string; readonly 'x-csrf-token': string };
let setCookies: readonly string[];

beforeAll(async () => {
  const list = async (...words: readonly string[]) =>
    JSON.parse(
      (await promisify(execFile)(process.execPath, ['test/support/list-routes.mjs', ...words])).stdout,
    ) as BuiltRoute[];
  [stage, routes, planted] = await Promise.all([
    openStage({ PUBLIC_URL: 'https://study.example' }),
    list(),
    list('--plant'),
  ]);
  const login = await stage.http.post('/v1/auth/login').send(STAFF);
  setCookies = [login.headers['set-cookie'] ?? []].flat().map(String);
  const cookie = setCookies.map((one) => one.split(';')[0]).join('; ');
  own = { cookie, 'x-csrf-token': (login.body as { csrfToken: string }).csrfToken };
}, 120_000);

afterAll(() => stage.close());

describe('the headers of every answer', () => {
  const kindOf = (path: string): AnswerKind => answerKindOf(path) ?? 'own-data';
  const acceptOf = (path: string) => (/page|frame/.test(kindOf(path)) ? 'text/html' : 'application/json');
  const unknown = (all: readonly BuiltRoute[]) => all.filter(({ path }) => !answerKindOf(path)).map(({ path }) => path);

  it('have a row for every route, and a route without one is found', () => {
    expect(routes.length).toBeGreaterThan(300);
    expect(unknown(routes)).toEqual([]);
    expect(unknown(planted)).toEqual(['/v1/admin/planted/open', '/v1/admin/planted/closed']);
  });

  it('HDR-01 HDR-02 XSS-03 are what the row says, for an admin and for a stranger from another site', async () => {
    const wrong = [];
    for (const { method, path } of routes.filter((route) => !route.path.endsWith('/logout'))) {
      const address = addressOf(path);
      const verb = method.toLowerCase() as 'get' | 'post';
      for (const headers of [own, { origin: EVIL }]) {
        const asked = stage.http[verb](address)
          .redirects(0)
          .set({ ...headers, accept: acceptOf(path) });
        const answer = await (method === 'GET' ? asked : asked.send({}));
        const faults = headerFaults(path, kindOf(path), answer);
        if (faults.length > 0) wrong.push({ method, path, status: answer.status, faults });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('AUZ-01 of HEAD are those of GET', async () => {
    const wrong = [];
    const told = ({ status, headers }: Response) => {
      const all = Object.entries(headers as Record<string, string>).filter(([name]) => !OF_A_BODY.test(name));
      return JSON.stringify([status, all]).replaceAll(/'nonce-[^']+'/g, '');
    };
    const gets = routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('oidc/start'));
    for (const { path } of gets) {
      const address = addressOf(path);
      const headers = { ...own, accept: acceptOf(path) };
      const get = await stage.http.get(address).redirects(0).set(headers);
      const head = await stage.http.head(address).redirects(0).set(headers);
      if (told(get) !== told(head) || head.text) wrong.push({ path, get: told(get), head: told(head) });
    }
    expect(wrong).toEqual([]);
  });

  it('SES-01 set cookies that are bound to this host, to https and to HTTP', async () => {
    expect(setCookies.length).toBeGreaterThan(0);
    for (const cookie of setCookies) {
      expect(cookie).toMatch(/^__Host-[a-z-]+=[\w.-]+; /);
      for (const rule of ['Path=/', 'HttpOnly', 'Secure']) expect(cookie.split('; ')).toContain(rule);
      expect(cookie).toMatch(/; SameSite=(Strict|Lax)/);
      expect(cookie).not.toMatch(/domain/i);
    }
    expect(setCookies.find((cookie) => cookie.startsWith('__Host-sid='))).toContain('SameSite=Strict');
  });

  it.each([
    ['the staff’s console', '/v1/auth/logout', 204],
    ['the staff’s pages', '/admin/logout', 303],
    ['the portal', '/vendor/logout', 303],
  ])(
    'let a browser that leaves %s keep nothing of its pages, and everybody else’s cookies',
    async (_, path, status) => {
      const { headers, body } = await stage.http.post('/v1/auth/login').send(STAFF);
      const cookie = [headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]);
      const left = await stage.http
        .post(path)
        .set({ cookie: cookie.join('; '), 'x-csrf-token': (body as { csrfToken: string }).csrfToken })
        .type(path.startsWith('/v1/') ? 'json' : 'form')
        .send({});
      expect([left.status, left.headers['clear-site-data']]).toEqual([status, '"cache"']);
      expect([left.headers['set-cookie'] ?? []].flat()).toEqual([
        expect.stringMatching(/^__Host-[sv]id=; .*Max-Age=0/),
      ]);
    },
  );

  it('are there where no request could be made of what came: HSTS, too (3.4.1)', async () => {
    const told = await new Promise<string>((resolve, reject) => {
      const socket = connect(stage.api.port, '127.0.0.1', () => socket.end('hello\r\n\r\n'));
      const parts: Buffer[] = [];
      socket.on('data', (part: Buffer) => parts.push(part));
      socket.on('end', () => resolve(Buffer.concat(parts).toString('latin1')));
      socket.on('error', reject);
    });
    const [first = '', ...lines] = told.split('\r\n\r\n', 1)[0]?.split('\r\n') ?? [];
    const answer = { headers: Object.fromEntries(lines.map((line) => line.split(/: (.*)/).slice(0, 2))) } as Response;
    expect(first).toBe('HTTP/1.1 400 Bad Request');
    expect(headerFaults('/', 'own-data', answer)).toEqual([]);
  });

  it('of a page that reads well name the console’s own policies', async () => {
    const page = await stage.http.get('/admin/people').set({ ...own, accept: 'text/html' });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain('; trusted-types fairmark-page default;');
    expect(page.headers['reporting-endpoints']).toBe('csp="/v1/csp-reports"');
    const login = await stage.http.get('/admin/login').set('accept', 'text/html');
    expect(login.headers['content-security-policy']).toContain('; trusted-types fairmark-page;');
  });

  it.each(['null', EVIL, 'https://study.example.evil.example', 'http://study.example'])(
    'HDR-02 reflect no origin, not %s, and allow no preflight',
    async (origin) => {
      for (const path of ['/v1/admin/users', '/v1/auth/session', '/v1/vendor/me', '/v1/respond', '/admin/login']) {
        const preflight = await stage.http
          .options(path)
          .set({ origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-csrf-token' });
        expect([path, preflight.status >= 400, preflight.headers['access-control-allow-origin']]).toEqual([
          path,
          true,
          undefined,
        ]);
      }
    },
  );
});

describe('a change that another site’s page asks for', () => {
  const changes = () => routes.filter(({ method }) => method !== 'GET');

  const FOREIGN: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['its origin', { origin: EVIL }],
    ['no origin', { origin: 'null' }],
    ['what the browser says of it', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under the same site', { 'sec-fetch-site': 'same-site', origin: 'http://study.example' }],
  ];

  it.each(FOREIGN)(
    'SES-03 is refused by every route of the staff, with everything right but %s',
    async (_, headers) => {
      const wrong = [];
      for (const { method, path } of changes().filter(({ guard }) => guard === 'staff')) {
        const verb = method.toLowerCase() as 'post';
        const answer = await stage.http[verb](addressOf(path))
          .set({ ...own, ...headers })
          .send({});
        if (answer.status !== 403 || answer.body.type !== '/problems/csrf')
          wrong.push({ method, path, status: answer.status });
      }
      expect(changes().length).toBeGreaterThan(100);
      expect(wrong).toEqual([]);
      expect((await stage.http.get('/v1/auth/session').set('cookie', own.cookie)).status).toBe(200);
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'SES-03 is not taken as %s, which forms can send',
    async (type) => {
      const body = type.startsWith('multipart') ? '--x\r\n\r\n{}\r\n--x--\r\n' : '{"email":"a@b.example"}';
      const answer = await stage.http
        .post('/v1/admin/users')
        .set({ cookie: own.cookie, 'content-type': type })
        .send(body);
      expect([403, 415]).toContain(answer.status);
    },
  );

  it.each(['/admin/login', '/vendor/login', '/admin/reset', '/vendor/reset', `/admin/break-glass/${'A'.repeat(43)}`])(
    'opens no session at %s',
    async (path) => {
      const form = { email: STAFF.email, password: STAFF.password };
      const answer = await stage.http.post(path).set({ accept: 'text/html', origin: EVIL }).type('form').send(form);
      expect([401, 403]).toContain(answer.status);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );
});

describe('a report of a browser about the policy', () => {
  const send = (body: string, type = 'application/reports+json') =>
    stage.http.post('/v1/csp-reports').set('content-type', type).send(body);
  const secret = 'S'.repeat(43);
  const report = (more: object = {}) =>
    JSON.stringify([
      {
        type: 'csp-violation',
        body: {
          effectiveDirective: 'img-src',
          blockedURL: `${EVIL}/x?${secret}`,
          documentURL: `http://study.example/s/${secret}/1`,
          ...more,
        },
      },
    ]);

  it('is written into the log, without what a link or a page holds', async () => {
    expect((await send(report({ sample: secret }))).status).toBe(204);
    const csp = JSON.stringify({ 'csp-report': { 'document-uri': `http://study.example/u/${secret}` } });
    expect((await send(csp, 'application/csp-report')).status).toBe(204);
    const lines = stage.api.output.filter((line) => line.includes('kept from something'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('"page":"/s/[redacted]/1"');
    expect(lines.join('')).not.toContain(secret);
  });

  it.each<[string, string, string, number]>([
    ['of another kind', '[]', 'text/plain', 415],
    ['that is too long', JSON.stringify([{ type: 'x', body: 'x'.repeat(17_000) }]), 'application/reports+json', 413],
    ['that is no JSON', '{', 'application/csp-report', 400],
  ])('is refused %s', async (_, body, type, status) => {
    expect((await send(body, type)).status).toBe(status);
    expect((await stage.http.post('/v1/auth/login').set('content-type', type).send(body)).status).not.toBe(204);
  });

  it('is heard twenty times a minute from one network', async () => {
    const statuses = [];
    for (let at = 0; at < 30; at += 1) statuses.push((await send(report())).status);
    expect(new Set(statuses)).toEqual(new Set([204, 429]));
    expect(statuses.filter((status) => status === 204).length).toBeLessThanOrEqual(20);
  });
});
