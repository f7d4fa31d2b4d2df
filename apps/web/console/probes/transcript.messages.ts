import type { Catalogue } from '../i18n/locale.js';

interface TranscriptTexts {
  readonly from: Readonly<Record<'customer' | 'support', string>>;
  readonly automatic: string;
  readonly none: string;
}

export const transcriptTexts: Catalogue<TranscriptTexts> = {
  'zh-CN': { from: { customer: '客户', support: '支持' }, automatic: '自动发送', none: '没有厂商的文字。' },
  en: {
    from: { customer: 'Customer', support: 'Support' },
    automatic: 'sent by a machine',
    none: 'There is no text by the vendor.',
  },
};
