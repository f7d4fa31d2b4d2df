import type { ReleaseDocument } from '#benchmark/core';
import { type Locale } from '#kernel';
import { reportMarkdown, reportPage } from '#pages';
import { buildReport } from '../../libs/report/core/build-report.js';
import { largeMarket } from '../../libs/report/core/testing/a-release.js';

const NAMED = 5;
const inBoth = (text: string) => ({ 'zh-CN': text, en: text });

/** A release in which whatever somebody may name, write or say is one of the texts; all of them are quotes of customers. */
function spoiled(texts: readonly string[], at: number): ReleaseDocument {
  const text = (n: number): string => texts[(at + n) % texts.length] ?? '';
  const { study, vendors } = largeMarket;
  return {
    ...largeMarket,
    study: { ...study, title: inBoth(text(0)), sponsor: inBoth(text(1)) },
    vendors: vendors.map((vendor, n) => ({ ...vendor, name: inBoth(text(NAMED + n)) })),
    reason: text(2),
    quotes: texts.map((quote, n) => ({
      id: `q${n}`,
      vendor: n % 2 ? 'V1' : 'V4',
      dimension: n % 2 ? 'D1' : 'D2',
      band: 'critical',
      text: quote,
      language: 'en',
      ...(n % 3 ? {} : { translation: quote }),
    })),
  };
}

/** As an editor may write it: the gate before a report lets neither its own brackets nor numbers through. */
const asProse = (text: string): string => `${text.replaceAll(/[{}[\]|\d]/g, '')} {{responses}}`;

/** Reports as they are sent, each with other texts in the place of names, until every text has been everywhere. */
export function hostileReports(texts: readonly string[], locale: Locale, stylesheet: string) {
  const url = 'https://fairmark.example/b/s/w/report';
  const step = NAMED + largeMarket.vendors.length;
  const starts = texts.map((_, n) => n).filter((n) => n % step === 0);
  return starts.map((at) => {
    const [title = '', summary = ''] = [3, 4].map((n) => texts[(at + n) % texts.length]);
    const report = buildReport(spoiled(texts, at), {
      locale,
      title,
      hash: 'f'.repeat(64),
      prose: { summary: asProse(summary) },
    });
    return { page: reportPage(report, { stylesheet, url }), markdown: reportMarkdown(report) };
  });
}
