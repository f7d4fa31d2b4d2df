import { describe, expect, it } from '@jest/globals';
import { decodeText } from './read-text-file.js';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('a text file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('支持 a'), '支持 a'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['GBK', bytes(0xd6, 0xa7, 0xb3, 0xd6, 0x20, 0x61), '支持 a'],
    ['UTF-16, small end first', bytes(0xff, 0xfe, 0x61, 0x00, 0x2f, 0x65), 'a支'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0x61), 'a'],
    ['nothing', bytes(), ''],
    ['no text at all', bytes(0x61, 0xff), 'a\ufffd'],
  ])('is read as %s', (_, given, text) => {
    expect(decodeText(given)).toBe(text);
  });
});
