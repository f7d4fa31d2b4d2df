import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Keyring, openDatabase } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { ENTITIES } from '../apps/entities.js';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { openContent } from '../libs/response/inbox/inbox-content.js';
import { reorder } from '../libs/response/inbox/reorder.queries.js';
import { eventually } from './support/eventually.js';
import {
  equalPairs,
  hits,
  nearestPairs,
  type Place,
  placesOfIds,
  rankedPairs,
  spearman,
  type Trace,
  tracesOf,
} from './support/linkage.js';
import type { Program } from './support/program.js';
import { aStudy, contactsCsv, openStage, type Person, type Stage, type StagedStudy } from './support/stage.js';
import { tracesIn } from './support/traces.js';

const PEOPLE = 200;
const MOST_HITS = 5;
const MOST_CORRELATION = 0.15;
/** Chance alone gives more than the bound once in thirty times; the mean of four times hardly ever is. */
const LOOKS = 4;
/** Numbers are drawn once, so that chance has one try: four standard deviations. */
const MOST_CORRELATION_OF_IDS = 0.28;
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
function crowd(): Person[] {
  return Array.from({ length: PEOPLE }, (_, n): Person => {
    const isLarge = n < 60;
    const organisation = isLarge ? `Large ${n % 4}` : `Company ${n}`;
    const source = n % 17 === 0 ? 'partner' : n % 5 === 0 ? 'community' : 'independent';
    return {
      email: `person${n}@company${n}.example`,
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

describe('somebody with a copy of everything', () => {
  let stage: Stage;
  let study: StagedStudy;
  let worker: Program;
  let keyring: Keyring;
  let invitations: { readonly id: string; readonly number: number; readonly token: string }[];

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition, mode: 'anonymous' });
    keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(crowd()) });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const rows = await stage.database.query<{ id: string; email: string }>(
      `select i.invitation_id as id, c.email from invitation i join contact c on c.contact_id = i.contact_id
       order by md5(i.invitation_id::text)`,
    );
    invitations = rows.map(({ id, email }) => ({
      id,
      number: Number(/\d+/.exec(email)?.[0]),
      token: surveyToken(keyring, 'invitation', id, 0),
    }));
    expect(invitations).toHaveLength(PEOPLE);
  }, 120_000);

  afterAll(() => stage.close());

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

  const handIn = async (people: typeof invitations) => {
    for (const { token, number } of people) {
      // Most answer at once, as programs do; of the others the beginning is known for a while.
      if (number % 4 === 0)
        await stage.http.post(`/s/${token}/start`).set('sec-fetch-site', 'same-origin').type('form').send({});
      const done = await submit(token, { answers: answersOf(number) });
      expect([done.status, done.body.receipt]).toEqual([201, expect.stringMatching(/^[\w-]{22}$/)]);
    }
  };

  it('finds everybody while nothing mixes, if they hold the secret too, and reads nothing without it', async () => {
    await handIn(invitations.slice(0, 80));
    expect([await count('response'), await count('response_inbox')]).toEqual([0, 80]);
    const inbox = await stage.database.query<{ id: string; sealed: Buffer }>('select id, sealed from response_inbox');
    const opened = new Map(
      inbox.map(({ id, sealed }) => [id, numberIn(openContent(keyring, id, sealed).answers as never)]),
    );
    const real = new Map(
      [...opened].map(([id, number]) => [invitations.find((one) => one.number === number)!.id, id] as const),
    );
    const all = await placesOfIds(stage.database);
    const people = await tracesOf(stage.database, new Set(real.keys()), all);
    const answers = await tracesOf(stage.database, new Set(opened.keys()), all);
    const trace = (all: readonly Trace[], place: string) => all.find((one) => one.place === place)!;
    const pairs = equalPairs(trace(people, 'invitation.invitation_id xmin'), trace(answers, 'response_inbox.id xmin'));
    expect(hits(pairs, real)).toBe(80);
    const everything = JSON.stringify(await tracesIn(stage.database));
    expect(everything).not.toContain('the very own words');
  }, 60_000);

  it('finds nothing that was given before, whatever is repeated', async () => {
    const { token, number } = invitations[80]!;
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
      [invitations[80]!.id],
    );
    expect(row).toEqual({ state: 'completed', started_at: null, completed_at: null, hasDay: true, drafts: 0 });
  });

  it('sees answers come out of the inbox in several lots', async () => {
    worker = await stage.startWorker();
    await eventually(async () => (await count('response')) > 0, 30_000);
    const first = await count('response');
    await handIn(invitations.slice(81));
    await eventually(async () => (await count('response')) > first, 30_000);
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
    const sides = await placesOfSides(stage, real);
    const seen = new Map<string, Found[]>();
    for (let look = 0; look < LOOKS; look += 1) {
      for (const [attack, result] of await attacks(stage, sides, real))
        seen.set(attack, [...(seen.get(attack) ?? []), result]);
      await source.transaction((tx) => reorder(tx, study.campaignId));
    }
    await source.destroy();
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const found = [...seen].map(([attack, results]) => ({
      attack,
      hits: mean(results.map((one) => one.hits)),
      correlation: Math.abs(mean(results.map((one) => one.correlation))),
      // Among fewer, chance gives more.
      bound:
        (attack.endsWith(' id') ? MOST_CORRELATION_OF_IDS : MOST_CORRELATION) *
        Math.sqrt(PEOPLE / Math.max(1, results[0]!.among)),
    }));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((one) => one.hits > MOST_HITS)).toEqual([]);
    expect(found.filter(({ correlation, bound }) => correlation > bound)).toEqual([]);
  }, 60_000);

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

