import type { EntityManager } from 'typeorm';
import { frameDigestOf } from '#distribution';
import { type Keyring, rows } from '#platform';

const XLSX = 'xlsx';

/**
 * Files of contacts that wait to be applied and may name the address: a text is searched, in whatever encoding; what is
 * compressed cannot be, so it may.
 */
export async function waitingListsWith(db: EntityManager, email: string): Promise<string[]> {
  const waiting = await rows<{ id: string; format: string }>(
    db,
    `select import_id as id, format from contact_import where state in ('checked', 'failed') and exists
       (select 1 from contact_import_chunk k where k.import_id = contact_import.import_id) order by import_id`,
  );
  const found: string[] = [];
  for (const { id, format } of waiting) if (format === XLSX || (await isNamedIn(db, id, email))) found.push(id);
  return found;
}

async function isNamedIn(db: EntityManager, id: string, email: string): Promise<boolean> {
  const chunks = await rows<{ bytes: Buffer }>(
    db,
    'select bytes from contact_import_chunk where import_id = $1 order by sequence',
    [id],
  );
  const text = Buffer.concat(chunks.map(({ bytes }) => bytes)).toString('latin1');
  return text.replaceAll('\u0000', '').toLowerCase().includes(email);
}

export async function dropLists(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query('delete from contact_import_chunk where import_id = any($1::uuid[])', [ids]);
  await tx.query(
    `update contact_import set state = 'expired', header = '[]', report = null where import_id = any($1::uuid[])`,
    [ids],
  );
}

/** The first rows of applied lists are shown again for a day; of lists that name somebody they are not. */
export async function forgetPreviews(tx: EntityManager, email: string): Promise<void> {
  await tx.query(
    `update contact_import set header = '[]',
            report = case when report ? 'preview' then jsonb_set(report, '{preview}', '[]') else report end
     where position($1 in lower(report::text)) > 0 or position($1 in lower(header::text)) > 0`,
    [email],
  );
}

/** Of a vendor's whole list hashes are kept, and of somebody who was erased none. */
export async function dropFrameEntries(tx: EntityManager, keyring: Keyring, email: string): Promise<void> {
  const frames = await rows<{ studyId: string; vendorId: string }>(
    tx,
    'select study_id as "studyId", vendor_id as "vendorId" from vendor_frame',
  );
  const digests = frames.map(({ studyId, vendorId }) => frameDigestOf(keyring, studyId, vendorId, email));
  await tx.query('delete from vendor_frame_entry where digest = any($1::bytea[])', [digests]);
}
