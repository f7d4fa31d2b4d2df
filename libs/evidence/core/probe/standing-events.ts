import type { ProbeEvent, ProbeEventKind } from './probe-course.js';

/** A line of the record: what happened, or that another line is taken back. Lines are never changed. */
export interface RecordedEvent {
  readonly id: string;
  readonly kind: ProbeEventKind | 'retracted';
  readonly at: Date;
  /** The line that is taken back; null of what happened. */
  readonly retracts: string | null;
  /** 1 … in the order in which lines were written. */
  readonly enteredAs: number;
}

export type StandingEvent<Recorded extends RecordedEvent> = Recorded & ProbeEvent;

/** What of a record stands: without lines that were taken back, in the order of time, equal times as they were written. */
export function standingEvents<Recorded extends RecordedEvent>(
  recorded: readonly Recorded[],
): readonly StandingEvent<Recorded>[] {
  const gone = new Set(recorded.flatMap(({ retracts }) => retracts ?? []));
  return recorded
    .filter((line): line is StandingEvent<Recorded> => line.kind !== 'retracted' && !gone.has(line.id))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.enteredAs - b.enteredAs);
}
