import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { aLinkedStudy, type LinkedStudy, setAside } from './support/caught-answers.js';
import { eventually } from './support/eventually.js';
import { openStage, type Stage } from './support/stage.js';

const REASON = 'Reads like a person.';

interface Waiting {
  readonly invitationId: string;
  readonly id: string;
  readonly isKept: boolean;
  readonly decision: string | null;
}

let stage: Stage;
let study: LinkedStudy;
let anonymous: LinkedStudy;

beforeAll(async () => {
  // The story plays everybody's device, so the address each says it comes from is believed.
  stage = await openStage({ TRUST_PROXY: '127.0.0.1' });
  study = await aLinkedStudy(stage, { vendors: ['aurora'] });
  anonymous = await aLinkedStudy(stage, { vendors: ['polaris'], mode: 'anonymous' });
}, 120_000);

afterAll(() => stage.close());

/** Answers of somebody whose browser runs no script, and what their last page shows. */
async function caught(of: LinkedStudy): Promise<{ readonly waiting: Waiting; readonly receipt: string }> {
  const receipt = await setAside(stage, of);
  const [waiting] = await listed('state=waiting');
  expect(waiting).toMatchObject({ isKept: true, decision: null });
  return { waiting: waiting!, receipt };
}

const listed = async (query: string) =>
  (await stage.staff.get(`/v1/admin/quarantine?${query}`)).body.data as readonly Waiting[];
const pathOf = ({ invitationId, id }: Waiting) => `/v1/admin/quarantine/${invitationId}/${id}`;
const release = (one: Waiting) => stage.staff.post(`${pathOf(one)}/release`, { reason: REASON });
const withdraw = (receipt: string) => stage.http.post('/v1/respond/withdraw').send({ receipt });
const outcome = ({ status, body }: { readonly status: number; readonly body: { readonly type?: string } }) => [
  status,
  body.type,
];

/** Where an answer is, in each of the places where one can be. */
async function whereIs({ invitationId, id }: Waiting) {
  const [row] = await stage.database.query<Readonly<Record<string, unknown>>>(
    `select i.state, q.decision, q.answers <> '{}'::jsonb as "isHere",
            (select count(*)::int from response where invitation_id = $1) as stored,
            (select count(*)::int from quota_hold where invitation_id = $1) as places
     from invitation i join response_quarantine q on q.invitation_id = i.invitation_id
     where i.invitation_id = $1 and q.id = $2`,
    [invitationId, id],
  );
  return row;
}

