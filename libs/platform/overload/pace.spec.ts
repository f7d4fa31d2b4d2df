import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

describe('a pace', () => {
  const after = (...counts: readonly number[]) => {
    const pace = new Pace();
    return counts.map((count) => {
      for (let n = 0; n < count; n += 1) pace.answered();
      return pace.after(0.25);
    });
  };

  it('comes near to what is answered, and forgets it', () => {
    expect(after(100, 100, 0, 0)).toEqual([200, 300, 150, 75]);
    const [lasting] = after(...Array.from({ length: 20 }, () => 100)).slice(-1);
    expect(lasting).toBeCloseTo(400, 2);
  });

  it('of nobody is none', () => {
    expect(after(0, 0)).toEqual([0, 0]);
  });
});
