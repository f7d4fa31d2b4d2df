import type { LocalizedText, Violation } from '#kernel';
import { krippendorffAlpha, type RatingUse, ratingUse } from '#statistics';
import { ratingInvalid } from '../errors.js';

/** One question to the raters of a masked transcript, with what its ends mean. */
export interface RatingItem {
  readonly key: string;
  /** Criterion of the rubric that the item speaks for. */
  readonly criterion: string;
  readonly title: LocalizedText;
  readonly lowest: LocalizedText;
  readonly highest: LocalizedText;
}

const both = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

/** What two raters judge, blind to vendor and to each other, on 1 … 5 or “cannot be judged”. */
export const RATING_FORM: readonly RatingItem[] = [
  {
    key: 'technical-depth',
    criterion: 'c22',
    title: both('技术深度', 'Technical depth'),
    lowest: both('只有套话，没有技术内容', 'Set phrases without technical substance'),
    highest: both('指出具体机制、参数与依据', 'Names mechanism, parameters and reasons'),
  },
  {
    key: 'effectiveness',
    criterion: 'c23',
    title: both('方案有效性', 'Effectiveness of the solution'),
    lowest: both('没有可执行的方案', 'Nothing that could be done'),
    highest: both('方案可直接执行并覆盖答案要点', 'Can be carried out at once and covers the key'),
  },
  {
    key: 'qualification',
    criterion: 'c31',
    title: both('人员资质', 'Qualification of the person'),
    lowest: both('对产品不熟悉', 'Does not know the product'),
    highest: both('熟练，能独立判断', 'Fluent, and able to judge alone'),
  },
  {
    key: 'tone',
    criterion: 'c41',
    title: both('响应语气', 'Tone'),
    lowest: both('敷衍或不友好', 'Dismissive or unfriendly'),
    highest: both('尊重、耐心、清楚', 'Respectful, patient and clear'),
  },
  {
    key: 'confirmation',
    criterion: 'c43',
    title: both('问题确认', 'Confirming the problem'),
    lowest: both('答非所问', 'Answers another question'),
    highest: both('准确复述并补问关键信息', 'Restates it exactly and asks what is missing'),
  },
];

/** 1 … 5 by item key; null where it cannot be judged. */
export type Rating = Readonly<Record<string, number | null>>;

/** Violations point at `/<item>`: a rating answers each item of the form and nothing else. */
export function checkRating(rating: Readonly<Record<string, unknown>>): readonly Violation[] {
  const keys = RATING_FORM.map(({ key }) => key);
  return [
    ...keys.flatMap((key) => (Object.hasOwn(rating, key) ? [] : [{ pointer: `/${key}`, code: 'required' }])),
    ...Object.entries(rating).flatMap(([key, value]) => {
      if (!keys.includes(key)) return [{ pointer: `/${key}`, code: 'unknown-key' }];
      const isRating = value === null || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 5);
      return isRating ? [] : [{ pointer: `/${key}`, code: 'out-of-range' }];
    }),
  ];
}

/** Two raters further apart than this are heard by a third. */
const WIDEST = 1;

export interface SettledItem {
  /** Points 0–100; null while it is open and where nobody could judge. */
  readonly points: number | null;
  /** The raters are too far apart, or only one could judge, and nobody has decided between them yet. */
  readonly needsDecision: boolean;
}

/** 1 … 5 as points 0–100. */
const points = (rating: number): number => ((rating - 1) / 4) * 100;

/**
 * What one item of one transcript counts: the mean of the two blind ratings where they are at most one step apart,
 * otherwise what the adjudicator said (undefined: not asked yet; null: cannot be judged).
 */
export function settle(first: number | null, second: number | null, decided?: number | null): SettledItem {
  if (decided !== undefined) return { points: decided === null ? null : points(decided), needsDecision: false };
  if (first === null && second === null) return { points: null, needsDecision: false };
  if (first === null || second === null || Math.abs(first - second) > WIDEST)
    return { points: null, needsDecision: true };
  return { points: (points(first) + points(second)) / 2, needsDecision: false };
}

export interface ItemAgreement {
  readonly key: string;
  /** Krippendorff’s ordinal α of the ratings before any adjudication; null where it cannot be told. */
  readonly alpha: number | null;
  /** What that allows (method §12.2); null without α. */
  readonly use: RatingUse | null;
}

/** How far the two raters of a round agree on each item. `pairs` are their ratings of the same transcripts. */
export function agreement(pairs: readonly (readonly [Rating, Rating])[]): readonly ItemAgreement[] {
  if (pairs.some((pair) => pair.some((rating) => checkRating(rating).length > 0)))
    throw ratingInvalid([{ pointer: '', code: 'not-a-rating' }]);
  return RATING_FORM.map(({ key }) => {
    const { alpha } = krippendorffAlpha(
      [0, 1].map((rater) => pairs.map((pair) => pair[rater]![key]!)),
      'ordinal',
    );
    return { key, alpha, use: ratingUse(alpha) };
  });
}
