import type { Refusal } from '#questionnaire/core/design';
import type { Catalogue } from '../../i18n/locale.js';

interface OutlineTexts {
  readonly outline: string;
  readonly wholeSurvey: string;
  readonly add: string;
  readonly addHint: string;
  readonly search: string;
  readonly nothingFound: string;
  readonly questions: string;
  readonly structure: string;
  readonly fromTemplate: string;
  readonly addPage: string;
  readonly addPageHint: string;
  readonly pasteText: string;
  readonly pasteHint: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly moveTo: string;
  readonly duplicate: string;
  readonly remove: string;
  readonly more: string;
  readonly wrap: string;
  readonly unwrap: string;
  readonly splitPage: string;
  readonly joinPage: string;
  readonly drag: (name: string) => string;
  readonly fold: string;
  readonly unfold: string;
  readonly scored: string;
  readonly hasLogic: string;
  readonly hasErrors: string;
  readonly hasWarnings: string;
  readonly removed: (name: string) => string;
  readonly undo: string;
  readonly removeTitle: (name: string) => string;
  readonly removeHint: string;
  readonly removeWithInside: (count: number) => string;
  readonly removeAnyway: string;
  readonly cancel: string;
  readonly pageName: (number: number) => string;
  readonly firstOn: (page: string) => string;
  readonly after: (name: string) => string;
  readonly count: (questions: number) => string;
  readonly empty: string;
  readonly refused: Readonly<Record<Refusal, string>>;
  readonly lifted: (name: string) => string;
  readonly over: (name: string, over: string) => string;
  readonly dropped: (name: string) => string;
  readonly letGo: string;
  readonly howToDrag: string;
  /** Said before the name of what is worked on together with others. */
  readonly marked: string;
  readonly several: (count: number) => string;
}

export const outlineTexts: Catalogue<OutlineTexts> = {
  'zh-CN': {
    outline: '大纲',
    wholeSurvey: '整份问卷',
    add: '加题',
    addHint: '快捷键 /',
    search: '题型、模板题或操作…',
    nothingFound: '没有找到',
    questions: '题型',
    structure: '结构',
    fromTemplate: '模板中的题',
    addPage: '新的一页',
    addPageHint: '从这里另起一页',
    pasteText: '粘贴文字',
    pasteHint: '一行一题，缩进为选项',
    moveUp: '上移',
    moveDown: '下移',
    moveTo: '移到…',
    duplicate: '复制',
    remove: '删除',
    more: '更多操作',
    wrap: '放进题组',
    unwrap: '拆开题组',
    splitPage: '从这里分页',
    joinPage: '与下一页合并',
    drag: (name) => `拖动 ${name}`,
    fold: '收起',
    unfold: '展开',
    scored: '计分',
    hasLogic: '有显示条件',
    hasErrors: '有错误',
    hasWarnings: '有提醒',
    removed: (name) => `已删除 ${name}`,
    undo: '撤销',
    removeTitle: (name) => `删除 ${name}？`,
    removeHint: '以下地方用到了它，删除后需要修改：',
    removeWithInside: (count) => `其中的 ${count} 道题会一起删除。`,
    removeAnyway: '仍然删除',
    cancel: '取消',
    pageName: (number) => `第 ${number} 页`,
    firstOn: (page) => `${page}：最前`,
    after: (name) => `在 ${name} 之后`,
    count: (questions) => `${questions} 题`,
    empty: '还没有题目',
    refused: {
      'nothing-there': '它已经不在这里了',
      'not-possible-here': '在这里不能这样做',
      'name-taken': '这个名称已被使用',
      'invalid-name': '名称以字母开头，只含字母、数字和下划线',
      'reserved-name': '这个名称另有含义，请换一个',
      'too-many': '数目已到上限',
      'too-deep': '题组嵌套过深',
      'last-one': '至少要留一页',
      'wrong-type': '类型不合',
    },
    lifted: (name) => `已拿起 ${name}`,
    over: (name, over) => `${name} 在 ${over} 处`,
    dropped: (name) => `已放下 ${name}`,
    letGo: '已取消移动',
    howToDrag: '按空格拿起，用上下键移动，再按空格放下，按 Esc 取消。也可以用 Alt 加上下键直接移动。',
    marked: '同时选中：',
    several: (count) => `${count} 道题`,
  },
  en: {
    outline: 'Outline',
    wholeSurvey: 'Whole questionnaire',
    add: 'Add',
    addHint: 'Key /',
    search: 'Type of question, template question or action …',
    nothingFound: 'Nothing found',
    questions: 'Questions',
    structure: 'Structure',
    fromTemplate: 'Questions of the template',
    addPage: 'New page',
    addPageHint: 'Begin a page here',
    pasteText: 'Paste text',
    pasteHint: 'A line is a question, indented lines its options',
    moveUp: 'Move up',
    moveDown: 'Move down',
    moveTo: 'Move to …',
    duplicate: 'Duplicate',
    remove: 'Delete',
    more: 'More actions',
    wrap: 'Put into a group',
    unwrap: 'Dissolve the group',
    splitPage: 'Begin a page here',
    joinPage: 'Join with the next page',
    drag: (name) => `Drag ${name}`,
    fold: 'Fold',
    unfold: 'Unfold',
    scored: 'Scored',
    hasLogic: 'Shown under a condition',
    hasErrors: 'Has errors',
    hasWarnings: 'Has warnings',
    removed: (name) => `Deleted ${name}`,
    undo: 'Undo',
    removeTitle: (name) => `Delete ${name}?`,
    removeHint: 'These places refer to it and will need a change:',
    removeWithInside: (count) => `The ${count} questions in it go, too.`,
    removeAnyway: 'Delete anyway',
    cancel: 'Cancel',
    pageName: (number) => `Page ${number}`,
    firstOn: (page) => `${page}: first`,
    after: (name) => `After ${name}`,
    count: (questions) => (questions === 1 ? '1 question' : `${questions} questions`),
    empty: 'No questions yet',
    refused: {
      'nothing-there': 'It is no longer here',
      'not-possible-here': 'That is not possible here',
      'name-taken': 'This name is taken',
      'invalid-name': 'A name starts with a letter and holds letters, digits and underscores',
      'reserved-name': 'This name has another meaning; choose a different one',
      'too-many': 'The limit is reached',
      'too-deep': 'Groups are nested too deeply',
      'last-one': 'One page must stay',
      'wrong-type': 'The type does not fit',
    },
    lifted: (name) => `Picked up ${name}`,
    over: (name, over) => `${name} is at ${over}`,
    dropped: (name) => `Dropped ${name}`,
    letGo: 'Moving was cancelled',
    howToDrag:
      'Press space to pick up, arrow keys to move, space to drop, escape to cancel. Alt with the arrow keys moves at once.',
    marked: 'Selected, too:',
    several: (count) => `${count} questions`,
  },
};
