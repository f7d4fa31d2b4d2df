import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LedgerLine, readLedger, writeLedger } from './ledger-text.js';

const codeOf = (text: string): string => String(Buffer.from(text).reduce((sum, byte) => (sum * 31 + byte) | 0, 7));
const line = fc.record<LedgerLine>({
  subjectId: fc.uuid(),
  answers: fc.constantFrom('erase', 'unlink'),
  requestedAt: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

describe('a ledger of erasures', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        expect(readLedger(writeLedger(lines, codeOf), codeOf)).toEqual(lines);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['another header', `fairmark-erasures 2\n${codeOf('fairmark-erasures 2\n')}\n`],
    ['no code', 'fairmark-erasures 1\n'],
    ['the code of another text', `fairmark-erasures 1\n${codeOf('x')}\n`],
  ])('is refused when it is %s', (_, text) => {
    expect(() => readLedger(text, codeOf)).toThrow('list of erasures');
  });

  it.each(['not a line', '00000000-0000-4000-8000-000000000000 erase 2026-13-45T00:00:00.000Z'])(
    'is refused with a line that says nothing: %s',
    (row) => {
      const body = `fairmark-erasures 1\n${row}\n`;
      expect(() => readLedger(`${body}${codeOf(body)}\n`, codeOf)).toThrow('list of erasures');
    },
  );
});
