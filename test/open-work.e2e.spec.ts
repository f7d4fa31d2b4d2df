import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { figure } from './support/figure.js';
import { inviteEverybody } from './support/invite.js';
import { easyChallenge, easyProof, solved } from './support/open-work.js';
import { publishRelease } from './support/publish.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

/** Five thousand scripted attempts, two hundred people and ten minutes of work where there is time for it. */
const SCRIPTED = Number(process.env['STUFFING_SCRIPTED'] ?? 300);
const HONEST = Number(process.env['STUFFING_HONEST'] ?? 40);
const WORK_MINUTES = Number(process.env['STUFFING_MINUTES'] ?? 0.1);
/** What one core may solve in a minute, at the difficulty everybody meets. */
const MOST_SOLVED_A_MINUTE = 240;
const FORGED = 25;

let stage: Stage;
let study: StagedStudy;
let answers: Record<string, unknown>;
let slug: string;
let linkId: string;

beforeAll(async () => {
  // The story plays everybody's device, so the address each says it comes from is believed.
  stage = await openStage({ TRUST_PROXY: '127.0.0.1' });
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await inviteEverybody(stage, study, contactsCsv(somePeople(30)));
  const { pages } = serviceQuestionnaire17 as unknown as {
    readonly pages: readonly { readonly elements: readonly { readonly name: string }[] }[];
  };
  answers = Object.fromEntries(pages.flatMap(({ elements }) => elements.map(({ name }, at) => [name, (at % 3) + 3])));
  ({ slug, id: linkId } = await addLink());
}, 120_000);

afterAll(() => stage.close());

async function addLink() {
  const link = await stage.staff.make<{ id: string; url: string }>(
    `/v1/admin/campaigns/${study.campaignId}/open-links`,
    {
      vendorId: study.vendorIds['aurora'],
      name: 'Forum',
      opensAt: '2026-01-01T00:00:00Z',
      closesAt: '2099-01-01T00:00:00Z',
      quota: 10_000,
      organisationQuota: 10_000,
      origins: [],
    },
  );
  return { id: link.id, slug: new URL(link.url).pathname.split('/').at(-1) ?? '' };
}

let people = 0;
/** Somebody of an organisation and a network of their own. */
function somebody() {
  people += 1;
  const address = `10.${Math.floor(people / 250)}.${people % 250}.7`;
  return { who: { organisation: `Open ${people}`, size: 'M', region: 'CN' }, address };
}

const start = (proof: string | undefined, { who, address } = somebody(), at = slug) => {
  const asked = stage.http.post(`/v1/respond/open/${at}/start`).set('x-forwarded-for', address);
  return (proof === undefined ? asked : asked.set('x-pow', proof)).send(who);
};
const startForm = (proof: string, { who, address } = somebody(), at = slug) =>
  stage.http
    .post(`/o/${at}/start?lang=en`)
    .set('x-forwarded-for', address)
    .type('form')
    .send({ ...who, '-proof': proof });
const tokenIn = (location = '') => /\/s\/([\w-]{43})/.exec(location)?.[1] ?? '';
const submit = (token: string, headers: Readonly<Record<string, string>> = {}, given = answers) =>
  stage.http
    .post('/v1/respond/submit')
    .set({ authorization: `Survey ${token}`, 'idempotency-key': randomUUID(), ...headers })
    .send({ answers: given });
const outcome = ({ status, body }: { readonly status: number; readonly body: { readonly type?: string } }) => [
  status,
  body.type,
];
const refused = (code: string) => [403, `/problems/${code}`];
const took = (minutes: number) =>
  stage.database.query(
    `update invitation set started_at = started_at - $1 * interval '1 minute' where state = 'started'`,
    [minutes],
  );
const facts = (token: string) => stage.http.get('/v1/respond').set('authorization', `Survey ${token}`);
const rowOf = async (id: string) =>
  (
    await stage.database.query<{ flags: string[]; provenance: string }>(
      `select quality -> 'flags' as flags, quality ->> 'provenance' as provenance from response where invitation_id = $1`,
      [id],
    )
  )[0];

