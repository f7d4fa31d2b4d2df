import { describe, expect, it } from '@jest/globals';
import { newKeyText, readKeyText } from './api-key-text.js';

describe('the text of an API key', () => {
  it('reads back as what it was made of', () => {
    for (let n = 0; n < 200; n += 1) {
      const environment = n % 2 === 0 ? 'live' : 'test';
      const { text, id, secret } = newKeyText(environment);
      expect(readKeyText(text)).toEqual({ environment, id, secret });
    }
  });

  it.each([
    ['a changed character', (text: string) => text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['a missing character', (text: string) => text.slice(0, -1)],
    ['another environment', (text: string) => text.replace('_test_', '_live_')],
    ['very much behind it', (text: string) => text + 'a'.repeat(7_000)],
    ['another prefix', (text: string) => text.replace('vk_', 'sk_')],
    ['white space', (text: string) => ` ${text}`],
    ['nothing', () => ''],
  ])('is refused with %s', (_, spoil) => {
    expect(readKeyText(spoil(newKeyText('test').text))).toBeUndefined();
  });
});
