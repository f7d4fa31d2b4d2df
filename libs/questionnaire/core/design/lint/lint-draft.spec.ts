import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { BUILT_IN_RUBRIC, type Rubric } from '#scoring';
import { aDefinition, aQuestion, aRubric, NO_RUBRIC } from '../../../testing/a-definition.js';
import { ZOO } from '../../../testing/a-zoo.js';
import { both } from '../../built-in/answer-scales.js';
import { serviceQuestionnaire, serviceQuestionnaire17 } from '../../built-in/service-questionnaire.js';
import type { Definition } from '../../definition/definition.js';
import { describeFix, describeViolation } from '../../messages.js';
import { applyFix, lintDraft } from './lint-draft.js';

const said = both('问题', 'Question');
const title = both('调查', 'Survey');
const asked = (change: Readonly<Record<string, unknown>>) => aQuestion({ title: said, ...change });
const choices = ['red', 'green'].map((value) => ({ value, text: both(value, value) }));
const radio = (name: string, change: Readonly<Record<string, unknown>> = {}) =>
  asked({ type: 'radiogroup', name, choices, ...change });
const yes = (name: string, change: Readonly<Record<string, unknown>> = {}) =>
  asked({ type: 'boolean', name, ...change });
const survey = (...elements: readonly unknown[]): Definition => aDefinition({ title, elements });

const lines = (definition: Definition, rubric: Rubric = NO_RUBRIC): string[] =>
  lintDraft(definition, rubric).findings.map(({ severity, pointer, code }) => `${severity} ${pointer} ${code}`);

const at = (index: number, property = ''): string => `/pages/0/elements/${index}${property && `/${property}`}`;

