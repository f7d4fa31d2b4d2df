import type { ChoiceDefinition, Text } from '../definition/definition.js';

/** A text in both languages. `default` is what SurveyJS calls English. */
export const both = (chinese: string, english: string): Text => ({ 'zh-cn': chinese, default: english });

/** Five points, best first; a point is its words in Chinese and English and, where it helps, a band in figures. */
type Point = readonly [chinese: string, english: string, bandChinese?: string, bandEnglish?: string];
export type FivePoints = readonly [Point, Point, Point, Point, Point];

export const NOT_APPLICABLE: ChoiceDefinition = {
  value: 'NOT_APPLICABLE',
  text: both('没有遇到过 / 不适用', 'Has not come up / does not apply'),
};
export const DONT_KNOW: ChoiceDefinition = { value: 'DONT_KNOW', text: both('不清楚', 'I do not know') };

/** The five points are worth 5 to 1; what is not a point of the scale follows. */
export function fivePoints(points: FivePoints, ...apart: readonly ChoiceDefinition[]): ChoiceDefinition[] {
  const scale = points.map(([chinese, english, bandChinese, bandEnglish], index): ChoiceDefinition => {
    const choice = { value: 5 - index, text: both(chinese, english) };
    return bandChinese && bandEnglish ? { ...choice, hint: both(bandChinese, bandEnglish) } : choice;
  });
  return [...scale, ...apart];
}

export const QUALITY: FivePoints = [
  ['非常好', 'Very good'],
  ['比较好', 'Good'],
  ['一般', 'Fair'],
  ['比较差', 'Poor'],
  ['非常差', 'Very poor'],
];

export const FREQUENCY: FivePoints = [
  ['总是', 'Always'],
  ['经常', 'Often'],
  ['有时', 'Sometimes'],
  ['很少', 'Rarely'],
  ['从不', 'Never'],
];

export const AGREEMENT: FivePoints = [
  ['非常同意', 'Strongly agree'],
  ['比较同意', 'Agree'],
  ['说不上同意或不同意', 'Neither agree nor disagree'],
  ['不太同意', 'Disagree'],
  ['非常不同意', 'Strongly disagree'],
];

export const TICKET_REPLY: FivePoints = [
  ['非常快', 'Very fast', '1 小时以内', 'within 1 hour'],
  ['比较快', 'Fast', '1–4 小时', '1–4 hours'],
  ['一般', 'Moderate', '4–24 小时', '4–24 hours'],
  ['比较慢', 'Slow', '1–3 天', '1–3 days'],
  ['非常慢', 'Very slow', '超过 3 天', 'more than 3 days'],
];

export const URGENT_REPLY: FivePoints = [
  ['非常快', 'Very fast', '15 分钟以内', 'within 15 minutes'],
  ['比较快', 'Fast', '15–60 分钟', '15–60 minutes'],
  ['一般', 'Moderate', '1–4 小时', '1–4 hours'],
  ['比较慢', 'Slow', '4–24 小时', '4–24 hours'],
  ['非常慢', 'Very slow', '超过 24 小时', 'more than 24 hours'],
];

export const SHARE: FivePoints = [
  ['几乎每次', 'Almost every time', '超过 95%', 'over 95%'],
  ['大多数', 'Mostly', '75%–95%', '75–95%'],
  ['一半左右', 'About half of the time', '40%–75%', '40–75%'],
  ['少数', 'Seldom', '10%–40%', '10–40%'],
  ['几乎没有', 'Hardly ever', '不到 10%', 'under 10%'],
];
