import type { Catalogue } from '../i18n/locale.js';
import type { ExportFormat } from './export-requests.js';

interface Named {
  readonly label: string;
  readonly hint: string;
}

interface ExportsTexts {
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly cancel: string;
  readonly study: string;
  readonly wave: string;
  readonly choose: string;
  readonly noWave: string;
  readonly noAnswers: string;
  readonly format: string;
  readonly formats: Readonly<Record<ExportFormat, Named>>;
  readonly layout: string;
  readonly layouts: Readonly<Record<'wide' | 'long', string>>;
  readonly values: string;
  readonly valueKinds: Readonly<Record<'codes' | 'labels', string>>;
  readonly spssNeedsCodes: string;
  readonly language: string;
  readonly versions: string;
  readonly version: (name: string, number: number, answers: string) => string;
  readonly withExcluded: (count: string) => string;
  readonly originals: string;
  readonly originalsHint: string;
  readonly masked: string;
  readonly bom: string;
  readonly submit: (answers: string) => string;
  readonly progress: string;
  readonly written: (written: string, total: string) => string;
  readonly waiting: string;
  readonly done: (answers: string, size: string) => string;
  readonly failed: string;
  readonly again: string;
  readonly another: string;
  readonly digest: string;
  readonly codebook: string;
  readonly codebookHint: string;
  readonly codebooks: Readonly<Record<'html' | 'csv' | 'json', string>>;
  readonly recent: string;
  readonly nobodyYet: string;
  readonly states: Readonly<Record<'waiting' | 'running' | 'done' | 'failed', string>>;
  readonly withOriginals: string;
}

export const exportsTexts: Catalogue<ExportsTexts> = {
  'zh-CN': {
    open: '导出',
    title: '导出答卷',
    close: '关闭',
    cancel: '取消',
    study: '研究',
    wave: '波次',
    choose: '请选择',
    noWave: '这项研究还没有波次。',
    noAnswers: '这一波次还没有答卷。',
    format: '格式',
    formats: {
      xlsx: { label: 'Excel（XLSX）', hint: '答卷和编码手册各一张表，单元格都不是公式。' },
      csv: { label: 'CSV', hint: 'UTF-8，任何工具都能读。' },
      parquet: { label: 'Parquet', hint: '带类型，适合 R、Python、DuckDB。' },
      spss: { label: 'SPSS', hint: '数据、语法和编码手册打成一个压缩包，PSPP 也能用。' },
    },
    layout: '排列',
    layouts: { wide: '一份答卷一行', long: '一个回答一行' },
    values: '选项写成',
    valueKinds: { codes: '编码', labels: '文字' },
    spssNeedsCodes: 'SPSS 用编码，文字在语法里。',
    language: '标签语言',
    versions: '问卷版本',
    version: (name, number, answers) => `${name} 第 ${number} 版 · ${answers} 份`,
    withExcluded: (count) => `也包括不计入的答卷（${count} 份）`,
    originals: '文字按原样导出',
    originalsHint: '原文可能暴露受访者或其公司。导出会记录在案。',
    masked: '文字已去除姓名、公司、号码等信息。',
    bom: '供 Excel 打开（加 BOM）',
    submit: (answers) => `导出 ${answers} 份答卷`,
    progress: '导出进度',
    written: (written, total) => `已写入 ${written} / ${total} 份`,
    waiting: '等待浏览器开始下载…',
    done: (answers, size) => `已导出 ${answers} 份答卷，${size}。`,
    failed: '下载中断了。',
    again: '重新下载',
    another: '再导出一份',
    digest: '文件校验值（SHA-256）',
    codebook: '编码手册',
    codebookHint: '每一列的含义、取值和缺失值。',
    codebooks: { html: '网页', csv: 'CSV', json: 'JSON' },
    recent: '最近的导出',
    nobodyYet: '还没有人导出过。',
    states: { waiting: '未下载', running: '下载中', done: '已完成', failed: '中断' },
    withOriginals: '含原文',
  },
  en: {
    open: 'Export',
    title: 'Export answers',
    close: 'Close',
    cancel: 'Cancel',
    study: 'Study',
    wave: 'Wave',
    choose: 'Choose',
    noWave: 'This study has no wave yet.',
    noAnswers: 'This wave has no answers yet.',
    format: 'Format',
    formats: {
      xlsx: { label: 'Excel (XLSX)', hint: 'A sheet of answers and a codebook; no cell is a formula.' },
      csv: { label: 'CSV', hint: 'UTF-8, read by every tool.' },
      parquet: { label: 'Parquet', hint: 'With types, for R, Python and DuckDB.' },
      spss: { label: 'SPSS', hint: 'Data, syntax and codebook in one archive; PSPP reads it, too.' },
    },
    layout: 'Layout',
    layouts: { wide: 'A row for each answer', long: 'A row for each thing said' },
    values: 'Choices as',
    valueKinds: { codes: 'Codes', labels: 'Words' },
    spssNeedsCodes: 'SPSS takes codes; the words are in its syntax.',
    language: 'Language of labels',
    versions: 'Versions of the questionnaire',
    version: (name, number, answers) => `${name}, version ${number} · ${answers}`,
    withExcluded: (count) => `Also answers that do not count (${count})`,
    originals: 'Texts as they were written',
    originalsHint: 'They may give away a person or a company. The export is kept on record.',
    masked: 'Texts are without names, companies and numbers.',
    bom: 'For Excel (with a byte order mark)',
    submit: (answers) => `Export ${answers} answers`,
    progress: 'Progress of the export',
    written: (written, total) => `${written} of ${total} written`,
    waiting: 'Waiting for the browser to begin…',
    done: (answers, size) => `${answers} answers exported, ${size}.`,
    failed: 'The download was cut short.',
    again: 'Download again',
    another: 'Export another file',
    digest: 'Checksum of the file (SHA-256)',
    codebook: 'Codebook',
    codebookHint: 'What each column means, its values and what is missing.',
    codebooks: { html: 'Page', csv: 'CSV', json: 'JSON' },
    recent: 'Recent exports',
    nobodyYet: 'Nobody has exported anything yet.',
    states: { waiting: 'not fetched', running: 'under way', done: 'done', failed: 'cut short' },
    withOriginals: 'with originals',
  },
};
