import { describe, expect, it } from '@jest/globals';
import { applyOperation, type Definition, type Operation } from '#questionnaire/core/design';
import { moveParts, neighbourOf, partsBetween, removeParts } from './marked-parts.js';

const definition: Definition = {
  pages: [
    { name: 'one', elements: ['a', 'b', 'c', 'd'].map((name) => ({ type: 'comment' as const, name })) },
    { name: 'two', elements: [{ type: 'comment', name: 'e' }] },
  ],
};
const at = (...places: number[]): string[] => places.map((index) => `/pages/0/elements/${index}`);
const after = (operation: Operation | undefined): string =>
  operation === undefined
    ? 'nothing'
    : applyOperation(definition, operation)
        .definition.pages.map(({ elements }) => elements.map(({ name }) => name).join(''))
        .join(' ');

describe('marked parts', () => {
  it('are neighbours in one list', () => {
    expect(partsBetween('/pages/0/elements/2', '/pages/0/elements/0')).toEqual(at(0, 1, 2));
    expect(partsBetween('/pages/0/elements/2', '/pages/1/elements/0')).toEqual([]);
    expect(partsBetween('/pages/0', '/pages/1')).toEqual([]);
  });

  it('end where their list ends', () => {
    expect(neighbourOf(definition, '/pages/0/elements/3', 1)).toBeUndefined();
    expect(neighbourOf(definition, '/pages/0/elements/0', -1)).toBeUndefined();
    expect(neighbourOf(definition, '/pages/0', 1)).toBeUndefined();
    expect(neighbourOf(definition, '/pages/0/elements/1', 1)).toBe('/pages/0/elements/2');
  });

  it.each([
    [at(1, 2), -1, 'bcad e'],
    [at(1, 2), 1, 'adbc e'],
    [at(0, 1), 1, 'cabd e'],
    [at(2, 3), -1, 'acdb e'],
    [at(0, 1), -1, 'nothing'],
    [at(2, 3), 1, 'nothing'],
  ] as const)('move together: %j by %i', (marked, by, order) => {
    expect(after(moveParts(definition, marked, by))).toBe(order);
  });

  it('go together', () => {
    expect(after(removeParts(at(0, 1, 2)))).toBe('d e');
  });
});
