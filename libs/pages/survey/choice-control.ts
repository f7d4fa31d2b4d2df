import { html, type Html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { type Field, noteId } from './field.js';
import type { Control, Option } from './survey-model.js';

type Radio = (option: Option, index: number) => Html;

function radio(name: string, selected: string, id = name): Radio {
  return ({ value, label, hint }, index) =>
    html`<label class="option"
      ><input
        type="radio"
        name="${name}"
        value="${value}"
        id="${index === 0 ? id : `${id}-${index}`}"
        ${value === selected && html` checked`}
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

/** What the ends of a scale mean, said before its points: on a phone they take two lines. */
function ends({ options, low, high }: Extract<Control, { kind: 'one' }>, name: string): Html | false {
  const points = options.filter(({ apart }) => !apart);
  const end = (option: Option | undefined, words: string | undefined) =>
    words && html`<span><b>${option?.label}</b> ${words}</span>`;
  return (
    Boolean(low ?? high) &&
    html`<p class="ends" id="${noteId(name)}">${end(points[0], low)}${end(points.at(-1), high)}</p>`
  );
}

export function one(control: Extract<Control, { kind: 'one' }>, { name }: Field): Html {
  const toRadio = radio(name, control.selected);
  if (control.layout === 'list') return html`<div class="options">${radios(control.options, toRadio)}</div>`;
  return html`${ends(control, name)}
    <div class="scale">${radios(control.options, toRadio)}</div>`;
}

export function some(control: Extract<Control, { kind: 'some' }>, { name, locale }: Field): Html {
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
          ${control.selected.includes(value) && html` checked`}
        /><span>${label}</span>${hint && html`<small>${hint}</small>`}</label
      >`,
  );
  return html`<p class="hint" id="${noteId(name)}">
      ${limited ? say('chooseManyMax', { max: control.max }) : say('chooseMany')}
    </p>
    <div class="options">${boxes}</div>`;
}

/** Rows of a matrix one after the other: a grid on a phone makes people answer in straight lines. */
export function grid({ rows, columns }: Extract<Control, { kind: 'grid' }>, { name, locale }: Field): Html {
  const say = sayIn(surveyWords, locale);
  return html`${rows.map((row, index) => {
    const field = `${name}.${row.value}`;
    return html`<fieldset class="row">
      <legend>${row.label} <small>${say('part', { part: index + 1, parts: rows.length })}</small></legend>
      <div class="options">${radios(columns, radio(field, row.selected, index === 0 ? name : field))}</div>
    </fieldset>`;
  })}`;
}
