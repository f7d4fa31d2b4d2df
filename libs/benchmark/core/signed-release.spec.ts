import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '#kernel';
import { readSignedRelease, signedReleaseText } from './signed-release.js';

const document = canonicalJson({ format: 'fairmark-release/1', name: '明尺 \u2028', score: 0.1, list: [null, true] });
const seal = { sha256: 'a1', kid: 'k', signature: 's' };
const text = signedReleaseText(document, seal);
const codeOf = (changed: string) => {
  const read = readSignedRelease(changed);
  return read.ok ? null : read.violation.code;
};

describe('a release file', () => {
  it('is canonical JSON with the document in it byte for byte', () => {
    expect(text).toBe(canonicalJson({ release: JSON.parse(document), ...seal }));
    expect(readSignedRelease(text)).toEqual({ ok: true, file: { release: JSON.parse(document), ...seal }, document });
    expect(readSignedRelease(`${text}\n`)).toMatchObject({ ok: true, document });
  });

  it.each([
    ['nothing', '', 'not-json'],
    ['half a file', text.slice(0, 40), 'not-json'],
    ['a number', '5', 'not-json'],
    ['null', 'null', 'not-json'],
    ['a list', '[]', 'not-a-release'],
    ['a document without signature', document, 'not-signed'],
    ['a missing field', text.replace('"kid":"k",', ''), 'not-a-release'],
    ['a field too many', text.replace('{"kid"', '{"a":1,"kid"'), 'not-a-release'],
    ['a hash that is a number', text.replace('"a1"', '1'), 'not-a-release'],
    ['white space', text.replace(',', ', '), 'not-canonical'],
    ['a byte order mark', `\uFEFF${text}`, 'not-json'],
    ['two line feeds', `${text}\n\n`, 'not-canonical'],
    ['a field said twice', text.replace('"kid":"k"', '"kid":"j","kid":"k"'), 'not-canonical'],
    ['a number in another spelling', text.replace('0.1', '0.10'), 'not-canonical'],
    ['a number beyond all numbers', text.replace('0.1', '1e999'), 'not-canonical'],
    ['brackets without end', text.replace('0.1', `${'['.repeat(9_999)}${']'.repeat(9_999)}`), 'not-canonical'],
  ])('with %s is refused', (_, changed, code) => {
    expect(codeOf(changed)).toBe(code);
  });

  it('reads as something else, or not at all, when any character changes', () => {
    const at = fc.nat({ max: text.length - 1 });
    fc.assert(
      fc.property(at, fc.string({ minLength: 1, maxLength: 1 }), (position, character) => {
        fc.pre(text[position] !== character);
        const read = readSignedRelease(text.slice(0, position) + character + text.slice(position + 1));
        if (!read.ok) return;
        const { file } = read;
        expect(signedReleaseText(read.document, file)).not.toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
