import { describe, expect, it } from '@jest/globals';
import { desensitise } from './desensitise.js';
import { nameIndex } from './name-index.js';

const others = nameIndex(
  ['星海科技有限公司', '小云公司', 'Blue Harbor Ltd', 'Swift Inc', 'Ace', '极光云通信有限公司', 'Blue Hill'],
  ['极光云通信'],
);
const masked = (text: string) => desensitise(text, { companies: [], people: [], others }).text;

describe('companies of other contacts', () => {
  it.each([
    ['听星海科技的人说过', '听[company]的人说过'],
    ['Blue Harbor and Blue Hill both left', '[company] and [company] both left'],
    ['Swift moved to them, too', '[company] moved to them, too'],
  ])('are masked in %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    'our swift app, SwiftUI and Blue Harbors',
    '小云很好', // too short to be a name by itself
    'Ace of them all',
    '极光云通信的支持不错', // a vendor
  ])('are not seen in %j', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('cost nothing where there are none', () => {
    expect(desensitise('Swift', { companies: [], people: [], others: nameIndex([]) }).text).toBe('Swift');
  });
});
