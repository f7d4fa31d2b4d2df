import type { Catalogue } from '../i18n/locale.js';
import type { FindingState, Sentiment } from './voice-requests.js';

interface FindingsTexts {
  readonly views: Readonly<Record<'all' | 'code' | 'decide', string>>;
  readonly view: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly grounds: Readonly<Record<string, string>>;
  readonly state: string;
  readonly states: Readonly<Record<FindingState, string>>;
  readonly dimension: string;
  readonly none: string;
  readonly sentiment: string;
  readonly sentiments: Readonly<Record<Sentiment, string>>;
  readonly counts: (counts: Readonly<Record<FindingState, number>>) => string;
  readonly agreement: (n: number, same: number) => string;
  readonly alpha: (dimension: string, sentiment: string) => string;
  readonly untold: string;
  readonly empty: Readonly<Record<'all' | 'code' | 'decide', string>>;
  readonly emptyHint: Readonly<Record<'all' | 'code' | 'decide', string>>;
  readonly suggested: (dimension: string, words: string) => string;
  readonly noSuggestion: string;
  readonly blind: string;
  readonly save: string;
  readonly decide: string;
  readonly skip: string;
  readonly saved: string;
  readonly decided: string;
  readonly takenBack: string;
  readonly keys: string;
  readonly keysHint: string;
  readonly coders: (count: number) => string;
  readonly own: (what: string) => string;
  readonly says: (who: string, what: string) => string;
  readonly decides: (who: string, what: string) => string;
  readonly change: string;
  readonly consent: (note: string) => string;
  readonly page: string;
  readonly original: string;
  readonly originalHint: string;
  readonly allow: string;
  readonly refuse: string;
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly undo: string;
  readonly reviews: Readonly<Record<'reviewed' | 'refused' | 'undone', string>>;
  readonly failed: string;
  readonly decidedBy: (who: string, when: string) => string;
  readonly masked: string;
  readonly hideHint: string;
  readonly hide: string;
  readonly showAll: string;
  readonly preview: string;
  readonly single: string;
  readonly add: string;
  readonly addTitle: string;
  readonly ground: string;
  readonly vendor: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly url: string;
  readonly day: string;
  readonly consentNote: string;
  readonly consentHint: string;
  readonly text: string;
  readonly textHint: string;
  readonly added: string;
}

