import { describe, expect, it } from '@jest/globals';
import { html } from '../html.js';
import { namingVendor, withVendor } from './with-vendor.js';

describe('withVendor', () => {
  it.each([
    { text: 'Nothing to put in', vendor: 'Kite', shown: 'Nothing to put in' },
    { text: 'How is {vendor}?', vendor: 'Kite Video', shown: 'How is <bdi>Kite Video</bdi>?' },
    { text: '{vendor} or {vendor}', vendor: 'A', shown: '<bdi>A</bdi> or <bdi>A</bdi>' },
    { text: '把 {vendor} 用在哪里？', vendor: 'Kite', shown: '把 <bdi>Kite</bdi> 用在哪里？' },
    { text: '把 {vendor} 用在哪里？', vendor: '极光', shown: '把<bdi>极光</bdi>用在哪里？' },
    { text: '把 {vendor} 用在哪里？', vendor: '极光 RTC', shown: '把<bdi>极光 RTC</bdi> 用在哪里？' },
    { text: 'Is {vendor} fast?', vendor: '极光', shown: 'Is <bdi>极光</bdi> fast?' },
    { text: '{vendor}', vendor: '<b>', shown: '<bdi>&lt;b&gt;</bdi>' },
    { text: '{vendor}', vendor: '', shown: '<bdi></bdi>' },
    { text: '{vendor}', vendor: 'Eighteen letters 18', shown: '<bdi class="long">Eighteen letters 18</bdi>' },
    { text: '{vendor}', vendor: '一二三四五六七八九十', shown: '<bdi class="long">一二三四五六七八九十</bdi>' },
  ])('puts $vendor into "$text"', ({ text, vendor, shown }) => {
    expect(html`${withVendor(text, vendor)}`.text).toBe(shown);
  });
});

describe('namingVendor', () => {
  it('puts the name in as it is', () => {
    expect(namingVendor('Only {vendor}, {vendor}', '$& <b>')).toBe('Only $& <b>, $& <b>');
  });
});
