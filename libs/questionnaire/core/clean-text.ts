/** C0 except TAB, LF and CR; DEL; C1. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Bidirectional controls, zero-width characters (joiners are needed inside emoji and scripts), controls. */
const INVISIBLE = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u200B\u2060\uFEFF]/;

/** Free text as it is stored: control characters removed, everything else exactly as typed. */
export function cleanText(text: string): string {
  return text.replace(CONTROLS, '');
}

/** Length in Unicode code points, as respondents count characters. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Whether a designer's label shows everything it holds. */
export function isPlainLabel(text: string): boolean {
  return text.isWellFormed() && !INVISIBLE.test(text) && cleanText(text) === text;
}
