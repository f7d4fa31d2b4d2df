import type { EntityManager } from 'typeorm';
import type { Locale } from '#kernel';
import { rows } from '#platform';
import { type CompanySize, type Region, type SegmentRule, segmentSql, type Source } from '../core/index.js';

export interface ContactVendor {
  readonly vendorId: string;
  readonly source: Source;
}

export interface ListedContact {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly size: CompanySize;
  readonly region: Region;
  readonly locale: Locale;
  readonly role: string | null;
  readonly timeZone: string | null;
  readonly vendors: readonly ContactVendor[];
  readonly tags: readonly string[];
  /** What they do not want to be written to about: `all`, `study:<id>`, `vendor:<id>`. */
  readonly suppressed: readonly string[];
  readonly createdAt: Date;
}

export interface ContactFilter {
  readonly studyId: string;
  readonly rule: SegmentRule;
  /** Part of a name or an organisation; with `inAddresses` of an address, too, else a whole address. */
  readonly search: string | null;
  readonly inAddresses: boolean;
}

export interface ContactPage {
  readonly limit: number;
  /** Place of the last one of the page before: time and id. */
  readonly after: readonly string[] | undefined;
}

interface Where {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const pattern = (search: string): string => `%${search.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;

/** Who is meant, over `contact c` and `organisation o`. */
function whereOf({ studyId, rule, search, inAddresses }: ContactFilter): Where {
  const segment = segmentSql(rule, 5);
  const sql = `exists (select 1 from contact_vendor v
                       where v.contact_id = c.contact_id and v.study_id = $1 and ${segment.sql})
    and ($2::text is null or c.name ilike $2 or o.name ilike $2 or c.email = $3 or ($4 and c.email ilike $2))`;
  const text = search === null || search.trim() === '' ? null : search.trim();
  return {
    sql,
    values: [
      studyId,
      text === null ? null : pattern(text),
      text?.toLowerCase() ?? null,
      inAddresses,
      ...segment.values,
    ],
  };
}

export function contactsOf(db: EntityManager, filter: ContactFilter, page: ContactPage): Promise<ListedContact[]> {
  const { sql, values } = whereOf(filter);
  const [at = null, id = null] = page.after ?? [];
  const free = values.length + 1;
  return rows<ListedContact>(
    db,
    `select c.contact_id as id, c.email, c.name, o.name as organisation, o.size, o.region, c.locale, c.role,
            c.time_zone as "timeZone", c.created_at as "createdAt",
            coalesce((select jsonb_agg(jsonb_build_object('vendorId', w.vendor_id, 'source', w.source)
                                       order by w.vendor_id)
                      from contact_vendor w where w.contact_id = c.contact_id and w.study_id = $1), '[]') as vendors,
            array(select t.tag from contact_tag t where t.contact_id = c.contact_id order by 1) as tags,
            array(select s.scope from suppression s where s.contact_id = c.contact_id order by 1) as suppressed
     from contact c join organisation o on o.organisation_id = c.organisation_id
     where ${sql}
       and ($${free}::timestamptz is null or (c.created_at, $${free + 1}::uuid) < ($${free}::timestamptz, c.contact_id))
     order by c.created_at desc, c.contact_id limit $${free + 2}`,
    [...values, at, id, page.limit],
  );
}

export async function countContacts(db: EntityManager, filter: ContactFilter): Promise<number> {
  const { sql, values } = whereOf(filter);
  const [count] = await rows<{ people: number }>(
    db,
    `select count(*)::int as people
     from contact c join organisation o on o.organisation_id = c.organisation_id where ${sql}`,
    values,
  );
  return count?.people ?? 0;
}

/** What the contacts of a study have in common, for choosing from: with how many people each. */
export interface ContactValues {
  readonly vendors: readonly { readonly value: string; readonly people: number }[];
  readonly tags: readonly { readonly value: string; readonly people: number }[];
  readonly roles: readonly { readonly value: string; readonly people: number }[];
  readonly organisations: readonly { readonly value: string; readonly people: number }[];
}

const MAX_VALUES = 200;

export async function contactValues(db: EntityManager, studyId: string): Promise<ContactValues> {
  const grouped = (value: string, join: string, where = 'true') =>
    rows<{ value: string; people: number }>(
      db,
      `select ${value} as value, count(distinct v.contact_id)::int as people
       from contact_vendor v ${join} where v.study_id = $1 and ${where}
       group by 1 order by 2 desc, 1 limit ${MAX_VALUES}`,
      [studyId],
    );
  const contact = 'join contact c on c.contact_id = v.contact_id';
  const [vendors, tags, roles, organisations] = await Promise.all([
    grouped('v.vendor_id::text', ''),
    grouped('t.tag', 'join contact_tag t on t.contact_id = v.contact_id'),
    grouped('c.role', contact, 'c.role is not null'),
    grouped('o.name', `${contact} join organisation o on o.organisation_id = c.organisation_id`),
  ]);
  return { vendors, tags, roles, organisations };
}
