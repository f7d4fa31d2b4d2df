import type { Locale } from '#kernel';

/** Words of the tables about what is known beside the questionnaire. */
interface EvidenceWords {
  readonly cases: string;
  readonly probes: string;
  readonly vendor: string;
  readonly sentiment: string;
  readonly words: string;
  readonly origin: string;
  readonly severity: string;
  readonly all: string;
  readonly within: string;
  readonly share: string;
  readonly interval: string;
  readonly unanswered: string;
  readonly sentiments: Readonly<Record<'critical' | 'mixed' | 'favourable', string>>;
  readonly kinds: Readonly<Record<'interview' | 'case' | 'media' | 'post', string>>;
  readonly promises: Readonly<Record<number, string>>;
}

const WORDS: Readonly<Record<Locale, EvidenceWords>> = {
  'zh-CN': {
    cases: '个案，不代表总体：已脱敏、由两人编码，每家最多批评、中性、肯定各一条，不计分',
    probes: '研究团队自己提问，得到人作出的实质回复的比例（Kaplan–Meier）',
    vendor: '厂商',
    sentiment: '倾向',
    words: '内容',
    origin: '来源',
    severity: '问题级别',
    all: '全部',
    within: '时限',
    share: '按时回复的比例',
    interval: '95 % 区间',
    unanswered: '无人回复 / 提问',
    sentiments: { critical: '批评', mixed: '有褒有贬', favourable: '肯定' },
    kinds: { interview: '访谈（书面同意）', case: '公开案例', media: '媒体报道', post: '社区帖子' },
    promises: { 30: '30 分钟', 240: '4 小时', 1440: '24 小时' },
  },
  en: {
    cases:
      'Single cases, none of which stands for all customers: masked, coded by two, at most one critical, mixed and favourable a vendor, never scored',
    probes: 'Questions of the study’s own with a substantive reply by a person in time (Kaplan–Meier)',
    vendor: 'Vendor',
    sentiment: 'Sentiment',
    words: 'What was said',
    origin: 'From',
    severity: 'Severity',
    all: 'All',
    within: 'Within',
    share: 'Share replied in time',
    interval: '95 % interval',
    unanswered: 'Unanswered / asked',
    sentiments: { critical: 'critical', mixed: 'mixed', favourable: 'favourable' },
    kinds: {
      interview: 'interview, with written consent',
      case: 'published case',
      media: 'media report',
      post: 'community post',
    },
    promises: { 30: '30 min', 240: '4 h', 1440: '24 h' },
  },
};

export const evidenceWords = (locale: Locale): EvidenceWords => WORDS[locale];
