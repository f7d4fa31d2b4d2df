import type { Catalogue } from '../i18n/locale.js';
import type { AnswerState, Decision } from './answer-requests.js';

interface AnswersTexts {
  readonly title: string;
  readonly hint: string;
  readonly state: string;
  readonly states: Readonly<Record<AnswerState | 'all', string>>;
  readonly wave: string;
  readonly vendor: string;
  readonly flag: string;
  readonly source: string;
  readonly any: string;
  readonly search: string;
  readonly searchHint: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneToReview: string;
  readonly noneToReviewHint: string;
  readonly when: string;
  readonly who: string;
  readonly marks: string;
  readonly noMarks: string;
  readonly outcome: string;
  readonly counts: string;
  readonly open: string;
  readonly openOne: (vendor: string, when: string) => string;
  readonly more: string;
  readonly minutes: (minutes: string) => string;
  readonly flags: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly close: string;
  readonly answer: string;
  readonly version: (number: number) => string;
  readonly masked: (count: number) => string;
  readonly original: string;
  readonly originalHint: string;
  readonly masks: Readonly<Record<string, string>>;
  readonly pages: string;
  readonly noPages: string;
  readonly pageTime: (page: number, seconds: string, items: number) => string;
  readonly questions: string;
  readonly remark: string;
  readonly yes: string;
  readonly no: string;
  readonly decide: string;
  readonly decideHint: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly keep: string;
  readonly exclude: string;
  readonly toRules: string;
  readonly decided: Readonly<Record<'keep' | 'exclude' | 'rules', string>>;
  readonly undone: string;
  readonly history: string;
  readonly by: (person: string, when: string) => string;
  readonly undoReason: string;
  readonly effect: string;
  readonly effectHint: string;
  readonly effectOf: (points: string) => string;
  readonly noEffect: string;
  readonly withdrawn: string;
}

export const decisionKey = (ruling: Decision | 'withdraw'): 'keep' | 'exclude' | 'rules' =>
  ruling === 'keep' || ruling === 'exclude' ? ruling : 'rules';

