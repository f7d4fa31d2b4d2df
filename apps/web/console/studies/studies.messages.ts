import type { Catalogue } from '../i18n/locale.js';

interface StudiesTexts {
  readonly title: string;
  readonly hint: string;
  readonly add: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneReadOnly: string;
  readonly study: string;
  readonly waves: string;
  readonly questionnaires: string;
  readonly vendors: string;
  readonly release: string;
  readonly noRelease: string;
  readonly released: (wave: string, revision: number) => string;
  readonly demo: string;
  readonly slug: string;
  readonly slugHint: string;
  readonly slugForm: string;
  readonly titles: { readonly 'zh-CN': string; readonly en: string };
  readonly sponsors: { readonly 'zh-CN': string; readonly en: string };
  readonly sponsorHint: string;
  readonly create: string;
  readonly cancel: string;
  readonly created: string;
}

export const studiesTexts: Catalogue<StudiesTexts> = {
  'zh-CN': {
    title: '研究',
    hint: '一项研究有自己的指标体系、厂商、问卷，按期（波次）重复进行。',
    add: '新建研究',
    none: '还没有研究',
    noneHint: '先给研究起个名字，再选厂商、定指标和日期。',
    noneReadOnly: '管理员或问卷设计人员新建后会显示在这里。',
    study: '研究',
    waves: '波次',
    questionnaires: '问卷',
    vendors: '厂商',
    release: '最近发布',
    noRelease: '尚未发布',
    released: (wave, revision) => `${wave} 第 ${revision} 版`,
    demo: '演示',
    slug: '标识',
    slugHint: '用在公开地址里，新建后不能改。',
    slugForm: '用小写字母、数字和连字符，以字母或数字开头，最多 63 个字符。',
    titles: { 'zh-CN': '中文名称', en: '英文名称' },
    sponsors: { 'zh-CN': '主办与资助方（中文）', en: '主办与资助方（英文）' },
    sponsorHint: '写明谁在问、谁出钱；受访者和读者在每一页都能看到。',
    create: '新建',
    cancel: '取消',
    created: '研究已新建',
  },
  en: {
    title: 'Studies',
    hint: 'A study has its own rubric, vendors and questionnaires, and is repeated in waves.',
    add: 'New study',
    none: 'No study yet',
    noneHint: 'Give it a name first; then choose vendors, rubric and dates.',
    noneReadOnly: 'What administrators or designers add will be shown here.',
    study: 'Study',
    waves: 'Waves',
    questionnaires: 'Questionnaires',
    vendors: 'Vendors',
    release: 'Latest release',
    noRelease: 'Nothing published',
    released: (wave, revision) => `${wave}, revision ${revision}`,
    demo: 'Demo',
    slug: 'Identifier',
    slugHint: 'Part of public addresses; it cannot be changed later.',
    slugForm: 'Small letters, digits and hyphens, beginning with a letter or digit, at most 63.',
    titles: { 'zh-CN': 'Name in Chinese', en: 'Name in English' },
    sponsors: { 'zh-CN': 'Who asks and who pays, in Chinese', en: 'Who asks and who pays, in English' },
    sponsorHint: 'Respondents and readers see this on every page.',
    create: 'Create',
    cancel: 'Cancel',
    created: 'The study is there',
  },
};
