import type { Table } from './reading.js';

/** Column names of at most eight small letters and digits, as old statistics programs want them. */
const SHORT: Readonly<Record<string, string>> = {
  orgBand: 'orgs',
  dimension: 'dim',
  benchmarkScore: 'bench',
  ci95Low: 'lo',
  ci95High: 'hi',
  suppressed: 'supp',
  rank95Low: 'ranklo',
  rank95High: 'rankhi',
  marginalRank95Low: 'mranklo',
  marginalRank95High: 'mrankhi',
  reliability: 'rel',
  firstDeclared: 'first',
  firstCustomers: 'firstcus',
  firstAny: 'firstany',
  firstDerived: 'firstder',
  difference: 'diff',
  pAdjusted: 'padj',
  robustness: 'robust',
  epsilonStar: 'eps',
  moreOften: 'more',
  comparable: 'comp',
  publishedAt: 'date',
  revision: 'rev',
  translation: 'transl',
  language: 'lang',
  variable: 'var',
  unanswered: 'unansw',
  attainment: 'attain',
  sentiment: 'sentim',
  criterion: 'crit',
};

/** `D1_ci95Low` → `D1_lo`; a name that is short already stays. */
function shortName(name: string): string {
  const at = name.lastIndexOf('_');
  const [prefix, own] = [name.slice(0, at + 1), name.slice(at + 1)];
  return prefix + (SHORT[own] ?? own.replace(/^covariance/, 'cov'));
}

export const withShortNames = (table: Table): Table =>
  table.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [shortName(name), value])));
