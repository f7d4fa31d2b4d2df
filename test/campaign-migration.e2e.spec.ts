import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { HISTORY } from '../migrations/history.js';
import { migrate, revert } from '../migrations/migrate.js';
import { emptyDatabase, type TestDatabase } from './support/database.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [VENDOR, OTHER_VENDOR, STUDY, RUBRIC, WAVE, QUESTIONNAIRE, VERSION, COMPANY, CAMPAIGN] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9,
].map(id);
/** One person uses both vendors, another only the first. */
const [BOTH = '', ONE = ''] = [10, 11].map(id);
const [FIRST = '', SECOND = '', THIRD = ''] = [20, 21, 22].map(id);

const sitting = (invitation: string, vendor: string | undefined, contact: string): string =>
  `('${invitation}', '${CAMPAIGN}', '${WAVE}', '${VERSION}', '${vendor}', '${contact}', '${COMPANY}', 'partner', 'S', 'CN',
    'en', 'created', '2026-12-01', '2026-11-01')`;

/** What an installation held when each sitting had a mail of its own. */
const BEFORE = `
  insert into vendor (id, slug, name, created_at) values
    ('${VENDOR}', 'one', '{}', now()), ('${OTHER_VENDOR}', 'two', '{}', now());
  insert into study (id, slug, title, sponsor, is_demo, created_at) values ('${STUDY}', 's', '{}', '{}', false, now());
  insert into rubric_version (id, study_id, number, rubric, content_hash, created_at)
    values ('${RUBRIC}', '${STUDY}', 1, '{}', '', now());
  insert into wave (id, study_id, slug, rubric_version_id, opens_at, closes_at, created_at)
    values ('${WAVE}', '${STUDY}', 'w', '${RUBRIC}', '2026-01-01', '2027-01-01', now());
  insert into questionnaire (id, study_id, slug, title, created_at) values ('${QUESTIONNAIRE}', '${STUDY}', 'q', '{}', now());
  insert into questionnaire_version (id, questionnaire_id, number, rubric_version_id, definition, plan, content_hash, published_at)
    values ('${VERSION}', '${QUESTIONNAIRE}', 1, '${RUBRIC}', '{}', '{}', '', now());
  insert into organisation (organisation_id, name, size, region, created_at) values ('${COMPANY}', 'O', 'S', 'CN', now());
  insert into campaign (id, wave_id, version_id, name, state, closes_at, launched_at, created_at)
    values ('${CAMPAIGN}', '${WAVE}', '${VERSION}', 'c', 'launched', '2026-12-01', '2026-11-01', '2026-10-31');
  insert into invitation (invitation_id, campaign_id, wave_id, version_id, vendor_id, contact_id, organisation_id, source, size,
                          region, locale, state, expires_at, created_at)
    values ${[sitting(FIRST, VENDOR, BOTH), sitting(SECOND, OTHER_VENDOR, BOTH), sitting(THIRD, VENDOR, ONE)].join(', ')};
  insert into mail_attempt (invitation_id, kind, sequence, state, reason, created_at, sent_at) values
    ('${FIRST}', 'invitation', 0, 'failed', 'no-such-host', '2026-11-01', null),
    ('${SECOND}', 'invitation', 0, 'sent', null, '2026-11-01', '2026-11-02'),
    ('${THIRD}', 'invitation', 0, 'queued', null, '2026-11-01', null);
  insert into outbox (subject_id, id, topic, payload, created_at, done_at) values
    ('${SECOND}', '${id(30)}', 'mail.queued', '{"kind":"invitation","sequence":0}', now(), now()),
    ('${THIRD}', '${id(31)}', 'mail.queued', '{"kind":"invitation","sequence":0}', now(), null);`;

describe('the change from a mail for each sitting to a mail for each person', () => {
  let database: TestDatabase;
  const [owner] = HISTORY.filter(({ name }) => name.startsWith('CampaignPlan'));
  const steps = HISTORY.length - HISTORY.indexOf(owner!);

  const back = async () => {
    for (let step = 0; step < steps; step += 1) await revert(database.url);
  };
  const mails = (key: string) =>
    database.query(`select ${key} as whose, kind, sequence, state, reason from mail_attempt order by 1, 2, 3`);
  const waiting = () =>
    database.query(`select subject_id as whose, payload from outbox where topic = 'mail.queued' and done_at is null`);

  beforeAll(async () => {
    database = await emptyDatabase();
    await migrate(database.url);
    await back();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const people = [BOTH, ONE].map(
      (person) => `('${person}', '${person}@example.com', 'N', 'en', '${COMPANY}', now(), now())`,
    );
    await client.query(BEFORE);
    await client.query(
      `insert into contact (contact_id, email, name, locale, organisation_id, created_at, updated_at)
       values ${people.join(', ')}`,
    );
    await client.end();
  });

  afterAll(() => database.drop());

  it('keeps of several mails to one person the one that went furthest, and what waits', async () => {
    await migrate(database.url);
    expect(await mails('contact_id')).toEqual([
      { whose: BOTH, kind: 'invitation', sequence: 0, state: 'sent', reason: null },
      { whose: ONE, kind: 'invitation', sequence: 0, state: 'queued', reason: null },
    ]);
    expect(await waiting()).toEqual([
      { whose: ONE, payload: { kind: 'invitation', sequence: 0, campaignId: CAMPAIGN } },
    ]);
    expect(await database.query(`select contact_id, state, invitation_ids from recipient order by 1`)).toEqual([
      { contact_id: BOTH, state: 'invited', invitation_ids: [FIRST, SECOND] },
      { contact_id: ONE, state: 'invited', invitation_ids: [THIRD] },
    ]);
    expect(await database.query(`select state from campaign`)).toEqual([{ state: 'running' }]);
    expect(await database.query('select contact_id from contact_budget order by 1')).toEqual([
      { contact_id: BOTH },
      { contact_id: ONE },
    ]);
  });

  it('and back gives each sitting the mail of its person', async () => {
    await back();
    expect(await mails('invitation_id')).toEqual([
      { whose: FIRST, kind: 'invitation', sequence: 0, state: 'sent', reason: null },
      { whose: SECOND, kind: 'invitation', sequence: 0, state: 'sent', reason: null },
      { whose: THIRD, kind: 'invitation', sequence: 0, state: 'queued', reason: null },
    ]);
    expect(await waiting()).toEqual([{ whose: THIRD, payload: { kind: 'invitation', sequence: 0 } }]);
    expect(await database.query(`select state from campaign`)).toEqual([{ state: 'launched' }]);
  });
});
