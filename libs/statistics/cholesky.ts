import { notFinite, notPositiveSemidefinite } from './errors.js';

/**
 * Lower triangular L with L·Lᵀ = `matrix`, row by row in one Float64Array (n × n). A singular matrix
 * gets 1e-9 of its trace on the diagonal first; the zero matrix has the zero factor.
 * Throws `not-positive-semidefinite` or `not-finite`.
 */
export function cholesky(matrix: readonly (readonly number[])[]): Float64Array {
  const size = matrix.length;
  let trace = 0;
  for (let i = 0; i < size; i += 1) trace += matrix[i]![i]!;
  if (!matrix.every((row) => row.length === size && row.every(Number.isFinite))) throw notFinite();
  if (trace === 0 && matrix.every((row) => row.every((value) => value === 0))) return new Float64Array(size * size);
  const factor = factorise(matrix, 0) ?? factorise(matrix, 1e-9 * trace);
  if (factor === null) throw notPositiveSemidefinite();
  return factor;
}

/** null when a pivot is not positive. */
function factorise(matrix: readonly (readonly number[])[], jitter: number): Float64Array | null {
  const size = matrix.length;
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i]![j]! + (i === j ? jitter : 0);
      for (let k = 0; k < j; k += 1) rest -= factor[i * size + k]! * factor[j * size + k]!;
      if (i === j && rest <= 0) return null;
      factor[i * size + j] = i === j ? Math.sqrt(rest) : rest / factor[j * size + j]!;
    }
  }
  return factor;
}
