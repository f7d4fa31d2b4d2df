import type { Catalogue } from '../../i18n/locale.js';

interface PreviewTexts {
  readonly preview: string;
  readonly frame: string;
  readonly phone: string;
  readonly desktop: string;
  readonly light: string;
  readonly dark: string;
  readonly width: string;
  readonly language: string;
  readonly appearance: string;
  readonly chinese: string;
  readonly english: string;
  readonly vendor: string;
  readonly restart: string;
  readonly cannotShow: string;
  readonly cannotShowHint: string;
  readonly hidden: (name: string) => string;
  readonly ended: string;
  readonly scores: string;
  readonly overall: string;
  readonly screens: (count: number) => string;
  readonly record: string;
  readonly recordName: string;
  readonly recorded: (name: string) => string;
  readonly notScored: string;
  readonly loading: string;
}

export const previewTexts: Catalogue<PreviewTexts> = {
  'zh-CN': {
    preview: '预览',
    frame: '受访者看到的页面',
    phone: '手机',
    desktop: '电脑',
    light: '浅色',
    dark: '深色',
    width: '宽度',
    language: '语言',
    appearance: '外观',
    chinese: '中',
    english: 'EN',
    vendor: '厂商',
    restart: '从头开始',
    cannotShow: '现在还不能预览',
    cannotShowHint: '先修正检查中列出的错误，预览会自动恢复。',
    hidden: (name) => `按现在的回答，不会问到 ${name}`,
    ended: '已答完',
    scores: '这份回答的得分',
    overall: '总分',
    screens: (count) => `共 ${count} 屏`,
    record: '记为走查用例',
    recordName: '用例名称',
    recorded: (name) => `已记录走查用例“${name}”`,
    notScored: '—',
    loading: '正在准备预览…',
  },
  en: {
    preview: 'Preview',
    frame: 'What respondents see',
    phone: 'Phone',
    desktop: 'Desktop',
    light: 'Light',
    dark: 'Dark',
    width: 'Width',
    language: 'Language',
    appearance: 'Appearance',
    chinese: '中',
    english: 'EN',
    vendor: 'Vendor',
    restart: 'Start over',
    cannotShow: 'No preview at the moment',
    cannotShowHint: 'Mend the errors that the checks list; the preview comes back by itself.',
    hidden: (name) => `With these answers ${name} is not asked`,
    ended: 'Answered to the end',
    scores: 'Scores of these answers',
    overall: 'Overall',
    screens: (count) => (count === 1 ? '1 screen' : `${count} screens`),
    record: 'Record as a scenario',
    recordName: 'Name of the scenario',
    recorded: (name) => `Recorded the scenario “${name}”`,
    notScored: '—',
    loading: 'Preparing the preview …',
  },
};
