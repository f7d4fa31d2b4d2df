import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Keyring, type NumberedSecret } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { surveyToken, unsubscribeToken } from '../libs/distribution/link/survey-link.js';
import { startProgram } from './support/program.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';
import { inviteEverybody } from './support/invite.js';
import { placesOf, tracesIn, tracesInRedis } from './support/traces.js';

const PEOPLE = 100;
const VISITS = 100;
const reason = { reason: 'the mail did not arrive' };

interface LinkView {
  readonly state: string;
  readonly admission: string;
  readonly renewals: number;
  readonly expiresAt: string;
  readonly acts: readonly { readonly kind: string; readonly reason: string; readonly by: string }[];
}

let stage: Stage;
let keyring: Keyring;
let campaignId: string;
let ids: string[];

beforeAll(async () => {
  stage = await openStage();
  keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  const study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  campaignId = study.campaignId;
  ids = await inviteEverybody(stage, study, contactsCsv(somePeople(PEOPLE)));
}, 120_000);

afterAll(() => stage.close());

const tokenOf = (id = '', epoch = 0, keys = keyring) => surveyToken(keys, 'invitation', id, epoch);
const pathOf = (url: string | null) => new URL(url ?? '').pathname;
const statusOf = async (path: string) => (await stage.http.get(path)).status;
const viewOf = async (id: string) => (await stage.staff.get(`/v1/admin/invitations/${id}`)).body as LinkView;
const actOn = (id: string, act: string, body: object) => stage.staff.post(`/v1/admin/invitations/${id}/${act}`, body);

