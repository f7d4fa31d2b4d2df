import { describe, expect, it } from '@jest/globals';
import { maskTranscript } from './mask-transcript.js';

const names = {
  vendors: ['Aurora', '极光', 'aurora.example', 'Sky', ''],
  people: ['Lin Runner'],
  hide: ['nightowl', ' '],
};

describe('a masked transcript', () => {
  it.each([
    ['the vendor in any case', 'Ask AURORA or 极光云.', 'Ask [company] or [company]云.'],
    ['a word that carries its name', 'AuroraRTCEngine failed', '[company] failed'],
    ['its domain', 'See docs at aurora.example please', 'See docs at [company] please'],
    ['a short name as a word alone', 'Sky sees skyline', '[company] sees skyline'],
    ['people of the study', 'Dear Lin Runner, hello', 'Dear [person], hello'],
    ['what the runner hides', 'I am NightOwl_7', 'I am [other]'],
  ])('says nothing of %s', (_, text, masked) => {
    expect(maskTranscript(text, names)).toBe(masked);
  });

  it('holds neither address nor number, and keeps its masks as they are', () => {
    const masked = maskTranscript('Write to help@aurora.example or call +86 138 1234 5678', {
      ...names,
      vendors: [...names.vendors, 'mail', 'email'],
    });
    expect(masked).toBe('Write to [email] or call [phone]');
  });

  it('masks names with signs in them, whatever the sign', () => {
    for (const sign of String.raw`!"#$%&'()*+,-./:;<=>?@[\]^_{|}~` + '`') {
      const name = `video${sign}call`;
      expect(maskTranscript(`our ${name} fails`, { vendors: [name], people: [], hide: [] })).not.toContain(name);
    }
  });

  it('of nothing known is what has no shape of a secret', () => {
    expect(maskTranscript('Set the jitter buffer to 200 ms', { vendors: [], people: [], hide: [] })).toBe(
      'Set the jitter buffer to 200 ms',
    );
  });
});
