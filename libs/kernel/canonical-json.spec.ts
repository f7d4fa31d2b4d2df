import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonicalJson', () => {
  it.each([
    {
      name: 'numbers',
      value: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
      json: '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    },
    { name: 'sorted keys', value: { b: 1, a: { d: null, c: true } }, json: '{"a":{"c":true,"d":null},"b":1}' },
    {
      name: 'keys by UTF-16 code units',
      value: { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 },
      json: '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\ud83d\ude00":5,"\ufb33":3}',
    },
    { name: 'members that are undefined', value: { a: undefined, b: 1 }, json: '{"b":1}' },
  ])('of $name', ({ value, json }) => {
    expect(canonicalJson(value)).toBe(json);
  });

  it.each([[Number.NaN], [[undefined]], [() => 1]])('refuses what JSON cannot say', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('reads back as the same value and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});
