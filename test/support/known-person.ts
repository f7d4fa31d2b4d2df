import { randomUUID } from 'node:crypto';
import { Keyring } from '#platform';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import { contactIdOf } from '../../libs/distribution/identity.js';
import { frameDigestOf } from '../../libs/distribution/contact/frame-digest.js';
import { addStaff, type Stage, type StagedStudy } from './stage.js';

/** Somebody of whom an installation holds something of every kind; and words by which all of it is found. */
export interface KnownPerson {
  readonly email: string;
  readonly name: string;
  readonly contactId: string;
  /** Invitations: one answered, the other begun. */
  readonly answered: string;
  readonly begun: string;
  readonly tokens: readonly string[];
  /** Stands in a text of the answer. */
  readonly marker: string;
}

export const NAME = 'Canary Zhangsun';
export const EMAIL = 'canary.zhangsun@maildrop.example';
export const MARKER = 'marker-quokka-7731';
const ORGANISATION = 'Zhangsun One-Person Studio';

export const completeAnswers = (more: object = {}): object => ({
  used: true,
  conflictOfInterest: false,
  ...Object.fromEntries([1, 2, 3, 4, 5].flatMap((d) => [1, 2, 3].map((c) => [`c${d}${c}`, 4]))),
  overall: 8,
  recommend: 8,
  ...more,
});

/** A list in which somebody stands twice: about two vendors. */
export function listOf(email: string, name: string): string {
  const row = (vendor: string) => [email, name, ORGANISATION, 'M', 'CN', 'independent', vendor, 'en'].join(',');
  return ['email,name,organisation,size,region,source,vendor,locale', row('aurora'), row('borealis')].join('\n');
}

export function tokenOf(stage: Stage, invitationId: string): string {
  return surveyToken(new Keyring(stage.env['FAIRMARK_SECRET'] ?? ''), 'invitation', invitationId, 0);
}

export function handIn(stage: Stage, invitationId: string, body: object) {
  return stage.http
    .post('/v1/respond/submit')
    .set({ authorization: `Survey ${tokenOf(stage, invitationId)}`, 'idempotency-key': randomUUID() })
    .send(body);
}

/** Their hand-ins, over HTTP: an answer, a draft, and one that a trap caught. */
async function answer(stage: Stage, answered: string, begun: string): Promise<void> {
  const difference = `${MARKER}: ask ${NAME} at ${EMAIL}`;
  const first = await handIn(stage, answered, { answers: completeAnswers({ difference, quoteConsent: true }) });
  if (first.status !== 201) throw new Error(`submit: ${first.status} ${first.text}`);
  await handIn(stage, begun, { answers: completeAnswers({ difference: MARKER }), hp: 'x' });
  const draft = await stage.http
    .put('/v1/respond/draft')
    .set({ authorization: `Survey ${tokenOf(stage, begun)}`, 'if-match': '"0"' })
    .send({ answers: { difference: MARKER } });
  if (draft.status !== 200) throw new Error(`draft: ${draft.status} ${draft.text}`);
}

/** What others say and do about them, as their programs would leave it. */
async function aroundThem(stage: Stage, study: StagedStudy, contactId: string, answered: string): Promise<void> {
  const { database } = stage;
  const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  const vendorId = study.vendorIds['aurora'] ?? '';
  const finding = randomUUID();
  const sealed = keyring.seal(
    'original',
    `finding|${study.waveId}|${finding}`,
    JSON.stringify({ source: NAME, text: `${NAME} <${EMAIL.toUpperCase()}> said so`, consent: 'by mail' }),
  );
  await database.query(
    `insert into finding values ($1, $2, null, $3, 'interview', 'written-consent', 'An engineer', null, current_date,
       'said so', 'by mail', $4, '\\x01', null, 'new', null, null, '[]', 0, $5, now())`,
    [study.waveId, finding, vendorId, sealed, EMAIL],
  );
  await database.query(`insert into finding_coding values ($1, $2, 1, $3, 'D1', 'mixed', now())`, [
    study.waveId,
    finding,
    EMAIL,
  ]);
  await database.query(
    `insert into mail_event
    select $1, gen_random_uuid(), id, 'invitation', 0, 'soft', 'full', '4.2.2', now() from campaign`,
    [contactId],
  );
  await database.query(
    `insert into ticket_event values (gen_random_uuid(), $1, $2, $3, '\\x01', 'skipped', 'quota', now(), now(), now())`,
    [study.studyId, vendorId, contactId],
  );
  await database.query(
    `insert into link_act select $1, gen_random_uuid(), 'renewed', 'asked for it', id, now() from staff limit 1`,
    [answered],
  );
  await database.query(`insert into resume_code values ('\\x02', $1, now() + interval '1 hour')`, [answered]);
  await database.query('insert into vendor_frame select $1, $2, 1, id, now() from staff limit 1', [
    study.studyId,
    vendorId,
  ]);
  await database.query('insert into vendor_frame_entry values ($1, $2, $3)', [
    frameDigestOf(keyring, study.studyId, vendorId, EMAIL),
    study.studyId,
    vendorId,
  ]);
}

/** A colleague and a vendor's representative with the same address. */
async function accountsOf(stage: Stage, study: StagedStudy): Promise<void> {
  await addStaff(stage.env, { email: EMAIL, password: 'a third long password', role: 'analyst' });
  await stage.database.query(`update staff set name = $2 where email = $1`, [EMAIL, NAME]);
  await stage.database.query(
    `insert into vendor_user values (gen_random_uuid(), $1, $2, $3, 'Head of support', 'vendor_member', null, now())`,
    [study.vendorIds['aurora'], EMAIL, NAME],
  );
  await stage.database.query(
    `insert into answer_look select invitation_id, gen_random_uuid(), 'original', $1, now() from response`,
    [EMAIL],
  );
}

/** Puts the person into a study that was launched with them, and lets them do everything a person can. */
export async function aKnownPerson(stage: Stage, study: StagedStudy): Promise<KnownPerson> {
  const contactId = contactIdOf(new Keyring(stage.env['FAIRMARK_SECRET'] ?? ''), EMAIL);
  const invitations = await stage.database.query<{ id: string; slug: string }>(
    `select i.invitation_id as id, v.slug from invitation i join vendor v on v.id = i.vendor_id
     where i.contact_id = $1 order by v.slug`,
    [contactId],
  );
  const [answered = '', begun = ''] = invitations.map(({ id }) => id);
  await answer(stage, answered, begun);
  await aroundThem(stage, study, contactId, answered);
  await accountsOf(stage, study);
  const tagged = await stage.staff.post(`/v1/admin/contacts/${contactId}/tags`, { tag: 'canary' });
  if (tagged.status >= 300) throw new Error(`tag: ${tagged.status} ${tagged.text}`);
  return {
    email: EMAIL,
    name: NAME,
    contactId,
    answered,
    begun,
    tokens: [tokenOf(stage, answered), tokenOf(stage, begun)],
    marker: MARKER,
  };
}
