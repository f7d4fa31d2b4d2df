import type { Catalogue } from '../i18n/locale.js';

interface VoicesTexts {
  readonly title: string;
  readonly hint: string;
  readonly wave: string;
  readonly chooseWave: string;
  readonly chooseWaveHint: string;
  readonly parts: string;
  readonly ratings: string;
  readonly findings: string;
  readonly vendor: string;
  readonly any: string;
  readonly more: string;
  readonly import: string;
  readonly export: string;
  readonly failed: string;
  readonly market: string;
  readonly marketHint: (prior: string) => string;
  readonly given: string;
  readonly count: string;
  readonly sources: string;
  readonly adjusted: string;
  readonly all: string;
  readonly source: string;
  readonly day: string;
  readonly stars: string;
  readonly licence: string;
  readonly noRatings: string;
  readonly noRatingsHint: string;
}

export const voicesTexts: Catalogue<VoicesTexts> = {
  'zh-CN': {
    title: '外部声音',
    hint: '问卷之外的公开评分、访谈、案例、媒体和帖子。只展示，附来源，不计入得分。',
    wave: '期次',
    chooseWave: '请选择期次',
    chooseWaveHint: '外部声音按期次保存。',
    parts: '外部声音的两部分',
    ratings: '公开评分',
    findings: '访谈、案例与帖子',
    vendor: '厂商',
    any: '全部',
    more: '更多',
    import: '导入…',
    export: '导出 CSV',
    failed: '没有完成',
    market: '各厂商合计',
    marketHint: (prior) => `评分少的厂商向市场均值 ${prior} 星收缩（相当于先有 25 个均值评分）。仅供展示。`,
    given: '原始均值',
    count: '评分数',
    sources: '来源数',
    adjusted: '调整后',
    all: '逐条评分',
    source: '来源',
    day: '读取日期',
    stars: '星',
    licence: '许可',
    noRatings: '还没有公开评分',
    noRatingsHint: '下载模板，填好后导入。每条都要有网址、日期、人数和许可。',
  },
  en: {
    title: 'Voices elsewhere',
    hint: 'Public ratings, interviews, cases, media and posts beside the questionnaire. Shown with their source, never scored.',
    wave: 'Wave',
    chooseWave: 'Choose a wave',
    chooseWaveHint: 'Voices are kept wave by wave.',
    parts: 'The two kinds of voices',
    ratings: 'Public ratings',
    findings: 'Interviews, cases, posts',
    vendor: 'Vendor',
    any: 'All',
    more: 'More',
    import: 'Import …',
    export: 'Export CSV',
    failed: 'This was not done',
    market: 'Vendor by vendor',
    marketHint: (prior) =>
      `Vendors with few ratings are pulled to the market’s mean of ${prior} stars, which counts as 25 ratings. For display only.`,
    given: 'As given',
    count: 'Ratings',
    sources: 'Sources',
    adjusted: 'Adjusted',
    all: 'One by one',
    source: 'Source',
    day: 'Read on',
    stars: 'Stars',
    licence: 'Licence',
    noRatings: 'No public ratings yet',
    noRatingsHint: 'Download the template, fill it in and import it. Each row names its page, day, count and licence.',
  },
};
