/** Lanczos coefficients for g = 7, nine terms (Godfrey 2001): relative error below 1e-14. */
const LANCZOS_FIRST = 0.99999999999980993;
const LANCZOS_REST = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
const LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** Added to every divisor of Lentz' algorithm: nothing next to a number, a way round a division by 0. */
const TINY = 1e-300;
const PRECISION = 1e-15;
/** Ten times what arguments of a million need. */
const MOST_STEPS = 100_000;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum = LANCZOS_FIRST;
  LANCZOS_REST.forEach((coefficient, i) => (sum += coefficient / (x + i)));
  const base = x + 6.5;
  return LOG_ROOT_TWO_PI + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/** Regularised incomplete beta I_x(a, b) for a, b > 0: a share 0…1; outside 0 < x < 1 it is 0 or 1. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  const front = Math.exp(logFront);
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Upper regularised incomplete gamma Q(a, x) for a > 0: a share 0…1, 1 for x ≤ 0. */
export function upperIncompleteGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * gammaSeries(a, x) : front * gammaFraction(a, x);
}

function betaFraction(x: number, a: number, b: number): number {
  const numerator = (step: number): number => {
    const m = step >> 1;
    return step % 2 === 0
      ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  };
  return lentz(numerator, () => 1);
}

function gammaFraction(a: number, x: number): number {
  return lentz(
    (step) => -step * (step - a),
    (step) => x + 1 - a + 2 * step,
  );
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * PRECISION && n < MOST_STEPS; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1/(d₀ + n₁/(d₁ + n₂/(d₂ + …))) by the modified Lentz algorithm (Thompson & Barnett 1986). */
function lentz(numerator: (step: number) => number, denominator: (step: number) => number): number {
  let inverse = 1 / (denominator(0) + TINY);
  let value = inverse;
  let ratio = 1 / TINY;
  for (let step = 1, factor = 0; Math.abs(factor - 1) > PRECISION && step < MOST_STEPS; step += 1) {
    inverse = 1 / (denominator(step) + numerator(step) * inverse + TINY);
    ratio = denominator(step) + numerator(step) / ratio + TINY;
    factor = inverse * ratio;
    value *= factor;
  }
  return value;
}
