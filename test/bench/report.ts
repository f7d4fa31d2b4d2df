/** One figure, beside what it is compared with in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reference: number;
  /** value ÷ reference. */
  readonly ratio: number;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export function report(name: string, unit: string, value: number, reference: number): void {
  const figure: Figure = {
    name,
    value: rounded(value),
    unit,
    reference: rounded(reference),
    ratio: rounded(value / reference),
  };
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

/** Of processor time, which what else the machine does hardly changes; for work that no other process takes part in. */
export function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** How many of `count` pieces of work are done in a second of processor time. */
export const perSecond = (count: number, work: () => unknown): number => (1_000 * count) / milliseconds(work);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Runs the two in turn, so that what else the machine does meets both; the medians of what each answers. */
export async function inTurn(
  rounds: number,
  ours: (round: number) => Promise<number>,
  theirs: (round: number) => Promise<number>,
): Promise<{ readonly ours: number; readonly theirs: number }> {
  const [a, b]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    a.push(await ours(round));
    b.push(await theirs(round));
  }
  return { ours: median(a), theirs: median(b) };
}
