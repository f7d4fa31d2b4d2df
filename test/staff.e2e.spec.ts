import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { problemTypes } from '../apps/api/problem-types.js';
import { aStudy, openStage, type Stage, type StagedStudy } from './support/stage.js';

const TEXT = { 'zh-CN': '名', en: 'Name' };
const FUTURE = '2099-12-31T00:00:00Z';

let stage: Stage;
let study: StagedStudy;
let other: StagedStudy;

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  other = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['borealis'] });
}, 60_000);

afterAll(() => stage.close());

/** What was refused, in short, and where; its type must be a page. */
async function refusal(path: string, body: object): Promise<unknown[]> {
  const answer = await stage.staff.post(path, body);
  return said(answer);
}

async function said({ status, body }: Response): Promise<unknown[]> {
  const { type, errors = [] } = body as { type?: string; errors?: { pointer: string; code: string }[] };
  if (type === undefined) return [status];
  expect([type, (await stage.http.get(type)).status]).toEqual([type, 200]);
  return [status, type.replace('/problems/', ''), ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
}

const rubricOf = async (studyId: string) =>
  (await stage.staff.make('/v1/admin/rubrics', { studyId, rubric: BUILT_IN_RUBRIC, reason: 'Another' })).id;

const questionnaireOf = async (studyId: string, slug: string) =>
  (await stage.staff.make('/v1/admin/questionnaires', { studyId, slug, title: TEXT })).id;

const wave = (own: object) => ({ studyId: study.studyId, opensAt: '2026-10-01T00:00:00Z', closesAt: FUTURE, ...own });

const campaign = (own: object) => ({
  waveId: study.waveId,
  versionId: study.versionId,
  name: 'another',
  closesAt: FUTURE,
  ...own,
});

describe('a campaign', () => {
  it.each([
    ['of another study', async () => other.versionId, 'other-study'],
    [
      'that is scored by another rubric',
      async () => {
        const questionnaire = await questionnaireOf(study.studyId, 'rescored');
        const version = { definition: serviceQuestionnaire17, rubricVersionId: await rubricOf(study.studyId) };
        return (await stage.staff.make(`/v1/admin/questionnaires/${questionnaire}/versions`, version)).id;
      },
      'other-rubric',
    ],
  ])('does not take a version %s', async (_, versionOf, code) => {
    expect(await refusal('/v1/admin/campaigns', campaign({ versionId: await versionOf() }))).toEqual([
      422,
      'campaign-invalid',
      `/versionId ${code}`,
    ]);
  });

  it('does not end before its wave begins', async () => {
    expect(await refusal('/v1/admin/campaigns', campaign({ closesAt: '2026-09-30T23:59:59Z' }))).toEqual([
      422,
      'campaign-invalid',
      '/closesAt before-the-wave',
    ]);
  });
});

describe('a rubric', () => {
  it('is used in its own study only', async () => {
    const foreign = await rubricOf(other.studyId);
    expect(await refusal('/v1/admin/waves', wave({ slug: 'w', rubricVersionId: foreign }))).toEqual([
      422,
      'wave-invalid',
      '/rubricVersionId other-study',
    ]);
    const questionnaire = await questionnaireOf(study.studyId, 'foreign');
    const version = { definition: serviceQuestionnaire17, rubricVersionId: foreign };
    expect(await refusal(`/v1/admin/questionnaires/${questionnaire}/versions`, version)).toEqual([
      422,
      'definition-invalid',
      '/rubricVersionId other-study',
    ]);
  });
});

describe('a mistake of the staff', () => {
  const nothing = randomUUID();

  it.each([
    ['a wave', '/v1/admin/campaigns', () => campaign({ waveId: nothing })],
    ['a version', '/v1/admin/campaigns', () => campaign({ versionId: nothing })],
    ['a study of a wave', '/v1/admin/waves', () => wave({ slug: 'w', studyId: nothing, rubricVersionId: nothing })],
    ['a rubric of a wave', '/v1/admin/waves', () => wave({ slug: 'w', rubricVersionId: nothing })],
    ['a study of a rubric', '/v1/admin/rubrics', () => ({ studyId: nothing, rubric: BUILT_IN_RUBRIC })],
    ['a study of a questionnaire', '/v1/admin/questionnaires', () => ({ studyId: nothing, slug: 'q', title: TEXT })],
    [
      'a questionnaire',
      `/v1/admin/questionnaires/${nothing}/versions`,
      () => ({ definition: {}, rubricVersionId: nothing }),
    ],
    ['a study of contacts', '/v1/admin/contacts/import', () => ({ studyId: nothing, csv: '' })],
    ['a vendor', '/v1/admin/api-keys', () => ({ vendorId: nothing, label: 'x', environment: 'test' })],
    ['a wave of a release', `/v1/admin/waves/${nothing}/releases`, () => ({ reason: 'x' })],
    ['a campaign', `/v1/admin/campaigns/${nothing}/launch`, () => ({})],
  ])('that names %s which is not there is told so', async (_, path, body) => {
    expect(await refusal(path, body())).toEqual([404, 'not-found']);
  });

  it('that names a rubric which is not there for a version is told so', async () => {
    const questionnaire = await questionnaireOf(study.studyId, 'no-rubric');
    const version = { definition: serviceQuestionnaire17, rubricVersionId: nothing };
    expect(await refusal(`/v1/admin/questionnaires/${questionnaire}/versions`, version)).toEqual([404, 'not-found']);
  });

  it('that ends a wave before it begins is told so', async () => {
    const rubricVersionId = await rubricOf(study.studyId);
    expect(
      await refusal('/v1/admin/waves', wave({ slug: 'w', rubricVersionId, closesAt: '2026-10-01T00:00:00Z' })),
    ).toEqual([422, 'wave-invalid', '/closesAt not-after-opening']);
  });

  it('that uses a short name twice is told so', async () => {
    const rubricVersionId = await rubricOf(study.studyId);
    const again = [
      ['/v1/admin/questionnaires', { studyId: study.studyId, slug: 'main', title: TEXT }],
      ['/v1/admin/vendors', { slug: 'aurora', name: TEXT }],
      ['/v1/admin/studies', { slug: study.studySlug, title: TEXT, sponsor: TEXT }],
      ['/v1/admin/waves', wave({ slug: study.waveSlug, rubricVersionId })],
    ] as const;
    for (const [path, body] of again) expect([path, await refusal(path, body)]).toEqual([path, [409, 'slug-taken']]);
  });

  it.each(['2026-W40-4', '20261001', '2026-10-01', '2026-02-31T00:00:00Z', '2026-10-01T00:00:00', 1_790_000_000_000])(
    'that gives %s as a moment is told so',
    async (moment) => {
      const period = { opensAt: moment, closesAt: moment };
      expect(await refusal('/v1/admin/waves', wave({ slug: 'w', rubricVersionId: nothing, ...period }))).toEqual([
        400,
        'malformed-request',
        '/opensAt is-instant',
        '/closesAt is-instant',
      ]);
      expect(await refusal('/v1/admin/campaigns', campaign({ closesAt: moment }))).toEqual([
        400,
        'malformed-request',
        '/closesAt is-instant',
      ]);
    },
  );

  it.each([[[]], [[TEXT]], ['Name'], [null], [{}], [undefined]])('that gives %j as a name is told so', async (name) => {
    const [status, type] = await refusal('/v1/admin/vendors', { slug: 'nameless', name });
    expect([status, type]).toEqual([400, 'malformed-request']);
  });

  it('leaves nothing behind', async () => {
    const [left] = await stage.database.query<{ waves: number; vendors: number; campaigns: number }>(
      `select (select count(*)::int from wave) as waves, (select count(*)::int from vendor) as vendors,
              (select count(*)::int from campaign) as campaigns`,
    );
    expect(left).toEqual({ waves: 2, vendors: 2, campaigns: 2 });
    expect(stage.api.output.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe('an API key', () => {
  const me = (text: string) => stage.http.get('/v1/vendor/me').set('authorization', `Bearer ${text}`);
  const issue = (label: string) => {
    const vendorId = study.vendorIds['aurora'] ?? '';
    return stage.staff.make<{ id: string; text: string }>('/v1/admin/api-keys', {
      vendorId,
      label,
      environment: 'live',
    });
  };

  it('opens nothing once it is revoked, and no other with it', async () => {
    const [lost, kept] = [await issue('lost'), await issue('kept')];
    expect([(await me(lost.text)).status, (await me(kept.text)).status]).toEqual([200, 200]);
    expect((await stage.staff.delete(`/v1/admin/api-keys/${lost.id}`)).status).toBe(204);
    expect(await said(await me(lost.text))).toEqual([401, 'unauthorized']);
    expect((await me(kept.text)).status).toBe(200);
  });

  it('is listed without its secret, and with the time it was first revoked', async () => {
    const { id, text } = await issue('listed');
    const listed = async () => {
      const answer = await stage.staff.get('/v1/admin/api-keys');
      const { data } = answer.body as { data: Record<string, unknown>[] };
      return { answer, key: data.find((key) => key['id'] === id) };
    };
    const { answer, key } = await listed();
    expect(Object.keys(key ?? {}).toSorted()).toEqual(
      [
        'createdAt expiresAt id label lastUsedAt revokedAt vendorId environment scopes',
        'apiVersion createdBy retiredAt successorId exposedAt warnedDays',
      ]
        .flatMap((names) => names.split(' '))
        .toSorted(),
    );
    expect(key).toMatchObject({ label: 'listed', vendorId: study.vendorIds['aurora'], revokedAt: null });
    expect(answer.text).not.toContain(text.split('_').slice(3).join('_'));
    await stage.staff.delete(`/v1/admin/api-keys/${id}`);
    const first = (await listed()).key?.['revokedAt'];
    expect(first).toEqual(expect.any(String));
    expect((await stage.staff.delete(`/v1/admin/api-keys/${id}`)).status).toBe(204);
    expect((await listed()).key?.['revokedAt']).toBe(first);
  });

  it('that is not there cannot be revoked', async () => {
    expect(await said(await stage.staff.delete('/v1/admin/api-keys/nothing1'))).toEqual([404, 'not-found']);
  });
});

describe('the type of a problem', () => {
  it('is a page that says what it means, whichever it is', async () => {
    for (const [code, { title, status }] of problemTypes()) {
      const page = await stage.http.get(`/problems/${code}`);
      expect([code, page.status]).toEqual([code, 200]);
      expect(page.text).toContain(String(status));
      expect(page.text).toContain(title.replaceAll('&', '&amp;'));
    }
    expect((await stage.http.get('/problems/of-no-kind')).status).toBe(404);
  });
});
