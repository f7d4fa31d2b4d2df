/** Answers that leave the inbox together, at least, while more may come. */
export const LEAST_BATCH = 10;
/** Part of the answers mixed before that a batch must have: mixing reorders all of them, and may not do so for a few. */
const LEAST_SHARE = 0.1;

export interface Mixture {
  /** Answers that may leave the inbox. */
  readonly ready: number;
  /** Answers of the same campaign and vendor that left it before. */
  readonly mixed: number;
  /** No more answers will come. */
  readonly isClosing: boolean;
}

export function isMixingDue({ ready, mixed, isClosing }: Mixture): boolean {
  if (isClosing) return ready > 0;
  return ready >= Math.max(LEAST_BATCH, mixed * LEAST_SHARE);
}

/** At the end whatever is there is mixed; where that is little, it is said. */
export const isSmallBatch = ({ ready, mixed }: Mixture): boolean => ready + mixed < LEAST_BATCH;
