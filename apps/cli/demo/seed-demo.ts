import type { INestApplicationContext } from '@nestjs/common';
import { StaffService } from '#account';
import { type FourEyes, ReleaseService } from '#benchmark';
import { CampaignService, ContactService, LaunchService, RecordedInvitationService } from '#distribution';
import { randomToken } from '#platform';
import { type PublishedVersion, QuestionnaireService } from '#questionnaire';
import { serviceQuestionnaire } from '#questionnaire/core';
import { AnswerImportService } from '#response';
import { BUILT_IN_RUBRIC } from '#scoring';
import { ParticipationService, StudyService, VendorService } from '#study';
import { demoContacts } from './demo-contacts.js';
import { demoOrganisations } from './demo-organisations.js';
import { addOwners } from './demo-people.js';
import { DEMO_ADMIN, DEMO_ANALYST, DEMO_QUESTIONNAIRE, DEMO_STUDY, OPEN_CAMPAIGN } from './demo-study.js';
import { DEMO_PLATFORMS, DEMO_VENDORS, type DemoVendor, productName } from './demo-vendors.js';
import { speakUp } from './demo-voices.js';
import { gatherVoices } from './demo-findings.js';
import { type ProbePeople, probeVendors } from './demo-probes.js';
import { pushTickets } from './demo-tickets.js';
import { DEMO_WAVES, type DemoWave } from './demo-waves.js';
import { reviewQuotes } from './review-quotes.js';
import type { SettableClock } from './settable-clock.js';
import { type DemoReply, simulateWave } from './simulate-wave.js';

/** Some days after the last release. */
const REPLIED_AT = '2026-11-23T02:00:00Z';
const STAYS_OPEN = 60 * 86_400_000;
const ACKNOWLEDGEMENT = 'Known, and said on the page; the answers of the demo are made up.';

interface Stage {
  readonly services: INestApplicationContext;
  readonly studyId: string;
  readonly rubricVersionId: string;
  readonly version: PublishedVersion;
  readonly vendors: ReadonlyMap<string, string>;
  readonly people: FourEyes;
  readonly probing: ProbePeople;
}

/**
 * Makes the demo in an empty database: three waves that were asked, answered and released in their time, and a
 * campaign of today with open invitations. The study comes first and that campaign last, so that a demo which
 * was interrupted is known by what it lacks.
 */
export async function seedDemo(services: INestApplicationContext, clock: SettableClock): Promise<void> {
  clock.setTo(DEMO_WAVES[0].opensAt);
  const stage = await makeStudy(services);
  const organisations = demoOrganisations();
  let waveId = '';
  for (const index of [0, 1, 2] as const) {
    const replies = DEMO_VENDORS.flatMap((vendor) =>
      simulateWave(index, vendor, organisations.get(vendor.slug) ?? [], stage.version.checker),
    );
    waveId = await liveThrough(stage, clock, DEMO_WAVES[index], replies);
  }
  clock.setTo(REPLIED_AT);
  await speakUp(services, stage.vendors);
  clock.backToPresent();
  await inviteToday(stage, waveId);
}

/** The vendor is asked about with a product of each kind. */
async function takePart(
  services: INestApplicationContext,
  studyId: string,
  vendorId: string,
  { slug: own, name, products }: DemoVendor,
): Promise<void> {
  const ids: string[] = [];
  for (const kind of products) {
    const product = { slug: `${own}-${kind}`, name: productName(name, kind), kind, platforms: DEMO_PLATFORMS };
    ids.push((await services.get(VendorService).addProduct(vendorId, product)).id);
  }
  await services.get(ParticipationService).set(studyId, vendorId, ids);
}

async function makeStudy(services: INestApplicationContext): Promise<Stage> {
  const [studies, questionnaires] = [services.get(StudyService), services.get(QuestionnaireService)];
  const { id: studyId } = await studies.addStudy(DEMO_STUDY);
  const vendors = new Map<string, string>();
  for (const { slug, name } of DEMO_VENDORS) vendors.set(slug, (await studies.addVendor(slug, name)).id);
  await addOwners(services, vendors, randomToken());
  for (const vendor of DEMO_VENDORS) await takePart(services, studyId, vendors.get(vendor.slug)!, vendor);
  const { id: rubricVersionId } = await studies.publishRubric(studyId, BUILT_IN_RUBRIC);
  const questionnaire = await questionnaires.add(studyId, DEMO_QUESTIONNAIRE.slug, DEMO_QUESTIONNAIRE.title);
  const version = await questionnaires.publish(questionnaire.id, serviceQuestionnaire, rubricVersionId);
  const people = await addPeople(services);
  const probing = await addProbePeople(services, people.preparedBy);
  return { services, studyId, rubricVersionId, version, vendors, people, probing };
}

