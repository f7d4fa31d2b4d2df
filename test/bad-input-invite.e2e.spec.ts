import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { type BadInput, casesOf } from './support/bad-input-corpus.js';
import { DEVIATIONS } from './support/bad-input-deviations.js';
import { checkRefusal, problemOf } from './support/refusal.js';
import { aStudy, openStage, type Stage, type StagedStudy } from './support/stage.js';

interface InviteBody {
  readonly campaignId?: string;
  readonly recipients?: readonly { readonly email: string; readonly name?: string }[];
  readonly template?: { readonly subject: string; readonly text: string };
  readonly sendAt?: { readonly local: string; readonly zone: string };
  readonly action?: string;
}

const MOST_ROWS = 50_000;
const UNSUBSCRIBED = 'gone@example.test';

let stage: Stage;
let study: StagedStudy;

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await importPeople([{ email: UNSUBSCRIBED }]);
  await stage.database.query(
    `insert into suppression (contact_id, scope, reason, created_at)
     select contact_id, 'all', 'unsubscribed', now() from contact`,
  );
}, 60_000);

afterAll(() => stage.close());

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function csvOf(recipients: NonNullable<InviteBody['recipients']>): string {
  const rows = recipients.map(({ email, name = 'Somebody' }) =>
    [quoted(email), quoted(name), 'Company', 'M', 'CN', 'independent', 'aurora', 'en'].join(','),
  );
  return ['email,name,organisation,size,region,source,vendor,locale', ...rows].join('\n');
}

const importPeople = (recipients: NonNullable<InviteBody['recipients']>): Promise<Response> =>
  stage.staff.post('/v1/admin/contacts/import', { studyId: study.studyId, csv: csvOf(recipients) });

const counts = async () => {
  const [row] = await stage.database.query<{ contacts: number; invitations: number; events: number }>(
    `select (select count(*)::int from contact) as contacts, (select count(*)::int from invitation) as invitations,
            (select count(*)::int from outbox) as events`,
  );
  return row!;
};

const aCampaign = async (): Promise<string> => {
  const { waveId, versionId } = study;
  const body = { waveId, versionId, name: 'another', closesAt: '2099-12-31T00:00:00Z' };
  return (await stage.staff.make('/v1/admin/campaigns', body)).id;
};

const change = async (campaignId: string, part: { readonly content?: object; readonly timing?: object }) => {
  const body = {
    waveId: study.waveId,
    versionId: study.versionId,
    name: 'another',
    audience: { segmentId: null, rule: null },
    content: part.content ?? null,
    timing: {
      startsOn: null,
      localTime: '10:00',
      weekdays: [1, 2, 3, 4, 5],
      zone: 'recipient',
      fallbackZone: 'UTC',
      holidays: [],
      reminderDays: [],
      closesAt: '2099-12-31T00:00:00Z',
      ...part.timing,
    },
  };
  return stage.staff.put(`/v1/admin/campaigns/${campaignId}`, body, { 'if-match': '"1"' });
};

/** The recipients of a case, as its generator or its body makes them. */
function recipientsOf(one: BadInput, { recipients }: InviteBody): NonNullable<InviteBody['recipients']> {
  const generator = one.gen as { readonly n: number; readonly email: string; readonly pad?: number } | undefined;
  if (!generator)
    return (recipients ?? []).map((person) => ({
      ...person,
      email: person.email.replace('$unsubscribed', UNSUBSCRIBED),
    }));
  const people = generator.n === 1 ? 1 : MOST_ROWS + 1;
  return Array.from({ length: people }, (_, n) => ({
    email: generator.email.replace('{i}', String(n)).replace('{pad}', 'x'.repeat(generator.pad ?? 0)),
  }));
}

/** What a case asks for, by the routes there are. */
async function act(one: BadInput, body: InviteBody): Promise<readonly Response[]> {
  if (body.campaignId === '$foreign') return [await stage.staff.post(`/v1/admin/campaigns/${randomUUID()}/launch`, {})];
  if (body.action === 'launch') {
    const id = await aCampaign();
    const launch = () => stage.staff.post(`/v1/admin/campaigns/${id}/launch`, {});
    return Promise.all(Array.from({ length: one.parallel ?? 1 }, launch));
  }
  if (body.template) {
    const { subject, text } = body.template;
    const words = { subject, body: text };
    const mail = { 'zh-CN': words, en: words };
    return [await change(await aCampaign(), { content: { invitation: mail, reminder: mail } })];
  }
  if (body.sendAt) {
    const [startsOn = '', localTime = ''] = body.sendAt.local.split('T');
    return [await change(await aCampaign(), { timing: { startsOn, localTime, zone: body.sendAt.zone } })];
  }
  return [await importPeople(recipientsOf(one, body))];
}

const bodyOf = (one: BadInput): InviteBody =>
  (one.body_json as InviteBody | undefined) ?? (JSON.parse(one.body_text ?? '{"recipients":[]}') as InviteBody);

