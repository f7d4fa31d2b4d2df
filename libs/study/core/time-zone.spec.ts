import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inZone, isTimeZone, momentAt, offsetMinutes, wallTime } from './time-zone.js';

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

describe('momentAt', () => {
  it.each([
    ['2026-10-01T08:00', 'Asia/Shanghai', '2026-10-01T00:00:00.000Z'],
    ['2026-10-01T00:00', 'UTC', '2026-10-01T00:00:00.000Z'],
    ['2026-07-01T09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
    // Put back at 2: the clocks show 1:30 twice, and the first is still summer time.
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ])('of %s in %s is %s', (wall, zone, moment) => {
    expect(momentAt(wall, zone)?.toISOString()).toBe(moment);
  });

  it.each([
    ['a time that is skipped', '2026-03-08T02:30', 'America/New_York'],
    ['a day that is skipped', '2011-12-30T12:00', 'Pacific/Apia'],
    ['no time', '2026-10-01', 'UTC'],
    ['a 13th month', '2026-13-01T00:00', 'UTC'],
    ['31 February', '2026-02-31T00:00', 'UTC'],
  ])('of %s is none', (_, wall, zone) => {
    expect(momentAt(wall, zone)).toBeUndefined();
  });

  it('is found again from what the clocks show', () => {
    const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Europe/London'];
    const moments = fc.date({ min: new Date('1975-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (at, zone) => {
        const wall = wallTime(at, zone);
        const found = momentAt(wall, zone);
        expect(found && wallTime(found, zone)).toBe(wall);
      }),
    );
  });
});
