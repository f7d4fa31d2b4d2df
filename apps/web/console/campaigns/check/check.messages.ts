import type { Catalogue } from '../../i18n/locale.js';

interface CheckTexts {
  readonly findings: string;
  readonly good: string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly error: string;
  readonly warning: string;
  readonly about: (place: string) => string;
  readonly mend: (step: string) => string;
  readonly codes: Readonly<Record<string, string>>;
  readonly where: Readonly<Record<string, string>>;
  readonly audience: string;
  readonly willSend: (people: string) => string;
  readonly leftOut: (people: string) => string;
  readonly between: (first: string, last: string) => string;
  readonly skipped: string;
  readonly nobodySkipped: string;
  readonly vendors: string;
  readonly vendorsHint: (threshold: string) => string;
  readonly vendor: string;
  readonly planned: string;
  readonly expected: string;
  readonly organisations: string;
  readonly launch: string;
  readonly launchAsk: (name: string) => string;
  readonly launchMails: (mails: string) => string;
  readonly launchAtOnce: string;
  readonly launchFrom: (when: string) => string;
  readonly launchFinal: string;
  readonly launchNow: (mails: string) => string;
  readonly launched: string;
  readonly scheduled: string;
  readonly already: string;
  readonly cancel: string;
  readonly blocked: string;
  readonly nobody: string;
  readonly checking: string;
  readonly checkedAfterLaunch: string;
  readonly again: string;
}

