import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '#kernel';
import { aBenchmarkPage } from '../benchmark/testing/a-benchmark-page.js';
import { vendorBadgePage } from './badge-page.js';
import { vendorCorrectionsPage } from './corrections-page.js';
import { vendorPeoplePage } from './people-page.js';
import type { OwnResult } from './position-model.js';
import { vendorPositionPage } from './position-page.js';
import { vendorProgressPage } from './progress-page.js';
import type { OwnReply } from './quotes-model.js';
import { vendorQuotesPage } from './quotes-page.js';
import type { VendorFrame } from './vendor-frame.js';

const HOSTILE = '<b onclick="x">&';
const ESCAPED = '&lt;b onclick=&quot;x&quot;&gt;&amp;';
const benchmark = aBenchmarkPage({ locale: 'en' });
const [own] = benchmark.vendors;

const aFrame = (
  locale: Locale,
  permissions = [
    'results.read',
    'replies.read',
    'replies.write',
    'corrections.read',
    'corrections.write',
    'people.read',
    'people.write',
  ],
): VendorFrame => ({
  locale,
  stylesheet: '/assets/vendor.css',
  vendor: { slug: own!.slug, name: own!.name },
  person: { email: 'li@aurora.example', name: 'Li Na' },
  permissions,
  csrf: 'c',
});

const choices = [
  { study: 'rtc', wave: '2026q4', label: 'RTC · 2026Q4' },
  { study: 'rtc', wave: '2026q3', label: 'RTC · 2026Q3' },
];

const anOwnResult = (given: Partial<OwnResult> = {}): OwnResult => ({
  study: 'rtc',
  wave: '2026q4',
  benchmark,
  organisations: 31,
  respondents: 44,
  lines: benchmark.dimensions.map(({ id }, d) => ({
    dimension: id,
    score: 70,
    ci95: [66, 74],
    market: { difference: 5 - d * 3, ci95: [1, 9], verdict: d === 0 ? 'BETTER' : 'WORSE' },
    ahead: 2,
    behind: 1,
    apart: 3,
  })),
  tests: { falseDiscoveryRate: 0.05, minimumDifference: 3 },
  segments: [
    {
      margin: 'size',
      cells: [
        { level: 'S', score: 81 },
        { level: 'M', hidden: 'k' },
        { level: 'L', hidden: 'ledger' },
      ],
    },
    {
      margin: 'region',
      cells: [
        { level: 'CN', score: 44 },
        { level: 'INTL', score: null },
      ],
    },
  ],
  leastInSegment: 5,
  whatIf: {
    dimension: benchmark.dimensions[0]!.id,
    points: 5,
    before: { score: 70, range: [1, 2] },
    raised: benchmark.dimensions.map(() => ({ score: 71, range: [1, 1] as const })),
  },
  ...given,
});

const aReply = (given: Partial<OwnReply> = {}): OwnReply => {
  const first = {
    version: 1,
    state: 'written' as const,
    text: HOSTILE,
    signerName: 'Li Na',
    signerTitle: '',
    reason: null,
    writtenAt: '2026-11-23T02:00:00.000Z',
  };
  return { ...first, id: 'r1', history: [first], ...given };
};

const quotesPage = (locale: Locale, reply: OwnReply | null, permissions?: string[]) =>
  vendorQuotesPage({
    frame: aFrame(locale, permissions),
    choices,
    chosen: choices[0]!,
    quotes: [
      {
        id: 'q1',
        dimension: benchmark.dimensions[0]!.name,
        band: 'critical',
        text: HOSTILE,
        language: 'zh-CN',
        translation: 'Slow',
        reply,
      },
    ],
    whole: null,
    signature: { name: 'Li Na', title: 'Head' },
    longest: 500,
  });

