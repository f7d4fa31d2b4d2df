import type { Catalogue } from '../i18n/locale.js';

interface ReviewTexts {
  readonly provenance: string;
  readonly provenances: Readonly<Record<string, string>>;
  readonly close: string;
  readonly pick: (vendor: string, when: string) => string;
  readonly picked: (count: number) => string;
  readonly unpick: string;
  readonly decideAll: string;
  readonly decideAboutAll: (count: number) => string;
  readonly decidedAll: (count: number) => string;
  readonly undone: (count: number) => string;
  readonly allOrNone: string;
  /** Reasons that are often given. */
  readonly usual: readonly string[];
  readonly showEffect: string;
  readonly effectIsKept: string;
  readonly effects: string;
  readonly vendor: string;
  readonly changes: string;
  readonly scoreNow: string;
  readonly scoreThen: string;
  readonly noScore: string;
  readonly wave: string;
  readonly audit: string;
  readonly auditHint: (threshold: string) => string;
  readonly auditNone: string;
  readonly leftOut: string;
  readonly share: (excluded: string, all: string, percent: string) => string;
  readonly why: string;
  readonly test: string;
  readonly noTest: string;
  readonly lookAtIt: string;
  readonly previous: string;
  readonly next: string;
  readonly keys: string;
  readonly keysHint: string;
  readonly press: (decision: string) => string;
  readonly otherWasFaster: string;
  readonly fast: string;
  readonly looks: (count: number) => string;
  readonly looked: Readonly<Record<'original' | 'effect', string>>;
  readonly revised: string;
  readonly originalText: string;
  readonly selectHint: string;
  readonly kind: string;
  readonly hide: string;
  readonly maskedHere: string;
  readonly show: string;
  readonly showPassage: (passage: string) => string;
  readonly masksChanged: string;
  readonly masksNotChanged: string;
}

export const reviewTexts: Catalogue<ReviewTexts> = {
  'zh-CN': {
    provenance: '可信程度',
    provenances: {
      'invited-identified': '受邀，知道是谁',
      invited: '受邀，不知道是谁',
      'open-verified': '公开链接，设备做过验证',
      open: '公开链接',
      recorded: '来自记录',
    },
    close: '关闭',
    pick: (vendor, when) => `选中 ${vendor} 的答卷，${when}`,
    picked: (count) => `已选 ${count} 份`,
    unpick: '取消选择',
    decideAll: '一起决定…',
    decideAboutAll: (count) => `对 ${count} 份答卷作决定`,
    decidedAll: (count) => `已对 ${count} 份答卷作出决定`,
    undone: (count) => `已撤销对 ${count} 份答卷的决定`,
    allOrNone: '要么全部生效，要么一份也不变。有人抢先改过其中一份，就都不变。',
    usual: ['看起来是随意点选的', '文字是抄来的或没有意义', '答题时间不可信', '看过了，是认真的回答'],
    showEffect: '先看对分数的影响',
    effectIsKept: '谁在决定前看过影响，会记录在案。',
    effects: '对分数的影响',
    vendor: '厂商',
    changes: '变动的答卷',
    scoreNow: '现在',
    scoreThen: '之后',
    noScore: '样本不足',
    wave: '波次',
    audit: '各厂商被排除的比例',
    auditHint: (threshold) =>
      `一个厂商被排除的答卷是否明显多于其他厂商（Fisher 精确检验，p < ${threshold} 时须人工查看）。发布之前请看一遍。规则不看分数，但数据可能偏向一边。`,
    auditNone: '这个波次还没有答卷。',
    leftOut: '被排除',
    share: (excluded, all, percent) => `${all} 份中的 ${excluded} 份（${percent}%）`,
    why: '原因',
    test: '检验',
    noTest: '没有别的厂商可比',
    lookAtIt: '须查看',
    previous: '上一份',
    next: '下一份',
    keys: '快捷键',
    keysHint: 'j 下一份 · k 上一份 · o 打开 · x 选中 · e 排除 · c 计入',
    press: (decision) => `写好理由后按 Ctrl + Enter：${decision}`,
    otherWasFaster: '别人刚刚作了决定。下面是最新情况，请看过再决定。',
    fast: '过快',
    looks: (count) => `查看记录（${count}）`,
    looked: { original: '查看了原文', effect: '查看了对分数的影响' },
    revised: '修改了隐去的内容',
    originalText: '原文',
    selectHint: '选中一段文字，可以再隐去。',
    kind: '类别',
    hide: '隐去选中的文字',
    maskedHere: '已隐去：',
    show: '误判，显示',
    showPassage: (passage) => `“${passage}”是误判，显示出来`,
    masksChanged: '已修改隐去的内容',
    masksNotChanged: '没有修改',
  },
  en: {
    provenance: 'How it came',
    provenances: {
      'invited-identified': 'invited, known',
      invited: 'invited, not known who',
      'open-verified': 'open link, device checked',
      open: 'open link',
      recorded: 'from a record',
    },
    close: 'Close',
    pick: (vendor, when) => `Pick the answer about ${vendor} of ${when}`,
    picked: (count) => (count === 1 ? '1 answer picked' : `${count} answers picked`),
    unpick: 'Pick none',
    decideAll: 'Decide about them…',
    decideAboutAll: (count) => (count === 1 ? 'Decide about 1 answer' : `Decide about ${count} answers`),
    decidedAll: (count) => (count === 1 ? 'Decided about 1 answer' : `Decided about ${count} answers`),
    undone: (count) => (count === 1 ? 'The decision is undone' : `${count} decisions are undone`),
    allOrNone: 'All of it is done or nothing; nothing where somebody else was faster with one of them.',
    usual: [
      'Looks clicked at random.',
      'The text is copied or says nothing.',
      'Nobody answers in that time.',
      'Read through it: it is meant.',
    ],
    showEffect: 'Show the effect first',
    effectIsKept: 'Who looked before deciding is kept.',
    effects: 'Effect on scores',
    vendor: 'Vendor',
    changes: 'Answers that change',
    scoreNow: 'Now',
    scoreThen: 'Then',
    noScore: 'too few answers',
    wave: 'Wave',
    audit: 'Left out, by vendor',
    auditHint: (threshold) =>
      `Does one vendor lose answers clearly more often than the others (Fisher’s exact test; people look when p < ${threshold})? Look before you publish: rules are blind to scores, data may still lean to one side.`,
    auditNone: 'This wave has no answers yet.',
    leftOut: 'Left out',
    share: (excluded, all, percent) => `${excluded} of ${all} (${percent}%)`,
    why: 'Why',
    test: 'Test',
    noTest: 'no other vendor to compare',
    lookAtIt: 'Look at it',
    previous: 'Previous',
    next: 'Next',
    keys: 'Keys',
    keysHint: 'j next · k previous · o open · x pick · e leave out · c count',
    press: (decision) => `Write the reason, then Ctrl + Enter: ${decision}`,
    otherWasFaster: 'Somebody else has just decided. This is how it stands now; look before you decide.',
    fast: 'fast',
    looks: (count) => `Who looked (${count})`,
    looked: { original: 'read the original', effect: 'saw the effect on the score' },
    revised: 'changed what is masked',
    originalText: 'As it was written',
    selectHint: 'Select a passage to mask it, too.',
    kind: 'Kind',
    hide: 'Mask the selection',
    maskedHere: 'Masked:',
    show: 'Nothing secret, show it',
    showPassage: (passage) => `Show “${passage}”, it is no secret`,
    masksChanged: 'The masks are changed',
    masksNotChanged: 'Nothing was changed',
  },
};
