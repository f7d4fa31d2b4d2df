import { describe, expect, it } from '@jest/globals';
import { canonicalJson, LOCALES } from '#kernel';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aDefinition, aPlan, aQuestion, aRubric, NO_RUBRIC } from '../../../testing/a-definition.js';
import { ZOO } from '../../../testing/a-zoo.js';
import { serviceQuestionnaire } from '../../built-in/service-questionnaire.js';
import { describeViolation } from '../../messages.js';
import { questionnaireBundle, readBundle } from '../review/bundle.js';
import { checkScenarios, renameInScenarios, runScenario, type Scenario } from './run-scenario.js';
import { simulate } from './simulate.js';

describe('simulate', () => {
  it.each(Object.entries(ZOO))('fills in %s as its checker demands', (_, definition) => {
    const { refused, count } = simulate(aPlan(definition), NO_RUBRIC, 200, 7);
    expect({ refused, count }).toEqual({ refused: 0, count: 200 });
  });

  it('gives the same bytes for the same seed and others for another', () => {
    const plan = aPlan(serviceQuestionnaire, BUILT_IN_RUBRIC);
    const bytes = (seed: number) => canonicalJson(simulate(plan, BUILT_IN_RUBRIC, 50, seed));
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(1)).not.toBe(bytes(2));
  });

  it('shows paths, times and possible scores of the built-in questionnaire', () => {
    const plan = aPlan(serviceQuestionnaire, BUILT_IN_RUBRIC);
    const { questions, paths, seconds, scores, neverAsked, distinctPaths, refused } = simulate(
      plan,
      BUILT_IN_RUBRIC,
      300,
      42,
    );
    expect({ neverAsked, refused }).toEqual({ neverAsked: [], refused: 0 });
    expect(questions[0]).toMatchObject({ name: 'used', asked: 300, answered: 300 });
    expect(questions[1]!.asked).toBeLessThan(300);
    expect(paths.some(({ steps }) => steps.join() === 'used')).toBe(true);
    expect(paths.reduce((sum, { count }) => sum + count, 0)).toBe(300);
    expect(distinctPaths).toBe(3);
    expect(seconds['zh-CN'].highest!).toBeGreaterThan(seconds['zh-CN'].lowest!);
    expect(scores.map(({ id }) => id)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'overall']);
    for (const { histogram, count, mean } of scores) {
      expect(histogram.reduce((sum, bin) => sum + bin, 0)).toBe(count);
      expect(mean!).toBeGreaterThan(40);
      expect(mean!).toBeLessThan(60);
    }
  });

  it('names questions that are never asked, and has no scores where nothing scores', () => {
    const definition = aDefinition({ elements: [aQuestion(), aQuestion({ name: 'q2', visibleIf: '{q1} > 9' })] });
    const { neverAsked, scores, count } = simulate(aPlan(definition), NO_RUBRIC, 0, 1);
    expect({ neverAsked, scores, count }).toEqual({ neverAsked: ['q2'], scores: [], count: 1 });
    expect(simulate(aPlan(), NO_RUBRIC, 20_000, 1).count).toBe(10_000);
  });

  it('has no mean of what nobody scored, and counts what chance cannot meet', () => {
    const never = aPlan(
      aDefinition({
        elements: [aQuestion({ criterion: 'c1', visibleIf: '{q0} > 9' })].toSpliced(0, 0, aQuestion({ name: 'q0' })),
      }),
      aRubric('c1'),
    );
    expect(simulate(never, aRubric('c1'), 10, 1).scores[0]).toMatchObject({ count: 0, mean: null, median: null });
    const part = { type: 'text', inputType: 'number', min: 0, max: 10 };
    const panel = { type: 'panel', name: 'p', sumTo: 100, elements: ['a', 'b'].map((name) => ({ ...part, name })) };
    expect(simulate(aPlan(aDefinition({ elements: [panel] })), NO_RUBRIC, 10, 1).refused).toBe(10);
  });
});

const plan = aPlan(
  aDefinition({
    elements: [],
    pages: [
      { name: 'first', elements: [aQuestion({ criterion: 'c1' })] },
      { name: 'second', elements: [aQuestion({ name: 'why', type: 'comment', visibleIf: '{q1} < 3' })] },
      { name: 'third', elements: [aQuestion({ name: 'sum', type: 'expression', expression: '{q1} + 1' })] },
    ],
  }),
  aRubric('c1'),
);

const scenario = (change: Partial<Scenario>): Scenario => ({
  name: 'a slow reply',
  steps: [{ step: 'first', answers: { q1: 2 } }],
  expect: [],
  ...change,
});

const failures = (change: Partial<Scenario>): string[] =>
  runScenario(plan, aRubric('c1'), scenario(change)).failures.map(
    ({ code, parameters }) => `${code} ${describeViolation(code, 'en', parameters)}`,
  );

