import { describe, expect, it } from '@jest/globals';
import { aDefinition, aPlan, aQuestion } from '../../testing/a-definition.js';
import { prepareChecker } from './check-answers.js';

const checkerOf = (...elements: readonly object[]) => prepareChecker(aPlan(aDefinition({ elements })));

/** Pointers below `/answers` with their codes; empty when the answers are accepted. */
function violationsOf(checker: ReturnType<typeof checkerOf>, answers: unknown): string[] {
  const checked = checker.check(answers);
  return checked.ok ? [] : checked.violations.map(({ pointer, code }) => `${pointer.replace('/answers', '')} ${code}`);
}

const column = { name: 'what', cellType: 'text', isRequired: true, maxLength: 3 };
const table = {
  type: 'matrixdynamic',
  maxRowCount: 2,
  minRowCount: 2,
  columns: [column, { name: 'n', cellType: 'text', inputType: 'number' }],
};
const matrix = { type: 'matrix', columns: [1, 2], rows: ['a/b', 'c'], eachRowRequired: true };
const choices = ['a', 'b', 'c'];

describe('an answer', () => {
  it.each([
    { name: 'a point of a scale', question: {}, value: 4 },
    { name: 'a point between two points', question: {}, value: 3.7, code: 'not-a-choice' },
    { name: 'a point written as text', question: {}, value: '4', code: 'not-a-choice' },
    { name: 'a list for a point', question: {}, value: [4], code: 'wrong-type' },
    { name: 'null', question: {}, value: null, code: 'wrong-type' },
    { name: 'a truth', question: { type: 'boolean' }, value: false },
    { name: 'almost a truth', question: { type: 'boolean' }, value: 'maybe', code: 'not-a-choice' },
    { name: 'two of three', question: { type: 'checkbox', choices }, value: ['c', 'a'] },
    { name: 'one twice', question: { type: 'checkbox', choices }, value: ['a', 'a'], code: 'duplicate' },
    {
      name: 'too many',
      question: { type: 'checkbox', choices, maxSelectedChoices: 1 },
      value: ['a', 'b'],
      code: 'too-many',
    },
    { name: 'too few', question: { type: 'checkbox', choices, minSelectedChoices: 2 }, value: ['a'], code: 'too-few' },
    {
      name: 'one that is not there',
      question: { type: 'checkbox', choices },
      value: ['a', 'z'],
      at: '/1',
      code: 'not-a-choice',
    },
    { name: 'no list', question: { type: 'checkbox', choices }, value: 'a', code: 'wrong-type' },
    { name: 'a whole ranking', question: { type: 'ranking', choices }, value: ['c', 'a', 'b'] },
    { name: 'part of a ranking', question: { type: 'ranking', choices }, value: ['c', 'a'], code: 'too-few' },
    { name: 'a text', question: { type: 'text' }, value: ' as typed ' },
    { name: 'a text of 3 emoji', question: { type: 'text', maxLength: 3 }, value: '😀😀😀' },
    { name: 'a text of 4 emoji', question: { type: 'text', maxLength: 3 }, value: '😀😀😀😀', code: 'too-long' },
    { name: 'half an emoji', question: { type: 'text' }, value: '\ud83d', code: 'invalid-text' },
    { name: 'a number for a text', question: { type: 'comment' }, value: 5, code: 'wrong-type' },
    { name: 'an address', question: { type: 'text', inputType: 'email' }, value: 'a.b@example.co' },
    { name: 'no address', question: { type: 'text', inputType: 'email' }, value: 'a@b', code: 'not-an-email' },
    { name: 'any number', question: { type: 'text', inputType: 'number' }, value: -1.25 },
    { name: 'a number in steps', question: { type: 'text', inputType: 'number', min: 0.1, step: 0.1 }, value: 0.3 },
    {
      name: 'a number off its steps',
      question: { type: 'text', inputType: 'number', step: 5 },
      value: 7,
      code: 'not-a-step',
    },
    {
      name: 'a number too small',
      question: { type: 'text', inputType: 'number', min: 0 },
      value: -1,
      code: 'too-small',
    },
    {
      name: 'a number too large',
      question: { type: 'text', inputType: 'number', max: 9 },
      value: 10,
      code: 'too-large',
    },
    { name: 'a number as text', question: { type: 'text', inputType: 'number' }, value: '5', code: 'not-a-number' },
    { name: 'a day', question: { type: 'text', inputType: 'date' }, value: '2024-02-29' },
    {
      name: 'a day that is none',
      question: { type: 'text', inputType: 'date' },
      value: '2023-02-29',
      code: 'not-a-date',
    },
    { name: 'a day long ago', question: { type: 'text', inputType: 'date' }, value: '1066-10-14', code: 'not-a-date' },
    {
      name: 'a day too early',
      question: { type: 'text', inputType: 'date', min: '2024-01-01' },
      value: '2023-12-31',
      code: 'too-early',
    },
    {
      name: 'a day too late',
      question: { type: 'text', inputType: 'date', max: '2024-01-01' },
      value: '2024-01-02',
      code: 'too-late',
    },
    { name: 'a number for a day', question: { type: 'text', inputType: 'date' }, value: 20240101, code: 'wrong-type' },
    { name: 'all rows', question: matrix, value: { 'a/b': 1, c: 2 } },
    { name: 'one row of two', question: matrix, value: { c: 2 }, at: '/a~1b', code: 'required' },
    {
      name: 'a row that is not there',
      question: matrix,
      value: { 'a/b': 1, c: 2, d: 1 },
      at: '/d',
      code: 'unknown-key',
    },
    { name: 'a column that is not there', question: matrix, value: { 'a/b': 1, c: 9 }, at: '/c', code: 'not-a-choice' },
    { name: 'no rows but a list', question: matrix, value: [1, 2], code: 'wrong-type' },
    { name: 'two rows of a table', question: table, value: [{ what: 'x' }, { what: 'y', n: 2 }] },
    { name: 'too few rows', question: table, value: [{ what: 'x' }], code: 'too-few' },
    { name: 'too many rows', question: table, value: [{}, {}, {}], code: 'too-many' },
    { name: 'no table', question: table, value: {}, code: 'wrong-type' },
    {
      name: 'a row without what it needs',
      question: table,
      value: [{ what: 'x' }, { n: 1 }],
      at: '/1/what',
      code: 'required',
    },
    {
      name: 'a cell too long',
      question: table,
      value: [{ what: 'long' }, { what: 'y' }],
      at: '/0/what',
      code: 'too-long',
    },
  ])('of $name: $code', ({ question, value, at = '', code }) => {
    const found = violationsOf(checkerOf(aQuestion(question)), { q1: value });
    expect(found).toEqual(code === undefined ? [] : [`/q1${at} ${code}`]);
  });

  it('is missed where a least number of choices is asked for', () => {
    const question = aQuestion({ type: 'checkbox', choices, minSelectedChoices: 2 });
    expect(violationsOf(checkerOf(question), { q1: [] })).toEqual(['/q1 required']);
    expect(violationsOf(checkerOf(question), {})).toEqual(['/q1 required']);
  });

  it.each([
    { name: 'an empty text', question: { type: 'text' }, value: '' },
    { name: 'white space', question: { type: 'comment' }, value: ' \n' },
    { name: 'an empty day', question: { type: 'text', inputType: 'date' }, value: '' },
    { name: 'no choice', question: { type: 'checkbox', choices }, value: [] },
    { name: 'no row', question: { type: 'matrix', columns: [1, 2], rows: ['a'] }, value: {} },
    { name: 'rows that say nothing', question: { ...table }, value: [{}, { what: '' }] },
  ])('that says nothing ($name) is left out, and missed where one is needed', ({ question, value }) => {
    expect(checkerOf(aQuestion(question)).check({ q1: value })).toEqual({ ok: true, answers: {} });
    expect(violationsOf(checkerOf(aQuestion({ ...question, isRequired: true })), { q1: value })).toEqual([
      '/q1 required',
    ]);
  });

  it('is never a computed one', () => {
    const checker = checkerOf(aQuestion(), aQuestion({ type: 'expression', name: 'total', expression: '{q1} * 20' }));
    expect(violationsOf(checker, { total: 80 })).toEqual(['/total unknown-key']);
    expect(checker.visibleItems({})).toEqual([0, 1]);
  });
});

