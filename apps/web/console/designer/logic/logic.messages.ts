import type { Catalogue } from '../../i18n/locale.js';

type Operator =
  | 'is'
  | 'is-not'
  | 'is-less-than'
  | 'is-at-most'
  | 'is-more-than'
  | 'is-at-least'
  | 'any-of'
  | 'none-of'
  | 'all-of'
  | 'includes'
  | 'includes-not'
  | 'is-answered'
  | 'is-not-answered';

interface LogicTexts {
  readonly always: Readonly<Record<'visibleIf' | 'requiredIf', string>>;
  readonly when: Readonly<Record<'visibleIf' | 'requiredIf', string>>;
  readonly all: string;
  readonly any: string;
  readonly and: string;
  readonly or: string;
  readonly addClause: string;
  readonly addGroup: string;
  readonly remove: string;
  readonly removeAll: string;
  readonly question: string;
  readonly operator: string;
  readonly value: string;
  readonly choose: string;
  readonly operators: Readonly<Record<Operator, string>>;
  readonly asExpression: string;
  readonly expression: string;
  readonly expressionHint: string;
  readonly tooRich: string;
  readonly nothingBefore: string;
  readonly incomplete: string;
  readonly join: string;
  readonly map: string;
  readonly mapEmpty: string;
  readonly mapHint: string;
  readonly shows: string;
  readonly requires: string;
  readonly computes: string;
  readonly mentions: string;
  readonly dependsOn: string;
  readonly decides: string;
}

export const logicTexts: Catalogue<LogicTexts> = {
  'zh-CN': {
    always: { visibleIf: '总是显示', requiredIf: '没有必答条件' },
    when: { visibleIf: '显示，当', requiredIf: '必答，当' },
    all: '以下全部成立',
    any: '以下任一成立',
    and: '且',
    or: '或',
    addClause: '加条件',
    addGroup: '加一组',
    remove: '去掉这个条件',
    removeAll: '去掉全部条件',
    question: '题目',
    operator: '关系',
    value: '值',
    choose: '请选择',
    operators: {
      is: '等于',
      'is-not': '不等于',
      'is-less-than': '小于',
      'is-at-most': '小于等于',
      'is-more-than': '大于',
      'is-at-least': '大于等于',
      'any-of': '是其中之一',
      'none-of': '不是其中任何一个',
      'all-of': '包含全部',
      includes: '包含',
      'includes-not': '不包含',
      'is-answered': '已回答',
      'is-not-answered': '没有回答',
    },
    asExpression: '写表达式',
    expression: '表达式',
    expressionHint: '例如 {q1} <= 2 and {q2} notempty',
    tooRich: '这个条件比句子能表达的更复杂，请用表达式修改。',
    nothingBefore: '前面还没有可以依据的题',
    incomplete: '还缺一个值，暂未生效',
    join: '怎样合起来',
    map: '逻辑图',
    mapEmpty: '这份问卷没有条件：每道题都会问到。',
    mapHint: '每道题依据什么、决定什么。点击可到那一题。',
    shows: '显示，当',
    requires: '必答，当',
    computes: '算式',
    mentions: '文字中提到',
    dependsOn: '依据',
    decides: '决定',
  },
  en: {
    always: { visibleIf: 'Always shown', requiredIf: 'No condition' },
    when: { visibleIf: 'Shown when', requiredIf: 'Required when' },
    all: 'all of these hold',
    any: 'any of these holds',
    and: 'and',
    or: 'or',
    addClause: 'Add a condition',
    addGroup: 'Add a group',
    remove: 'Remove this condition',
    removeAll: 'Remove all conditions',
    question: 'Question',
    operator: 'Relation',
    value: 'Value',
    choose: 'Choose',
    operators: {
      is: 'is',
      'is-not': 'is not',
      'is-less-than': 'is less than',
      'is-at-most': 'is at most',
      'is-more-than': 'is more than',
      'is-at-least': 'is at least',
      'any-of': 'is one of',
      'none-of': 'is none of',
      'all-of': 'has all of',
      includes: 'includes',
      'includes-not': 'does not include',
      'is-answered': 'is answered',
      'is-not-answered': 'is not answered',
    },
    asExpression: 'Write an expression',
    expression: 'Expression',
    expressionHint: 'For example {q1} <= 2 and {q2} notempty',
    tooRich: 'This condition says more than a sentence can; change it as an expression.',
    nothingBefore: 'There is no earlier question to go by',
    incomplete: 'A value is missing; not in effect yet',
    join: 'How they go together',
    map: 'Logic map',
    mapEmpty: 'There are no conditions: every question is asked.',
    mapHint: 'What each question depends on and what it decides. Choose one to go there.',
    shows: 'shown when',
    requires: 'required when',
    computes: 'computed as',
    mentions: 'words mention',
    dependsOn: 'Depends on',
    decides: 'Decides',
  },
};
