import type { Catalogue } from '../i18n/locale.js';

interface NonSendTexts {
  readonly people: (count: string) => string;
  readonly show: (reason: string) => string;
  readonly hide: string;
  readonly more: string;
  readonly address: string;
  readonly organisation: string;
  readonly vendors: string;
  readonly nobody: string;
}

export const nonSendTexts: Catalogue<NonSendTexts> = {
  'zh-CN': {
    people: (count) => `${count} 人`,
    show: (reason) => `查看：${reason}`,
    hide: '收起',
    more: '再显示一些',
    address: '收件人',
    organisation: '公司',
    vendors: '厂商',
    nobody: '现在没有这样的人。',
  },
  en: {
    people: (count) => `${count} people`,
    show: (reason) => `Show: ${reason}`,
    hide: 'Hide',
    more: 'Show more',
    address: 'Person',
    organisation: 'Company',
    vendors: 'Vendors',
    nobody: 'There is nobody like this now.',
  },
};
