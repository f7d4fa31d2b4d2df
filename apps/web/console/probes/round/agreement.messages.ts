import type { RatingUse } from '#statistics';
import type { Catalogue } from '../../i18n/locale.js';

interface AgreementTexts {
  readonly title: string;
  readonly hint: (pairs: number) => string;
  readonly none: string;
  readonly noneHint: string;
  readonly item: string;
  readonly alpha: string;
  readonly use: string;
  readonly uses: Readonly<Record<RatingUse, string>>;
  readonly unknown: string;
  readonly thresholds: (publish: string, retrain: string) => string;
  readonly retrain: (items: string) => string;
  readonly retrainHint: string;
  readonly rateAnew: string;
  readonly rateAnewTitle: string;
  readonly rateAnewHint: string;
  readonly ratedAnew: string;
  readonly reason: string;
  readonly pass: (number: number) => string;
  readonly disputes: string;
  readonly disputesHint: string;
  readonly noDisputes: string;
  readonly ratings: (first: string, second: string) => string;
  readonly cannot: string;
  readonly decide: string;
  readonly decideOne: (item: string, scenario: string) => string;
  readonly why: string;
  readonly reasonHint: string;
  readonly save: string;
  readonly saved: string;
  readonly decision: (value: string, by: string, when: string) => string;
}

export const agreementTexts: Catalogue<AgreementTexts> = {
  'zh-CN': {
    title: '两位评分人的一致性',
    hint: (pairs) => `依据两人都评过的 ${pairs} 份对话，裁定之前的分数。`,
    none: '还没有两人都评过的对话',
    noneHint: '跟踪结束的提问交给两位评分人，互不知道对方的分数。',
    item: '评分项',
    alpha: 'Krippendorff α（序数）',
    use: '能怎么用',
    uses: { PUBLISH: '可以发布', PROVISIONAL: '暂用，注明', RETRAIN: '不能用：重新培训并重评' },
    unknown: '算不出：分数没有差别，或份数太少',
    thresholds: (publish, retrain) =>
      `α 达到 ${publish} 可发布；${retrain} 到 ${publish} 之间暂用；低于 ${retrain} 要重新培训并重评。`,
    retrain: (items) => `一致性不够：${items}`,
    retrainHint: '先和评分人一起对照答案要点讨论几份已评的对话，统一标准，再让全轮重评。旧分数留作记录，不再计入。',
    rateAnew: '全轮重评',
    rateAnewTitle: '全轮重评',
    rateAnewHint: '每份对话重新交给两位评分人，以新分数为准，已有裁定作废。',
    ratedAnew: '已交给评分人重评',
    reason: '理由（做过什么培训）',
    pass: (number) => `第 ${number} 遍评分`,
    disputes: '待裁定',
    disputesHint: '两人相差两分以上，或只有一人能判断。裁定人看得到遮盖后的对话，看不到是谁评的。',
    noDisputes: '没有需要裁定的。',
    ratings: (first, second) => `一位：${first} · 另一位：${second}`,
    cannot: '无法判断',
    decide: '裁定',
    decideOne: (item, scenario) => `裁定“${item}”：${scenario}`,
    why: '理由',
    reasonHint: '会和名字一起留存，不能再改。',
    save: '裁定',
    saved: '已裁定',
    decision: (value, by, when) => `裁定为 ${value}，${by}，${when}`,
  },
  en: {
    title: 'How far the two raters agree',
    hint: (pairs) =>
      pairs === 1
        ? 'By 1 transcript that both have rated, before any decision.'
        : `By ${pairs} transcripts that both have rated, before any decision.`,
    none: 'Nothing has been rated by both yet',
    noneHint: 'Probes that are over go to two raters, who do not see each other’s ratings.',
    item: 'Item',
    alpha: 'Krippendorff’s α, ordinal',
    use: 'What that allows',
    uses: {
      PUBLISH: 'May be published',
      PROVISIONAL: 'Provisional, and named so',
      RETRAIN: 'Not to be used: train again and rate anew',
    },
    unknown: 'Cannot be told: no variance, or too few',
    thresholds: (publish, retrain) =>
      `From α ${publish} an item may be published, from ${retrain} it is provisional; below that raters are trained again and the round is rated anew.`,
    retrain: (items) => `Raters do not agree enough on ${items}`,
    retrainHint:
      'Go through some rated transcripts with the raters and the answer key until they judge alike, then have the round rated anew. Old ratings stay on record and count no more.',
    rateAnew: 'Rate the round anew',
    rateAnewTitle: 'Rate the round anew',
    rateAnewHint: 'Every transcript goes to two raters again; the new ratings count, and decisions made so far do not.',
    ratedAnew: 'The round is rated anew',
    reason: 'Reason, and how raters were trained',
    pass: (number) => `Rating no. ${number}`,
    disputes: 'To be decided',
    disputesHint:
      'Two ratings lie two or more apart, or only one could judge. Who decides reads the masked transcript, and not who rated.',
    noDisputes: 'Nothing is to be decided.',
    ratings: (first, second) => `One rater: ${first} · The other: ${second}`,
    cannot: 'Cannot be judged',
    decide: 'Decide',
    decideOne: (item, scenario) => `Decide on “${item}”: ${scenario}`,
    why: 'Reason',
    reasonHint: 'Kept with your name; it stays.',
    save: 'Decide',
    saved: 'It is decided',
    decision: (value, by, when) => `Decided as ${value}, ${by}, ${when}`,
  },
};
