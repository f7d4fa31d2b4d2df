import { sha256Hex } from '#platform';
import { RandomSource } from '#statistics';

/** Everything in the demo follows from this. */
export const DEMO_SEED = 'fairmark demo 1';

/** Random numbers that belong to what `names` names: adding a vendor or a question changes nobody else's. */
export function randomOf(...names: readonly (string | number)[]): RandomSource {
  return new RandomSource(sha256Hex(names.join('\u001f')).slice(0, 16));
}

/** One of the options, each as likely as its weight says. */
export function pick<T>(random: RandomSource, options: readonly (readonly [option: T, weight: number])[]): T {
  const total = options.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random.uniform() * total;
  const found = options.find(([, weight]) => (left -= weight) < 0) ?? options.at(-1);
  return found![0];
}

export function oneOf<T>(random: RandomSource, options: readonly T[]): T {
  return options[random.index(options.length)]!;
}

export const chance = (random: RandomSource, share: number): boolean => random.uniform() < share;
