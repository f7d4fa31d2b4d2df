import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { computeBenchmark, METHOD_DEFAULTS, type PublishedVendor } from '#benchmark/core';
import { TicketEvidence } from '#evidence';
import type { ChannelFigure } from '#evidence/core';
import { openDatabase, systemClock } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aVendor } from '../libs/benchmark/core/testing/cells.js';
import { addStaff, aStudy, logIn, openStage, type Stage, type StagedStudy } from './support/stage.js';
import { aTicket, someTickets, ticketSystem, untilAnswered } from './support/ticket-push.js';
import { aVendorPerson, type VendorClient } from './support/vendor-people.js';

type Push = ReturnType<typeof ticketSystem>;
interface Seen {
  readonly vendor: string;
  readonly revision: number;
  readonly isVerified: boolean;
  readonly tickets: number;
  readonly checks: readonly { readonly check: string; readonly share: number | null; readonly isMarked: boolean }[];
  readonly comparison: readonly { readonly criterion: string; readonly tickets: number }[];
  readonly verifications: readonly { readonly note: string; readonly staffName: string }[];
}

let stage: Stage;
let study: StagedStudy;
let owner: VendorClient;
let member: VendorClient;
let push: Push;
let pushOther: Push;
let keys: Record<string, string>;

const vendorOf = (slug: string) => study.vendorIds[slug] ?? '';
const desk = (rest = '') => `/v1/admin/waves/${study.waveId}/ticket-facts${rest}`;
const seenOf = async (slug: string): Promise<Seen> => {
  const { body } = await stage.staff.get(desk());
  return (body as { data: Seen[] }).data.find(({ vendor }) => vendor === slug) as Seen;
};
const own = async (query = '') =>
  (await stage.http.get(`/v1/vendor/ticket-facts${query}`).set('authorization', `Bearer ${keys['aurora']}`)).body as {
    data: { number: number; id: string; state: string; reason: string | null }[];
    next: string | null;
  };
const counted = async (): Promise<number> =>
  (await stage.database.query<{ count: number }>('select count(*)::int as count from ticket_fact'))[0]?.count ?? 0;

async function secretOf(person: VendorClient, act = 'secret'): Promise<string> {
  const { text } = await person.form(`/vendor/ticket-facts/${act}?lang=en`, {});
  return /whsec_[\w+/=]+/.exec(text)?.[0] ?? '';
}

async function upload(person: VendorClient, csv: string | Buffer, place = `${study.studySlug}/${study.waveSlug}`) {
  return stage.http
    .post('/vendor/ticket-facts?lang=en')
    .set({ cookie: person.cookie, accept: 'text/html' })
    .field('csrf', person.csrf)
    .field('place', place)
    .attach('file', Buffer.from(csv), { filename: 'export.csv', contentType: 'text/csv' });
}

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'borealis', 'stranger'] });
  for (const slug of ['aurora', 'borealis'])
    await stage.staff.put(`/v1/admin/studies/${study.studyId}/vendors/${vendorOf(slug)}`, { productIds: [] });
  const issue = async (slug: string, environment = 'live') => {
    const label = `${slug} ${environment}`;
    const made = { vendorId: vendorOf(slug), label, environment };
    return (await stage.staff.make<{ text: string }>('/v1/admin/api-keys', made)).text;
  };
  keys = {
    aurora: await issue('aurora'),
    borealis: await issue('borealis'),
    stranger: await issue('stranger'),
    test: await issue('aurora', 'test'),
  };
  owner = await aVendorPerson(stage, vendorOf('aurora'), 'owner@aurora.example');
  member = await aVendorPerson(stage, vendorOf('aurora'), 'member@aurora.example', 'vendor_member');
  const other = await aVendorPerson(stage, vendorOf('borealis'), 'owner@borealis.example');
  push = ticketSystem(stage, study, { key: keys['aurora'] ?? '', secret: await secretOf(owner) });
  pushOther = ticketSystem(stage, study, { key: keys['borealis'] ?? '', secret: await secretOf(other) });
}, 120_000);

