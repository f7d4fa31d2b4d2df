import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CampaignProgress } from '#distribution';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { logInAs } from './support/routes.js';
import {
  aStudy,
  contactsCsv,
  openStage,
  type Person,
  somePeople,
  type Stage,
  type StagedStudy,
} from './support/stage.js';

const PEOPLE = 60;
const people: Person[] = somePeople(PEOPLE).map((person, n) => ({
  ...person,
  vendor: n < 40 ? 'aurora' : 'kite',
  source: n % 4 === 0 ? 'vendor_invited' : 'independent',
}));

interface SentEvent {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: string;
}

/** A browser's EventSource, without its asking again. */
interface Reader {
  readonly status: number;
  readonly events: readonly SentEvent[];
  readonly comments: () => number;
  readonly isOver: () => boolean;
  close(): void;
}

async function follow(stage: Stage, path: string, headers: Readonly<Record<string, string>>): Promise<Reader> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: stage.api.port, path, headers }, resolve);
    sent.on('error', reject).end();
  });
  const events: SentEvent[] = [];
  let [text, comments, isOver] = ['', 0, false];
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      if (block.startsWith(':')) comments += 1;
      const event = line('event');
      if (event !== undefined) events.push({ id: line('id'), event, data: line('data') ?? '' });
    }
  });
  response.on('close', () => (isOver = true)).on('error', () => (isOver = true));
  return {
    status: response.statusCode ?? 0,
    events,
    comments: () => comments,
    isOver: () => isOver,
    close: () => response.destroy(),
  };
}

