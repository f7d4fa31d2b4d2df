import type { INestApplicationContext } from '@nestjs/common';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiKeyService, StaffService } from '#account';
import { CampaignService, InvitationService, RecordedInvitationService } from '#distribution';
import { OverviewService } from '#response';
import { randomToken } from '#platform';
import { StudyService } from '#study';
import { ownerOf, workingVendorPassword } from './demo-people.js';
import { DEMO_ADMIN, DEMO_ANALYST, DEMO_STUDY, DEMO_VENDOR, OPEN_CAMPAIGN } from './demo-study.js';

/** What `.data/demo.json` says, for people and for programs that try the demo. */
export interface DemoFile {
  readonly baseUrl: string;
  readonly adminEmail: string;
  readonly adminPassword: string;
  /** Whoever prepares a release may not approve it, so there are two. */
  readonly analystEmail: string;
  readonly analystPassword: string;
  /** Owner of the vendor whose key this is; the owners of the others have the same password. */
  readonly vendorEmail: string;
  readonly vendorPassword: string;
  readonly portalUrl: string;
  readonly surveyUrls: readonly string[];
  readonly vendorApiKey: string;
  readonly vendorSlug: string;
  readonly benchmarkUrl: string;
  readonly outboxUrl: string;
}

export interface DemoFacts {
  readonly file: DemoFile;
  readonly wave: string;
  readonly answers: number;
  readonly vendors: number;
  readonly earlierWaves: number;
}

const SURVEY_LINKS = 10;
/** Of 64 different characters: 96 random bits. */
const PASSWORD_LENGTH = 16;

/** Reads the facts back from the database. A password and an API key cannot be read back: those in the file are kept while they work. */
export async function demoFacts(
  services: INestApplicationContext,
  baseUrl: string,
  folder: string,
): Promise<DemoFacts> {
  const studies = services.get(StudyService);
  const study = await studies.study(DEMO_STUDY.slug);
  const waves = await studies.waves(study.id);
  const wave = waves.at(-1)!;
  const { completed } = await services.get(OverviewService).funnel(wave.id);
  const known = readDemoFile(folder);
  const progress = await services.get(OverviewService).byVendor(wave.id);
  return {
    file: {
      baseUrl,
      adminEmail: DEMO_ADMIN,
      adminPassword: await workingPassword(services, DEMO_ADMIN, known?.adminPassword),
      analystEmail: DEMO_ANALYST,
      analystPassword: await workingPassword(services, DEMO_ANALYST, known?.analystPassword),
      vendorEmail: ownerOf(DEMO_VENDOR),
      vendorPassword: await workingVendorPassword(services, DEMO_VENDOR, known?.vendorPassword),
      portalUrl: `${baseUrl}/vendor`,
      surveyUrls: (await openLinks(services)).map((token) => `${baseUrl}/s/${token}`),
      vendorApiKey: await workingKey(services, known?.vendorApiKey),
      vendorSlug: DEMO_VENDOR,
      benchmarkUrl: `${baseUrl}/b/${study.slug}`,
      outboxUrl: `${baseUrl}/admin/outbox`,
    },
    wave: wave.slug,
    answers: completed,
    vendors: progress.length,
    earlierWaves: waves.length - 1,
  };
}

async function openLinks(services: INestApplicationContext): Promise<string[]> {
  const campaigns = await services.get(CampaignService).campaigns();
  const campaign = campaigns.findLast(({ name }) => name === OPEN_CAMPAIGN);
  if (!campaign) return [];
  const open = await services.get(RecordedInvitationService).waiting(campaign.id, SURVEY_LINKS);
  return open.map((invitation) => services.get(InvitationService).token('invitation', invitation));
}

async function workingKey(services: INestApplicationContext, known: string | undefined): Promise<string> {
  const keys = services.get(ApiKeyService);
  const [vendor] = await services.get(StudyService).vendorsBySlug([DEMO_VENDOR]);
  if (!vendor) return '';
  const owner = known === undefined ? undefined : await keys.vendorOf(known).catch(() => undefined);
  return owner === vendor.id && known !== undefined
    ? known
    : (await keys.issue({ vendorId: vendor.id, label: 'demo', environment: 'test' })).text;
}

/** Every installation has its own. */
async function workingPassword(
  services: INestApplicationContext,
  email: string,
  known: string | undefined,
): Promise<string> {
  const staff = services.get(StaffService);
  if (known !== undefined && (await staff.isPassword(email, known))) return known;
  const password = randomToken().slice(0, PASSWORD_LENGTH);
  await staff.setPassword(email, password);
  return password;
}

const pathIn = (folder: string): string => join(folder, 'demo.json');

export function readDemoFile(folder: string): Partial<DemoFile> | undefined {
  try {
    return existsSync(pathIn(folder)) ? (JSON.parse(readFileSync(pathIn(folder), 'utf8')) as DemoFile) : undefined;
  } catch {
    // Cut short by a power failure: what it said is made again.
    return undefined;
  }
}

/** For the owner's eyes: it holds a password and a key. */
export function writeDemoFile(folder: string, file: DemoFile): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${pathIn(folder)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(file, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(draft, pathIn(folder));
}
