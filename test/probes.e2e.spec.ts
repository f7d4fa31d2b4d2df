import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport, type Transporter } from 'nodemailer';
import { type Email, default as PostalMime } from 'postal-mime';
import { ProbeEvidence } from '#evidence';
import { agreement, probeFigures, type Rating, timedCase } from '#evidence/core';
import { openDatabase } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { signWebhook } from '../libs/platform/crypto/webhook-signature.js';
import { goldenCase } from '../libs/statistics/testing/golden.js';
import { ENTITIES } from '../apps/entities.js';
import { aColleague, type Colleague } from './support/colleague.js';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { type MovingClock, movingClock } from './support/moving-clock.js';
import {
  adminAgain,
  aDesign,
  everyProbe,
  type ListedProbe,
  loggedInAgain,
  type OwnProbe,
  SEED,
} from './support/probe-round.js';
import {
  canary,
  finishedProbe,
  isSolvedAtOnce,
  minutesOf,
  ratingsOfStory,
  SCENARIOS,
  stampOf,
  VENDORS,
} from './support/probe-story.js';
import { returnedMail } from './support/returned-mail.js';
import { aStudy, openStage, type Stage, type StaffClient, type StagedStudy } from './support/stage.js';
import { startStudyMailbox, type StudyMailbox } from './support/study-mailbox.js';

const SECRET = 'k3Jm0vXc2RkTzYbN4hLwUe9sGpAoKdFi8yQxZt1MEuI';
const SENT_AT = '2026-12-01T09:00:00Z';
const MINUTE = 60_000;
const DECIDED = 3;
let clock: MovingClock;
let sink: MailSink;
let mailbox: StudyMailbox;
let vendors: Transporter;
let stage: Stage;
let admin: StaffClient;
let study: StagedStudy;
let runners: Colleague[];
let raters: Colleague[];
let analyst: Colleague;
let path: string;
let probes: ListedProbe[];

beforeAll(async () => {
  clock = movingClock('2026-11-01T08:00:00Z');
  sink = await startMailSink();
  stage = await openStage({
    ...clock.env,
    SMTP_URL: sink.url,
    MAIL_FROM: 'Lin <lin@study.example>',
    MAIL_RETURN_ADDRESS: 'answers@study.example',
    MAIL_HOOK_SECRET: SECRET,
  });
  mailbox = await startStudyMailbox(async (raw) => {
    const timestamp = String(Math.floor(clock.now().getTime() / 1_000));
    const signed = {
      'content-type': 'message/rfc822',
      'webhook-id': 'msg',
      'webhook-timestamp': timestamp,
      'webhook-signature': signWebhook(SECRET, 'msg', timestamp, raw),
    };
    const { status, text } = await stage.http.post('/v1/hooks/mail').set(signed).send(raw);
    if (status !== 200) throw new Error(text);
  });
  vendors = createTransport({ host: '127.0.0.1', port: mailbox.port, ignoreTLS: true, pool: true });
  admin = stage.staff;
  study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: VENDORS });
  for (const id of Object.values(study.vendorIds))
    await admin.put(`/v1/admin/studies/${study.studyId}/vendors/${id}`, { productIds: [] });
  runners = [await aColleague(stage, 'runner', 'runner-one'), await aColleague(stage, 'runner', 'runner-two')];
  raters = [await aColleague(stage, 'rater', 'rater-one'), await aColleague(stage, 'rater', 'rater-two')];
  analyst = await aColleague(stage, 'analyst');
  await startRound();
  await stage.startWorker();
}, 90_000);

afterAll(async () => {
  vendors.close();
  await stage.close();
  await mailbox.close();
  await sink.close();
  clock.remove();
});

