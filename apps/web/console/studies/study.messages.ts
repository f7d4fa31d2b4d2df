import type { Catalogue } from '../i18n/locale.js';

interface StudyTexts {
  readonly tabs: Readonly<Record<'about' | 'waves' | 'vendors' | 'questionnaires' | 'rubric', string>>;
  readonly tabList: string;
  readonly published: string;
  readonly slug: string;
  readonly titles: { readonly 'zh-CN': string; readonly en: string };
  readonly sponsors: { readonly 'zh-CN': string; readonly en: string };
  readonly descriptions: { readonly 'zh-CN': string; readonly en: string };
  readonly contact: string;
  readonly contactHint: string;
  readonly sponsorHint: string;
  readonly save: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly readOnly: string;
  readonly vendor: string;
  readonly products: string;
  readonly noProducts: string;
  readonly allProducts: string;
  readonly inUse: string;
  readonly inUseHint: string;
  readonly archived: string;
  readonly remove: string;
  readonly removeOne: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly notRemoved: string;
  readonly added: (name: string) => string;
  readonly notAdded: string;
  readonly notSaved: string;
  readonly addVendor: string;
  readonly chooseVendor: string;
  readonly nothingToAdd: string;
  readonly noVendors: string;
  readonly noVendorsHint: string;
  readonly toVendors: string;
  readonly noQuestionnaires: string;
  readonly noQuestionnairesHint: string;
  readonly newQuestionnaire: string;
  readonly questionnaire: string;
  readonly version: string;
  readonly neverPublished: string;
}

export const studyTexts: Catalogue<StudyTexts> = {
  'zh-CN': {
    tabs: { about: '概况', waves: '波次', vendors: '厂商', questionnaires: '问卷', rubric: '指标体系' },
    tabList: '研究的各部分',
    published: '公开页面',
    slug: '标识',
    titles: { 'zh-CN': '中文名称', en: '英文名称' },
    sponsors: { 'zh-CN': '主办与资助方（中文）', en: '主办与资助方（英文）' },
    descriptions: { 'zh-CN': '说明（中文，可不填）', en: '说明（英文，可不填）' },
    contact: '联系邮箱（可不填）',
    contactHint: '受访者和读者对研究有疑问时写信到这里。',
    sponsorHint: '写明谁在问、谁出钱；受访者和读者在每一页都能看到。',
    save: '保存',
    saved: '已保存',
    unsaved: '有未保存的修改',
    readOnly: '当前角色只能查看。',
    vendor: '厂商',
    products: '问到的产品',
    noProducts: '没有产品',
    allProducts: '不限产品',
    inUse: '已在调查中',
    inUseHint: '已有人受邀评价，不能移出。',
    archived: '已归档',
    remove: '移出',
    removeOne: (name) => `移出 ${name}`,
    removed: (name) => `${name} 已移出`,
    notRemoved: '没有移出',
    added: (name) => `${name} 已加入`,
    notAdded: '没有加入',
    notSaved: '没有保存',
    addVendor: '加入厂商',
    chooseVendor: '选择厂商…',
    nothingToAdd: '所有厂商都已加入',
    noVendors: '还没有厂商参加',
    noVendorsHint: '先在厂商目录里建好厂商，再加入这项研究。',
    toVendors: '打开厂商目录',
    noQuestionnaires: '还没有问卷',
    noQuestionnairesHint: '从模板开始最快：题目已对应好指标。',
    newQuestionnaire: '新建问卷',
    questionnaire: '问卷',
    version: '已发布',
    neverPublished: '从未发布',
  },
  en: {
    tabs: { about: 'About', waves: 'Waves', vendors: 'Vendors', questionnaires: 'Questionnaires', rubric: 'Rubric' },
    tabList: 'Parts of the study',
    published: 'Public page',
    slug: 'Identifier',
    titles: { 'zh-CN': 'Name in Chinese', en: 'Name in English' },
    sponsors: { 'zh-CN': 'Who asks and who pays, in Chinese', en: 'Who asks and who pays, in English' },
    descriptions: { 'zh-CN': 'Description in Chinese (optional)', en: 'Description in English (optional)' },
    contact: 'Contact address (optional)',
    contactHint: 'Where respondents and readers can ask about the study.',
    sponsorHint: 'Respondents and readers see this on every page.',
    save: 'Save',
    saved: 'Saved',
    unsaved: 'Unsaved changes',
    readOnly: 'Your role may only look at this.',
    vendor: 'Vendor',
    products: 'Products asked about',
    noProducts: 'No products',
    allProducts: 'Any product',
    inUse: 'Being surveyed',
    inUseHint: 'People were invited to rate it; it cannot leave.',
    archived: 'Archived',
    remove: 'Remove',
    removeOne: (name) => `Remove ${name}`,
    removed: (name) => `${name} takes no part any more`,
    notRemoved: 'Not removed',
    added: (name) => `${name} takes part`,
    notAdded: 'Not added',
    notSaved: 'Not saved',
    addVendor: 'Add a vendor',
    chooseVendor: 'Choose a vendor …',
    nothingToAdd: 'All vendors take part',
    noVendors: 'No vendor takes part yet',
    noVendorsHint: 'Add vendors to the catalogue first, then to this study.',
    toVendors: 'Open the catalogue of vendors',
    noQuestionnaires: 'No questionnaire yet',
    noQuestionnairesHint: 'A template is the quickest start: its questions are mapped to the rubric already.',
    newQuestionnaire: 'New questionnaire',
    questionnaire: 'Questionnaire',
    version: 'Published',
    neverPublished: 'Never published',
  },
};
