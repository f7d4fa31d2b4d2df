import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { CampaignService } from '#distribution';
import { createLog, DataSource, parseConfig, startEmbedded } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { serviceQuestionnaire } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { StudyService } from '#study';
import { withServices } from '../../apps/cli/services.js';
import { migrate } from '../../migrations/migrate.js';
import { inOwnProcess } from './helper-process.js';
import { type FilledWave, fillWave } from './release-cost-fill.js';
import type { ReleaseCost, ReleaseCostTask } from './release-cost-run.js';
import { report } from './report.js';

const VENDORS = 12;
const DAY = 86_400_000;
/** A million takes minutes to fill and to add up, so it is asked for. */
const SIZES = process.env['BENCH_MILLION'] ? [10_000, 100_000, 1_000_000] : [10_000, 100_000];

/** What a release costs with ever more answers of the same organisations, against that of the fewest. */
export async function benchReleaseCost(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-bench-'));
  chmodSync(folder, 0o711);
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durable: false });
  try {
    let least: ReleaseCost | undefined;
    for (const answers of SIZES) {
      const cost = await costOf(server.url, answers);
      least ??= cost;
      tell(answers, cost, least);
    }
  } finally {
    await server.stop();
    for (const place of [server.folder, folder]) rmSync(place, { recursive: true, force: true });
  }
}

function tell(answers: number, cost: ReleaseCost, least: ReleaseCost): void {
  const of = `of ${answers.toLocaleString('en')} answers`;
  report(`adding up ${of}`, 'answers/s', answers / cost.foldSeconds, SIZES[0]! / least.foldSeconds);
  report(`freezing a release ${of}`, 'ms', cost.freezeMilliseconds, least.freezeMilliseconds);
  report(`computing a release ${of}`, 'ms', cost.computeMilliseconds, least.computeMilliseconds);
  report(`memory of a release ${of}`, 'MB', cost.peakMegabytes, least.peakMegabytes);
}

async function costOf(serverUrl: string, answers: number): Promise<ReleaseCost> {
  const url = await makeDatabase(serverUrl, `answers_${answers}`);
  await migrate(url);
  const env = {
    DATABASE_URL: url,
    FAIRMARK_SECRET: randomBytes(32).toString('base64url'),
    FAIRMARK_DATA: tmpdir(),
    PUBLIC_URL: 'http://127.0.0.1',
  };
  const log = createLog({ level: 'warn', process: 'bench' });
  const waveId = await withServices({ config: parseConfig(env), log }, async (services) => {
    const wave = await makeWave(services);
    await fillWave(services.get(DataSource), wave, answers);
    return wave.waveId;
  });
  const run = (act: ReleaseCostTask['act']) =>
    inOwnProcess<ReleaseCost>('release-cost-run', { env, waveId, act } satisfies ReleaseCostTask);
  const { foldSeconds } = await run('fold');
  await asOwner(url, 'vacuum analyze');
  return { ...(await run('release')), foldSeconds };
}

async function makeDatabase(serverUrl: string, name: string): Promise<string> {
  await asOwner(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function makeWave(services: Parameters<Parameters<typeof withServices>[1]>[0]): Promise<FilledWave> {
  const [studies, questionnaires] = [services.get(StudyService), services.get(QuestionnaireService)];
  const named = (text: string) => ({ 'zh-CN': text, en: text });
  const now = Date.now();
  const period = { opensAt: new Date(now - DAY), closesAt: new Date(now + DAY) };
  const study = await studies.addStudy({ slug: 'bench', title: named('Bench'), sponsor: named('Bench'), isDemo: true });
  const vendorIds: string[] = [];
  for (let n = 1; n <= VENDORS; n += 1) vendorIds.push((await studies.addVendor(`v${n}`, named(`Vendor ${n}`))).id);
  const rubric = await studies.publishRubric(study.id, BUILT_IN_RUBRIC);
  const wave = await studies.addWave({ studyId: study.id, slug: 'one', rubricVersionId: rubric.id, ...period });
  const questionnaire = await questionnaires.add(study.id, 'full', named('Full'));
  const version = await questionnaires.publish(questionnaire.id, serviceQuestionnaire, rubric.id);
  const campaign = await services
    .get(CampaignService)
    .add({ waveId: wave.id, versionId: version.id, name: 'bench', closesAt: period.closesAt });
  return { waveId: wave.id, campaignId: campaign.id, versionId: version.id, vendorIds };
}
