import type { ProbeEventKind } from '#evidence/core/design';
import type { Catalogue } from '../../i18n/locale.js';
import type { ProbeOutcome } from '../probe-types.js';

type Clock = 'automatic' | 'human' | 'escalation' | 'solution';

interface MineTexts {
  readonly title: string;
  readonly hint: string;
  readonly groups: Readonly<Record<'now' | 'running' | 'later' | 'over', string>>;
  readonly none: string;
  readonly noneHint: string;
  readonly nothingNow: string;
  readonly nextAt: (when: string) => string;
  readonly dueAt: (when: string) => string;
  readonly overdue: (when: string) => string;
  readonly clocks: Readonly<Record<Clock, string>>;
  readonly clocksTitle: string;
  readonly stopped: string;
  readonly runs: string;
  readonly notBegun: string;
  readonly never: string;
  readonly within: (bound: string) => string;
  readonly late: (bound: string) => string;
  readonly followedUntil: (when: string) => string;
  readonly notFollowed: string;
  readonly textTitle: string;
  readonly send: string;
  readonly sendHint: string;
  readonly happened: string;
  readonly happenedHint: string;
  readonly acts: Readonly<Record<Exclude<ProbeEventKind, 'sent'>, string>>;
  readonly actHints: Readonly<Record<Exclude<ProbeEventKind, 'sent'>, string>>;
  readonly noted: (what: string, when: string) => string;
  readonly takenBack: (what: string) => string;
  readonly undoLast: (what: string) => string;
  readonly history: string;
  readonly correct: (what: string) => string;
  readonly correctTitle: string;
  readonly correctHint: string;
  readonly time: string;
  readonly save: string;
  readonly corrected: string;
  readonly halfCorrected: string;
  readonly whenNow: string;
  readonly whenOther: string;
  readonly whenLabel: string;
  readonly otherTime: string;
  readonly skipped: string;
  readonly outcomes: Readonly<Record<ProbeOutcome, string>>;
  readonly sinceSent: (time: string) => string;
  readonly toJudge: (count: number) => string;
  readonly back: string;
  readonly address: string;
  readonly replyAddress: string;
  readonly sendMail: string;
  readonly sendMailHint: string;
  readonly mailQueued: string;
  readonly finish: string;
  readonly finishHint: string;
  readonly over: (outcome: string) => string;
  readonly byMail: string;
  readonly retracted: string;
}

