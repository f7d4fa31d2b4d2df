import type { Reach } from '#distribution/core';
import type { Catalogue } from '../../i18n/locale.js';

interface ProgressTexts {
  readonly live: string;
  readonly polling: string;
  readonly connecting: string;
  readonly nothingYet: string;
  readonly nothingYetHint: string;
  readonly funnel: string;
  readonly planned: string;
  readonly sent: string;
  readonly delivered: string;
  readonly started: string;
  readonly completed: string;
  readonly ofSent: string;
  readonly funnelNote: (planned: string, bounced: string) => string;
  readonly byOpenLink: (started: string, completed: string) => string;
  readonly vendors: string;
  readonly vendorsHint: (threshold: string) => string;
  readonly vendor: string;
  readonly organisations: string;
  readonly answersByClose: string;
  readonly answersNow: string;
  readonly byClose: string;
  readonly willReach: string;
  readonly band: (low: string, high: string) => string;
  readonly bandMark: (now: string, low: string, high: string, threshold: string) => string;
  readonly reach: Readonly<Record<Reach, string>>;
  readonly closedShort: string;
  readonly whatHelps: string;
  readonly extend: (days: number, low: string, high: string) => string;
  readonly remind: (low: string, high: string) => string;
  readonly invite: (low: string, high: string) => string;
  readonly openLink: string;
  readonly segments: string;
  readonly by: string;
  readonly segment: string;
  readonly fields: Readonly<Record<'source' | 'size' | 'region' | 'locale', string>>;
  readonly dropOff: string;
  readonly dropOffHint: string;
  readonly screen: (step: number) => string;
  readonly reached: string;
  readonly left: string;
  readonly leftHere: (lost: string, share: string) => string;
  readonly writing: (active: string) => string;
  readonly anyVendor: string;
  readonly notable: string;
  readonly more: (count: number) => string;
  readonly curve: string;
  readonly curveText: (now: string, low: string, high: string, close: string) => string;
  readonly curveClosed: (now: string) => string;
  readonly basis: (own: string, past: string, half: string) => string;
  readonly basisNone: string;
  readonly mailsSent: string;
  readonly now: string;
  readonly close: string;
  readonly table: string;
  readonly time: string;
  readonly invitations: string;
  readonly reminders: string;
  readonly answersSoFar: string;
  readonly mails: string;
  readonly mailStates: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly state: string;
  readonly reason: string;
  readonly count: string;
  readonly openLinks: string;
  readonly toOutbox: string;
  readonly skipped: string;
  readonly skippedHint: string;
  readonly nobodySkipped: string;
}

/** Both ends of a range; one number where they are the same. */
const span = (low: string, high: string): string => (low === high ? low : `${low}–${high}`);

