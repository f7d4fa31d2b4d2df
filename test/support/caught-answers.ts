import { serviceQuestionnaire17 } from '#questionnaire/core';
import { inviteEverybody } from './invite.js';
import { aStudy, contactsCsv, somePeople, type Stage, type StagedStudy, type StudyOptions } from './stage.js';

/** A study that anybody may answer by an open link. */
export interface LinkedStudy extends StagedStudy {
  readonly slug: string;
}

let studies = 0;

export async function aLinkedStudy(
  stage: Stage,
  options: Pick<StudyOptions, 'vendors' | 'mode'> & Partial<Pick<StudyOptions, 'definition'>>,
): Promise<LinkedStudy> {
  const study = await aStudy(stage, { definition: serviceQuestionnaire17, ...options });
  studies += 1;
  // Nobody is asked twice in so short a time: each study has people of its own.
  await inviteEverybody(stage, study, contactsCsv(somePeople(studies).slice(-1)));
  const link = await stage.staff.make<{ url: string }>(`/v1/admin/campaigns/${study.campaignId}/open-links`, {
    vendorId: Object.values(study.vendorIds)[0],
    name: 'Forum',
    opensAt: '2026-01-01T00:00:00Z',
    closesAt: '2099-01-01T00:00:00Z',
    quota: 10_000,
    organisationQuota: 10_000,
    origins: [],
  });
  return { ...study, slug: new URL(link.url).pathname.split('/').at(-1) ?? '' };
}

interface UsualPages {
  readonly pages: readonly { readonly elements: readonly { readonly name: string }[] }[];
}

const { pages: usualPages } = serviceQuestionnaire17 as unknown as UsualPages;

/** The usual questionnaire, which asks for a remark beside each answer, too. */
export function askingForRemarks(): object {
  const pages = usualPages.map((page) => ({
    ...page,
    elements: page.elements.map((element) => ({ ...element, showCommentArea: true })),
  }));
  return { ...serviceQuestionnaire17, pages };
}

/** All questions of the usual questionnaire, answered. */
export function allAnswers(): Record<string, unknown> {
  return Object.fromEntries(usualPages.flatMap(({ elements }) => elements.map(({ name }, at) => [name, (at % 3) + 3])));
}

let people = 0;

/**
 * Somebody whose browser runs no script: their answers are set aside. The stage has to believe the address each says it
 * comes from. Answers the receipt that their last page shows.
 */
export async function setAside({ http }: Stage, { slug }: LinkedStudy, answers = allAnswers()): Promise<string> {
  people += 1;
  const started = await http
    .post(`/o/${slug}/start?lang=en`)
    .set('x-forwarded-for', `10.1.${people}.7`)
    .type('form')
    .send({ organisation: `Open ${people}`, size: 'M', region: 'CN', '-proof': '' });
  const token = /\/s\/([\w-]{43})/.exec(started.headers['location'] ?? '')?.[1] ?? '';
  const draft = http.put('/v1/respond/draft').set({ authorization: `Survey ${token}`, 'if-match': '"0"' });
  const saved = await draft.send({ answers });
  if (saved.status !== 200) throw new Error(`draft: ${saved.status} ${saved.text}`);
  const handed = await http.post(`/s/${token}/submit?lang=en`).type('form').send({});
  const last = handed.status === 200 ? handed : await http.get(handed.headers['location'] ?? '');
  const receipt = /<code id="receipt">([\w-]{22})</.exec(last.text)?.[1];
  if (receipt === undefined) throw new Error(`submit: ${handed.status} ${last.text}`);
  return receipt;
}
