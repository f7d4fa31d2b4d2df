import type { Catalogue } from '../i18n/locale.js';
import type { Delivery } from './campaign-requests.js';

interface DeliveryTexts {
  readonly paused: string;
  readonly reasons: Readonly<Record<NonNullable<Delivery['reason']>, string>>;
  readonly ofMails: (share: string) => string;
  readonly failures: (times: number) => string;
  readonly nextTry: (times: number, when: string) => string;
  readonly nothingLost: string;
  readonly resume: string;
  readonly tryNow: string;
  readonly resumed: string;
  readonly failed: string;
  readonly toOutbox: string;
}

export const deliveryTexts: Catalogue<DeliveryTexts> = {
  'zh-CN': {
    paused: '邮件发送已暂停',
    reasons: {
      'complaint-rate': '投诉过多，系统自动停发。',
      'bounce-rate': '退信过多，系统自动停发。请先检查名单里的地址。',
      'by-hand': '有人手动停发了全部邮件。',
      'relay-unreachable': '邮件服务器连不上。',
    },
    ofMails: (share) => `占近期邮件的 ${share}。`,
    failures: (times) => `已连续失败 ${times} 次。`,
    nextTry: (times, when) => `已连续失败 ${times} 次，下次尝试：${when}。`,
    nothingLost: '整个系统暂时不发邮件。恢复后接着发，不会漏发，也不会重发。',
    resume: '恢复发送',
    tryNow: '现在就试',
    resumed: '已恢复发送',
    failed: '没有做成',
    toOutbox: '看发件箱',
  },
  en: {
    paused: 'Delivery of mails is paused',
    reasons: {
      'complaint-rate': 'Too many complaints: sending has stopped by itself.',
      'bounce-rate': 'Too many mails came back: sending has stopped by itself. Check the addresses of the list first.',
      'by-hand': 'Somebody has stopped all mails.',
      'relay-unreachable': 'The mail server cannot be reached.',
    },
    ofMails: (share) => `They are ${share} of the latest mails.`,
    failures: (times) => `${times} tries in a row have failed.`,
    nextTry: (times, when) => `${times} tries in a row have failed; the next: ${when}.`,
    nothingLost:
      'No mail leaves this installation at the moment. It goes on afterwards; none is lost and none is sent twice.',
    resume: 'Resume sending',
    tryNow: 'Try now',
    resumed: 'Sending goes on',
    failed: 'That was not done',
    toOutbox: 'Look at the outbox',
  },
};
