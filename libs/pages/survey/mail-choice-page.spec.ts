import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { mailChoicePage, type MailChoicePage, unsubscribePage } from './mail-choice-page.js';

const frame = { locale: 'en', address: '/u/token', stylesheet: '/a.css' } as const;
const aChoice = (page: Partial<MailChoicePage> = {}): string =>
  mailChoicePage({
    ...frame,
    study: 'Service <study>',
    studyScope: 'study:s',
    vendors: [
      { name: 'Aurora "RTC"', scope: 'vendor:a' },
      { name: 'Beacon', scope: 'vendor:b' },
    ],
    closed: [],
    closedBecause: null,
    isSaved: false,
    ...page,
  });
const chosen = (page: string) => [...page.matchAll(/value="([^"]+)"\s+checked/g)].map(([, value]) => value);

describe('the page of a way out', () => {
  it('asks before it does anything, and offers to close less', () => {
    const page = unsubscribePage({ ...frame, isDone: false, kept: [] });
    expect(page).toContain('<form method="post" action="/u/token?lang=en">');
    expect(page).toContain('href="/u/token/preferences?lang=en"');
  });

  it('offers the way back when it is done, and keeps what was closed before', () => {
    const page = unsubscribePage({ ...frame, isDone: true, kept: ['vendor:a'] });
    expect(page).toContain('<form method="post" action="/u/token/preferences?lang=en">');
    expect(page).toContain('<input type="hidden" name="close" value="vendor:a" />');
    expect(page).not.toContain('action="/u/token?lang=en"');
  });
});

describe('the page of mail preferences', () => {
  it('has a box for the study, for each vendor and for everything', () => {
    const page = aChoice({ closed: ['vendor:b', 'all'] });
    expect(page.match(/type="checkbox"/g)).toHaveLength(4);
    expect(chosen(page)).toEqual(['vendor:b', 'all']);
  });

  it('shows names as text', () => {
    expect(aChoice()).toContain('Service &lt;study&gt;');
    expect(aChoice()).not.toContain('<study>');
  });

  it.each(['bounced', 'complained', 'erased'] as const)(
    'says that the address is closed because %s',
    (closedBecause) => {
      expect(aChoice({ closedBecause }).match(/class="notice"/g)).toHaveLength(1);
      expect(aChoice()).not.toContain('class="notice"');
    },
  );

  it('says that it was saved', () => {
    expect(aChoice({ isSaved: true })).toContain('role="status"');
  });

  it.each(LOCALES)('speaks %s, has the other language one click away, and needs no script', (locale) => {
    const page = aChoice({ locale });
    expect(page).toContain(`<html lang="${locale}"`);
    expect(page).toContain(`/u/token/preferences?lang=${locale === 'en' ? 'zh-CN' : 'en'}`);
    expect(page).not.toContain('<script');
  });
});
