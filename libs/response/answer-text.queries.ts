import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { rows } from '#platform';
import type { Answers } from '#questionnaire/core';
import type { Finding } from './core/index.js';

/** One text of an answer as it is stored: readable without what is masked, whole only for who has the key. */
export interface StoredText {
  readonly id: string;
  /** JSON pointer into the answers. */
  readonly place: string;
  readonly masked: string;
  /** Passages of the original. */
  readonly masks: readonly Finding[];
  readonly sealed: Buffer;
  /** How often a person has changed the masks. */
  readonly revisions: number;
}

export function storedTexts(db: EntityManager, ids: readonly string[]): Promise<StoredText[]> {
  return rows(
    db,
    `select invitation_id as id, place, masked, masks, sealed, revisions from answer_text
     where invitation_id = any($1::uuid[]) order by invitation_id, place`,
    [ids],
  );
}

export type NewText = Omit<StoredText, 'revisions'> & { readonly grams: readonly string[] };

export async function saveTexts(tx: EntityManager, texts: readonly NewText[]): Promise<void> {
  if (texts.length === 0) return;
  const kept = texts.map(({ sealed, ...text }) => ({ ...text, sealed: sealed.toString('hex') }));
  await tx.query(
    `insert into answer_text (invitation_id, place, masked, masks, grams, sealed)
     select t.id, t.place, t.masked, t.masks, t.grams, decode(t.sealed, 'hex')
     from json_to_recordset($1::json) as t (id uuid, place text, masked text, masks jsonb, grams text[], sealed text)
     on conflict (invitation_id, place) do nothing`,
    [JSON.stringify(kept)],
  );
}

/** Puts masked answers in the place of those that were handed in. */
export async function saveMasked(
  tx: EntityManager,
  masked: readonly { readonly id: string; readonly answers: Answers | null }[],
): Promise<void> {
  if (masked.length === 0) return;
  await tx.query(
    `update response r set answers = coalesce(m.answers, r.answers), is_masked = true
     from json_to_recordset($1::json) as m (id uuid, answers jsonb) where r.invitation_id = m.id`,
    [JSON.stringify(masked)],
  );
}

export interface RevisedMasks {
  readonly place: string;
  readonly masks: readonly Finding[];
  readonly revisedBy: string;
  readonly revisedAt: Date;
}

/** Changes the masks of one text and keeps who did so; its terms are looked for anew by the next fold. */
export async function reviseText(
  tx: EntityManager,
  { id, revisionId, answers }: { readonly id: string; readonly revisionId: string; readonly answers: Answers },
  { place, masks, masked, grams, revisedBy, revisedAt }: RevisedMasks & Pick<NewText, 'masked' | 'grams'>,
): Promise<void> {
  await tx.query(
    `update answer_text set masks = $3, masked = $4, grams = $5, revisions = revisions + 1
     where invitation_id = $1 and place = $2`,
    [id, place, JSON.stringify(masks), masked, grams],
  );
  await tx.query(
    `insert into answer_text_revision (invitation_id, id, place, masks, revised_by, revised_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, revisionId, place, JSON.stringify(masks), revisedBy, revisedAt],
  );
  await tx.query('update response set answers = $2, is_masked = false where invitation_id = $1', [
    id,
    JSON.stringify(answers),
  ]);
}

/** Newest first. */
export function revisionsOf(db: EntityManager, id: string): Promise<RevisedMasks[]> {
  return rows(
    db,
    `select place, masks, revised_by as "revisedBy", revised_at as "revisedAt" from answer_text_revision
     where invitation_id = $1 order by id desc`,
    [id],
  );
}

export async function dropTexts(tx: EntityManager, ids: readonly string[]): Promise<void> {
  for (const table of ['answer_text', 'answer_text_revision', 'quote_decision'])
    await tx.query(`delete from ${table} where invitation_id = any($1::uuid[])`, [ids]);
}

/** What not everybody sees, and a decision may be judged by later. */
export type LookedAt = 'original' | 'effect';

export interface Look {
  readonly what: LookedAt;
  readonly lookedBy: string;
  readonly lookedAt: Date;
}

export async function recordLook(db: EntityManager, answerId: string, id: string, look: Look): Promise<void> {
  await db.query(
    'insert into answer_look (invitation_id, id, what, looked_by, looked_at) values ($1, $2, $3, $4, $5)',
    [answerId, id, look.what, look.lookedBy, look.lookedAt],
  );
}

/** Newest first. */
export function looksAt(db: EntityManager, answerId: string): Promise<Look[]> {
  return rows(
    db,
    `select what, looked_by as "lookedBy", looked_at as "lookedAt" from answer_look
     where invitation_id = $1 order by id desc`,
    [answerId],
  );
}

/** Names by the id of who bears them. */
export type NamesById = ReadonlyMap<string, readonly string[]>;

const byId = (named: readonly { readonly id: string; readonly name: string }[]): NamesById => {
  const names = new Map<string, string[]>();
  for (const { id, name } of named) names.set(id, [...(names.get(id) ?? []), name]);
  return names;
};

/** Names of people: of those who answered. */
export async function namesOfContacts(db: EntityManager, ids: readonly string[]): Promise<NamesById> {
  return byId(await rows(db, 'select contact_id as id, name from contact where contact_id = any($1::uuid[])', [ids]));
}

export async function namesOfOrganisations(db: EntityManager, ids: readonly string[]): Promise<NamesById> {
  return byId(
    await rows(
      db,
      `select organisation_id as id, name from organisation where organisation_id = any($1::uuid[])
       union all
       select organisation_id, name from open_link_organisation
       where organisation_id = any($1::uuid[]) and name is not null`,
      [ids],
    ),
  );
}

/** So many companies are looked for in texts; of more the newest. */
const MOST_COMPANIES = 200_000;

export async function namesOfCompanies(db: EntityManager): Promise<string[]> {
  const named = await rows<{ name: string }>(
    db,
    `select name from organisation order by created_at desc limit ${MOST_COMPANIES}`,
  );
  return named.map(({ name }) => name);
}

/** Every way in which vendors and their products are called. */
export async function namesOfVendors(db: EntityManager): Promise<string[]> {
  const named = await rows<{ slug: string; name: LocalizedText }>(
    db,
    'select slug, name from vendor union all select slug, name from product',
  );
  return named.flatMap(({ slug, name }) => [slug, ...Object.values(name)]).filter((name) => name !== '');
}
