import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { aColleague, type Colleague } from './support/colleague.js';
import { logInAs } from './support/routes.js';
import {
  aStudy,
  contactsCsv,
  openStage,
  somePeople,
  type Stage,
  type StaffClient,
  type StagedStudy,
} from './support/stage.js';
import { someTickets, ticketSystem } from './support/ticket-push.js';
import { aVendorPerson } from './support/vendor-people.js';

interface Row {
  readonly action: string;
  readonly actor: string;
  readonly object: string;
  readonly details: Readonly<Record<string, unknown>>;
}

let stage: Stage;
let study: StagedStudy;
let designer: Colleague;
let seen = 0;

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(3)) });
  designer = await aColleague(stage, 'designer');
}, 120_000);

afterAll(() => stage.close());

/** What was written down since it was last asked, oldest first: acts, and on what with which details. */
async function news(): Promise<Row[]> {
  const { body } = await stage.staff.get('/v1/admin/audit?limit=200');
  const rows = (body as { data: readonly (Row & { readonly seq: number })[] }).data.filter(({ seq }) => seq > seen);
  seen = Math.max(seen, ...rows.map(({ seq }) => seq));
  return rows.toReversed();
}

async function done(act: Promise<{ readonly status: number; readonly text: string }>): Promise<void> {
  const { status, text } = await act;
  expect([status < 300, text]).toEqual([true, expect.any(String)]);
}

const told = (rows: readonly Row[]) => rows.map(({ action, object, details }) => [action, object, details]);
const named = (text: string) => ({ 'zh-CN': text, en: text });
const on = (version: number | string) => ({ 'if-match': `"${version}"` });

