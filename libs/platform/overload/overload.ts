/** What there is too much of. */
export type OverloadReason = 'requests' | 'event-loop' | 'connections';

/** How busy a process is. */
export interface Load {
  readonly inFlight: number;
  /** Statements that have waited for a connection for a while. */
  readonly waiting: number;
  readonly isLoopBlocked: boolean;
}

export interface OverloadLimits {
  readonly maxInFlight: number;
  readonly maxWaiting: number;
}

/** Answers of customers are what everything is for: all else makes room for them at half of each limit. */
export type Importance = 'answer' | 'other';

const SHARE: Readonly<Record<Importance, number>> = { answer: 1, other: 0.5 };

/** Why a request cannot be taken on now, or undefined when it can. */
export function overloadReason(load: Load, limits: OverloadLimits, importance: Importance): OverloadReason | undefined {
  const share = SHARE[importance];
  if (load.inFlight >= Math.max(1, limits.maxInFlight * share)) return 'requests';
  if (load.waiting > limits.maxWaiting * share) return 'connections';
  return load.isLoopBlocked ? 'event-loop' : undefined;
}