describe('a personal link', () => {
  it('is shown to a member of the staff who says why, and that stands beside it', async () => {
    const [id = ''] = ids;
    const { url } = (await actOn(id, 'link', reason)).body as { url: string };
    expect(pathOf(url)).toBe(`/s/${tokenOf(id)}`);
    const view = await viewOf(id);
    expect(view).toMatchObject({ state: 'created', admission: 'open', renewals: 0 });
    expect(view.acts).toMatchObject([{ kind: 'read', ...reason, by: 'admin@example.com' }]);
    expect(JSON.stringify(view)).not.toContain(tokenOf(id));
  });

  it('is found by the whole address of its person, and by no part of it', async () => {
    const path = `/v1/admin/campaigns/${campaignId}/invitations/find`;
    const find = async (email: string) =>
      (await stage.staff.post(path, { email })).body as { data: { invitationId: string }[] };
    const [found, ...others] = (await find(' Person3@COMPANY3.example ')).data;
    expect(ids).toContain(found?.invitationId);
    expect(others).toEqual([]);
    for (const email of ['person3', '%', 'person3@company3.exampl']) expect((await find(email)).data).toEqual([]);
  });

  it('that is renewed is void at once, and the new one opens', async () => {
    const [, id = ''] = ids;
    expect(await statusOf(`/s/${tokenOf(id)}`)).toBe(200);
    const answer = await actOn(id, 'renew', { ...reason, deliver: 'copy', days: 10 });
    const { url } = answer.body as { url: string };
    expect(pathOf(url)).toBe(`/s/${tokenOf(id, 1)}`);
    const old = await stage.http.get('/v1/respond').set({ authorization: `Survey ${tokenOf(id)}` });
    expect([old.status, (old.body as { type: string }).type]).toEqual([410, '/problems/link-revoked']);
    expect(await statusOf(pathOf(url))).toBe(200);
    const days = (new Date((await viewOf(id)).expiresAt).getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(10);
  });

  it('that is renewed by mail is queued once more and shown to nobody', async () => {
    const [, , id = ''] = ids;
    const answer = await actOn(id, 'renew', { ...reason, deliver: 'mail' });
    expect([answer.status, answer.body]).toEqual([200, { url: null }]);
    const mails = await stage.database.query(
      `select m.sequence from mail_attempt m join invitation i on i.contact_id = m.contact_id
       where i.invitation_id = $1 and m.kind = 'invitation' order by m.sequence`,
      [id],
    );
    expect(mails).toEqual([{ sequence: 0 }, { sequence: 1 }]);
  });

  it('that is revoked is void at once, and renewing it gives the person another', async () => {
    const [, , , id = ''] = ids;
    expect((await actOn(id, 'revoke', reason)).body).toMatchObject({ state: 'revoked', admission: 'revoked' });
    expect(await statusOf(`/s/${tokenOf(id)}`)).toBe(410);
    expect((await actOn(id, 'link', reason)).status).toBe(410);
    const { url } = (await actOn(id, 'renew', { ...reason, deliver: 'copy' })).body as { url: string };
    expect([await statusOf(`/s/${tokenOf(id)}`), await statusOf(pathOf(url))]).toEqual([410, 200]);
    expect((await viewOf(id)).acts.map(({ kind }) => kind)).toEqual(['renewed', 'revoked']);
  });

  it('ends when it is said to, and not later than its campaign', async () => {
    const [, , , , id = ''] = ids;
    const path = `/v1/admin/invitations/${id}/expiry`;
    for (const days of [0, 181, 1.5, '3']) expect((await stage.staff.put(path, { ...reason, days })).status).toBe(400);
    expect((await stage.staff.put(path, { ...reason, days: 180 })).status).toBe(200);
    await stage.database.query(
      `update invitation set expires_at = now() - interval '1 second' where invitation_id = $1`,
      [id],
    );
    expect(await statusOf(`/s/${tokenOf(id)}`)).toBe(410);
    expect((await viewOf(id)).admission).toBe('expired');
  });

  it('that was used can be neither renewed nor revoked', async () => {
    const [, , , , , id = ''] = ids;
    await stage.database.query(
      `update invitation set state = 'completed', completed_at = now() where invitation_id = $1`,
      [id],
    );
    for (const [act, body] of [
      ['renew', { deliver: 'copy' }],
      ['revoke', {}],
      ['link', {}],
    ] as const)
      expect((await actOn(id, act, { ...reason, ...body })).body).toMatchObject({ type: '/problems/already-answered' });
  });

  it('takes no step that a page of another site asks for (TOK-07)', async () => {
    const [, , , , , , , id = ''] = ids;
    const took = async () => {
      const [row] = await stage.database.query<{ state: string; started: boolean; drafts: number }>(
        `select state, started_at is not null as started,
                (select count(*)::int from response_draft d where d.invitation_id = i.invitation_id) as drafts
         from invitation i where invitation_id = $1`,
        [id],
      );
      return row;
    };
    const send = (step: string, site: string) =>
      stage.http
        .post(`/s/${tokenOf(id)}/${step}`)
        .set('sec-fetch-site', site)
        .type('form')
        .send({ c11: '4' });
    for (const site of ['cross-site', 'same-site'])
      for (const step of ['start', '1', 'submit']) {
        const { status, body } = await send(step, site);
        expect([site, step, status, (body as { type: string }).type]).toEqual([site, step, 403, '/problems/csrf']);
      }
    expect(await took()).toEqual({ state: 'created', started: false, drafts: 0 });
    expect((await send('start', 'same-origin')).status).toBe(303);
    expect(await took()).toEqual({ state: 'started', started: true, drafts: 0 });
  });

  it('is touched by nobody without a reason, and by nobody who may not', async () => {
    const [, , , , , , id = ''] = ids;
    for (const body of [{}, { reason: '' }, { reason: 'a\u202eb' }, { reason: 'x'.repeat(201) }])
      expect((await actOn(id, 'revoke', body)).status).toBe(400);
    expect((await actOn(randomUUID(), 'revoke', reason)).status).toBe(404);
    expect((await stage.http.post(`/v1/admin/invitations/${id}/revoke`).send(reason)).status).toBe(401);
    expect(await viewOf(id)).toMatchObject({ state: 'created', acts: [] });
  });
});

describe('the secret of links', () => {
  const newer: NumberedSecret = { kid: 1, secret: randomBytes(32).toString('base64url') };
  const own: NumberedSecret = { kid: 0, secret: null };
  const textOf = ({ kid, secret }: NumberedSecret) => (secret === null ? String(kid) : `${kid}:${secret}`);

  async function withSecrets(
    secrets: readonly NumberedSecret[],
    act: (http: Stage['http']) => Promise<void>,
  ): Promise<void> {
    const api = await startProgram('api', { ...stage.env, FAIRMARK_LINK_SECRETS: secrets.map(textOf).join(',') });
    try {
      await act(request(`http://127.0.0.1:${api.port}`));
    } finally {
      await api.stop();
    }
  }

  const surveyOf = (token: string) => ({ authorization: `Survey ${token}` });

  it('can be changed: old links go on, new ones open the same draft, and retired ones end', async () => {
    const id = ids[10] ?? '';
    const changed = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '', [newer, own]);
    const [old, fresh] = [tokenOf(id), tokenOf(id, 0, changed)];
    await withSecrets([newer, own], async (http) => {
      const saved = await http
        .put('/v1/respond/draft')
        .set({ ...surveyOf(old), 'if-match': '"0"' })
        .send({ answers: { overall: 7 } });
      expect(saved.status).toBe(200);
      for (const token of [old, fresh]) {
        const read = await http.get('/v1/respond').set(surveyOf(token));
        expect(read.body).toMatchObject({ state: 'open', draft: { answers: { overall: 7 } } });
      }
      const link = await http.get(`/s/${fresh}`);
      expect(link.text).not.toContain(old);
    });
    await withSecrets([newer], async (http) => {
      expect((await http.get('/v1/respond').set(surveyOf(old))).body).toMatchObject({
        type: '/problems/link-not-found',
      });
      expect((await http.get('/v1/respond').set(surveyOf(fresh))).body).toMatchObject({
        draft: { answers: { overall: 7 } },
      });
      // Whoever wants no more mails never finds a retired link.
      expect((await http.get(`/u/${unsubscribeToken(keyring, id)}`)).status).toBe(200);
    });
  }, 60_000);
});

