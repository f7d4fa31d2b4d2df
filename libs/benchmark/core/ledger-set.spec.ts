import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from '#scoring';
import type { Cell } from './cell.js';
import { isUnfiltered, publicSets, segmentCell, segmentSets, sourceSets, unfilteredSet } from './ledger-set.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { aCell, aVendor } from './testing/cells.js';

const config = { ...METHOD_DEFAULTS, kPublish: 3, kOwn: 2 };
const from = (source: Cell['source'], ...organisations: string[]) =>
  organisations.map((organisation) => aCell({ organisation, source }));
const silentOnFirst = (...organisations: string[]) =>
  organisations.map((organisation) =>
    aCell({ organisation, steps: Array.from({ length: 15 }, (_, c) => (c === 0 ? null : 3)) }),
  );

describe('publicSets', () => {
  const sets = (cells: readonly Cell[]) => publicSets('A', cells, BUILT_IN_RUBRIC, config);

  it('are of the score and of every criterion, by the organisations behind it', () => {
    const found = sets([...from('independent', 'b', 'a', 'c', 'a'), ...silentOnFirst('d')]);
    expect(found).toHaveLength(16);
    expect(found[0]).toEqual({ cell: 'A/overall', members: ['a', 'b', 'c', 'd'] });
    expect(found[1]).toEqual({ cell: 'A/c11', members: ['a', 'b', 'c'] });
    expect(found[15]).toEqual({ cell: 'A/c53', members: ['a', 'b', 'c', 'd'] });
  });

  it('leave out a criterion that fewer than k organisations answered', () => {
    const found = sets([...from('independent', 'a', 'b'), ...silentOnFirst('c', 'd')]);
    expect(found.map(({ cell }) => cell)).not.toContain('A/c11');
    expect(found).toHaveLength(15);
  });

  it('are none below k organisations, and of no source that is not scored', () => {
    expect(sets(from('independent', 'a', 'b'))).toEqual([]);
    expect(sets([...from('independent', 'a', 'b'), ...from('partner', 'c')])).toEqual([]);
    expect(sets([...from('independent', 'a', 'b', 'c'), ...from('partner', 'd')])[0]!.members).toEqual(['a', 'b', 'c']);
  });
});

describe('sourceSets', () => {
  it('are of those who came by themselves and those the vendor invited', () => {
    const cells = [
      ...from('independent', 'c', 'b', 'a'),
      ...from('vendor_invited', 'd', 'e', 'a'),
      ...from('community', 'f'),
    ];
    expect(sourceSets('A', cells, config)).toEqual([
      { cell: 'A/source:independent', members: ['a', 'b', 'c'] },
      { cell: 'A/source:vendor_invited', members: ['a', 'd', 'e'] },
    ]);
  });

  it.each([
    [2, 3],
    [3, 2],
  ])('are none when one side is below k: %d and %d', (independent, invited) => {
    const names = ['a', 'b', 'c'];
    const cells = [
      ...from('independent', ...names.slice(0, independent)),
      ...from('vendor_invited', ...names.slice(0, invited)),
    ];
    expect(sourceSets('A', cells, config)).toEqual([]);
  });
});

describe('segmentSets', () => {
  it('are of the parts that a vendor reads, and of no other', () => {
    const cells = [
      ...aVendor('A', 3),
      ...['x', 'y'].map((organisation) => aCell({ organisation, size: 'L', region: 'INTL' })),
      aCell({ organisation: 'z', size: 'M' }),
    ];
    expect(segmentSets('A', cells, config)).toEqual([
      { cell: segmentCell('A', 'size', 'S'), members: ['A-0', 'A-1', 'A-2'] },
      { cell: 'A/region:CN', members: ['A-0', 'A-1', 'A-2', 'z'] },
      { cell: 'A/region:INTL', members: ['x', 'y'] },
    ]);
  });
});

describe('unfilteredSet', () => {
  it('is of everybody whose answers count, with those of excluded answers as somebody of their own', () => {
    const included = [...from('independent', 'b', 'a'), ...from('partner', 'p'), aCell({ vendor: 'B' })];
    const excluded = [...from('independent', 'c', 'a'), ...from('partner', 'q'), aCell({ vendor: 'B' })];
    const [set, ...more] = unfilteredSet('A', included, excluded, config);
    expect(set).toEqual({ cell: 'A/unfiltered', members: ['a', 'a~', 'b', 'c'] });
    expect(more).toEqual([]);
    expect(isUnfiltered(set!)).toBe(true);
    expect(isUnfiltered({ ...set!, cell: 'A/overall' })).toBe(false);
  });

  it('is none where nothing that counts was excluded', () => {
    expect(unfilteredSet('A', from('independent', 'a'), from('partner', 'b'), config)).toEqual([]);
  });
});
