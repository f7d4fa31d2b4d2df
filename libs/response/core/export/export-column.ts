import type { LocalizedText } from '#kernel';
import type { Scalar } from '#questionnaire/core';

/** What stands in one place of an exported table; null where nothing was said. */
export type Cell = string | number | null;

export interface CodedValue {
  /** As it is exported; never changes between exports of one version. */
  readonly code: string | number;
  readonly label: LocalizedText;
  /** Not a point of the scale ("does not apply", "do not know"). */
  readonly missing: boolean;
}

/** One column of the wide table, and one variable of the long one. */
export interface ExportColumn {
  readonly name: string;
  readonly kind: 'text' | 'number';
  readonly label: LocalizedText;
  /** The question, criterion or dimension it belongs to; null for facts about the answer. */
  readonly question: string | null;
  /** Row, choice or cell of that question. */
  readonly part: string | null;
  /** The list the cells come from; empty where there is none. */
  readonly values: readonly CodedValue[];
  /** In Unicode code points; null where the list or the kind says how long a cell may be. */
  readonly maxLength: number | null;
  /** May hold what nobody foresaw. */
  readonly free: boolean;
}

/** A value of a question before all versions are known, so before it has a code. */
export interface ListedValue {
  readonly value: Scalar;
  readonly label: LocalizedText;
  readonly missing: boolean;
}
