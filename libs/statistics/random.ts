import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { badSeed } from './errors.js';

const WORD = (1n << 64n) - 1n;
const DOUBLE_STEP = 2 ** -53;
const { log, sqrt } = Math;

/**
 * Seeded random numbers: xoroshiro128+ for the bits, the polar method for normals (Marsaglia & Bray
 * 1964), Marsaglia & Tsang 2000 for gammas. Same seed, same numbers, on every engine. Drawing
 * allocates nothing.
 */
export class RandomSource {
  private readonly generator: { next(): number };
  private spare = 0;
  private hasSpare = false;

  /** `seed` is 64 bits as 16 hexadecimal digits; the caller derives it from the run it belongs to. */
  constructor(seed: string) {
    this.generator = xoroshiro128plusFromState(stateOf(seed));
  }

  /** Uniform on [0, 1), 53 random bits. The weak lowest bits of the generator are dropped. */
  uniform(): number {
    const high = this.generator.next() >>> 5;
    const low = this.generator.next() >>> 6;
    return (high * 0x4000000 + low) * DOUBLE_STEP;
  }

  /** Uniform whole number on 0 … size − 1. */
  index(size: number): number {
    return Math.floor(this.uniform() * size);
  }

  /** Another order of the members, each as likely as any other (Fisher & Yates 1938). */
  shuffled<Member>(members: readonly Member[]): readonly Member[] {
    const drawn = [...members];
    for (let last = drawn.length - 1; last > 0; last -= 1) {
      const other = this.index(last + 1);
      [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
    }
    return drawn;
  }

  /** Standard normal. */
  normal(): number {
    if (this.hasSpare) {
      this.hasSpare = false;
      return this.spare;
    }
    let x = 0;
    let y = 0;
    let square = 0;
    do {
      x = 2 * this.uniform() - 1;
      y = 2 * this.uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const scale = sqrt((-2 * log(square)) / square);
    this.spare = y * scale;
    this.hasSpare = true;
    return x * scale;
  }

  /** Gamma with the given shape (> 0) and scale 1. */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * Math.pow(1 - this.uniform(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = 1 - this.uniform();
      if (log(u) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
    }
  }

  /** Fills `target` with a draw of Dirichlet(shapes); a shape of 0 gives a share of 0, one shape must be positive. */
  dirichlet(shapes: Float64Array, target: Float64Array): void {
    let total = 0;
    // Tiny shapes may all underflow to 0 together; such a draw says nothing and is taken again.
    do {
      total = 0;
      for (let i = 0; i < shapes.length; i += 1) {
        const shape = shapes[i]!;
        const share = shape > 0 ? this.gamma(shape) : 0;
        target[i] = share;
        total += share;
      }
    } while (total === 0);
    for (let i = 0; i < shapes.length; i += 1) target[i] = target[i]! / total;
  }
}

/** SplitMix64 stretches the seed to the 128 bits of state (Steele, Lea & Flood 2014). */
function stateOf(seed: string): number[] {
  if (!/^[0-9a-f]{16}$/i.test(seed)) throw badSeed();
  let counter = BigInt(`0x${seed}`);
  const words: number[] = [];
  for (let i = 0; i < 2; i += 1) {
    counter = (counter + 0x9e3779b97f4a7c15n) & WORD;
    let mixed = counter;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & WORD;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & WORD;
    mixed ^= mixed >> 31n;
    words.push(Number(BigInt.asIntN(32, mixed >> 32n)), Number(BigInt.asIntN(32, mixed)));
  }
  return words;
}
