import type { DataSource, EntityManager } from 'typeorm';
import type { Locale } from '#kernel';
import { rows } from '#platform';

/** An editor's newest text of a section; an empty one gives the section back to the generator. */
export interface EditedText {
  readonly section: string;
  readonly revision: number;
  readonly text: string;
  readonly editedBy: string;
  readonly editedAt: Date;
}

export async function editedTexts(db: DataSource, releaseId: string, locale: Locale): Promise<EditedText[]> {
  return rows<EditedText>(
    db.manager,
    `select distinct on (section) section, revision, text, edited_by as "editedBy", edited_at as "editedAt"
     from report_text where release_id = $1 and locale = $2 order by section, revision desc`,
    [releaseId, locale],
  );
}

export async function insertText(
  db: EntityManager,
  { releaseId, locale, ...edited }: EditedText & { readonly releaseId: string; readonly locale: Locale },
): Promise<void> {
  const { section, revision, text, editedBy, editedAt } = edited;
  await db.query(
    `insert into report_text (release_id, locale, section, revision, text, edited_by, edited_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [releaseId, locale, section, revision, text, editedBy, editedAt],
  );
}
