import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { TRAP } from './field.js';
import { mailChoicePage, unsubscribePage } from './mail-choice-page.js';
import { checkPage, introPage, thanksPage } from './other-pages.js';
import { aStepPage } from './testing/a-step-page.js';
import { tagsOf } from './testing/read-page.js';

const { questions: _, ...frame } = aStepPage();
const intro = { ...frame, sponsor: 'A university', minutes: 4, questions: 27 };
const items = [
  { title: 'How fast is {vendor}?', answer: 'Fast', href: '/s/token/1' },
  { title: 'Why?', answer: '', href: '/s/token/2' },
];

const PAGES = LOCALES.flatMap((locale) => [
  { name: 'intro', locale, page: introPage({ ...intro, locale }) },
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
});

describe('the last look', () => {
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
  it('give the receipt when there is one', () => {
    expect(thanksPage({ ...frame, benchmarkHref: '/b/video', receipt: 'abc' })).toContain('<code>abc</code>');
    expect(thanksPage({ ...frame, benchmarkHref: '/b/video' })).not.toContain('<code>');
  });
});
