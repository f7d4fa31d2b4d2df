/** Sittings that were begun, by the last screen that somebody sent; aggregated, so nobody is in it. */
export interface StopCount {
  /** Counted from 1; 0 = begun, and no screen was sent. */
  readonly step: number;
  readonly sittings: number;
  /** Of them those who sent a screen just now and may still be writing. */
  readonly active: number;
}

export interface StepLoss {
  /** Counted from 1. */
  readonly step: number;
  readonly reached: number;
  /** Came here and sent nothing more. */
  readonly lost: number;
  /** Here just now: neither lost nor further. */
  readonly active: number;
  /** Lost out of reached, 0…1; null when nobody came here. */
  readonly share: number | null;
  /** Stands out from the other screens by more than chance. */
  readonly isNotable: boolean;
}

/** Fewer than this are no pattern. */
const NOTABLE_LOST = 5;
/** Of the usual loss of a screen. */
const NOTABLE_RATIO = 1.5;
/** Standard normal quantile of 90 %. */
const Z = 1.2816;

/**
 * Where people leave: who last sent screen k stopped at screen k + 1, the first that they did not send. Who handed in
 * came through all of them. `steps` ≥ 1 is the number of screens; a stop beyond the last counts as one at the last,
 * which is somebody who read their answers over and did not hand them in.
 */
export function dropOff(steps: number, stops: readonly StopCount[], completed: number): StepLoss[] {
  const at = Array.from({ length: steps }, () => ({ stayed: 0, active: 0 }));
  for (const { step, sittings, active } of stops) {
    const place = at[Math.min(Math.max(step, 0), steps - 1)];
    if (place) {
      place.stayed += sittings;
      place.active += active;
    }
  }
  let reached = completed + at.reduce((sum, { stayed }) => sum + stayed, 0);
  const losses = at.map(({ stayed, active }, index) => {
    const lost = stayed - active;
    const row = { step: index + 1, reached, lost, active, share: reached === 0 ? null : lost / reached };
    reached -= stayed;
    return row;
  });
  return markNotable(losses);
}

function markNotable(losses: readonly Omit<StepLoss, 'isNotable'>[]): StepLoss[] {
  const lost = losses.reduce((sum, row) => sum + row.lost, 0);
  const passed = losses.reduce((sum, row) => sum + row.reached, 0);
  const isNotable = (row: Omit<StepLoss, 'isNotable'>) => {
    const others = passed - row.reached;
    const usual = others === 0 ? 1 : (lost - row.lost) / others;
    return row.lost >= NOTABLE_LOST && wilsonLow(row.lost, row.reached) > usual * NOTABLE_RATIO;
  };
  return losses.map((row) => ({ ...row, isNotable: isNotable(row) }));
}

/** Lower end of Wilson's interval for `count` out of `total` > 0 (Wilson 1927). */
function wilsonLow(count: number, total: number): number {
  const p = count / total;
  const spread = Z * Math.sqrt((p * (1 - p)) / total + (Z * Z) / (4 * total * total));
  return (p + (Z * Z) / (2 * total) - spread) / (1 + (Z * Z) / total);
}
