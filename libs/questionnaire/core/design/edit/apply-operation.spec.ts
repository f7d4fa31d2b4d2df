import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDefinition, aQuestion, NO_RUBRIC } from '../../../testing/a-definition.js';
import { ZOO } from '../../../testing/a-zoo.js';
import { both } from '../../built-in/answer-scales.js';
import { serviceQuestionnaire } from '../../built-in/service-questionnaire.js';
import { compileDefinition } from '../../compile/compile-definition.js';
import type { Definition, ElementDefinition } from '../../definition/definition.js';
import { lintDefinition } from '../../definition/lint-definition.js';
import { QUESTION_TYPES } from '../../definition/question-types.js';
import type { ItemType } from '../../plan.js';
import { valueAt } from '../pointer.js';
import { applyOperation } from './apply-operation.js';
import { nameFrom } from './names.js';
import type { Operation } from './operation.js';
import { readDraft } from './read-draft.js';
import { referencesIn, referencesTo } from './references.js';
import { propertiesAt } from './set-property.js';
import { partsOf, pointerOfName } from './survey-tree.js';

const E = '/pages/0/elements';

/** q1 (radio), panel p [q2, panel r [q3]], q4 on the first page; q5 on the second. */
const BASE: Definition = {
  title: 'A survey',
  pages: [
    {
      name: 'first',
      elements: [
        { type: 'radiogroup', name: 'q1', choices: ['red', { value: 'green', text: 'Green' }, 'blue'] },
        {
          type: 'panel',
          name: 'p',
          title: 'A panel',
          visibleIf: "{q1} = 'red'",
          elements: [
            { type: 'rating', name: 'q2', visibleIf: "{q1} anyof ['red', 'green']" },
            { type: 'panel', name: 'r', elements: [{ type: 'comment', name: 'q3' }] },
          ],
        },
        { type: 'checkbox', name: 'q4', choices: ['a', 'b'], visibleIf: '{q2} > 3' },
      ],
    },
    {
      name: 'second',
      visibleIf: '{q2} notempty',
      elements: [
        { type: 'matrix', name: 'q5', columns: [1, 2, 3], rows: ['top', 'end'] },
        { type: 'expression', name: 'q6', expression: '{q5.top} + {q5.end}' },
      ],
    },
  ],
};

const run = (operation: Operation, definition = BASE) => applyOperation(definition, operation);
const order = (definition: Definition): string =>
  partsOf(definition)
    .map(({ part }) => part.name)
    .join(' ');
const at = (definition: Definition, pointer: string) =>
  valueAt(definition, pointer) as Readonly<Record<string, unknown>>;

