import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canonicalInput, computeRelease, type ReleaseDocument, type ReleaseInput } from '#benchmark/core';
import { publishWords } from './support/publish.js';
import { openStage, type Stage, type StagedStudy } from './support/stage.js';
import { ticketSystem } from './support/ticket-push.js';
import { aVendorPerson } from './support/vendor-people.js';

const run = promisify(execFile);
const PATIENCE = 300_000;
const HOUR = 3_600_000;
/** With a rank in the example dataset. */
const RANKED = ['v1', 'v2', 'v3', 'v4'];
const base = '/v1/benchmarks/golden/one';

let stage: Stage;
let folder: string;
let words: readonly string[];
let waveId: string;
const vendorIds: Record<string, string> = {};

const fairmark = async (...args: string[]) => {
  const env = { PATH: process.env['PATH'], ...stage.env };
  return (await run(process.execPath, ['dist/apps/cli/main.js', ...args], { env, maxBuffer: 2 ** 26 })).stdout;
};
const read = async <T>(path: string): Promise<T> => {
  const { status, body } = await stage.http.get(path);
  expect([path, status]).toEqual([path, 200]);
  return body as T;
};
const released = (revision: number) => read<ReleaseDocument>(`${base}?revision=${revision}`);
const inputOf = async (revision: number) =>
  JSON.parse(
    await fairmark('export', 'release-input', 'golden', 'one', '--revision', String(revision)),
  ) as ReleaseInput;
const desk = (slug: string, rest: string) => `/v1/admin/waves/${waveId}/ticket-facts/${vendorIds[slug]}/${rest}`;

/** Forty tickets of twelve customers, opened before the wave and answered soon. */
const ticketsFrom = (from: number, minutes: number) =>
  Array.from({ length: 40 }, (_, n) => {
    const at = (offset: number) => new Date(from + n * HOUR + offset).toISOString();
    const answered = minutes * 60_000;
    return {
      id: `T-${n}`,
      severity: ['general', 'business', 'urgent'][n % 3],
      organisation: (n % 12).toString(16).padStart(64, '0'),
      openedAt: at(0),
      repliedAt: at(answered),
      solvedAt: at(answered + HOUR),
      reopenedAt: null,
    };
  });

async function pushTickets(slug: string, from: number, minutes: number): Promise<void> {
  const vendorId = vendorIds[slug]!;
  const owner = await aVendorPerson(stage, vendorId, `owner@${slug}.example`);
  const made = { vendorId, label: slug, environment: 'live' };
  const key = (await stage.staff.make<{ text: string }>('/v1/admin/api-keys', made)).text;
  const { text } = await owner.form('/vendor/ticket-facts/secret?lang=en', {});
  const secret = /whsec_[\w+/=]+/.exec(text)?.[0] ?? '';
  const place = { studySlug: 'golden', waveSlug: 'one' } as StagedStudy;
  const { status, body } = await ticketSystem(stage, place, { key, secret })(`${slug}-1`, ticketsFrom(from, minutes));
  expect([status, body]).toMatchObject([200, { added: 40 }]);
  await vouch(slug, 'complete');
}

async function vouch(slug: string, verdict: 'complete' | 'lifted'): Promise<void> {
  const { body } = await stage.staff.get(`/v1/admin/waves/${waveId}/ticket-facts`);
  const seen = (body as { data: { vendor: string; revision: number }[] }).data.find(({ vendor }) => vendor === slug);
  const { status } = await stage.staff.post(desk(slug, 'verification'), {
    revision: seen?.revision,
    verdict,
    note: 'Counted on their screen',
  });
  expect(status).toBe(204);
}

beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), 'fairmark-evidence-'));
  await fairmark('import', 'responses', 'test/golden/dataset-a.json', '--study', 'golden', '--wave', 'one');
  const [wave] = await stage.database.query<{ id: string; studyId: string; opensAt: Date }>(
    `select w.id, w.study_id as "studyId", w.opens_at as "opensAt" from wave w join study s on s.id = w.study_id
     where s.slug = 'golden' and w.slug = 'one'`,
  );
  waveId = wave!.id;
  for (const { id, slug } of await stage.database.query<{ id: string; slug: string }>('select id, slug from vendor')) {
    vendorIds[slug] = id;
    await stage.staff.put(`/v1/admin/studies/${wave!.studyId}/vendors/${id}`, { productIds: [] });
  }
  for (const [at, slug] of RANKED.entries()) await pushTickets(slug, wave!.opensAt.getTime(), 10 + 100 * at);
  const stars = { source: 'Plaza', url: 'https://plaza.example/v1', day: '2026-01-10', mean: 4.2, count: 80 };
  const rows = [{ vendor: 'v1', ...stars, licence: 'CC BY 4.0' }];
  const answer = await stage.staff.post(`/v1/admin/waves/${waveId}/ratings/imports`, {
    name: 'stars',
    dryRun: false,
    ratings: rows,
  });
  expect([answer.status, answer.body]).toMatchObject([200, { added: 1 }]);
  words = await publishWords(stage, 'golden', 'one');
  await fairmark(...words);
}, PATIENCE);

afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a release with more than a survey', () => {
  it('mixes in what every ranked vendor has, by no more than its share', async () => {
    const document = await released(1);
    const input = await inputOf(1);
    const survey = computeRelease(canonicalInput({ ...input, channels: [] }), document.inputHash).document;
    for (const { slug, status, provenance, observed } of document.vendors) {
      const alone = survey.vendors.find((vendor) => vendor.slug === slug)!;
      if (status !== 'RANKED') continue;
      expect(RANKED).toContain(slug);
      expect(provenance!.T).toBeGreaterThan(0);
      expect(provenance!.T).toBeLessThanOrEqual(document.method.config.ticketCap + 1e-9);
      expect(observed).not.toBe(alone.observed);
      expect(Math.abs(observed! - alone.observed!)).toBeLessThanOrEqual(100 * document.method.config.ticketCap);
    }
  });

  it(
    'is computed again to the byte from its input, and verified from its signed file',
    async () => {
      const { text } = await stage.http.get(`${base}?revision=1`);
      const file = join(folder, 'input.json');
      writeFileSync(file, await fairmark('export', 'release-input', 'golden', 'one', '--revision', '1'));
      expect((await fairmark('benchmark', file)) === text).toBe(true);
      const [signed, jwks] = [join(folder, 'signed.json'), join(folder, 'jwks.json')];
      writeFileSync(signed, (await stage.http.get(`${base}/signed?revision=1`)).text);
      writeFileSync(jwks, (await stage.http.get('/.well-known/jwks.json')).text);
      expect(await fairmark('verify', signed, '--jwks', jwks)).toContain('agrees with itself');
    },
    PATIENCE,
  );

  it('has an address for each part, as data and as tables', async () => {
    const { data } = await read<{ data: { vendor: string; channel: string; eligible: boolean }[] }>(`${base}/channels`);
    expect(data.filter(({ eligible }) => eligible).map(({ channel }) => channel)).toContain('T');
    const { data: stars } = await read<{ data: object[] }>(`${base}/ratings?vendor=v1`);
    expect(stars).toMatchObject([{ source: 'Plaza', mean: 4.2, count: 80, licence: 'CC BY 4.0' }]);
    for (const part of ['sla', 'ratings', 'cases', 'channels'])
      for (const form of ['', '.json', '.csv', '.xlsx', '.parquet'])
        expect([part, form, (await stage.http.get(`${base}/${part}${form}`)).status]).toEqual([part, form, 200]);
    expect((await stage.http.get(`${base}/sla?group=mood`)).status).toBe(400);
  });

  it('shows on its page where scores come from, stars that are never scored, and that nothing was timed', async () => {
    const { text } = await stage.http.get('/b/golden/one?lang=en');
    for (const id of ['provenance', 'sla', 'ratings']) expect(text.includes(`id="${id}"`)).toBe(true);
    expect(text.includes('This release has no timed probes.')).toBe(true);
    expect(text.includes('id="cases"')).toBe(false);
  });
});

describe('a channel that one vendor loses', () => {
  it(
    'ranks nobody any more, and stays on the pages of those who have it',
    async () => {
      await vouch('v2', 'lifted');
      await fairmark(...words.map((word) => (word === 'first' ? 'second' : word)));
      const document = await released(2);
      const survey = computeRelease(
        canonicalInput({ ...(await inputOf(2)), channels: [] }),
        document.inputHash,
      ).document;
      for (const vendor of document.vendors) {
        const alone = survey.vendors.find(({ slug }) => slug === vendor.slug)!;
        expect([vendor.slug, vendor.observed, vendor.rankRange]).toEqual([alone.slug, alone.observed, alone.rankRange]);
        if (vendor.status !== 'SUPPRESSED') expect(vendor.provenance).toEqual({ S: 1, P: 0, T: 0 });
        if (vendor.status === 'RANKED') expect(vendor.richer === null).toBe(vendor.slug === 'v2');
      }
      const { data } = await read<{ data: { vendor: string; reason: string | null }[] }>(`${base}/channels?vendor=v2`);
      expect(new Set(data.map(({ reason }) => reason))).toEqual(new Set(['NOT_VERIFIED']));
    },
    PATIENCE,
  );
});
