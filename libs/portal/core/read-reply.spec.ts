import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCorrection } from './read-correction.js';
import { readReply, REPLY_LENGTH } from './read-reply.js';

const reply = (own: Partial<Parameters<typeof readReply>[0]> = {}) =>
  readReply({ text: 'Thank you.', signerName: 'Li Na', signerTitle: 'Head of Support', ...own });
const said = (own: Parameters<typeof reply>[0]) =>
  reply(own).violations.map(({ pointer, code }) => `${pointer} ${code}`);

describe('readReply', () => {
  it('keeps lines, and no white space around them', () => {
    const { reply: kept, violations } = reply({ text: '  First.\r\nSecond.\n ', signerTitle: ' ' });
    expect([kept.text, kept.signerTitle, violations]).toEqual(['First.\nSecond.', '', []]);
  });

  it.each([
    { name: 'nothing', own: { text: ' \n ' }, refused: ['/text empty'] },
    { name: 'too many characters', own: { text: '好'.repeat(REPLY_LENGTH + 1) }, refused: ['/text too-long'] },
    { name: 'a control character', own: { text: 'a\u0007b' }, refused: ['/text not-plain'] },
    { name: 'a character that turns text round', own: { text: 'a\u202eb' }, refused: ['/text not-plain'] },
    { name: 'nobody who signs', own: { signerName: '' }, refused: ['/signerName empty'] },
    { name: 'a name over two lines', own: { signerName: 'Li\nNa' }, refused: ['/signerName not-plain'] },
    { name: 'a title without end', own: { signerTitle: 'x'.repeat(101) }, refused: ['/signerTitle too-long'] },
    { name: 'a hidden character in a title', own: { signerTitle: 'a\u200bb' }, refused: ['/signerTitle not-plain'] },
  ])('refuses $name', ({ own, refused }) => {
    expect(said(own)).toEqual(refused);
  });

  it('counts characters as people do', () => {
    expect(said({ text: '😀'.repeat(REPLY_LENGTH) })).toEqual([]);
  });

  it('is the same when it reads what it has read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, signerName) => {
        const once = reply({ text, signerName });
        expect(readReply(once.reply)).toEqual(once);
      }),
    );
  });
});

describe('readCorrection', () => {
  it('needs what is wrong, not how one can see it', () => {
    const read = (statement: string, evidence: string) =>
      readCorrection({ about: 'fact', statement, evidence }).violations.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    expect(read('A product is missing.', '')).toEqual([]);
    expect(read(' ', 'https://example.com')).toEqual(['/statement empty']);
    expect(read('x'.repeat(2_001), 'y'.repeat(2_001))).toEqual(['/statement too-long', '/evidence too-long']);
    expect(read('fine', 'a\u202eb')).toEqual(['/evidence not-plain']);
  });
});
