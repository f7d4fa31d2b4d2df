import { words } from './say.js';

const position = {
  title: words('位置', 'Position'),
  choose: words('研究与期次', 'Study and wave'),
  show: words('查看', 'Show'),
  revision: words(
    '修订 {revision} · 发布 {day} · 方法 {version}',
    'revision {revision} · published {day} · method {version}',
  ),
  publicPage: words('公开页面', 'Public page'),
  report: words('报告', 'Report'),
  rank: words('可能的名次', 'Possible ranks'),
  ofRanked: words('共 {count} 家排名', 'of {count} ranked'),
  notRanked: words('不排名', 'Not ranked'),
  notOrdered: words('这一期不排先后', 'This wave shows no order'),
  score: words('总分', 'Overall score'),
  customers: words('贵公司的样本', 'Your sample'),
  customersText: words('家组织，{respondents} 份回答', 'organisations, {respondents} answers'),
  change: words('对上一期', 'Against the wave before'),
  withinError: words('在误差内', 'within error'),
  beyondError: words('超出误差', 'beyond error'),
  amongTitle: words('与其他厂商的分布', 'Among the vendors'),
  amongNote: words(
    '蓝点是贵公司，灰点是其他厂商；都是公开数字。横线是 95 % 精度区间，竖线是市场均值。',
    'Blue is you, grey are the others; all numbers are public. Bars are 95 % precision intervals, the tall line is the market mean.',
  ),
  you: words('{vendor}（贵公司）', '{vendor} (you)'),
};

const dimensions = {
  dimensionsTitle: words('强项与弱项', 'Strengths and weaknesses'),
  dimensionsNote: words(
    '对市场均值的差，各维度与各厂商一起校正偶然（错误发现率 {rate}）；小于 {points} 分不算差别。没有检验支持的差别不说。',
    'Differences from the market mean, corrected for chance over all dimensions and vendors together (false discovery rate {rate}); under {points} points counts as none. No difference is stated that its test does not carry.',
  ),
  dimensionsNoMarket: words(
    '这一期不允许对市场下结论，或贵公司未进入排名，所以没有对市场的差值；只列出公开成立的两两结论。',
    'This wave allows no statements about the market, or you are not ranked, so there is no difference from it; only the pairs that hold in public are counted.',
  ),
  strengths: words('强于市场：{names}。', 'Above the market: {names}.'),
  weaknesses: words('弱于市场：{names}。', 'Below the market: {names}.'),
  neither: words('没有一个维度与市场的差别超出偶然。', 'No dimension differs from the market by more than chance.'),
  dimension: words('维度', 'Dimension'),
  weight: words('权重', 'Weight'),
  own: words('得分', 'Score'),
  toMarket: words('对市场', 'Against the market'),
  verdict: words('结论', 'Conclusion'),
  pairs: words('两两结论', 'Pairs'),
  pairsText: words(
    '好于 {ahead} · 差于 {behind} · 难分 {apart}',
    'better than {ahead} · worse than {behind} · not told apart {apart}',
  ),
  'verdict-BETTER': words('▲ 强于市场', '▲ above the market'),
  'verdict-SLIGHTLY_BETTER': words('△ 略强于市场', '△ slightly above'),
  'verdict-PRACTICALLY_EQUAL': words('= 与市场相当', '= practically equal'),
  'verdict-INCONCLUSIVE': words('· 看不出差别', '· no difference shown'),
  'verdict-SLIGHTLY_WORSE': words('▽ 略弱于市场', '▽ slightly below'),
  'verdict-WORSE': words('▼ 弱于市场', '▼ below the market'),
  criteriaTitle: words('每个评价点', 'Every criterion'),
};

