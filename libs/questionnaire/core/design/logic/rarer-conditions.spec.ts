import { describe, expect, it } from '@jest/globals';
import { aDefinition, aPlan, aQuestion, NO_RUBRIC } from '../../../testing/a-definition.js';
import { both } from '../../built-in/answer-scales.js';
import { lintDraft } from '../lint/lint-draft.js';
import { prepareRandomAnswers } from '../rehearse/random-answers.js';
import { seededRandom } from '../rehearse/random.js';

const title = both('问题', 'Question');
const asked = (change: object) => aQuestion({ title, ...change });
const matrix = asked({
  type: 'matrix',
  name: 'm1',
  columns: [1, 2],
  rows: [1, 2].map((n) => ({ value: `r${n}`, text: title })),
});
const yes = (name: string, change: object = {}) => asked({ type: 'boolean', name, ...change });
const panel = (visibleIf: string, ...elements: unknown[]) => ({
  type: 'panel',
  name: `p${elements.length}`,
  title,
  visibleIf,
  elements,
});

const errors = (...elements: readonly unknown[]): string[] =>
  lintDraft(aDefinition({ title, elements }), NO_RUBRIC)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ pointer, code }) => `${pointer} ${code}`);

describe('reasoning about conditions', () => {
  it('takes together what several conditions say of one question', () => {
    expect(
      errors(
        matrix,
        yes('y1', { visibleIf: '{m1.r1} = 1' }),
        yes('y2', { visibleIf: '{y1} notempty and {m1.r2} = 2 and {m1.r1} = 2' }),
      ),
    ).toEqual(['/pages/0/elements/2/visibleIf condition-never-holds']);
  });

  it('understands a condition that is compared with an answer', () => {
    expect(errors(yes('y1'), yes('y2'), yes('y3', { visibleIf: '{y1} = ({y2} = true)' }))).toEqual([]);
    expect(errors(yes('y1'), yes('y2', { visibleIf: '{y1} = !({y1} = true)' }))).toEqual([
      '/pages/0/elements/1/visibleIf condition-never-holds',
    ]);
  });

  it('sees a group that what stands around it excludes', () => {
    const inner = panel('{y1} = false', yes('y2'));
    expect(errors(yes('y1'), panel('{y1} = true', inner, yes('y3')))).toEqual([
      '/pages/0/elements/1/elements/0/visibleIf unreachable-panel',
    ]);
  });
});

describe('random answers', () => {
  it('keep to the most that a part of a sum may be', () => {
    const part = (name: string) => asked({ type: 'text', inputType: 'number', name, min: 0, max: 4, isRequired: true });
    const sum = { type: 'panel', name: 'p', title, sumTo: 10, elements: ['a', 'b', 'c'].map(part) };
    const answer = prepareRandomAnswers(aPlan(aDefinition({ title, elements: [sum] })));
    const random = seededRandom(3);
    for (let round = 0; round < 50; round += 1) {
      const { answers } = answer(random);
      expect(Math.max(Number(answers['a']), Number(answers['b']))).toBeLessThanOrEqual(4);
    }
  });
});
