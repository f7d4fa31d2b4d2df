import type { Catalogue } from '../../i18n/locale.js';
import type { SlaBy } from '../probe-types.js';

interface SlaTexts {
  readonly title: string;
  readonly hint: string;
  readonly by: string;
  readonly bys: Readonly<Record<SlaBy, string>>;
  readonly vendor: string;
  readonly within: Readonly<Record<number, string>>;
  readonly n: string;
  readonly unanswered: string;
  readonly open: string;
  readonly median: string;
  readonly notReached: string;
  readonly nothing: string;
  readonly interval: (share: string, low: string, high: string) => string;
  readonly all: string;
  readonly none: string;
  readonly asOf: (when: string) => string;
  readonly method: string;
}

export const slaTexts: Catalogue<SlaTexts> = {
  'zh-CN': {
    title: '多久有真人就事答复',
    hint: '自动回复和套话不算。',
    by: '按什么分',
    bys: { all: '合计', severity: '紧急程度', slot: '时段', zone: '时区' },
    vendor: '厂商',
    within: { 30: '30 分钟内', 240: '4 小时内', 1440: '24 小时内' },
    n: '提问',
    unanswered: '无人答复',
    open: '还在等',
    median: '中位',
    notReached: '未达到',
    nothing: '–',
    interval: (share, low, high) => `${share}（95 % 区间 ${low}–${high}）`,
    all: '合计',
    none: '还没有发出提问。',
    asOf: (when) => `截至 ${when}`,
    method: '还在等的按等了多久计入（Kaplan–Meier），不当作失败；跟到期限仍无答复的就是无人答复。',
  },
  en: {
    title: 'How soon a person answered',
    hint: 'Neither automatic replies nor set phrases count.',
    by: 'Grouped by',
    bys: { all: 'All', severity: 'Severity', slot: 'Time slot', zone: 'Time zone' },
    vendor: 'Vendor',
    within: { 30: 'Within 30 min', 240: 'Within 4 h', 1440: 'Within 24 h' },
    n: 'Probes',
    unanswered: 'Never answered',
    open: 'Still waiting',
    median: 'Median',
    notReached: 'not reached',
    nothing: '–',
    interval: (share, low, high) => `${share} (95 % interval ${low} to ${high})`,
    all: 'All',
    none: 'Nothing has been sent yet.',
    asOf: (when) => `As of ${when}`,
    method:
      'Probes that still wait count with the time they have waited (Kaplan–Meier), not as failures. What was followed to its end without an answer was never answered.',
  },
};
