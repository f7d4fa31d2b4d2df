import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Keyring, openDatabase } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { ENTITIES } from '../apps/entities.js';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { openContent } from '../libs/response/inbox/inbox-content.js';
import { reorder } from '../libs/response/inbox/reorder.queries.js';
import { eventually } from './support/eventually.js';
import { figure } from './support/figure.js';
import { equalPairs, hits, placesOfIds, rankedPairs, type Trace, tracesOf } from './support/linkage.js';
import { attacks, placesOfSides, successful, worst } from './support/linkage-attacks.js';
import type { Program } from './support/program.js';
import { aStudy, contactsCsv, openStage, type Person, type Stage, type StagedStudy } from './support/stage.js';
import { tracesIn } from './support/traces.js';

/** More where there is time: chance finds one, however many there are. */
const PEOPLE = Number(process.env['LINKAGE_PEOPLE'] ?? 200);
/** Chance alone gives more than the bound once in thirty times; the mean of four times hardly ever is. */
const LOOKS = 4;
const LEAST_SHARED = 5;
const CRITERIA = [
  'c11',
  'c12',
  'c13',
  'c21',
  'c22',
  'c23',
  'c31',
  'c32',
  'c33',
  'c41',
  'c42',
  'c43',
  'c51',
  'c52',
  'c53',
];

/** The questionnaire with a place to write in, where everybody leaves something of their own. */
const definition = {
  ...serviceQuestionnaire17,
  pages: [
    ...serviceQuestionnaire17.pages,
    {
      name: 'words',
      elements: [{ type: 'comment', name: 'words', title: { 'zh-cn': '还有什么？', default: 'Anything else?' } }],
    },
  ],
};

/** Large organisations, small ones, people of rare kinds, and some whose kind nobody shares. */
function crowd(name: string): Person[] {
  return Array.from({ length: PEOPLE }, (_, n): Person => {
    const isLarge = n < 60;
    const organisation = isLarge ? `Large ${n % 4}` : `Company ${n}`;
    const source = n % 17 === 0 ? 'partner' : n % 5 === 0 ? 'community' : 'independent';
    return {
      email: `${name}${n}@company${n}.example`,
      organisation,
      size: isLarge ? 'L' : n % 3 === 0 ? 'S' : 'M',
      region: isLarge || n % 4 > 0 ? 'CN' : 'INTL',
      source,
      locale: n % 40 === 39 ? 'en' : 'zh-CN',
    };
  });
}

/** Answers that say who gave them, to the judge of this test alone. */
function answersOf(n: number): Record<string, unknown> {
  const digits = CRITERIA.map((name, at) => [name, 1 + (Math.floor(n / 5 ** at) % 5)] as const);
  return {
    ...Object.fromEntries(digits),
    overall: n % 11,
    recommend: n % 11,
    words: `these are the very own words ${n * 7919}`,
  };
}

const numberIn = (answers: Readonly<Record<string, unknown>>): number =>
  CRITERIA.reduce((sum, name, at) => sum + (Number(answers[name]) - 1) * 5 ** at, 0);

interface Invited {
  readonly id: string;
  readonly number: number;
  readonly token: string;
}

