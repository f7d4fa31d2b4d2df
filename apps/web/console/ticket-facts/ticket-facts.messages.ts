import type { Catalogue } from '../i18n/locale.js';
import type { CheckKey } from './ticket-fact-requests.js';

interface TicketFactsTexts {
  readonly title: string;
  readonly hint: string;
  readonly wave: string;
  readonly template: string;
  readonly chooseWave: string;
  readonly chooseWaveHint: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly verified: string;
  readonly notVerified: string;
  readonly nothing: string;
  readonly amount: (tickets: string, organisations: string) => string;
  readonly checksTitle: string;
  readonly checksHint: string;
  readonly checks: Readonly<Record<CheckKey, string>>;
  readonly share: (count: string, of: string, percent: string) => string;
  readonly nothingToCount: string;
  readonly odd: string;
  readonly fine: string;
  readonly comparisonTitle: string;
  readonly comparisonHint: string;
  readonly noComparison: string;
  readonly criterion: string;
  readonly criteria: Readonly<Record<string, string>>;
  readonly tickets: string;
  readonly survey: string;
  readonly gap: string;
  readonly tooFew: string;
  readonly contradict: string;
  readonly vouch: string;
  readonly vouchOf: (vendor: string) => string;
  readonly vouchHint: string;
  readonly lift: string;
  readonly liftOf: (vendor: string) => string;
  readonly note: string;
  readonly noteHint: string;
  readonly vouched: string;
  readonly lifted: string;
  readonly vouchedBy: (name: string, moment: string) => string;
  readonly liftedBy: (name: string, moment: string) => string;
  readonly isOld: string;
  readonly batches: (count: string) => string;
  readonly showBatches: string;
  readonly hideBatches: string;
  readonly batch: string;
  readonly rows: string;
  readonly received: string;
  readonly state: string;
  readonly states: Readonly<Record<'counted' | 'withdrawn', string>>;
  readonly sentBy: Readonly<Record<'key' | 'person', string>>;
  readonly news: (added: string, changed: string) => string;
  readonly acts: string;
  readonly withdraw: string;
  readonly withdrawOf: (number: number) => string;
  readonly withdrawHint: string;
  readonly reason: string;
  readonly withdrawn: string;
  readonly historyOf: string;
  readonly historyHint: string;
  readonly look: string;
  readonly unknownTicket: string;
  readonly opened: string;
  readonly replied: string;
  readonly solved: string;
  readonly reopened: string;
  readonly cancel: string;
}

