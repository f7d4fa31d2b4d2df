import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '#kernel';
import type { OwnTicketBatch, VendorTicketFactsPage } from './ticket-facts-model.js';
import { vendorTicketFactsPage } from './ticket-facts-page.js';

const HOSTILE = '<b onclick="x">&';
const waves = [
  { study: 'rtc', wave: '2026q4', from: '2026-07-03T00:00:00Z', until: '2026-12-31T00:00:00Z', isFrozen: false },
  { study: 'rtc', wave: '2026q3', from: '2026-04-03T00:00:00Z', until: '2026-09-30T00:00:00Z', isFrozen: true },
];
const batch = (given: Partial<OwnTicketBatch> = {}): OwnTicketBatch => ({
  study: 'rtc',
  wave: '2026q4',
  number: 1,
  id: 'export-1',
  sentBy: 'key',
  rows: 40,
  added: 39,
  changed: 1,
  receivedAt: '2026-11-23T02:00:00.000Z',
  state: 'counted',
  reason: null,
  ...given,
});
const page = (locale: Locale, given: Partial<VendorTicketFactsPage> = {}, permissions = ['tickets.upload']): string =>
  vendorTicketFactsPage({
    frame: {
      locale,
      stylesheet: '/assets/vendor.css',
      vendor: { slug: 'aurora', name: { 'zh-CN': '极光', en: 'Aurora' } },
      person: { email: 'li@aurora.example', name: 'Li Na' },
      permissions,
      csrf: 'c',
    },
    waves,
    batches: [batch()],
    rules: { cap: 10, tickets: 30, organisations: 10, rows: 5_000, faults: 100 },
    apiHref: 'https://fairmark.example/v1/vendor/ticket-facts',
    ...given,
  });

describe('the page of ticket facts', () => {
  it.each(LOCALES)('speaks one language and fills every gap: %s', (locale) => {
    const faults = [{ line: 3, column: 'repliedAt', code: 'before-question' }];
    const text = page(locale, { faults, notice: 'received', secret: 'whsec_x' }, ['tickets.upload', 'keys.write']);
    expect(text).not.toMatch(/\{\w+\}/);
    expect(text).toContain(locale === 'en' ? 'At most 10 %' : '最多占 10%');
  });

  it('takes a file for a wave whose release is not made, and no other', () => {
    const text = page('en');
    expect(text).toContain('encType="multipart/form-data"');
    expect(text).toContain('value="rtc/2026q4"');
    expect(text).not.toContain('value="rtc/2026q3"');
    expect(page('en', { waves: [] })).toContain('no wave now');
  });

  it('says what is wrong in which line', () => {
    const faults = [
      { line: 7, column: 'openedAt', code: 'required' },
      { line: 8, column: null, code: 'wrong-type' },
      { line: null, column: 'price', code: 'unknown-column' },
      { line: null, column: null, code: 'a-code-of-tomorrow' },
    ];
    const text = page('en', { faults });
    for (const words of [
      '<td>7</td>',
      'There is no time of opening',
      'the whole row',
      'the file',
      'a-code-of-tomorrow',
    ])
      expect(text).toContain(words);
  });

  it('offers to withdraw only what counts and is not frozen', () => {
    expect(page('en')).toContain('/vendor/ticket-facts/rtc/2026q4/1/withdrawal');
    expect(page('en', { batches: [batch({ state: 'withdrawn' })] })).not.toContain('/withdrawal');
    expect(page('en', { batches: [batch({ wave: '2026q3' })] })).not.toContain('/withdrawal');
  });

  it('shows the secret to owners who ask, and what others wrote as text', () => {
    expect(page('en')).not.toContain('/vendor/ticket-facts/secret');
    expect(page('en', {}, ['tickets.upload', 'keys.write'])).toContain('/vendor/ticket-facts/secret/renewal');
    expect(page('en', { batches: [batch({ state: 'withdrawn', reason: HOSTILE })] })).not.toContain(HOSTILE);
    expect(page('en', { batches: [], refused: 'ticket-facts-frozen' })).toContain('is made; its tickets stay');
  });
});
