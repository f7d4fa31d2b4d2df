import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aDefinition, aQuestion, aRubric, NO_RUBRIC } from '../../../testing/a-definition.js';
import { both } from '../../built-in/answer-scales.js';
import { serviceQuestionnaire } from '../../built-in/service-questionnaire.js';
import { compileDefinition } from '../../compile/compile-definition.js';
import type { Definition } from '../../definition/definition.js';
import { applyOperation } from '../edit/apply-operation.js';
import { coverageOf } from './coverage.js';
import { longestSeconds, secondsForItem, secondsForItems } from './estimate-time.js';
import { pasteText } from './paste-text.js';
import {
  applyTranslations,
  translationsAsCells,
  translationsFromCells,
  translationTable,
} from './translation-table.js';

describe('coverageOf', () => {
  it('shows every criterion of the built-in questionnaire with its item and scale', () => {
    const coverage = coverageOf(serviceQuestionnaire, BUILT_IN_RUBRIC);
    expect(coverage).toMatchObject({ covered: 15, criteria: 15, missingWeight: 0, strangers: [] });
    const first = coverage.dimensions[0]?.criteria[0];
    expect(first?.weight).toBeCloseTo(0.25 / 3, 12);
    expect(first?.items).toMatchObject([
      { question: 'c11', type: 'radiogroup', role: 'score', scale: 5, direction: 'up' },
    ]);
    expect(first?.items[0]?.recode.map(({ points }) => points)).toEqual([100, 75, 50, 25, 0, 'NOT_APPLICABLE']);
  });

  it('shows gaps, strangers, rows of a matrix and scales that go down', () => {
    const definition = aDefinition({
      elements: [
        aQuestion({ criterion: 'c9', role: 'score' }),
        {
          type: 'matrix',
          name: 'grid',
          columns: [1, 2, 3],
          recode: { 1: 100, 2: 50, 3: 0 },
          rows: [{ value: 'top', text: 'The top', criterion: 'c1' }, 'end'],
        },
        { type: 'boolean', name: 'yes', criterion: 'c1' },
        { type: 'radiogroup', name: 'words', criterion: 'c1', choices: ['a', 'b', 'c'], recode: { a: 0, b: 100 } },
        { type: 'expression', name: 'sum', expression: '1 + 1' },
        { type: 'comment', name: 'free' },
      ],
    });
    const { dimensions, strangers, missingWeight, covered } = coverageOf(definition, aRubric('c1', 'c2'));
    expect({ covered, missingWeight }).toEqual({ covered: 1, missingWeight: 0.5 });
    expect(strangers).toMatchObject([{ question: 'q1', criterion: 'c9' }]);
    const items = dimensions[0]?.criteria[0]?.items;
    expect(items).toMatchObject([
      { question: 'grid', row: 'top', at: '/pages/0/elements/1/rows/0', title: { en: 'The top' }, direction: 'down' },
      {
        question: 'yes',
        direction: 'up',
        recode: [
          { value: false, points: 0 },
          { value: true, points: 100 },
        ],
      },
      { question: 'words', scale: 2, recode: [{ points: 0 }, { points: 100 }, { points: null }] },
    ]);
    const zigzag = aDefinition({
      elements: [
        { type: 'radiogroup', name: 'q', criterion: 'c1', choices: ['a', 'b', 'c'], recode: { a: 0, b: 100, c: 50 } },
      ],
    });
    expect(coverageOf(zigzag, aRubric('c1')).dimensions[0]?.criteria[0]?.items[0]?.direction).toBe('mixed');
  });
});

