import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { aColleague, type Colleague } from './support/colleague.js';
import { goldenCase } from '../libs/statistics/testing/golden.js';
import { type MovingClock, movingClock } from './support/moving-clock.js';
import {
  adminAgain,
  aDesign,
  eventOf,
  everyProbe,
  type ListedProbe,
  loggedInAgain,
  type OwnProbe,
  SEED,
} from './support/probe-round.js';
import { aStudy, openStage, type Stage, type StaffClient, type StagedStudy } from './support/stage.js';

const MINUTE = 60_000;
const AGREED = { agreedBy: 'Head of support', agreedOn: '2026-10-20', note: 'By mail, for drills on work days' };

let clock: MovingClock;
let stage: Stage;
let admin: StaffClient;
let study: StagedStudy;
let runner: Colleague;
let other: Colleague;
let rater: Colleague;
let roundPath: string;
let mine: ListedProbe[];

beforeAll(async () => {
  clock = movingClock('2026-11-01T08:00:00Z');
  stage = await openStage(clock.env);
  admin = stage.staff;
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await admin.put(`/v1/admin/studies/${study.studyId}/vendors/${study.vendorIds['aurora']}`, { productIds: [] });
  runner = await aColleague(stage, 'runner');
  other = await aColleague(stage, 'runner', 'runner2');
  rater = await aColleague(stage, 'rater');
}, 60_000);

afterAll(async () => {
  await stage.close();
  clock.remove();
});

async function moveTo(moment: string): Promise<void> {
  clock.moveTo(moment);
  admin = await adminAgain(stage);
  runner = await loggedInAgain(stage, runner);
}

const rounds = () => `/v1/admin/waves/${study.waveId}/probe-rounds`;
const faults = ({ body }: { readonly body: unknown }) =>
  (body as { readonly errors: readonly { pointer: string; code: string }[] }).errors.map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
const newRound = (change: object = {}) => ({ name: 'Drills', design: aDesign([runner], change), seed: SEED });

describe('a design', () => {
  it.each([
    ['/design/scenarios empty', { scenarios: [] }],
    ['/design/scenarios/0 unknown-scenario', { scenarios: ['never-heard-of'] }],
    ['/design/vendors/1 not-in-study', { vendors: ['aurora', 'stranger'] }],
    ['/design/to before-start', { to: '2026-11-01' }],
    ['/design/from not-a-day', { from: '2026-02-30' }],
    ['/design/replicates out-of-range', { replicates: 0 }],
    ['/design/to too-tight', { to: '2026-11-02', replicates: 9 }],
  ])('that cannot be is refused with %s, and nothing is kept', async (fault, change) => {
    const answer = await admin.post(rounds(), newRound(change));
    expect([answer.status, faults(answer)]).toEqual([422, expect.arrayContaining([fault])]);
    expect((await admin.get(rounds())).body.data).toEqual([]);
  });

  it('names people who may send, once each', async () => {
    const design = { ...aDesign([runner]), runners: [rater.id, runner.id, runner.id] };
    const answer = await admin.post(`${rounds()}/preview`, { design });
    expect(faults(answer)).toEqual(['/design/runners/0 not-a-runner', '/design/runners/2 repeated']);
  });

  it('gives the same plan for the same seed, with its workload and what it falls short of', async () => {
    const ask = () => admin.post(`${rounds()}/preview`, newRound({ replicates: 4 }));
    const refused = await ask();
    expect(faults(refused)).toEqual(['/name whitelist-validation']);
    const { design, seed } = newRound({ replicates: 4 });
    const [one, again] = [
      await admin.post(`${rounds()}/preview`, { design, seed }),
      await admin.post(`${rounds()}/preview`, { design, seed }),
    ];
    expect(one.body).toEqual(again.body);
    expect(one.body.plan).toHaveLength(4);
    expect(one.body.workload).toContainEqual({
      of: 'vendor',
      key: 'aurora',
      probes: 4,
      mostPerDay: expect.any(Number),
    });
    expect(one.body.gaps.map(({ code }: { code: string }) => code)).toEqual(['too-few-scenarios', 'too-few-probes']);
  });
});

