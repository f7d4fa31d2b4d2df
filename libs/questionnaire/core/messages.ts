import type { Locale, LocalizedText } from '#kernel';
import { DEFINITION_MESSAGES } from './definition/definition-messages.js';
import { DESIGN_MESSAGES, FIX_MESSAGES } from './design/design-messages.js';
import type { Parameters } from './findings.js';

/** Sentences for respondents. `{max}` and the like are filled from the violation. */
const ANSWER_MESSAGES = {
  required: { 'zh-CN': '请回答这道题。', en: 'Please answer this question.' },
  'not-a-choice': { 'zh-CN': '请从列出的选项中选择。', en: 'Please choose one of the listed options.' },
  'wrong-type': { 'zh-CN': '答案的格式不对。', en: 'The answer has the wrong form.' },
  'too-long': { 'zh-CN': '最多 {max} 个字符。', en: 'Use at most {max} characters.' },
  'too-many': { 'zh-CN': '最多 {max} 项。', en: 'Give at most {max}.' },
  'too-few': { 'zh-CN': '至少 {min} 项。', en: 'Give at least {min}.' },
  duplicate: { 'zh-CN': '同一选项只能选一次。', en: 'Each option can be given only once.' },
  'too-small': { 'zh-CN': '请填写不小于 {min} 的数字。', en: 'Enter a number of {min} or more.' },
  'too-large': { 'zh-CN': '请填写不大于 {max} 的数字。', en: 'Enter a number of {max} or less.' },
  'not-a-step': { 'zh-CN': '请按 {step} 的倍数填写。', en: 'Enter a number in steps of {step}.' },
  'not-a-date': { 'zh-CN': '请填写真实的日期，例如 2026-03-31。', en: 'Enter a real date, such as 2026-03-31.' },
  'too-early': { 'zh-CN': '日期不能早于 {min}。', en: 'The date must not be before {min}.' },
  'too-late': { 'zh-CN': '日期不能晚于 {max}。', en: 'The date must not be after {max}.' },
  'not-an-email': {
    'zh-CN': '请填写完整的邮箱地址，例如 name@example.com。',
    en: 'Enter a full email address, such as name@example.com.',
  },
  'invalid-text': { 'zh-CN': '文字中有无法识别的字符。', en: 'The text holds characters that cannot be read.' },
  'wrong-sum': {
    'zh-CN': '各项之和应为 {total}，现在是 {sum}。',
    en: 'The parts must add up to {total}; now they add up to {sum}.',
  },
  'unknown-key': { 'zh-CN': '问卷中没有这道题。', en: 'The questionnaire has no such question.' },
  'not-visible': {
    'zh-CN': '按前面的回答，这道题不需要作答。',
    en: 'After the earlier answers this question is not asked.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

const MESSAGES: Readonly<Record<string, LocalizedText>> = {
  ...ANSWER_MESSAGES,
  ...DEFINITION_MESSAGES,
  ...DESIGN_MESSAGES,
};

const UNKNOWN: LocalizedText = { 'zh-CN': '这里有误。', en: 'There is a mistake here.' };

/** A violation in words, for the person who has to mend it. */
export function describeViolation(code: string, locale: Locale, parameters: Parameters = {}): string {
  return describe(MESSAGES, code, locale, parameters);
}

/** What a fix does, in words for the button. */
export function describeFix(code: string, locale: Locale, parameters: Parameters = {}): string {
  return describe(FIX_MESSAGES, code, locale, parameters);
}

/** The codes that have a sentence. */
export const VIOLATION_CODES: readonly string[] = Object.keys(MESSAGES);

type Sentences = Readonly<Record<string, LocalizedText>>;

function describe(sentences: Sentences, code: string, locale: Locale, parameters: Parameters): string {
  const sentence = (Object.hasOwn(sentences, code) ? sentences[code] : undefined) ?? UNKNOWN;
  return sentence[locale].replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? '…'));
}
