import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { problemWords } from './messages/problem.js';
import { problemPage } from './problem-page.js';
import { tagsOf } from './survey/testing/read-page.js';

const of = (code: string, status: number, locale: (typeof LOCALES)[number] = 'en') =>
  problemPage({ locale, code, status, reference: '<0198>', stylesheet: '/assets/survey.css' });

const headingOf = (page: string) => tagsOf(page, 'h1')[0]?.text;

describe('a page about a problem', () => {
  it.each([
    ['link-not-found', 404, 'This link does not work'],
    ['link-expired', 410, 'This link has expired'],
    ['link-revoked', 410, 'This link was replaced by a newer one'],
    ['survey-closed', 410, 'This survey has closed'],
    ['already-submitted', 409, 'You have already answered'],
    ['definition-changed', 409, 'The questionnaire has just changed'],
    ['draft-conflict', 409, 'Another device has just saved'],
    ['csrf', 403, 'The request did not come from a page of this site'],
  ])('says what its code means: %s', (code, status, heading) => {
    expect(headingOf(of(code, status))).toBe(heading);
  });

  it.each([
    [400, 'The request cannot be read'],
    [401, 'Please log in first'],
    [403, 'You may not do this'],
    [404, 'There is nothing here'],
    [405, 'The request cannot be read'],
    [409, 'This step did not go through'],
    [410, 'This link has expired'],
    [413, 'That is too much'],
    [422, 'Something in it is not accepted'],
    [429, 'Too many attempts'],
    [500, 'Something went wrong on our side'],
    [502, 'Something went wrong on our side'],
    [503, 'We cannot answer at the moment'],
  ])('says what its status means when its code has no words: %s', (status, heading) => {
    expect(headingOf(of('of-no-words', status))).toBe(heading);
    expect(headingOf(of('toString', status))).toBe(heading);
  });

  it.each(LOCALES)('is no dead end and can be quoted, in %s', (locale) => {
    const page = of('link-expired', 410, locale);
    expect(page).toContain(`href="/b?lang=${locale}"`);
    expect(page).toContain('<code>&lt;0198&gt;</code>');
    expect(of('unauthorized', 401, locale)).toContain(`href="/admin/login?lang=${locale}"`);
  });

  it('has a heading for every text', () => {
    const texts = Object.keys(problemWords).filter((key) => key.endsWith('-text'));
    expect(texts.filter((key) => !Object.hasOwn(problemWords, key.replace(/-text$/, '')))).toEqual([]);
  });
});
