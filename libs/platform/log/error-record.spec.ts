import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { errorRecord } from './error-record.js';
import { createLog } from './log.js';

const SECRET = 'zhang wei says "never again"';

/** As `pg` makes it: fields beside the message, named as PostgreSQL's protocol names them. */
const databaseError = (message: string, fields: object): Error =>
  Object.assign(new Error(message), { severity: 'ERROR', code: '22P02', ...fields });

const failedQuery = (message: string, fields: object = {}) =>
  new QueryFailedError(
    `insert into contact values ($1, '${SECRET}')`,
    [SECRET],
    databaseError(message, {
      detail: `Key (name)=(${SECRET}) already exists.`,
      where: SECRET,
      hint: SECRET,
      ...fields,
    }),
  );

const logged = (error: unknown): string => {
  const lines: string[] = [];
  createLog({ level: 'info', process: 'api' }, { write: (line) => void lines.push(line) }).error({ err: error }, 'no');
  return lines.join('');
};

describe('an error in the log', () => {
  it.each([
    ['a failed query', failedQuery('duplicate key value violates unique constraint "contact_name"')],
    ['a failed query that quotes a value', failedQuery(`invalid input syntax for type uuid: "${SECRET}"`)],
    ['an error of the driver', databaseError(`invalid input syntax for type json: "${SECRET}"`, { detail: SECRET })],
    ['an error because of one', new Error('lost', { cause: failedQuery(`no such thing "${SECRET}"`) })],
    ['an object that is no error', { query: SECRET, parameters: [SECRET] }],
  ])('that is %s says nothing of what it was about', (_, error) => {
    const line = logged(error);
    for (const word of ['zhang', 'never again', 'insert into']) expect(line).not.toContain(word);
  });

  it('keeps what helps to mend it', () => {
    const record = errorRecord(failedQuery('invalid input syntax for type uuid: "x"', { code: '22P02' }));
    expect(Object.keys(record).toSorted()).toEqual(['code', 'message', 'stack', 'type']);
    expect(record).toMatchObject({
      type: 'QueryFailedError',
      code: '22P02',
      message: 'invalid input syntax for type uuid: "…"',
      stack: expect.stringMatching(/^QueryFailedError: invalid input syntax for type uuid: "…"\n {4}at /),
    });
  });

  it('keeps names of the schema, and only these', () => {
    const names = { table: 'contact', constraint: 'contact_name', column: 'name' };
    const messageOf = (message: string) => errorRecord(failedQuery(message, names)).message;
    const known = 'insert on table "contact" violates constraint "contact_name"';
    expect(messageOf(known)).toBe(known);
    expect(messageOf('column "name" may not be "wei"')).toBe('column "…"');
    expect(messageOf('about "name" and "')).toBe('about "…"');
    expect(messageOf('deadlock detected')).toBe('deadlock detected');
  });

  it('leaves the words of other errors as they are', () => {
    const cause = Object.assign(new TypeError('no "x"'), { errno: -111 });
    const error = Object.assign(new RangeError('not "y"', { cause }), { code: 'ERR_RANGE', body: SECRET });
    expect(errorRecord(error)).toEqual({
      type: 'RangeError',
      message: 'not "y"',
      code: 'ERR_RANGE',
      stack: expect.stringMatching(/^RangeError: not "y"\n {4}at /),
      cause: { type: 'TypeError', message: 'no "x"', code: '-111' },
    });
  });

  it('takes whatever is thrown', () => {
    expect(errorRecord('plain words')).toEqual({ type: 'string', message: 'plain words' });
    expect(errorRecord(undefined)).toEqual({ type: 'undefined', message: '' });
    const bare = new Error('');
    delete bare.stack;
    expect(errorRecord(bare)).toEqual({ type: 'Error', message: '' });
    expect(errorRecord(new Error('')).stack).toMatch(/^Error: \n {4}at /);
  });
});
