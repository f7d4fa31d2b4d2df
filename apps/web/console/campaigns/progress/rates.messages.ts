import type { RateName } from '#distribution/core';
import type { Catalogue } from '../../i18n/locale.js';

interface RatesTexts {
  readonly rates: string;
  readonly ratesHint: string;
  readonly rateNames: Readonly<Record<RateName, string>>;
  readonly rateDefinitions: Readonly<Record<RateName, string>>;
}

export const ratesTexts: Catalogue<RatesTexts> = {
  'zh-CN': {
    rates: '回收率及其定义',
    ratesHint: '名称与算法参照 AAPOR《标准定义》第 10 版；邮件是否被打开无从得知，不作分母。',
    rateNames: {
      RR1: 'RR1 回收率（最严）',
      RR2: 'RR2 回收率（含未完成）',
      RR5: 'RR5 回收率（只算送达）',
      COOP1: 'COOP1 合作率',
      REF1: 'REF1 拒访率',
      CON1: 'CON1 接触率',
    },
    rateDefinitions: {
      RR1: '完成 ÷（完成 + 未完成 + 拒绝 + 无回音 + 未送达）',
      RR2: '（完成 + 未完成）÷ 全部已发',
      RR5: '完成 ÷（完成 + 未完成 + 拒绝 + 无回音）',
      COOP1: '完成 ÷（完成 + 未完成 + 拒绝）',
      REF1: '拒绝 ÷ 全部已发；拒绝指没有开始就退订',
      CON1: '（完成 + 未完成 + 拒绝）÷ 全部已发',
    },
  },
  en: {
    rates: 'Rates and their definitions',
    ratesHint:
      'Names and sums follow AAPOR’s Standard Definitions, 10th edition. Whether a mail was opened is not known and is no denominator.',
    rateNames: {
      RR1: 'RR1 response rate, strictest',
      RR2: 'RR2 response rate with partials',
      RR5: 'RR5 response rate of the delivered',
      COOP1: 'COOP1 cooperation rate',
      REF1: 'REF1 refusal rate',
      CON1: 'CON1 contact rate',
    },
    rateDefinitions: {
      RR1: 'completed ÷ (completed + partial + refused + silent + undelivered)',
      RR2: '(completed + partial) ÷ all sent',
      RR5: 'completed ÷ (completed + partial + refused + silent)',
      COOP1: 'completed ÷ (completed + partial + refused)',
      REF1: 'refused ÷ all sent; refused is unsubscribed without starting',
      CON1: '(completed + partial + refused) ÷ all sent',
    },
  },
};
