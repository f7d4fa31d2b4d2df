import type { Locale, LocalizedText } from '#kernel';
import type { WaveChoice } from './position-model.js';
import type { VendorFrame } from './vendor-frame.js';

export type ReplyState = 'written' | 'withdrawn' | 'removed';

export interface OwnReplyVersion {
  readonly version: number;
  readonly state: ReplyState;
  readonly text: string | null;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  readonly reason: string | null;
  readonly writtenAt: string;
}

/** A reply of the vendor with all its wordings, oldest first. */
export interface OwnReply extends OwnReplyVersion {
  readonly id: string;
  readonly history: readonly OwnReplyVersion[];
}

export interface OwnQuote {
  readonly id: string;
  readonly dimension: LocalizedText;
  readonly band: 'critical' | 'mixed' | 'favourable';
  readonly text: string;
  readonly language: Locale;
  readonly translation?: string;
  readonly reply: OwnReply | null;
}

/** What was typed and refused, and where it belongs. */
export interface ReplyDraft {
  /** Of a quote; empty for the reply to the whole. */
  readonly quoteId: string;
  readonly text: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly errors: readonly { readonly field: string; readonly code: string }[];
}

export interface VendorQuotesPage {
  readonly frame: VendorFrame;
  readonly choices: readonly WaveChoice[];
  /** null where no release has the vendor. */
  readonly chosen: WaveChoice | null;
  readonly quotes: readonly OwnQuote[];
  readonly whole: OwnReply | null;
  /** How the person who is logged in would sign. */
  readonly signature: { readonly name: string; readonly title: string };
  readonly longest: number;
  readonly notice?: 'published' | 'changed' | 'withdrawn' | 'moved';
  readonly draft?: ReplyDraft;
}
