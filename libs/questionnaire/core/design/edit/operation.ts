import type { Locale } from '#kernel';
import type { ElementDefinition, PageDefinition } from '../../definition/definition.js';
import type { ItemType } from '../../plan.js';

/** Lists of choices that a question may have. */
export type ChoiceList = 'choices' | 'rateValues' | 'rows' | 'columns';

/** A place among the elements of a page or panel, or among pages, counted without what is moved there. */
export interface Place {
  /** Pointer of the page or panel. */
  readonly parent: string;
  /** 0 is first; beyond the end is last. */
  readonly index: number;
}

/**
 * One thing a designer does, as plain data: it can be sent, kept and offered as a fix. `at` is the JSON Pointer
 * of what is changed: the questionnaire (``), a page, a panel, a question, a column of a table, a choice.
 */
export type Operation =
  | {
      readonly kind: 'insert-question';
      readonly type: ItemType | 'panel';
      readonly place: Place;
      readonly name?: string;
    }
  /** Names that are taken are replaced by free ones. */
  | { readonly kind: 'insert-elements'; readonly elements: readonly ElementDefinition[]; readonly place: Place }
  | { readonly kind: 'duplicate'; readonly at: string }
  | { readonly kind: 'move'; readonly at: string; readonly place: Place }
  /** One step up or down in the order of the pages, into and out of panels and pages. */
  | { readonly kind: 'move-step'; readonly at: string; readonly by: -1 | 1 }
  | { readonly kind: 'remove'; readonly at: string }
  /** A question, panel or page; conditions and `{placeholders}` follow, unless another has the name, too (`alone`). */
  | { readonly kind: 'rename'; readonly at: string; readonly name: string; readonly alone?: true }
  | { readonly kind: 'change-type'; readonly at: string; readonly type: ItemType }
  /** `undefined` takes the property away. */
  | { readonly kind: 'set-property'; readonly at: string; readonly property: string; readonly value?: unknown }
  /** An empty text takes the language away. */
  | {
      readonly kind: 'set-text';
      readonly at: string;
      readonly property: string;
      readonly locale: Locale;
      readonly text: string;
    }
  | {
      readonly kind: 'add-choice';
      readonly at: string;
      readonly list: ChoiceList;
      readonly index?: number;
      readonly value?: string | number;
    }
  /** Conditions and recoding follow, unless another choice has the value, too (`alone`). */
  | {
      readonly kind: 'set-choice-value';
      readonly at: string;
      readonly value: string | number;
      readonly alone?: true;
    }
  | { readonly kind: 'move-choice'; readonly at: string; readonly index: number }
  | { readonly kind: 'remove-choice'; readonly at: string }
  | { readonly kind: 'add-column'; readonly at: string; readonly index?: number; readonly name?: string }
  | { readonly kind: 'add-page'; readonly index: number; readonly page?: PageDefinition }
  | { readonly kind: 'move-page'; readonly at: string; readonly index: number }
  /** From the element on, everything goes to a page of its own. */
  | { readonly kind: 'split-page'; readonly at: string }
  /** The elements of the next page come to this one, its condition to each of them. */
  | { readonly kind: 'join-page'; readonly at: string }
  | { readonly kind: 'wrap-in-panel'; readonly at: string; readonly count: number }
  /** The elements take the place of their panel and keep its condition. */
  | { readonly kind: 'unwrap-panel'; readonly at: string }
  /** A question or a row of a matrix; null takes the mapping away. */
  | { readonly kind: 'map-criterion'; readonly at: string; readonly criterion: string | null }
  /** Points 0–100 or a code for one value; null takes the entry away. */
  | {
      readonly kind: 'recode';
      readonly at: string;
      readonly value: string | number | boolean;
      readonly points: number | 'NOT_APPLICABLE' | 'DONT_KNOW' | null;
    }
  /** Several as one, in order; pointers are those of the moment each is applied. */
  | { readonly kind: 'all'; readonly operations: readonly Operation[] };

export type OperationOf<Kind extends Operation['kind']> = Extract<Operation, { kind: Kind }>;