describe('elements', () => {
  it.each<readonly [string, Operation, string, string]>([
    [
      'go in at a place',
      { kind: 'insert-question', type: 'text', place: { parent: '/pages/0', index: 1 } },
      'first q1 q7 p q2 r q3 q4 second q5 q6',
      `${E}/1`,
    ],
    [
      'go in with a name of their own',
      { kind: 'insert-question', type: 'panel', place: { parent: '/pages/1', index: 99 }, name: 'Q1' },
      'first q1 p q2 r q3 q4 second q5 q6 Q12',
      '/pages/1/elements/2',
    ],
    [
      'go in before everything',
      { kind: 'insert-question', type: 'panel', place: { parent: `${E}/1`, index: -5 } },
      'first q1 p panel1 q2 r q3 q4 second q5 q6',
      `${E}/1/elements/0`,
    ],
    [
      'are doubled, with all inside',
      { kind: 'duplicate', at: `${E}/1` },
      'first q1 p q2 r q3 p2 q7 r2 q8 q4 second q5 q6',
      `${E}/2`,
    ],
    [
      'move down, past a panel',
      { kind: 'move', at: `${E}/0`, place: { parent: '/pages/0', index: 2 } },
      'first p q2 r q3 q4 q1 second q5 q6',
      `${E}/2`,
    ],
    [
      'move into a panel after them',
      { kind: 'move', at: `${E}/0`, place: { parent: `${E}/1/elements/1`, index: 1 } },
      'first p q2 r q3 q1 q4 second q5 q6',
      `${E}/0/elements/1/elements/1`,
    ],
    [
      'move to another page',
      { kind: 'move', at: `${E}/1`, place: { parent: '/pages/1', index: 1 } },
      'first q1 q4 second q5 p q2 r q3 q6',
      '/pages/1/elements/1',
    ],
    ['go away', { kind: 'remove', at: `${E}/1` }, 'first q1 q4 second q5 q6', '/pages/0'],
    [
      'are put in a panel together',
      { kind: 'wrap-in-panel', at: `${E}/0`, count: 2 },
      'first panel1 q1 p q2 r q3 q4 second q5 q6',
      `${E}/0`,
    ],
    ['come out of their panel', { kind: 'unwrap-panel', at: `${E}/1` }, 'first q1 q2 r q3 q4 second q5 q6', `${E}/1`],
    [
      'step over a question',
      { kind: 'move-step', at: '/pages/1/elements/0', by: 1 },
      'first q1 p q2 r q3 q4 second q6 q5',
      '/pages/1/elements/1',
    ],
    [
      'step into the panel below',
      { kind: 'move-step', at: `${E}/0`, by: 1 },
      'first p q1 q2 r q3 q4 second q5 q6',
      `${E}/0/elements/0`,
    ],
    [
      'step into the panel above',
      { kind: 'move-step', at: `${E}/2`, by: -1 },
      'first q1 p q2 r q3 q4 second q5 q6',
      `${E}/1/elements/2`,
    ],
    [
      'step out of a panel upwards',
      { kind: 'move-step', at: `${E}/1/elements/0`, by: -1 },
      'first q1 q2 p r q3 q4 second q5 q6',
      `${E}/1`,
    ],
    [
      'step out of a panel downwards',
      { kind: 'move-step', at: `${E}/1/elements/1/elements/0`, by: 1 },
      'first q1 p q2 r q3 q4 second q5 q6',
      `${E}/1/elements/2`,
    ],
    [
      'step to the next page',
      { kind: 'move-step', at: `${E}/2`, by: 1 },
      'first q1 p q2 r q3 second q4 q5 q6',
      '/pages/1/elements/0',
    ],
    [
      'step to the page before',
      { kind: 'move-step', at: '/pages/1/elements/0', by: -1 },
      'first q1 p q2 r q3 q4 q5 second q6',
      `${E}/3`,
    ],
    ['step as a page', { kind: 'move-step', at: '/pages/1', by: -1 }, 'second q5 q6 first q1 p q2 r q3 q4', '/pages/0'],
  ])('%s', (_, operation, names, where) => {
    const { definition, at: now, refused } = run(operation);
    expect(refused).toBeUndefined();
    expect(order(definition)).toBe(names);
    expect(now).toBe(where);
  });

  it.each<readonly [Operation, string]>([
    [{ kind: 'remove', at: `${E}/9` }, 'nothing-there'],
    [{ kind: 'duplicate', at: `${E}/9` }, 'nothing-there'],
    [{ kind: 'move', at: `${E}/9`, place: { parent: '/pages/0', index: 0 } }, 'nothing-there'],
    [{ kind: 'move', at: `${E}/0`, place: { parent: '/pages/9', index: 0 } }, 'nothing-there'],
    [{ kind: 'move', at: `${E}/0`, place: { parent: `${E}/2`, index: 0 } }, 'nothing-there'],
    [{ kind: 'move', at: `${E}/1`, place: { parent: `${E}/1/elements/1`, index: 0 } }, 'not-possible-here'],
    [{ kind: 'move-step', at: `${E}/0`, by: -1 }, 'not-possible-here'],
    [{ kind: 'move-step', at: `${E}/9`, by: -1 }, 'nothing-there'],
    [{ kind: 'wrap-in-panel', at: `${E}/9`, count: 1 }, 'nothing-there'],
    [{ kind: 'unwrap-panel', at: `${E}/0` }, 'not-possible-here'],
    [{ kind: 'unwrap-panel', at: `${E}/9` }, 'nothing-there'],
  ])('are left as they are by %j', (operation, refused) => {
    const outcome = run(operation);
    expect(outcome).toMatchObject({ refused, lost: [] });
    expect(outcome.definition).toBe(BASE);
  });

  it('are not nested deeper or more than a questionnaire may hold', () => {
    const deep = [1, 2, 3, 4].reduce<ElementDefinition>(
      (element, level) => ({ type: 'panel', name: `l${level}`, elements: [element] }),
      { type: 'comment', name: 'x' },
    );
    const full = aDefinition({
      elements: [deep, ...Array.from({ length: 199 }, (_, index) => aQuestion({ name: `n${index}` }))],
    });
    const codes = [
      run({ kind: 'wrap-in-panel', at: `${E}/0`, count: 1 }, full),
      run({ kind: 'move', at: `${E}/0`, place: { parent: `${E}/0`, index: 0 } }, full),
      run(
        {
          kind: 'insert-question',
          type: 'panel',
          place: { parent: `${E}/0/elements/0/elements/0/elements/0`, index: 0 },
        },
        full,
      ),
      run({ kind: 'insert-question', type: 'text', place: { parent: '/pages/0', index: 0 } }, full),
    ].map(({ refused }) => refused);
    expect(codes).toEqual(['too-deep', 'not-possible-here', 'too-deep', 'too-many']);
    const past = run({ kind: 'move-step', at: `${E}/1`, by: -1 }, full);
    expect(past.at).toBe(`${E}/0/elements/1`);
  });

  it('keep the condition of the panel they come out of, and say what is lost', () => {
    const { definition, lost } = run({ kind: 'unwrap-panel', at: `${E}/1` });
    expect(at(definition, `${E}/1`)['visibleIf']).toBe("({q1} = 'red') and ({q1} anyof ['red', 'green'])");
    expect(at(definition, `${E}/2`)['visibleIf']).toBe("{q1} = 'red'");
    expect(lost).toEqual([{ pointer: `${E}/1/title`, code: 'property-lost', parameters: { property: 'title' } }]);
    const empty = run(
      { kind: 'unwrap-panel', at: `${E}/0` },
      aDefinition({ elements: [{ type: 'panel', name: 'p', elements: [] }] }),
    );
    expect(empty.at).toBe('/pages/0');
  });

  it('that are doubled speak of each other, not of what they were copied from', () => {
    const source = aDefinition({
      elements: [
        {
          type: 'panel',
          name: 'p',
          elements: [aQuestion(), aQuestion({ name: 'q2', visibleIf: '{q1} > 3', title: 'And {q1}?' })],
        },
      ],
    });
    const { definition } = run({ kind: 'duplicate', at: `${E}/0` }, source);
    expect(at(definition, `${E}/1/elements/1`)).toMatchObject({
      name: 'q4',
      visibleIf: '{q3} > 3',
      title: 'And {q3}?',
    });
  });
});

