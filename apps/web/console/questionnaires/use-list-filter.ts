import { useState } from 'react';
import { useSearchParams } from 'wouter';

export interface ListFilter {
  readonly words: string;
  /** Id of a study; empty for all. */
  readonly study: string;
  readonly withArchived: boolean;
  readonly set: (change: Partial<Record<'q' | 'study' | 'archived', string>>) => void;
  readonly clear: () => void;
}

/** What the list shows, kept in the address, so that the way back and a link show the same. */
export function useListFilter(): ListFilter {
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('q') ?? '');
  return {
    words,
    study: search.get('study') ?? '',
    withArchived: search.has('archived'),
    set: (change) => {
      if (change.q !== undefined) setWords(change.q);
      setSearch((now) => changed(now, change), { replace: true });
    },
    clear: () => {
      setWords('');
      setSearch({}, { replace: true });
    },
  };
}

/** The same query with some of its values exchanged; an empty one is left out. */
export function changed(now: URLSearchParams, change: Readonly<Record<string, string>>): URLSearchParams {
  const next = new URLSearchParams(now);
  for (const [name, value] of Object.entries(change)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}
