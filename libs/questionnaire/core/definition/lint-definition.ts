import { ELEMENT_CHECKS, pageCheck, panelCheck, surveyCheck } from './allowed-properties.js';
import type { Definition } from './definition.js';
import { below, type Finding, Findings } from '../findings.js';
import { LIMITS } from './limits.js';
import { depthOf } from './nesting.js';
import { type Check, isObject, type JsonObject, listOf } from './property-checks.js';

/**
 * Whether unknown JSON is a definition we can run: known types and properties only, within limits,
 * names that are names, expressions that parse. What the parts refer to is seen by `compilePlan`.
 */
export function lintDefinition(definition: unknown): readonly Finding[] {
  const findings = new Findings();
  if (depthOf(definition, LIMITS.nesting) > LIMITS.nesting) {
    findings.add('', 'nested-too-deep', { max: LIMITS.nesting });
    return findings.list;
  }
  const census = new Census(findings);
  const pages = listOf(pageCheck(elementsAt(0, census)), 1, LIMITS.pages);
  surveyCheck(pages)(definition, '', findings);
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
  if (type === 'panel') return nestedCheck(depth, census);
  const check = typeof type === 'string' ? ELEMENT_CHECKS.get(type) : undefined;
  if (!check) return (_, pointer, findings) => findings.add(below(pointer, 'type'), 'unknown-type');
  return (value, pointer, findings) => {
    census.question((value as JsonObject)['name'], pointer);
    check(value, pointer, findings);
  };
}

function nestedCheck(depth: number, census: Census): Check {
  if (depth >= LIMITS.panelDepth) {
    return (_, pointer, findings) => findings.add(pointer, 'too-deep', { max: LIMITS.panelDepth });
  }
  return (value, pointer, findings) => {
    census.container((value as JsonObject)['name'], pointer);
    panelCheck(elementsAt(depth + 1, census))(value, pointer, findings);
  };
}
