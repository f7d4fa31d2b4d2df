export const LARGEST_PAGE = 200;

export interface Page<T> {
  readonly rows: readonly T[];
  /** Where the next page begins; null when this is the last. */
  readonly next: number | null;
}

/** So many rows from a place on. A place beyond the end is an empty last page. */
export function pageRows<T>(rows: readonly T[], from: number, limit: number): Page<T> {
  const end = from + limit;
  return { rows: rows.slice(from, end), next: end < rows.length ? end : null };
}
