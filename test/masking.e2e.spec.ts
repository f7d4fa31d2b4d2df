import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERMISSIONS, STAFF_ROLES, type StaffRole } from '#account';
import { serviceQuestionnaire } from '#questionnaire/core';
import { aColleague } from './support/colleague.js';
import { eventually } from './support/eventually.js';
import { completeAnswers, handIn, listOf } from './support/known-person.js';
import { rolesOf, rowsOf } from './support/route-policy.js';
import { STAFF_ROUTES } from './support/route-table-staff.js';
import { aStudy, openStage, type Stage, type StaffClient } from './support/stage.js';
import { tracesIn } from './support/traces.js';

const CANARY = 'quetzal.ostrich@maildrop.example';
const FORMS = [CANARY, encodeURIComponent(CANARY), 'quetzal.ostrich'];
/** Streams of events never end, and what is logged out asks nothing more. */
const NOT_ASKED = /\/(events|logout)$/;
const SEES_ADDRESSES: readonly StaffRole[] = PERMISSIONS['contacts.addresses'];

/** One person, whose address only those may see who write to people. */
describe('an address of a person', () => {
  let stage: Stage;
  const ids = new Map<string, string>();
  const clients = new Map<StaffRole, StaffClient>();

  beforeAll(async () => {
    stage = await openStage();
    const study = await aStudy(stage, { definition: serviceQuestionnaire, vendors: ['aurora', 'borealis'] });
    const csv = listOf(CANARY, 'Somebody');
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    await stage.startWorker();
    await eventually(
      async () => (await stage.database.query(`select 1 from mail_attempt where state = 'sent'`)).length === 1,
    );
    const [contact] = await stage.database.query<{ id: string }>('select contact_id as id from contact');
    const [invitation] = await stage.database.query<{ id: string }>(
      'select invitation_id as id from invitation order by 1',
    );
    const answers = completeAnswers({ difference: `Write to ${CANARY}, please` });
    expect((await handIn(stage, invitation?.id ?? '', { answers })).status).toBe(201);
    await eventually(async () => (await stage.database.query('select 1 from wave_delta')).length === 0);
    for (const [kind, id] of Object.entries({
      contact: contact?.id,
      invitations: invitation?.id,
      responses: invitation?.id,
      campaigns: study.campaignId,
      studies: study.studyId,
      waves: study.waveId,
      vendors: study.vendorIds['aurora'],
      contacts: contact?.id,
    }))
      ids.set(kind, id ?? '');
    for (const role of STAFF_ROLES) clients.set(role, (await aColleague(stage, role, `the-${role}`)).staff);
  }, 180_000);

  afterAll(() => stage.close());

  /** A parameter is what the segment before it is called, or its own name says. */
  const filled = (path: string): string =>
    path.replaceAll(/(\w[\w-]*)\/\{(\w+)\}/g, (_, before: string, name: string) => {
      const id = ids.get(name) ?? ids.get(`${name}s`) ?? ids.get(before) ?? '00000000-0000-4000-8000-000000000000';
      return `${before}/${name === 'kind' ? 'invitation' : name === 'sequence' ? '0' : id}`;
    });
  const asked = rowsOf(STAFF_ROUTES).filter(({ method, path }) => method === 'get' && !NOT_ASKED.test(path));
  const queryOf = (path: string): string =>
    /contacts|segments|imports|values/.test(path) ? `?studyId=${ids.get('studies') ?? ''}` : '';

  it.each(STAFF_ROLES.filter((role) => !SEES_ADDRESSES.includes(role)))(
    'is in nothing that a route answers to the role %s',
    async (role) => {
      const client = clients.get(role)!;
      const leaks: string[] = [];
      for (const { path, policy } of asked) {
        if (!rolesOf(policy)?.includes(role)) continue;
        for (const address of new Set([filled(path), `${filled(path)}${queryOf(path)}`])) {
          const { text, status } = await client.get(address);
          expect([address, status < 500]).toEqual([address, true]);
          if (FORMS.some((form) => text.includes(form)) && !/original/.test(path)) leaks.push(address);
        }
      }
      expect(leaks).toEqual([]);
    },
  );

  it('is seen by whoever may write to people, so that the search finds what is there', async () => {
    const listed = await clients.get('runner')!.get(`/v1/admin/contacts?studyId=${ids.get('studies')}`);
    expect(listed.text).toContain(CANARY);
    const masked = await clients.get('analyst')!.get(`/v1/admin/contacts?studyId=${ids.get('studies')}`);
    expect([masked.status, masked.text.includes(ids.get('contact') ?? '-')]).toEqual([200, true]);
  });

  it('is in no log and in no act that is kept', async () => {
    expect(stage.api.output.filter((line) => line.includes('quetzal'))).toEqual([]);
    const traces = await tracesIn(stage.database);
    const places = traces.filter(([, text]) => text.includes('quetzal')).map(([place]) => place);
    expect([...new Set(places)]).toEqual(['public.contact']);
  });
});