export const checkTexts: Catalogue<CheckTexts> = {
  'zh-CN': {
    findings: '检查',
    good: '没有发现问题，可以启动。',
    errors: (count) => `${count} 处必须先改`,
    warnings: (count) => `${count} 处请留意`,
    error: '必须改',
    warning: '请留意',
    about: (place) => `${place}：`,
    mend: (step) => `去“${step}”修改`,
    codes: {
      nobody: '没有人会收到邮件。',
      'unknown-segment': '选定的分群已不存在。',
      'segment-or-rule': '分群和条件只能选一个。',
      missing: '缺少内容。',
      'not-allowed': '有不允许的取值。',
      'not-a-rule': '条件不完整。',
      'not-a-condition': '条件不完整。',
      'too-many': '超出了数量限制。',
      past: '时间已经过去。',
      'not-a-day': '日子无效。',
      'not-a-time': '时刻无效。',
      'quiet-hours': '现在是夜里（20:00–8:00），启动后会立刻发。',
      'not-a-weekday': '星期选择有误。',
      'not-a-zone': '时区无效。',
      'too-soon': '两封邮件间隔不足 3 天。',
      'other-mode': '这一轮里已有投放用了另一种作答方式（实名、保密、匿名……），同一轮只能用一种。',
      'holidays-unknown': '发送期间有一年的节假日还没有公布。',
      'holidays-provisional': '发送期间有一年的节假日安排还没有最终公布。',
      'after-the-end': '这次提醒会在截止之后，不会发出。',
      'below-publication': '预计作答的组织太少，结果不能公布。',
      'below-ranking': '预计作答的组织不够，不能参加排名。',
      'may-miss-ranking': '可能达不到排名门槛。',
      empty: '有空着的文字。',
      'not-text': '有无法发送的字符。',
      'too-long': '文字太长。',
      'unknown-variable': '花括号里的名称不认识。',
      'broken-variable': '花括号没有成对。',
      'line-break': '主题只能有一行。',
      'link-in-subject': '主题里不能放链接。',
      'survey-links-missing': '正文缺少问卷链接。',
      'unsubscribe-link-missing': '正文缺少退订链接。',
    },
    where: {
      invitation: '邀请',
      reminder: '提醒',
      'zh-CN': '中文',
      en: '英文',
      subject: '主题',
      body: '正文',
      startsOn: '开始',
      localTime: '时刻',
      weekdays: '星期',
      zone: '时区',
      fallbackZone: '时区',
      holidays: '节假日',
      reminderDays: '提醒',
      closesAt: '截止',
    },
    audience: '会发给多少人',
    willSend: (people) => `${people} 人会收到邮件`,
    leftOut: (people) => `${people} 人不会收到`,
    between: (first, last) => (first === last ? `${first} 发出。` : `第一封 ${first}，最后一封 ${last}。`),
    skipped: '不会收到的人和原因',
    nobodySkipped: '没有人被排除。',
    vendors: '每家厂商预计多少',
    vendorsHint: (threshold) => `名次需要至少 ${threshold} 家客户组织作答。预计为 80 % 区间，由以往批次推算。`,
    vendor: '厂商',
    planned: '发出问卷',
    expected: '预计答卷',
    organisations: '预计作答组织',
    launch: '启动活动…',
    launchAsk: (name) => `启动“${name}”？`,
    launchMails: (mails) => `将给 ${mails} 人各发一封邮件。`,
    launchAtOnce: '启动后立刻开始发送。',
    launchFrom: (when) => `第一封在 ${when} 发出。`,
    launchFinal: '启动后名单、邮件和时间不能再改；可以暂停、延期或结束。',
    launchNow: (mails) => `发送 ${mails} 封邮件`,
    launched: '活动已启动',
    scheduled: '活动已排定，到时间开始发送',
    already: '别人刚刚启动了这个活动。没有重复发送。',
    cancel: '取消',
    blocked: '改好上面必须改的地方，才能启动。',
    nobody: '没有人会收到邮件，先改名单。',
    checking: '正在检查…',
    checkedAfterLaunch: '活动已启动，检查不再适用。',
    again: '重新检查',
  },
  en: {
    findings: 'Checks',
    good: 'Nothing speaks against a launch.',
    errors: (count) => `${count} to be mended first`,
    warnings: (count) => `${count} to think about`,
    error: 'To be mended',
    warning: 'To think about',
    about: (place) => `${place}:`,
    mend: (step) => `Go to ${step}`,
    codes: {
      nobody: 'Nobody would get a mail.',
      'unknown-segment': 'The segment is gone.',
      'segment-or-rule': 'It is either a segment or conditions.',
      missing: 'Something is missing.',
      'not-allowed': 'A value is not allowed.',
      'not-a-rule': 'The conditions are not complete.',
      'not-a-condition': 'A condition is not complete.',
      'too-many': 'There are too many.',
      past: 'This is over already.',
      'not-a-day': 'This is no day.',
      'not-a-time': 'This is no time.',
      'quiet-hours': 'It is night (20:00–8:00), and mails would leave at once.',
      'not-a-weekday': 'These are no weekdays.',
      'not-a-zone': 'There is no such time zone.',
      'too-soon': 'Two mails are less than three days apart.',
      'other-mode':
        'Another campaign of this wave ties answers to something else (identified, confidential, anonymous …). A wave has one mode.',
      'holidays-unknown': 'The holidays of a year in which mails leave are not announced.',
      'holidays-provisional': 'The holidays of a year in which mails leave are not final.',
      'after-the-end': 'This reminder would come after the end and is not sent.',
      'below-publication': 'Too few organisations are expected to publish anything.',
      'below-ranking': 'Too few organisations are expected for a rank.',
      'may-miss-ranking': 'A rank may be missed.',
      empty: 'Some words are empty.',
      'not-text': 'Some characters cannot be sent.',
      'too-long': 'Some words are too long.',
      'unknown-variable': 'A name between braces is not known.',
      'broken-variable': 'Braces do not match.',
      'line-break': 'A subject has one line.',
      'link-in-subject': 'A subject is no place for a link.',
      'survey-links-missing': 'The links to the survey are missing.',
      'unsubscribe-link-missing': 'The link to unsubscribe is missing.',
    },
    where: {
      invitation: 'Invitation',
      reminder: 'Reminder',
      'zh-CN': 'Chinese',
      en: 'English',
      subject: 'subject',
      body: 'body',
      startsOn: 'Start',
      localTime: 'Time',
      weekdays: 'Weekdays',
      zone: 'Time zone',
      fallbackZone: 'Time zone',
      holidays: 'Holidays',
      reminderDays: 'Reminders',
      closesAt: 'End',
    },
    audience: 'How many get a mail',
    willSend: (people) => `${people} people will get a mail`,
    leftOut: (people) => `${people} will not`,
    between: (first, last) => (first === last ? `It leaves ${first}.` : `The first leaves ${first}, the last ${last}.`),
    skipped: 'Who does not, and why',
    nobodySkipped: 'Nobody is left out.',
    vendors: 'What is expected of each vendor',
    vendorsHint: (threshold) =>
      `A rank takes answers of at least ${threshold} customer organisations. Expected is an 80 % range, drawn from earlier batches.`,
    vendor: 'Vendor',
    planned: 'Sent out',
    expected: 'Answers expected',
    organisations: 'Organisations expected',
    launch: 'Launch …',
    launchAsk: (name) => `Launch “${name}”?`,
    launchMails: (mails) => `${mails} people will get one mail each.`,
    launchAtOnce: 'Sending begins at once.',
    launchFrom: (when) => `The first mail leaves ${when}.`,
    launchFinal: 'Audience, words and times stay as they are then. The campaign can be paused, extended and closed.',
    launchNow: (mails) => `Send ${mails} mails`,
    launched: 'The campaign is launched',
    scheduled: 'The campaign is scheduled and begins when its time comes',
    already: 'Somebody has just launched this campaign. Nothing was sent twice.',
    cancel: 'Cancel',
    blocked: 'It can be launched when what is to be mended above is mended.',
    nobody: 'Nobody would get a mail. Change the audience first.',
    checking: 'Checking …',
    checkedAfterLaunch: 'The campaign was launched, so there is nothing to check any more.',
    again: 'Check again',
  },
};
