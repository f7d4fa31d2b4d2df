import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { toProblem } from './to-problem.js';

describe('toProblem', () => {
  it.each([
    [
      'a refusal of the business',
      new DomainError('conflict', 'already-submitted', 'Already'),
      409,
      '/problems/already-submitted',
    ],
    [
      'a body over the limit',
      { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 },
      413,
      '/problems/payload-too-large',
    ],
    ['a path that cannot be decoded', { code: 'FST_ERR_BAD_URL' }, 400, '/problems/bad-request'],
    ['a database that is gone', { code: 'ECONNREFUSED' }, 503, '/problems/dependency-unavailable'],
    [
      'a killed backend, wrapped by the ORM',
      { driverError: { code: '57P01' } },
      503,
      '/problems/dependency-unavailable',
    ],
    [
      'a pool that is exhausted',
      new Error('timeout exceeded when trying to connect'),
      503,
      '/problems/dependency-unavailable',
    ],
    ['a reference to nothing', { driverError: { code: '23503' } }, 422, '/problems/not-consistent'],
    ['a value that a check refuses', { code: '23514' }, 422, '/problems/not-consistent'],
    ['a second of what is there once', { driverError: { code: '23505' } }, 409, '/problems/already-there'],
    ['an unknown route', { status: 404 }, 404, '/problems/not-found'],
    ['a media type nobody reads', { statusCode: 415 }, 415, '/problems/unsupported-media-type'],
    ['a client that hung up', { code: 'ECONNRESET', statusCode: 400 }, 400, '/problems/bad-request'],
    ['another refusal of the framework', { statusCode: 418 }, 400, '/problems/bad-request'],
    ['a bug', new TypeError('x is not a function'), 500, '/problems/internal-error'],
    ['something that is not even an error', null, 500, '/problems/internal-error'],
  ])('of %s has its status', (_, error, status, type) => {
    const problem = toProblem(error, '0190a0a0-0000-7000-8000-000000000000');
    expect(problem).toMatchObject({ status, type, instance: 'urn:uuid:0190a0a0-0000-7000-8000-000000000000' });
  });

  it('tells nothing of a bug', () => {
    const text = JSON.stringify(toProblem(new Error('select * from secret at /node_modules/x'), 'id'));
    expect(text).not.toMatch(/select|node_modules|secret/);
  });
});
