import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { ContactMapping, FileEncoding, ImportReport, ImportState } from '../core/index.js';

/** A column of a file and some of what stands in it. */
export interface FileColumn {
  readonly name: string;
  readonly samples: readonly string[];
}

export interface UndoReport {
  readonly restored: number;
  readonly removed: number;
  /** People who are not as the import left them, or who were written to since. */
  readonly stayed: readonly {
    readonly contactId: string;
    readonly row: number;
    readonly reason: 'changed-since' | 'invited-since';
  }[];
  readonly stayedCount: number;
}

/** An import as it is kept. Without a report it was never read through: something of its mapping is missing. */
export interface ImportRecord {
  readonly id: string;
  readonly studyId: string;
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: FileEncoding | null;
  readonly state: ImportState;
  readonly columns: readonly FileColumn[];
  readonly mapping: ContactMapping;
  readonly report: (ImportReport & { readonly undo?: UndoReport }) | null;
  readonly failure: string | null;
  readonly rowsDone: number;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly appliedAt: Date | null;
  readonly undoneAt: Date | null;
}

const RECORD = `import_id as id, study_id as "studyId", file_name as "fileName", format, encoding, state,
  header as columns, mapping, report, failure, rows_done as "rowsDone", created_by as "createdBy",
  created_at as "createdAt", expires_at as "expiresAt", applied_at as "appliedAt", undone_at as "undoneAt"`;

export async function importById(db: EntityManager, id: string): Promise<ImportRecord | undefined> {
  const [record] = await rows<ImportRecord>(db, `select ${RECORD} from contact_import where import_id = $1`, [id]);
  return record;
}

export function importsOf(db: EntityManager, studyId: string, limit: number): Promise<ImportRecord[]> {
  return rows<ImportRecord>(
    db,
    `select ${RECORD} from contact_import where study_id = $1 order by created_at desc, import_id limit $2`,
    [studyId, limit],
  );
}

export async function insertImport(tx: EntityManager, record: ImportRecord): Promise<void> {
  await tx.query(
    `insert into contact_import (import_id, study_id, file_name, format, encoding, state, header, mapping, report,
                                 created_by, created_at, expires_at, applied_at)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9::jsonb, $10, $11, $12, $13)`,
    [
      record.id,
      record.studyId,
      record.fileName,
      record.format,
      record.encoding,
      record.state,
      JSON.stringify(record.columns),
      JSON.stringify(record.mapping),
      record.report === null ? null : JSON.stringify(record.report),
      record.createdBy,
      record.createdAt,
      record.expiresAt,
      record.appliedAt,
    ],
  );
}

export interface ImportMove {
  readonly id: string;
  readonly from: readonly ImportState[];
  readonly to: ImportState;
}

/** Takes an import from one state to another. False: it was in none of the states it can be taken from. */
export async function moveImport(tx: EntityManager, { id, from, to }: ImportMove): Promise<boolean> {
  const moved = await rows(
    tx,
    `update contact_import set state = $3, rows_done = 0, lease_until = null, failure = null
     where import_id = $1 and state = any($2::text[]) returning import_id`,
    [id, from, to],
  );
  return moved.length > 0;
}

export interface Finish extends ImportMove {
  readonly attempt: number;
  readonly report: ImportRecord['report'];
  readonly at: Date;
}

/** Ends what runs, unless another process has taken it over since. */
export async function finishImport(tx: EntityManager, { id, from, to, attempt, report, at }: Finish): Promise<boolean> {
  const column = to === 'applied' ? 'applied_at' : 'undone_at';
  const finished = await rows(
    tx,
    `update contact_import
     set state = $3, report = coalesce($4::jsonb, report), ${column} = $5, lease_until = null, header = '[]'
     where import_id = $1 and state = any($2::text[]) and attempt = $6 returning import_id`,
    [id, from, to, report === null ? null : JSON.stringify(report), at, attempt],
  );
  return finished.length > 0;
}

const LEASE_SECONDS = 30;

/** Takes an import for this process; null while another one is alive on it. Answers which attempt this is. */
export async function leaseImport(db: EntityManager, id: string, state: ImportState): Promise<number | null> {
  const [taken] = await rows<{ attempt: number }>(
    db,
    `update contact_import set attempt = attempt + 1, lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
     where import_id = $1 and state = $2 and (lease_until is null or lease_until < now()) returning attempt`,
    [id, state],
  );
  return taken?.attempt ?? null;
}

/** Says how far it is, and that this process is alive. */
export async function reportProgress(db: EntityManager, id: string, attempt: number, done: number): Promise<void> {
  await db.query(
    `update contact_import set rows_done = $3, lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
     where import_id = $1 and attempt = $2`,
    [id, attempt, done],
  );
}

export async function failImport(db: EntityManager, move: ImportMove, failure: string): Promise<void> {
  await db.query(
    `update contact_import set state = $3, failure = $4, lease_until = null
     where import_id = $1 and state = any($2::text[])`,
    [move.id, move.from, move.to, failure],
  );
}

const CHUNK = 524_288;

/** Files are kept in pieces, so that neither side ever holds one as a single value. */
export async function keepFile(tx: EntityManager, id: string, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += CHUNK)
    await tx.query('insert into contact_import_chunk (import_id, sequence, bytes) values ($1, $2, $3)', [
      id,
      at / CHUNK,
      bytes.subarray(at, at + CHUNK),
    ]);
}

export async function fileOf(db: EntityManager, id: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let sequence = 0; ; sequence += 1) {
    const [piece] = await rows<{ bytes: Buffer }>(
      db,
      'select bytes from contact_import_chunk where import_id = $1 and sequence = $2',
      [id, sequence],
    );
    if (!piece) return Buffer.concat(pieces);
    pieces.push(piece.bytes);
  }
}

export async function dropFile(tx: EntityManager, id: string): Promise<void> {
  await tx.query('delete from contact_import_chunk where import_id = $1', [id]);
}

/** Forgets what is not needed any more: files nobody applied, how people were before, and what was shown of them. */
export async function expireImports(db: EntityManager, now: Date): Promise<void> {
  const expired = await rows<{ id: string }>(
    db,
    `select import_id as id from contact_import
     where expires_at < $1 and state not in ('applying', 'undoing')
       and (state in ('checked', 'failed') or header <> '[]' or report ? 'preview' and report -> 'preview' <> '[]'
            or exists (select 1 from contact_import_row r where r.import_id = contact_import.import_id))
     limit 100`,
    [now],
  );
  for (const { id } of expired)
    await db.transaction(async (tx) => {
      await dropFile(tx, id);
      await tx.query('delete from contact_import_row where import_id = $1', [id]);
      await tx.query(
        `update contact_import
         set state = case when state in ('checked', 'failed') then 'expired' else state end, header = '[]',
             report = case when report is null then null else jsonb_set(report, '{preview}', '[]') end
         where import_id = $1`,
        [id],
      );
    });
}

/** What was said before of columns with these headers. */
export async function rememberedColumns(
  db: EntityManager,
  headers: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = await rows<{ header: string; field: string | null }>(
    db,
    'select header, field from contact_column where header = any($1::text[])',
    [headers],
  );
  return new Map(found.map(({ header, field }) => [header, field]));
}

export async function rememberColumns(
  tx: EntityManager,
  columns: ReadonlyMap<string, string | null>,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into contact_column (header, field, updated_at)
     select c.*, $3::timestamptz from unnest($1::text[], $2::text[]) as c
     on conflict (header) do update set field = excluded.field, updated_at = excluded.updated_at`,
    [[...columns.keys()], [...columns.values()], now],
  );
}
