import { html, type Html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { DIRECTION, fieldName, isSingleField, renderControl } from './control.js';
import { surveyDocument, withVendor } from './survey-frame.js';
import type { Question, StepPage } from './survey-model.js';

function errorSummary({ questions, sumErrors = [], locale }: StepPage): Html | false {
  const own = questions.flatMap(({ name, error }) => (error === undefined ? [] : [{ name, text: error }]));
  const faults = [...own, ...sumErrors];
  if (faults.length === 0) return false;
  const say = sayIn(surveyWords, locale);
  const head = faults.length === 1 ? say('errorsOne') : say('errorsMany', { count: faults.length });
  const links = faults.map(({ name, text }) => html`<li><a href="#${fieldName(name)}">${text}</a></li>`);
  return html`<div class="errors" role="alert" tabindex="-1" autofocus>
    <h2>${head}</h2>
    <ul>
      ${links}
    </ul>
  </div>`;
}

function remark({ name, remark: own }: Question, page: StepPage): Html | false {
  if (!own) return false;
  const field = fieldName(`${name}-Comment`);
  const label = own.label ?? sayIn(surveyWords, page.locale)('remark');
  return html`<div class="remark">
    <label for="${field}">${label}</label
    ><textarea name="${field}" id="${field}" rows="2" maxlength="${own.maxLength}">${own.value}</textarea>
  </div>`;
}

function question(asked: Question, page: StepPage, heading: 'h1' | 'h2'): Html {
  const { name, control, title, hint, error, isRequired } = asked;
  const say = sayIn(surveyWords, page.locale);
  const text = withVendor(title, page.vendor);
  const optional = !isRequired && html` <small class="optional">${say('optional')}</small>`;
  const below = html`${hint && html`<p class="hint" id="${fieldName(name)}-hint">${withVendor(hint, page.vendor)}</p>`}${error && html`<p class="error" id="${fieldName(name)}-error">${error}</p>`}`;
  const field = html`${below}${renderControl(asked, page.locale)}${remark(asked, page)}`;
  const mark = error ? ' faulty' : '';
  if (isSingleField(control)) {
    const label = html`<label for="${fieldName(name)}">${text}${optional}</label>`;
    return html`<div class="question${mark}">
      ${heading === 'h1' ? html`<h1>${label}</h1>` : html`<h2>${label}</h2>`}${field}
    </div>`;
  }
  const legend = heading === 'h1' ? html`<h1>${text}${optional}</h1>` : html`<h2>${text}${optional}</h2>`;
  return html`<fieldset class="question${mark}">
    <legend>${legend}</legend>
    ${field}
  </fieldset>`;
}

/** One screen of questions. One question is the page's heading; several have the step's title above them. */
export function stepPage(page: StepPage): string {
  const say = sayIn(surveyWords, page.locale);
  const here = `${page.address}/${page.step}`;
  const alone = page.questions.length === 1;
  const head =
    !alone &&
    html`<h1>${withVendor(page.title ?? page.study, page.vendor)}</h1>
      ${page.hint && html`<p class="hint">${withVendor(page.hint, page.vendor)}</p>`}`;
  const progress = say('progress', { position: page.position, total: page.total });
  return surveyDocument(page, {
    title: progress,
    here,
    bar: html`<a class="back" href="${page.backHref}" aria-label="${say('back')}">←</a
      ><progress value="${page.position - 1}" max="${page.total}" aria-label="${progress}"></progress
      ><span class="count" aria-hidden="true">${page.position} / ${page.total}</span>`,
    body: html`<form method="post" action="${here}?lang=${page.locale}" novalidate>
      ${errorSummary(page)}${head}${page.questions.map((asked) => question(asked, page, alone ? 'h1' : 'h2'))}
      <p class="status" role="status">${page.savedAt && say('saved', { time: page.savedAt })}</p>
      <div class="actions">
        <button name="${DIRECTION}" value="forward" class="main">${say('next')}</button
        ><button name="${DIRECTION}" value="back" formnovalidate>${say('back')}</button>
      </div>
    </form>`,
  });
}
