import type { Violation } from '#kernel';
import { checkFinding, FINDING_GROUNDS, FINDING_KINDS, type FindingInput } from './finding.js';
import { VOICE_LIMITS } from './public-voice.js';

export type ReadFindings =
  | { readonly ok: true; readonly findings: readonly FindingInput[]; readonly repeated: number }
  | { readonly ok: false; readonly violations: readonly Violation[] };

interface Context {
  /** Slugs of the vendors of the study. */
  readonly vendors: readonly string[];
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads findings, all rows or none. What says the same of a vendor again, or is the same post again, is counted as
 * repeated and left out. Pointers are `/findings/<row>/<field>`.
 */
export function readFindings(rows: readonly unknown[], context: Context): ReadFindings {
  if (rows.length === 0) return refuse([{ pointer: '/findings', code: 'empty' }]);
  if (rows.length > VOICE_LIMITS.rows) return refuse([{ pointer: '/findings', code: 'too-many' }]);
  const violations: Violation[] = [];
  const findings: FindingInput[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const finding = findingOf(row);
    const faults = 'vendor' in finding ? checkFinding(finding, context) : [finding];
    violations.push(...faults.map(({ pointer, code }) => ({ pointer: `/findings/${index}${pointer}`, code })));
    if (faults.length > 0 || !('vendor' in finding)) continue;
    const marks = marksOf(finding).filter((mark) => mark !== undefined);
    if (!marks.some((mark) => seen.has(mark))) findings.push(finding);
    for (const mark of marks) seen.add(mark);
  }
  if (violations.length > 0) return refuse(violations);
  return { ok: true, findings, repeated: rows.length - findings.length };
}

/**
 * By what a finding is known again among those of one wave: what it says of a vendor, however it is spaced and
 * written large or small, and the page of a post.
 */
export function marksOf({ kind, vendor, url, text }: FindingInput): readonly [text: string, page?: string] {
  const said = JSON.stringify(['text', vendor, text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase()]);
  if (kind !== 'post' || url === null) return [said];
  return [said, JSON.stringify(['page', vendor, new URL(url).href])];
}

const refuse = (violations: readonly Violation[]): ReadFindings => ({
  ok: false,
  violations: violations.slice(0, VOICE_LIMITS.violations),
});

const FIELDS = ['vendor', 'source', 'day', 'text'] as const;
const MAY_BE_EMPTY = ['url', 'consent'] as const;

/** A row whose fields have the types of a finding, or the first that has not. */
function findingOf(row: unknown): FindingInput | Violation {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { pointer: '', code: 'wrong-type' };
  const given = row as Row;
  const missing = FIELDS.find((field) => typeof given[field] !== 'string');
  if (missing !== undefined) return { pointer: `/${missing}`, code: 'required' };
  const strange = MAY_BE_EMPTY.find((field) => !['string', 'undefined'].includes(typeof (given[field] ?? undefined)));
  if (strange !== undefined) return { pointer: `/${strange}`, code: 'wrong-type' };
  const kind = FINDING_KINDS.find((one) => one === given['kind']);
  if (kind === undefined) return { pointer: '/kind', code: 'not-allowed' };
  const ground = FINDING_GROUNDS.find((one) => one === given['ground']);
  if (ground === undefined) return { pointer: '/ground', code: 'not-allowed' };
  const [vendor, source, day, text] = FIELDS.map((field) => (given[field] as string).trim());
  const [url, consent] = MAY_BE_EMPTY.map((field) => ((given[field] ?? '') as string).trim() || null);
  return { vendor: vendor!, kind, ground, source: source!, url: url!, day: day!, text: text!, consent: consent! };
}
