/** The numbers the flags are raised by; part of the method's configuration. */
export interface QualityRules {
  /** Seconds an item below which a page is fast, and the share 0…1 of fast pages that flags. */
  readonly speedSeconds: number;
  readonly speedShare: number;
  /** Part 0…1 of the wave's median time, where page times are missing. */
  readonly fastOverall: number;
  /** Share 0…1 of the items in one run of equal answers. */
  readonly longRun: number;
  /** Standard deviation of one's own answers, in steps of the scale. */
  readonly lowVariation: number;
  /** Points between overall rating and mean of the items. */
  readonly inconsistentPoints: number;
  /** Families of soft flags that exclude an answer together. */
  readonly softFamilies: number;
}

export const QUALITY_RULES: QualityRules = {
  speedSeconds: 2,
  speedShare: 0.5,
  fastOverall: 0.4,
  longRun: 0.8,
  lowVariation: 0.25,
  inconsistentPoints: 50,
  softFamilies: 2,
};

/** One of these excludes an answer. */
export type HardFlag =
  'ATTENTION_FAIL' | 'DUPLICATE' | 'VENDOR_STAFF' | 'RESELLER' | 'BOT' | 'NOT_A_RECENT_USER' | 'OPEN_LINK';

/** Two of these, from different families, exclude an answer. */
export type SoftFlag = 'SPEED' | 'STRAIGHT' | 'LOW_IRV' | 'TEXT' | 'INCONSISTENT';

/** Flags that say the same thing count once. */
const FAMILY: Readonly<Record<SoftFlag, string>> = {
  SPEED: 'SPEED',
  STRAIGHT: 'STRAIGHT',
  LOW_IRV: 'STRAIGHT',
  TEXT: 'TEXT',
  INCONSISTENT: 'INCONSISTENT',
};

/** The decision is blind to how good or bad the score is. */
export function isExcluded(hard: readonly HardFlag[], soft: readonly SoftFlag[], rules = QUALITY_RULES): boolean {
  return hard.length > 0 || new Set(soft.map((flag) => FAMILY[flag])).size >= rules.softFamilies;
}

export interface AnswerPattern {
  readonly answered: number;
  /** Longest run of equal answers, N/A skipped. */
  readonly longestRun: number;
  /** The answer of that run, the first of several; null without answers. */
  readonly runValue: number | null;
  /** null without answers. */
  readonly averageRun: number | null;
  /** Standard deviation (n − 1) of the respondent's own answers; null for fewer than two. */
  readonly irv: number | null;
}

/** How varied one respondent's answers to the items are, in the order they were shown; null = N/A. */
export function answerPattern(items: readonly (number | null)[]): AnswerPattern {
  const answers = items.filter((item) => item !== null);
  const runs: { value: number; length: number }[] = [];
  for (const value of answers) {
    const last = runs.at(-1);
    if (last?.value === value) last.length += 1;
    else runs.push({ value, length: 1 });
  }
  const longest = runs.reduce<(typeof runs)[number] | null>(
    (best, run) => (best === null || run.length > best.length ? run : best),
    null,
  );
  return {
    answered: answers.length,
    longestRun: longest === null ? 0 : longest.length,
    runValue: longest === null ? null : longest.value,
    averageRun: longest === null ? null : answers.length / runs.length,
    irv: standardDeviation(answers),
  };
}

function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

const TOLERANCE = 1e-12;

/** A run over most of the items asked. By itself it says nothing: delighted customers answer so too. */
export const hasLongRun = (
  { longestRun }: Pick<AnswerPattern, 'longestRun'>,
  itemsAsked: number,
  { longRun } = QUALITY_RULES,
): boolean => itemsAsked > 0 && longestRun >= longRun * itemsAsked - TOLERANCE;

export const hasLowVariation = ({ irv }: Pick<AnswerPattern, 'irv'>, { lowVariation } = QUALITY_RULES): boolean =>
  irv !== null && irv < lowVariation;

export interface StraightLineFacts {
  readonly longestRun: number;
  readonly itemsAsked: number;
  readonly runValue: number | null;
  /** Raw answer to the reverse-worded check item; null when it was not answered. */
  readonly checkItem: number | null;
  readonly midpoint: number;
}

/** STRAIGHT: a long run that the reverse-worded check item contradicts by lying on the same side of the midpoint. */
export function isStraightLine(
  { longestRun, itemsAsked, runValue, checkItem, midpoint }: StraightLineFacts,
  rules = QUALITY_RULES,
): boolean {
  if (runValue === null || checkItem === null || !hasLongRun({ longestRun }, itemsAsked, rules)) return false;
  return (runValue - midpoint) * (checkItem - midpoint) > 0;
}

export interface PageTime {
  readonly items: number;
  readonly seconds: number;
}

export interface PageTimeIndex {
  readonly fastPages: number;
  /** Share 0…1 of pages answered too fast; null without timed pages. */
  readonly share: number | null;
  readonly flag: boolean;
}

/** SPEED: pages answered in less than `speedSeconds` an item (exactly that is not fast). */
export function pageTimeIndex(
  pages: readonly PageTime[],
  { speedSeconds, speedShare }: Pick<QualityRules, 'speedSeconds' | 'speedShare'> = QUALITY_RULES,
): PageTimeIndex {
  const timed = pages.filter(({ items }) => items > 0);
  const fastPages = timed.filter(({ items, seconds }) => seconds < speedSeconds * items).length;
  if (timed.length === 0) return { fastPages, share: null, flag: false };
  const share = fastPages / timed.length;
  return { fastPages, share, flag: share >= speedShare };
}

/** SPEED where page times are missing: faster than a part of the wave's median. */
export const isFastOverall = (seconds: number, medianSeconds: number, { fastOverall } = QUALITY_RULES): boolean =>
  seconds < fastOverall * medianSeconds;

/** The middle value; null without values. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
}

/** INCONSISTENT: overall rating and mean of the items, both 0–100, are too far apart to be of one mind. */
export const isInconsistent = (
  overall: number | null,
  itemMean: number | null,
  { inconsistentPoints } = QUALITY_RULES,
): boolean => overall !== null && itemMean !== null && Math.abs(overall - itemMean) > inconsistentPoints;
