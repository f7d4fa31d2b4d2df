import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Email, default as PostalMime } from 'postal-mime';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import type { Program } from './support/program.js';
import {
  aStudy,
  contactsCsv,
  openStage,
  type Person,
  somePeople,
  type Stage,
  type StagedStudy,
} from './support/stage.js';
import { placesOf, type Traces, tracesIn, tracesInRedis } from './support/traces.js';

const PEOPLE = 1_000;
const people: Person[] = somePeople(PEOPLE).map((person, n) => ({ ...person, locale: n % 2 ? 'en' : 'zh-CN' }));

describe('a campaign', () => {
  let stage: Stage;
  let sink: MailSink;
  let study: StagedStudy;
  let mails: Email[];
  let worker: Program;
  let whileWaiting: Traces;

  const queueTraces = async (): Promise<Traces> => {
    const { REDIS_URL: url, QUEUE_PREFIX: prefix = '' } = stage.env;
    return url === undefined ? [] : tracesInRedis(url, prefix);
  };
  /** Jobs that wait in the queue, wherever it is. */
  const jobsIn = (traces: Traces): number =>
    traces.filter(([place, text]) => /_queue\.|^\{/.test(place) && text.includes('mail.queued')).length;

  beforeAll(async () => {
    sink = await startMailSink();
    stage = await openStage({
      SMTP_URL: sink.url,
      MAIL_FROM: 'Fairmark <survey@study.example>',
      MAIL_RATE: '10000',
      MAIL_DOMAIN_RATE: '10000',
    });
    study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  }, 60_000);

  afterAll(async () => {
    await stage.close();
    await sink.close();
  });

  it('takes the good rows of a list and names the others', async () => {
    const csv = `${contactsCsv(people)}\nno-address,X,Y,M,CN,independent,aurora,en\na@b.example,X,Y,XL,CN,independent,nobody,en`;
    const first = await stage.staff.make<object>('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    expect(first).toEqual({
      read: PEOPLE + 2,
      added: PEOPLE,
      known: 0,
      errors: [
        { row: PEOPLE + 2, column: 'email', code: 'not-an-address' },
        { row: PEOPLE + 3, column: 'size', code: 'not-allowed' },
        { row: PEOPLE + 3, column: 'vendor', code: 'unknown-vendor' },
      ],
    });
    const again = await stage.staff.make<object>('/v1/admin/contacts/import', {
      studyId: study.studyId,
      csv: contactsCsv(people),
    });
    expect(again).toMatchObject({ added: 0, known: PEOPLE, errors: [] });
  });

  it('launched twice at the same moment is one launch', async () => {
    const launches = await Promise.all(
      [1, 2].map(() => stage.staff.post(`/v1/admin/campaigns/${study.campaignId}/launch`, {})),
    );
    expect(launches.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    const [count] = await stage.database.query<{ invitations: number; mails: number; events: number }>(
      `select (select count(*)::int from invitation) as invitations, (select count(*)::int from mail_attempt) as mails,
              (select count(*)::int from outbox where topic = 'mail.queued') as events`,
    );
    expect(count).toEqual({ invitations: PEOPLE, mails: PEOPLE, events: PEOPLE });
  });

  it('fills the queue with jobs while the relay takes its time', async () => {
    sink.hold();
    worker = await stage.startWorker({ LOG_LEVEL: 'trace' });
    whileWaiting = await eventually(async () => {
      const traces = [...(await tracesIn(stage.database)), ...(await queueTraces())];
      return jobsIn(traces) > PEOPLE / 2 && traces;
    });
    sink.release();
  });

  it('sends every contact exactly one mail', async () => {
    await eventually(async () => {
      const [left] = await stage.database.query<{ left: number }>(
        "select count(*)::int as left from mail_attempt where state <> 'sent'",
      );
      return left?.left === 0;
    }, 90_000);
    mails = await Promise.all(sink.messages().map((raw) => new PostalMime().parse(raw)));
    const recipients = mails.map(({ to }) => to?.[0]?.address);
    expect(recipients.toSorted()).toEqual(people.map(({ email }) => email).toSorted());
  }, 120_000);

  it('writes to each in their language first, with a personal link and one-click unsubscribing', async () => {
    const links = mails.map(({ text }) => /http:\/\/study\.example\/s\/([\w-]{43})/.exec(text ?? '')?.[1]);
    expect(new Set(links).size).toBe(PEOPLE);
    for (const mail of mails.slice(0, 50)) {
      const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
      expect(mail.html).toContain('/s/');
      expect(header('list-unsubscribe')).toMatch(/^<http:\/\/study\.example\/u\/[\w-]{43}>$/);
      expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(mail.messageId).toMatch(/^<mail-[0-9a-f-]{36}@study\.example>$/);
      const isEnglish = people.find(({ email }) => email === mail.to?.[0]?.address)?.locale === 'en';
      expect(mail.subject?.startsWith(isEnglish ? '3 minutes' : '约 3 分钟')).toBe(true);
    }
  });

  it('leaves no usable link in the database, the queue or the log', async () => {
    const tokens = mails.flatMap(({ text }) =>
      [...(text ?? '').matchAll(/\/[su]\/([\w-]{43})/g)].map(([, token]) => token ?? ''),
    );
    expect(tokens.length).toBeGreaterThanOrEqual(2 * PEOPLE);
    const [survey = '', unsubscribe = ''] = tokens;
    expect([(await stage.http.get(`/s/${survey}`)).status, (await stage.http.get(`/u/${unsubscribe}`)).status]).toEqual(
      [200, 200],
    );
    const printed = [...worker.output, ...stage.api.output].map((line) => ['log', line] as const);
    const left = [...(await tracesIn(stage.database)), ...(await queueTraces()), ...printed];
    expect(placesOf(tokens, [...whileWaiting, ...left])).toEqual([]);
    expect(printed.length).toBeGreaterThanOrEqual(2);
    for (const planted of [survey, `%2F${unsubscribe}.`, Buffer.from(survey, 'base64url').toString('hex')])
      expect(placesOf(tokens, [...left, ['planted', planted]])).toEqual(['planted']);
  });
});
