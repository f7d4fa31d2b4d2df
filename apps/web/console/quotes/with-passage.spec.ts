import { describe, expect, it } from '@jest/globals';
import { withPassage } from './with-passage.js';

describe('passages to hide', () => {
  it.each([
    ['the first', [], { from: 2, to: 4 }, [{ from: 2, to: 4 }]],
    [
      'one apart, in order',
      [{ from: 6, to: 8 }],
      { from: 2, to: 4 },
      [
        { from: 2, to: 4 },
        { from: 6, to: 8 },
      ],
    ],
    ['one that overlaps', [{ from: 3, to: 8 }], { from: 2, to: 4 }, [{ from: 2, to: 8 }]],
    [
      'one that joins two',
      [
        { from: 0, to: 2 },
        { from: 4, to: 6 },
      ],
      { from: 2, to: 4 },
      [{ from: 0, to: 6 }],
    ],
  ])('take in %s', (_, hidden, passage, expected) => {
    expect(withPassage(hidden, passage)).toEqual(expected);
  });
});
