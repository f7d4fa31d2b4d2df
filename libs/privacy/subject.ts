import type { EntityManager } from 'typeorm';
import { contactIdOf } from '#distribution';
import { isEmailAddress } from '#kernel';
import { type Keyring, rows } from '#platform';
import { privacyErrors } from './core/index.js';

/** Somebody as this installation knows them: by an address, and by the keyed hash that follows from it. */
export interface Subject {
  readonly id: string;
  /** In small letters; null when nothing stored says it any more. */
  readonly email: string | null;
}

/** Throws `address-invalid`. */
export function subjectOf(keyring: Keyring, address: string): Subject & { readonly email: string } {
  const email = address.trim().toLowerCase();
  if (!isEmailAddress(email)) throw privacyErrors.addressInvalid();
  return { id: contactIdOf(keyring, email), email };
}

/** Everybody an address is kept of among contacts, staff and people of vendors, whose hash is among these. */
export async function knownAmong(
  db: EntityManager,
  keyring: Keyring,
  ids: readonly string[],
): Promise<readonly Subject[]> {
  const contacts = await rows<{ email: string }>(db, 'select email from contact where contact_id = any($1::uuid[])', [
    ids,
  ]);
  const accounts = await rows<{ email: string }>(db, 'select email from staff union select email from vendor_user');
  const asked = new Set(ids);
  const all = [...contacts, ...accounts].map(({ email }) => {
    const lower = email.toLowerCase();
    return { id: contactIdOf(keyring, lower), email: lower };
  });
  return [...new Map(all.filter(({ id }) => asked.has(id)).map((one) => [one.id, one])).values()];
}

export async function invitationsOf(db: EntityManager, contactId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    'select invitation_id as id from invitation where contact_id = $1 order by invitation_id',
    [contactId],
  );
  return found.map(({ id }) => id);
}
