import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { aDefinition, aPlan, aQuestion } from '../../../libs/questionnaire/testing/a-definition.js';
import { readDraft } from './read-draft.js';

const plan = aPlan(aDefinition({ elements: [aQuestion()] }));

function refusalOf(body: unknown): DomainError {
  try {
    readDraft(body, plan);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('was taken');
}

describe('what is sent to be kept', () => {
  it('is all answers, or the forms of some screens', () => {
    expect(readDraft({ answers: { q1: 5 } }, plan)).toEqual({ answers: { q1: 5 } });
    expect(readDraft({ steps: [{ step: 1, fields: { q1: ['5'] }, seen: 1200 }] }, plan)).toEqual({
      steps: [{ step: 0, fields: new Map([['q1', ['5']]]), seen: 1200 }],
    });
  });

  it.each([
    ['an unknown field', { answers: {}, isAdmin: true }, '/isAdmin'],
    ['both at once', { answers: {}, steps: [] }, '/steps'],
    ['answers that are a list', { answers: [] }, '/answers'],
    ['steps that are none', { steps: {} }, '/steps'],
    ['more steps than a survey has', { steps: Array.from({ length: 201 }, () => ({})) }, '/steps'],
    ['a step that is a word', { steps: ['1'] }, '/steps/0'],
    ['a screen that is not there', { steps: [{ step: 9, fields: {} }] }, '/steps/0/step'],
    ['a screen with a fraction', { steps: [{ step: 1.5, fields: {} }] }, '/steps/0/step'],
    ['fields that are a list', { steps: [{ step: 1, fields: [] }] }, '/steps/0/fields'],
    ['a value that is no list', { steps: [{ step: 1, fields: { q1: '5' } }] }, '/steps/0/fields'],
    ['a value that is no text', { steps: [{ step: 1, fields: { q1: [5] } }] }, '/steps/0/fields'],
    ['a time before it began', { steps: [{ step: 1, fields: {}, seen: -1 }] }, '/steps/0/seen'],
    ['a time that is a word', { steps: [{ step: 1, fields: {}, seen: '5' }] }, '/steps/0/seen'],
    ['a stray beside a form', { steps: [{ step: 1, fields: {}, score: 100 }] }, '/steps/0/score'],
  ])('is not %s', (_, body, pointer) => {
    const refusal = refusalOf(body);
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal.extra.errors).toEqual([{ pointer, code: expect.stringMatching(/^(wrong-type|unknown-field)$/) }]);
  });

  it.each([null, [], 'text', {}])('is not %j', (body) => {
    expect(refusalOf(body).code).toBe('malformed-json');
  });
});
