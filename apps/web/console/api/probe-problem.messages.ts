import type { LocalizedText } from '#kernel';

/** What refusals of probes mean for whoever is refused. */
export const PROBE_PROBLEMS: Readonly<Record<string, LocalizedText>> = {
  'probe-design-invalid': { 'zh-CN': '这样排不出计划。', en: 'The round cannot be planned like this.' },
  'probe-plan-too-tight': {
    'zh-CN': '这些天排不下：放宽日期、增加执行人，或提高每天上限。',
    en: 'It does not fit into its days: allow more days, more runners, or more probes a day.',
  },
  'probe-events-invalid': { 'zh-CN': '经过不可能是这样。', en: 'It cannot have been like this.' },
  'probe-round-state': {
    'zh-CN': '轮次已不在可以这样做的状态，请查看最新情况。',
    en: 'The round is not in a state in which this can be done. Look at it again.',
  },
  'probe-consent-missing': {
    'zh-CN': '还缺厂商的书面同意，没有开始。',
    en: 'The written consent of a vendor is missing. It was not started.',
  },
  'probe-round-open': {
    'zh-CN': '还没有全部跟踪结束、评完并裁定，不能完成。',
    en: 'Not all is followed, rated and decided yet.',
  },
  'probe-finished': { 'zh-CN': '跟踪已结束，不能再记。', en: 'It is over; nothing is added any more.' },
  'probe-not-followed': {
    'zh-CN': '还没有解决，也没有到期限，不能结束。',
    en: 'It is neither solved nor has its time passed.',
  },
  'probe-not-undoable': {
    'zh-CN': '只能撤销自己记的最后一条。',
    en: 'Only the last entry can be undone, by whoever made it.',
  },
  'probe-mail-unavailable': {
    'zh-CN': '这家没有登记支持邮箱，请照原文自己发。',
    en: 'There is no support address: send it yourself.',
  },
  'probe-mail-sent': {
    'zh-CN': '问题只发一次；追问要在它之后。',
    en: 'The question is sent once, and further mails after it.',
  },
  'probe-mail-waiting': {
    'zh-CN': '还有信在路上或等着判断，不能结束。',
    en: 'Mails are on their way or wait to be judged.',
  },
  'probe-message-judged': { 'zh-CN': '这封信已经判断过。', en: 'This mail has been judged.' },
  'probe-rated': {
    'zh-CN': '这份对话已经评过，请看下一份。',
    en: 'This transcript has been rated. Take the next one.',
  },
  'probe-settled': { 'zh-CN': '这一项已经裁定。', en: 'The item has been decided.' },
  'probe-own': {
    'zh-CN': '不能裁定自己执行或评过的对话，请另一个人来。',
    en: 'Nobody decides on what they have sent or rated. Ask somebody else.',
  },
  'rating-invalid': { 'zh-CN': '评分不完整或不在范围内。', en: 'The rating is not whole, or out of its range.' },
};

export const PROBE_FAULTS: Readonly<Record<string, LocalizedText>> = {
  'in-the-future': { 'zh-CN': '这个时刻还没到。', en: 'This moment has not come yet.' },
  'before-start': { 'zh-CN': '早于轮次开始，或早于第一天。', en: 'It lies before the start.' },
  'runs-backwards': { 'zh-CN': '早于上一条。', en: 'It lies before the entry above it.' },
  'reply-before-question': { 'zh-CN': '早于提问发出。', en: 'It lies before the question was sent.' },
  'sent-twice': { 'zh-CN': '已经记过发出。', en: 'It was sent already.' },
  'after-solution': { 'zh-CN': '解决之后不再记。', en: 'Nothing follows a solution.' },
  'wrong-direction': { 'zh-CN': '这种记录不属于这一方。', en: 'That is no event of this side.' },
  'too-tight': { 'zh-CN': '这些天排不下。', en: 'The days do not hold it all.' },
  'consent-missing': { 'zh-CN': '缺书面同意。', en: 'Written consent is missing.' },
  'not-all-followed': { 'zh-CN': '还有提问没有结束跟踪。', en: 'Some probes are still followed.' },
  'not-all-rated': { 'zh-CN': '还有对话没有评完。', en: 'Some transcripts are not rated by both.' },
  'not-all-settled': { 'zh-CN': '还有分歧没有裁定。', en: 'Some items are still to be decided.' },
  'unknown-scenario': { 'zh-CN': '没有这个场景。', en: 'There is no such scenario.' },
  'not-in-study': { 'zh-CN': '不在研究里。', en: 'It is not in the study.' },
  'not-a-runner': { 'zh-CN': '这个人不能执行提问。', en: 'This person may not run probes.' },
};
