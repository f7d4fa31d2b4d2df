import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CampaignService, ContactService, InvitationService, LaunchService, PlannerService } from '#distribution';
import { createLog, DataSource, parseConfig, startEmbedded } from '#platform';
import { PublicationService, QuestionnaireService } from '#questionnaire';
import { type AnswerMode, serviceQuestionnaire17 } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { StudyService } from '#study';
import { withServices } from '../../apps/cli/services.js';

const DAY = 86_400_000;

/** A throw-away installation with the demo and a study of 17 questions; its database is as durable as a real one. */
export interface Installation {
  readonly databaseUrl: string;
  readonly port: number;
  /** Where the facts of the demo are. */
  readonly dataFolder: string;
  /** Links of people who have not answered. */
  readonly tokens: readonly string[];
  /** Asks so many more, whose answers lead to nobody; answers their links. */
  inviteAnonymous(people: number): Promise<string[]>;
  close(): Promise<void>;
}

export async function openInstallation(people: number): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-bench-'));
  chmodSync(folder, 0o711);
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durable: true });
  const env = {
    DATABASE_URL: server.url,
    FAIRMARK_SECRET: randomBytes(32).toString('base64url'),
    FAIRMARK_DATA: join(folder, 'data'),
    PORT: '0',
    PUBLIC_URL: 'http://127.0.0.1',
    // The limit is counted, and is not what is measured.
    PUBLIC_RATE: '100000000',
  };
  const programs: ChildProcess[] = [];
  const close = async () => {
    await Promise.all(programs.map(end));
    await server.stop();
    for (const place of [server.folder, folder]) rmSync(place, { recursive: true, force: true });
  };
  try {
    await ended(start('cli', { ...env, FAIRMARK_DEMO: 'true' }, 'demo', 'reset'));
    const tokens = await invite(env, people, { slug: 'bench', mode: 'confidential' });
    const api = start('api', env);
    programs.push(api);
    const dataFolder = env.FAIRMARK_DATA;
    const inviteAnonymous = (more: number) => invite(env, more, { slug: 'anonymous', mode: 'anonymous' });
    return { databaseUrl: server.url, port: await portOf(api), dataFolder, tokens, inviteAnonymous, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function start(app: string, env: NodeJS.ProcessEnv, ...parameters: string[]): ChildProcess {
  const program = new URL(`../../apps/${app}/main.js`, import.meta.url).pathname;
  const options = process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? [];
  return spawn(process.execPath, [...(app === 'api' ? options : []), program, ...parameters], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<void> {
  const output: string[] = [];
  child.stderr?.on('data', (chunk) => output.push(String(chunk)));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(output.join(''));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function portOf(api: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: api.stderr! })) {
    const port = /"port":(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    api.stderr?.resume();
    return Number(port);
  }
  throw new Error('the api did not start');
}

/** A study of 17 questions and so many people who were asked; answers their links. */
async function invite(env: Readonly<Record<string, string>>, people: number, kind: CampaignKind): Promise<string[]> {
  const config = parseConfig(env);
  return withServices({ config, log: createLog({ level: 'warn', process: 'bench' }) }, async (services) => {
    const { studyId, campaignId } = await makeCampaign(services, kind);
    const line = (n: number) => `${kind.slug}${n}@c${n}.example,P${n},Company ${n},M,CN,independent,aurora,en`;
    const header = 'email,name,organisation,size,region,source,vendor,locale';
    const csv = [header, ...Array.from({ length: people }, (_, n) => line(n))].join('\n');
    await services.get(ContactService).importCsv(studyId, csv);
    await services.get(LaunchService).launch(campaignId, null);
    const planner = services.get(PlannerService);
    while ((await planner.round()).invitations > 0);
    const invitations = services.get(InvitationService);
    const rows: { id: string; epoch: number }[] = await services
      .get(DataSource)
      .query('select invitation_id as id, epoch from invitation where campaign_id = $1', [campaignId]);
    return rows.map((row) => invitations.token('invitation', row));
  });
}

export interface CampaignKind {
  readonly slug: string;
  readonly mode: AnswerMode;
}

export async function makeCampaign(
  services: Parameters<Parameters<typeof withServices>[1]>[0],
  { slug, mode }: CampaignKind = { slug: 'bench', mode: 'confidential' },
): Promise<{ readonly studyId: string; readonly campaignId: string }> {
  const [studies, questionnaires] = [services.get(StudyService), services.get(QuestionnaireService)];
  const named = (text: string) => ({ 'zh-CN': text, en: text });
  const now = Date.now();
  const period = { opensAt: new Date(now - DAY), closesAt: new Date(now + 30 * DAY) };
  const study = await studies.addStudy({ slug, title: named('Bench'), sponsor: named('Bench'), isDemo: true });
  const rubric = await studies.publishRubric(study.id, BUILT_IN_RUBRIC);
  const wave = await studies.addWave({ studyId: study.id, slug: 'one', rubricVersionId: rubric.id, ...period });
  const questionnaire = await questionnaires.add(study.id, 'short', named('Short'));
  const publication = { by: null, mode } as const;
  const version = await services
    .get(PublicationService)
    .publish(questionnaire.id, serviceQuestionnaire17, rubric.id, publication);
  const campaign = { waveId: wave.id, versionId: version.id, name: 'bench', closesAt: period.closesAt };
  return { studyId: study.id, campaignId: (await services.get(CampaignService).add(campaign)).id };
}
