import type { ProbeEventKind } from '#evidence/core/design';
import type { Severity } from '#statistics';
import type { Catalogue } from '../i18n/locale.js';

interface ProbeWords {
  readonly severities: Readonly<Record<Severity, string>>;
  /** Slots that come with Fairmark; others go by their keys. */
  readonly slots: Readonly<Record<string, string>>;
  readonly zones: Readonly<Record<string, string>>;
  readonly weekdays: readonly string[];
  readonly events: Readonly<Record<ProbeEventKind, string>>;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly days: (count: number) => string;
  readonly close: string;
  readonly cancel: string;
  readonly replicate: (number: number) => string;
}

/** Words that every page of probes uses. */
export const probeWords: Catalogue<ProbeWords> = {
  'zh-CN': {
    severities: { general: '一般', business: '影响业务', urgent: '紧急' },
    slots: { 'work-hours': '工作时间', night: '夜间', weekend: '周末', europe: '欧洲下午' },
    zones: { 'Asia/Shanghai': '北京时间', 'Europe/Berlin': '柏林时间' },
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    events: {
      sent: '已发出',
      'automatic-reply': '自动回复',
      'template-reply': '模板回复',
      'human-reply': '真人就事答复',
      'follow-up': '我方追问',
      escalated: '已升级',
      solved: '已解决',
    },
    minutes: (count) => `${count} 分钟`,
    hours: (count) => `${count} 小时`,
    days: (count) => `${count} 天`,
    close: '关闭',
    cancel: '取消',
    replicate: (number) => `第 ${number} 次`,
  },
  en: {
    severities: { general: 'General', business: 'Business', urgent: 'Urgent' },
    slots: { 'work-hours': 'Work hours', night: 'Night', weekend: 'Weekend', europe: 'Afternoon in Europe' },
    zones: { 'Asia/Shanghai': 'Beijing time', 'Europe/Berlin': 'Berlin time' },
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    events: {
      sent: 'Sent',
      'automatic-reply': 'Automatic reply',
      'template-reply': 'Template',
      'human-reply': 'A person answered',
      'follow-up': 'We asked back',
      escalated: 'Escalated',
      solved: 'Solved',
    },
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    close: 'Close',
    cancel: 'Cancel',
    replicate: (number) => `time ${number}`,
  },
};
