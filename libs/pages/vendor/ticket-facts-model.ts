import type { vendorTicketFactsWords } from '../messages/vendor-ticket-facts.js';
import type { Say } from '../messages/say.js';
import type { VendorFrame } from './vendor-frame.js';

export interface TicketWaveChoice {
  /** Slugs. */
  readonly study: string;
  readonly wave: string;
  /** First and last day on which its tickets were opened, as ISO instants. */
  readonly from: string;
  readonly until: string;
  /** Its release is made, or on its way. */
  readonly isFrozen: boolean;
}

export interface OwnTicketBatch {
  readonly study: string;
  readonly wave: string;
  readonly number: number;
  readonly id: string;
  readonly sentBy: 'key' | 'person';
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly receivedAt: string;
  readonly state: 'counted' | 'withdrawn';
  readonly reason: string | null;
}

/** What is wrong in a file: the line a spreadsheet shows, or null where it is the file; the column, or null. */
export interface TicketFileFault {
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
}

export type TicketNotice = 'received' | 'replayed' | 'withdrawn';

export interface VendorTicketFactsPage {
  readonly frame: VendorFrame;
  readonly waves: readonly TicketWaveChoice[];
  readonly batches: readonly OwnTicketBatch[];
  /** Numbers that its words name: share of the score in percent, and what it takes to count. */
  readonly rules: {
    readonly cap: number;
    readonly tickets: number;
    readonly organisations: number;
    readonly rows: number;
    readonly faults: number;
  };
  readonly notice?: TicketNotice;
  readonly faults?: readonly TicketFileFault[];
  /** Code of what was refused as a whole. */
  readonly refused?: string;
  readonly typed?: { readonly place: string };
  /** Shown to owners who ask for it. */
  readonly secret?: string;
  readonly apiHref: string;
}

export type SayTicketFacts = Say<typeof vendorTicketFactsWords>;
