/** Which of the five distinguishable series a mark belongs to; `context` is everyone else, in grey. */
export type Series = 1 | 2 | 3 | 4 | 5 | 'context';

/** Shapes tell series apart without colour; each is drawn around the origin. */
const SHAPE: Readonly<Record<Exclude<Series, 1 | 'context'>, string>> = {
  2: 'M0-6.5 6.5 5H-6.5Z',
  3: 'M-5-5H5V5H-5Z',
  4: 'M0-7 6 0 0 7-6 0Z',
  5: 'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
};

interface MarkerProps {
  readonly series: Series;
  /** Horizontal position as a percentage of the plot's width. */
  readonly x: string;
  /** Vertical position in pixels. */
  readonly y: number;
}

export function Marker({ series, x, y }: MarkerProps) {
  if (series === 1 || series === 'context') return <circle className="dot" cx={x} cy={y} r="5" />;
  return (
    <svg x={x} y={y} className="at">
      <path className="dot" d={SHAPE[series]} />
    </svg>
  );
}

/** The marker alone, for keys and labels. */
export function MarkerKey({ series }: { readonly series: Series }) {
  return (
    <svg className={`key series-${series}`} width="16" height="16" aria-hidden="true">
      <Marker series={series} x="50%" y={8} />
    </svg>
  );
}
