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

/** One who writes the file of an export; after they fell silent there may be another. */
export interface ExportRun {
  readonly id: string;
  readonly attempt: number;
}

/** Whoever writes a file says every few seconds that they are there; so long after the last time they are not. */
const SILENT = `state = 'running' and beat_at < now() - interval '60 seconds'`;
const OWN = `id = $1 and attempt = $2 and state = 'running'`;

/** Orders and fetches one after the other, so that limits hold however many come at once; until the transaction ends. */
export async function waitForTurn(tx: EntityManager): Promise<void> {
  await tx.query('insert into export_turn (id) values (1) on conflict (id) do update set id = 1');
}

/** When the `nth` newest export of a person was ordered, if that was after `since`. */
export async function nthOrder(
  tx: EntityManager,
  { orderedBy, since, nth }: { readonly orderedBy: string; readonly since: Date; readonly nth: number },
): Promise<Date | undefined> {
  const [order] = await rows<{ at: Date }>(
    tx,
    `select ordered_at as at from answer_export where ordered_by = $1 and ordered_at > $2
     order by ordered_at desc offset $3 limit 1`,
    [orderedBy, since, nth - 1],
  );
  return order?.at;
}

/** How many files are being written, and how many of them for one person. */
export async function runningExports(
  tx: EntityManager,
  orderedBy: string,
): Promise<{ readonly all: number; readonly own: number }> {
  const [running] = await rows<{ all: number; own: number }>(
    tx,
    `select count(*)::int as all, (count(*) filter (where ordered_by = $1))::int as own
     from answer_export where state = 'running' and not (${SILENT})`,
    [orderedBy],
  );
  return running ?? { all: 0, own: 0 };
}

/** Whose the file is to write from now on. Of two who fetch one export at once the second is told nothing. */
export async function takeExport(tx: EntityManager, id: string): Promise<ExportRun | undefined> {
  const [run] = await rows<ExportRun>(
    tx,
    `update answer_export set state = 'running', written = 0, bytes = null, attempt = attempt + 1, beat_at = now()
     where id = $1 and (state in ('waiting', 'failed') or ${SILENT}) returning id, attempt`,
    [id],
  );
  return run;
}

/** Is it still theirs? */
export async function noteProgress(db: DataSource, { id, attempt }: ExportRun, written: number): Promise<boolean> {
  const text = `update answer_export set written = $3, beat_at = now() where ${OWN} returning id`;
  return (await rows(db.manager, text, [id, attempt, written])).length > 0;
}

export async function beatExport(db: DataSource, { id, attempt }: ExportRun): Promise<void> {
  await db.query(`update answer_export set beat_at = now() where ${OWN}`, [id, attempt]);
}

export type ExportEnd = Pick<ExportRecord, 'state' | 'bytes' | 'digest'>;

export async function endExport(db: EntityManager, { id, attempt }: ExportRun, end: ExportEnd): Promise<void> {
  await db.query(`update answer_export set state = $3, bytes = $4, digest = $5 where ${OWN}`, [
    id,
    attempt,
    end.state,
    end.bytes,
    end.digest,
  ]);
}

/** Files whose writer is gone, whatever became of it, may be fetched again; answers how many there were. */
export async function failSilentExports(db: EntityManager): Promise<number> {
  return (await rows(db, `update answer_export set state = 'failed' where ${SILENT} returning id`)).length;
}
