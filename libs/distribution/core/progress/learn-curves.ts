import { ageCells, type Batch } from './batch.js';
import { type AgeCell, type CurvePrior, type DecayCurve, fitDecay } from './decay-curve.js';

/** One curve for the time after an invitation, one for the time after a reminder. */
export interface Curves {
  readonly invitation: DecayCurve;
  readonly reminder: DecayCurve;
}

export interface CurvePriors {
  readonly invitation: CurvePrior;
  readonly reminder: CurvePrior;
}

const HALF = Math.LN2;

/** Where nothing was ever sent: careful shares, and so light that a first batch outweighs them. */
export const FIRST_PRIORS: CurvePriors = {
  invitation: { share: 0.15, rate: HALF / 18, weight: 20 },
  reminder: { share: 0.08, rate: HALF / 14, weight: 20 },
};

/** What others' campaigns told counts a tenth, and never more than this many sittings. */
const PAST_WORTH = 0.1;
const MOST_WEIGHT = 200;

/** What is believed of a new campaign after past ones; without any it is the first belief. */
export function priorsFrom(past: readonly Batch[], first: CurvePriors = FIRST_PRIORS): CurvePriors {
  const cells = ageCells(past);
  return {
    invitation: priorOf(cells.invitation, first.invitation),
    reminder: priorOf(cells.reminder, first.reminder),
  };
}

function priorOf(cells: readonly AgeCell[], first: CurvePrior): CurvePrior {
  const { share, rate } = fitDecay(cells, first);
  const seen = Math.max(0, ...cells.map(({ watched }) => watched));
  return { share, rate, weight: Math.min(MOST_WEIGHT, first.weight + seen * PAST_WORTH) };
}

/** The curves of a campaign, fitted on its study's batches so far. */
export function learnCurves(batches: readonly Batch[], priors: CurvePriors): Curves {
  const cells = ageCells(batches);
  return {
    invitation: fitDecay(cells.invitation, priors.invitation),
    reminder: fitDecay(cells.reminder, priors.reminder),
  };
}
