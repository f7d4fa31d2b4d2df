export type { AnswerToExport } from './answer-to-export.js';
export { codebookData, codebookPage, codebookRows, type ExportTitle } from './codebook.js';
export type { Cell, CodedValue, ExportColumn } from './export-column.js';
export { type ExportedVersion, exportTable, type ExportTable, withLabels } from './export-table.js';
export { longTable } from './long-rows.js';
export { spssSyntax } from './spss-syntax.js';
export { weekOf } from './week-of.js';
