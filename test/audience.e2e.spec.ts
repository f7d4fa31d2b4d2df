import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { aStudy, contactsCsv, openStage, type Stage, type StagedStudy } from './support/stage.js';

let stage: Stage;
let study: StagedStudy;
let other: StagedStudy;

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  other = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['borealis'] });
}, 60_000);

afterAll(() => stage.close());

describe('a study', () => {
  const person = (name: string, organisation: string, vendor = 'aurora') => ({
    email: `${name}@example.com`,
    organisation,
    vendor,
  });
  const invited = () =>
    stage.database.query<{ email: string; vendor: string }>(
      `select c.email, v.slug as vendor from invitation i join contact c using (contact_id)
       join vendor v on v.id = i.vendor_id order by 1, 2`,
    );

  it('keeps its contacts to itself, and may share a person with another', async () => {
    const imports = [
      [study, [person('one', 'A'), person('both', 'B')]],
      [other, [person('both', 'B'), person('both', 'B', 'borealis'), person('two', 'C', 'borealis')]],
    ] as const;
    const reports = [];
    for (const [{ studyId }, people] of imports)
      reports.push(await stage.staff.make<object>('/v1/admin/contacts/import', { studyId, csv: contactsCsv(people) }));
    expect(reports).toEqual([
      { read: 2, added: 2, known: 0, errors: [] },
      { read: 3, added: 2, known: 0, errors: [] },
    ]);
    const launched = { state: 'running', planned: 0, invited: 2, skipped: 0 };
    expect(await stage.staff.make<object>(`/v1/admin/campaigns/${study.campaignId}/launch`, {})).toEqual(launched);
    expect(await invited()).toEqual([
      { email: 'both@example.com', vendor: 'aurora' },
      { email: 'one@example.com', vendor: 'aurora' },
    ]);
    // Who was asked for one study is left alone by the other for a while.
    expect(await stage.staff.make<object>(`/v1/admin/campaigns/${other.campaignId}/launch`, {})).toEqual({
      ...launched,
      invited: 1,
      skipped: 1,
    });
  });

  it('takes the rows around one that does not fit the header', async () => {
    const [header, line] = contactsCsv([person('three', 'D')]).split('\n');
    const csv = [header, 'short,row', '', line, `${line},more`].join('\n');
    const report = await stage.staff.make<object>('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    expect(report).toEqual({
      read: 3,
      added: 1,
      known: 0,
      errors: [2, 5].map((row) => ({ row, column: null, code: 'number-of-cells' })),
    });
  });
});

describe('a list of contacts at the command line', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fairmark-staff-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const importContacts = (content: string | Buffer, ...options: readonly string[]) => {
    const file = join(folder, 'contacts.csv');
    writeFileSync(file, content);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['dist/apps/cli/main.js', 'import', 'contacts', file, ...options],
      { env: { PATH: process.env['PATH'], ...stage.env, FAIRMARK_DATA: folder }, encoding: 'utf8' },
    );
    return [status, stdout, stderr];
  };
  const list = contactsCsv([{ email: 'four@example.com', organisation: 'E' }]);

  it('is of a study', () => {
    expect(importContacts(list)).toEqual([2, '', '"fairmark import contacts" needs --study.\n']);
    expect(importContacts(list, '--study', 'nothing')).toEqual([1, '', 'There is no such study.\n']);
    const done = '1 rows read, 1 contacts added, 0 known before.\n';
    expect(importContacts(list, '--study', study.studySlug)).toEqual([0, done, '']);
  });

  it('names the rows it leaves out', () => {
    const [status, , faults] = importContacts(`${list}\nshort,row`, '--study', study.studySlug);
    expect([status, faults]).toEqual([1, 'Some rows were left out:\n  row 3  (all)  number-of-cells\n']);
  });

  it('is refused in an encoding that cannot be told, before a name is garbled', () => {
    const latin = Buffer.from(`${list}\nj@b.example,J\xe9r\xf4me`, 'latin1');
    expect(importContacts(latin, '--study', study.studySlug)).toEqual([
      1,
      '',
      'The list of contacts cannot be read.\n  /  encoding\n',
    ]);
  });
});
