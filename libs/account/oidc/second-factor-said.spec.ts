import { describe, expect, it } from '@jest/globals';
import { type Known, secondFactorSaid } from './second-factor-said.js';

const SAID = { secondFactor: 'said', acrValues: ['urn:example:strong'] } as const;

describe('a second factor at the issuer', () => {
  it('is believed where the issuer is trusted', () => {
    expect(secondFactorSaid({}, { secondFactor: 'trusted', acrValues: [] })).toBe(true);
  });

  it.each<[Known, boolean]>([
    [{}, false],
    [{ amr: ['pwd'] }, false],
    [{ amr: 'mfa' }, false],
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ amr: ['pwd', 'otp'] }, true],
    [{ amr: ['hwk'] }, true],
    [{ acr: 'urn:example:weak' }, false],
    [{ acr: 'urn:example:strong' }, true],
    [{ amr: [null, 1], acr: 7 }, false],
  ])('otherwise has to be said: %j is %s', (known, is) => {
    expect(secondFactorSaid(known, SAID)).toBe(is);
  });
});
