import type { ContactField, ImportState, PersonOutcome, RowFault } from '#distribution/core';
import type { Catalogue } from '../i18n/locale.js';

type Words = Readonly<Record<string, string>>;

interface ImportTexts {
  readonly title: string;
  readonly hint: string;
  readonly back: string;
  readonly file: string;
  readonly fileHint: string;
  readonly choose: string;
  readonly reading: string;
  readonly tooLarge: string;
  readonly columns: string;
  readonly columnsHint: string;
  readonly column: string;
  readonly samples: string;
  readonly meaning: string;
  readonly meaningOf: (column: string) => string;
  readonly leaveOut: string;
  readonly undecided: string;
  readonly defaults: string;
  readonly defaultsHint: string;
  readonly fields: Readonly<Record<ContactField, string>>;
  readonly check: string;
  readonly dryRun: string;
  readonly written: string;
  readonly counts: Readonly<Record<PersonOutcome | 'duplicate' | 'merged' | 'invalid', string>>;
  /** Of one row. */
  readonly outcomes: Readonly<Record<PersonOutcome | 'duplicate' | 'merged' | 'invalid', string>>;
  readonly preview: string;
  readonly row: string;
  readonly outcome: string;
  readonly errors: string;
  readonly errorsHint: (shown: string, all: string) => string;
  readonly wholeRow: string;
  readonly faults: Readonly<Record<RowFault, string>>;
  readonly notices: {
    readonly organisationKept: (n: string) => string;
    readonly sourceKept: (n: string) => string;
    readonly vendorLeftOut: (n: string) => string;
  };
  readonly apply: (people: string) => string;
  readonly nothingToDo: string;
  readonly another: string;
  readonly discard: string;
  readonly running: (done: string, total: string) => string;
  readonly undoing: string;
  readonly applied: string;
  readonly undone: string;
  readonly undoneCounts: (removed: string, restored: string) => string;
  readonly stayed: (n: string) => string;
  readonly stayedReasons: Words;
  readonly failed: string;
  readonly again: string;
  readonly undo: string;
  readonly undoAsk: string;
  readonly undoUntil: (when: string) => string;
  readonly toPeople: string;
  readonly states: Readonly<Record<ImportState, string>>;
  readonly none: string;
  readonly noneHint: string;
  readonly look: (name: string) => string;
  readonly encodings: Words;
}

