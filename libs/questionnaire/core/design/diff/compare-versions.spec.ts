import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_RUBRIC, type Rubric } from '#scoring';
import { aRubric } from '../../../testing/a-definition.js';
import { both } from '../../built-in/answer-scales.js';
import { serviceQuestionnaire } from '../../built-in/service-questionnaire.js';
import type { Definition } from '../../definition/definition.js';
import { applyOperation } from '../edit/apply-operation.js';
import type { Operation } from '../edit/operation.js';
import { partsOf } from '../edit/survey-tree.js';
import type { Version } from './change.js';
import { compareVersions } from './compare-versions.js';

const choice = (value: string) => ({ value, text: both(value, `The ${value}`) });

/** One scored rating, one scored list of words, a measured scale, free questions, a panel and a condition. */
const BASE: Definition = {
  title: both('调查', 'Survey'),
  pages: [
    {
      name: 'first',
      title: both('第一页', 'First page'),
      elements: [
        {
          type: 'rating',
          name: 'speed',
          title: both('回复快吗？', 'How fast are replies?'),
          criterion: 'c1',
          rateMax: 5,
        },
        {
          type: 'radiogroup',
          name: 'depth',
          title: both('够深入吗？', 'How deep?'),
          criterion: 'c2',
          choices: ['deep', 'flat'].map(choice),
          recode: { deep: 100, flat: 0 },
        },
        {
          type: 'rating',
          name: 'overall',
          title: both('总体如何？', 'Overall?'),
          measure: 'overall',
          rateMin: 0,
          rateMax: 10,
        },
      ],
    },
    {
      name: 'second',
      elements: [
        {
          type: 'radiogroup',
          name: 'size',
          title: both('公司多大？', 'How large is the company?'),
          choices: ['small', 'large'].map(choice),
        },
        { type: 'comment', name: 'why', title: both('为什么？', 'Why?'), visibleIf: '{speed} < 3', maxLength: 500 },
        {
          type: 'matrix',
          name: 'parts',
          title: both('各方面', 'Parts'),
          columns: [1, 2, 3],
          rows: [{ ...choice('tone'), criterion: 'c3' }, choice('price')],
        },
        {
          type: 'panel',
          name: 'split',
          title: both('分配', 'Split'),
          sumTo: 100,
          elements: ['a', 'b'].map((name) => ({
            type: 'text' as const,
            name,
            title: both(name, name),
            inputType: 'number' as const,
          })),
        },
      ],
    },
  ],
};
const RUBRIC = aRubric('c1', 'c2', 'c3');
const P1 = '/pages/0/elements';
const P2 = '/pages/1/elements';

const edit = (...operations: readonly Operation[]): Definition => {
  const { definition, refused } = applyOperation(BASE, { kind: 'all', operations });
  if (refused) throw new Error(refused);
  return definition;
};
const set = (at: string, property: string, value?: unknown): Operation => ({
  kind: 'set-property',
  at,
  property,
  value,
});
const reword = (at: string, text: string, property = 'title'): Operation => ({
  kind: 'set-text',
  at,
  property,
  locale: 'en',
  text,
});

