import type { Cell, ExportColumn } from './export-column.js';

const column = (name: string, kind: ExportColumn['kind'], zh: string, en: string): ExportColumn => ({
  name,
  kind,
  label: { 'zh-CN': zh, en },
  question: null,
  part: null,
  values: [],
  maxLength: null,
  free: false,
});

/** What every row of the long table repeats of its answer. */
const REPEATED = ['id', 'questionnaire', 'version', 'vendor', 'organisation', 'source', 'size', 'region', 'excluded'];

const OWN: readonly ExportColumn[] = [
  column('variable', 'text', '变量', 'Variable'),
  column('question', 'text', '题目', 'Question'),
  column('part', 'text', '分项', 'Part'),
  column('value', 'text', '值', 'Value'),
  column('number', 'number', '数值', 'Value where it is a number'),
];

export interface LongTable {
  readonly columns: readonly ExportColumn[];
  readonly rows: (cells: readonly Cell[]) => Cell[][];
}

/** One row for each thing that was said and each score, instead of one for each answer. What is empty has no row. */
export function longTable(columns: readonly ExportColumn[], facts: number): LongTable {
  const repeated = REPEATED.map((name) => columns.findIndex((one) => one.name === name));
  const said = columns.slice(facts);
  return {
    columns: [...repeated.map((index) => columns[index] as ExportColumn), ...OWN],
    rows: (cells) => {
      const about = repeated.map((index) => cells[index] as Cell);
      return said.flatMap(({ name, question, part }, index) => {
        const cell = cells[facts + index] as Cell;
        if (cell === null) return [];
        return [[...about, name, question, part, String(cell), typeof cell === 'number' ? cell : null]];
      });
    },
  };
}