describe('an answer that waits for a person', () => {
  it('is let in once, whoever races for it', async () => {
    const { waiting } = await caught(study);
    const all = await Promise.all([1, 2, 3, 4].map(() => release(waiting)));
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect(all.filter(({ status }) => status === 409).map(outcome)).toEqual(
      Array.from({ length: 3 }, () => [409, '/problems/already-decided']),
    );
    expect(await whereIs(waiting)).toEqual({
      state: 'completed',
      decision: 'released',
      isHere: true,
      stored: 1,
      places: 0,
    });
  });

  it('is where it was when the server dies in the middle, and can be let in then', async () => {
    const { waiting } = await caught(study);
    await stage.staff.make(`/v1/admin/waves/${study.waveId}/quotas`, { places: 100 });
    const holder = new pg.Client({ connectionString: stage.database.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from invitation where invitation_id = $1 for update', [waiting.invitationId]);
    const cut = release(waiting).then(
      ({ status }) => status,
      () => 'cut',
    );
    // By then it is marked as held, and its place is taken: nobody else may see that.
    await eventually(async () => {
      const waits = await holder.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      return waits.rows.length === 1;
    });
    await stage.restartApi();
    expect(await cut).toBe('cut');
    await holder.query('rollback');
    await holder.end();
    const before = { state: 'completed', decision: null, isHere: true, stored: 0, places: 0 };
    await eventually(async () => (await whereIs(waiting))?.['stored'] === 0);
    expect(await whereIs(waiting)).toEqual(before);
    expect((await release(waiting)).status).toBe(200);
    expect(await whereIs(waiting)).toEqual({ ...before, decision: 'released', stored: 1, places: 1 });
  }, 60_000);

  it('takes a place, and leaves it when it is withdrawn', async () => {
    for (const { id } of (await stage.staff.get(`/v1/admin/waves/${study.waveId}/quotas`)).body.data)
      await stage.staff.delete(`/v1/admin/quotas/${id}`);
    const [first, second] = [await caught(study), await caught(study)];
    const { used } = await stage.staff.make<{ used: number }>(`/v1/admin/waves/${study.waveId}/quotas`, { places: 3 });
    expect(used).toBe(2);
    expect((await release(first.waiting)).status).toBe(200);
    expect(outcome(await release(second.waiting))).toEqual([409, '/problems/quota-full']);
    expect(await whereIs(second.waiting)).toMatchObject({ decision: null, stored: 0, places: 0 });
    for (const _ of [1, 2]) expect((await withdraw(first.receipt)).status).toBe(200);
    const [quota] = (await stage.staff.get(`/v1/admin/waves/${study.waveId}/quotas`)).body.data;
    expect(quota).toMatchObject({ used: 2, held: 0 });
    expect((await release(second.waiting)).status).toBe(200);
    await stage.staff.delete(`/v1/admin/quotas/${quota.id}`);
  });

  it('is left out, waits again, and is gone once its author takes it back', async () => {
    const { waiting, receipt } = await caught(study);
    expect((await stage.staff.get('/v1/admin/quarantine/count')).body).toEqual({ waiting: 1 });
    const discarded = await stage.staff.post(`${pathOf(waiting)}/discard`, { reason: REASON });
    expect(discarded.body).toMatchObject({ decision: 'discarded', decisionReason: REASON });
    expect((await stage.staff.get('/v1/admin/quarantine/count')).body).toEqual({ waiting: 0 });
    const again = await stage.staff.post(`${pathOf(waiting)}/take-back`, {});
    expect(again.body).toMatchObject({ decision: null, decisionReason: null, decidedBy: null });
    expect((await withdraw(receipt)).status).toBe(200);
    expect(await whereIs(waiting)).toMatchObject({ decision: 'withdrawn', isHere: false });
    for (const act of ['release', 'discard', 'take-back'])
      expect(outcome(await stage.staff.post(`${pathOf(waiting)}/${act}`, { reason: REASON }))).toEqual([
        409,
        '/problems/already-decided',
      ]);
    expect((await withdraw(receipt)).status).toBe(200);
  });

  it('is found by what caught it, its wave and its vendor', async () => {
    const { waiting } = await caught(study);
    const here = `state=waiting&waveId=${study.waveId}&vendorId=${study.vendorIds['aurora']}&reason=no-proof`;
    expect((await listed(here)).map(({ invitationId }) => invitationId)).toEqual([waiting.invitationId]);
    expect(await listed(here.replace('no-proof', 'honeypot'))).toEqual([]);
    expect(await listed(`state=waiting&vendorId=${anonymous.vendorIds['polaris']}`)).toEqual([]);
    expect((await stage.staff.get(pathOf(waiting))).body).toMatchObject({ id: waiting.id, answered: 17, pages: [] });
    expect((await stage.staff.get(`/v1/admin/quarantine/${randomUUID()}/${waiting.id}`)).status).toBe(404);
  });

  it('is decided about with others, each on its own', async () => {
    const [first] = await listed('state=waiting');
    const { waiting: second } = await caught(study);
    const missing = { invitationId: randomUUID(), id: randomUUID() };
    const keys = [first!, missing, second].map(({ invitationId, id }) => ({ invitationId, id }));
    const decided = await stage.staff.post('/v1/admin/quarantine/decisions', {
      decision: 'release',
      reason: REASON,
      answers: [...keys, keys[0]],
    });
    expect([decided.status, decided.body.data.map(({ outcome: said }: { outcome: string }) => said)]).toEqual([
      200,
      ['done', 'not-found', 'done', 'already-decided'],
    ]);
    expect((await stage.staff.post('/v1/admin/quarantine/decisions', { ...decided.body, reason: 'x' })).status).toBe(
      400,
    );
  });
});

describe('an anonymous answer that waits for a person', () => {
  it('leaves nothing behind when it is let in, and its receipt stays true', async () => {
    const { waiting, receipt } = await caught(anonymous);
    await stage.staff.make(`/v1/admin/waves/${anonymous.waveId}/quotas`, { places: 1 });
    expect((await release(waiting)).status).toBe(200);
    const kept = await stage.database.query(
      'select answers, pages, receipt_hash as "receiptHash" from response_quarantine where invitation_id = $1',
      [waiting.invitationId],
    );
    expect(kept).toEqual([{ answers: {}, pages: null, receiptHash: null }]);
    const inbox = () => stage.database.query('select id from response_inbox');
    expect(await inbox()).toHaveLength(1);
    expect((await withdraw(receipt)).status).toBe(200);
    expect(await inbox()).toEqual([]);
    const [quota] = (await stage.staff.get(`/v1/admin/waves/${anonymous.waveId}/quotas`)).body.data;
    expect(quota).toMatchObject({ used: 0, held: 0 });
  });
});
