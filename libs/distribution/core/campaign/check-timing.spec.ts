import { describe, expect, it } from '@jest/globals';
import { AT_ONCE, rhythmOf, zoneFor } from './campaign-plan.js';
import { checkTiming } from './check-timing.js';

const now = new Date('2026-11-26T20:00Z');
const check = (change: object) => checkTiming({ ...AT_ONCE, ...change }, now);

describe('a plan', () => {
  it.each([
    {},
    { startsOn: '2026-11-26' },
    { startsOn: '2026-11-27', fallbackZone: 'Asia/Shanghai' },
    { startsOn: '2026-11-27', zone: 'Pacific/Kiritimati' },
    { localTime: '08:00', weekdays: [7], holidays: ['CN', 'US'], reminderDays: [3, 60] },
    { reminderDays: [3], reminderFor: ['partial'] },
    { reminderDays: [], reminderFor: [] },
  ])('with %j can be kept', (change) => {
    expect(check(change)).toEqual([]);
  });

  it.each([
    [{ startsOn: '2026-11-25' }, 'startsOn', 'past'],
    [{ startsOn: '2026-11-26', fallbackZone: 'Asia/Shanghai' }, 'startsOn', 'past'],
    [{ startsOn: '2001-01-01' }, 'startsOn', 'past'],
    [{ startsOn: '2027-02-29' }, 'startsOn', 'not-a-day'],
    [{ localTime: '24:00' }, 'localTime', 'not-a-time'],
    [{ localTime: '02:30' }, 'localTime', 'quiet-hours'],
    [{ localTime: '20:00' }, 'localTime', 'quiet-hours'],
    [{ weekdays: [] }, 'weekdays', 'missing'],
    [{ weekdays: [1, 1] }, 'weekdays', 'not-a-weekday'],
    [{ weekdays: [0] }, 'weekdays', 'not-a-weekday'],
    [{ weekdays: [8] }, 'weekdays', 'not-a-weekday'],
    [{ weekdays: [1.5] }, 'weekdays', 'not-a-weekday'],
    [{ zone: 'Mars/Base' }, 'zone', 'not-a-zone'],
    [{ fallbackZone: 'recipient' }, 'fallbackZone', 'not-a-zone'],
    [{ holidays: ['EU'] }, 'holidays', 'not-a-calendar'],
    [{ holidays: ['CN', 'CN'] }, 'holidays', 'not-a-calendar'],
    [{ reminderDays: [3, 6, 9] }, 'reminderDays', 'too-many'],
    [{ reminderDays: [2] }, 'reminderDays', 'too-soon'],
    [{ reminderDays: [3, 5] }, 'reminderDays', 'too-soon'],
    [{ reminderDays: [7, 3] }, 'reminderDays', 'too-soon'],
    [{ reminderDays: [3.5] }, 'reminderDays', 'not-a-day'],
    [{ reminderDays: [61] }, 'reminderDays', 'not-a-day'],
    [{ reminderFor: ['opened'] }, 'reminderFor', 'not-a-condition'],
  ])('with %j is wrong at %s: %s', (change, key, code) => {
    expect(check(change)).toEqual([{ pointer: `/timing/${key}`, code }]);
  });

  it('names everything that is wrong at once', () => {
    expect(check({ zone: '', weekdays: [], startsOn: 'x' }).map(({ pointer }) => pointer)).toEqual([
      '/timing/startsOn',
      '/timing/weekdays',
      '/timing/zone',
    ]);
  });
});

describe('whose clocks count', () => {
  it.each([
    ['recipient', 'Asia/Tokyo', 'Asia/Tokyo'],
    ['recipient', null, 'UTC'],
    ['Europe/Berlin', 'Asia/Tokyo', 'Europe/Berlin'],
  ])('for a plan by %s and somebody in %s: %s', (zone, own, counts) => {
    expect(zoneFor({ ...AT_ONCE, zone }, own)).toBe(counts);
  });

  it('with the days off of its calendars', () => {
    const own = [{ calendar: 'CN', day: '2027-02-09', kind: 'off' }] as const;
    expect(rhythmOf({ ...AT_ONCE, holidays: ['CN'] }, own).holidays.get('2027-02-09')).toBe('off');
    expect(rhythmOf(AT_ONCE, own).holidays.size).toBe(0);
  });
});
