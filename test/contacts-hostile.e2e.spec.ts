import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { type BadInput, casesOf, payloadOf } from './support/bad-input-corpus.js';
import { DEVIATIONS } from './support/bad-input-deviations.js';
import { type ImportBody, uploadFile } from './support/contact-files.js';
import { eventually } from './support/eventually.js';
import { OF_DOORS, OF_WORKERS, rowHashes } from './support/row-hashes.js';
import { aStudy, openStage, type Stage, type StagedStudy } from './support/stage.js';

/** The corpus knows addresses, names and companies; what else a study needs to know holds for its whole lists. */
const DEFAULTS = { organisation: 'Acme', size: 'M', region: 'CN', source: 'independent', vendor: 'aurora' };
const VOLATILE = [...OF_DOORS, ...OF_WORKERS];
const UNSUBSCRIBED = 'unsubscribed@example.test';
/** Killed in the middle, which has a story of its own. */
const TOLD_ELSEWHERE = ['csv-crash-midway'];
const CASES = casesOf('csv-import').filter(({ name }) => !TOLD_ELSEWHERE.includes(name));

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ImportBody & { readonly type?: string };
}

let stage: Stage;
let study: StagedStudy;

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await stage.startWorker();
  const csv = `email,name\n${UNSUBSCRIBED},Was Here`;
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv, defaults: DEFAULTS });
  await stage.database.query(
    `insert into suppression (contact_id, scope, reason, created_at)
     select contact_id, 'all', 'unsubscribed', now() from contact`,
  );
}, 120_000);

afterAll(() => stage.close());

const people = () =>
  stage.database.query<{ email: string; name: string }>(
    'select email, name from contact where email <> $1 order by email',
    [UNSUBSCRIBED],
  );

function bytesOf(one: BadInput): Buffer {
  const payload = payloadOf(one);
  if (payload.kind !== 'bytes') throw new Error(`${one.name} is no file`);
  const text = payload.bytes.toString('latin1').replace('$unsubscribed', UNSUBSCRIBED);
  return Buffer.from(text, 'latin1');
}

const nameOf = (one: BadInput): string => (one as { readonly filename?: string }).filename ?? 'list.csv';

/** One step of an import; one that is refused has changed no row of any table. */
async function step(act: () => PromiseLike<Answer>): Promise<Answer> {
  const before = await rowHashes(stage.database, VOLATILE);
  const answer = await act();
  if (answer.status >= 400) expect(await rowHashes(stage.database, VOLATILE)).toEqual(before);
  return answer;
}

/** Uploads a file, keeps what it says of itself, adds what holds for all, applies it; the first refusal ends it. */
async function importAs(one: BadInput): Promise<Answer> {
  const upload = await step(() => uploadFile(stage, study.studyId, bytesOf(one), nameOf(one)));
  if (upload.status !== 201) return upload;
  const { id, mapping } = upload.body;
  const missing = Object.entries(DEFAULTS).filter(([field]) => !mapping.columns.includes(field));
  const defaults = Object.fromEntries(missing);
  const columns = { columns: mapping.columns, defaults };
  const mapped = await step(() => stage.staff.put(`/v1/admin/contacts/imports/${id}/mapping`, columns));
  if (mapped.status !== 200) return mapped;
  const applied = await step(() => stage.staff.post(`/v1/admin/contacts/imports/${id}/apply`, {}));
  if (applied.status !== 202) return applied;
  const body = await eventually(async () => {
    const { body: now } = await stage.staff.get(`/v1/admin/contacts/imports/${id}`);
    return (now as ImportBody).state === 'applied' && (now as ImportBody);
  }, 60_000);
  return { ...applied, status: 201, body };
}

describe('a list of contacts that is', () => {
  it.each(CASES.map((one) => [one.name, one] as const))(
    '%s',
    async (name, one) => {
      const expected = { ...one.expect, ...DEVIATIONS[name] };
      const before = await people();
      const answer = await importAs(one);
      expect([...expected.http, ...(expected.http.includes(202) ? [201] : [])]).toContain(answer.status);
      if (answer.status >= 400) {
        expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
        expect(String(answer.body.type).split('/').at(-1)).toBe(expected.problem);
        expect(await people()).toEqual(before);
        return;
      }
      await checkTaken(name, answer.body);
      await stage.database.query('delete from contact where email <> $1', [UNSUBSCRIBED]);
    },
    90_000,
  );

  /** Who is taken, and what is said of the others. */
  const TAKEN: Readonly<Record<string, { readonly people: readonly object[]; readonly errors?: readonly object[] }>> = {
    'csv-formula-name': { people: [{ email: 'a@example.test', name: `=cmd|' /C calc'!A0` }] },
    'csv-row-too-many-columns': {
      people: [{ email: 'b@example.test', name: 'Al' }],
      errors: [{ row: 2, column: null, code: 'number-of-cells' }],
    },
    'csv-gb18030': { people: [{ email: 'a@example.test', name: '王小明' }] },
    'csv-utf16-bom': { people: [{ email: 'a@example.test', name: 'Bob' }] },
    'csv-utf8-bom': { people: [{ email: 'a@example.test', name: 'Bob' }] },
    'csv-one-4mb-cell': { people: [], errors: [{ row: 2, column: 'name', code: 'too-long' }] },
    'csv-email-crlf-quoted': { people: [], errors: [{ row: 2, column: 'email', code: 'line-break' }] },
    'csv-duplicates-in-file': {
      people: [{ email: 'a@example.test', name: 'B' }],
      errors: [3, 4].map((row) => ({ row, column: 'email', code: 'duplicate' })),
    },
    'csv-suppressed-address': { people: [], errors: [{ row: 2, column: 'email', code: 'suppressed' }] },
    'csv-filename-traversal': { people: [{ email: 'a@example.test', name: 'B' }] },
  };

  async function checkTaken(name: string, body: ImportBody): Promise<void> {
    const taken = TAKEN[name];
    expect(await people()).toEqual(taken?.people);
    expect(body.report.errors).toEqual(taken?.errors ?? []);
    if (name === 'csv-filename-traversal') {
      expect(body).toMatchObject({ fileName: 'x.csv' });
      expect(existsSync('/etc/cron.d/x.csv')).toBe(false);
    }
  }

  it('bad in any of these ways leaves no error in the log', () => {
    expect(stage.api.output.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  });
});
