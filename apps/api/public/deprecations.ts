/** A part of the interface that is going away. It goes on for at least a year after readers were told. */
export interface DeprecatedRoute {
  readonly path: RegExp;
  /** From when on it has been deprecated, and when it ends. */
  readonly since: Date;
  readonly until: Date;
  /** What to use instead. */
  readonly successor: string;
}

/** Everything that is going away: nothing at the moment. Whoever adds a line tells readers by doing so. */
export const DEPRECATED: readonly DeprecatedRoute[] = [];

/** The headers that tell of it: RFC 9745, RFC 8594 and RFC 8288. None for what stays. */
export function deprecationHeaders(
  path: string,
  table: readonly DeprecatedRoute[] = DEPRECATED,
): Readonly<Record<string, string>> {
  const own = table.find((each) => each.path.test(path));
  if (!own) return {};
  return {
    deprecation: `@${Math.floor(own.since.getTime() / 1_000)}`,
    sunset: own.until.toUTCString(),
    link: `<${own.successor}>; rel="successor-version"`,
  };
}
