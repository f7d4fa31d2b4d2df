import { describe, expect, it } from '@jest/globals';
import { instantOf, momentWithZone, typedMoment } from './embargo-moment.js';

describe('the end of an embargo', () => {
  it.each(['2026-12-02T10:00:00.000Z', '2026-03-01T23:59:00.000Z', '2027-01-01T00:05:00.000Z'])(
    'is the same moment once it was shown and sent back: %s',
    (instant) => expect(instantOf(typedMoment(instant))).toBe(instant),
  );

  it('is none where nothing is typed', () => expect(instantOf('')).toBeNull());

  it.each(['zh-CN', 'en'] as const)('names the zone of its clock in %s', (locale) => {
    const zone = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' })
      .formatToParts(new Date('2026-12-02T10:00:00Z'))
      .find(({ type }) => type === 'timeZoneName');
    expect(momentWithZone(locale, '2026-12-02T10:00:00Z')).toContain(zone?.value);
  });
});