export const progressTexts: Catalogue<ProgressTexts> = {
  'zh-CN': {
    live: '实时更新',
    polling: '每 5 秒更新',
    connecting: '正在连接…',
    nothingYet: '还没有发出邮件',
    nothingYetHint: '活动启动后，这里会显示发送、作答和预计。',
    funnel: '回收漏斗',
    planned: '计划',
    sent: '已发',
    delivered: '送达',
    started: '开始',
    completed: '完成',
    ofSent: '占已发',
    funnelNote: (planned, bounced) => `每份对应一位收件人和一家厂商。待发 ${planned}，退信 ${bounced}。`,
    byOpenLink: (started, completed) => `另有公开链接：开始 ${started}，完成 ${completed}，不计入漏斗。`,
    vendors: '各家厂商',
    vendorsHint: (threshold) => `名次需要至少 ${threshold} 家客户组织作答；预计为 80 % 区间。`,
    vendor: '厂商',
    organisations: '已作答组织',
    answersByClose: '截止时答卷',
    answersNow: '已完成',
    byClose: '截止时组织数',
    willReach: '能否参加排名',
    band: span,
    bandMark: (now, low, high, threshold) => `现有 ${now}，截止时预计 ${low}–${high}，门槛 ${threshold}`,
    reach: {
      reached: '已达到',
      'almost-certain': '几乎肯定达到',
      likely: '很可能达到',
      open: '两可',
      unlikely: '不太可能达到',
      'very-unlikely': '几乎不可能达到',
    },
    closedShort: '截止时未达到',
    whatHelps: '可以怎么做',
    extend: (days, low, high) => `延期 ${days} 天，预计 ${low}–${high} 家组织`,
    remind: (low, high) => `再提醒一次，预计 ${low}–${high} 家组织`,
    invite: (low, high) => `再邀请约 ${low}–${high} 家客户组织`,
    openLink: '加一个公开链接，由厂商客户自行参与',
    segments: '分群',
    by: '按',
    segment: '分群',
    fields: { source: '来源', size: '规模', region: '地区', locale: '语言' },
    dropOff: '每题流失',
    dropOffHint: '打开后停在哪一屏。只统计人数，不涉及任何回答。',
    screen: (step) => `第 ${step} 屏`,
    reached: '到达',
    left: '离开',
    leftHere: (lost, share) => `${lost} 人在此离开（${share}）`,
    writing: (active) => `${active} 人正在填`,
    anyVendor: '该厂商',
    notable: '流失明显高于其他屏',
    more: (count) => `等 ${count} 题`,
    curve: '回收曲线与预计',
    curveText: (now, low, high, close) => `现有 ${now} 份；到 ${close} 预计 ${span(low, high)} 份（80 % 区间）。`,
    curveClosed: (now) => `活动已结束，共 ${now} 份。`,
    basis: (own, past, half) =>
      `依据：本研究 ${own} 个批次，以往活动 ${past} 个批次；完成者中一半在 ${half} 小时内完成。`,
    basisNone: '还没有可依据的批次，区间来自谨慎的初始假设，会随数据收窄。',
    mailsSent: '发出的邮件',
    now: '现在',
    close: '截止',
    table: '图中的数字',
    time: '时间',
    invitations: '邀请',
    reminders: '提醒',
    answersSoFar: '累计答卷',
    mails: '邮件与退信',
    mailStates: {
      queued: '排队中',
      sending: '发送中',
      sent: '已发出',
      failed: '发送失败',
      skipped: '未发送',
      bounced: '退信',
    },
    kind: '类型',
    state: '状态',
    reason: '原因',
    count: '数量',
    openLinks: '公开链接',
    toOutbox: '看发件箱',
    skipped: '没有发送的人',
    skippedHint: '每个没有收到邮件的人都有原因。',
    nobodySkipped: '没有这样的人。',
  },
  en: {
    live: 'Live',
    polling: 'Updated every 5 seconds',
    connecting: 'Connecting …',
    nothingYet: 'No mail has left yet',
    nothingYetHint: 'Once the campaign runs, this shows what was sent, who answers and what is to be expected.',
    funnel: 'Funnel',
    planned: 'Planned',
    sent: 'Sent',
    delivered: 'Delivered',
    started: 'Started',
    completed: 'Completed',
    ofSent: 'Of sent',
    funnelNote: (planned, bounced) =>
      `Each is one person and one vendor. Still to be sent: ${planned}. Bounced: ${bounced}.`,
    byOpenLink: (started, completed) =>
      `By open links, apart from the funnel: ${started} started, ${completed} completed.`,
    vendors: 'Vendors',
    vendorsHint: (threshold) =>
      `A rank takes answers of at least ${threshold} customer organisations. What is expected is an 80 % range.`,
    vendor: 'Vendor',
    organisations: 'Organisations so far',
    answersByClose: 'Answers by the close',
    answersNow: 'Completed',
    byClose: 'Organisations by the close',
    willReach: 'Enough for a rank?',
    band: span,
    bandMark: (now, low, high, threshold) => `${now} now, ${low}–${high} expected by the close, ${threshold} needed`,
    reach: {
      reached: 'Reached',
      'almost-certain': 'Almost certain',
      likely: 'Likely',
      open: 'Could go either way',
      unlikely: 'Unlikely',
      'very-unlikely': 'Very unlikely',
    },
    closedShort: 'Not reached by the close',
    whatHelps: 'What would help',
    extend: (days, low, high) =>
      `Extend by ${days} ${days === 1 ? 'day' : 'days'}: ${low}–${high} organisations expected`,
    remind: (low, high) => `Remind once more: ${low}–${high} organisations expected`,
    invite: (low, high) => `Invite about ${low}–${high} more organisations`,
    openLink: 'Add an open link that the vendor’s customers find by themselves',
    segments: 'Segments',
    by: 'By',
    segment: 'Segment',
    fields: { source: 'Source', size: 'Size', region: 'Region', locale: 'Language' },
    dropOff: 'Drop-off by question',
    dropOffHint: 'The screen at which people stopped. People are counted; what they answered is not looked at.',
    screen: (step) => `Screen ${step}`,
    reached: 'Reached',
    left: 'Left',
    leftHere: (lost, share) => `${lost} left here (${share})`,
    writing: (active) => `${active} writing now`,
    anyVendor: 'the vendor',
    notable: 'Loses clearly more than the other screens',
    more: (count) => `and more, ${count} in all`,
    curve: 'Answers over time',
    curveText: (now, low, high, close) => `Answers now: ${now}. Expected by ${close}: ${span(low, high)} (80 % range).`,
    curveClosed: (now) => `The campaign is over. Answers: ${now}.`,
    basis: (own, past, half) =>
      `Based on ${own} batches of this study and ${past} of past campaigns; half of those who complete do so within ${half} hours.`,
    basisNone: 'No batch has told anything yet. The range comes from a careful first belief and narrows with the data.',
    mailsSent: 'Mails sent',
    now: 'now',
    close: 'close',
    table: 'The numbers of this drawing',
    time: 'Time',
    invitations: 'Invitations',
    reminders: 'Reminders',
    answersSoFar: 'Answers so far',
    mails: 'Mails and bounces',
    mailStates: {
      queued: 'Queued',
      sending: 'Being sent',
      sent: 'Sent',
      failed: 'Failed',
      skipped: 'Not sent',
      bounced: 'Bounced',
    },
    kind: 'Kind',
    state: 'State',
    reason: 'Reason',
    count: 'Mails',
    openLinks: 'Open links',
    toOutbox: 'Look at the outbox',
    skipped: 'Who got no mail',
    skippedHint: 'Everybody who got none has a reason.',
    nobodySkipped: 'There is nobody like that.',
  },
};
