import { scaleLinear } from 'd3-scale';
import { domainAround } from './score-axis.js';

export interface MapPoint {
  readonly id: string;
  /** Printed beside the point. */
  readonly mark: string;
  readonly x: number;
  readonly y: number;
  readonly title: string;
}

interface PointMapProps {
  readonly title: string;
  readonly points: readonly MapPoint[];
  /** What the axes are, and how their numbers are written. */
  readonly across: { readonly name: string; readonly text: (value: number) => string };
  readonly up: { readonly name: string; readonly text: (value: number) => string };
}

const WIDTH = 360;
const HEIGHT = 260;
const LEFT = 44;
const BOTTOM = 40;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Points by two measures; lines at the means part it into four. */
export function PointMap({ title, points, across, up }: PointMapProps) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => 100 * y);
  const x = scaleLinear(domainAround(xs), [LEFT, WIDTH - 12]);
  const y = scaleLinear(domainAround(ys), [HEIGHT - BOTTOM, 12]);
  return (
    <svg className="point-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>{title}</title>
      <line className="middle" x1={x(mean(xs))} x2={x(mean(xs))} y1={8} y2={HEIGHT - BOTTOM} />
      <line className="middle" x1={LEFT} x2={WIDTH - 8} y1={y(mean(ys))} y2={y(mean(ys))} />
      {x.ticks(4).map((tick) => (
        <text key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 16} textAnchor="middle">
          {across.text(tick)}
        </text>
      ))}
      {y.ticks(4).map((tick) => (
        <text key={tick} x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
          {up.text(tick / 100)}
        </text>
      ))}
      <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 6} textAnchor="middle">
        {across.name}
      </text>
      <text x={LEFT - 36} y={8} dominantBaseline="hanging" textAnchor="start" className="up">
        {up.name}
      </text>
      {points.map((point) => (
        <g key={point.id} className="series-1">
          <title>{point.title}</title>
          <circle className="dot" cx={x(point.x)} cy={y(100 * point.y)} r="11" />
          <text className="on-dot" x={x(point.x)} y={y(100 * point.y) + 4} textAnchor="middle">
            {point.mark}
          </text>
        </g>
      ))}
    </svg>
  );
}
