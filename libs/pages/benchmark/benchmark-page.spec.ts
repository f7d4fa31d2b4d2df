import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import { benchmarkPage } from './benchmark-page.js';
import type { BenchmarkPage } from './benchmark-model.js';
import { aBenchmarkPage, aSuppressedVendor, aVendor } from './testing/a-benchmark-page.js';

const HOSTILE = `"><script>alert('x')</script><img src=x onerror=alert(1)>`;
const hostile = { 'zh-CN': HOSTILE, en: HOSTILE };
const refused = { statementsAllowed: false, mean: 70.4, rankedVendors: 4, organisationVendorPairs: 134 } as const;

/** The page without what has nothing to do with reading it. */
function textOf(page: BenchmarkPage): string {
  return benchmarkPage(page)
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

/** The row of the ranking table that holds a text. */
function rowWith(markup: string, text: string): string {
  const [, ...rows] = markup.split('<tr');
  return rows.find((row) => row.includes(text)) ?? '';
}

describe('the benchmark page', () => {
  it.each(['zh-CN', 'en'] as const)('is complete in %s: every word found, no placeholder left', (locale) => {
    const page = aBenchmarkPage({ locale, compare: ['kite', 'cloudstack'] });
    const markup = benchmarkPage(page);
    expect(markup.includes(`<html lang="${locale}">`)).toBe(true);
    expect(/undefined|NaN|\{[a-z]+\}/.exec(textOf(page))).toBeNull();
  });

  it('fits into 60 kB with its style sheet, which it brings, and no element has a style of its own', () => {
    const markup = benchmarkPage(aBenchmarkPage());
    expect(brotliCompressSync(markup).length).toBeLessThan(60_000);
    expect(markup.split('<style').length).toBe(2);
    expect(/ style=/.test(markup)).toBe(false);
  });

  it('shows a suppressed vendor with its reason and no number, even if the release holds one', () => {
    const honest = aBenchmarkPage();
    const numbers = {
      ...aVendor(),
      ...aSuppressedVendor(),
      benchmarkScore: 41.3,
      observed: 42.7,
      ci95: [1, 99] as const,
    };
    const pair = { a: 'aurora', b: 'fathom', difference: 39, ci95: [30, 48], verdict: 'BETTER' } as const;
    const points = [
      { wave: '2026Q3', score: 41, ci95: null, comparable: true },
      { wave: '2026Q4', score: 42, ci95: null, comparable: true },
    ];
    const leaking: BenchmarkPage = {
      ...honest,
      vendors: [...honest.vendors.slice(0, 9), { ...numbers, dimensions: aVendor().dimensions, rankRange: [1, 1] }],
      pairs: [...(honest.pairs ?? []), pair],
      trend: [...(honest.trend ?? []), { vendor: 'fathom', points, change: null }],
      firstPlace: [...(honest.firstPlace ?? []), { vendor: 'fathom', declared: 0.5, any: 0.5 }],
    };
    expect(rowWith(benchmarkPage(honest), 'Fathom')).toContain('样本少于 10 家组织，不公布');
    expect(benchmarkPage(leaking) === benchmarkPage(honest)).toBe(true);
  });

  it('shows an unranked vendor with its score and without a rank', () => {
    const row = rowWith(benchmarkPage(aBenchmarkPage()), 'v-skiff');
    expect(row).toContain('少于 20 家组织，不排名');
    expect(row).toContain('61.8');
    expect(row).not.toContain('class="strip');
  });

  it('orders nothing and draws no market mean where market statements are refused', () => {
    const markup = benchmarkPage(aBenchmarkPage({ market: refused }));
    expect(markup.includes('class="strip')).toBe(false);
    expect(markup.includes('id="robustness"')).toBe(false);
    expect(markup.split('id="compare"')[0]?.includes('class="reference"')).toBe(false);
    expect(markup.includes('现在是 4 家、134 对')).toBe(true);
    const names = ['aurora', 'cloudstack', 'kite', 'polaris'].map((slug) => markup.indexOf(`href="#v-${slug}"`));
    expect(names).toEqual(names.toSorted((a, b) => a - b));
  });

  it('says why nothing is ordered when no difference can be detected', () => {
    const market = { ...refused, statementsAllowed: true, isDifferenceDetectable: false };
    expect(textOf(aBenchmarkPage({ market }))).toContain('所以不排先后');
  });

  it('keeps hostile names as text, in markup, attributes and the data block', () => {
    const vendor = aVendor({ name: hostile });
    const base = aBenchmarkPage();
    const markup = benchmarkPage({
      ...base,
      study: { slug: 'rtc-service', title: hostile },
      vendors: [vendor, ...base.vendors.slice(1)],
      dimensions: base.dimensions.map((dimension) => ({ ...dimension, name: hostile })),
    });
    expect(markup.includes('<img')).toBe(false);
    expect(markup.match(/<script/g)).toHaveLength(1);
    const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(markup)?.[1] ?? '';
    expect((JSON.parse(data) as { name: string }).name).toBe(`${HOSTILE} 2026Q4`);
  });

  it('leaves out what the release does not have', () => {
    const { trend: _trend, pairs: _pairs, firstPlace: _firstPlace, ...bare } = aBenchmarkPage();
    const markup = benchmarkPage({
      ...bare,
      quality: { responses: 9, sources: [], vendorInvitedShare: null, sourceGap: null, excluded: [] },
    });
    expect(/id="(trend|compare|robustness)"/.test(markup)).toBe(false);
    expect(markup.includes('剔除</dt><dd>无')).toBe(true);
  });

  it('colours the two vendors asked for and greys the rest', () => {
    const markup = benchmarkPage(aBenchmarkPage({ compare: ['kite', 'cloudstack'] }));
    expect(rowWith(markup, 'v-kite')).toContain('series-1');
    expect(rowWith(markup, 'v-cloudstack')).toContain('series-2');
    expect(rowWith(markup, 'v-aurora')).toContain('series-context');
    expect(markup.includes('hrefLang="en"')).toBe(true);
    expect(markup.includes('compare=kite,cloudstack')).toBe(true);
  });

  it.each([
    { epsilonStar: 1, band: 'ROBUST', text: '换任何权重，次序不变' },
    { epsilonStar: 0.6, band: 'ROBUST', text: '对权重稳健' },
    { epsilonStar: 0.3, band: 'MODERATE', text: '对权重中等稳健' },
    { epsilonStar: 0.1, band: 'FRAGILE', text: '对权重敏感' },
  ] as const)('says how far the weights may move at ε* = $epsilonStar', ({ text, ...robustness }) => {
    const pair = { a: 'aurora', b: 'kite', difference: 4.4, ci95: [1, 8], verdict: 'BETTER', ...robustness } as const;
    expect(textOf(aBenchmarkPage({ pairs: [pair], compare: ['kite', 'aurora'] }))).toContain(text);
  });

  it('falls back to words it knows for codes it does not', () => {
    const vendors = [
      aVendor({ status: 'PUBLISHED_UNRANKED', reason: 'toString' }),
      aSuppressedVendor({ reason: 'NEW' }),
    ];
    const text = textOf(aBenchmarkPage({ vendors }));
    expect(text).toContain('未达到排名条件');
    expect(text).toContain('未达到公布条件');
  });

  it('says a dash where a score is missing, and the observed score where nothing was shrunk', () => {
    const vendor = aVendor({ benchmarkScore: null, observed: 81.25, ci95: null, reliability: null, criteria: [] });
    const { sourceGap: _gap, ...quality } = aBenchmarkPage().quality;
    const page = aBenchmarkPage({
      vendors: [vendor, aVendor({ slug: 'b' })],
      quality: { ...quality, sourceGap: { difference: -2 }, sources: [{ source: 'else', share: 1 }] },
      pairs: [{ a: 'aurora', b: 'b', difference: 0, ci95: [-1, 1], verdict: 'PRACTICALLY_EQUAL', epsilonStar: 1 }],
      method: { ...aBenchmarkPage().method, sponsor: { 'zh-CN': '某基金会', en: 'A foundation' } },
    });
    const text = textOf(page);
    expect(rowWith(benchmarkPage(page), 'v-aurora')).toContain('81.3');
    for (const words of ['其他 100', '比其他来源 −2.0 分', '实际相当', '某基金会']) expect(text).toContain(words);
    expect(textOf({ ...page, quality: { ...page.quality, sourceGap: null } })).toContain('差值无法估计');
  });

  it('orders equal scores by slug and marks what fell credibly', () => {
    const vendors = ['b', 'a'].map((slug) => aVendor({ slug }));
    const points = ['2026Q3', '2026Q4'].map((wave) => ({ wave, score: 70, ci95: null, comparable: true }));
    const trend = [
      { vendor: 'a', points, change: { difference: -4, ci95: [-6, -2] as const, isCredible: true } },
      { vendor: 'b', points: [points[0]!, { ...points[1]!, wave: '2026Q2' }], change: null },
    ];
    const markup = benchmarkPage(aBenchmarkPage({ vendors, trend, pairs: [] }));
    expect(markup.indexOf('#v-a"')).toBeLessThan(markup.indexOf('#v-b"'));
    expect(/▼ <\/b>−4\.0/.test(markup)).toBe(true);
    expect(markup.includes('没有可比的上一期')).toBe(true);
  });

  it.each([
    { reason: 'NEFF_BELOW_15', text: '有效样本少于 15，不排名' },
    { reason: 'RELIABILITY_BELOW_0.7', text: '信度不足，不排名' },
    { reason: 'NO_INDEPENDENT', text: '非厂商邀请的组织少于 10 家，不排名' },
    { reason: 'INDEPENDENT_ORGS_BELOW_10', text: '非厂商邀请的组织少于 10 家，不排名' },
    { reason: 'PARTIAL_COVERAGE', text: '部分维度缺少数据，不排名' },
  ])('says what $reason means', ({ reason, text }) => {
    const vendors = [aVendor({ status: 'PUBLISHED_UNRANKED', reason })];
    expect(rowWith(benchmarkPage(aBenchmarkPage({ vendors })), 'v-aurora')).toContain(text);
  });

  it('compares without an interval where none could be computed', () => {
    const pair = { a: 'aurora', b: 'kite', difference: 4.4, ci95: null, verdict: 'INCONCLUSIVE' } as const;
    expect(textOf(aBenchmarkPage({ pairs: [pair], compare: ['kite', 'aurora'] }))).toContain('难分先后 −4.4 —');
  });

  it('says that numbers are those of the revision before, and why there are none', () => {
    const vendors = [aVendor({ isKept: true }), aSuppressedVendor({ reason: 'LEDGER' })];
    const page = aBenchmarkPage({ vendors });
    expect(rowWith(benchmarkPage(page), 'v-aurora')).toContain('沿用上一修订版的数字');
    expect(textOf(page)).toContain('新旧数字相减会泄露个别客户');
    expect(rowWith(benchmarkPage(page), 'Fathom')).toContain('相减会泄露个别客户，不公布');
  });

  it.each([
    { reason: null, text: '没有可比的上一期' },
    { reason: 'NO_TREND', text: '没有可比的上一期' },
    { reason: 'NOT_COMPARABLE', text: '方法、问卷或指标体系有变' },
    { reason: 'NOT_BEFORE', text: '上一期没有公布' },
    { reason: 'OTHER_CHANNELS', text: '得分的渠道有变' },
  ] as const)('says why there is no change: $reason', ({ reason, text }) => {
    const points = ['2026Q3', '2026Q4'].map((wave) => ({ wave, score: 70, ci95: null, comparable: true }));
    expect(textOf(aBenchmarkPage({ trend: [{ vendor: 'aurora', points, change: null, reason }] }))).toContain(text);
  });

  it('says how large a change must be to be seen, and a dash without an interval', () => {
    const points = ['2026Q3', '2026Q4'].map((wave) => ({ wave, score: 70, ci95: null, comparable: true }));
    const change = { difference: 1, ci95: null, isCredible: false, minimumDetectable: 6.44 };
    const text = textOf(aBenchmarkPage({ trend: [{ vendor: 'aurora', points, change }] }));
    expect(text).toContain('+1.0 — 在误差内；真实变化要到约 6.4 分才看得出来');
  });

  it('shows what stands beside the scores: companions, terms, exclusions that matter, drivers', () => {
    const vendors = [aVendor({ isAudited: true, unfiltered: { score: 76.02, ci95: [72, 79] } })];
    const page = aBenchmarkPage({
      vendors,
      drivers: { r2: 0.5, dimensions: [{ id: 'D9', share: 1, ci95: null }] },
      firstPlace: [{ vendor: 'aurora', declared: 1, any: 1, derived: null }],
    });
    for (const words of [
      '净推荐值（−100–100） 41.0 [29.0, 53.0]',
      '63 % [50 %, 74 %]'.replaceAll(' %', '\u00A0%'),
      '▲ 懂行 懂行：z = +3.3 (20–49)',
      '▼ 模板回复 模板回复：z = −2.5 (10–19)',
      '不剔除任何回答时，观测分是 76.0，95 % 精度区间 [72.0, 79.0]',
      '正在人工复核',
    ])
      expect(textOf(page).replaceAll('\u00A0', ' ')).toContain(words.replaceAll('\u00A0', ' '));
    expect(textOf(page)).toMatch(/D9 100\s%\s—/);
    expect(textOf(page)).not.toContain('由满意度推出的权重');
  });
});
