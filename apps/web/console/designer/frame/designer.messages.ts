import type { Catalogue } from '../../i18n/locale.js';

export type TabName = 'design' | 'logic' | 'translations' | 'coverage' | 'scenarios' | 'simulate' | 'json' | 'versions';

interface DesignerTexts {
  readonly tabs: Readonly<Record<TabName, string>>;
  readonly views: string;
  readonly draftAfter: (version: number) => string;
  readonly firstDraft: string;
  readonly undo: string;
  readonly redo: string;
  readonly translated: (percent: number) => string;
  readonly minutes: (minutes: string) => string;
  readonly testFill: string;
  readonly randomFill: string;
  readonly publish: string;
  readonly outline: string;
  readonly edit: string;
  readonly preview: string;
  readonly switchTo: string;
  readonly toList: string;
  readonly publishHint: string;
  readonly add: string;
  readonly hidePreview: string;
  readonly showPreview: string;
}

export const designerTexts: Catalogue<DesignerTexts> = {
  'zh-CN': {
    tabs: {
      design: '设计',
      logic: '逻辑图',
      translations: '译文表',
      coverage: '指标覆盖',
      scenarios: '走查用例',
      simulate: '随机填',
      json: 'JSON',
      versions: '版本',
    },
    views: '视图',
    draftAfter: (version) => `v${version + 1} 草稿`,
    firstDraft: 'v1 草稿',
    undo: '撤销',
    redo: '重做',
    translated: (percent) => `译文 ${percent}%`,
    minutes: (minutes) => `约 ${minutes} 分钟`,
    testFill: '试填',
    randomFill: '随机填',
    publish: '发布…',
    outline: '大纲',
    edit: '编辑',
    preview: '预览',
    switchTo: '切换栏目',
    toList: '问卷',
    publishHint: '先修正错误再发布',
    add: '加题',
    hidePreview: '收起预览',
    showPreview: '打开预览',
  },
  en: {
    tabs: {
      design: 'Design',
      logic: 'Logic',
      translations: 'Translations',
      coverage: 'Coverage',
      scenarios: 'Scenarios',
      simulate: 'Random fill',
      json: 'JSON',
      versions: 'Versions',
    },
    views: 'Views',
    draftAfter: (version) => `Draft of v${version + 1}`,
    firstDraft: 'Draft of v1',
    undo: 'Undo',
    redo: 'Redo',
    translated: (percent) => `${percent}% translated`,
    minutes: (minutes) => `about ${minutes} min`,
    testFill: 'Test fill',
    randomFill: 'Random fill',
    publish: 'Publish …',
    outline: 'Outline',
    edit: 'Edit',
    preview: 'Preview',
    switchTo: 'Choose a column',
    toList: 'Questionnaires',
    publishHint: 'Mend the errors before publishing',
    add: 'Add',
    hidePreview: 'Hide the preview',
    showPreview: 'Show the preview',
  },
};
