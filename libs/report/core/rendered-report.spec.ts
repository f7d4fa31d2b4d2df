import { describe, expect, it } from '@jest/globals';
import type { ReleaseDocument } from '#benchmark/core';
import { LOCALES } from '#kernel';
import { reportMarkdown, reportPage, reportStylesheet } from '#pages';
import { brotliCompressSync } from 'node:zlib';
import { buildReport } from './build-report.js';
import { largeMarket, quotedMarket, smallMarket } from './testing/a-release.js';

const HOSTILE = `"><script>alert(1)</script>|[x](javascript:alert(1))`;
const hostile = { 'zh-CN': HOSTILE, en: HOSTILE };
const spoiled: ReleaseDocument = {
  ...largeMarket,
  study: { ...largeMarket.study, title: hostile, sponsor: hostile },
  vendors: largeMarket.vendors.map((vendor) => ({ ...vendor, name: hostile })),
  reason: HOSTILE,
};

const FRAME = { stylesheet: '/report.css', url: 'https://fairmark.example/b/s/w/report' };
const reportOf = (release: ReleaseDocument, locale: 'en' | 'zh-CN') =>
  buildReport(release, {
    locale,
    title: HOSTILE,
    hash: 'f'.repeat(64),
    prose: { summary: 'A & B <i>{{responses}}</i>' },
  });

describe.each(LOCALES)('a report as it is read in %s', (locale) => {
  it.each([
    ['a small market', smallMarket],
    ['a large one', largeMarket],
    ['one with quotes', quotedMarket],
  ])('of %s leads every number and heading to a place on its page', (_, release) => {
    const page = reportPage(buildReport(release, { locale, title: 'T', hash: 'f' }), FRAME);
    const places = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const led = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(led.length).toBeGreaterThan(20);
    expect(led.filter((id) => !places.has(id))).toEqual([]);
    expect(/undefined|NaN|\{\{|\[\[|\{\w+\}/.exec(page)).toBeNull();
  });

  it('shows what people wrote as text, on the page and in Markdown', () => {
    const page = reportPage(reportOf(spoiled, locale), FRAME);
    expect(/<script|<i>|style=/.exec(page)).toBeNull();
    expect(page).toContain('&lt;i&gt;');
    const markdown = reportMarkdown(reportOf(spoiled, locale));
    expect(/(^|[^\\])<script|(^|[^\\])\[x\]/.exec(markdown)).toBeNull();
    const widths = markdown
      .split('\n\n')
      .filter((part) => part.startsWith('|'))
      .map((part) => part.split('\n').map((line) => line.split(/(?<!\\)\|/).length));
    expect(widths.length).toBeGreaterThan(5);
    for (const rows of widths) expect(new Set(rows).size).toBe(1);
  });

  it('quotes customers as they wrote, masks in the reader’s language, and says that a quote is one voice', () => {
    const report = buildReport(quotedMarket, { locale, title: 'T', hash: 'f' });
    const [page, markdown] = [reportPage(report, FRAME), reportMarkdown(report)];
    expect(page).toContain(locale === 'en' ? '夜里也回，[person] 很快' : '夜里也回，[人名] 很快');
    expect(page.includes('Quick at night')).toBe(locale === 'en');
    expect(markdown).toContain('\n\n> 夜里也回');
    expect(markdown).not.toMatch(/(^|[^\\])<script/);
    expect(page).not.toContain('<script>alert');
    expect(page).toContain(locale === 'en' ? 'one voice and not the average' : '引语是个案，不代表总体');
    const without = reportPage(buildReport(smallMarket, { locale, title: 'T', hash: 'f' }), FRAME);
    expect(without).not.toContain('id="quotes"');
  });

  it('says where an editor wrote', () => {
    const own = (prose: Record<string, string>) =>
      reportPage(buildReport(largeMarket, { locale, title: 'T', hash: 'f', prose }), FRAME).split('class="note"')
        .length;
    expect(own({ background: 'Support matters.' })).toBe(own({}) + 1);
  });
});

describe('the style of a report', () => {
  it('and its page fit into 60 kB', () => {
    const page = reportPage(buildReport(largeMarket, { locale: 'en', title: 'T', hash: 'f' }), FRAME);
    expect(brotliCompressSync(page).length + brotliCompressSync(reportStylesheet).length).toBeLessThan(60_000);
  });
});
