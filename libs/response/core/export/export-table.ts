import type { LocalizedText } from '#kernel';
import type { Answers, Plan } from '#questionnaire/core';
import type { Rubric } from '#scoring';
import type { AnswerToExport } from './answer-to-export.js';
import { type AnswerColumn, columnsOfItem } from './columns-of-item.js';
import type { Cell, ExportColumn } from './export-column.js';
import { FACTS, scoreColumns, type ScorePlaces, scorePlaces, type VersionName } from './fact-columns.js';
import { type CodedColumn, unionColumns } from './union-columns.js';

export interface ExportedVersion extends VersionName {
  readonly id: string;
  readonly plan: Plan;
  readonly rubric: Rubric;
}

/** All that is needed to turn answers of a wave into rows, one row an answer. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  /** How many of the columns, from the first, are facts about the answer and not its content. */
  readonly facts: number;
  /** Throws when the answer's version is not one of the table's. */
  readonly row: (answer: AnswerToExport) => Cell[];
}

interface PreparedVersion {
  readonly name: VersionName;
  readonly places: ScorePlaces;
  /** One for each column of answers, in their order; nothing is said where this version does not have it. */
  readonly readers: readonly ((answers: Answers) => Cell)[];
}

/** The table of the versions, newest first: facts, then answers, then scores. */
export function exportTable(versions: readonly ExportedVersion[]): ExportTable {
  const ofVersion = versions.map(({ plan }) => plan.items.flatMap(columnsOfItem));
  const answered = unionColumns(ofVersion);
  const scores = scoreColumns(versions.map(({ rubric }) => rubric));
  const prepared = new Map(
    versions.map((version, index) => [version.id, prepare(version, answered, ofVersion[index] ?? [])]),
  );
  return {
    columns: [FACTS, answered, scores].flatMap((all) => all.map(({ column }) => column)),
    facts: FACTS.length,
    row: (answer) => {
      const version = prepared.get(answer.versionId);
      if (!version) throw new Error(`Version ${answer.versionId} is not in the table`);
      // A row is made a million times: one list of its length, and nothing that is thrown away.
      const cells: Cell[] = [];
      for (const { read } of FACTS) cells.push(read(answer, version.name));
      for (const read of version.readers) cells.push(read(answer.answers));
      for (const { read } of scores) cells.push(read(answer, version.places));
      return cells;
    },
  };
}

function prepare(
  { questionnaire, number, rubric }: ExportedVersion,
  answered: readonly CodedColumn[],
  own: readonly AnswerColumn[],
): PreparedVersion {
  const readers = new Map(own.map(({ name, read }) => [name, read]));
  return {
    name: { questionnaire, number },
    places: scorePlaces(rubric),
    readers: answered.map((column) => cellReader(column, readers.get(column.column.name))),
  };
}

function cellReader({ encode }: CodedColumn, read: AnswerColumn['read'] | undefined): (answers: Answers) => Cell {
  if (!read) return () => null;
  return (answers) => {
    const value = read(answers);
    return value === undefined ? null : encode(value);
  };
}

/** The same row with words in the place of codes. */
export function withLabels(
  columns: readonly ExportColumn[],
  words: (text: LocalizedText) => string,
): { readonly columns: readonly ExportColumn[]; readonly row: (cells: readonly Cell[]) => Cell[] } {
  const labels = columns.map(({ values }) => new Map(values.map(({ code, label }) => [code as Cell, words(label)])));
  return {
    columns: columns.map((column) =>
      column.values.length === 0 ? column : { ...column, kind: 'text', values: [], maxLength: null },
    ),
    row: (cells) =>
      cells.map((cell, index) => {
        const listed = labels[index] as ReadonlyMap<Cell, string>;
        return cell === null || listed.size === 0 ? cell : (listed.get(cell) ?? String(cell));
      }),
  };
}
