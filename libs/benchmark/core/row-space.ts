/** The row space of an integer matrix in reduced form: pivot columns are free to choose, the others follow. */
export interface RowSpace {
  readonly pivots: readonly number[];
  readonly dependents: readonly number[];
  /** For v in the row space: v[dependents[i]] = Σ over pivots p of factors[i][p]·v[pivots[p]]. */
  readonly factors: readonly Float64Array[];
}

/**
 * Exact Gauss–Jordan elimination without fractions (Bareiss 1968) in whole numbers of any size; pivots
 * are taken from the left. Only the finished ratios are rounded to doubles.
 */
export function rowSpace(rows: readonly (readonly number[])[], columns: number): RowSpace {
  const matrix = rows.map((row) => row.map(BigInt));
  const pivots: number[] = [];
  let divisor = 1n;
  for (let column = 0; column < columns && pivots.length < matrix.length; column += 1) {
    const top = pivots.length;
    const found = matrix.findIndex((row, i) => i >= top && row[column] !== 0n);
    if (found === -1) continue;
    [matrix[top], matrix[found]] = [matrix[found]!, matrix[top]!];
    divisor = eliminate(matrix, top, column, divisor);
    pivots.push(column);
  }
  const isPivot = new Set(pivots);
  const dependents = Array.from({ length: columns }, (_, column) => column).filter((column) => !isPivot.has(column));
  const factors = dependents.map((column) => Float64Array.from(pivots, (_, p) => ratio(matrix[p]![column]!, divisor)));
  return { pivots, dependents, factors };
}

/** Clears the column in every other row; returns the pivot, by which the next step divides exactly. */
function eliminate(matrix: bigint[][], top: number, column: number, divisor: bigint): bigint {
  const pivotRow = matrix[top]!;
  const pivot = pivotRow[column]!;
  for (const row of matrix) {
    if (row === pivotRow) continue;
    const factor = row[column]!;
    for (let j = 0; j < row.length; j += 1) row[j] = (pivot * row[j]! - factor * pivotRow[j]!) / divisor;
  }
  return pivot;
}

/** Of integers that may be too large for a double each. */
function ratio(numerator: bigint, denominator: bigint): number {
  const whole = numerator / denominator;
  const scale = 1n << 60n;
  return Number(whole) + Number(((numerator - whole * denominator) * scale) / denominator) / 2 ** 60;
}
