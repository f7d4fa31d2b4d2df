import { assertNever, type Locale } from '#kernel';
import { DotWhisker } from '../chart/dot-whisker.js';
import { intervalText, scoreText } from '../chart/score-text.js';
import type { ScoreAxis } from '../chart/score-axis.js';
import type { Say } from '../messages/say.js';
import { BANDS, maskedIn } from './report-quotes.js';
import type { ReportBlock, ReportQuotes, ReportScore, ReportScores, ReportTable } from './report-model.js';
import { ReportText } from './report-text.js';
import type { reportWords } from './report-words.js';

export interface ReportView {
  readonly locale: Locale;
  readonly say: Say<typeof reportWords>;
  /** One scale for all figures: different ones invite false comparisons. */
  readonly axis: ScoreAxis;
}

export function Block({ block, view }: { readonly block: ReportBlock; readonly view: ReportView }) {
  switch (block.kind) {
    case 'prose':
      return block.paragraphs.map((spans, at) => (
        <p key={at}>
          <ReportText spans={spans} />
        </p>
      ));
    case 'notes':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table table={block} />;
    case 'quotes':
      return <Quotes quotes={block} view={view} />;
    case 'scores':
      return <Scores scores={block} view={view} />;
    default:
      return assertNever(block);
  }
}

function Quotes({
  quotes: { caption, items },
  view: { say, locale },
}: {
  readonly quotes: ReportQuotes;
  readonly view: ReportView;
}) {
  return (
    <>
      <h3>{caption}</h3>
      {items.map(({ vendor, band, text, language, translation }, at) => (
        <figure key={at} className="quote">
          <blockquote lang={language}>{maskedIn(text, say)}</blockquote>
          {translation !== undefined && language !== locale && <p className="note">{translation}</p>}
          <figcaption>
            {vendor} · {say(BANDS[band])}
          </figcaption>
        </figure>
      ))}
    </>
  );
}

function Table({ table: { id, caption, head, rows, numbers } }: { readonly table: ReportTable }) {
  const look = (column: number) => (numbers.includes(column) ? 'number' : undefined);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled by keys, too
    <section className="sheet" id={id} aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((title, column) => (
              <th key={column} scope="col" className={look(column)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column} className={look(column + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Scores({ scores, view: { say, axis } }: { readonly scores: ReportScores; readonly view: ReportView }) {
  const { id, caption, rows, mean } = scores;
  return (
    <div className="scale" id={id}>
      <DotWhisker
        caption={caption}
        axis={axis}
        reference={mean}
        head={{ name: say('vendor'), plot: say('plot'), score: say('score') }}
        note={mean === null ? undefined : say('meanNote', { mean: scoreText(mean) })}
        rows={rows.map((row) => ({
          id: row.id,
          name: row.isRanked ? row.name : `${row.name} (${say('unranked')})`,
          score: row.score,
          interval: row.ci95,
          series: row.isRanked ? 1 : 'context',
          text: textOf(row),
          title: say('rowTitle', {
            name: row.name,
            score: scoreText(row.score),
            interval: row.ci95 ? intervalText(row.ci95) : '—',
          }),
        }))}
      />
    </div>
  );
}

/** On a phone the interval stands below the score. */
const textOf = ({ score, ci95 }: ReportScore): string =>
  ci95 ? `${scoreText(score)}\n${intervalText(ci95).replaceAll(' ', '\u00A0')}` : scoreText(score);
