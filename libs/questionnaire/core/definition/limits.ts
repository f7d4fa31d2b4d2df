/** What a definition may hold at most. The figures keep every page, plan and answer set small. */
export const LIMITS = {
  questions: 200,
  pages: 50,
  /** Objects and lists within each other, in a draft, a file and a version alike. */
  nesting: 24,
  panelDepth: 4,
  choices: 200,
  scalePoints: 11,
  matrixRows: 50,
  matrixColumns: 20,
  tableRows: 20,
  titleLength: 1000,
  labelLength: 200,
  textLength: 10_000,
} as const;

/** Lengths where the definition gives none. */
export const DEFAULT_LENGTH = { line: 500, lines: 4000, email: 254, remark: 1000, cell: 500 } as const;

/** Placeholders that texts may hold as `{name}`; the page fills them from the invitation. */
export const VARIABLES = ['vendor', 'product'] as const;

export const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Names with a meaning of their own in JavaScript, in survey-core's expressions or in our texts. */
const RESERVED: ReadonlySet<string> = new Set(
  [
    ...Object.getOwnPropertyNames(Object.prototype),
    ...'prototype panel row item choice self survey parent index rowIndex panelIndex length'.split(' '),
    ...VARIABLES,
  ].map((name) => name.toLowerCase()),
);

export function isReserved(name: string): boolean {
  return RESERVED.has(name.toLowerCase());
}
