import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { ConfigError } from '#platform';
import { CommandError, UsageError } from './command.js';
import { describeFailure } from './describe-failure.js';

const withCode = (code: string) => Object.assign(new Error('technical'), { code });

describe('a failure', () => {
  it.each([
    ['a command line nobody understands', new UsageError('What?'), 2, 'What?'],
    ['a wrong environment', new ConfigError(['PORT is not valid']), 78, 'Cannot start:\n  PORT is not valid'],
    ['a file with faults', new CommandError('Some rows:', ['row 2', 'row 3']), 1, 'Some rows:\n  row 2\n  row 3'],
    [
      'a refusal with places',
      new DomainError('invalid', 'x', 'It does not fit', {
        errors: [
          { pointer: '/a', code: 'missing' },
          { pointer: '', code: 'empty' },
        ],
      }),
      1,
      'It does not fit.\n  /a  missing\n  /  empty',
    ],
    ['a refusal with a detail', new DomainError('conflict', 'x', 'Taken', { detail: 'vendor' }), 1, 'Taken: vendor.'],
    ['a database that is away', withCode('ECONNREFUSED'), 1, expect.stringContaining('DATABASE_URL')],
    [
      'a database without schema',
      Object.assign(new Error('x'), { cause: withCode('42P01') }),
      1,
      expect.stringContaining('migrate'),
    ],
    ['anything else', new Error('broken'), 1, 'broken'],
    ['an error without words', new TypeError(''), 1, 'Something went wrong without saying what: TypeError.'],
    ['no error at all', 'text', 1, 'text'],
  ])('by %s has a code and a sentence', (_, error, code, text) => {
    expect(describeFailure(error)).toEqual({ code, text });
  });
});