describe('an answer set', () => {
  it.each([[null], [[]], ['x'], [7]])('is an object, not %j', (answers) => {
    expect(violationsOf(checkerOf(aQuestion()), answers)).toEqual([' wrong-type']);
  });

  it('has no other keys, whatever objects inherit', () => {
    const strangers = { constructor: 1, toString: 'x', 'q1-Comment': 'x', 'a/b': 1 };
    const found = violationsOf(checkerOf(aQuestion()), strangers);
    expect(found).toEqual(
      ['/constructor', '/toString', '/q1-Comment', '/a~1b'].map((pointer) => `${pointer} unknown-key`),
    );
  });

  it('of rubbish is answered with 50 violations', () => {
    const rubbish = Object.fromEntries(Array.from({ length: 15_000 }, (_, n) => [`k${n}`, 1]));
    expect(violationsOf(checkerOf(aQuestion()), rubbish)).toHaveLength(50);
    const rows = checkerOf(aQuestion({ type: 'matrix', columns: [1, 2], rows: ['a'] }));
    expect(violationsOf(rows, { q1: rubbish })).toHaveLength(50);
  });
});

describe("words of one's own", () => {
  const other = checkerOf(aQuestion({ type: 'checkbox', choices, showOtherItem: true }));
  const remark = checkerOf(aQuestion({ showCommentArea: true, commentText: 'Why?' }));

  it.each([
    { name: 'belong to the choice "other"', checker: other, answers: { q1: ['other'], 'q1-Comment': 'x' }, found: [] },
    { name: 'are needed beside it', checker: other, answers: { q1: ['other'] }, found: ['/q1-Comment required'] },
    {
      name: 'are not expected without it',
      checker: other,
      answers: { q1: ['a'], 'q1-Comment': 'x' },
      found: ['/q1-Comment not-visible'],
    },
    {
      name: 'are text',
      checker: other,
      answers: { q1: ['other'], 'q1-Comment': 1 },
      found: ['/q1-Comment wrong-type'],
    },
    { name: 'may stand beside any answer', checker: remark, answers: { q1: 1, 'q1-Comment': 'x' }, found: [] },
    { name: 'may stand alone', checker: remark, answers: { 'q1-Comment': 'x' }, found: [] },
    {
      name: 'have a limit',
      checker: remark,
      answers: { 'q1-Comment': 'x'.repeat(1001) },
      found: ['/q1-Comment too-long'],
    },
  ])('$name', ({ checker, answers, found }) => {
    expect(violationsOf(checker, answers)).toEqual(found);
  });

  it('go when their question goes', () => {
    const hidden = checkerOf(aQuestion(), aQuestion({ name: 'q2', showCommentArea: true, visibleIf: '{q1} = 1' }));
    expect(violationsOf(hidden, { q1: 2, 'q2-Comment': 'x' })).toEqual(['/q2-Comment not-visible']);
    expect(hidden.check({ q1: 2, 'q2-Comment': 'x' }, { invisible: 'drop' })).toEqual({ ok: true, answers: { q1: 2 } });
  });
});