describe('lintDraft', () => {
  it('finds nothing wrong with the built-in questionnaires but what is so on purpose', () => {
    expect(lines(serviceQuestionnaire17, BUILT_IN_RUBRIC)).toEqual([]);
    expect(lines(serviceQuestionnaire, BUILT_IN_RUBRIC)).toEqual([]);
  });

  it('gives the plan and the time of what could be published', () => {
    const report = lintDraft(serviceQuestionnaire, BUILT_IN_RUBRIC);
    expect(report.plan?.items).toHaveLength(36);
    expect(report.errors + report.warnings).toBe(0);
    expect(report.seconds).toBeGreaterThan(120);
    expect(lintDraft(survey(asked({ rateMax: 1 })), NO_RUBRIC).plan).toBeUndefined();
  });

  it.each<{ name: string; definition: Definition; rubric?: Rubric; found: string[] }>([
    {
      name: 'a condition beyond what can be answered',
      definition: survey(asked({}), radio('q2', { visibleIf: '{q1} > 9' })),
      found: [`error ${at(1, 'visibleIf')} condition-never-holds`],
    },
    {
      name: 'two conditions that exclude each other',
      definition: survey(radio('q1'), radio('q2', { visibleIf: "{q1} = 'red' and {q1} = 'green'" })),
      found: [`error ${at(1, 'visibleIf')} condition-never-holds`],
    },
    {
      name: 'what a required question rules out',
      definition: survey(radio('q1', { isRequired: true }), radio('q2', { visibleIf: '{q1} empty' })),
      found: [`error ${at(1, 'visibleIf')} condition-never-holds`],
    },
    {
      name: 'an answer to a question that is hidden then',
      definition: survey(
        radio('q1'),
        radio('q2', { visibleIf: "{q1} = 'red'" }),
        radio('q3', { visibleIf: "{q2} notempty and {q1} = 'green'" }),
      ),
      found: [`error ${at(2, 'visibleIf')} condition-never-holds`],
    },
    {
      name: 'a question whose panel excludes it',
      definition: survey(radio('q1'), {
        type: 'panel',
        name: 'p',
        title: said,
        visibleIf: "{q1} = 'red'",
        elements: [radio('q2', { visibleIf: "{q1} = 'green'" })],
      }),
      found: [`error ${at(1, 'elements/0/visibleIf')} unreachable-question`],
    },
    {
      name: 'a page behind a question that is never asked',
      definition: {
        title,
        pages: [
          { name: 'a', elements: [radio('q1')] },
          { name: 'b', visibleIf: "{q1} = 'red'", elements: [radio('q2')] },
          { name: 'c', visibleIf: "{q1} = 'green' and {q2} notempty", elements: [radio('q3')] },
        ],
      },
      found: ['error /pages/2/visibleIf condition-never-holds'],
    },
    {
      name: 'numbers whose sum is out of reach',
      definition: survey(
        ...['n1', 'n2'].map((name) => asked({ type: 'text', name, inputType: 'number', min: 0, max: 10, step: 1 })),
        radio('q3', { visibleIf: '{n1} + {n2} > 20' }),
        radio('q4', { visibleIf: '{n1} + {n2} > 19' }),
      ),
      found: [`error ${at(2, 'visibleIf')} condition-never-holds`],
    },
    {
      name: 'numbers without bounds, of which nothing is claimed',
      definition: survey(
        ...['n1', 'n2'].map((name) => asked({ type: 'text', name, inputType: 'number' })),
        radio('q3', { visibleIf: '{n1} * {n1} < 0' }),
        radio('q4', { visibleIf: '{n1} > 5 and {n1} < 5' }),
      ),
      found: [`error ${at(3, 'visibleIf')} condition-never-holds`],
    },
    {
      name: 'a choice of several that cannot all be made',
      definition: survey(
        asked({
          type: 'checkbox',
          choices: ['a', 'b', 'c'].map((value) => ({ value, text: said })),
          maxSelectedChoices: 2,
        }),
        radio('q2', { visibleIf: "{q1} allof ['a', 'b', 'c']" }),
        radio('q3', { visibleIf: "{q1} allof ['a', 'b']" }),
      ),
      found: [`error ${at(1, 'visibleIf')} condition-never-holds`],
    },
    {
      name: 'rows of a matrix',
      definition: survey(
        asked({
          type: 'matrix',
          columns: [1, 2, 3],
          rows: ['top', 'end'].map((value) => ({ value, text: said })),
          eachRowRequired: true,
        }),
        radio('q2', { visibleIf: '{q1.top} > 3' }),
        radio('q3', { visibleIf: '{q1.top} > {q1.end}' }),
        radio('q4', { visibleIf: '{q1} notempty and {q1.end} empty' }),
      ),
      found: [`error ${at(1, 'visibleIf')} condition-never-holds`, `error ${at(3, 'visibleIf')} condition-never-holds`],
    },
    {
      name: 'a condition that always holds',
      definition: survey(radio('q1'), radio('q2', { visibleIf: '{q1} empty or {q1} notempty' })),
      found: [`warning ${at(1, 'visibleIf')} condition-always-holds`],
    },
    {
      name: 'a duty to answer what is hidden',
      definition: survey(radio('q1'), radio('q2', { visibleIf: "{q1} = 'red'", requiredIf: "{q1} = 'green'" })),
      found: [`warning ${at(1, 'requiredIf')} required-but-hidden`],
    },
    {
      name: 'a duty that never arises',
      definition: survey(asked({}), radio('q2', { requiredIf: '{q1} > 9' })),
      found: [`warning ${at(1, 'requiredIf')} condition-never-holds`],
    },
    {
      name: 'later and missing questions',
      definition: survey(radio('q1', { visibleIf: "{q2} = 'red'" }), radio('q2', { visibleIf: "{zz} = 'red'" })),
      found: [`error ${at(0, 'visibleIf')} later-reference`, `error ${at(1, 'visibleIf')} unknown-reference`],
    },
    {
      name: 'a scored question that some skip',
      definition: survey(
        radio('q1', { criterion: 'c1', recode: { red: 0, green: 100 } }),
        asked({ name: 'q2', criterion: 'c2', visibleIf: "{q1} = 'red'" }),
      ),
      rubric: aRubric('c1', 'c2'),
      found: [`warning ${at(1)} criterion-skippable`],
    },
    {
      name: 'a criterion asked in two branches that exclude each other, as it may be',
      definition: survey(
        yes('q1'),
        asked({ name: 'q2', criterion: 'c1', visibleIf: '{q1} = true' }),
        asked({ name: 'q3', criterion: 'c1', visibleIf: '{q1} <> true' }),
      ),
      rubric: aRubric('c1'),
      found: [],
    },
    {
      name: 'a criterion mapped twice',
      definition: survey(asked({ criterion: 'c1' }), asked({ name: 'q2', criterion: 'c1' })),
      rubric: aRubric('c1'),
      found: [`warning ${at(1)} criterion-mapped-twice`],
    },
    {
      name: 'a criterion without a question',
      definition: survey(asked({ criterion: 'c1', role: 'score' })),
      rubric: aRubric('c1', 'c2'),
      found: ['error /pages criterion-not-covered'],
    },
    {
      name: 'rows of a matrix mapped twice',
      definition: survey(
        asked({
          type: 'matrix',
          columns: [1, 2, 3],
          rows: ['a', 'b'].map((value) => ({ value, text: said, criterion: 'c1' })),
        }),
      ),
      rubric: aRubric('c1'),
      found: [`warning ${at(0, 'rows/1')} criterion-mapped-twice`],
    },
    {
      name: 'one thing measured twice',
      definition: survey(asked({ measure: 'overall' }), asked({ name: 'q2', measure: 'overall' })),
      found: [`warning ${at(1, 'measure')} measure-twice`],
    },
    {
      name: 'missing words',
      definition: survey(
        aQuestion({ description: '{vendor}' }),
        asked({ name: 'q2', title: { default: 'Only English' } }),
        asked({ name: 'q3', type: 'radiogroup', title: '只有中文', choices: ['red', { value: 2 }, { value: 'x' }] }),
      ),
      found: [
        `error ${at(1, 'title')} translation-missing`,
        `warning ${at(0)} question-without-title`,
        `warning ${at(2, 'choices')} choice-without-text`,
        `warning ${at(2, 'title')} one-text-for-all-languages`,
      ],
    },
    {
      name: 'nothing on a page and in a panel',
      definition: {
        title,
        pages: [
          { name: 'a', elements: [asked({}), { type: 'panel', name: 'p', elements: [] }] },
          { name: 'b', elements: [] },
        ],
      },
      found: ['warning /pages/0/elements/1 empty-panel', 'warning /pages/1 empty-page'],
    },
    {
      name: 'a questionnaire that takes too long',
      definition: survey(...Array.from({ length: 20 }, (_, index) => asked({ type: 'comment', name: `q${index}` }))),
      found: ['warning /pages takes-too-long'],
    },
    {
      name: 'a mistake in a text beside a contradiction',
      definition: survey(asked({ description: ' ' }), radio('q2', { visibleIf: '{q1} > 9' })),
      found: [`error ${at(0, 'description')} empty-text`, `error ${at(1, 'visibleIf')} condition-never-holds`],
    },
  ])('finds $name', ({ definition, rubric, found }) => {
    expect(lines(definition, rubric)).toEqual(found);
  });

  it('is silent about a text that nobody can reach but the compiler', () => {
    const hidden = survey(asked({}), radio('q2', { title: { default: 'x' }, visibleIf: '{q1} > 9' }));
    expect(lines(hidden)).toContain(`warning ${at(1, 'title')} translation-missing`);
  });

  it('names what a finding is about', () => {
    const { findings } = lintDraft(survey(asked({}), radio('q2', { visibleIf: '{q1} > 9' })), NO_RUBRIC);
    expect(findings.map(({ about }) => about)).toEqual(['q2']);
  });

  it('has words in both languages for whatever it says and offers', () => {
    for (const definition of Object.values(ZOO)) {
      for (const { code, parameters, fix } of lintDraft(definition, NO_RUBRIC).findings) {
        for (const locale of LOCALES) {
          expect(describeViolation(code, locale, parameters)).not.toMatch(/mistake here|这里有误|…/);
          if (fix) expect(describeFix(fix.code, locale, fix.parameters)).not.toMatch(/mistake here|这里有误|…/);
        }
      }
    }
  });
});

