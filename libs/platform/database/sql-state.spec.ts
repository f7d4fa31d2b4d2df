import { describe, expect, it } from '@jest/globals';
import { isUnavailable, sqlState } from './sql-state.js';

const failed = (code: string) => ({ driverError: Object.assign(new Error('failed'), { code }) });

describe('sqlState', () => {
  it('is read through what the ORM puts around it', () => {
    expect(sqlState(failed('23505'))).toBe('23505');
    expect([sqlState(new Error('x')), sqlState(null), sqlState('23505'), sqlState({ code: 7 })]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a database that cannot serve now', () => {
  it.each(['08006', '53300', '57P01', '57014', '25P03', '25P04', '55P03', '40P01', '40001', 'ECONNREFUSED'])(
    'says so by %s',
    (code) => {
      expect(isUnavailable(failed(code))).toBe(true);
    },
  );

  it.each([
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Connection terminated unexpectedly',
    'Query runner already released. Cannot run queries anymore.',
    'Database connection provided by a query runner was already released, cannot continue to use its querying methods',
  ])('says so by “%s”', (message) => {
    expect(isUnavailable(new Error(message))).toBe(true);
  });

  it.each(['23505', '22P05', '42P01'])('is not what %s says', (code) => {
    expect(isUnavailable(failed(code))).toBe(false);
  });

  it('is nothing else', () => {
    expect([isUnavailable(new Error('broken')), isUnavailable('text')]).toEqual([false, false]);
  });
});
