import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slaAttainment } from '#statistics';
import { attainmentWithout, tally } from './left-out.js';

const GROUPS = 4;
const PROMISE = 30;
const cases = fc.array(
  fc.record({
    minutes: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constantFrom(15, 30, 120)),
    answered: fc.boolean(),
    group: fc.integer({ min: 0, max: GROUPS - 1 }),
  }),
  { maxLength: 40 },
);

describe('cases without each group', () => {
  it('are what the curve of the others says', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const without = attainmentWithout(all, GROUPS, PROMISE);
        expect(without).toHaveLength(GROUPS + 1);
        for (const [left, found] of without.entries()) {
          const { attainment, scoreLower } = slaAttainment(
            all.filter(({ group }) => group !== left),
            PROMISE,
          );
          if (found === null) expect(attainment).toBeNull();
          else {
            expect(found.attainment).toBeCloseTo(attainment!, 10);
            expect(found.score).toBeCloseTo(scoreLower!, 10);
          }
        }
      }),
    );
  });

  it('are counted group by group, all of them last', () => {
    expect(tally([{ group: 0 }, { group: 2 }, { group: 2 }], 3)).toEqual([2, 3, 1, 3]);
  });
});
