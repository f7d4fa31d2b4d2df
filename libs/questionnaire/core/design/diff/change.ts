import type { Locale } from '#kernel';
import type { Rubric } from '#scoring';
import type { Definition } from '../../definition/definition.js';

/**
 * What a change means for the series of scores. `cosmetic`: nothing that is asked or scored changes. `additive`: what is
 * asked changes, what is scored does not. `breaking`: scores before and after are not of the same thing.
 */
export type ChangeLabel = 'cosmetic' | 'additive' | 'breaking';

export type ChangeKind =
  | 'question-added'
  | 'question-removed'
  | 'question-renamed'
  | 'question-moved'
  | 'type-changed'
  | 'wording-changed'
  | 'translation-added'
  | 'translation-removed'
  | 'choice-added'
  | 'choice-removed'
  | 'choices-reordered'
  | 'row-added'
  | 'row-removed'
  | 'scale-changed'
  | 'recode-changed'
  | 'criterion-changed'
  | 'role-changed'
  | 'measure-changed'
  | 'duty-changed'
  | 'condition-changed'
  | 'limits-changed'
  | 'computation-changed'
  | 'remark-changed'
  | 'sum-changed'
  | 'screens-changed'
  | 'weight-changed'
  | 'criterion-added'
  | 'criterion-removed'
  | 'criterion-moved'
  | 'dimension-added'
  | 'dimension-removed'
  | 'rubric-wording-changed'
  | 'mode-changed';

export interface Change {
  /** The same for the same change in every comparison of the two versions: what a bridge note refers to. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly label: ChangeLabel;
  /** Where it stood and stands; absent where there is nothing. Pointers of rubric changes start at the rubric. */
  readonly pointerBefore?: string;
  readonly pointerAfter?: string;
  readonly question?: string;
  readonly criterion?: string;
  readonly property?: string;
  readonly locale?: Locale;
  /** Plain JSON to show: words, values, conditions. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The author may declare that the meaning is the same, with a note that is published with the version. */
  readonly bridgeable: boolean;
  readonly bridge?: string;
}

export interface Version {
  readonly definition: Definition;
  readonly rubric: Rubric;
}

/** How much the method relies on a question: it scores, or is measured by name, or neither. */
export type Standing = 'scored' | 'measured' | 'free';

type Details = Partial<Omit<Change, 'id' | 'kind' | 'label' | 'bridge'>>;

export function change(kind: ChangeKind, label: ChangeLabel, details: Details): Change {
  const { question = '', criterion = '', property = '', locale = '' } = details;
  const id = [kind, question || criterion, property, locale].filter((part) => part !== '').join(':');
  return { id, kind, label, bridgeable: false, ...details };
}
