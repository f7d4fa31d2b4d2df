import { describe, expect, it } from '@jest/globals';
import { Keyring } from '../crypto/keyring.js';
import { SigningKey } from '../crypto/signing-key.js';
import { anchorLine, isOurs, readAnchors, signAnchor } from './anchor.js';
import { alarmWords, anchorWords } from './anchor-mail.js';

const key = new SigningKey(new Keyring('a secret of this test, and of nothing else').keys('audit')[0]!);
const anchor = signAnchor(key, { seq: 7, hash: Buffer.alloc(32, 1) }, new Date('2027-01-02T03:04:05Z'));

describe('an anchor', () => {
  it('is ours as it was signed, and with nothing of it changed', () => {
    expect(isOurs([key], anchor)).toBe(true);
    const changes = [{ seq: 8 }, { hash: '02'.repeat(32) }, { at: '2027-01-02T03:04:06.000Z' }, { signature: 'AA' }];
    expect(changes.map((change) => isOurs([key], { ...anchor, ...change }))).toEqual([false, false, false, false]);
  });

  it('is read again from its line, also out of a mail', () => {
    const text = ['Keep this mail.', '', `  ${anchorLine(anchor)}`, '-- ', 'Fairmark'].join('\r\n');
    expect(readAnchors(text)).toEqual({ anchors: [anchor], unreadable: [] });
  });

  it.each(['{', '{}', '{"seq":"1"}', `{"seq":1.5,"hash":"","at":"","kid":"","signature":""}`])(
    'is not %s, and its line is named',
    (line) => {
      expect(readAnchors(`${anchorLine(anchor)}\n${line}\n`)).toEqual({ anchors: [anchor], unreadable: [2] });
    },
  );

  it('stands on a line of its own in its mail, which names its row', () => {
    const { subject, paragraphs } = anchorWords(anchor);
    expect(subject).toContain('row 7');
    expect(readAnchors(paragraphs.join('\n')).anchors).toEqual([anchor]);
    expect(alarmWords(12).subject).toContain('row 12');
  });
});
