import type { Catalogue } from '../../i18n/locale.js';

interface MappingTexts {
  readonly criterion: string;
  readonly criterionHint: string;
  readonly none: string;
  readonly noRubric: string;
  readonly chooseRubric: string;
  readonly weighs: (percent: string) => string;
  readonly polarity: string;
  readonly bestFirst: string;
  readonly worstFirst: string;
  readonly turn: string;
  readonly points: string;
  readonly byScale: string;
  readonly resetPoints: string;
  readonly notScored: string;
  readonly dontKnow: string;
  readonly pointsOf: (value: string) => string;
  readonly notScorable: string;
  readonly rows: string;
  readonly trend: string;
  readonly trendSafe: (version: number) => string;
  readonly trendNew: string;
  readonly trendBreaks: (version: number, what: string) => string;
  readonly trendHint: string;
  readonly changedScale: string;
  readonly changedWords: string;
  readonly changedMapping: string;
  readonly changedType: string;
  readonly dimension: string;
  readonly twice: (names: string) => string;
}

export const mappingTexts: Catalogue<MappingTexts> = {
  'zh-CN': {
    criterion: '指标',
    criterionHint: '这道题为哪个指标计分',
    none: '（不计分）',
    noRubric: '草稿还没有选定指标体系',
    chooseRubric: '指标体系版本',
    weighs: (percent) => `占总分 ${percent}`,
    polarity: '方向',
    bestFirst: '第一项最好',
    worstFirst: '第一项最差',
    turn: '调转方向',
    points: '计分表',
    byScale: '按刻度等距',
    resetPoints: '恢复等距',
    notScored: '不计分（不适用）',
    dontKnow: '不计分（不清楚）',
    pointsOf: (value) => `${value} 的分值`,
    notScorable: '这种题型不能计分',
    rows: '矩阵的每一行各对应一个指标，在上面的“行”里选择；分值按列计。',
    trend: '趋势',
    trendSafe: (version) => `与第 ${version} 版可比`,
    trendNew: '上一版没有这道题',
    trendBreaks: (version, what) => `与第 ${version} 版相比，${what}改了：趋势可能中断`,
    trendHint: '发布时可以写明怎样衔接；不想中断，就撤销这处修改。',
    changedScale: '刻度或分值',
    changedWords: '题干',
    changedMapping: '所属指标',
    changedType: '题型',
    dimension: '重要性所指的维度',
    twice: (names) => `这个指标还对应 ${names}`,
  },
  en: {
    criterion: 'Criterion',
    criterionHint: 'What this question scores',
    none: '(not scored)',
    noRubric: 'No rubric is chosen for this draft',
    chooseRubric: 'Version of the rubric',
    weighs: (percent) => `${percent} of the overall score`,
    polarity: 'Direction',
    bestFirst: 'First is best',
    worstFirst: 'First is worst',
    turn: 'Turn around',
    points: 'Points',
    byScale: 'Evenly along the scale',
    resetPoints: 'Back to even steps',
    notScored: 'not scored (does not apply)',
    dontKnow: 'not scored (do not know)',
    pointsOf: (value) => `Points of ${value}`,
    notScorable: 'Questions of this type cannot be scored',
    rows: 'Each line of a matrix scores a criterion of its own: choose it beside the lines above. Points go by column.',
    trend: 'Trend',
    trendSafe: (version) => `Comparable with version ${version}`,
    trendNew: 'Version before did not have this question',
    trendBreaks: (version, what) => `Compared with version ${version}, ${what} changed: the trend may end here`,
    trendHint: 'When publishing you can say how both go together; to keep the trend, undo this change.',
    changedScale: 'scale or points',
    changedWords: 'the wording',
    changedMapping: 'the criterion',
    changedType: 'the type',
    dimension: 'Dimension whose importance it states',
    twice: (names) => `This criterion is also scored by ${names}`,
  },
};
