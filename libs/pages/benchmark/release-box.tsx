import { dayText } from '../chart/score-text.js';
import type { DownloadKind, ReleaseNote } from './benchmark-model.js';
import { citationOf } from './citation.js';
import { LICENCE } from './dataset-description.js';
import type { View } from './view.js';

const DOWNLOADS = {
  json: 'downloadJson',
  csv: 'downloadCsv',
  xlsx: 'downloadXlsx',
  parquet: 'downloadParquet',
  quotes: 'downloadQuotes',
  moments: 'downloadMoments',
  signed: 'downloadSigned',
  methodology: 'downloadMethodology',
  report: 'downloadReport',
  openapi: 'downloadOpenapi',
} as const satisfies Readonly<Record<DownloadKind, string>>;

/** The data, how to cite it, which revision this is and what it may be used for. */
export function ReleaseBox({ view }: { readonly view: View }) {
  const { page, say } = view;
  return (
    <section className="card release" id="data">
      <h2>{say('dataTitle')}</h2>
      <ul className="links">
        {page.links.map(({ kind, href }) => (
          <li key={kind}>
            <a href={href}>{say(DOWNLOADS[kind])}</a>
          </li>
        ))}
      </ul>
      <CiteBox view={view} />
      <h3>{say('historyTitle')}</h3>
      <ol className="history">
        {page.history.map((note) => (
          <HistoryItem key={note.revision} view={view} note={note} />
        ))}
      </ol>
      <p>
        {say('licence')} <a href={LICENCE}>CC BY 4.0</a>
      </p>
    </section>
  );
}

function CiteBox({ view: { page, say } }: { readonly view: View }) {
  const citation = citationOf(page);
  return (
    <div id="cite">
      <h3>{say('citeTitle')}</h3>
      <p className="citation">{citation.plain}</p>
      <details className="data">
        <summary>{say('citeMore')}</summary>
        <p className="citation">{citation.gbt7714}</p>
        <pre className="citation">{citation.bibtex}</pre>
        <pre className="citation">{citation.csl}</pre>
      </details>
    </div>
  );
}

function HistoryItem({ view: { page, say }, note }: { readonly view: View; readonly note: ReleaseNote }) {
  return (
    <li>
      <a href={note.href}>r{note.revision}</a> · {dayText(note.publishedAt)}
      {note.revision === page.release.revision && <b> · {say('thisRevision')}</b>}
      {note.reason && <> · {note.reason[page.locale]}</>}
      <br />
      <code className="hash">sha256 {note.hash}</code>
    </li>
  );
}