export const findingsTexts: Catalogue<FindingsTexts> = {
  'zh-CN': {
    views: { all: '全部', code: '待我编码', decide: '分歧' },
    view: '看哪些',
    kind: '类型',
    kinds: { interview: '访谈', case: '案例', media: '媒体', post: '帖子' },
    grounds: { 'written-consent': '书面同意', public: '公开' },
    state: '状态',
    states: { new: '待编码', differs: '有分歧', coded: '已编码', reviewed: '可发布', refused: '已拒绝' },
    dimension: '说的是哪个维度',
    none: '不涉及任何维度',
    sentiment: '语气',
    sentiments: { critical: '批评', mixed: '褒贬都有', favourable: '肯定' },
    counts: ({ new: fresh, differs, coded, reviewed, refused }) =>
      `待编码 ${fresh}，有分歧 ${differs}，已编码 ${coded}，可发布 ${reviewed}，已拒绝 ${refused}`,
    agreement: (n, same) => `两人都编码过 ${n} 条，其中 ${same} 条完全一致`,
    alpha: (dimension, sentiment) => `Krippendorff α：维度 ${dimension}，语气 ${sentiment}`,
    untold: '无法计算',
    empty: { all: '没有这样的内容', code: '没有等您编码的内容', decide: '没有等您裁定的分歧' },
    emptyHint: {
      all: '可以添加一条，或从文件导入。',
      code: '每条由两个人各自编码，互相看不到。',
      decide: '两位编码人意见不同时，由第三个人裁定。',
    },
    suggested: (dimension, words) => `按用词可能是“${dimension}”：${words}`,
    noSuggestion: '按用词看不出维度。',
    blind: '在两个人都编码之前，谁也看不到对方选了什么。',
    save: '保存编码',
    decide: '裁定',
    skip: '先跳过',
    saved: '已保存编码',
    decided: '已裁定',
    takenBack: '已撤回',
    keys: '用键盘编码',
    keysHint: '数字选维度（0 为不涉及），C、M、F 选语气，回车保存，S 跳过。',
    coders: (count) => `已有 ${count} 人编码`,
    own: (what) => `您的编码：${what}`,
    says: (who, what) => `${who}：${what}`,
    decides: (who, what) => `${who} 裁定：${what}`,
    change: '撤回我的编码',
    consent: (note) => `同意：${note}`,
    page: '原页面',
    original: '看原文',
    originalHint: '未脱敏的原文，查看会留下记录。',
    allow: '可以发布',
    refuse: '拒绝',
    reason: '拒绝的理由',
    reasons: ['与服务体验无关', '可能认出说话的人', '同意已撤回', '来源无法核实'],
    undo: '撤回决定',
    reviews: { reviewed: '下一次发布时可以展示', refused: '已拒绝', undone: '决定已撤回' },
    failed: '没有保存',
    decidedBy: (who, when) => `${who}，${when}`,
    masked: '文字（已脱敏）',
    hideHint: '选中还要遮住的文字，再点“遮住选中”。',
    hide: '遮住选中',
    showAll: '恢复',
    preview: '案例卡预览',
    single: '个案，不代表总体',
    add: '添加一条…',
    addTitle: '添加访谈、案例、媒体或帖子',
    ground: '依据',
    vendor: '厂商',
    source: '来源',
    sourceHint: '会公开显示，例如“某在线教育公司技术负责人”。',
    url: '网址（公开内容必填）',
    day: '日期',
    consentNote: '同意的说明（书面同意必填）',
    consentHint: '谁在何时以什么方式同意了什么。不会公开。',
    text: '文字',
    textHint: '保存之前自动脱敏，原文加密保存。',
    added: '已添加',
  },
  en: {
    views: { all: 'All', code: 'For me to code', decide: 'Differences' },
    view: 'Which',
    kind: 'Kind',
    kinds: { interview: 'Interview', case: 'Case', media: 'Media', post: 'Post' },
    grounds: { 'written-consent': 'Written consent', public: 'Public' },
    state: 'State',
    states: {
      new: 'To be coded',
      differs: 'Coders differ',
      coded: 'Coded',
      reviewed: 'May be shown',
      refused: 'Refused',
    },
    dimension: 'What it is about',
    none: 'None of the dimensions',
    sentiment: 'Sentiment',
    sentiments: { critical: 'Critical', mixed: 'Mixed', favourable: 'Favourable' },
    counts: ({ new: fresh, differs, coded, reviewed, refused }) =>
      `${fresh} to be coded, ${differs} differ, ${coded} coded, ${reviewed} may be shown, ${refused} refused`,
    agreement: (n, same) => `Coded by two: ${n}, of which both said the same: ${same}`,
    alpha: (dimension, sentiment) => `Krippendorff’s α: dimension ${dimension}, sentiment ${sentiment}`,
    untold: 'cannot be told',
    empty: { all: 'No such findings', code: 'Nothing waits for you to code', decide: 'No difference waits for you' },
    emptyHint: {
      all: 'Add one, or import a file.',
      code: 'Two people code each finding, and neither sees the other’s choice.',
      decide: 'Where two coders differ, a third person decides.',
    },
    suggested: (dimension, words) => `By its words perhaps “${dimension}”: ${words}`,
    noSuggestion: 'Its words point to no dimension.',
    blind: 'Until both have coded, nobody sees what the other chose.',
    save: 'Save coding',
    decide: 'Decide',
    skip: 'Skip for now',
    saved: 'Coding saved',
    decided: 'Decided',
    takenBack: 'Taken back',
    keys: 'Code by keyboard',
    keysHint: 'Digits choose the dimension (0: none), C, M and F the sentiment, Enter saves, S skips.',
    coders: (count) => (count === 1 ? 'Coded by one person' : `Coded by ${count} people`),
    own: (what) => `Your coding: ${what}`,
    says: (who, what) => `${who}: ${what}`,
    decides: (who, what) => `${who} decided: ${what}`,
    change: 'Take my coding back',
    consent: (note) => `Consent: ${note}`,
    page: 'The page',
    original: 'Read the original',
    originalHint: 'Unmasked; that you looked is kept on record.',
    allow: 'May be shown',
    refuse: 'Refuse',
    reason: 'Why it is refused',
    reasons: [
      'Not about the service',
      'Could identify who said it',
      'Consent was taken back',
      'Source cannot be checked',
    ],
    undo: 'Take the decision back',
    reviews: { reviewed: 'The next release may show it', refused: 'Refused', undone: 'The decision was taken back' },
    failed: 'Not saved',
    decidedBy: (who, when) => `${who}, ${when}`,
    masked: 'Text (masked)',
    hideHint: 'Select what else to mask, then “Mask selection”.',
    hide: 'Mask selection',
    showAll: 'Restore',
    preview: 'How the case card would look',
    single: 'A single case; it stands for nobody else',
    add: 'Add one …',
    addTitle: 'Add an interview, a case, media or a post',
    ground: 'Ground',
    vendor: 'Vendor',
    source: 'Source',
    sourceHint: 'Is shown in public, such as “head of engineering, online education”.',
    url: 'Address (always of what is public)',
    day: 'Day',
    consentNote: 'Note of the consent (always where it is written)',
    consentHint: 'Who agreed to what, when and how. Is not made public.',
    text: 'Text',
    textHint: 'Is masked before it is stored; the original is sealed.',
    added: 'Added',
  },
};
