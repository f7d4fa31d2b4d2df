import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Plan, prepareChecker } from '#questionnaire/core';
import { aPlan } from '../../../../libs/questionnaire/testing/a-definition.js';
import { ZOO } from '../../../../libs/questionnaire/testing/a-zoo.js';
import { formOf } from '../../../../libs/questionnaire/testing/form-of.js';
import { someAnswers } from '../../../../libs/questionnaire/testing/some-answers.js';
import { Way } from './way.js';

/** The form of each screen, as a page would hold it. */
function formsOf(plan: Plan, fields: ReadonlyMap<string, readonly string[]>) {
  const all = Object.fromEntries(fields);
  return Object.fromEntries(plan.steps.map((_, step) => [step + 1, all]));
}

describe.each(Object.entries(ZOO))('the way through %s without a network', (_, definition) => {
  const plan = aPlan(definition);
  const checker = prepareChecker(plan);

  it('is the way the server goes', () => {
    fc.assert(
      fc.property(someAnswers(plan), (answers) => {
        const way = new Way(plan, formsOf(plan, formOf(plan, answers)));
        const steps = checker.visibleSteps(answers).map((step) => step + 1);
        expect(way.steps).toEqual(steps);
        const visible = checker.visibleItems(answers);
        expect(plan.items.flatMap(({ name }, index) => (way.isAsked(name) ? [index] : []))).toEqual(visible);
        for (const [index, step] of steps.entries()) {
          expect(way.from(step, 'forward')).toBe(steps[index + 1]);
          expect(way.from(step, 'back')).toBe(steps[index - 1]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
