import { AxisTicks, IntervalMark } from '../chart/interval-mark.js';
import { Figure } from '../chart/figure.js';
import { RankStrip } from '../chart/rank-strip.js';
import { intervalText, rankText, scoreText } from '../chart/score-text.js';
import type { BenchmarkVendor } from './benchmark-model.js';
import { reasonText } from './reason-text.js';
import { PartRanking } from './part-ranking.js';
import { isOrdered, shownRange, shownScore, shownVendors } from './standing.js';
import type { View } from './view.js';

/** Every vendor with its score, how sure it is and the ranks it may hold. The visible table is the data. */
export function Ranking({ view }: { readonly view: View }) {
  const { page, say } = view;
  const isRanked = isOrdered(page);
  if (page.filter?.part) return <PartRanking view={view} part={page.filter.part} />;
  return (
    <section className="card ranking" id="ranking">
      <Figure
        caption={<h2>{say(isRanked ? 'rankingTitle' : 'scoresTitle')}</h2>}
        note={
          <>
            {say('rankingNote')} {say(isRanked ? 'rangeNote' : 'notOrdered')}
          </>
        }
      >
        <table className={isRanked ? 'scores' : 'scores unordered'}>
          <RankingHead view={view} isRanked={isRanked} />
          <tbody>
            {shownVendors(page).map((vendor) =>
              vendor.status === 'SUPPRESSED' ? (
                <SuppressedRow key={vendor.slug} view={view} vendor={vendor} isRanked={isRanked} />
              ) : (
                <ScoreRow key={vendor.slug} view={view} vendor={vendor} isRanked={isRanked} />
              ),
            )}
          </tbody>
        </table>
      </Figure>
    </section>
  );
}

interface RowProps {
  readonly view: View;
  readonly isRanked: boolean;
}

function RankingHead({ view: { say, axis }, isRanked }: RowProps) {
  return (
    <thead>
      <tr>
        {isRanked && (
          <th scope="col" className="rank">
            {say('rank')}
          </th>
        )}
        <th scope="col" className="vendor">
          {say('vendor')}
        </th>
        <th scope="col" className="number score">
          {say('scoreColumn')}
        </th>
        <th scope="col" className="plot">
          <span className="unseen">{say('interval')}</span>
          <AxisTicks axis={axis} />
        </th>
        {isRanked && (
          <th scope="col" className="ranks">
            {say('rankRange')}
          </th>
        )}
        <th scope="col" className="number band">
          {say('organisations')}
        </th>
      </tr>
    </thead>
  );
}

function ScoreRow({ view, vendor, isRanked }: RowProps & { readonly vendor: BenchmarkVendor }) {
  const { page, say } = view;
  const score = shownScore(vendor);
  const range = shownRange(page, vendor);
  const name = vendor.name[page.locale];
  return (
    <tr className={vendor.status === 'RANKED' ? undefined : 'unranked'}>
      {isRanked && <td className="rank">{range ? rankText(range) : '—'}</td>}
      <th scope="row" className="vendor">
        <a href={`#v-${vendor.slug}`}>{name}</a>
        {vendor.status !== 'RANKED' && <small>{reasonText(vendor, page.method, say)}</small>}
        {vendor.isKept === true && <small>{say('kept')}</small>}
      </th>
      <td className="number score">{scoreText(score)}</td>
      <td className="plot">
        <IntervalMark
          axis={view.axis}
          title={markTitle(view, vendor)}
          series={view.seriesOf(vendor)}
          score={score}
          interval={vendor.ci95}
          tick={vendor.observed}
          reference={view.meanOf(page.market.mean)}
        />
      </td>
      {isRanked && (
        <td className="ranks">
          {range && (
            <RankStrip
              range={range}
              places={page.market.rankedVendors}
              series={view.seriesOf(vendor)}
              title={say('rankRangeOf', { vendor: name, range: rankText(range), places: page.market.rankedVendors })}
            />
          )}
        </td>
      )}
      <BandCell say={say} vendor={vendor} />
    </tr>
  );
}

function markTitle({ page, say }: View, vendor: BenchmarkVendor): string {
  return say('markTitle', {
    vendor: vendor.name[page.locale],
    score: scoreText(shownScore(vendor)),
    observed: scoreText(vendor.observed),
    interval: vendor.ci95 ? intervalText(vendor.ci95) : '—',
  });
}

function SuppressedRow({ view: { page, say }, vendor, isRanked }: RowProps & { readonly vendor: BenchmarkVendor }) {
  return (
    <tr className="suppressed">
      {isRanked && <td className="rank">—</td>}
      <th scope="row" className="vendor">
        {vendor.name[page.locale]}
      </th>
      <td className="number score">—</td>
      <td className="plot reason" colSpan={isRanked ? 2 : 1}>
        {reasonText(vendor, page.method, say)}
      </td>
      <BandCell say={say} vendor={vendor} />
    </tr>
  );
}

/** Where rows are stacked and have no head, the number says what it counts. */
function BandCell({ say, vendor: { orgBand } }: Pick<View, 'say'> & { readonly vendor: BenchmarkVendor }) {
  return (
    <td className="number band">
      {orgBand === '0-9' ? '<10' : orgBand.replace('-', '–')}
      <span className="narrow"> {say('bandUnit')}</span>
    </td>
  );
}
