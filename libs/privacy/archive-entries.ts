import { csvOf, type ZipEntry } from '#response';
import { personSummary, type SummaryFacts, SECTIONS } from './core/index.js';
import type { PersonData, SectionRow } from './person-data.js';

/** Lets spreadsheets take the text for UTF-8. */
const BOM = true;

/** The files of an archive: all of it as JSON, a table of each part there is something of, and what it means. */
export async function* archiveEntries(data: PersonData, facts: Omit<SummaryFacts, 'counts'>): AsyncGenerator<ZipEntry> {
  const counts = SECTIONS.map((name) => ({ name, count: data[name].length }));
  const { madeAt, email, releases, anonymousHandIns } = facts;
  const whole = { madeAt, email, anonymousHandIns, releases, data };
  yield { name: 'person.json', content: `${JSON.stringify(whole, undefined, 2)}\n` };
  for (const locale of ['zh-CN', 'en'] as const)
    yield { name: `summary.${locale}.txt`, content: personSummary({ ...facts, counts }, locale) };
  for (const name of SECTIONS) if (data[name].length > 0) yield { name: `${name}.csv`, content: tableOf(data[name]) };
}

function tableOf(rows: readonly SectionRow[]): Buffer {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvOf([columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))], BOM);
}

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
