/** What no eye sees before a text. */
const UNSEEN = String.raw`[\s\u{feff}\u{200b}-\u{200f}\u{2060}\u{202a}-\u{202e}\u{2066}-\u{2069}]`;
const RISKY = String.raw`[=+\-@|%＝＋－＠\t\r\n\0]`;

/**
 * A text that a spreadsheet would run or read as something else, or one that is already guarded: so that taking one
 * apostrophe away from what matches gives back every text as it was.
 */
const FORMULA = new RegExp(`^'*(?:${UNSEEN}*${RISKY})`, 'u');

/** Most texts begin with a sign that is none of all these. */
const PLAIN = /^[\p{L}\p{N}]/u;

/** A text as a cell of a table that a spreadsheet may open: what begins like a formula gets an apostrophe (OWASP). */
export function guardFormula(text: string): string {
  return !PLAIN.test(text) && FORMULA.test(text) ? `'${text}` : text;
}

/** The text that a guarded cell stands for. A cell that has no apostrophe of ours is a text as it is. */
export function unguardFormula(cell: string): string {
  const rest = cell.startsWith("'") ? cell.slice(1) : cell;
  return guardFormula(rest) === cell ? rest : cell;
}
