import { html, type HtmlPart } from '../html.js';

const HAN = /\p{Script=Han}/gu;
const BEGINS_WITH_HAN = /^\p{Script=Han}/u;
const ENDS_WITH_HAN = /\p{Script=Han}$/u;

/** Letters a small screen holds on one line of a heading; a Chinese one is as wide as two others. */
const LETTERS_A_LINE = 18;
const widthOf = (name: string): number => name.replaceAll(HAN, '--').length;

const SPACE_BEFORE_HAN = /^ (?=[\p{Script=Han}，。？！：；、（）])/u;
const SPACE_AFTER_HAN = /(?<=[\p{Script=Han}，。？！：；、（）]) $/u;

/**
 * A vendor's name inside of a sentence: on one line unless it is longer than a line, and whatever its letters
 * are, apart from the text around it. Between two Chinese characters there is no space.
 */
export function withVendor(text: string, vendor: string): HtmlPart {
  if (!text.includes('{vendor}')) return text;
  const name = html`<bdi${widthOf(vendor) > LETTERS_A_LINE && html` class="long"`}>${vendor}</bdi>`;
  return text.split('{vendor}').map((part, index, parts) => {
    const head = index > 0 && ENDS_WITH_HAN.test(vendor) ? part.replace(SPACE_BEFORE_HAN, '') : part;
    const tail = index + 1 < parts.length && BEGINS_WITH_HAN.test(vendor) ? head.replace(SPACE_AFTER_HAN, '') : head;
    return index === 0 ? tail : [name, tail];
  });
}

/** The same where no markup may stand, such as in the options of a select. */
export const namingVendor = (text: string, vendor: string): string => text.replaceAll('{vendor}', () => vendor);
