import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { TRAP } from './field.js';
import { mailChoicePage, unsubscribePage } from './mail-choice-page.js';
import { checkPage, introPage, keptCheckPage, keptPage } from './other-pages.js';
import { codePage, resumePage } from './resume-pages.js';
import type { OwnStanding } from './survey-model.js';
import { thanksPage } from './thanks-page.js';
import { aStepPage } from './testing/a-step-page.js';
import { tagsOf } from './testing/read-page.js';

const { questions: _, ...step } = aStepPage();
const frame = { ...step, backHref: '/s/token/2' };
const intro = { ...frame, sponsor: 'A university', minutes: 4, questions: 27 };
const items = [
  { title: 'How fast is {vendor}?', answer: 'Fast', href: '/s/token/1' },
  { title: 'Why?', answer: '', href: '/s/token/2' },
];

const standing: OwnStanding = {
  study: 'Support of video SDKs',
  wave: '2026Q3',
  vendor: 'Aurora RTC',
  rows: [
    { name: 'Speed', own: 75.4, vendor: { score: 68.2, ci95: [61.6, 74.4] }, market: { score: 71, ci95: [69, 73] } },
    { name: 'Tone', own: null, vendor: null, market: { score: 60, ci95: [58, 62] } },
    { name: 'Depth', own: 100, vendor: { score: 99, ci95: [97, 101] }, market: null },
  ],
};

const PAGES = LOCALES.flatMap((locale) => [
  { name: 'intro', locale, page: introPage({ ...intro, locale }) },
  {
    name: 'intro of somebody invited',
    locale,
    page: introPage({
      ...intro,
      locale,
      consent: ['One', 'Two'],
      stopHref: '/u/token',
      mayMove: true,
      mayForget: true,
      resumeAt: 3,
    }),
  },
  { name: 'check without a network', locale, page: keptCheckPage({ ...frame, locale, asksQuote: true }) },
  { name: 'kept', locale, page: keptPage({ ...frame, locale }) },
  {
    name: 'code',
    locale,
    page: codePage({ ...frame, locale, code: 'ABC234', qr: '<svg></svg>', resumeUrl: 'http://a/resume', minutes: 15 }),
  },
  { name: 'resume', locale, page: resumePage({ locale, stylesheet: '/a.css', code: 'ABC234', isWrong: true }) },
  ...([standing, 'small', 'none'] as const).map((own) => ({
    name: `thanks with ${typeof own === 'string' ? own : 'scores'}`,
    locale,
    page: thanksPage({
      ...frame,
      locale,
      benchmarkHref: '/b/video',
      receipt: 'abc',
      withdrawHref: '/r',
      standing: own,
      notify: own === 'none' ? 'done' : 'ask',
    }),
  })),
  { name: 'check', locale, page: checkPage({ ...frame, locale, items }) },
  { name: 'thanks', locale, page: thanksPage({ ...frame, locale, benchmarkHref: '/b/video', receipt: 'abc' }) },
  ...[true, false].map((isDone) => ({
    name: `unsubscribe, done ${isDone}`,
    locale,
    page: unsubscribePage({ locale, address: '/u/token', stylesheet: '/a.css', isDone, kept: [] }),
  })),
  {
    name: 'preferences',
    locale,
    page: mailChoicePage({
      locale,
      address: '/u/token',
      stylesheet: '/a.css',
      study: 'Service',
      studyScope: 'study:s',
      vendors: [{ name: 'Aurora', scope: 'vendor:a' }],
      closed: [],
      closedBecause: null,
      isSaved: true,
    }),
  },
]);

describe.each(PAGES)('the page $name in $locale', ({ locale, page }) => {
  it('is in that language, links to itself in the other, has one heading and is not for search engines', () => {
    expect(tagsOf(page, 'html')[0]?.attributes['lang']).toBe(locale);
    const other = LOCALES.find((candidate) => candidate !== locale);
    expect(tagsOf(page, 'a').filter(({ attributes }) => attributes['hreflang'] === other)).toHaveLength(1);
    expect(tagsOf(page, 'h1')).toHaveLength(1);
    expect(page).toContain('<meta name="robots" content="noindex"');
  });

  it('leaves no placeholder open and needs no script', () => {
    expect(page).not.toMatch(/\{\w+\}|undefined|<script|\sstyle=/);
  });
});

