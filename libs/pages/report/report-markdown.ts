import { assertNever } from '#kernel';
import { dayText, intervalText, scoreText } from '../chart/score-text.js';
import { sayIn } from '../messages/say.js';
import { BANDS, maskedIn } from './report-quotes.js';
import type { PlainSpan, ReportBlock, ReportPage, ReportQuote, ReportScores, ReportSpan } from './report-model.js';
import { reportWords } from './report-words.js';

/** A report as Markdown (CommonMark with tables), to be taken into other documents. */
export function reportMarkdown(report: ReportPage): string {
  const { locale, title, study, wave, release, methodVersion, isDemo, sections } = report;
  const say = sayIn(reportWords, locale);
  const facts = {
    wave: wave.title,
    revision: release.revision,
    day: dayText(release.publishedAt),
    method: methodVersion,
  };
  const parts = [
    `# ${escaped(title)}`,
    escaped(`${study.title[locale]} · ${say('facts', facts)}`),
    ...(isDemo ? [`**${escaped(say('demo'))}**`] : []),
    ...sections.flatMap(({ heading, isEdited, blocks }) => [
      `## ${escaped(heading)}`,
      ...blocks.flatMap((block) => blockParts(block, report)),
      ...(isEdited ? [`*${escaped(say('edited'))}*`] : []),
    ]),
    escaped(`${say('hash')} ${release.hash}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockParts(block: ReportBlock, report: ReportPage): string[] {
  switch (block.kind) {
    case 'prose':
      return block.paragraphs.map((spans) => escaped(spans.map(spanText).join('')));
    case 'notes':
      return [block.items.map((item) => `- ${escaped(item)}`).join('\n')];
    case 'table':
      return [`**${escaped(block.caption)}**`, tableText(block.head, block.rows)];
    case 'quotes':
      return [`**${escaped(block.caption)}**`, ...block.items.map((quote) => quoteText(quote, report))];
    case 'scores':
      return [`**${escaped(block.caption)}**`, tableText(...scoreTable(block, report))];
    default:
      return assertNever(block);
  }
}

/** The words, then whose service they are about and how their author scored. */
function quoteText({ vendor, band, text, language, translation }: ReportQuote, { locale }: ReportPage): string {
  const say = sayIn(reportWords, locale);
  const meant = translation !== undefined && language !== locale ? ` (${translation})` : '';
  return `> ${escaped(maskedIn(text, say) + meant)}\n>\n> — ${escaped(`${vendor}, ${say(BANDS[band])}`)}`;
}

function scoreTable({ rows }: ReportScores, { locale }: ReportPage): [string[], string[][]] {
  const say = sayIn(reportWords, locale);
  return [
    [say('vendor'), say('score'), say('plot')],
    rows.map(({ name, score, ci95, isRanked }) => [
      isRanked ? name : `${name} (${say('unranked')})`,
      scoreText(score),
      ci95 ? intervalText(ci95) : '—',
    ]),
  ];
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = `| ${head.map(() => '---').join(' | ')} |`;
  return [rowText(head), rule, ...rows.map(rowText)].join('\n');
}

const rowText = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => escaped(cell).replaceAll('|', String.raw`\|`)).join(' | ')} |`;

const spanText = (span: ReportSpan | PlainSpan): string =>
  span.kind === 'claim' ? span.spans.map(spanText).join('') : span.text;

/** Nothing that somebody wrote becomes markup. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>#!~]/g, String.raw`\$&`).replaceAll(/\s*\n\s*/g, ' ');