export const answersTexts: Catalogue<AnswersTexts> = {
  'zh-CN': {
    title: '答卷',
    hint: '规则按与分数无关的迹象标记；人可以改判，随时能撤销。列表里看不到分数。',
    state: '状态',
    states: { all: '全部', review: '待复核', excluded: '已排除', counted: '计入', ruled: '人工决定' },
    wave: '波次',
    vendor: '厂商',
    flag: '标记',
    source: '来源',
    any: '不限',
    search: '查找文字',
    searchHint: '至少两个字；隐去的内容查不到',
    none: '没有符合条件的答卷',
    noneHint: '换一个条件，或等新的答卷进来。',
    noneToReview: '没有要复核的',
    noneToReviewHint: '规则标记的答卷会出现在这里。',
    when: '提交时间',
    who: '答卷',
    marks: '标记',
    noMarks: '无标记',
    outcome: '结果',
    counts: '计入',
    open: '查看',
    openOne: (vendor, when) => `查看 ${vendor} 的答卷，${when}`,
    more: '更多',
    minutes: (minutes) => `用时 ${minutes} 分钟`,
    flags: {
      SPEED: '答得太快',
      STRAIGHT: '一路同分且自相矛盾',
      LOW_IRV: '几乎没有起伏',
      TEXT: '文字乱填或抄来',
      INCONSISTENT: '总分与各项对不上',
      VENDOR_STAFF: '自称厂商的人',
      NOT_A_RECENT_USER: '近期没有用过',
      DUPLICATE: '同一人重复作答',
      OPEN_LINK: '来自公开链接',
      BOT: '快到无人能读',
      REGULAR: '过于规律',
      BURST: '集中涌入',
      too_fast: '不到应有的时间',
    },
    reasons: {
      VENDOR_STAFF: '排除：厂商的人',
      NOT_A_RECENT_USER: '排除：近期没有用过',
      DUPLICATE: '排除：重复作答',
      OPEN_LINK: '排除：来自公开链接',
      BOT: '排除：快到无人能读',
      SOFT_FLAGS: '排除：两类可疑迹象',
      BY_HAND: '排除：人工决定',
      WITHDRAWN: '本人撤回',
    },
    close: '关闭',
    answer: '答卷',
    version: (number) => `问卷第 ${number} 版`,
    masked: (count) => `已隐去 ${count} 处`,
    original: '显示原文',
    originalHint: '原文可能认得出人。只在判断需要时打开。',
    masks: {
      url: '网址',
      email: '邮箱',
      phone: '电话',
      identifier: '编号',
      address: '网络地址',
      handle: '账号',
      company: '公司',
      person: '人名',
      product: '型号',
      other: '其他',
    },
    pages: '每屏用时',
    noPages: '没有记录每屏用时',
    pageTime: (page, seconds, items) => `第 ${page} 屏：${seconds} 秒，${items} 题`,
    questions: '回答',
    remark: '补充说明',
    yes: '是',
    no: '否',
    decide: '决定',
    decideHint: '人的决定优先于规则，随时可以改回来。',
    reason: '理由',
    reasonHint: '一年后的人也能看懂的一句话。',
    keep: '计入',
    exclude: '排除',
    toRules: '交还规则',
    decided: { keep: '已计入', exclude: '已排除', rules: '已交还规则' },
    undone: '没有完成',
    history: '决定记录',
    by: (person, when) => `${person}，${when}`,
    undoReason: '撤销上一个决定',
    effect: '对分数的影响',
    effectHint: '最好先决定，再看影响：决定不该由分数说了算。',
    effectOf: (points) => `计入与否，该厂商观测分相差 ${points} 分`,
    noEffect: '有效组织太少，现在没有可比的分数。',
    withdrawn: '本人撤回了这份答卷，内容已经删除。',
  },
  en: {
    title: 'Answers',
    hint: 'Rules mark by signs that are blind to scores; people may decide otherwise and take it back at any time. No list shows a score.',
    state: 'State',
    states: { all: 'All', review: 'To review', excluded: 'Left out', counted: 'Counted', ruled: 'Decided by hand' },
    wave: 'Wave',
    vendor: 'Vendor',
    flag: 'Mark',
    source: 'Source',
    any: 'Any',
    search: 'Find in answers',
    searchHint: 'two letters or more; masks hide',
    none: 'No answers like that',
    noneHint: 'Ask for something else, or wait for more answers.',
    noneToReview: 'Nothing to review',
    noneToReviewHint: 'Answers that a rule has marked turn up here.',
    when: 'Handed in',
    who: 'Answer',
    marks: 'Marks',
    noMarks: 'no marks',
    outcome: 'Outcome',
    counts: 'Counts',
    open: 'Open',
    openOne: (vendor, when) => `Open the answer about ${vendor} of ${when}`,
    more: 'More',
    minutes: (minutes) => `took ${minutes} minutes`,
    flags: {
      SPEED: 'too fast',
      STRAIGHT: 'one line that contradicts itself',
      LOW_IRV: 'hardly any variation',
      TEXT: 'gibberish or copied text',
      INCONSISTENT: 'overall and items disagree',
      VENDOR_STAFF: 'says they work for the vendor',
      NOT_A_RECENT_USER: 'has not used it lately',
      DUPLICATE: 'same person twice',
      OPEN_LINK: 'came by an open link',
      BOT: 'faster than anybody reads',
      REGULAR: 'too regular',
      BURST: 'many at once',
      too_fast: 'less time than it takes',
    },
    reasons: {
      VENDOR_STAFF: 'Left out: vendor staff',
      NOT_A_RECENT_USER: 'Left out: no recent user',
      DUPLICATE: 'Left out: answered twice',
      OPEN_LINK: 'Left out: came by an open link',
      BOT: 'Left out: faster than anybody reads',
      SOFT_FLAGS: 'Left out: two kinds of signs',
      BY_HAND: 'Left out by hand',
      WITHDRAWN: 'Withdrawn by the respondent',
    },
    close: 'Close',
    answer: 'Answer',
    version: (number) => `version ${number}`,
    masked: (count) => (count === 1 ? '1 passage masked' : `${count} passages masked`),
    original: 'Show the original',
    originalHint: 'It may say who wrote it. Open it only where the decision needs it.',
    masks: {
      url: 'web address',
      email: 'mail address',
      phone: 'phone number',
      identifier: 'number',
      address: 'network address',
      handle: 'account',
      company: 'company',
      person: 'person',
      product: 'product code',
      other: 'other',
    },
    pages: 'Time of each screen',
    noPages: 'The time of screens was not recorded',
    pageTime: (page, seconds, items) => `screen ${page}: ${seconds} s for ${items} questions`,
    questions: 'What was answered',
    remark: 'Remark',
    yes: 'Yes',
    no: 'No',
    decide: 'Decide',
    decideHint: 'A person’s decision goes before the rules, and can be taken back at any time.',
    reason: 'Reason',
    reasonHint: 'A sentence that is still clear in a year.',
    keep: 'Count it',
    exclude: 'Leave it out',
    toRules: 'Give it back to the rules',
    decided: { keep: 'It counts', exclude: 'It is left out', rules: 'The rules decide again' },
    undone: 'Not done',
    history: 'Decisions',
    by: (person, when) => `${person}, ${when}`,
    undoReason: 'The last decision was undone',
    effect: 'Effect on the score',
    effectHint: 'Better decide first and look then: no score should decide.',
    effectOf: (points) => `Counted or not, the observed score of the vendor differs by ${points} points`,
    noEffect: 'Too few organisations stand behind a score to compare.',
    withdrawn: 'The respondent withdrew this answer; what it said is deleted.',
  },
};
