import { describe, expect, it } from '@jest/globals';
import * as errors from './errors.js';

describe('refusals about personal data', () => {
  it('have a kind, a code and a title of their own', () => {
    const made = Object.values(errors).map((make) => make());
    const named = made.map(({ kind, code }) => [kind, code] as const);
    expect(named.toSorted(([, a], [, b]) => (a < b ? -1 : 1))).toEqual([
      ['invalid', 'address-invalid'],
      ['conflict', 'last-admin-stays'],
      ['invalid', 'ledger-invalid'],
      ['not-found', 'not-found'],
    ]);
  });
});
