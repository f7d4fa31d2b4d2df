/** What a page tells its script. */
export interface SurveyPage {
  readonly kind: 'intro' | 'step' | 'check' | 'kept' | 'done';
  /** Of the survey: `/s/<token>`. */
  readonly address: string;
  /** Of the draft that the page shows. */
  readonly revision: number;
  readonly screens?: string;
  readonly words: Readonly<Record<string, string>>;
}

/** Fields of a form by name, in the order in which a browser sends them. */
export type Fields = Readonly<Record<string, readonly string[]>>;

export function readPage(): SurveyPage | undefined {
  const main = document.querySelector<HTMLElement>('[data-survey]');
  return main ? (JSON.parse(main.dataset['survey'] ?? '{}') as SurveyPage) : undefined;
}

export const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
export const all = <E extends HTMLElement>(selector: string, within: ParentNode = document): E[] => [
  ...within.querySelectorAll<E>(selector),
];

export const surveyForm = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>('form#-form');

/** The number of the screen that an address or a form names; 0 for others. */
export const stepOf = (address: string): number => Number(/\/(\d+)(?:[?#]|$)/.exec(address)?.[1] ?? 0);

/** What a browser would send. No form of ours has files. */
export const entriesOf = (form: HTMLFormElement): [string, string][] => [...new FormData(form)] as [string, string][];

/** What a form says of its questions; fields of its own begin with a hyphen. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of entriesOf(form)) if (!name.startsWith('-')) (fields[name] ??= []).push(value);
  return fields;
}

/** Puts what was said back into a form that was made before it. */
export function fill(form: HTMLFormElement, fields: Fields): void {
  for (const control of all<HTMLInputElement>('input[name],select[name],textarea[name]', form)) {
    const { name, type, value } = control;
    if (name.startsWith('-')) continue;
    const said = fields[name] ?? [];
    if (type === 'radio' || type === 'checkbox') control.checked = said.includes(value);
    else control.value = said[0] ?? '';
  }
}

export function say(
  words: SurveyPage['words'],
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return (words[key] ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Puts a sentence where screen readers listen. */
export function tell(text: string): void {
  const status = find('.status');
  if (status && status.textContent !== text) status.textContent = text;
}

export const clock = (date: Date): string =>
  date.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
