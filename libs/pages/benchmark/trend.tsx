import { Figure } from '../chart/figure.js';
import { type Domain, domainAround } from '../chart/score-axis.js';
import { differenceIntervalText, differenceText, intervalText, scoreText } from '../chart/score-text.js';
import { Sparkline } from '../chart/sparkline.js';
import type { BenchmarkVendor, VendorTrend } from './benchmark-model.js';
import { standing } from './standing.js';
import type { View } from './view.js';

interface Line {
  readonly vendor: BenchmarkVendor;
  readonly trend: VendorTrend;
}

/** The waves so far. A move gets an arrow only when it is more than chance and more than small. */
export function Trend({ view }: { readonly view: View }) {
  const { page, say } = view;
  const lines = standing(page).flatMap((vendor) => {
    const trend = page.trend?.find((candidate) => candidate.vendor === vendor.slug);
    return trend && vendor.status !== 'SUPPRESSED' && trend.points.length > 1 ? [{ vendor, trend }] : [];
  });
  if (lines.length === 0) return null;
  const points = lines.flatMap(({ trend }) => trend.points);
  const waves = [...new Set(points.map(({ wave }) => wave))].toSorted();
  const domain = domainAround(points.flatMap(({ score, ci95 }) => [score, ...(ci95 ?? [])]));
  return (
    <section className="card trend" id="trend">
      <Figure
        caption={<h2>{say('trendTitle')}</h2>}
        note={say('trendNote', { low: domain[0], high: domain[1] })}
        data={{
          summary: say('dataTable'),
          head: [say('vendor'), ...waves, say('change')],
          rows: lines.map((line) => tableRow(line, waves, view)),
        }}
      >
        <ul className="sparklines">
          {lines.map((line) => (
            <TrendLine key={line.vendor.slug} line={line} view={view} waves={waves} domain={domain} />
          ))}
        </ul>
      </Figure>
    </section>
  );
}

function tableRow({ vendor, trend }: Line, waves: readonly string[], { page }: View): readonly string[] {
  const cells = waves.map((wave) => {
    const point = trend.points.find((candidate) => candidate.wave === wave);
    return point ? `${scoreText(point.score)}${point.ci95 ? ` ${intervalText(point.ci95)}` : ''}` : '—';
  });
  const change = trend.change
    ? `${differenceText(trend.change.difference)} ${differenceIntervalText(trend.change.ci95)}`
    : '—';
  return [vendor.name[page.locale], ...cells, change];
}

interface TrendLineProps {
  readonly line: Line;
  readonly view: View;
  readonly waves: readonly string[];
  readonly domain: Domain;
}

function TrendLine({ line: { vendor, trend }, view: { page, say }, waves, domain }: TrendLineProps) {
  const name = vendor.name[page.locale];
  const said = trend.points.map(
    ({ wave, score, ci95 }) => `${wave} ${scoreText(score)} ${ci95 ? intervalText(ci95) : ''}`,
  );
  return (
    <li>
      <span className="name">
        {name} <b>{scoreText(trend.points.at(-1)?.score ?? null)}</b>
      </span>
      <Sparkline
        id={`trend-${vendor.slug}`}
        points={trend.points.map(({ ci95, ...point }) => ({ ...point, interval: ci95 }))}
        waves={waves}
        domain={domain}
        title={say('trendOf', { vendor: name })}
        description={said.join('; ')}
      />
      <Change trend={trend} say={say} />
    </li>
  );
}

function Change({ trend: { change }, say }: { readonly trend: VendorTrend; readonly say: View['say'] }) {
  if (!change) return <span className="change">{say('changeNone')}</span>;
  const rose = change.difference > 0;
  const direction = change.isCredible ? (rose ? 'better' : 'worse') : 'still';
  return (
    <span className={`change ${direction}`}>
      {change.isCredible && <b>{rose ? '▲ ' : '▼ '}</b>}
      {differenceText(change.difference)} <small>{differenceIntervalText(change.ci95)}</small>
      {!change.isCredible && <small> {say('changeNoise')}</small>}
    </span>
  );
}
