import { describe, expect, it } from '@jest/globals';
import type { ReleaseDocument } from '#benchmark/core';
import type { Locale } from '#kernel';
import { reportMarkdown, reportPage } from '#pages';
import { buildReport, reportSections } from './build-report.js';
import { largeMarket } from './testing/a-release.js';

const attained = (level: string, minutes: number) => ({
  vendor: 'V1',
  margin: level === 'all' ? ('all' as const) : ('severity' as const),
  level,
  minutes,
  n: 16,
  unanswered: 3,
  attainment: 0.4512,
  ci95: [0.24, 0.72] as const,
});
const probed: ReleaseDocument = {
  ...largeMarket,
  sla: [attained('all', 30), attained('urgent', 30)],
  ratings: [],
  channels: [],
  cases: [
    {
      id: 'f1',
      vendor: 'V1',
      kind: 'post',
      ground: 'public',
      source: 'Forum Example',
      url: 'https://forum.example/1',
      day: '2026-10-01',
      text: '<script>alert(1)</script> [person] called back',
      dimension: 'D1',
      sentiment: 'favourable',
    },
    {
      id: 'f2',
      vendor: 'V4',
      kind: 'interview',
      ground: 'written-consent',
      source: '教育企业负责人',
      url: null,
      day: '2026-10-02',
      text: '两天没人理',
      dimension: null,
      sentiment: 'critical',
    },
  ],
  claims: [
    ...largeMarket.claims,
    {
      type: 'KEEPS_PROMISE',
      subjects: ['V1'],
      metric: 'urgent',
      allowed: true,
      reason: null,
      facts: { channel: 'PROBES', share: 0.4512, low: 0.24, high: 0.72 },
    },
  ],
};
const options = (locale: Locale) => ({ locale, title: 'Title', hash: 'a'.repeat(64) });

describe('a report of a release with probes and cases', () => {
  it.each(['zh-CN', 'en'] as const)('has its cases as they were released, in %s', (locale) => {
    const report = buildReport(probed, options(locale));
    expect(report.sections.map(({ id }) => id)).toContain('cases');
    const markdown = reportMarkdown(report);
    expect(markdown).toContain('两天没人理');
    expect(markdown).toContain('Forum Example');
    const page = reportPage(report, { stylesheet: '/a.css', url: '/b/s/w/report' });
    expect(page).not.toContain('<script>alert');
  });

  it('says how a promise is kept with the number of the probes, where the claim rests on them', () => {
    const { sections } = buildReport(probed, options('en'));
    const text = JSON.stringify(sections.find(({ id }) => id === 'promises'));
    expect(text).toContain('"text":"45\u00a0%","pointer":"/sla/1/attainment","table":"table-probes"');
    expect(text).toContain('Unanswered / asked');
    expect(text).toContain('3 / 16');
  });

  it('is what it was where a release has neither', () => {
    expect(reportSections(largeMarket)).not.toContain('cases');
    expect(JSON.stringify(buildReport(largeMarket, options('en')))).not.toContain('table-probes');
  });
});
