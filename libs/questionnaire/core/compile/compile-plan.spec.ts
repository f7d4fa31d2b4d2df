import { describe, expect, it } from '@jest/globals';
import { aDefinition, aPlan, aQuestion, aRubric, NO_RUBRIC } from '../../testing/a-definition.js';
import { corpus } from '../../testing/corpus.js';
import { describeViolation } from '../messages.js';
import { compilePlan } from './compile-plan.js';

const codesOf = (definition: unknown, rubric = NO_RUBRIC): string[] => {
  const compiled = compilePlan(definition, rubric);
  return compiled.ok ? [] : compiled.violations.map(({ pointer, code }) => `${pointer} ${code}`);
};

const withQuestions = (...elements: readonly object[]) => aDefinition({ elements });
const only = (change: Readonly<Record<string, unknown>>) => withQuestions(aQuestion(change));
const Q = '/pages/0/elements/0';

describe('a definition of the bad-input corpus', () => {
  it.each(corpus.definitionCases)('$name: $expected', ({ definition, expected }) => {
    expect(compilePlan(definition, NO_RUBRIC).ok ? 'accept' : 'reject').toBe(expected);
  });
});

const inBoth = (words: string) => ({ 'zh-CN': words, en: words });
const panel = (name: string, ...elements: readonly object[]) => ({ type: 'panel', name, elements });
const nested = (depth: number): object => (depth === 0 ? aQuestion() : panel(`panel${depth}`, nested(depth - 1)));
const choices = (change: object) => only({ type: 'radiogroup', choices: ['a', 'b'], ...change });

