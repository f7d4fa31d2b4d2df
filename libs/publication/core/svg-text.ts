const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text inside of an XML element or attribute; what XML cannot hold is left out. */
export const xmlText = (text: string): string =>
  text.replaceAll(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '').replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] as string);

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\uD840-\uDBFF]/;
const NARROW = /[ .,:;'|!()[\]ijlft1·–-]/;

/** Code points: what a font has a sign for. */
const signsOf = (text: string): string[] => Array.from(text);

/** About how wide a text is, in parts of its size: fonts differ, and nobody can measure here. */
export const widthOf = (text: string): number =>
  signsOf(text).reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : NARROW.test(sign) ? 0.38 : 0.62), 0);

/** A text in at most so many lines of at most so much width; what does not fit ends with an ellipsis. */
export function wrapped(text: string, width: number, lines: number): readonly string[] {
  const pieces = text.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+\s*|\s+/gu) ?? [];
  const found: string[] = [''];
  for (const piece of pieces) {
    const line = found.at(-1) as string;
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) found.push(piece);
    else found[found.length - 1] = line + piece;
  }
  const kept = found.slice(0, lines).map((line) => line.trim());
  return found.length > lines
    ? [...kept.slice(0, -1), cut(`${kept.at(-1)}…`, width)]
    : kept.map((line) => cut(line, width));
}

/** Not wider than that. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const signs = signsOf(text.replace(/…$/, ''));
  while (signs.length > 0 && widthOf(`${signs.join('')}…`) > width) signs.pop();
  return `${signs.join('')}…`;
}
