import type { ReleaseDocument } from '#benchmark/core';
import type { Locale } from '#kernel';
import type { PlainSpan, ReportBlock, ReportPage, ReportSection, ReportSpan } from '#pages';
import { checkProse, type ProseFault } from './check-prose.js';
import { defaultProse } from './default-prose.js';
import { reportErrors } from './errors.js';
import { parseProse, type Piece, type Value, type Words } from './prose.js';
import { limitNotes } from './report-limits.js';
import { quoteBlocks } from './report-quotes.js';
import { tablesOf } from './report-tables.js';
import { boundValue } from './report-values.js';
import { reportWords } from './report-words.js';

/** What a report is made of besides the release itself. */
export interface ReportOptions {
  readonly locale: Locale;
  /** The finding that heads the benchmark's page. */
  readonly title: string;
  /** SHA-256 of the release. */
  readonly hash: string;
  /** An editor's own text by section, in place of the generated one. */
  readonly prose?: Readonly<Record<string, string>>;
}

/** A fault of an editor's text and the section it stands in. */
export interface ReportFault extends ProseFault {
  readonly section: string;
}

/** Sections in their order; every dimension of the rubric has one. */
export function reportSections({
  rubric,
  quotes = [],
  cases = [],
}: Pick<ReleaseDocument, 'rubric' | 'quotes' | 'cases'>): readonly string[] {
  const dimensions = rubric.dimensions.map(({ id }) => `dimension-${id}`);
  return [
    'summary',
    'background',
    'method',
    'vendors',
    'rubric',
    'overall',
    ...dimensions,
    // Releases of before have none, and their reports stay what they were.
    ...(cases.length > 0 ? ['cases'] : []),
    ...(quotes.length > 0 ? ['quotes'] : []),
    'promises',
    'keywords',
    'changes',
    'conclusions',
    'limits',
    'appendix',
  ];
}

/** Sections whose text an editor may write; the others are made of facts alone. */
export const isEditable = (section: string): boolean =>
  !['rubric', 'cases', 'quotes', 'limits', 'appendix'].includes(section);

/**
 * The report of a release in one language: generated text or an editor's, both held against the release (method §20.3),
 * with every number bound to where it stands. Throws `report-prose-refused` when a text says more than the release
 * proves, and `report-incomplete` without the facts a reader needs.
 */
export function buildReport(release: ReleaseDocument, options: ReportOptions): ReportPage {
  const { locale, title, hash, prose = {} } = options;
  const missing = missingFacts(release);
  if (missing.length > 0) throw reportErrors.incomplete(missing.map((pointer) => ({ pointer, code: 'required' })));
  const faults = reportFaults(release, prose, locale);
  if (faults.length > 0)
    throw reportErrors.proseRefused(
      faults.map(({ section, paragraph, code }) => ({ pointer: `/${section}/${paragraph}`, code })),
    );
  return {
    locale,
    title,
    study: { slug: release.study.slug, title: release.study.title },
    wave: { slug: release.wave.slug, title: release.wave.slug.toUpperCase() },
    release: { revision: release.revision, publishedAt: release.publishedAt, hash },
    methodVersion: release.method.version,
    isDemo: release.study.isDemo,
    sections: reportSections(release).map((id) => sectionOf(release, id, options)),
  };
}

/** What an editor's texts say that the release does not carry. */
export function reportFaults(
  release: ReleaseDocument,
  prose: Readonly<Record<string, string>>,
  locale: Locale,
): readonly ReportFault[] {
  const known = reportSections(release);
  return Object.entries(prose).flatMap(([section, text]): ReportFault[] =>
    known.includes(section) && isEditable(section)
      ? checkProse(release, parseProse(text), locale).map((fault) => ({ ...fault, section }))
      : [{ section, code: 'unknown-value', paragraph: 0, words: section }],
  );
}

/** Pointers into the release of what a report may not be without. */
function missingFacts({ rubric, methodCard, method }: ReleaseDocument): string[] {
  const total = rubric.dimensions.reduce((sum, { weight }) => sum + weight, 0);
  return [
    ...(Math.abs(total - 1) > 1e-9 ? ['/rubric/dimensions'] : []),
    ...(methodCard.instrument.items.length === 0 ? ['/methodCard/instrument/items'] : []),
    ...(methodCard.limits.length === 0 ? ['/methodCard/limits'] : []),
    ...(method.version === '' ? ['/method/version'] : []),
  ];
}

function sectionOf(release: ReleaseDocument, id: string, options: ReportOptions): ReportSection {
  const { locale, prose = {} } = options;
  const own = prose[id];
  const text = own ?? defaultProse(release, id, locale);
  const paragraphs = parseProse(text).map((pieces) => pieces.map((piece) => spanOf(release, piece, locale)));
  const blocks: ReportBlock[] = [
    ...(paragraphs.length > 0 ? [{ kind: 'prose', paragraphs } as const] : []),
    ...tablesOf(release, id, locale),
    ...(id === 'quotes' ? quoteBlocks(release, locale) : []),
    ...(id === 'limits' ? [{ kind: 'notes', items: limitNotes(release, locale) } as const] : []),
  ];
  return { id, heading: headingOf(release, id, locale), isEdited: own !== undefined, blocks };
}

function headingOf({ rubric }: ReleaseDocument, id: string, locale: Locale): string {
  const dimension = rubric.dimensions.find((one) => id === `dimension-${one.id}`);
  return dimension ? dimension.name[locale] : reportWords(locale).sections[id]!;
}

function spanOf(release: ReleaseDocument, piece: Piece, locale: Locale): ReportSpan {
  if (piece.kind !== 'claim') return plainSpan(release, piece, locale);
  const { type, subjects, metric, pieces } = piece;
  return {
    kind: 'claim',
    claim: { type, subjects, metric },
    spans: pieces.map((each) => plainSpan(release, each, locale)),
  };
}

function plainSpan(release: ReleaseDocument, piece: Words | Value, locale: Locale): PlainSpan {
  if (piece.kind === 'words') return piece;
  // The gate has refused every value that the release does not have.
  const { text, pointer, table } = boundValue(release, piece, locale)!;
  return { kind: 'value', text, pointer, table };
}
