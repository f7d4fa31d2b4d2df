/**
 * How completions come after a mail: `share` of those who got it complete in the end, and of what is still to come
 * an equal part comes each hour. After `t` hours `share · (1 − exp(−rate · t))` have completed.
 */
export interface DecayCurve {
  /** 0…1. */
  readonly share: number;
  /** Per hour. */
  readonly rate: number;
  /** Standard error of the share relative to it: how far the whole curve may be off. */
  readonly error: number;
}

/** What is believed before a campaign has told anything; it counts as much as `weight` sittings seen to their end. */
export interface CurvePrior {
  readonly share: number;
  readonly rate: number;
  readonly weight: number;
}

/** Sittings that were open at some age of a mail, all batches together. */
export interface AgeCell {
  /** Hours since the mail. */
  readonly from: number;
  readonly to: number;
  /** Sittings that got the mail and whose time at this age is over. */
  readonly watched: number;
  readonly completed: number;
}

const SLOWEST = 1 / (24 * 21);
const FASTEST = 1 / 2;
const TRIES = 48;
const REFINEMENTS = 32;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** The model itself is not exact, however much was seen. */
const LEAST_ERROR = 0.06;
const MOST_DISPERSION = 9;
/** A cell far out on the tail must not decide because next to nothing was expected in it. */
const LEAST_EXPECTED = 1e-3;
const LEAST_SHARE = 1e-4;
const MOST_SHARE = 0.98;

/** Part of all completions of a curve that fall between two ages. */
const portion = (rate: number, { from, to }: AgeCell): number => Math.exp(-rate * from) - Math.exp(-rate * to);

interface Fit {
  readonly share: number;
  readonly rate: number;
  readonly loss: number;
}

/**
 * The curve that fits best by weighted least squares, drawn towards the prior. For a given rate the share has a closed
 * form; the rate is searched on a fixed grid and then by golden section, so the same cells give the same curve.
 * Without cells it is the prior's curve.
 */
export function fitDecay(cells: readonly AgeCell[], prior: CurvePrior): DecayCurve {
  const seen = cells.filter(({ watched }) => watched > 0);
  const fitAt = (logRate: number) => shareFor(seen, prior, Math.exp(logRate));
  const logRate = minimum((x) => fitAt(x).loss, Math.log(SLOWEST), Math.log(FASTEST));
  const { share, rate } = seen.length === 0 ? { ...prior } : fitAt(logRate);
  const exposure = seen.reduce((sum, cell) => sum + cell.watched * portion(rate, cell), 0) + prior.weight;
  const variance = (dispersion(seen, share, rate) * share * (1 - share)) / exposure;
  return { share, rate, error: Math.hypot(Math.sqrt(variance) / share, LEAST_ERROR) };
}

function shareFor(cells: readonly AgeCell[], prior: CurvePrior, rate: number): Fit {
  let [top, bottom] = [prior.weight * prior.share, prior.weight];
  const terms = cells.map((cell) => {
    const part = portion(rate, cell);
    const usual = Math.max(portion(prior.rate, cell), LEAST_EXPECTED);
    top += (part * cell.completed) / usual;
    bottom += (cell.watched * part * part) / usual;
    return { part, usual, ...cell };
  });
  const share = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, top / bottom));
  let loss =
    prior.weight * (share - prior.share) ** 2 + prior.weight * (prior.share * Math.log(rate / prior.rate)) ** 2;
  for (const { part, usual, watched, completed } of terms)
    loss += (completed - share * watched * part) ** 2 / (watched * usual);
  return { share, rate, loss };
}

/** How much more the cells scatter than chance alone would make them: 1 or more. */
function dispersion(cells: readonly AgeCell[], share: number, rate: number): number {
  if (cells.length < 3) return 1;
  const square = cells.reduce((sum, cell) => {
    const expected = share * cell.watched * Math.max(portion(rate, cell), LEAST_EXPECTED);
    return sum + (cell.completed - expected) ** 2 / expected;
  }, 0);
  return Math.min(MOST_DISPERSION, Math.max(1, square / (cells.length - 2)));
}

/** Where a function is smallest, on a grid first so that a second valley is not taken for the deepest. */
function minimum(of: (x: number) => number, low: number, high: number): number {
  const step = (high - low) / (TRIES - 1);
  const grid = Array.from({ length: TRIES }, (_, index) => low + index * step);
  const best = grid.reduce((a, b) => (of(b) < of(a) ? b : a));
  let [left, right] = [Math.max(low, best - step), Math.min(high, best + step)];
  for (let round = 0; round < REFINEMENTS; round += 1) {
    const width = (right - left) * GOLDEN;
    if (of(right - width) <= of(left + width)) right = left + width;
    else left = right - width;
  }
  return (left + right) / 2;
}
