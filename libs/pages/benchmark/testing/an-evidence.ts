import type { Attainment, PageEvidence, PublicCase } from '../../evidence/evidence-model.js';

const SLOTS = ['work-hours', 'night', 'weekend', 'europe'];
const VENDORS = ['aurora', 'polaris', 'kite', 'lansheng', 'meridian'];

function attainmentsOf(vendor: string, at: number): Attainment[] {
  const row = (group: Attainment['group'], part: string, minutes: number, n: number): Attainment => {
    const attainment = Math.min(1, 0.9 - at * 0.12 + minutes / 20_000);
    const ci95 = [attainment * 0.7, 1 - (1 - attainment) * 0.5] as const;
    return { vendor, group, part, minutes, n, unanswered: at, attainment, ci95 };
  };
  const promises = [30, 240, 1440];
  return [
    ...promises.map((minutes) => row('all', 'all', minutes, 24)),
    row('severity', 'urgent', 30, 4),
    ...promises.slice(0, 2).map((minutes) => row('severity', 'business', minutes, 8)),
    ...promises.map((minutes) => row('severity', 'general', minutes, 12)),
    ...SLOTS.flatMap((slot) => promises.map((minutes) => row('slot', slot, minutes, 6))),
    ...['Asia/Shanghai', 'Europe/Berlin'].flatMap((zone) => promises.map((minutes) => row('zone', zone, minutes, 12))),
  ];
}

export const aCase = (given: Partial<PublicCase> = {}): PublicCase => ({
  id: 'f1',
  vendor: 'aurora',
  kind: 'interview',
  source: '在线教育企业技术负责人',
  url: null,
  day: '2026-10-12',
  text: '晚高峰音画不同步，值班工程师二十分钟内进群，[person] 当晚给出参数。',
  dimension: '技术响应',
  sentiment: 'favourable',
  ...given,
});

/** Invented but fixed. */
export const anEvidence = (overrides: Partial<PageEvidence> = {}): PageEvidence => ({
  sla: VENDORS.flatMap(attainmentsOf),
  ratings: ['aurora', 'kite'].map((vendor) => ({
    vendor,
    adjusted: 4.12,
    pages: [
      {
        source: 'Plaza Apps',
        url: `https://stars.example/${vendor}`,
        day: '2026-11-03',
        mean: 4.3,
        count: 1204,
        licence: 'CC BY 4.0',
      },
    ],
  })),
  cases: [
    aCase(),
    aCase({ id: 'f2', sentiment: 'critical', kind: 'post', url: 'https://forum.example/t/9', dimension: null }),
    aCase({ id: 'f3', vendor: 'kite', kind: 'case', url: 'https://kite.example/stories/4' }),
  ],
  ...overrides,
});
