import { describe, expect, it } from '@jest/globals';
import { choiceAfterKey, codingOf } from './coding-choice.js';

const name = { 'zh-CN': '', en: '' };
const dimensions = [
  { id: 'D1', name },
  { id: 'D2', name },
];

describe('a choice', () => {
  it('is a coding once both halves are chosen', () => {
    expect(codingOf({})).toBeUndefined();
    expect(codingOf({ dimension: 'D1' })).toBeUndefined();
    expect(codingOf({ dimension: 'D1', sentiment: 'mixed' })).toEqual({ dimension: 'D1', sentiment: 'mixed' });
    expect(codingOf({ dimension: '', sentiment: 'mixed' })).toEqual({ dimension: null, sentiment: 'mixed' });
  });

  it.each([
    ['2', { dimension: 'D2' }],
    ['0', { dimension: '' }],
    ['C', { sentiment: 'critical' }],
    ['f', { sentiment: 'favourable' }],
    ['3', undefined],
    ['x', undefined],
    ['Enter', undefined],
  ] as const)('after %s is %j', (key, choice) => {
    expect(choiceAfterKey(key, {}, dimensions)).toEqual(choice);
  });

  it('keeps what was chosen before', () => {
    expect(choiceAfterKey('m', { dimension: 'D1' }, dimensions)).toEqual({ dimension: 'D1', sentiment: 'mixed' });
  });
});