/** A draft with one mistake; the fix must take away that finding and bring no error that was not there. */
const MENDED: readonly (readonly [code: string, definition: Definition, rubric?: Rubric])[] = [
  ['unknown-property', survey(asked({ colour: 'red' }))],
  ['not-allowed', survey(asked({ role: 'boss' }))],
  ['wrong-type', survey(asked({ isRequired: 'yes' }))],
  ['unknown-language', survey(asked({ title: { ...(said as object), fr: 'x' } }))],
  ['unknown-dimension', survey(asked({ type: 'text', inputType: 'number', dimension: 'D9' }))],
  ['out-of-range', survey(asked({ rateMin: -5000, rateMax: -4998 }))],
  ['missing-property', survey(asked({ type: 'checkbox' }))],
  ['too-few', survey(asked({ type: 'ranking', choices: [] }))],
  ['said-twice', survey(asked({ title: { default: 'a', en: 'b', 'zh-cn': 'c' } }))],
  ['empty-text', survey(asked({ description: ' ' }))],
  ['empty-text', survey(asked({ description: { default: ' ' } }))],
  ['empty-text', survey(asked({ title: { default: 'a', 'zh-cn': 'b', en: '' } }))],
  ['invisible-characters', survey(asked({ title: { default: 'a\u202Eb', 'zh-cn': 'b' } }))],
  ['invisible-characters', survey(asked({ title: 'a\u200Bb' }))],
  ['invisible-characters', survey(asked({ description: '\u200B' }))],
  [
    'invisible-characters',
    survey(
      radio('q1', {
        choices: [
          { value: 'a\u200Bb', text: said },
          { value: 'c', text: said },
        ],
      }),
    ),
  ],
  ['invisible-characters', survey(radio('q1', { choices: ['a\u200Bb', 'c'] }))],
  ['duplicate-name', survey(asked({}), radio('Q1'), radio('q3', { visibleIf: '{q1} = 1' }))],
  ['invalid-name', survey(asked({ name: '1 a b' }))],
  ['reserved-name', survey(asked({ name: 'toString' }))],
  ['duplicate-value', survey(radio('q1', { choices: ['a', 'A', 'b'].map((value) => ({ value, text: said })) }))],
  [
    'ambiguous-value',
    survey(
      radio('q1', {
        choices: [
          { value: '1', text: said },
          { value: 'b', text: said },
        ],
      }),
    ),
  ],
  ['ambiguous-value', survey(radio('q1', { choices: ['true', 'b'] }))],
  ['scale-points', survey(asked({ rateMax: 100 }))],
  ['no-questions', { title, pages: [{ name: 'a', elements: [] }] }],
  ['expression-syntax', survey(asked({ visibleIf: 'what?' }))],
  ['unknown-reference', survey(asked({ name: 'speed' }), radio('q2', { visibleIf: '{sped} < 3' }))],
  ['unknown-reference', survey(asked({}), radio('q2', { visibleIf: '{nowhere} < 3' }))],
  [
    'unknown-reference',
    survey(asked({ type: 'matrix', columns: [1, 2], rows: ['a'] }), radio('q2', { visibleIf: '{q1.b} < 3' })),
  ],
  ['later-reference', survey(radio('q1', { visibleIf: '{q2} < 3' }), asked({ name: 'q2' }))],
  [
    'later-reference',
    {
      title,
      pages: [
        { name: 'a', elements: [radio('q1', { visibleIf: '{q2} < 3' })] },
        { name: 'b', elements: [asked({ name: 'q2' }), asked({ name: 'q3' })] },
      ],
    },
  ],
  ['later-reference', survey({ type: 'panel', name: 'p', visibleIf: '{q1} > 3', elements: [asked({})] })],
  ['role-mismatch', survey(asked({ role: 'score' }))],
  ['role-mismatch', survey(asked({ role: 'context', criterion: 'c1' })), aRubric('c1')],
  ['no-score', survey(radio('q1', { criterion: 'c1' })), aRubric('c1')],
  ['unknown-criterion', survey(asked({ criterion: 'c9' })), aRubric('c1')],
  ['criterion-not-covered', survey(asked({ criterion: 'c1', role: 'score' })), aRubric('c1', 'c2')],
  ['condition-never-holds', survey(asked({}), radio('q2', { visibleIf: '{q1} > 9' }))],
  ['condition-always-holds', survey(asked({}), radio('q2', { visibleIf: '{q1} empty or {q1} notempty' }))],
  [
    'required-but-hidden',
    survey(radio('q1'), radio('q2', { visibleIf: "{q1} = 'red'", requiredIf: "{q1} = 'green'" })),
  ],
  ['criterion-mapped-twice', survey(asked({ criterion: 'c1' }), asked({ name: 'q2', criterion: 'c1' })), aRubric('c1')],
  ['measure-twice', survey(asked({ measure: 'overall' }), asked({ name: 'q2', measure: 'overall' }))],
  ['choice-without-text', survey(radio('q1', { choices: ['red', { value: 'blue' }] }))],
  ['one-text-for-all-languages', survey(asked({ title: '中文' }))],
  [
    'empty-page',
    {
      title,
      pages: [
        { name: 'a', elements: [asked({})] },
        { name: 'b', elements: [] },
      ],
    },
  ],
  ['empty-panel', survey(asked({}), { type: 'panel', name: 'p', elements: [] })],
];