interface Case {
  readonly name: string;
  readonly after: Definition;
  readonly rubric?: Rubric;
  readonly found: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'nothing', after: structuredClone(BASE), found: [] },
  {
    name: 'the title of the survey',
    after: edit(reword('', 'Another name altogether')),
    found: ['cosmetic wording-changed:title:en'],
  },
  {
    name: 'a slip in a free question',
    after: edit(reword(`${P2}/0`, 'How larg is the company?')),
    found: ['cosmetic wording-changed:size:title:en'],
  },
  {
    name: 'a free question worded anew',
    after: edit(reword(`${P2}/0`, 'Number of employees')),
    found: ['additive wording-changed:size:title:en'],
  },
  {
    name: 'a scored question worded anew',
    after: edit(reword(`${P1}/0`, 'Do they reply fast?')),
    found: ['breaking wording-changed:speed:title:en'],
  },
  {
    name: 'punctuation of a scored question',
    after: edit(reword(`${P1}/0`, 'How fast are replies')),
    found: ['cosmetic wording-changed:speed:title:en'],
  },
  {
    name: 'a slip in a measured question',
    after: edit(reword(`${P1}/2`, 'Overal?')),
    found: ['cosmetic wording-changed:overall:title:en'],
  },
  {
    name: 'a measured question worded anew',
    after: edit(reword(`${P1}/2`, 'All things considered?')),
    found: ['breaking wording-changed:overall:title:en'],
  },
  {
    name: 'the word of a scored choice',
    after: edit(reword(`${P1}/1/choices/0`, 'Profound', 'text')),
    found: ['breaking wording-changed:depth:choice.deep.text:en'],
  },
  {
    name: 'a hint that is new',
    after: edit(reword(`${P2}/0/choices/0`, 'below 100', 'hint')),
    found: ['cosmetic translation-added:size:choice.small.hint:en'],
  },
  {
    name: 'a description that is gone',
    after: edit(reword(`${P1}/0`, '')),
    found: ['breaking translation-removed:speed:title:en'],
  },
  {
    name: 'a translation that is gone from a free question',
    after: edit(reword(`${P2}/0`, '')),
    found: ['cosmetic translation-removed:size:title:en'],
  },
  {
    name: 'a heading over what is measured',
    after: edit(reword('/pages/0', 'Your last complaint')),
    found: ['breaking wording-changed:first:title:en'],
  },
  {
    name: 'a heading over free questions',
    after: edit(reword('/pages/1', 'About you')),
    found: ['cosmetic translation-added:second:title:en'],
  },
  {
    name: 'a new free question',
    after: edit({ kind: 'insert-question', type: 'comment', place: { parent: '/pages/1', index: 9 } }),
    found: ['additive question-added:q1'],
  },
  {
    name: 'a free question that is gone',
    after: edit({ kind: 'remove', at: `${P2}/0` }),
    found: ['additive question-removed:size'],
  },
  {
    name: 'a scored question that is gone',
    after: edit({ kind: 'remove', at: `${P1}/1` }),
    found: ['breaking question-removed:depth'],
  },
  {
    name: 'a measured question that is gone',
    after: edit({ kind: 'remove', at: `${P1}/2` }),
    found: ['breaking question-removed:overall'],
  },
  {
    name: 'a second question for a criterion',
    after: edit(
      { kind: 'insert-question', type: 'rating', place: { parent: '/pages/1', index: 9 } },
      { kind: 'map-criterion', at: `${P2}/4`, criterion: 'c1' },
    ),
    found: ['breaking question-added:q1'],
  },
  {
    name: 'another name, with conditions that follow',
    after: edit({ kind: 'rename', at: `${P1}/0`, name: 'pace' }),
    found: ['additive question-renamed:pace', 'additive condition-changed:why:visibleIf'],
  },
  {
    name: 'a longer scale that scores',
    after: edit(set(`${P1}/0`, 'rateMax', 7)),
    found: ['breaking scale-changed:speed:scale'],
  },
  {
    name: 'a longer scale that is measured',
    after: edit(set(`${P1}/2`, 'rateMin', 1)),
    found: ['breaking scale-changed:overall:scale'],
  },
  {
    name: 'other points',
    after: edit({ kind: 'recode', at: `${P1}/1`, value: 'flat', points: 50 }),
    found: ['breaking recode-changed:depth:recode'],
  },
  {
    name: 'the same points, said otherwise',
    after: edit(set(`${P1}/0`, 'recode', { 1: 0, 2: 25, 3: 50, 4: 75, 5: 100 })),
    found: [],
  },
  {
    name: 'another criterion',
    after: edit({ kind: 'map-criterion', at: `${P1}/1`, criterion: 'c1' }),
    found: ['breaking criterion-changed:depth:criterion'],
  },
  {
    name: 'a row that scores no more',
    after: edit({ kind: 'map-criterion', at: `${P2}/2/rows/0`, criterion: null }),
    found: ['breaking criterion-changed:parts:criterion'],
  },
  {
    name: 'one more choice that scores',
    after: edit({ kind: 'add-choice', at: `${P1}/1`, list: 'choices', value: 'DONT_KNOW' }),
    found: ['breaking choice-added:depth:DONT_KNOW'],
  },
  {
    name: 'one more free choice',
    after: edit({ kind: 'add-choice', at: `${P2}/0`, list: 'choices', value: 'huge' }),
    found: ['additive choice-added:size:huge'],
  },
  {
    name: 'one choice less',
    after: edit({ kind: 'remove-choice', at: `${P2}/0/choices/1` }),
    found: ['additive choice-removed:size:large'],
  },
  {
    name: 'choices in another order',
    after: edit({ kind: 'move-choice', at: `${P1}/1/choices/0`, index: 1 }),
    found: ['breaking choices-reordered:depth:choices'],
  },
  {
    name: 'free choices in another order',
    after: edit({ kind: 'move-choice', at: `${P2}/0/choices/0`, index: 1 }),
    found: ['cosmetic choices-reordered:size:choices'],
  },
  {
    name: 'one more row',
    after: edit({ kind: 'add-choice', at: `${P2}/2`, list: 'rows', value: 'help' }),
    found: ['breaking row-added:parts:help'],
  },
  {
    name: 'one row less',
    after: edit({ kind: 'remove-choice', at: `${P2}/2/rows/1` }),
    found: ['breaking row-removed:parts:price'],
  },
  {
    name: 'a duty to answer what scores',
    after: edit(set(`${P1}/0`, 'isRequired', true)),
    found: ['breaking duty-changed:speed:isRequired'],
  },
  {
    name: 'a duty to answer a free question',
    after: edit(set(`${P2}/0`, 'requiredIf', '{speed} < 3')),
    found: ['additive duty-changed:size:requiredIf'],
  },
  { name: 'a duty that was none before and is none now', after: edit(set(`${P1}/0`, 'isRequired', false)), found: [] },
  {
    name: 'a condition on what scores',
    after: edit(set(`${P1}/1`, 'visibleIf', '{speed} > 1')),
    found: ['breaking condition-changed:depth:visibleIf'],
  },
  {
    name: 'a condition on a free question',
    after: edit(set(`${P2}/1`, 'visibleIf', '{speed} < 2')),
    found: ['additive condition-changed:why:visibleIf'],
  },
  {
    name: 'the same condition in other letters',
    after: edit(set(`${P2}/1`, 'visibleIf', '(({speed}) less 3)')),
    found: [],
  },
  {
    name: 'a condition on a page',
    after: edit(set('/pages/1', 'visibleIf', '{speed} < 3'), set(`${P2}/1`, 'visibleIf')),
    found: [
      'additive condition-changed:size:visibleIf',
      'breaking condition-changed:parts:visibleIf',
      'additive condition-changed:a:visibleIf',
      'additive condition-changed:b:visibleIf',
    ],
  },
  {
    name: 'a scored question after another',
    after: edit({ kind: 'move', at: `${P1}/0`, place: { parent: '/pages/0', index: 1 } }),
    found: ['breaking question-moved:speed'],
  },
  {
    name: 'a free question elsewhere',
    after: edit({ kind: 'move', at: `${P2}/0`, place: { parent: '/pages/1', index: 2 } }),
    found: ['cosmetic question-moved:size'],
  },
  {
    name: 'a list that drops down',
    after: edit({ kind: 'change-type', at: `${P1}/1`, type: 'dropdown' }),
    found: ['breaking type-changed:depth:type'],
  },
  {
    name: 'a free list that drops down',
    after: edit({ kind: 'change-type', at: `${P2}/0`, type: 'dropdown' }),
    found: ['cosmetic type-changed:size:type'],
  },
  {
    name: 'a free list that is a line of text',
    after: edit({ kind: 'change-type', at: `${P2}/1`, type: 'text' }),
    found: ['additive type-changed:why:type'],
  },
  {
    name: 'a longer answer',
    after: edit(set(`${P2}/1`, 'maxLength', 900)),
    found: ['cosmetic limits-changed:why:maxLength'],
  },
  { name: 'a bound', after: edit(set(`${P2}/3/elements/0`, 'min', 0)), found: ['additive limits-changed:a:min'] },
  { name: 'a default that is spelled out', after: edit(set(`${P1}/0`, 'rateMin', 1)), found: [] },
  { name: 'another sum', after: edit(set(`${P2}/3`, 'sumTo', 10)), found: ['additive sum-changed:split'] },
  {
    name: 'a remark',
    after: edit(set(`${P1}/0`, 'showCommentArea', true)),
    found: ['additive remark-changed:speed:showCommentArea'],
  },
  {
    name: 'words of a remark',
    after: edit(set(`${P1}/0`, 'commentText', 'Why so?')),
    found: ['cosmetic translation-added:speed:commentText:zh-CN', 'cosmetic translation-added:speed:commentText:en'],
  },
  { name: 'a role', after: edit(set(`${P2}/0`, 'role', 'context')), found: ['additive role-changed:size:role'] },
  { name: 'the role it had anyway', after: edit(set(`${P1}/0`, 'role', 'score')), found: [] },
  {
    name: 'a measure that is new',
    after: edit(set(`${P2}/0`, 'measure', 'size')),
    found: ['additive measure-changed:size:measure'],
  },
  {
    name: 'a measure that is gone',
    after: edit(set(`${P1}/2`, 'measure')),
    found: ['breaking measure-changed:overall:measure'],
  },
  {
    name: 'screens',
    after: edit(set('', 'questionsOnPageMode', 'questionPerPage')),
    found: ['additive screens-changed'],
  },
  {
    name: 'weights',
    after: BASE,
    rubric: {
      dimensions: [
        { ...RUBRIC.dimensions[0]!, weight: 0.5 },
        { id: 'D2', name: both('', '') as never, weight: 0.5, criteria: [] },
      ],
    },
    found: ['breaking dimension-added:D2', 'breaking weight-changed:D1'],
  },
  {
    name: 'criteria',
    after: BASE,
    rubric: aRubric('c1', 'c2', 'c4'),
    found: ['breaking criterion-removed:c3', 'breaking criterion-added:c4'],
  },
  {
    name: 'names of the rubric',
    after: BASE,
    rubric: {
      dimensions: RUBRIC.dimensions.map((dimension) => ({ ...dimension, name: { 'zh-CN': '名称', en: 'Speed' } })),
    },
    found: ['cosmetic rubric-wording-changed:D1:en'],
  },
  {
    name: 'a criterion in another dimension',
    after: BASE,
    rubric: { dimensions: RUBRIC.dimensions.map((dimension) => ({ ...dimension, id: 'D9' })) },
    found: [
      'breaking dimension-removed:D1',
      'breaking dimension-added:D9',
      ...['c1', 'c2', 'c3'].map((id) => `breaking criterion-moved:${id}`),
    ],
  },
];

