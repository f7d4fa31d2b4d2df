import type { ChangeKind } from '../api/versions.js';
import type { Catalogue } from '../i18n/locale.js';

interface ComparisonTexts {
  readonly title: (from: string, to: string) => string;
  readonly from: string;
  readonly to: string;
  readonly draft: string;
  readonly swap: string;
  readonly back: string;
  readonly changes: string;
  readonly rawJson: string;
  readonly same: string;
  readonly sameJson: string;
  readonly added: string;
  readonly removed: string;
  readonly unchangedLines: (count: number) => string;
  readonly before: string;
  readonly after: string;
  readonly nothing: string;
  readonly breaks: string;
  readonly breaksHint: string;
  readonly continues: string;
  readonly whole: string;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly languages: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly criterion: (id: string) => string;
  readonly bridged: string;
  readonly later: string;
}

export const comparisonTexts: Catalogue<ComparisonTexts> = {
  'zh-CN': {
    title: (from, to) => `${from} → ${to}`,
    from: '从',
    to: '到',
    draft: '草稿',
    swap: '对调',
    back: '回到版本列表',
    changes: '改动',
    rawJson: '原始 JSON',
    same: '两者没有区别',
    sameJson: '两份 JSON 完全相同。',
    added: '新增：',
    removed: '删除：',
    unchangedLines: (count) => `… ${count} 行相同 …`,
    before: '原来',
    after: '现在',
    nothing: '（无）',
    breaks: '这会结束趋势序列',
    breaksHint:
      '标有“中断趋势”的改动改变了所测的东西或计分方法，前后的成绩不能直接相比。从新版本起另起一条趋势线，旧的照常可查。',
    continues: '趋势线可以接着画：没有改动影响所测的东西或计分方法。',
    whole: '整份问卷',
    kinds: {
      'question-added': '新增题目',
      'question-removed': '删除题目',
      'question-renamed': '名称改了',
      'question-moved': '位置改了（第几题）',
      'type-changed': '题型改了',
      'wording-changed': '措辞改了',
      'translation-added': '补了译文',
      'translation-removed': '译文删了',
      'choice-added': '新增选项',
      'choice-removed': '删除选项',
      'choices-reordered': '选项顺序改了',
      'row-added': '新增一行',
      'row-removed': '删除一行',
      'scale-changed': '刻度改了',
      'recode-changed': '计分表改了',
      'criterion-changed': '对应的指标改了',
      'role-changed': '角色改了',
      'measure-changed': '测量内容改了',
      'duty-changed': '是否必答改了',
      'condition-changed': '显示条件改了',
      'limits-changed': '答案的限制改了',
      'computation-changed': '计算方法改了',
      'remark-changed': '备注栏改了',
      'sum-changed': '各项之和改了',
      'screens-changed': '分屏方式改了',
      'weight-changed': '权重改了',
      'criterion-added': '新增指标',
      'criterion-removed': '删除指标',
      'criterion-moved': '指标换了维度',
      'dimension-added': '新增维度',
      'dimension-removed': '删除维度',
      'rubric-wording-changed': '指标的措辞改了',
      'mode-changed': '作答方式改了',
    },
    languages: { 'zh-CN': '中文', en: '英文' },
    criterion: (id) => `指标 ${id}`,
    bridged: '有衔接说明：',
    later: '草稿还有错误，改好之后才能逐条比较。原始 JSON 的区别照常可看。',
  },
  en: {
    title: (from, to) => `${from} → ${to}`,
    from: 'From',
    to: 'To',
    draft: 'Draft',
    swap: 'Swap',
    back: 'Back to the versions',
    changes: 'Changes',
    rawJson: 'Raw JSON',
    same: 'There is no difference',
    sameJson: 'Both are the same JSON.',
    added: 'Added: ',
    removed: 'Removed: ',
    unchangedLines: (count) => `… ${count} lines the same …`,
    before: 'Before',
    after: 'After',
    nothing: '(nothing)',
    breaks: 'This ends the trend series',
    breaksHint:
      'Changes that break the trend alter what is measured or how it is scored, so results before and after cannot be compared as they are. A new trend line begins with the new version; the old one stays.',
    continues: 'The trend goes on: nothing changes what is measured or how it is scored.',
    whole: 'The questionnaire',
    kinds: {
      'question-added': 'is a new question',
      'question-removed': 'is gone',
      'question-renamed': 'has another name',
      'question-moved': 'stands elsewhere (position)',
      'type-changed': 'is of another type',
      'wording-changed': 'is worded differently',
      'translation-added': 'has a translation it lacked',
      'translation-removed': 'lost a translation',
      'choice-added': 'has a new option',
      'choice-removed': 'lost an option',
      'choices-reordered': 'has its options in another order',
      'row-added': 'has a new row',
      'row-removed': 'lost a row',
      'scale-changed': 'has another scale',
      'recode-changed': 'is scored by another table',
      'criterion-changed': 'scores another criterion',
      'role-changed': 'has another role',
      'measure-changed': 'measures something else',
      'duty-changed': 'is required in other cases',
      'condition-changed': 'is shown under another condition',
      'limits-changed': 'accepts other answers',
      'computation-changed': 'is computed differently',
      'remark-changed': 'asks for remarks differently',
      'sum-changed': 'must add up to something else',
      'screens-changed': 'is split into screens differently',
      'weight-changed': 'has another weight',
      'criterion-added': 'is a new criterion',
      'criterion-removed': 'is no criterion any more',
      'criterion-moved': 'belongs to another dimension',
      'dimension-added': 'is a new dimension',
      'dimension-removed': 'is no dimension any more',
      'rubric-wording-changed': 'is worded differently',
      'mode-changed': 'The way of answering is another',
    },
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    criterion: (id) => `Criterion ${id}`,
    bridged: 'Bridge note: ',
    later:
      'The draft has faults. It can be compared change by change once they are mended; the raw JSON can be compared already.',
  },
};
