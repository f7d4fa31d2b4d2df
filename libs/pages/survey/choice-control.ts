import { html, type Html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { type Field, noteId } from './field.js';
import type { Control, Option } from './survey-model.js';
import { withVendor } from './with-vendor.js';

type Button = (option: Option, index: number) => Html;

interface Group {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  /** Of its first button, which is the one that links lead to. */
  readonly id: string;
  readonly vendor: string;
  readonly isChosen: (value: string) => boolean;
}

/** A button and all of its row are one label. */
function buttonOf({ type, name, id, vendor, isChosen }: Group): Button {
  return ({ value, label, hint }, index) =>
    html`<label class="option"
      ><input
        type="${type}"
        name="${name}"
        value="${value}"
        id="${index === 0 ? id : `${id}-${index}`}"
        ${isChosen(value) && html` checked`}
      /><span>${withVendor(label, vendor)}</span>${hint && html`<small>${withVendor(hint, vendor)}</small>`}</label
    >`;
}

/** Points of the scale first, what is no point below a dashed line. */
function buttons(options: readonly Option[], group: Group): Html {
  const toButton = buttonOf(group);
  const made = options.map((option, index) => ({ apart: option.apart, markup: toButton(option, index) }));
  const scale = made.filter(({ apart }) => !apart).map(({ markup }) => markup);
  const apart = made.filter((button) => button.apart).map(({ markup }) => markup);
  return html`${scale}${apart.length > 0 && html`<div class="apart">${apart}</div>`}`;
}

/** What the ends of a scale mean, said before its points: on a phone they take two lines. */
function ends({ options, low, high }: Extract<Control, { kind: 'one' }>, { name, vendor }: Field): Html | false {
  const points = options.filter(({ apart }) => !apart);
  const end = (option: Option | undefined, words: string | undefined) =>
    words && html`<span><b>${withVendor(option?.label ?? '', vendor)}</b> ${withVendor(words, vendor)}</span>`;
  return (
    Boolean(low ?? high) &&
    html`<p class="ends" id="${noteId(name)}">${end(points[0], low)}${end(points.at(-1), high)}</p>`
  );
}

export function one(control: Extract<Control, { kind: 'one' }>, field: Field): Html {
  const { name, vendor } = field;
  const isChosen = (value: string) => value === control.selected;
  const made = buttons(control.options, { type: 'radio', name, id: name, vendor, isChosen });
  if (control.layout === 'list') return html`<div class="options">${made}</div>`;
  return html`${ends(control, field)}
    <div class="scale">${made}</div>`;
}

export function some(control: Extract<Control, { kind: 'some' }>, { name, locale, vendor }: Field): Html {
  const say = sayIn(surveyWords, locale);
  const { options, max } = control;
  const note = max < options.length ? say('chooseManyMax', { max }) : say('chooseMany');
  const isChosen = (value: string) => control.selected.includes(value);
  return html`<p class="hint" id="${noteId(name)}">${note}</p>
    <div class="options">${buttons(options, { type: 'checkbox', name, id: name, vendor, isChosen })}</div>`;
}

/** Rows of a matrix one after the other: a grid on a phone makes people answer in straight lines. */
export function grid({ rows, columns }: Extract<Control, { kind: 'grid' }>, field: Field): Html {
  const { name, locale, vendor } = field;
  const say = sayIn(surveyWords, locale);
  return html`${rows.map(({ value, label, selected }, index) => {
    const own = `${name}.${value}`;
    const isChosen = (column: string) => column === selected;
    const part = say('part', { part: index + 1, parts: rows.length });
    return html`<fieldset class="row">
      <legend>${withVendor(label, vendor)} <small>${part}</small></legend>
      <div class="options">
        ${buttons(columns, { type: 'radio', name: own, id: index === 0 ? name : own, vendor, isChosen })}
      </div>
    </fieldset>`;
  })}`;
}
