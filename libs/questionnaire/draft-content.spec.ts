import { describe, expect, it } from '@jest/globals';
import { lintDefinition } from './core/definition/lint-definition.js';
import { LIMITS } from './core/definition/limits.js';
import { depthOf } from './core/definition/nesting.js';
import { checkDraftContent } from './draft-content.js';
import { importFile } from './import-file.js';

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
    ['one as deep as may be', { definition: nested(LIMITS.nesting) }, []],
    ['a deeper one', { definition: nested(LIMITS.nesting + 1) }, ['/definition too-deep']],
    ['a huge one', { definition: { title: 'x'.repeat(524_288) } }, ['/definition too-large']],
    ['many scenarios', { scenarios: Array.from({ length: 201 }, () => ({})) }, ['/scenarios too-many']],
    ['a scenario that is none', { scenarios: [[]] }, ['/scenarios wrong-type']],
  ])('of %s', (_, change, expected) => {
    expect(checkDraftContent(content(change) as never).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      expected,
    );
  });
});

describe('how deep a questionnaire may be nested', () => {
  const deepest = nested(LIMITS.nesting);
  const deeper = nested(LIMITS.nesting + 1);
  const inFile = (definition: object): readonly string[] => {
    const bundle = { content: { definition } };
    const read = importFile({ format: 'bundle', content: JSON.stringify(bundle), own: [{ x: '', kid: '' }] });
    return read.ok ? [] : read.violations.map(({ code }) => code);
  };
  const inVersion = (definition: object) => lintDefinition(definition).map(({ code }) => code);
  const inDraft = (definition: object) => checkDraftContent(content({ definition }) as never).map(({ code }) => code);

  it('is the same for a draft, a version and a file', () => {
    expect([inDraft(deepest), inDraft(deeper)]).toEqual([[], ['too-deep']]);
    expect([inVersion(deepest).includes('nested-too-deep'), inVersion(deeper)]).toEqual([false, ['nested-too-deep']]);
    expect([inFile(deepest).includes('json-too-deep'), inFile(deeper)]).toEqual([false, ['json-too-deep']]);
  });
});
