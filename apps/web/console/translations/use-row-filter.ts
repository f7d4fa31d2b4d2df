import { useState } from 'react';
import { isMissing, type TranslationRow } from './missing-texts.js';

export interface RowFilter {
  readonly shown: readonly TranslationRow[];
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly onlyMissing: boolean;
  readonly chooseMissing: (only: boolean) => void;
  readonly withoutUnreachable: boolean;
  readonly setWithoutUnreachable: (without: boolean) => void;
}

/**
 * Which rows of the table are shown. Those that lack something are found when they are asked for: a row must not vanish
 * under the hands that fill it.
 */
export function useRowFilter(rows: readonly TranslationRow[]): RowFilter {
  const [withoutUnreachable, setWithoutUnreachable] = useState(false);
  const [words, setWords] = useState('');
  const [kept, setKept] = useState<ReadonlySet<string>>();
  const query = words.trim().toLowerCase();
  const isShown = (row: TranslationRow) =>
    (!kept || kept.has(row.pointer)) && (!withoutUnreachable || row.reachable) && isFound(row, query);
  return {
    shown: rows.filter(isShown),
    words,
    setWords,
    onlyMissing: kept !== undefined,
    chooseMissing: (only) => setKept(only ? new Set(rows.filter(isMissing).map(({ pointer }) => pointer)) : undefined),
    withoutUnreachable,
    setWithoutUnreachable,
  };
}

function isFound({ question = '', texts }: TranslationRow, query: string): boolean {
  return query === '' || `${question} ${Object.values(texts).join(' ')}`.toLowerCase().includes(query);
}