const REFUSED: readonly { name: string; definition: unknown; codes: readonly string[] }[] = [
  { name: 'that is no object', definition: 7, codes: [' wrong-type'] },
  { name: 'without pages', definition: {}, codes: ['/pages missing-property'] },
  { name: 'without questions', definition: aDefinition({ elements: [] }), codes: ['/pages no-questions'] },
  {
    name: 'with too many pages',
    definition: { pages: Array.from({ length: 51 }, () => ({ elements: [] })) },
    codes: ['/pages too-many'],
  },
  {
    name: 'with too many questions',
    definition: {
      pages: [0, 1].map((page) => ({
        elements: Array.from({ length: 101 }, (_, n) => aQuestion({ name: `q${page}_${n}` })),
      })),
    },
    codes: ['/pages/1/elements/99 too-many'],
  },
  {
    name: 'whose pages have one name',
    definition: {
      pages: [
        { name: 'p', elements: [aQuestion()] },
        { name: 'P', elements: [] },
      ],
    },
    codes: ['/pages/1/name duplicate-name'],
  },
  { name: 'with an element that is no object', definition: withQuestions(7 as never), codes: [`${Q} wrong-type`] },
  {
    name: 'with panels too deep',
    definition: withQuestions(nested(5)),
    codes: [`/pages/0${'/elements/0'.repeat(5)} too-deep`],
  },
  { name: 'with an unknown type', definition: only({ type: 'file' }), codes: [`${Q}/type unknown-type`] },
  { name: 'with an unknown property', definition: only({ 'a/b~c': 1 }), codes: [`${Q}/a~1b~0c unknown-property`] },
  { name: 'with a name that is none', definition: only({ name: '1st' }), codes: [`${Q}/name invalid-name`] },
  { name: 'with a name that is a number', definition: only({ name: 1 }), codes: [`${Q}/name wrong-type`] },
  { name: 'with a reserved name', definition: only({ name: 'Panel' }), codes: [`${Q}/name reserved-name`] },
  {
    name: 'with a name used twice',
    definition: withQuestions(aQuestion(), aQuestion({ name: 'Q1' })),
    codes: ['/pages/0/elements/1/name duplicate-name'],
  },
  {
    name: 'with a flag that is a word',
    definition: only({ isRequired: 'yes' }),
    codes: [`${Q}/isRequired wrong-type`],
  },
  { name: 'with a role we do not know', definition: only({ role: 'boss' }), codes: [`${Q}/role not-allowed`] },
  { name: 'with a role that is a number', definition: only({ role: 1 }), codes: [`${Q}/role wrong-type`] },
  { name: 'with a title that is a number', definition: only({ title: 5 }), codes: [`${Q}/title wrong-type`] },
  { name: 'with an empty title', definition: only({ title: ' ' }), codes: [`${Q}/title empty-text`] },
  { name: 'with no translation at all', definition: only({ title: {} }), codes: [`${Q}/title wrong-type`] },
  {
    name: 'with a translation that is no text',
    definition: only({ title: { en: 1 } }),
    codes: [`${Q}/title/en wrong-type`],
  },
  {
    name: 'in a language we do not speak',
    definition: only({ title: { default: 'a', fr: 'b' } }),
    codes: [`${Q}/title/fr unknown-language`],
  },
  {
    name: 'with English twice',
    definition: only({ title: { default: 'a', en: 'b' } }),
    codes: [`${Q}/title/en said-twice`],
  },
  { name: 'with a title too long', definition: only({ title: 'x'.repeat(1001) }), codes: [`${Q}/title too-long`] },
  {
    name: 'with an unknown placeholder',
    definition: only({ title: 'Hello {q2}' }),
    codes: [`${Q}/title unknown-placeholder`],
  },
  {
    name: 'with one text untranslated',
    definition: withQuestions(
      aQuestion({ title: { default: 'a', 'zh-cn': '甲' } }),
      aQuestion({ name: 'q2', title: { default: 'b' } }),
    ),
    codes: ['/pages/0/elements/1/title translation-missing'],
  },
  {
    name: 'with a condition that is no text',
    definition: only({ visibleIf: true }),
    codes: [`${Q}/visibleIf wrong-type`],
  },
  {
    name: 'with a condition about a later question',
    definition: withQuestions(aQuestion({ visibleIf: '{q2} = 1' }), aQuestion({ name: 'q2' })),
    codes: [`${Q}/visibleIf later-reference`],
  },
  {
    name: 'with a condition about itself',
    definition: only({ requiredIf: '{q1} = 1' }),
    codes: [`${Q}/requiredIf later-reference`],
  },
  {
    name: 'with a condition that is a number',
    definition: withQuestions(aQuestion(), aQuestion({ name: 'q2', visibleIf: '{q1} + 1' })),
    codes: ['/pages/0/elements/1/visibleIf not-a-condition'],
  },
  {
    name: 'whose page looks at a question of its own',
    definition: { pages: [{ visibleIf: '{q1} = 1', elements: [aQuestion(), aQuestion({ name: 'q2' })] }] },
    codes: ['/pages/0/visibleIf later-reference'],
  },
  {
    name: 'with a scale of 12 points',
    definition: only({ rateMin: 0, rateMax: 11 }),
    codes: [`${Q}/rateMax scale-points`],
  },
  {
    name: 'with a scale whose end lies between points',
    definition: only({ rateMin: 1, rateMax: 4, rateStep: 2 }),
    codes: [`${Q}/rateMax scale-points`],
  },
  { name: 'with a scale of words', definition: only({ rateMax: 'many' }), codes: [`${Q}/rateMax wrong-type`] },
  {
    name: 'with a length of nothing',
    definition: only({ type: 'comment', maxLength: 0 }),
    codes: [`${Q}/maxLength out-of-range`],
  },
  { name: 'with no choices', definition: only({ type: 'radiogroup' }), codes: [`${Q}/choices missing-property`] },
  { name: 'with an empty list of choices', definition: choices({ choices: [] }), codes: [`${Q}/choices too-few`] },
  { name: 'with choices that are no list', definition: choices({ choices: 'ab' }), codes: [`${Q}/choices wrong-type`] },
  {
    name: 'with the same choice twice',
    definition: choices({ choices: ['a', { value: 'A' }] }),
    codes: [`${Q}/choices/1 duplicate-value`],
  },
  {
    name: 'with a number written as text',
    definition: choices({ choices: ['1', 'b'] }),
    codes: [`${Q}/choices/0 ambiguous-value`],
  },
  {
    name: 'with a truth written as text',
    definition: choices({ choices: ['True', 'b'] }),
    codes: [`${Q}/choices/0 ambiguous-value`],
  },
  {
    name: 'with the code for silence',
    definition: choices({ choices: ['SKIPPED', 'b'] }),
    codes: [`${Q}/choices/0 reserved-value`],
  },
  {
    name: 'with a choice named other',
    definition: choices({ choices: ['Other', 'b'] }),
    codes: [`${Q}/choices reserved-value`],
  },
  {
    name: 'with a choice that is nothing',
    definition: choices({ choices: [' a', null, 'x'.repeat(201)] }),
    codes: [`${Q}/choices/0 empty-text`, `${Q}/choices/1 wrong-type`, `${Q}/choices/2 too-long`],
  },
  {
    name: 'with a choice without value',
    definition: choices({ choices: [{ text: 'a' }, 'b'] }),
    codes: [`${Q}/choices/0/value missing-property`],
  },
  {
    name: 'with a range and a list',
    definition: choices({ type: 'dropdown', choicesMax: 3 }),
    codes: [`${Q}/choicesMax out-of-range`],
  },
  {
    name: 'with a range too wide',
    definition: only({ type: 'dropdown', choicesMax: 1000 }),
    codes: [`${Q}/choicesMax out-of-range`, `${Q}/choices missing-property`],
  },
  {
    name: 'with more to select than there is',
    definition: only({ type: 'checkbox', choices: ['a'], minSelectedChoices: 2 }),
    codes: [`${Q}/minSelectedChoices out-of-range`],
  },
  {
    name: 'with a number bounded by text',
    definition: only({ type: 'text', inputType: 'number', min: '2026-01-01' }),
    codes: [`${Q}/min wrong-type`],
  },
  {
    name: 'with bounds the wrong way round',
    definition: only({ type: 'text', inputType: 'number', min: 2, max: 1 }),
    codes: [`${Q}/min out-of-range`],
  },
  {
    name: 'with a step backwards',
    definition: only({ type: 'text', inputType: 'number', step: -1 }),
    codes: [`${Q}/step out-of-range`],
  },
  {
    name: 'with a step of text',
    definition: only({ type: 'text', inputType: 'number', step: 'a' }),
    codes: [`${Q}/step wrong-type`],
  },
  {
    name: 'with a bound that is a formula',
    definition: only({ type: 'text', inputType: 'date', min: '=today()' }),
    codes: [`${Q}/min wrong-type`],
  },
  {
    name: 'with a day that is none',
    definition: only({ type: 'text', inputType: 'date', min: '2026-02-31', max: '2026-01-01' }),
    codes: [`${Q}/min not-a-date`, `${Q}/min out-of-range`],
  },
  {
    name: 'with a text that has a minimum',
    definition: only({ type: 'text', min: 1 }),
    codes: [`${Q}/min not-allowed`],
  },
  {
    name: 'with a row of a reserved name',
    definition: only({ type: 'matrix', columns: [1, 2], rows: ['toString', { value: 'length' }] }),
    codes: [`${Q}/rows/0 reserved-name`, `${Q}/rows/1 reserved-name`],
  },
  {
    name: 'with rows that are no list',
    definition: only({ type: 'matrix', columns: [1, 2], rows: 3 }),
    codes: [`${Q}/rows wrong-type`],
  },
  {
    name: 'with a table of one column twice',
    definition: only({
      type: 'matrixdynamic',
      columns: [
        { name: 'a', cellType: 'text' },
        { name: 'A', cellType: 'text' },
      ],
      minRowCount: 3,
      maxRowCount: 2,
    }),
    codes: [`${Q}/minRowCount out-of-range`, `${Q}/columns/1 duplicate-name`],
  },
  {
    name: 'with a computation of a list',
    definition: withQuestions(
      aQuestion({ type: 'checkbox', choices: ['a'] }),
      aQuestion({ type: 'expression', name: 'q2', expression: '{q1}' }),
    ),
    codes: ['/pages/0/elements/1/expression cannot-be-shown'],
  },
  {
    name: 'with a sum of words',
    definition: withQuestions({ ...panel('p', aQuestion()), sumTo: 100 }),
    codes: [`${Q}/sumTo not-a-number`],
  },
  { name: 'with a recode that is none', definition: only({ recode: [] }), codes: [`${Q}/recode wrong-type`] },
  {
    name: 'with points beyond 100',
    definition: only({ recode: { 1: 101, 2: 'many' } }),
    codes: [`${Q}/recode/1 out-of-range`, `${Q}/recode/2 wrong-type`],
  },
  {
    name: 'with a value of neither text nor number',
    definition: only({ type: 'boolean', valueTrue: [] }),
    codes: [`${Q}/valueTrue wrong-type`],
  },
  {
    name: 'with a criterion that is a number',
    definition: only({ criterion: 1 }),
    codes: [`${Q}/criterion wrong-type`],
  },
  {
    name: 'with a dimension the rubric lacks',
    definition: only({ type: 'text', inputType: 'number', dimension: 'D9' }),
    codes: [`${Q}/dimension unknown-dimension`],
  },
];

