import { describe, expect, it } from '@jest/globals';
import { archiveFault } from './archive-fault.js';
import { columnOf } from './column-of.js';
import { statesFor } from './import-state.js';

const MEGABYTE = 2 ** 20;

describe('archiveFault', () => {
  it.each([
    ['a list of 50,000 rows', { entries: 12, packed: 4 * MEGABYTE, unpacked: 60 * MEGABYTE }, 4 * MEGABYTE, null],
    ['a small one, tightly packed', { entries: 12, packed: 900, unpacked: MEGABYTE }, 1_000, null],
    ['too many files', { entries: 501, packed: 10, unpacked: 10 }, 1_000, 'archive-too-large'],
    ['too much', { entries: 1, packed: 10, unpacked: 121 * MEGABYTE }, 9 * MEGABYTE, 'archive-too-large'],
    ['a thousand for one', { entries: 1, packed: 10, unpacked: 50 * MEGABYTE }, 50_000, 'archive-too-large'],
    ['files that share bytes', { entries: 2, packed: 1_001, unpacked: 2_000 }, 1_000, 'archive-too-large'],
  ])('of %s', (_, sizes, bytes, fault) => {
    expect(archiveFault(sizes, bytes)).toBe(fault);
  });
});

describe('columnOf', () => {
  it.each([
    ['A1', 1],
    ['Z10', 26],
    ['AA1', 27],
    ['XFD1048576', 16_384],
    ['1', 0],
    ['A0', 0],
    ['a1', 0],
    ['', 0],
  ])('%s is %i', (reference, column) => {
    expect(columnOf(reference)).toBe(column);
  });
});

describe('statesFor', () => {
  it.each([
    ['map', ['checked', 'failed']],
    ['apply', ['checked', 'failed']],
    ['undo', ['applied']],
    ['fail', ['applying', 'undoing']],
    ['expire', ['checked', 'failed']],
  ] as const)('%s', (act, states) => {
    expect(statesFor(act)).toEqual(states);
  });
});
