import type { Fields } from './preview-api.js';

/** The fields of a form as a browser would send them. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const fields = new Map<string, string[]>();
  for (const element of form.elements) {
    const field = element as HTMLInputElement;
    const isButton = field.tagName === 'BUTTON' || field.tagName === 'FIELDSET' || field.type === 'submit';
    const isOff = (field.type === 'radio' || field.type === 'checkbox') && !field.checked;
    if (field.name === '' || isButton || isOff) continue;
    fields.set(field.name, [...(fields.get(field.name) ?? []), field.value]);
  }
  return Object.fromEntries(fields);
}
