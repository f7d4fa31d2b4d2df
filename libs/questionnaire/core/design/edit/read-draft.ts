import type { Definition } from '../../definition/definition.js';
import { LIMITS } from '../../definition/limits.js';
import { isObject } from '../../definition/property-checks.js';
import { below, type Finding, Findings } from '../../findings.js';

export type Draft =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly violations: readonly Finding[] };

/** Deeper than any panel may stand, so that a draft too deep can still be read and mended. */
const DEEPEST = 2 * LIMITS.panelDepth;

/**
 * Whether JSON has the shape that can be edited: pages with elements, elements with a type and a name. It may
 * be wrong in every other way; that is for the linter to say. The gate between a JSON editor and the operations.
 */
export function readDraft(json: unknown): Draft {
  const findings = new Findings();
  const pages = isObject(json) ? json['pages'] : undefined;
  if (!isObject(json)) findings.add('', 'wrong-type');
  else if (!Array.isArray(pages)) findings.add('/pages', pages === undefined ? 'missing-property' : 'wrong-type');
  else if (pages.length === 0) findings.add('/pages', 'too-few', { min: 1 });
  else for (const [index, page] of pages.entries()) checkElements(page, `/pages/${index}`, 0, findings);
  if (findings.list.length > 0) return { ok: false, violations: findings.list };
  return { ok: true, definition: json as Definition };
}

function checkElements(container: unknown, pointer: string, depth: number, findings: Findings): void {
  const elements = isObject(container) ? container['elements'] : undefined;
  const at = below(pointer, 'elements');
  if (!isObject(container)) findings.add(pointer, 'wrong-type');
  else if (!Array.isArray(elements)) findings.add(at, elements === undefined ? 'missing-property' : 'wrong-type');
  else if (depth > DEEPEST) findings.add(pointer, 'too-deep', { max: LIMITS.panelDepth });
  else for (const [index, element] of elements.entries()) checkElement(element, below(at, index), depth, findings);
}

function checkElement(element: unknown, pointer: string, depth: number, findings: Findings): void {
  if (!isObject(element)) return findings.add(pointer, 'wrong-type');
  for (const property of ['type', 'name']) {
    const value = element[property];
    if (typeof value !== 'string') {
      findings.add(below(pointer, property), value === undefined ? 'missing-property' : 'wrong-type');
    }
  }
  if (element['type'] === 'panel') checkElements(element, pointer, depth + 1, findings);
}
