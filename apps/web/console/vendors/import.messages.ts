import type { ImportOutcome } from '#study/core';
import type { Catalogue } from '../i18n/locale.js';

interface ImportTexts {
  readonly title: string;
  readonly hint: string;
  readonly file: string;
  readonly choose: string;
  readonly or: string;
  readonly paste: string;
  readonly columns: string;
  readonly columnHints: readonly (readonly [column: string, hint: string])[];
  readonly example: string;
  readonly downloadExample: string;
  readonly tooLarge: string;
  readonly notText: string;
  readonly check: string;
  readonly checked: string;
  readonly counts: (counts: Readonly<Record<ImportOutcome, number>>) => string;
  readonly row: string;
  readonly outcome: string;
  readonly problem: string;
  readonly outcomes: Readonly<Record<ImportOutcome, string>>;
  readonly onlyFaults: string;
  readonly blocked: string;
  readonly nothingToDo: string;
  readonly apply: (count: number) => string;
  readonly applied: string;
  readonly again: string;
  readonly back: string;
  readonly faults: Readonly<Record<string, string>>;
}

export const importTexts: Catalogue<ImportTexts> = {
  'zh-CN': {
    title: '导入厂商和产品',
    hint: '先试运行，看清每一行会怎样，再确认导入。有一行不对，就一行也不导入。',
    file: 'CSV 文件',
    choose: '选择文件…',
    or: '也可以直接粘贴：',
    paste: 'CSV 内容',
    columns: '列的说明',
    columnHints: [
      ['vendor', '厂商标识，小写字母、数字和连字符'],
      ['name_zh, name_en', '厂商的中文、英文名称'],
      ['product', '产品标识；没有产品就留空'],
      ['product_name_zh, product_name_en', '产品的中文、英文名称'],
      ['kind', '产品类型：conversational-ai、voice、video-call、live、messaging、conference、other'],
      ['platforms', '平台，用 | 分隔，例如 ios|android|web'],
    ],
    example: '示例',
    downloadExample: '下载示例文件',
    tooLarge: '文件太大，最多 500 KB。',
    notText: '这个文件不是 UTF-8 文本。请在表格软件里另存为“CSV UTF-8”。',
    check: '试运行',
    checked: '试运行结果',
    counts: ({ new: added, updated, unchanged, invalid }) =>
      `新增 ${added} 行，更新 ${updated} 行，不变 ${unchanged} 行，有误 ${invalid} 行`,
    row: '行',
    outcome: '结果',
    problem: '问题',
    outcomes: { new: '新增', updated: '更新', unchanged: '不变', invalid: '有误' },
    onlyFaults: '只看有误的行',
    blocked: '改好有误的行再导入；现在什么都没有写入。',
    nothingToDo: '全部一样，没有要导入的。',
    apply: (count) => `导入 ${count} 行`,
    applied: '已导入',
    again: '换一个文件',
    back: '返回厂商列表',
    faults: {
      missing: '没有填写',
      'invalid-slug': '标识只能用小写字母、数字和连字符',
      'too-long': '太长，最多 200 个字',
      'unseen-characters': '含有看不见的字符或换行',
      'not-allowed': '不在允许的范围内',
      'number-of-cells': '列数与表头不一致',
      duplicate: '与上面的某一行重复',
      'other-name-above': '同一厂商在上面用了别的名称',
      'missing-column': '缺少这一列',
      'unknown-column': '不认识这一列',
      'repeated-column': '这一列出现了两次',
      'not-csv': '不是有效的 CSV，可能少了一个引号',
      'no-rows': '只有表头，没有内容',
      'too-many-rows': '太多了，最多 2000 行',
    },
  },
  en: {
    title: 'Import vendors and products',
    hint: 'First a dry run shows what each row would do. If one row is wrong, none is imported.',
    file: 'CSV file',
    choose: 'Choose a file …',
    or: 'Or paste it:',
    paste: 'CSV content',
    columns: 'The columns',
    columnHints: [
      ['vendor', 'identifier of the vendor: small letters, digits, hyphens'],
      ['name_zh, name_en', 'name of the vendor in Chinese and English'],
      ['product', 'identifier of a product; empty for a vendor alone'],
      ['product_name_zh, product_name_en', 'name of the product in Chinese and English'],
      ['kind', 'conversational-ai, voice, video-call, live, messaging, conference or other'],
      ['platforms', 'parted by |, such as ios|android|web'],
    ],
    example: 'Example',
    downloadExample: 'Download an example',
    tooLarge: 'The file is too large; at most 500 kB.',
    notText: 'This file is not UTF-8 text. Save it as “CSV UTF-8” in your spreadsheet.',
    check: 'Dry run',
    checked: 'What would happen',
    counts: ({ new: added, updated, unchanged, invalid }) =>
      `New rows: ${added}, updated: ${updated}, unchanged: ${unchanged}, wrong: ${invalid}`,
    row: 'Row',
    outcome: 'Outcome',
    problem: 'Problem',
    outcomes: { new: 'New', updated: 'Updated', unchanged: 'Unchanged', invalid: 'Wrong' },
    onlyFaults: 'Wrong rows only',
    blocked: 'Mend the wrong rows first. Nothing has been written.',
    nothingToDo: 'Everything is there already.',
    apply: (count) => (count === 1 ? 'Import 1 row' : `Import ${count} rows`),
    applied: 'Imported',
    again: 'Another file',
    back: 'Back to the vendors',
    faults: {
      missing: 'is missing',
      'invalid-slug': 'may only have small letters, digits and hyphens',
      'too-long': 'is too long; at most 200 characters',
      'unseen-characters': 'holds invisible characters or a line break',
      'not-allowed': 'is not one of those allowed',
      'number-of-cells': 'has more or fewer cells than the header',
      duplicate: 'repeats a row above',
      'other-name-above': 'calls the vendor otherwise than a row above',
      'missing-column': 'this column is missing',
      'unknown-column': 'nobody knows this column',
      'repeated-column': 'this column is there twice',
      'not-csv': 'is not CSV; perhaps a quotation mark is missing',
      'no-rows': 'holds a header and nothing else',
      'too-many-rows': 'holds too much; at most 2000 rows',
    },
  },
};