const whatIf = {
  whatIfTitle: words('什么会改变名次', 'What would change the rank'),
  whatIfLead: words(
    '只用公开的均值与协方差，与公开页上「换成你的权重」同一套计算：别家不动，贵公司某一维度提高若干分，名次区间会怎样。',
    'From public means and covariances only, by the computation of “your own weights” on the public page: all others stay, one of your dimensions rises; the possible ranks follow.',
  ),
  whatIfDimension: words('提高的维度', 'Dimension to raise'),
  whatIfPoints: words('提高多少分（1–30）', 'By how many points (1–30)'),
  whatIfButton: words('计算', 'Compute'),
  whatIfAnswer: words(
    '「{dimension}」提高 {points} 分：总分 {before} → {after}，可能的名次 {from} → {to}。',
    '“{dimension}” up by {points} points: score {before} → {after}, possible ranks {from} → {to}.',
  ),
  whatIfSame: words(
    '「{dimension}」提高 {points} 分：总分 {before} → {after}，可能的名次仍是 {from}。',
    '“{dimension}” up by {points} points: score {before} → {after}, possible ranks stay {from}.',
  ),
  whatIfTable: words('各维度单独提高 {points} 分', 'Each dimension alone up by {points} points'),
  whatIfScore: words('总分', 'Score'),
  whatIfRank: words('可能的名次', 'Possible ranks'),
  whatIfNote: words(
    '这是算术，不是预测：得分满 100 为止，区间宽度照公布的来。观测分排序，与基准分的名次可能略有不同。',
    'Arithmetic, not a forecast: a score ends at 100, and intervals stay as wide as published. It orders observed scores, so ranks may differ a little from those by the benchmark score.',
  ),
  whatIfNone: words(
    '没有名次可以推算：这一期不排先后，或贵公司未进入排名。',
    'There is no rank to work from: this wave shows no order, or you are not ranked.',
  ),
};

const segments = {
  segmentsTitle: words('分段', 'Segments'),
  segmentsNote: words(
    '每格至少 {least} 家组织；隐去的格子连同补充隐去的格子都写明原因。颜色只表示得分高低，段与段的差别没有做检验。',
    'At least {least} organisations a cell; hidden cells, those hidden to protect them included, say why. Colour shows the height of a score; differences between segments are not tested.',
  ),
  segmentsNone: words('没有可以显示的分段。', 'There is no segment to show.'),
  segment: words('分段', 'Segment'),
  'margin-size': words('规模', 'Size'),
  'margin-region': words('区域', 'Region'),
  'size-S': words('小', 'Small'),
  'size-M': words('中', 'Medium'),
  'size-L': words('大', 'Large'),
  'region-CN': words('中国', 'China'),
  'region-INTL': words('海外', 'International'),
  'hidden-k': words('样本少', 'few'),
  'hidden-ledger': words('防相减', 'guarded'),
  'hiddenLong-k': words(
    '组织太少，或为保护太少的一格而隐去',
    'Too few organisations, or hidden to protect a cell with too few',
  ),
  'hiddenLong-ledger': words(
    '与以往公布相减会泄露个别客户',
    'Beside earlier releases it would give single customers away',
  ),
};

const rest = {
  keywordsTitle: words('关键词差异', 'Distinctive keywords'),
  keywordsNone: words('没有一个词达到公布条件。', 'No term meets the conditions.'),
  keywordsMore: words('更常被客户说到', 'Said more often of you'),
  keywordsLess: words('更少被客户说到', 'Said less often of you'),
  keywordsNote: words(
    '对其他全部厂商，校正偶然；至少 5 家组织说过。',
    'Against all other vendors, corrected for chance; said by at least 5 organisations.',
  ),
  reasonsTitle: words('为什么不排名', 'Why you are not ranked'),
  emptyTitle: words('还没有可看的结果', 'There are no results yet'),
  emptyText: words(
    '贵公司参与的研究还没有发布结果。发布时所有厂商同时看到。收集的进度在「排名进度」。',
    'No study that you take part in has published results. All vendors see them at the same time. How collection goes is under “Progress”.',
  ),
  toProgress: words('看排名进度', 'See the progress'),
};

/** Words of the first page of the vendors' portal. */
export const vendorPositionWords = { ...position, ...dimensions, ...whatIf, ...segments, ...rest };