describe('compareVersions', () => {
  it.each(CASES)('labels $name', ({ after, rubric = RUBRIC, found }) => {
    const { changes, breaksTrend, counts } = compareVersions(
      { definition: BASE, rubric: RUBRIC },
      { definition: after, rubric },
    );
    expect(changes.map(({ label, id }) => `${label} ${id}`)).toEqual(found);
    expect(breaksTrend).toBe(found.some((line) => line.startsWith('breaking')));
    expect(counts.cosmetic + counts.additive + counts.breaking).toBe(changes.length);
  });

  it('says where, before and after', () => {
    const after = edit({ kind: 'remove', at: `${P2}/0` }, reword(`${P2}/0`, 'What for?'));
    const { changes } = compareVersions({ definition: BASE, rubric: RUBRIC }, { definition: after, rubric: RUBRIC });
    expect(changes).toMatchObject([
      { kind: 'question-removed', pointerBefore: `${P2}/0` },
      { pointerBefore: `${P2}/1/title`, pointerAfter: `${P2}/0/title`, before: 'Why?', after: 'What for?' },
    ]);
    expect(changes[0]).not.toHaveProperty('pointerAfter');
  });

  it('lets a note bridge words and order, and nothing else', () => {
    const after = edit(reword(`${P1}/0`, 'Do they reply fast?'), set(`${P1}/1`, 'isRequired', true));
    const versions = [
      { definition: BASE, rubric: RUBRIC },
      { definition: after, rubric: RUBRIC },
    ] as const;
    const note = 'Tested with 200 people: same answers.';
    const { changes } = compareVersions(...versions, {
      'wording-changed:speed:title:en': note,
      'duty-changed:depth:isRequired': note,
    });
    expect(changes).toMatchObject([
      { label: 'cosmetic', bridge: note },
      { label: 'breaking', bridgeable: false },
    ]);
    expect(compareVersions(...versions, { 'wording-changed:speed:title:en': ' ' }).counts.breaking).toBe(2);
  });

  it('finds nothing between a version and itself, and the same kinds both ways', () => {
    const version: Version = { definition: serviceQuestionnaire, rubric: BUILT_IN_RUBRIC };
    expect(compareVersions(version, structuredClone(version)).changes).toEqual([]);
    const questions = partsOf(serviceQuestionnaire).filter(({ part }) => 'type' in part && part.type !== 'panel');
    fc.assert(
      fc.property(fc.nat(questions.length - 1), fc.nat(10), (index, page) => {
        const place = { parent: `/pages/${page}`, index: 0 };
        const moved = applyOperation(serviceQuestionnaire, {
          kind: 'move',
          at: questions[index]!.at,
          place,
        }).definition;
        const other = { definition: moved, rubric: BUILT_IN_RUBRIC };
        const kinds = (a: Version, b: Version) =>
          compareVersions(a, b)
            .changes.filter(({ kind }) => kind !== 'question-moved')
            .map(({ id }) => id)
            .toSorted();
        expect(kinds(version, other)).toEqual(kinds(other, version));
        expect(
          compareVersions(version, other).changes.filter(({ kind }) => kind === 'question-moved').length,
        ).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});
