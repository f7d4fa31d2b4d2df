import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire } from '#questionnaire/core';
import { completeAnswers, handIn, tokenOf } from './support/known-person.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';
import { tracesIn } from './support/traces.js';

interface Person {
  readonly id: string;
  readonly email: string;
}

/** Whoever agreed and has not handed in: the moment of consent, what was typed, and what becomes of both. */
describe('consent to an answer that was never given (PRV-01, PRV-05)', () => {
  let stage: Stage;
  let people: Person[];

  beforeAll(async () => {
    stage = await openStage();
    const study = await aStudy(stage, { definition: serviceQuestionnaire });
    const csv = contactsCsv(somePeople(4));
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    people = await stage.database.query<Person & Record<string, unknown>>(
      `select i.invitation_id as id, c.email from invitation i join contact c on c.contact_id = i.contact_id order by 2`,
    );
  }, 120_000);

  afterAll(() => stage.close());

  const press = (act: string, { id }: Person) =>
    stage.http
      .post(`/s/${tokenOf(stage, id)}/${act}?lang=en`)
      .type('form')
      .send({});
  const intro = async ({ id }: Person): Promise<string> =>
    (await stage.http.get(`/s/${tokenOf(stage, id)}?lang=en`)).text;
  const type = ({ id }: Person) =>
    stage.http
      .put('/v1/respond/draft')
      .set({ authorization: `Survey ${tokenOf(stage, id)}`, 'if-match': '"0"' })
      .send({ answers: { difference: 'not yet handed in' } });
  const held = async ({ id }: Person): Promise<object | undefined> => {
    const [row] = await stage.database.query<object>(
      `select state, started_at is not null as agreed,
              (select count(*)::int from response_draft d where d.invitation_id = i.invitation_id) as drafts
       from invitation i where invitation_id = $1`,
      [id],
    );
    return row;
  };

  it('is taken back as it was given: by a button behind the same link, and nothing stays of it', async () => {
    const [person] = people as [Person];
    expect(await intro(person)).not.toContain('/forget');
    expect((await press('start', person)).status).toBe(303);
    expect((await type(person)).status).toBe(200);
    expect(await held(person)).toEqual({ state: 'started', agreed: true, drafts: 1 });
    expect(await intro(person)).toContain('take my consent back');
    const answer = await press('forget', person);
    const there = `/s/${tokenOf(stage, person.id)}?lang=en&forgotten=1`;
    expect([answer.status, answer.headers['location']]).toEqual([303, there]);
    expect((await stage.http.get(there)).text).toContain('your consent is taken back');
    expect(await held(person)).toEqual({ state: expect.stringMatching(/created|sent/), agreed: false, drafts: 0 });
    expect(await intro(person)).not.toContain('/forget');
  });

  it('can be given again, and an answer that was handed in is taken back by its receipt alone', async () => {
    const [person] = people as [Person];
    await press('forget', person);
    expect((await press('start', person)).status).toBe(303);
    expect((await stage.http.get(`/s/${tokenOf(stage, person.id)}?lang=en&forgotten=1`)).text).not.toContain(
      'is deleted,',
    );
    expect((await type(person)).status).toBe(200);
    expect((await handIn(stage, person.id, { answers: completeAnswers() })).status).toBe(201);
    expect((await press('forget', person)).status).toBe(409);
    expect(await held(person)).toMatchObject({ state: 'completed', drafts: 0 });
  });

  it('is not taken back by a page of somebody else', async () => {
    const person = people[1]!;
    await press('start', person);
    const foreign = await press('forget', person).set('sec-fetch-site', 'cross-site');
    expect([foreign.status, await held(person)]).toEqual([403, expect.objectContaining({ agreed: true })]);
  });

  it('goes with an erasure, whether anything was typed or not', async () => {
    const [, agreed, typed] = people as [Person, Person, Person];
    await press('start', typed);
    await type(typed);
    for (const person of [agreed, typed]) {
      const { email } = person;
      const looked = await stage.staff.post('/v1/admin/privacy/people/preview', { email, answers: 'erase' });
      const { sections } = looked.body as { sections: readonly { name: string; count: number; fate: string }[] };
      const drafts = person === typed ? 1 : 0;
      expect(sections.find(({ name }) => name === 'invitations')).toMatchObject({ count: 1, fate: 'delete' });
      expect(sections.find(({ name }) => name === 'drafts')?.count ?? 0).toBe(drafts);
      expect((await stage.staff.post('/v1/admin/privacy/erasures', { email, answers: 'erase' })).status).toBe(200);
      const left = await tracesIn(stage.database);
      expect(left.filter(([, text]) => text.includes(person.id))).toEqual([]);
      expect((await press('start', person)).status).toBe(404);
    }
  });
});
