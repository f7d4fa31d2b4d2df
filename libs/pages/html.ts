/** Finished markup. Only `html` makes it, so text cannot be mistaken for it. */
export class Html {
  constructor(readonly text: string) {}
}

export type HtmlPart = Html | string | number | false | null | undefined | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const SPECIAL = /[&<>"']/;

/** Text as markup. Nearly all texts hold nothing special, and looking is cheaper than replacing. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : text;
}

function textOf(part: HtmlPart): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if (part === false || part === null || part === undefined) return '';
  let text = '';
  for (const each of part) text += textOf(each);
  return text;
}

/** Templates are written over several lines for people; a browser gets one space for each break. Done once a template. */
const compact = new WeakMap<TemplateStringsArray, readonly string[]>();

function compacted(strings: TemplateStringsArray): readonly string[] {
  let known = compact.get(strings);
  if (!known) {
    known = strings.map((text) => text.replaceAll(/\s*\n\s*/g, ' '));
    compact.set(strings, known);
  }
  return known;
}

/**
 * Markup from a template: what is put in is text and is escaped, unless it is markup itself. Survey screens are
 * written with it instead of with React components: a screen costs some microseconds for each respondent,
 * and there is nothing to prepare.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const texts = compacted(strings);
  let text = texts[0] ?? '';
  for (let index = 0; index < parts.length; index += 1) text += textOf(parts[index]) + (texts[index + 1] ?? '');
  return new Html(text);
}

/** Markup that was rendered elsewhere, by React. Never give it anything a person typed. */
export const rendered = (markup: string): Html => new Html(markup);
