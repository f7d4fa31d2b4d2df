/** Words that speak for a dimension of the built-in rubric, zh-CN and en; a suggestion for the analyst, no more. */
const WORDS: readonly (readonly [dimension: string, words: RegExp])[] = [
  [
    'D1',
    /响应|首响|回复(?:快|慢|时)|等了|半天|工单.{0,6}(?:快|慢)|小时内|升级机制|respon[sd]|reply|replied|hours? later|waited|escalat|SLA\b/giu,
  ],
  ['D2', /解决|定位|根因|修复|复现|方案|日志|bug|fix(?:ed|es)?|solved?|root cause|workaround|reproduc|resolution/giu],
  [
    'D3',
    /专业|资深|文档|行业|懂(?:我们|业务)|示例代码|documentation|docs\b|expert|knowledge(?:able)?|professional|sample code/giu,
  ],
  ['D4', /态度|耐心|礼貌|敷衍|沟通|语气|推诿|polite|rude|patient|friendly|attitude|communicat|tone\b|listen/giu],
  [
    'D5',
    /主动|回访|提醒|预警|最佳实践|通知我们|proactiv|follow(?:ed)? up|warned|heads.up|best practices?|on their own/giu,
  ],
];

export interface DimensionSuggestion {
  readonly dimension: string;
  /** Words of the text that speak for it, in their order, each once. */
  readonly because: readonly string[];
}

/** Dimensions that the words of a text speak for, the most likely first; empty where none does. Nothing leaves the house. */
export function suggestDimensions(text: string): readonly DimensionSuggestion[] {
  return WORDS.map(([dimension, words]) => ({
    dimension,
    because: [...new Set(Array.from(text.matchAll(words), ([word]) => word.toLowerCase()))],
  }))
    .filter(({ because }) => because.length > 0)
    .toSorted((a, b) => b.because.length - a.because.length);
}
