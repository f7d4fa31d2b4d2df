import { describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aDefinition, aPlan } from '../../../questionnaire/testing/a-definition.js';
import { columnsOfItem } from './columns-of-item.js';

const columnsOf = (question: Readonly<Record<string, unknown>>) =>
  aPlan(aDefinition({ elements: [{ name: 'q', ...question }] })).items.flatMap(columnsOfItem);

const read = (question: Readonly<Record<string, unknown>>, answers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(columnsOf(question).map((column) => [column.name, column.read(answers as never)]));

describe('the columns of an item', () => {
  it.each([
    { type: 'rating', answer: 4, cells: { q: 4 } },
    { type: 'comment', answer: 'words', cells: { q: 'words' } },
    { type: 'text', inputType: 'number', answer: -1.5, cells: { q: -1.5 } },
    { type: 'text', inputType: 'date', answer: '2026-11-26', cells: { q: '2026-11-26' } },
    { type: 'boolean', answer: false, cells: { q: false } },
    { type: 'checkbox', choices: ['a', 'b', 'c'], answer: ['c', 'a'], cells: { 'q.a': 1, 'q.b': 0, 'q.c': 1 } },
    { type: 'ranking', choices: ['a', 'b', 'c'], answer: ['c', 'a', 'b'], cells: { 'q.a': 2, 'q.b': 3, 'q.c': 1 } },
    { type: 'matrix', columns: [1, 2], rows: ['x', 'y'], answer: { y: 2 }, cells: { 'q.x': undefined, 'q.y': 2 } },
    { type: 'expression', expression: '1 + 1', answer: 2, cells: {} },
  ])('hold what was answered to a $type', ({ answer, cells, ...question }) => {
    expect(read(question, { q: answer })).toEqual(cells);
  });

  it('hold nothing where nothing was answered', () => {
    const question = { type: 'checkbox', choices: ['a', 'b'] };
    expect(Object.values(read(question, {}))).toEqual([undefined, undefined]);
    expect(Object.values(read({ type: 'matrix', columns: [1], rows: ['x'] }, {}))).toEqual([undefined]);
  });

  it('are one for each cell of a table', () => {
    const columns = [
      { name: 'what', cellType: 'text' },
      { name: 'points', cellType: 'rating' },
    ];
    const table = { type: 'matrixdynamic', maxRowCount: 2, columns };
    expect(read(table, { q: [{ what: 'x', points: 3 }] })).toEqual({
      'q.1.what': 'x',
      'q.1.points': 3,
      'q.2.what': undefined,
      'q.2.points': undefined,
    });
    expect(columnsOf(table).map(({ free }) => free)).toEqual([true, false, true, false]);
    expect(columnsOf(table)[0]?.label).toEqual({ 'zh-CN': 'q · 1 · what', en: 'q · 1 · what' });
    expect(Object.values(read(table, {}))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('hold a remark apart, with its own words or ours', () => {
    const remarked = { type: 'rating', showCommentArea: true };
    expect(read(remarked, { q: 5, 'q-Comment': 'why' })).toEqual({ q: 5, 'q-Comment': 'why' });
    expect(columnsOf(remarked)[1]).toMatchObject({ part: 'Comment', free: true, label: { en: 'q · remark' } });
    expect(columnsOf({ ...remarked, commentText: 'Why?' })[1]?.label.en).toBe('q · Why?');
  });

  it('name yes and no where the questionnaire does not', () => {
    const values = (question: object) => columnsOf({ type: 'boolean', ...question })[0]?.values;
    expect(values({})?.map(({ label }) => label.en)).toEqual(['Yes', 'No']);
    expect(values({ labelTrue: 'I do', labelFalse: 'I do not' })?.map(({ label }) => label.en)).toEqual([
      'I do',
      'I do not',
    ]);
  });

  it('have names of their own in the built-in questionnaire', () => {
    const names = aPlan(serviceQuestionnaire, BUILT_IN_RUBRIC)
      .items.flatMap(columnsOfItem)
      .map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
