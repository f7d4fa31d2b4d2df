import { describe, expect, it } from '@jest/globals';
import { aDefinition, aPlan, aRubric } from '../../../questionnaire/testing/a-definition.js';
import { anAnswer } from '../../testing/an-answer.js';
import type { ExportColumn } from './export-column.js';
import { type ExportedVersion, exportTable, withLabels } from './export-table.js';
import { longTable } from './long-rows.js';

const VERSION: ExportedVersion = {
  id: 'v2',
  questionnaire: 'main',
  number: 2,
  plan: aPlan(
    aDefinition({
      elements: [
        { type: 'rating', name: 'c1' },
        { type: 'radiogroup', name: 'colour', choices: [{ value: 'red', text: 'Red' }, 'blue'] },
        { type: 'comment', name: 'words' },
      ],
    }),
  ),
  rubric: aRubric('c1', 'c2'),
};
const OLDER: ExportedVersion = {
  id: 'v1',
  questionnaire: 'main',
  number: 1,
  plan: aPlan(aDefinition({ elements: [{ type: 'rating', name: 'gone' }] })),
  rubric: aRubric('c2', 'c9'),
};

function cellsOf(columns: readonly ExportColumn[], cells: readonly unknown[]): Readonly<Record<string, unknown>> {
  expect(cells).toHaveLength(columns.length);
  return Object.fromEntries(columns.map(({ name }, index) => [name, cells[index]]));
}

describe('an export table', () => {
  const table = exportTable([VERSION, OLDER]);
  const wide = (answer: Parameters<typeof anAnswer>[0]) => cellsOf(table.columns, table.row(anAnswer(answer)));

  it('says of an answer who gave it in which week, what it says, and its scores', () => {
    const answers = { c1: 4, colour: 'red', words: 'fine' };
    expect(wide({ versionId: 'v2', answers, criterionScore: [1890, null], dimensionScore: [66.666666] })).toEqual({
      id: 'a1',
      questionnaire: 'main',
      version: 2,
      vendor: 'aurora',
      organisation: '0123456789abcdef',
      source: 'independent',
      size: 'M',
      region: 'CN',
      locale: 'en',
      week: '2026-W48',
      seconds: 184,
      provenance: 'invited',
      flags: null,
      excluded: null,
      ruling: null,
      may_quote: 0,
      c1: 4,
      colour: 'red',
      words: 'fine',
      gone: null,
      score_c1: 75,
      score_c2: null,
      score_c9: null,
      score_D1: 66.67,
      score_overall: 71.5,
    });
  });

  it('takes each score from where the rubric of its version has it', () => {
    const cells = wide({ versionId: 'v1', answers: { gone: 2 }, criterionScore: [2520, 0], dimensionScore: [] });
    expect(cells).toMatchObject({
      version: 1,
      gone: 2,
      c1: null,
      score_c1: null,
      score_c2: 100,
      score_c9: 0,
      score_D1: null,
    });
  });

  it('tells marks, why an answer is left out, and that nobody was invited', () => {
    const flags = ['OPEN_LINK', 'FAST'];
    expect(
      wide({ flags, excludedReason: 'OPEN_LINK', ruling: 'keep', mayQuote: true, overallScore: null }),
    ).toMatchObject({
      provenance: 'open',
      flags: 'OPEN_LINK FAST',
      excluded: 'OPEN_LINK',
      ruling: 'keep',
      may_quote: 1,
      score_overall: null,
    });
  });

  it('refuses an answer to another version', () => {
    expect(() => table.row(anAnswer({ versionId: 'v7' }))).toThrow('v7');
  });

  it('holds words in the place of codes for who wants them', () => {
    const words = withLabels(table.columns, (text) => text.en);
    const row = table.row(anAnswer({ versionId: 'v2', answers: { c1: 5, colour: 'red' } }));
    const cells = cellsOf(words.columns, words.row(row));
    expect(cells).toMatchObject({
      source: 'Independent',
      colour: 'Red',
      c1: '5',
      may_quote: 'No',
      words: null,
      version: 2,
    });
    expect(words.columns.find(({ name }) => name === 'colour')).toMatchObject({ kind: 'text', values: [] });
    const unheardOf = table.row(anAnswer({ source: 'elsewhere' }));
    expect(cellsOf(words.columns, words.row(unheardOf))['source']).toBe('elsewhere');
  });
});

describe('a long table', () => {
  it('has a row for each thing that was said and each score', () => {
    const { columns, facts, row } = exportTable([VERSION]);
    const long = longTable(columns, facts);
    const answer = anAnswer({ versionId: 'v2', answers: { c1: 4, words: 'fine' }, criterionScore: [1890, null] });
    const rows = long.rows(row(answer)).map((cells) => cellsOf(long.columns, cells));
    expect(rows.map(({ variable, question, value, number }) => [variable, question, value, number])).toEqual([
      ['c1', 'c1', '4', 4],
      ['words', 'words', 'fine', null],
      ['score_c1', null, '75', 75],
      ['score_D1', null, '75', 75],
      ['score_overall', null, '71.5', 71.5],
    ]);
    expect(rows[0]).toMatchObject({ id: 'a1', vendor: 'aurora', version: 2, excluded: null });
  });
});
