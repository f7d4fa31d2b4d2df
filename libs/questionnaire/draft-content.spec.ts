import { describe, expect, it } from '@jest/globals';
import { checkDraftContent, depthOf, MAX_DEFINITION_DEPTH } from './draft-content.js';

const nested = (levels: number): object => JSON.parse('{"a":'.repeat(levels) + '1' + '}'.repeat(levels)) as object;
const content = (change: object) => ({ definition: {}, rubricVersionId: null, scenarios: [], ...change });

describe('depthOf', () => {
  it.each([
    [1, 0],
    [null, 0],
    [{}, 1],
    [[[]], 2],
    [{ a: [], b: { c: [1] } }, 3],
  ])('of %j is %i', (value, depth) => expect(depthOf(value, 10)).toBe(depth));

  it('does not look further than it must', () => expect(depthOf(nested(9), 4)).toBe(5));
});

describe('checkDraftContent', () => {
  it.each([
    ['an empty questionnaire', {}, []],
    ['one that lint would refuse', { definition: { pages: 'none' } }, []],
    ['one as deep as may be', { definition: nested(MAX_DEFINITION_DEPTH) }, []],
    ['a deeper one', { definition: nested(MAX_DEFINITION_DEPTH + 1) }, ['/definition too-deep']],
    ['a huge one', { definition: { title: 'x'.repeat(524_288) } }, ['/definition too-large']],
    ['many scenarios', { scenarios: Array.from({ length: 201 }, () => ({})) }, ['/scenarios too-many']],
    ['a scenario that is none', { scenarios: [[]] }, ['/scenarios wrong-type']],
  ])('of %s', (_, change, expected) => {
    expect(checkDraftContent(content(change) as never).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      expected,
    );
  });
});
