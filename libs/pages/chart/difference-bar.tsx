interface DifferenceBarProps {
  readonly value: number;
  /** The longest bar of the chart, in the unit of the value. */
  readonly reach: number;
  readonly title: string;
}

/** A bar to the right of the middle for more, to the left for less. */
export function DifferenceBar({ value, reach, title }: DifferenceBarProps) {
  const half = Number(((Math.abs(value) / reach) * 50).toFixed(2));
  return (
    <svg className="difference" width="100%" height="14" role="img">
      <title>{title}</title>
      <line className="middle" x1="50%" x2="50%" y1="0" y2="14" />
      <rect
        className={value < 0 ? 'less' : 'more'}
        x={value < 0 ? `${50 - half}%` : '50%'}
        y="2"
        width={`${half}%`}
        height="10"
      />
    </svg>
  );
}
