import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { privacyErrors } from './core/index.js';

/** Where an act says by an address who did it. */
const ACTORS: readonly (readonly [table: string, column: string])[] = [
  ['answer_export', 'ordered_by'],
  ['answer_text_revision', 'revised_by'],
  ['answer_ruling', 'ruled_by'],
  ['answer_look', 'looked_by'],
  ['response_quarantine', 'decided_by'],
  ['quote_decision', 'decided_by'],
  ['finding', 'added_by'],
  ['finding_coding', 'coder'],
  ['finding_look', 'looked_by'],
  ['finding_review', 'decided_by'],
  ['voice_import', 'imported_by'],
  ['voice_import', 'undone_by'],
  ['questionnaire_draft', 'lock_holder'],
  ['questionnaire_draft_revision', 'saved_by'],
  ['questionnaire_version', 'published_by'],
  ['report_text', 'edited_by'],
  ['ticket_batch', 'withdrawn_by'],
  ['ticket_secret', 'renewed_by'],
];

/** What an account proves itself with. */
const PROOFS = ['second_factor', 'recovery_code', 'passkey'];

interface Account {
  readonly id: string;
  readonly email: string;
}

/** An address that reaches nobody, which `.invalid` promises, and of which every account has its own. */
const nobody = (id: string): string => `erased-${id}@erased.invalid`;

/** Leaves of a member of the staff a number that acts lead to. Throws `last-admin-stays`. Answers whether there was one. */
export async function eraseStaff(tx: EntityManager, email: string, now: Date): Promise<boolean> {
  const [account] = await rows<Account & { role: string; isActive: boolean }>(
    tx,
    `select id, email, role, deactivated_at is null as "isActive" from staff where lower(email) = $1 for update`,
    [email],
  );
  if (!account) return false;
  if (account.role === 'admin' && account.isActive) await checkOthers(tx, account.id);
  for (const table of ['session', 'staff_invitation', 'staff_identity', 'sign_on_request', 'break_glass_link'])
    await tx.query(`delete from ${table} where staff_id = $1`, [account.id]);
  await tx.query(`delete from password_reset where kind = 'staff' and account_id = $1`, [account.id]);
  await tx.query('delete from outbox where subject_id = $1', [account.id]);
  for (const table of PROOFS) await tx.query(`delete from ${table} where account_id = $1`, [account.id]);
  await tx.query(
    `update staff set email = $2, name = '', password_hash = null, deactivated_at = coalesce(deactivated_at, $3),
            version = version + 1 where id = $1`,
    [account.id, nobody(account.id), now],
  );
  for (const [table, column] of ACTORS)
    await tx.query(`update ${table} set ${column} = $2 where lower(${column}) = $1`, [email, nobody(account.id)]);
  return true;
}

async function checkOthers(tx: EntityManager, id: string): Promise<void> {
  const others = await rows(
    tx,
    `select 1 from staff where role = 'admin' and deactivated_at is null and password_hash is not null and id <> $1
     for update`,
    [id],
  );
  if (others.length === 0) throw privacyErrors.lastAdminStays();
}

/** The same for people of vendors. What they signed stays, without who signed it. */
export async function eraseVendorUsers(tx: EntityManager, email: string, now: Date): Promise<number> {
  const accounts = await rows<Account>(tx, 'select id, email from vendor_user where lower(email) = $1 for update', [
    email,
  ]);
  for (const { id } of accounts) {
    for (const table of ['vendor_session', 'vendor_invitation'])
      await tx.query(`delete from ${table} where vendor_user_id = $1`, [id]);
    await tx.query(`delete from password_reset where kind = 'vendor' and account_id = $1`, [id]);
    await tx.query('delete from outbox where subject_id = $1', [id]);
    for (const table of PROOFS) await tx.query(`delete from ${table} where account_id = $1`, [id]);
    await tx.query(
      `update vendor_user set email = $2, name = '—', title = '', password_hash = null,
              removed_at = coalesce(removed_at, $3) where id = $1`,
      [id, nobody(id), now],
    );
    await tx.query(
      `update vendor_reply_version set signer_name = '—', signer_title = null
       where author_kind = 'person' and author_id = $1 and signer_name is not null`,
      [id],
    );
  }
  return accounts.length;
}
