import { html, type Html, type HtmlPart } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { surveyScriptWords } from '../messages/survey-script.js';
import { describedBy, isSingleField, renderControl } from './control.js';
import { DIRECTION, FORM_ID, fieldName, SEEN, textArea } from './field.js';
import { surveyDocument } from './survey-frame.js';
import type { Question, StepPage, SurveyFrame } from './survey-model.js';
import { withVendor } from './with-vendor.js';

/** A long way to go is not shown before the first steps of it are done. */
const LONG_SURVEY = 15;
const STEPS_WITHOUT_PROGRESS = 2;

/** Questions with what is wrong with several of them together said beside the first of those. */
function withSumErrors({ questions, sumErrors = [] }: StepPage): readonly Question[] {
  return questions.map((asked) => {
    const shared = sumErrors.find(({ name }) => name === asked.name)?.text;
    return asked.error === undefined && shared !== undefined ? { ...asked, error: shared } : asked;
  });
}

/** What is wrong on a screen, with a way to each place, before anything else of it. */
export function errorSummary(
  faulty: readonly Question[],
  heading: string,
  page: SurveyFrame & Pick<StepPage, 'questions' | 'sumErrors'>,
): Html | false {
  if (faulty.length === 0) return false;
  const isAlone = page.questions.length === 1;
  const links = faulty.map(({ name, title, error }) => {
    const isShared = page.sumErrors?.some(({ text }) => text === error);
    const about = !isAlone && !isShared && html`${withVendor(title, page.vendor)}${page.locale === 'en' ? ': ' : '：'}`;
    return html`<li><a href="#${fieldName(name)}">${about}${error}</a></li>`;
  });
  return html`<div class="errors" role="alert" tabindex="-1" autofocus>
    <h2>${heading}</h2>
    <ul>
      ${links}
    </ul>
  </div>`;
}

/** A place for a sentence of one's own, folded away until it is wanted. */
function remark({ name, remark: own, error }: Question, page: SurveyFrame): Html | false {
  if (!own) return false;
  const field = fieldName(`${name}-Comment`);
  const label = withVendor(own.label ?? sayIn(surveyWords, page.locale)('remark'), page.vendor);
  const area = textArea({ name: field, rows: 2, maxLength: own.maxLength, value: own.value });
  if (own.isOpen) return html`<div class="remark"><label for="${field}">${label}</label>${area}</div>`;
  const isUnfolded = own.value !== '' || error !== undefined;
  return html`<details class="remark" ${isUnfolded && html` open`}>
    <summary>${label}</summary>
    <label class="unseen" for="${field}">${label}</label>${area}
  </details>`;
}

/** Several short numbers stand as lines of a list: the words on the left, the field on the right. */
const isShort = ({ control, hint, remark: own }: Question): boolean =>
  control.kind === 'line' && control.input === 'number' && !hint && !own;

export function question(asked: Question, page: SurveyFrame, heading: 'h1' | 'h2'): Html {
  const { name, control, title, hint, error, isRequired } = asked;
  const say = sayIn(surveyWords, page.locale);
  const text = withVendor(title, page.vendor);
  const short = heading === 'h2' && isShort(asked);
  const optional = !isRequired && !short && html` <small class="optional">${say('optional')}</small>`;
  const field = html`${hint && html`<p class="hint" id="${fieldName(name)}-hint">${withVendor(hint, page.vendor)}</p>`}${error && html`<p class="error" id="${fieldName(name)}-error">${error}</p>`}${renderControl(asked, page)}${remark(asked, page)}`;
  const kind = `question${error ? ' faulty' : ''}${short ? ' short' : ''}`;
  const wrap = (inside: Html) => (heading === 'h1' ? html`<h1>${inside}</h1>` : html`<h2>${inside}</h2>`);
  const item = html`data-item="${name}"${isRequired && html` data-required`}`;
  if (isSingleField(control))
    return html`<div class="${kind}" ${item}>
      ${wrap(html`<label for="${fieldName(name)}">${text}${optional}</label>`)}${field}
    </div>`;
  return html`<fieldset class="${kind}" ${item} ${describedBy(asked)}>
    <legend>${wrap(html`${text}${optional}`)}</legend>
    ${field}
  </fieldset>`;
}

