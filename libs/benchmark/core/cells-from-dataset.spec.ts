import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '#kernel';
import { checkRubric } from '#scoring';
import { goldenJson } from '../../../test/support/golden.js';
import { cellsFromDataset } from './cells-from-dataset.js';

const rubric = { dimensions: [{ id: 'D1', zh: '速度', en: 'Speed', weight: 1, criteria: ['c1', 'c2'] }] };
const row = {
  vendor: 'V1',
  org: 'O1',
  source: 'independent',
  size: 'S',
  region: 'CN',
  items: { c1: 4, c2: null },
  alloc: [100],
};

const violationsOf = (dataset: unknown) => {
  try {
    cellsFromDataset(dataset);
  } catch (error) {
    return (error as DomainError).extra.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};

describe('cellsFromDataset', () => {
  it('reads every response of a dataset', () => {
    const { rubric, cells, allocations } = cellsFromDataset(goldenJson('dataset-a.json'));
    expect(checkRubric(rubric)).toEqual([]);
    expect([cells.length, allocations.reduce((sum, { count }) => sum + count, 0)]).toEqual([165, 93]);
  });

  it('turns one row into one cell of whole units', () => {
    expect(cellsFromDataset({ rubric, rows: [row, { ...row, alloc: null }] })).toEqual({
      rubric: {
        dimensions: [
          {
            id: 'D1',
            name: { 'zh-CN': '速度', en: 'Speed' },
            weight: 1,
            criteria: [
              { id: 'c1', name: { 'zh-CN': 'c1', en: 'c1' } },
              { id: 'c2', name: { 'zh-CN': 'c2', en: 'c2' } },
            ],
          },
        ],
      },
      cells: Array.from({ length: 2 }, () => ({
        vendor: 'V1',
        organisation: 'O1',
        source: 'independent',
        size: 'S',
        region: 'CN',
        responses: 1,
        count: [1, 0],
        sum: [1890, 0],
      })),
      allocations: [{ weights: [1], count: 1 }],
    });
  });

  it.each([
    ['nothing', null, ['/rubric/dimensions missing', '/rows missing']],
    ['a rubric of another shape', { rubric: { dimensions: 3 }, rows: [] }, ['/rubric/dimensions missing']],
    [
      'a dimension without criteria',
      { rubric: { dimensions: [{ ...rubric.dimensions[0], criteria: 'c1' }] }, rows: [] },
      ['/rubric/dimensions/0/criteria missing'],
    ],
    ['a row that is none', { rubric, rows: [7] }, ['/rows/0 unreadable']],
    ['an answer of 6', { rubric, rows: [row, { ...row, items: { c1: 6 } }] }, ['/rows/1 unreadable']],
    ['an empty organisation', { rubric, rows: [{ ...row, org: '' }] }, ['/rows/0 unreadable']],
    ['an unknown source', { rubric, rows: [{ ...row, source: 'friend' }] }, ['/rows/0 unreadable']],
    ['an unknown size', { rubric, rows: [{ ...row, size: 'XL' }] }, ['/rows/0 unreadable']],
    ['an unknown region', { rubric, rows: [{ ...row, region: '' }] }, ['/rows/0 unreadable']],
    ['points that sum to 99', { rubric, rows: [{ ...row, alloc: [99] }] }, ['/rows/0/alloc not-100-points']],
    ['points for another rubric', { rubric, rows: [{ ...row, alloc: [50, 50] }] }, ['/rows/0/alloc not-100-points']],
    ['points that are text', { rubric, rows: [{ ...row, alloc: 'all' }] }, ['/rows/0/alloc not-100-points']],
    ['points below 0', { rubric, rows: [{ ...row, alloc: [-100] }] }, ['/rows/0/alloc not-100-points']],
  ])('refuses %s', (_, dataset, violations) => {
    expect(violationsOf(dataset)).toEqual(violations);
  });
});
