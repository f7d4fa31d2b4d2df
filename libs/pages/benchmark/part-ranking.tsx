import { Figure } from '../chart/figure.js';
import { AxisTicks, IntervalMark } from '../chart/interval-mark.js';
import { domainAround, scoreAxis, type ScoreAxis } from '../chart/score-axis.js';
import { intervalText, scoreText } from '../chart/score-text.js';
import type { BenchmarkVendor, Part, PartScore } from './benchmark-model.js';
import { partWord } from './filter-form.js';
import { shownVendors } from './standing.js';
import type { View } from './view.js';

/** Bands that hold enough organisations for a rank, were parts ranked. */
const ENOUGH = ['20-49', '50-99', '100+'];

/** Scores among a part of the customers, in no order: rows without enough organisations stay, grey, with the reason. */
export function PartRanking({ view, part }: { readonly view: View; readonly part: Part }) {
  const { page, say } = view;
  const scores = (page.parts ?? []).filter((own) => own.part === part);
  const axis = scoreAxis(
    domainAround(scores.flatMap(({ score, ci95 }) => [...(score === null ? [] : [score]), ...(ci95 ?? [])])),
  );
  const vendors = shownVendors(page).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return (
    <section className="card ranking" id="ranking">
      <Figure
        caption={<h2>{say('customersTitle', { part: say(partWord(part)) })}</h2>}
        note={say(page.parts ? 'partNote' : 'partNone', { rank: page.method.organisationsToRank })}
      >
        <table className="scores unordered">
          <thead>
            <tr>
              <th scope="col" className="vendor">
                {say('vendor')}
              </th>
              <th scope="col" className="number score">
                {say('observedScore')}
              </th>
              <th scope="col" className="plot">
                <span className="unseen">{say('interval')}</span>
                <AxisTicks axis={axis} />
              </th>
              <th scope="col" className="number band">
                {say('organisations')}
              </th>
            </tr>
          </thead>
          <tbody>
            {vendors.map((vendor) => (
              <Row
                key={vendor.slug}
                view={view}
                vendor={vendor}
                axis={axis}
                own={scores.find((score) => score.vendor === vendor.slug)}
              />
            ))}
          </tbody>
        </table>
      </Figure>
    </section>
  );
}

interface RowProps {
  readonly view: View;
  readonly vendor: BenchmarkVendor;
  readonly axis: ScoreAxis;
  readonly own: PartScore | undefined;
}

function Row(props: RowProps) {
  const { vendor, own } = props;
  const isHidden = vendor.status === 'SUPPRESSED' || !own || own.score === null;
  return isHidden ? <HiddenRow {...props} /> : <ScoreRow {...props} own={own} score={own.score} />;
}

function HiddenRow({ view: { page, say }, vendor }: RowProps) {
  return (
    <tr className="suppressed">
      <th scope="row" className="vendor">
        {vendor.name[page.locale]}
      </th>
      <td className="number score">—</td>
      <td className="plot reason">{say('partHidden', { publish: page.method.organisationsToPublish })}</td>
      <td className="number band">—</td>
    </tr>
  );
}

function ScoreRow({ view, vendor, axis, own, score }: RowProps & { readonly own: PartScore; readonly score: number }) {
  const { page, say } = view;
  const name = vendor.name[page.locale];
  const orgBand = own.orgBand ?? '';
  const isEnough = ENOUGH.includes(orgBand);
  const interval = own.ci95 ? intervalText(own.ci95) : '—';
  return (
    <tr className={isEnough ? undefined : 'unranked'}>
      <th scope="row" className="vendor">
        <a href={`#v-${vendor.slug}`}>{name}</a>
        {!isEnough && <small>{say('partFew', { rank: page.method.organisationsToRank })}</small>}
      </th>
      <td className="number score">{scoreText(score)}</td>
      <td className="plot">
        <IntervalMark
          axis={axis}
          title={say('partTitle', { name, score: scoreText(score), interval })}
          series={isEnough ? 1 : 'context'}
          score={score}
          interval={own.ci95}
        />
      </td>
      <td className="number band">
        {orgBand.replace('-', '–')}
        <span className="narrow"> {say('bandUnit')}</span>
      </td>
    </tr>
  );
}