describe('nothing that is kept or printed', () => {
  it('holds a link that opens anything, whether it is new, renewed or signed by another secret', async () => {
    const epochs = await stage.database.query<{ id: string; epoch: number }>(
      'select invitation_id as id, epoch from invitation',
    );
    const tokens = epochs.flatMap(({ id, epoch }) => [
      ...Array.from({ length: epoch + 1 }, (_, number) => tokenOf(id, number)),
      unsubscribeToken(keyring, id),
    ]);
    const printed = stage.api.output.map((line) => ['log', line] as const);
    const { REDIS_URL: url, QUEUE_PREFIX: prefix = '' } = stage.env;
    const queue = url === undefined ? [] : await tracesInRedis(url, prefix);
    expect(placesOf(tokens, [...(await tracesIn(stage.database)), ...queue, ...printed])).toEqual([]);
    expect(placesOf(tokens, [['planted', `/s/${tokens[0]}`]])).toEqual(['planted']);
  });
});

describe('a security scanner', () => {
  const factsOf = async () =>
    stage.database.query(
      `select invitation_id, epoch, state, started_at, completed_at, expires_at from invitation order by invitation_id`,
    );
  const others = async () =>
    stage.database.query(
      `select (select count(*)::int from suppression) as suppressed, (select count(*)::int from response_draft) as drafts,
              (select count(*)::int from response) as answers, (select count(*)::int from outbox) as events,
              (select count(*)::int from link_act) as acts`,
    );

  it('changes nothing, however often it asks for whatever it finds', async () => {
    const before = [await factsOf(), await others()];
    const statuses = new Set<number>();
    for (const id of ids) {
      const [survey, unsubscribe] = [`/s/${tokenOf(id)}`, `/u/${unsubscribeToken(keyring, id)}`];
      const paths = [survey, `${survey}/1`, `${survey}/check`, `${survey}?lang=en`, unsubscribe];
      const visits = Array.from({ length: VISITS }, (_, n) => {
        const address = `http://127.0.0.1:${stage.api.port}${paths[n % paths.length]}`;
        return fetch(address, { method: n % 2 ? 'HEAD' : 'GET', redirect: 'manual' });
      });
      for (const visit of await Promise.all(visits)) {
        statuses.add(visit.status);
        await visit.arrayBuffer();
      }
    }
    expect([...statuses].filter((status) => status >= 500)).toEqual([]);
    expect([await factsOf(), await others()]).toEqual(before);
  }, 600_000);

  it('is told to keep nothing', async () => {
    const { headers } = await stage.http.get(`/s/${tokenOf(ids[20])}`);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('somebody who tries links that lead nowhere', () => {
  const MOST = 20;
  const TRIES = 40;

  it('is sent away after twenty a minute, whichever process they ask, and whoever has a link is not', async () => {
    const second = await startProgram('api', stage.env);
    // The count begins anew with each minute of the clock.
    const left = 60_000 - (Date.now() % 60_000);
    if (left < 20_000) await new Promise((resolve) => setTimeout(resolve, left));
    // Stories before this one have asked for links that lead nowhere, too.
    await stage.database.query('delete from link_miss');
    const all = await Promise.all(
      Array.from({ length: TRIES }, (_, n) =>
        request(`http://127.0.0.1:${n % 2 ? second.port : stage.api.port}`).get(`/s/${tokenOf(randomUUID())}`),
      ),
    );
    const refused = all.filter(({ status }) => status === 429);
    expect([all.filter(({ status }) => status === 404).length, refused.length]).toEqual([MOST, TRIES - MOST]);
    expect(refused.every(({ headers }) => Number(headers['retry-after']) >= 1)).toBe(true);
    expect(refused[0]?.body).toMatchObject({ type: '/problems/rate-limited', status: 429 });
    expect(await statusOf(`/s/${tokenOf(ids[30])}`)).toBe(200);
    await second.stop();
  }, 120_000);
});
