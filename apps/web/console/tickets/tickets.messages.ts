import type { TicketReason } from '#distribution/core';
import type { Catalogue } from '../i18n/locale.js';
import type { DelayUnit } from './typed-rule.js';

interface TicketsTexts {
  readonly title: string;
  readonly hint: string;
  readonly study: string;
  readonly noStudy: string;
  readonly noStudyHint: string;
  readonly noVendor: string;
  readonly noVendorHint: string;
  readonly vendor: string;
  readonly rule: string;
  readonly outcome: string;
  readonly state: string;
  readonly acts: string;
  readonly isOn: string;
  readonly isOff: string;
  readonly none: string;
  readonly setUp: string;
  readonly setUpOf: (vendor: string) => string;
  readonly edit: string;
  readonly editOf: (vendor: string) => string;
  readonly pause: string;
  readonly pauseOf: (vendor: string) => string;
  readonly resume: string;
  readonly resumeOf: (vendor: string) => string;
  readonly paused: string;
  readonly resumed: string;
  readonly saved: string;
  readonly failed: string;
  readonly save: string;
  readonly cancel: string;
  readonly campaign: string;
  readonly campaignHint: string;
  readonly noCampaign: string;
  readonly campaignOff: string;
  readonly on: string;
  readonly delay: string;
  readonly delayHint: string;
  readonly unit: string;
  readonly units: Readonly<Record<DelayUnit, string>>;
  readonly percent: string;
  readonly percentHint: string;
  readonly quota: string;
  readonly quotaHint: string;
  readonly said: (percent: string, delay: string, unit: DelayUnit) => string;
  readonly atOnce: (percent: string) => string;
  readonly most: (quota: string) => string;
  readonly counted: (asked: string, planned: string) => string;
  readonly nothingYet: string;
  readonly reasons: Readonly<Record<TicketReason, string>>;
  readonly secret: string;
  readonly secretOf: (vendor: string) => string;
  readonly secretHint: string;
  readonly show: string;
  readonly renew: string;
  readonly renewAsk: string;
  readonly renewHint: string;
  readonly close: string;
}

const UNITS_EN: Readonly<Record<DelayUnit, string>> = { minutes: 'minutes', hours: 'hours', days: 'days' };