async function startRound(): Promise<void> {
  const design = aDesign(runners, { scenarios: SCENARIOS, vendors: VENDORS });
  const rounds = `/v1/admin/waves/${study.waveId}/probe-rounds`;
  const { id } = await admin.make(rounds, { name: 'Autumn', design, seed: SEED });
  path = `${rounds}/${id}`;
  const consent = { agreedBy: 'Head of support', agreedOn: '2026-10-20', note: 'Agreed in writing' };
  for (const vendor of VENDORS) {
    const facts = { locale: 'en', supportAddress: `help@${vendor}.example`, consent };
    expect((await admin.put(`${path}/vendors/${vendor}`, facts)).status).toBe(200);
  }
  expect((await admin.post(`${path}/start`, {})).body).toMatchObject({ state: 'running' });
}

async function moveTo(moment: string): Promise<void> {
  clock.moveTo(moment);
  admin = await adminAgain(stage);
  runners = await Promise.all(runners.map((one) => loggedInAgain(stage, one)));
  raters = await Promise.all(raters.map((one) => loggedInAgain(stage, one)));
  analyst = await loggedInAgain(stage, analyst);
}

const runnerOf = ({ runner }: ListedProbe): StaffClient => runners.find(({ id }) => id === runner.id)!.staff;
const own = ({ id }: ListedProbe, act = '') => `/v1/admin/probes/mine/${id}${act}`;

async function answer(to: string, at: Date, mail: { readonly text: string; readonly isAutomatic: boolean }) {
  mailbox.setClock(at);
  await vendors.sendMail({
    from: 'Support <support@vendor.example>',
    to,
    subject: 'Re: your question',
    text: mail.text,
    headers: mail.isAutomatic ? { 'Auto-Submitted': 'auto-replied' } : {},
  });
}

const sentMails = (): Promise<Email[]> => Promise.all(sink.messages().map((raw) => PostalMime.parse(raw)));
const replyOf = ({ replyTo }: Email) => replyTo?.[0]?.address;

