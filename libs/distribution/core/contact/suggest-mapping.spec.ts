import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONTACT_FIELDS, HEADERS } from './contact-field.js';
import {
  checkHeader,
  checkMapping,
  type ContactMapping,
  normalHeader,
  readMapping,
  suggestMapping,
} from './suggest-mapping.js';

describe('normalHeader', () => {
  it.each([
    ['E-Mail', 'email'],
    ['  Time Zone ', 'timezone'],
    ['公司名称（必填）', '公司名称'],
    ['ＥＭＡＩＬ', 'email'],
    ['***', ''],
  ])('takes %j for %j', (header, normal) => {
    expect(normalHeader(header)).toBe(normal);
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(normalHeader(normalHeader(header))).toBe(normalHeader(header));
      }),
    );
  });
});

describe('suggestMapping', () => {
  it('knows every header of its list, in both languages', () => {
    for (const field of CONTACT_FIELDS)
      for (const header of HEADERS[field]) expect(suggestMapping([header]).columns).toEqual([field]);
  });

  it('suggests a field once, and nothing for what it does not know', () => {
    expect(suggestMapping(['Email', '邮箱', 'mail', '__proto__', 'vendorId', '']).columns).toEqual([
      'email',
      'undecided',
      'undecided',
      'undecided',
      'undecided',
      'undecided',
    ]);
  });

  it('remembers what people said, unless it is no field', () => {
    const remembered = new Map([
      ['who', 'email'],
      ['note', null],
      ['name', 'organisation'],
      ['old', 'no-such-field'],
    ]);
    expect(suggestMapping(['Who', 'Note', 'Name', 'Old'], remembered).columns).toEqual([
      'email',
      null,
      'organisation',
      'undecided',
    ]);
  });
});

describe('checkHeader', () => {
  it.each([
    ['nothing', [], [{ pointer: '', code: 'no-header' }]],
    ['blanks', ['', ' '], [{ pointer: '', code: 'no-header' }]],
    ['too many columns', Array.from({ length: 51 }, (_, n) => `c${n}`), [{ pointer: '', code: 'too-many-columns' }]],
    ['the same twice', ['email', 'name', 'EMAIL '], [{ pointer: '/columns/2', code: 'duplicate-column' }]],
    ['columns without a name', ['email', '', ''], []],
  ])('of %s', (_, header, violations) => {
    expect(checkHeader(header)).toEqual(violations);
  });
});

const whole: ContactMapping = {
  columns: ['email', 'name', 'organisation', null],
  defaults: { size: 'M', region: 'CN', source: 'partner', vendor: 'aurora' },
};

describe('checkMapping', () => {
  it('has nothing against one that says all that is needed', () => {
    expect(checkMapping(whole, 4)).toEqual([]);
  });

  it.each<[string, Partial<ContactMapping>, number, object]>([
    [
      'what nobody has decided',
      { columns: ['email', 'undecided'] },
      2,
      { pointer: '/columns/1', code: 'unknown-column' },
    ],
    ['a field twice', { columns: ['email', 'email'] }, 2, { pointer: '/columns/1', code: 'duplicate-column' }],
    ['another width', {}, 3, { pointer: '/columns', code: 'number-of-columns' }],
    ['what is missing', { defaults: {} }, 4, { pointer: '/defaults/vendor', code: 'missing' }],
    ['an address, which nobody shares', { columns: [null] }, 1, { pointer: '/defaults/email', code: 'missing' }],
  ])('names %s', (_, change, width, violation) => {
    expect(checkMapping({ ...whole, ...change }, width)).toContainEqual(violation);
  });
});

describe('readMapping', () => {
  it('reads what it wrote', () => {
    expect(readMapping(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    expect(readMapping({ columns: ['undecided'] })).toEqual({ columns: ['undecided'], defaults: {} });
  });

  it.each([
    ['nothing', null],
    ['a text', 'email'],
    ['a list', []],
    ['columns that are no list', { columns: 'email' }],
    ['too many columns', { columns: Array.from({ length: 51 }, () => null) }],
    ['an unknown field', { columns: ['password'] }],
    ['a field of every object', { columns: ['constructor'] }],
    ['defaults that are a list', { columns: [], defaults: [] }],
    ['an address for everybody', { columns: [], defaults: { email: 'a@b.example' } }],
    ['a default that is no text', { columns: [], defaults: { size: 1 } }],
    ['a default that is too long', { columns: [], defaults: { role: 'x'.repeat(1_001) } }],
  ])('takes %s for none', (_, value) => {
    expect(readMapping(value)).toBeNull();
  });
});
