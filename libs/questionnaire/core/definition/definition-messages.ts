import type { LocalizedText } from '#kernel';

/** Sentences for the people who design questionnaires. */
export const DEFINITION_MESSAGES = {
  'missing-property': { 'zh-CN': '缺少这个属性。', en: 'This property is missing.' },
  'unknown-property': { 'zh-CN': '不支持这个属性。', en: 'This property is not supported.' },
  'unknown-type': { 'zh-CN': '不支持这种题型。', en: 'This type of question is not supported.' },
  'out-of-range': { 'zh-CN': '数值超出允许范围。', en: 'The number is outside the allowed range.' },
  'not-allowed': { 'zh-CN': '这里不能用这个值。', en: 'This value is not allowed here.' },
  'invalid-name': {
    'zh-CN': '名称以字母开头，只含字母、数字和下划线，最多 64 个字符。',
    en: 'A name starts with a letter and holds letters, digits and underscores, at most 64.',
  },
  'reserved-name': {
    'zh-CN': '这个名称另有含义，请换一个。',
    en: 'This name has another meaning; choose a different one.',
  },
  'duplicate-name': { 'zh-CN': '名称重复（不分大小写）。', en: 'The name is used twice (case does not count).' },
  'no-questions': { 'zh-CN': '问卷里还没有题目。', en: 'The questionnaire has no questions.' },
  'too-deep': { 'zh-CN': '面板嵌套过深，最多 {max} 层。', en: 'Panels are nested too deeply, at most {max}.' },
  'nested-too-deep': {
    'zh-CN': '内容嵌套过深，最多 {max} 层。',
    en: 'The content is nested too deeply, at most {max} levels.',
  },
  'said-twice': { 'zh-CN': 'default 与 en 只能写一个。', en: 'Write either default or en, not both.' },
  'unknown-language': { 'zh-CN': '只支持 default、en 和 zh-cn。', en: 'Only default, en and zh-cn are supported.' },
  'empty-text': {
    'zh-CN': '文字不能为空，首尾不能有空格。',
    en: 'The text must not be empty or start or end with a space.',
  },
  'invisible-characters': { 'zh-CN': '文字中有看不见的控制字符。', en: 'The text holds invisible control characters.' },
  'unknown-placeholder': {
    'zh-CN': '花括号里只能写 vendor 或 product。',
    en: 'Only vendor or product may stand in braces.',
  },
  'ambiguous-value': {
    'zh-CN': '这个值会被当成数字或真假值，请改用数字或别的文字。',
    en: 'This value would be taken for a number or true/false; use a number or another text.',
  },
  'reserved-value': {
    'zh-CN': '这个值另有含义，请换一个。',
    en: 'This value has another meaning; choose a different one.',
  },
  'duplicate-value': {
    'zh-CN': '选项的值重复（不分大小写）。',
    en: 'Two options have the same value (case does not count).',
  },
  'scale-points': { 'zh-CN': '量表须有 2 到 {max} 个等距刻度。', en: 'A scale has 2 to {max} evenly spaced points.' },
  'expression-too-long': { 'zh-CN': '条件过长。', en: 'The expression is too long.' },
  'expression-too-complex': { 'zh-CN': '条件过于复杂。', en: 'The expression is too complex.' },
  'expression-syntax': { 'zh-CN': '条件写法有误。', en: 'The expression cannot be read.' },
  'unknown-function': {
    'zh-CN': '只能使用 iif、sum、avg、min、max、count。',
    en: 'Only iif, sum, avg, min, max and count may be used.',
  },
  'unknown-reference': {
    'zh-CN': '条件引用了不存在的题目或行。',
    en: 'The expression refers to a question or row that does not exist.',
  },
  'later-reference': { 'zh-CN': '条件只能引用前面的题目。', en: 'The expression may only refer to earlier questions.' },
  'cannot-be-compared': { 'zh-CN': '这两者无法比较。', en: 'These two cannot be compared.' },
  'not-a-condition': {
    'zh-CN': '这里需要一个成立或不成立的条件。',
    en: 'A condition that holds or does not hold is needed here.',
  },
  'not-a-number': { 'zh-CN': '请填写数字。', en: 'Enter a number.' },
  'cannot-be-shown': { 'zh-CN': '这个结果无法显示。', en: 'This result cannot be shown.' },
  'no-scale': {
    'zh-CN': '要计分的题至少要有两个刻度。',
    en: 'A scored question needs a scale of at least two points.',
  },
  'no-score': {
    'zh-CN': '“{value}”还没有分值，或分值不是 1/2520 的整数倍。',
    en: 'The value “{value}” has no score, or one that is not a whole number of 1/2520.',
  },
  'unknown-criterion': { 'zh-CN': '评分体系中没有这个指标。', en: 'The rubric has no such criterion.' },
  'unknown-dimension': { 'zh-CN': '评分体系中没有这个维度。', en: 'The rubric has no such dimension.' },
  'role-mismatch': {
    'zh-CN': '计分题须对应指标，其他题不能对应指标。',
    en: 'A question scores a criterion if, and only if, its role is “score”.',
  },
  'criterion-not-covered': {
    'zh-CN': '指标 {criterion} 没有题目计分。',
    en: 'No question scores the criterion {criterion}.',
  },
  'translation-missing': { 'zh-CN': '这段文字缺少一种语言。', en: 'This text is missing in one of the languages.' },
  'not-surveyjs': { 'zh-CN': 'SurveyJS 对这一处的理解不同。', en: 'SurveyJS reads this differently.' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
