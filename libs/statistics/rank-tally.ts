const TOLERANCE = 1e-12;

/** Rank probabilities of a simulation; every list is in vendor order. */
export interface RankShares {
  readonly draws: number;
  /** [vendor][rank − 1]: share of draws with that rank; each row sums to 1, ties share the better rank. */
  readonly rankAcceptability: readonly (readonly number[])[];
  /** [a][b]: share of draws in which a ranks before b. */
  readonly pairwiseWinning: readonly (readonly number[])[];
  /** Mean weights over the draws in which the vendor is first; null when it never is. */
  readonly centralWeights: readonly (readonly number[] | null)[];
  readonly expectedRank: readonly number[];
  /** Smallest ranks whose cumulated share reaches 5 % and 95 %. */
  readonly rankInterval90: readonly (readonly [number, number])[];
}

/** Counts ranks over draws in flat arrays; adding a draw allocates nothing. */
export class RankTally {
  /** Ranks of the draw added last: 1 + number of strictly greater scores. */
  readonly lastRanks: Uint32Array;
  private draws = 0;
  private readonly rankCount: Uint32Array;
  private readonly winCount: Uint32Array;
  private readonly firstCount: Uint32Array;
  private readonly firstWeights: Float64Array;

  constructor(
    private readonly vendors: number,
    private readonly dimensions: number,
  ) {
    this.lastRanks = new Uint32Array(vendors);
    this.rankCount = new Uint32Array(vendors * vendors);
    this.winCount = new Uint32Array(vendors * vendors);
    this.firstCount = new Uint32Array(vendors);
    this.firstWeights = new Float64Array(vendors * dimensions);
  }

  add(scores: Float64Array, weights: Float64Array): void {
    const { vendors, lastRanks, winCount } = this;
    lastRanks.fill(1);
    for (let a = 1; a < vendors; a += 1) {
      for (let b = 0; b < a; b += 1) {
        if (scores[a]! > scores[b]!) {
          lastRanks[b]! += 1;
          winCount[a * vendors + b]! += 1;
        } else if (scores[b]! > scores[a]!) {
          lastRanks[a]! += 1;
          winCount[b * vendors + a]! += 1;
        }
      }
    }
    for (let v = 0; v < vendors; v += 1) this.count(v, lastRanks[v]!, weights);
    this.draws += 1;
  }

  /** Needs at least one draw. */
  shares(): RankShares {
    const { vendors, draws } = this;
    const ids = Array.from({ length: vendors }, (_, v) => v);
    const row = (counts: Uint32Array, v: number) =>
      Array.from(counts.subarray(v * vendors, (v + 1) * vendors), (count) => count / draws);
    return {
      draws,
      rankAcceptability: ids.map((v) => row(this.rankCount, v)),
      pairwiseWinning: ids.map((v) => row(this.winCount, v)),
      centralWeights: ids.map((v) => this.centralWeight(v)),
      expectedRank: ids.map((v) => this.expectedRank(v)),
      rankInterval90: ids.map((v) => [this.rankReaching(v, 0.05), this.rankReaching(v, 0.95)] as const),
    };
  }

  private count(vendor: number, rank: number, weights: Float64Array): void {
    this.rankCount[vendor * this.vendors + rank - 1]! += 1;
    if (rank !== 1) return;
    this.firstCount[vendor]! += 1;
    const offset = vendor * this.dimensions;
    for (let d = 0; d < this.dimensions; d += 1) this.firstWeights[offset + d]! += weights[d]!;
  }

  private centralWeight(vendor: number): readonly number[] | null {
    const firsts = this.firstCount[vendor]!;
    if (firsts === 0) return null;
    const offset = vendor * this.dimensions;
    return Array.from(this.firstWeights.subarray(offset, offset + this.dimensions), (sum) => sum / firsts);
  }

  private expectedRank(vendor: number): number {
    let sum = 0;
    for (let r = 0; r < this.vendors; r += 1) sum += (r + 1) * this.rankCount[vendor * this.vendors + r]!;
    return sum / this.draws;
  }

  private rankReaching(vendor: number, share: number): number {
    let cumulated = 0;
    let rank = 0;
    while (cumulated / this.draws < share - TOLERANCE) {
      cumulated += this.rankCount[vendor * this.vendors + rank]!;
      rank += 1;
    }
    return rank;
  }
}
