import { describe, expect, it } from '@jest/globals';
import { Keyring } from '../crypto/keyring.js';
import { readCursor, writeCursor } from './cursor.js';
import { localeOf } from './locale-of.js';
import { matching, oneOf, readQuery, shortText, wholeNumber } from './read-query.js';
import { parseStrictForm } from './strict-form.js';

const spec = {
  limit: wholeNumber(1, 200),
  sort: oneOf('new', 'old'),
  q: shortText(10),
  day: matching(/^\d{4}-\d\d-\d\d$/),
};
const read = (text: string) => readQuery(parseStrictForm(text), spec);

describe('a query string', () => {
  it('is read into its types', () => {
    expect(read('limit=20&sort=old&q=a%2Bb+c&day=2026-11-22')).toEqual({
      limit: 20,
      sort: 'old',
      q: 'a+b c',
      day: '2026-11-22',
    });
    expect(read('')).toEqual({});
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=1e3',
    'limit=-1',
    'limit=',
    'limit=1&limit=2',
    'sort=random',
    'q=12345678901',
    'unknown=1',
    'limit[]=1',
    '__proto__=1',
    'constructor=1',
    'day=22.11.2026',
  ])('is refused as %s', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'query-invalid' }));
  });

  it.each([
    ['%', 'bad-request'],
    ['a=%E0%A4%A', 'bad-request'],
    ['a=%00', 'invalid-text'],
    ['a=1&'.repeat(501), 'bad-request'],
  ])('that cannot be decoded is refused: %s', (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a form', () => {
  it('keeps every value of a repeated field in order', () => {
    expect(parseStrictForm(Buffer.from('a=1&b=&a=2&c'))).toEqual(
      new Map([
        ['a', ['1', '2']],
        ['b', ['']],
        ['c', ['']],
      ]),
    );
  });

  it('is refused when its bytes are not UTF-8', () => {
    expect(() => parseStrictForm(Buffer.from([0x61, 0x3d, 0xff]))).toThrow(
      expect.objectContaining({ code: 'invalid-text' }),
    );
  });
});

describe('a cursor', () => {
  const keyring = new Keyring('a secret of thirty-two bytes or so');

  it('leads back to its place', () => {
    expect(readCursor(keyring, 'mails', writeCursor(keyring, 'mails', ['2026-11-22', 'x']))).toEqual([
      '2026-11-22',
      'x',
    ]);
  });

  it.each([
    ['made by hand', () => 'eyJpZCI6MX0.AAAA'],
    ['of another list', () => writeCursor(keyring, 'other', ['1'])],
    ['of another installation', () => writeCursor(new Keyring('b'.repeat(32)), 'mails', ['1'])],
    ['that is empty', () => ''],
  ])('%s is refused', (_, cursor) => {
    expect(() => readCursor(keyring, 'mails', cursor())).toThrow(expect.objectContaining({ code: 'query-invalid' }));
  });
});

describe('the language of a reader', () => {
  it.each([
    ['en', 'zh-CN', 'en'],
    ['xx', 'en-GB,en;q=0.9', 'en'],
    [undefined, 'fr,en;q=0.5,zh;q=0.8', 'zh-CN'],
    [undefined, 'en;q=0.9,zh-TW;q=0.1', 'en'],
    [undefined, 'de', 'zh-CN'],
    [undefined, undefined, 'zh-CN'],
  ])('who asks for %s with a browser for %s is %s', (chosen, header, locale) => {
    expect(localeOf(chosen, header)).toBe(locale);
  });
});