describe('pages', () => {
  it.each<readonly [string, Operation, string, string]>([
    ['are added', { kind: 'add-page', index: 1 }, 'first q1 p q2 r q3 q4 page1 second q5 q6', '/pages/1'],
    [
      'are added with what they hold',
      { kind: 'add-page', index: 9, page: { name: 'first', elements: [] } },
      'first q1 p q2 r q3 q4 second q5 q6 first1',
      '/pages/2',
    ],
    [
      'are doubled',
      { kind: 'duplicate', at: '/pages/1' },
      'first q1 p q2 r q3 q4 second q5 q6 second1 q7 q8',
      '/pages/2',
    ],
    ['are moved', { kind: 'move-page', at: '/pages/0', index: 5 }, 'second q5 q6 first q1 p q2 r q3 q4', '/pages/1'],
    [
      'are split',
      { kind: 'split-page', at: `${E}/2` },
      'first q1 p q2 r q3 page1 q4 second q5 q6',
      '/pages/1/elements/0',
    ],
    ['are joined', { kind: 'join-page', at: '/pages/0' }, 'first q1 p q2 r q3 q4 q5 q6', '/pages/0'],
    ['go away', { kind: 'remove', at: '/pages/0' }, 'second q5 q6', '/pages/0'],
  ])('%s', (_, operation, names, where) => {
    const { definition, at: now } = run(operation);
    expect(order(definition)).toBe(names);
    expect(now).toBe(where);
  });

  it('that are joined keep their conditions, and lose a heading', () => {
    const titled: Definition = { ...BASE, pages: BASE.pages.map((page) => ({ ...page, title: 'T' })) };
    const { definition, lost } = run({ kind: 'join-page', at: '/pages/0' }, titled);
    expect(at(definition, `${E}/3`)['visibleIf']).toBe('{q2} notempty');
    expect(at(definition, `${E}/0`)['visibleIf']).toBeUndefined();
    expect(lost).toMatchObject([{ pointer: '/pages/1/title' }]);
    const same = run({ kind: 'split-page', at: '/pages/1/elements/1' });
    expect(order(run({ kind: 'join-page', at: '/pages/1' }, same.definition).definition)).toBe(order(BASE));
    expect(at(same.definition, '/pages/2')['visibleIf']).toBe('{q2} notempty');
  });

  it.each<readonly [Operation, string]>([
    [{ kind: 'remove', at: '/pages/9' }, 'nothing-there'],
    [{ kind: 'duplicate', at: '/pages/9' }, 'nothing-there'],
    [{ kind: 'move-page', at: '/pages/9', index: 0 }, 'nothing-there'],
    [{ kind: 'split-page', at: `${E}/0` }, 'not-possible-here'],
    [{ kind: 'split-page', at: `${E}/9` }, 'nothing-there'],
    [{ kind: 'join-page', at: '/pages/1' }, 'nothing-there'],
  ])('are left as they are by %j', (operation, refused) => {
    expect(run(operation).refused).toBe(refused);
  });

  it('are never none, and never too many', () => {
    expect(run({ kind: 'remove', at: '/pages/0' }, aDefinition()).refused).toBe('last-one');
    const many: Definition = {
      pages: Array.from({ length: 50 }, (_, index) => ({
        name: `p${index}`,
        elements: index ? [] : [aQuestion(), aQuestion({ name: 'b' })],
      })),
    };
    expect(run({ kind: 'add-page', index: 0 }, many).refused).toBe('too-many');
    expect(run({ kind: 'split-page', at: `${E}/1` }, many).refused).toBe('too-many');
  });

  it('stay where they are when they are moved there', () => {
    expect(run({ kind: 'move-page', at: '/pages/1', index: 7 }).definition).toBe(BASE);
    expect(run({ kind: 'move', at: `${E}/2`, place: { parent: '/pages/0', index: 9 } }).definition).toBe(BASE);
  });
});

describe('a name', () => {
  it('is followed by conditions, computations and placeholders, not by strings', () => {
    const source = aDefinition({
      elements: [
        aQuestion(),
        {
          type: 'radiogroup',
          name: 'q2',
          choices: ['{q1}', 'x'],
          visibleIf: '{q1} > 1',
          requiredIf: '{q1} < 3',
          title: { en: 'As {q1}', 'zh-cn': '无' },
        },
        { type: 'expression', name: 'q3', expression: "iif({q2} = '{q1}', {q1}, {q1} + 1)" },
      ],
    });
    const { definition } = run({ kind: 'rename', at: `${E}/0`, name: 'pace' }, source);
    expect(at(definition, `${E}/1`)).toMatchObject({
      visibleIf: '{pace} > 1',
      requiredIf: '{pace} < 3',
      title: { en: 'As {pace}', 'zh-cn': '无' },
    });
    expect(at(definition, `${E}/2`)['expression']).toBe("iif({q2} = '{q1}', {pace}, {pace} + 1)");
    expect(
      run({ kind: 'rename', at: `${E}/0`, name: 'pace', alone: true }, source).definition.pages[0]?.elements[1],
    ).toBe(source.pages[0]?.elements[1]);
  });

  it('of a matrix is followed with its rows, that of a page or panel by nothing', () => {
    expect(
      at(run({ kind: 'rename', at: '/pages/1/elements/0', name: 'grid' }).definition, '/pages/1/elements/1')[
        'expression'
      ],
    ).toBe('{grid.top} + {grid.end}');
    expect(order(run({ kind: 'rename', at: '/pages/1', name: 'last' }).definition)).toContain('last q5');
    expect(order(run({ kind: 'rename', at: `${E}/1`, name: 'P' }).definition)).toContain('P q2');
  });

  it.each([
    ['q4', 'name-taken'],
    ['SECOND', 'name-taken'],
    ['1a', 'invalid-name'],
    ['toString', 'reserved-name'],
  ])('cannot be %s', (name, refused) => {
    expect(run({ kind: 'rename', at: `${E}/0`, name }).refused).toBe(refused);
  });

  it('may change its case, or stay', () => {
    expect(order(run({ kind: 'rename', at: `${E}/0`, name: 'Q1' }).definition)).toContain('Q1 p');
    expect(run({ kind: 'rename', at: `${E}/0`, name: 'q1' }).definition).toBe(BASE);
    expect(run({ kind: 'rename', at: `${E}/8`, name: 'x' }).refused).toBe('nothing-there');
  });

  it('is made of any text', () => {
    const taken = new Set(['speed', 'q1']);
    expect(['How fast?', '速度', 'speed', 'item', '9 lives', ''].map((text) => nameFrom(text, taken))).toEqual([
      'How_fast',
      'q2',
      'speed2',
      'item2',
      'lives',
      'q2',
    ]);
  });
});

