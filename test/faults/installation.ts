import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { CampaignService, ContactService } from '#distribution';
import { createLog, parseConfig, startEmbedded } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { StudyService } from '#study';
import { withServices } from '../../apps/cli/services.js';
import { migrate } from '../../migrations/migrate.js';

type Services = Parameters<Parameters<typeof withServices>[1]>[0];

/** A database of one run's own: a study, its contacts, and a campaign that nobody has launched. */
export interface RunDatabase {
  readonly env: Readonly<Record<string, string>>;
  readonly campaignId: string;
  readonly recipients: readonly string[];
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** One throw-away PostgreSQL for all runs. */
export interface FaultInstallation {
  database(mails: number): Promise<RunDatabase>;
  close(): Promise<void>;
}

const SECRET = randomBytes(32).toString('base64url');
const DAY = 86_400_000;

export async function openFaultInstallation(durable: boolean): Promise<FaultInstallation> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-faults-'));
  chmodSync(folder, 0o711);
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durable });
  const templates = new Map<number, Promise<Template>>();
  return {
    database: async (mails) => {
      const template = templates.get(mails) ?? makeTemplate(server.url, mails);
      templates.set(mails, template);
      return copyOf(await template, server.url);
    },
    close: async () => {
      await server.stop();
      for (const place of [server.folder, folder]) rmSync(place, { recursive: true, force: true });
    },
  };
}

interface Template {
  readonly name: string;
  readonly campaignId: string;
  readonly recipients: readonly string[];
}

const urlOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};

const environment = (databaseUrl: string): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  FAIRMARK_SECRET: SECRET,
  PORT: '0',
  PUBLIC_URL: 'http://study.example',
  MAIL_FROM: 'Fairmark <survey@study.example>',
  MAIL_RATE: '10000',
  MAIL_DOMAIN_RATE: '10000',
  LOG_LEVEL: 'error',
});

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function makeTemplate(server: string, mails: number): Promise<Template> {
  const name = `template_${mails}`;
  await asOwner(server, (client) => client.query(`create database ${name}`));
  const url = urlOf(server, name);
  await migrate(url);
  const recipients = Array.from({ length: mails }, (_, n) => `p${n}@c${n}.example`);
  const config = parseConfig({ ...environment(url), SMTP_URL: 'smtp://127.0.0.1:1' });
  const log = createLog({ level: 'error', process: 'faults' });
  const campaignId = await withServices({ config, log }, (services) => makeCampaign(services, recipients));
  return { name, campaignId, recipients };
}

async function makeCampaign(services: Services, recipients: readonly string[]): Promise<string> {
  const [studies, questionnaires] = [services.get(StudyService), services.get(QuestionnaireService)];
  const named = (text: string) => ({ 'zh-CN': text, en: text });
  const now = Date.now();
  const period = { opensAt: new Date(now - DAY), closesAt: new Date(now + 30 * DAY) };
  const study = await studies.addStudy({ slug: 'faults', title: named('F'), sponsor: named('F'), isDemo: true });
  await studies.addVendor('aurora', named('Aurora'));
  const rubric = await studies.publishRubric(study.id, BUILT_IN_RUBRIC);
  const wave = await studies.addWave({ studyId: study.id, slug: 'one', rubricVersionId: rubric.id, ...period });
  const questionnaire = await questionnaires.add(study.id, 'short', named('Short'));
  const version = await questionnaires.publish(questionnaire.id, serviceQuestionnaire17, rubric.id);
  const lines = recipients.map((email, n) => `${email},P${n},Company ${n},M,CN,independent,aurora,en`);
  const csv = ['email,name,organisation,size,region,source,vendor,locale', ...lines].join('\n');
  await services.get(ContactService).importCsv(study.id, csv);
  const campaign = { waveId: wave.id, versionId: version.id, name: 'faults', closesAt: period.closesAt };
  return (await services.get(CampaignService).add(campaign)).id;
}

async function copyOf({ name, campaignId, recipients }: Template, server: string): Promise<RunDatabase> {
  const own = `run_${randomBytes(6).toString('hex')}`;
  await asOwner(server, (client) => client.query(`create database ${own} template ${name}`));
  const url = urlOf(server, own);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  return {
    env: environment(url),
    campaignId,
    recipients,
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    close: async () => {
      await pool.end();
      await asOwner(server, (client) => client.query(`drop database if exists ${own} with (force)`));
    },
  };
}
