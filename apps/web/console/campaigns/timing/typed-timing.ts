import type { Campaign } from '../campaign-requests.js';

/** When mails leave and when it is over, as the api takes it. */
export type TypedTiming = Campaign['timing'];

/** What a step hands to each of its parts. */
export interface TimingPartProps {
  readonly timing: TypedTiming;
  readonly change: (part: Partial<TypedTiming>) => void;
  /** What is wrong with a field, in words. */
  readonly faultOf: (key: string) => string | undefined;
}

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone the browser knows, and the one that is chosen, whatever it is called. */
export function zonesWith(chosen: string): string[] {
  return [...new Set([chosen, ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
