import type { Finding, Parameters } from '../../findings.js';
import type { Operation } from '../edit/operation.js';

/** What a fix does, in a word that `describeFix` has a sentence for. */
export type FixCode =
  | 'rename'
  | 'remove-property'
  | 'remove-text'
  | 'strip-characters'
  | 'set-to-limit'
  | 'set-default'
  | 'change-value'
  | 'remove-condition'
  | 'replace-reference'
  | 'move-after'
  | 'set-role'
  | 'remove-role'
  | 'remove-mapping'
  | 'recode-evenly'
  | 'add-question'
  | 'remove-empty'
  | 'add-texts'
  | 'split-languages';

/** One click: operations that take the finding away. They fit the definition that was linted and no other. */
export interface Fix {
  readonly code: FixCode;
  readonly parameters?: Parameters;
  readonly operations: readonly Operation[];
}

/** Errors stand against publishing; warnings are for a person to decide. */
export type Severity = 'error' | 'warning';

export interface DesignFinding extends Finding {
  readonly severity: Severity;
  /** Name of the question, panel or page it is about. */
  readonly about?: string;
  readonly fix?: Fix;
}

/** A finding as a rule reports it; `about` and `severity` are filled in where they are plain. */
export interface RuleFinding extends Finding {
  readonly severity: Severity;
  readonly fix?: Fix;
}

export const removeCondition = (pointer: string, property: string): Fix => ({
  code: 'remove-condition',
  operations: [{ kind: 'set-property', at: pointer, property }],
});
