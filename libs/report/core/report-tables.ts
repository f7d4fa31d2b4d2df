import { collectionEnd, type ReleaseDocument, type ReleasedVendor } from '#benchmark/core';
import type { Locale } from '#kernel';
import {
  countText,
  dayText,
  differenceIntervalText,
  differenceText,
  intervalText,
  rankText,
  type ReportBlock,
  type ReportScores,
  type ReportTable,
  scoreText,
  shareText,
} from '#pages';
import { caseTable, probeTable } from './evidence-tables.js';
import { bandText, dimensionTable, TABLE } from './report-values.js';
import { filled, wordFor } from './filled.js';
import { reportWords } from './report-words.js';

/** Tables and figures of a section; the release has every number of them. */
export function tablesOf(release: ReleaseDocument, section: string, locale: Locale): readonly ReportBlock[] {
  const dimension = release.rubric.dimensions.find(({ id }) => section === `dimension-${id}`);
  if (dimension) return [dimensionScores(release, dimension.id, locale)];
  return TABLES[section]?.map((make) => make(release, locale)).filter((block) => block !== null) ?? [];
}

type MakeTable = (release: ReleaseDocument, locale: Locale) => ReportTable | ReportScores | null;

const TABLES: Readonly<Record<string, readonly MakeTable[]>> = {
  method: [methodTable],
  vendors: [vendorTable],
  rubric: [rubricTable],
  overall: [overallScores],
  promises: [promiseTable, probeTable],
  cases: [caseTable],
  keywords: [keywordTable],
  changes: [changeTable],
  conclusions: [driverTable],
  appendix: [pairTable, criterionTable, questionTable],
};

const NOTHING = '—';
const OVERALL = 'overall';

function table(
  id: string,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): ReportTable | null {
  return rows.length === 0 ? null : { kind: 'table', id, caption, head, rows, numbers };
}

const nameIn =
  ({ vendors }: ReleaseDocument, locale: Locale) =>
  (slug: string): string =>
    vendors.find((one) => one.slug === slug)?.name[locale] ?? slug;

const shownVendors = ({ vendors }: ReleaseDocument): readonly ReleasedVendor[] =>
  vendors.filter(({ status }) => status !== 'SUPPRESSED');

function overallScores(release: ReleaseDocument, locale: Locale): ReportScores {
  return scores(TABLE.scores, reportWords(locale).captions['scores']!, release, locale, (vendor) => ({
    score: vendor.benchmarkScore,
    ci95: vendor.ci95,
  }));
}

function dimensionScores(release: ReleaseDocument, id: string, locale: Locale): ReportScores {
  const name = release.rubric.dimensions.find((one) => one.id === id)!.name[locale];
  const caption = filled(reportWords(locale).captions['dimension']!, { dimension: name });
  return scores(dimensionTable(id), caption, release, locale, ({ dimensions }) => {
    const own = dimensions.find((one) => one.id === id);
    return { score: own?.score ?? null, ci95: own?.ci95 ?? null };
  });
}

function scores(
  id: string,
  caption: string,
  release: ReleaseDocument,
  locale: Locale,
  of: (vendor: ReleasedVendor) => { score: number | null; ci95: readonly [number, number] | null },
): ReportScores {
  const rows = shownVendors(release).map((vendor) => ({
    id: vendor.slug,
    name: vendor.name[locale],
    ...of(vendor),
    isRanked: vendor.status === 'RANKED',
  }));
  const ranked = rows.flatMap(({ isRanked, score }) => (isRanked && score !== null ? [score] : []));
  const mayCompare = release.market.marketStatementsAllowed && ranked.length > 0;
  const mean = mayCompare ? ranked.reduce((sum, score) => sum + score, 0) / ranked.length : null;
  return { kind: 'scores', id, caption, rows, mean };
}

