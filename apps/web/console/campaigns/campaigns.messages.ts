import type { CampaignState } from '#distribution/core';
import type { Catalogue } from '../i18n/locale.js';

interface CampaignsTexts {
  readonly title: string;
  readonly hint: string;
  readonly add: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneReadOnly: string;
  readonly campaign: string;
  readonly state: string;
  readonly states: Readonly<Record<CampaignState, string>>;
  readonly funnel: string;
  readonly funnelText: (sent: string, delivered: string, started: string, completed: string) => string;
  readonly notSent: string;
  readonly closes: string;
  readonly closesAt: (when: string) => string;
  readonly startsAt: (when: string) => string;
  readonly deliveryPaused: string;
  readonly name: string;
  readonly nameHint: string;
  readonly study: string;
  readonly wave: string;
  readonly version: string;
  readonly versionOf: (title: string, number: number) => string;
  readonly noWave: string;
  readonly noVersion: string;
  readonly create: string;
  readonly cancel: string;
  readonly created: string;
  readonly choose: string;
}

export const campaignsTexts: Catalogue<CampaignsTexts> = {
  'zh-CN': {
    title: '邀请活动',
    hint: '把问卷发给客户：名单、邮件、时间、检查、进展。',
    add: '新建活动',
    none: '还没有邀请活动',
    noneHint: '活动把一份已发布的问卷，按选定的时间发给一群联系人。发出之前会列出每个人是否会收到、为什么。',
    noneReadOnly: '新建之后会出现在这里。',
    campaign: '活动',
    state: '状态',
    states: { draft: '草稿', scheduled: '已排定', running: '进行中', paused: '已暂停', closed: '已结束' },
    funnel: '已发 → 完成',
    funnelText: (sent, delivered, started, completed) =>
      `已发 ${sent}，送达 ${delivered}，开始 ${started}，完成 ${completed}`,
    notSent: '尚未发出',
    closes: '截止',
    closesAt: (when) => `${when} 截止`,
    startsAt: (when) => `${when} 开始发送`,
    deliveryPaused: '邮件发送已暂停',
    name: '名称',
    nameHint: '只给团队看，例如“四季度首批”。',
    study: '研究',
    wave: '波次',
    version: '问卷版本',
    versionOf: (title, number) => `${title} 第 ${number} 版`,
    noWave: '这项研究还没有可用的波次。',
    noVersion: '这项研究还没有发布过问卷。',
    create: '新建',
    cancel: '取消',
    created: '活动已新建，接下来选择名单',
    choose: '请选择',
  },
  en: {
    title: 'Campaigns',
    hint: 'Sending the survey to customers: audience, mails, times, checks, progress.',
    add: 'New campaign',
    none: 'No campaign yet',
    noneHint:
      'A campaign sends a published questionnaire to a group of contacts at the times you choose. Before it leaves, it says of everybody whether they get it, and why not.',
    noneReadOnly: 'They appear here when somebody makes one.',
    campaign: 'Campaign',
    state: 'State',
    states: { draft: 'Draft', scheduled: 'Scheduled', running: 'Running', paused: 'Paused', closed: 'Closed' },
    funnel: 'Sent → completed',
    funnelText: (sent, delivered, started, completed) =>
      `${sent} sent, ${delivered} delivered, ${started} started, ${completed} completed`,
    notSent: 'Nothing sent yet',
    closes: 'Closes',
    closesAt: (when) => `Closes ${when}`,
    startsAt: (when) => `First mails ${when}`,
    deliveryPaused: 'Delivery is paused',
    name: 'Name',
    nameHint: 'For the team only, such as “Fourth quarter, first group”.',
    study: 'Study',
    wave: 'Wave',
    version: 'Version of the questionnaire',
    versionOf: (title, number) => `${title}, version ${number}`,
    noWave: 'This study has no wave yet.',
    noVersion: 'This study has published no questionnaire yet.',
    create: 'Create',
    cancel: 'Cancel',
    created: 'The campaign is there. Next: who is it for?',
    choose: 'Choose',
  },
};
