import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { type StaffRole, StaffService } from '#account';
import { Keyring, openDatabase, prepareQueue, systemClock } from '#platform';
import { BUILT_IN_RUBRIC } from '#scoring';
import { ENTITIES } from '../../apps/entities.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { type Program, startProgram } from './program.js';

/** A whole installation of its own: a database, the built api and, where asked, the built worker, as processes. */
export interface Stage {
  readonly database: TestDatabase;
  readonly api: Program;
  readonly env: Readonly<Record<string, string>>;
  readonly http: ReturnType<typeof request>;
  /** Requests of a logged-in member of the staff. */
  readonly staff: StaffClient;
  startWorker(env?: Readonly<Record<string, string>>): Promise<Program>;
  restartApi(): Promise<void>;
  close(): Promise<void>;
}

export interface StaffClient {
  get(path: string): Promise<request.Response>;
  post(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<request.Response>;
  put(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<request.Response>;
  patch(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<request.Response>;
  delete(path: string): Promise<request.Response>;
  /** The body of an answer that must be a success. */
  make<T = { id: string }>(path: string, body: object): Promise<T>;
}

export const STAFF = { email: 'admin@example.com', password: 'a long enough password' };

export async function openStage(extra: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const database = await freshDatabase();
  const redisUrl = process.env['TEST_REDIS_URL'];
  const anchors = join(tmpdir(), `anchors-${randomBytes(6).toString('hex')}.jsonl`);
  const env: Record<string, string> = {
    DATABASE_URL: database.url,
    FAIRMARK_SECRET: randomBytes(32).toString('base64url'),
    PORT: '0',
    PUBLIC_URL: 'http://study.example',
    AUDIT_ANCHORS: anchors,
    // Tests that are not about the pace of mails and readers do not wait for it.
    MAIL_RATE: '10000',
    MAIL_DOMAIN_RATE: '10000',
    PUBLIC_RATE: '1000000',
    QUEUE_PREFIX: `t${randomBytes(6).toString('hex')}`,
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    ...extra,
  };
  await addStaff(env, STAFF);
  const programs: Program[] = [];
  const start = async (name: 'api' | 'worker', more: Readonly<Record<string, string>> = {}) => {
    const program = await startProgram(name, { ...env, ...more });
    programs.push(program);
    return program;
  };
  let api = await start('api');
  let client = request(`http://127.0.0.1:${api.port}`);
  const staff = await logIn(() => client);
  return {
    database,
    get api() {
      return api;
    },
    get http() {
      return client;
    },
    env,
    staff,
    startWorker: async (more) => {
      if (redisUrl === undefined) await prepareQueue(database.url, env['QUEUE_PREFIX'] ?? '');
      return start('worker', more);
    },
    restartApi: async () => {
      await api.stop('SIGKILL');
      api = await start('api', { PORT: String(api.port) });
      client = request(`http://127.0.0.1:${api.port}`);
    },
    close: async () => {
      await Promise.all(programs.map((program) => program.stop()));
      await database.drop();
      rmSync(anchors, { force: true });
    },
  };
}

export interface NewStaff {
  readonly email: string;
  readonly password: string;
  readonly role?: StaffRole;
}

/** Somebody who can log in at once; their id. */
export async function addStaff(
  env: Readonly<Record<string, string>>,
  { email, password, role = 'admin' }: NewStaff,
): Promise<string> {
  const source = await openDatabase({
    url: env['DATABASE_URL'] ?? '',
    poolSize: 1,
    statementTimeout: 10_000,
    entities: ENTITIES,
    onConnectionError: () => undefined,
  });
  const staff = new StaffService(source, systemClock, new Keyring(env['FAIRMARK_SECRET'] ?? ''));
  const { id } = await staff.add(email, password, { role });
  await source.destroy();
  return id;
}

/** Somebody who has an account, as a client. */
export async function logIn(
  client: () => ReturnType<typeof request>,
  credentials: Pick<typeof STAFF, 'email' | 'password'> = STAFF,
): Promise<StaffClient> {
  let login = await client().post('/v1/auth/login').send(credentials);
  // A machine that is busy with other stories, too, says for a moment that there is too much to do.
  for (let left = 20; login.status === 503 && left > 0; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    login = await client().post('/v1/auth/login').send(credentials);
  }
  if (login.status !== 200) throw new Error(`login: ${login.status} ${login.text}`);
  const cookie = String(login.headers['set-cookie']).split(';')[0] ?? '';
  const csrf = (login.body as { csrfToken: string }).csrfToken;
  const own = { cookie, 'x-csrf-token': csrf };
  const staff: StaffClient = {
    get: async (path) => client().get(path).set('cookie', cookie),
    post: async (path, body, headers = {}) =>
      client()
        .post(path)
        .set({ ...own, ...headers })
        .send(body),
    put: async (path, body, headers = {}) =>
      client()
        .put(path)
        .set({ ...own, ...headers })
        .send(body),
    patch: async (path, body, headers = {}) =>
      client()
        .patch(path)
        .set({ ...own, ...headers })
        .send(body),
    delete: async (path) => client().delete(path).set(own),
    make: async <T>(path: string, body: object) => {
      const made = await staff.post(path, body);
      if (made.status >= 300) throw new Error(`${path}: ${made.status} ${made.text}`);
      return made.body as T;
    },
  };
  return staff;
}

export interface StudyOptions {
  readonly definition: object;
  readonly vendors?: readonly string[];
  readonly rubric?: object;
  readonly closesAt?: string;
  readonly mode?: 'identified' | 'confidential' | 'anonymous' | 'strict';
}

export interface StagedStudy {
  readonly studyId: string;
  readonly studySlug: string;
  readonly waveSlug: string;
  readonly waveId: string;
  readonly versionId: string;
  readonly campaignId: string;
  readonly vendorIds: Readonly<Record<string, string>>;
}

/** A study with one wave, one published version and one campaign that is not launched yet, made through the api. */
export async function aStudy({ staff }: Stage, options: StudyOptions): Promise<StagedStudy> {
  const named = (text: string) => ({ 'zh-CN': text, en: text });
  const slug = `study-${randomBytes(4).toString('hex')}`;
  const vendorIds: Record<string, string> = {};
  for (const vendor of options.vendors ?? ['aurora'])
    vendorIds[vendor] = (await staff.make('/v1/admin/vendors', { slug: vendor, name: named(vendor) })).id;
  const study = await staff.make('/v1/admin/studies', { slug, title: named('Service'), sponsor: named('Team') });
  const rubric = await staff.make('/v1/admin/rubrics', {
    studyId: study.id,
    rubric: options.rubric ?? BUILT_IN_RUBRIC,
  });
  const wave = await staff.make('/v1/admin/waves', {
    studyId: study.id,
    slug: '2026q4',
    rubricVersionId: rubric.id,
    opensAt: '2026-10-01T00:00:00Z',
    closesAt: '2099-12-31T00:00:00Z',
  });
  const questionnaire = await staff.make('/v1/admin/questionnaires', {
    studyId: study.id,
    slug: 'main',
    title: named('Main'),
  });
  const version = await staff.make(`/v1/admin/questionnaires/${questionnaire.id}/versions`, {
    rubricVersionId: rubric.id,
    definition: options.definition,
    ...(options.mode && { mode: options.mode }),
  });
  const campaign = await staff.make('/v1/admin/campaigns', {
    waveId: wave.id,
    versionId: version.id,
    name: 'first',
    closesAt: options.closesAt ?? '2099-12-31T00:00:00Z',
  });
  return {
    studyId: study.id,
    studySlug: slug,
    waveSlug: '2026q4',
    waveId: wave.id,
    versionId: version.id,
    campaignId: campaign.id,
    vendorIds,
  };
}

export interface Person {
  readonly email: string;
  readonly organisation: string;
  readonly size?: string;
  readonly region?: string;
  readonly source?: string;
  readonly vendor?: string;
  readonly locale?: string;
}

export function contactsCsv(people: readonly Person[]): string {
  const lines = people.map(
    ({ email, organisation, size = 'M', region = 'CN', source = 'independent', vendor = 'aurora', locale = 'en' }) =>
      [email, email.split('@')[0], organisation, size, region, source, vendor, locale].join(','),
  );
  return ['email,name,organisation,size,region,source,vendor,locale', ...lines].join('\n');
}

export const somePeople = (count: number): Person[] =>
  Array.from({ length: count }, (_, n) => ({ email: `person${n}@company${n}.example`, organisation: `Company ${n}` }));
