import type { Locale, LocalizedText } from '#kernel';
import type { Cell, ExportColumn } from './export-column.js';
import { spssNames } from './spss-names.js';

/** What an export is about, for whoever reads it in a year. */
export interface ExportTitle {
  readonly study: string;
  readonly wave: string;
  readonly title: LocalizedText;
  readonly versions: readonly { readonly questionnaire: string; readonly number: number }[];
}

const COLUMNS = [
  'name',
  'spss_name',
  'type',
  'label_zh',
  'label_en',
  'question',
  'part',
  'code',
  'value_zh',
  'value_en',
  'missing',
] as const;

/** One row for each value of each variable, one for a variable without a list; the first row names the columns. */
export function codebookRows(columns: readonly ExportColumn[]): Cell[][] {
  const names = spssNames(columns.map(({ name }) => name));
  const rows = columns.flatMap(({ name, kind, label, question, part, values }, index): Cell[][] => {
    const about = [name, names[index] as string, kind, label['zh-CN'], label.en, question, part];
    if (values.length === 0) return [[...about, null, null, null, null]];
    return values.map(({ code, label: words, missing }) => [
      ...about,
      code,
      words['zh-CN'],
      words.en,
      missing ? 'yes' : null,
    ]);
  });
  return [[...COLUMNS], ...rows];
}

/** The same as data. */
export function codebookData(title: ExportTitle, columns: readonly ExportColumn[]): object {
  const names = spssNames(columns.map(({ name }) => name));
  return {
    study: title.study,
    wave: title.wave,
    title: title.title,
    versions: title.versions,
    variables: columns.map(({ name, kind, label, question, part, values, free }, index) => ({
      name,
      spssName: names[index],
      type: kind,
      label,
      question,
      part,
      isFreeText: free,
      values,
    })),
  };
}

const WORDS = {
  'zh-CN': {
    heading: '编码手册',
    name: '变量',
    label: '含义',
    type: '类型',
    values: '取值',
    types: { text: '文本', number: '数值' },
    missing: '缺失值',
    versions: '问卷版本',
    note: '空白表示未回答或未被问到。多选题每个选项一列（1 选中，0 未选）；排序题每个选项一列，数字为名次；得分为 0–100。若含多个问卷版本：列按最新版本排列，旧版本独有的列在后；同名列合并取值。',
  },
  en: {
    heading: 'Codebook',
    name: 'Variable',
    label: 'Meaning',
    type: 'Type',
    values: 'Values',
    types: { text: 'text', number: 'number' },
    missing: 'missing',
    versions: 'Versions of the questionnaire',
    note: 'Empty: not answered, or not asked. A question with several answers has a column for each choice (1 chosen, 0 not); a ranking has one for each choice with its place; scores are 0–100. Of several versions the columns of the newest come first, then those that only older ones have; columns of one name are one, with the values of all.',
  },
} as const;

/** The same for people, as a page that needs nothing else. */
export function codebookPage(
  { study, wave, title, versions }: ExportTitle,
  columns: readonly ExportColumn[],
  locale: Locale,
): string {
  const words = WORDS[locale];
  const heading = `${title[locale]} · ${wave} · ${words.heading}`;
  const names = versions.map(({ questionnaire, number }) => `${questionnaire} ${number}`).join(', ');
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escaped(heading)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(heading)}</h1><p>${escaped(`${study}/${wave}`)} · ${words.versions}: ${escaped(names)}</p>`,
    `<p>${words.note}</p>`,
    `<table><thead><tr>${[words.name, words.label, words.type, words.values].map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>`,
    `<tbody>${columns.map((column) => rowOf(column, locale)).join('')}</tbody></table></body></html>`,
  ].join('\n');
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #8886}ul{margin:0;padding:0;list-style:none}code{overflow-wrap:anywhere}';

function rowOf({ name, label, kind, values }: ExportColumn, locale: Locale): string {
  const words = WORDS[locale];
  const listed = values.map(
    ({ code, label: own, missing }) =>
      `<li><code>${escaped(String(code))}</code> ${escaped(own[locale])}${missing ? ` (${words.missing})` : ''}</li>`,
  );
  const list = listed.length === 0 ? '' : `<ul>${listed.join('')}</ul>`;
  return `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${escaped(label[locale])}</td><td>${words.types[kind]}</td><td>${list}</td></tr>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
