import { badRequest, invalidText } from './errors.js';
import type { FormFields } from './strict-form.js';

const MAX_FIELDS = 50;

/**
 * Reads `multipart/form-data`: fields as those of a plain form, and files as texts with one character for each byte
 * (Latin-1), since only whoever asked for a file knows in what it is written. What a file is called is left out.
 */
export async function parseFileForm(body: Buffer, contentType: string): Promise<FormFields> {
  const fields = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of await formIn(body, contentType)) {
    count += 1;
    if (count > MAX_FIELDS) throw badRequest();
    const text = typeof value === 'string' ? checked(value) : Buffer.from(await value.arrayBuffer()).toString('latin1');
    fields.set(name, [...(fields.get(name) ?? []), text]);
  }
  return fields;
}

/** The bytes of a file of such a form. */
export const fileOf = (text: string): Buffer => Buffer.from(text, 'latin1');

async function formIn(body: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw badRequest();
  }
}

function checked(text: string): string {
  if (text.includes('\u0000') || !text.isWellFormed()) throw invalidText();
  return text;
}
