import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { default as PostalMime, type Email } from 'postal-mime';
import { Keyring } from '#platform';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { allAnswers } from './support/caught-answers.js';
import { eventually } from './support/eventually.js';
import { inviteEverybody } from './support/invite.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { publishNow } from './support/publish.js';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

const PEOPLE = 14;
const RESULTS = /published|公布了/;

interface Sitting {
  readonly id: string;
  readonly contactId: string;
  readonly email: string;
  readonly token: string;
}

let stage: Stage;
let sink: MailSink;
let study: StagedStudy;
let people: readonly Sitting[];

beforeAll(async () => {
  sink = await startMailSink();
  stage = await openStage({ SMTP_URL: sink.url, MAIL_FROM: 'Fairmark <survey@study.example>' });
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await stage.startWorker();
  await inviteEverybody(stage, study, contactsCsv(somePeople(PEOPLE)));
  const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  const rows = await stage.database.query<Omit<Sitting, 'token'>>(
    `select i.invitation_id as id, i.contact_id as "contactId", c.email
     from invitation i join contact c on c.contact_id = i.contact_id order by c.email`,
  );
  people = rows.map((row) => ({ ...row, token: surveyToken(keyring, 'invitation', row.id, 0) }));
  await eventually(async () => sink.messages().length === PEOPLE);
}, 120_000);

afterAll(async () => {
  await stage.close();
  await sink.close();
});

const answer = async ({ token }: Sitting) => {
  const sent = { authorization: `Survey ${token}`, 'idempotency-key': randomUUID() };
  expect((await stage.http.post('/v1/respond/submit').set(sent).send({ answers: allAnswers() })).status).toBe(201);
};
const agree = async ({ token }: Sitting) =>
  expect((await stage.http.post(`/s/${token}/notify?lang=en`).type('form').send({ notify: 'yes' })).status).toBe(303);
const mails = async (): Promise<Email[]> =>
  (await Promise.all(sink.messages().map((mail) => PostalMime.parse(mail)))).filter(({ subject = '' }) =>
    RESULTS.test(subject),
  );
const readers = async () => (await mails()).map(({ to }) => to?.[0]?.address).toSorted();
const attempts = () =>
  stage.database.query<{ contactId: string; state: string; reason: string | null }>(
    `select contact_id as "contactId", state, reason from mail_attempt where kind = 'result'`,
  );

/** What was announced is delivered once more, and its mails with it. */
async function sayAgain(topic: string): Promise<void> {
  await stage.database.query('update outbox set relayed_at = null, done_at = null, attempts = 0 where topic = $1', [
    topic,
  ]);
  await eventually(async () => {
    const waiting = await stage.database.query('select 1 from outbox where topic = $1 and done_at is null', [topic]);
    return waiting.length === 0;
  }, 60_000);
}

describe('a published result', () => {
  it('is told to whoever took part and agreed, and to nobody else', async () => {
    const [agreed, also, silent, leaver, late, absent, ...others] = people as [
      Sitting,
      Sitting,
      Sitting,
      Sitting,
      Sitting,
      Sitting,
      ...Sitting[],
    ];
    for (const one of [agreed, also, silent, leaver, late, ...others]) await answer(one);
    for (const one of [agreed, also, leaver, absent]) await agree(one);
    const invited = await PostalMime.parse(sink.messages()[0] ?? Buffer.alloc(0));
    expect(invited.subject).not.toMatch(RESULTS);
    await stage.database.query(
      `insert into suppression (contact_id, scope, reason, created_at) values ($1, 'all', 'unsubscribed', now())`,
      [leaver.contactId],
    );
    const asked = await stage.database.query('select contact_id, spent_at from contact_budget order by 1');
    await publishNow(stage, study.waveId);
    await eventually(
      async () => (await attempts()).filter(({ state }) => ['sent', 'skipped'].includes(state)).length === 3,
      60_000,
    );
    expect(await readers()).toEqual([agreed.email, also.email].toSorted());
    expect((await attempts()).find(({ contactId }) => contactId === leaver.contactId)).toMatchObject({
      state: 'skipped',
      reason: 'suppressed',
    });
    expect(await stage.database.query('select contact_id, spent_at from contact_budget order by 1')).toEqual(asked);
  }, 120_000);

  it('stands in the mail in both languages, with the way there and the way out', async () => {
    const [mail] = await mails();
    const { text = '', html = '', headers } = mail!;
    const there = `http://study.example/b/${study.studySlug}/${study.waveSlug}?lang=`;
    for (const part of [text, html])
      for (const words of ['查看结果', 'See the results', `${there}zh-CN`, `${there}en`, '/u/'])
        expect(part).toContain(words);
    expect(text).not.toContain('/s/');
    const out = headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const wayOut = /<http:\/\/study\.example(\/u\/[\w-]+)>/.exec(out)?.[1] ?? '';
    expect((await stage.http.get(wayOut)).status).toBe(200);
    expect((await stage.http.get(`/b/${study.studySlug}/${study.waveSlug}?lang=en`)).status).toBe(200);
  });

  it('is told once, however often and by whomever it is said again', async () => {
    const before = (await mails()).length;
    await Promise.all([sayAgain('release.published'), sayAgain('mail.queued')]);
    expect((await mails()).length).toBe(before);
    expect(await attempts()).toHaveLength(3);
  }, 60_000);

  it('is not told any more once it is withdrawn', async () => {
    await agree(people[4]!);
    const [release] = await stage.database.query<{ id: string }>('select id from release where wave_id = $1', [
      study.waveId,
    ]);
    const path = `/v1/admin/waves/${study.waveId}/releases/${release?.id}/withdraw`;
    expect((await stage.staff.post(path, { reason: 'Counted twice.' })).status).toBe(200);
    await sayAgain('release.published');
    expect((await attempts()).map(({ state }) => state).toSorted()).toEqual(['sent', 'sent', 'skipped']);
  }, 60_000);
});
