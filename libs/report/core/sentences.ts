import type { Locale } from '#kernel';
import { sizeOf } from './claim-words.js';

/** Sentences of a generated report, as prose: values in braces, claims in brackets. Each takes slugs and ids only. */
export interface Sentences {
  readonly who: (isOneVendor: boolean) => string;
  readonly noRanks: string;
  readonly leads: (vendor: string) => string;
  /** `isSeparated`: some pair of the group is proven different. */
  readonly group: (vendors: readonly string[], isSeparated: boolean) => string;
  readonly noOrder: string;
  readonly widest: (dimension: string, best: string, worst: string) => string;
  readonly noWidest: string;
  readonly improved: (vendor: string, metric: string, points: number) => string;
  readonly noChange: string;
  readonly notCompared: string;
  readonly caution: string;
  readonly sponsor: string;
  readonly purpose: string;
  readonly collected: string;
  readonly weighing: string;
  readonly aloneOn: (vendor: string, others: readonly string[], dimension: string) => string;
  /** `ends`: the two of them that lie furthest apart. */
  readonly undecidedOn: (vendors: readonly string[], ends: readonly [string, string], dimension: string) => string;
  readonly manyUndecidedOn: (ends: readonly [string, string], dimension: string) => string;
  readonly contrastOn: (best: string, worst: string, dimension: string, points: number) => string;
  readonly noContrastOn: (dimension: string) => string;
  readonly better: (best: string, worst: string, points: number, isRobust: boolean) => string;
  readonly promise: (vendor: string, severity: string, severityWord: string) => string;
  readonly noPromises: string;
  readonly says: (vendor: string, terms: readonly string[], isMore: boolean) => string;
  readonly noKeywords: string;
  readonly gapGrows: string;
  readonly gapUnproven: string;
  readonly gapUnknown: string;
  readonly drivers: (dimensions: readonly string[]) => string;
  readonly noDrivers: string;
  readonly enabling: (dimension: string, vendors: readonly string[]) => string;
  readonly enablingUnproven: (dimension: string) => string;
}

const SIZE = {
  'zh-CN': { SLIGHT: '略', CLEAR: '明显', WIDE: '大幅' },
  en: { SLIGHT: 'slightly', CLEAR: 'clearly', WIDE: 'by a wide margin' },
} as const;