describe('what is kept of an act', () => {
  beforeAll(() => news());

  it('is that mails were stopped by hand, and that they leave again; not that they had stopped already', async () => {
    for (const path of ['pause', 'pause', 'resume', 'resume'])
      await done(stage.staff.post(`/v1/admin/delivery/${path}`, {}));
    const rows = await news();
    expect(told(rows)).toEqual([
      ['delivery.paused', 'delivery:mail', {}],
      ['delivery.resumed', 'delivery:mail', {}],
    ]);
    expect(rows.every(({ actor }) => actor.startsWith('staff:'))).toBe(true);
  });

  it('is which quota was added, resized and taken away', async () => {
    const quotas = `/v1/admin/waves/${study.waveId}/quotas`;
    const { id } = await stage.staff.make(quotas, { places: 40 });
    await done(stage.staff.patch(`/v1/admin/quotas/${id}`, { places: 60 }, on(1)));
    expect((await stage.staff.patch(`/v1/admin/quotas/${id}`, { places: 80 }, on(1))).status).toBe(412);
    await done(stage.staff.delete(`/v1/admin/quotas/${id}`));
    expect((await stage.staff.delete(`/v1/admin/quotas/${id}`)).status).toBe(404);
    expect(told(await news())).toEqual([
      ['quota.changed', `quota:${id}`, { what: 'added', places: 40 }],
      ['quota.changed', `quota:${id}`, { what: 'resized', places: 60 }],
      ['quota.changed', `quota:${id}`, { what: 'removed', places: null }],
    ]);
  });

  it('is which day is a holiday, and that it is no more', async () => {
    const day = '/v1/admin/holidays/CN/2027-05-06';
    await done(stage.staff.put(day, { kind: 'off' }));
    await done(stage.staff.delete(day));
    expect((await stage.staff.delete(day)).status).toBe(404);
    expect(told(await news())).toEqual([
      ['holiday.changed', 'holiday:CN/2027-05-06', { kind: 'off' }],
      ['holiday.changed', 'holiday:CN/2027-05-06', { kind: null }],
    ]);
  });

  const rule = { all: [{ field: 'size', op: 'in', values: ['M'] }] };

  it('is which segment was made, changed and removed', async () => {
    const segments = '/v1/admin/segments';
    const { id } = await stage.staff.make(segments, { studyId: study.studyId, name: 'medium', rule });
    const again = await stage.staff.post(segments, { studyId: study.studyId, name: 'medium', rule });
    expect(again.status).toBe(409);
    await done(stage.staff.put(`${segments}/${id}`, { name: 'middle' }, on(1)));
    const { cookie, csrf } = await logInAs(stage);
    const removal = { cookie, 'x-csrf-token': csrf, ...on(2) };
    await done(Promise.resolve(stage.http.delete(`${segments}/${id}`).set(removal)));
    const rows = (await news()).filter(({ action }) => action !== 'login.succeeded');
    expect(told(rows)).toEqual(
      ['added', 'changed', 'removed'].map((what) => ['segment.changed', `segment:${id}`, { what }]),
    );
  });

  it('is of how many people tags were changed, and never which tag: it may say something of one', async () => {
    const [{ id } = { id: '' }] = await stage.database.query<{ id: string }>('select contact_id as id from contact');
    const tags = `/v1/admin/contacts/${id}/tags`;
    for (let n = 0; n < 2; n += 1) await done(stage.staff.post(tags, { tag: 'canary-tag' }));
    await done(stage.staff.delete(`${tags}/canary-tag`));
    const all = { all: [] };
    for (const act of ['add', 'add', 'remove'])
      await done(
        stage.staff.post('/v1/admin/contacts/tags', { studyId: study.studyId, rule: all, tag: 'canary-tag', act }),
      );
    const rows = await news();
    const whole = `study:${study.studyId}`;
    expect(told(rows)).toEqual([
      ['tags.changed', `contact:${id}`, { what: 'added', people: 1 }],
      ['tags.changed', `contact:${id}`, { what: 'removed', people: 1 }],
      ['tags.changed', whole, { what: 'added', people: 3 }],
      ['tags.changed', whole, { what: 'removed', people: 3 }],
    ]);
    expect(JSON.stringify(rows)).not.toContain('canary-tag');
  });

  it('is which scenario of probes was worded in which version', async () => {
    const path = `/v1/admin/waves/${study.waveId}/probe-scenarios`;
    const words = {
      severity: 'general',
      title: named('Blur'),
      text: named('It is blurred.'),
      answerKey: [named('Bit rate')],
      ethics: named('Own account'),
    };
    await stage.staff.make(path, { key: 'share-blur', ...words });
    await done(stage.staff.post(`${path}/share-blur/versions`, words, on(1)));
    expect(told(await news())).toEqual(
      [1, 2].map((version) => ['probe-scenario.changed', `study:${study.studyId}`, { key: 'share-blur', version }]),
    );
  });
});