export const mineTexts: Catalogue<MineTexts> = {
  'zh-CN': {
    title: '我的提问',
    hint: '现在该发什么、发出后过了多久。只显示分给你的提问。',
    groups: { now: '现在发', running: '等答复', later: '以后', over: '已结束' },
    none: '没有分给你的提问',
    noneHint: '轮次开始后，分给你的提问会出现在这里。',
    nothingNow: '现在没有要发的。',
    nextAt: (when) => `下一次：${when}`,
    dueAt: (when) => `${when} 发`,
    overdue: (when) => `应在 ${when} 发出，现在就发`,
    clocks: {
      automatic: '首次自动回复',
      human: '首次真人就事答复',
      escalation: '升级',
      solution: '解决',
    },
    clocksTitle: '计时',
    stopped: '已记录',
    runs: '计时中',
    notBegun: '发出后开始',
    never: '没有发生',
    within: (bound) => `承诺 ${bound} 之内`,
    late: (bound) => `已超过 ${bound}`,
    followedUntil: (when) => `跟到 ${when}；之后到的答复算没有答复。`,
    notFollowed: '跟踪已结束。',
    textTitle: '照发，一字不改',
    send: '刚刚发出',
    sendHint: '发出后立即按下，计时从此开始。',
    happened: '来了什么',
    happenedHint: '来一条记一条。记错可以撤销，时间可以更正。',
    acts: {
      'automatic-reply': '自动回复',
      'template-reply': '模板回复',
      'human-reply': '真人答复了',
      'follow-up': '我方追问',
      escalated: '已升级',
      solved: '已解决',
    },
    actHints: {
      'automatic-reply': '收到、排队之类的回执',
      'template-reply': '没有针对问题的套话',
      'human-reply': '真人，说到了问题本身',
      'follow-up': '我方又写了一次',
      escalated: '转给更高级的人',
      solved: '最后一步，之后不再记',
    },
    noted: (what, when) => `已记：${what}，${when}`,
    takenBack: (what) => `已撤销：${what}`,
    undoLast: (what) => `撤销“${what}”`,
    history: '经过',
    correct: (what) => `更正时间：${what}`,
    correctTitle: '更正时间',
    correctHint: '按对方系统里显示的时间填。前后顺序不能颠倒。',
    time: '发生时间',
    save: '保存',
    corrected: '时间已更正',
    halfCorrected: '原来那条已撤销，但新时间没有记上：请重新记一次。',
    whenNow: '现在',
    whenOther: '另一个时间',
    whenLabel: '发生在',
    otherTime: '哪个时间',
    skipped: '钟表上没有这个时刻。',
    outcomes: { solved: '已解决', answered: '有答复', unanswered: '无人答复' },
    sinceSent: (time) => `发出后 ${time}`,
    toJudge: (count) => `${count} 封来信待判断`,
    back: '我的提问',
    address: '发到',
    replyAddress: '回信地址',
    sendMail: '由系统发信',
    sendMailHint: '按原文发到支持邮箱，送出时开始计时；回信会自动出现在下面。',
    mailQueued: '信已排队，送出时开始计时',
    finish: '结束跟踪',
    finishHint: '已解决或已到期限。结束后交给评分人，不能再改。',
    over: (outcome) => `跟踪已结束：${outcome}。`,
    byMail: '来自邮件',
    retracted: '已撤销',
  },
  en: {
    title: 'My probes',
    hint: 'What to send now, and how long it has been since. Only probes that are yours are here.',
    groups: { now: 'Send now', running: 'Waiting for answers', later: 'Later', over: 'Over' },
    none: 'No probe is yours',
    noneHint: 'Probes that are given to you appear here when their round has started.',
    nothingNow: 'Nothing is to be sent now.',
    nextAt: (when) => `Next: ${when}`,
    dueAt: (when) => `Send at ${when}`,
    overdue: (when) => `Was to be sent at ${when}: send it now`,
    clocks: {
      automatic: 'First automatic reply',
      human: 'First answer by a person',
      escalation: 'Escalation',
      solution: 'Solution',
    },
    clocksTitle: 'Clocks',
    stopped: 'Noted',
    runs: 'Running',
    notBegun: 'Starts when sent',
    never: 'Never came',
    within: (bound) => `Expected within ${bound}`,
    late: (bound) => `Over ${bound}`,
    followedUntil: (when) => `Followed until ${when}; a later answer counts as none.`,
    notFollowed: 'It is not followed any more.',
    textTitle: 'Send this, word for word',
    send: 'I have just sent it',
    sendHint: 'Press it right after sending: the clocks start here.',
    happened: 'What came',
    happenedHint: 'Note each as it comes. A slip can be undone, and a time corrected.',
    acts: {
      'automatic-reply': 'Automatic reply',
      'template-reply': 'Template',
      'human-reply': 'A person answered',
      'follow-up': 'We asked back',
      escalated: 'Escalated',
      solved: 'Solved',
    },
    actHints: {
      'automatic-reply': 'a receipt, a place in a queue',
      'template-reply': 'set phrases, nothing about the matter',
      'human-reply': 'a person, about the matter',
      'follow-up': 'we wrote once more',
      escalated: 'handed to somebody higher up',
      solved: 'the last word; nothing follows',
    },
    noted: (what, when) => `Noted: ${what}, ${when}`,
    takenBack: (what) => `Taken back: ${what}`,
    undoLast: (what) => `Undo “${what}”`,
    history: 'So far',
    correct: (what) => `Correct the time: ${what}`,
    correctTitle: 'Correct the time',
    correctHint: 'As the vendor’s system shows it. The order of events stays as it is.',
    time: 'When it happened',
    save: 'Save',
    corrected: 'The time is corrected',
    halfCorrected: 'The old entry is taken back, but the new time was not noted: note it again.',
    whenNow: 'Now',
    whenOther: 'Another time',
    whenLabel: 'It happened',
    otherTime: 'Which time',
    skipped: 'Clocks never show this time.',
    outcomes: { solved: 'Solved', answered: 'Answered', unanswered: 'Nobody answered' },
    sinceSent: (time) => `Sent ${time} ago`,
    toJudge: (count) => (count === 1 ? '1 mail to be judged' : `${count} mails to be judged`),
    back: 'My probes',
    address: 'Send to',
    replyAddress: 'Answers come to',
    sendMail: 'Let Fairmark send it',
    sendMailHint: 'Word for word to the support address; the clocks start when it leaves, and answers appear below.',
    mailQueued: 'The mail waits to leave; then the clocks start',
    finish: 'End following',
    finishHint: 'It is solved, or its time has passed. It then goes to the raters and stays as it is.',
    over: (outcome) => `Over: ${outcome.toLowerCase()}.`,
    byMail: 'by mail',
    retracted: 'taken back',
  },
};
