import { describe, expect, it } from '@jest/globals';
import { codedState } from './finding-state.js';

const critical = { dimension: 'D1', sentiment: 'critical' } as const;
const mixed = { dimension: 'D1', sentiment: 'mixed' } as const;

describe('codedState', () => {
  it.each([
    ['new', [], null],
    ['new', [critical], null],
    ['coded', [critical, { ...critical }], critical],
    ['differs', [critical, mixed], null],
    ['coded', [critical, mixed, mixed], mixed],
  ] as const)('is %s after %j', (state, codings, coding) => {
    expect(codedState(codings)).toEqual({ state, coding });
  });
});
