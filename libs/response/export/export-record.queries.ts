import type { DataSource, EntityManager } from 'typeorm';
import type { Locale } from '#kernel';
import { rows } from '#platform';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'parquet', 'spss'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What somebody wants to take away. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** One row for each answer, or for each thing that was said. */
  readonly layout: 'wide' | 'long';
  /** What stands in the cells of questions with a list. */
  readonly values: 'codes' | 'labels';
  /** Of labels and of the codebook. */
  readonly locale: Locale;
  /** null: all versions that were answered. */
  readonly versionIds: readonly string[] | null;
  readonly withExcluded: boolean;
  /** Texts as they were written instead of masked. */
  readonly originals: boolean;
  /** For spreadsheets that take a CSV without it for another encoding. */
  readonly bom: boolean;
}

/** `failed`: whoever fetched it stopped, or something broke; it may be fetched again. */
export type ExportState = 'waiting' | 'running' | 'done' | 'failed';

/** Who exported what of a wave, and how far it is. Nothing but how far it is can change. */
export interface ExportRecord {
  readonly id: string;
  readonly waveId: string;
  readonly request: ExportRequest;
  readonly orderedBy: string;
  readonly orderedAt: Date;
  readonly expiresAt: Date;
  /** Answers there were when it was ordered. */
  readonly total: number;
  readonly state: ExportState;
  /** Answers written so far. */
  readonly written: number;
  readonly bytes: number | null;
  /** SHA-256 of the file in hex; null until it is done. */
  readonly digest: string | null;
}

const RECORD = `
  id, wave_id as "waveId", request, ordered_by as "orderedBy", ordered_at as "orderedAt", expires_at as "expiresAt",
  total, state, written, bytes::float8 as bytes, digest`;

export type NewExport = Omit<ExportRecord, 'state' | 'written' | 'bytes' | 'digest'>;

export async function addExport(db: EntityManager, order: NewExport): Promise<void> {
  await db.query(
    `insert into answer_export (id, wave_id, request, ordered_by, ordered_at, expires_at, total)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [order.id, order.waveId, order.request, order.orderedBy, order.orderedAt, order.expiresAt, order.total],
  );
}

export async function exportRecord(db: EntityManager, id: string): Promise<ExportRecord | undefined> {
  const [record] = await rows<ExportRecord>(db, `select ${RECORD} from answer_export where id = $1`, [id]);
  return record;
}

/** Newest first; `after` is the last one of the page before. */
export function exportsOf(
  db: EntityManager,
  waveId: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<ExportRecord[]> {
  return rows(
    db,
    `select ${RECORD} from answer_export where wave_id = $1 and ($2::uuid is null or id < $2)
     order by id desc limit $3`,
    [waveId, after ?? null, limit],
  );
}

/** Is it this caller's to write? Of two who fetch one export at once the second is told no. */
export async function takeExport(db: EntityManager, id: string): Promise<boolean> {
  const taken = await rows(
    db,
    `update answer_export set state = 'running', written = 0, bytes = null
     where id = $1 and state in ('waiting', 'failed') returning id`,
    [id],
  );
  return taken.length > 0;
}

export async function noteProgress(db: DataSource, id: string, written: number): Promise<void> {
  await db.query(`update answer_export set written = $2 where id = $1 and state = 'running'`, [id, written]);
}

export async function endExport(
  db: DataSource,
  id: string,
  end: Pick<ExportRecord, 'state' | 'written' | 'bytes' | 'digest'>,
): Promise<void> {
  await db.query(
    `update answer_export set state = $2, written = $3, bytes = $4, digest = $5 where id = $1 and state = 'running'`,
    [id, end.state, end.written, end.bytes, end.digest],
  );
}
