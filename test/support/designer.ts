import type { Response } from 'supertest';
import { BUILT_IN_RUBRIC } from '#scoring';
import { logInAs } from './routes.js';
import type { Stage } from './stage.js';

type Headers = Readonly<Record<string, string>>;
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export const QUESTIONNAIRES = '/v1/admin/questionnaires';
const PASSWORD = 'a long enough password';

/** Somebody on the staff who designs, with a session of their own. */
export interface Designer {
  readonly email: string;
  send(method: Method, path: string, body?: object, headers?: Headers): Promise<Response>;
  /** The body of an answer that must be a success. */
  make<T = { id: string }>(method: Method, path: string, body?: object, headers?: Headers): Promise<T>;
}

export const named = (text: string) => ({ 'zh-CN': text, en: text });
export const on = (revision: number): Headers => ({ 'if-match': `"r${revision}"` });
/** What a refusal says in short. */
export const said = ({ status, body }: Response) => [status, (body as { type: string }).type.replace('/problems/', '')];

export async function aDesigner(stage: Stage, name: string, role = 'designer'): Promise<Designer> {
  const email = `${name}@example.com`;
  const { link } = await stage.staff.make<{ link: string }>('/v1/admin/users', { email, name, role });
  await stage.http.post('/v1/auth/accept').send({ token: link.split('#')[1], password: PASSWORD });
  const { cookie, csrf } = await logInAs(stage, { email, password: PASSWORD });
  const send: Designer['send'] = async (method, path, body, headers = {}) => {
    const request = stage.http[method](path).set({ cookie, 'x-csrf-token': csrf, ...headers });
    return body === undefined ? request : request.send(body);
  };
  return {
    email,
    send,
    make: async <T>(method: Method, path: string, body?: object, headers?: Headers) => {
      const made = await send(method, path, body, headers);
      if (made.status >= 300) throw new Error(`${method} ${path}: ${made.status} ${made.text}`);
      return made.body as T;
    },
  };
}

export interface Studio {
  readonly studyId: string;
  readonly rubricVersionId: string;
}

let studios = 0;

/** A study with a rubric, and no questionnaire yet. */
export async function aStudio({ staff }: Stage, rubric: object = BUILT_IN_RUBRIC): Promise<Studio> {
  studios += 1;
  const slug = `studio-${studios}`;
  const study = await staff.make('/v1/admin/studies', { slug, title: named('Service'), sponsor: named('Team') });
  const version = await staff.make('/v1/admin/rubrics', { studyId: study.id, rubric });
  return { studyId: study.id, rubricVersionId: version.id };
}
