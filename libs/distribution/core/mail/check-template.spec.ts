import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_MAILS } from './built-in-mails.js';
import { checkTemplate, MAX_BODY, MAX_SUBJECT } from './check-template.js';

/** The built-in words with one text of the English invitation replaced. */
const withText = (text: { readonly subject?: unknown; readonly body?: unknown }) => ({
  ...BUILT_IN_MAILS,
  invitation: { ...BUILT_IN_MAILS.invitation, en: { ...BUILT_IN_MAILS.invitation.en, ...text } },
});
const BODY = 'Hello {{name}}\n\n{{surveyLinks}}\n\n{{unsubscribeLink}}';

describe('checkTemplate', () => {
  it('has nothing against the built-in words, nor against none', () => {
    expect([...checkTemplate(BUILT_IN_MAILS), ...checkTemplate(null)]).toEqual([]);
    expect(checkTemplate(withText({ body: BODY, subject: '{{surveyTitle}}' }))).toEqual([]);
  });

  it.each([
    { name: 'nothing', text: '', code: 'empty' },
    { name: 'spaces alone', text: ' \n ', code: 'empty' },
    { name: 'a number', text: 7, code: 'empty' },
    { name: 'a NUL', text: 'a\0', code: 'not-text' },
    { name: 'half a character', text: 'a\ud800', code: 'not-text' },
    { name: 'an unknown variable', text: '{{password}}', code: 'unknown-variable' },
    { name: 'an open brace', text: 'Hello {{name', code: 'broken-variable' },
  ])('finds $name in subject and body', ({ text, code }) => {
    expect(checkTemplate(withText({ subject: text }))).toEqual([{ pointer: '/content/invitation/en/subject', code }]);
    expect(checkTemplate(withText({ body: text }))).toEqual([{ pointer: '/content/invitation/en/body', code }]);
  });

  it.each([
    { text: 'a\r\nBcc: b@c.example', code: 'line-break' },
    { text: 'Go: {{surveyLinks}}', code: 'link-in-subject' },
    { text: '字'.repeat(MAX_SUBJECT + 1), code: 'too-long' },
  ])('refuses a subject with $code', ({ text, code }) => {
    expect(checkTemplate(withText({ subject: text }))).toEqual([{ pointer: '/content/invitation/en/subject', code }]);
  });

  it.each([
    { body: 'no link {{unsubscribeLink}}', codes: ['survey-links-missing'] },
    { body: 'no way out {{surveyLinks}}', codes: ['unsubscribe-link-missing'] },
    { body: 'neither', codes: ['survey-links-missing', 'unsubscribe-link-missing'] },
    { body: `${BODY}${'x'.repeat(MAX_BODY)}`, codes: ['too-long'] },
  ])('refuses a body with $codes', ({ body, codes }) => {
    expect(checkTemplate(withText({ body })).map(({ code }) => code)).toEqual(codes);
  });

  it('counts characters as people do', () => {
    expect(checkTemplate(withText({ subject: '😀'.repeat(MAX_SUBJECT) }))).toEqual([]);
  });

  it('names each mail and language that is missing', () => {
    expect(checkTemplate({ invitation: { en: BUILT_IN_MAILS.invitation.en } }, '/x')).toEqual([
      { pointer: '/x/invitation/zh-CN', code: 'missing' },
      { pointer: '/x/reminder/zh-CN', code: 'missing' },
      { pointer: '/x/reminder/en', code: 'missing' },
    ]);
  });

  it('answers whatever it is asked', () => {
    fc.assert(
      fc.property(fc.anything(), (content) => {
        expect(checkTemplate(content).length > 0).toBe(content !== null);
      }),
    );
  });
});
