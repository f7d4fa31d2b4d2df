import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  changeOfChoice,
  isSuppressed,
  type Suppression,
  type SuppressionScope,
  studyScope,
  vendorScope,
} from './mail-choice.js';

const offered: SuppressionScope[] = [studyScope('s'), vendorScope('a'), vendorScope('b'), 'all'];

describe('a person', () => {
  it.each([
    { scopes: [], suppressed: false },
    { scopes: ['all'], suppressed: true },
    { scopes: ['study:s'], suppressed: true },
    { scopes: ['vendor:a'], suppressed: true },
    { scopes: ['study:other', 'vendor:b'], suppressed: false },
  ])('with $scopes is written to or not: $suppressed', ({ scopes, suppressed }) => {
    expect(isSuppressed(new Set(scopes), 's', 'a')).toBe(suppressed);
  });
});

describe('changeOfChoice', () => {
  it('closes what was chosen and opens what no longer is', () => {
    const current: Suppression[] = [{ scope: vendorScope('a'), reason: 'unsubscribed' }];
    expect(changeOfChoice(current, offered, ['vendor:b'])).toEqual({ add: ['vendor:b'], remove: ['vendor:a'] });
  });

  it('takes nothing that was not offered', () => {
    expect(changeOfChoice([], offered, ['vendor:stranger', 'nonsense'])).toEqual({ add: [], remove: [] });
  });

  it.each(['bounced', 'complained', 'erased'] as const)('does not open what is closed because %s', (reason) => {
    expect(changeOfChoice([{ scope: 'all', reason }], offered, [])).toEqual({ add: [], remove: [] });
    expect(changeOfChoice([{ scope: 'all', reason }], offered, ['all'])).toEqual({ add: [], remove: [] });
  });

  it('chosen twice changes nothing the second time', () => {
    const scopes = fc.subarray(offered);
    fc.assert(
      fc.property(scopes, scopes, (closed, wanted) => {
        const before: Suppression[] = closed.map((scope) => ({ scope, reason: 'unsubscribed' }));
        const { add, remove } = changeOfChoice(before, offered, wanted);
        const after = [...closed.filter((scope) => !remove.includes(scope)), ...add];
        expect(after.toSorted()).toEqual(wanted.toSorted());
        const again = after.map((scope) => ({ scope, reason: 'unsubscribed' as const }));
        expect(changeOfChoice(again, offered, wanted)).toEqual({ add: [], remove: [] });
      }),
    );
  });
});
