import type { ReleaseDocument } from '#benchmark/core';
import type { Locale } from '#kernel';
import { countText, type ReportTable, shareText } from '#pages';
import { evidenceWords } from './evidence-words.js';
import { TABLE } from './report-values.js';
import { reportWords } from './report-words.js';

/** Single cases with where they are from; null where there are none. */
export function caseTable(release: ReleaseDocument, locale: Locale): ReportTable | null {
  const words = evidenceWords(locale);
  const rows = (release.cases ?? []).map(({ vendor, sentiment, text, source, kind, day, url }) => [
    nameOf(release, vendor, locale),
    words.sentiments[sentiment],
    text,
    [source, words.kinds[kind], day, ...(url === null ? [] : [url])].join(' · '),
  ]);
  const head = [words.vendor, words.sentiment, words.words, words.origin];
  return rows.length === 0 ? null : { kind: 'table', id: TABLE.cases, caption: words.cases, head, rows, numbers: [] };
}

/** How soon vendors answered the study’s own questions, together and by severity; null where none were asked. */
export function probeTable(release: ReleaseDocument, locale: Locale): ReportTable | null {
  const words = evidenceWords(locale);
  const { severities } = reportWords(locale);
  const rows = (release.sla ?? [])
    .filter(({ margin }) => margin === 'all' || margin === 'severity')
    .map(({ vendor, margin, level, minutes, n, unanswered, attainment, ci95: [low, high] }) => [
      nameOf(release, vendor, locale),
      margin === 'all' ? words.all : severities[level]!,
      words.promises[minutes]!,
      shareText(attainment),
      `${shareText(low)}–${shareText(high)}`,
      `${countText(unanswered)} / ${countText(n)}`,
    ]);
  const head = [words.vendor, words.severity, words.within, words.share, words.interval, words.unanswered];
  return rows.length === 0
    ? null
    : { kind: 'table', id: TABLE.probes, caption: words.probes, head, rows, numbers: [2, 3, 4, 5] };
}

const nameOf = ({ vendors }: ReleaseDocument, slug: string, locale: Locale): string =>
  vendors.find((one) => one.slug === slug)!.name[locale];
