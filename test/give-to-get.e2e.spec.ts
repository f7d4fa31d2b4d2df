import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { Keyring } from '#platform';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { publishWords } from './support/publish.js';
import { contactsCsv, openStage, type Stage } from './support/stage.js';

const PATIENCE = 240_000;
const criteria = [1, 2, 3, 4, 5].flatMap((d) => [1, 2, 3].map((c) => `c${d}${c}`));
const ANSWERS = { ...Object.fromEntries(criteria.map((name) => [name, 4])), overall: 8, recommend: 9 };

describe('somebody who has answered', () => {
  let stage: Stage;
  let links: Readonly<Record<string, string>>;

  const fairmark = (...words: readonly string[]) =>
    promisify(execFile)(process.execPath, ['dist/apps/cli/main.js', ...words], {
      env: { PATH: process.env['PATH'], ...stage.env },
    });

  beforeAll(async () => {
    stage = await openStage();
    await fairmark('import', 'responses', 'test/golden/dataset-a.json', '--study', 'golden', '--wave', 'one');
    await fairmark(...(await publishWords(stage, 'golden', 'one')));
    const [study] = await stage.database.query<{ id: string; rubricVersionId: string }>(
      `select s.id, w.rubric_version_id as "rubricVersionId" from study s join wave w on w.study_id = s.id`,
    );
    const { id: studyId = '', rubricVersionId = '' } = study ?? {};
    const { staff } = stage;
    const named = (text: string) => ({ 'zh-CN': text, en: text });
    const period = { opensAt: '2026-11-01T00:00:00Z', closesAt: '2099-12-31T00:00:00Z' };
    const wave = await staff.make('/v1/admin/waves', { studyId, slug: 'two', rubricVersionId, ...period });
    const own = await staff.make('/v1/admin/questionnaires', { studyId, slug: 'short', title: named('Short') });
    const version = await staff.make(`/v1/admin/questionnaires/${own.id}/versions`, {
      rubricVersionId,
      definition: serviceQuestionnaire17,
    });
    const campaign = { waveId: wave.id, versionId: version.id, name: 'two', closesAt: period.closesAt };
    const { id: campaignId } = await staff.make('/v1/admin/campaigns', campaign);
    const people = ['v1', 'v5', 'v6'].map((vendor) => ({ email: `${vendor}@x.example`, organisation: vendor, vendor }));
    await staff.make('/v1/admin/contacts/import', { studyId, csv: contactsCsv(people) });
    await staff.make(`/v1/admin/campaigns/${campaignId}/launch`, {});
    const invited = await stage.database.query<{ id: string; vendor: string }>(
      `select i.invitation_id as id, v.slug as vendor from invitation i join vendor v on v.id = i.vendor_id
       where i.campaign_id = $1`,
      [campaignId],
    );
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    links = Object.fromEntries(invited.map(({ id, vendor }) => [vendor, surveyToken(keyring, 'invitation', id, 0)]));
  }, PATIENCE);

  afterAll(() => stage.close());

  async function thanksOf(vendor: string): Promise<string> {
    const token = links[vendor] ?? '';
    const handed = await stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${token}`, 'idempotency-key': randomUUID() })
      .send({ answers: ANSWERS });
    expect(handed.status).toBe(201);
    const page = await stage.http.get(`/s/${token}?lang=en`);
    expect(page.status).toBe(200);
    return page.text;
  }

  it('sees their own scores beside the wave that was published before, and its intervals', async () => {
    const released = await stage.http.get('/v1/benchmarks/golden/one');
    const [first] = (released.body.vendors as { slug: string; dimensions: { score: number; ci95: number[] }[] }[])
      .filter(({ slug }) => slug === 'v1')
      .flatMap(({ dimensions }) => dimensions);
    const [low = 0, high = 0] = first?.ci95 ?? [];
    const interval = `${Math.round(first?.score ?? 0)} (${Math.round(low)}–${Math.round(high)})`;
    const page = await thanksOf('v1');
    expect(page).toContain(`You 75 · `);
    expect(page).toContain(interval);
    expect(page.split('You 75 · ')).toHaveLength(11);
    expect(page).toContain('ONE');
  });

  it.each(['v5', 'v6'])(
    'sees nothing of a vendor with too few answers, and the market all the same: %s',
    async (vendor) => {
      const page = await thanksOf(vendor);
      expect(page).toMatch(/You 75 · Market \d+ \(\d+–\d+\)/);
      expect(page).not.toMatch(/You 75 · V\d/);
    },
  );
});
