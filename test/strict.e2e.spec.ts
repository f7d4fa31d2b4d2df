import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { randomBytes, randomUUID, webcrypto } from 'node:crypto';
import { canonicalJson } from '#kernel';
import { Keyring, sha256Hex } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { eventually } from './support/eventually.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';
import { tracesIn } from './support/traces.js';

const PEOPLE = 16;
const suite = RSABSSA.SHA384.PSS.Randomized();
const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const decode = (text: string): Buffer => Buffer.from(text, 'base64url');
const integer = (text: string): bigint => BigInt(`0x${decode(text).toString('hex')}`);

/** All that the server sees when an invitation is traded, and when a ticket is handed in. Never both of one person. */
interface Trade {
  readonly token: string;
  readonly blinded: string;
  readonly signature: string;
}
interface HandedIn {
  readonly keyId: string;
  readonly message: string;
  readonly signature: string;
}

describe('a strict survey', () => {
  let stage: Stage;
  let study: StagedStudy;
  let tokens: string[];
  let key: CryptoKey;
  let published: { readonly kid: string; readonly kty: string; readonly n: string; readonly e: string };
  const trades: Trade[] = [];
  const tickets: HandedIn[] = [];
  const sittings: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition: serviceQuestionnaire17, mode: 'strict' });
    const people = somePeople(PEOPLE + 2);
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(people) });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const rows = await stage.database.query<{ id: string }>('select invitation_id as id from invitation order by 1');
    tokens = rows.map(({ id }) => surveyToken(keyring, 'invitation', id, 0));
  }, 120_000);

  afterAll(() => stage.close());

  const issue = (token: string, blinded: string) =>
    stage.http.post('/v1/respond/ticket').set('authorization', `Survey ${token}`).send({ blinded });
  const redeem = (ticket: HandedIn) => stage.http.post('/v1/respond/ticket/redeem').send({ ...ticket, locale: 'en' });
  const submit = (token: string, answers: object) =>
    stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${token}`, 'idempotency-key': randomUUID() })
      .send({ answers });
  const answers = (n: number) => ({
    ...Object.fromEntries(CRITERIA.map((name, at) => [name, 1 + ((n >> (at % 4)) & 3)])),
    overall: n % 11,
    recommend: n % 11,
  });

  it('shows one key to everybody, and no ticket to whoever has no script', async () => {
    const page = await stage.http.get(`/s/${tokens[0]}`);
    expect(page.text).toContain('data-ticket="trade"');
    expect(page.text).toContain('Answer anonymously instead');
    for (const token of tokens.slice(1, 3)) await stage.http.get(`/s/${token}`);
    const { keys } = JSON.parse((await stage.http.get('/.well-known/ticket-keys')).text) as {
      keys: (typeof published)[];
    };
    expect(keys).toHaveLength(1);
    published = keys[0]!;
    const { kty, n, e } = published;
    const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
    key = await webcrypto.subtle.importKey('jwk', { kty, n, e, alg: 'PS384' }, algorithm, true, ['verify']);
  });

  it('trades each invitation for one ticket, the same again for the same', async () => {
    for (const token of tokens.slice(0, PEOPLE)) {
      const message = suite.prepare(randomBytes(32));
      const { blindedMsg, inv } = await suite.blind(key, message);
      const blinded = encode(blindedMsg);
      const first = await issue(token, blinded);
      expect(first.status).toBe(200);
      const { signature } = first.body as { signature: string };
      trades.push({ token, blinded, signature });
      const ticket = await suite.finalize(key, message, decode(signature), inv);
      tickets.push({ keyId: published.kid, message: encode(message), signature: encode(ticket) });
    }
    const [one, other] = trades;
    expect((await issue(one!.token, one!.blinded)).body).toEqual({ signature: one!.signature });
    expect((await issue(one!.token, other!.blinded)).body.type).toBe('/problems/ticket-taken');
    expect((await issue(tokens[PEOPLE]!, 'AAAA')).body.type).toBe('/problems/ticket-invalid');
    expect((await submit(one!.token, answers(1))).body.type).toBe('/problems/already-submitted');
    expect((await stage.http.get(`/s/${one!.token}`)).text).toContain(`/t/${published.kid}`);
    expect((await stage.http.get(`/t/${published.kid}`)).text).toContain('data-ticket="begin"');
  }, 60_000);

  it('opens one sitting for each ticket, whoever brings it, and none for what is no ticket', async () => {
    tickets.sort((a, b) => (a.message < b.message ? -1 : 1));
    for (const ticket of tickets) {
      const opened = await redeem(ticket);
      expect(opened.status).toBe(200);
      expect((await redeem(ticket)).body).toEqual(opened.body);
      sittings.push(String(opened.body.address).split('/')[2]!);
    }
    const [one, other] = tickets;
    expect((await redeem({ ...one!, signature: other!.signature })).body.type).toBe('/problems/ticket-invalid');
    expect((await redeem({ ...one!, keyId: randomUUID() })).body.type).toBe('/problems/ticket-invalid');
    expect(new Set(sittings).size).toBe(PEOPLE);
  }, 60_000);

  it('takes the answer of a sitting once, and that of an invitation without a ticket in the anonymous way', async () => {
    for (const [n, token] of sittings.entries()) expect((await submit(token, answers(n))).status).toBe(201);
    expect((await submit(sittings[0]!, answers(3))).body.type).toBe('/problems/already-submitted');
    expect((await submit(tokens[PEOPLE]!, answers(4))).status).toBe(201);
    await stage.startWorker();
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/close`, {});
    const modes = () =>
      stage.database.query<{ mode: string; answers: number }>(
        'select mode, count(*)::int as answers from response group by mode order by mode',
      );
    await eventually(async () => (await modes()).reduce((sum, one) => sum + one.answers, 0) === PEOPLE + 1, 40_000);
    expect(await modes()).toEqual([
      { mode: 'anonymous', answers: 1 },
      { mode: 'strict', answers: PEOPLE },
    ]);
    const funnel = await stage.database.query('select 1 from invitation where is_ticketed');
    expect(funnel).toHaveLength(PEOPLE);
    expect((await redeem(tickets[0]!)).status).toBe(200);
  }, 90_000);

  it('stands by its words, and shares its wave with no other mode', async () => {
    const [version] = await stage.database.query<{ id: string; rubric: string; hash: string; consent: object }>(
      `select questionnaire_id as id, rubric_version_id as rubric, consent_hash as hash, consent from questionnaire_version`,
    );
    expect(sha256Hex(canonicalJson(version?.consent))).toBe(version?.hash);
    expect(await stage.database.query('select distinct consent_hash as hash from response')).toEqual([
      { hash: version?.hash },
    ]);
    const known = { rubricVersionId: version?.rubric, definition: serviceQuestionnaire17, mode: 'confidential' };
    const next = await stage.staff.make<{ id: string; changes: object[]; breaksTrend: boolean; series: number }>(
      `/v1/admin/questionnaires/${version?.id}/versions`,
      known,
    );
    expect(next).toMatchObject({ breaksTrend: true, series: 2, changes: [{ id: 'mode-changed', label: 'breaking' }] });
    const campaign = { waveId: study.waveId, versionId: next.id, name: 'second', closesAt: '2099-12-31T00:00:00Z' };
    const { id } = await stage.staff.make('/v1/admin/campaigns', campaign);
    const refused = await stage.staff.post(`/v1/admin/campaigns/${id}/launch`, {});
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ pointer: '/versionId', code: 'other-mode' }));
  });

  it('could not tell who holds which ticket if it remembered all it ever saw, but for when', async () => {
    const n = integer(published.n);
    const e = integer(published.e);
    const power = (base: bigint, exponent: bigint): bigint => {
      let [result, square] = [1n, base % n];
      for (let rest = exponent; rest > 0n; rest >>= 1n) {
        if (rest & 1n) result = (result * square) % n;
        square = (square * square) % n;
      }
      return result;
    };
    // For every trade and every ticket there is a factor that would have turned one into the other: none is likelier.
    for (const trade of trades.slice(0, 4))
      for (const ticket of tickets.slice(0, 4)) {
        const factor = (integer(trade.signature) * inverse(integer(ticket.signature), n)) % n;
        const encoded = power(integer(ticket.signature), e);
        expect((encoded * power(factor, e)) % n).toBe(integer(trade.blinded));
      }
    const seen = trades.flatMap(({ blinded, signature }) => [decode(blinded), decode(signature)]);
    for (const { message, signature } of tickets)
      for (const part of [decode(message).subarray(0, 16), decode(signature).subarray(0, 16)])
        expect(seen.some((bytes) => bytes.includes(part))).toBe(false);
  });

  it('keeps nothing of invitations with sittings, nothing of tickets but that they were spent', async () => {
    const sitting = await stage.database.query<Record<string, unknown>>(
      `select s.organisation_id, s.source, s.size, s.region from invitation s where is_ticketed
       and (exists (select 1 from contact c where c.contact_id = s.contact_id)
         or exists (select 1 from organisation o where o.organisation_id = s.organisation_id))`,
    );
    expect(sitting).toEqual([]);
    const everything = JSON.stringify(await tracesIn(stage.database)) + stage.api.output.join('');
    for (const { message, signature } of tickets)
      for (const text of [message, signature, decode(message).toString('hex'), decode(signature).toString('hex')])
        expect(everything).not.toContain(text);
    for (const { blinded, signature } of trades)
      for (const text of [blinded, signature, decode(blinded).toString('hex'), decode(signature).toString('hex')])
        expect(everything).not.toContain(text);
  });
});

const CRITERIA = [11, 12, 13, 21, 22, 23, 31, 32, 33, 41, 42, 43, 51, 52, 53].map((n) => `c${n}`);

/** Of a number modulo n, by Euclid. */
function inverse(value: bigint, n: bigint): bigint {
  let [a, b, x, y] = [value % n, n, 1n, 0n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % n) + n) % n;
}
