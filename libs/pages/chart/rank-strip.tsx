import type { Series } from './marker.js';

interface RankStripProps {
  /** First and last rank of the set, counted from 1. */
  readonly range: readonly [number, number];
  /** How many vendors are ranked. */
  readonly places: number;
  readonly title: string;
  readonly series?: Series;
}

const STEP = 13;
const CELL = 10;

/** Where a vendor may truly stand: one cell a place, the possible ones filled. */
export function RankStrip({ range: [first, last], places, title, series = 1 }: RankStripProps) {
  const width = places * STEP - (STEP - CELL);
  return (
    <svg className={`strip series-${series}`} width={width} height={CELL} viewBox={`0 0 ${width} ${CELL}`} role="img">
      <title>{title}</title>
      {Array.from({ length: places }, (_, index) => (
        <rect
          key={index}
          className={index + 1 >= first && index + 1 <= last ? 'on' : 'off'}
          x={index * STEP}
          width={CELL}
          height={CELL}
          rx="2"
        />
      ))}
    </svg>
  );
}
