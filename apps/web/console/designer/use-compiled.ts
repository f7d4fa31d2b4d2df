import { useDeferredValue, useMemo } from 'react';
import { type CompiledPlan, compileDefinition } from '#questionnaire/core/design';
import type { Rubric } from '#scoring';
import { useDraftPart, useRubric } from './draft-context.js';

const NO_RUBRIC: Rubric = { dimensions: [] };

/** The draft, compiled by our own rules as it would be for publishing; typing does not wait for it. */
export function useCompiled(): { readonly compiled: CompiledPlan; readonly rubric: Rubric } {
  const rubric = useRubric() ?? NO_RUBRIC;
  const definition = useDeferredValue(useDraftPart(({ content }) => content.definition));
  return useMemo(() => ({ compiled: compileDefinition(definition, rubric), rubric }), [definition, rubric]);
}
