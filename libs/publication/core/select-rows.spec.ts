import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aReading } from '../testing/a-reading.js';
import { RESOURCES } from './resources.js';
import { isKnown, selectRows, type Selection, vendorsIn } from './select-rows.js';

const reading = aReading();
const { scores, pairs, claims } = RESOURCES;

describe('a filter', () => {
  it.each<[Selection, boolean]>([
    [{}, true],
    [{ vendor: 'aurora' }, true],
    [{ vendor: 'aurora,dusk' }, true],
    [{ vendor: 'aurora,nobody' }, false],
    [{ vendor: '' }, false],
    [{ dimension: 'overall' }, true],
    [{ dimension: 'D1' }, true],
    [{ dimension: 'c11' }, true],
    [{ dimension: 'D9' }, false],
    [{ vendor: 'aurora', dimension: 'D9' }, false],
  ])('asks for what the release knows: %j', (selection, isThere) => {
    expect(isKnown(reading.document, selection)).toBe(isThere);
  });

  it('names vendors in any order, each once', () => {
    expect(vendorsIn('b,a,b')).toEqual(['a', 'b']);
  });

  it('finds a vendor on both sides of a pair and among the subjects of a sentence', () => {
    expect(selectRows(pairs.rows?.(reading) ?? [], { vendor: 'borealis', dimension: 'overall' })).toHaveLength(1);
    const about = selectRows(claims.rows?.(reading) ?? [], { vendor: 'aurora', allowed: 'false' });
    expect(about.length).toBeGreaterThan(0);
    expect(selectRows(claims.table?.(reading) ?? [], { vendor: 'aurora', allowed: 'false' })).toHaveLength(
      about.length,
    );
  });

  it('finds nothing in a column that a row does not have', () => {
    expect(selectRows([{ vendor: 'aurora', status: null }], { status: 'RANKED' })).toEqual([]);
  });

  it('only ever takes rows away, in whatever order filters come', () => {
    const all = scores.rows?.(reading) ?? [];
    const selection = fc.record(
      {
        vendor: fc.constantFrom('aurora', 'borealis,dusk', 'cirrus'),
        dimension: fc.constantFrom('overall', 'D1', 'c11'),
        status: fc.constantFrom('RANKED', 'PUBLISHED_UNRANKED', 'SUPPRESSED'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(selection, (asked) => {
        const once = selectRows(all, asked as Selection);
        const stepwise = Object.entries(asked).reduce((rows, [name, text]) => selectRows(rows, { [name]: text }), all);
        expect(stepwise).toEqual(once);
        expect(all).toEqual(expect.arrayContaining([...once]));
      }),
    );
  });
});
