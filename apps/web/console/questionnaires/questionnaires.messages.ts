import type { Catalogue } from '../i18n/locale.js';

interface QuestionnairesTexts {
  readonly title: string;
  readonly hint: (count: number) => string;
  readonly add: string;
  readonly search: string;
  readonly searchPlaceholder: string;
  readonly allStudies: string;
  readonly study: string;
  readonly showArchived: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneReadOnly: string;
  readonly nothingFound: string;
  readonly clearSearch: string;
  readonly questionnaire: string;
  readonly draft: string;
  readonly published: string;
  readonly translations: string;
  readonly actions: string;
  readonly neverPublished: string;
  readonly version: (number: number) => string;
  readonly noDraft: string;
  readonly unpublished: string;
  readonly editedBy: (who: string, when: string) => string;
  readonly editingNow: (who: string) => string;
  readonly editingYou: string;
  readonly missing: (count: number) => string;
  readonly complete: string;
  readonly archived: string;
  readonly more: (title: string) => string;
  readonly rename: string;
  readonly copy: string;
  readonly archive: string;
  readonly takeBack: string;
  readonly archivedDone: (title: string) => string;
  readonly takenBackDone: (title: string) => string;
  readonly notArchived: string;
  readonly notTakenBack: string;
  readonly renamedDone: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly save: string;
  readonly cancel: string;
}

export const questionnairesTexts: Catalogue<QuestionnairesTexts> = {
  'zh-CN': {
    title: '问卷',
    hint: (count) => `共 ${count} 份`,
    add: '新建问卷',
    search: '搜索问卷',
    searchPlaceholder: '标题或标识',
    allStudies: '全部研究',
    study: '研究',
    showArchived: '显示已归档',
    none: '还没有问卷',
    noneHint: '从模板开始最快：15 项标准都已对应好指标，改好措辞即可发布。',
    noneReadOnly: '问卷设计人员新建后会显示在这里。',
    nothingFound: '没有匹配的问卷',
    clearSearch: '清除搜索条件',
    questionnaire: '问卷',
    draft: '草稿',
    published: '已发布',
    translations: '译文',
    actions: '操作',
    neverPublished: '从未发布',
    version: (number) => `v${number}`,
    noDraft: '没有改动',
    unpublished: '有未发布的改动',
    editedBy: (who, when) => `${who} · ${when}`,
    editingNow: (who) => `${who} 正在编辑`,
    editingYou: '你正在编辑',
    missing: (count) => `缺 ${count} 条译文`,
    complete: '译文齐全',
    archived: '已归档',
    more: (title) => `更多操作：${title}`,
    rename: '改名',
    copy: '以此为起点新建',
    archive: '归档',
    takeBack: '取消归档',
    archivedDone: (title) => `已归档：${title}`,
    takenBackDone: (title) => `已取消归档：${title}`,
    notArchived: '没有归档',
    notTakenBack: '没有取消归档',
    renamedDone: '名称已保存',
    titleZh: '中文名称',
    titleEn: '英文名称',
    save: '保存',
    cancel: '取消',
  },
  en: {
    title: 'Questionnaires',
    hint: (count) => (count === 1 ? '1 in all' : `${count} in all`),
    add: 'New questionnaire',
    search: 'Search questionnaires',
    searchPlaceholder: 'Title or identifier',
    allStudies: 'All studies',
    study: 'Study',
    showArchived: 'Show archived',
    none: 'No questionnaire yet',
    noneHint:
      'A template is the quickest start: its 15 criteria are mapped to the rubric already, so wording is all that is left.',
    noneReadOnly: 'What designers add will be shown here.',
    nothingFound: 'No questionnaire matches',
    clearSearch: 'Clear the search',
    questionnaire: 'Questionnaire',
    draft: 'Draft',
    published: 'Published',
    translations: 'Translations',
    actions: 'Actions',
    neverPublished: 'Never published',
    version: (number) => `v${number}`,
    noDraft: 'No changes',
    unpublished: 'Unpublished changes',
    editedBy: (who, when) => `${who} · ${when}`,
    editingNow: (who) => `${who} is editing`,
    editingYou: 'Being edited by you',
    missing: (count) => (count === 1 ? '1 translation missing' : `${count} translations missing`),
    complete: 'Complete',
    archived: 'Archived',
    more: (title) => `More actions: ${title}`,
    rename: 'Rename',
    copy: 'Begin another one with it',
    archive: 'Archive',
    takeBack: 'Take out of the archive',
    archivedDone: (title) => `Archived: ${title}`,
    takenBackDone: (title) => `Out of the archive: ${title}`,
    notArchived: 'Not archived',
    notTakenBack: 'Still in the archive',
    renamedDone: 'The name is saved',
    titleZh: 'Name in Chinese',
    titleEn: 'Name in English',
    save: 'Save',
    cancel: 'Cancel',
  },
};