describe('a round of eight scenarios, twice, with five vendors', () => {
  it('is fixed as it was planned: each vendor gets the same, and each runner their part', async () => {
    probes = await everyProbe(admin, `${path}/probes`);
    expect(probes).toHaveLength(80);
    for (const vendor of VENDORS) {
      const asked = probes
        .filter((probe) => probe.vendor.slug === vendor)
        .map((one) => `${one.scenario} ${one.replicate}`);
      expect(asked.toSorted()).toEqual(SCENARIOS.flatMap((key) => [`${key} 1`, `${key} 2`]));
    }
    const { body } = await admin.get(path);
    expect(body.gaps).toEqual([{ code: 'too-few-in-tier', severity: 'urgent', count: 2, needed: 4 }]);
    const urgent = await admin.get(`${path}/probes?severity=urgent&vendor=aurora&phase=upcoming`);
    expect(urgent.body.data.map(({ scenario }: ListedProbe) => scenario)).toEqual(['join-outage', 'join-outage']);
  });

  it('is sent by mail, word for word, with a reply address for each probe and no sign of a program', async () => {
    await moveTo(SENT_AT);
    for (const probe of probes) {
      const id = randomUUID();
      for (let times = 0; times < (probe === probes[0] ? 2 : 1); times += 1)
        expect((await runnerOf(probe).post(own(probe, '/mails'), { id })).status).toBe(202);
    }
    const again = await runnerOf(probes[0]!).post(own(probes[0]!, '/mails'), { id: randomUUID() });
    expect(again.body.type).toBe('/problems/probe-mail-sent');
    await eventually(async () => sink.messages().length === 80, 30_000);
    probes = await eventually(async () => {
      const all = await everyProbe(admin, `${path}/probes`);
      return all.every(({ phase }) => phase === 'waiting') && all;
    }, 30_000);
    const mails = await sentMails();
    expect(new Set(mails.map(replyOf)).size).toBe(80);
    for (const mail of mails) {
      expect(replyOf(mail)).toMatch(/^answers\+p[0-9a-f]{48}@study\.example$/);
      const ofPrograms = ['auto-submitted', 'list-unsubscribe', 'precedence'];
      expect(mail.headers.filter(({ key }) => ofPrograms.includes(key))).toEqual([]);
    }
    const { body } = await runnerOf(probes[0]!).get(own(probes[0]!));
    const question = mails.find((mail) => replyOf(mail) === body.replyAddress);
    expect(question).toMatchObject({ to: [{ address: body.supportAddress }], text: `${body.text}\n` });
  }, 60_000);

  it('takes in what vendors answer: machines are known, people are left to the runner, repetitions are one', async () => {
    await moveTo('2026-12-07T09:00:00Z');
    const mails = await sentMails();
    for (const [n, probe] of probes.entries()) {
      const { replyAddress } = (await runnerOf(probe).get(own(probe))).body as { replyAddress: string };
      expect(mails.filter((mail) => replyOf(mail) === replyAddress)).toHaveLength(1);
      await answer(replyAddress, stampOf(probe, 1), { text: `Ticket ${n} received`, isAutomatic: true });
      const minutes = minutesOf(probe);
      if (minutes === null) continue;
      await answer(replyAddress, stampOf(probe, minutes), { text: canary(probe.vendor.slug), isAutomatic: false });
    }
    const silent = probes.filter((probe) => minutesOf(probe) === null).length;
    const messages = await stage.database.query<{ state: string; count: number }>(
      `select state, count(*)::int as count from probe_message where direction = 'in' group by state order by state`,
    );
    expect(messages).toEqual([
      { state: 'judged', count: 80 },
      { state: 'to-judge', count: 80 - silent },
    ]);
    const [first] = probes;
    const { messages: taken } = (await runnerOf(first!).get(own(first!))).body as OwnProbe;
    expect(taken.map(({ state }) => state)).toEqual(['sent', 'judged', 'to-judge']);
    // What was taken in is not taken again, and a report that a mail of ours was not delivered is no answer.
    const { replyAddress } = (await runnerOf(first!).get(own(first!))).body as { replyAddress: string };
    mailbox.setClock(clock.now());
    const bounce = returnedMail('postfix', { recipient: 'help@x.example', messageId: 'm@x', return: replyAddress });
    for (let times = 0; times < 2; times += 1)
      await vendors.sendMail({ envelope: { from: 'mx@vendor.example', to: replyAddress }, raw: bounce });
    const { messages: after } = (await runnerOf(first!).get(own(first!))).body as OwnProbe;
    expect(after.map(({ state }) => state)).toEqual(['sent', 'judged', 'to-judge', 'undelivered']);
    const forged = `answers+p${randomUUID().replaceAll('-', '')}0123456789abcdef@study.example`;
    await answer(forged, clock.now(), { text: 'x', isAutomatic: false });
    expect((await stage.database.query('select 1 from probe_message')).length).toBe(241 - silent);
  }, 60_000);

  it('is written to again by mail where the runner asks', async () => {
    const probe = probes.find(({ replicate }) => replicate === 2)!;
    const text = 'We tried that.\n\nIt did not help; what <else> can we do?';
    expect((await runnerOf(probe).post(own(probe, '/mails'), { id: randomUUID(), text })).status).toBe(202);
    const { body } = await eventually(async () => {
      const answer = await runnerOf(probe).get(own(probe));
      return answer.body.course.rounds === 2 && answer;
    });
    const mail = (await sentMails()).at(-1)!;
    expect(mail).toMatchObject({ subject: `Re: ${body.title.en}`, text: `${text}\n` });
    expect(mail.html).toContain('what &lt;else&gt; can we do?');
    expect(replyOf(mail)).toBe(body.replyAddress);
  });

  it('is followed to its end by its runners', async () => {
    const [first] = probes;
    expect((await runnerOf(first!).post(own(first!, '/finish'), {})).body.type).toBe('/problems/probe-mail-waiting');
    for (const probe of probes) {
      const staff = runnerOf(probe);
      const { messages } = (await staff.get(own(probe))).body as OwnProbe;
      const waiting = messages.find(({ state }) => state === 'to-judge');
      const judgement = isSolvedAtOnce(probe) ? 'solved' : 'human';
      if (waiting)
        expect((await staff.post(own(probe, `/messages/${waiting.id}/judgement`), { judgement })).status).toBe(200);
      expect((await staff.post(own(probe, '/finish'), {})).status).toBe(200);
    }
    expect((await admin.get(path)).body).toMatchObject({ state: 'rating', counts: { probes: 80, finished: 80 } });
    const late = await runnerOf(first!).post(own(first!, '/finish'), {});
    expect(late.body.type).toBe('/problems/probe-finished');
    probes = await everyProbe(admin, `${path}/probes`);
    for (const probe of probes) {
      const minutes = minutesOf(probe);
      const stamp = minutes === null ? null : stampOf(probe, minutes);
      const expected = stamp && (stamp.getTime() - Date.parse(probe.course!.sentAt)) / MINUTE;
      expect(probe.course!.firstSubstantiveReply).toEqual(expected);
    }
  }, 60_000);

  /** By probe, what the first and the second rater say. */
  let said: ReadonlyMap<string, readonly [Rating, Rating]>;

  it('is rated by two who learn nothing of vendor, runner and time', async () => {
    said = ratingsOfStory(probes);
    const people = new RegExp(
      [...runners, ...raters].flatMap(({ id, email }) => [id, email.split('@')[0]]).join('|'),
      'i',
    );
    const vendorWords = new RegExp(
      [...VENDORS, ...Object.values(study.vendorIds), '1234', 'zoe', 'kb/7'].join('|'),
      'i',
    );
    for (const [n, rater] of raters.entries()) {
      let next = (await rater.staff.get('/v1/admin/probe-ratings/next')).body;
      expect(next.waiting).toBe(80);
      while (next.probe !== null) {
        const shown = JSON.stringify(next);
        expect(shown).not.toMatch(vendorWords);
        expect(shown).not.toMatch(people);
        expect(shown).not.toMatch(/20\d\d-\d\d-\d\d/);
        expect(Object.keys(next.probe).toSorted()).toEqual([
          'answerKey',
          'id',
          'messages',
          'severity',
          'text',
          'title',
        ]);
        const { id } = next.probe as { id: string };
        const answered = await rater.staff.put(`/v1/admin/probe-ratings/${id}`, { ratings: said.get(id)![n] });
        expect(answered.status).toBe(200);
        next = answered.body;
      }
      expect(next).toMatchObject({ waiting: 0, rated: 80 });
    }
  }, 60_000);

  it('is rated once by each, within the form, and by nobody who ran it', async () => {
    const [first] = probes;
    const rate = (staff: StaffClient, ratings: object) =>
      staff.put(`/v1/admin/probe-ratings/${first!.id}`, { ratings });
    const again = await rate(raters[0]!.staff, said.get(first!.id)![1]);
    expect([again.status, again.body.type]).toEqual([409, '/problems/probe-rated']);
    const third = await aColleague(stage, 'rater', 'rater-three');
    expect((await rate(third.staff, said.get(first!.id)![0])).body.type).toBe('/problems/probe-rated');
    expect((await rate(runnerOf(first!), said.get(first!.id)![0])).status).toBe(403);
    await stage.database.query(`update staff set role = 'rater' where id = $1`, [first!.runner.id]);
    expect((await rate(runnerOf(first!), said.get(first!.id)![0])).status).toBe(404);
    await stage.database.query(`update staff set role = 'runner' where id = $1`, [first!.runner.id]);
    expect((await third.staff.get(path)).status).toBe(403);
    expect((await raters[0]!.staff.put(`/v1/admin/probe-ratings/${randomUUID()}`, { ratings: {} })).status).toBe(404);
  });

  it('tells how far the raters agree, as the reference has it, and for what they are trained again', async () => {
    const { expected } = goldenCase<unknown, { ordinal: number }>(
      '11-probe-raters.json',
      'Krippendorff alpha - 12 transcripts',
    );
    const { body } = await analyst.staff.get(`${path}/agreement`);
    expect(body).toMatchObject({ pass: 1, pairs: 80, publishAt: 0.8, retrainBelow: 0.667, retrain: ['confirmation'] });
    const tone = body.items.find(({ key }: { key: string }) => key === 'tone');
    expect(tone).toMatchObject({ alpha: expect.closeTo(expected.ordinal, 9), use: 'PUBLISH' });
  });

  it('is closed when a third has settled what divides the raters', async () => {
    const open = await analyst.staff.post(`${path}/close`, {});
    expect(open.body.errors).toEqual([{ pointer: '/counts/disputed', code: 'not-all-settled' }]);
    const { body } = await analyst.staff.get(`${path}/disputes`);
    const disputes = body.data as { probeId: string; item: string; ratings: (number | null)[] }[];
    expect(disputes.map(({ item }) => item).toSorted()).toEqual(['effectiveness', 'effectiveness', 'qualification']);
    for (const { probeId, item } of disputes) {
      const decide = () =>
        analyst.staff.post(`${path}/probes/${probeId}/decisions`, { item, value: DECIDED, reason: 'Read it again' });
      expect((await decide()).status).toBe(200);
      expect((await decide()).body.type).toBe('/problems/probe-settled');
    }
    const agreed = { item: 'technical-depth', value: 3, reason: 'For a friend' };
    expect((await analyst.staff.post(`${path}/probes/${probes[0]!.id}/decisions`, agreed)).status).toBe(404);
    expect((await frozen()).cases).toEqual([]);
    expect((await analyst.staff.post(`${path}/close`, {})).body).toMatchObject({ state: 'closed' });
  });

  async function frozen() {
    const source = await openDatabase({
      url: stage.database.url,
      poolSize: 1,
      statementTimeout: 10_000,
      entities: ENTITIES,
      onConnectionError: () => undefined,
    });
    const result = await source.transaction((tx) => new ProbeEvidence().frozen(tx, study.waveId));
    await source.destroy();
    return result;
  }

  it('is frozen as the pure functions and the references have it', async () => {
    const { expected } = goldenCase<unknown, { mean: number; se: number; df: number }>(
      '11-probe-raters.json',
      'probe criterion score',
    );
    const finished = probes.map((probe, n) => finishedProbe(probe, said.get(probe.id)!, n < 3 ? DECIDED : null));
    const { figures, cases } = await frozen();
    expect(figures).toEqual(probeFigures(finished, agreement([...said.values()])));
    const depth = figures.find(({ vendor, criterion }) => vendor === 'aurora' && criterion === 'c22');
    expect(depth).toMatchObject({ n: 16, organisations: expected.df + 1, score: expect.closeTo(expected.mean, 8) });
    expect(Math.sqrt(depth!.variance)).toBeCloseTo(expected.se, 8);
    expect(cases).toEqual(
      probes.map(({ slot, zone }, n) => {
        const { vendor, scenario, severity, course } = finished[n]!;
        return { vendor, scenario, severity, slot, zone, ...timedCase(course, severity, clock.now()) };
      }),
    );
    expect(cases.filter(({ answered }) => !answered).length).toBeGreaterThan(0);
  });

  it('is taken away as a table with stable codes, and nobody of the study in it', async () => {
    const { status, text, headers } = await analyst.staff.get(`${path}/export.csv`);
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(81);
    expect(lines[0]).toMatch(/^"probe","scenario","scenario_version","severity".*"technical_depth_points"/);
    expect(text).not.toMatch(new RegExp([...runners, ...raters].map(({ id }) => id).join('|')));
  });

  it('shows how fast each vendor answers, with those that never did as what they are', async () => {
    const { body } = await admin.get(`${path}/sla?by=all`);
    const slow = body.data.find(({ vendor }: { vendor: string }) => vendor === 'eridanus');
    const silent = probes.filter((probe) => minutesOf(probe) === null).length;
    expect(slow.n).toBe(16);
    expect(slow.unanswered).toBeGreaterThanOrEqual(silent);
    expect(slow.attainment.map(({ minutes }: { minutes: number }) => minutes)).toEqual([30, 240, 1440]);
    expect(slow.attainment[2].share).toBeCloseTo(1 - slow.unanswered / 16, 12);
  });
});
