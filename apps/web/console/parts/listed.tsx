import type { ReactNode } from 'react';
import { ErrorState, LoadingState } from './states.js';

interface ListedProps<Row> {
  readonly query: {
    readonly data: readonly Row[] | undefined;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  /** What stands there while there is nothing to list. */
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** A list in each of its states. What was read stays in sight when asking again fails. */
export function Listed<Row>({ query: { data, error, refetch }, empty, children }: ListedProps<Row>) {
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  return data.length === 0 ? empty : children(data);
}
