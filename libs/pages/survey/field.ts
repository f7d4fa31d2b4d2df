import type { Locale } from '#kernel';
import { html, type Html } from '../html.js';

/** A field is named after its question, a part of it after the question and the part. */
export const fieldName = (...parts: readonly (string | number)[]): string => parts.join('.');

/** Names no question can have: they begin with a hyphen. */
export const DIRECTION = '-direction';
export const TRAP = '-website';
/** Shows the same screen in the language it names; what was typed is kept. */
export const LANGUAGE = '-language';
/** Moves one choice of a ranking: `<question>:<place>:up` or `:down`, places from 0 as they are shown. */
export const MOVE = '-move';
/** For how many milliseconds the screen was looked at; only a script knows. */
export const SEEN = '-seen';
/** Makes handing in from a script one act, however often it is tried. */
export const ACT_KEY = '-key';
/** Its author agrees to be quoted. */
export const QUOTE = '-quote';

/** The form of a screen. Buttons in the bar belong to it as well. */
export const FORM_ID = '-form';

export interface Field {
  readonly name: string;
  readonly locale: Locale;
  readonly vendor: string;
  /** Attributes that bind a single field to its hint and its error; those of a group stand on its fieldset. */
  readonly bound: Html;
}

/** The id of a control's own sentence: how many, in which order, from what to what. */
export const noteId = (name: string): string => `${name}-note`;

export interface TextArea {
  readonly name: string;
  readonly rows: number;
  readonly maxLength: number;
  readonly value: string;
  readonly bound?: Html;
}

/** Its content is kept to the letter: a browser drops a first line break, and a break of the template would be one. */
export function textArea({ name, rows, maxLength, value, bound }: TextArea): Html {
  const attributes = html`name="${name}" id="${name}" rows="${rows}" maxlength="${maxLength}"${bound}`;
  const text = value.startsWith('\n') ? `\n${value}` : value;
  return html`<textarea ${attributes}>${text}</textarea>`;
}