const many = <T>(count: number, one: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => one(n));
const table = (change: object) =>
  only({ type: 'matrixdynamic', columns: [{ name: 'a', cellType: 'text' }], ...change });

/** What a definition may hold at most, and how much of it is built. */
const LARGEST: readonly (readonly [string, number, (count: number) => unknown])[] = [
  ['choices', 200, (count) => choices({ choices: many(count, (n) => `c${n}`) })],
  ['rows of a matrix', 50, (count) => only({ type: 'matrix', columns: [1, 2], rows: many(count, (n) => `r${n}`) })],
  ['columns of a matrix', 20, (count) => only({ type: 'matrix', columns: many(count, (n) => n), rows: ['r'] })],
  ['columns of a table', 20, (count) => table({ columns: many(count, (n) => ({ name: `c${n}`, cellType: 'text' })) })],
  ['rows of a table', 20, (count) => table({ maxRowCount: count })],
  ['points of a scale', 11, (count) => only({ rateMin: 1, rateMax: count })],
  ['signs of a title', 1_000, (count) => only({ title: 'x'.repeat(count) })],
  ['signs of an answer', 10_000, (count) => only({ type: 'comment', maxLength: count })],
];

describe('a definition', () => {
  it.each(LARGEST)('may have so many %s: %i, and not one more (DEF-02)', (_, most, definition) => {
    expect(codesOf(definition(most))).toEqual([]);
    expect(codesOf(definition(most + 1))).toHaveLength(1);
  });

  it.each(REFUSED)('$name is refused', ({ definition, codes }) => {
    expect(codesOf(definition)).toEqual(codes);
  });

  it('full of mistakes is answered with 50 of them', () => {
    const rubbish = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`p${n}`, n]));
    expect(codesOf({ pages: [{ elements: [rubbish, rubbish], ...rubbish }] })).toHaveLength(50);
  });

  it('has a sentence for every refusal, in both languages', () => {
    const codes = REFUSED.flatMap((one) => one.codes.map((code) => code.split(' ')[1] ?? ''));
    const unknown = describeViolation('no-such-code', 'en');
    expect(codes.filter((code) => describeViolation(code, 'en') === unknown)).toEqual([]);
    expect(codes.filter((code) => !/\p{Script=Han}/u.test(describeViolation(code, 'zh-CN')))).toEqual([]);
  });

  it('speaks the languages all its texts have', () => {
    expect(aPlan(only({ title: { 'zh-cn': '甲' } })).locales).toEqual(['zh-CN']);
    expect(aPlan(only({ title: { en: 'a' } })).items[0]?.title).toEqual({ 'zh-CN': 'a', en: 'a' });
    expect(aPlan(only({ title: { default: 'a', 'zh-cn': '甲' } })).locales).toEqual(['zh-CN', 'en']);
  });

  it('keeps what it says about its questions', () => {
    const definition = aDefinition({
      description: 'For engineers',
      elements: [
        { type: 'radiogroup', name: 'q1', choices: ['a'], showOtherItem: true, otherText: 'Else', isRequired: false },
        { type: 'rating', name: 'q2', description: 'Why not', minRateDescription: 'bad', showCommentArea: true },
        { type: 'rating', name: 'q3', rateValues: [1, 2], showCommentArea: true, commentText: 'Why?' },
        { type: 'boolean', name: 'q4', labelTrue: 'Ja' },
      ],
    });
    const plan = aPlan(definition);
    expect(plan.description).toEqual(inBoth('For engineers'));
    expect(plan.items).toMatchObject([
      { required: false, domain: { choices: [{ value: 'a' }, { value: 'other', text: inBoth('Else') }] } },
      { description: inBoth('Why not'), domain: { ends: { low: inBoth('bad') } }, remark: { maxLength: 1000 } },
      { domain: { choices: [{ value: 1 }, { value: 2 }] }, remark: { label: inBoth('Why?') } },
      { domain: { yes: { value: true, text: inBoth('Ja') }, no: { value: false } } },
    ]);
  });

  it('becomes the same plan after a journey through JSON', () => {
    const plan = aPlan(corpus.definition);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

describe('the steps of a plan', () => {
  const pages = [
    { name: 'one', title: 'First', description: 'Words', elements: [aQuestion(), aQuestion({ name: 'q2' })] },
    { elements: [panel('both', aQuestion({ name: 'q3' }), aQuestion({ name: 'q4' })), aQuestion({ name: 'q5' })] },
  ] as never;

  it('are the pages', () => {
    const { steps } = aPlan({ pages });
    expect(steps.map(({ name, items }) => [name, items])).toEqual([
      ['one', [0, 1]],
      ['q3', [2, 3, 4]],
    ]);
    expect(steps[0]).toMatchObject({ title: { en: 'First' }, description: { en: 'Words' } });
  });

  it('are the questions where the definition asks for it, panels in one piece', () => {
    const { steps } = aPlan({ pages, questionsOnPageMode: 'questionPerPage' });
    expect(steps.map(({ name, items }) => [name, items])).toEqual([
      ['q1', [0]],
      ['q2', [1]],
      ['both', [2, 3]],
      ['q5', [4]],
    ]);
  });

  it('are one where the definition wants a single page', () => {
    expect(aPlan({ pages, questionsOnPageMode: 'singlePage' }).steps).toEqual([
      { name: 'all', items: [0, 1, 2, 3, 4] },
    ]);
  });
});

const scored = (change: object) => only({ criterion: 'c11', ...change });

describe('the scores of a plan', () => {
  const rubric = aRubric('c11');
  const unitsOf = (change: object) =>
    aPlan(scored(change), rubric).items[0]?.scores[0]?.values.map(({ units }) => units);

  it.each([
    { name: 'a rating', question: {}, units: [0, 630, 1260, 1890, 2520] },
    {
      name: 'an eleven-point rating',
      question: { rateMin: 0, rateMax: 10 },
      units: [0, 252, 504, 756, 1008, 1260, 1512, 1764, 2016, 2268, 2520],
    },
    {
      name: 'choices with codes',
      question: { type: 'radiogroup', choices: [3, 2, 1, 'NOT_APPLICABLE', 'DONT_KNOW'] },
      units: [2520, 1260, 0, 'NOT_APPLICABLE', 'DONT_KNOW'],
    },
    { name: 'yes and no', question: { type: 'boolean' }, units: [0, 2520] },
    {
      name: 'yes and no turned round',
      question: { type: 'boolean', recode: { true: 0, false: 100 } },
      units: [2520, 0],
    },
    {
      name: 'brackets',
      question: {
        type: 'dropdown',
        choices: ['fast', 'ok', 'slow', 'never', 'DONT_KNOW'],
        recode: { fast: 100, ok: 75, slow: 40, never: 0 },
      },
      units: [2520, 1890, 1008, 0, 'DONT_KNOW'],
    },
    {
      name: 'a value without score by recode',
      question: {
        type: 'dropdown',
        choices: ['yes', 'no', 'unsure'],
        recode: { yes: 100, no: 0, unsure: 'DONT_KNOW' },
      },
      units: [2520, 0, 'DONT_KNOW'],
    },
  ])('of $name', ({ question, units }) => {
    expect(unitsOf(question)).toEqual(units);
  });

  it('go by row in a matrix', () => {
    const rows = [{ value: 'speed', criterion: 'c11' }, 'nothing', { value: 'none' }];
    const plan = aPlan(only({ type: 'matrix', columns: [1, 2, 'NOT_APPLICABLE'], rows }), rubric);
    expect(plan.items[0]).toMatchObject({ role: 'score', scores: [{ criterion: 'c11', row: 'speed' }] });
  });

  it.each([
    {
      name: 'words without points',
      question: { type: 'radiogroup', choices: ['a', 'b'] },
      codes: [`${Q} no-score`, `${Q} no-score`],
    },
    {
      name: 'points that are not whole units',
      question: { rateMax: 2, recode: { 1: 0, 2: 33.3333 } },
      codes: [`${Q} no-score`],
    },
    {
      name: 'a scale of one point',
      question: { type: 'radiogroup', choices: [1, 'DONT_KNOW'] },
      codes: [`${Q} no-scale`],
    },
    { name: 'a list of choices', question: { type: 'checkbox', choices: [1, 2] }, codes: [`${Q} no-scale`] },
    {
      name: 'a criterion the rubric lacks',
      question: { criterion: 'c99' },
      codes: [`${Q}/criterion unknown-criterion`, '/pages criterion-not-covered'],
    },
    { name: 'a role that is not to score', question: { role: 'context' }, codes: [`${Q}/role role-mismatch`] },
  ])('cannot come from $name', ({ question, codes }) => {
    expect(codesOf(scored(question), rubric)).toEqual(expect.arrayContaining(codes));
  });

  it('cover the whole rubric or nothing of it', () => {
    expect(codesOf(scored({}), aRubric('c11', 'c12'))).toEqual(['/pages criterion-not-covered']);
    expect(codesOf(only({}), aRubric('c11', 'c12'))).toEqual([]);
    expect(codesOf(only({ role: 'score' }), rubric)).toEqual([`${Q}/role role-mismatch`]);
  });
});
