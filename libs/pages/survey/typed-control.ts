import { html, type Html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { type Field, noteId, textArea } from './field.js';
import type { Control, Option } from './survey-model.js';

interface SelectField {
  readonly name: string;
  readonly id: string;
  readonly bound: Html;
}

function select({ name, id, bound }: SelectField, options: readonly Option[], selected: string, empty: string): Html {
  const choices = options.map(
    ({ value, label }) => html`<option value="${value}" ${value === selected && html` selected`}>${label}</option>`,
  );
  return html`<select name="${name}" id="${id}" ${bound}>
    <option value="">${empty}</option>
    ${choices}
  </select>`;
}

export function pick(control: Extract<Control, { kind: 'pick' }>, { name, bound, locale }: Field): Html {
  const empty = sayIn(surveyWords, locale)('pick');
  return select({ name, id: name, bound }, control.options, control.selected, empty);
}

export function rank(control: Extract<Control, { kind: 'rank' }>, { name, locale }: Field): Html {
  const say = sayIn(surveyWords, locale);
  const places = control.options.map((_, index) => ({
    value: String(index + 1),
    label: say('rank', { position: index + 1 }),
  }));
  const rows = control.options.map(({ value, label }, index) => {
    const id = index === 0 ? name : `${name}-${index}`;
    const choices = places.map(
      (place) =>
        html`<option value="${place.value}" ${place.value === control.places[index] && html` selected`}>
          ${place.label}
        </option>`,
    );
    return html`<div class="ranked">
      <label for="${id}">${label}</label
      ><select name="${`${name}.${value}`}" id="${id}">
        <option value="">${say('pick')}</option>
        ${choices}
      </select>
    </div>`;
  });
  return html`<p class="hint" id="${noteId(name)}">${say('rankHint')}</p>
    ${rows}`;
}

type Bound = 'min' | 'max' | 'step' | 'maxlength';

const attribute = (name: Bound, value: string | number | undefined): Html | false =>
  value !== undefined && value !== '' && html` ${name}="${value}"`;

/** Which keys a phone shows: numeric keyboards have no minus, and most have no decimal point. */
function keyboard({ min, step }: Extract<Control, { kind: 'line' }>): Html | false {
  if (!(Number(min) >= 0)) return false;
  return Number.isInteger(Number(step)) ? html` inputmode="numeric"` : html` inputmode="decimal"`;
}

export function line(control: Extract<Control, { kind: 'line' }>, { name, bound }: Field): Html {
  const { input, value, min, max, step, maxLength } = control;
  return html`<input
    type="${input}"
    name="${name}"
    id="${name}"
    value="${value}"
    ${input === 'number' && keyboard(control)}${attribute('min', min)}${attribute('max', max)}${attribute('step', step)}${attribute('maxlength', maxLength)}${bound}
  />`;
}

export function lines(control: Extract<Control, { kind: 'lines' }>, { name, bound, locale }: Field): Html {
  const { value, maxLength } = control;
  return html`${textArea({ name, rows: 5, maxLength, value, bound })}
    <p class="hint" id="${noteId(name)}">${sayIn(surveyWords, locale)('atMost', { max: maxLength })}</p>`;
}

export function table({ columns, rows }: Extract<Control, { kind: 'table' }>, { name, locale }: Field): Html {
  const say = sayIn(surveyWords, locale);
  return html`${rows.map(
    (cells, row) =>
      html`<fieldset class="row">
        <legend>${say('addRow', { row: row + 1 })}</legend>
        ${columns.map((column, index) => {
          const field = `${name}.${row}.${column.name}`;
          const id = row === 0 && index === 0 ? name : field;
          const value = cells[index] ?? '';
          const input = column.options
            ? select({ name: field, id, bound: html`` }, column.options, value, say('pick'))
            : html`<input
                type="text"
                name="${field}"
                id="${id}"
                value="${value}"
                ${attribute('maxlength', column.maxLength)}
              />`;
          return html`<label class="cell" for="${id}">${column.label}</label>${input}`;
        })}
      </fieldset>`,
  )}`;
}
