import { betaCdf, betaQuantile } from '#statistics';
import { completionChance, type OpenSittings } from './completion-chance.js';
import type { Curves } from './learn-curves.js';

/** A range that holds the true number in four of five cases. Whole numbers. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** What is to be expected of things that each happen or do not: of how many, the mean, and how unsure it is. */
export interface Outlook {
  readonly of: number;
  readonly mean: number;
  readonly variance: number;
}

const LOW = 0.1;
const HIGH = 0.9;
/** Keeps both shapes of the distribution positive. */
const MOST_VARIANCE = 0.95;
const NEXT_TO_NOTHING = 1e-9;

/**
 * How many of the open sittings complete within some hours. Two doubts are added: each person decides by themselves,
 * and the curves may be off for all of them alike.
 */
export function outlookOf(open: readonly OpenSittings[], curves: Curves, within: number): Outlook {
  let [of, mean, own, shared] = [0, 0, 0, 0];
  for (const { sittings, mails } of open) {
    const { afterInvitation, afterReminder } = completionChance(mails, curves, within);
    const chance = afterInvitation + afterReminder;
    of += sittings;
    mean += sittings * chance;
    own += sittings * chance * (1 - chance);
    shared += sittings * (afterInvitation * curves.invitation.error + afterReminder * curves.reminder.error);
  }
  return { of, mean, variance: own + shared * shared };
}

/**
 * The same for organisations, of which one answer is enough: `organisations` that have none yet share the `sittings`
 * of them evenly.
 */
export function organisationOutlook(sittings: Outlook, organisations: number, theirs: number): Outlook {
  if (organisations === 0 || sittings.of === 0) return { of: 0, mean: 0, variance: 0 };
  const chance = sittings.mean / sittings.of;
  const each = theirs / organisations;
  const any = 1 - (1 - chance) ** each;
  const mean = organisations * any;
  const doubt = sittings.mean === 0 ? 0 : Math.sqrt(sittings.variance) / sittings.mean;
  const own = organisations * any * (1 - any);
  // The shared doubt is what the sittings' variance holds beyond everybody's own decision.
  const shared = Math.max(0, doubt * doubt - (1 - chance) / Math.max(sittings.mean, NEXT_TO_NOTHING));
  return { of: organisations, mean, variance: own + shared * mean * mean };
}

interface Shapes {
  readonly a: number;
  readonly b: number;
}

/** The beta distribution on 0…of with this mean and variance; undefined when there is no doubt. */
function shapesOf({ of, mean, variance }: Outlook): Shapes | undefined {
  if (mean <= NEXT_TO_NOTHING || mean >= of - NEXT_TO_NOTHING) return undefined;
  const share = mean / of;
  const room = share * (1 - share);
  const spread = Math.min(MOST_VARIANCE * room, Math.max(variance / (of * of), NEXT_TO_NOTHING * room));
  const size = room / spread - 1;
  return { a: share * size, b: (1 - share) * size };
}

/** The 80 % band on top of what is there already. */
export function bandOf(already: number, outlook: Outlook): Band {
  const shapes = shapesOf(outlook);
  if (!shapes)
    return { low: already + Math.floor(outlook.mean), high: already + Math.ceil(outlook.mean - NEXT_TO_NOTHING) };
  const at = (p: number) => outlook.of * betaQuantile(p, shapes.a, shapes.b);
  return { low: already + Math.floor(at(LOW)), high: already + Math.ceil(at(HIGH)) };
}

/** The chance that at least `needed` more come; half a unit makes the whole numbers continuous. */
export function reachChance(needed: number, outlook: Outlook): number {
  if (needed <= 0) return 1;
  if (needed > outlook.of) return 0;
  const shapes = shapesOf(outlook);
  if (!shapes) return outlook.mean >= needed ? 1 : 0;
  return 1 - betaCdf((needed - 0.5) / outlook.of, shapes.a, shapes.b);
}
