import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { default as PostalMime } from 'postal-mime';
import { anAnsweredStudy } from './support/answered-study.js';
import { type BadInput, casesOf, fixtureDefinition, validAnswers } from './support/bad-input-corpus.js';
import { DEVIATIONS } from './support/bad-input-deviations.js';
import type { Answer } from './support/bad-input-request.js';
import { STAFF_ACTS, type StaffWorld } from './support/bad-input-staff-acts.js';
import { addStaff, aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';
import { aKey } from './support/actors.js';
import { eventually } from './support/eventually.js';
import { inviteEverybody } from './support/invite.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { inheritedIn, WATCHED, whileWatched } from './support/process-watch.js';
import { checkRefusal, problemOf } from './support/refusal.js';
import { logInAs } from './support/routes.js';
import { OF_DOORS, OF_WORKERS, rowHashes } from './support/row-hashes.js';
import { answers, endless, startWebhookSink, trickles, type WebhookSink } from './support/webhook-sink.js';
import { Keyring } from '#platform';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { randomUUID } from 'node:crypto';

const PEOPLE = 3;
/** Of processor time at once, in which nobody else is served. */
const HELD_MS = 200;
const USER = { email: 'user@example.com', password: `${'a long password '.repeat(5)}end` };
const VOLATILE = [...OF_DOORS, ...OF_WORKERS];

let stage: Stage;
let world: StaffWorld;
let mails: MailSink;
let sink: WebhookSink;
let pid: number | undefined;
let controls: string[];
let inherited: string;

beforeAll(async () => {
  [mails, sink] = await Promise.all([startMailSink(), startWebhookSink()]);
  stage = await openStage({
    SMTP_URL: mails.url,
    MAIL_FROM: 'Study <study@study.example>',
    WEBHOOK_SINKS: sink.origin,
    ...WATCHED,
  });
  const study = await anAnsweredStudy(stage, PEOPLE);
  const anonymous = await anonymousWave();
  await addStaff(stage.env, { ...USER, role: 'analyst' });
  const designer = { email: 'designer@example.com', password: 'a long enough password' };
  await addStaff(stage.env, { ...designer, role: 'designer' });
  const { id: questionnaireId } = await stage.staff.make('/v1/admin/questionnaires', {
    studyId: study.studyId,
    slug: 'hostile',
    title: { 'zh-CN': '甲', en: 'Hostile' },
  });
  const { data } = (await stage.staff.get(`/v1/admin/studies/${study.studyId}/rubrics`)).body as {
    readonly data: readonly { readonly id: string }[];
  };
  const key = await aKey(stage, study.vendorIds['aurora'] ?? '', ['webhooks.read', 'webhooks.write']);
  world = {
    stage,
    admin: await logInAs(stage),
    designer: await logInAs(stage, designer),
    user: USER,
    questionnaireId,
    rubricVersionId: data[0]?.id ?? '',
    studyId: study.studyId,
    waveId: study.waveId,
    anonymousWaveId: anonymous,
    vendor: key.actor.headers['authorization'] ?? '',
    sink: sink.origin,
    forgetTrials: async () => {
      await stage.database.query(`update webhook_endpoint set created_at = created_at - interval '2 hours'`);
      await stage.database.query(`update webhook_delivery set created_at = created_at - interval '2 hours'`);
    },
  };
  controls = await controlLinks();
  pid = stage.api.process.pid;
  inherited = await inheritedIn(stage.api);
}, 240_000);

afterAll(async () => {
  await Promise.all([mails.close(), sink.close()]);
  await stage?.close();
});

const tokenOf = (id: string) => surveyToken(new Keyring(stage.env['FAIRMARK_SECRET'] ?? ''), 'invitation', id, 0);
const submit = (id: string) =>
  stage.http
    .post('/v1/respond/submit')
    .set({ authorization: `Survey ${tokenOf(id)}`, 'idempotency-key': randomUUID() })
    .send({ answers: validAnswers });

/** Nobody is asked twice within a while, so these are other people. */
const others = (count: number, vendor: string) =>
  somePeople(count).map((one) => ({ ...one, vendor, email: `${vendor}.${one.email}` }));

/** A wave to which fewer have answered anonymously than may be told one by one. */
async function anonymousWave(): Promise<string> {
  const study = await aStudy(stage, { definition: fixtureDefinition, mode: 'anonymous', vendors: ['secret'] });
  const people = others(PEOPLE, 'secret');
  const ids = await inviteEverybody(stage, study, contactsCsv(people));
  for (const id of ids) expect((await submit(id)).status).toBe(201);
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/close`, {});
  await eventually(async () => {
    const [row] = await stage.database.query<{ count: number }>(
      'select count(*)::int as count from response where wave_id = $1',
      [study.waveId],
    );
    return row?.count === PEOPLE;
  }, 60_000);
  return study.waveId;
}

/** Links whose answers show that the service goes on: one for each case. */
async function controlLinks(): Promise<string[]> {
  const study = await aStudy(stage, { definition: fixtureDefinition, vendors: ['control'] });
  const people = others(80, 'control');
  return inviteEverybody(stage, study, contactsCsv(people));
}

/** Where a case allows several statuses, what the others say. */
const besides = (status: number): readonly string[] =>
  status === 401 ? ['invalid-credentials'] : status === 503 ? ['overloaded'] : [];

const expectedOf = (one: BadInput) => ({ ...one.expect, ...DEVIATIONS[one.name] });

/** Of endpoints the addresses alone: how often one failed is counted meanwhile. */
async function stateOf(): Promise<object> {
  const endpoints = await stage.database.query('select id, sealed_url, event_types from webhook_endpoint order by id');
  return { endpoints, ...(await rowHashes(stage.database, VOLATILE)) };
}

/** What holds of every case (invariants of the corpus): outcome, form, rows, process, and that the service goes on. */
async function check(one: BadInput): Promise<readonly Answer[]> {
  const expected = expectedOf(one);
  const before = await stateOf();
  const { result: given, held } = await whileWatched(stage.api, () => STAFF_ACTS[one.target]!(world, one));
  for (const answer of given) {
    expect(expected.http).toContain(answer.status);
    if (answer.status < 400) continue;
    checkRefusal(answer);
    const problem = one.expect.class === `reject-${answer.status}` ? one.expect.problem : expected.problem;
    if (problem !== '') expect([problem, ...besides(answer.status)]).toContain(problemOf(answer));
  }
  if (given.every(({ status }) => status >= 400)) expect(await stateOf()).toEqual(before);
  expect([stage.api.process.pid, stage.api.process.exitCode]).toEqual([pid, null]);
  expect(await inheritedIn(stage.api)).toBe(inherited);
  expect(held).toBeLessThanOrEqual(HELD_MS);
  expect((await submit(controls.pop() ?? '')).status).toBe(201);
  return given;
}

const cases = (target: string) => casesOf(target).map((one) => [one.name, one] as const);

describe('a definition that is', () => {
  it.each(cases('survey-definition'))('%s', async (_, one) => {
    const [answer] = await check(one);
    expect(answer?.text).not.toMatch(/onerror|evil\.example|169\.254|tracker\.example/);
  });
});

describe('a webhook that is', () => {
  beforeAll(() => {
    sink.behave('/redirect', answers(302, { location: `${sink.origin}/inside` }));
    sink.behave('/slow', trickles);
    sink.behave('/huge', endless);
    sink.behave('/410', answers(410));
  });

  it.each(cases('webhook'))(
    '%s',
    async (name, one) => {
      const given = await check(one);
      if (given.length < 2) return;
      const { id } = JSON.parse(given[0]?.text ?? '') as { readonly id: string };
      const hook = `/v1/vendor/webhooks/${id}`;
      const read = (path: string) => stage.http.get(path).set('authorization', world.vendor);
      const seen = await eventually(async () => {
        const { data } = (await read(`${hook}/deliveries`)).body as {
          readonly data: readonly { readonly state: string; readonly attempts: number }[];
        };
        return data[0] !== undefined && (data[0].attempts > 0 || data[0].state !== 'waiting') && data[0];
      }, 60_000);
      if (name === 'webhook-410')
        await eventually(async () => ((await read(hook)).body as { state: string }).state === 'disabled', 60_000);
      if (name === 'ssrf-redirect-internal')
        expect([seen.state === 'delivered', sink.heard('/inside')]).toEqual([false, []]);
      await stage.http.delete(hook).set('authorization', world.vendor);
    },
    90_000,
  );
});

describe('an export that is', () => {
  it.each(cases('export'))('%s', async (_, one) => {
    await stage.database.query(`update answer_export set ordered_at = ordered_at - interval '1 hour'`);
    await check(one);
  });
});

describe('a login that is', () => {
  it.each(cases('login'))(
    '%s',
    async (name, one) => {
      const given = await check(one);
      await checkMore[name]?.(given);
    },
    120_000,
  );

  afterEach(() => stage.database.query('delete from login_failure'));

  const checkMore: Readonly<Record<string, (given: readonly Answer[]) => Promise<void> | void>> = {
    'session-fixation': ([answer]) => {
      expect(String(answer?.headers['set-cookie'])).toMatch(/^(__Host-)?sid=[\w-]{43};/);
    },
    'login-50-parallel-argon2': (given) => {
      expect(given.some(({ status }) => [429, 503].includes(status))).toBe(true);
    },
    'host-header-reset-link': async () => {
      const mail = await eventually(async () => {
        const all = await Promise.all(mails.messages().map((message) => PostalMime.parse(message)));
        return all.find(({ to }) => to?.some(({ address }) => address === USER.email));
      }, 60_000);
      expect(mail.text).toContain('http://study.example/admin/reset/');
      expect(`${mail.text}${mail.html ?? ''}`).not.toContain('evil.example');
    },
  };
});

describe('all of it', () => {
  it('is told in the log as no failure', () => {
    const failures = stage.api.output.filter((line) => /"level":(50|60)/.test(line));
    // Fifty logins at once are more than it takes on, and it says so.
    expect(failures.filter((line) => !line.includes('"overloaded"'))).toEqual([]);
  });
});
