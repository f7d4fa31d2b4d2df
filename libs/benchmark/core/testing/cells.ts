import { BUILT_IN_RUBRIC, criterionIds } from '#scoring';
import type { Cell } from '../cell.js';

const CRITERIA = criterionIds(BUILT_IN_RUBRIC).length;

/** One answer of 3 out of 4 steps to every criterion, from a small independent customer, unless told otherwise. */
export function aCell(given: Partial<Cell> & { readonly steps?: readonly (number | null)[] } = {}): Cell {
  const { steps = Array.from({ length: CRITERIA }, () => 3), ...rest } = given;
  return {
    vendor: 'A',
    organisation: 'o1',
    source: 'independent',
    size: 'S',
    region: 'CN',
    responses: 1,
    count: steps.map((step) => (step === null ? 0 : 1)),
    sum: steps.map((step) => (step ?? 0) * 630),
    ...rest,
  };
}

/** `organisations` answers about a vendor, each of another organisation; `stepsOf` says what it answers to a criterion. */
export function aVendor(
  vendor: string,
  organisations: number,
  stepsOf: (organisation: number, criterion: number) => number | null = (o, c) => 2 + ((o + c) % 3),
): Cell[] {
  return Array.from({ length: organisations }, (_, o) =>
    aCell({
      vendor,
      organisation: `${vendor}-${o}`,
      steps: Array.from({ length: CRITERIA }, (_, c) => stepsOf(o, c)),
    }),
  );
}
