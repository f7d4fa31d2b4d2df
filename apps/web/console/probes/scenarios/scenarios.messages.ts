import type { LocalizedText } from '#kernel';
import type { Catalogue } from '../../i18n/locale.js';

interface ScenariosTexts {
  readonly title: string;
  readonly hint: string;
  readonly all: string;
  readonly add: string;
  readonly addTitle: string;
  readonly revise: string;
  readonly reviseOne: (title: string) => string;
  readonly reviseHint: string;
  readonly none: string;
  readonly origins: Readonly<Record<'built-in' | 'own', string>>;
  readonly version: (number: number) => string;
  readonly needsConsent: string;
  readonly text: string;
  readonly answerKey: string;
  readonly ethics: string;
  readonly languages: LocalizedText;
  readonly severity: string;
  readonly slug: string;
  readonly slugHint: string;
  readonly slugForm: string;
  readonly titles: LocalizedText;
  readonly texts: LocalizedText;
  readonly textsHint: string;
  readonly points: (number: number) => LocalizedText;
  readonly addPoint: string;
  readonly removePoint: (number: number) => string;
  readonly ethicsOf: LocalizedText;
  readonly save: string;
  readonly added: string;
  readonly revised: (version: number) => string;
}

export const scenariosTexts: Catalogue<ScenariosTexts> = {
  'zh-CN': {
    title: '场景库',
    hint: '照着念的问题、答案要点和守则。版本一旦发出不再改变，修改会成为新版本，已有轮次不受影响。',
    all: '全部轮次',
    add: '新场景',
    addTitle: '新场景',
    revise: '修改',
    reviseOne: (title) => `修改：${title}`,
    reviseHint: '存为新版本，供以后的轮次使用。',
    none: '没有场景',
    origins: { 'built-in': '自带', own: '自建' },
    version: (number) => `第 ${number} 版`,
    needsConsent: '需厂商事先同意',
    text: '发送的原文',
    answerKey: '答案要点',
    ethics: '守则',
    languages: { 'zh-CN': '中文', en: '英文' },
    severity: '紧急程度',
    slug: '标识',
    slugHint: '小写字母、数字和连字符',
    slugForm: '只用小写字母、数字和连字符。',
    titles: { 'zh-CN': '标题（中文）', en: '标题（英文）' },
    texts: { 'zh-CN': '原文（中文）', en: '原文（英文）' },
    textsHint: '照客户会写的样子写，不写厂商名字。',
    points: (number) => ({ 'zh-CN': `要点 ${number}（中文）`, en: `要点 ${number}（英文）` }),
    addPoint: '加一个要点',
    removePoint: (number) => `删去要点 ${number}`,
    ethicsOf: { 'zh-CN': '守则（中文）', en: '守则（英文）' },
    save: '保存',
    added: '场景已加入',
    revised: (version) => `已存为第 ${version} 版`,
  },
  en: {
    title: 'Scenarios',
    hint: 'What is asked word for word, what a good answer holds, and how to behave. A version never changes; a revision is for rounds to come.',
    all: 'All rounds',
    add: 'New scenario',
    addTitle: 'New scenario',
    revise: 'Revise',
    reviseOne: (title) => `Revise ${title}`,
    reviseHint: 'Kept as a new version, for rounds to come.',
    none: 'No scenarios',
    origins: { 'built-in': 'Built in', own: 'Own' },
    version: (number) => `Version ${number}`,
    needsConsent: 'Needs consent',
    text: 'What is sent',
    answerKey: 'A good answer holds',
    ethics: 'Conduct',
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    severity: 'Severity',
    slug: 'Short name',
    slugHint: 'Lower-case letters, digits and hyphens',
    slugForm: 'Only lower-case letters, digits and hyphens.',
    titles: { 'zh-CN': 'Title (Chinese)', en: 'Title (English)' },
    texts: { 'zh-CN': 'What is sent (Chinese)', en: 'What is sent (English)' },
    textsHint: 'As a customer would write it, without a vendor’s name.',
    points: (number) => ({ 'zh-CN': `Point ${number} (Chinese)`, en: `Point ${number} (English)` }),
    addPoint: 'Add a point',
    removePoint: (number) => `Remove point ${number}`,
    ethicsOf: { 'zh-CN': 'Conduct (Chinese)', en: 'Conduct (English)' },
    save: 'Save',
    added: 'The scenario is there',
    revised: (version) => `Kept as version ${version}`,
  },
};
