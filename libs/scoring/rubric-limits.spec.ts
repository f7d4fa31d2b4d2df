import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from './built-in-rubric.js';
import type { Dimension } from './rubric.js';
import { checkRubricLimits } from './rubric-limits.js';

const name = { 'zh-CN': '名称', en: 'Name' };
const dimension: Dimension = { id: 'A', name, weight: 1, criteria: [{ id: 'a1', name }] };
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `c${n}`, name }));

describe('checkRubricLimits', () => {
  it('takes the built-in rubric', () => {
    expect(checkRubricLimits(BUILT_IN_RUBRIC)).toEqual([]);
  });

  it.each([
    ['a member nobody knows', { ...dimension, owner: 'x' }, '/dimensions/0/owner unknown-member'],
    [
      'such a member of a criterion',
      { ...dimension, criteria: [{ id: 'a1', name, 'a/b~c': 1 }] },
      '/dimensions/0/criteria/0/a~1b~0c unknown-member',
    ],
    ['a third language', { ...dimension, name: { ...name, fr: 'Nom' } }, '/dimensions/0/name/fr unknown-member'],
    ['a long name', { ...dimension, name: { ...name, en: 'x'.repeat(101) } }, '/dimensions/0/name/en too-long'],
    [
      'text that turns round',
      { ...dimension, criteria: [{ id: 'a1', name: { ...name, 'zh-CN': 'a\u202e' } }] },
      '/dimensions/0/criteria/0/name/zh-CN unseen-characters',
    ],
    ['13 criteria', { ...dimension, criteria: many(13) }, '/dimensions/0/criteria too-many'],
  ])('finds %s', (_, spoiled, found) => {
    const faults = checkRubricLimits({ dimensions: [spoiled] });
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([found]);
  });

  it('takes names of a hundred letters, however they are stored, and twelve of everything', () => {
    const dimensions = many(12).map((each) => ({ ...dimension, ...each, criteria: many(12) }));
    expect(checkRubricLimits({ dimensions })).toEqual([]);
    expect(checkRubricLimits({ dimensions: [{ ...dimension, name: { ...name, en: '𠮷'.repeat(100) } }] })).toEqual([]);
    expect(checkRubricLimits({ dimensions: [...dimensions, dimension] })).toEqual([
      { pointer: '/dimensions', code: 'too-many' },
    ]);
  });

  it('finds what stands beside the dimensions', () => {
    const rubric = { dimensions: [dimension], title: 'x' };
    expect(checkRubricLimits(rubric)).toEqual([{ pointer: '/title', code: 'unknown-member' }]);
  });
});
