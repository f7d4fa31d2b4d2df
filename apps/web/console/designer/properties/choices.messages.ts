import type { Catalogue } from '../../i18n/locale.js';

interface ChoicesTexts {
  readonly value: string;
  readonly chinese: string;
  readonly english: string;
  readonly hintChinese: string;
  readonly hintEnglish: string;
  readonly points: string;
  readonly criterion: string;
  readonly add: string;
  readonly addNotApplicable: string;
  readonly pasteList: string;
  readonly pasteHint: string;
  readonly insert: (count: number) => string;
  readonly hints: string;
  readonly up: (label: string) => string;
  readonly down: (label: string) => string;
  readonly remove: (label: string) => string;
  readonly of: (column: string, label: string) => string;
  readonly notScored: string;
  readonly taken: string;
  readonly cell: string;
  readonly required: string;
  readonly none: string;
  readonly custom: string;
  readonly customHint: string;
  readonly actions: string;
}

export const choicesTexts: Catalogue<ChoicesTexts> = {
  'zh-CN': {
    value: '存为',
    chinese: '中文',
    english: '英文',
    hintChinese: '小字（中）',
    hintEnglish: '小字（英）',
    points: '分值',
    criterion: '指标',
    add: '加一项',
    addNotApplicable: '加“不适用”',
    pasteList: '粘贴列表',
    pasteHint: '一行一项。中英文之间用 Tab 或竖线（|）分开，也可以只写一种语言。',
    insert: (count) => `加入 ${count} 项`,
    hints: '小字',
    up: (label) => `上移 ${label}`,
    down: (label) => `下移 ${label}`,
    remove: (label) => `删除 ${label}`,
    of: (column, label) => `${column}：${label}`,
    notScored: '不计分',
    taken: '这个值已经有了',
    cell: '单元格',
    required: '必答',
    none: '（无）',
    custom: '自定每个刻度',
    customHint: '不用等距数字，为每个刻度写文字',
    actions: '操作',
  },
  en: {
    value: 'Kept as',
    chinese: 'Chinese',
    english: 'English',
    hintChinese: 'Small print (zh)',
    hintEnglish: 'Small print (en)',
    points: 'Points',
    criterion: 'Criterion',
    add: 'Add one',
    addNotApplicable: 'Add “does not apply”',
    pasteList: 'Paste a list',
    pasteHint: 'A line each. A tab or a bar (|) parts Chinese from English; one language alone will do.',
    insert: (count) => `Add ${count}`,
    hints: 'Small print',
    up: (label) => `Move ${label} up`,
    down: (label) => `Move ${label} down`,
    remove: (label) => `Delete ${label}`,
    of: (column, label) => `${column}: ${label}`,
    notScored: 'not scored',
    taken: 'There is such a value already',
    cell: 'Cell',
    required: 'Required',
    none: '(none)',
    custom: 'Say each point yourself',
    customHint: 'Words for each point instead of even numbers',
    actions: 'Actions',
  },
};
