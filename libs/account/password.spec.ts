import { describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { hashPassword, isOutdated, verifyPassword } from './password.js';

describe('a hash of a password', () => {
  it('is made with nineteen mebibytes and two passes, and opens for its password alone', async () => {
    const made = await hashPassword('correct horse battery staple');
    expect(made).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(isOutdated(made)).toBe(false);
    expect(await verifyPassword(made, 'correct horse battery staple')).toBe(true);
    expect(await verifyPassword(made, 'correct horse battery stapler')).toBe(false);
    expect(await verifyPassword(undefined, 'no account has this password')).toBe(false);
  });

  it('is outdated when it was cheaper, or is of another kind', async () => {
    expect(isOutdated(await hash('x', { memoryCost: 8_192, timeCost: 2, parallelism: 1 }))).toBe(true);
    expect(isOutdated(await hash('x', { memoryCost: 19_456, timeCost: 1, parallelism: 1 }))).toBe(true);
    expect(isOutdated('$2b$12$abcdefghijklmnopqrstuv')).toBe(true);
  });

  it('is made for twenty-two at once and for no more: AUN-01', async () => {
    const made = await Promise.allSettled(Array.from({ length: 24 }, (_, n) => hashPassword(`some password ${n}`)));
    const refused = made.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code?: string }] : []));
    expect(refused.map(({ code }) => code)).toEqual(['overloaded', 'overloaded']);
  });
});
