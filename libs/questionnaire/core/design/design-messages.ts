import type { LocalizedText } from '#kernel';
import type { FixCode } from './lint/design-finding.js';

/** What the designer's linter, editor and reviews say. `{name}` and the like are filled from the finding. */
export const DESIGN_MESSAGES = {
  'condition-never-holds': { 'zh-CN': '这个条件永远不成立。', en: 'This condition can never hold.' },
  'condition-always-holds': {
    'zh-CN': '这个条件总是成立，可以去掉。',
    en: 'This condition always holds; it can be removed.',
  },
  'unreachable-page': {
    'zh-CN': '按前面的条件，没有人会看到这一页。',
    en: 'Because of the conditions before it, nobody reaches this page.',
  },
  'unreachable-panel': {
    'zh-CN': '按前面的条件，没有人会看到这一组题。',
    en: 'Because of the conditions around it, nobody sees this group.',
  },
  'unreachable-question': {
    'zh-CN': '按前面的条件，没有人会被问到这道题。',
    en: 'Because of the conditions around it, nobody is asked this question.',
  },
  'required-but-hidden': {
    'zh-CN': '只有在这道题不显示时才要求作答。',
    en: 'An answer is only required where the question is not shown.',
  },
  'criterion-skippable': {
    'zh-CN': '有些受访者会给其他指标打分，却问不到指标 {criterion}。',
    en: 'Some respondents score other criteria but are never asked about {criterion}.',
  },
  'criterion-mapped-twice': {
    'zh-CN': '指标 {criterion} 已由 {other} 计分，两题会取平均。',
    en: 'The criterion {criterion} is already scored by {other}; the two are averaged.',
  },
  'measure-twice': {
    'zh-CN': '{other} 已经测量了这一项，只会采用其中一题。',
    en: '{other} already measures this; only one of the two can be used.',
  },
  'one-text-for-all-languages': {
    'zh-CN': '所有语言共用这段文字，请确认不需要翻译。',
    en: 'All languages share this text; make sure that it needs no translation.',
  },
  'question-without-title': {
    'zh-CN': '这道题没有题干，受访者会看到题目名称。',
    en: 'The question has no title; respondents will see its name.',
  },
  'choice-without-text': {
    'zh-CN': '有 {count} 个选项没有文字（如 {first}），受访者会看到代码。',
    en: '{count} options have no text (such as {first}); respondents will see the code.',
  },
  'compared-with-no-choice': {
    'zh-CN': '条件拿 {name} 与 {values} 比较，但它没有这个选项。',
    en: 'The condition compares {name} with {values}, which is none of its choices.',
  },
  'kinds-differ': {
    'zh-CN': '{name} 的答案与所比较的值不是同一类。',
    en: 'The answer to {name} is of another kind than what it is compared with.',
  },
  'list-compared-with-one': {
    'zh-CN': '{name} 可以有多个答案，“=”比较的是全部答案；请用“包含”。',
    en: '{name} can have several answers, and “=” compares them all; use “contains”.',
  },
  'part-decides-nothing': {
    'zh-CN': '条件中有一部分不起作用，结果已经确定。',
    en: 'A part of the condition decides nothing: its result is known beforehand.',
  },
  'refers-to-itself': { 'zh-CN': '{name} 引用了自己。', en: '{name} refers to itself.' },
  'circular-reference': { 'zh-CN': '这些计算互相引用。', en: 'These computations refer to each other in a circle.' },
  'name-shadowed': {
    'zh-CN': 'SurveyJS 有同名变量，条件读到的会是那个变量；请改名。',
    en: 'SurveyJS has a variable of this name, and conditions would read that one; choose another name.',
  },
  'property-without-effect': { 'zh-CN': '这个属性在这里不起作用。', en: 'This property has no effect here.' },
  'bounds-contradict': { 'zh-CN': '下限、上限或步长互相矛盾。', en: 'The bounds or the step contradict each other.' },
  'never-shown': {
    'zh-CN': '{name} 依赖的题目永远不会显示，所以它也不会显示。',
    en: '{name} is never shown: it depends on what is never shown.',
  },
  'surveyjs-remark': {
    'zh-CN': 'SurveyJS 的检查规则 {rule} 指出了这一处。',
    en: 'SurveyJS remarks on this (its rule {rule}).',
  },
  'takes-too-long': {
    'zh-CN': '预计要答 {minutes} 分钟，超过 {max} 分钟会有更多人放弃。',
    en: 'It takes about {minutes} minutes; beyond {max} more people give up.',
  },
  'empty-page': { 'zh-CN': '这一页没有题目。', en: 'This page has no questions.' },
  'empty-panel': { 'zh-CN': '这一组没有题目。', en: 'This group has no questions.' },
  'property-lost': { 'zh-CN': '“{property}”无法保留。', en: '“{property}” cannot be kept.' },
  'nothing-there': { 'zh-CN': '这个位置已经没有内容了。', en: 'There is nothing at this place any more.' },
  'not-possible-here': { 'zh-CN': '这里不能这样做。', en: 'This cannot be done here.' },
  'name-taken': { 'zh-CN': '已经有同样的名称或值。', en: 'There is one of this name or value already.' },
  'last-one': { 'zh-CN': '至少要留一个。', en: 'At least one has to stay.' },
  'unknown-pointer': { 'zh-CN': '问卷中没有这段文字。', en: 'The questionnaire has no such text.' },
  'unknown-column': { 'zh-CN': '表头缺少 {column} 列。', en: 'The table has no column {column}.' },
  'scenario-failed': { 'zh-CN': '走查“{scenario}”未通过：{reason}', en: 'The scenario “{scenario}” fails: {reason}' },
  'step-missing': { 'zh-CN': '问卷中已没有“{step}”这一屏。', en: 'The questionnaire has no screen “{step}” any more.' },
  'step-not-shown': {
    'zh-CN': '走到“{step}”时这一屏没有出现。',
    en: 'The screen “{step}” is not shown at this point.',
  },
  'answer-refused': {
    'zh-CN': '“{step}”上 {question} 的答案不再被接受（{reason}）。',
    en: 'On “{step}” the answer to {question} is no longer accepted ({reason}).',
  },
  'should-be-asked': { 'zh-CN': '应当问到 {question}，但没有问。', en: '{question} should be asked but is not.' },
  'should-not-be-asked': { 'zh-CN': '不应问到 {question}，但问了。', en: '{question} should not be asked but is.' },
  'should-end': {
    'zh-CN': '问卷应当在此结束，但还有“{step}”。',
    en: 'The questionnaire should end here, but “{step}” is left.',
  },
  'score-out-of-range': {
    'zh-CN': '{of} 得 {score} 分，应在 {min} 到 {max} 之间。',
    en: '{of} scores {score}; it should be between {min} and {max}.',
  },
  'score-missing': {
    'zh-CN': '{of} 没有得分，应在 {min} 到 {max} 之间。',
    en: '{of} has no score; it should be between {min} and {max}.',
  },
  'score-unexpected': {
    'zh-CN': '{of} 不应有得分，却得了 {score} 分。',
    en: '{of} should have no score but has {score}.',
  },
  'not-a-bundle': { 'zh-CN': '这不是 Fairmark 导出的问卷。', en: 'This is not a questionnaire exported by Fairmark.' },
  'unknown-format-version': {
    'zh-CN': '这个文件来自更新的版本，无法读取。',
    en: 'The file comes from a newer release and cannot be read.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export const FIX_MESSAGES = {
  rename: { 'zh-CN': '改名为 {name}', en: 'Rename to {name}' },
  'remove-property': { 'zh-CN': '去掉 {property}', en: 'Remove {property}' },
  'remove-text': { 'zh-CN': '去掉这段文字', en: 'Remove this text' },
  'strip-characters': { 'zh-CN': '去掉看不见的字符', en: 'Remove the invisible characters' },
  'set-to-limit': { 'zh-CN': '改为 {limit}', en: 'Set to {limit}' },
  'set-default': { 'zh-CN': '用默认值', en: 'Use the default' },
  'change-value': { 'zh-CN': '值改为 {value}', en: 'Change the value to {value}' },
  'remove-condition': { 'zh-CN': '去掉这个条件', en: 'Remove this condition' },
  'replace-reference': { 'zh-CN': '把 {from} 改为 {to}', en: 'Replace {from} by {to}' },
  'move-after': { 'zh-CN': '移到 {after} 之后', en: 'Move it after {after}' },
  'set-role': { 'zh-CN': '设为计分题', en: 'Make it a scored question' },
  'remove-role': { 'zh-CN': '不再计分', en: 'Do not score it' },
  'remove-mapping': { 'zh-CN': '取消指标对应', en: 'Remove the mapping' },
  'recode-evenly': { 'zh-CN': '从 100 到 0 均分', en: 'Spread evenly from 100 to 0' },
  'add-question': { 'zh-CN': '补一道题', en: 'Add a question' },
  'remove-empty': { 'zh-CN': '删除', en: 'Remove it' },
  'add-texts': { 'zh-CN': '用代码作文字', en: 'Use the codes as texts' },
  'split-languages': { 'zh-CN': '分语言填写', en: 'Keep a text for each language' },
} as const satisfies Readonly<Record<FixCode, LocalizedText>>;
