import { check, type Promised, type RunHistory } from './checkers.js';

const PROMISED: Promised = { duplicates: 0, perRecipient: 1, stallMs: 1_000 };

const anArrival = (recipient: string, at = 0) => ({
  recipient,
  messageId: `id-${recipient}`,
  links: `link-${recipient}`,
  at,
});
const aRow = (recipient: string, state = 'sent') => ({ recipient, state, attempts: 1 });
const PEOPLE = ['a', 'b', 'c'];

/** A run in which everything went well. */
export const SOUND: RunHistory = {
  intended: PEOPLE,
  arrivals: PEOPLE.map((recipient) => anArrival(recipient)),
  rows: PEOPLE.map((recipient) => aRow(recipient)),
  refused: new Map(),
  openEvents: 0,
  deadEvents: 0,
  unexpectedExits: 0,
  stallMs: 0,
};

/** One bug for each checker: what the run would look like if the product had it. */
export const PLANTED: Readonly<Record<string, Partial<RunHistory>>> = {
  missing: { arrivals: SOUND.arrivals.slice(1) },
  duplicates: { arrivals: [...SOUND.arrivals, anArrival('a')] },
  copies: { arrivals: [...SOUND.arrivals, anArrival('a'), anArrival('a')] },
  identity: { arrivals: [...SOUND.arrivals, { ...anArrival('a'), links: 'another link' }] },
  links: { arrivals: SOUND.arrivals.map((arrival) => ({ ...arrival, links: '' })) },
  strangers: { arrivals: [...SOUND.arrivals, anArrival('stranger')] },
  belief: { arrivals: SOUND.arrivals.slice(1) },
  accounting: { rows: [...SOUND.rows, aRow('a')] },
  refusals: { refused: new Map([['a', 2]]) },
  rest: { rows: [aRow('a', 'sending'), ...SOUND.rows.slice(1)] },
  exits: { unexpectedExits: 1 },
  stall: { stallMs: 2_000 },
};

export interface Caught {
  readonly checker: string;
  readonly isCaught: boolean;
}

/** Whether each checker sees the bug that was planted for it, and none sees one where there is none. */
export function catchPlantedBugs(): Caught[] {
  const isQuiet = check(SOUND, PROMISED).length === 0;
  return Object.entries(PLANTED).map(([checker, bug]) => ({
    checker,
    isCaught: isQuiet && check({ ...SOUND, ...bug }, PROMISED).some((finding) => finding.checker === checker),
  }));
}
