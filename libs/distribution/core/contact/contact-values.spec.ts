import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  listIn,
  plainText,
  readBasis,
  readDay,
  readLabel,
  readLocale,
  readRegion,
  readSize,
  readSource,
  readTags,
  readTimeZone,
} from './contact-values.js';

describe('plainText', () => {
  it.each([
    ['  Li   Wei ', 'Li Wei'],
    ['Li\u202e\u0000 Wei\u200b', 'Li Wei'],
    ['李\u3000伟', '李 伟'],
    ['two\r\nlines', 'two lines'],
    ['half \ud83d', 'half \ufffd'],
    [`=cmd|' /C calc'!A0`, `=cmd|' /C calc'!A0`],
  ])('keeps %j as %j', (cell, text) => {
    expect(plainText(cell)).toBe(text);
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        expect(plainText(plainText(cell))).toBe(plainText(cell));
      }),
    );
  });
});

describe('a value of few', () => {
  it.each([
    [readSize, 's', 'S'],
    [readSize, ' 大型 ', 'L'],
    [readSize, 'Medium', 'M'],
    [readRegion, 'cn', 'CN'],
    [readRegion, '海外', 'INTL'],
    [readSource, 'Independent', 'independent'],
    [readSource, '厂商推荐', 'vendor_invited'],
    [readSource, '社区', 'community'],
    [readLocale, '中文', 'zh-CN'],
    [readLocale, 'EN', 'en'],
    [readLocale, 'ＺＨ', 'zh-CN'],
    [readBasis, '已同意', 'consent'],
    [readBasis, '履行合同', 'contract'],
  ] as const)('is known by its words: %p of %j', (read, cell, value) => {
    expect(read(cell)).toEqual({ value });
  });

  it.each([
    [readSize, '', 'missing'],
    [readSize, ' \u200b ', 'missing'],
    [readSize, 'XL', 'not-allowed'],
    [readRegion, 'EU', 'not-allowed'],
    [readSource, 'constructor', 'not-allowed'],
    [readLocale, 'fr', 'not-allowed'],
  ] as const)('is refused otherwise: %p of %j', (read, cell, code) => {
    expect(read(cell)).toEqual({ code });
  });
});

describe('readLabel', () => {
  it.each([
    ['', { code: 'missing' }],
    ['n'.repeat(201), { code: 'too-long' }],
    ['n'.repeat(200), { value: 'n'.repeat(200) }],
  ])('reads %j', (cell, outcome) => {
    expect(readLabel(cell)).toEqual(outcome);
  });
});

describe('a list in a cell', () => {
  it('is separated as people separate', () => {
    expect(listIn('a, b;c|d，e；f、a\ng')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it.each([
    ['', { value: [] }],
    ['试点, pilot', { value: ['试点', 'pilot'] }],
    ['a'.repeat(41), { code: 'too-long' }],
    [Array.from({ length: 21 }, (_, n) => `t${n}`).join(), { code: 'too-many' }],
  ])('of tags is read: %j', (cell, outcome) => {
    expect(readTags(cell)).toEqual(outcome);
  });
});

describe('readTimeZone', () => {
  it.each([
    ['asia/shanghai', { value: 'Asia/Shanghai' }],
    ['europe/berlin', { value: 'Europe/Berlin' }],
    ['UTC', { value: 'UTC' }],
    ['北京时间', { value: 'Asia/Shanghai' }],
    ['', { code: 'missing' }],
    ['+08:00', { code: 'not-a-time-zone' }],
    ['UTC+8', { code: 'not-a-time-zone' }],
    ['Mars/Olympus', { code: 'not-a-time-zone' }],
  ])('reads %j', (cell, outcome) => {
    expect(readTimeZone(cell)).toEqual(outcome);
  });
});

it('tells zones apart however many were asked for', () => {
  for (let n = 0; n < 1_100; n += 1) expect(readTimeZone(`Mars/Olympus${n}`)).toEqual({ code: 'not-a-time-zone' });
  for (const zone of ['asia/shanghai', 'Asia/Tokyo']) expect(readTimeZone(zone)).toHaveProperty('value');
});

describe('readDay', () => {
  it.each([
    ['2026-03-01', { value: '2026-03-01' }],
    ['2026/3/1', { value: '2026-03-01' }],
    ['2026年3月1日', { value: '2026-03-01' }],
    ['2026-03-01T09:00:00Z', { value: '2026-03-01' }],
    ['46082', { value: '2026-03-01' }],
    ['46082.5', { value: '2026-03-01' }],
    ['', { code: 'missing' }],
    ['2026-02-30', { code: 'not-a-date' }],
    ['2026-13-01', { code: 'not-a-date' }],
    ['1/3/2026', { code: 'not-a-date' }],
    ['soon', { code: 'not-a-date' }],
  ])('reads %j', (cell, outcome) => {
    expect(readDay(cell)).toEqual(outcome);
  });
});
