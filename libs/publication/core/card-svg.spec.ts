import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cardSvg, type CardModel } from './card-svg.js';
import { widthOf, wrapped, xmlText } from './svg-text.js';

const row = (name: string, score: number, rank: string | null = '1–2') =>
  ({ name, rank, score, ci95: [score - 2, score + 2] }) as const;
const card = (given: Partial<CardModel> = {}): CardModel => ({
  title: 'Service · 2026Q4',
  headline: 'No single leader',
  rows: [row('极光', 80), row('Kite', 70, null)],
  note: 'r1',
  nothing: 'Nothing is ranked yet',
  ...given,
});

describe('a card', () => {
  it('shows who stands where, and a dash for whoever is not ranked', () => {
    const svg = cardSvg(card());
    expect(svg).toMatch(/>1–2<.*>极光<.*>80\.0<.*>–<.*>Kite<.*>70\.0</);
    expect(svg).toContain('width="1200" height="630"');
  });

  it('shows six at most, and says when there is nobody', () => {
    const many = Array.from({ length: 9 }, (_, at) => row(`V${at}`, 50 + at));
    expect(cardSvg(card({ rows: many })).match(/<circle/g)).toHaveLength(6);
    expect(cardSvg(card({ rows: [] }))).toContain('>Nothing is ranked yet<');
  });

  it('has a scale even where all scores are alike', () => {
    const svg = cardSvg(card({ rows: [{ ...row('A', 50), ci95: [50, 50] }] }));
    expect(svg).toMatch(/cx="[\d.]+"/);
    expect(svg).not.toContain('NaN');
  });

  it('cuts what does not fit, also a name', () => {
    const svg = cardSvg(
      card({ title: '很长'.repeat(60), headline: 'word '.repeat(90), rows: [row('长名字'.repeat(9), 60)] }),
    );
    expect(svg.match(/…</g)).toHaveLength(3);
  });
});

describe('a text of a drawing', () => {
  it('is data, whatever stands in it', () => {
    expect(xmlText(`<a href="x" id='y'>&\u0001\uFFFE`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;');
  });

  it('in several lines is never wider than it may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 3, max: 20 }), (text, width) => {
        const lines = wrapped(text, width, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
      }),
    );
  });

  it('breaks between words, and anywhere in Chinese', () => {
    expect(wrapped('one two three', 5, 3)).toEqual(['one two', 'three']);
    expect(wrapped('名次是区间', 3, 2)).toEqual(['名次是', '区间']);
    expect(wrapped('', 5, 2)).toEqual(['']);
  });
});
