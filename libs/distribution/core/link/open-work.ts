/** How an open link asks for work: PBKDF2 rounds of one attempt, and between how many attempts the answer lies. */
export interface WorkDemand {
  readonly cost: number;
  readonly fewest: number;
  readonly most: number;
}

/** Of one attempt; a phone of a few years ago needs about two milliseconds for it. */
const COST = 5_000;
const ATTEMPTS = { fewest: 200, most: 400 } as const;
const HARDER = 4;

/** Starts of one link in one minute after which it asks for more, and for how long it then does, in milliseconds. */
export const STARTS_OF_PRESSURE = 30;
export const PRESSURE_MILLISECONDS = 60_000;
const HARD_MILLISECONDS = 10 * 60_000;
/** How long work that was asked for may take, filling in the form included. */
export const WORK_MILLISECONDS = 10 * 60_000;

/** Below a second for a person; four times as much while a link is pressed. */
export function workDemand(hardUntil: Date | null, now: Date): WorkDemand {
  const factor = hardUntil !== null && now < hardUntil ? HARDER : 1;
  return { cost: COST, fewest: ATTEMPTS.fewest * factor, most: ATTEMPTS.most * factor };
}

/** Until when a link asks for more, given how many started in the last minute, this one included; null: as before. */
export const hardUntil = (starts: number, now: Date): Date | null =>
  starts > STARTS_OF_PRESSURE ? new Date(now.getTime() + HARD_MILLISECONDS) : null;

/** Starts of one network in an hour: with work more are accepted and marked; without it, which scripts prefer, no more. */
export const STARTS_OF_NETWORK = { work: 20, missing: 5 } as const;
/** Starts without work that one link takes in an hour, from all networks together. */
export const STARTS_WITHOUT_WORK = 60;
export const NETWORK_MILLISECONDS = 3_600_000;

/** What is noticed when somebody starts. It decides nothing by itself. */
export const ENTRY_FLAGS = ['crowded_network', 'no_proof'] as const;
export type EntryFlag = (typeof ENTRY_FLAGS)[number];

/** `startsOfNetwork`: in the last hour and of the same kind, this one included. */
export function entryFlags(proof: 'work' | 'missing', startsOfNetwork: number): EntryFlag[] {
  const flags: EntryFlag[] = startsOfNetwork > STARTS_OF_NETWORK[proof] ? ['crowded_network'] : [];
  return proof === 'missing' ? [...flags, 'no_proof'] : flags;
}
