import type { Catalogue } from '../i18n/locale.js';

interface ReasonTexts {
  /** Why somebody is not written to, or a mail did not arrive, by the code of the reason. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const reasonTexts: Catalogue<ReasonTexts> = {
  'zh-CN': {
    reasons: {
      suppressed: '已退订或不愿收信',
      'no-consent': '没有记录同意',
      'invited-before': '本波次已邀请过',
      'no-date': '没有可发送的日子',
      'too-late': '发送时间在截止之后',
      'other-campaign': '另一个活动已排定邀请',
      budget: '30 天内已被邀请',
      'no-vendor': '没有可评价的厂商',
      missed: '错过了发送时间',
      closed: '活动已结束',
      completed: '已完成',
      expired: '链接已过期',
      revoked: '链接已作废',
      undelivered: '上一封没有送达',
      condition: '不符合提醒条件',
      'given-up': '多次尝试后放弃',
      'no-such-mailbox': '没有这个邮箱',
      'no-such-domain': '没有这个域名',
      'mailbox-full': '邮箱已满',
      'refused-by-policy': '对方服务器拒收',
      undeliverable: '无法送达',
      paused: '活动已暂停',
    },
  },
  en: {
    reasons: {
      suppressed: 'Unsubscribed, or wants no mail',
      'no-consent': 'No consent on record',
      'invited-before': 'Invited in this wave before',
      'no-date': 'No day on which a mail may leave',
      'too-late': 'Due after the end',
      'other-campaign': 'Another campaign has its turn',
      budget: 'Invited within 30 days',
      'no-vendor': 'No vendor to rate',
      missed: 'The time to send was missed',
      closed: 'The campaign was closed',
      completed: 'Has answered',
      expired: 'The link has expired',
      revoked: 'The link was revoked',
      undelivered: 'The mail before did not arrive',
      condition: 'Nobody to be reminded by the condition',
      'given-up': 'Given up after several attempts',
      'no-such-mailbox': 'No such mailbox',
      'no-such-domain': 'No such domain',
      'mailbox-full': 'Mailbox is full',
      'refused-by-policy': 'Refused by the other server',
      undeliverable: 'Cannot be delivered',
      paused: 'The campaign is paused',
    },
  },
};
