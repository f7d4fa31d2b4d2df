import { describe, expect, it } from '@jest/globals';
import { schemaStanding, standingFault } from './schema-standing.js';

const known = ['a', 'b', 'c'].map((name) => ({ name, fingerprint: `of ${name}` }));
const applied = (...names: readonly string[]) =>
  names.map((name) => ({ name, fingerprint: `of ${name}` as string | null }));

describe('a schema that', () => {
  it.each([
    { what: 'is the same', rows: applied('a', 'b', 'c'), fault: undefined },
    {
      what: 'was applied before fingerprints',
      rows: [...applied('a', 'b'), { name: 'c', fingerprint: null }],
      fault: undefined,
    },
    { what: 'is older', rows: applied('a'), fault: /run "fairmark migrate"/ },
    { what: 'is newer', rows: applied('a', 'b', 'c', 'd'), fault: /does not know d\. Start the newer program/ },
    { what: 'is much newer', rows: applied('a', 'd', 'e', 'f', 'g', 'h'), fault: /d, e, f and 2 more/ },
    {
      what: 'was changed',
      rows: [...applied('a', 'c'), { name: 'b', fingerprint: 'other' }],
      fault: /not what they were: b/,
    },
  ])('$what is judged so', ({ rows, fault }) => {
    const said = standingFault(schemaStanding(known, rows));
    if (fault) expect(said).toMatch(fault);
    else expect(said).toBeUndefined();
  });
});
