import type { Locale, LocalizedText } from '#kernel';
import { importMessages } from '#questionnaire';

/** What one should know before relying on an import. */
const WARNINGS: Readonly<Record<string, LocalizedText>> = {
  'signed-elsewhere': {
    'zh-CN': '文件由另一套系统签名：内容完整，但来源需要自行确认。',
    en: 'Another installation signed the file: it is whole, but where it comes from is for you to confirm.',
  },
  'rubric-differs': {
    'zh-CN': '本研究没有相同的指标体系，请检查题目与指标的对应关系。',
    en: 'The study has no rubric like the file’s; check which question scores which criterion.',
  },
  'types-guessed': {
    'zh-CN': '题型是根据文字猜测的，请逐题确认。',
    en: 'The types of the questions were guessed from the words; check each of them.',
  },
};

export const describeWarning = (code: string, locale: Locale): string => WARNINGS[code]?.[locale] ?? code;

/** Why a part of the file has no place here. */
export const describeImport = (reason: keyof typeof importMessages, locale: Locale): string =>
  importMessages[reason][locale];
