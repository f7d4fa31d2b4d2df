import type { EntityManager } from 'typeorm';
import { queryErrors, rows } from '#platform';

export type VoiceKind = 'ratings' | 'findings';

/** A file that was taken in. */
export interface VoiceImport {
  readonly id: string;
  readonly name: string;
  readonly added: number;
  readonly duplicates: number;
  readonly importedBy: string;
  readonly importedAt: Date;
  /** Null while it is in force. */
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
}

export type NewVoiceImport = Omit<VoiceImport, 'undoneBy' | 'undoneAt'> & {
  readonly waveId: string;
  readonly kind: VoiceKind;
};

export async function recordImport(tx: EntityManager, file: NewVoiceImport): Promise<void> {
  const { waveId, id, kind, name, added, duplicates, importedBy, importedAt } = file;
  await tx.query(
    `insert into voice_import (wave_id, id, kind, name, added, duplicates, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [waveId, id, kind, name, added, duplicates, importedBy, importedAt],
  );
}

const MOST_LISTED = 100;

/** The latest, newest first. */
export function importsOf(db: EntityManager, waveId: string, kind: VoiceKind): Promise<VoiceImport[]> {
  return rows(
    db,
    `select id, name, added, duplicates, imported_by as "importedBy", imported_at as "importedAt",
            undone_by as "undoneBy", undone_at as "undoneAt"
     from voice_import where wave_id = $1 and kind = $2 order by imported_at desc, id desc limit ${MOST_LISTED}`,
    [waveId, kind],
  );
}

interface Undoing {
  readonly waveId: string;
  readonly id: string;
  readonly kind: VoiceKind;
  readonly undoneBy: string;
  readonly undoneAt: Date;
}

/** Marks a file as taken back. Throws `not-found` where it never was, or no longer is, in force. */
export async function markUndone(tx: EntityManager, { waveId, id, kind, undoneBy, undoneAt }: Undoing): Promise<void> {
  const undone = await rows(
    tx,
    `update voice_import set undone_by = $4, undone_at = $5
     where wave_id = $1 and id = $2 and kind = $3 and undone_at is null returning id`,
    [waveId, id, kind, undoneBy, undoneAt],
  );
  if (undone.length === 0) throw queryErrors.notFound();
}