describe('references', () => {
  it('are found wherever a question is spoken of', () => {
    expect(referencesTo(BASE, 'q1').map(({ pointer }) => pointer)).toEqual([
      `${E}/1/visibleIf`,
      `${E}/1/elements/0/visibleIf`,
    ]);
    expect(referencesTo(BASE, 'q5')).toMatchObject([
      { from: 'q6', row: 'top', property: 'expression' },
      { row: 'end' },
    ]);
    expect(referencesTo(BASE, 'q2')).toMatchObject([{ from: 'q4' }, { from: 'second', pointer: '/pages/1/visibleIf' }]);
    const titled = aDefinition({
      elements: [aQuestion({ title: { en: '{vendor} and {vendor}', 'zh-cn': '{vendor}' } })],
    });
    expect(referencesIn(titled)).toMatchObject([{ to: 'vendor', property: 'title' }]);
    expect(referencesIn({ pages: [{ visibleIf: "'{x}' = {y}", elements: [] }] })).toMatchObject([
      { from: '', to: 'y' },
    ]);
  });
});

describe('a text', () => {
  const text = (locale: 'zh-CN' | 'en', words: string, pointer = `${E}/0`, property = 'title'): Operation => ({
    kind: 'set-text',
    at: pointer,
    property,
    locale,
    text: words,
  });
  const titleAfter = (before: unknown, operation: Operation) =>
    at(
      run(operation, aDefinition({ elements: [aQuestion(before === undefined ? {} : { title: before })] })).definition,
      `${E}/0`,
    )['title'];

  it.each([
    ['is new', undefined, 'en', 'A', { default: 'A' }],
    ['served all and now one', 'A', 'zh-CN', '甲', { default: 'A', 'zh-cn': '甲' }],
    ['gets a language more', { default: 'A' }, 'zh-CN', '甲', { default: 'A', 'zh-cn': '甲' }],
    ['keeps the key it has', { en: 'A' }, 'en', 'B', { en: 'B' }],
    ['loses a language', { default: 'A', 'zh-cn': '甲' }, 'en', '', { 'zh-cn': '甲' }],
    ['loses the last', { default: 'A' }, 'en', '', undefined],
    ['is not there and stays so', undefined, 'en', '', undefined],
  ] as const)('%s', (_, before, locale, words, after) => {
    expect(titleAfter(before, text(locale, words))).toEqual(after);
  });

  it('makes more of a bare choice', () => {
    expect(valueAt(run(text('en', 'Red', `${E}/0/choices/0`, 'text')).definition, `${E}/0/choices/0`)).toEqual({
      value: 'red',
      text: { default: 'Red' },
    });
    expect(run(text('en', 'x', `${E}/0/choices/9`, 'text')).refused).toBe('nothing-there');
    expect(run(text('en', '', `${E}/0/choices/0`, 'text')).definition).toBe(BASE);
  });
});

