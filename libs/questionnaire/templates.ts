import type { LocalizedText } from '#kernel';
import { BUILT_IN_RUBRIC } from '#scoring';
import { compileDefinition } from './core/compile/compile-definition.js';
import { longestSeconds, TEMPLATES } from './core/design/index.js';

/** A questionnaire to begin with, before it is looked into. */
export interface TemplateSummary {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly questions: number;
  /** Whole minutes for whoever is asked everything. */
  readonly minutes: number;
  /** Whether it scores the built-in rubric. */
  readonly scored: boolean;
}

let known: readonly TemplateSummary[] | undefined;

/** All templates. They are part of the program, so they are compiled once, when somebody asks. */
export function templates(): readonly TemplateSummary[] {
  known ??= TEMPLATES.map(({ id, name, description, definition, scored }) => {
    const compiled = compileDefinition(definition, BUILT_IN_RUBRIC);
    const plan = compiled.ok ? compiled.plan : undefined;
    const asked = plan?.items.filter(({ domain }) => domain.kind !== 'computed') ?? [];
    const minutes = plan ? Math.max(1, Math.round(longestSeconds(plan) / 60)) : 0;
    return { id, name, description, questions: asked.length, minutes, scored };
  });
  return known;
}
