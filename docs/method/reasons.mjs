// What each number of the method decides and why it has this value: the words of the generated tables.

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