const part = (name: string) => ({ type: 'text', name, inputType: 'number', min: 0, max: 100 });

describe('parts that must add up', () => {
  const elements = [{ type: 'panel', name: 'split', sumTo: 100, elements: [part('a'), part('b'), part('c')] }];
  const checker = prepareChecker(aPlan(aDefinition({ elements })));

  it.each([
    { answers: { a: 60, b: 40, c: 0 }, found: [] },
    { answers: { a: 100 }, found: [] },
    { answers: {}, found: [] },
    { answers: { a: 60, b: 30 }, found: ['/split wrong-sum'] },
    { answers: { a: 0, b: 0, c: 0 }, found: ['/split wrong-sum'] },
  ])('$answers: $found', ({ answers, found }) => {
    expect(violationsOf(checker, answers)).toEqual(found);
  });
});

describe('a step', () => {
  const pages = [
    { elements: [aQuestion({ isRequired: true })] },
    { elements: [aQuestion({ name: 'q2', isRequired: true, visibleIf: '{q1} > 3' })] },
    { elements: [aQuestion({ name: 'q3', visibleIf: '{q2} = 1' })] },
  ];
  const checker = prepareChecker(aPlan({ pages }));

  it('is judged by itself; what does not fit elsewhere is left out', () => {
    expect(checker.checkStep(0, { q1: 5, q2: 99, q3: 1 })).toEqual({ ok: true, answers: { q1: 5 } });
    expect(checker.checkStep(1, { q1: 5 })).toMatchObject({ ok: false, violations: [{ pointer: '/answers/q2' }] });
    expect(checker.checkStep(1, { q1: 1 })).toEqual({ ok: true, answers: { q1: 1 } });
    expect(checker.checkStep(9, {})).toEqual({ ok: true, answers: {} });
  });

  it('is shown when one of its items is', () => {
    expect(checker.visibleSteps({})).toEqual([0]);
    expect(checker.visibleSteps({ q1: 5 })).toEqual([0, 1]);
    expect(checker.visibleSteps({ q1: 5, q2: 1 })).toEqual([0, 1, 2]);
    expect(checker.visibleSteps({ q1: 2, q2: 1 })).toEqual([0]);
  });
});
