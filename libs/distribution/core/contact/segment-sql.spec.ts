import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SEGMENT_FIELDS, type SegmentCondition, type SegmentRule } from './segment-rule.js';
import { segmentSql } from './segment-sql.js';

const condition: fc.Arbitrary<SegmentCondition> = fc.record({
  field: fc.constantFrom(...SEGMENT_FIELDS),
  op: fc.constantFrom('in' as const, 'notIn' as const),
  values: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
});
const group = <T>(member: fc.Arbitrary<T>) =>
  fc.oneof(fc.record({ all: fc.array(member) }), fc.record({ any: fc.array(member) }));

describe('segmentSql', () => {
  it.each<[string, SegmentRule, string]>([
    ['everybody', { all: [] }, 'true'],
    ['nobody', { any: [] }, 'false'],
    [
      'a vendor and a size',
      {
        all: [
          { field: 'vendor', op: 'in', values: ['a'] },
          { field: 'size', op: 'notIn', values: ['S'] },
        ],
      },
      '(v.vendor_id = any($3::uuid[]) and not o.size = any($4::text[]))',
    ],
    [
      'one of two groups',
      {
        any: [
          { all: [{ field: 'region', op: 'in', values: ['CN'] }] },
          { any: [{ field: 'locale', op: 'in', values: ['en'] }] },
        ],
      },
      '((o.region = any($3::text[])) or (c.locale = any($4::text[])))',
    ],
    [
      'a tag, which stands in a table of its own',
      { all: [{ field: 'tag', op: 'notIn', values: ['x'] }] },
      '(not exists (select 1 from contact_tag t where t.contact_id = c.contact_id and t.tag = any($3::text[])))',
    ],
    [
      'a role, which may be unknown',
      { all: [{ field: 'role', op: 'notIn', values: ['CTO'] }] },
      '(not coalesce(lower(c.role) = any($3::text[]), false))',
    ],
  ])('compiles %s', (_, rule, sql) => {
    expect(segmentSql(rule, 3).sql).toBe(sql);
  });

  it('compares roles and organisations without regard to case', () => {
    const rule: SegmentRule = {
      all: [
        { field: 'role', op: 'in', values: ['CTO'] },
        { field: 'organisation', op: 'in', values: ['Example Ltd'] },
        { field: 'tag', op: 'in', values: ['VIP'] },
        { field: 'source', op: 'in', values: ['partner'] },
      ],
    };
    expect(segmentSql(rule, 1).values).toEqual([['cto'], ['example ltd'], ['VIP'], ['partner']]);
  });

  it('lets no value into the text, and has one parameter for each condition', () => {
    fc.assert(
      fc.property(group(fc.oneof(condition, group(condition))), (rule) => {
        const { sql, values } = segmentSql(rule, 1);
        const parameters = [...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
        expect(parameters).toEqual(values.map((_, at) => at + 1));
        expect(sql).toMatch(/^[a-z0-9_.$:()[\]=, ]*$/);
      }),
    );
  });
});
