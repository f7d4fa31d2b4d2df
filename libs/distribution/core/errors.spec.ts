import { describe, expect, it } from '@jest/globals';
import { DomainError, type Violation } from '#kernel';
import * as distributionErrors from './errors.js';

const faults: readonly Violation[] = [{ pointer: '/rows/2', code: 'missing' }];
const { notAdmitted, ...rest } = distributionErrors;
/** What each takes is a list of faults, a word or a number of seconds; whichever it is, it is not lost. */
const made = Object.entries(rest).map(
  ([name, make]) => [name, (make as (given: unknown) => DomainError)(faults)] as const,
);

describe('the errors of distribution', () => {
  it.each(made)('%s says what is wrong in words and by a code', (_, error) => {
    expect(error).toBeInstanceOf(DomainError);
    expect(error.code).toMatch(/^[a-z][a-z-]+$/);
    expect(error.title).toMatch(/^[A-Z]/);
  });

  it.each(made.filter(([, { kind }]) => kind === 'invalid'))('%s names every place', (_, error) => {
    expect(error.extra.errors).toEqual(faults);
  });

  it.each([
    ['answered', 'conflict', 'already-submitted'],
    ['revoked', 'gone', 'link-revoked'],
    ['expired', 'gone', 'link-expired'],
    ['closed', 'gone', 'survey-closed'],
    ['not-yet', 'conflict', 'survey-not-open'],
  ] as const)('a link that is %s is refused as %s', (admission, kind, code) => {
    expect(notAdmitted(admission)).toMatchObject({ kind, code });
  });

  it('say when a window begins or ends, and of nothing else', () => {
    const moment = '2026-10-01 08:00 Asia/Shanghai';
    for (const admission of ['not-yet', 'closed', 'expired'] as const)
      expect(notAdmitted(admission, moment).extra.detail).toBe(moment);
    expect(notAdmitted('closed').extra.detail).toBeUndefined();
    expect(notAdmitted('answered', moment).extra.detail).toBeUndefined();
  });

  it('know no other state of a link', () => {
    expect(() => notAdmitted('open' as 'closed')).toThrow();
  });
});
