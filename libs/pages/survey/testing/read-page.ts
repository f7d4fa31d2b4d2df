/** Just enough of a reader of markup to ask whether a page holds together. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What follows up to the next tag, as a reader sees it. */
  readonly text: string;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/\s([^\s=/>]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, unescape(value)]));
}

export function tagsOf(page: string, ...names: readonly string[]): Tag[] {
  return [...page.matchAll(/<([a-z]\w*)((?:\s[^>]*)?)>([^<]*)/g)]
    .map(([, name = '', attributes = '', text = '']) => ({
      name,
      attributes: attributesOf(attributes),
      text: unescape(text),
    }))
    .filter(({ name }) => names.length === 0 || names.includes(name));
}

/** What a browser would send if the form were handed in as it stands. */
export function formOf(page: string): (readonly [name: string, value: string])[] {
  let select = '';
  return tagsOf(page, 'input', 'select', 'option', 'textarea').flatMap(({ name, attributes, text }) => {
    if (name === 'select') select = attributes['name'] ?? '';
    if (name === 'option') return 'selected' in attributes ? [[select, attributes['value'] ?? ''] as const] : [];
    if (name === 'textarea') return [[attributes['name'] ?? '', text.replace(/^\n/, '')] as const];
    if (name !== 'input') return [];
    const isTicked = !['radio', 'checkbox'].includes(attributes['type'] ?? '') || 'checked' in attributes;
    return isTicked ? [[attributes['name'] ?? '', attributes['value'] ?? ''] as const] : [];
  });
}
