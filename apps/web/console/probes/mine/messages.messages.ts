import type { Catalogue } from '../../i18n/locale.js';
import type { Judgement, ProbeMessage } from '../probe-types.js';

interface MessagesTexts {
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly directions: Readonly<Record<ProbeMessage['direction'], string>>;
  readonly states: Readonly<Record<ProbeMessage['state'], string>>;
  readonly masked: string;
  readonly unchanged: string;
  readonly judge: string;
  readonly judgeHint: string;
  readonly judgements: Readonly<Record<Judgement, string>>;
  readonly judged: (judgement: string) => string;
  readonly notJudged: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly direction: string;
  readonly text: string;
  readonly hide: string;
  readonly hideHint: string;
  readonly event: string;
  readonly noEvent: string;
  readonly keep: string;
  readonly kept: string;
}

export const messagesTexts: Catalogue<MessagesTexts> = {
  'zh-CN': {
    title: '对话原文',
    hint: '评分人只看遮盖后的文字：人名、厂商、地址、号码和链接都会遮盖。原文只有执行人看得到。',
    none: '还没有对话。收到后贴到这里，评分要靠它。',
    directions: { in: '厂商', out: '我方' },
    states: {
      kept: '已保存',
      queued: '等待发出',
      sent: '已发出',
      failed: '没有发出',
      'to-judge': '待判断',
      judged: '已判断',
      undelivered: '退信',
    },
    masked: '评分人看到的',
    unchanged: '没有需要遮盖的内容，评分人看到的与此相同。',
    judge: '这封信是什么？',
    judgeHint: '判断后按来信时间计入。',
    judgements: { automatic: '自动回复', template: '模板', human: '真人答复', solved: '真人答复，问题已解决' },
    judged: (judgement) => `已记为：${judgement}`,
    notJudged: '没有记上',
    paste: '贴一段对话',
    pasteHint: '一次贴一条，照原样。保存后立即显示遮盖的结果。',
    direction: '谁写的',
    text: '原文',
    hide: '还要遮盖的词',
    hideHint: '用逗号分开，如客服的昵称。',
    event: '同时记为',
    noEvent: '不记',
    keep: '保存',
    kept: '已保存。上面可以看评分人看到的样子。',
  },
  en: {
    title: 'Transcript',
    hint: 'Raters read the masked text: people, vendor, addresses, numbers and links are hidden. The original is the runner’s alone.',
    none: 'Nothing yet. Paste what came: raters depend on it.',
    directions: { in: 'Vendor', out: 'We' },
    states: {
      kept: 'kept',
      queued: 'waits to leave',
      sent: 'sent',
      failed: 'not sent',
      'to-judge': 'to be judged',
      judged: 'judged',
      undelivered: 'came back',
    },
    masked: 'What raters read',
    unchanged: 'Nothing had to be masked: raters read the same.',
    judge: 'What is this mail?',
    judgeHint: 'It counts from the time at which it came.',
    judgements: {
      automatic: 'Automatic reply',
      template: 'Template',
      human: 'A person answered',
      solved: 'A person answered, and it is solved',
    },
    judged: (judgement) => `Noted as: ${judgement}`,
    notJudged: 'It was not noted',
    paste: 'Paste a message',
    pasteHint: 'One message at a time, as it stands. What is masked is shown as soon as it is kept.',
    direction: 'Who wrote it',
    text: 'Text as written',
    hide: 'Words to mask besides',
    hideHint: 'With commas between, such as the nickname of an agent.',
    event: 'Note it as',
    noEvent: 'nothing',
    keep: 'Keep',
    kept: 'Kept. What raters read stands above.',
  },
};
