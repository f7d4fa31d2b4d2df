import type { Catalogue } from '../i18n/locale.js';

interface ShellTexts {
  readonly menu: string;
  readonly overview: string;
  readonly studies: string;
  readonly questionnaires: string;
  readonly vendors: string;
  readonly people: string;
  readonly outbox: string;
  readonly benchmark: string;
  readonly language: string;
  readonly skip: string;
}

export const shellTexts: Catalogue<ShellTexts> = {
  'zh-CN': {
    menu: '菜单',
    overview: '概览',
    studies: '研究',
    questionnaires: '问卷',
    vendors: '厂商与产品',
    people: '成员',
    outbox: '发件箱',
    benchmark: '公开基准',
    language: 'English',
    skip: '跳到正文',
  },
  en: {
    menu: 'Menu',
    overview: 'Overview',
    studies: 'Studies',
    questionnaires: 'Questionnaires',
    vendors: 'Vendors and products',
    people: 'People',
    outbox: 'Outbox',
    benchmark: 'Public benchmark',
    language: '中文',
    skip: 'Skip to content',
  },
};
