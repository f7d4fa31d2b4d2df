import { describe, expect, it } from '@jest/globals';
import { getRules, type ILintFinding } from 'survey-core/linter';
import { LOCALES } from '#kernel';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aDefinition, aQuestion, NO_RUBRIC } from '../../testing/a-definition.js';
import { ZOO } from '../../testing/a-zoo.js';
import { both } from '../built-in/answer-scales.js';
import { serviceQuestionnaire, serviceQuestionnaire17 } from '../built-in/service-questionnaire.js';
import type { Definition } from '../definition/definition.js';
import { applyFix, lintDraft } from '../design/lint/lint-draft.js';
import { describeViolation } from '../messages.js';
import { codeOf } from './codes-of-survey-core.js';
import { asRuleFindings, lintWithSurveyCore } from './lint-with-survey-core.js';

const said = both('问题', 'Question');
const asked = (name: string, change: object = {}) => aQuestion({ type: 'text', name, title: said, ...change });
const number = (name: string, change: object = {}) => asked(name, { inputType: 'number', ...change });
const radio = (name: string, change: object = {}) => asked(name, { type: 'radiogroup', choices: [1, 2, 3], ...change });
const survey = (...elements: readonly unknown[]): Definition => aDefinition({ title: said, elements });
const at = (index: number, property: string): string => `/pages/0/elements/${index}/${property}`;

const theirs = (definition: Definition, ours = lintDraft(definition, NO_RUBRIC).findings) =>
  lintWithSurveyCore(definition, NO_RUBRIC, ours);
const lines = (definition: Definition, ours?: Parameters<typeof theirs>[1]): string[] =>
  theirs(definition, ours).map(({ severity, pointer, code }) => `${severity} ${pointer} ${code}`);

const panel = { type: 'panel', name: 'topic', title: said, elements: [asked('q1')] };

