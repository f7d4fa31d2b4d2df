// What each number of the method decides and why it has this value: the words of the generated tables.

import { STATEMENTS } from './statement-reasons.mjs';

export const DEFAULTS = {
  version: {
    en: [
      'Name of the method',
      'Any change of a number below is a new version; scores of two versions are never joined.',
    ],
    'zh-CN': ['方法的名称', '下表任何一个数字改变都是新版本；不同版本的分数不连成一条线。'],
  },
  kPublish: {
    en: [
      'Least organisations behind a public score',
      'Near the ceiling ten organisations give about ±7 points; fewer say little and may be recognised.',
    ],
    'zh-CN': ['公开分数背后最少的组织数', '接近满分时十个组织约为 ±7 分；再少既说明不了什么，又容易被认出。'],
  },
  kRank: {
    en: ['Least organisations behind a rank', 'An order needs more than a score does: intervals of about ±5 points.'],
    'zh-CN': ['参与排名最少的组织数', '排序比打分要求更高：区间约为 ±5 分。'],
  },
  nEffRank: {
    en: [
      'Least effective organisations behind a rank',
      'Weights cost precision; twenty organisations that count like twelve are not twenty.',
    ],
    'zh-CN': ['参与排名最少的有效组织数', '加权会损失精度；二十个组织若只相当于十二个，就不算二十个。'],
  },
  independentOrgsRank: {
    en: ['Least independent organisations behind a rank', 'No vendor is ranked by the guests it chose itself.'],
    'zh-CN': ['参与排名最少的独立组织数', '厂商不能只靠自己请来的客户上榜。'],
  },
  reliabilityRank: {
    en: [
      'Least reliability behind a rank',
      'The level that provider profiling in health care asks for before it compares anyone.',
    ],
    'zh-CN': ['参与排名最低的信度', '医疗机构评价在比较之前要求的水平。'],
  },
  dominance: {
    en: [
      'Largest share of one organisation in the weight',
      'A score that one customer makes by a quarter or more is nearly that customer’s answer.',
    ],
    'zh-CN': ['单个组织在权重中的最大占比', '一家客户占到四分之一以上，分数就近乎它自己的答案。'],
  },
  'coverage.criteria': {
    en: [
      'Least share of a dimension’s criteria that must be scored',
      'Two of three speak for a dimension, one of three does not.',
    ],
    'zh-CN': ['维度得分所需的指标比例', '三个指标有两个可以代表维度，一个不行。'],
  },
  'coverage.weight': {
    en: [
      'Least share of the declared weight that must be scored',
      'One heavy or one light dimension may be missing, two heavy ones may not.',
    ],
    'zh-CN': ['总分所需的权重比例', '可以缺一个维度，不能缺两个权重大的维度。'],
  },
  coverageSensitivity: {
    en: [
      'Points the score may move when gaps take the market mean',
      'Leaving a weak criterion unanswered must not buy a rank; two points are below what matters.',
    ],
    'zh-CN': ['缺失指标以市场均值填补后，总分允许变动的分数', '弱项没人回答不能换来名次；两分低于有意义的差距。'],
  },
  excludedSources: {
    en: ['Sources that are not scored', 'Resellers sell what they would rate.'],
    'zh-CN': ['不计分的来源', '代理商卖的正是它要评价的东西。'],
  },
  cappedSources: {
    en: [
      'Sources whose weight is capped together',
      'A vendor picks whom it invites, and anybody can send followers to an open link.',
    ],
    'zh-CN': ['权重合并封顶的来源', '厂商自己挑选邀请对象；公开链接谁都可以动员人来填。'],
  },
  sourceCap: {
    en: [
      'Largest share of these sources',
      'They may be heard, but for each of them two independent organisations must count.',
    ],
    'zh-CN': ['这些来源的最大权重占比', '可以发声，但每一份都要有两份独立意见相配。'],
  },
  margins: {
    en: [
      'Traits by which customer mixes are made alike',
      'Known for every organisation, and both change how service is felt.',
    ],
    'zh-CN': ['用来统一客户构成的特征', '每个组织都有，而且都影响对服务的感受。'],
  },
  minCell: {
    en: ['Least answers in every level of a margin', 'With fewer, a handful of people would be multiplied.'],
    'zh-CN': ['每个层级最少的答卷数', '再少就会把几个人成倍放大。'],
  },
  rakingCap: {
    en: [
      'Largest correction of a weight against the mean correction',
      'General-population surveys allow five; samples of thirty do not bear that.',
    ],
    'zh-CN': ['权重校正倍数的上限（相对平均）', '大型人口调查允许五倍；三十个样本承受不了。'],
  },
  rakingDeffMax: {
    en: ['Largest loss of effective answers by weighting', 'Comparability may cost at most half of the sample.'],
    'zh-CN': ['加权造成的有效样本损失上限', '可比性最多只能以一半样本为代价。'],
  },
  nu0: {
    en: [
      'Degrees of freedom borrowed for each variance',
      'As much say as the own variance of about eleven organisations has.',
    ],
    'zh-CN': ['每个方差借用的自由度', '与约十一个组织自身方差的分量相当。'],
  },
  shrinkVendors: {
    en: ['Least vendors for shrinkage', 'From fewer, the spread between vendors cannot be learnt.'],
    'zh-CN': ['收缩所需最少厂商数', '再少就无法估计厂商之间的离散程度。'],
  },
  falseDiscoveryRate: {
    en: [
      'Share of wrong ones tolerated among the claimed differences',
      'The customary level, applied to the whole family of pairs.',
    ],
    'zh-CN': ['所声称的差异中允许有误的比例', '惯用水平，并且对全部成对比较一起控制。'],
  },
  minimumDifference: {
    en: ['Points that matter to a buyer', 'About one step of the answer scale by one customer in eight.'],
    'zh-CN': ['对买方有意义的分差', '约相当于每八家客户有一家改变一档答案。'],
  },
  smaaDraws: {
    en: [
      'Simulations of the ranks for each weight scenario',
      'The error of any share is half a percentage point or less.',
    ],
    'zh-CN': ['每种权重情景的名次模拟次数', '任何占比的模拟误差不超过半个百分点。'],
  },
  weightConcentration: {
    en: [
      'How closely the declared scenario keeps to the declared weights',
      'A weight of 25 % then varies by about ±10 points.',
    ],
    'zh-CN': ['“声明权重”情景的集中度', '25 % 的权重因此在约 ±10 个百分点内变动。'],
  },
  rankSetDraws: {
    en: ['Simulations for the rank sets', 'The critical value is then known to about one hundredth.'],
    'zh-CN': ['名次集合的模拟次数', '临界值因此精确到约百分之一。'],
  },
  rankSetCoverage: {
    en: ['Probability that all true ranks lie in their sets', 'The same level as the intervals.'],
    'zh-CN': ['所有真实名次都落在集合内的概率', '与区间同一水平。'],
  },
  marketVendors: {
    en: ['Least ranked vendors for a sentence about the market', 'Four are a comparison, not a market.'],
    'zh-CN': ['谈论“市场”所需的最少上榜厂商数', '四家只是比较，不是市场。'],
  },
  marketOrgs: {
    en: ['Least pairs of vendor and organisation for such a sentence', 'Thirty a vendor on average.'],
    'zh-CN': ['谈论“市场”所需的最少“厂商 × 组织”对数', '平均每家三十个。'],
  },
  ...STATEMENTS,
};

export const OTHER_RULES = {
  units: {
    en: [
      'Whole units from 0 to 100',
      'The least number that every scale of up to eleven points divides: sums are exact.',
    ],
    'zh-CN': ['从 0 到 100 的整数单位数', '十一点以内的任何量表都能整除它的最小数，合计因此精确。'],
  },
  geometricFloor: {
    en: ['Least score a geometric mean is taken of', 'A zero would make any mean zero.'],
    'zh-CN': ['取几何平均时分数的下限', '只要有一个零，几何平均就为零。'],
  },
  orgBands: {
    en: [
      'Lower ends of the published bands of organisations',
      'An exact count from release to release would tell who joined.',
    ],
    'zh-CN': ['公布组织数区间的下限', '逐次公布确切数目会暴露谁新加入。'],
  },
  slaMinutes: {
    en: ['Reply promises in minutes: general, business-impacting, urgent', 'The tiers vendors themselves offer.'],
    'zh-CN': ['响应承诺（分钟）：一般、影响业务、紧急', '厂商自己提供的档位。'],
  },
};
