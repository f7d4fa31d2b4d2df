import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inZone, isTimeZone, offsetMinutes } from './time-zone.js';

describe('isTimeZone', () => {
  it.each(['UTC', 'Asia/Shanghai', 'America/Argentina/Buenos_Aires', 'America/New_York'])('takes %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Mars/Olympus', '+08:00', '+08', 'Asia/', 'Asia/Shanghai\n', 'a/b/c/d', '中国'])(
    'refuses %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});

describe('inZone', () => {
  it.each([
    ['2026-10-01T00:00:00Z', 'Asia/Shanghai', '2026-10-01T08:00:00+08:00'],
    ['2026-10-01T00:00:00Z', 'UTC', '2026-10-01T00:00:00Z'],
    ['2026-01-01T00:30:00.250Z', 'America/New_York', '2025-12-31T19:30:00.250-05:00'],
    ['2026-07-01T00:30:00Z', 'America/New_York', '2026-06-30T20:30:00-04:00'],
    ['2026-10-01T00:00:00Z', 'Asia/Kathmandu', '2026-10-01T05:45:00+05:45'],
  ])('shows %s in %s as %s', (instant, zone, shown) => {
    expect(inZone(new Date(instant), zone)).toBe(shown);
  });

  it('names the same moment, whatever the zone', () => {
    const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Europe/London'];
    const moments = fc.date({ min: new Date('1975-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (at, zone) => {
        expect(new Date(inZone(at, zone)).getTime()).toBe(at.getTime());
        expect(Math.abs(offsetMinutes(at, zone))).toBeLessThanOrEqual(14 * 60);
      }),
    );
  });
});
