import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressIn, readFields } from './read-fields.js';

describe('readFields', () => {
  it('reads groups, joins continued lines, and takes the first of a name', () => {
    const text =
      'Reporting-MTA: dns; mx.example\r\n\r\nAction: failed\r\nDiagnostic-Code: smtp;\r\n 550 no\r\nAction: x\r\n\r\n';
    expect(readFields(text).map((fields) => Object.fromEntries(fields))).toEqual([
      { 'reporting-mta': 'dns; mx.example' },
      { action: 'failed', 'diagnostic-code': 'smtp; 550 no' },
    ]);
  });

  it('passes over what is no field', () => {
    expect(readFields('no field\n: nothing\nA B: c\n\n\n')).toEqual([]);
  });

  it('reads anything, and no more than fifty groups', () => {
    expect(readFields('A: b\n\n'.repeat(80))).toHaveLength(50);
    fc.assert(fc.property(fc.string(), (text) => readFields(text).length <= 50));
  });
});

describe('addressIn', () => {
  it.each([
    ['rfc822; Li@Example.com', 'li@example.com'],
    ['RFC822;<li@example.com>', 'li@example.com'],
    ['<li@example.com>', 'li@example.com'],
    ['rfc822; nobody', undefined],
    ['rfc822; a b@example.com', undefined],
    [undefined, undefined],
  ])('of %s is %s', (field, address) => {
    expect(addressIn(field)).toBe(address);
  });
});
