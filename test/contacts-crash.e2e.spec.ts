import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { type ImportBody, manyRows, uploadFile } from './support/contact-files.js';
import { eventually } from './support/eventually.js';
import { aStudy, openStage, type Stage, type StagedStudy } from './support/stage.js';

const ROWS = 50_000;
const MINUTES = 60_000;

/** What a reader of the database finds of the list. */
interface Found {
  readonly people: number;
  readonly vendors: number;
  readonly tags: number;
  readonly traces: number;
  readonly chunks: number;
}

describe('an import of 50,000 rows whose worker is killed in the middle', () => {
  let stage: Stage;
  let study: StagedStudy;
  let id: string;

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  }, MINUTES);

  afterAll(() => stage.close());

  const found = async (): Promise<Found | undefined> => {
    const [row] = await stage.database.query<Found>(
      `select (select count(*)::int from contact) as people, (select count(*)::int from contact_vendor) as vendors,
              (select count(*)::int from contact_tag) as tags,
              (select count(*)::int from contact_import_row where subject = 'contact') as traces,
              (select count(*)::int from contact_import_chunk) as chunks`,
    );
    return row;
  };
  const state = async (): Promise<ImportBody> => {
    const { body } = await stage.staff.get(`/v1/admin/contacts/imports/${id}`);
    return body as ImportBody;
  };

  it(
    'has written nothing',
    async () => {
      const upload = await uploadFile(stage, study.studyId, manyRows(ROWS));
      expect([upload.status, upload.body.report.counts.people['new']]).toEqual([201, ROWS]);
      ({ id } = upload.body);
      const worker = await stage.startWorker();
      expect((await stage.staff.post(`/v1/admin/contacts/imports/${id}/apply`, {})).status).toBe(202);
      const seen = await eventually(async () => {
        const now = await state();
        return now.done > 0 && now;
      }, MINUTES);
      await worker.stop('SIGKILL');
      expect([seen.state, seen.total]).toEqual(['applying', ROWS]);
      expect(await found()).toEqual({ people: 0, vendors: 0, tags: 0, traces: 0, chunks: expect.any(Number) });
      expect(await state()).toMatchObject({ state: 'applying' });
    },
    3 * MINUTES,
  );

  it(
    'is written whole by whoever comes next, once',
    async () => {
      await stage.startWorker();
      await eventually(async () => (await state()).state === 'applied', 4 * MINUTES);
      const all = { people: ROWS, vendors: ROWS, tags: ROWS, traces: ROWS, chunks: 0 };
      expect(await found()).toEqual(all);
      expect(await state()).toMatchObject({ done: ROWS, report: { counts: { people: { new: ROWS } } } });
      expect((await stage.staff.post(`/v1/admin/contacts/imports/${id}/apply`, {})).status).toBe(202);
      expect(await found()).toEqual(all);
    },
    5 * MINUTES,
  );

  it(
    'can be undone whole',
    async () => {
      expect((await stage.staff.post(`/v1/admin/contacts/imports/${id}/undo`, {})).status).toBe(202);
      const undone = await eventually(async () => {
        const now = await state();
        return now.state === 'undone' && now;
      }, 4 * MINUTES);
      expect(undone.report).toMatchObject({ undo: { removed: ROWS, restored: 0, stayedCount: 0 } });
      expect(await found()).toEqual({ people: 0, vendors: 0, tags: 0, traces: 0, chunks: 0 });
      expect(await stage.database.query('select 1 from organisation')).toEqual([]);
    },
    5 * MINUTES,
  );
});
