import type { Locale, LocalizedText } from '#kernel';

/** Words of a report, a value that links to its table, or a sentence bound to a claim. */
export type ReportSpan = PlainSpan | ClaimedSpan;

export type PlainSpan =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'value';
      readonly text: string;
      /** JSON Pointer (RFC 6901) into the release document; null for a name. */
      readonly pointer: string | null;
      /** Id of the table that holds it. */
      readonly table: string | null;
    };

export interface ClaimedSpan {
  readonly kind: 'claim';
  readonly claim: { readonly type: string; readonly subjects: readonly string[]; readonly metric: string };
  readonly spans: readonly PlainSpan[];
}

export type ReportBlock =
  | { readonly kind: 'prose'; readonly paragraphs: readonly (readonly ReportSpan[])[] }
  /** Fixed sentences of the method. */
  | { readonly kind: 'notes'; readonly items: readonly string[] }
  | ReportTable
  | ReportScores
  | ReportQuotes;

export interface ReportTable {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell heads its row. */
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers, from 0. */
  readonly numbers: readonly number[];
}

/** What customers wrote of one subject; masks as `[kind]`. */
export interface ReportQuotes {
  readonly kind: 'quotes';
  readonly caption: string;
  readonly items: readonly ReportQuote[];
}

export interface ReportQuote {
  readonly vendor: string;
  /** How its author scored. */
  readonly band: 'critical' | 'mixed' | 'favourable';
  readonly text: string;
  readonly language: Locale;
  readonly translation?: string;
}

/** Scores 0–100 with intervals, drawn on the scale that all figures of the report share. */
export interface ReportScores {
  readonly kind: 'scores';
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly ReportScore[];
  /** Mean of the ranked vendors; null where the release says nothing about it. */
  readonly mean: number | null;
}

export interface ReportScore {
  readonly id: string;
  readonly name: string;
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly isRanked: boolean;
}

export interface ReportSection {
  readonly id: string;
  readonly heading: string;
  /** Written by an editor and held against the release like the generated text. */
  readonly isEdited: boolean;
  readonly blocks: readonly ReportBlock[];
}

/** A report of one release in one language, with nothing left to decide. */
export interface ReportPage {
  readonly locale: Locale;
  /** The finding. */
  readonly title: string;
  readonly study: { readonly slug: string; readonly title: LocalizedText };
  readonly wave: { readonly slug: string; readonly title: string };
  readonly release: { readonly revision: number; readonly publishedAt: string; readonly hash: string };
  readonly methodVersion: string;
  readonly isDemo: boolean;
  readonly sections: readonly ReportSection[];
}
