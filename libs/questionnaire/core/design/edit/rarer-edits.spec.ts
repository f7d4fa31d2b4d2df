import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion } from '../../../testing/a-definition.js';
import { LIMITS } from '../../definition/limits.js';
import type { Definition } from '../../definition/definition.js';
import { propertiesOfType } from '../../definition/question-types.js';
import { pasteText } from '../review/paste-text.js';
import { translationsFromCells } from '../review/translation-table.js';
import { applyOperation } from './apply-operation.js';
import type { Operation } from './operation.js';
import { elementAt } from './survey-tree.js';

const base = aDefinition({
  elements: [
    aQuestion({ type: 'radiogroup', name: 'q1', choices: [1, 2] }),
    aQuestion({ type: 'matrix', name: 'm1', columns: [1, 2], rows: ['r1', 'r2'] }),
    aQuestion({ type: 'expression', name: 'e1', expression: 'sum({m1.r1}, {m1.r2}) + count({q1})' }),
    aQuestion({ type: 'comment', name: 'c1', visibleIf: '{q1} = 2 and {q1} anyof [2]' }),
    aQuestion({ type: 'comment', name: 'c2', visibleIf: '{q1} = 1 or {q1} anyof [1, 2]' }),
  ],
});

const after = (operation: Operation, definition: Definition = base) => {
  const { definition: changed, refused } = applyOperation(definition, operation);
  expect(refused).toBeUndefined();
  return (index: number) => ({ ...elementAt(changed, `/pages/0/elements/${index}`) }) as Record<string, unknown>;
};

describe('an edit', () => {
  it('adds a number to a list of plain numbers, and passes by values that are taken', () => {
    expect(after({ kind: 'add-choice', at: '/pages/0/elements/0', list: 'choices' })(0)['choices']).toEqual([1, 2, 3]);
    const spoken = aDefinition({ elements: [aQuestion({ type: 'ranking', choices: [{ value: 4, text: 'Four' }] })] });
    expect(after({ kind: 'add-choice', at: '/pages/0/elements/0', list: 'choices' }, spoken)(0)['choices']).toEqual([
      { value: 4, text: 'Four' },
      { value: 5, text: '5' },
    ]);
    const words = aDefinition({ elements: [aQuestion({ type: 'ranking', choices: ['item2', 'b'] })] });
    const added = after({ kind: 'add-choice', at: '/pages/0/elements/0', list: 'choices' }, words)(0)['choices'];
    expect((added as { value: string }[])[2]?.value).toBe('item3');
    const taken = aDefinition({ elements: [aQuestion({ type: 'ranking', choices: ['item2'] })] });
    const next = after({ kind: 'add-choice', at: '/pages/0/elements/0', list: 'choices' }, taken)(0)['choices'];
    expect((next as { value: string }[])[1]?.value).toBe('item3');
  });

  it('follows a row into a computation, and a value only where it is meant', () => {
    const renamed = after({ kind: 'set-choice-value', at: '/pages/0/elements/1/rows/0', value: 'first' });
    expect(renamed(2)['expression']).toBe('sum({m1.first}, {m1.r2}) + count({q1})');
    const valued = after({ kind: 'set-choice-value', at: '/pages/0/elements/0/choices/0', value: 7 });
    expect([valued(3)['visibleIf'], valued(4)['visibleIf']]).toEqual([
      '{q1} = 2 and {q1} anyof [2]',
      '{q1} = 7 or {q1} anyof [7, 2]',
    ]);
  });

  it('renames only what has to have another name', () => {
    const elements = ['q1', 'fresh'].map((name) => ({ type: 'comment' as const, name }));
    const inserted = after({ kind: 'insert-elements', elements, place: { parent: '/pages/0', index: 0 } });
    expect([inserted(0)['name'], inserted(1)['name']]).toEqual(['q2', 'fresh']);
  });

  it('gives a page without a name one of its own', () => {
    const { definition } = applyOperation(
      { pages: [{ elements: [] }, { name: 'page1', elements: [] }] },
      { kind: 'add-page', index: 2, page: { elements: [] } },
    );
    expect(definition.pages.map(({ name }) => name)).toEqual([undefined, 'page1', 'page2']);
    const again = applyOperation(definition, { kind: 'add-page', index: 9, page: { name: 'page2', elements: [] } });
    expect(again.definition.pages.at(-1)?.name).toBe('page3');
    const fresh = applyOperation(definition, { kind: 'add-page', index: 9, page: { name: 'fresh', elements: [] } });
    expect(fresh.definition.pages.at(-1)?.name).toBe('fresh');
  });

  it('keeps a text of all languages as it is when one of them is typed again', () => {
    const definition = aDefinition({ elements: [aQuestion({ name: 'q1', title: 'Same' })] });
    const operation = {
      kind: 'set-text',
      at: '/pages/0/elements/0',
      property: 'title',
      locale: 'en',
      text: 'Same',
    } as const;
    expect(after(operation, definition)(0)['title']).toMatchObject({ default: 'Same' });
  });

  it('knows no properties of a type that may not be used', () => {
    expect(propertiesOfType('file')).toEqual([]);
  });
});

describe('text from elsewhere', () => {
  it('is cut to the length of an option', () => {
    const { questions } = pasteText(`Which?\n  ${'x'.repeat(300)}\n  b`, new Set());
    const [pasted] = questions.map(({ element }) => element as unknown as { choices: { text: { default: string } }[] });
    expect(pasted?.choices[0]?.text.default).toHaveLength(LIMITS.labelLength);
  });

  it('may have rows that end early', () => {
    const { errors } = translationsFromCells(base, [['en', 'pointer'], ['words']]);
    expect(errors.map(({ row, pointer }) => [row, pointer])).toEqual([[2, '']]);
  });
});
