import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers by chance, the same for the same seed on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  /** One of the members; the list must not be empty. */
  oneOf<Member>(members: readonly Member[]): Member;
  /** Yes, in `percent` of a hundred cases. */
  chance(percent: number): boolean;
  shuffled<Member>(members: readonly Member[]): Member[];
}

export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed | 0);
  const between = (min: number, max: number): number => uniformInt(generator, min, max);
  return {
    between,
    oneOf: (members) => members[between(0, members.length - 1)] as (typeof members)[number],
    chance: (percent) => between(0, 99) < percent,
    shuffled(members) {
      const shuffled = [...members];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other] as never, shuffled[last] as never];
      }
      return shuffled;
    },
  };
}