describe('choices', () => {
  const list = (definition: Definition, pointer = `${E}/0/choices`) => JSON.stringify(valueAt(definition, pointer));

  it.each<readonly [string, Operation, string, string]>([
    [
      'are added',
      { kind: 'add-choice', at: `${E}/0`, list: 'choices' },
      '["red",{"value":"green","text":"Green"},"blue",{"value":"item4","text":{"zh-cn":"选项 4","default":"Option 4"}}]',
      `${E}/0/choices`,
    ],
    [
      'are added with a value at a place',
      { kind: 'add-choice', at: `${E}/0`, list: 'choices', index: 0, value: 'x' },
      '["x","red",{"value":"green","text":"Green"},"blue"]',
      `${E}/0/choices`,
    ],
    [
      'are moved',
      { kind: 'move-choice', at: `${E}/0/choices/0`, index: 9 },
      '[{"value":"green","text":"Green"},"blue","red"]',
      `${E}/0/choices`,
    ],
    ['are removed', { kind: 'remove-choice', at: `${E}/0/choices/1` }, '["red","blue"]', `${E}/0/choices`],
    [
      'of numbers count on',
      { kind: 'add-choice', at: '/pages/1/elements/0', list: 'columns' },
      '[1,2,3,4]',
      '/pages/1/elements/0/columns',
    ],
    [
      'of rows are rows',
      { kind: 'add-choice', at: '/pages/1/elements/0', list: 'rows' },
      '["top","end",{"value":"row3","text":{"zh-cn":"第 3 行","default":"Line 3"}}]',
      '/pages/1/elements/0/rows',
    ],
    [
      'begin a scale',
      { kind: 'add-choice', at: `${E}/1/elements/0`, list: 'rateValues' },
      '[1]',
      `${E}/1/elements/0/rateValues`,
    ],
  ])('%s', (_, operation, after, pointer) => {
    expect(list(run(operation).definition, pointer)).toBe(after);
  });

  it('that get another value are followed by conditions and recoding', () => {
    const source = aDefinition({
      elements: [
        { type: 'radiogroup', name: 'q1', choices: ['red', 'blue'], recode: { red: 100, blue: 0 } },
        { type: 'matrix', name: 'q2', columns: ['x', 'y'], rows: ['top', 'end'] },
        aQuestion({
          name: 'q3',
          visibleIf: "({q1} = 'red') or {q1} anyof ['red', 'blue'] or count({q1}) = 1",
          requiredIf: "'red' = {q1}",
        }),
        aQuestion({ name: 'q4', visibleIf: "!({q2.top} = 'x') and {q2} notempty" }),
        aQuestion({ name: 'q5', visibleIf: "{q1} = 'purple" }),
      ],
    });
    const red = run({ kind: 'set-choice-value', at: `${E}/0/choices/0`, value: 'crimson' }, source).definition;
    expect(at(red, `${E}/0`)['recode']).toEqual({ crimson: 100, blue: 0 });
    expect(at(red, `${E}/2`)).toMatchObject({
      visibleIf: "{q1} = 'crimson' or {q1} anyof ['crimson', 'blue'] or count({q1}) = 1",
      requiredIf: "'crimson' = {q1}",
    });
    expect(at(red, `${E}/4`)['visibleIf']).toBe("{q1} = 'purple");
    const row = run({ kind: 'set-choice-value', at: `${E}/1/rows/0`, value: 'head' }, source).definition;
    expect(at(row, `${E}/3`)['visibleIf']).toBe("{q2.head} <> 'x' and {q2} notempty");
    const column = run({ kind: 'set-choice-value', at: `${E}/1/columns/0`, value: 'z' }, source).definition;
    expect(at(column, `${E}/3`)['visibleIf']).toBe("{q2.top} <> 'z' and {q2} notempty");
    const unwritable = run({ kind: 'set-choice-value', at: `${E}/0/choices/0`, value: "it's" }, source).definition;
    expect(at(unwritable, `${E}/2`)['requiredIf']).toBe("'red' = {q1}");
    const alone = run({ kind: 'set-choice-value', at: `${E}/0/choices/0`, value: 'x', alone: true }, source).definition;
    expect(alone.pages[0]?.elements[2]).toBe(source.pages[0]?.elements[2]);
  });

  it('take their recoding along when they go, and a scale goes with the last of them', () => {
    const source = aDefinition({
      elements: [
        { type: 'radiogroup', name: 'q1', choices: ['red', 'blue'], recode: { red: 100 } },
        { type: 'rating', name: 'q2', rateValues: [1] },
        {
          type: 'matrixdynamic',
          name: 'q3',
          columns: [
            { name: 'a', cellType: 'text' },
            { name: 'b', cellType: 'text' },
          ],
        },
      ],
    });
    expect(at(run({ kind: 'remove-choice', at: `${E}/0/choices/0` }, source).definition, `${E}/0`)).toMatchObject({
      choices: ['blue'],
      recode: {},
    });
    expect(at(run({ kind: 'remove-choice', at: `${E}/1/rateValues/0` }, source).definition, `${E}/1`)).toEqual({
      type: 'rating',
      name: 'q2',
    });
    expect(
      at(run({ kind: 'remove-choice', at: `${E}/2/columns/0` }, source).definition, `${E}/2`)['columns'],
    ).toHaveLength(1);
    expect(
      at(run({ kind: 'move-choice', at: `${E}/2/columns/0`, index: 1 }, source).definition, `${E}/2/columns/0`)['name'],
    ).toBe('b');
    expect(run({ kind: 'add-column', at: `${E}/2` }, source)).toMatchObject({ at: `${E}/2/columns/2` });
    expect(run({ kind: 'add-column', at: `${E}/2`, index: 0, name: 'c' }, source)).toMatchObject({
      at: `${E}/2/columns/0`,
    });
  });

  it.each<readonly [Operation, string]>([
    [{ kind: 'add-choice', at: `${E}/9`, list: 'choices' }, 'nothing-there'],
    [{ kind: 'move-choice', at: `${E}/0/choices/9`, index: 0 }, 'nothing-there'],
    [{ kind: 'remove-choice', at: `${E}/0/choices/9` }, 'nothing-there'],
    [{ kind: 'set-choice-value', at: `${E}/0/choices/9`, value: 1 }, 'nothing-there'],
    [{ kind: 'set-choice-value', at: `${E}/0/choices/0`, value: 'BLUE' }, 'name-taken'],
    [{ kind: 'add-column', at: `${E}/0` }, 'not-possible-here'],
    [{ kind: 'add-column', at: `${E}/9` }, 'nothing-there'],
  ])('are left as they are by %j', (operation, refused) => {
    expect(run(operation).refused).toBe(refused);
  });

  it('are not more than there may be', () => {
    const full = aDefinition({
      elements: [
        aQuestion({ rateValues: Array.from({ length: 11 }, (_, value) => ({ value, text: 'x' })) }),
        {
          type: 'matrixdynamic',
          name: 'q2',
          columns: Array.from({ length: 20 }, (_, index) => ({ name: `c${index}`, cellType: 'text' })),
        },
      ],
    });
    expect(run({ kind: 'add-choice', at: `${E}/0`, list: 'rateValues' }, full).refused).toBe('too-many');
    expect(run({ kind: 'add-column', at: `${E}/1` }, full).refused).toBe('too-many');
    expect(run({ kind: 'add-choice', at: `${E}/1`, list: 'columns' }, full).refused).toBe('not-possible-here');
  });

  it('stay where nothing changes', () => {
    expect(run({ kind: 'move-choice', at: `${E}/0/choices/2`, index: 7 }).definition).toBe(BASE);
    expect(run({ kind: 'set-choice-value', at: `${E}/0/choices/0`, value: 'red' }).definition).toBe(BASE);
  });
});

