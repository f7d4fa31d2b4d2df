import type { Catalogue } from '../i18n/locale.js';

export const STEPS = ['audience', 'content', 'timing', 'check', 'progress'] as const;
export type Step = (typeof STEPS)[number];

interface CampaignTexts {
  readonly steps: Readonly<Record<Step, string>>;
  readonly stepsLabel: string;
  readonly back: string;
  readonly next: (step: string) => string;
  readonly all: string;
  readonly rename: string;
  readonly pause: string;
  readonly paused: string;
  readonly pauseHint: string;
  readonly resume: string;
  readonly resumed: string;
  readonly close: string;
  readonly closeNow: string;
  readonly closeAsk: (name: string) => string;
  readonly closeHint: string;
  readonly closed: string;
  readonly extend: string;
  readonly extendNow: string;
  readonly extendTo: string;
  readonly extended: (when: string) => string;
  readonly extendHint: (zone: string) => string;
  readonly cancel: string;
  readonly more: string;
  readonly failed: string;
  readonly isPaused: string;
  readonly links: string;
  readonly remind: string;
  readonly reminders: string;
  readonly remindersHint: string;
  readonly remindersSave: string;
  readonly remindersSaved: string;
  readonly scheduled: (when: string) => string;
  readonly closesAt: (when: string) => string;
}

export const campaignTexts: Catalogue<CampaignTexts> = {
  'zh-CN': {
    steps: { audience: '名单', content: '内容', timing: '时间', check: '检查', progress: '进展' },
    stepsLabel: '活动的步骤',
    back: '上一步',
    next: (step) => `下一步：${step}`,
    all: '全部活动',
    rename: '活动名称',
    pause: '暂停',
    paused: '已暂停，不再发出邮件',
    pauseHint: '已经打开的问卷仍可填写。',
    resume: '继续发送',
    resumed: '已继续',
    close: '结束活动…',
    closeNow: '结束活动',
    closeAsk: (name) => `结束“${name}”？`,
    closeHint: '不再发邮件，也不再收答卷。已开始的人还有一天可以交。结束后不能重开。',
    closed: '活动已结束',
    extend: '延期…',
    extendNow: '延期',
    extendTo: '新的截止时间',
    extended: (when) => `已延期到 ${when}`,
    extendHint: (zone) => `按 ${zone} 的时间。`,
    cancel: '取消',
    more: '更多操作',
    failed: '没有做成',
    isPaused: '活动已暂停：不会发出邮件，也不会提醒。',
    links: '公开链接与二维码',
    remind: '修改提醒…',
    reminders: '修改提醒',
    remindersHint: '只影响还没有发出的提醒：天数、对象和文字。已经发出的邮件保持原样。',
    remindersSave: '保存提醒',
    remindersSaved: '提醒已修改',
    scheduled: (when) => `已排定，${when} 开始发送。`,
    closesAt: (when) => `${when} 截止`,
  },
  en: {
    steps: { audience: 'Audience', content: 'Content', timing: 'Timing', check: 'Checks', progress: 'Progress' },
    stepsLabel: 'Steps of the campaign',
    back: 'Back',
    next: (step) => `Next: ${step}`,
    all: 'All campaigns',
    rename: 'Name of the campaign',
    pause: 'Pause',
    paused: 'Paused: no mail leaves any more',
    pauseHint: 'Whoever has the survey open can go on.',
    resume: 'Go on sending',
    resumed: 'Sending goes on',
    close: 'Close …',
    closeNow: 'Close the campaign',
    closeAsk: (name) => `Close “${name}”?`,
    closeHint:
      'No more mails and no more answers. Who has begun may still hand in for a day. A closed campaign stays closed.',
    closed: 'The campaign is closed',
    extend: 'Extend …',
    extendNow: 'Extend',
    extendTo: 'New end',
    extended: (when) => `Extended to ${when}`,
    extendHint: (zone) => `As the clocks of ${zone} show it.`,
    cancel: 'Cancel',
    more: 'More',
    failed: 'That was not done',
    isPaused: 'The campaign is paused: no mail and no reminder leaves.',
    links: 'Open links and QR codes',
    remind: 'Change reminders …',
    reminders: 'Change reminders',
    remindersHint: 'Days, people and words of the reminders that are still ahead. What was sent stays as it was.',
    remindersSave: 'Save reminders',
    remindersSaved: 'Reminders changed',
    scheduled: (when) => `Scheduled: the first mails leave ${when}.`,
    closesAt: (when) => `Closes ${when}`,
  },
};
