import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from '#scoring';
import { serviceQuestionnaire } from './core/built-in/service-questionnaire.js';
import { both } from './core/built-in/answer-scales.js';
import { checkDraft } from './check-draft.js';
import { aDefinition, aQuestion, NO_RUBRIC } from './testing/a-definition.js';
import { corpus } from './testing/corpus.js';

const title = both('问题', 'Question');

describe('checkDraft', () => {
  it('has a plan for what nothing stands against', () => {
    const { findings, plan } = checkDraft(serviceQuestionnaire, BUILT_IN_RUBRIC, []);
    expect(findings).toEqual([]);
    expect(plan?.items).toHaveLength(36);
  });

  it('counts an error of survey-core against publishing, before all warnings', () => {
    const topic = { type: 'panel', name: 'topic', title, elements: [aQuestion({ name: 'q1', title: 'Untranslated' })] };
    const definition = aDefinition({ title, elements: [topic, aQuestion({ name: 'topic', title })] });
    const { findings, plan } = checkDraft(definition, NO_RUBRIC, []);
    expect(findings.map(({ severity, code, about }) => `${severity} ${code} ${about}`)).toEqual([
      'error duplicate-name topic',
      'warning one-text-for-all-languages q1',
    ]);
    expect(plan).toBeNull();
  });

  it('says of every hostile definition what is wrong with it, or that nothing is', () => {
    const cases = corpus.definitionCases.map(({ name, expected, definition }) => {
      const { plan } = checkDraft(definition, NO_RUBRIC, []);
      return { name, outcome: plan ? 'accept' : 'reject', expected };
    });
    expect(cases.filter(({ outcome, expected }) => outcome !== expected)).toEqual([]);
  });

  it('never shows survey-core a list that is longer than the limits allow', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `r${index}`);
    const endless = aDefinition({ elements: [aQuestion({ type: 'matrix', columns: [1, 2], rows })] });
    const { findings } = checkDraft(endless, NO_RUBRIC, []);
    expect(findings.map(({ code }) => code)).toEqual(['too-many']);
  });
});
