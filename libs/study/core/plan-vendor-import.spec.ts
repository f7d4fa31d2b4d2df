import { describe, expect, it } from '@jest/globals';
import { type KnownVendor, planVendorImport } from './plan-vendor-import.js';
import type { ProductFacts, ReadRow } from './read-vendor-rows.js';

const name = (text: string) => ({ 'zh-CN': text, en: text });
const product = (slug: string, kind: ProductFacts['kind'] = 'voice'): ProductFacts => ({
  slug,
  name: name(slug),
  kind,
  platforms: ['ios'],
});
const row = (at: number, slug: string, facts: ProductFacts | null = null, called = slug): ReadRow => ({
  row: at,
  slug,
  name: name(called),
  product: facts,
});
const KNOWN = new Map<string, KnownVendor>([
  ['aurora', { name: name('aurora'), products: new Map([['call', product('call')]]) }],
]);

describe('planVendorImport', () => {
  it.each([
    ['a vendor that is not there', row(2, 'kite'), 'new'],
    ['a vendor that is there', row(2, 'aurora'), 'unchanged'],
    ['a vendor with another name', row(2, 'aurora', null, 'Aurora'), 'updated'],
    ['a product that is not there', row(2, 'aurora', product('live')), 'new'],
    ['a product that is there', row(2, 'aurora', product('call')), 'unchanged'],
    ['a product of another kind', row(2, 'aurora', product('call', 'live')), 'updated'],
    ['a product whose vendor is renamed', row(2, 'aurora', product('call'), 'Aurora'), 'updated'],
  ])('says of %s that it is %s', (_, read, outcome) => {
    expect(planVendorImport([read], KNOWN).rows.map((one) => one.outcome)).toEqual([outcome]);
  });

  it('adds a vendor once, however many products it has', () => {
    const plan = planVendorImport([row(2, 'kite', product('a')), row(3, 'kite', product('b'))], KNOWN);
    expect(plan.vendors).toEqual([{ slug: 'kite', name: name('kite'), isNew: true }]);
    expect(plan.products.map(({ vendor, facts, isNew }) => [vendor, facts.slug, isNew])).toEqual([
      ['kite', 'a', true],
      ['kite', 'b', true],
    ]);
  });

  it('has nothing to do a second time', () => {
    const kite = { name: name('kite'), products: new Map([['a', product('a')]]) };
    const plan = planVendorImport([row(2, 'kite', product('a'))], new Map([['kite', kite]]));
    expect([plan.rows[0]?.outcome, plan.vendors, plan.products]).toEqual(['unchanged', [], []]);
  });

  it('does nothing at all when one row is wrong', () => {
    const errors = [{ pointer: '/rows/3/vendor', code: 'missing' }];
    const plan = planVendorImport([row(2, 'kite'), { row: 3, vendor: '', product: null, errors }], KNOWN);
    expect(plan).toEqual({
      rows: [
        { row: 2, vendor: 'kite', product: null, outcome: 'new', errors: [] },
        { row: 3, vendor: '', product: null, outcome: 'invalid', errors },
      ],
      vendors: [],
      products: [],
    });
  });
});