export const importTexts: Catalogue<ImportTexts> = {
  'zh-CN': {
    title: '导入名单',
    hint: '先试读，看清楚再写入；24 小时内可以撤销。',
    back: '返回联系人',
    file: '名单文件',
    fileHint: 'CSV 或 XLSX，最多 50,000 行、16 MB。UTF-8、UTF-16、GBK 都可以。',
    choose: '选择文件',
    reading: '正在试读……',
    tooLarge: '文件超过 16 MB。',
    columns: '各列是什么',
    columnsHint: '下次导入同样表头的文件会记得。',
    column: '列',
    samples: '内容举例',
    meaning: '含义',
    meaningOf: (column) => `${column} 的含义`,
    leaveOut: '不导入',
    undecided: '请选择',
    defaults: '整份名单通用',
    defaultsHint: '没有这一列，或单元格为空时使用。',
    fields: {
      email: '邮箱',
      name: '姓名',
      organisation: '公司',
      size: '规模',
      region: '地区',
      source: '来源',
      vendor: '厂商',
      locale: '语言',
      role: '职位',
      timeZone: '时区',
      tags: '标签',
      consentBasis: '同意依据',
      consentEvidence: '同意凭证',
      consentAt: '同意日期',
    },
    check: '试读',
    dryRun: '试读结果',
    written: '写入结果',
    counts: {
      new: '新增',
      updated: '更新',
      unchanged: '不变',
      suppressed: '不再联系，排除',
      duplicate: '重复行',
      merged: '并入同一人的行',
      invalid: '无效行',
    },
    outcomes: {
      new: '新增',
      updated: '更新',
      unchanged: '不变',
      suppressed: '不再联系',
      duplicate: '重复',
      merged: '并入',
      invalid: '无效',
    },
    preview: '前 20 行',
    row: '行',
    outcome: '结果',
    errors: '没有导入的行',
    errorsHint: (shown, all) => `显示前 ${shown} 条，共 ${all} 条`,
    wholeRow: '整行',
    faults: {
      missing: '没有填',
      'too-long': '太长',
      'line-break': '地址里有换行',
      'mixed-script': '地址里混有形近的其他文字',
      'ip-literal': '域名是 IP 地址',
      'not-an-address': '不是邮箱地址',
      'not-allowed': '不在可选值里',
      'unknown-vendor': '没有这家厂商',
      'not-a-time-zone': '没有这个时区',
      'not-a-date': '不是日期',
      'too-many': '太多',
      'number-of-cells': '单元格数和表头不一致',
      duplicate: '和前面的行重复',
      suppressed: '此人不再接受联系',
    },
    notices: {
      organisationKept: (n) => `${n} 行的公司规模或地区与已有记录不同，保留已有记录`,
      sourceKept: (n) => `${n} 人的来源与已有记录不同，保留最早的来源`,
      vendorLeftOut: (n) => `${n} 人不想再被问到其中一家厂商，已跳过那一家`,
    },
    apply: (people) => `写入 ${people} 人`,
    nothingToDo: '没有要写入的内容。',
    another: '换一个文件',
    discard: '放弃',
    running: (done, total) => `正在写入：${done} / ${total}`,
    undoing: '正在撤销……',
    applied: '已全部写入',
    undone: '已撤销',
    undoneCounts: (removed, restored) => `移除 ${removed} 人，恢复 ${restored} 人原来的样子。`,
    stayed: (n) => `${n} 人之后有变化，保持现状：`,
    stayedReasons: { 'changed-since': '导入后有修改', 'invited-since': '导入后已进入邀请活动' },
    failed: '没有写入，什么都没有改变。',
    again: '再试一次',
    undo: '撤销导入',
    undoAsk: '撤销这次导入？新增的人会移除，更新的人会恢复原样。',
    undoUntil: (when) => `${when} 前可以撤销`,
    toPeople: '看名单',
    states: {
      checked: '待写入',
      applying: '写入中',
      applied: '已写入',
      undoing: '撤销中',
      undone: '已撤销',
      failed: '失败',
      expired: '已过期',
    },
    none: '还没有导入过',
    noneHint: '每次导入都会记在这里，24 小时内可以撤销。',
    look: (name) => `查看 ${name}`,
    encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GBK / GB 18030' },
  },
  en: {
    title: 'Import a list',
    hint: 'It is tried first and written when you have seen what it does. It can be undone for 24 hours.',
    back: 'Back to contacts',
    file: 'The list',
    fileHint: 'CSV or XLSX, up to 50,000 rows and 16 MB, in UTF-8, UTF-16 or GBK.',
    choose: 'Choose a file',
    reading: 'Trying it …',
    tooLarge: 'The file is larger than 16 MB.',
    columns: 'What the columns say',
    columnsHint: 'It is remembered for the next file with such headers.',
    column: 'Column',
    samples: 'For example',
    meaning: 'Meaning',
    meaningOf: (column) => `Meaning of ${column}`,
    leaveOut: 'leave out',
    undecided: 'choose',
    defaults: 'For the whole list',
    defaultsHint: 'Where there is no such column, or a cell is empty.',
    fields: {
      email: 'Address',
      name: 'Name',
      organisation: 'Company',
      size: 'Size',
      region: 'Region',
      source: 'Source',
      vendor: 'Vendor',
      locale: 'Language',
      role: 'Role',
      timeZone: 'Time zone',
      tags: 'Tags',
      consentBasis: 'Basis of consent',
      consentEvidence: 'Evidence of consent',
      consentAt: 'Day of consent',
    },
    check: 'Try it',
    dryRun: 'What it would do',
    written: 'What it did',
    counts: {
      new: 'New',
      updated: 'Updated',
      unchanged: 'Unchanged',
      suppressed: 'Not to be contacted, left out',
      duplicate: 'Duplicate rows',
      merged: 'Rows joined to a person',
      invalid: 'Invalid rows',
    },
    outcomes: {
      new: 'new',
      updated: 'updated',
      unchanged: 'unchanged',
      suppressed: 'left out',
      duplicate: 'duplicate',
      merged: 'joined',
      invalid: 'invalid',
    },
    preview: 'The first 20 rows',
    row: 'Row',
    outcome: 'Outcome',
    errors: 'Rows that are left out',
    errorsHint: (shown, all) => `The first ${shown} of ${all}`,
    wholeRow: 'the row',
    faults: {
      missing: 'is missing',
      'too-long': 'is too long',
      'line-break': 'has a line break in the address',
      'mixed-script': 'has letters of another script that look alike',
      'ip-literal': 'has an IP address for a domain',
      'not-an-address': 'is no address',
      'not-allowed': 'is none of the possible values',
      'unknown-vendor': 'names no vendor that is known',
      'not-a-time-zone': 'is no time zone',
      'not-a-date': 'is no date',
      'too-many': 'has too many',
      'number-of-cells': 'has another number of cells than the header',
      duplicate: 'repeats a row before it',
      suppressed: 'does not want to be contacted',
    },
    notices: {
      organisationKept: (n) => `${n} rows give a company another size or region than is on record; the record stays`,
      sourceKept: (n) => `${n} people have another source on record; the earliest one stays`,
      vendorLeftOut: (n) => `${n} people do not want to be asked about one of their vendors; it is left out`,
    },
    apply: (people) => (people === '1' ? 'Write 1 person' : `Write ${people} people`),
    nothingToDo: 'There is nothing to write.',
    another: 'Another file',
    discard: 'Discard',
    running: (done, total) => `Writing: ${done} of ${total}`,
    undoing: 'Undoing …',
    applied: 'Everything is written',
    undone: 'Undone',
    undoneCounts: (removed, restored) => `${removed} people removed, ${restored} put back to how they were.`,
    stayed: (n) => `${n} people changed since and stay as they are:`,
    stayedReasons: { 'changed-since': 'changed since', 'invited-since': 'part of a campaign since' },
    failed: 'It was not written; nothing has changed.',
    again: 'Try again',
    undo: 'Undo the import',
    undoAsk: 'Undo this import? New people are removed, the others put back to how they were.',
    undoUntil: (when) => `Can be undone until ${when}`,
    toPeople: 'To the people',
    states: {
      checked: 'not written yet',
      applying: 'being written',
      applied: 'written',
      undoing: 'being undone',
      undone: 'undone',
      failed: 'failed',
      expired: 'expired',
    },
    none: 'Nothing was imported yet',
    noneHint: 'Each import is kept here and can be undone for 24 hours.',
    look: (name) => `Look at ${name}`,
    encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GBK / GB 18030' },
  },
};
