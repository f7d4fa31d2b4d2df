import type { Rubric } from '#scoring';
import { compileLinted } from './core/compile/compile-definition.js';
import type { Definition } from './core/definition/definition.js';
import { lintDefinition } from './core/definition/lint-definition.js';
import { Findings, type Finding } from './core/findings.js';
import type { Plan } from './core/plan.js';

export interface PreviewPlan {
  /** Of what can be shown; null when nothing can. */
  readonly plan: Plan | null;
  /** What stands against publishing, as far as this look at it saw. */
  readonly findings: readonly Finding[];
}

/** Each round mends up to fifty places. */
const ROUNDS = 10;
/** Findings about something that cannot be without what they point at. */
const LACKING: ReadonlySet<string> = new Set(['missing-property', 'unknown-type']);

/**
 * The plan of a draft as it is now. A draft is often wrong somewhere, and the designer still wants to see the rest of
 * it: what cannot be read is left out, the smallest thing that can be, and named in the findings.
 */
export function previewPlan(definition: unknown, rubric: Rubric): PreviewPlan {
  const lint = lintDefinition(definition);
  const mended = lint.length === 0 ? definition : mend(definition, lint);
  if (mended === undefined) return { plan: null, findings: lint };
  const findings = new Findings();
  const plan = compileLinted(mended as Definition, rubric, findings);
  return { plan, findings: [...lint, ...findings.list] };
}

function mend(definition: unknown, lint: readonly Finding[]): unknown {
  const copy: unknown = structuredClone(definition);
  let findings = lint;
  for (let round = 0; round < ROUNDS && findings.length > 0; round += 1) {
    const places = findings.map(placeOf);
    if (places.includes('')) return undefined;
    // From behind, so that taking one out of a list does not move the others.
    for (const place of [...new Set(places)].toSorted((a, b) => comparePlaces(b, a))) remove(copy, place);
    findings = lintDefinition(copy);
  }
  return findings.length === 0 ? copy : undefined;
}

/** What is left out for a finding: the thing itself, or what lacks something; '' for the whole questionnaire. */
function placeOf({ pointer, code }: Finding): string {
  return LACKING.has(code) ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
}

/** Numbers by their size, so that element 10 comes after element 9, and what is inside after what is around it. */
function comparePlaces(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function remove(definition: unknown, place: string): void {
  const steps = place.split('/').slice(1).map(unescaped);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((node, step) => memberOf(node, step), definition);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[last];
}

function memberOf(node: unknown, step: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, step)
    ? (node as Readonly<Record<string, unknown>>)[step]
    : undefined;
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