describe('runScenario', () => {
  it('passes a walk that goes as it was recorded', () => {
    const outcome = runScenario(plan, aRubric('c1'), {
      name: 'slow',
      steps: [
        { step: 'first', answers: { q1: 2 } },
        { step: 'second', answers: { why: 'tickets wait' } },
      ],
      expect: [
        { kind: 'asked', question: 'why' },
        { kind: 'ends' },
        { kind: 'score', of: 'D1', min: 25, max: 25 },
        { kind: 'score', of: 'overall', min: 0, max: 50 },
      ],
    });
    expect(outcome).toEqual({
      name: 'slow',
      passed: true,
      failures: [],
      steps: ['first', 'second', 'third'],
      scores: { D1: 25, overall: 25 },
    });
  });

  it.each<readonly [Partial<Scenario>, string]>([
    [{ steps: [{ step: 'gone', answers: {} }] }, 'step-missing The questionnaire has no screen “gone” any more.'],
    [
      { steps: [{ step: 'second', answers: { why: 'x' } }] },
      'step-not-shown The screen “second” is not shown at this point.',
    ],
    [
      { steps: [{ step: 'first', answers: { q1: 9 } }] },
      'answer-refused On “first” the answer to q1 is no longer accepted (not-a-choice).',
    ],
    [
      { steps: [{ step: 'first', answers: { q1: 5 } }], expect: [{ kind: 'asked', question: 'why' }] },
      'should-be-asked why should be asked but is not.',
    ],
    [{ expect: [{ kind: 'not-asked', question: 'why' }] }, 'should-not-be-asked why should not be asked but is.'],
    [{ expect: [{ kind: 'ends' }] }, 'should-end The questionnaire should end here, but “second” is left.'],
    [
      { expect: [{ kind: 'score', of: 'D1', min: 50, max: 100 }] },
      'score-out-of-range D1 scores 25; it should be between 50 and 100.',
    ],
    [{ expect: [{ kind: 'no-score', of: 'D1' }] }, 'score-unexpected D1 should have no score but has 25.'],
    [
      { steps: [], expect: [{ kind: 'score', of: 'overall', min: 0, max: 100 }] },
      'score-missing overall has no score; it should be between 0 and 100.',
    ],
  ])('says what is wrong: %j', (change, sentence) => {
    expect(failures(change)).toEqual([sentence]);
  });

  it('accepts that nothing is scored where that is expected', () => {
    expect(failures({ steps: [], expect: [{ kind: 'no-score', of: 'overall' }] })).toEqual([]);
  });

  it('has its sentences in both languages', () => {
    for (const locale of LOCALES) expect(describeViolation('should-end', locale, { step: 'x' })).toContain('x');
  });
});

describe('checkScenarios', () => {
  it('accepts what is recorded', () => {
    const kinds = [
      { kind: 'asked', question: 'q1' },
      { kind: 'ends' },
      { kind: 'score', of: 'D1', min: 0, max: 1 },
      { kind: 'no-score', of: 'D1' },
    ] as const;
    expect(checkScenarios([scenario({ expect: kinds })])).toEqual([]);
  });

  it('says where something is amiss', () => {
    const found = checkScenarios([
      1,
      { name: ' ', steps: 1, expect: [{ kind: 'x' }, { kind: 'score' }, 5] },
      scenario({ steps: [{}] as never }),
    ]);
    expect(found.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/0 wrong-type',
      '/1/name missing-property',
      '/1/steps wrong-type',
      '/1/expect/0/kind not-allowed',
      '/1/expect/1/of missing-property',
      '/1/expect/1/min missing-property',
      '/1/expect/1/max missing-property',
      '/1/expect/2 wrong-type',
      '/2/steps/0/step missing-property',
      '/2/steps/0/answers missing-property',
    ]);
    expect(checkScenarios({})).toMatchObject([{ pointer: '', code: 'wrong-type' }]);
  });
});

describe('renameInScenarios', () => {
  it('follows a question that is called differently now', () => {
    const before = scenario({
      steps: [{ step: 'q1', answers: { q1: 2, 'q1-Comment': 'x', other: 1 } }],
      expect: [{ kind: 'asked', question: 'q1' }, { kind: 'ends' }],
    });
    expect(renameInScenarios([before], 'q1', 'speed')).toEqual([
      scenario({
        steps: [{ step: 'speed', answers: { speed: 2, 'speed-Comment': 'x', other: 1 } }],
        expect: [{ kind: 'asked', question: 'speed' }, { kind: 'ends' }],
      }),
    ]);
  });
});

describe('a bundle', () => {
  const bundle = questionnaireBundle({
    definition: serviceQuestionnaire,
    rubric: BUILT_IN_RUBRIC,
    scenarios: [scenario({})],
    meta: { title: { 'zh-CN': '调查', en: 'Survey' }, version: 3 },
  });

  it('is read as it was written, byte for byte', () => {
    const read = readBundle(JSON.parse(canonicalJson(bundle)));
    expect(read.ok && canonicalJson(read.bundle)).toBe(canonicalJson(bundle));
  });

  it.each([
    ['anything else', [], ' wrong-type'],
    ['another format', { ...bundle, format: 'x' }, '/format not-a-bundle'],
    ['a newer format', { ...bundle, formatVersion: 2 }, '/formatVersion unknown-format-version'],
    ['a stranger', { ...bundle, script: 1 }, '/script unknown-property'],
    ['a definition that is none', { ...bundle, definition: { pages: 1 } }, '/definition/pages wrong-type'],
    ['a rubric that is none', { ...bundle, rubric: {} }, '/rubric/dimensions missing'],
    ['scenarios that are none', { ...bundle, scenarios: {} }, '/scenarios wrong-type'],
    ['no origin', { ...bundle, meta: 1 }, '/meta wrong-type'],
    ['no title', { ...bundle, meta: { title: 'x' } }, '/meta/title wrong-type'],
  ])('is refused with %s', (_, json, found) => {
    const read = readBundle(json);
    expect(read.ok ? [] : read.violations.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([found]);
  });
});
