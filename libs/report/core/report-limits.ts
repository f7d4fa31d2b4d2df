import type { ReleaseDocument } from '#benchmark/core';
import type { Locale } from '#kernel';
import { shareText } from '#pages';
import { filled } from './filled.js';
import { reportWords } from './report-words.js';

/** What a reader must not conclude: the method's own list and what this release adds. Never empty. */
export function limitNotes(release: ReleaseDocument, locale: Locale): readonly string[] {
  const { limits } = reportWords(locale);
  const join = (names: readonly string[]) => names.join(locale === 'en' ? ', ' : '、');
  const say = (key: string, values: Readonly<Record<string, string>> = {}) => filled(limits[key]!, values);
  const unranked = release.vendors.filter(({ status }) => status === 'PUBLISHED_UNRANKED');
  const unreliable = release.reliability.filter(({ belowFloor }) => belowFloor).map(({ id }) => id);
  const names = release.rubric.dimensions.filter(({ id }) => unreliable.includes(id)).map(({ name }) => name[locale]);
  const { vendorInvitedShare } = release.quality;
  return [
    ...release.methodCard.limits.map((code) => say(code)),
    ...(unranked.length > 0 ? [say('LOW_NUMBERS', { vendors: join(unranked.map(({ name }) => name[locale])) })] : []),
    ...(vendorInvitedShare ? [say('SOURCES', { share: shareText(vendorInvitedShare) })] : []),
    ...(names.length > 0 ? [say('RELIABILITY', { dimensions: join(names) })] : []),
    ...(release.ledger.denied.length > 0 ? [say('LEDGER', { count: String(release.ledger.denied.length) })] : []),
    ...(release.trend.some(({ points }) => points.some(({ comparable }) => !comparable)) ? [say('BREAKS')] : []),
    say(voices(release)),
  ];
}

function voices({ cases = [], quotes = [] }: ReleaseDocument): string {
  if (cases.length > 0) return 'CASES';
  return quotes.length > 0 ? 'NO_CASES' : 'NO_QUOTES';
}
