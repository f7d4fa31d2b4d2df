import { describe, expect, it } from '@jest/globals';
import { digestDue, isTimeZone } from './digest-due.js';

const plan = { digestTime: '09:00', timeZone: 'Asia/Shanghai', digestedOn: null };
const at = (text: string) => new Date(text);

describe('a digest', () => {
  it.each([
    ['before its time', '2026-11-26T00:59:59Z', null],
    ['at its time', '2026-11-26T01:00:00Z', '2026-11-26'],
    ['late in the same day', '2026-11-26T15:59:00Z', '2026-11-26'],
    ['after midnight there', '2026-11-26T16:00:00Z', null],
  ])('%s is due for %s: %s', (_, now, day) => {
    expect(digestDue(plan, at(now))).toBe(day);
  });

  it('comes once a day', () => {
    const now = at('2026-11-26T02:00:00Z');
    expect(digestDue({ ...plan, digestedOn: '2026-11-26' }, now)).toBeNull();
    expect(digestDue({ ...plan, digestedOn: '2026-11-25' }, now)).toBe('2026-11-26');
  });

  it('does not come where nobody wants it', () => {
    expect(digestDue({ ...plan, digestTime: null }, at('2026-11-26T02:00:00Z'))).toBeNull();
  });

  it('comes on the days on which clocks change', () => {
    const berlin = { digestTime: '02:30', timeZone: 'Europe/Berlin', digestedOn: null };
    expect(digestDue(berlin, at('2026-03-29T00:59:00Z'))).toBeNull();
    expect(digestDue(berlin, at('2026-03-29T01:00:00Z'))).toBe('2026-03-29');
    expect(digestDue({ ...berlin, digestedOn: '2026-10-25' }, at('2026-10-25T01:45:00Z'))).toBeNull();
  });
});

describe('a time zone', () => {
  it.each([
    ['Asia/Shanghai', true],
    ['UTC', true],
    ['Mars/Base', false],
    ['', false],
  ])('%s is one: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });
});
