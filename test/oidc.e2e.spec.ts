import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Issuer, startIssuer, type Tampering } from './support/issuer.js';
import { logIn, openStage, type Stage, STAFF } from './support/stage.js';

const HOME = 'http://study.example';
const DESIGNER = { email: 'designer@example.com', name: 'Dora', role: 'designer' };

const HTML = { accept: 'text/html', 'accept-language': 'en' };

interface Sent {
  /** Path and query of the callback. */
  readonly back: string;
  readonly cookie: string;
}

describe('single sign-on', () => {
  let issuer: Issuer;
  let stage: Stage;
  let designerId: string;

  beforeAll(async () => {
    issuer = await startIssuer(HOME);
    stage = await openStage({ ...issuer.env, OIDC_EMAIL_DOMAINS: 'example.com' });
    designerId = (await stage.staff.make<{ person: { id: string } }>('/v1/admin/users', DESIGNER)).person.id;
  }, 120_000);

  afterAll(async () => {
    await issuer.stop();
    await stage.close();
  });

  const cookiesOf = (answer: { headers: Record<string, unknown> }): string[] =>
    [answer.headers['set-cookie'] ?? []].flat().map(String);
  const pairOf = (cookies: readonly string[], name: string): string =>
    cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(';')[0] ?? '';

  /** A browser that has been at the issuer and is on its way back. */
  async function sent(query = ''): Promise<Sent> {
    const start = await stage.http.get(`/v1/auth/oidc/start${query}`).set(HTML);
    expect(start.status).toBe(303);
    const back = await issuer.walk(String(start.headers['location']), HOME);
    return { back, cookie: pairOf(cookiesOf(start), 'oidc') };
  }

  const arrive = ({ back, cookie }: Sent, headers: object = HTML) => stage.http.get(back).set({ ...headers, cookie });

  /** The session that a sign-on opened. */
  async function sessionAfter(from: Sent): Promise<{ email: string; role: string }> {
    const answer = await arrive(from);
    expect([answer.status, answer.text.includes('http-equiv="refresh"')]).toEqual([200, true]);
    const cookie = pairOf(cookiesOf(answer), 'sid');
    return (await stage.http.get('/v1/auth/session').set('cookie', cookie)).body as never;
  }

  const countOf = async (table: string): Promise<number> =>
    (await stage.database.query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? -1;

  it('has a button at the login, beside the password', async () => {
    const login = await stage.http.get('/admin/login?lang=en&next=/admin/people').set(HTML);
    expect(login.text).toContain('href="/v1/auth/oidc/start?returnTo=%2Fadmin%2Fpeople"');
    expect(login.text).toContain('Log in with Acme ID');
    expect(login.text).toContain('name="password"');
  });

  it('AUN-07 asks for a code with PKCE, a state and a nonce, each login its own', async () => {
    const asked = await Promise.all([1, 2].map(() => stage.http.get('/v1/auth/oidc/start').set(HTML)));
    const [first = {}, second = {}] = asked.map(({ headers }) =>
      Object.fromEntries(new URL(String(headers['location'])).searchParams),
    );
    expect(first).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${HOME}/v1/auth/oidc/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first[name]).toMatch(/^[\w-]{43,}$/);
      expect(first[name]).not.toBe(second[name]);
    }
    const [cookie = ''] = cookiesOf(asked[0] ?? { headers: {} });
    expect(cookie).toMatch(/^oidc=[\w-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(first['state']);
  });

  it('AUN-07 lets nobody in by an address alone: an admin agrees first, and decides once', async () => {
    issuer.person = { subject: 'sub-dora', email: 'Designer@Example.com' };
    const waits = await arrive(await sent());
    expect([waits.status, waits.text.includes('an admin has to agree')]).toEqual([403, true]);
    expect(cookiesOf(waits).some((cookie) => cookie.startsWith('sid='))).toBe(false);
    await arrive(await sent());
    const state = await stage.staff.get('/v1/admin/sign-on');
    expect(state.body).toMatchObject({
      issuer: issuer.url,
      label: 'Acme ID',
      linked: [],
      waiting: [{ subject: 'sub-dora', staffId: designerId, email: DESIGNER.email, name: 'Dora', role: 'designer' }],
    });
    const [{ id }] = state.body.waiting as [{ id: string }];
    const path = `/v1/admin/sign-on/requests/${id}/approval`;
    const raced = await Promise.all([stage.staff.post(path, {}), stage.staff.post(path, {})]);
    expect(raced.map(({ status }) => status).toSorted()).toEqual([204, 404]);
    expect(await sessionAfter(await sent())).toMatchObject({ email: DESIGNER.email, role: 'designer' });
    const people = await stage.staff.get('/v1/admin/users');
    expect(people.body.data.find((one: { id: string }) => one.id === designerId).state).toBe('active');
  });

  it('goes by issuer and subject from then on, whatever the address becomes', async () => {
    issuer.person = { subject: 'sub-dora', email: STAFF.email };
    expect(await sessionAfter(await sent())).toMatchObject({ email: DESIGNER.email, role: 'designer' });
    issuer.person = { subject: 'sub-other', email: DESIGNER.email };
    expect((await arrive(await sent())).status).toBe(403);
  });

  it.each([
    ['an address that the issuer has not verified', { email: STAFF.email, isVerified: false }],
    ['an address that nobody has', { email: 'stranger@example.com' }],
    ['an address of another house', { email: 'admin@elsewhere.example' }],
  ])('does not know %s', async (_, person) => {
    const before = await countOf('sign_on_request');
    issuer.person = { subject: 'sub-stranger', ...person };
    const answer = await arrive(await sent());
    expect([answer.status, answer.text.includes('You have no account here')]).toEqual([403, true]);
    expect(await countOf('sign_on_request')).toBe(before);
  });

  it('does not ask again about an identity that was refused, until an admin links it', async () => {
    issuer.person = { subject: 'sub-admin', email: STAFF.email };
    await arrive(await sent());
    const waiting = (await stage.staff.get('/v1/admin/sign-on')).body.waiting as { id: string; subject: string }[];
    const request = waiting.find(({ subject }) => subject === 'sub-admin');
    expect((await stage.staff.post(`/v1/admin/sign-on/requests/${request?.id}/refusal`, {})).status).toBe(204);
    await arrive(await sent());
    const after = (await stage.staff.get('/v1/admin/sign-on')).body.waiting as { subject: string }[];
    expect(after.filter(({ subject }) => subject === 'sub-admin')).toEqual([]);
    const { data } = (await stage.staff.get('/v1/admin/users')).body as { data: { id: string; email: string }[] };
    const admin = data.find(({ email }) => email === STAFF.email)?.id;
    const link = { subject: 'sub-admin' };
    expect((await stage.staff.put(`/v1/admin/users/${admin}/sign-on`, link)).status).toBe(204);
    expect((await stage.staff.put(`/v1/admin/users/${designerId}/sign-on`, link)).status).toBe(409);
    expect(await sessionAfter(await sent())).toMatchObject({ email: STAFF.email, role: 'admin' });
  });

  describe('refuses', () => {
    const WRONG: readonly (readonly [string, Tampering])[] = [
      ['another nonce', (claims, { signed }) => signed({ ...claims, nonce: 'x'.repeat(43) })],
      ['no nonce', (claims, { signed }) => signed({ ...claims, nonce: undefined })],
      ['a token for another client', (claims, { signed }) => signed({ ...claims, aud: 'another' })],
      ['a token of another issuer', (claims, { signed }) => signed({ ...claims, iss: 'https://elsewhere.example' })],
      ['a token that has expired', (claims, { signed }) => signed({ ...claims, exp: Number(claims['iat']) - 3_600 })],
      ['a token of tomorrow', (claims, { signed }) => signed({ ...claims, nbf: Number(claims['iat']) + 86_400 })],
      ['a signature of another key', (claims, { signedByAnother }) => signedByAnother(claims)],
      ['no signature', (claims, { unsigned }) => unsigned(claims)],
      ['a signature by the secret of the client', (claims, { signedBySecret }) => signedBySecret(claims)],
      ['what is no token', () => 'x.y.z'],
    ];

    beforeAll(() => {
      issuer.person = { subject: 'sub-admin', email: STAFF.email };
    });

    afterAll(() => {
      issuer.tamper = undefined;
    });

    it.each(WRONG)('AUN-07 %s', async (_, tamper) => {
      issuer.tamper = tamper;
      const answer = await arrive(await sent());
      issuer.tamper = undefined;
      expect([answer.status, answer.text.includes('This login did not work')]).toEqual([422, true]);
      expect(cookiesOf(answer).some((cookie) => cookie.startsWith('sid='))).toBe(false);
    });

    it('a state that is not this browser’s, and an answer without the browser that asked', async () => {
      const [one, other] = [await sent(), await sent()];
      expect((await arrive({ back: one.back, cookie: other.cookie })).status).toBe(422);
      expect((await arrive({ back: one.back, cookie: 'oidc=' })).status).toBe(422);
      expect((await arrive({ back: one.back, cookie: `${one.cookie}x` })).status).toBe(422);
      expect((await arrive({ back: '/v1/auth/oidc/callback', cookie: one.cookie })).status).toBe(422);
    });

    it('the same answer a second time, also from the browser that kept its cookie', async () => {
      const from = await sent();
      expect((await arrive(from)).status).toBe(200);
      expect((await arrive(from)).status).toBe(422);
      const raced = await sent();
      const statuses = (await Promise.all([1, 2, 3].map(() => arrive(raced)))).map(({ status }) => status);
      expect(statuses.toSorted()).toEqual([200, 422, 422]);
    });

    it('what the issuer itself declines, in both languages', async () => {
      const start = await stage.http.get('/v1/auth/oidc/start').set(HTML);
      const state = new URL(String(start.headers['location'])).searchParams.get('state');
      const back = `/v1/auth/oidc/callback?error=access_denied&state=${state}&iss=${encodeURIComponent(issuer.url)}`;
      const cookie = pairOf(cookiesOf(start), 'oidc');
      const answer = await arrive({ back, cookie }, { accept: 'text/html', 'accept-language': 'zh-CN' });
      expect([answer.status, answer.text.includes('登录被取消')]).toEqual([403, true]);
    });

    it('as a problem to whoever is no browser', async () => {
      const answer = await stage.http.get('/v1/auth/oidc/callback?code=x&state=y');
      expect([answer.status, answer.body.type]).toEqual([422, '/problems/sign-on-failed']);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    });
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/admin//evil.example',
    '/b',
    'javascript:alert(1)',
    '/admin?x=//evil.example',
  ])('AUN-07 leads back to no other place: %s', async (returnTo) => {
    const answer = await stage.http.get(`/v1/auth/oidc/start?returnTo=${encodeURIComponent(returnTo)}`);
    expect([answer.status, answer.body.type, answer.headers['location']]).toEqual([
      400,
      '/problems/query-invalid',
      undefined,
    ]);
  });

  it('leads back to the page that was wanted, and each to where they begin', async () => {
    issuer.person = { subject: 'sub-admin', email: STAFF.email };
    expect((await arrive(await sent('?returnTo=/admin/people'))).text).toContain('0;url=/admin/people?lang=en');
    expect((await arrive(await sent())).text).toContain('0;url=/admin?lang=en');
  });

  it('ends here and at the issuer', async () => {
    const answer = await arrive(await sent());
    const cookies = cookiesOf(answer);
    const cookie = [pairOf(cookies, 'sid'), pairOf(cookies, 'via')].join('; ');
    const leave = await stage.http.get('/v1/auth/oidc/leave?lang=en').set({ ...HTML, cookie });
    expect(leave.text).toContain(`${issuer.url}/session/end?post_logout_redirect_uri=`);
    expect(pairOf(cookiesOf(leave), 'via')).toBe('via=');
    const without = await stage.http.get('/v1/auth/oidc/leave?lang=en').set(HTML);
    expect([without.status, without.headers['location']]).toEqual([303, '/admin/login?lang=en']);
  });

  it('opens nothing to whoever was put out or unlinked, and ends their sessions', async () => {
    // Of the admin's sessions the oldest have ended.
    const admin = await logIn(() => stage.http);
    issuer.person = { subject: 'sub-dora', email: DESIGNER.email };
    const cookie = pairOf(cookiesOf(await arrive(await sent())), 'sid');
    const own = () => stage.http.get('/v1/auth/session').set('cookie', cookie);
    expect((await own()).status).toBe(200);
    expect((await admin.delete(`/v1/admin/users/${designerId}/sign-on`)).status).toBe(204);
    expect((await own()).status).toBe(401);
    expect((await arrive(await sent())).text).toContain('an admin has to agree');
    expect((await admin.delete(`/v1/admin/users/${designerId}/sign-on`)).status).toBe(404);
  });

  it('keeps no token, code, verifier or state where others can read it', async () => {
    const from = await sent();
    await arrive(from);
    const { searchParams } = new URL(from.back, HOME);
    const secrets = [
      searchParams.get('code') ?? '',
      searchParams.get('state') ?? '',
      issuer.env['OIDC_CLIENT_SECRET'] ?? '',
    ];
    expect(secrets.every((secret) => secret.length > 20)).toBe(true);
    for (const table of ['sign_on_used', 'sign_on_request', 'staff_identity', 'audit_log'])
      for (const secret of secrets)
        expect(await stage.database.query(`select 1 from ${table} t where t::text like $1`, [`%${secret}%`])).toEqual(
          [],
        );
    const printed = stage.api.output.join('\n');
    expect(secrets.filter((secret) => printed.includes(secret))).toEqual([]);
    const kept = await stage.database.query<{ action: string }>(
      `select distinct action from audit_log where action like 'sign-on.%' or details::text like '%single-sign-on%' order by 1`,
    );
    expect(kept.map(({ action }) => action)).toEqual([
      'login.succeeded',
      'sign-on.approved',
      'sign-on.asked',
      'sign-on.linked',
      'sign-on.refused',
      'sign-on.unlinked',
    ]);
  });

  it('is told to be away where the issuer is, and passwords go on working', async () => {
    await stage.restartApi();
    await issuer.stop();
    const away = await stage.http.get('/v1/auth/oidc/start').set(HTML);
    expect([away.status, away.text.includes('The login service does not answer')]).toEqual([503, true]);
    expect(away.text).toContain('href="/admin/login?lang=en"');
    expect((await stage.http.post('/v1/auth/login').send(STAFF)).status).toBe(200);
    await issuer.start();
  });
});