/** Their passwords are written down when the demo starts; nobody knows these. */
async function addPeople(services: INestApplicationContext): Promise<FourEyes> {
  const staff = services.get(StaffService);
  const approver = await staff.add(DEMO_ADMIN, randomToken(), { name: 'Demo admin' });
  const preparer = await staff.add(DEMO_ANALYST, randomToken(), { name: 'Demo analyst', role: 'analyst' });
  return { preparedBy: preparer.id, approvedBy: approver.id };
}

/** Who sends probes, and two who rate them blind. */
async function addProbePeople(services: INestApplicationContext, planner: string): Promise<ProbePeople> {
  const add = async (mail: string, name: string, role: 'runner' | 'rater') =>
    (await services.get(StaffService).add(mail, randomToken(), { name, role })).id;
  return {
    planner,
    runner: await add('runner@fairmark.example', 'Demo runner', 'runner'),
    raters: [
      await add('rater-one@fairmark.example', 'Demo rater one', 'rater'),
      await add('rater-two@fairmark.example', 'Demo rater two', 'rater'),
    ],
  };
}

/** What the last wave has beside its answers. */
async function gatherEvidence(
  { services, vendors, people, probing }: Pick<Stage, 'services' | 'vendors' | 'people' | 'probing'>,
  clock: SettableClock,
  { waveId, wave }: { readonly waveId: string; readonly wave: DemoWave },
): Promise<void> {
  await probeVendors(services, clock, waveId, probing);
  await pushTickets(services, { waveId, wave: wave.slug, vendors, staffId: people.preparedBy });
  await gatherVoices(services, waveId);
}

async function liveThrough(
  { services, studyId, rubricVersionId, version, vendors, people, probing }: Stage,
  clock: SettableClock,
  wave: DemoWave,
  replies: readonly DemoReply[],
): Promise<string> {
  clock.setTo(wave.opensAt);
  const period = { opensAt: new Date(wave.opensAt), closesAt: endOf(wave) };
  const { id: waveId } = await services
    .get(StudyService)
    .addWave({ studyId, slug: wave.slug, rubricVersionId, ...period });
  const campaign = await services
    .get(CampaignService)
    .add({ waveId, versionId: version.id, name: `${wave.slug} first round`, closesAt: period.closesAt });
  const ids = await services.get(RecordedInvitationService).record(
    campaign.id,
    replies.map((reply) => ({
      ...reply,
      vendorId: vendors.get(reply.vendor)!,
      organisation: reply.organisation.name,
      size: reply.organisation.size,
      region: reply.organisation.region,
    })),
  );
  await services.get(AnswerImportService).store(
    version.id,
    replies.flatMap(({ answers, submittedAt, startedAt, locale, pages }, n) =>
      answers && submittedAt ? [{ invitationId: ids[n]!, answers, submittedAt, startedAt, locale, pages }] : [],
    ),
  );
  if (wave === DEMO_WAVES.at(-1)) await gatherEvidence({ services, vendors, people, probing }, clock, { waveId, wave });
  clock.setTo(wave.releasedAt);
  const wish = { reason: wave.reason, acknowledgement: ACKNOWLEDGEMENT };
  await reviewQuotes(services, waveId);
  await services.get(ReleaseService).publish(waveId, wish, people);
  return waveId;
}

/** The last wave stays open for whoever tries the demo, whenever that is. */
function endOf(wave: DemoWave): Date {
  const end = new Date(wave.closesAt);
  return wave === DEMO_WAVES.at(-1) ? new Date(Math.max(end.getTime(), Date.now() + STAYS_OPEN)) : end;
}

/** The way a study team does it: a file of contacts, a campaign, a launch. The worker sends the mails. */
async function inviteToday({ services, studyId, version }: Stage, waveId: string): Promise<void> {
  const campaigns = services.get(CampaignService);
  await services.get(ContactService).importCsv(studyId, demoContacts());
  const { closesAt } = await services.get(StudyService).waveById(waveId);
  const campaign = await campaigns.add({ waveId, versionId: version.id, name: OPEN_CAMPAIGN, closesAt });
  await services.get(LaunchService).launch(campaign.id, null);
}
