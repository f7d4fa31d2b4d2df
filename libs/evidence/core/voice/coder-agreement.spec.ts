import { describe, expect, it } from '@jest/globals';
import { coderAgreement } from './coder-agreement.js';
import type { Coding } from './finding.js';

const coding = (dimension: string | null, sentiment: Coding['sentiment']): Coding => ({ dimension, sentiment });

describe('the agreement of coders', () => {
  it('is unknown while nobody has coded, or everybody says the same', () => {
    expect(coderAgreement([])).toEqual({ n: 0, same: 0, dimension: null, sentiment: null });
    const pair = [coding('D1', 'mixed'), coding('D1', 'mixed')] as const;
    expect(coderAgreement([pair, pair])).toEqual({ n: 2, same: 2, dimension: null, sentiment: null });
  });

  it('is whole where all pairs agree', () => {
    const pairs = [coding('D1', 'critical'), coding(null, 'favourable')].map((one) => [one, { ...one }] as const);
    expect(coderAgreement(pairs)).toEqual({ n: 2, same: 2, dimension: 1, sentiment: 1 });
  });

  it('takes a neighbouring sentiment for nearer than the opposite', () => {
    const base = [
      [coding('D1', 'critical'), coding('D1', 'critical')],
      [coding('D2', 'favourable'), coding('D2', 'favourable')],
      [coding('D1', 'mixed'), coding('D1', 'mixed')],
    ] as const;
    const near = coderAgreement([...base, [coding('D1', 'critical'), coding('D2', 'mixed')]]);
    const far = coderAgreement([...base, [coding('D1', 'critical'), coding('D2', 'favourable')]]);
    expect(near).toMatchObject({ n: 4, same: 3 });
    expect(near.sentiment).toBeGreaterThan(far.sentiment!);
    // Krippendorff, nominal: four units of two values, five and three, one of them disputed.
    expect(near.dimension).toBeCloseTo(1 - (7 * 2) / (2 * 5 * 3), 12);
  });
});