describe('an open link', () => {
  it('asks the device for work that is bound to it, and takes whoever has done it (BOT-02, BOT-08)', async () => {
    const asked = await stage.http.get(`/v1/respond/open/${slug}/challenge`);
    expect([asked.status, asked.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(asked.body.parameters).toMatchObject({
      algorithm: 'PBKDF2/SHA-256',
      cost: 5_000,
      data: { link: linkId, until: expect.any(Number) },
    });
    const started = await start(await solved(asked.body));
    expect([started.status, started.body.definitionVersion]).toEqual([201, 1]);
    await took(4);
    const { status, body } = await submit(started.body.token);
    expect(status).toBe(201);
    expect(await rowOf(body.responseId)).toEqual({ flags: [], provenance: 'open-verified' });
    const listed = (await stage.staff.get('/v1/admin/responses')).body.data as { id: string; provenance: string }[];
    expect(listed.find(({ id }) => id === body.responseId)?.provenance).toBe('open-verified');
  });

  it('takes no work twice, of another link, too late, or changed (BOT-02)', async () => {
    const proof = await easyProof(stage, slug);
    expect((await start(proof)).status).toBe(201);
    expect(outcome(await start(proof))).toEqual(refused('pow-replayed'));
    const { slug: elsewhere } = await addLink();
    expect(outcome(await start(await easyProof(stage, elsewhere)))).toEqual(refused('pow-invalid'));
    const late = await easyProof(stage, slug, { until: new Date(Date.now() - 1_000) });
    expect(outcome(await start(late))).toEqual(refused('pow-expired'));
    const { parameters, signature } = await easyChallenge(stage, slug, { until: new Date(Date.now() - 1_000) });
    const { until } = parameters.data as { until: number };
    const spliced = { ...parameters, data: { link: linkId, until: until + 1_000_000 } };
    expect(outcome(await start(await solved({ parameters: spliced, signature: signature ?? '' })))).toEqual(
      refused('pow-invalid'),
    );
    for (const hostile of ['x', '{}', Buffer.from('[[[[[[[[1]]]]]]]]').toString('base64'), 'A'.repeat(3_000)])
      expect(outcome(await start(hostile))).toEqual(refused('pow-invalid'));
    expect(outcome(await start(undefined))).toEqual(refused('pow-required'));
  });

  it('leads whoever sends its form twice to the sitting of the first', async () => {
    const [proof, person] = [await easyProof(stage, slug), somebody()];
    const [first, again] = [await startForm(proof, person), await startForm(proof, person)];
    expect([first.status, again.status]).toEqual([303, 303]);
    expect(tokenIn(again.headers['location'])).toBe(tokenIn(first.headers['location']));
    const kept = await startForm('bm8=', person);
    expect([kept.status, kept.text.includes('press “Start” once more')]).toEqual([403, true]);
    expect(kept.text).toContain(`value="${person.who.organisation}"`);
  });

  it('asks for four times as much while it is pressed, and less again later (BOT-03)', async () => {
    const { slug: pressed } = await addLink();
    const mostTries = async () => {
      const { body } = await stage.http.get(`/v1/respond/open/${pressed}/challenge`);
      const { solution } = JSON.parse(Buffer.from(await solved(body), 'base64').toString()) as {
        solution: { counter: number };
      };
      return solution.counter;
    };
    for (let at = 0; at < 31; at += 1)
      expect((await start(await easyProof(stage, pressed), somebody(), pressed)).status).toBe(201);
    expect(await mostTries()).toBeGreaterThanOrEqual(800);
    await stage.database.query(`update open_link set hard_until = now() where slug = $1`, [pressed]);
    expect(await mostTries()).toBeLessThanOrEqual(400);
  }, 60_000);

  it('marks who is too fast, and a network that comes too often, and keeps nothing of its address (BOT-04, BOT-06)', async () => {
    const person = somebody();
    const tokens = [];
    for (let at = 0; at < 21; at += 1)
      tokens.push((await start(await easyProof(stage, slug), { ...person, address: `203.0.113.${at}` })).body.token);
    const fast = await submit(tokens[0] ?? '');
    expect(await rowOf(fast.body.responseId)).toMatchObject({ flags: ['too_fast'] });
    await took(4);
    const usual = await submit(tokens[19] ?? '');
    const crowded = await submit(tokens[20] ?? '');
    expect(await rowOf(usual.body.responseId)).toMatchObject({ flags: [] });
    expect(await rowOf(crowded.body.responseId)).toMatchObject({ flags: ['crowded_network'] });
    const dump = await stage.database.query<{ text: string }>(
      `select n::text as text from open_network n union all select i::text from invitation i union all select r::text from response r`,
    );
    expect(dump.filter(({ text }) => text.includes('203.0.113'))).toEqual([]);
  }, 60_000);
});

describe('a browser that runs no script', () => {
  it('is let in, but its answer waits for a person, and a program is told to work (BOT-07)', async () => {
    const started = await startForm('');
    const token = tokenIn(started.headers['location']);
    expect([started.status, (await facts(token)).body.state]).toEqual([303, 'open']);
    expect(outcome(await submit(token))).toEqual(refused('pow-required'));
    const draft = stage.http.put('/v1/respond/draft').set({ authorization: `Survey ${token}`, 'if-match': '"0"' });
    expect((await draft.send({ answers })).status).toBe(200);
    const handed = await stage.http.post(`/s/${token}/submit`).type('form').send({});
    expect(handed.status).toBeLessThan(400);
    const [waiting] = (await stage.staff.get('/v1/admin/quarantine?state=waiting')).body.data;
    expect(waiting).toMatchObject({ reason: 'no-proof', cameByOpenLink: true, answered: 17, decision: null });
    const path = `/v1/admin/quarantine/${waiting.invitationId}/${waiting.id}`;
    expect(await rowOf(waiting.invitationId)).toBeUndefined();
    expect((await stage.staff.post(`${path}/release`, { reason: '' })).status).toBe(400);
    const released = await stage.staff.post(`${path}/release`, { reason: 'Reads like a person.' });
    expect([released.status, released.body.decision]).toEqual([200, 'released']);
    expect(await rowOf(waiting.invitationId)).toMatchObject({
      flags: expect.arrayContaining(['no_proof']),
      provenance: 'open',
    });
    expect(outcome(await stage.staff.post(`${path}/discard`, { reason: 'On second thought.' }))).toEqual([
      409,
      '/problems/already-decided',
    ]);
  });

  it('whose device works after all is like any other', async () => {
    const token = tokenIn((await startForm('')).headers['location']);
    await took(4);
    const accepted = await submit(token, { 'x-pow': await easyProof(stage, slug) });
    expect(accepted.status).toBe(201);
    expect(await rowOf(accepted.body.responseId)).toEqual({ flags: [], provenance: 'open-verified' });
  });
});

describe('whoever stuffs the ballot', () => {
  const stored = async () =>
    (await stage.database.query<{ count: number }>('select count(*)::int as count from response'))[0]?.count;

  it('without work gets nothing in, however often (BOT-07)', async () => {
    const before = await stored();
    const { slug: attacked } = await addLink();
    const script = { ...somebody(), address: '198.51.100.9' };
    const tokens: string[] = [];
    for (let at = 0; at < SCRIPTED; at += 1) {
      expect((await start(undefined, script, attacked)).status).toBe(403);
      if (at % 10 > 0) continue;
      const form = await startForm('', script, attacked);
      if (form.status === 303) tokens.push(tokenIn(form.headers['location']));
      else expect([form.status, form.text.includes('Too many browsers')]).toEqual([403, true]);
    }
    for (const token of tokens) {
      expect(outcome(await submit(token))).toEqual(refused('pow-required'));
      await stage.http.post(`/s/${token}/submit`).type('form').send({});
    }
    figure('F22 without work', { tried: SCRIPTED, forms: tokens.length, accepted: ((await stored()) ?? 0) - before! });
    expect([tokens.length, await stored()]).toEqual([5, before]);
  }, 600_000);

  it('with work is marked, and honest people are not (BOT-07)', async () => {
    const { slug: attacked } = await addLink();
    const flagsOf = async (address: (n: number) => string, minutes: number, count: number) => {
      const tokens = [];
      for (let n = 0; n < count; n += 1) {
        const person = { who: somebody().who, address: address(n) };
        const started = await start(await easyProof(stage, attacked), person, attacked);
        expect(started.status).toBe(201);
        tokens.push(started.body.token as string);
      }
      await took(minutes);
      const ids = [];
      for (const token of tokens) ids.push((await submit(token)).body.responseId as string);
      const rows = await Promise.all(ids.map(rowOf));
      return rows.filter((row) => (row?.flags.length ?? 0) > 0).length;
    };
    const marked = {
      honest: await flagsOf((n) => `172.16.${n}.1`, 4, HONEST),
      stuffed: await flagsOf(() => '198.51.100.7', 0, 60),
    };
    figure('F22 with work that costs nothing', { honest: HONEST, stuffed: 60, marked });
    expect(marked.honest).toBeLessThanOrEqual(HONEST * 0.01);
    expect(marked.stuffed).toBeGreaterThanOrEqual(60 * 0.95);
  }, 600_000);

  it('on one core gets in what it solves, which is little and marked (BOT-07)', async () => {
    const { slug: attacked } = await addLink();
    const script = { ...somebody(), address: '198.51.100.77' };
    const end = performance.now() + WORK_MINUTES * 60_000;
    const ids: string[] = [];
    let solutions = 0;
    while (performance.now() < end) {
      const asked = await stage.http
        .get(`/v1/respond/open/${attacked}/challenge`)
        .set('x-forwarded-for', script.address);
      const started = await start(await solved(asked.body), script, attacked);
      solutions += 1;
      if (started.status !== 201) continue;
      const handed = await submit(started.body.token);
      if (handed.status === 201) ids.push(handed.body.responseId as string);
    }
    const rows = await Promise.all(ids.map(rowOf));
    const marked = rows.filter((row) => (row?.flags.length ?? 0) > 0).length;
    figure('F22 with work on one core', { minutes: WORK_MINUTES, solutions, accepted: ids.length, marked });
    expect(solutions).toBeGreaterThan(0);
    expect(solutions).toBeLessThanOrEqual(Math.ceil(MOST_SOLVED_A_MINUTE * WORK_MINUTES));
    expect(marked).toBeGreaterThanOrEqual(ids.length * 0.95);
  }, 900_000);

  it('does not move what is published of a vendor, though three in ten answers are forged', async () => {
    const invited = await stage.database.query<{ id: string }>(
      `select invitation_id as id from invitation where open_link_id is null and state <> 'completed'`,
    );
    expect(invited.length).toBeGreaterThanOrEqual(25);
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    await stage.database.query(`update invitation set started_at = now() - interval '4 minutes', state = 'started'
                                where open_link_id is null and state <> 'completed'`);
    for (const { id } of invited) expect((await submit(surveyToken(keyring, 'invitation', id, 0))).status).toBe(201);
    const scores = async () => {
      await publishRelease(stage, study.waveId);
      const { body } = await stage.http.get(`/v1/benchmarks/${study.studySlug}/${study.waveSlug}/scores`);
      return body as { readonly revision: number };
    };
    const before = await scores();
    const best = Object.fromEntries(Object.keys(answers).map((name) => [name, 5]));
    const tokens = [];
    for (let n = 0; n < FORGED; n += 1) tokens.push((await start(await easyProof(stage, slug))).body.token as string);
    await took(4);
    for (const token of tokens)
      expect((await submit(token, {}, { ...best, overall: 10, recommend: 10 })).status).toBe(201);
    const after = await scores();
    // Two releases, both with a band: an empty page would be the same twice, too.
    expect([before.revision, after.revision]).toEqual([1, 2]);
    expect(JSON.stringify(before)).toMatch(/"ci95":\[\d/);
    expect(bandsIn(after)).toEqual(bandsIn(before));
  }, 180_000);
});

/** Everything that is said of vendors, without what names the release. */
function bandsIn(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) =>
      /^(citation|revision|release|releaseId|publishedAt|hash|contentHash|etag|links?|self)$/.test(key)
        ? undefined
        : value,
    ),
  );
}