function methodTable(release: ReleaseDocument, locale: Locale): ReportTable | null {
  const { facts, captions, columns, sources, exclusions } = reportWords(locale);
  const { quality, wave, method, study, methodCard, revision, reason, publishedAt } = release;
  const { config } = method;
  const list = (items: readonly string[]) => items.join(locale === 'en' ? ', ' : '、') || facts['none']!;
  const rows: [string, string][] = [
    [facts['sponsor']!, study.sponsor[locale]],
    [facts['collected']!, `${dayText(wave.opensAt)} – ${dayText(collectionEnd(release).at)}`],
    [facts['invitations']!, countText(quality.invitations)],
    [facts['responses']!, countText(quality.responses)],
    [facts['responseRate']!, quality.invitations === 0 ? NOTHING : shareText(quality.responses / quality.invitations)],
    [
      facts['sources']!,
      list(quality.sources.map(({ source, share }) => `${wordFor(sources, source)} ${shareText(share)}`)),
    ],
    [facts['excluded']!, list(quality.excluded.map((each) => `${wordFor(exclusions, each.reason)} ${each.count}`))],
    [facts['minutes']!, scoreText(quality.medianMinutes)],
    [facts['publish']!, String(config.kPublish)],
    [facts['rankFrom']!, String(config.kRank)],
    [facts['independent']!, String(config.independentOrgsRank)],
    [facts['cap']!, shareText(config.sourceCap)],
    [facts['minimum']!, scoreText(config.minimumDifference)],
    [facts['version']!, methodCard.methodVersion],
    [facts['seed']!, methodCard.seed],
    [facts['revision']!, `r${revision}`],
    [facts['published']!, dayText(publishedAt)],
    [facts['reason']!, reason],
  ];
  return table(TABLE.method, captions['method']!, [columns['item']!, columns['value']!], rows);
}

function vendorTable(release: ReleaseDocument, locale: Locale): ReportTable | null {
  const { captions, columns, statuses, reasons, facts } = reportWords(locale);
  const rows = release.vendors.map(({ name, orgBand, status, reason, rankRange }) => [
    name[locale],
    bandText(orgBand),
    reason === null
      ? statuses[status]!
      : filled(facts['because']!, { status: statuses[status]!, reason: wordFor(reasons, reason) }),
    rankRange ? rankText(rankRange) : NOTHING,
  ]);
  const head = [columns['vendor']!, columns['organisations']!, columns['status']!, columns['rank']!];
  return table(TABLE.vendors, captions['vendors']!, head, rows, [1, 3]);
}

function rubricTable({ rubric }: ReleaseDocument, locale: Locale): ReportTable | null {
  const { captions, columns } = reportWords(locale);
  const rows = rubric.dimensions.map(({ name, weight, criteria }) => [
    name[locale],
    shareText(weight),
    criteria.map((criterion) => criterion.name[locale]).join(locale === 'en' ? '; ' : '；'),
  ]);
  return table(
    TABLE.rubric,
    captions['rubric']!,
    [columns['dimension']!, columns['weight']!, columns['criteria']!],
    rows,
    [1],
  );
}

function promiseTable(release: ReleaseDocument, locale: Locale): ReportTable | null {
  const { captions, columns, severities } = reportWords(locale);
  const rows = shownVendors(release).flatMap(({ name, companions }) =>
    (companions?.firstReply ?? []).flatMap(({ severity, minutes, score, ci95 }) =>
      score === null || ci95 === null
        ? []
        : [
            [
              name[locale],
              severities[severity]!,
              withinText(minutes, locale),
              shareText(score),
              `${shareText(ci95[0])}–${shareText(ci95[1])}`,
            ],
          ],
    ),
  );
  const head = [columns['vendor']!, columns['severity']!, columns['within']!, columns['share']!, columns['interval']!];
  return table(TABLE.promises, captions['promises']!, head, rows, [2, 3, 4]);
}

const HOUR = 60;

function withinText(minutes: number, locale: Locale): string {
  const [count, unit] =
    minutes < HOUR ? [minutes, locale === 'en' ? 'min' : '分钟'] : [minutes / HOUR, locale === 'en' ? 'h' : '小时'];
  return `${count} ${unit}`;
}

function keywordTable(release: ReleaseDocument, locale: Locale): ReportTable | null {
  const { captions, columns } = reportWords(locale);
  const nameOf = nameIn(release, locale);
  const rows = release.keywords
    .filter(({ terms }) => terms.length > 0)
    .map(({ vendor, terms }) => {
      const join = (isMore: boolean) =>
        terms
          .filter(({ moreOften }) => moreOften === isMore)
          .map(({ term, orgBand }) => `${term} (${bandText(orgBand)})`)
          .join(locale === 'en' ? ', ' : '、') || NOTHING;
      return [nameOf(vendor), join(true), join(false)];
    });
  return table(TABLE.keywords, captions['keywords']!, [columns['vendor']!, columns['terms']!, columns['rare']!], rows);
}

