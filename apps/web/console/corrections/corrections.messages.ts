import type { Catalogue } from '../i18n/locale.js';
import type { Correction, VendorReply, Verdict } from './correction-requests.js';

interface CorrectionsTexts {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly vendor: string;
  readonly about: Readonly<Record<Correction['about'], string>>;
  readonly states: Readonly<Record<Correction['state'], string>>;
  readonly sent: (release: string, revision: number, when: string) => string;
  readonly evidence: string;
  readonly answer: string;
  readonly answered: (when: string) => string;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly text: string;
  readonly textHint: string;
  readonly send: string;
  readonly cancel: string;
  readonly done: string;
  readonly replies: string;
  readonly repliesHint: string;
  readonly repliesEmpty: string;
  readonly replyStates: Readonly<Record<VendorReply['state'], string>>;
  readonly toQuote: string;
  readonly toWhole: string;
  readonly remove: string;
  readonly removeAsk: string;
  readonly reason: string;
  readonly removed: string;
}

export const correctionsTexts: Catalogue<CorrectionsTexts> = {
  'zh-CN': {
    title: '更正与回应',
    hint: '厂商申请更正什么，又公开回应了什么。接受的更正由发布台的新修订版落实。',
    empty: '没有更正申请',
    emptyHint: '厂商在门户提交后会出现在这里。',
    vendor: '厂商',
    about: { score: '得分或名次', quote: '引语', fact: '事实', other: '其他' },
    states: { open: '待答复', accepted: '已接受', refused: '未接受' },
    sent: (release, revision, when) => `${release} 修订 ${revision} · ${when}`,
    evidence: '依据',
    answer: '答复',
    answered: (when) => `答复于 ${when}`,
    verdict: '结论',
    verdicts: { accepted: '接受', refused: '不接受' },
    text: '写给厂商的答复',
    textHint: '只能答复一次；厂商会看到原文。',
    send: '发出答复',
    cancel: '取消',
    done: '已答复',
    replies: '公开回应',
    repliesHint: '厂商的回应直接公开。点名、泄密或违法的可以撤下，厂商会看到原因。',
    repliesEmpty: '还没有回应。',
    replyStates: { written: '公开', withdrawn: '厂商已撤回', removed: '已撤下' },
    toQuote: '对一条引语',
    toWhole: '对整个结果',
    remove: '撤下',
    removeAsk: '撤下这条回应',
    reason: '原因（厂商会看到）',
    removed: '已撤下',
  },
  en: {
    title: 'Corrections and replies',
    hint: 'What vendors ask to be corrected and what they reply in public. An accepted correction becomes a revision at the release desk.',
    empty: 'No requests for corrections',
    emptyHint: 'They appear here when vendors send them from their portal.',
    vendor: 'Vendor',
    about: { score: 'Score or rank', quote: 'Quote', fact: 'Fact', other: 'Other' },
    states: { open: 'Open', accepted: 'Accepted', refused: 'Refused' },
    sent: (release, revision, when) => `${release} revision ${revision} · ${when}`,
    evidence: 'Evidence',
    answer: 'Answer',
    answered: (when) => `Answered ${when}`,
    verdict: 'Verdict',
    verdicts: { accepted: 'Accept', refused: 'Refuse' },
    text: 'Answer to the vendor',
    textHint: 'There is one answer; the vendor reads it as it is.',
    send: 'Send the answer',
    cancel: 'Cancel',
    done: 'Answered',
    replies: 'Public replies',
    repliesHint:
      'Vendors’ replies are public at once. Those that name somebody, disclose secrets or break the law can be taken down; the vendor reads why.',
    repliesEmpty: 'No replies yet.',
    replyStates: { written: 'Public', withdrawn: 'Withdrawn by the vendor', removed: 'Taken down' },
    toQuote: 'To a quote',
    toWhole: 'To the result as a whole',
    remove: 'Take down',
    removeAsk: 'Take this reply down',
    reason: 'Reason (the vendor reads it)',
    removed: 'Taken down',
  },
};
