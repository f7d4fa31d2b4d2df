import type { CompanySize, Region, Source } from '#distribution/core';
import type { Locale } from '#kernel';
import type { Catalogue } from '../i18n/locale.js';

/** How people and their companies are told apart, in the same words wherever it is. */
export type SegmentTexts = Readonly<Record<Source | CompanySize | Region | Locale, string>>;

export const segmentTexts: Catalogue<SegmentTexts> = {
  'zh-CN': {
    independent: '独立招募',
    vendor_invited: '厂商推荐',
    partner: '合作方',
    community: '社区',
    S: '小型',
    M: '中型',
    L: '大型',
    CN: '中国',
    INTL: '海外',
    'zh-CN': '中文',
    en: '英文',
  },
  en: {
    independent: 'Independent',
    vendor_invited: 'Named by the vendor',
    partner: 'Partner',
    community: 'Community',
    S: 'Small',
    M: 'Medium',
    L: 'Large',
    CN: 'China',
    INTL: 'Abroad',
    'zh-CN': 'Chinese',
    en: 'English',
  },
};
