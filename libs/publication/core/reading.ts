import type { ReleaseDocument } from '#benchmark/core';

/** What is read of a release: its document, and which revisions there were up to it. */
export interface Reading {
  readonly document: ReleaseDocument;
  readonly sha256: string;
  readonly history: readonly RevisionMark[];
}

export interface RevisionMark {
  readonly revision: number;
  readonly publishedAt: string;
  readonly sha256: string;
  readonly reason: string;
  readonly askedBy: string | null;
  readonly changed: string;
  readonly effect: object | null;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
}

/** A cell of a flat table. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;
export type Table = readonly Row[];
