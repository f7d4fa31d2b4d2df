import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aColumn } from '../../testing/a-column.js';
import { spssNames } from './spss-names.js';
import { spssSyntax } from './spss-syntax.js';

const NAME = /^\p{L}[\p{L}\p{N}._$#@]*$/u;

describe('names of SPSS variables', () => {
  it('are those of the columns where they may be', () => {
    const names = ['id', 'c11', 'use_case.教育', 'grid.row1', 'table.1.what', 'q-Comment'];
    expect(spssNames(names)).toEqual(['id', 'c11', 'use_case.教育', 'grid.row1', 'table.1.what', 'q.Comment']);
  });

  it.each(['q_', 'all', 'q.two words', 'q.=1+1', 'x'.repeat(70), `q.${'教'.repeat(30)}`])(
    'get a hash in the place of what %j may not have',
    (name) => {
      const [made = ''] = spssNames([name]);
      expect(made).toMatch(/_[0-9a-f]{8}$/);
      expect(Buffer.byteLength(made)).toBeLessThanOrEqual(64);
      expect(made).toMatch(NAME);
    },
  );

  it('are never equal in any case, and do not depend on their neighbours', () => {
    const parts = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, (texts) => {
        const names = texts.map((text) => `q.${text}`);
        const made = spssNames(names);
        expect(new Set(made.map((name) => name.toUpperCase())).size).toBe(names.length);
        expect(made.filter((name) => !NAME.test(name) || Buffer.byteLength(name) > 64)).toEqual([]);
        expect(spssNames(names.toReversed())).toEqual(made.toReversed());
      }),
    );
  });

  it('are both hashed when they differ in case only, or when a remark is called like a choice', () => {
    expect(spssNames(['Size', 'size']).every((name) => /^[Ss]ize_[0-9a-f]{8}$/.test(name))).toBe(true);
    expect(new Set(spssNames(['q-Comment', 'q.Comment'])).size).toBe(2);
  });
});

describe('SPSS syntax', () => {
  const point = (code: number | string, en: string, missing = false) => ({
    code,
    label: { 'zh-CN': `${en}（中）`, en },
    missing,
  });
  const columns = [
    aColumn({ name: 'id', kind: 'text' }),
    aColumn({
      name: 'c11',
      values: [point(1, 'low'), point(2, 'mid'), point(3, "it's high"), point(-99, 'n/a', true)],
    }),
    aColumn({ name: 'yes', values: [point(1, 'Yes'), point(0, 'No')] }),
    aColumn({ name: 'colour', kind: 'text', values: [point('red', 'Red'), point('NOT_APPLICABLE', 'n/a', true)] }),
    aColumn({ name: 'score', label: { 'zh-CN': '得分', en: 'Score\nof  all' } }),
  ];
  const syntax = spssSyntax(columns, {
    title: 'study. 2026q4',
    file: 'answers.csv',
    words: ({ en }) => en,
    widths: [36, 0, 0, 14, 0],
  });

  it('reads every column by its type and width', () => {
    expect(syntax).toContain('    id A36\n    c11 F12.2\n    yes F12.2\n    colour A14\n    score F12.2.\n');
    expect(syntax).toContain('* study  2026q4.\n');
  });

  it('labels variables and values, doubles quotes, and keeps everything on its line', () => {
    expect(syntax).toContain("  /score 'Score of  all'.");
    expect(syntax).toContain("VALUE LABELS c11\n  1 'low'\n  2 'mid'\n  3 'it''s high'\n  -99 'n/a'.");
    expect(syntax).toContain("VALUE LABELS colour\n  'red' 'Red'\n  'NOT_APPLICABLE' 'n/a'.");
  });

  it('declares missing values of numbers and levels of measurement', () => {
    expect(syntax.match(/^MISSING VALUES.*$/gm)).toEqual(['MISSING VALUES c11 (-99).']);
    expect(syntax).toContain(
      'id (NOMINAL)\n  /c11 (ORDINAL)\n  /yes (NOMINAL)\n  /colour (NOMINAL)\n  /score (SCALE).',
    );
  });

  it('cuts labels between characters and gives a column of texts at least one byte', () => {
    const long = aColumn({ kind: 'text', label: { 'zh-CN': '长'.repeat(200), en: '' } });
    const cut = spssSyntax([long], { title: '', file: 'a', words: (text) => text['zh-CN'], widths: [] });
    expect(cut).toContain(`'${'长'.repeat(85)}'`);
    expect(cut).toContain(' A1.');
  });
});
