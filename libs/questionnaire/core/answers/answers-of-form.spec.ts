import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDefinition, aPlan, aQuestion } from '../../testing/a-definition.js';
import { ZOO } from '../../testing/a-zoo.js';
import { formOf } from '../../testing/form-of.js';
import { someAnswers } from '../../testing/some-answers.js';
import { answersOfForm } from './answers-of-form.js';
import { prepareChecker } from './check-answers.js';

describe.each(Object.entries(ZOO))('a form of %s', (_, definition) => {
  const plan = aPlan(definition);
  const checker = prepareChecker(plan);

  it('reads back as the answers that were written into it', () => {
    fc.assert(
      fc.property(someAnswers(plan), (answers) => {
        const fields = formOf(plan, answers);
        const read = plan.steps.reduce<Readonly<Record<string, unknown>>>(
          (soFar, _, step) => answersOfForm(plan, step, soFar, fields),
          {},
        );
        expect(checker.check(read)).toEqual({ ok: true, answers });
      }),
      { numRuns: 50 },
    );
  });
});

const fieldsOf = (entries: Readonly<Record<string, string[]>>) => new Map(Object.entries(entries));
const planOf = (question: Readonly<Record<string, unknown>>) => aPlan(aDefinition({ elements: [aQuestion(question)] }));

describe('answersOfForm', () => {
  it('replaces the answers of its step and leaves the others', () => {
    const plan = aPlan({ pages: [{ elements: [aQuestion()] }, { elements: [aQuestion({ name: 'q2' })] }] });
    expect(answersOfForm(plan, 1, { q1: 3, q2: 4 }, fieldsOf({ q1: ['5'] }))).toEqual({ q1: 3 });
    expect(answersOfForm(plan, 9, { q1: 3 }, fieldsOf({ q1: ['5'] }))).toEqual({ q1: 3 });
  });

  it.each([
    { name: 'an empty field', question: {}, form: { q1: [''] }, answers: {} },
    { name: 'a point that is none', question: {}, form: { q1: ['99'] }, answers: { q1: '99' } },
    {
      name: 'a decimal comma',
      question: { type: 'text', inputType: 'number' },
      form: { q1: [' 2,5 '] },
      answers: { q1: 2.5 },
    },
    {
      name: 'no number',
      question: { type: 'text', inputType: 'number' },
      form: { q1: ['5abc'] },
      answers: { q1: '5abc' },
    },
    {
      name: 'nothing computed',
      question: { type: 'expression', expression: '1 + 1' },
      form: { q1: ['2'] },
      answers: {},
    },
    {
      name: 'two in one place',
      question: { type: 'ranking', choices: ['a', 'b', 'c'] },
      form: { 'q1.a': ['1'], 'q1.b': ['1'], 'q1.c': ['x'] },
      answers: { q1: ['a', 'a'] },
    },
  ])('reads $name', ({ question, form, answers }) => {
    expect(answersOfForm(planOf(question), 0, {}, fieldsOf(form as Record<string, string[]>))).toEqual(answers);
  });
});
