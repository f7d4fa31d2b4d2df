import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideDue } from './due.js';
import { holidayTable } from './holidays.js';
import { firstOccurrence, isDaytime, isLegal, type Rhythm } from './occurrence.js';
import { momentOf, wallTimeAt } from './wall-time.js';

const ZONES = Intl.supportedValuesOf('timeZone');
const plain: Rhythm = { localTime: '10:00', weekdays: [1, 2, 3, 4, 5], holidays: new Map() };
const china: Rhythm = { ...plain, holidays: holidayTable(['CN'], []) };

describe('the quiet hours', () => {
  it.each([
    ['07:59', false],
    ['08:00', true],
    ['19:59', true],
    ['20:00', false],
    ['00:00', false],
  ])('make %s daytime: %s', (time, daytime) => {
    expect(isDaytime(time)).toBe(daytime);
  });
});

describe('firstOccurrence', () => {
  const first = (rhythm: Rhythm, zone: string, startsOn: string | null, from: string) =>
    firstOccurrence(rhythm, zone, startsOn, new Date(from))?.toISOString();

  it.each<[string, Rhythm, string, string | null, string, string]>([
    ['today when it is early enough', plain, 'Asia/Shanghai', null, '2026-11-26T01:00Z', '2026-11-26T02:00:00.000Z'],
    ['tomorrow when it is not', plain, 'Asia/Shanghai', null, '2026-11-26T02:01Z', '2026-11-27T02:00:00.000Z'],
    ['at the very moment', plain, 'Asia/Shanghai', null, '2026-11-26T02:00Z', '2026-11-26T02:00:00.000Z'],
    ['after the weekend', plain, 'Asia/Shanghai', null, '2026-11-27T03:00Z', '2026-11-30T02:00:00.000Z'],
    ['on its first day', plain, 'America/New_York', '2026-12-01', '2026-11-26T00:00Z', '2026-12-01T15:00:00.000Z'],
    ['not before now', plain, 'UTC', '2026-01-01', '2026-11-26T00:00Z', '2026-11-26T10:00:00.000Z'],
    ['after the holiday', china, 'Asia/Shanghai', '2026-10-01', '2026-09-20T00:00Z', '2026-10-08T02:00:00.000Z'],
    ['on a day made up for', china, 'Asia/Shanghai', '2026-10-10', '2026-09-20T00:00Z', '2026-10-10T02:00:00.000Z'],
    [
      'not on one when the week is not taken whole',
      { ...china, weekdays: [2, 3, 4] },
      'Asia/Shanghai',
      '2026-10-10',
      '2026-09-20T00:00Z',
      '2026-10-13T02:00:00.000Z',
    ],
    [
      'not on a day that is left out',
      plain,
      'Pacific/Apia',
      '2011-12-30',
      '2011-12-29T00:00Z',
      '2012-01-01T20:00:00.000Z',
    ],
  ])('comes %s', (_, rhythm, zone, startsOn, from, moment) => {
    expect(first(rhythm, zone, startsOn, from)).toBe(moment);
  });

  it('does not come when no day is allowed', () => {
    expect(first({ ...plain, weekdays: [] }, 'UTC', null, '2026-11-26T00:00Z')).toBeUndefined();
  });
});

describe('a mail whose time has come', () => {
  const due = new Date('2026-11-26T02:00Z');
  const decide = (now: string) => decideDue(due, new Date(now), 'Asia/Shanghai', plain);

  it.each([
    ['leaves on time', '2026-11-26T02:00Z', 'send'],
    ['leaves late on the same day', '2026-11-26T09:00Z', 'send'],
    ['waits for the morning', '2026-11-26T15:00Z', { later: new Date('2026-11-27T02:00Z') }],
    ['leaves a whole day late', '2026-11-27T02:00Z', 'send'],
    ['is missed after a day', '2026-11-27T02:00:00.001Z', 'missed'],
  ])('%s', (_, now, decision) => {
    expect(decide(now)).toEqual(decision);
  });

  it('is missed when no other day is allowed', () => {
    const never = { ...plain, weekdays: [] };
    expect(decideDue(due, new Date('2026-11-26T02:00Z'), 'UTC', never)).toBe('missed');
  });
});

/** Somewhere a worker comes by now and then; sometimes nothing runs for days. */
const visits = fc.array(fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 4_000 })), {
  minLength: 1,
  maxLength: 60,
});
const rhythms = fc.record({
  localTime: fc
    .tuple(fc.integer({ min: 8, max: 19 }), fc.constantFrom('00', '15', '30', '59'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.subarray(['CN', 'US'] as const).map((calendars) => holidayTable(calendars, [])),
});
/** Within a day or two of the days on which clocks change, and on any other day. */
const starts = fc.oneof(
  fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-01'), noInvalidDate: true }),
  fc
    .tuple(
      fc.constantFrom(
        '2026-03-08',
        '2026-03-29',
        '2026-04-05',
        '2026-10-04',
        '2026-10-25',
        '2026-11-01',
        '2027-03-28',
        '2027-04-04',
      ),
      fc.integer({ min: -48 * 60, max: 48 * 60 }),
    )
    .map(([day, minutes]) => new Date(Date.parse(day) + minutes * 60_000)),
);

describe('for any schedule, zone and change of its clocks', () => {
  it('an occurrence is handled once, and what is sent leaves at a legal local time', () => {
    fc.assert(
      fc.property(rhythms, fc.constantFrom(...ZONES), starts, visits, (rhythm, zone, start, gaps) => {
        let due = firstOccurrence(rhythm, zone, null, start);
        expect(due === undefined || isLegal(due, zone, rhythm)).toBe(true);
        const sent: Date[] = [];
        let missed = 0;
        let now = start;
        for (const minutes of [...gaps, 2_000_000]) {
          now = new Date(now.getTime() + minutes * 60_000);
          if (due === undefined || due > now) continue;
          const decision = decideDue(due, now, zone, rhythm);
          if (decision === 'send') sent.push(now);
          if (decision === 'missed') missed += 1;
          due = typeof decision === 'object' ? decision.later : undefined;
        }
        expect(sent.length + missed).toBe(1);
        for (const moment of sent) expect(isLegal(moment, zone, rhythm)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('an occurrence shows its own local time unless the clocks leave that out', () => {
    fc.assert(
      fc.property(rhythms, fc.constantFrom(...ZONES), starts, (rhythm, zone, start) => {
        const due = firstOccurrence(rhythm, zone, null, start);
        if (due === undefined) return;
        const shown = wallTimeAt(due, zone);
        const isShown = wallTimeAt(momentOf(shown.day, rhythm.localTime, zone), zone).time === rhythm.localTime;
        if (isShown) expect(shown.time).toBe(rhythm.localTime);
        expect(due.getTime()).toBeGreaterThanOrEqual(start.getTime());
      }),
    );
  });

  it('whoever comes by every hour misses nothing', () => {
    fc.assert(
      fc.property(rhythms, fc.constantFrom(...ZONES), starts, (rhythm, zone, start) => {
        const due = firstOccurrence(rhythm, zone, null, start)!;
        expect(decideDue(due, new Date(due.getTime() + 59 * 60_000), zone, rhythm)).not.toBe('missed');
      }),
    );
  });
});
