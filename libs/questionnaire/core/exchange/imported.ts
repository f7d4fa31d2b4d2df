import type { LocalizedText } from '#kernel';
import type { Definition } from '../definition/definition.js';

/** Why something of another system's questionnaire has no place in ours, or was changed on the way. */
export type ImportReason =
  | 'not-this-format'
  | 'type-not-supported'
  | 'display-only'
  | 'property-not-supported'
  | 'appearance-not-kept'
  | 'logic-not-supported'
  | 'language-not-supported'
  | 'markup-removed'
  | 'placeholder-not-supported'
  | 'name-changed'
  | 'value-changed'
  | 'text-shortened'
  | 'too-many'
  | 'does-not-fit'
  | 'hidden-there'
  | 'no-choices'
  | 'nothing-left';

/** One thing that was not imported as it was. */
export interface NotImported {
  /** A type, a property, a language … of the source. */
  readonly what: string;
  /** Where it is in the source: a JSON Pointer, or the code of a question. */
  readonly where: string;
  readonly reason: ImportReason;
}

/** A draft made of another system's file. Its structure always passes the linter; it need not be complete. */
export interface Imported {
  readonly definition: Definition;
  readonly notImported: readonly NotImported[];
}

/** Sentences for the reasons; what and where stand beside them. */
export const IMPORT_MESSAGES = {
  'not-this-format': { 'zh-CN': '文件不是这种格式。', en: 'The file is not of this format.' },
  'type-not-supported': {
    'zh-CN': '不支持这种题型，已略过。',
    en: 'This type of question is not supported; left out.',
  },
  'display-only': { 'zh-CN': '仅用于展示的内容，已略过。', en: 'It only shows something; left out.' },
  'property-not-supported': { 'zh-CN': '不支持这个属性，已略过。', en: 'This property is not supported; left out.' },
  'appearance-not-kept': { 'zh-CN': '外观设置，已略过。', en: 'It is about looks; left out.' },
  'logic-not-supported': {
    'zh-CN': '无法转换这个条件，已略过。',
    en: 'This condition cannot be translated; left out.',
  },
  'language-not-supported': { 'zh-CN': '不支持这种语言，已略过。', en: 'This language is not supported; left out.' },
  'markup-removed': { 'zh-CN': '已去掉格式，只保留文字。', en: 'Formatting was removed, the words were kept.' },
  'placeholder-not-supported': {
    'zh-CN': '花括号引用已变为普通文字。',
    en: 'A reference in braces became plain text.',
  },
  'name-changed': { 'zh-CN': '名称不合规则，已改名。', en: 'The name is not allowed and was changed.' },
  'value-changed': {
    'zh-CN': '选项的值不合规则，已改动。',
    en: 'The value of an option is not allowed and was changed.',
  },
  'text-shortened': { 'zh-CN': '文字过长，已截短。', en: 'The text is too long and was shortened.' },
  'too-many': { 'zh-CN': '超出数量限制，多余的已略过。', en: 'There are more than may be; the rest was left out.' },
  'does-not-fit': { 'zh-CN': '设置之间互相矛盾，已略过。', en: 'It contradicts something else; left out.' },
  'hidden-there': {
    'zh-CN': '在原系统中是隐藏的，在这里会显示，请确认是否需要。',
    en: 'It is hidden there and would be shown here; check whether it is needed.',
  },
  'no-choices': {
    'zh-CN': '文件中没有这道题的选项，已略过。',
    en: 'The file has no options for this question; left out.',
  },
  'nothing-left': { 'zh-CN': '没有可以导入的题目。', en: 'There is no question that could be imported.' },
} as const satisfies Readonly<Record<ImportReason, LocalizedText>>;

export type Note = (what: string, where: string, reason: ImportReason) => void;

/** Collects what is not imported; the same thing is said once, and a file of rubbish makes no list of rubbish. */
export class ImportNotes {
  readonly #notes = new Map<string, NotImported>();

  readonly add: Note = (what, where, reason) => {
    if (this.#notes.size < MOST) this.#notes.set(`${reason} ${where} ${what}`, { what, where, reason });
  };

  get list(): readonly NotImported[] {
    return [...this.#notes.values()];
  }
}

const MOST = 1000;
