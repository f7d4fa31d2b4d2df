import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { tagsOf } from './testing/read-page.js';
import { type WithdrawPage, withdrawPage } from './withdraw-page.js';

const asked: WithdrawPage = { locale: 'en', stylesheet: '/assets/survey.css', receipt: '', step: 'ask' };

describe.each(LOCALES)('the page that takes an answer back, in %s,', (locale) => {
  it('asks for the receipt and nothing else', () => {
    const page = withdrawPage({ ...asked, locale });
    expect(tagsOf(page, 'form')[0]?.attributes['action']).toBe(`/r/check?lang=${locale}`);
    expect(tagsOf(page, 'input').map(({ attributes }) => attributes['name'])).toEqual(['receipt']);
    expect(tagsOf(page, 'h1')).toHaveLength(1);
    expect(page).not.toMatch(/\{\w+\}|undefined|<script|\sstyle=|aria-invalid/);
  });

  it('asks once more before it is done', () => {
    const page = withdrawPage({ ...asked, locale, step: 'confirm', receipt: 'a-receipt' });
    expect(tagsOf(page, 'form')[0]?.attributes['action']).toBe(`/r/withdraw?lang=${locale}`);
    expect(tagsOf(page, 'input')[0]?.attributes).toMatchObject({ type: 'hidden', value: 'a-receipt' });
    expect(tagsOf(page, 'a').some(({ attributes }) => attributes['href'] === `/r?lang=${locale}`)).toBe(true);
  });

  it('lets the words be taken back alone', () => {
    const acts = tagsOf(withdrawPage({ ...asked, locale }), 'button').map(({ attributes }) => attributes['formaction']);
    expect(acts).toEqual([undefined, `/r/quotes?lang=${locale}`]);
  });

  it.each(['done', 'unquoted'] as const)('says that it was done, and asks for nothing more: %s', (step) => {
    expect(tagsOf(withdrawPage({ ...asked, locale, step }), 'form')).toEqual([]);
  });
});

describe('a receipt that leads nowhere', () => {
  it.each([
    ['notFound', 'no answers with this receipt'],
    ['frozen', 'part of published results'],
    ['tooMany', 'Too many attempts'],
  ] as const)('stays in its field, and the page says why: %s', (fault, text) => {
    const page = withdrawPage({ ...asked, receipt: '"><script>', fault });
    expect(page).toContain(text);
    expect(page).not.toContain('<script>');
    expect(tagsOf(page, 'input')[0]?.attributes).toMatchObject({ 'aria-invalid': 'true' });
    expect(tagsOf(page, 'p').some(({ attributes }) => attributes['role'] === 'alert')).toBe(true);
  });
});