export const ticketFactsTexts: Catalogue<TicketFactsTexts> = {
  'zh-CN': {
    title: '工单数据',
    hint: '厂商工单系统的说法：先看是否可信，再确认数据完整。最多占总分的 10%，从不单独计分。',
    wave: '哪一期',
    template: '下载模板',
    chooseWave: '请选择一期',
    chooseWaveHint: '工单数据属于某一期调查。',
    empty: '这项研究还没有厂商',
    emptyHint: '把厂商加入研究后，它们就可以推送或上传工单数据。',
    verified: '已确认完整',
    notVerified: '尚未确认',
    nothing: '没有收到',
    amount: (tickets, organisations) => `${tickets} 张工单，${organisations} 家客户`,
    checksTitle: '一致性检查',
    checksHint: '每一项都可能有正当理由；被标出的需要先问清楚。',
    checks: {
      'never-replied': '一直没有答复',
      'no-failure': '答复及时且没有重新打开',
      'same-reply-time': '答复用时完全相同',
      'late-burst': '集中在最后十分之一的时间',
      'one-organisation': '来自同一家客户',
    },
    share: (count, of, percent) => `${count} / ${of}（${percent}）`,
    nothingToCount: '没有可数的工单',
    odd: '需要询问',
    fine: '没有异常',
    comparisonTitle: '工单与客户说法',
    comparisonHint: '0–100 分，截至目前的答卷。',
    noComparison: '工单还不足以说明任何指标。',
    criterion: '指标',
    criteria: { c11: '首次答复速度', c13: '24 小时内答复', c21: '一次解决' },
    tickets: '工单',
    survey: '客户',
    gap: '差距',
    tooFew: '客户答卷太少',
    contradict: '相互矛盾',
    vouch: '确认完整',
    vouchOf: (vendor) => `确认 ${vendor} 的工单数据完整`,
    vouchHint: '确认的是现在看到的这一版；厂商再推送或撤回后，确认自动失效。',
    lift: '取消确认',
    liftOf: (vendor) => `取消对 ${vendor} 的确认`,
    note: '依据',
    noteHint: '例如：与厂商的工单系统屏幕核对了数量',
    vouched: '已确认',
    lifted: '已取消确认',
    vouchedBy: (name, moment) => `${name} 于 ${moment} 确认完整`,
    liftedBy: (name, moment) => `${name} 于 ${moment} 取消确认`,
    isOld: '此后数据有变化',
    batches: (count) => `批次（${count}）`,
    showBatches: '查看批次',
    hideBatches: '收起批次',
    batch: '批次',
    rows: '行数',
    received: '收到',
    state: '状态',
    states: { counted: '计入', withdrawn: '已撤回' },
    sentBy: { key: 'API', person: '上传' },
    news: (added, changed) => `新增 ${added}，更新 ${changed}`,
    acts: '操作',
    withdraw: '撤出',
    withdrawOf: (number) => `撤出第 ${number} 批`,
    withdrawHint: '厂商会看到理由。已发布的结果不变，下一修订版不再使用这一批。',
    reason: '理由',
    withdrawn: '这一批已撤出',
    historyOf: '查看一张工单的历次说法',
    historyHint: '厂商的工单编号',
    look: '查看',
    unknownTicket: '没有收到过这张工单。',
    opened: '提出',
    replied: '答复',
    solved: '解决',
    reopened: '重新打开',
    cancel: '取消',
  },
  en: {
    title: 'Ticket facts',
    hint: 'What vendors’ ticket systems say: first see how it looks, then vouch for it being complete. At most 10 % of a score, and never alone.',
    wave: 'Wave',
    template: 'Download the template',
    chooseWave: 'Choose a wave',
    chooseWaveHint: 'Ticket facts belong to a wave.',
    empty: 'No vendors in this study yet',
    emptyHint: 'Once they take part, vendors can push or upload what their ticket systems know.',
    verified: 'vouched for',
    notVerified: 'nobody vouches',
    nothing: 'nothing sent',
    amount: (tickets, organisations) => `${tickets} tickets of ${organisations} customers`,
    checksTitle: 'Consistency',
    checksHint: 'Each may have an honest reason; ask about what is marked.',
    checks: {
      'never-replied': 'Never replied to',
      'no-failure': 'Replied in time and not reopened',
      'same-reply-time': 'The very same reply time',
      'late-burst': 'Opened in the last tenth of the time',
      'one-organisation': 'Of one customer',
    },
    share: (count, of, percent) => `${count} of ${of} (${percent})`,
    nothingToCount: 'nothing to count',
    odd: 'ask about it',
    fine: 'nothing odd',
    comparisonTitle: 'Tickets and customers',
    comparisonHint: 'Points 0–100, by the answers up to now.',
    noComparison: 'There are too few tickets to speak of any criterion.',
    criterion: 'Criterion',
    criteria: { c11: 'Speed of the first reply', c13: 'Answered within a day', c21: 'Solved at once' },
    tickets: 'Tickets',
    survey: 'Customers',
    gap: 'Gap',
    tooFew: 'too few answers',
    contradict: 'they contradict each other',
    vouch: 'Vouch for it',
    vouchOf: (vendor) => `Vouch for the tickets of ${vendor}`,
    vouchHint: 'You vouch for what you see now. The next batch or withdrawal of the vendor makes it void.',
    lift: 'Vouch no more',
    liftOf: (vendor) => `Vouch no more for ${vendor}`,
    note: 'By what it was seen',
    noteHint: 'For example: counted with them on the screen of their ticket system',
    vouched: 'You vouch for it',
    lifted: 'Nobody vouches for it any more',
    vouchedBy: (name, moment) => `${name} vouched for it ${moment}`,
    liftedBy: (name, moment) => `${name} took that back ${moment}`,
    isOld: 'it has changed since',
    batches: (count) => `Batches (${count})`,
    showBatches: 'Show the batches',
    hideBatches: 'Hide the batches',
    batch: 'Batch',
    rows: 'Rows',
    received: 'Received',
    state: 'State',
    states: { counted: 'counted', withdrawn: 'withdrawn' },
    sentBy: { key: 'API', person: 'upload' },
    news: (added, changed) => `${added} new, ${changed} updated`,
    acts: 'Acts',
    withdraw: 'Take out',
    withdrawOf: (number) => `Take out batch ${number}`,
    withdrawHint: 'The vendor reads the reason. What is published stays; the next revision is made without it.',
    reason: 'Reason',
    withdrawn: 'The batch was taken out',
    historyOf: 'What was said of one ticket',
    historyHint: 'The vendor’s id of it',
    look: 'Look',
    unknownTicket: 'Nothing was ever said of this ticket.',
    opened: 'Opened',
    replied: 'Replied',
    solved: 'Solved',
    reopened: 'Reopened',
    cancel: 'Cancel',
  },
};
