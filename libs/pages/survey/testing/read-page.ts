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

type Sent = readonly [name: string, value: string];

const isSent = ({ name, attributes: { type = '', checked } }: Tag): boolean =>
  name !== 'select' && (!['radio', 'checkbox'].includes(type) || checked !== undefined);

/** What a browser would send if the form were handed in as it stands. */
export function formOf(page: string): Sent[] {
  let select = '';
  return tagsOf(page, 'input', 'select', 'option', 'textarea').flatMap((tag): Sent[] => {
    const { name, attributes, text } = tag;
    const { name: field = '', value = '', selected } = attributes;
    if (name === 'select') select = field;
    if (name === 'option') return selected === undefined ? [] : [[select, value]];
    if (name === 'textarea') return [[field, text.replace(/^\n/, '')]];
    return isSent(tag) ? [[field, value]] : [];
  });
}
