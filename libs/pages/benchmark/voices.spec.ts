import { describe, expect, it } from '@jest/globals';
import { benchmarkPage } from './benchmark-page.js';
import type { BenchmarkPage, PageQuote } from './benchmark-model.js';
import { citationOf } from './citation.js';
import { aBenchmarkPage, aVendor } from './testing/a-benchmark-page.js';

const markupOf = (overrides: Partial<BenchmarkPage> = {}) => benchmarkPage(aBenchmarkPage(overrides));
const textOf = (markup: string) =>
  markup
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const HOSTILE = `"><script>alert('x')</script>`;

describe('what customers wrote', () => {
  it('stands with how its author scored, its masks in the reader’s language, and the reply under it', () => {
    const text = textOf(markupOf());
    expect(text).toContain('值班工程师很懂行， [人名] 十分钟就进群 打 4–5 分');
    expect(text).toContain(
      'We waited two days for [公司] 打 1–2 分 极光 Aurora RTC 的回应 已增设夜间值班。 李四，2026-11-21',
    );
    expect(text).not.toContain('译文');
  });

  it('is translated for who reads another language, where somebody did', () => {
    const text = textOf(markupOf({ locale: 'en' }));
    expect(text).toContain('Translation: The engineer on duty knows the field');
    expect(text).toContain('[person] 十分钟就进群');
  });

  it('says that no choice of quotes is balanced, and nothing where a release has none at all', () => {
    expect(textOf(markupOf()).match(/没有可以平衡引用的原话/g)).toHaveLength(4);
    const { quotes: _none, ...before } = aBenchmarkPage();
    expect(benchmarkPage(before).includes('class="quote"')).toBe(false);
    const without = before.vendors.map(({ distributions: _levels, ...vendor }) => vendor);
    expect(benchmarkPage({ ...before, vendors: without }).includes('id="answers"')).toBe(false);
  });

  it('leads from a term to a quote that holds it', () => {
    expect(markupOf().includes('<a href="#q-8c1f0d4e-0000-8000-8000-000000000001">懂行</a>')).toBe(true);
    expect(markupOf({ quotes: [] }).includes('>懂行</a>')).toBe(false);
  });

  it('stays text, whatever somebody wrote', () => {
    const [first] = aBenchmarkPage().quotes as [PageQuote, ...PageQuote[]];
    const reply = { vendor: 'aurora', text: HOSTILE, signer: HOSTILE, writtenAt: '2026-11-21T02:00:00.000Z' };
    const quote = { ...first, text: HOSTILE, translation: HOSTILE, reply };
    const keywords = [{ term: HOSTILE, moreOften: true, orgBand: '10-19', z: 3 }];
    const markup = markupOf({ quotes: [quote], replies: [reply], vendors: [aVendor({ keywords })], locale: 'en' });
    expect(markup.includes('<script>alert')).toBe(false);
  });

  it('is replied to as a whole, too', () => {
    expect(textOf(markupOf())).toContain(
      '厂商对本期结果的回应 Kite Video 的回应 值班已扩到三个时区。 周一, CTO，2026-11-22',
    );
    expect(markupOf({ replies: [] }).includes('id="replies"')).toBe(false);
    const reply = { vendor: 'gone', text: 'x', signer: 'y', writtenAt: '2026-11-21T02:00:00.000Z' };
    expect(textOf(markupOf({ replies: [reply] }))).toContain('gone 的回应');
  });
});

describe('answers behind a score', () => {
  it('are shares of five levels, named for who cannot see them; none of what is not published', () => {
    const bare = aVendor({ slug: 'polaris', distributions: [] });
    const markup = markupOf({ vendors: [aVendor(), bare] });
    expect(markup.includes('极光 Aurora RTC：1: 4\u00a0%，2: 9\u00a0%，3: 21\u00a0%，4: 38\u00a0%，5: 28\u00a0%')).toBe(
      true,
    );
    expect(markup.match(/class="level-bar"/g)).toHaveLength(15);
    expect(markup.includes('<td class="number">66\u00a0%</td>')).toBe(true);
  });
});

describe('a filter', () => {
  it('shows the vendors that are asked for, with the ranks they have among all', () => {
    const markup = markupOf({ filter: { vendors: ['kite'] } });
    const ranking = markup.slice(markup.indexOf('id="ranking"'), markup.indexOf('</table>'));
    expect(ranking).toContain('Kite Video');
    expect(ranking).toContain('3–4');
    expect(ranking).not.toContain('Aurora');
    expect(markup.includes('<details class="filter card" open="">')).toBe(true);
  });

  it('shows a part of the customers without ranks: grey with few organisations, a reason with too few', () => {
    const markup = markupOf({ filter: { vendors: [], part: 'region-CN' } });
    const ranking = textOf(markup.slice(markup.indexOf('id="ranking"'), markup.indexOf('</table>')));
    expect(ranking).toContain('中国客户：观测分与 95 % 区间');
    expect(ranking).toContain('Kite Video 这部分客户少于 20 家组织 74.1');
    expect(ranking).toContain('北辰 Polaris — 这部分客户少于 10 家组织');
    expect(ranking).not.toContain('名次区间 ');
    expect(markup.match(/class="unranked"/g)).toHaveLength(1);
  });

  it('shows the vendors with a product of a kind, and offers kinds only where vendors differ in them', () => {
    const offers: Readonly<Record<string, readonly string[]>> = { kite: ['live', 'voice'], aurora: ['voice'] };
    const vendors = aBenchmarkPage().vendors.map((vendor) => ({ ...vendor, kinds: offers[vendor.slug] ?? [] }));
    const markup = markupOf({ vendors, filter: { vendors: [], product: 'live' } });
    const ranking = markup.slice(markup.indexOf('id="ranking"'), markup.indexOf('</table>'));
    expect(ranking).toContain('Kite Video');
    expect(ranking).not.toContain('Aurora');
    expect(markup).toContain('<option value="live" selected="">直播</option>');
    expect(markup).not.toContain('<option value="messaging">');
    expect(markupOf({}).includes('id="product"')).toBe(false);
  });

  it('says so where a release has no parts', () => {
    const { parts: _none, ...page } = aBenchmarkPage({ filter: { vendors: [], part: 'size-S' } });
    expect(benchmarkPage(page).includes('没有公布分部分客户的得分')).toBe(true);
  });
});

describe('a citation', () => {
  it('is one item for citation managers', () => {
    expect(JSON.parse(citationOf(aBenchmarkPage()).csl)).toEqual([
      expect.objectContaining({
        type: 'dataset',
        issued: { 'date-parts': [[2026, 11, 20]] },
        URL: 'https://fairmark.example/b/rtc-service/2026q4?revision=2',
      }),
    ]);
  });
});
