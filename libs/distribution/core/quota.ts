/** How long a place is held of somebody of whom nothing is heard any more. */
export const HOLD_MILLISECONDS = 2 * 3_600_000;
