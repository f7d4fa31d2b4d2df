import type { LocalizedText } from '#kernel';
import type { StepLoss } from './drop-off.js';
import type { Funnel } from './funnel.js';
import type { Band } from './outlook.js';
import type { Reach } from './reach.js';
import type { Suggestion } from './suggest.js';

export interface VendorProgress {
  readonly vendorId: string;
  readonly name: LocalizedText;
  readonly funnel: Funnel;
  /** Came by an open link, whichever step they reached; not part of the funnel. */
  readonly byOpenLink: OpenLinkCounts;
  /** Organisations with an answer in the wave, and how many a rank takes. */
  readonly organisations: number;
  readonly threshold: number;
  readonly answers: Band;
  readonly answering: Band;
  readonly reach: Reach;
  /** Empty where it is not doubtful. */
  readonly suggestions: readonly Suggestion[];
}

export interface OpenLinkCounts {
  readonly started: number;
  readonly completed: number;
}

export interface SegmentProgress {
  readonly value: string;
  readonly funnel: Funnel;
}

/** By what else than vendors a campaign's people are told apart. */
export const PROGRESS_FIELDS = ['source', 'size', 'region', 'locale'] as const;
export type ProgressField = (typeof PROGRESS_FIELDS)[number];

export interface ScreenLoss extends StepLoss {
  readonly questions: readonly { readonly name: string; readonly title: LocalizedText }[];
}

export interface FlowPoint {
  /** Beginning of the stretch. */
  readonly at: string;
  readonly invitations: number;
  readonly reminders: number;
  readonly completed: number;
}

/** What the curves were fitted on. */
export interface ForecastBasis {
  readonly ownBatches: number;
  readonly pastBatches: number;
  /** Half of those who complete after an invitation have done so after so many hours. */
  readonly halfLifeHours: number;
}

export interface RecipientCount {
  readonly state: 'planned' | 'invited' | 'skipped';
  /** Null unless skipped. */
  readonly reason: string | null;
  readonly people: number;
}

export interface MailCount {
  readonly kind: 'invitation' | 'reminder';
  readonly state: string;
  readonly reason: string | null;
  readonly mails: number;
}

/** Everything about how a campaign goes; counts only, nothing of anybody. */
export interface CampaignProgress {
  readonly campaignId: string;
  /** Changes with whatever is shown, and with nothing else. */
  readonly tag: string;
  readonly at: string;
  readonly state: string;
  readonly closesAt: string;
  readonly funnel: Funnel;
  readonly byOpenLink: OpenLinkCounts;
  readonly vendors: readonly VendorProgress[];
  readonly segments: Readonly<Record<ProgressField, readonly SegmentProgress[]>>;
  readonly dropOff: readonly ScreenLoss[];
  readonly recipients: readonly RecipientCount[];
  readonly mails: readonly MailCount[];
  readonly flow: { readonly widthSeconds: number; readonly points: readonly FlowPoint[] };
  readonly forecast: {
    readonly answers: Band;
    readonly points: readonly (Band & { readonly at: string })[];
    readonly basis: ForecastBasis;
  };
}
