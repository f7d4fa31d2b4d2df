/** The number of a column, from 1, in a reference to a cell such as `AB12`; 0 for what is none. */
export function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=[1-9]\d*$)/u.exec(reference)?.[0] ?? '';
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
