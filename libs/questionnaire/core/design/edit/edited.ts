import type { Definition } from '../../definition/definition.js';
import type { Finding } from '../../findings.js';

/** Why an operation changed nothing. */
export type Refusal =
  | 'nothing-there'
  | 'not-possible-here'
  | 'name-taken'
  | 'invalid-name'
  | 'reserved-name'
  | 'too-many'
  | 'too-deep'
  | 'last-one'
  | 'wrong-type';

export interface Edited {
  /** The very same object when nothing changed. */
  readonly definition: Definition;
  /** Where that which was changed now stands; where it stood, its parent, when it is gone. */
  readonly at: string;
  /** What could not be kept: pointers into the definition as it was, codes with sentences in `describeViolation`. */
  readonly lost: readonly Finding[];
  readonly refused?: Refusal;
}

export function edited(definition: Definition, at: string, lost: readonly Finding[] = []): Edited {
  return { definition, at, lost };
}

export function refuse(definition: Definition, at: string, refused: Refusal): Edited {
  return { definition, at, lost: [], refused };
}
