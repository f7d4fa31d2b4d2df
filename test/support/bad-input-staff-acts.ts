import { type BadInput, expand, payloadOf } from './bad-input-corpus.js';
import { type Answer, send } from './bad-input-request.js';
import type { StaffSession } from './routes.js';
import type { Stage } from './stage.js';

/** What the staff's and the vendors' cases of the corpus act upon. */
export interface StaffWorld {
  readonly stage: Stage;
  readonly admin: StaffSession;
  readonly designer: StaffSession;
  /** Somebody whose password has more than 72 characters. */
  readonly user: { readonly email: string; readonly password: string };
  readonly questionnaireId: string;
  readonly rubricVersionId: string;
  readonly studyId: string;
  readonly waveId: string;
  readonly anonymousWaveId: string;
  /** Authorization of a vendor, and where receivers of its webhooks stand. */
  readonly vendor: string;
  readonly sink: string;
  readonly forgetTrials: () => Promise<void>;
}

type Act = (world: StaffWorld, one: BadInput) => Promise<readonly Answer[]>;
type Headers = Readonly<Record<string, string>>;

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Headers;
  readonly body?: unknown;
}

/** Sends JSON, or bytes as they are. */
export function ask({ stage }: StaffWorld, { method = 'POST', path, headers = {}, body }: Asked): Promise<Answer> {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
  const payload = method === 'GET' ? {} : { payload: { kind: 'bytes', bytes } as const };
  const typed = method === 'GET' ? {} : { 'content-type': 'application/json' };
  return send({ port: stage.api.port, method, path, headers: { ...typed, ...headers }, ...payload });
}

const own = ({ cookie, csrf }: StaffSession): Headers => ({ cookie, 'x-csrf-token': csrf });

/** A rubric of ours in the place of the weights that the corpus gives to questions. */
function rubricOf(weights: Readonly<Record<string, number>>): object {
  const named = (text: string) => ({ 'zh-CN': text, en: text });
  const dimensions = Object.entries(weights).map(([name, weight], n) => ({
    id: `D${n + 1}`,
    name: named(name),
    weight,
    criteria: [{ id: `c${n + 1}1`, name: named(name) }],
  }));
  return { dimensions };
}

function definitionOf(one: BadInput): unknown {
  const { fn, elements } = (one.gen ?? {}) as { readonly fn?: string; readonly elements?: unknown };
  if (fn === 'def_elements') return { pages: [{ name: 'p', elements: expand(elements) }] };
  return expand(one.body_json);
}

const define: Act = async (world, one) => {
  const { rubric, action } = (one.body_json ?? {}) as {
    readonly rubric?: { readonly weights: Readonly<Record<string, number>> };
    readonly action?: string;
  };
  const headers = own(world.designer);
  if (rubric) {
    const body = { studyId: world.studyId, rubric: rubricOf(rubric.weights) };
    return [await ask(world, { path: '/v1/admin/rubrics', headers, body })];
  }
  // Questionnaires are published by those who design them; results are not.
  if (action === 'publish') {
    const path = `/v1/admin/waves/${world.waveId}/releases`;
    return [await ask(world, { path, headers, body: { reason: 'First' } })];
  }
  const path = `/v1/admin/questionnaires/${world.questionnaireId}/versions`;
  const payload = payloadOf(one);
  const isWhole = (one.gen as { readonly fn?: string } | undefined)?.fn === 'pad' && payload.kind === 'bytes';
  const body = isWhole ? payload.bytes : { definition: definitionOf(one), rubricVersionId: world.rubricVersionId };
  return [await ask(world, { path, headers, body })];
};

const webhook: Act = async (world, one) => {
  await world.forgetTrials();
  const { url } = one.body_json as { readonly url: string };
  const body = { url: url.replace('https://sink.test', world.sink), eventTypes: ['release.published'] };
  const headers = { authorization: world.vendor };
  const made = await ask(world, { path: '/v1/vendor/webhooks', headers, body });
  if (made.status !== 201) return [made];
  const { id } = JSON.parse(made.text) as { readonly id: string };
  return [made, await ask(world, { path: `/v1/vendor/webhooks/${id}/test`, headers })];
};

const LOGIN = '/v1/auth/login';

const login: Act = async (world, one) => {
  const { email, password } = world.user;
  const filled = JSON.parse(
    JSON.stringify(one.body_json ?? { email, password })
      .replace('$user', email)
      .replace('$first72', password.slice(0, 72)),
  ) as object;
  const special = LOGINS[one.name];
  if (special) return [await special(world, filled)];
  const payload = payloadOf(one);
  const body = one.gen && payload.kind === 'bytes' ? payload.bytes : filled;
  const once = () => ask(world, { path: LOGIN, headers: present(one.headers), body });
  if (one.parallel !== undefined) return Promise.all(Array.from({ length: one.parallel }, once));
  const answers = [];
  for (let at = 0; at < (one.repeat ?? 1); at += 1) answers.push(await once());
  return answers;
};

const present = (headers: BadInput['headers'] = {}): Headers =>
  Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null));

const LOGINS: Readonly<Record<string, (world: StaffWorld, body: object) => Promise<Answer>>> = {
  'csrf-no-origin-form': (world) =>
    ask(world, {
      path: '/v1/admin/users',
      headers: { ...own(world.admin), 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=x@example.test&role=admin',
    }),
  // Whoever has forgotten a password asks with a plain form, since the page needs no script.
  'host-header-reset-link': (world, body) =>
    ask(world, {
      path: '/admin/reset',
      headers: { host: 'evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email: (body as { email: string }).email }).toString(),
    }),
};

const exported: Act = async (world, { name }) => {
  const waveId = name === 'export-below-k' ? world.anonymousWaveId : world.waveId;
  const format = name === 'export-cell-over-32767' ? 'xlsx' : 'csv';
  const path = `/v1/admin/waves/${waveId}/exports`;
  const ordered = await ask(world, { path, headers: own(world.admin), body: { format } });
  if (ordered.status >= 400) return [ordered];
  const { id } = JSON.parse(ordered.text) as { readonly id: string };
  const { cookie } = world.admin;
  return [ordered, await ask(world, { method: 'GET', path: `/v1/admin/exports/${id}/file`, headers: { cookie } })];
};

/** How the cases of each target are acted out. */
export const STAFF_ACTS: Readonly<Record<string, Act>> = {
  'survey-definition': define,
  webhook,
  login,
  export: exported,
};
