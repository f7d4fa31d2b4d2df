import { scaleLinear, scalePoint } from 'd3-scale';
import type { Domain } from './score-axis.js';

export interface WavePoint {
  readonly wave: string;
  readonly score: number;
  readonly interval: readonly [number, number] | null;
  /** False when the way of measuring changed before this wave: the line is broken there. */
  readonly comparable: boolean;
}

interface SparklineProps {
  /** Unique on the page. */
  readonly id: string;
  readonly points: readonly WavePoint[];
  /** Every wave of the row of sparklines, so that equal times stand under each other. */
  readonly waves: readonly string[];
  readonly domain: Domain;
  readonly title: string;
  readonly description: string;
}

const WIDTH = 160;
const HEIGHT = 56;
const MARGIN = 10;

/** A vendor's score over the waves, each with its interval. */
export function Sparkline({ id, points, waves, domain, title, description }: SparklineProps) {
  const scale = scaleLinear(domain, [HEIGHT - 4, 4]);
  const place = scalePoint(waves, [MARGIN, WIDTH - MARGIN]);
  const x = (wave: string) => round(place(wave) ?? WIDTH / 2);
  const y = (score: number) => round(scale(score));
  return (
    <svg
      className="sparkline series-1"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <path className="line" d={linePath(points, x, y)} />
      {points.map(({ wave, interval }) =>
        interval ? (
          <line key={wave} className="whisker" x1={x(wave)} x2={x(wave)} y1={y(interval[0])} y2={y(interval[1])} />
        ) : null,
      )}
      {points.map(({ wave, score }) => (
        <circle key={wave} className="dot" cx={x(wave)} cy={y(score)} r="4.5" />
      ))}
    </svg>
  );
}

function linePath(points: readonly WavePoint[], x: (wave: string) => number, y: (score: number) => number): string {
  return points
    .map(({ wave, score, comparable }, index) => `${index > 0 && comparable ? 'L' : 'M'}${x(wave)} ${y(score)}`)
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
