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
  readonly scripts?: readonly string[];
  /** Whether there is a mail that one could answer. */
  readonly isInvited?: boolean;
}

/** The bar on top and the small print below, the same on every screen of a survey. */
export function surveyDocument(
  frame: SurveyFrame,
  { title, bar, body, here, scripts = [], isInvited = true }: FrameParts,
): string {
  const say = sayIn(surveyWords, frame.locale);
  const other = LOCALES.find((locale) => locale !== frame.locale) ?? frame.locale;
  return renderDocument({
    locale: frame.locale,
    title: `${title} · ${frame.study}`,
    stylesheet: frame.stylesheet,
    bodyClass: 'survey',
    scripts,
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
        ${isInvited && html`<p>${say('help')}</p>`}
      </footer>`,
  });
}
