import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseStrictJson } from './strict-json.js';

const parse = (text: string) => parseStrictJson(Buffer.from(text));
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'accepted';
};

describe('the strict JSON reader', () => {
  it.each([
    ['a body that is not JSON', '{"a":', 'malformed-json'],
    ['an empty body', '', 'malformed-json'],
    ['two values', '{} {}', 'malformed-json'],
    ['a NUL in a string', '{"a":"x\\u0000y"}', 'invalid-text'],
    ['a NUL in a key', '{"x\\u0000":1}', 'invalid-text'],
    ['a lone surrogate', '{"a":"\\ud83d"}', 'invalid-text'],
    ['a number that is infinite', '{"a":1e400}', 'invalid-number'],
    ['a prototype key', '{"__proto__":{"polluted":true}}', 'malformed-json'],
    ['an escaped prototype key', '{"\\u005f_proto__":{}}', 'malformed-json'],
    ['constructor.prototype', '{"constructor":{"prototype":{}}}', 'malformed-json'],
    ['a constructor that is no object', '{"constructor":1,"prototype":2}', 'accepted'],
    ['a byte order mark', '\ufeff{"a":1}', 'accepted'],
    ['33 levels', `${'['.repeat(33)}${']'.repeat(33)}`, 'json-too-deep'],
    ['brackets inside of strings', `["${'['.repeat(100)}\\"${'['.repeat(100)}"]`, 'accepted'],
    ['32 levels', `${'['.repeat(32)}${']'.repeat(32)}`, 'accepted'],
  ])('answers %s with its refusal', (_, text, code) => {
    expect(refusal(() => parse(text))).toBe(code);
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(refusal(() => parseStrictJson(Buffer.from([0x22, 0xff, 0x22])))).toBe('invalid-text');
  });

  it('reads every other value exactly as JSON.parse does', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\u0000') && value !== '__proto__');
    const value = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        text,
        fc.array(tie('tree')),
        fc.dictionary(text, tie('tree')),
      ),
    })).tree;
    fc.assert(
      fc.property(value, (tree) => {
        const json = JSON.stringify(tree);
        expect(parse(json)).toEqual(JSON.parse(json));
      }),
    );
  });
});
