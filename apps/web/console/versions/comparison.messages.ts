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
  readonly kinds: Readonly<Record<string, string>>;
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
    kinds: {},
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
    kinds: {},
  },
};
