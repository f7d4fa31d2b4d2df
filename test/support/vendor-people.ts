import type { Response } from 'supertest';
import type { Stage } from './stage.js';

export const VENDOR_PASSWORD = 'a long enough secret';

/** Somebody of a vendor who is logged in. */
export interface VendorClient {
  readonly id: string;
  readonly email: string;
  readonly cookie: string;
  readonly csrf: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  send(
    method: 'post' | 'put' | 'delete',
    path: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  /** A plain form, as a page without a script sends it. */
  form(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
}

interface Invited {
  readonly person: { readonly id: string };
  readonly link: string;
}

/** Where an invitation's link leads on the stage. */
export const pathOf = (link: string): string => new URL(link).pathname;

/** Invites somebody as the staff does, takes the link and logs in. */
export async function aVendorPerson(
  stage: Stage,
  vendorId: string,
  email: string,
  role: 'vendor_owner' | 'vendor_member' = 'vendor_owner',
): Promise<VendorClient> {
  const invited = { email, name: email.split('@')[0], role };
  const { person, link } = await stage.staff.make<Invited>(`/v1/admin/vendors/${vendorId}/people`, invited);
  const accepted = await stage.http.post(pathOf(link)).type('form').send({ password: VENDOR_PASSWORD });
  if (accepted.status !== 200) throw new Error(`accept: ${accepted.status} ${accepted.text}`);
  return logInVendor(stage, person.id, email);
}

export async function logInVendor(stage: Stage, id: string, email: string): Promise<VendorClient> {
  const login = await stage.http.post('/vendor/login').type('form').send({ email, password: VENDOR_PASSWORD });
  if (login.status !== 303) throw new Error(`login: ${login.status} ${login.text}`);
  const cookie = String(login.headers['set-cookie']).split(';')[0] ?? '';
  const me = await stage.http.get('/v1/vendor/me').set('cookie', cookie);
  const { csrfToken: csrf } = me.body as { csrfToken: string };
  const own = { cookie, 'x-csrf-token': csrf };
  return {
    id,
    email,
    cookie,
    csrf,
    get: async (path, headers = {}) =>
      stage.http
        .get(path)
        .set({ cookie, accept: path.startsWith('/v1') ? 'application/json' : 'text/html', ...headers }),
    send: async (method, path, body = {}, headers = {}) =>
      stage.http[method](path)
        .set({ ...own, ...headers })
        .send(body),
    form: async (path, fields) =>
      stage.http
        .post(path)
        .set({ cookie, accept: 'text/html' })
        .type('form')
        .send({ csrf, ...fields }),
  };
}