describe('another type', () => {
  const changed = (body: object, type: ItemType) =>
    run({ kind: 'change-type', at: `${E}/0`, type }, aDefinition({ elements: [aQuestion(body as never)] }));

  it.each<readonly [string, object, ItemType, object, readonly string[]]>([
    [
      'a list as another list',
      { type: 'radiogroup', choices: ['a'], showOtherItem: true, criterion: 'c1' },
      'checkbox',
      { choices: ['a'], showOtherItem: true, criterion: 'c1' },
      [],
    ],
    [
      'a list as an order',
      { type: 'checkbox', choices: ['a', 'b'], minSelectedChoices: 1 },
      'ranking',
      { choices: ['a', 'b'] },
      ['minSelectedChoices'],
    ],
    [
      'a scale as a list',
      { type: 'rating', rateMin: 0, rateMax: 2, minRateDescription: 'low' },
      'radiogroup',
      { choices: [0, 1, 2] },
      ['minRateDescription'],
    ],
    ['a list as a scale', { type: 'radiogroup', choices: [1, 2] }, 'rating', { rateValues: [1, 2] }, []],
    [
      'a named scale as a list',
      { type: 'rating', rateValues: [{ value: 1, text: 'x' }] },
      'dropdown',
      { choices: [{ value: 1, text: 'x' }] },
      [],
    ],
    [
      'a long list as a scale',
      { type: 'radiogroup', choices: Array.from({ length: 12 }, (_, index) => `v${index}`) },
      'rating',
      {},
      ['choices'],
    ],
    [
      'yes or no as a list',
      { type: 'boolean', labelTrue: 'Ja', valueFalse: 'nein' },
      'radiogroup',
      { choices: [{ value: 'yes', text: 'Ja' }, { value: 'nein' }] },
      [],
    ],
    [
      'a table of rows as a list',
      { type: 'matrix', columns: [1, 2], rows: ['top'] },
      'radiogroup',
      { choices: [1, 2] },
      ['rows'],
    ],
    ['a list as a table', { type: 'radiogroup', choices: ['a', 'b'] }, 'matrix', { columns: ['a', 'b'] }, []],
    [
      'a line as many',
      { type: 'text', maxLength: 9, title: 'T', isRequired: true, visibleIf: '1 = 1' },
      'comment',
      { maxLength: 9, title: 'T', isRequired: true, visibleIf: '1 = 1' },
      [],
    ],
    ['a list as a line', { type: 'radiogroup', choices: ['a'] }, 'text', {}, ['choices']],
    ['words as a list', { type: 'comment' }, 'checkbox', {}, []],
  ])('keeps %s', (_, body, type, kept, lost) => {
    const outcome = changed(body, type);
    expect(at(outcome.definition, `${E}/0`)).toMatchObject({ type, name: 'q1', ...kept });
    expect(outcome.lost.map(({ parameters }) => parameters?.['property'])).toEqual(lost);
  });

  it.each(QUESTION_TYPES.flatMap((from) => QUESTION_TYPES.map((to) => [from.type, to.type] as const)))(
    'makes of %s a %s that is well formed',
    (from, to) => {
      const fresh = run(
        { kind: 'insert-question', type: from, place: { parent: '/pages/0', index: 0 }, name: 'fresh' },
        aDefinition(),
      ).definition;
      const { definition } = run({ kind: 'change-type', at: `${E}/0`, type: to }, fresh);
      expect(lintDefinition(definition)).toEqual([]);
      expect(at(definition, `${E}/0`)).toMatchObject({ type: to, name: 'fresh' });
    },
  );

  it('is refused where no question stands, and nothing where it is the same', () => {
    expect(run({ kind: 'change-type', at: `${E}/1`, type: 'text' }).refused).toBe('nothing-there');
    expect(run({ kind: 'change-type', at: `${E}/0`, type: 'radiogroup' }).definition).toBe(BASE);
  });
});

