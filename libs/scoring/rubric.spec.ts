import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from './built-in-rubric.js';
import { checkRubric, criterionIds, criterionWeights, dimensionOfCriterion, dimensionWeights } from './rubric.js';

const name = { 'zh-CN': '名称', en: 'Name' };
const dimension = { id: 'A', name, weight: 1, criteria: [{ id: 'a1', name }] };

describe('the built-in rubric', () => {
  it('is a rubric of 15 criteria in 5 dimensions', () => {
    expect(checkRubric(BUILT_IN_RUBRIC)).toEqual([]);
    expect(criterionIds(BUILT_IN_RUBRIC).join(' ')).toBe('c11 c12 c13 c21 c22 c23 c31 c32 c33 c41 c42 c43 c51 c52 c53');
    expect(dimensionWeights(BUILT_IN_RUBRIC)).toEqual([0.25, 0.25, 0.2, 0.15, 0.15]);
    expect(dimensionOfCriterion(BUILT_IN_RUBRIC)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    expect(criterionWeights(BUILT_IN_RUBRIC).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
});

describe('checkRubric', () => {
  it('accepts one dimension with one criterion', () => {
    expect(checkRubric({ dimensions: [dimension] })).toEqual([]);
  });

  it.each([
    ['nothing', null, ['/dimensions missing']],
    ['no dimension', { dimensions: [] }, ['/dimensions missing']],
    ['a dimension without criteria', [{ ...dimension, criteria: [] }], ['/dimensions/0/criteria missing']],
    ['a dimension whose criteria are no list', [{ ...dimension, criteria: 3 }], ['/dimensions/0/criteria missing']],
    ['a missing language', [{ ...dimension, name: { en: 'Name' } }], ['/dimensions/0/name/zh-CN missing']],
    ['an empty name', [{ ...dimension, name: { ...name, en: ' ' } }], ['/dimensions/0/name/en missing']],
    ['an id with a space', [{ ...dimension, id: 'a b' }], ['/dimensions/0/id invalid-id']],
    [
      'a criterion without a name',
      [{ ...dimension, criteria: [{ id: 'a1' }] }],
      ['/dimensions/0/criteria/0/name/zh-CN missing', '/dimensions/0/criteria/0/name/en missing'],
    ],
    [
      'a criterion with the id of its dimension',
      [{ ...dimension, criteria: [{ id: 'A', name }] }],
      ['/dimensions/0/criteria/0/id repeated-id'],
    ],
    [
      'a dimension twice',
      [
        { ...dimension, weight: 0.5 },
        { ...dimension, weight: 0.5, criteria: [{ id: 'a2', name }] },
      ],
      ['/dimensions/1/id repeated-id'],
    ],
    ['weights that sum to 0.9', [{ ...dimension, weight: 0.9 }], ['/dimensions weights-do-not-sum-to-1']],
    [
      'a weight that is text',
      [{ ...dimension, weight: 'heavy' }],
      ['/dimensions/0/weight out-of-range', '/dimensions weights-do-not-sum-to-1'],
    ],
    ['a weight that is a number in quotes', [{ ...dimension, weight: '1' }], ['/dimensions/0/weight out-of-range']],
    [
      'a weight above 1',
      [{ ...dimension, weight: 1.5 }],
      ['/dimensions/0/weight out-of-range', '/dimensions weights-do-not-sum-to-1'],
    ],
    [
      'ids that are missing, which are not the same id',
      [
        { ...dimension, id: undefined, weight: 0.5 },
        { ...dimension, id: undefined, weight: 0.5, criteria: [{ id: 'a2', name }] },
      ],
      ['/dimensions/0/id invalid-id', '/dimensions/1/id invalid-id'],
    ],
    [
      'a weight of 0',
      [dimension, { id: 'B', name, weight: 0, criteria: [{ id: 'b1', name }] }],
      ['/dimensions/1/weight out-of-range'],
    ],
  ])('finds %s', (_, value, found) => {
    const rubric = Array.isArray(value) ? { dimensions: value } : value;
    expect(checkRubric(rubric).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(found);
  });

  it('says of a number that it is no dimension', () => {
    expect(checkRubric({ dimensions: [7] }).map(({ code }) => code)).toEqual([
      'invalid-id',
      'missing',
      'missing',
      'out-of-range',
      'missing',
      'weights-do-not-sum-to-1',
    ]);
  });
});
