import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { TRAP } from './field.js';
import { openLinkPage, PROOF } from './open-link-page.js';
import type { OpenLinkPage } from './survey-model.js';
import { aStepPage } from './testing/a-step-page.js';
import { tagsOf } from './testing/read-page.js';

const { questions: _, ...frame } = aStepPage();
const open: OpenLinkPage = {
  ...frame,
  address: '/o/abcdefghjkmn',
  locale: 'en',
  sponsor: 'A university',
  minutes: 4,
  state: 'open',
  values: { organisation: '', size: '', region: '' },
  faults: [],
  isOrganisationFull: false,
  benchmarkHref: '/b/video',
};

describe.each(LOCALES)('the page of an open link in %s', (locale) => {
  it('begins by a form, leaves no placeholder open and needs no script', () => {
    const page = openLinkPage({ ...open, locale });
    expect(tagsOf(page, 'form')[0]?.attributes['action']).toBe(`/o/abcdefghjkmn/start?lang=${locale}`);
    expect(tagsOf(page, 'h1')).toHaveLength(1);
    expect(page).toContain(`name="${TRAP}"`);
    expect(page).not.toMatch(/\{\w+\}|undefined|<script|\sstyle=/);
  });

  it.each(['not-yet', 'paused', 'full', 'closed'] as const)('that is %s says so and has no form', (state) => {
    const page = openLinkPage({ ...open, locale, state });
    expect(tagsOf(page, 'form')).toEqual([]);
    expect(tagsOf(page, 'a').some(({ attributes }) => attributes['href'] === '/b/video')).toBe(true);
    expect(page).not.toMatch(/\{\w+\}|undefined/);
  });
});

describe('a page that asks the device for work', () => {
  const work = { address: '/v1/respond/open/abcdefghjkmn/challenge', script: '/assets/open-work-x.js' };

  it('says where, has a field for what comes of it, and tells those without script', () => {
    const page = openLinkPage({ ...open, work });
    expect(tagsOf(page, 'form')[0]?.attributes).toMatchObject({
      'data-work': work.address,
      'data-wait': 'One moment …',
    });
    expect(page).toContain(`<input type="hidden" name="${PROOF}" value="" />`);
    expect(page).toContain('<noscript>');
    expect(page).toContain(work.script);
  });

  it.each([
    ['again', 'Getting ready took too long'],
    ['needs-script', 'Too many browsers that run no script'],
  ] as const)('says what to do when it went wrong: %s', (fault, text) => {
    expect(openLinkPage({ ...open, work, fault })).toContain(text);
    expect(openLinkPage({ ...open, work })).not.toContain(text);
  });
});

describe('what was filled in', () => {
  it('stays, and what is missing is named first, with a way to its field', () => {
    const values = { organisation: '"><script>alert(1)</script>', size: 'M', region: '' };
    const page = openLinkPage({ ...open, values, faults: ['region'] });
    expect(page).not.toContain('<script>');
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    const chosen = tagsOf(page, 'input').filter(({ attributes }) => 'checked' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual(['M']);
    expect(page).toContain('href="#region"');
    expect(page).toContain('One thing needs your attention');
  });

  it('of an organisation with enough answers is answered kindly', () => {
    expect(openLinkPage({ ...open, isOrganisationFull: true })).toContain('Enough people of your organisation');
  });
});
