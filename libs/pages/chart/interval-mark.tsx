import { Marker, type Series } from './marker.js';
import type { ScoreAxis } from './score-axis.js';

export interface IntervalMarkProps {
  readonly axis: ScoreAxis;
  /** What the mark says, for those who cannot see it. */
  readonly title: string;
  readonly series: Series;
  readonly score: number | null;
  readonly interval: readonly [number, number] | null;
  /** A second reading of the same thing (the observed score beside the benchmark score), drawn as a tick. */
  readonly tick?: number | null;
  /** A value common to all rows, such as the market mean. */
  readonly reference?: number | null;
}

const MIDDLE = 14;

/** One row of a dot-whisker chart: what the score is and how sure. */
export function IntervalMark({ axis, title, series, score, interval, tick, reference }: IntervalMarkProps) {
  return (
    <svg className={`mark series-${series}`} width="100%" height={MIDDLE * 2} role="img">
      <title>{title}</title>
      <line className="ground" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {typeof reference === 'number' && <Upright className="reference" x={axis.at(reference)} reach={MIDDLE} />}
      {interval && (
        <line className="whisker" x1={axis.at(interval[0])} x2={axis.at(interval[1])} y1={MIDDLE} y2={MIDDLE} />
      )}
      {typeof tick === 'number' && <Upright className="tick" x={axis.at(tick)} reach={9} />}
      {score !== null && <Marker series={series} x={axis.at(score)} y={MIDDLE} />}
    </svg>
  );
}

function Upright({ className, x, reach }: { readonly className: string; readonly x: string; readonly reach: number }) {
  return <line className={className} x1={x} x2={x} y1={MIDDLE - reach} y2={MIDDLE + reach} />;
}

/** The numbers under (or above) a column of marks. Decoration: every mark says its own numbers. */
export function AxisTicks({ axis }: { readonly axis: ScoreAxis }) {
  return (
    <svg className="ticks" width="100%" height="16" aria-hidden="true">
      {axis.ticks.map((value) => (
        <text key={value} x={axis.at(value)} y="12" textAnchor={anchorOf(value, axis)}>
          {String(value).replace('-', '−')}
        </text>
      ))}
    </svg>
  );
}

/** Numbers at the ends stay inside the plot. */
function anchorOf(value: number, { domain }: ScoreAxis): 'start' | 'middle' | 'end' {
  if (value === domain[0]) return 'start';
  return value === domain[1] ? 'end' : 'middle';
}
