import type { DecayCurve } from './decay-curve.js';
import type { Curves } from './learn-curves.js';

/** Sittings that are still open and get the same mails. */
export interface OpenSittings {
  readonly sittings: number;
  /** Hours from now at which their mails leave, rising; negative: it has left. The first is the invitation. */
  readonly mails: readonly number[];
}

/** The chance that one of them completes within some hours from now, and which mail is to be thanked. */
export interface CompletionChance {
  readonly afterInvitation: number;
  readonly afterReminder: number;
}

/** Chance to complete between two ages for somebody who has not by the first. */
function between({ share, rate }: DecayCurve, from: number, to: number): number {
  const done = (age: number) => share * (1 - Math.exp(-rate * age));
  return (done(to) - done(from)) / (1 - done(from));
}

/** From each mail on its own curve counts, for whoever is open then. `within` ≤ 0 gives no chance. */
export function completionChance(mails: readonly number[], curves: Curves, within: number): CompletionChance {
  const chance = { afterInvitation: 0, afterReminder: 0 };
  let open = 1;
  mails.forEach((sentIn, index) => {
    const from = Math.max(0, sentIn);
    const to = Math.min(within, mails[index + 1] ?? within);
    if (to <= from) return;
    const curve = index === 0 ? curves.invitation : curves.reminder;
    const completes = open * between(curve, from - sentIn, to - sentIn);
    chance[index === 0 ? 'afterInvitation' : 'afterReminder'] += completes;
    open -= completes;
  });
  return chance;
}