function changeTable(release: ReleaseDocument, locale: Locale): ReportTable | null {
  const { captions, columns, verdicts } = reportWords(locale);
  const nameOf = nameIn(release, locale);
  const rows = release.trend.flatMap(({ vendor, change }) =>
    change?.ci95
      ? [
          [
            nameOf(vendor),
            differenceText(change.difference),
            differenceIntervalText(change.ci95),
            wordFor(verdicts, change.verdict),
          ],
        ]
      : [],
  );
  const head = [columns['vendor']!, columns['change']!, columns['interval']!, columns['verdict']!];
  return table(TABLE.changes, captions['changes']!, head, rows, [1, 2]);
}

function driverTable({ drivers, rubric }: ReleaseDocument, locale: Locale): ReportTable | null {
  const { captions, columns } = reportWords(locale);
  const rows = (drivers?.dimensions ?? []).flatMap(({ id, share, ci95 }) => {
    const name = rubric.dimensions.find((one) => one.id === id)?.name[locale] ?? id;
    return share === null
      ? []
      : [[name, shareText(share), ci95 ? `${shareText(ci95[0])}–${shareText(ci95[1])}` : NOTHING]];
  });
  const head = [columns['dimension']!, columns['value']!, columns['interval']!];
  return table(TABLE.drivers, captions['drivers']!, head, rows, [1, 2]);
}

function pairTable(release: ReleaseDocument, locale: Locale): ReportTable | null {
  const { captions, columns, verdicts } = reportWords(locale);
  const nameOf = nameIn(release, locale);
  const pairs = release.comparisons.find(({ metric }) => metric === OVERALL)?.pairs ?? [];
  const rows = pairs.map(({ a, b, difference, ci95, pAdjusted, verdict }) => [
    `${nameOf(a)} – ${nameOf(b)}`,
    differenceText(difference),
    ci95 ? differenceIntervalText(ci95) : NOTHING,
    pAdjusted === null ? NOTHING : probability(pAdjusted),
    wordFor(verdicts, verdict),
  ]);
  const head = [columns['pair']!, columns['difference']!, columns['interval']!, columns['p']!, columns['verdict']!];
  return table(TABLE.pairs, captions['pairs']!, head, rows, [1, 2, 3]);
}

const SMALLEST_P = 0.001;
const probability = (p: number): string => (p < SMALLEST_P ? `<${SMALLEST_P}` : p.toFixed(3));

/** Where a narrow column breaks a score from its interval, the interval itself stays whole. */
const inOnePiece = (ci95: readonly [number, number]): string => intervalText(ci95).replace(' ', '\u00A0');

function criterionTable(release: ReleaseDocument, locale: Locale): ReportTable | null {
  const { captions, columns } = reportWords(locale);
  const vendors = shownVendors(release);
  const rows = release.rubric.dimensions.flatMap(({ criteria }) =>
    criteria.map(({ id, name }) => [
      name[locale],
      ...vendors.map((vendor) => {
        const own = vendor.criteria.find((one) => one.id === id);
        return own?.score == null ? NOTHING : `${scoreText(own.score)}${own.ci95 ? ` ${inOnePiece(own.ci95)}` : ''}`;
      }),
    ]),
  );
  const head = [columns['criterion']!, ...vendors.map(({ name }) => name[locale])];
  return table(
    TABLE.criteria,
    captions['criteria']!,
    head,
    vendors.length === 0 ? [] : rows,
    vendors.map((_, at) => at + 1),
  );
}

function questionTable({ methodCard, rubric }: ReleaseDocument, locale: Locale): ReportTable | null {
  const { captions, columns, facts } = reportWords(locale);
  const criteria = rubric.dimensions.flatMap((dimension) => dimension.criteria);
  const rows = methodCard.instrument.items.map(({ criterion, title }) => [
    criteria.find(({ id }) => id === criterion)?.name[locale] ?? criterion,
    filled(title[locale], { vendor: facts['theVendor']! }),
  ]);
  return table('table-questions', captions['questions']!, [columns['criterion']!, columns['question']!], rows);
}
