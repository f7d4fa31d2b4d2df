import {
  ELEMENT_PROPERTIES,
  NEEDED_PROPERTIES,
  pageProperties,
  panelProperties,
  surveyProperties,
} from './allowed-properties.js';
import type { Definition } from './definition.js';
import { below, type Finding, Findings } from '../findings.js';
import { LIMITS } from './limits.js';
import { type Check, checkObject, isObject, type JsonObject, listOf } from './property-checks.js';

/**
 * Whether unknown JSON is a definition we can run: known types and properties only, within limits,
 * names that are names, expressions that parse. What the parts refer to is seen by `compilePlan`.
 */
export function lintDefinition(definition: unknown): readonly Finding[] {
  const findings = new Findings();
  const census = new Census(findings);
  const pages = listOf(checkObject(pageProperties(elementsAt(0, census)), ['elements']), 1, LIMITS.pages);
  checkObject(surveyProperties(pages), ['pages'])(definition, '', findings);
  if (findings.list.length === 0) census.countPages(definition as Definition);
  return findings.list;
}

/** Counts questions and keeps names apart: questions among themselves, pages and panels among themselves. */
class Census {
  readonly #names = new Set<string>();
  readonly #containers = new Set<string>();
  #questions = 0;

  constructor(private readonly findings: Findings) {}

  question(value: unknown, pointer: string): void {
    this.#questions += 1;
    if (this.#questions === LIMITS.questions + 1) this.findings.add(pointer, 'too-many', { max: LIMITS.questions });
    this.#register(this.#names, value, pointer);
  }

  container(value: unknown, pointer: string): void {
    this.#register(this.#containers, value, pointer);
  }

  countPages({ pages }: Definition): void {
    for (const [index, { name }] of pages.entries()) this.container(name, `/pages/${index}`);
    if (this.#questions === 0) this.findings.add('/pages', 'no-questions');
  }

  #register(names: Set<string>, value: unknown, pointer: string): void {
    if (typeof value !== 'string') return;
    const key = value.toLowerCase();
    if (names.has(key)) this.findings.add(below(pointer, 'name'), 'duplicate-name');
    names.add(key);
  }
}

function elementsAt(depth: number, census: Census): Check {
  return listOf(
    (value, pointer, findings) => {
      if (!isObject(value)) findings.add(pointer, 'wrong-type');
      else if (!findings.full) elementCheck(value['type'], depth, census)(value, pointer, findings);
    },
    0,
    LIMITS.questions,
  );
}

function elementCheck(type: unknown, depth: number, census: Census): Check {
  if (type === 'panel') return panelCheck(depth, census);
  const known = typeof type === 'string' && Object.hasOwn(ELEMENT_PROPERTIES, type) ? type : '';
  const properties = ELEMENT_PROPERTIES[known];
  if (!properties) return (_, pointer, findings) => findings.add(below(pointer, 'type'), 'unknown-type');
  const check = checkObject(properties, ['name', ...(NEEDED_PROPERTIES[known] ?? [])]);
  return (value, pointer, findings) => {
    census.question((value as JsonObject)['name'], pointer);
    check(value, pointer, findings);
  };
}

function panelCheck(depth: number, census: Census): Check {
  if (depth >= LIMITS.panelDepth) {
    return (_, pointer, findings) => findings.add(pointer, 'too-deep', { max: LIMITS.panelDepth });
  }
  return (value, pointer, findings) => {
    census.container((value as JsonObject)['name'], pointer);
    checkObject(panelProperties(elementsAt(depth + 1, census)), ['name', 'elements'])(value, pointer, findings);
  };
}
