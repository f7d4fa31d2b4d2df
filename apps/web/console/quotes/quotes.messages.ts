import type { Catalogue } from '../i18n/locale.js';

interface QuotesTexts {
  readonly title: string;
  readonly hint: string;
  readonly wave: string;
  readonly chooseWave: string;
  readonly chooseWaveHint: string;
  readonly vendor: string;
  readonly any: string;
  readonly state: string;
  readonly states: Readonly<Record<string, string>>;
  readonly counts: (waiting: number, accepted: number, refused: number) => string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly more: string;
  readonly text: string;
  readonly hideHint: string;
  readonly hide: string;
  readonly showAll: string;
  readonly quoted: string;
  readonly dimension: string;
  readonly translation: string;
  readonly translationHint: string;
  readonly accept: string;
  readonly refuse: string;
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly undo: string;
  readonly accepted: string;
  readonly refused: string;
  readonly undone: string;
  readonly failed: string;
  readonly decidedBy: (who: string, when: string) => string;
  readonly about: (dimension: string) => string;
}

export const quotesTexts: Catalogue<QuotesTexts> = {
  'zh-CN': {
    title: '客户原话',
    hint: '客户同意引用、已脱敏的文字。逐条阅读后接受或拒绝；可以再遮住一部分，不能改字。这里看不到作者打了几分，所以挑选不会偏向好评。',
    wave: '期次',
    chooseWave: '请选择期次',
    chooseWaveHint: '原话按期次审阅。',
    vendor: '厂商',
    any: '全部',
    state: '状态',
    states: { waiting: '待审', accepted: '已接受', refused: '已拒绝' },
    counts: (waiting, accepted, refused) => `待审 ${waiting} 条，已接受 ${accepted} 条，已拒绝 ${refused} 条`,
    empty: '没有这样的原话',
    emptyHint: '只有作者同意引用、且计入得分的回答会出现在这里。',
    more: '更多',
    text: '原话（已脱敏）',
    hideHint: '选中要遮住的文字，再点“遮住选中”。',
    hide: '遮住选中',
    showAll: '恢复',
    quoted: '将这样引用',
    dimension: '说的是哪个维度',
    translation: '译文（可选）',
    translationHint: '只翻译，不增减意思。',
    accept: '接受',
    refuse: '拒绝',
    reason: '拒绝的理由',
    reasons: ['与服务体验无关', '可能认出作者', '含有对个人的指责', '看不懂'],
    undo: '撤回决定',
    accepted: '已接受，下一次发布时可选用',
    refused: '已拒绝',
    undone: '决定已撤回，回到待审',
    failed: '没有保存',
    decidedBy: (who, when) => `${who}，${when}`,
    about: (dimension) => `维度：${dimension}`,
  },
  en: {
    title: 'Quotes',
    hint: 'Masked texts whose authors agreed to be quoted. Read each, accept or refuse it; more of it may be masked, no word changed. How its author scored is not shown, so nobody picks by praise.',
    wave: 'Wave',
    chooseWave: 'Choose a wave',
    chooseWaveHint: 'Quotes are read wave by wave.',
    vendor: 'Vendor',
    any: 'All',
    state: 'State',
    states: { waiting: 'Waiting', accepted: 'Accepted', refused: 'Refused' },
    counts: (waiting, accepted, refused) => `${waiting} waiting, ${accepted} accepted, ${refused} refused`,
    empty: 'No such quotes',
    emptyHint: 'Only answers that count and whose authors agreed to be quoted are here.',
    more: 'More',
    text: 'Text (masked)',
    hideHint: 'Select what to mask, then “Mask selection”.',
    hide: 'Mask selection',
    showAll: 'Restore',
    quoted: 'As it would be quoted',
    dimension: 'What it is about',
    translation: 'Translation (optional)',
    translationHint: 'Translate only; add and leave out nothing.',
    accept: 'Accept',
    refuse: 'Refuse',
    reason: 'Why it is refused',
    reasons: ['Not about the service', 'Could identify its author', 'Blames a person', 'Cannot be understood'],
    undo: 'Take back',
    accepted: 'Accepted; the next release may choose it',
    refused: 'Refused',
    undone: 'Taken back; it waits again',
    failed: 'Not saved',
    decidedBy: (who, when) => `${who}, ${when}`,
    about: (dimension) => `About: ${dimension}`,
  },
};