describe('of a draft', () => {
  let path: string;
  let object: string;
  const draft = (title: string) => ({ definition: { title, pages: [] }, rubricVersionId: null, scenarios: [] });
  const save = (by: StaffClient, revision: number) => by.put(`${path}/draft`, draft(`${revision}`), on(`r${revision}`));
  const lock = (by: StaffClient, takeover = false) => by.post(`${path}/draft/lock`, { takeover });

  beforeAll(async () => {
    const made = { studyId: study.studyId, slug: 'drafted', title: named('Drafted') };
    const { id } = await stage.staff.make('/v1/admin/questionnaires', made);
    [path, object] = [`/v1/admin/questionnaires/${id}`, `questionnaire:${id}`];
    await news();
  });

  it('each piece of work is kept, and not each save', async () => {
    for (const revision of [1, 2, 3]) await done(save(stage.staff, revision));
    expect(await news()).toEqual([]);
    for (const revision of [4, 5]) await done(save(designer.staff, revision));
    expect((await save(stage.staff, 5)).status).toBe(412);
    await done(save(stage.staff, 6));
    const rows = await news();
    expect(told(rows)).toEqual([
      ['draft.taken-up', object, { revision: 5 }],
      ['draft.taken-up', object, { revision: 7 }],
    ]);
    expect(rows[0]?.actor).toBe(`staff:${designer.id}`);
  });

  it('it is kept that somebody took it from somebody, and not that they hold it', async () => {
    await done(lock(stage.staff));
    await done(lock(stage.staff));
    expect((await lock(designer.staff)).status).toBe(409);
    expect(await news()).toEqual([]);
    await done(lock(designer.staff, true));
    await done(lock(designer.staff, true));
    const rows = await news();
    expect(told(rows)).toEqual([['draft.taken-over', object, {}]]);
    expect(rows[0]?.actor).toBe(`staff:${designer.id}`);
  });

  it('it is kept that a version took its place, and that its questionnaire was renamed or put away', async () => {
    const rubrics = await stage.database.query<{ id: string }>('select id from rubric_version limit 1');
    const published = { definition: serviceQuestionnaire17, rubricVersionId: rubrics[0]?.id };
    await done(stage.staff.post(`${path}/versions`, published));
    await news();
    await done(stage.staff.post(`${path}/versions/1/restore`, {}, on('r7')));
    await done(stage.staff.patch(path, { archived: true }));
    expect(told(await news())).toEqual([
      ['draft.replaced', object, { revision: 8, version: 1 }],
      ['questionnaire.changed', object, { slug: 'drafted', archived: true }],
    ]);
  });

  it('of a questionnaire that nobody has edited it is kept who began', async () => {
    const [{ id } = { id: '' }] = await stage.database.query<{ id: string }>(
      `select q.id from questionnaire q join questionnaire_version v on v.questionnaire_id = q.id where q.slug <> 'drafted'`,
    );
    await stage.database.query('delete from questionnaire_draft_revision where questionnaire_id = $1', [id]);
    await stage.database.query('delete from questionnaire_draft where questionnaire_id = $1', [id]);
    await done(designer.staff.post(`/v1/admin/questionnaires/${id}/draft/lock`, {}));
    expect(told(await news())).toEqual([['draft.taken-up', `questionnaire:${id}`, { revision: 1 }]]);
  });
});

describe('of ticket facts', () => {
  it('it is kept who sent which batch, who took it back, and who looked at what they are signed with', async () => {
    const vendorId = study.vendorIds['aurora'] ?? '';
    const [object, wave] = [`vendor:${vendorId}`, study.waveId];
    await stage.staff.put(`/v1/admin/studies/${study.studyId}/vendors/${vendorId}`, { productIds: [] });
    const owner = await aVendorPerson(stage, vendorId, 'owner@aurora.example');
    const issued = { vendorId, label: 'tickets', environment: 'live' };
    const { id: keyId, text: key } = await stage.staff.make<{ id: string; text: string }>('/v1/admin/api-keys', issued);
    await news();
    const shown = await owner.form('/vendor/ticket-facts/secret?lang=en', {});
    const secret = /whsec_[\w+/=]+/.exec(shown.text)?.[0] ?? '';
    const push = ticketSystem(stage, study, { key, secret });
    for (const id of ['one', 'one', 'two']) await done(push(id, someTickets(id === 'one' ? 20 : 5)));
    await owner.form(`/vendor/ticket-facts/${study.studySlug}/${study.waveSlug}/1/withdrawal?lang=en`, {});
    const batch = `/v1/admin/waves/${wave}/ticket-facts/${vendorId}/batches/2/withdrawal`;
    await done(stage.staff.post(batch, { reason: 'Sent by mistake' }));
    const rows = await news();
    expect(told(rows)).toEqual([
      ['ticket-secret.read', object, {}],
      ['ticket-facts.received', object, { wave, batch: 1, tickets: 20 }],
      ['ticket-facts.received', object, { wave, batch: 2, tickets: 5 }],
      ['ticket-facts.withdrawn', object, { wave, batch: 1, tickets: 20 }],
      ['ticket-facts.withdrawn', object, { wave, batch: 2, tickets: 5 }],
    ]);
    expect(rows.map(({ actor }) => actor.split(':')[0])).toEqual(['vendor-user', 'key', 'key', 'vendor-user', 'staff']);
    expect(rows[1]?.actor).toBe(`key:${keyId}`);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});
