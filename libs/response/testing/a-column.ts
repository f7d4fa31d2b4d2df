import type { ExportColumn } from '../core/export/export-column.js';

/** A column of numbers that says nothing special. */
export function aColumn(change: Partial<ExportColumn> = {}): ExportColumn {
  return {
    name: 'q',
    kind: 'number',
    label: { 'zh-CN': '题', en: 'Question' },
    question: null,
    part: null,
    values: [],
    maxLength: null,
    free: false,
    ...change,
  };
}