describe('a scenario of a study', () => {
  const words = (title: string) => ({
    severity: 'general',
    title: { 'zh-CN': title, en: title },
    text: { 'zh-CN': '画面糊。\n怎么办？', en: 'It is blurred.\nWhat can we do?' },
    answerKey: [{ 'zh-CN': '码率', en: 'Bit rate' }],
    ethics: { 'zh-CN': '自己的账号', en: 'Own account' },
  });
  const path = () => `/v1/admin/waves/${study.waveId}/probe-scenarios`;

  it('is added once, and revised by who has read the newest version', async () => {
    const added = await admin.post(path(), { key: 'share-blur', ...words('Blur') });
    expect(added.body).toMatchObject({ key: 'share-blur', version: 1, origin: 'own', needsConsent: false });
    expect((await admin.post(path(), { key: 'share-blur', ...words('Blur') })).status).toBe(409);
    expect((await admin.post(`${path()}/share-blur/versions`, words('Blurred'))).status).toBe(428);
    const revised = await admin.post(`${path()}/share-blur/versions`, words('Blurred'), { 'if-match': '"1"' });
    expect(revised.body).toMatchObject({ version: 2 });
    const late = await admin.post(`${path()}/share-blur/versions`, words('Late'), { 'if-match': '"1"' });
    expect(late.status).toBe(412);
    const versions = await admin.get(`${path()}/share-blur`);
    expect(versions.body.data.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  });

  it('stands beside those that ship with the product, which a study may word its own way', async () => {
    const revised = await admin.post(`${path()}/web-autoplay/versions`, words('Silence'), { 'if-match': '"1"' });
    expect(revised.status).toBe(201);
    const { body } = await admin.get(path());
    const shown = body.data.map(({ key, version }: { key: string; version: number }) => `${key} ${version}`);
    expect(shown).toEqual(expect.arrayContaining(['share-blur 2', 'web-autoplay 2', 'join-outage 1']));
    expect((await admin.get(`${path()}/nothing-like-it`)).status).toBe(404);
  });
});

describe('an urgent round', () => {
  it('does not start without the word of the vendor, which has a name and a day', async () => {
    const id = randomUUID();
    const round = { ...newRound({ scenarios: ['join-outage', 'leaked-secret'], replicates: 8 }), id };
    expect((await admin.post(rounds(), round)).status).toBe(201);
    expect((await admin.post(rounds(), round)).status).toBe(201);
    roundPath = `${rounds()}/${id}`;
    const refused = await admin.post(`${roundPath}/start`, {});
    expect([refused.status, refused.body.type, faults(refused)]).toEqual([
      422,
      '/problems/probe-consent-missing',
      ['join-outage', 'leaked-secret'].map((key) => `/vendors/aurora/scenarios/${key} consent-missing`),
    ]);
    const early = { locale: 'en', consent: { ...AGREED, agreedOn: '2026-12-01' } };
    const refusedDay = await admin.put(`${roundPath}/vendors/aurora`, early);
    expect(faults(refusedDay)).toEqual(['/consent/agreedOn in-the-future']);
    const set = await admin.put(`${roundPath}/vendors/aurora`, { locale: 'en', consent: AGREED });
    expect(set.body.vendors).toMatchObject([{ slug: 'aurora', locale: 'en', consent: AGREED }]);
    const started = await admin.post(`${roundPath}/start`, {});
    expect([started.status, started.body.state, started.body.counts.probes]).toEqual([200, 'running', 16]);
    expect((await admin.post(`${roundPath}/start`, {})).body.type).toBe('/problems/probe-round-state');
    mine = await everyProbe(runner.staff, '/v1/admin/probes/mine');
    expect(mine).toHaveLength(16);
    expect(new Set(mine.map(({ phase }) => phase))).toEqual(new Set(['upcoming']));
  });

  const own = (n: number, path = '') => `/v1/admin/probes/mine/${mine[n]?.id}${path}`;
  const record = (n: number, body: object, who = runner) => who.staff.post(own(n, '/events'), body);
  const now = () => clock.now();
  const ago = (minutes: number) => new Date(now().getTime() - minutes * MINUTE);
  const standing = async (n: number) => {
    const { events } = (await runner.staff.get(own(n))).body as OwnProbe;
    return events.filter(({ retractedAt }) => retractedAt === null).map(({ kind }) => kind);
  };

  it('is not there for another runner, nor open to one who does not run', async () => {
    for (const answer of [
      await other.staff.get(own(0)),
      await record(0, eventOf('sent', now()), other),
      await other.staff.post(own(0, '/mails'), { id: randomUUID() }),
      await other.staff.post(own(0, '/finish'), {}),
      await runner.staff.get(`/v1/admin/probes/mine/${randomUUID()}`),
    ])
      expect([answer.status, answer.body.type]).toEqual([404, '/problems/not-found']);
    expect((await other.staff.get('/v1/admin/probes/mine')).body.data).toEqual([]);
    expect((await rater.staff.get(own(0))).status).toBe(403);
    expect((await runner.staff.get(roundPath)).status).toBe(403);
  });

  it.each([
    ['/kind reply-before-question', () => eventOf('human-reply', now())],
    ['/at in-the-future', () => eventOf('sent', ago(-10))],
    ['/at before-start', () => eventOf('sent', ago(60 * 24 * 60))],
  ])('refuses an event with %s, and nothing of it is kept', async (fault, event) => {
    const answer = await record(0, event());
    expect([answer.status, answer.body.type, faults(answer)]).toEqual([422, '/problems/probe-events-invalid', [fault]]);
    expect(await standing(0)).toEqual([]);
  });

  it('refuses what is no event at all', async () => {
    const answer = await record(0, { id: 'x', kind: 'bribed', at: 'yesterday' });
    expect([answer.status, faults(answer)]).toEqual([400, ['/id is-uuid', '/kind is-in', '/at is-instant']]);
  });

  it('has a course that runs forward: once sent, answered after it, and nothing after its solution', async () => {
    await moveTo('2026-11-05T09:00:00Z');
    const sent = eventOf('sent', ago(50));
    expect((await record(0, sent)).status).toBe(200);
    expect((await record(0, sent)).status).toBe(200);
    expect((await record(0, { ...sent, kind: 'follow-up' })).body.type).toBe('/problems/already-there');
    expect(faults(await record(0, eventOf('sent', ago(40))))).toEqual(['/kind sent-twice']);
    expect((await record(0, eventOf('template-reply', ago(30)))).status).toBe(200);
    expect(faults(await record(0, eventOf('human-reply', ago(31))))).toEqual(['/at runs-backwards']);
    expect((await record(0, eventOf('solved', ago(20)))).status).toBe(200);
    expect(await standing(0)).toEqual(['sent', 'template-reply', 'human-reply', 'solved']);
    expect(faults(await record(0, eventOf('follow-up', ago(10))))).toEqual(['/kind after-solution']);
    const { body } = await runner.staff.get(own(0));
    expect(body.course).toMatchObject({ rounds: 1, templateReplies: 1 });
    expect([body.course.firstSubstantiveReply, body.course.solution].map(Math.round)).toEqual([30, 30]);
  });

  it('takes the last own event back, and keeps on record that it did', async () => {
    const { events } = (await runner.staff.get(own(0))).body as OwnProbe;
    const idOf = (kind: string) => events.find((event) => event.kind === kind)?.id;
    const notLast = await runner.staff.post(own(0, '/undo'), { id: randomUUID(), eventId: idOf('sent') });
    expect(notLast.body.type).toBe('/problems/probe-not-undoable');
    const undo = { id: randomUUID(), eventId: idOf('solved') };
    expect((await runner.staff.post(own(0, '/undo'), undo)).status).toBe(200);
    expect((await runner.staff.post(own(0, '/undo'), undo)).status).toBe(200);
    expect(await standing(0)).toEqual(['sent', 'template-reply', 'human-reply']);
    const after = (await runner.staff.get(own(0))).body as OwnProbe;
    expect(after.events.filter(({ retractedAt }) => retractedAt !== null)).toMatchObject([{ kind: 'solved' }]);
    expect((await runner.staff.post(own(0, '/finish'), {})).body.type).toBe('/problems/probe-not-followed');
  });

  it('shows what was written to its runner, and masked to everybody else', async () => {
    const text = 'Aurora support, Zoe here: call +86 138 1234 5678 or write to zoe@aurora.example, ask for BlueCap.';
    const pasted = { id: randomUUID(), direction: 'in', at: ago(15).toISOString(), text, hide: ['BlueCap', 'Zoe'] };
    const early = { ...pasted, id: randomUUID(), at: ago(55).toISOString() };
    expect(faults(await runner.staff.post(own(0, '/messages'), early))).toEqual(['/at reply-before-question']);
    const wrong = { ...pasted, id: randomUUID(), event: 'follow-up' };
    expect(faults(await runner.staff.post(own(0, '/messages'), wrong))).toEqual(['/event wrong-direction']);
    for (let times = 0; times < 2; times += 1)
      expect((await runner.staff.post(own(0, '/messages'), { ...pasted, event: 'template-reply' })).status).toBe(200);
    const { messages } = (await runner.staff.get(own(0))).body as OwnProbe;
    expect(messages).toMatchObject([{ direction: 'in', original: text }]);
    const shown = (await admin.get(`${roundPath}/probes/${mine[0]?.id}`)).body as OwnProbe;
    expect(shown.messages).toMatchObject([{ original: null }]);
    expect(JSON.stringify(shown.messages)).not.toMatch(/aurora|zoe|1234|bluecap/i);
    const stored = await stage.database.query<{ row: string }>('select probe_message::text as row from probe_message');
    expect(stored.map(({ row }) => row).join(' ')).not.toMatch(/zoe|bluecap/i);
  });

  it('has no mails where no support address is set', async () => {
    const answer = await runner.staff.post(own(1, '/mails'), { id: randomUUID() });
    expect([answer.status, answer.body.type]).toEqual([409, '/problems/probe-mail-unavailable']);
  });

  it('shows staff how fast it is answered as the reference has it, open and unanswered probes included', async () => {
    const { input, expected } = goldenCase<
      { timeMin: readonly number[]; answered: readonly number[] },
      { attainment: number; attainmentCI95loglog: readonly number[]; medianMin: number }
    >('10-sla-censoring.json', 'urgent tier, 16 timed probes');
    const { events } = (await runner.staff.get(own(0))).body as OwnProbe;
    for (const { id, retractedAt } of events.toReversed())
      if (retractedAt === null) await runner.staff.post(own(0, '/undo'), { id: randomUUID(), eventId: id });
    await moveTo('2026-11-06T09:00:00Z');
    for (const [n, minutes] of input.timeMin.entries()) {
      const isAnswered = input.answered[n] === 1;
      const sentAt = isAnswered ? ago(300) : ago(minutes);
      expect((await record(n, eventOf('sent', sentAt))).status).toBe(200);
      if (isAnswered) await record(n, eventOf('human-reply', new Date(sentAt.getTime() + minutes * MINUTE)));
    }
    const { body } = await admin.get(`${roundPath}/sla?by=severity`);
    expect(body.data).toMatchObject([{ vendor: 'aurora', group: 'urgent', n: 16, unanswered: 1, open: 2 }]);
    const [{ attainment, medianMinutes }] = body.data;
    expect(attainment[0].minutes).toBe(30);
    expect(attainment[0].share).toBeCloseTo(expected.attainment, 8);
    for (const end of [0, 1]) expect(attainment[0].interval[end]).toBeCloseTo(expected.attainmentCI95loglog[end]!, 6);
    expect(medianMinutes).toBe(expected.medianMin);
  });

  it('is not closed before all of it is followed, and counts for nothing once it is cancelled', async () => {
    const open = await admin.post(`${roundPath}/close`, {});
    expect([open.status, open.body.type, faults(open)]).toEqual([
      409,
      '/problems/probe-round-open',
      ['/counts/finished not-all-followed', '/counts/rated not-all-rated'],
    ]);
    const anew = await admin.post(`${roundPath}/rate-anew`, { reason: 'Raters were trained again' });
    expect(anew.body).toMatchObject({ state: 'running', pass: 2 });
    const cancelled = await admin.post(`${roundPath}/cancel`, { reason: 'Only a rehearsal' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled' });
    expect(cancelled.body.acts.map(({ act }: { act: string }) => act)).toEqual([
      'created',
      'started',
      'rated-anew',
      'cancelled',
    ]);
    expect((await record(1, eventOf('solved', now()))).body.type).toBe('/problems/probe-round-state');
    expect((await runner.staff.get('/v1/admin/probes/mine')).body.data).toEqual([]);
  });
});
