import { randomUUID } from 'node:crypto';
import { Keyring } from '#platform';
import { serviceQuestionnaire } from '#questionnaire/core';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import { eventually } from './eventually.js';
import { randomAnswers, repeatable } from './random-answers.js';
import { aStudy, contactsCsv, somePeople, type Stage, type StagedStudy } from './stage.js';

/** What somebody wrote who gives a person, a number, a ticket and their company away. */
export const TELLING = '找 person1 或王工，电话13812345678，工单号 20261101，来自 Company 1';

export interface AnsweredStudy extends StagedStudy {
  /** The answer that holds TELLING. */
  readonly telling: string;
  /** The answer of somebody who says they work for the vendor. */
  readonly staffed: string;
}

/** Nothing that the questionnaire asks for is left out. */
const complete = (answers: Record<string, unknown>): Record<string, unknown> => ({
  ...Object.fromEntries([1, 2, 3, 4, 5].flatMap((d) => [1, 2, 3].map((c) => [`c${d}${c}`, 4]))),
  overall: 8,
  recommend: 8,
  ...answers,
});

/** A study of one vendor to which so many people have answered, with a worker that has judged all of it. */
export async function anAnsweredStudy(stage: Stage, people: number): Promise<AnsweredStudy> {
  const study = await aStudy(stage, { definition: serviceQuestionnaire });
  const csv = contactsCsv(somePeople(people));
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  const invited = await stage.database.query<{ id: string; name: string }>(
    `select i.invitation_id as id, c.name from invitation i join contact c on c.contact_id = i.contact_id
     order by c.name`,
  );
  const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  const random = repeatable(11);
  for (const { id, name } of invited) {
    const answers: Record<string, unknown> = complete(randomAnswers(random));
    answers['conflictOfInterest'] = name === 'person2';
    if (name === 'person1') answers['difference'] = TELLING;
    const handed = await stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${surveyToken(keyring, 'invitation', id, 0)}`, 'idempotency-key': randomUUID() })
      .send({ answers });
    if (handed.status !== 201) throw new Error(`submit: ${handed.status} ${handed.text}`);
  }
  await stage.startWorker();
  await eventually(async () => {
    const [waiting] = await stage.database.query<{ deltas: number }>('select count(*)::int as deltas from wave_delta');
    return waiting?.deltas === 0;
  });
  const idOf = (person: string) => invited.find(({ name }) => name === person)?.id ?? '';
  return { ...study, telling: idOf('person1'), staffed: idOf('person2') };
}