describe('somebody with a copy of everything', () => {
  let stage: Stage;
  let study: StagedStudy;
  let worker: Program;
  let keyring: Keyring;
  let invitations: Invited[];

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition, mode: 'anonymous' });
    keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    invitations = await inviteTo(study);
  }, 120_000);

  afterAll(() => stage.close());

  /** Everybody is asked; in an order that is nobody's. */
  async function inviteTo({ studyId, campaignId, vendorIds }: StagedStudy): Promise<Invited[]> {
    const [vendor] = Object.keys(vendorIds);
    const csv = contactsCsv(crowd(vendor!).map((person) => ({ ...person, vendor: vendor! })));
    await stage.staff.make('/v1/admin/contacts/import', { studyId, csv });
    await stage.staff.make(`/v1/admin/campaigns/${campaignId}/launch`, {});
    const rows = await stage.database.query<{ id: string; email: string }>(
      `select i.invitation_id as id, c.email from invitation i join contact c on c.contact_id = i.contact_id
       where i.campaign_id = $1 order by md5(i.invitation_id::text)`,
      [campaignId],
    );
    expect(rows).toHaveLength(PEOPLE);
    const numberOf = (email: string) => Number(/\d+/.exec(email)?.[0]);
    return rows.map(({ id, email }) => ({
      id,
      number: numberOf(email),
      token: surveyToken(keyring, 'invitation', id, 0),
    }));
  }

  const submit = (token: string, body: object, key: string = randomUUID()) =>
    stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${token}`, 'idempotency-key': key })
      .send(body);

  const count = async (table: string): Promise<number> =>
    (await stage.database.query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? 0;

  /** Whose invitation each answer belongs to. */
  async function truth(): Promise<ReadonlyMap<string, string>> {
    const answers = await stage.database.query<{ id: string; answers: Record<string, unknown> }>(
      'select invitation_id as id, answers from response',
    );
    const ids = new Map(invitations.map(({ id, number }) => [number, id]));
    return new Map(answers.map(({ id, answers: given }) => [ids.get(numberIn(given))!, id]));
  }

  const handIn = async (people: readonly Invited[]) => {
    for (const { token, number } of people) {
      // Most answer at once, as programs do; of the others the beginning is known for a while.
      if (number % 4 === 0)
        await stage.http.post(`/s/${token}/start`).set('sec-fetch-site', 'same-origin').type('form').send({});
      const done = await submit(token, { answers: answersOf(number) });
      expect([done.status, done.body.receipt]).toEqual([201, expect.stringMatching(/^[\w-]{22}$/)]);
    }
  };

  it('finds everybody while nothing mixes, if they hold the secret too, and reads nothing without it', async () => {
    const everybody = await inviteTo(await aStudy(stage, { definition, mode: 'anonymous', vendors: ['beacon'] }));
    await handIn(everybody);
    expect([await count('response'), await count('response_inbox')]).toEqual([0, PEOPLE]);
    const inbox = await stage.database.query<{ id: string; sealed: Buffer }>('select id, sealed from response_inbox');
    const ids = new Map(everybody.map(({ id, number }) => [number, id]));
    const real = new Map(
      inbox.map(({ id, sealed }) => [ids.get(numberIn(openContent(keyring, id, sealed).answers as never))!, id]),
    );
    const all = await placesOfIds(stage.database);
    const people = await tracesOf(stage.database, new Set(real.keys()), all);
    const answers = await tracesOf(stage.database, new Set(real.values()), all);
    const trace = (of: readonly Trace[], place: string) => of.find((one) => one.place === place)!;
    const xmin = [trace(people, 'invitation.invitation_id xmin'), trace(answers, 'response_inbox.id xmin')] as const;
    const found = { equal: hits(equalPairs(...xmin), real), ranked: hits(rankedPairs(...xmin), real) };
    expect(found).toEqual({ equal: PEOPLE, ranked: PEOPLE });
    figure('F24 mixer off: right pairs by transaction', { of: PEOPLE, ...found });
    const everything = JSON.stringify(await tracesIn(stage.database));
    expect(everything).not.toContain('the very own words');
    // Of this study nothing more is asked.
    await stage.database.query('delete from response_inbox');
  }, 120_000);

  it('finds nothing that was given before, whatever is repeated', async () => {
    const { token, number } = invitations[0]!;
    const key = randomUUID();
    const first = await submit(token, { answers: answersOf(number) }, key);
    const again = await submit(token, { answers: answersOf(number) }, key);
    expect([first.status, again.status, again.headers['idempotency-replayed']]).toEqual([201, 201, 'true']);
    expect(again.body).toEqual({ responseId: first.body.responseId, receipt: null });
    expect((await submit(token, { answers: answersOf(number) })).body.type).toBe('/problems/already-submitted');
    const [row] = await stage.database.query<Record<string, unknown>>(
      `select state, started_at, completed_at, completed_on is not null as "hasDay",
              (select count(*)::int from response_draft d where d.invitation_id = i.invitation_id) as drafts
       from invitation i where invitation_id = $1`,
      [invitations[0]!.id],
    );
    expect(row).toEqual({ state: 'completed', started_at: null, completed_at: null, hasDay: true, drafts: 0 });
  });

  it('sees answers come out of the inbox in several lots', async () => {
    await handIn(invitations.slice(1, 81));
    worker = await stage.startWorker();
    await eventually(async () => (await count('response')) > 0, 60_000);
    const first = await count('response');
    await handIn(invitations.slice(81));
    await eventually(async () => (await count('response')) > first, 60_000);
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/close`, {});
    await eventually(async () => (await count('response')) === PEOPLE, 30_000);
    await eventually(async () => (await count('answer_mixing where is_settled')) === 1, 30_000);
    expect(await count('response_inbox')).toBe(0);
  }, 120_000);

  it('finds hardly anybody by transactions, places, times and numbers of rows', async () => {
    const source = await openDatabase({
      url: stage.database.url,
      poolSize: 1,
      statementTimeout: 10_000,
      entities: ENTITIES,
      onConnectionError: () => undefined,
    });
    const real = await truth();
    expect(real.size).toBe(PEOPLE);
    const sides = await placesOfSides(stage.database, real);
    const looks = [];
    for (let look = 0; look < LOOKS; look += 1) {
      looks.push(await attacks(stage.database, sides, real));
      await source.transaction((tx) => reorder(tx, study.campaignId));
    }
    await source.destroy();
    const found = worst(looks);
    figure('F24 mixer on: most right pairs of any attack', {
      of: PEOPLE,
      attacks: found.length,
      most: Math.max(...found.map((one) => one.hits)),
      correlation: Math.max(...found.map((one) => one.correlation)),
    });
    expect(found.length).toBeGreaterThan(20);
    expect(successful(found)).toEqual([]);
  }, 120_000);

  it('finds nobody by what is said of them', async () => {
    const cells = await stage.database.query<{ answers: number }>(
      `select count(*)::int as answers from response
       group by case when organisation_id in (select organisation_id from organisation) then organisation_id end,
                source, size, region, locale, submitted_at`,
    );
    expect(Math.min(...cells.map(({ answers }) => answers))).toBeGreaterThanOrEqual(LEAST_SHARED);
    const named = await count(
      'response r where exists (select 1 from organisation o where o.organisation_id = r.organisation_id)',
    );
    expect(named).toBeGreaterThan(20);
  });

  it('finds no way on in the queue, the logs or the counters', async () => {
    const answers = await stage.database.query<{ id: string }>('select invitation_id as id from response');
    const traces = await tracesIn(stage.database);
    const known = new Set(['public.response', 'public.answer_text', 'public.answer_mark', 'public.wave_delta']);
    const told = traces.filter(([place, text]) => !known.has(place) && answers.some(({ id }) => text.includes(id)));
    expect(told).toEqual([]);
    const log = [...stage.api.output, ...worker.output].join('\n');
    for (const { id } of answers) expect(log).not.toContain(id);
    for (const { id } of invitations) expect(log).not.toContain(id);
    const counters = await stage.database.query<{ name: string }>(
      `select sequencename as name from pg_sequences where schemaname = 'public' and last_value is not null`,
    );
    expect(counters.map(({ name }) => name)).toEqual(['migration_id_seq']);
  });
});
