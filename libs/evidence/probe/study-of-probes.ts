import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { queryErrors, rows } from '#platform';

/** The study that a wave belongs to. Throws `not-found`. */
export async function studyOf(db: EntityManager, waveId: string): Promise<string> {
  const [wave] = await rows<{ studyId: string }>(db, 'select study_id as "studyId" from wave where id = $1', [waveId]);
  if (!wave) throw queryErrors.notFound();
  return wave.studyId;
}

export interface NamedVendor {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
}

/** Vendors that take part in the study, by slug. */
export function vendorsOf(db: EntityManager, studyId: string): Promise<NamedVendor[]> {
  return rows(
    db,
    `select v.id, v.slug, v.name from study_vendor s join vendor v on v.id = s.vendor_id
     where s.study_id = $1 order by v.slug`,
    [studyId],
  );
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** How a member of the staff is called; who has no name yet is known by address. */
export const STAFF_NAME = `coalesce(nullif(s.name, ''), s.email)`;

/** Staff with one of the roles who may log in. */
export function staffWith(db: EntityManager, roles: readonly string[]): Promise<NamedPerson[]> {
  return rows(
    db,
    `select s.id, ${STAFF_NAME} as name from staff s
     where s.role = any($1) and s.deactivated_at is null order by 2, 1`,
    [roles],
  );
}

/** Every way in which vendors and their products are called: in a transcript none is left. */
export async function namesOfVendors(db: EntityManager): Promise<string[]> {
  const named = await rows<{ slug: string; name: LocalizedText }>(
    db,
    'select slug, name from vendor union all select slug, name from product',
  );
  return named.flatMap(({ slug, name }) => [slug, ...Object.values(name)]).filter((name) => name !== '');
}
