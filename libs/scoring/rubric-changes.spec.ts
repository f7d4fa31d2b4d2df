import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_RUBRIC } from './built-in-rubric.js';
import type { Dimension, Rubric } from './rubric.js';
import { type RubricChange, rubricChanges } from './rubric-changes.js';

const name = (text: string) => ({ 'zh-CN': text, en: text });
const dimension = (id: string, weight: number, criteria: string): Dimension => ({
  id,
  name: name(id),
  weight,
  criteria: criteria.split(' ').map((each) => ({ id: each, name: name(each) })),
});
const rubric = (...dimensions: Dimension[]): Rubric => ({ dimensions });

const BEFORE = rubric(dimension('A', 0.5, 'a1 a2 a3'), dimension('B', 0.3, 'b1 b2'), dimension('C', 0.2, 'c1'));
const short = (change: RubricChange): string =>
  [
    change.kind,
    change.id,
    'from' in change ? JSON.stringify(change.from) : '',
    'to' in change ? JSON.stringify(change.to) : '',
  ]
    .join(' ')
    .trim();

describe('rubricChanges', () => {
  it.each([
    ['nothing', BEFORE, []],
    [
      'weights',
      rubric(dimension('A', 0.4, 'a1 a2 a3'), dimension('B', 0.4, 'b1 b2'), dimension('C', 0.2, 'c1')),
      ['weight-changed A 0.5 0.4', 'weight-changed B 0.3 0.4'],
    ],
    [
      'a dimension that went to the top, and it alone',
      rubric(dimension('C', 0.2, 'c1'), dimension('A', 0.5, 'a1 a2 a3'), dimension('B', 0.3, 'b1 b2')),
      ['dimension-moved C 3 1'],
    ],
    [
      'a dimension for another',
      rubric(dimension('A', 0.5, 'a1 a2 a3'), dimension('B', 0.3, 'b1 b2'), dimension('D', 0.2, 'd1')),
      ['dimension-added D', 'criterion-added d1', 'dimension-removed C', 'criterion-removed c1'],
    ],
    [
      'a criterion that went to another dimension',
      rubric(dimension('A', 0.5, 'a1 a3'), dimension('B', 0.3, 'b1 a2 b2'), dimension('C', 0.2, 'c1')),
      ['criterion-moved a2 {"dimension":"A","position":2} {"dimension":"B","position":2}'],
    ],
    [
      'a criterion that went down',
      rubric(dimension('A', 0.5, 'a2 a3 a1'), dimension('B', 0.3, 'b1 b2'), dimension('C', 0.2, 'c1')),
      ['criterion-moved a1 {"dimension":"A","position":1} {"dimension":"A","position":3}'],
    ],
    [
      'a criterion that is new and one that is gone',
      rubric(dimension('A', 0.5, 'a1 a2 a4'), dimension('B', 0.3, 'b1 b2'), dimension('C', 0.2, 'c1')),
      ['criterion-added a4', 'criterion-removed a3'],
    ],
  ])('finds %s', (_, after, found) => {
    expect(rubricChanges(BEFORE, after).map(short)).toEqual(found);
  });

  it('finds other words in one language', () => {
    const renamed = { 'zh-CN': '甲', en: 'A' };
    const [a, ...rest] = BEFORE.dimensions;
    const criteria = [{ id: 'a1', name: renamed }, ...(a?.criteria.slice(1) ?? [])];
    const after = rubric({ ...(a as Dimension), name: renamed, criteria }, ...rest);
    expect(rubricChanges(BEFORE, after)).toEqual([
      { kind: 'dimension-renamed', id: 'A', name: renamed, from: name('A') },
      { kind: 'criterion-renamed', id: 'a1', name: renamed, from: name('a1') },
    ]);
  });

  it('tells weights of the built-in rubric from what to what', () => {
    const dimensions = BUILT_IN_RUBRIC.dimensions.map((each, at) =>
      at === 0 ? { ...each, weight: 0.3 } : at === 4 ? { ...each, weight: 0.1 } : each,
    );
    expect(rubricChanges(BUILT_IN_RUBRIC, { dimensions }).map(short)).toEqual([
      'weight-changed D1 0.25 0.3',
      'weight-changed D5 0.15 0.1',
    ]);
  });

  describe('of any two rubrics', () => {
    const NAMES = ['d1', 'd2', 'd3', 'd4'];
    const CRITERIA = ['x1', 'x2', 'x3', 'x4', 'x5'];
    /** Dimensions in any order, the criteria dealt among them in any order. */
    const anyRubric: fc.Arbitrary<Rubric> = fc
      .tuple(
        fc.shuffledSubarray(NAMES, { minLength: 1 }),
        fc.shuffledSubarray(CRITERIA),
        fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
        fc.constantFrom('', '!'),
      )
      .map(([dimensions, criteria, homes, mark]) => ({
        dimensions: dimensions.map((id, at) => ({
          id,
          name: name(id + mark),
          weight: (at + 1) / 10,
          criteria: criteria
            .filter((_, n) => (homes[n] ?? 0) % dimensions.length === at)
            .map((each) => ({ id: each, name: name(each) })),
        })),
      }));
    const OPPOSITE: Readonly<Record<string, string>> = {
      'dimension-added': 'dimension-removed',
      'dimension-removed': 'dimension-added',
      'criterion-added': 'criterion-removed',
      'criterion-removed': 'criterion-added',
    };

    it('is empty exactly when they say the same', () => {
      fc.assert(
        fc.property(anyRubric, anyRubric, (before, after) => {
          const isSame = JSON.stringify(before) === JSON.stringify(after);
          expect(rubricChanges(before, after).length === 0).toBe(isSame);
          expect(rubricChanges(after, after)).toEqual([]);
        }),
      );
    });

    it('finds the opposite the other way round, but for what moved', () => {
      const still = (changes: readonly RubricChange[], turn: (kind: string) => string) =>
        changes
          .filter(({ kind }) => !kind.endsWith('-moved'))
          .map(({ kind, id }) => `${turn(kind)} ${id}`)
          .toSorted();
      fc.assert(
        fc.property(anyRubric, anyRubric, (before, after) => {
          const forth = still(rubricChanges(before, after), (kind) => kind);
          const back = still(rubricChanges(after, before), (kind) => OPPOSITE[kind] ?? kind);
          expect(forth).toEqual(back);
        }),
      );
    });

    it('tells of a thing only once that it moved, and never that all of them did', () => {
      fc.assert(
        fc.property(anyRubric, anyRubric, (before, after) => {
          const moved = rubricChanges(before, after).filter(({ kind }) => kind === 'dimension-moved');
          expect(new Set(moved.map(({ id }) => id)).size).toBe(moved.length);
          const kept = after.dimensions.filter(({ id }) => before.dimensions.some((each) => each.id === id)).length;
          expect(moved.length).toBeLessThan(Math.max(1, kept));
        }),
      );
    });
  });
});
