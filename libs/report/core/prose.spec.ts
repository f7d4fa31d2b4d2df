import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseProse } from './prose.js';

describe('prose', () => {
  it('is words, values and claims, in paragraphs', () => {
    expect(parseProse('Of {{score:aurora.D1}}.\n\n[[BETTER_THAN a,b D1|{{vendor:a}} wins]]!')).toEqual([
      [
        { kind: 'words', text: 'Of ' },
        { kind: 'value', name: 'score', of: ['aurora', 'D1'], source: '{{score:aurora.D1}}' },
        { kind: 'words', text: '.' },
      ],
      [
        {
          kind: 'claim',
          type: 'BETTER_THAN',
          subjects: ['a', 'b'],
          metric: 'D1',
          pieces: [
            { kind: 'value', name: 'vendor', of: ['a'], source: '{{vendor:a}}' },
            { kind: 'words', text: ' wins' },
          ],
          source: '[[BETTER_THAN a,b D1|{{vendor:a}} wins]]',
        },
        { kind: 'words', text: '!' },
      ],
    ]);
  });

  it.each([
    ['[[MARKET|all]]', [], 'overall'],
    ['[[WIDEST_DIFFERENCE - D2|x]]', [], 'D2'],
    ['[[CUSTOMERS_SAY a on call|x]]', ['a'], 'on call'],
    ['[[|x]]', [], 'overall'],
  ])('reads the head of %s', (prose, subjects, metric) => {
    expect(parseProse(prose)[0]![0]).toMatchObject({ kind: 'claim', subjects, metric });
  });

  it('keeps a value without anything it is of', () => {
    expect(parseProse('{{ responses }}')[0]).toEqual([
      { kind: 'value', name: 'responses', of: [], source: '{{ responses }}' },
    ]);
  });

  it('leaves brackets that are no markup to the gate', () => {
    expect(parseProse('[[half {{open')[0]).toEqual([{ kind: 'words', text: '[[half {{open' }]);
  });

  it('loses no character of any text', () => {
    const source = fc.array(fc.constantFrom('a', ' ', '{{', '}}', '[[', ']]', '|', 'x y', '中'), { maxLength: 12 });
    fc.assert(
      fc.property(source, (parts) => {
        const text = parts.join('').trim();
        const pieces = parseProse(text).flat();
        expect(pieces.map((piece) => (piece.kind === 'words' ? piece.text : piece.source)).join('')).toBe(text);
      }),
    );
  });
});
