import { describe, expect, it } from '@jest/globals';
import { aDefinition, aPlan, aQuestion } from '../../testing/a-definition.js';
import { flatten } from '../definition/flatten.js';
import { Findings } from '../findings.js';
import type { Definition } from '../definition/definition.js';
import { asSurveyJson } from './as-survey-json.js';
import { loadIntoSurveyCore } from './load-into-survey-core.js';

const plan = aPlan(aDefinition({ elements: [aQuestion({ rateMax: 3 })] }));

function disagreement(definition: Definition): string[] {
  const findings = new Findings();
  loadIntoSurveyCore(definition, plan, flatten(definition), findings);
  return findings.list.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('survey-core', () => {
  it.each([
    { name: 'another scale', elements: [aQuestion({ rateMax: 4 })], found: ['/pages/0/elements/0 not-surveyjs'] },
    { name: 'another type', elements: [aQuestion({ type: 'text' })], found: ['/pages/0/elements/0/type not-surveyjs'] },
    {
      name: 'another question',
      elements: [aQuestion({ name: 'q2' })],
      found: ['/pages/0/elements/0/type not-surveyjs'],
    },
    { name: 'a property it lacks', elements: [aQuestion({ rateMax: 3, colour: 'red' })], found: [' not-surveyjs'] },
  ])('is heard when it reads $name', ({ elements, found }) => {
    expect(disagreement(aDefinition({ elements }))).toEqual(found);
  });

  it('is spared what is ours', () => {
    const own = { criterion: 'c11', role: 'score', measure: 'overall', dimension: 'D1', recode: { 1: 0 } };
    const choices = [{ value: 1, text: 'one', hint: 'less' }];
    expect(asSurveyJson(aDefinition({ elements: [aQuestion({ ...own, choices })] }))).toEqual({
      title: 'A survey',
      pages: [{ name: 'page1', elements: [{ type: 'rating', name: 'q1', choices: [{ value: 1, text: 'one' }] }] }],
    });
  });
});
