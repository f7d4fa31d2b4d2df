import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contactIdOf } from '#distribution';
import { Keyring } from '#platform';
import { serviceQuestionnaire } from '#questionnaire/core';
import { aColleague, type Colleague } from './support/colleague.js';
import { eventually } from './support/eventually.js';
import {
  aKnownPerson,
  completeAnswers,
  EMAIL,
  handIn,
  type KnownPerson,
  listOf,
  NAME,
} from './support/known-person.js';
import type { Program } from './support/program.js';
import { publishRelease } from './support/publish.js';
import { readZip } from './support/read-zip.js';
import { aStudy, contactsCsv, openStage, somePeople, STAFF, type Stage, type StagedStudy } from './support/stage.js';
import { type Traces, tracesIn, tracesInRedis } from './support/traces.js';

interface Overview {
  readonly subjectId: string;
  readonly sections: readonly { readonly name: string; readonly count: number; readonly fate: string }[];
  readonly releases: readonly { readonly revision: number }[];
  readonly erasedAt: string | null;
}

const EMPTY = ['staffActs'];
/** Of a person who was erased a keyed hash stays in these, and nothing else anywhere. */
const KEYED = ['public.audit_log', 'public.erasure', 'public.suppression'];

/** Somebody of whom everything is held, and whoever may ask what. */
describe('a person’s rights', () => {
  let stage: Stage;
  let study: StagedStudy;
  let worker: Program;
  let person: KnownPerson;
  let auditor: Colleague;
  let analyst: Colleague;
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-privacy-'));

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition: serviceQuestionnaire, vendors: ['aurora', 'borealis'] });
    const csv = `${contactsCsv(somePeople(6))}\n${listOf(EMAIL, NAME).split('\n').slice(1).join('\n')}`;
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    worker = await stage.startWorker();
    await eventually(async () => (await count(`select 1 from mail_attempt where state = 'sent'`)) === 7, 60_000);
    person = await aKnownPerson(stage, study);
    await folded();
    await publishRelease(stage, study.waveId);
    auditor = await aColleague(stage, 'auditor');
    analyst = await aColleague(stage, 'analyst');
  }, 240_000);

  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const count = async (statement: string): Promise<number> => (await stage.database.query(statement)).length;
  const folded = () => eventually(async () => (await count('select 1 from wave_delta')) === 0, 60_000);
  const ask = async (answers = 'erase', staff = stage.staff): Promise<Overview> => {
    const { status, body } = await staff.post('/v1/admin/privacy/people/preview', { email: EMAIL, answers });
    expect(status).toBe(200);
    return body as Overview;
  };
  const heldOf = ({ sections }: Overview) => sections.filter((one) => one.count > 0).map(({ name }) => name);
  const fairmark = (...words: string[]) =>
    spawnSync(process.execPath, ['dist/apps/cli/main.js', ...words], {
      env: { PATH: process.env['PATH'], ...stage.env },
      encoding: 'utf8',
    });
  const everywhere = async (): Promise<Traces> => {
    const redis = stage.env['REDIS_URL'];
    const queued = redis === undefined ? [] : await tracesInRedis(redis, stage.env['QUEUE_PREFIX'] ?? '');
    const printed = [...stage.api.output, ...worker.output].map((line): [string, string] => ['log', line]);
    return [...(await tracesIn(stage.database)), ...queued, ...printed];
  };
  /** Where a text stands, as it is or as the bytes of a column. */
  const findIn = (traces: Traces, text: string): string[] => {
    const forms = [text.toLowerCase(), Buffer.from(text).toString('hex')];
    return [...new Set(traces.filter(([, t]) => forms.some((f) => t.toLowerCase().includes(f))).map(([p]) => p))];
  };

  it('are answered with everything that is held, and what an erasure would do with it (PRV-03)', async () => {
    const overview = await ask();
    expect(heldOf(overview)).toEqual(
      overview.sections.map(({ name }) => name).filter((name) => ![...NOT_IN_THIS_STORY, ...EMPTY].includes(name)),
    );
    expect(overview.releases).toEqual([expect.objectContaining({ revision: 1 })]);
    expect(overview.sections.find(({ name }) => name === 'answers')).toMatchObject({ count: 1, fate: 'delete' });
    expect((await ask('unlink')).sections.find(({ name }) => name === 'answers')?.fate).toBe('unlink');
    expect(JSON.stringify(overview)).not.toContain(EMAIL);
  });

  /** A list that waits, a vendor's signed word and a correction are parts of their own stories. */
  const NOT_IN_THIS_STORY = ['suppressions', 'quotes', 'corrections', 'waitingLists', 'vendorStatements', 'consents'];

  it('are for those who may: an auditor looks, an admin acts, nobody else does either', async () => {
    const looks = { email: EMAIL, answers: 'erase' };
    expect((await auditor.staff.post('/v1/admin/privacy/people/preview', looks)).status).toBe(200);
    expect((await analyst.staff.post('/v1/admin/privacy/people/preview', looks)).status).toBe(403);
    for (const { staff } of [auditor, analyst]) {
      expect((await staff.post('/v1/admin/privacy/people/archive', { email: EMAIL })).status).toBe(403);
      expect((await staff.post('/v1/admin/privacy/erasures', looks)).status).toBe(403);
    }
    expect((await stage.http.post('/v1/admin/privacy/erasures').send(looks)).status).toBe(401);
    const nobody = await stage.staff.post('/v1/admin/privacy/erasures', { email: 'nobody', answers: 'erase' });
    expect([nobody.status, (nobody.body as { type: string }).type]).toEqual([422, '/problems/address-invalid']);
  });

  it('are given as an archive without links, which programs and people read (PRV-03)', async () => {
    const files = await readZip(await archive());
    expect([...files.keys()]).toEqual(expect.arrayContaining(['person.json', 'summary.zh-CN.txt', 'answers.csv']));
    const whole = files.get('person.json')!.toString();
    const data = (JSON.parse(whole) as { data: { answers: readonly { originalTexts: object }[] } }).data;
    expect(Object.values(data.answers[0]!.originalTexts)).toEqual([expect.stringContaining(person.marker)]);
    for (const token of person.tokens) expect(whole).not.toContain(token);
    expect(files.get('summary.zh-CN.txt')!.toString()).toContain('答卷: 1');
  });

  async function archive(): Promise<Buffer> {
    const url = `http://127.0.0.1:${stage.api.port}`;
    const login = await fetch(`${url}/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(STAFF),
    });
    const { csrfToken } = (await login.json()) as { csrfToken: string };
    const answered = await fetch(`${url}/v1/admin/privacy/people/archive`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: String(login.headers.get('set-cookie')).split(';')[0] ?? '',
        'x-csrf-token': csrfToken,
      },
      body: JSON.stringify({ email: EMAIL }),
    });
    expect(answered.status).toBe(200);
    return Buffer.from(await answered.arrayBuffer());
  }

  describe('to be erased', () => {
    /** As a backup from before would bring them back. */
    const kept = new Map<string, readonly object[]>();
    const BROUGHT_BACK = ['contact', 'contact_tag', 'invitation'];

    beforeAll(async () => {
      for (const table of BROUGHT_BACK) {
        const found = await stage.database.query(`select * from ${table} where contact_id = $1`, [person.contactId]);
        kept.set(table, found);
      }
    });

    it('leave nothing in any table, queue, log or file but a hash that names nobody (PRV-04)', async () => {
      const traces = await everywhere();
      for (const text of [person.email, person.name, person.contactId])
        expect([text, findIn(traces, text).length > 1]).toEqual([text, true]);
      const { status, body } = await stage.staff.post('/v1/admin/privacy/erasures', { email: EMAIL, answers: 'erase' });
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { state: 'done', counts: { answers: 1, mails: 1 } },
      });
      const left = await everywhere();
      for (const text of [person.email, person.name, person.answered, person.begun, person.marker, ...person.tokens])
        expect([text, findIn(left, text)]).toEqual([text, []]);
      expect(findIn(left, person.contactId).toSorted()).toEqual(KEYED);
    });

    it('take the answer out of the totals, and leave what was published as it was', async () => {
      const [total] = await stage.database.query<{ responses: number }>(
        'select coalesce(sum(responses), 0)::int as responses from wave_total where wave_id = $1',
        [study.waveId],
      );
      expect(total?.responses).toBe(0);
      expect(await count('select 1 from release')).toBe(1);
    });

    it('end their links, and their account says nobody', async () => {
      expect((await handIn(stage, person.answered, { answers: completeAnswers() })).status).toBe(404);
      expect(
        (await stage.http.post('/v1/auth/login').send({ email: EMAIL, password: 'a third long password' })).status,
      ).toBe(401);
      expect(await count(`select 1 from vendor_user where name = '—' and email like 'erased-%@erased.invalid'`)).toBe(
        1,
      );
    });

    it('keep them from ever being written to again, whatever list they stand in', async () => {
      const csv = listOf(EMAIL, NAME);
      const imported = await stage.staff.make<{ added: number }>('/v1/admin/contacts/import', {
        studyId: study.studyId,
        csv,
      });
      expect(imported.added).toBe(0);
      expect(findIn(await tracesIn(stage.database), EMAIL)).toEqual([]);
    });

    it('may be asked for twice', async () => {
      const { status } = await stage.staff.post('/v1/admin/privacy/erasures', { email: EMAIL, answers: 'erase' });
      expect(status).toBe(200);
      const again = await ask();
      expect(heldOf(again)).toEqual(['suppressions']);
      expect(again.erasedAt).not.toBeNull();
      const list = await auditor.staff.get('/v1/admin/privacy/erasures');
      expect((list.body as { data: readonly object[] }).data).toHaveLength(1);
    });

    it('hold after a restore of an older copy, by the ledger beside it (PRV-08)', async () => {
      const file = join(folder, 'erasures');
      expect(fairmark('erasures', 'export', file)).toMatchObject({ status: 0, stdout: '1 erasures written.\n' });
      expect(findIn([['file', readFileSync(file, 'utf8')]], EMAIL)).toEqual([]);
      for (const table of ['erasure', 'suppression']) await stage.database.query(`delete from ${table}`);
      for (const [table, found] of kept)
        await stage.database.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
          JSON.stringify(found),
        ]);
      expect(findIn(await tracesIn(stage.database), EMAIL)).toEqual(['public.contact']);
      const replayed = fairmark('erasures', 'replay', file);
      expect(replayed).toMatchObject({ status: 0 });
      expect(replayed.stdout).toContain('1 people were there');
      const left = await tracesIn(stage.database);
      for (const text of [EMAIL, person.answered]) expect([text, findIn(left, text)]).toEqual([text, []]);
      expect(findIn(left, person.contactId).toSorted()).toEqual(KEYED);
    });
  });

  it('outrun whoever hands in at the same moment: the answer is erased or never was', async () => {
    const racers = await stage.database.query<{ id: string; email: string }>(
      `select i.invitation_id as id, c.email from invitation i join contact c on c.contact_id = i.contact_id
       where i.state <> 'completed' order by c.email limit 4`,
    );
    const outcomes = await Promise.all(
      racers.flatMap(({ id, email }) => [
        handIn(stage, id, { answers: completeAnswers() }).then(({ status }) => status),
        stage.staff.post('/v1/admin/privacy/erasures', { email, answers: 'erase' }).then(({ status }) => status),
        handIn(stage, id, { answers: completeAnswers() }).then(({ status }) => status),
      ]),
    );
    expect(outcomes.filter((status) => status >= 500)).toEqual([]);
    await eventually(async () => (await count(`select 1 from erasure where state = 'running'`)) === 0, 90_000);
    const left = await tracesIn(stage.database);
    for (const { id, email } of racers) expect([email, findIn(left, email), findIn(left, id)]).toEqual([email, [], []]);
  });

  it('can be to stay in the figures without leading to anybody', async () => {
    const [one] = await stage.database.query<{ id: string; email: string }>(
      `select i.invitation_id as id, c.email from invitation i join contact c on c.contact_id = i.contact_id limit 1`,
    );
    const { id = '', email = '' } = one ?? {};
    expect(
      (await handIn(stage, id, { answers: completeAnswers({ difference: '来电很快就接了，说得很清楚' }) })).status,
    ).toBe(201);
    await folded();
    const done = await stage.staff.post('/v1/admin/privacy/erasures', { email, answers: 'unlink' });
    expect(done.body).toMatchObject({ state: 'done' });
    const left = await tracesIn(stage.database);
    expect([findIn(left, id), findIn(left, email)]).toEqual([[], []]);
    const [answer] = await stage.database.query<{ id: string }>(
      `select invitation_id as id from response where answers::text like '%来电很快%'`,
    );
    const original = await stage.staff.get(`/v1/admin/responses/${answer?.id}/original`);
    expect([original.status, JSON.stringify(original.body).includes('说得很清楚')]).toEqual([200, true]);
  });

  it('are no way to lock everybody out: the last admin stays', async () => {
    const { status, body } = await stage.staff.post('/v1/admin/privacy/erasures', {
      email: STAFF.email,
      answers: 'erase',
    });
    const others = await count(`select 1 from staff where role = 'admin' and deactivated_at is null`);
    expect([others, status, (body as { type?: string }).type]).toEqual([1, 409, '/problems/last-admin-stays']);
  });

  it('are kept on record without an address', async () => {
    const acts = await stage.database.query<{ action: string; object: string }>(
      `select action, object from audit_log where action like 'privacy.%'`,
    );
    expect(new Set(acts.map(({ action }) => action))).toEqual(
      new Set(['privacy.searched', 'privacy.exported', 'privacy.erased']),
    );
    const id = contactIdOf(new Keyring(stage.env['FAIRMARK_SECRET'] ?? ''), EMAIL);
    expect(acts.some(({ object }) => object === `person:${id}`)).toBe(true);
  });
});
