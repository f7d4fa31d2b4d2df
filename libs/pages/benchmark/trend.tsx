import { Figure } from '../chart/figure.js';
import { type Domain, domainAround } from '../chart/score-axis.js';
import { differenceIntervalText, differenceText, intervalText, scoreText } from '../chart/score-text.js';
import { Sparkline } from '../chart/sparkline.js';
import type { BenchmarkVendor, VendorTrend } from './benchmark-model.js';
import { shownVendors } from './standing.js';
import type { View } from './view.js';

interface Line {
  readonly vendor: BenchmarkVendor;
  readonly trend: VendorTrend;
}

/** The waves so far. A move gets an arrow only when it is more than chance and more than small. */
export function Trend({ view }: { readonly view: View }) {
  const { page, say } = view;
  const lines = shownVendors(page).flatMap((vendor) => {
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

function tableRow({ vendor, trend }: Line, waves: readonly string[], { page, say }: View): readonly string[] {
  const cells = waves.map((wave) => {
    const point = trend.points.find((candidate) => candidate.wave === wave);
    return point ? `${scoreText(point.score)}${point.ci95 ? ` ${intervalText(point.ci95)}` : ''}` : '—';
  });
  const change = trend.change ? changeText(trend.change) : say(reasonKey(trend));
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

type Known = NonNullable<VendorTrend['change']>;

/** A change beyond error and not small has an arrow; one within error says how large it would have had to be. */
function Change({ trend, say }: { readonly trend: VendorTrend; readonly say: View['say'] }) {
  const { change } = trend;
  if (!change) return <span className="change">{say(reasonKey(trend))}</span>;
  const rose = change.difference > 0;
  const direction = change.isCredible ? (rose ? 'better' : 'worse') : 'still';
  return (
    <span className={`change ${direction}`}>
      {change.isCredible && <b>{rose ? '▲ ' : '▼ '}</b>}
      {differenceText(change.difference)} <small>{intervalOf(change)}</small>
      {!change.isCredible && <small> {noiseText(change, say)}</small>}
    </span>
  );
}

const intervalOf = ({ ci95 }: Known): string => (ci95 ? differenceIntervalText(ci95) : '—');

const changeText = (change: Known): string => `${differenceText(change.difference)} ${intervalOf(change)}`;

function noiseText({ minimumDetectable }: Known, say: View['say']): string {
  return typeof minimumDetectable === 'number'
    ? say('changeNoiseLeast', { points: scoreText(minimumDetectable) })
    : say('changeNoise');
}

const REASONS = {
  NO_TREND: 'changeNone',
  NOT_COMPARABLE: 'changeNotComparable',
  NOT_BEFORE: 'changeNotBefore',
  OTHER_CHANNELS: 'changeOtherChannels',
} as const;

const reasonKey = ({ reason }: VendorTrend) => REASONS[reason ?? 'NO_TREND'];
