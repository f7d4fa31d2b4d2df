import { html, type Html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { type Field, MOVE, noteId, textArea } from './field.js';
import type { Control, Option } from './survey-model.js';
import { namingVendor, withVendor } from './with-vendor.js';

interface Select {
  readonly name: string;
  readonly id: string;
  readonly options: readonly Option[];
  readonly selected: string | undefined;
  readonly bound?: Html;
  /** What it says while nothing is chosen. */
  readonly empty?: string;
}

function select({ name, id, options, selected, bound, empty }: Select, { vendor, locale }: Field): Html {
  const choices = options.map(({ value, label }) => {
    const mark = value === selected && html` selected`;
    return html`<option value="${value}" ${mark}>${namingVendor(label, vendor)}</option>`;
  });
  return html`<select name="${name}" id="${id}" ${bound}>
    <option value="">${empty ?? sayIn(surveyWords, locale)('pick')}</option>
    ${choices}
  </select>`;
}

export function pick({ options, selected }: Extract<Control, { kind: 'pick' }>, field: Field): Html {
  const { name, bound } = field;
  return select({ name, id: name, options, selected, bound }, field);
}

type Rank = Extract<Control, { kind: 'rank' }>;

/** As they were placed, the others behind them. */
function inOrder({ options, places }: Rank) {
  const placed = options.map((option, index) => ({ option, place: places[index] ?? '' }));
  return placed.toSorted((a, b) => (Number(a.place) || Infinity) - (Number(b.place) || Infinity) || 0);
}

/** Arrows and a list of places for every item: nothing has to be dragged, and without a script the buttons send the form. */
export function rank(control: Rank, field: Field): Html {
  const { name, locale, vendor } = field;
  const say = sayIn(surveyWords, locale);
  const last = control.options.length - 1;
  const choices = control.options.map((_, index) => ({
    value: String(index + 1),
    label: say('rank', { position: index + 1 }),
  }));
  const rows = inOrder(control).map(({ option: { value, label }, place }, index) => {
    const id = index === 0 ? name : `${name}-${index}`;
    const move = (way: 'up' | 'down', arrow: string, isEnd: boolean) =>
      html`<button
        name="${MOVE}"
        value="${name}:${index}:${way}"
        aria-label="${say(way === 'up' ? 'moveUp' : 'moveDown', { item: namingVendor(label, vendor) })}"
        formnovalidate
        ${isEnd && html` disabled`}
      >
        ${arrow}
      </button>`;
    return html`<li class="ranked">
      <label for="${id}">${withVendor(label, vendor)}</label>
      <span class="moves"
        >${select({ name: `${name}.${value}`, id, options: choices, selected: place, empty: say('rankPick') }, field)}${move('up', '↑', index === 0)}${move('down', '↓', index === last)}</span
      >
    </li>`;
  });
  return html`<p class="hint" id="${noteId(name)}">${say('rankHint')}</p>
    <ol class="ranking" data-ranking="${name}">
      ${rows}
    </ol>`;
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

type Table = Extract<Control, { kind: 'table' }>;

interface Cell {
  readonly name: string;
  readonly id: string;
  readonly value: string;
}

function cell({ name, id, value }: Cell, column: Table['columns'][number], field: Field): Html {
  const { label, options, maxLength } = column;
  const input = options
    ? select({ name, id, options, selected: value }, field)
    : html`<input type="text" name="${name}" id="${id}" value="${value}" ${attribute('maxlength', maxLength)} />`;
  return html`<label class="cell" for="${id}">${withVendor(label, field.vendor)}</label>${input}`;
}

export function table({ columns, rows }: Table, field: Field): Html {
  const say = sayIn(surveyWords, field.locale);
  return html`${rows.map((values, row) => {
    const cells = columns.map((column, index) => {
      const name = `${field.name}.${row}.${column.name}`;
      const id = row === 0 && index === 0 ? field.name : name;
      return cell({ name, id, value: values[index] ?? '' }, column, field);
    });
    return html`<fieldset class="row">
      <legend>${say('addRow', { row: row + 1 })}</legend>
      ${cells}
    </fieldset>`;
  })}`;
}
