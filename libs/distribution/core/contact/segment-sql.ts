import type { SegmentCondition, SegmentField, SegmentRule } from './segment-rule.js';

/** A condition in SQL and the values of its parameters, in order. */
export interface SegmentSql {
  readonly sql: string;
  readonly values: readonly (readonly string[])[];
}

/** How a field is compared with the values of one parameter. Only `role` can be unknown. */
const COLUMN: Readonly<Record<SegmentField, (parameter: string) => string>> = {
  vendor: (parameter) => `v.vendor_id = any(${parameter}::uuid[])`,
  source: (parameter) => `v.source = any(${parameter}::text[])`,
  size: (parameter) => `o.size = any(${parameter}::text[])`,
  region: (parameter) => `o.region = any(${parameter}::text[])`,
  locale: (parameter) => `c.locale = any(${parameter}::text[])`,
  role: (parameter) => `coalesce(lower(c.role) = any(${parameter}::text[]), false)`,
  tag: (parameter) =>
    `exists (select 1 from contact_tag t where t.contact_id = c.contact_id and t.tag = any(${parameter}::text[]))`,
  organisation: (parameter) => `lower(o.name) = any(${parameter}::text[])`,
};

const IGNORES_CASE: ReadonlySet<SegmentField> = new Set(['role', 'organisation']);

const valuesOf = ({ field, values }: SegmentCondition): readonly string[] =>
  IGNORES_CASE.has(field) ? values.map((value) => value.toLowerCase()) : values;

/**
 * Compiles a rule into a boolean expression over `contact c`, `contact_vendor v` and `organisation o`, so it decides
 * about one person and one vendor. Nothing of the rule gets into the text but the names of its fields; values are
 * arrays for parameters counted from `firstParameter`, the number of the first free one (from 1). The rule must have
 * passed `checkSegmentRule`.
 */
export function segmentSql(rule: SegmentRule, firstParameter: number): SegmentSql {
  const values: (readonly string[])[] = [];
  const write = (member: SegmentRule | SegmentCondition): string => {
    if ('field' in member) {
      values.push(valuesOf(member));
      const sql = COLUMN[member.field](`$${firstParameter + values.length - 1}`);
      return member.op === 'in' ? sql : `not ${sql}`;
    }
    const [members, joint, nothing] = 'all' in member ? [member.all, ' and ', 'true'] : [member.any, ' or ', 'false'];
    return members.length === 0 ? nothing : `(${members.map(write).join(joint)})`;
  };
  return { sql: write(rule), values };
}
