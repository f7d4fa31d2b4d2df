import type { INestApplicationContext } from '@nestjs/common';
import { CampaignService, type RecordedInvitation, RecordedInvitationService } from '#distribution';
import { QuestionnaireService } from '#questionnaire';
import { compilePlan, prepareChecker } from '#questionnaire/core';
import { AnswerImportService } from '#response';
import { StudyService } from '#study';
import { CommandError } from '../command.js';
import type { Dataset, DatasetRow } from './dataset.js';
import { datasetAnswers, datasetQuestionnaire } from './dataset-questionnaire.js';

export interface ImportedDataset {
  readonly study: string;
  readonly wave: string;
  readonly stored: number;
  readonly vendors: number;
}

export interface ImportTarget {
  readonly study?: string | undefined;
  readonly wave?: string | undefined;
}

const DAY = 86_400_000;
const SHOWN_FAULTS = 50;

/**
 * Makes a wave of the dataset (and its study, when there is none of that name): an invitation and an answer for
 * each row. Every row is checked before anything is made.
 */
export async function importDataset(
  services: INestApplicationContext,
  dataset: Dataset,
  target: ImportTarget,
): Promise<ImportedDataset> {
  checkRows(dataset);
  const studies = services.get(StudyService);
  const [study, wave] = [target.study ?? slugOf(dataset.name), target.wave ?? quarterOf(dataset.asOf)];
  await checkTarget(studies, study, wave);
  const vendors = await vendorsOf(studies, dataset);
  const { campaignId, versionId } = await makeWave(services, dataset, { study, wave });
  const recorded = dataset.rows.map((row) => invitationOf(row, vendors, dataset.asOf));
  const ids = await services.get(RecordedInvitationService).record(campaignId, recorded);
  const answers = dataset.rows.map((row, n) => ({
    invitationId: ids[n]!,
    answers: datasetAnswers(dataset.rubric, row),
    locale: recorded[n]!.locale,
    startedAt: recorded[n]!.startedAt,
    submittedAt: submittedAt(row, dataset.asOf),
  }));
  const stored = await services.get(AnswerImportService).store(versionId, answers);
  return { study, wave, stored, vendors: vendors.size };
}

function checkRows({ rubric, rows }: Dataset): void {
  const compiled = compilePlan(datasetQuestionnaire(rubric), rubric);
  if (!compiled.ok)
    throw new CommandError(
      'The rubric of the dataset cannot be asked:',
      compiled.violations.map(({ pointer, code }) => `${pointer}  ${code}`),
    );
  const checker = prepareChecker(compiled.plan);
  const faults = rows.flatMap((row) => {
    const checked = checker.check(datasetAnswers(rubric, row));
    return checked.ok ? [] : checked.violations.map(({ pointer, code }) => `${row.id}  ${pointer}  ${code}`);
  });
  if (faults.length > 0) throw new CommandError('Nothing was imported:', faults.slice(0, SHOWN_FAULTS));
}

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

async function checkTarget(studies: StudyService, study: string, wave: string): Promise<void> {
  const faults = [study, wave].filter((slug) => !SLUG.test(slug));
  if (faults.length > 0) throw new CommandError('Short names are lower-case letters, digits and hyphens:', faults);
  const known = (await studies.studies()).find(({ slug }) => slug === study);
  const waves = known ? await studies.waves(known.id) : [];
  if (waves.some(({ slug }) => slug === wave))
    throw new CommandError(`The wave ${wave} of ${study} exists; name another with --wave.`);
}

async function vendorsOf(studies: StudyService, { rows }: Dataset): Promise<Map<string, string>> {
  const names = [...new Set(rows.map(({ vendor }) => vendor))].toSorted();
  const known = new Map((await studies.vendorsBySlug(names.map(slugOf))).map(({ slug, id }) => [slug, id]));
  const vendors = new Map<string, string>();
  for (const name of names) {
    const id = known.get(slugOf(name)) ?? (await studies.addVendor(slugOf(name), { 'zh-CN': name, en: name })).id;
    vendors.set(name, id);
  }
  return vendors;
}

async function makeWave(
  services: INestApplicationContext,
  { name, asOf, rubric }: Dataset,
  { study: slug, wave }: { readonly study: string; readonly wave: string },
): Promise<{ campaignId: string; versionId: string }> {
  const [studies, questionnaires] = [services.get(StudyService), services.get(QuestionnaireService)];
  const known = (await studies.studies()).find((study) => study.slug === slug);
  const title = { 'zh-CN': name, en: name };
  const sponsor = { 'zh-CN': '导入的数据', en: 'Imported dataset' };
  const study = known ?? (await studies.addStudy({ slug, title, sponsor, isDemo: false }));
  const rubricVersionId = (await studies.publishRubric(study.id, rubric)).id;
  const end = Date.parse(asOf);
  const period = { opensAt: new Date(end - 91 * DAY), closesAt: new Date(end + DAY) };
  const { id: waveId } = await studies.addWave({ studyId: study.id, slug: wave, rubricVersionId, ...period });
  const questionnaire = await questionnaires.add(study.id, `dataset-${wave}`, title);
  const version = await questionnaires.publish(questionnaire.id, datasetQuestionnaire(rubric), rubricVersionId);
  const campaign = await services
    .get(CampaignService)
    .addRecorded({ waveId, versionId: version.id, name: `${name} ${wave}`, closesAt: period.closesAt });
  return { campaignId: campaign.id, versionId: version.id };
}

function invitationOf(row: DatasetRow, vendors: ReadonlyMap<string, string>, asOf: string): RecordedInvitation {
  const end = submittedAt(row, asOf).getTime();
  const startedAt = typeof row.durationSec === 'number' ? new Date(end - row.durationSec * 1_000) : null;
  return {
    key: row.id,
    vendorId: vendors.get(row.vendor)!,
    organisation: row.org,
    source: row.source,
    size: row.size,
    region: row.region,
    locale: row.region === 'CN' ? 'zh-CN' : 'en',
    sentAt: startedAt ?? new Date(end),
    startedAt,
  };
}

const submittedAt = ({ submittedOn }: DatasetRow, asOf: string): Date => new Date(submittedOn ?? asOf);

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '') || 'dataset';

/** `2026-06-30` → `2026q2`. */
const quarterOf = (day: string): string => `${day.slice(0, 4)}q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
