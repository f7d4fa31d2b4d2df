interface LevelBarProps {
  /** Whole percent at five levels, the worst first. */
  readonly percent: readonly number[];
  readonly title: string;
}

/** How answers spread over five levels, in one line: orange is the bad end, blue the good one. */
export function LevelBar({ percent, title }: LevelBarProps) {
  const starts = percent.map((_, level) => percent.slice(0, level).reduce((sum, share) => sum + share, 0));
  return (
    <svg className="level-bar" width="100%" height="14" role="img">
      <title>{title}</title>
      {percent.map(
        (share, level) =>
          share > 0 && (
            <rect
              key={level}
              className={`level-${level + 1}`}
              x={`${starts[level]}%`}
              width={`${share}%`}
              height="14"
            />
          ),
      )}
    </svg>
  );
}

/** Which colour is which level. */
export function LevelKey({ levels }: { readonly levels: readonly string[] }) {
  return (
    <ul className="legend">
      {levels.map((level, index) => (
        <li key={level}>
          <svg className="key" width="12" height="12" aria-hidden="true">
            <rect className={`level-${index + 1}`} width="12" height="12" rx="2" />
          </svg>
          {level}
        </li>
      ))}
    </ul>
  );
}
