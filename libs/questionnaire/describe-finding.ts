import type { Locale, LocalizedText } from '#kernel';
import { describeViolation, type Finding } from './core/index.js';

/** What is said about a draft as a whole, beside what its linter says of its parts. */
const SENTENCES: Readonly<Record<string, LocalizedText>> = {
  'lint-timeout': {
    'zh-CN': '检查这份问卷用时过长或占用内存过多，请简化后再试。',
    en: 'Checking this questionnaire takes too long or too much memory; make it simpler.',
  },
  'no-rubric': { 'zh-CN': '请先选择指标体系版本。', en: 'Choose a version of the rubric first.' },
  'other-study': { 'zh-CN': '这个指标体系属于另一项研究。', en: 'This rubric belongs to another study.' },
  'not-csv': { 'zh-CN': '这不是 CSV 表格。', en: 'This is no CSV table.' },
};

/** A finding in words, for the person who designs. */
export function describeFinding({ code, parameters }: Finding, locale: Locale): string {
  return SENTENCES[code]?.[locale] ?? describeViolation(code, locale, parameters);
}
