import { describe, expect, it } from '@jest/globals';
import { readRatings, VOICE_LIMITS } from './public-voice.js';

const context = { vendors: ['aurora', 'polaris'], today: '2026-11-01' };
const row = {
  vendor: 'aurora',
  source: ' Example Reviews ',
  url: 'https://reviews.example/aurora',
  day: '2026-10-31',
  mean: 4.2,
  count: 310,
  licence: 'CC BY 4.0',
};

describe('ratings of public sites', () => {
  it('are read on one scale', () => {
    const ten = { ...row, vendor: 'polaris', mean: 10, scale: 10 };
    expect(
      readRatings([row, ten, { ...ten, vendor: 'aurora', url: 'https://b.example/', mean: 5.5 }], context),
    ).toMatchObject({
      ok: true,
      records: [
        { vendor: 'aurora', source: 'Example Reviews', mean: 4.2, count: 310 },
        { vendor: 'polaris', mean: 5 },
        { vendor: 'aurora', mean: 3 },
      ],
    });
  });

  it.each([
    ['text', 'x', '', 'wrong-type'],
    ['a vendor of another study', { ...row, vendor: 'tidal' }, '/vendor', 'unknown-vendor'],
    ['no source', { ...row, source: ' ' }, '/source', 'required'],
    ['a page that is none', { ...row, url: 'javascript:alert(1)' }, '/url', 'not-a-url'],
    ['a page with a password', { ...row, url: 'https://a:b@reviews.example/' }, '/url', 'not-a-url'],
    ['an endless address', { ...row, url: `https://r.example/${'x'.repeat(2_000)}` }, '/url', 'not-a-url'],
    ['a day that is none', { ...row, day: '2026-02-30' }, '/day', 'not-a-day'],
    ['tomorrow', { ...row, day: '2026-11-02' }, '/day', 'in-the-future'],
    ['six stars of five', { ...row, mean: 5.1 }, '/mean', 'outside-its-scale'],
    ['words for stars', { ...row, mean: '4' }, '/mean', 'outside-its-scale'],
    ['a scale of one', { ...row, scale: 1 }, '/scale', 'out-of-range'],
    ['nobody who rated', { ...row, count: 0 }, '/count', 'out-of-range'],
    ['no licence', { ...row, licence: undefined }, '/licence', 'required'],
  ])('are refused whole with %s', (_, wrong, field, code) => {
    expect(readRatings([row, wrong], context)).toEqual({
      ok: false,
      violations: [{ pointer: `/ratings/1${field}`, code }],
    });
  });

  it('may repeat a record, but not contradict it', () => {
    expect(readRatings([row, { ...row }], context)).toMatchObject({ ok: true, repeated: 1 });
    expect(readRatings([row, { ...row, count: 311 }], context)).toMatchObject({
      violations: [{ pointer: '/ratings/1', code: 'contradicts-itself' }],
    });
  });

  it('may repeat what was read before, but not contradict it', () => {
    const read = readRatings([row], context);
    const stored = read.ok ? read.records : [];
    expect(readRatings([row], { ...context, stored })).toEqual({ ok: true, records: [], repeated: 1 });
    expect(readRatings([{ ...row, mean: 4.3 }], { ...context, stored })).toMatchObject({
      violations: [{ pointer: '/ratings/0', code: 'contradicts-itself' }],
    });
  });

  it('are some, but not endless', () => {
    expect(readRatings([], context)).toMatchObject({ violations: [{ code: 'empty' }] });
    const many = Array.from({ length: VOICE_LIMITS.rows + 1 }, () => row);
    expect(readRatings(many, context)).toMatchObject({ violations: [{ code: 'too-many' }] });
    const faulty = readRatings(
      Array.from({ length: 300 }, () => null),
      context,
    );
    expect(faulty.ok ? [] : faulty.violations).toHaveLength(VOICE_LIMITS.violations);
  });
});
