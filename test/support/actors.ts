import { randomUUID } from 'node:crypto';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import { KEY_SCOPES, STAFF_ROLES, type StaffRole, type VendorPermission, vendorPermissionsOf } from '#account';
import { Keyring } from '#platform';
import { logInAs } from './routes.js';
import { addStaff, type Stage } from './stage.js';
import { aVendorPerson } from './vendor-people.js';

/** Somebody who asks, by what is known of them. */
export interface Actor {
  readonly name: string;
  /** Nobody whom the api knows; what they present may have been good once. */
  readonly isStranger?: boolean;
  /** On which side they were somebody; null: on none, so every door is tried. */
  readonly side: 'staff' | 'vendor' | null;
  readonly role?: StaffRole;
  readonly vendor?: { readonly via: 'session' | 'key'; readonly may: readonly VendorPermission[] };
  readonly hasLink?: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

const PASSWORD = 'a long enough password of somebody';
const known = ({ cookie, csrf }: { readonly cookie: string; readonly csrf: string }) => ({
  cookie,
  'x-csrf-token': csrf,
});
const bearer = (text: string) => ({ authorization: `Bearer ${text}` });

/** A member of the staff who is logged in. */
export async function aStaffActor(stage: Stage, role: StaffRole, name: string = role): Promise<Actor & { id: string }> {
  const email = `${name}@actors.example`;
  const id = await addStaff(stage.env, { email, password: PASSWORD, role });
  return { id, name, role, side: 'staff', headers: known(await logInAs(stage, { email, password: PASSWORD })) };
}

export const staffActors = async (stage: Stage): Promise<Actor[]> => {
  const all = [];
  for (const role of STAFF_ROLES) all.push(await aStaffActor(stage, role));
  return all;
};

/** A key that may do what is named. */
export async function aKey(
  stage: Stage,
  vendorId: string,
  scopes: readonly VendorPermission[],
): Promise<{ readonly id: string; readonly actor: Actor }> {
  const wish = { vendorId, label: 'of an actor', environment: 'live', scopes };
  const { id, text } = await stage.staff.make<{ id: string; text: string }>('/v1/admin/api-keys', wish);
  const name = `key of ${scopes.length === 1 ? scopes[0] : 'all scopes'}`;
  return { id, actor: { name, side: 'vendor', vendor: { via: 'key', may: scopes }, headers: bearer(text) } };
}

/** A vendor with the people and keys that it may have. */
export async function vendorActors(stage: Stage, vendorId: string, name: string): Promise<Actor[]> {
  const people = [];
  for (const role of ['vendor_owner', 'vendor_member'] as const) {
    const person = await aVendorPerson(stage, vendorId, `${role}@${name}.example`, role);
    const vendor = { via: 'session', may: vendorPermissionsOf(role) } as const;
    people.push({ name: `${role} of ${name}`, side: 'vendor' as const, vendor, headers: known(person) });
  }
  const keys = [];
  for (const scope of KEY_SCOPES) keys.push((await aKey(stage, vendorId, [scope])).actor);
  return [...people, ...keys];
}

/** Whoever was somebody once, and whoever never was. */
export async function strangers(stage: Stage, vendorId: string): Promise<Actor[]> {
  const is = (name: string, side: Actor['side'], headers: Actor['headers']): Actor => ({
    name,
    side,
    isStranger: true,
    headers,
  });
  const disabled = await aStaffActor(stage, 'admin', 'disabled');
  const closed = await stage.staff.patch(`/v1/admin/users/${disabled.id}`, { isActive: false }, { 'if-match': '"1"' });
  if (closed.status !== 200) throw new Error(`disable: ${closed.status} ${closed.text}`);
  const expired = await aStaffActor(stage, 'admin', 'expired');
  await stage.database.query(`update session set expires_at = now() - interval '1 day' where staff_id = $1`, [
    expired.id,
  ]);
  const [revoked, old] = [await aKey(stage, vendorId, KEY_SCOPES), await aKey(stage, vendorId, KEY_SCOPES)];
  await stage.staff.delete(`/v1/admin/api-keys/${revoked.id}`);
  await stage.database.query(`update api_key set expires_at = now() - interval '1 minute' where id = $1`, [old.id]);
  const removed = await aVendorPerson(stage, vendorId, 'removed@actors.example', 'vendor_member');
  await stage.staff.delete(`/v1/admin/vendors/${vendorId}/people/${removed.id}`);
  return [
    is('nobody', null, {}),
    is('an invented session', null, { cookie: `sid=${'A'.repeat(43)}; vid=${'A'.repeat(43)}` }),
    is('an invented key', 'vendor', bearer(`vk_live_${'a'.repeat(8)}_${'b'.repeat(43)}_${'c'.repeat(6)}`)),
    is('somebody disabled', 'staff', disabled.headers),
    is('an expired session', 'staff', expired.headers),
    is('a revoked key', 'vendor', revoked.actor.headers),
    is('an expired key', 'vendor', old.actor.headers),
    is('somebody whom the vendor has removed', 'vendor', known(removed)),
  ];
}

/** Whoever has an invitation. */
export async function respondent(stage: Stage): Promise<Actor> {
  const [row] = await stage.database.query<{ id: string }>('select invitation_id as id from invitation limit 1');
  const token = surveyToken(new Keyring(stage.env['FAIRMARK_SECRET'] ?? ''), 'invitation', row?.id ?? randomUUID(), 0);
  return { name: 'a respondent', side: null, hasLink: true, headers: { authorization: `Survey ${token}` } };
}
