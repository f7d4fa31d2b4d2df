import type { Catalogue } from '../i18n/locale.js';

interface PaletteTexts {
  readonly title: string;
  readonly placeholder: string;
  readonly nothing: string;
  readonly pages: string;
  readonly here: string;
  readonly questionnaires: string;
  readonly studies: string;
  readonly vendors: string;
  readonly actions: string;
  readonly newQuestionnaire: string;
  readonly switchLanguage: string;
  readonly light: string;
  readonly dark: string;
  readonly system: string;
  readonly logOut: string;
  readonly notLoaded: string;
}

export const paletteTexts: Catalogue<PaletteTexts> = {
  'zh-CN': {
    title: '查找与操作',
    placeholder: '查找问卷、研究、厂商，或输入要做的事',
    nothing: '没有匹配的内容',
    pages: '页面',
    here: '本页',
    questionnaires: '问卷',
    studies: '研究',
    vendors: '厂商',
    actions: '操作',
    newQuestionnaire: '新建问卷',
    switchLanguage: 'Switch to English',
    light: '切换到浅色',
    dark: '切换到深色',
    system: '外观跟随系统',
    logOut: '退出登录',
    notLoaded: '列表没有载入，只能查找页面和操作。',
  },
  en: {
    title: 'Find or do',
    placeholder: 'Find a questionnaire, study or vendor, or say what to do',
    nothing: 'Nothing matches',
    pages: 'Pages',
    here: 'On this page',
    questionnaires: 'Questionnaires',
    studies: 'Studies',
    vendors: 'Vendors',
    actions: 'Actions',
    newQuestionnaire: 'New questionnaire',
    switchLanguage: '切换到中文',
    light: 'Switch to light',
    dark: 'Switch to dark',
    system: 'Appearance as the system',
    logOut: 'Log out',
    notLoaded: 'The lists did not load; only pages and actions can be found.',
  },
};