const pagesIn = (locale: Locale): readonly (readonly [string, string])[] => [
  ['position', vendorPositionPage({ frame: aFrame(locale), choices, own: anOwnResult() })],
  ['nothing', vendorPositionPage({ frame: aFrame(locale), choices: [], own: null })],
  ['no rank', vendorPositionPage({ frame: aFrame(locale), choices, own: anOwnResult({ whatIf: null }) })],
  ['quotes', quotesPage(locale, aReply())],
  [
    'corrections',
    vendorCorrectionsPage({
      frame: aFrame(locale),
      choices,
      longest: 2_000,
      notice: 'sent',
      draft: {
        release: 'rtc/2026q4',
        about: 'fact',
        statement: HOSTILE,
        evidence: '',
        errors: [{ field: 'statement', code: 'not-plain' }],
      },
      corrections: [
        {
          id: 'c1',
          study: 'rtc',
          wave: '2026q4',
          revision: 1,
          about: 'score',
          statement: HOSTILE,
          evidence: HOSTILE,
          requestedAt: '2026-11-23T02:00:00.000Z',
          state: 'accepted',
          answer: 'Right.',
          answeredAt: '2026-11-24T02:00:00.000Z',
        },
      ],
    }),
  ],
  [
    'progress',
    vendorProgressPage({
      frame: aFrame(locale),
      needed: { publish: 10, rank: 20 },
      waves: [
        {
          study: 'rtc',
          title: benchmark.study.title,
          wave: '2027q1',
          opensAt: '2027-01-01T00:00:00.000Z',
          closesAt: '2027-03-31T00:00:00.000Z',
          isOpen: true,
          asOf: '2027-01-04',
          least: 5,
          most: 9,
          toPublish: [1, 5],
          toRank: [11, 15],
        },
      ],
    }),
  ],
  ['badge', vendorBadgePage({ frame: aFrame(locale), studies: choices, origin: 'http://localhost:3000' })],
  [
    'people',
    vendorPeoplePage({
      frame: aFrame(locale),
      people: [
        {
          id: 'p1',
          email: 'li@aurora.example',
          name: HOSTILE,
          title: HOSTILE,
          role: 'vendor_owner',
          state: 'active',
          invitationExpiresAt: null,
        },
      ],
      problem: 'last-owner',
      link: { name: 'Wang', href: 'http://localhost:3000/vendor/accept/x' },
    }),
  ],
];

describe('a page of the portal', () => {
  it.each(LOCALES)('is whole in %s: every word is there and what people typed stays text', (locale) => {
    for (const [name, page] of pagesIn(locale)) {
      expect([name, /undefined|NaN|\[object|\{\w+\}|<script|<b onclick/.exec(page)?.[0]]).toEqual([name, undefined]);
      expect([name, page.includes(`<html lang="${locale}">`)]).toEqual([name, true]);
    }
  });

  it('offers what a person may do, and nothing else', () => {
    const read = ['results.read', 'replies.read', 'corrections.read', 'people.read'];
    expect(quotesPage('en', aReply(), read)).not.toContain('<textarea');
    expect(quotesPage('en', aReply())).toContain(ESCAPED);
    const people = vendorPeoplePage({ frame: aFrame('en', read), people: [] });
    expect(people).not.toContain('name="role"');
    expect(people).not.toContain('/vendor/keys');
  });

  it.each([
    ['withdrawn', { state: 'withdrawn', text: null }, 'Withdrawn, no longer public', true],
    ['removed', { state: 'removed', text: null, reason: 'It names a customer' }, 'It names a customer', false],
  ] as const)('says that a reply was %s, and lets it be written again where it may', (_, given, words, mayWrite) => {
    const page = quotesPage('en', aReply(given));
    expect(page).toContain(words);
    expect(page.includes('/vendor/replies/r1?lang=en')).toBe(mayWrite);
  });

  it('hides a segment with its reason and shows no number for it', () => {
    const page = vendorPositionPage({ frame: aFrame('en'), choices, own: anOwnResult() });
    expect(page).toContain('Too few organisations');
    expect(page.match(/class="level-\d"/g)).toHaveLength(2);
  });

  it('speaks of strengths and weaknesses by their verdict alone', () => {
    const page = vendorPositionPage({ frame: aFrame('en'), choices, own: anOwnResult() });
    const [first, second] = benchmark.dimensions.map(({ name }) => name.en);
    expect(page).toContain(`Above the market: ${first}.`);
    expect(page).toContain(`Below the market: ${second}`);
    const lines = anOwnResult().lines.map((line) => ({ ...line, market: null }));
    const silent = vendorPositionPage({ frame: aFrame('en'), choices, own: anOwnResult({ lines }) });
    expect(silent).not.toMatch(/Above the market|Below the market/);
  });
});
