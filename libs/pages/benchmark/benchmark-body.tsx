import { countText, dayText } from '../chart/score-text.js';
import { Answers } from './answers.js';
import type { BenchmarkPage } from './benchmark-model.js';
import { Comparison } from './comparison.js';
import { datasetDescription } from './dataset-description.js';
import { Dimensions } from './dimensions.js';
import { Drivers } from './drivers.js';
import { Cases, Provenance, Ratings, Sla } from './evidence-sections.js';
import { FilterForm } from './filter-form.js';
import { headlineClauses, headlineOf } from './headline-of.js';
import { MethodBox } from './method-box.js';
import { OwnWeightsBox } from './own-weights.js';
import { PublicBar } from './public-bar.js';
import { Replies } from './quotes.js';
import { Ranking } from './ranking.js';
import { ReleaseBox } from './release-box.js';
import { Reading } from './robustness.js';
import { QualityBox, WeightsBox } from './side-boxes.js';
import { isOrdered } from './standing.js';
import { Trend } from './trend.js';
import { VendorDetails } from './vendor-details.js';
import { type View, viewOf } from './view.js';

/** Everything between `<body>` and `</body>` of a release's page. */
export function BenchmarkBody({ page }: { readonly page: BenchmarkPage }) {
  const view = viewOf(page);
  const headline = headlineOf(page);
  return (
    <>
      <PublicBar locale={page.locale} {...(page.compare && { query: `compare=${page.compare.join(',')}` })}>
        <a href="#method">{view.say('navMethod')}</a>
        <a href="#data">{view.say('navData')}</a>
      </PublicBar>
      <main id="main" className="benchmark">
        {page.isDemo && <p className="badge">{view.say('demo')}</p>}
        <h1>
          {headlineClauses(page).map((clause) => (
            <span key={clause}>{clause}</span>
          ))}
        </h1>
        <Facts view={view} />
        <Notice view={view} />
        <FilterForm view={view} />
        <div className={page.filter ? 'columns filtered' : 'columns'}>
          <div className="front">
            <Ranking view={view} />
            <Reading view={view} />
          </div>
          <div className="side">
            <WeightsBox view={view} />
            <QualityBox view={view} />
          </div>
        </div>
        <OwnWeightsBox view={view} />
        <Dimensions view={view} />
        <Answers view={view} />
        <Provenance view={view} />
        <Sla view={view} />
        <Cases view={view} />
        <Ratings view={view} />
        <Drivers view={view} />
        <Trend view={view} />
        <Comparison view={view} />
        <VendorDetails view={view} />
        <Replies view={view} />
        <MethodBox view={view} />
        <ReleaseBox view={view} />
      </main>
      <script type="application/ld+json">{datasetDescription(page, headline)}</script>
    </>
  );
}

function Facts({ view: { page, say } }: { readonly view: View }) {
  const { study, wave, quality, market, method, release, locale } = page;
  const facts = [
    study.title[locale],
    wave.title,
    say('factResponses', { count: countText(quality.responses) }),
    say('factRanked', { count: market.rankedVendors, rank: method.organisationsToRank }),
    say('factMethod', { version: release.methodVersion }),
    say('factPublished', { day: dayText(release.publishedAt) }),
    `r${release.revision}`,
  ];
  return <p className="facts-line">{facts.join(' · ')}</p>;
}

/** Says what must not be read into the page, where the gate is shut. */
function Notice({ view: { page, say } }: { readonly view: View }) {
  if (isOrdered(page)) return null;
  const key = page.market.statementsAllowed ? 'noticeNoDifference' : 'noticeNoMarket';
  return (
    <p className="notice">
      {say(key, {
        ranked: page.market.rankedVendors,
        pairs: page.market.organisationVendorPairs,
        vendors: page.method.marketVendors,
        least: page.method.marketPairs,
      })}
    </p>
  );
}
