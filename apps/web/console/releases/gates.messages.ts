import type { Catalogue } from '../i18n/locale.js';

/** The sentence for one finding: its numbers as they are shown, and what it is about. */
export type NoteSentence = (figures: readonly string[], subject: string) => string;

interface GatesTexts {
  readonly passed: string;
  readonly warning: string;
  readonly blocking: string;
  readonly gates: Readonly<Record<string, string>>;
  /** By gate and code, `exclusions/AUDIT`; else by code. */
  readonly notes: Readonly<Record<string, NoteSentence>>;
  /** Why a vendor has no rank, or nothing is shown of it. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly about: (subject: string, sentence: string) => string;
  readonly below: (what: string, least: string) => string;
  readonly least: Readonly<Record<string, string>>;
}

export const gatesTexts: Catalogue<GatesTexts> = {
  'zh-CN': {
    passed: '通过',
    warning: '提醒：批准时要写明理由',
    blocking: '不能公布',
    gates: {
      vendors: '可以公布的厂商',
      names: '厂商名称的两种语言',
      ranking: '谁排名，谁不排名',
      coverage: '评分项覆盖',
      channels: '问卷之外的渠道',
      'source-gap': '来源差异',
      exclusions: '剔除与差别剔除检验',
      ledger: '发布账本（防相减）',
      independence: '独立性',
      fieldwork: '回收',
      quotas: '配额',
      'review-queue': '待裁定的答卷',
      quarantine: '隔离中的答卷',
      since: '准备之后的变化',
      difference: '与已公布修订的差别',
    },
    notes: {
      'vendors/SHOWN': ([shown, all]) => `${all} 家中 ${shown} 家可以公布`,
      'names/NO_CHINESE_NAME': (_, vendor) => `${vendor}：缺中文名`,
      'names/NO_ENGLISH_NAME': (_, vendor) => `${vendor}：缺英文名`,
      'ranking/RANKED': ([ranked, all]) => `${all} 家中 ${ranked} 家排名`,
      'ranking/NO_MARKET_STATEMENTS': () => '排名的厂商或答卷太少，报告不会谈整个市场',
      'coverage/COVERED': ([share], vendor) => `${vendor}：权重覆盖 ${share}`,
      'channels/HEARD_P': ([heard, all]) => `场景探测：${all} 个厂商评分项中 ${heard} 个可以计入`,
      'channels/HEARD_T': ([heard, all]) => `工单事实：${all} 个厂商评分项中 ${heard} 个可以计入`,
      'channels/TOO_FEW': ([count], vendor) => `${vendor}：${count} 项的探测或工单太少，不计入`,
      'channels/AGREEMENT': ([count], vendor) => `${vendor}：${count} 项的评分员一致性不足，不计入`,
      'channels/NOT_VERIFIED': ([count], vendor) => `${vendor}：${count} 项的工单导出未经核实，不计入`,
      'channels/TOO_FEW_CUSTOMERS': ([count], vendor) => `${vendor}：${count} 项的工单来自太少的客户，不计入`,
      'channels/DISCORDANT_SP': ([gap], what) => `${what}：问卷与场景探测相差 ${gap} 分，页面上会标出`,
      'channels/DISCORDANT_ST': ([gap], what) => `${what}：问卷与工单事实相差 ${gap} 分，页面上会标出`,
      'channels/DISCORDANT_PT': ([gap], what) => `${what}：场景探测与工单事实相差 ${gap} 分，页面上会标出`,
      'source-gap/GAP': ([gap, low, high], vendor) => `${vendor}：厂商邀请的比独立的高 ${gap} 分 [${low}, ${high}]`,
      'exclusions/AUDIT': ([out, all, p], vendor) => `${vendor}：${all} 份中剔除 ${out} 份（p = ${p}），请人工核对`,
      'exclusions/DIFFERS': ([score], vendor) => `${vendor}：若不剔除，得分为 ${score}，页面上两个都会列出`,
      'ledger/AUDITED': ([audited, denied]) => `核对了 ${audited} 个数字，拒绝 ${denied} 个`,
      'ledger/KEPT': (_, cell) => `${cell}：保留上一修订的数字，否则会暴露少数机构`,
      'ledger/SUPPRESSED': (_, cell) => `${cell}：不公布，否则会暴露少数机构`,
      'ledger/WITHHELD': ([count]) => `得分之外有 ${count} 个数字不列出`,
      'independence/SPONSORED': () => '参评厂商出了资，所以没有人排名',
      'fieldwork/ANSWERS': ([answers, invited]) => `${answers} 份计入，${invited} 份邀请`,
      'fieldwork/OPEN': () => '期次还没有结束，仍有人可以作答',
      'quotas/TAKEN': ([taken, places], kind) => `${kind === '' ? '全部' : kind}：${taken} / ${places}`,
      'review-queue/UNDECIDED': ([count]) => `${count} 份被规则标记，还没有人裁定`,
      'quarantine/WAITING': ([count]) => `${count} 份等待裁定`,
      'since/CHANGED': ([then, now]) => `计算时计入 ${then} 份，现在是 ${now} 份`,
      'difference/FIRST': () => '这是首次发布',
      'difference/RANKS': ([count]) => `${count} 家的名次或状态变了`,
      'difference/SCORES': ([count]) => `${count} 家只有得分变了`,
      'difference/NOTHING': ([since]) => `与 r${since} 没有任何差别`,
    },
    reasons: {
      BELOW_K: '机构不足 10 家',
      DOMINANCE: '一家机构占比过大',
      INSUFFICIENT_COVERAGE: '评分项覆盖不足',
      LEDGER: '会暴露少数机构',
      NO_INDEPENDENT: '没有独立邀请的机构',
      PARTIAL_COVERAGE: '部分评分项没有数据',
      COVERAGE_SENSITIVE: '得分取决于缺失的评分项',
      SPONSORED: '参评厂商出资',
      NOT_RANKED: '不排名',
    },
    about: (subject, sentence) => `${subject}：${sentence}`,
    below: (what, least) => `${what}低于 ${least}`,
    least: {
      ORGS: '机构数',
      NEFF: '有效机构数',
      INDEPENDENT_ORGS: '独立机构数',
      RELIABILITY: '可靠度',
    },
  },
  en: {
    passed: 'passed',
    warning: 'warning: whoever approves gives a reason',
    blocking: 'cannot be published',
    gates: {
      vendors: 'Vendors that can be shown',
      names: 'Names of vendors in both languages',
      ranking: 'Who is ranked, and who is not',
      coverage: 'Criteria covered',
      channels: 'Channels beside the survey',
      'source-gap': 'Gap between sources',
      exclusions: 'Exclusions, and whether they fall on one vendor',
      ledger: 'Release ledger (against subtraction)',
      independence: 'Independence',
      fieldwork: 'Fieldwork',
      quotas: 'Quotas',
      'review-queue': 'Answers nobody has decided about',
      quarantine: 'Answers in quarantine',
      since: 'Changes since it was prepared',
      difference: 'Difference to the published revision',
    },
    notes: {
      'vendors/SHOWN': ([shown, all]) => `${shown} of ${all} can be shown`,
      'names/NO_CHINESE_NAME': (_, vendor) => `${vendor}: no Chinese name`,
      'names/NO_ENGLISH_NAME': (_, vendor) => `${vendor}: no English name`,
      'ranking/RANKED': ([ranked, all]) => `${ranked} of ${all} are ranked`,
      'ranking/NO_MARKET_STATEMENTS': () => 'Too few are ranked, or too few answered, to speak of the market',
      'coverage/COVERED': ([share], vendor) => `${vendor}: ${share} of the weight is covered`,
      'channels/HEARD_P': ([heard, all]) => `Probes: heard on ${heard} of ${all} criteria of vendors`,
      'channels/HEARD_T': ([heard, all]) => `Ticket facts: heard on ${heard} of ${all} criteria of vendors`,
      'channels/TOO_FEW': ([count], vendor) => `${vendor}: too few probes or tickets on ${count} criteria`,
      'channels/AGREEMENT': ([count], vendor) => `${vendor}: raters agree too little on ${count} criteria`,
      'channels/NOT_VERIFIED': ([count], vendor) => `${vendor}: nobody verified the tickets behind ${count} criteria`,
      'channels/TOO_FEW_CUSTOMERS': ([count], vendor) => `${vendor}: tickets of too few customers on ${count} criteria`,
      'channels/DISCORDANT_SP': ([gap], what) =>
        `${what}: survey and probes are ${gap} points apart, shown on the page`,
      'channels/DISCORDANT_ST': ([gap], what) =>
        `${what}: survey and tickets are ${gap} points apart, shown on the page`,
      'channels/DISCORDANT_PT': ([gap], what) =>
        `${what}: probes and tickets are ${gap} points apart, shown on the page`,
      'source-gap/GAP': ([gap, low, high], vendor) =>
        `${vendor}: guests of the vendor score ${gap} higher than independent customers [${low}, ${high}]`,
      'exclusions/AUDIT': ([out, all, p], vendor) => `${vendor}: ${out} of ${all} left out (p = ${p}); look at them`,
      'exclusions/DIFFERS': ([score], vendor) => `${vendor}: ${score} without exclusions; the page shows both`,
      'ledger/AUDITED': ([audited, denied]) => `${audited} numbers looked at, ${denied} refused`,
      'ledger/KEPT': (_, cell) => `${cell}: the number of the revision before stays, or a few would be given away`,
      'ledger/SUPPRESSED': (_, cell) => `${cell}: not shown, or a few would be given away`,
      'ledger/WITHHELD': ([count]) => `${count} numbers beside the scores are left out`,
      'independence/SPONSORED': () => 'A vendor of the wave paid for it, so nobody is ranked',
      'fieldwork/ANSWERS': ([answers, invited]) => `${answers} answers count, ${invited} were invited`,
      'fieldwork/OPEN': () => 'The wave is not over; people may still answer',
      'quotas/TAKEN': ([taken, places], kind) => `${kind === '' ? 'everybody' : kind}: ${taken} of ${places}`,
      'review-queue/UNDECIDED': ([count]) => `${count} marked by a rule, and nobody has decided`,
      'quarantine/WAITING': ([count]) => `${count} wait for a decision`,
      'since/CHANGED': ([then, now]) => `${then} answers counted when it was computed, ${now} do now`,
      'difference/FIRST': () => 'This is the first release',
      'difference/RANKS': ([count]) => `${count} with other ranks, or another status`,
      'difference/SCORES': ([count]) => `${count} with another score alone`,
      'difference/NOTHING': ([since]) => `Nothing is different from r${since}`,
    },
    reasons: {
      BELOW_K: 'fewer than 10 organisations',
      DOMINANCE: 'one organisation weighs too much',
      INSUFFICIENT_COVERAGE: 'too few criteria are covered',
      LEDGER: 'a few organisations would be given away',
      NO_INDEPENDENT: 'no organisation was invited independently',
      PARTIAL_COVERAGE: 'some criteria have no data',
      COVERAGE_SENSITIVE: 'the score hangs on missing criteria',
      SPONSORED: 'a vendor of the wave paid for it',
      NOT_RANKED: 'not ranked',
    },
    about: (subject, sentence) => `${subject}: ${sentence}`,
    below: (what, least) => `${what} below ${least}`,
    least: {
      ORGS: 'organisations',
      NEFF: 'effective organisations',
      INDEPENDENT_ORGS: 'independent organisations',
      RELIABILITY: 'reliability',
    },
  },
};
