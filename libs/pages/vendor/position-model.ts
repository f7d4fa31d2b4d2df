import type { BenchmarkPage, Interval, Verdict } from '../benchmark/benchmark-model.js';
import type { VendorFrame } from './vendor-frame.js';

/** A wave with a result in which the vendor is. */
export interface WaveChoice {
  readonly study: string;
  readonly wave: string;
  readonly label: string;
}

export interface DimensionLine {
  readonly dimension: string;
  readonly score: number | null;
  readonly ci95: Interval | null;
  /** null where nothing may be said about the market. */
  readonly market: { readonly difference: number; readonly ci95: Interval | null; readonly verdict: Verdict } | null;
  /** Vendors that it is better than, worse than and not told apart from. */
  readonly ahead: number;
  readonly behind: number;
  readonly apart: number;
}

export type SegmentCell =
  | { readonly level: string; readonly score: number | null }
  | { readonly level: string; readonly hidden: 'k' | 'ledger' };

export interface SegmentRow {
  readonly margin: 'size' | 'region';
  readonly cells: readonly SegmentCell[];
}

export interface PossiblePlace {
  readonly score: number;
  readonly range: readonly [number, number];
}

export interface WhatIfBox {
  /** The dimension that was asked about. */
  readonly dimension: string;
  readonly points: number;
  readonly before: PossiblePlace;
  /** In the order of the dimensions. */
  readonly raised: readonly PossiblePlace[];
}

/** What a vendor reads of itself in a release, beside what everyone reads. */
export interface OwnResult {
  readonly study: string;
  readonly wave: string;
  /** The release as everyone reads it. */
  readonly benchmark: BenchmarkPage;
  /** Exact; null when suppressed. */
  readonly organisations: number | null;
  readonly respondents: number | null;
  readonly lines: readonly DimensionLine[];
  /** Share 0…1, and points, of the tests in `lines`. */
  readonly tests: { readonly falseDiscoveryRate: number; readonly minimumDifference: number };
  readonly segments: readonly SegmentRow[];
  /** Least organisations in a segment. */
  readonly leastInSegment: number;
  readonly whatIf: WhatIfBox | null;
}

export interface VendorPositionPage {
  readonly frame: VendorFrame;
  readonly choices: readonly WaveChoice[];
  /** null where no release has the vendor. */
  readonly own: OwnResult | null;
}
