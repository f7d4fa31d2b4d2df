import { describe, expect, it } from '@jest/globals';
import type { Definition, ElementDefinition, QuestionDefinition } from '#questionnaire/core/design';
import type { DraftContent } from './draft-content.js';
import { mergeDrafts } from './merge-drafts.js';

const question = (name: string, title = name): QuestionDefinition => ({ type: 'text', name, title });
const panel = (name: string, ...elements: ElementDefinition[]): ElementDefinition => ({
  type: 'panel',
  name,
  elements,
});

function draft(
  pages: Readonly<Record<string, readonly ElementDefinition[]>>,
  more: Partial<DraftContent> = {},
): DraftContent {
  const definition: Definition = { pages: Object.entries(pages).map(([name, elements]) => ({ name, elements })) };
  return { definition, rubricVersionId: 'r1', scenarios: [], ...more };
}

const [a, b, c] = [question('a'), question('b'), question('c')] as const;
const base = draft({ one: [a, b], two: [c] });
const pagesOf = ({ content }: { readonly content: DraftContent | undefined }) =>
  content?.definition.pages.map((page) => page.elements.map((element) => [element.name, element.title]));

describe('two drafts of one', () => {
  it('keep what each side changed in questions of its own', () => {
    const mine = draft({ one: [question('a', 'mine'), b], two: [c] });
    const theirs = draft({ one: [a, b], two: [question('c', 'theirs')] });
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.contested).toEqual([]);
    expect(pagesOf(merged)).toEqual([
      [
        ['a', 'mine'],
        ['b', 'b'],
      ],
      [['c', 'theirs']],
    ]);
  });

  it('keep what both added, each where it was put', () => {
    const mine = draft({ one: [a, question('m'), b], two: [c] });
    const theirs = draft({ one: [a, b, question('t')], two: [c] });
    const names = pagesOf(mergeDrafts(base, mine, theirs))?.map((page) => page.map(([name]) => name));
    expect(names).toEqual([['a', 'm', 'b', 't'], ['c']]);
  });

  it('follow the side that moved something, with what the other added and removed', () => {
    const mine = draft({ one: [b, a], two: [c] });
    const theirs = draft({ one: [a, question('t'), b], two: [] });
    const names = (first: DraftContent, second: DraftContent) =>
      pagesOf(mergeDrafts(base, first, second))?.map((page) => page.map(([name]) => name));
    expect(names(mine, theirs)).toEqual([['b', 'a', 't'], []]);
    expect(names(theirs, mine)).toEqual([['b', 'a', 't'], []]);
  });

  it('cannot be put together when both moved questions', () => {
    const mine = draft({ one: [b, a], two: [c] });
    const theirs = draft({ one: [a], two: [c, b] });
    expect(mergeDrafts(base, mine, theirs).content).toBeUndefined();
  });

  it('ask whose is taken where both changed one question', () => {
    const mine = draft({ one: [question('a', 'mine'), b], two: [c] });
    const theirs = draft({ one: [question('a', 'theirs'), b], two: [c] });
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.contested).toEqual([{ subject: { kind: 'element', name: 'a' }, key: 'element a', taken: 'theirs' }]);
    expect(pagesOf(merged)?.[0]?.[0]).toEqual(['a', 'theirs']);
    expect(pagesOf(mergeDrafts(base, mine, theirs, { 'element a': 'mine' }))?.[0]?.[0]).toEqual(['a', 'mine']);
  });

  it.each(['mine', 'theirs'] as const)(
    'keep a question that one side changed and the other removed: %s removed it',
    (remover) => {
      const changed = draft({ one: [question('a', 'changed'), b], two: [c] });
      const without = draft({ one: [b], two: [c] });
      const [mine, theirs] = remover === 'mine' ? [without, changed] : [changed, without];
      const merged = mergeDrafts(base, mine, theirs);
      expect(pagesOf(merged)?.[0]).toEqual([
        ['a', 'changed'],
        ['b', 'b'],
      ]);
      expect(merged.contested).toHaveLength(1);
      const gone = mergeDrafts(base, mine, theirs, { 'element a': remover });
      expect(pagesOf(gone)?.[0]).toEqual([['b', 'b']]);
    },
  );

  it('keep panels and pages that one side added, with what is in them', () => {
    const mine = draft({ one: [a, b, panel('p', question('x'))], two: [c] });
    const theirs = draft({ one: [a, b], two: [c], three: [question('y')] });
    const merged = mergeDrafts(base, mine, theirs).content;
    expect(merged?.definition.pages.map(({ name }) => name)).toEqual(['one', 'two', 'three']);
    expect(merged?.definition.pages[0]?.elements[2]).toEqual(panel('p', question('x')));
  });

  it('are contested in their rubric and scenarios only when both chose differently', () => {
    const mine = draft({ one: [a, b], two: [c] }, { rubricVersionId: 'r2' });
    const theirs = draft({ one: [a, b], two: [c] }, { scenarios: [{ name: 's', steps: [], expect: [] }] });
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged).toMatchObject({ contested: [], content: { rubricVersionId: 'r2', scenarios: [{ name: 's' }] } });
    const other = mergeDrafts(base, mine, { ...theirs, rubricVersionId: 'r3' });
    expect(other.contested.map(({ key }) => key)).toEqual(['rubric']);
  });

  it('give the other side back where one changed nothing', () => {
    const theirs = draft({ one: [question('a', 'theirs')], two: [b, c] });
    expect(mergeDrafts(base, base, theirs).content?.definition).toEqual(theirs.definition);
    expect(mergeDrafts(base, theirs, base).content?.definition).toEqual(theirs.definition);
  });
});
