import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import * as responseErrors from './errors.js';

const { answersInvalid, draftConflict, ...plain } = responseErrors;

describe('the errors of answering', () => {
  it.each(Object.entries(plain))('%s says what is wrong in words and by a code', (_, make) => {
    const error = (make as () => DomainError)();
    expect(error).toBeInstanceOf(DomainError);
    expect(error.code).toMatch(/^[a-z][a-z-]+$/);
    expect(error.title).toMatch(/^[A-Z]|^Idempotency/);
  });

  it('name the first fifty places, and the revision that is there', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ pointer: `/answers/${n}`, code: 'missing' }));
    expect(answersInvalid(many).extra.errors).toEqual(many.slice(0, 50));
    expect(draftConflict(7)).toMatchObject({ code: 'draft-conflict', extra: { detail: 'revision 7' } });
  });
});
