import type { Catalogue } from '../../i18n/locale.js';

interface TimingTexts {
  readonly when: string;
  readonly atOnce: string;
  readonly atOnceHint: string;
  readonly planned: string;
  readonly plannedHint: string;
  readonly startsOn: string;
  readonly startsOnHint: string;
  readonly localTime: string;
  readonly localTimeHint: string;
  readonly weekdays: string;
  readonly days: readonly string[];
  readonly dayNames: readonly string[];
  readonly clocks: string;
  readonly recipient: string;
  readonly recipientHint: string;
  readonly oneZone: string;
  readonly zone: string;
  readonly fallbackZone: string;
  readonly fallbackHint: string;
  readonly holidays: string;
  readonly calendars: Readonly<Record<'CN' | 'US', string>>;
  readonly holidaysHint: string;
  readonly reminders: string;
  readonly remindersHint: string;
  readonly addReminder: string;
  readonly reminderDay: (number: number) => string;
  readonly daysAfter: string;
  readonly removeReminder: (number: number) => string;
  readonly reminderFor: string;
  readonly conditions: Readonly<Record<'not-started' | 'partial', string>>;
  readonly noReminder: string;
  readonly ends: string;
  readonly closesAt: string;
  readonly closesHint: (zone: string) => string;
  readonly skipped: string;
  readonly preview: string;
  readonly previewHint: string;
  readonly place: string;
  readonly invitation: string;
  readonly reminder: (number: number) => string;
  readonly never: string;
  readonly afterEnd: string;
  readonly unknownZone: string;
  readonly faults: Readonly<Record<string, string>>;
}

export const timingTexts: Catalogue<TimingTexts> = {
  'zh-CN': {
    when: '什么时候发',
    atOnce: '启动后立刻发',
    atOnceHint: '不看时间和日子，只限发送速度。',
    planned: '选定日子和时刻',
    plannedHint: '按收件人当地的工作日和钟点。',
    startsOn: '从哪天开始',
    startsOnHint: '收件人当地的日期。',
    localTime: '当地时刻',
    localTimeHint: '8:00 到 20:00 之间。',
    weekdays: '星期几',
    days: ['一', '二', '三', '四', '五', '六', '日'],
    dayNames: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
    clocks: '按谁的时钟',
    recipient: '收件人当地',
    recipientHint: '每个人按自己的时区收到。',
    oneZone: '统一时区',
    zone: '时区',
    fallbackZone: '不知道时区的人按',
    fallbackHint: '没有记录时区的联系人用这个。',
    holidays: '避开节假日',
    calendars: { CN: '中国（含调休）', US: '美国联邦假日' },
    holidaysHint: '节假日不发，调休上班的周末照常。',
    reminders: '提醒',
    remindersHint: '最多两次，间隔至少 3 天；交卷、退信、退订后自动取消。',
    addReminder: '加一次提醒',
    reminderDay: (number) => `第 ${number} 次提醒`,
    daysAfter: '天后（从邀请算起）',
    removeReminder: (number) => `取消第 ${number} 次提醒`,
    reminderFor: '提醒谁',
    conditions: { 'not-started': '还没开始的人', partial: '开始了没交的人' },
    noReminder: '不提醒。',
    ends: '截止',
    closesAt: '截止时间',
    closesHint: (zone) => `按 ${zone} 的时间；之后问卷打不开，已开始的还有一天。`,
    skipped: '这个时区里没有这一时刻（夏令时跳过了）。',
    preview: '最早一批什么时候收到',
    previewHint: '按现在启动来算，显示当地时间。',
    place: '时区',
    invitation: '邀请',
    reminder: (number) => `提醒 ${number}`,
    never: '没有可发的日子',
    afterEnd: '在截止之后，不会发',
    unknownZone: '时区未知的人',
    faults: {
      past: '已经过去了。',
      'not-a-day': '不是有效的日子。',
      'not-a-time': '不是有效的时刻。',
      'quiet-hours': '要在 8:00 到 20:00 之间。',
      missing: '至少选一天。',
      'not-a-weekday': '星期选择有误。',
      'not-a-zone': '没有这个时区。',
      'not-a-calendar': '没有这个日历。',
      'too-many': '最多两次。',
      'too-soon': '每两封邮件至少间隔 3 天。',
      'not-a-condition': '条件有误。',
    },
  },
  en: {
    when: 'When do mails leave?',
    atOnce: 'As soon as it is launched',
    atOnceHint: 'Whatever the hour and the day; only the pace is limited.',
    planned: 'On chosen days, at a chosen time',
    plannedHint: 'Working days and clocks of where the reader is.',
    startsOn: 'From which day',
    startsOnHint: 'Where the reader is.',
    localTime: 'Local time',
    localTimeHint: 'Between 8:00 and 20:00.',
    weekdays: 'Weekdays',
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    dayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    clocks: 'Whose clocks',
    recipient: 'Each reader’s own',
    recipientHint: 'Everybody gets it at that time where they are.',
    oneZone: 'One zone for all',
    zone: 'Time zone',
    fallbackZone: 'Where a zone is not known',
    fallbackHint: 'For contacts without a time zone on record.',
    holidays: 'Leave out holidays',
    calendars: { CN: 'China, with working weekends', US: 'US federal holidays' },
    holidaysHint: 'No mail leaves on a holiday; weekends on which people make up for one are working days.',
    reminders: 'Reminders',
    remindersHint: 'Two at most, three days apart or more. Handing in, bouncing and unsubscribing cancel them.',
    addReminder: 'Add a reminder',
    reminderDay: (number) => `Reminder ${number}`,
    daysAfter: 'days after the invitation',
    removeReminder: (number) => `Remove reminder ${number}`,
    reminderFor: 'Who is reminded',
    conditions: { 'not-started': 'Who has not begun', partial: 'Who has begun and not handed in' },
    noReminder: 'Nobody is reminded.',
    ends: 'End',
    closesAt: 'Closes',
    closesHint: (zone) =>
      `As the clocks of ${zone} show it. Afterwards the survey is shut; who has begun has one more day.`,
    skipped: 'The clocks of this zone never show this time; they are put forward over it.',
    preview: 'When the first would get it',
    previewHint: 'If it were launched now, in local times.',
    place: 'Time zone',
    invitation: 'Invitation',
    reminder: (number) => `Reminder ${number}`,
    never: 'No day on which it may leave',
    afterEnd: 'After the end, so not sent',
    unknownZone: 'Zone not known',
    faults: {
      past: 'This is over.',
      'not-a-day': 'This is no day.',
      'not-a-time': 'This is no time.',
      'quiet-hours': 'Between 8:00 and 20:00.',
      missing: 'Choose one day at least.',
      'not-a-weekday': 'These are no weekdays.',
      'not-a-zone': 'There is no such time zone.',
      'not-a-calendar': 'There is no such calendar.',
      'too-many': 'Two at most.',
      'too-soon': 'Mails are three days apart or more.',
      'not-a-condition': 'There is no such condition.',
    },
  },
};
