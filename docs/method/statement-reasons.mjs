// The same for what stands beside the scores and for what may be said.

export const STATEMENTS = {
  kOwn: {
    en: [
      'Least organisations behind a number that only the vendor itself reads',
      'An addressee who is bound by contract; still no one can be singled out.',
    ],
    'zh-CN': ['仅厂商本人可见的数字背后最少的组织数', '读者受合同约束，但仍不能认出任何一家。'],
  },
  robustEpsilon: {
    en: ['ε* from which a lead is called robust', 'Half of all weight would have to move.'],
    'zh-CN': ['领先称为“稳健”的 ε* 下限', '要移动一半的权重才能翻转。'],
  },
  moderateEpsilon: {
    en: ['ε* below which a lead is called fragile', 'One dimension’s weight is enough to end it.'],
    'zh-CN': ['领先称为“脆弱”的 ε* 上限', '一个维度的权重就足以翻转。'],
  },
  leadDeclared: {
    en: ['Share of first places under declared weights behind “leads”', 'As sure as the rank set is.'],
    'zh-CN': ['“领先”所需的声明权重下的第一名占比', '与名次集合同样可靠。'],
  },
  leadAny: {
    en: ['The same under any weights', 'Nobody’s priorities may easily turn it.'],
    'zh-CN': ['任意权重下的同一占比', '换成谁的优先级都不易翻转。'],
  },
  promiseProbes: {
    en: ['Followed probes behind a sentence about a reply promise', 'Eight scenarios, each played twice.'],
    'zh-CN': ['谈论响应承诺所需的跟踪探测次数', '八个场景，各两次。'],
  },
  promiseOrgs: {
    en: [
      'Organisations behind the same sentence from survey brackets',
      'A share among thirty is known to about ±18 points.',
    ],
    'zh-CN': ['由问卷区间得出同一句话所需的组织数', '三十个组织中的占比约精确到 ±18 个百分点。'],
  },
  widestGap: {
    en: [
      'Points by which the widest dimension must be wider than the next before it is named',
      'With less, another sample would name another dimension.',
    ],
    'zh-CN': ['最宽的维度须比次宽的多出多少分才点名', '再少，换一批样本就会点另一个维度。'],
  },
  speedSeconds: {
    en: [
      'Seconds a question below which a page is too fast',
      'Nobody reads and answers faster; exactly this is not fast.',
    ],
    'zh-CN': ['每题低于多少秒算过快', '没有人能读得更快；恰好等于不算。'],
  },
  speedShare: {
    en: ['Share of fast pages for the flag SPEED', 'One page clicked through is no carelessness.'],
    'zh-CN': ['SPEED 标记所需的过快页面占比', '一页点得快不算敷衍。'],
  },
  fastOverall: {
    en: ['Part of the median time of the wave, where page times are missing', 'The coarser measure is stricter.'],
    'zh-CN': ['缺少分页用时时，占本期中位用时的比例', '较粗的指标取较严的值。'],
  },
  longRun: {
    en: ['Share of equal answers in a row for STRAIGHT', 'And only when the reverse-worded item contradicts the run.'],
    'zh-CN': ['STRAIGHT 所需的连续相同答案占比', '并且必须与反向题矛盾。'],
  },
  lowVariation: {
    en: [
      'Standard deviation of one’s answers below which LOW_IRV is set',
      'The same family as STRAIGHT: the two count once.',
    ],
    'zh-CN': ['LOW_IRV 的个人答案标准差上限', '与 STRAIGHT 同族，两者只计一次。'],
  },
  inconsistentPoints: {
    en: [
      'Points between overall rating and mean of the items for INCONSISTENT',
      'Half of the scale is more than a change of mind.',
    ],
    'zh-CN': ['INCONSISTENT 所需的总评与各题均值之差', '相差半个量表已不是一时改变看法。'],
  },
  softFamilies: {
    en: ['Families of soft flags that exclude an answer', 'Any single one also hits honest people.'],
    'zh-CN': ['排除一份答卷所需的软标记族数', '任何单个标记也会误伤认真作答的人。'],
  },
  exclusionAudit: {
    en: [
      'p of Fisher’s test from which exclusions of one vendor are looked at by people',
      'Rare enough to look at every case.',
    ],
    'zh-CN': ['Fisher 检验的 p 低于此值时人工复查某厂商的排除', '足够少见，可以逐例查看。'],
  },
  bothScores: {
    en: ['Points between the scores with and without exclusions from which both are shown', 'As for coverage.'],
    'zh-CN': ['排除前后分数相差超过此值时两者都公布', '与覆盖度规则相同。'],
  },
  npsPromoter: {
    en: ['Least rating of a promoter', 'The definition of the net promoter score.'],
    'zh-CN': ['推荐者的最低打分', '净推荐值的定义。'],
  },
  npsPassive: {
    en: ['Least rating of a passive; below are detractors', 'The same definition.'],
    'zh-CN': ['中立者的最低打分，低于它为贬损者', '同上。'],
  },
  topBox: {
    en: ['Least overall rating in the top box', 'The upper three of eleven steps: plainly satisfied.'],
    'zh-CN': ['“高分”的最低总体打分', '十一档中的上三档：明确满意。'],
  },
  reliabilityCases: {
    en: ['Complete cases behind α and ω', 'With fewer, α itself is too uncertain to act on.'],
    'zh-CN': ['计算 α 与 ω 所需的完整答卷数', '再少，α 本身太不确定，不足以据此行动。'],
  },
  reliabilityFloor: {
    en: [
      'α below which a dimension’s wording is looked at',
      'The customary level; questions are changed between waves, never within one.',
    ],
    'zh-CN': ['α 低于此值时检查该维度的措辞', '惯用水平；题目只在两期之间修改，绝不在一期之中。'],
  },
  driverCases: {
    en: ['Complete cases behind drivers', 'Five correlated dimensions cannot be told apart with fewer.'],
    'zh-CN': ['驱动分析所需的完整答卷数', '再少，五个彼此相关的维度分不开。'],
  },
  driverCasesPerDimension: {
    en: ['The same for each dimension', 'More dimensions need more answers.'],
    'zh-CN': ['每个维度所需的完整答卷数', '维度越多，需要的答卷越多。'],
  },
  driverReplicates: {
    en: [
      'Resamples of organisations behind the intervals of drivers',
      'The ends of the intervals are then steady to a percentage point.',
    ],
    'zh-CN': ['驱动份额区间的组织重抽样次数', '区间端点因此稳定到约一个百分点。'],
  },
  allocationCases: {
    en: [
      'Respondents behind the published mean of customers’ weights',
      'In whole percent, one more respondent then disappears in rounding.',
    ],
    'zh-CN': ['公布客户权重均值所需的受访者数', '以整百分数公布，多一个人会被舍入掩盖。'],
  },
  ticketCap: {
    en: ['Largest share of the rubric that vendors’ tickets may decide', 'A vendor exports its own tickets.'],
    'zh-CN': ['厂商工单在指标体系中的最大占比', '工单由厂商自己导出。'],
  },
  channelProbes: {
    en: ['Probes behind a probe score', 'Eight scenarios, each played twice.'],
    'zh-CN': ['探测得分所需的探测次数', '八个场景，各两次。'],
  },
  probeAgreement: {
    en: [
      'Krippendorff’s α of the raters of probes',
      'The level at which ratings may be published; below they are repeated.',
    ],
    'zh-CN': ['探测评分者一致性（Krippendorff α）', '可以公布的水平；低于它就重新评分。'],
  },
  channelTickets: {
    en: ['Tickets behind a ticket score', 'And the export is verified by somebody else than the vendor.'],
    'zh-CN': ['工单得分所需的工单数', '并且导出须由厂商以外的人核实。'],
  },
  channelTicketOrgs: {
    en: ['Organisations these tickets are from', 'As for any published number.'],
    'zh-CN': ['这些工单来自的组织数', '与任何公布的数字相同。'],
  },
  discordancePoints: {
    en: [
      'Points from which two channels of a criterion contradict each other',
      'More than half a step of the answer scale.',
    ],
    'zh-CN': ['同一指标两个渠道相差多少分算相互矛盾', '超过量表的半档。'],
  },
  discordanceZ: {
    en: ['Standard errors the same gap must have', 'One chance in a hundred.'],
    'zh-CN': ['同一差距须达到的标准误倍数', '偶然出现的机会为百分之一。'],
  },
  trendWaves: {
    en: ['Comparable waves behind a line', 'Three points are bent by any one of them.'],
    'zh-CN': ['趋势线所需的可比期数', '三个点会被其中任何一个带偏。'],
  },
  trendPower: {
    en: ['Probability with which the minimum detectable change would be seen', 'The customary power of a test.'],
    'zh-CN': ['最小可检出变化被看出来的概率', '检验惯用的功效。'],
  },
  gapVendors: {
    en: ['Vendors in two waves behind a word on a widening gap', 'With fewer, one vendor makes the slope.'],
    'zh-CN': ['谈论差距扩大所需的两期厂商数', '再少，一家厂商就决定斜率。'],
  },
  gapReplicates: {
    en: ['Resamples of vendors behind the bounds of that slope', 'As for drivers.'],
    'zh-CN': ['该斜率界限的厂商重抽样次数', '与驱动分析相同。'],
  },
  keywordPrior: {
    en: ['Mentions by which every term is pulled to its common use', 'A term named twice is news about nothing.'],
    'zh-CN': ['把每个词拉向其普遍用法的先验提及数', '只被提到两次的词说明不了什么。'],
  },
  keywordOrgs: {
    en: ['Organisations that must use a published term', 'A word of one customer would name the customer.'],
    'zh-CN': ['公布一个词所需的组织数', '只有一家客户用的词等于点名。'],
  },
  keywordVendorOrgs: {
    en: [
      'Organisations that wrote about a vendor before any of its terms is published',
      'As for any published number.',
    ],
    'zh-CN': ['公布某厂商的词所需的写过意见的组织数', '与任何公布的数字相同。'],
  },
};