describe('an invitation that has', () => {
  it.each(casesOf('invite').map((one) => [one.name, one] as const))(
    '%s',
    async (_, one) => {
      const expected = { ...one.expect, ...DEVIATIONS[one.name] };
      const before = await counts();
      const answers = await act(one, bodyOf(one));
      for (const answer of answers) {
        expect(expected.http).toContain(answer.status);
        if (answer.status < 400) continue;
        checkRefusal(answer);
        if (expected.problem !== '') expect(problemOf(answer)).toBe(expected.problem);
      }
      const after = await counts();
      if (answers.every(({ status }) => status >= 400)) expect(after).toEqual(before);
      await checkMore[one.name]?.(answers, before);
    },
    60_000,
  );

  const isNamed = (column: string) => async (answers: readonly Response[], before: object) => {
    expect(answers[0]?.body).toMatchObject({ added: 0, errors: [{ row: 2, column, code: expect.any(String) }] });
    expect(await counts()).toEqual(before);
  };

  /** Launches at everybody and answers who would be written to by what name. */
  async function invited(email: string) {
    await stage.staff.make(`/v1/admin/campaigns/${await aCampaign()}/launch`, {});
    return stage.database.query<{ name: string; state: string; reason: string | null; invitations: number }>(
      `select c.name, r.state, r.reason, cardinality(r.invitation_ids) as invitations
       from contact c join recipient r on r.contact_id = c.contact_id where c.email = $1 order by r.created_at limit 1`,
      [email],
    );
  }

  /** What single cases promise beyond their class. */
  const checkMore: Readonly<Record<string, (answers: readonly Response[], before: object) => Promise<void>>> = {
    'email-comma-list': isNamed('email'),
    'email-idn-homograph': isNamed('email'),
    'email-254-plus': isNamed('email'),
    'email-ip-literal': isNamed('email'),
    'email-case-duplicate': async (answers) => {
      expect(answers[0]?.body).toMatchObject({ read: 2, added: 1 });
      expect(await invited('a@example.test')).toMatchObject([{ state: 'invited', invitations: 1 }]);
    },
    'name-crlf-subject': async () => {
      const [contact] = await stage.database.query<{ name: string }>(
        `select name from contact where email = 'ok@example.test'`,
      );
      expect(contact?.name).not.toMatch(/[\r\n]/);
    },
    'name-html-in-mail': async () => {
      await invited('ok@example.test');
      const { body } = await stage.staff.get('/v1/admin/outbox?limit=200');
      const all = body as { data: { contactId: string; campaignId: string; kind: string; sequence: number }[] };
      for (const { contactId, campaignId, kind, sequence } of all.data) {
        const page = await stage.staff.get(`/admin/outbox/${contactId}/${campaignId}/${kind}/${sequence}/body`);
        expect([page.status, page.text]).toEqual([200, expect.not.stringMatching(/<img/i)]);
      }
    },
    'recipient-unsubscribed': async () => {
      expect(await invited(UNSUBSCRIBED)).toMatchObject([{ state: 'skipped', reason: 'suppressed', invitations: 0 }]);
    },
    'launch-twice-double-click': async (answers) => {
      expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    },
  };
});

describe('a campaign of nobody', () => {
  it.each([
    ['get', ''],
    ['put', ''],
    ['post', '/check'],
    ['get', '/recipients'],
    ['post', '/launch'],
    ['post', '/pause'],
    ['post', '/resume'],
    ['post', '/close'],
    ['post', '/extend'],
  ] as const)('is not found by %s %s', async (method, path) => {
    const address = `/v1/admin/campaigns/${randomUUID()}${path}`;
    const ask = {
      get: () => stage.staff.get(address),
      post: () => stage.staff.post(address, path === '/extend' ? { closesAt: '2099-01-01T00:00:00Z' } : {}),
      put: () => change(address.slice('/v1/admin/campaigns/'.length), {}),
    };
    const answer = await ask[method]();
    expect(answer.status).toBe(404);
    checkRefusal(answer);
  });
});

describe('a plan with', () => {
  it.each([
    ['a rule that is none', { audience: { segmentId: null, rule: { field: 'size' } } }, 422, 'campaign-invalid'],
    ['a segment of nobody', { audience: { segmentId: randomUUID(), rule: null } }, 422, 'campaign-invalid'],
    ['segment and rule', { audience: { segmentId: randomUUID(), rule: { all: [] } } }, 422, 'campaign-invalid'],
    ['a list for an audience', { audience: [] }, 400, 'malformed-request'],
    ['words that are a list', { content: [] }, 400, 'malformed-request'],
    ['a zone of no place', { timing: { zone: '../../etc' } }, 422, 'schedule-invalid'],
    ['three reminders', { timing: { reminderDays: [3, 6, 9] } }, 422, 'schedule-invalid'],
    ['a weekday of text', { timing: { weekdays: ['1'] } }, 400, 'malformed-request'],
    ['an end that is over', { timing: { closesAt: '2026-10-02T00:00:00Z' } }, 422, 'schedule-invalid'],
    ['a field nobody asked for', { extra: 1 }, 400, 'malformed-request'],
  ])('%s is refused and changes nothing', async (_, part, status, problem) => {
    const id = await aCampaign();
    const { body: before } = await stage.staff.get(`/v1/admin/campaigns/${id}`);
    const plan = before as { waveId: string; versionId: string; audience: object; content: null; timing: object };
    const body = {
      waveId: plan.waveId,
      versionId: plan.versionId,
      name: 'another',
      audience: plan.audience,
      content: plan.content,
      ...part,
      timing: { ...plan.timing, ...('timing' in part ? part.timing : {}) },
    };
    const answer = await stage.staff.put(`/v1/admin/campaigns/${id}`, body, { 'if-match': '"1"' });
    expect([answer.status, problemOf(answer)]).toEqual([status, problem]);
    checkRefusal(answer);
    expect((await stage.staff.get(`/v1/admin/campaigns/${id}`)).body).toEqual(before);
  });

  it('what somebody else has changed meanwhile is not written over', async () => {
    const id = await aCampaign();
    expect((await change(id, {})).status).toBe(200);
    expect((await change(id, {})).status).toBe(412);
  });
});
