export interface SymmetricEigen {
  readonly values: readonly number[];
  /** [i][j]: entry i of the unit vector that belongs to values[j]. */
  readonly vectors: readonly (readonly number[])[];
}

const MOST_SWEEPS = 60;

/** Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, 8.5). */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = matrix.map((_, i) => matrix.map((_, j) => Number(i === j)));
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 0; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, vectors, p, q);
    }
  }
  return { values: a.map((row, i) => row[i]!), vectors };
}

const offDiagonal = (a: readonly (readonly number[])[]) =>
  a.reduce((sum, row, i) => sum + row.reduce((part, value, j) => part + (i === j ? 0 : value ** 2), 0), 0);

/** Makes a[p][q] zero. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const entry = a[p]![q]!;
  if (entry === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * entry);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of [...a, ...vectors]) {
    const [left, right] = [row[p]!, row[q]!];
    row[p] = cosine * left - sine * right;
    row[q] = sine * left + cosine * right;
  }
  const [upper, lower] = [[...a[p]!], [...a[q]!]];
  a[p] = upper.map((value, j) => cosine * value - sine * lower[j]!);
  a[q] = upper.map((value, j) => sine * value + cosine * lower[j]!);
  a[p][q] = 0;
  a[q][p] = 0;
}
