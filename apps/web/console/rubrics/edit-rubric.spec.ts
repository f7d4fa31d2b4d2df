import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_RUBRIC, type Rubric, rubricChanges } from '#scoring';
import {
  idsIn,
  moved,
  withCriterion,
  withCriterionIn,
  withCriterionMoved,
  withDimension,
  withDimensionMoved,
  withNewCriterion,
  withNewDimension,
  withoutCriterion,
  withoutDimension,
} from './edit-rubric.js';

const changesOf = (after: Rubric) => rubricChanges(BUILT_IN_RUBRIC, after).map(({ kind, id }) => `${kind} ${id}`);
const name = { 'zh-CN': '新', en: 'New' };

describe('an edit of a rubric', () => {
  it.each([
    [
      'renames a dimension',
      withDimension(BUILT_IN_RUBRIC, 'D1', (one) => ({ ...one, name })),
      ['dimension-renamed D1'],
    ],
    [
      'renames a criterion',
      withCriterion(BUILT_IN_RUBRIC, 'c22', (one) => ({ ...one, name })),
      ['criterion-renamed c22'],
    ],
    [
      'takes a dimension away with its criteria',
      withoutDimension(BUILT_IN_RUBRIC, 'D5'),
      ['dimension-removed D5', 'criterion-removed c51', 'criterion-removed c52', 'criterion-removed c53'],
    ],
    ['takes a criterion away', withoutCriterion(BUILT_IN_RUBRIC, 'c11'), ['criterion-removed c11']],
    ['moves a dimension', withDimensionMoved(BUILT_IN_RUBRIC, 'D5', -4), ['dimension-moved D5']],
    ['moves a criterion', withCriterionMoved(BUILT_IN_RUBRIC, 'c11', 2), ['criterion-moved c11']],
    ['moves a criterion elsewhere', withCriterionIn(BUILT_IN_RUBRIC, 'c11', 'D2'), ['criterion-moved c11']],
    ['adds a criterion', withNewCriterion(BUILT_IN_RUBRIC, 'D3', []), ['criterion-added c34']],
    ['adds a dimension', withNewDimension(BUILT_IN_RUBRIC, []), ['dimension-added D6', 'criterion-added c61']],
    ['moves nothing beyond the end', withDimensionMoved(BUILT_IN_RUBRIC, 'D5', 1), []],
    ['moves no criterion that is not there', withCriterionIn(BUILT_IN_RUBRIC, 'c99', 'D2'), []],
  ])('%s, and does nothing else', (_, after, changes) => {
    expect(changesOf(after)).toEqual(changes);
  });

  it('gives nothing new an id that something had before', () => {
    const without = withoutCriterion(BUILT_IN_RUBRIC, 'c53');
    expect(idsIn(withNewCriterion(without, 'D5', ['c53'])).at(-1)).toBe('c54');
    expect(idsIn(withNewDimension(BUILT_IN_RUBRIC, ['D6', 'c71'])).slice(-2)).toEqual(['D7', 'c72']);
    const named = { dimensions: [{ id: 'speed', name, weight: 1, criteria: [{ id: 'c1', name }] }] };
    expect(idsIn(withNewCriterion(named, 'speed', []))).toEqual(['speed', 'c1', 'c2']);
  });
});

describe('moved', () => {
  it('keeps every member, and can be moved back', () => {
    const lists = fc.uniqueArray(fc.nat(), { minLength: 1 });
    fc.assert(
      fc.property(lists, fc.nat(20), fc.integer({ min: -2, max: 20 }), (list, from, to) => {
        const there = moved(list, from, to);
        expect(there.toSorted()).toEqual(list.toSorted());
        if (from < list.length && to >= 0 && to < list.length) {
          expect(there[to]).toBe(list[from]);
          expect(moved(there, to, from)).toEqual(list);
        } else expect(there).toEqual(list);
      }),
    );
  });
});
