import type { Arrival } from './smtp-sink.js';

/** What the database says of one mail when everything has come to rest. */
export interface MailRow {
  readonly recipient: string;
  readonly state: string;
  readonly attempts: number;
}

/** Everything a run leaves behind: what was meant, what the world saw, what the product believes. */
export interface RunHistory {
  readonly intended: readonly string[];
  readonly arrivals: readonly Arrival[];
  readonly rows: readonly MailRow[];
  /** Recipients that were refused for good, and how often each was tried. */
  readonly refused: ReadonlyMap<string, number>;
  readonly openEvents: number;
  readonly deadEvents: number;
  readonly unexpectedExits: number;
  /** Longest time without an arrival while mails were waiting, in milliseconds. */
  readonly stallMs: number;
}

export interface Promised {
  /** Copies beyond the first, over all recipients. */
  readonly duplicates: number;
  readonly perRecipient: number;
  readonly stallMs: number;
}

export interface Finding {
  readonly checker: string;
  readonly detail: string;
}

type Checker = (history: RunHistory, promised: Promised) => readonly string[];

const ENDED = new Set(['failed', 'skipped', 'bounced']);

function copies(arrivals: readonly Arrival[]): ReadonlyMap<string, readonly Arrival[]> {
  const byRecipient = new Map<string, Arrival[]>();
  for (const arrival of arrivals)
    byRecipient.set(arrival.recipient, [...(byRecipient.get(arrival.recipient) ?? []), arrival]);
  return byRecipient;
}

/** Mails that neither arrived nor have a recorded reason why not. */
export function missingIn({ intended, arrivals, rows }: RunHistory): string[] {
  const arrived = copies(arrivals);
  const ended = new Set(rows.filter(({ state }) => ENDED.has(state)).map(({ recipient }) => recipient));
  return intended.filter((recipient) => !arrived.has(recipient) && !ended.has(recipient));
}

/** Copies beyond the first. */
export function duplicatesIn({ arrivals }: RunHistory): number {
  return arrivals.length - copies(arrivals).size;
}

export function mostCopies({ arrivals }: RunHistory): number {
  return Math.max(0, ...[...copies(arrivals).values()].map(({ length }) => length));
}

export const CHECKERS: Readonly<Record<string, Checker>> = {
  missing: (history) => missingIn(history),
  duplicates: (history, promised) => {
    const count = duplicatesIn(history);
    return count > promised.duplicates ? [`${count} copies, ${promised.duplicates} promised`] : [];
  },
  copies: (history, promised) => {
    const most = mostCopies(history);
    return most > promised.perRecipient ? [`${most} to one recipient`] : [];
  },
  identity: ({ arrivals }) => {
    const differing = [...copies(arrivals)].filter(
      ([, own]) => new Set(own.map(({ messageId, links }) => `${messageId} ${links}`)).size > 1,
    );
    return differing.map(([recipient]) => recipient);
  },
  links: ({ arrivals }) => {
    const unlinked = arrivals.filter(({ messageId, links }) => messageId === '' || links === '');
    return unlinked.map(({ recipient }) => recipient);
  },
  strangers: ({ intended, arrivals }) => {
    const known = new Set(intended);
    return arrivals.map(({ recipient }) => recipient).filter((recipient) => !known.has(recipient));
  },
  belief: ({ arrivals, rows }) => {
    const arrived = copies(arrivals);
    const wrong = rows.filter(({ recipient, state }) => state === 'sent' && !arrived.has(recipient));
    return wrong.map(({ recipient }) => recipient);
  },
  accounting: ({ intended, rows }) => {
    const count = new Map<string, number>();
    for (const { recipient } of rows) count.set(recipient, (count.get(recipient) ?? 0) + 1);
    return intended.filter((recipient) => count.get(recipient) !== 1);
  },
  refusals: ({ refused }) => [...refused].filter(([, tries]) => tries > 1).map(([recipient]) => recipient),
  rest: ({ openEvents, deadEvents, rows }) => [
    ...(openEvents > 0 ? [`${openEvents} events are open`] : []),
    ...(deadEvents > 0 ? [`${deadEvents} events were given up`] : []),
    ...rows.filter(({ state }) => state === 'queued' || state === 'sending').map(({ recipient }) => recipient),
  ],
  exits: ({ unexpectedExits }) => (unexpectedExits > 0 ? [`${unexpectedExits} processes ended by themselves`] : []),
  stall: ({ stallMs }, promised) => (stallMs > promised.stallMs ? [`nothing arrived for ${stallMs} ms`] : []),
};

const SHOWN = 3;

/** What a run broke of what was promised; empty when all is well. */
export function check(history: RunHistory, promised: Promised): Finding[] {
  return Object.entries(CHECKERS).flatMap(([checker, find]) => {
    const found = find(history, promised);
    return found.length === 0 ? [] : [{ checker, detail: `${found.length}: ${found.slice(0, SHOWN).join(', ')}` }];
  });
}

/** Longest time between two arrivals, in milliseconds. */
export function longestGap(arrivals: readonly Arrival[]): number {
  const times = arrivals.map(({ at }) => at).toSorted((a, b) => a - b);
  return Math.round(Math.max(0, ...times.slice(1).map((time, n) => time - times[n]!)));
}
