import type { Rubric } from '#scoring';
import { canonicalCells, type Cell, cellKey } from './cell.js';
import { estimateWave, isShown } from './estimate-wave.js';
import type { MethodConfig } from './method-config.js';

/** A vendor's survey score 0–100 as it would be published; null where too few stand behind it. */
export interface ScoreIf {
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
}

/** What one answer does to the score of its vendor. */
export interface ScoreEffect {
  readonly counted: ScoreIf;
  readonly leftOut: ScoreIf;
  /** Points; null unless both scores exist. */
  readonly difference: number | null;
}

/**
 * The score of the vendor of `answer` (a cell of one response) with it and without it; `cells` are those of all vendors
 * and hold the answer when `isCounted`. Nothing here decides: who rules on an answer does so before they see it.
 */
export function scoreEffect(
  {
    rubric,
    cells,
    answer,
    isCounted,
  }: {
    readonly rubric: Rubric;
    readonly cells: readonly Cell[];
    readonly answer: Cell;
    readonly isCounted: boolean;
  },
  config: MethodConfig,
): ScoreEffect {
  const counted = scoreIn(rubric, isCounted ? cells : [...cells, answer], answer.vendor, config);
  const leftOut = scoreIn(rubric, isCounted ? withoutAnswer(cells, answer) : cells, answer.vendor, config);
  const difference = counted.score === null || leftOut.score === null ? null : counted.score - leftOut.score;
  return { counted, leftOut, difference };
}

/** An answer (a cell of one response) and whether it counts now and after the decisions that are weighed. */
export interface DecidedAnswer {
  readonly answer: Cell;
  readonly isCounted: boolean;
  readonly willCount: boolean;
}

/** What decisions about several answers do to one vendor. */
export interface DecisionEffect {
  readonly vendor: string;
  /** Answers that count now and would not, or the other way round. */
  readonly changed: number;
  readonly before: ScoreIf;
  readonly after: ScoreIf;
}

/** The scores of all vendors whose answers are decided about, in the order of their names, before and after. */
export function decisionEffects(
  {
    rubric,
    cells,
    decided,
  }: { readonly rubric: Rubric; readonly cells: readonly Cell[]; readonly decided: readonly DecidedAnswer[] },
  config: MethodConfig,
): DecisionEffect[] {
  const decidedCells = decided.reduce<readonly Cell[]>((so, { answer, isCounted, willCount }) => {
    if (isCounted === willCount) return so;
    return willCount ? [...so, answer] : withoutAnswer(so, answer);
  }, cells);
  const vendors = [...new Set(decided.map(({ answer }) => answer.vendor))].toSorted();
  return vendors.map((vendor) => ({
    vendor,
    changed: decided.filter(({ answer, isCounted, willCount }) => answer.vendor === vendor && isCounted !== willCount)
      .length,
    before: scoreIn(rubric, cells, vendor, config),
    after: scoreIn(rubric, decidedCells, vendor, config),
  }));
}

function scoreIn(rubric: Rubric, cells: readonly Cell[], vendor: string, config: MethodConfig): ScoreIf {
  const scored = cells.filter(({ source }) => !config.excludedSources.includes(source));
  const criteria = rubric.dimensions.reduce((sum, dimension) => sum + dimension.criteria.length, 0);
  const { estimates } = estimateWave(rubric, canonicalCells(scored, criteria), config);
  const own = estimates.find(({ design }) => design.vendor === vendor);
  if (own === undefined || !isShown(own, config)) return { score: null, ci95: null };
  return { score: own.overall.score, ci95: own.overall.ci95 };
}

function withoutAnswer(cells: readonly Cell[], answer: Cell): Cell[] {
  const key = cellKey(answer);
  return cells.flatMap((cell) => {
    if (cellKey(cell) !== key) return [cell];
    const rest = {
      ...cell,
      responses: cell.responses - answer.responses,
      count: cell.count.map((count, c) => count - answer.count[c]!),
      sum: cell.sum.map((sum, c) => sum - answer.sum[c]!),
    };
    return rest.responses > 0 ? [rest] : [];
  });
}
