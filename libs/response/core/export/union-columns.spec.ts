import { describe, expect, it } from '@jest/globals';
import { aDefinition, aPlan } from '../../../questionnaire/testing/a-definition.js';
import { columnsOfItem } from './columns-of-item.js';
import { unionColumns } from './union-columns.js';

const version = (...elements: readonly Readonly<Record<string, unknown>>[]) =>
  aPlan(aDefinition({ elements })).items.flatMap(columnsOfItem);
const radio = (name: string, choices: readonly unknown[]) => ({ type: 'radiogroup', name, choices });
const codes = (versions: Parameters<typeof unionColumns>[0]) =>
  unionColumns(versions).map(({ column }) => ({
    name: column.name,
    kind: column.kind,
    codes: column.values.map(({ code }) => code),
  }));

describe('a union of columns', () => {
  it.each([
    { choices: [1, 2, 3], kind: 'number', own: [1, 2, 3] },
    { choices: [2, 1, 'NOT_APPLICABLE', 'DONT_KNOW'], kind: 'number', own: [2, 1, -99, -98] },
    { choices: ['red', 'green'], kind: 'text', own: ['red', 'green'] },
    { choices: [1, 'more', 'DONT_KNOW'], kind: 'text', own: ['1', 'more', 'DONT_KNOW'] },
    { choices: [-99, 1, 'NOT_APPLICABLE'], kind: 'text', own: ['-99', '1', 'NOT_APPLICABLE'] },
    { choices: ['toString', 'valueOf'], kind: 'text', own: ['toString', 'valueOf'] },
  ])('gives $choices codes of their own', ({ choices, kind, own }) => {
    expect(codes([version(radio('q', choices))])).toEqual([{ name: 'q', kind, codes: own }]);
  });

  it('knows what is no point of a scale', () => {
    const [column] = unionColumns([version(radio('q', [1, 2, 'DONT_KNOW']))]);
    expect(column?.column.values.map(({ missing }) => missing)).toEqual([false, false, true]);
  });

  it('makes yes 1 and no 0', () => {
    const [column] = unionColumns([version({ type: 'boolean', name: 'q' })]);
    expect([column?.encode(true), column?.encode(false), column?.column.values.map(({ code }) => code)]).toEqual([
      1,
      0,
      [1, 0],
    ]);
  });

  it('keeps the order of the newest version and puts what only older ones have behind it', () => {
    const newest = version({ type: 'rating', name: 'b' }, { type: 'rating', name: 'c' });
    const older = version({ type: 'rating', name: 'a' }, { type: 'rating', name: 'b' });
    expect(codes([newest, older]).map(({ name }) => name)).toEqual(['b', 'c', 'a']);
  });

  it('holds the values of all versions with the newest words', () => {
    const newest = version(radio('q', [{ value: 1, text: 'new' }, 2]));
    const older = version(radio('q', [{ value: 1, text: 'old' }, 3]));
    const [one] = unionColumns([newest, older]);
    expect(one?.column.values.map(({ code, label }) => [code, label.en])).toEqual([
      [1, 'new'],
      [2, '2'],
      [3, '3'],
    ]);
  });

  it('is of texts when one version is, as long as the longest and free when one is', () => {
    const texts = version({ type: 'text', name: 'q', maxLength: 20 });
    const longer = version({ type: 'comment', name: 'q', maxLength: 90 });
    const numbers = version({ type: 'text', name: 'q', inputType: 'number' });
    const [mixed] = unionColumns([numbers, texts, longer]);
    expect(mixed?.column).toMatchObject({ kind: 'text', maxLength: 90, free: true, values: [] });
    expect(mixed?.encode(2.5)).toBe('2.5');
    expect(unionColumns([numbers])[0]?.column).toMatchObject({ kind: 'number', maxLength: null, free: false });
    expect(unionColumns([numbers])[0]?.encode(2.5)).toBe(2.5);
  });
});
