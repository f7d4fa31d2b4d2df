import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serviceQuestionnaire } from './core/index.js';
import { translationsAsCsv, translationsFromCsv } from './translation-csv.js';

const titled = (title: string) => ({
  pages: [{ name: 'p', elements: [{ type: 'rating', name: 'q1', title: { default: title, 'zh-cn': '题' } }] }],
});
const csvOf = (definition: unknown, bom = false): string => {
  const written = translationsAsCsv(definition, bom);
  return written.ok ? written.csv : '';
};

describe('the translations of a draft as CSV', () => {
  it('come back as they were', () => {
    const csv = csvOf(serviceQuestionnaire);
    const read = translationsFromCsv(serviceQuestionnaire, csv);
    expect(read).toEqual({ ok: true, changed: 0, errors: [], definition: serviceQuestionnaire });
  });

  it.each(['=cmd()', '+1', '-1', '@sum', "'=quoted", '＝全角', '|cmd', '%x', 'plain', "it's", '"quotes", commas'])(
    'keep the text %j, and make no formula of it',
    (text) => {
      const csv = csvOf(titled(text));
      for (const cell of csv.split(/[,\n]/)) expect(cell).not.toMatch(/^"?[=+\-@|%＝＋－＠]/);
      expect(translationsFromCsv(titled('before'), csv)).toMatchObject({
        ok: true,
        errors: [],
        definition: titled(text),
      });
    },
  );

  it('keep every text that can be a title', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((one) => one.trim() || 'x');
    fc.assert(
      fc.property(text, (title) => {
        const read = translationsFromCsv(titled('before'), csvOf(titled(title)));
        expect(read).toMatchObject({ ok: true, definition: titled(title) });
      }),
    );
  });

  it('begin with a mark for spreadsheets only where it is asked for', () => {
    expect(csvOf(titled('x'), true).startsWith('\uFEFFpointer,')).toBe(true);
    expect(csvOf(titled('x')).startsWith('pointer,')).toBe(true);
    expect(translationsFromCsv(titled('y'), csvOf(titled('x'), true))).toMatchObject({ changed: 1 });
  });

  it.each([
    ['no draft', { pages: 7 }, 'pointer\n'],
    ['no table', titled('x'), '"pointer'],
  ])('are refused where there is %s', (_, definition, csv) => {
    expect(translationsFromCsv(definition, csv)).toMatchObject({ ok: false, violations: [expect.anything()] });
  });

  it('cannot be written of what is no draft', () => {
    expect(translationsAsCsv({ pages: 7 }, false)).toMatchObject({ ok: false });
  });
});