describe('a mapping', () => {
  it('makes a question score, words from 100 down to 0, and takes it back', () => {
    const mapped = run({ kind: 'map-criterion', at: `${E}/0`, criterion: 'c1' }).definition;
    expect(at(mapped, `${E}/0`)).toMatchObject({
      criterion: 'c1',
      role: 'score',
      recode: { red: 100, green: 50, blue: 0 },
    });
    const free = run({ kind: 'map-criterion', at: `${E}/0`, criterion: null }, mapped).definition;
    expect(at(free, `${E}/0`)).not.toHaveProperty('criterion');
    expect(at(free, `${E}/0`)).not.toHaveProperty('role');
  });

  it('of numbers and of yes or no needs no recoding', () => {
    const source = aDefinition({
      elements: [
        aQuestion({ rateMax: 3 }),
        { type: 'boolean', name: 'b' },
        { type: 'radiogroup', name: 'r', choices: ['only'] },
      ],
    });
    for (const index of [0, 1, 2]) {
      const pointer = `${E}/${index}`;
      expect(
        at(run({ kind: 'map-criterion', at: pointer, criterion: 'c1' }, source).definition, pointer),
      ).not.toHaveProperty('recode');
    }
  });

  it('of a row is the row’s, the role the question’s', () => {
    const pointer = '/pages/1/elements/0';
    const mapped = run({ kind: 'map-criterion', at: `${pointer}/rows/0`, criterion: 'c1' }).definition;
    expect(at(mapped, pointer)).toMatchObject({ role: 'score', rows: [{ value: 'top', criterion: 'c1' }, 'end'] });
    const other = run({ kind: 'map-criterion', at: `${pointer}/rows/1`, criterion: 'c2' }, mapped).definition;
    const half = run({ kind: 'map-criterion', at: `${pointer}/rows/0`, criterion: null }, other).definition;
    expect(at(half, pointer)).toMatchObject({
      role: 'score',
      rows: [{ value: 'top' }, { value: 'end', criterion: 'c2' }],
    });
    expect(
      at(run({ kind: 'map-criterion', at: `${pointer}/rows/1`, criterion: null }, half).definition, pointer),
    ).not.toHaveProperty('role');
  });

  it('sets and takes single points', () => {
    const set = run({ kind: 'recode', at: `${E}/0`, value: 'red', points: 'DONT_KNOW' }).definition;
    expect(at(set, `${E}/0`)['recode']).toEqual({ red: 'DONT_KNOW' });
    expect(
      at(run({ kind: 'recode', at: `${E}/0`, value: 'red', points: null }, set).definition, `${E}/0`),
    ).not.toHaveProperty('recode');
  });

  it.each<readonly [Operation, string]>([
    [{ kind: 'map-criterion', at: `${E}/2`, criterion: 'c1' }, 'not-possible-here'],
    [{ kind: 'map-criterion', at: '/pages/1/elements/0', criterion: 'c1' }, 'not-possible-here'],
    [{ kind: 'map-criterion', at: `${E}/0/choices/0`, criterion: 'c1' }, 'nothing-there'],
    [{ kind: 'recode', at: `${E}/1/elements/1/elements/0`, value: 1, points: 1 }, 'not-possible-here'],
    [{ kind: 'recode', at: `${E}/9`, value: 1, points: 1 }, 'nothing-there'],
  ])('is refused by %j', (operation, refused) => {
    expect(run(operation).refused).toBe(refused);
  });
});

describe('a property', () => {
  it('is set, taken away and left alone', () => {
    const set = run({ kind: 'set-property', at: `${E}/0`, property: 'isRequired', value: true }).definition;
    expect(at(set, `${E}/0`)['isRequired']).toBe(true);
    expect(run({ kind: 'set-property', at: `${E}/0`, property: 'isRequired' }, set).definition).toEqual(BASE);
    expect(run({ kind: 'set-property', at: `${E}/0`, property: 'isRequired' }).definition).toBe(BASE);
    expect(run({ kind: 'set-property', at: '', property: 'locale', value: 'en' }).definition.locale).toBe('en');
    expect(
      at(run({ kind: 'set-property', at: '/pages/0', property: 'visibleIf', value: 'x' }).definition, '/pages/0')[
        'visibleIf'
      ],
    ).toBe('x');
  });

  it('is one that can be there', () => {
    const refusals = [
      { at: `${E}/0`, property: 'rows', value: [] },
      { at: `${E}/0`, property: 'name', value: 'x' },
      { at: `${E}/0/choices/1`, property: 'value', value: 'x' },
      { at: `${E}/0/recode`, property: 'x', value: 1 },
      { at: '/title', property: 'x', value: 1 },
    ].map((operation) => run({ kind: 'set-property', ...operation }).refused);
    expect(refusals).toEqual([
      'not-possible-here',
      'not-possible-here',
      'not-possible-here',
      'nothing-there',
      'nothing-there',
    ]);
    expect(propertiesAt(BASE, `${E}/0/choices/1`).map(({ name }) => name)).toEqual(['text', 'hint']);
    expect(propertiesAt(BASE, '/nowhere')).toEqual([]);
    const table = aDefinition({
      elements: [{ type: 'matrixdynamic', name: 't', columns: [{ name: 'a', cellType: 'text' }] }],
    });
    expect(
      at(
        run({ kind: 'set-property', at: `${E}/0/columns/0`, property: 'name', value: 'b' }, table).definition,
        `${E}/0/columns/0`,
      )['name'],
    ).toBe('b');
  });
});

describe('several operations', () => {
  it('are one: all are done or none', () => {
    const good: Operation = { kind: 'rename', at: `${E}/0`, name: 'x' };
    const bad: Operation = { kind: 'remove', at: '/pages/7' };
    expect(order(run({ kind: 'all', operations: [good, { kind: 'unwrap-panel', at: `${E}/1` }] }).definition)).toBe(
      'first x q2 r q3 q4 second q5 q6',
    );
    expect(run({ kind: 'all', operations: [good, { kind: 'unwrap-panel', at: `${E}/1` }] }).lost).toHaveLength(1);
    expect(run({ kind: 'all', operations: [good, bad] })).toMatchObject({ definition: BASE, refused: 'nothing-there' });
  });
});

describe('every new question', () => {
  it.each([...QUESTION_TYPES.map(({ type }) => type), 'panel' as const])(
    'of type %s can be published as it is',
    (type) => {
      const { definition } = run(
        { kind: 'insert-question', type, place: { parent: '/pages/0', index: 0 } },
        aDefinition(),
      );
      expect(compileDefinition(definition, NO_RUBRIC)).toMatchObject({ ok: true });
    },
  );
});

