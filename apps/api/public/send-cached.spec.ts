import { describe, expect, it } from '@jest/globals';
import { matchesTag, RenderCache, renderedOf } from './send-cached.js';

describe('what is kept of rendered pages', () => {
  it('is made once for each thing and variant', () => {
    const cache = new RenderCache();
    const [one, other] = [{}, {}];
    const made: string[] = [];
    const ask = (of: object, variant: string) =>
      cache.get(of, variant, () => (made.push(variant), renderedOf(variant, 'text/html')));
    expect(ask(one, 'a')).toBe(ask(one, 'a'));
    expect(ask(other, 'a')).not.toBe(ask(one, 'a'));
    expect(made).toEqual(['a', 'a']);
  });

  it('are the variants asked for last', () => {
    const cache = new RenderCache(2);
    const of = {};
    const made: string[] = [];
    for (const variant of ['a', 'b', 'a', 'c', 'a', 'b'])
      cache.get(of, variant, () => (made.push(variant), renderedOf(variant, 'text/html')));
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});

describe('a tag that a reader has', () => {
  it.each([
    ['"x"', true],
    ['"y", W/"x"', true],
    ['*', true],
    ['"xy"', false],
    [undefined, false],
  ])('%s', (header, expected) => {
    expect(matchesTag(header, '"x"')).toBe(expected);
  });
});
