import { randomUUID } from 'node:crypto';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import { Keyring } from '#platform';
import { type Answer, send } from './bad-input-request.js';
import { type BadInput, fixtureDefinition, type Payload, validAnswers } from './bad-input-corpus.js';
import { easyChallenge, solved } from './open-work.js';
import { type Cost, costOf, WATCHED } from './process-watch.js';
import { publishRelease } from './publish.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, STAFF, type StagedStudy } from './stage.js';

/** An installation with the fixture of the corpus published and many people invited to it. */
export interface BadInputStage {
  readonly stage: Stage;
  /** Headers of a logged-in member of the staff, and of a vendor's key. */
  readonly staff: Readonly<Record<string, string>>;
  readonly vendor: Readonly<Record<string, string>>;
  readonly otherVendorId: string;
  /** The wave with a release, as it is named in addresses. */
  readonly wavePath: string;
  invite(): Invited;
  /** A sitting of an open link that was begun without work, and what a case hands in as its work. */
  openSitting(pow: BadInput['pow']): Promise<Invited & { readonly proof: string | null }>;
  /** A hash of each table's rows; of tables that only count who knocks, none. */
  rows(): Promise<Readonly<Record<string, string>>>;
  cost(): Cost;
  submit(token: string, payload: Payload, headers?: Readonly<Record<string, string | null>>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Invited {
  readonly id: string;
  readonly token: string;
  /** A link for the same person that opens something else. */
  readonly otherToken: string;
}

const RUBRIC = {
  dimensions: [
    {
      id: 'D1',
      name: { 'zh-CN': '维度', en: 'Dimension' },
      weight: 1,
      criteria: [{ id: 'c11', name: { 'zh-CN': '指标', en: 'Criterion' } }],
    },
  ],
};

/** The fixture of the corpus, whose rating is scored so that scores can be seen. */
const scoredDefinition = JSON.parse(
  JSON.stringify(fixtureDefinition).replace('"name":"q_rating"', '"name":"q_rating","criterion":"c11"'),
) as object;

const VOLATILE = ['session', 'login_failure', 'link_miss', 'api_key', 'audit_head', 'audit_log'];
const PEOPLE = 300;
/** So few organisations abroad answer that nothing may be said about them. */
const ABROAD = 4;
const AT_HOME = 40;

export async function openBadInputStage(howMany = PEOPLE): Promise<BadInputStage> {
  const stage = await openStage(WATCHED);
  const study = await aStudy(stage, { definition: scoredDefinition, rubric: RUBRIC });
  const people = somePeople(howMany).map((person, n) => ({ ...person, region: n < ABROAD ? 'INTL' : 'CN' }));
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(people) });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  const other = await stage.staff.make('/v1/admin/vendors', { slug: 'other', name: { 'zh-CN': '另', en: 'Other' } });
  const key = await stage.staff.make<{ text: string }>('/v1/admin/api-keys', {
    vendorId: study.vendorIds['aurora'] ?? '',
    label: 'bad input',
    environment: 'live',
  });
  const waiting = await invitations(stage);
  const link = await addOpenLink(stage, study);
  const submit = submitter(() => stage.api.port);
  for (const { token } of waiting.splice(0, ABROAD + AT_HOME)) await submit(token, controlPayload);
  await publishRelease(stage, study.waveId);
  const tables = await tableNames(stage);
  return {
    stage,
    staff: { cookie: await staffCookie(stage) },
    vendor: { authorization: `Bearer ${key.text}` },
    otherVendorId: other.id,
    invite: () => {
      const invited = waiting.pop();
      if (!invited) throw new Error('Nobody is left to be asked: raise PEOPLE.');
      return invited;
    },
    openSitting: (pow) => openSitting(stage, link, pow),
    rows: () => hashes(stage, tables),
    cost: () => costOf(stage.api),
    submit,
    wavePath: `${study.studySlug}/${study.waveSlug}`,
    close: () => stage.close(),
  };
}

async function addOpenLink({ staff }: Stage, { campaignId, vendorIds }: StagedStudy): Promise<string> {
  const { url } = await staff.make<{ url: string }>(`/v1/admin/campaigns/${campaignId}/open-links`, {
    vendorId: vendorIds['aurora'],
    name: 'Forum',
    opensAt: '2026-01-01T00:00:00Z',
    closesAt: '2099-01-01T00:00:00Z',
    quota: 100,
    organisationQuota: 100,
    origins: [],
  });
  return new URL(url).pathname.split('/').at(-1) ?? '';
}

async function openSitting(stage: Stage, slug: string, pow: BadInput['pow']) {
  const who = { organisation: 'Somebody Ltd', size: 'M', region: 'CN' };
  const started = await stage.http.post(`/o/${slug}/start`).type('form').send(who);
  const token = /\/s\/([\w-]{43})/.exec(started.headers['location'] ?? '')?.[1] ?? '';
  const [row] = await stage.database.query<{ id: string }>(
    `select invitation_id as id from invitation where proof = 'missing' order by created_at desc limit 1`,
  );
  return { id: row?.id ?? '', token, otherToken: token, proof: await proofOf(stage, slug, { pow, who }) };
}

async function proofOf(
  stage: Stage,
  slug: string,
  { pow, who }: { readonly pow: BadInput['pow']; readonly who: object },
): Promise<string | null> {
  if (pow === undefined) return null;
  const challenge = await easyChallenge(stage, slug);
  const { data } = challenge.parameters;
  if (pow === 'splice')
    return solved({ ...challenge, parameters: { ...challenge.parameters, data: { ...data, until: 9e15 } } });
  const proof = await solved(challenge);
  await stage.http.post(`/v1/respond/open/${slug}/start`).set('x-pow', proof).send(who);
  return proof;
}

function submitter(port: () => number): BadInputStage['submit'] {
  return (token, payload, headers = {}) =>
    send({
      port: port(),
      method: 'POST',
      path: '/v1/respond/submit',
      headers: present({
        authorization: `Survey ${token}`,
        'idempotency-key': randomUUID(),
        'content-type': 'application/json',
        ...headers,
      }),
      payload,
    });
}

export const controlPayload: Payload = {
  kind: 'bytes',
  bytes: Buffer.from(JSON.stringify({ definitionVersion: 1, answers: validAnswers })),
};

export function present(headers: Readonly<Record<string, string | null>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null));
}

async function staffCookie({ http }: Stage): Promise<string> {
  const login = await http.post('/v1/auth/login').send(STAFF);
  return String(login.headers['set-cookie']).split(';')[0] ?? '';
}

async function invitations({ database, env }: Stage): Promise<Invited[]> {
  const keyring = new Keyring(env['FAIRMARK_SECRET'] ?? '');
  const rows = await database.query<{ id: string }>(
    "select invitation_id as id from invitation order by region = 'CN', 1",
  );
  return rows.map(({ id }) => ({
    id,
    token: surveyToken(keyring, 'invitation', id, 0),
    otherToken: surveyToken(keyring, 'unsubscribe', id, 0),
  }));
}

async function tableNames({ database }: Stage): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  return rows.map(({ name }) => name).filter((name) => !VOLATILE.includes(name));
}

async function hashes({ database }: Stage, tables: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const parts = tables.map(
    (name) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from "${name}" t`,
  );
  const rows = await database.query<{ name: string; hash: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
