import type { Definition } from '../definition/definition.js';

/** Ours, not SurveyJS': they say what an answer means, not how it is asked. */
const OWN_PROPERTIES: ReadonlySet<string> = new Set('criterion role measure dimension recode hint sumTo'.split(' '));

/** The definition as any SurveyJS tool reads it. */
export function asSurveyJson(definition: Definition): object {
  return withoutOwn(definition) as object;
}

function withoutOwn(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutOwn);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => !OWN_PROPERTIES.has(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutOwn(member)]));
}
