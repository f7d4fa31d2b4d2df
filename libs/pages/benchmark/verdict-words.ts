import type { Verdict } from './benchmark-model.js';

const KEYS = {
  BETTER: 'verdictBetter',
  SLIGHTLY_BETTER: 'verdictSlightlyBetter',
  PRACTICALLY_EQUAL: 'verdictEqual',
  INCONCLUSIVE: 'verdictInconclusive',
  SLIGHTLY_WORSE: 'verdictSlightlyWorse',
  WORSE: 'verdictWorse',
} as const satisfies Readonly<Record<Verdict, string>>;

/** The message that says a verdict; it takes the names of both vendors. */
export function verdictKey(verdict: Verdict): (typeof KEYS)[Verdict] {
  return KEYS[verdict];
}

/** A sign for a cell of a table. Each has its own shape, so that none rests on colour. */
export const VERDICT_SIGN: Readonly<Record<Verdict, string>> = {
  BETTER: '▲',
  SLIGHTLY_BETTER: '△',
  PRACTICALLY_EQUAL: '=',
  INCONCLUSIVE: '·',
  SLIGHTLY_WORSE: '▽',
  WORSE: '▼',
};
