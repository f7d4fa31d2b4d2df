import { unequalLengths } from './errors.js';

export interface ProbeScore {
  /** Mean of the scenario means; null without probes. */
  readonly mean: number | null;
  /** From the spread of the scenario means; null for fewer than two scenarios. */
  readonly se: number | null;
  /** Scenarios − 1; null without probes. */
  readonly df: number | null;
}

/** Score of timed and rated probes, `scores` in points: a scenario is the cluster, its replicates share one vote. */
export function probeScore(scenarios: readonly string[], scores: readonly number[]): ProbeScore {
  if (scenarios.length !== scores.length) throw unequalLengths();
  const ids = [...new Set(scenarios)].toSorted();
  if (ids.length === 0) return { mean: null, se: null, df: null };
  const means = ids.map((id) => average(scores.filter((_, i) => scenarios[i] === id)));
  const mean = average(means);
  const df = ids.length - 1;
  if (df === 0) return { mean, se: null, df };
  const square = means.reduce((sum, each) => sum + (each - mean) ** 2, 0) / df;
  return { mean, se: Math.sqrt(square / ids.length), df };
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
