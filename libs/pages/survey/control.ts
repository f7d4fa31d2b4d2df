import { html, type Html } from '../html.js';
import { grid, one, some } from './choice-control.js';
import { type Field, fieldName, noteId } from './field.js';
import type { Control, Question, SurveyFrame } from './survey-model.js';
import { line, lines, pick, rank, table } from './typed-control.js';

const CONTROLS: { readonly [K in Control['kind']]: (control: Extract<Control, { kind: K }>, field: Field) => Html } = {
  one,
  some,
  rank,
  line,
  lines,
  grid,
  table,
  pick,
};

/** Whether one label names the whole control; the others are groups and need a legend. */
export const isSingleField = ({ kind }: Control): boolean => kind === 'line' || kind === 'lines' || kind === 'pick';

const hasNote = (control: Control): boolean =>
  control.kind === 'one'
    ? control.layout === 'row' && Boolean(control.low ?? control.high)
    : ['some', 'rank', 'lines'].includes(control.kind);

/** The attribute that names a question's hint, its error and its note, for its field or its fieldset. */
export function describedBy({ name, hint, error, control }: Question): Html | false {
  const field = fieldName(name);
  const ids = [hint && `${field}-hint`, error && `${field}-error`, hasNote(control) && noteId(field)];
  const text = ids.filter(Boolean).join(' ');
  return text !== '' && html` aria-describedby="${text}"`;
}

export function renderControl(question: Question, { locale, vendor }: SurveyFrame): Html {
  const { name, control, error } = question;
  const bound = html`${describedBy(question)}${error !== undefined && html` aria-invalid="true"`}`;
  return CONTROLS[control.kind](control as never, { name: fieldName(name), locale, vendor, bound });
}