describe('a fix', () => {
  it.each(MENDED.map(([code, definition, rubric = NO_RUBRIC]) => ({ code, definition, rubric })))(
    'takes $code away',
    ({ code, definition, rubric }) => {
      const before = lintDraft(definition, rubric).findings;
      const finding = before.find((one) => one.code === code);
      expect(finding?.fix).toBeDefined();
      const { definition: mended, refused } = applyFix(definition, finding!.fix!);
      expect(refused).toBeUndefined();
      const after = lintDraft(mended, rubric).findings;
      const count = (findings: typeof after) => findings.filter((one) => one.code === code).length;
      expect(count(after)).toBeLessThan(count(before));
      const known = new Set(before.map((one) => one.code));
      expect(after.filter(({ severity, code: other }) => severity === 'error' && !known.has(other))).toEqual([]);
    },
  );

  it.each([
    ['what nobody can guess', survey(asked({ title: { default: '{who}', 'zh-cn': '{who}' } })), 'unknown-placeholder'],
    ['an unknown type', survey(asked({ type: 'signaturepad' })), 'unknown-type'],
    [
      'a matrix row of an unknown criterion',
      survey(asked({ type: 'matrix', columns: [1, 2], rows: [{ value: 'a', criterion: 'c9' }] })),
      'unknown-criterion',
    ],
    ['the whole', { ...survey(asked({})), pages: 'none' } as unknown as Definition, 'wrong-type'],
  ])('is not offered for %s', (_, definition, code) => {
    const finding = lintDraft(definition, aRubric('c1')).findings.find((one) => one.code === code);
    expect(finding).toBeDefined();
    expect(finding?.fix).toBeUndefined();
  });
});