describe('readDraft', () => {
  it.each<readonly [unknown, readonly string[]]>([
    [5, [' wrong-type']],
    [{}, ['/pages missing-property']],
    [{ pages: {} }, ['/pages wrong-type']],
    [{ pages: [] }, ['/pages too-few']],
    [{ pages: [1] }, ['/pages/0 wrong-type']],
    [{ pages: [{}] }, ['/pages/0/elements missing-property']],
    [{ pages: [{ elements: 1 }] }, ['/pages/0/elements wrong-type']],
    [
      { pages: [{ elements: [1, {}, { type: 5, name: 5 }] }] },
      [
        `${E}/0 wrong-type`,
        `${E}/1/type missing-property`,
        `${E}/1/name missing-property`,
        `${E}/2/type wrong-type`,
        `${E}/2/name wrong-type`,
      ],
    ],
    [{ pages: [{ elements: [{ type: 'panel', name: 'p' }] }] }, [`${E}/0/elements missing-property`]],
  ])('refuses %j', (json, found) => {
    const draft = readDraft(json);
    expect(draft.ok ? [] : draft.violations.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(found);
  });

  it('lets through what can be edited, however wrong it is', () => {
    expect(readDraft({ pages: [{ elements: [{ type: 'signature', name: '', colour: 1 }] }] }).ok).toBe(true);
    const deep = Array.from({ length: 12 }).reduce<object>(
      (inner) => ({ type: 'panel', name: 'p', elements: [inner] }),
      { type: 'text', name: 'x' },
    );
    expect(readDraft({ pages: [{ elements: [deep] }] })).toMatchObject({
      ok: false,
      violations: [{ code: 'too-deep' }],
    });
  });
});

const SOURCES = [...Object.values(ZOO), serviceQuestionnaire, BASE];
const pointers = (definition: Definition): readonly string[] => [
  '',
  ...partsOf(definition).map((part) => part.at),
  '/pages/0/elements/0/choices/0',
  '/pages/0/elements/1/rows/0',
  '/nowhere',
];

/** Any operation about any place. */
function someOperation(definition: Definition): fc.Arbitrary<Operation> {
  const pointer = fc.constantFrom(...pointers(definition));
  const place = fc.record({ parent: pointer, index: fc.integer({ min: -1, max: 6 }) });
  const type = fc.constantFrom(...QUESTION_TYPES.map((one) => one.type));
  const make = <Kind extends Operation['kind']>(kind: Kind, rest: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
    fc.record({ kind: fc.constant(kind), ...rest });
  return fc.oneof(
    make('insert-question', { type, place }),
    make('duplicate', { at: pointer }),
    make('move', { at: pointer, place }),
    make('move-step', { at: pointer, by: fc.constantFrom(-1, 1) }),
    make('remove', { at: pointer }),
    make('rename', { at: pointer, name: fc.constantFrom('fresh', 'q1', 'toString', '1') }),
    make('change-type', { at: pointer, type }),
    make('set-text', {
      at: pointer,
      property: fc.constant('title'),
      locale: fc.constantFrom('en', 'zh-CN'),
      text: fc.constantFrom('', 'words'),
    }),
    make('add-choice', { at: pointer, list: fc.constantFrom('choices', 'rows', 'columns', 'rateValues') }),
    make('set-choice-value', { at: pointer, value: fc.constantFrom('x', 7) }),
    make('move-choice', { at: pointer, index: fc.integer({ min: -1, max: 4 }) }),
    make('remove-choice', { at: pointer }),
    make('add-column', { at: pointer }),
    make('add-page', { index: fc.integer({ min: -1, max: 4 }) }),
    make('move-page', { at: pointer, index: fc.integer({ min: -1, max: 4 }) }),
    make('split-page', { at: pointer }),
    make('join-page', { at: pointer }),
    make('wrap-in-panel', { at: pointer, count: fc.integer({ min: 0, max: 3 }) }),
    make('unwrap-panel', { at: pointer }),
    make('map-criterion', { at: pointer, criterion: fc.constantFrom('c1', null) }),
    make('recode', { at: pointer, value: fc.constantFrom('red', 1), points: fc.constantFrom(5, null, 'DONT_KNOW') }),
  ) as fc.Arbitrary<Operation>;
}

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null)
    for (const member of Object.values(Object.freeze(value))) frozen(member);
  return value;
};

describe('any operations', () => {
  it('leave the old definition as it was, can be edited on, and keep names apart', () => {
    const walk = fc.constantFrom(...SOURCES).chain((source) =>
      fc.record({
        source: fc.constant(frozen(source)),
        operations: fc.array(someOperation(source), { maxLength: 12 }),
      }),
    );
    fc.assert(
      fc.property(walk, ({ source, operations }) => {
        let definition = source;
        for (const operation of operations) {
          const outcome = applyOperation(definition, operation);
          if (outcome.refused) expect(outcome.definition).toBe(definition);
          definition = frozen(outcome.definition);
        }
        expect(readDraft(definition).ok).toBe(true);
        const names = partsOf(definition).flatMap(({ part }) =>
          part.name === undefined ? [] : [part.name.toLowerCase()],
        );
        expect(names).toHaveLength(new Set(names).size);
        const faults = lintDefinition(definition)
          .map(({ code }) => code)
          .filter((code) => !['too-few', 'no-questions', 'ambiguous-value', 'unknown-property'].includes(code));
        expect([operations, faults]).toEqual([operations, []]);
      }),
      { numRuns: 150 },
    );
  });

  it('share what they do not change', () => {
    const { definition } = applyOperation(serviceQuestionnaire, {
      kind: 'set-text',
      at: '/pages/1/elements/0',
      property: 'title',
      locale: 'en',
      text: 'x',
    });
    expect(definition.pages[0]).toBe(serviceQuestionnaire.pages[0]);
    expect(definition.pages[1]?.elements[1]).toBe(serviceQuestionnaire.pages[1]?.elements[1]);
    expect(pointerOfName(definition, 'c11')).toBe('/pages/1/elements/0');
    expect(both('a', 'b')).toEqual({ 'zh-cn': 'a', default: 'b' });
  });
});
