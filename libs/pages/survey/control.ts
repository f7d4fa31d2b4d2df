import type { Locale } from '#kernel';
import { html, type Html } from '../html.js';
import { surveyWords } from '../messages/survey.js';
import { sayIn } from '../messages/say.js';
import type { Control, Option, Question } from './survey-model.js';

/** A field is named after its question, a part of it after the question and the part. */
export const fieldName = (...parts: readonly (string | number)[]): string => parts.join('.');

/** Names no question can have: they begin with a hyphen. */
export const DIRECTION = '-direction';
export const TRAP = '-website';

interface Field {
  readonly name: string;
  readonly locale: Locale;
  /** Attributes that bind the field to its hint and its error. */
  readonly bound: Html;
}

type Radio = (option: Option, index: number) => Html;

function radio(name: string, selected: string, bound: Html, id = name): Radio {
  return ({ value, label, hint }, index) =>
    html`<label class="option"
      ><input
        type="radio"
        name="${name}"
        value="${value}"
        id="${index === 0 ? id : `${id}-${index}`}"
        ${value === selected && html` checked`}${index === 0 && bound}
      /><span>${label}</span>${hint && html`<small>${hint}</small>`}</label
    >`;
}

/** Points of the scale first, what is no point below a dashed line. */
function radios(options: readonly Option[], toRadio: Radio): Html {
  const indexed = options.map((option, index) => ({ option, markup: toRadio(option, index) }));
  const scale = indexed.filter(({ option }) => !option.apart).map(({ markup }) => markup);
  const apart = indexed.filter(({ option }) => option.apart).map(({ markup }) => markup);
  return html`${scale}${apart.length > 0 && html`<div class="apart">${apart}</div>`}`;
}

function one(control: Extract<Control, { kind: 'one' }>, { name, bound }: Field): Html {
  const toRadio = radio(name, control.selected, bound);
  if (control.layout === 'list') return html`<div class="options">${radios(control.options, toRadio)}</div>`;
  const ends = control.low || control.high;
  return html`<div class="scale">${radios(control.options, toRadio)}</div>
    ${ends && html`<p class="ends"><span>${control.low}</span><span>${control.high}</span></p>`}`;
}

function some(control: Extract<Control, { kind: 'some' }>, { name, bound, locale }: Field): Html {
  const say = sayIn(surveyWords, locale);
  const limited = control.max < control.options.length;
  const boxes = control.options.map(
    ({ value, label, hint }, index) =>
      html`<label class="option"
        ><input
          type="checkbox"
          name="${name}"
          value="${value}"
          id="${index === 0 ? name : `${name}-${index}`}"
          ${control.selected.includes(value) && html` checked`}${index === 0 && bound}
        /><span>${label}</span>${hint && html`<small>${hint}</small>`}</label
      >`,
  );
  return html`<p class="hint">${limited ? say('chooseManyMax', { max: control.max }) : say('chooseMany')}</p>
    <div class="options">${boxes}</div>`;
}

function select(name: string, options: readonly Option[], selected: string, bound: Html, empty: string): Html {
  const choices = options.map(
    ({ value, label }) => html`<option value="${value}" ${value === selected && html` selected`}>${label}</option>`,
  );
  return html`<select name="${name}" id="${name}" ${bound}>
    <option value="">${empty}</option>
    ${choices}
  </select>`;
}

function rank(control: Extract<Control, { kind: 'rank' }>, { name, bound, locale }: Field): Html {
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
      ><select name="${`${name}.${value}`}" id="${id}" ${index === 0 && bound}>
        <option value="">${say('pick')}</option>
        ${choices}
      </select>
    </div>`;
  });
  return html`<p class="hint">${say('rankHint')}</p>
    ${rows}`;
}

type Bound = 'min' | 'max' | 'step' | 'maxlength';

const attribute = (name: Bound, value: string | number | undefined): Html | false =>
  value !== undefined && value !== '' && html` ${name}="${value}"`;

function line(control: Extract<Control, { kind: 'line' }>, { name, bound }: Field): Html {
  const { input, value, min, max, step, maxLength } = control;
  return html`<input
    type="${input}"
    name="${name}"
    id="${name}"
    value="${value}"
    ${input === 'number' && html` inputmode="numeric"`}${attribute('min', min)}${attribute('max', max)}${attribute('step', step)}${attribute('maxlength', maxLength)}${bound}
  />`;
}

function lines({ value, maxLength }: Extract<Control, { kind: 'lines' }>, { name, bound, locale }: Field): Html {
  return html`<textarea name="${name}" id="${name}" rows="5" maxlength="${maxLength}" ${bound}>${value}</textarea>
    <p class="hint">${sayIn(surveyWords, locale)('atMost', { max: maxLength })}</p>`;
}

/** Rows of a matrix one after the other: a grid on a phone makes people answer in straight lines. */
function grid({ rows, columns }: Extract<Control, { kind: 'grid' }>, { name, bound }: Field): Html {
  return html`${rows.map((row, index) => {
    const field = `${name}.${row.value}`;
    return html`<fieldset class="row">
      <legend>${row.label}</legend>
      <div class="options">
        ${radios(columns, radio(field, row.selected, index === 0 ? bound : html``, index === 0 ? name : field))}
      </div>
    </fieldset>`;
  })}`;
}

function table({ columns, rows }: Extract<Control, { kind: 'table' }>, { name, bound, locale }: Field): Html {
  const say = sayIn(surveyWords, locale);
  return html`${rows.map(
    (cells, row) =>
      html`<fieldset class="row">
        <legend>${say('addRow', { row: row + 1 })}</legend>
        ${columns.map((column, index) => {
          const field = `${name}.${row}.${column.name}`;
          const id = row === 0 && index === 0 ? name : field;
          const value = cells[index] ?? '';
          const first = row === 0 && index === 0 ? bound : html``;
          const input = column.options
            ? select(field, column.options, value, first, say('pick'))
            : html`<input
                type="text"
                name="${field}"
                id="${id}"
                value="${value}"
                ${attribute('maxlength', column.maxLength)}${first}
              />`;
          return html`<label class="cell" for="${column.options ? field : id}">${column.label}</label>${input}`;
        })}
      </fieldset>`,
  )}`;
}

const CONTROLS: { readonly [K in Control['kind']]: (control: Extract<Control, { kind: K }>, field: Field) => Html } = {
  one,
  some,
  rank,
  line,
  lines,
  grid,
  table,
  pick: ({ options, selected }, { name, bound, locale }) =>
    select(name, options, selected, bound, sayIn(surveyWords, locale)('pick')),
};

/** Whether one label names the whole control; the others are groups and need a legend. */
export const isSingleField = ({ kind }: Control): boolean => kind === 'line' || kind === 'lines' || kind === 'pick';

export function renderControl({ name, control, hint, error }: Question, locale: Locale): Html {
  const described = [hint && `${fieldName(name)}-hint`, error && `${fieldName(name)}-error`].filter(Boolean).join(' ');
  const bound = html`${described !== '' && html` aria-describedby="${described}"`}${error !== undefined && html` aria-invalid="true"`}`;
  return CONTROLS[control.kind](control as never, { name: fieldName(name), locale, bound });
}