afterAll(() => stage?.close());

describe('a batch of ticket facts', () => {
  it('is taken whole, and shown to its vendor alone', async () => {
    const answer = await push('export-1', someTickets(20));
    expect([answer.status, answer.body]).toMatchObject([200, { number: 1, id: 'export-1', rows: 20, added: 20 }]);
    expect((await own()).data).toMatchObject([{ id: 'export-1', state: 'counted' }]);
    const other = await stage.http.get('/v1/vendor/ticket-facts').set('authorization', `Bearer ${keys['borealis']}`);
    expect(other.body).toEqual({ data: [], next: null });
  });

  it('that comes twenty times at once is one, and with other words is refused', async () => {
    const tickets = someTickets(500, { from: 1_000 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => untilAnswered(() => push('at-once', tickets))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] !== 'true')).toHaveLength(1);
    expect((await push('at-once', tickets)).text).toBe(answers[0]?.text);
    expect((await push('at-once', someTickets(1))).body).toMatchObject({ type: '/problems/batch-reused' });
    const rivals = await Promise.all(
      Array.from({ length: 20 }, (_, n) => untilAnswered(() => push('rivals', [aTicket(2_000 + n)]))),
    );
    expect(rivals.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(rivals.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(await counted()).toBe(521);
  }, 60_000);

  it('says later what has happened since, and unsays nothing', async () => {
    const { repliedAt, solvedAt, ...open } = aTicket(3_000);
    expect((await push('open', [open])).body).toMatchObject({ added: 1, changed: 0 });
    expect((await push('replied', [{ ...open, repliedAt }])).body).toMatchObject({ added: 0, changed: 1 });
    const unsaid = await push('unsaid', [aTicket(3_001), { ...open, solvedAt }]);
    expect([unsaid.status, unsaid.body]).toMatchObject([
      422,
      { type: '/problems/ticket-facts-invalid', errors: [{ pointer: '/tickets/1/repliedAt', code: 'unsays' }] },
    ]);
    const { body } = await stage.staff.get(desk(`/${vendorOf('aurora')}/history?ticket=T-3000`));
    expect((body as { data: object[] }).data).toMatchObject([{ repliedAt: null }, { repliedAt }]);
    expect((await stage.staff.get(desk(`/${vendorOf('borealis')}/history?ticket=T-3000`))).status).toBe(404);
  });

  it('is refused whole with whatever is wrong in a row', async () => {
    const before = await counted();
    const good = aTicket(4_000);
    const wrong: readonly (readonly [unknown, string, string])[] = [
      [{ ...good, vendor: 'borealis' }, '/vendor', 'foreign-vendor'],
      [{ ...good, repliedAt: '2026-07-01T00:00:00Z' }, '/repliedAt', 'before-question'],
      [{ ...good, solvedAt: good.openedAt }, '/solvedAt', 'runs-backwards'],
      [{ ...good, solvedAt: '2098-01-01T00:00:00Z' }, '/solvedAt', 'in-the-future'],
      [{ ...good, openedAt: '2026-07-02T23:59:59Z' }, '/openedAt', 'before-window'],
      [{ ...good, severity: 'toString' }, '/severity', 'unknown-value'],
      [{ ...good, organisation: "x'); drop table ticket_fact; --" }, '/organisation', 'not-a-hash'],
      [{ ...good, openedAt: 5 }, '/openedAt', 'not-a-time'],
      [{ ...good, id: ['T-1'] }, '/id', 'not-an-id'],
      [{ ...good, price: 1 }, '', 'unknown-key'],
      [aTicket(4_001), '/id', 'repeated'],
      [[], '', 'wrong-type'],
    ];
    for (const [row, field, code] of wrong) {
      const { status, body } = await push(`wrong-${code}-${field}`, [aTicket(4_001), row]);
      expect([status, body]).toMatchObject([422, { errors: [{ pointer: `/tickets/1${field}`, code }] }]);
    }
    for (const [tickets, status] of [
      [[], 422],
      [someTickets(5_001, { from: 10_000 }), 422],
      ['T-1', 400],
      [null, 400],
      [{ length: 1 }, 400],
    ] as const)
      expect((await push(randomUUID(), tickets)).status).toBe(status);
    expect(await counted()).toBe(before);
  }, 60_000);

  it('is believed only as its vendor has signed it, for a wave it takes part in', async () => {
    const tickets = [aTicket(5_000)];
    const statusOf = async (options: Parameters<Push>[2]) => (await push(randomUUID(), tickets, options)).status;
    expect(await statusOf({ signedWith: 'whsec_AAAA' })).toBe(401);
    expect(await statusOf({ headers: { 'webhook-id': 'another' } })).toBe(401);
    expect(await statusOf({ headers: { authorization: `Bearer ${keys['borealis']}` } })).toBe(401);
    expect(await statusOf({ headers: { authorization: `Bearer ${keys['test']}` } })).toBe(403);
    expect(await statusOf({ place: { wave: '2031q1' } })).toBe(404);
    const strangers = await aVendorPerson(stage, vendorOf('stranger'), 'owner@stranger.example');
    const secret = await secretOf(strangers);
    const outside = ticketSystem(stage, study, { key: keys['stranger'] ?? '', secret });
    expect((await outside('outside', tickets)).status).toBe(404);
    await secretOf(strangers, 'secret/renewal');
    expect((await outside('outside-2', tickets)).status).toBe(401);
  });

  it('is listed page by page', async () => {
    const first = await own('?limit=2');
    const second = await own(`?limit=2&cursor=${first.next}`);
    const all = (await own()).data.map(({ number }) => number);
    expect([...first.data, ...second.data].map(({ number }) => number)).toEqual(all.slice(0, 4));
    const foreign = `/v1/vendor/ticket-facts?cursor=${first.next}`;
    expect((await stage.http.get(foreign).set('authorization', `Bearer ${keys['borealis']}`)).status).toBe(400);
  });
});

describe('the portal', () => {
  const HEADER = 'id,severity,organisation,openedAt,repliedAt';
  const line = (n: number) => {
    const { id, severity, organisation, openedAt, repliedAt } = aTicket(n);
    return [`F-${id}`, severity, organisation, openedAt, repliedAt].join(',');
  };
  const file = [HEADER, line(1), line(2)].join('\n');

  it('takes a file, once, and takes it back and again', async () => {
    const before = (await own()).data.length;
    expect((await upload(member, file)).headers['location']).toContain('notice=received');
    expect((await upload(member, file)).headers['location']).toContain('notice=replayed');
    const [batch] = (await own()).data;
    const place = `/vendor/ticket-facts/${study.studySlug}/${study.waveSlug}/${batch?.number}/withdrawal?lang=en`;
    expect((await member.form(place, {})).headers['location']).toContain('notice=withdrawn');
    expect((await member.form(place, {})).text).toContain('This batch was withdrawn before');
    expect((await upload(member, file)).headers['location']).toContain('notice=received');
    expect((await own()).data.map(({ state }) => state).slice(0, 2)).toEqual(['counted', 'withdrawn']);
    expect((await own()).data).toHaveLength(before + 2);
  });

  it('says what is wrong in which line, and takes nothing', async () => {
    const before = await counted();
    const wrong = [HEADER, line(3), '', line(4).replace('business', 'sev-1'), ',,,,,x'].join('\r\n');
    const { status, text } = await upload(member, wrong);
    expect(status).toBe(422);
    expect(text).toContain('<td>4</td><td><code>severity</code></td>');
    expect(text).toContain('<td>5</td><td>the whole row</td>');
    for (const [bad, said] of [
      ['id;price\nT-1;2', 'Nobody knows this column'],
      [HEADER, 'There are no tickets in it'],
      [Buffer.from([0x50, 0x4b, 3, 4]), 'It is no CSV file'],
    ] as const)
      expect((await upload(member, bad)).text).toContain(said);
    expect((await upload(member, file, 'nowhere/2026q4')).text).toContain('There is no such wave');
    expect(await counted()).toBe(before);
  });

  it('shows the secret to owners alone, and a template to fill in', async () => {
    expect(await secretOf(member)).toBe('');
    const page = (await member.get('/vendor/ticket-facts?lang=zh-CN')).text;
    expect(page).toContain('最多占 10%');
    expect(page).not.toMatch(/<script|whsec_/);
    const template = await member.get('/vendor/ticket-facts/template.csv');
    expect(template.headers['content-type']).toContain('text/csv');
    expect(template.text).toContain('id,severity,organisation,openedAt,repliedAt,solvedAt,reopenedAt');
  });

  it('believes no form of another site', async () => {
    const forged = await stage.http
      .post('/vendor/ticket-facts')
      .set('cookie', member.cookie)
      .attach('file', Buffer.from(file), 'a.csv');
    expect(forged.status).toBe(403);
  });
});

describe('the team', () => {
  const verdict = (revision: number, decision = 'complete') =>
    stage.staff.post(desk(`/${vendorOf('aurora')}/verification`), {
      revision,
      verdict: decision,
      note: 'Counted on their screen',
    });

  it('vouches for what it has looked at, until it changes', async () => {
    const { revision, isVerified } = await seenOf('aurora');
    expect(isVerified).toBe(false);
    expect((await verdict(revision - 1)).status).toBe(412);
    expect((await verdict(revision)).status).toBe(204);
    expect(await seenOf('aurora')).toMatchObject({
      isVerified: true,
      verifications: [{ note: 'Counted on their screen' }],
    });
    await push('one-more', [aTicket(6_000)]);
    expect((await seenOf('aurora')).isVerified).toBe(false);
    expect((await verdict((await seenOf('aurora')).revision)).status).toBe(204);
    expect((await verdict((await seenOf('aurora')).revision, 'lifted')).status).toBe(204);
    expect((await seenOf('aurora')).isVerified).toBe(false);
    const never = desk(`/${vendorOf('borealis')}/verification`);
    expect((await stage.staff.post(never, { revision: 1, verdict: 'complete', note: 'x' })).status).toBe(404);
  });

  it('takes a batch out for a reason that its vendor reads', async () => {
    const { body } = await stage.staff.get(desk(`/${vendorOf('aurora')}/batches?limit=1`));
    const { data, next } = body as { data: { number: number; sha256: string }[]; next: string };
    expect([data[0]?.sha256.length, typeof next]).toEqual([64, 'string']);
    const path = desk(`/${vendorOf('aurora')}/batches/${data[0]?.number}/withdrawal`);
    expect((await stage.staff.post(path, { reason: '' })).status).toBe(400);
    expect((await stage.staff.post(path, { reason: 'Invented <b>' })).status).toBe(200);
    expect((await own()).data[0]).toMatchObject({ state: 'withdrawn', reason: 'Invented <b>' });
    const page = (await member.get('/vendor/ticket-facts?lang=en')).text;
    expect(page).toContain('Invented &lt;b&gt;');
  });

  it('sees what looks odd', async () => {
    const { checks } = await seenOf('aurora');
    expect(checks.find(({ check }) => check === 'same-reply-time')).toMatchObject({ isMarked: true });
    expect(checks.find(({ check }) => check === 'never-replied')).toMatchObject({ isMarked: false });
    expect((await stage.staff.get(desk('/template.csv'))).status).toBe(200);
  });

  it('reads only where its role may', async () => {
    const viewer = { email: 'viewer@example.com', password: 'a long enough password' };
    await addStaff(stage.env, { ...viewer, role: 'viewer' });
    const looking = await logIn(() => stage.http, viewer);
    expect((await looking.get(desk())).status).toBe(403);
  });
});

describe('a flood of perfect tickets', () => {
  const rubric = BUILT_IN_RUBRIC;
  const cells = [
    ...aVendor('aurora', 24, (o, c) => (o * (c + 2)) % 3),
    ...aVendor('borealis', 22, (o, c) => (o * (c + 3)) % 4),
  ];
  const resultOf = (channels: readonly ChannelFigure[]) => {
    const { vendors } = computeBenchmark({ rubric, cells, channels });
    return vendors['aurora'] as PublishedVendor;
  };

  it('moves the score of its vendor by no more than the cap allows', async () => {
    for (const part of [0, 1])
      expect(
        (await push(`flood-${part}`, someTickets(5_000, { from: 20_000 + part * 5_000, customers: 400 }))).status,
      ).toBe(200);
    await pushOther('modest', someTickets(60, { customers: 12, minutes: 600 }));
    for (const slug of ['aurora', 'borealis']) {
      const { revision } = await seenOf(slug);
      const path = desk(`/${vendorOf(slug)}/verification`);
      await stage.staff.post(path, { revision, verdict: 'complete', note: 'Looked at' });
    }
    const figures = await frozenFigures();
    const flood = figures.filter(({ vendor }) => vendor === 'aurora');
    expect(flood.map(({ criterion, verified }) => [criterion, verified])).toEqual([
      ['c11', true],
      ['c13', true],
      ['c21', true],
    ]);
    expect(flood[0]?.n).toBeGreaterThan(10_000);
    const [before, after] = [resultOf([]), resultOf(figures)];
    const { ticketCap } = METHOD_DEFAULTS;
    expect(after.provenance.T).toBeCloseTo(ticketCap, 9);
    expect(after.observed - before.observed).toBeGreaterThan(0);
    expect(after.observed - before.observed).toBeLessThanOrEqual(ticketCap * 100);
    const unverified = resultOf(figures.map((figure) => ({ ...figure, verified: false })));
    expect(unverified.observed).toBe(before.observed);
  }, 90_000);
});

describe('a wave that has closed and whose release is made', () => {
  it('keeps its tickets as they are, but for what the team takes out', async () => {
    const closed = `update wave set closes_at = now() - interval '1 hour'`;
    await stage.database.query(
      `insert into release_preparation (id, wave_id, reason, asked_by, changed, prepared_by, prepared_at)
       select gen_random_uuid(), w.id, 'First', 'team', '', s.id, now() from wave w, staff s limit 1`,
    );
    expect((await push('still-open', [aTicket(7_001)])).status).toBe(200);
    await stage.database.query(closed);
    expect((await push('late', [aTicket(7_000)])).body).toMatchObject({ type: '/problems/ticket-facts-frozen' });
    const path = `/v1/vendor/ticket-facts/${study.studySlug}/${study.waveSlug}/1`;
    expect((await stage.http.delete(path).set('authorization', `Bearer ${keys['aurora']}`)).status).toBe(409);
    const page = (await owner.get('/vendor/ticket-facts?lang=en')).text;
    expect(page).toContain('There is no wave now');
    const taken = desk(`/${vendorOf('aurora')}/batches/1/withdrawal`);
    expect((await stage.staff.post(taken, { reason: 'Found later' })).status).toBe(200);
  });
});

async function frozenFigures(): Promise<readonly ChannelFigure[]> {
  const source = await openDatabase({
    url: stage.database.url,
    poolSize: 1,
    statementTimeout: 20_000,
    onConnectionError: () => undefined,
  });
  const { figures } = await source.transaction('REPEATABLE READ', (tx) =>
    new TicketEvidence(systemClock).frozen(tx, study.waveId),
  );
  await source.destroy();
  return figures;
}
