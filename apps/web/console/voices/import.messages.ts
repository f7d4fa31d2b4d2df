import type { Catalogue } from '../i18n/locale.js';

interface ImportTexts {
  readonly title: Readonly<Record<'ratings' | 'findings', string>>;
  readonly hint: string;
  readonly format: string;
  readonly formats: Readonly<Record<'csv' | 'json' | 'discussions', string>>;
  readonly formatHints: Readonly<Record<'csv' | 'json' | 'discussions', string>>;
  readonly vendor: string;
  readonly choose: string;
  readonly template: string;
  readonly paste: string;
  readonly tooLarge: string;
  readonly notText: string;
  readonly notJson: string;
  readonly check: string;
  readonly checked: string;
  readonly counts: (added: number, duplicates: number) => string;
  readonly shortened: (count: number) => string;
  readonly sample: string;
  readonly apply: (count: number) => string;
  readonly nothing: string;
  readonly applied: (count: number) => string;
  readonly refused: string;
  readonly row: (row: number) => string;
  readonly faults: Readonly<Record<string, string>>;
  readonly files: string;
  readonly noFiles: string;
  readonly unnamed: string;
  readonly file: (added: number, duplicates: number, who: string, when: string) => string;
  readonly undo: string;
  readonly undoOf: (name: string) => string;
  readonly undone: (who: string) => string;
  readonly wasUndone: string;
}

export const importTexts: Catalogue<ImportTexts> = {
  'zh-CN': {
    title: { ratings: '导入公开评分', findings: '导入访谈、案例与帖子' },
    hint: '先试运行。有一行不对就一行也不导入；已有的算重复，不会写两次。',
    format: '格式',
    formats: { csv: 'CSV 表格', json: 'JSON', discussions: 'GitHub Discussions' },
    formatHints: {
      csv: '按模板的列填写，逗号或分号分隔。',
      json: '对象的数组，字段与模板的列同名。',
      discussions: 'GraphQL 或 REST 接口导出的 JSON；作者不会保存。',
    },
    vendor: '这些讨论说的是哪家厂商',
    choose: '选择文件…',
    template: '下载模板',
    paste: '文件内容',
    tooLarge: '文件太大，最多 3 MB。',
    notText: '这个文件不是 UTF-8 文本，请另存为 UTF-8。',
    notJson: '这不是有效的 JSON。',
    check: '试运行',
    checked: '试运行结果',
    counts: (added, duplicates) => `新增 ${added} 条，重复 ${duplicates} 条`,
    shortened: (count) => `${count} 条过长，已截到整句`,
    sample: '将这样保存（已脱敏）',
    apply: (count) => `导入 ${count} 条`,
    nothing: '没有新的内容。',
    applied: (count) => `已导入 ${count} 条`,
    refused: '什么都没有导入',
    row: (row) => `第 ${row} 行`,
    faults: {
      'unknown-vendor': '不是本研究的厂商',
      'not-a-url': '要以 https:// 开头的公开网址',
      'not-a-day': '不是日期（年-月-日）',
      'in-the-future': '日期在将来',
      'outside-its-scale': '超出评分范围',
      'out-of-range': '超出允许的范围',
      required: '没有填写，或太长',
      'wrong-type': '类型不对',
      'not-allowed': '不在允许的范围内',
      'consent-needed': '访谈必须有书面同意',
      'contradicts-itself': '与同一网址同一天的另一条不一致',
      'already-there': '已经有一条同样的',
      'missing-column': '缺少这一列',
      'unknown-column': '不认识这一列',
      'repeated-column': '这一列出现了两次',
      'number-of-cells': '列数与表头不一致',
      'not-csv': '不是有效的 CSV，可能少了一个引号',
      'too-many': '太多，最多 5000 条',
      empty: '没有内容',
    },
    files: '导入过的文件',
    noFiles: '还没有导入过文件。',
    unnamed: '粘贴的内容',
    file: (added, duplicates, who, when) => `新增 ${added}，重复 ${duplicates} · ${who}，${when}`,
    undo: '撤销',
    undoOf: (name) => `撤销导入：${name}`,
    undone: (who) => `已由 ${who} 撤销`,
    wasUndone: '导入已撤销',
  },
  en: {
    title: { ratings: 'Import public ratings', findings: 'Import interviews, cases and posts' },
    hint: 'First a dry run. If one row is wrong, none is imported; what is there already counts as a duplicate.',
    format: 'Format',
    formats: { csv: 'CSV table', json: 'JSON', discussions: 'GitHub Discussions' },
    formatHints: {
      csv: 'With the columns of the template, parted by commas or semicolons.',
      json: 'An array of objects whose fields are called like the columns of the template.',
      discussions: 'JSON of the GraphQL or REST API; who wrote a post is not kept.',
    },
    vendor: 'Which vendor the discussions are about',
    choose: 'Choose a file …',
    template: 'Download the template',
    paste: 'Content of the file',
    tooLarge: 'The file is too large; at most 3 MB.',
    notText: 'This file is not UTF-8 text. Save it as UTF-8.',
    notJson: 'This is not valid JSON.',
    check: 'Dry run',
    checked: 'What would happen',
    counts: (added, duplicates) => `New: ${added}, duplicates: ${duplicates}`,
    shortened: (count) => `Too long and cut after a sentence: ${count}`,
    sample: 'As it would be kept (masked)',
    apply: (count) => (count === 1 ? 'Import 1' : `Import ${count}`),
    nothing: 'There is nothing new.',
    applied: (count) => `Imported: ${count}`,
    refused: 'Nothing was imported',
    row: (row) => `Row ${row}`,
    faults: {
      'unknown-vendor': 'is no vendor of the study',
      'not-a-url': 'must be a public address that begins with https://',
      'not-a-day': 'is no day (year-month-day)',
      'in-the-future': 'lies in the future',
      'outside-its-scale': 'lies outside its scale',
      'out-of-range': 'is out of range',
      required: 'is missing or too long',
      'wrong-type': 'is of the wrong kind',
      'not-allowed': 'is not among what is allowed',
      'consent-needed': 'interviews need written consent',
      'contradicts-itself': 'contradicts what the same page said on the same day',
      'already-there': 'is there already',
      'missing-column': 'this column is missing',
      'unknown-column': 'this column is not known',
      'repeated-column': 'this column is there twice',
      'number-of-cells': 'has not as many cells as the header',
      'not-csv': 'is not valid CSV; perhaps a quotation mark is missing',
      'too-many': 'too many; at most 5000',
      empty: 'is empty',
    },
    files: 'Imported files',
    noFiles: 'No file has been imported yet.',
    unnamed: 'Pasted content',
    file: (added, duplicates, who, when) => `New: ${added}, duplicates: ${duplicates} · ${who}, ${when}`,
    undo: 'Undo',
    undoOf: (name) => `Undo the import ${name}`,
    undone: (who) => `Undone by ${who}`,
    wasUndone: 'The import was undone',
  },
};
