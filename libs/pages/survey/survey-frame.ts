import { LOCALES } from '#kernel';
import { renderDocument } from '../document.js';
import { html, type Html, type HtmlPart } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { surveyScriptWords } from '../messages/survey-script.js';
import { surveyStylesheet } from '../style/stylesheets.js';
import { DIRECTION, FORM_ID, LANGUAGE } from './field.js';
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
  /** The screen is a form that is saved before the language is changed. */
  readonly isForm?: boolean;
  /** What its script has to know of this screen. */
  readonly kind?: 'intro' | 'step' | 'check' | 'kept' | 'done';
}

/** The bar on top and the small print below, the same on every screen of a survey. */
export function surveyDocument(frame: SurveyFrame, parts: FrameParts): string {
  const { title, bar, body, isInvited = true, isForm = false } = parts;
  const say = sayIn(surveyWords, frame.locale);
  return renderDocument({
    locale: frame.locale,
    title: `${title} · ${frame.study}`,
    stylesheet: frame.stylesheet,
    style: frame.isStyled ? surveyStylesheet : undefined,
    bodyClass: 'survey',
    scripts: scriptsOf(frame, parts),
    body: html`${isForm && enterKey(frame)}
      <header class="bar">
        ${bar ?? html`<span class="study">${frame.study}</span>`}${languageSwitch(frame, parts)}
      </header>
      <main ${forScript(frame, parts)}>${body}</main>
      <footer>
        <p>${say('privacy')}</p>
        ${isInvited && html`<p>${say('help')}</p>`}
      </footer>`,
  });
}

/** The first button of a form is the one that Enter presses; those of the bar must not be it. */
function enterKey({ locale }: SurveyFrame): Html {
  const label = sayIn(surveyWords, locale)('next');
  return html`<button
    form="${FORM_ID}"
    name="${DIRECTION}"
    value="forward"
    class="unseen"
    tabindex="-1"
    aria-hidden="true"
  >
    ${label}
  </button>`;
}

/** On a form it saves what was typed first, without a script as well. */
function languageSwitch({ locale }: SurveyFrame, { here, isForm }: FrameParts): Html {
  const other = LOCALES.find((one) => one !== locale) ?? locale;
  const label = sayIn(surveyWords, locale)('switchLanguage');
  if (isForm)
    return html`<button
      form="${FORM_ID}"
      name="${LANGUAGE}"
      value="${other}"
      class="language"
      lang="${other}"
      formnovalidate
    >
      ${label}
    </button>`;
  return html`<a class="language" href="${here}?lang=${other}" lang="${other}" hreflang="${other}">${label}</a>`;
}

const scriptsOf = ({ island }: SurveyFrame, { scripts = [] }: FrameParts): readonly string[] =>
  island ? [...scripts, island.src] : scripts;

/** What the script of a survey finds on its page. */
function forScript({ locale, address, island }: SurveyFrame, { kind }: FrameParts): Html | false {
  if (!island || !kind) return false;
  const words = Object.fromEntries(Object.entries(surveyScriptWords).map(([key, text]) => [key, text[locale]]));
  const facts = { kind, address, revision: island.revision, screens: island.screens, words };
  return html` data-survey="${JSON.stringify(facts)}"`;
}
