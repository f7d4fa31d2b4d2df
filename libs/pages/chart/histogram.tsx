import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { Figure } from './figure.js';
import { countText } from './score-text.js';

export interface HistogramBin {
  readonly label: string;
  readonly count: number;
}

interface HistogramProps {
  /** Unique on the page. */
  readonly id: string;
  readonly caption: ReactNode;
  readonly bins: readonly HistogramBin[];
  readonly title: string;
  readonly words: { readonly table: string; readonly label: string; readonly count: string };
}

const HEIGHT = 96;

/** Counts of answers, one bar a possible answer; bars start at zero. */
export function Histogram({ id, caption, bins, title, words }: HistogramProps) {
  const band = scaleBand(
    bins.map(({ label }) => label),
    [0, 100],
  ).padding(0.15);
  const height = scaleLinear([0, Math.max(1, ...bins.map(({ count }) => count))], [0, HEIGHT]);
  const left = (label: string) => band(label) ?? 0;
  const data = {
    summary: words.table,
    head: [words.label, words.count],
    rows: bins.map(({ label, count }) => [label, countText(count)]),
  };
  return (
    <Figure caption={caption} className="histogram" data={data}>
      <svg width="100%" height={HEIGHT + 20} role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{bins.map(({ label, count }) => `${label}: ${countText(count)}`).join(', ')}</desc>
        {bins.map(({ label, count }) => (
          <g key={label}>
            <rect
              className="fill"
              x={percent(left(label))}
              width={percent(band.bandwidth())}
              y={HEIGHT - height(count)}
              height={height(count)}
            />
            <text x={percent(left(label) + band.bandwidth() / 2)} y={HEIGHT + 15} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </svg>
    </Figure>
  );
}

function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
