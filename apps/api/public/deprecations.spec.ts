import { describe, expect, it } from '@jest/globals';
import { DEPRECATED, deprecationHeaders } from './deprecations.js';

const TABLE = [
  {
    path: /^\/v1\/benchmarks\/[^/]+\/[^/]+\/points$/,
    since: new Date('2026-12-01T00:00:00Z'),
    until: new Date('2027-12-01T00:00:00Z'),
    successor: '/v1/benchmarks/{study}/{wave}/scores',
  },
];
const YEAR = 365 * 86_400_000;

describe('a route that is going away', () => {
  it('says since when, until when and what to use instead', () => {
    expect(deprecationHeaders('/v1/benchmarks/rtc/latest/points', TABLE)).toEqual({
      deprecation: '@1796083200',
      sunset: 'Wed, 01 Dec 2027 00:00:00 GMT',
      link: '</v1/benchmarks/{study}/{wave}/scores>; rel="successor-version"',
    });
  });

  it('leaves the others alone', () => {
    expect(deprecationHeaders('/v1/benchmarks/rtc/latest/scores', TABLE)).toEqual({});
    expect(deprecationHeaders('/v1/benchmarks/rtc/latest/scores')).toEqual({});
  });

  it('goes on for a year at least', () => {
    for (const { since, until } of [...DEPRECATED, ...TABLE])
      expect(until.getTime() - since.getTime()).toBeGreaterThanOrEqual(YEAR);
  });
});
