import { LOCALES } from '#kernel';
import { renderDocument } from '../document.js';
import { html, type HtmlPart } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import type { SurveyFrame } from './survey-model.js';

interface FrameParts {
  readonly title: string;
  /** What stands at the left of the bar: the way back and the progress. */
  readonly bar?: HtmlPart;
  readonly body: HtmlPart;
  /** This screen's own address, which the language link keeps. */
  readonly here: string;
}

/** The bar on top and the small print below, the same on every screen of a survey. */
export function surveyDocument(frame: SurveyFrame, { title, bar, body, here }: FrameParts): string {
  const say = sayIn(surveyWords, frame.locale);
  const other = LOCALES.find((locale) => locale !== frame.locale) ?? frame.locale;
  return renderDocument({
    locale: frame.locale,
    title: `${title} · ${frame.study}`,
    stylesheet: frame.stylesheet,
    bodyClass: 'survey',
    body: html`<header class="bar">
        ${bar ?? html`<span class="study">${frame.study}</span>`}<a
          class="language"
          href="${here}?lang=${other}"
          lang="${other}"
          hreflang="${other}"
          >${say('switchLanguage')}</a
        >
      </header>
      <main>${body}</main>
      <footer>
        <p>${say('privacy')}</p>
        <p>${say('help')}</p>
      </footer>`,
  });
}

const HAN = /\p{Script=Han}/u;
const isHan = (character: string | undefined): boolean => character !== undefined && HAN.test(character);

/** Letters a small screen holds on one line of a heading; a Chinese one is as wide as two others. */
const LETTERS_A_LINE = 18;
const widthOf = (name: string): number => [...name].reduce((width, letter) => width + (isHan(letter) ? 2 : 1), 0);

const SPACE_BEFORE_HAN = /^ (?=[\p{Script=Han}，。？！：；、（）])/u;
const SPACE_AFTER_HAN = /(?<=[\p{Script=Han}，。？！：；、（）]) $/u;

/**
 * A vendor's name inside of a sentence: on one line unless it is longer than a line, and whatever its letters
 * are, apart from the text around it. Between two Chinese characters there is no space.
 */
export function withVendor(text: string, vendor: string): HtmlPart {
  if (!text.includes('{vendor}')) return text;
  const letters = [...vendor];
  const name = html`<bdi${widthOf(vendor) > LETTERS_A_LINE && html` class="long"`}>${vendor}</bdi>`;
  return text.split('{vendor}').map((part, index, parts) => {
    const head = index > 0 && isHan(letters.at(-1)) ? part.replace(SPACE_BEFORE_HAN, '') : part;
    const tail = index + 1 < parts.length && isHan(letters[0]) ? head.replace(SPACE_AFTER_HAN, '') : head;
    return index === 0 ? tail : [name, tail];
  });
}