function bar(page: StepPage): Html {
  const { position, total, locale } = page;
  const say = sayIn(surveyWords, locale);
  const back = html`<button
    form="${FORM_ID}"
    name="${DIRECTION}"
    value="back"
    class="back"
    aria-label="${say('back')}"
    formnovalidate
  >
    ←
  </button>`;
  if (total > LONG_SURVEY && position <= STEPS_WITHOUT_PROGRESS)
    return html`${back}<span class="study">${page.study}</span>`;
  return html`${back}<progress
      value="${position - 1}"
      max="${total}"
      aria-label="${say('progress', { position, total })}"
    ></progress
    ><span class="count" aria-hidden="true">${say('count', { position, total })}</span>`;
}

/** Numbers that must add up say so after the last of them. A script keeps it up to date. */
function sums({ sums: own = [], locale }: StepPage): HtmlPart {
  const [say, live] = [sayIn(surveyWords, locale), sayIn(surveyScriptWords, locale)];
  return own.map(({ names, total, left }) => {
    const rest = left === 0 ? live('even') : live(left > 0 ? 'left' : 'over', { left: Math.abs(left) });
    return html`<p class="sum">
      ${say('sumHint', { total })}
      <output data-total="${total}" for="${names.map((name) => fieldName(name)).join(' ')}">${rest}</output>
    </p>`;
  });
}

function status({ savedAt, locale }: StepPage): Html {
  const time = savedAt?.toISOString();
  const text = savedAt && sayIn(surveyWords, locale)('saved', { time: savedAt.toISOString().slice(11, 16) });
  return html`<p class="status" role="status" ${time && html` data-saved="${time}"`}>${text}</p>`;
}

function consent({ consentHref, locale }: StepPage): Html | false {
  const say = sayIn(surveyWords, locale);
  return (
    consentHref !== undefined &&
    html`<p class="hint">${say('consentShort')} <a href="${consentHref}">${say('consentRead')}</a></p>`
  );
}

/** One screen of questions. One question is the page's heading; several have the step's title above them. */
export function stepPage(page: StepPage): string {
  const say = sayIn(surveyWords, page.locale);
  const here = `${page.address}/${page.step}`;
  const questions = withSumErrors(page);
  const isAlone = questions.length === 1;
  const head =
    !isAlone &&
    html`<h1>${withVendor(page.title ?? page.study, page.vendor)}</h1>
      ${page.hint && html`<p class="hint">${withVendor(page.hint, page.vendor)}</p>`}`;
  const faulty = questions.filter(({ error }) => error !== undefined);
  const fault = faulty.length === 1 ? say('errorsOne') : say('errorsMany', { count: faulty.length });
  const place = say('progress', { position: page.position, total: page.total });
  return surveyDocument(page, {
    title: faulty.length > 0 ? `${fault} · ${place}` : place,
    here,
    isForm: true,
    kind: 'step',
    bar: bar(page),
    body: html`<form id="${FORM_ID}" method="post" action="${here}?lang=${page.locale}" novalidate>
      ${page.island && html`<input type="hidden" name="${SEEN}" />`}${errorSummary(faulty, fault, page)}${head}${questions.map((asked) => question(asked, page, isAlone ? 'h1' : 'h2'))}${sums(page)}${consent(page)}${status(page)}
      <div class="actions">
        <button name="${DIRECTION}" value="forward" class="main">${say('next')}</button
        ><button name="${DIRECTION}" value="back" formnovalidate>${say('back')}</button>
      </div>
    </form>`,
  });
}
