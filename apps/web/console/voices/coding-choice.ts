import type { Coding, DimensionName, Sentiment } from './voice-requests.js';

/** What somebody has chosen so far; an empty dimension is none of them. */
export interface CodingChoice {
  readonly dimension?: string | undefined;
  readonly sentiment?: Sentiment | undefined;
}

/** A whole coding; undefined while something is not chosen. */
export function codingOf({ dimension, sentiment }: CodingChoice): Coding | undefined {
  if (dimension === undefined || sentiment === undefined) return undefined;
  return { dimension: dimension === '' ? null : dimension, sentiment };
}

const SENTIMENT_KEYS: Readonly<Record<string, Sentiment>> = { c: 'critical', m: 'mixed', f: 'favourable' };

/** The choice after a key was pressed; undefined where the key means nothing. Digits are dimensions from 1, 0 is none. */
export function choiceAfterKey(
  key: string,
  choice: CodingChoice,
  dimensions: readonly DimensionName[],
): CodingChoice | undefined {
  const sentiment = SENTIMENT_KEYS[key.toLowerCase()];
  if (sentiment !== undefined) return { ...choice, sentiment };
  if (!/^\d$/.test(key)) return undefined;
  const dimension = key === '0' ? '' : dimensions[Number(key) - 1]?.id;
  return dimension === undefined ? undefined : { ...choice, dimension };
}