describe('the estimate of time', () => {
  const planOf = (definition: Definition) => {
    const compiled = compileDefinition(definition, NO_RUBRIC);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.violations));
    return compiled.plan;
  };

  it('grows with every question of every type, and with every word', () => {
    const types = [
      { type: 'rating' },
      { type: 'boolean' },
      { type: 'boolean', labelTrue: 'yes', labelFalse: 'no' },
      { type: 'checkbox', choices: ['one', 'two'] },
      { type: 'ranking', choices: ['one', 'two'] },
      { type: 'text' },
      { type: 'text', inputType: 'number' },
      { type: 'text', inputType: 'date' },
      { type: 'comment' },
      { type: 'matrix', columns: [1, 2], rows: ['top', 'end'] },
      { type: 'matrixdynamic', columns: [{ name: 'what', cellType: 'text' }] },
    ];
    for (const body of types) {
      const plan = planOf(
        aDefinition({
          elements: [
            { ...body, name: 'q1' },
            { ...body, name: 'q2', title: 'some more words' },
          ],
        }),
      );
      const [short, long] = plan.items.map((item) => secondsForItem(item, 'en')) as [number, number];
      expect(short).toBeGreaterThan(1);
      expect(long).toBeGreaterThan(short);
      expect(secondsForItems(plan, [0, 1], 'en')).toBeGreaterThan(secondsForItems(plan, [0], 'en'));
    }
    const computed = planOf(
      aDefinition({ elements: [aQuestion(), { type: 'expression', name: 'e', expression: '{q1} + 1' }] }),
    );
    expect(secondsForItem(computed.items[1]!, 'zh-CN')).toBeLessThan(1);
  });

  it('counts words that come again only once, and leaves out what nobody reaches', () => {
    const scale = ['very good indeed', 'not so good'].map((text, value) => ({ value, text }));
    const plan = planOf(
      aDefinition({ elements: ['q1', 'q2'].map((name) => ({ type: 'radiogroup', name, title: 'x', choices: scale })) }),
    );
    const [first, both] = [secondsForItems(plan, [0], 'en'), secondsForItems(plan, [0, 1], 'en')];
    expect(both - first).toBeCloseTo(2, 9);
    expect(longestSeconds(plan, new Set(['q1']))).toBeCloseTo(first, 9);
  });
});

describe('the table of translations', () => {
  const definition = aDefinition({
    title: { default: 'Survey' },
    elements: [
      aQuestion({ title: both('问题', 'Question') }),
      aQuestion({ name: 'q2', title: 'Shared', description: { 'zh-cn': '说明' } }),
      {
        type: 'radiogroup',
        name: 'q3',
        title: both('选', 'Choose'),
        choices: [{ value: 'a', text: { default: 'A' } }, 'b'],
      },
    ],
  });

  it('has a row for each text and counts what is missing', () => {
    const { rows, missing, percent } = translationTable(definition);
    expect(rows).toHaveLength(6);
    expect(missing).toEqual({ 'zh-CN': 2, en: 1 });
    expect(percent).toBe(50);
    expect(rows[2]).toEqual({
      pointer: '/pages/0/elements/1/title',
      question: 'q2',
      property: 'title',
      texts: { 'zh-CN': 'Shared', en: 'Shared' },
      shared: true,
      reachable: true,
    });
  });

  it('does not count what nobody can see', () => {
    const { missing, percent } = translationTable(definition, new Set(['q1']));
    expect({ missing, percent }).toEqual({ missing: { 'zh-CN': 1, en: 0 }, percent: 50 });
    expect(translationTable({ pages: [{ name: 'a', elements: [] }] }).percent).toBe(100);
  });

  it('is the same after a round trip', () => {
    const cells = translationsAsCells(definition);
    expect(cells[0]).toEqual(['pointer', 'question', 'property', 'zh-CN', 'en']);
    const back = translationsFromCells(definition, cells);
    expect(back).toEqual({ definition, changed: 0, errors: [] });
    expect(back.definition).toBe(definition);
  });

  it('takes translations from columns in any order and reports rows that fit nothing', () => {
    const {
      definition: translated,
      changed,
      errors,
    } = translationsFromCells(definition, [
      [' en', 'pointer '],
      ['Explanation', '/pages/0/elements/1/description'],
      ['', ''],
      ['Lost', '/pages/9/title'],
      ['', '/title'],
    ]);
    expect(changed).toBe(1);
    expect(errors).toEqual([{ row: 4, pointer: '/pages/9/title', code: 'unknown-pointer' }]);
    expect(translationTable(translated).missing).toEqual({ 'zh-CN': 2, en: 0 });
    expect(translationsFromCells(definition, [['en']]).errors).toMatchObject([{ row: 1, code: 'unknown-column' }]);
    expect(translationsFromCells(definition, []).errors).toHaveLength(1);
  });

  it('changes texts and nothing else', () => {
    const edits = [
      { pointer: '/title', locale: 'zh-CN', text: '调查' },
      { pointer: '/pages/0/elements/2/choices/0/text', locale: 'zh-CN', text: '甲' },
      { pointer: '/nowhere', locale: 'en', text: 'x' },
    ] as const;
    const { definition: changed, refused } = applyTranslations(definition, edits);
    expect(changed.title).toEqual({ default: 'Survey', 'zh-cn': '调查' });
    expect(refused).toEqual([{ pointer: '/nowhere', code: 'unknown-pointer' }]);
    expect(changed.pages[0]?.elements[0]).toBe(definition.pages[0]?.elements[0]);
  });
});

