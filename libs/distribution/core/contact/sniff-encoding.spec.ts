import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sniffDelimiter, sniffEncoding } from './sniff-encoding.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** "email,name" and 王小明 in GBK. */
const GBK = [...utf8('email,name\r\na@example.test,'), 0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7];

describe('sniffEncoding', () => {
  it.each([
    ['UTF-8', [...utf8('姓名,邮箱')], { kind: 'text', encoding: 'utf-8' }],
    ['UTF-8 with a mark', [...utf8('\ufeffemail')], { kind: 'text', encoding: 'utf-8' }],
    ['UTF-16 of Windows', [0xff, 0xfe, 0x61, 0, 0x0a, 0], { kind: 'text', encoding: 'utf-16le' }],
    ['UTF-16 of others', [0xfe, 0xff, 0, 0x61, 0, 0x0a], { kind: 'text', encoding: 'utf-16be' }],
    ['GBK', GBK, { kind: 'text', encoding: 'gb18030' }],
    ['a zip', [0x50, 0x4b, 3, 4], { kind: 'zip' }],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], { kind: 'unreadable', code: 'old-excel' }],
    ['nothing', [], { kind: 'unreadable', code: 'empty' }],
    ['a NUL', [0x61, 0, 0x62], { kind: 'unreadable', code: 'not-text' }],
    ['half of a UTF-16 pair', [0xff, 0xfe, 0, 0xd8, 0x61, 0], { kind: 'unreadable', code: 'encoding' }],
    ['bytes of nothing', [0x61, 0xff, 0xff], { kind: 'unreadable', code: 'encoding' }],
    // "Jérôme Müller" in Latin-1: E9 72 is a pair of GBK and no Chinese that anybody writes.
    ['Latin-1', [0x4a, 0xe9, 0x72, 0xf4, 0x6d, 0x65, 0x4d, 0xfc, 0x6c], { kind: 'unreadable', code: 'encoding' }],
    // 日本 in Shift JIS.
    ['Shift JIS', [0x93, 0xfa, 0x96, 0x7b], { kind: 'unreadable', code: 'encoding' }],
  ])('of %s', (_, bytes, sniffed) => {
    expect(sniffEncoding(Uint8Array.from(bytes))).toEqual(sniffed);
  });

  it('never takes anything for text that does not decode', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const sniffed = sniffEncoding(bytes);
        if (sniffed.kind === 'text')
          expect(new TextDecoder(sniffed.encoding, { fatal: true }).decode(bytes)).not.toMatch(/\0|\ufffd/);
      }),
    );
  });
});

describe('sniffDelimiter', () => {
  it.each([
    ['email,name', ','],
    ['email;name;company\na,b', ';'],
    ['email\tname\tcompany', '\t'],
    ['"a;b;c",name', ','],
    ['email', ','],
    ['', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });
});