const vendorsOf = (slugs: readonly string[], between: string, last: string): string => {
  const names = slugs.map((slug) => `{{vendor:${slug}}}`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(between)}${last}${names.at(-1)}`;
};
const chinese = (slugs: readonly string[]): string => vendorsOf(slugs, '、', '和');
const english = (slugs: readonly string[]): string => vendorsOf(slugs, ', ', ' and ');

/** A difference with its interval, of a pair on a dimension. */
const apart = (a: string, b: string, dimension: string, points: string): string =>
  `{{difference:${a}.${b}.${dimension}}}${points} {{differenceInterval:${a}.${b}.${dimension}}}`;
const chineseEnds = ([a, b]: readonly [string, string], dimension: string): string =>
  `两端的{{vendor:${a}}}与{{vendor:${b}}}相差 ${apart(a, b, dimension, ' 分')}`;
const englishEnds = ([a, b]: readonly [string, string], dimension: string): string =>
  `{{vendor:${a}}} and {{vendor:${b}}}, furthest apart, differ by ${apart(a, b, dimension, ' points')}`;

const of = (metric: string): string => (metric === 'overall' ? '' : `.${metric}`);

/** "A is clearly higher than B", "A is higher than B by a wide margin". */
const higher = (best: string, worst: string, points: number): string => {
  const size = sizeOf(points);
  const [better, worse] = [`{{vendor:${best}}}`, `{{vendor:${worst}}}`];
  return size === 'WIDE'
    ? `${better} is higher than ${worse} ${SIZE.en.WIDE}`
    : `${better} is ${SIZE.en[size]} higher than ${worse}`;
};

const CHINESE: Sentences = {
  who: (isOneVendor) =>
    isOneVendor
      ? '{{from}} 至 {{to}}，该厂商的客户给出 {{responses}} 份有效回答。'
      : '{{from}} 至 {{to}}，{{shown}} 家厂商的客户给出 {{responses}} 份有效回答；其中 {{ranked}} 家达到排名条件。',
  noRanks: '数据不足以支持对整体的陈述，不给出排序。',
  leads: (vendor) =>
    `[[LEADS ${vendor}|{{vendor:${vendor}}}领先]]，名次范围为 {{rank:${vendor}}}，得分 {{score:${vendor}}} {{interval:${vendor}}}。`,
  group: (vendors, isSeparated) =>
    vendors.length === 1
      ? `[[LEADING_GROUP ${vendors[0]}|只有{{vendor:${vendors[0]}}}在领先组]]（{{score:${vendors[0]}}}，名次 {{rank:${vendors[0]}}}），但证据还不足以说得更多。`
      : `${vendors.map((each) => `[[LEADING_GROUP ${each}|{{vendor:${each}}}在领先组]]（{{score:${each}}}，名次 {{rank:${each}}}）`).join('，')}${isSeparated ? '' : '；彼此难分先后'}。`,
  noOrder: '没有厂商的名次足够确定。',
  widest: (dimension, best, worst) =>
    `[[WIDEST_DIFFERENCE - ${dimension}|各家在{{dimension:${dimension}}}上差别最大：{{vendor:${best}}}与{{vendor:${worst}}}相差 {{difference:${best}.${worst}.${dimension}}} 分]]，区间 {{differenceInterval:${best}.${worst}.${dimension}}}。`,
  noWidest: '没有哪个维度上的差别比其他维度突出。',
  improved: (vendor, metric, points) =>
    `[[IMPROVED ${vendor} ${metric}|{{vendor:${vendor}}}${metric === 'overall' ? '总体' : `在{{dimension:${metric}}}上`}${SIZE['zh-CN'][sizeOf(points)]}提升，变化 {{change:${vendor}${of(metric)}}} 分 {{changeInterval:${vendor}${of(metric)}}}]]。`,
  noChange: '与上一期相比，没有厂商的变化超出偶然波动。',
  notCompared: '没有可比的上一期，不谈变化。',
  caution: '作答者是自愿的；区间只包含抽样误差，不包含自选偏差。',
  sponsor: '资助方：{{sponsor}}。',
  purpose:
    '选型时常比较时延与并发，却容易忽略服务；真正出故障时，厂商的支持决定了停摆的代价。本研究用同一份问卷、同一套权重，度量各家客户得到的服务。',
  collected:
    '共发出 {{invitations}} 份邀请，收到 {{responses}} 份有效回答，另有 {{excluded}} 份因质量规则剔除。规则只看作答方式，不看分数高低。',
  weighing:
    '每个组织同权，不论几人作答；厂商推荐的回答权重设有上限；各家校准到同一参照结构。得分为零到满分的同一量尺，方法版本 {{method}}。',
  aloneOn: (vendor, others, dimension) =>
    `{{vendor:${vendor}}}得分 {{score:${vendor}.${dimension}}} {{interval:${vendor}.${dimension}}}；${others
      .map(
        (other) =>
          `[[BETTER_THAN ${vendor},${other} ${dimension}|{{vendor:${vendor}}}高于{{vendor:${other}}}]] ${apart(vendor, other, dimension, ' 分')}`,
      )
      .join('，')}。`,
  undecidedOn: (vendors, ends, dimension) =>
    `${chinese(vendors)}之间难分先后：检验没有把它们分开，${chineseEnds(ends, dimension)}。`,
  manyUndecidedOn: (ends, dimension) => `居前的厂商之间，检验分不出先后：${chineseEnds(ends, dimension)}。`,
  contrastOn: (best, worst, dimension, points) =>
    `[[BETTER_THAN ${best},${worst} ${dimension}|{{vendor:${best}}}${SIZE['zh-CN'][sizeOf(points)]}高于{{vendor:${worst}}}]]，相差 {{difference:${best}.${worst}.${dimension}}} 分 {{differenceInterval:${best}.${worst}.${dimension}}}。`,
  noContrastOn: () => '各家之间没有得到证实的差别。',
  better: (best, worst, points, isRobust) =>
    `[[BETTER_THAN ${best},${worst}|{{vendor:${best}}}总体${SIZE['zh-CN'][sizeOf(points)]}高于{{vendor:${worst}}}${isRobust ? '，换一套差别不小的权重也如此' : ''}]]（{{difference:${best}.${worst}}} 分 {{differenceInterval:${best}.${worst}}}）。`,
  promise: (vendor, severity, word) =>
    `[[KEEPS_PROMISE ${vendor} ${severity}|{{vendor:${vendor}}}对“${word}”兑现首次回复承诺的比例为 {{promise:${vendor}.${severity}}}（{{promiseInterval:${vendor}.${severity}}}）]]`,
  noPromises: '证据不足以给出按时回复的比例。',
  says: (vendor, terms, isMore) =>
    `${terms.map((term) => `[[CUSTOMERS_SAY ${vendor} ${term}|{{vendor:${vendor}}}的客户${isMore ? '更常' : '更少'}提到“${term}”]]（${isMore ? '' : '其他厂商那里 '}{{mentions:${vendor}.${term}}} 家组织）`).join('，')}。`,
  noKeywords: '没有哪个词通过差异检验。',
  gapGrows: '[[GAP_WIDENS|强弱之间的差距在扩大]]，校正后的斜率为 {{slope}}。',
  gapUnproven: '强弱之间的距离有没有变大，两期数据没有给出证据。',
  gapUnknown: '只有一期可比数据，看不出强弱之间距离的变化。',
  drivers: (dimensions) =>
    `观察：在总体满意度的差异里，各维度能对应 {{explained}}；与之关联的份额依次为 ${dimensions.map((id) => `{{dimension:${id}}} {{driver:${id}}}`).join('、')}。这是相关，不是因果。`,
  noDrivers: '完整的回答太少，不给出各维度与总体满意度的关联。',
  enabling: (dimension, vendors) =>
    `从“解决”走向“赋能”：${vendors.map((each) => `[[IMPROVED ${each} ${dimension}|{{vendor:${each}}}在{{dimension:${dimension}}}上提升]]（{{change:${each}.${dimension}}} 分）`).join('，')}。`,
  enablingUnproven: (dimension) => `从“解决”走向“赋能”：{{dimension:${dimension}}}上没有得到证实的变化。`,
};

const ENGLISH: Sentences = {
  who: (isOneVendor) =>
    isOneVendor
      ? 'From {{from}} to {{to}}, customers of this vendor gave {{responses}} valid answers.'
      : 'From {{from}} to {{to}}, customers of {{shown}} vendors gave {{responses}} valid answers; {{ranked}} vendors meet the conditions for a rank.',
  noRanks: 'The data do not carry a statement about the whole, so no order is given.',
  leads: (vendor) =>
    `[[LEADS ${vendor}|{{vendor:${vendor}}} leads]] with rank range {{rank:${vendor}}} and score {{score:${vendor}}} {{interval:${vendor}}}.`,
  group: (vendors, isSeparated) =>
    vendors.length === 1
      ? `[[LEADING_GROUP ${vendors[0]}|Only {{vendor:${vendors[0]}}} is in the leading group]] ({{score:${vendors[0]}}}, rank {{rank:${vendors[0]}}}); the evidence does not carry more than that.`
      : `${vendors.map((each) => `[[LEADING_GROUP ${each}|{{vendor:${each}}} is in the leading group]] ({{score:${each}}}, rank {{rank:${each}}})`).join('; ')}${isSeparated ? '' : '; nothing separates them'}.`,
  noOrder: 'No vendor’s rank is certain enough to be named.',
  widest: (dimension, best, worst) =>
    `[[WIDEST_DIFFERENCE - ${dimension}|The widest difference is in {{dimension:${dimension}}}: {{vendor:${best}}} and {{vendor:${worst}}} are {{difference:${best}.${worst}.${dimension}}} points apart]], interval {{differenceInterval:${best}.${worst}.${dimension}}}.`,
  noWidest: 'No dimension separates the vendors more than the others do.',
  improved: (vendor, metric, points) =>
    `[[IMPROVED ${vendor} ${metric}|{{vendor:${vendor}}} improved ${SIZE.en[sizeOf(points)]} ${metric === 'overall' ? 'overall' : `in {{dimension:${metric}}}`}: {{change:${vendor}${of(metric)}}} points {{changeInterval:${vendor}${of(metric)}}}]].`,
  noChange: 'Compared with the wave before, no vendor’s change exceeds chance.',
  notCompared: 'There is no comparable earlier wave, so nothing is said about change.',
  caution: 'Respondents volunteered; intervals cover sampling error, not self-selection.',
  sponsor: 'Sponsor: {{sponsor}}.',
  purpose:
    'Buyers compare latency and concurrency and overlook service, although the vendor’s support decides what an outage costs. This study asks every vendor’s customers the same questions and weighs the answers the same way.',
  collected:
    '{{invitations}} invitations were sent; {{responses}} valid answers came back and {{excluded}} more were excluded by quality rules, which look at how somebody answered and never at the score.',
  weighing:
    'One organisation has one vote, the weight of answers named by vendors is capped, and every vendor is calibrated to the same reference mix; method version {{method}}.',
  aloneOn: (vendor, others, dimension) =>
    `{{vendor:${vendor}}} has {{score:${vendor}.${dimension}}} {{interval:${vendor}.${dimension}}}; ${others
      .map(
        (other) =>
          `[[BETTER_THAN ${vendor},${other} ${dimension}|{{vendor:${vendor}}} is higher than {{vendor:${other}}}]] by ${apart(vendor, other, dimension, ' points')}`,
      )
      .join(', ')}.`,
  undecidedOn: (vendors, ends, dimension) =>
    `Nothing separates ${english(vendors)}: no test tells them apart, and ${englishEnds(ends, dimension)}.`,
  manyUndecidedOn: (ends, dimension) => `No test tells those in front apart: ${englishEnds(ends, dimension)}.`,
  contrastOn: (best, worst, dimension, points) =>
    `[[BETTER_THAN ${best},${worst} ${dimension}|${higher(best, worst, points)}]], a difference of {{difference:${best}.${worst}.${dimension}}} points {{differenceInterval:${best}.${worst}.${dimension}}}.`,
  noContrastOn: () => 'No difference between the vendors is proven.',
  better: (best, worst, points, isRobust) =>
    `[[BETTER_THAN ${best},${worst}|${higher(best, worst, points)} overall${isRobust ? ', also under quite different weights' : ''}]] ({{difference:${best}.${worst}}} points {{differenceInterval:${best}.${worst}}}).`,
  promise: (vendor, severity, word) =>
    `[[KEEPS_PROMISE ${vendor} ${severity}|{{vendor:${vendor}}} keeps its first-reply promise for “${word}” in {{promise:${vendor}.${severity}}} ({{promiseInterval:${vendor}.${severity}}}) of the tickets asked about]]`,
  noPromises: 'The evidence does not say how often any vendor replies in time.',
  says: (vendor, terms, isMore) =>
    `${terms.map((term) => `[[CUSTOMERS_SAY ${vendor} ${term}|Customers of {{vendor:${vendor}}} mention “${term}” ${isMore ? 'more' : 'less'} often]] ({{mentions:${vendor}.${term}}} organisations${isMore ? '' : ' elsewhere'})`).join('. ')}.`,
  noKeywords: 'No word passes the test of distinctiveness.',
  gapGrows: '[[GAP_WIDENS|The gap between strong and weak vendors is growing]]; the corrected slope is {{slope}}.',
  gapUnproven: 'The waves compared give no evidence that strong and weak vendors move apart.',
  gapUnknown: 'One comparable wave cannot show whether strong and weak vendors move apart.',
  drivers: (dimensions) =>
    `Observed: the dimensions go with {{explained}} of the spread of overall satisfaction; their shares are ${dimensions.map((id) => `{{dimension:${id}}} {{driver:${id}}}`).join(', ')}. This is association and no more.`,
  noDrivers: 'Too few complete answers to say how dimensions go with overall satisfaction.',
  enabling: (dimension, vendors) =>
    `From solving to enabling: ${vendors.map((each) => `[[IMPROVED ${each} ${dimension}|{{vendor:${each}}} improved in {{dimension:${dimension}}}]] ({{change:${each}.${dimension}}} points)`).join(', ')}.`,
  enablingUnproven: (dimension) => `From solving to enabling: no change in {{dimension:${dimension}}} is proven.`,
};

const SENTENCES: Readonly<Record<Locale, Sentences>> = { 'zh-CN': CHINESE, en: ENGLISH };

export const sentencesIn = (locale: Locale): Sentences => SENTENCES[locale];
