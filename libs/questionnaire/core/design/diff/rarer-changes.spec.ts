import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, NO_RUBRIC } from '../../../testing/a-definition.js';
import { both } from '../../built-in/answer-scales.js';
import { compareVersions } from './compare-versions.js';
import { oneSpelling } from './version-model.js';

const title = both('问题', 'Question');
const number = (name: string, more: object = {}) =>
  aQuestion({ type: 'text', inputType: 'number', name, title, ...more });
const table = (...columns: string[]) =>
  aQuestion({ type: 'matrixdynamic', name: 't1', title, columns: columns.map((name) => ({ name, cellType: 'text' })) });
const panel = (more: object) => ({ type: 'panel', name: 'p1', title, elements: [number('n1')], ...more });
const computed = (expression: string) => aQuestion({ type: 'expression', name: 'e1', title, expression });

/** What changed between two questionnaires of one page: kind, label and the figures. */
const changes = (before: readonly unknown[], after: readonly unknown[]): string[] =>
  compareVersions(
    { definition: aDefinition({ title, elements: before }), rubric: NO_RUBRIC },
    { definition: aDefinition({ title, elements: after }), rubric: NO_RUBRIC },
  ).changes.map(({ kind, label, before: then, after: now }) => `${label} ${kind} ${JSON.stringify([then, now])}`);

const first = number('n0');

describe('compareVersions', () => {
  it.each<{ name: string; before: unknown[]; after: unknown[]; found: string[] }>([
    {
      name: 'a bound that is gone, and one that is new',
      before: [number('n0', { max: 9 })],
      after: [number('n0', { min: 1 })],
      found: ['additive limits-changed [null,1]', 'additive limits-changed [9,null]'],
    },
    {
      name: 'a question without words that is gone',
      before: [first, aQuestion({ name: 'q9' })],
      after: [first],
      found: ['additive question-removed ["q9",null]'],
    },
    {
      name: 'a question without words that is new',
      before: [first],
      after: [first, aQuestion({ name: 'q9' })],
      found: ['additive question-added [null,"q9"]'],
    },
    {
      name: 'a sum of what is not relied on',
      before: [panel({ sumTo: 100 })],
      after: [panel({})],
      found: ['additive sum-changed [100,null]'],
    },
    {
      name: 'a sum of what the method relies on',
      before: [panel({ sumTo: 100, elements: [number('n1', { measure: 'importance' })] })],
      after: [panel({ sumTo: 10, elements: [number('n1', { measure: 'importance' })] })],
      found: ['breaking sum-changed [100,10]'],
    },
    { name: 'a panel around what was there', before: [number('n1')], after: [panel({})], found: [] },
    {
      name: 'columns of a table',
      before: [table('a')],
      after: [table('a', 'b')],
      found: ['additive choice-added [null,"b"]'],
    },
    {
      name: 'a computation',
      before: [first, computed('{n0} + 1')],
      after: [first, computed('{n0} + 2')],
      found: ['additive computation-changed ["{n0} + 1","{n0} + 2"]'],
    },
  ])('tells $name', ({ before, after, found }) => {
    expect(changes(before, after)).toEqual(found);
  });
});

describe('oneSpelling', () => {
  it('leaves a text that is no condition as it is', () => {
    expect([oneSpelling('{q1} !=  "a"'), oneSpelling('{q1} =')]).toEqual(["{q1} <> 'a'", '{q1} =']);
  });
});
