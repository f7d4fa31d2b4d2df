import { PublicBar } from '../benchmark/public-bar.js';
import { publicDocument } from '../benchmark/public-document.js';
import { domainAround, scoreAxis } from '../chart/score-axis.js';
import { dayText } from '../chart/score-text.js';
import { sayIn } from '../messages/say.js';
import { Block, type ReportView } from './report-block.js';
import type { ReportPage } from './report-model.js';
import { reportWords } from './report-words.js';

interface ReportFrame {
  readonly stylesheet: string;
  /** Address of the report without its query. */
  readonly url: string;
}

/** The report of a release, `/b/:study/:wave/report`: the same on the screen and on paper. */
export function reportPage(report: ReportPage, { stylesheet, url }: ReportFrame): string {
  const { locale, title, study, wave } = report;
  return publicDocument({
    locale,
    title: `${title} · ${study.title[locale]} ${wave.title}`,
    stylesheet,
    url,
    body: <Report report={report} />,
  });
}

function Report({ report }: { readonly report: ReportPage }) {
  const { locale, title, study, wave, release, methodVersion, isDemo, sections } = report;
  const say = sayIn(reportWords, locale);
  const address = `/b/${study.slug}/${wave.slug}`;
  const view: ReportView = { locale, say, axis: scoreAxis(domainAround(valuesOf(report))) };
  const facts = {
    wave: wave.title,
    revision: release.revision,
    day: dayText(release.publishedAt),
    method: methodVersion,
  };
  return (
    <>
      <PublicBar locale={locale} query={`revision=${release.revision}`}>
        <a href={`${address}?lang=${locale}`}>{say('toBenchmark')}</a>
      </PublicBar>
      <main id="main" className="report">
        {isDemo && <p className="badge">{say('demo')}</p>}
        <p className="kicker">{study.title[locale]}</p>
        <h1>{title}</h1>
        <p className="facts-line">{say('facts', facts)}</p>
        <Contents sections={sections} title={say('contents')} />
        {sections.map(({ id, heading, isEdited, blocks }) => (
          <section key={id} id={id}>
            <h2>{heading}</h2>
            {blocks.map((block, at) => (
              <Block key={at} block={block} view={view} />
            ))}
            {isEdited && <p className="note">{say('edited')}</p>}
          </section>
        ))}
        <Footer report={report} say={say} />
      </main>
    </>
  );
}

function Contents({ sections, title }: { readonly sections: ReportPage['sections']; readonly title: string }) {
  return (
    <nav className="contents" aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {sections.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Footer({ report, say }: { readonly report: ReportPage; readonly say: ReportView['say'] }) {
  const { study, wave, release, locale } = report;
  const markdown = `/b/${study.slug}/${wave.slug}/report.md?lang=${locale}&revision=${release.revision}`;
  return (
    <footer>
      <p className="note">{say('bound')}</p>
      <p className="note on-screen">
        {say('print')} · <a href={markdown}>{say('markdown')}</a>
      </p>
      <p className="note">
        {say('hash')} <span className="hash">{release.hash}</span>
      </p>
    </footer>
  );
}

function valuesOf({ sections }: ReportPage): number[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'scores' ? block.rows : []))
    .flatMap(({ score, ci95 }) => [...(score === null ? [] : [score]), ...(ci95 ?? [])]);
}
