import type { StaffRole } from '../api/session-type.js';
import type { Catalogue } from '../i18n/locale.js';

interface ShellTexts {
  readonly menu: string;
  readonly overview: string;
  readonly studies: string;
  readonly questionnaires: string;
  readonly campaigns: string;
  readonly contacts: string;
  readonly links: string;
  readonly tickets: string;
  readonly channels: string;
  readonly releases: string;
  readonly quotes: string;
  readonly voices: string;
  readonly ticketFacts: string;
  readonly reports: string;
  readonly corrections: string;
  readonly vendors: string;
  readonly answers: string;
  readonly quarantine: string;
  readonly waiting: (count: number) => string;
  readonly probes: string;
  readonly myProbes: string;
  readonly rateProbes: string;
  readonly people: string;
  readonly privacy: string;
  readonly keys: string;
  readonly audit: string;
  readonly outbox: string;
  readonly benchmark: string;
  readonly apiDocs: string;
  readonly language: string;
  readonly languageShort: string;
  readonly skip: string;
  readonly close: string;
  readonly find: string;
  readonly brand: string;
  readonly brandShort: string;
  readonly appearance: string;
  readonly light: string;
  readonly dark: string;
  readonly system: string;
  readonly account: string;
  readonly logOut: string;
  readonly security: string;
  readonly offline: string;
  readonly roles: Readonly<Record<StaffRole, string>>;
}

export const shellTexts: Catalogue<ShellTexts> = {
  'zh-CN': {
    menu: '菜单',
    overview: '概览',
    studies: '研究',
    questionnaires: '问卷',
    campaigns: '邀请活动',
    contacts: '联系人',
    links: '公开链接',
    tickets: '工单回访',
    channels: '群通知',
    releases: '发布台',
    quotes: '客户原话',
    voices: '外部声音',
    ticketFacts: '工单数据',
    reports: '报告',
    corrections: '更正与回应',
    vendors: '厂商',
    answers: '答卷',
    quarantine: '待放行',
    waiting: (count) => `${count} 份待放行`,
    probes: '场景还原',
    myProbes: '我的提问',
    rateProbes: '评分台',
    people: '成员',
    privacy: '个人信息',
    keys: '厂商密钥',
    audit: '审计日志',
    outbox: '发件箱',
    benchmark: '公开基准',
    apiDocs: '接口文档',
    language: 'English',
    languageShort: 'EN',
    skip: '跳到正文',
    close: '关闭',
    find: '查找与操作',
    brand: '明尺 Fairmark',
    brandShort: '明尺',
    appearance: '外观',
    light: '浅色',
    dark: '深色',
    system: '跟随系统',
    account: '账户',
    logOut: '退出登录',
    security: '我的安全',
    offline: '连不上服务器。本页内容可能不是最新的；未保存的修改仍在本页，联网后自动继续。',
    roles: {
      admin: '管理员',
      designer: '问卷设计',
      analyst: '分析',
      runner: '投放',
      rater: '评分',
      viewer: '只读',
      auditor: '审计',
    },
  },
  en: {
    menu: 'Menu',
    overview: 'Overview',
    studies: 'Studies',
    questionnaires: 'Questionnaires',
    campaigns: 'Campaigns',
    contacts: 'Contacts',
    links: 'Open links',
    tickets: 'After a ticket',
    channels: 'Chat groups',
    releases: 'Release desk',
    quotes: 'Quotes',
    voices: 'Voices elsewhere',
    ticketFacts: 'Ticket facts',
    reports: 'Reports',
    corrections: 'Corrections',
    vendors: 'Vendors',
    answers: 'Answers',
    quarantine: 'Quarantine',
    waiting: (count) => `${count} waiting`,
    probes: 'Scenario probes',
    myProbes: 'My probes',
    rateProbes: 'Rating desk',
    people: 'People',
    privacy: 'Personal data',
    keys: 'API keys',
    audit: 'Audit log',
    outbox: 'Outbox',
    benchmark: 'Public benchmark',
    apiDocs: 'API',
    language: '中文',
    languageShort: '中',
    skip: 'Skip to content',
    close: 'Close',
    find: 'Find or do',
    brand: 'Fairmark 明尺',
    brandShort: 'Fairmark',
    appearance: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
    account: 'Account',
    logOut: 'Log out',
    security: 'My security',
    offline:
      'The server does not answer. This page may be out of date; unsaved changes are still here and go on when connected.',
    roles: {
      admin: 'Administrator',
      designer: 'Designer',
      analyst: 'Analyst',
      runner: 'Campaigns',
      rater: 'Rater',
      viewer: 'Viewer',
      auditor: 'Auditor',
    },
  },
};