interface Found {
  readonly hits: number;
  readonly correlation: number;
  readonly among: number;
}

interface Sides {
  readonly people: readonly Trace[];
  readonly answers: readonly Place[];
  readonly totals: readonly Place[];
  readonly alone: ReadonlyMap<string, string>;
}

const placeOf = ({ place }: Trace): string => place.split(' ')[0]!;

/** Whatever is known of people, and where anything of their answers stands. */
async function placesOfSides({ database }: Stage, real: ReadonlyMap<string, string>): Promise<Sides> {
  const all = await placesOfIds(database);
  const holding = async (ids: readonly string[]) => {
    const found = new Set((await tracesOf(database, new Set(ids), all)).map(placeOf));
    return all.filter(({ table, column }) => found.has(`${table}.${column}`));
  };
  const alone = await aloneIn(database);
  const people = await tracesOf(database, new Set(real.keys()), await holding([...real.keys()]));
  const totals = (await holding([...alone.keys()])).filter(({ table }) => table.endsWith('_total'));
  return { people, answers: await holding([...real.values()]), totals, alone };
}

/** Answers by their organisation, where it has no other. */
async function aloneIn(database: Stage['database']): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ id: string; organisation: string }>(
    `select min(invitation_id::text) as id, organisation_id as organisation from response
     group by organisation_id having count(*) = 1`,
  );
  return new Map(rows.map(({ id, organisation }) => [organisation, id]));
}

/** Every trace of people against every trace of answers and of the totals they are counted in. */
async function attacks(
  { database }: Stage,
  { people, answers, totals, alone }: Sides,
  real: ReadonlyMap<string, string>,
) {
  // Answers of one organisation are counted together; only those of one of its own can be told apart there.
  const counted = (await tracesOf(database, new Set(alone.keys()), totals)).map(({ place, values }): Trace => ({
    place,
    values: new Map([...values].map(([organisation, value]) => [alone.get(organisation)!, value])),
  }));
  const ids: Trace = { place: 'response id', values: new Map([...real.values()].map((id) => [id, id])) };
  const found: [string, Found][] = [];
  const given = await tracesOf(database, new Set(real.values()), answers);
  for (const one of people)
    for (const other of [...given, ...counted, ids]) {
      const pairs = [
        equalPairs(one, other),
        rankedPairs(one, other),
        ...(other === ids ? [] : [nearestPairs(one, other)]),
      ];
      const most = Math.max(...pairs.map((suggested) => hits(suggested, real)));
      found.push([`${one.place} / ${other.place}`, { hits: most, ...spearman(one, other, real) }]);
    }
  return found;
}