export const ticketsTexts: Catalogue<TicketsTexts> = {
  'zh-CN': {
    title: '工单回访',
    hint: '厂商上报已关闭的工单后，隔一段时间随机抽取提单人，邀请其评价。抽中谁，厂商看不到也选不了。',
    study: '研究',
    noStudy: '还没有研究',
    noStudyHint: '工单回访属于一项研究，请先建立一个。',
    noVendor: '这项研究还没有厂商',
    noVendorHint: '先在研究里加入厂商。',
    vendor: '厂商',
    rule: '规则',
    outcome: '近 30 天的工单',
    state: '状态',
    acts: '操作',
    isOn: '进行中',
    isOff: '已暂停',
    none: '未设置',
    setUp: '设置',
    setUpOf: (vendor) => `设置 ${vendor} 的工单回访`,
    edit: '修改',
    editOf: (vendor) => `修改 ${vendor} 的工单回访`,
    pause: '暂停',
    pauseOf: (vendor) => `暂停 ${vendor} 的工单回访`,
    resume: '恢复',
    resumeOf: (vendor) => `恢复 ${vendor} 的工单回访`,
    paused: '已暂停，不再邀请新的提单人',
    resumed: '已恢复',
    saved: '已保存',
    failed: '没有完成',
    save: '保存',
    cancel: '取消',
    campaign: '使用哪个邀请活动',
    campaignHint: '问卷、邮件文字和截止时间以它为准。',
    noCampaign: '这项研究还没有邀请活动，请先建立一个。',
    campaignOff: '这个活动没有在进行，暂时不会邀请任何人。',
    on: '启用',
    delay: '关闭后多久邀请',
    delayHint: '最长 30 天。',
    unit: '单位',
    units: { minutes: '分钟', hours: '小时', days: '天' },
    percent: '抽样比例（%）',
    percentHint: '同一个人一个月只抽一次签，重复上报不会增加机会。',
    quota: '每天最多邀请',
    quotaHint: '先到先得，超出的不再邀请。',
    said: (percent, delay, unit) =>
      `抽 ${percent}%，${delay} ${{ minutes: '分钟', hours: '小时', days: '天' }[unit]}后`,
    atOnce: (percent) => `抽 ${percent}%，立即`,
    most: (quota) => `每天最多 ${quota} 人`,
    counted: (asked, planned) => `已邀请 ${asked} · 等待 ${planned}`,
    nothingYet: '还没有收到工单',
    reasons: {
      off: '规则未启用',
      'campaign-not-running': '活动没有在进行',
      'too-old': '关闭超过 7 天',
      'no-consent': '没有同意依据',
      suppressed: '不愿收信',
      'in-sample': '已在自主名单中',
      'not-sampled': '没有抽中',
      quota: '当天名额已满',
      budget: '近期已被邀请',
      'already-asked': '本活动已邀请过',
    },
    secret: '签名密钥',
    secretOf: (vendor) => `${vendor} 的签名密钥`,
    secretHint: '交给厂商，用它给上报签名。不保存明文，需要时才生成。',
    show: '显示密钥',
    renew: '换一把',
    renewAsk: '换一把新的密钥？',
    renewHint: '旧密钥立即失效，厂商要换上新密钥才能继续上报。',
    close: '关闭',
  },
  en: {
    title: 'After a ticket',
    hint: 'A vendor reports a closed ticket; after a while requesters are drawn and invited. Who is drawn the vendor can neither see nor choose.',
    study: 'Study',
    noStudy: 'No study yet',
    noStudyHint: 'Rules for tickets belong to a study. Begin one first.',
    noVendor: 'This study has no vendors yet',
    noVendorHint: 'Add vendors to the study first.',
    vendor: 'Vendor',
    rule: 'Rule',
    outcome: 'Tickets of the last 30 days',
    state: 'State',
    acts: 'What to do',
    isOn: 'On',
    isOff: 'Paused',
    none: 'Not set up',
    setUp: 'Set up',
    setUpOf: (vendor) => `Set up tickets of ${vendor}`,
    edit: 'Edit',
    editOf: (vendor) => `Edit tickets of ${vendor}`,
    pause: 'Pause',
    pauseOf: (vendor) => `Pause tickets of ${vendor}`,
    resume: 'Resume',
    resumeOf: (vendor) => `Resume tickets of ${vendor}`,
    paused: 'Paused: nobody else is invited',
    resumed: 'Resumed',
    saved: 'Saved',
    failed: 'It was not done',
    save: 'Save',
    cancel: 'Cancel',
    campaign: 'Campaign to use',
    campaignHint: 'Its questionnaire, its words and its end hold.',
    noCampaign: 'This study has no campaign. Make one first.',
    campaignOff: 'This campaign is not running, so nobody is invited for now.',
    on: 'On',
    delay: 'Invite after',
    delayHint: 'At most 30 days after the report.',
    unit: 'Unit',
    units: UNITS_EN,
    percent: 'Share that is drawn (%)',
    percentHint: 'A person has one lot a month; reporting again gives no second one.',
    quota: 'At most a day',
    quotaHint: 'First come, first served; the others are not invited.',
    said: (percent, delay, unit) =>
      `${percent}% after ${delay} ${delay === '1' ? UNITS_EN[unit].slice(0, -1) : UNITS_EN[unit]}`,
    atOnce: (percent) => `${percent}% at once`,
    most: (quota) => `At most ${quota} a day`,
    counted: (asked, planned) => `${asked} invited · ${planned} waiting`,
    nothingYet: 'No ticket was reported yet',
    reasons: {
      off: 'Rule is off',
      'campaign-not-running': 'Campaign not running',
      'too-old': 'Closed over 7 days ago',
      'no-consent': 'No ground to write',
      suppressed: 'Wants no mail',
      'in-sample': 'On the team’s own list',
      'not-sampled': 'Not drawn',
      quota: 'Places of the day taken',
      budget: 'Invited a short time ago',
      'already-asked': 'Invited in this campaign before',
    },
    secret: 'Signing secret',
    secretOf: (vendor) => `Signing secret of ${vendor}`,
    secretHint: 'For the vendor to sign its reports with. It is made when needed and kept nowhere.',
    show: 'Show the secret',
    renew: 'Replace',
    renewAsk: 'Replace the secret?',
    renewHint: 'The old one is void at once; the vendor can report again when it has the new one.',
    close: 'Close',
  },
};
