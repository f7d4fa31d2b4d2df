import { describe, expect, it } from '@jest/globals';
import type { CampaignProgress } from '#distribution/core';
import { areaPath, curveData, stepPath } from './curve-data.js';

const point = (at: string, change: object = {}) => ({ at, invitations: 0, reminders: 0, completed: 0, ...change });
const progress = (change: object = {}) =>
  ({
    at: '2026-11-03T00:00:00.000Z',
    state: 'running',
    closesAt: '2026-11-10T00:00:00.000Z',
    flow: {
      widthSeconds: 3_600,
      points: [
        point('2026-11-01T00:00:00.000Z', { invitations: 50, completed: 3 }),
        point('2026-11-02T00:00:00.000Z', { reminders: 40, completed: 7 }),
      ],
    },
    forecast: {
      points: [
        { at: '2026-11-03T00:00:00.000Z', low: 10, high: 10 },
        { at: '2026-11-10T00:00:00.000Z', low: 14, high: 19 },
      ],
    },
    ...change,
  }) as unknown as CampaignProgress;

describe('the drawing of answers over time', () => {
  it('adds answers up to now and ends with what is expected at the close', () => {
    const data = curveData(progress());
    expect(data?.answers.map(({ count }) => count)).toEqual([3, 10]);
    expect(data).toMatchObject({ most: 19, now: { count: 10 }, end: { low: 14, high: 19 } });
    expect(data?.mails.map(({ kind, count }) => [kind, count])).toEqual([
      ['invitation', 50],
      ['reminder', 40],
    ]);
    expect(data?.to).toEqual(new Date('2026-11-10T00:00:00Z'));
  });

  it('is nothing while nothing has happened', () => {
    expect(curveData(progress({ flow: { widthSeconds: 3_600, points: [] } }))).toBeUndefined();
  });

  it('does not reach to a close that is years away', () => {
    const data = curveData(progress({ closesAt: '2099-01-01T00:00:00.000Z' }));
    expect(data?.to).toEqual(new Date('2027-01-02T00:00:00Z'));
  });

  it('expects nothing after the end', () => {
    const data = curveData(progress({ state: 'closed', forecast: { points: [] }, at: '2026-12-01T00:00:00.000Z' }));
    expect(data).toMatchObject({ end: undefined, most: 10, now: { at: new Date('2026-11-10T00:00:00Z') } });
  });
});

describe('paths', () => {
  const x = (at: Date) => at.getTime();
  const y = (value: number) => 100 - value;

  it('go in steps and around a band', () => {
    const at = (time: number) => new Date(time);
    expect(
      stepPath(
        [
          { at: at(0), count: 1 },
          { at: at(5), count: 3 },
        ],
        x,
        y,
      ),
    ).toBe('M0 99H5V97');
    expect(stepPath([], x, y)).toBe('');
    const band = [
      { at: at(0), low: 1, high: 1 },
      { at: at(9), low: 2, high: 6 },
    ];
    expect(areaPath(band, x, y)).toBe('M0 99L9 94L9 98L0 99Z');
  });
});