describe('lintWithSurveyCore', () => {
  it('has nothing to add to what is right', () => {
    for (const definition of Object.values(ZOO)) expect(lines(definition)).toEqual([]);
    for (const definition of [serviceQuestionnaire, serviceQuestionnaire17])
      expect(lintWithSurveyCore(definition, BUILT_IN_RUBRIC, [])).toEqual([]);
  });

  it.each<{ name: string; definition: Definition; found: string[] }>([
    {
      name: 'a question called as a panel is',
      definition: survey(panel, asked('topic')),
      found: [`error ${at(1, 'name')} duplicate-name`],
    },
    {
      name: 'a question called as a variable of SurveyJS is',
      definition: survey(asked('pageno')),
      found: [`warning ${at(0, 'name')} name-shadowed`],
    },
    {
      name: 'a part of a condition of which the result is known',
      definition: survey(radio('q1'), asked('q2', { visibleIf: '{q1} = 1 or {q1} <> {q1}' })),
      found: [`warning ${at(1, 'visibleIf')} part-decides-nothing`],
    },
  ])('sees $name', ({ definition, found }) => {
    expect(lines(definition)).toEqual(found);
  });

  it.each<{ name: string; definition: Definition; found: string[] }>([
    {
      name: 'a question that does not exist',
      definition: survey(asked('q1', { visibleIf: '{q2} = 1' })),
      found: [`error ${at(0, 'visibleIf')} unknown-reference`],
    },
    {
      name: 'a question that looks at itself',
      definition: survey(asked('q1', { visibleIf: '{q1} notempty' })),
      found: [`error ${at(0, 'visibleIf')} refers-to-itself`],
    },
    {
      name: 'a condition that never holds',
      definition: survey(radio('q1'), asked('q2', { visibleIf: '{q1} = 1 and {q1} = 2' })),
      found: [`warning ${at(1, 'visibleIf')} condition-never-holds`],
    },
    {
      name: 'a condition that always holds',
      definition: survey(asked('q1', { visibleIf: '1 = 1' })),
      found: [`warning ${at(0, 'visibleIf')} condition-always-holds`],
    },
    {
      name: 'a value that is no choice',
      definition: survey(radio('q1'), asked('q2', { visibleIf: '{q1} = 7' })),
      found: [`warning ${at(1, 'visibleIf')} compared-with-no-choice`],
    },
    {
      name: 'several answers compared with one',
      definition: survey(radio('q1', { type: 'checkbox' }), asked('q2', { visibleIf: '{q1} = 2' })),
      found: [`warning ${at(1, 'visibleIf')} list-compared-with-one`],
    },
    {
      name: 'a number compared with words',
      definition: survey(number('q1'), asked('q2', { visibleIf: "{q1} = 'many'" })),
      found: [`warning ${at(1, 'visibleIf')} kinds-differ`],
    },
    {
      name: 'bounds the wrong way round',
      definition: survey(number('q1', { min: 9, max: 3 })),
      found: [`warning ${at(0, 'min')} bounds-contradict`],
    },
    {
      name: 'a scale the wrong way round',
      definition: survey(asked('q1', { type: 'rating', rateMin: 5, rateMax: 3 })),
      found: [`warning ${at(0, 'rateMin')} bounds-contradict`],
    },
    {
      name: 'bounds of what has none',
      definition: survey(asked('q1', { min: 1 })),
      found: [`warning ${at(0, 'min')} property-without-effect`],
    },
    {
      name: 'what depends on what is never shown',
      definition: survey(asked('q1', { visibleIf: '1 = 2' }), asked('q2', { visibleIf: '{q1} notempty' })),
      found: [`warning ${at(0, 'visibleIf')} condition-never-holds`, `warning ${at(1, 'visibleIf')} never-shown`],
    },
    {
      name: 'a word in braces that stands for nothing',
      definition: survey(asked('q1', { title: { default: 'About {nobody}', 'zh-cn': '关于 {vendor}' } })),
      found: [`error ${at(0, 'title/default')} unknown-reference`],
    },
    {
      name: 'a property that SurveyJS does not know, and what is wrong inside of it',
      definition: survey(asked('q1', { colour: 'red', validators: [{ type: 'regex', regex: '(' }] })),
      found: [`warning ${at(0, 'colour')} unknown-property`, `warning ${at(0, 'validators/0')} surveyjs-remark`],
    },
  ])('leaves $name to our own rules, which say it already', ({ definition, found }) => {
    expect(lines(definition, [])).toEqual(found);
    expect(lines(definition)).toEqual([]);
  });

  it('mends what one click can mend', () => {
    const definition = survey(panel, asked('topic'), asked('pageno'));
    const mended = theirs(definition).reduce(
      (draft, { fix }) => (fix ? applyFix(draft, fix).definition : draft),
      definition,
    );
    expect(theirs(definition)).toHaveLength(2);
    expect(theirs(mended)).toEqual([]);
  });

  it('has a sentence in each language for every rule', () => {
    const unknown = LOCALES.map((locale) => describeViolation('no-such-code', locale));
    for (const { id } of [...getRules(), { id: 'a/rule-of-tomorrow' }]) {
      const sentences = LOCALES.map((locale) =>
        describeViolation(codeOf(id), locale, { rule: id, name: 'q1', values: '7' }),
      );
      for (const [index, sentence] of sentences.entries()) {
        expect(sentence).not.toBe(unknown[index]);
        expect(sentence).not.toContain('…');
      }
    }
  });

  it('takes a place that is not there for the part around it, and a note for a warning', () => {
    const note: ILintFinding = {
      ruleId: 'a/rule-of-tomorrow',
      severity: 'info',
      message: '',
      messageData: {},
      path: 'pages[0].elements[0].nowhere.else',
    };
    expect(asRuleFindings([note], survey(asked('q1')), NO_RUBRIC)).toEqual([
      {
        pointer: '/pages/0/elements/0',
        code: 'surveyjs-remark',
        severity: 'warning',
        parameters: { rule: 'a/rule-of-tomorrow' },
      },
    ]);
  });
});
