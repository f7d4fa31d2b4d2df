import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { ANSWER_MODES } from '../answer-mode.js';
import { consentFor, consentText, RELEASE_RULES } from './consent-text.js';

describe('what people are told before they answer', () => {
  it.each(ANSWER_MODES)('of a survey that is %s is complete in every language', (mode) => {
    const consent = consentFor(mode);
    for (const locale of LOCALES) {
      const statements = consentText(consent, locale);
      expect(statements.every((statement) => statement.trim().length > 10)).toBe(true);
      expect(new Set(statements).size).toBe(statements.length);
    }
    expect(consent.mode).toBe(mode);
  });

  it('promises something else in every mode', () => {
    expect(new Set(ANSWER_MODES.map((mode) => consentText(consentFor(mode), 'en')[0])).size).toBe(ANSWER_MODES.length);
  });

  it('names the numbers by which results are released', () => {
    const rules = { organisationsToPublish: 31, organisationsToRank: 32, answersTogether: 33, answersAlike: 34 };
    for (const locale of LOCALES) {
      const text = consentText(consentFor('anonymous', rules), locale).join(' ');
      for (const number of Object.values(rules)) expect(text).toContain(String(number));
    }
    expect(consentFor('confidential').rules).toBe(RELEASE_RULES);
  });

  it('says where anonymity ends', () => {
    for (const mode of ['anonymous', 'strict'] as const) {
      const text = consentText(consentFor(mode), 'en').join(' ');
      expect(text).toContain('What remains');
      expect(text).toContain('shown once');
    }
  });
});
