import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceQuestionnaire } from '#questionnaire/core';
import type { Installation } from './installation.js';

type Headers = Readonly<Record<string, string>>;

/** Somebody of the staff who works on one large draft. */
export interface DesignerClient {
  readonly base: string;
  readonly id: string;
  readonly cookie: string;
  readonly rubricVersionId: string;
  /** The answer to a request below the questionnaire; throws when it is refused. */
  send(method: 'GET' | 'POST' | 'PUT', path: string, body?: object, headers?: Headers): Promise<Answer>;
}

export interface Answer {
  readonly body: unknown;
  readonly etag: string;
}

/** With the 36 of the service questionnaire there are as many as one may have. */
const MORE = 164;

const both = (chinese: string, english: string) => ({ 'zh-cn': chinese, default: english });

/** The service questionnaire with as many questions more as one may have; every fourth has a condition. */
export function largeDefinition(title: string) {
  const { pages } = serviceQuestionnaire;
  const more = Array.from({ length: MORE }, (_, index) => ({
    type: 'radiogroup',
    name: `more${index}`,
    title: both(`第 ${index} 题：满意吗？`, `Question ${index}: how satisfied are you?`),
    choices: [5, 4, 3, 2, 1].map((value) => ({ value, text: both(`选项 ${value}`, `Option ${value}`) })),
    ...(index > 0 && index % 4 === 0 && { visibleIf: `{more${index - 1}} <= 2` }),
  }));
  const added = Array.from({ length: Math.ceil(more.length / 10) }, (_, index) => ({
    name: `added${index}`,
    elements: more.slice(index * 10, index * 10 + 10),
  }));
  return { ...serviceQuestionnaire, title: both(title, title), pages: [...pages, ...added] };
}

export async function openDesigner({ port, dataFolder }: Installation): Promise<DesignerClient> {
  const facts = JSON.parse(readFileSync(join(dataFolder, 'demo.json'), 'utf8')) as Readonly<Record<string, string>>;
  const base = `http://127.0.0.1:${port}`;
  const login = await fetch(`${base}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: facts['adminEmail'], password: facts['adminPassword'] }),
  });
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrfToken } = (await login.json()) as { csrfToken: string };
  const own = { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
  const ask = async (method: string, path: string, body?: object, headers: Headers = {}): Promise<Answer> => {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { ...own, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return { body: JSON.parse(text), etag: answer.headers.get('etag') ?? '' };
  };
  const { body: list } = await ask('GET', '/v1/admin/questionnaires');
  const [demo] = (list as { data: { studyId: string }[] }).data;
  const made = {
    studyId: demo?.studyId,
    slug: 'large',
    title: { 'zh-CN': '大', en: 'Large' },
    from: { template: 'service' },
  };
  const { id } = (await ask('POST', '/v1/admin/questionnaires', made)).body as { id: string };
  const draft = (await ask('GET', `/v1/admin/questionnaires/${id}/draft`)).body as { rubricVersionId: string };
  return {
    base,
    id,
    cookie,
    rubricVersionId: draft.rubricVersionId,
    send: (method, path, body, headers) => ask(method, `/v1/admin/questionnaires/${id}${path}`, body, headers),
  };
}
