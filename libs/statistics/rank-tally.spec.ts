import { describe, expect, it } from '@jest/globals';
import { RankTally } from './rank-tally.js';

/** A tally of draws of scores and weights. */
function tallied(draws: readonly { readonly scores: number[]; readonly weights: number[] }[]): RankTally {
  const tally = new RankTally(draws[0]!.scores.length, draws[0]!.weights.length);
  for (const { scores, weights } of draws) tally.add(Float64Array.from(scores), Float64Array.from(weights));
  return tally;
}

/** `first` draws that the first of two vendors wins, then `second` that it loses. */
const duel = (first: number, second: number) =>
  tallied(
    Array.from({ length: first + second }, (_, t) => ({ scores: t < first ? [2, 1] : [1, 2], weights: [1] })),
  ).shares();

describe('RankTally', () => {
  const DRAWS = [
    { scores: [90, 80, 70], weights: [0.5, 0.5] },
    { scores: [60, 80, 70], weights: [0.1, 0.9] },
    { scores: [80, 60, 70], weights: [0.7, 0.3] },
    { scores: [60, 60, 70], weights: [0.2, 0.8] },
  ];

  it('counts ranks, wins and the weights of those who come first', () => {
    expect(tallied(DRAWS).shares()).toEqual({
      draws: 4,
      rankAcceptability: [
        [0.5, 0.25, 0.25],
        [0.25, 0.5, 0.25],
        [0.25, 0.5, 0.25],
      ],
      pairwiseWinning: [
        [0, 0.5, 0.5],
        [0.25, 0, 0.5],
        [0.5, 0.5, 0],
      ],
      centralWeights: [
        [expect.closeTo(0.6, 12), expect.closeTo(0.4, 12)],
        [0.1, 0.9],
        [0.2, 0.8],
      ],
      expectedRank: [1.75, 2, 2],
      rankInterval90: [
        [1, 3],
        [1, 3],
        [1, 3],
      ],
    });
  });

  it('keeps the ranks of the draw added last; those who tie share the better one', () => {
    expect([...tallied(DRAWS).lastRanks]).toEqual([2, 2, 1]);
    expect([...tallied([{ scores: [5, 5, 5], weights: [1] }]).lastRanks]).toEqual([1, 1, 1]);
  });

  it('has no central weight for a vendor that never comes first', () => {
    expect(duel(3, 0).centralWeights).toEqual([[1], null]);
  });

  it.each([
    { first: 19, second: 1, interval: [1, 1] },
    { first: 18, second: 2, interval: [1, 2] },
    { first: 1, second: 19, interval: [1, 2] },
    { first: 1, second: 20, interval: [2, 2] },
    { first: 285, second: 15, interval: [1, 1] },
    { first: 15, second: 285, interval: [1, 2] },
  ])(
    'cuts 5 % off each end, a rank that reaches a bound exactly stays: $first to $second',
    ({ first, second, interval }) => {
      expect(duel(first, second).rankInterval90[0]).toEqual(interval);
    },
  );
});
