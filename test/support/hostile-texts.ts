import { readFileSync } from 'node:fs';

/** Texts of the corpus that somebody may try to run where they are shown. */
function textsOfCorpus(): string[] {
  const corpus = JSON.parse(readFileSync('test/corpora/badinputs.json', 'utf8')) as {
    readonly cases: readonly Readonly<Record<string, unknown>>[];
  };
  const chosen = corpus.cases.filter(({ category }) => category === 'xss' || category === 'csv-injection');
  return chosen.flatMap(({ answers_patch, body_json }) => textsIn([answers_patch, body_json])).filter(isHostile);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const isHostile = (text: string): boolean => /[<&=＝]|javascript:/.test(text);

/** What pages of others were broken with: out of texts, attributes, scripts, styles, addresses and templates. */
const OWN = [
  `"><img src=x onerror=alert('attribute')>`,
  `'><svg onload=alert(1)>`,
  '</title><script>alert("title")</script>',
  '</script><script>alert("script")</script>',
  '</textarea><iframe srcdoc="<script>parent.alert(1)</script>">',
  '</style><style>*{background:url(https://evil.example/css)}</style>',
  '<a href="javascript:alert(1)">click</a>',
  '<img src="https://evil.example/pixel.gif">',
  '<form action="https://evil.example/"><button>Send</button></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '{vendor}<b>{product}</b>',
  'javascript:alert(1)',
  '<!--<img src=x onerror=alert(1)>-->',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '＜script＞alert(1)＜/script＞',
  '&#60;img src=x onerror=alert(1)&#62;',
];

/** Letters that turn others around, hide, or pile up. */
const TRICKS = [
  '\u202egpj.exe\u202c',
  'zero\u200bwidth\u2060joined\ufeff',
  `Z${'\u0336\u0489'.repeat(40)}`,
  '\u2066isolated',
];

export const HOSTILE_TEXTS: readonly string[] = [...new Set([...textsOfCorpus(), ...OWN, ...TRICKS])];
