/** Smallest and largest count that the published margins and cells leave possible. */
export type HiddenRange = readonly [number, number];

type Position = readonly [number, number];

/**
 * What an outsider can bound hidden counts to when all totals and all other cells are known. Raising a
 * hidden count means shifting others round a cycle of hidden cells, so the bounds are maximum flows.
 */
export function hiddenRanges(
  table: readonly (readonly number[])[],
  hidden: readonly Position[],
): Readonly<Record<string, HiddenRange>> {
  const ranges = hidden.map((target): [string, HiddenRange] => {
    const others = hidden.filter((cell) => cell !== target);
    const [row, column] = [`r${target[0]}`, `c${target[1]}`];
    const size = table[target[0]]![target[1]]!;
    const lowered = Math.min(size, largestShift(table, others, row, column));
    return [target.join(), [size - lowered, size + largestShift(table, others, column, row)]];
  });
  return Object.fromEntries(ranges);
}

interface Step {
  readonly cell: number;
  /** A row raises a cell without limit, a column lowers it at most to 0. */
  readonly raises: boolean;
}

/** Ford–Fulkerson on the graph whose nodes are rows and columns and whose edges are the hidden cells. */
function largestShift(
  table: readonly (readonly number[])[],
  cells: readonly Position[],
  from: string,
  to: string,
): number {
  const counts = cells.map(([r, c]) => table[r]![c]!);
  let total = 0;
  for (;;) {
    const path = shortestPath(cells, counts, from, to);
    if (path === null) return total;
    // Every path lowers some cell, because the target itself is not an edge.
    const amount = Math.min(...path.map(({ cell, raises }) => (raises ? Infinity : counts[cell]!)));
    for (const { cell, raises } of path) counts[cell]! += raises ? amount : -amount;
    total += amount;
  }
}

function shortestPath(
  cells: readonly Position[],
  counts: readonly number[],
  from: string,
  to: string,
): readonly Step[] | null {
  const paths = new Map<string, readonly Step[]>([[from, []]]);
  for (const [node, path] of paths) {
    if (node === to) return path;
    cells.forEach(([r, c], cell) => {
      const raises = node === `r${r}`;
      const lowers = node === `c${c}` && counts[cell]! > 0;
      const next = raises ? `c${c}` : `r${r}`;
      if ((raises || lowers) && !paths.has(next)) paths.set(next, [...path, { cell, raises }]);
    });
  }
  return null;
}
