import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Keyring } from '#platform';
import { type InboxContent, openContent, sealContent } from './inbox-content.js';

const keyring = new Keyring('a secret of thirty-two bytes or so');
const aContent = (text: string): InboxContent => ({
  answers: { difference: text },
  criterionScore: [2520, null],
  dimensionScore: [100],
  overallScore: null,
  quality: { durationSeconds: 60, flags: [] },
  mayQuote: true,
  consentHash: null,
  receiptHash: 'ab',
});

describe('an answer in the inbox', () => {
  it('is read again with the same secret and in its own row only', () => {
    const sealed = sealContent(keyring, 'id', aContent('客服很快'));
    expect(openContent(keyring, 'id', sealed)).toEqual(aContent('客服很快'));
    expect(() => openContent(keyring, 'other', sealed)).toThrow('another secret');
    expect(() => openContent(new Keyring('b'.repeat(32)), 'id', sealed)).toThrow('another secret');
  });

  it('does not tell by its length how much was written', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), (letters) => {
        lengths.add(sealContent(keyring, 'id', aContent('客'.repeat(letters))).length);
      }),
    );
    expect(lengths.size).toBeLessThanOrEqual(6);
    expect(lengths.size).toBeGreaterThan(1);
  });
});
