import { completionChance, type OpenSittings } from './completion-chance.js';
import { type ForecastFrame, organisationsBy, type VendorStanding } from './forecast.js';
import type { DecayCurve } from './decay-curve.js';
import { type Band, bandOf, outlookOf, reachChance } from './outlook.js';
import { type Reach, reachOf } from './reach.js';

/** What can be done for a vendor that may stay below the threshold. */
export type Suggestion =
  /** Close later; what is then to be expected. */
  | { readonly kind: 'extend'; readonly days: number; readonly answering: Band; readonly reach: Reach }
  /** Remind once more those who have had fewer reminders than may be sent. */
  | { readonly kind: 'remind'; readonly answering: Band; readonly reach: Reach }
  /** Invite so many more organisations of this vendor. */
  | { readonly kind: 'invite'; readonly organisations: Band }
  /** Let the vendor's customers come by themselves. */
  | { readonly kind: 'open-link' };

export interface Means {
  /** The wave allows it to close so many days later; 0 = not at all. */
  readonly daysLeft: number;
  readonly mostReminders: number;
}

const EXTENSION = 7;
/** A reminder that is decided on now leaves about a day from now. */
const REMINDER_LEAD = 24;
const REMINDER_APART = 72;
/** Standard normal quantile of 90 %: the ends of an 80 % band. */
const Z = 1.2816;
const MOST_ORGANISATIONS = 10_000;

/** In the order of what they cost; what changes nothing is not suggested. */
export function suggest(standing: VendorStanding, frame: ForecastFrame, means: Means): Suggestion[] {
  const now = expectation(standing, frame, standing.open);
  return [
    ...reminding(standing, frame, means, now),
    ...extending(standing, frame, means, now),
    ...inviting(standing, frame),
    { kind: 'open-link' },
  ];
}

interface Expectation {
  readonly answering: Band;
  readonly reach: Reach;
}

function expectation(standing: VendorStanding, frame: ForecastFrame, open: readonly OpenSittings[]): Expectation {
  const outlook = organisationsBy(standing, outlookOf(open, frame.curves, frame.within));
  const missing = frame.threshold - standing.organisations;
  return {
    answering: bandOf(standing.organisations, outlook),
    reach: reachOf(missing, reachChance(missing, outlook)),
  };
}

const isMore = (a: Band, b: Band): boolean => a.low > b.low || a.high > b.high;

function extending(standing: VendorStanding, frame: ForecastFrame, means: Means, now: Expectation): Suggestion[] {
  const days = Math.min(EXTENSION, means.daysLeft);
  if (days <= 0) return [];
  const later = expectation(standing, { ...frame, within: Math.max(0, frame.within) + days * 24 }, standing.open);
  return isMore(later.answering, now.answering) ? [{ kind: 'extend', days, ...later }] : [];
}

function reminding(standing: VendorStanding, frame: ForecastFrame, means: Means, now: Expectation): Suggestion[] {
  const open = standing.open.map((group) => oneMoreMail(group, means.mostReminders));
  const then = expectation(standing, frame, open);
  return isMore(then.answering, now.answering) ? [{ kind: 'remind', ...then }] : [];
}

function oneMoreMail({ sittings, mails }: OpenSittings, mostReminders: number): OpenSittings {
  const last = mails.at(-1) ?? 0;
  if (mails.length - 1 >= mostReminders) return { sittings, mails };
  return { sittings, mails: [...mails, Math.max(REMINDER_LEAD, last + REMINDER_APART)] };
}

/** How many more organisations it takes on average, by the upper and the lower end of what an invitation brings. */
function inviting(standing: VendorStanding, frame: ForecastFrame): Suggestion[] {
  const expected = organisationsBy(standing, outlookOf(standing.open, frame.curves, frame.within)).mean;
  const missing = frame.threshold - standing.organisations - expected;
  const { afterInvitation: chance } = completionChance([0], frame.curves, frame.within);
  if (missing <= 0 || chance <= 0) return [];
  const { error }: DecayCurve = frame.curves.invitation;
  const needed = (share: number) => Math.min(MOST_ORGANISATIONS, Math.ceil(missing / share));
  const organisations = { low: needed(Math.min(1, chance * (1 + Z * error))), high: needed(chance / (1 + Z * error)) };
  return [{ kind: 'invite', organisations }];
}