describe('the introduction', () => {
  it('starts by a form, because opening a link must change nothing', () => {
    const page = introPage(intro);
    expect(tagsOf(page, 'form')[0]?.attributes).toEqual({ method: 'post', action: '/s/token/start?lang=en' });
    expect(tagsOf(page, 'button')[0]?.text).toBe('Start');
    expect(page).toContain('About 4 minutes');
    expect(page).toContain('A university');
  });

  it('goes on where it was left', () => {
    const page = introPage({ ...intro, resumeAt: 5 });
    expect(tagsOf(page, 'button')[0]?.text).toBe('Continue');
    expect(page).toContain('you reached question 5');
  });

  it('lets whoever began take that back, and nobody else', () => {
    const acts = (page: string) => tagsOf(page, 'form').map(({ attributes }) => attributes['action']);
    expect(acts(introPage({ ...intro, mayForget: true }))).toContain('/s/token/forget?lang=en');
    expect(acts(introPage(intro))).not.toContain('/s/token/forget?lang=en');
  });
});

describe('the last look', () => {
  it('names the vendor in words of the questionnaire, and changes nothing of what somebody wrote', () => {
    const own = { title: 'Anything else?', answer: '{vendor} is fine', href: '/s/token/1' };
    expect(checkPage({ ...frame, items: [{ ...own, isTyped: true }] })).toContain('<span>{vendor} is fine</span>');
    expect(checkPage({ ...frame, items: [own] })).toContain('<bdi>Aurora RTC</bdi> is fine');
  });

  it('shows every answer with its way back, and what was left out', () => {
    const page = checkPage({ ...frame, items });
    expect(page).toContain('How fast is <bdi>Aurora RTC</bdi>?');
    expect(page).toContain('Not answered');
    expect(tagsOf(page, 'a').map(({ attributes: { href } }) => href)).toEqual(
      expect.arrayContaining(['/s/token/1', '/s/token/2', '/s/token/2']),
    );
  });

  it('has a field nobody sees or reaches by keyboard', () => {
    const field = tagsOf(checkPage({ ...frame, items }), 'input').find(({ attributes }) => attributes['name'] === TRAP);
    expect(field?.attributes).toMatchObject({ tabindex: '-1', autocomplete: 'off' });
  });
});

describe('the thanks', () => {
  it('say every number of the picture in words, and offer it without anything that names a person', () => {
    const page = thanksPage({ ...frame, benchmarkHref: '/b/video', receipt: 'abc', standing });
    expect(page).toContain('You 75 · Aurora RTC 68 (62–74) · Market 71 (69–73)');
    expect(page).toContain('aria-label="Depth: You 100 · Aurora RTC 99 (97–101)"');
    const picture = decodeURIComponent(
      tagsOf(page, 'a').find(({ attributes: { download } }) => download)?.attributes['href'] ?? '',
    );
    expect(picture).toMatch(/^data:image\/svg\+xml;charset=utf-8,<svg xmlns/);
    expect(picture).toContain('Support of video SDKs · 2026Q3');
    expect(picture).not.toMatch(/abc|token|NaN|undefined/);
  });

  it('ask about news of the results with a box that is not ticked', () => {
    const page = thanksPage({ ...frame, benchmarkHref: '/b/video', notify: 'ask' });
    expect(tagsOf(page, 'input').map(({ attributes }) => attributes)).toEqual([
      { type: 'checkbox', name: 'notify', value: 'yes' },
    ]);
  });

  it('take words that are markup for words, in the page and in the picture', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const own = { ...standing, vendor: hostile, study: hostile };
    const page = thanksPage({ ...frame, benchmarkHref: '/b', standing: own });
    expect(page).not.toContain(hostile);
    expect(page).not.toContain(encodeURIComponent(hostile));
  });

  it('give the receipt when there is one', () => {
    expect(thanksPage({ ...frame, benchmarkHref: '/b/video', receipt: 'abc' })).toMatch(
      /<code id="receipt">abc<\/code ?>/,
    );
    expect(thanksPage({ ...frame, benchmarkHref: '/b/video' })).not.toContain('<code');
  });

  it('say that the receipt of an anonymous answer was shown once', () => {
    const page = thanksPage({ ...frame, benchmarkHref: '/b/video', receipt: null });
    expect(page).toContain('shown once');
    expect(page).not.toContain('<code');
  });
});