const summary = (text: string) =>
  pasteText(text, new Set(['q1'])).questions.map(({ element, guessed, line }) => ({ ...element, guessed, line }));

describe('pasteText', () => {
  it('makes a question of each line and options of what is indented or has a bullet', () => {
    const text = `1. 您主要把 SDK 用在哪里？（单选）
   在线教育
   视频会议
   其他

2、您看重哪些方面？
  □ 速度
  □ 深度
Q3: How do you rate it? (required)
- 5 very good
- 4 good
- 3 fair
（4）您用过 Aurora 吗？
5. 还有什么想说的？ / Anything else?
6) How likely are you to recommend it, 0-10?
Your e-mail
7. Which one? (multiple choice)
 a) red
 b) blue`;
    expect(summary(text)).toMatchObject([
      {
        type: 'radiogroup',
        name: 'q2',
        title: { 'zh-cn': '您主要把 SDK 用在哪里？' },
        guessed: false,
        line: 1,
        showOtherItem: true,
      },
      { type: 'checkbox', choices: [{ value: 'item1', text: { 'zh-cn': '速度' } }, { value: 'item2' }], guessed: true },
      {
        type: 'rating',
        isRequired: true,
        rateValues: [{ value: 5, text: { default: 'very good' } }, { value: 4 }, { value: 3 }],
      },
      { type: 'boolean', title: { 'zh-cn': '您用过 Aurora 吗？' } },
      { type: 'comment', title: { 'zh-cn': '还有什么想说的？', default: 'Anything else?' } },
      { type: 'rating', rateMin: 0, rateMax: 10 },
      { type: 'text' },
      {
        type: 'checkbox',
        title: { default: 'Which one?' },
        choices: [{ text: { default: 'red' } }, { text: { default: 'blue' } }],
      },
    ]);
  });

  it.each([
    ['您满意吗？（评分）', 'rating'],
    ['说说看【填空】', 'comment'],
    ['Do you use it?', 'boolean'],
    ['是否需要回访', 'boolean'],
    ['对不对（判断）', 'boolean'],
    ['您的邮箱', 'text'],
    ['What happened?', 'comment'],
    ['请打 1 到 7 分', 'rating'],
    ['English / 中文', 'comment'],
    ['选一个（单选）', 'radiogroup'],
  ])('guesses that “%s” is of type %s', (line, type) => {
    expect(summary(line)[0]?.type).toBe(type);
  });

  it('keeps only “other” as an open question, and values apart', () => {
    expect(summary('Which?\n - other')).toMatchObject([{ type: 'comment' }]);
    expect(summary('Which?\n - 1 a\n - 1 b')).toMatchObject([{ choices: [{ value: 1 }, { value: 'item2' }] }]);
    expect(summary('Rate\n 1\n 2\n 3')).toMatchObject([
      { type: 'rating', rateValues: [{ value: 1, text: '1' }, {}, {}] },
    ]);
  });

  it('says which lines became nothing', () => {
    const { questions, ignored } = pasteText(`- lost\nFirst\n${'x'.repeat(1001)}\n   \n1.`, new Set());
    expect(questions).toHaveLength(1);
    expect(ignored).toMatchObject([
      { line: 1, text: 'lost', code: 'no-question' },
      { line: 3, code: 'too-long' },
    ]);
  });

  it('makes questions that can be inserted and compiled, whatever was pasted', () => {
    const word = fc.constantFrom(
      ...'1. - a) （1） 其他 中文 / What is 0-10 吗？ 多选 (required) 5 = { } 好'.split(' '),
      '\n',
      '\n  ',
      '\t',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
        (text) => {
          const { questions } = pasteText(text, new Set(['q1']));
          const elements = questions.map(({ element }) => element);
          const inserted = applyOperation(aDefinition(), {
            kind: 'insert-elements',
            elements,
            place: { parent: '/pages/0', index: 9 },
          });
          const compiled = compileDefinition(inserted.definition, NO_RUBRIC);
          const faults = compiled.ok ? [] : compiled.violations.filter(({ code }) => !TRANSLATE.includes(code));
          expect([text, faults]).toEqual([text, []]);
        },
      ),
    );
  });
});

/** What only a person can do. */
const TRANSLATE = ['translation-missing', 'unknown-placeholder'];
