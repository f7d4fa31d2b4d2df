import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { CampaignService, ContactService, LaunchService, PlannerService } from '#distribution';
import { createLog, parseConfig } from '#platform';
import { PublicationService, QuestionnaireService } from '#questionnaire';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { StudyService } from '#study';
import { withServices } from '../../apps/cli/services.js';
import { migrate } from '../../migrations/migrate.js';
import { type PostgresVictim, startPostgres } from './postgres-victim.js';

type Services = Parameters<Parameters<typeof withServices>[1]>[0];

/** A database of one run's own: a study, its contacts, and a campaign, which nobody has launched unless it was asked for. */
export interface RunDatabase {
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly waveId: string;
  readonly env: Readonly<Record<string, string>>;
  readonly campaignId: string;
  readonly recipients: readonly string[];
  readonly query: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  close(): Promise<void>;
}

export interface DatabaseWish {
  /** Everybody has their invitation, and their mail waits in the outbox. */
  readonly isLaunched?: boolean;
  readonly mode?: 'identified' | 'anonymous';
}

/** One throw-away PostgreSQL for all runs; one that breaks PostgreSQL itself opens another. */
export interface FaultInstallation {
  readonly postgres: PostgresVictim;
  database(people: number, wish?: DatabaseWish): Promise<RunDatabase>;
  close(): Promise<void>;
}

const SECRET = randomBytes(32).toString('base64url');
const DAY = 86_400_000;
/** How connections of the harness call themselves, so that faults leave them alone. */
export const HARNESS = 'fairmark-faults';

/** `place`: where the cluster is kept; a new folder below the system's for temporary files when nothing is said. */
export async function openFaultInstallation(durable: boolean, place?: string): Promise<FaultInstallation> {
  const folder = place ?? mkdtempSync(join(tmpdir(), 'fairmark-faults-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable });
  const templates = new Map<string, Promise<Template>>();
  return {
    postgres,
    database: async (people, wish = {}) => {
      const name = `template_${people}_${wish.mode ?? 'usual'}_${wish.isLaunched ? 'launched' : 'draft'}`;
      const template = templates.get(name) ?? makeTemplate(postgres.url, name, people, wish);
      templates.set(name, template);
      return copyOf(await template, postgres.url, folder);
    },
    close: async () => {
      await postgres.stop();
      if (place === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Template {
  readonly name: string;
  readonly campaignId: string;
  readonly waveId: string;
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
  PUBLIC_RATE: '1000000',
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

async function makeTemplate(server: string, name: string, people: number, wish: DatabaseWish): Promise<Template> {
  await asOwner(server, (client) => client.query(`create database ${name}`));
  const url = urlOf(server, name);
  await migrate(url);
  const recipients = Array.from({ length: people }, (_, n) => `p${n}@c${n}.example`);
  const config = parseConfig({ ...environment(url), SMTP_URL: 'smtp://127.0.0.1:1' });
  const log = createLog({ level: 'error', process: 'faults' });
  const made = await withServices({ config, log }, async (services) => {
    const campaign = await makeCampaign(services, recipients, wish);
    if (wish.isLaunched) await launchWith(services, campaign.campaignId);
    return campaign;
  });
  return { name, ...made, recipients };
}

/** Everybody of the campaign has their invitation afterwards. */
export async function launchWith(services: Services, campaignId: string): Promise<void> {
  await services.get(LaunchService).launch(campaignId, null);
  const planner = services.get(PlannerService);
  while ((await planner.round()).invitations > 0);
}

/** Of a list of contacts. */
const COLUMNS = 'email,name,organisation,size,region,source,vendor,locale';
const LONGEST_LIST = 50_000;

async function makeCampaign(services: Services, recipients: readonly string[], { mode }: DatabaseWish) {
  const [studies, questionnaires] = [services.get(StudyService), services.get(QuestionnaireService)];
  const named = (text: string) => ({ 'zh-CN': text, en: text });
  const now = Date.now();
  const period = { opensAt: new Date(now - DAY), closesAt: new Date(now + 30 * DAY) };
  const study = await studies.addStudy({ slug: 'faults', title: named('F'), sponsor: named('F'), isDemo: true });
  await studies.addVendor('aurora', named('Aurora'));
  const rubric = await studies.publishRubric(study.id, BUILT_IN_RUBRIC);
  const wave = await studies.addWave({ studyId: study.id, slug: 'one', rubricVersionId: rubric.id, ...period });
  const questionnaire = await questionnaires.add(study.id, 'short', named('Short'));
  const version = await services
    .get(PublicationService)
    .publish(questionnaire.id, serviceQuestionnaire17, rubric.id, { by: null, mode });
  const lines = recipients.map((email, n) => `${email},P${n},Company ${n},M,CN,independent,aurora,en`);
  for (let from = 0; from < lines.length; from += LONGEST_LIST) {
    const csv = [COLUMNS, ...lines.slice(from, from + LONGEST_LIST)].join('\n');
    await services.get(ContactService).importCsv(study.id, csv);
  }
  const campaign = { waveId: wave.id, versionId: version.id, name: 'faults', closesAt: period.closesAt };
  return { waveId: wave.id, campaignId: (await services.get(CampaignService).add(campaign)).id };
}

async function copyOf({ name, ...template }: Template, server: string, folder: string): Promise<RunDatabase> {
  const own = `run_${randomBytes(6).toString('hex')}`;
  await asOwner(server, (client) => client.query(`create database ${own} template ${name}`));
  const url = urlOf(server, own);
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: HARNESS });
  pool.on('error', () => undefined);
  return {
    ...template,
    name: own,
    url,
    secret: SECRET,
    env: { ...environment(url), AUDIT_ANCHORS: join(folder, `${own}.anchors`) },
    query: <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      patiently(async () => (await pool.query<Row>(text, [...values])).rows),
    close: async () => {
      await pool.end();
      await asOwner(server, (client) => client.query(`drop database if exists ${own} with (force)`));
    },
  };
}

const PATIENCE_MS = 60_000;
/** Shut down, crashed, starting, out of connections, or not there at all. */
const AWAY = /^(57P0\d|53300|08\w{3}|ECONN\w+|EPIPE)$/;

/** What the harness asks is answered when the database is back. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + PATIENCE_MS; ;) {
    try {
      return await ask();
    } catch (error) {
      const { code = '', message } = error as { readonly code?: string; readonly message: string };
      const isAway = AWAY.test(code) || /terminated unexpectedly|timeout/i.test(message);
      if (!isAway || performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