describe('the progress of a campaign', () => {
  let stage: Stage;
  let sink: MailSink;
  let study: StagedStudy;
  let tokens: ReadonlyMap<string, readonly string[]>;
  let path: string;

  const progress = async () => (await stage.staff.get(path)).body as CampaignProgress;
  /** As it is now: whatever was read within this second has been forgotten. */
  const fresh = (isSo: (now: CampaignProgress) => boolean) =>
    eventually(async () => {
      const now = await progress();
      return isSo(now) && now;
    });
  const tokenOf = (vendor: string, n: number) => tokens.get(study.vendorIds[vendor] ?? '')?.[n] ?? '';
  const ofVendor = (now: CampaignProgress, vendor: string) =>
    now.vendors.find(({ vendorId }) => vendorId === study.vendorIds[vendor]);

  const answer = (token: string) =>
    stage.http
      .post('/v1/respond/submit')
      .set('authorization', `Survey ${token}`)
      .set('idempotency-key', randomUUID())
      .send({ answers: { overall: 8, recommend: 9, c11: 4, c21: 4, c31: 4, c41: 4, c51: 4 } });
  const begin = (token: string) => stage.http.post(`/s/${token}/start`).type('form').send({});

  beforeAll(async () => {
    sink = await startMailSink();
    stage = await openStage({ SMTP_URL: sink.url, MAIL_FROM: 'Fairmark <survey@study.example>' });
    study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'kite'] });
    for (const vendorId of Object.values(study.vendorIds))
      await stage.staff.put(`/v1/admin/studies/${study.studyId}/vendors/${vendorId}`, { productIds: [] });
    path = `/v1/admin/campaigns/${study.campaignId}/progress`;
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(people) });
  }, 60_000);

  afterAll(async () => {
    await stage.close();
    await sink.close();
  });

  it('is empty before the launch, and nothing anybody has not made', async () => {
    expect(await progress()).toMatchObject({
      state: 'draft',
      funnel: { planned: 0, sent: 0, delivered: 0, started: 0, completed: 0, rates: { RR1: null } },
      vendors: [],
      flow: { points: [] },
      forecast: { answers: { low: 0, high: 0 } },
    });
    expect((await stage.staff.get(`/v1/admin/campaigns/${randomUUID()}/progress`)).status).toBe(404);
    expect((await stage.staff.get(`/v1/admin/campaigns/${randomUUID()}/events`)).status).toBe(404);
    expect((await stage.staff.get('/v1/admin/campaigns/nonsense/progress')).status).toBe(404);
  });

  it('counts what left, by vendor and by kind of people', async () => {
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    await stage.startWorker();
    await eventually(async () => sink.messages().length === PEOPLE, 60_000);
    const now = await fresh(({ funnel }) => funnel.sent === PEOPLE);
    expect(now.funnel).toMatchObject({ planned: 0, sent: 60, delivered: 60, started: 0, completed: 0, bounced: 0 });
    expect(ofVendor(now, 'aurora')).toMatchObject({ funnel: { sent: 40 }, organisations: 0, threshold: 20 });
    expect(now.segments.source.map(({ value, funnel }) => [value, funnel.sent])).toEqual([
      ['independent', 45],
      ['vendor_invited', 15],
    ]);
    expect(now.mails).toEqual([{ kind: 'invitation', state: 'sent', reason: null, mails: 60 }]);
    const rows = await stage.database.query<{ id: string; vendorId: string }>(
      'select invitation_id as id, vendor_id as "vendorId" from invitation order by 1',
    );
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    tokens = new Map(
      Object.values(study.vendorIds).map((vendorId) => [
        vendorId,
        rows.filter((row) => row.vendorId === vendorId).map(({ id }) => surveyToken(keyring, 'invitation', id, 0)),
      ]),
    );
  }, 90_000);

  it('expects a range of answers by the close, never one number, and doubts a vendor with few people', async () => {
    const now = await fresh(({ vendors }) => (vendors[0]?.answers.high ?? 0) > 0);
    const kite = ofVendor(now, 'kite');
    expect(kite?.answers.low).toBeLessThan(kite?.answers.high ?? 0);
    expect(kite?.answers.high).toBeLessThanOrEqual(20);
    expect(kite?.reach).toBe('very-unlikely');
    expect(kite?.suggestions.map(({ kind }) => kind)).toContain('invite');
    expect(now.forecast.points.at(-1)?.at).toBe('2099-12-31T00:00:00.000Z');
  });

  it('says where people leave, without a word of what they answered', async () => {
    const all = Array.from({ length: 8 }, (_, n) => tokenOf('aurora', n));
    for (const token of all) expect((await begin(token)).status).toBe(303);
    for (const token of all.slice(0, 5)) {
      const saved = await stage.http
        .put('/v1/respond/draft')
        .set('authorization', `Survey ${token}`)
        .set('if-match', '"0"')
        .send({ answers: { c11: 4, c21: 3 } });
      expect(saved.status).toBe(200);
    }
    for (const token of all.slice(0, 2)) expect((await answer(token)).status).toBe(201);
    const now = await fresh(({ funnel }) => funnel.completed === 2);
    expect(now.funnel).toMatchObject({ started: 8, completed: 2 });
    const [first, ...others] = now.dropOff;
    expect(first).toMatchObject({ reached: 8, active: 3, lost: 0 });
    expect(others.filter(({ active }) => active > 0)).toMatchObject([{ reached: 5, active: 3 }]);
    expect(JSON.stringify(now)).not.toContain(all[0]);
    // The same twenty minutes later: who was writing has left.
    await stage.database.query(`update response_draft set updated_at = updated_at - interval '1 hour'`);
    await stage.database.query(`update invitation set started_at = started_at - interval '1 hour'`);
    const later = await fresh(({ dropOff }) => dropOff[0]?.lost === 3);
    expect(later.dropOff.map(({ lost }) => lost).reduce((a, b) => a + b)).toBe(6);
    expect(later.dropOff.find(({ step, lost }) => step > 1 && lost > 0)?.questions.length).toBeGreaterThan(0);
  });

  it('is told in short for a list of campaigns', async () => {
    const { body } = await stage.staff.get('/v1/admin/campaigns/funnels');
    expect((body as { data: object[] }).data).toEqual([
      { campaignId: study.campaignId, sent: 60, delivered: 60, started: 8, completed: 2 },
    ]);
  });

  it('is not sent again to whoever has it', async () => {
    const { cookie } = await logInAs(stage);
    const read = await stage.http.get(path).set('cookie', cookie);
    const again = await stage.http
      .get(path)
      .set('cookie', cookie)
      .set('if-none-match', read.headers['etag'] ?? '');
    expect([read.status, again.status]).toEqual([200, 304]);
  });

  describe('as events', () => {
    const eventsPath = () => `/v1/admin/campaigns/${study.campaignId}/events`;
    const watch = async (headers: Readonly<Record<string, string>> = {}) => {
      const session = await logInAs(stage);
      return { session, reader: await follow(stage, eventsPath(), { cookie: session.cookie, ...headers }) };
    };
    const completedIn = ({ data }: SentEvent) => (JSON.parse(data) as CampaignProgress).funnel.completed;

    it('tells the state at first, then a burst of answers in few words', async () => {
      const { reader } = await watch();
      expect(reader.status).toBe(200);
      await eventually(async () => reader.events.length > 0);
      const before = reader.events.length;
      await Promise.all([10, 11, 12, 13, 14, 15, 16, 17].map((n) => answer(tokenOf('aurora', n))));
      await eventually(async () => reader.events.map(completedIn).at(-1) === 10);
      expect(reader.events.length - before).toBeLessThanOrEqual(4);
      expect(new Set(reader.events.map(({ id }) => id)).size).toBe(reader.events.length);
      reader.close();
    });

    it('go on where a reader stopped', async () => {
      // What is learnt from earlier batches may still come in; whoever has heard all of it hears nothing twice.
      let seen = '';
      const { reader } = await eventually(async () => {
        const next = await watch(seen === '' ? {} : { 'last-event-id': seen });
        await eventually(async () => next.reader.events.length > 0 || next.reader.comments() > 0, 15_000);
        if (next.reader.events.length === 0) return next;
        seen = next.reader.events.at(-1)?.id ?? '';
        next.reader.close();
        return undefined;
      }, 30_000);
      expect(reader.events).toEqual([]);
      await answer(tokenOf('aurora', 20));
      await eventually(async () => reader.events.map(completedIn).at(-1) === 11);
      reader.close();
    }, 60_000);

    it('end when their reader logs out', async () => {
      const { session, reader } = await watch();
      await eventually(async () => reader.events.length > 0);
      await stage.http.post('/v1/auth/logout').set({ cookie: session.cookie, 'x-csrf-token': session.csrf }).send({});
      await eventually(async () => reader.isOver(), 15_000);
      expect(reader.events.at(-1)).toMatchObject({ event: 'end', data: '{"reason":"logged-out"}' });
    }, 30_000);

    it('are for staff only, and for so many windows of one person', async () => {
      expect((await follow(stage, eventsPath(), {})).status).toBe(401);
      const { cookie } = await logInAs(stage);
      const readers = await Promise.all(Array.from({ length: 9 }, () => follow(stage, eventsPath(), { cookie })));
      expect(readers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(8).fill(200), 503]);
      for (const reader of readers) reader.close();
      await eventually(async () => {
        const reader = await follow(stage, eventsPath(), { cookie });
        reader.close();
        return reader.status === 200;
      });
    });

    it('end with the program, which waits for nobody', async () => {
      const { reader } = await watch();
      await eventually(async () => reader.events.length > 0);
      await stage.api.stop();
      await eventually(async () => reader.isOver());
      expect(reader.events.at(-1)).toMatchObject({ event: 'end', data: '{"reason":"ended"}' });
    });
  });
});
