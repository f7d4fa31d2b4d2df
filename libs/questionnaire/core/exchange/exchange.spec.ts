import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LOCALES } from '#kernel';
import { BUILT_IN_RUBRIC } from '#scoring';
import { NO_RUBRIC } from '../../testing/a-definition.js';
import { ZOO } from '../../testing/a-zoo.js';
import { LIMESURVEY_FILE, LIMESURVEY_GROUP_FILE } from '../../testing/limesurvey-file.js';
import { QUALTRICS_FILE } from '../../testing/qualtrics-file.js';
import { SURVEYJS_FILE } from '../../testing/surveyjs-file.js';
import { TEMPLATES } from '../built-in/templates.js';
import { compilePlan } from '../compile/compile-plan.js';
import { lintDefinition } from '../definition/lint-definition.js';
import { readDraft } from '../design/edit/read-draft.js';
import { partsOf } from '../design/edit/survey-tree.js';
import { cleanTranslations, cleanValue, cleanWords } from './clean-import.js';
import { importLimeSurvey } from './import-limesurvey.js';
import { importQualtrics } from './import-qualtrics.js';
import { importSurveyJs } from './import-surveyjs.js';
import { type Imported, IMPORT_MESSAGES } from './imported.js';
import { translateRelevance, type Variable } from './limesurvey-relevance.js';

const elementsOf = ({ definition }: Imported): ReadonlyMap<string, Readonly<Record<string, unknown>>> =>
  new Map(partsOf(definition).map(({ part }) => [part.name ?? '', { ...part }]));

const lines = ({ notImported }: Imported): string[] =>
  notImported.map(({ where, what, reason }) => `${where} ${what} ${reason}`);

/** What may still be wrong with an import is translations alone. */
function faults({ definition }: Imported): string[] {
  const compiled = compilePlan(definition, NO_RUBRIC);
  return compiled.ok
    ? []
    : compiled.violations
        .filter(({ code }) => code !== 'translation-missing')
        .map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('importSurveyJs', () => {
  const imported = importSurveyJs(SURVEYJS_FILE);
  const elements = elementsOf(imported);

  it('takes what has a place with us', () => {
    expect(faults(imported)).toEqual([]);
    expect(imported.definition.title).toEqual({ default: 'Support feedback', 'zh-cn': '支持反馈' });
    expect([...elements.keys()].join(' ')).toBe(
      'page1 overall_score channel details age phone when tags why grid cases address address_city address_zip_code again order sum pictures',
    );
    expect(elements.get('overall_score')).toEqual({
      type: 'rating',
      name: 'overall_score',
      title: { default: 'How was it?' },
      isRequired: true,
      rateMax: 7,
    });
    expect(elements.get('channel')).toMatchObject({
      visibleIf: '{overall_score} < 4',
      showOtherItem: true,
      choices: [
        'mail',
        { value: 'chat', text: { default: 'Chat' } },
        { value: 'true_1', text: { default: 'true' } },
        'Mail_2',
      ],
    });
    expect(elements.get('age')).toMatchObject({ inputType: 'number', min: 1, max: 99 });
    expect(elements.get('when')).toMatchObject({ inputType: 'date', min: '2024-01-01' });
    expect(elements.get('tags')).toMatchObject({
      type: 'checkbox',
      minSelectedChoices: 1,
      maxSelectedChoices: 2,
      choices: [1, 2, 3],
    });
    expect(elements.get('why')).toMatchObject({
      requiredIf: "{channel} = 'chat' and {tags} contains 2",
      title: { default: 'Because of (channel)?' },
    });
    expect(elements.get('grid')).toMatchObject({
      eachRowRequired: true,
      columns: [1, 2, { value: 3, text: { default: 'three' } }],
    });
    expect(elements.get('cases')).toMatchObject({
      columns: [
        { name: 'what', cellType: 'text' },
        { name: 'points', cellType: 'rating', rateMax: 3 },
      ],
    });
    expect(elements.get('again')).not.toHaveProperty('visibleIf');
    expect(elements.get('sum')).toMatchObject({ expression: '{grid.speed} + 1' });
  });

  it('says what has none, where and why', () => {
    expect(lines(imported)).toEqual(
      expect.arrayContaining([
        ' de language-not-supported',
        '/logoPosition logoPosition appearance-not-kept',
        '/completedHtml completedHtml property-not-supported',
        '/triggers triggers property-not-supported',
        '/pages/0/elements/0 html display-only',
        '/pages/0/elements/1/title html markup-removed',
        '/pages/0/elements/1/name overall score → overall_score name-changed',
        '/pages/0/elements/1/rateType rateType appearance-not-kept',
        '/pages/0/elements/2/choices/1/visibleIf visibleIf property-not-supported',
        '/pages/0/elements/2/choices/2 true value-changed',
        '/pages/0/elements/2/choices Mail value-changed',
        '/pages/0/elements/3/elements/0/validators/1 regex property-not-supported',
        '/pages/0/elements/3/elements/1/inputType tel property-not-supported',
        '/pages/0/elements/3/elements/4/title {channel} placeholder-not-supported',
        '/pages/0/elements/5/columns/1 dropdown type-not-supported',
        '/pages/0/elements/8 file type-not-supported',
        'again visibleIf logic-not-supported',
        'pure matrixdynamic does-not-fit',
      ]),
    );
  });

  it.each(Object.entries(ZOO))('gives our own JSON back: %s', (_, definition) => {
    const { definition: back, notImported } = importSurveyJs(JSON.parse(JSON.stringify(definition)));
    expect(notImported).toEqual([]);
    expect(JSON.parse(JSON.stringify(plainTexts(back)))).toEqual(JSON.parse(JSON.stringify(plainTexts(definition))));
  });

  it.each(TEMPLATES)('gives the template $id back, ready to be published', ({ definition }) => {
    const imported = importSurveyJs(JSON.parse(JSON.stringify(definition)));
    expect(imported.notImported).toEqual([]);
    expect(imported.definition).toEqual(definition);
    expect(compilePlan(imported.definition, BUILT_IN_RUBRIC).ok).toBe(true);
  });

  it('reads files without pages, and of older versions', () => {
    for (const key of ['elements', 'questions']) {
      expect([...elementsOf(importSurveyJs({ [key]: [{ name: 'q1' }] })).keys()]).toEqual(['page1', 'q1']);
    }
    const german = importSurveyJs({ locale: 'zh-cn', elements: [{ type: 'comment', name: 'q1', title: '为什么' }] });
    expect(elementsOf(german).get('q1')?.['title']).toEqual({ 'zh-cn': '为什么' });
  });

  it.each([[null], [5], [[]], [{}], [{ pages: 'x' }], [{ pages: [] }]])('makes an empty draft of %j', (json) => {
    const imported = importSurveyJs(json);
    expect(readDraft(imported.definition).ok).toBe(true);
    expect(imported.notImported.map(({ reason }) => reason)).toContain('nothing-left');
  });

  it('keeps within limits', () => {
    const deep = Array.from({ length: 9 }).reduce<object>(
      (inner, _, level) => ({ type: 'panel', name: `p${level}`, elements: [inner] }),
      { type: 'text', name: 'inside' },
    );
    const elements = [
      deep,
      ...Array.from({ length: 250 }, (_, index) => ({ type: 'text', name: `t${index}`, title: 'x'.repeat(1200) })),
    ];
    const imported = importSurveyJs({
      pages: [...Array.from({ length: 60 }, () => ({ elements: [] })), { elements }].toReversed(),
    });
    expect(lintDefinition(imported.definition)).toEqual([]);
    expect(lines(imported)).toEqual(expect.arrayContaining([' pages: 61 too-many', ' questions: 251 too-many']));
  });
});

/** A plain text stands for English in an import; nothing else changes. */
function plainTexts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plainTexts);
  if (typeof node !== 'object' || node === null) return node;
  const keys = Object.keys(node);
  if (keys.length === 1 && keys[0] === 'default') return (node as { default: unknown }).default;
  return Object.fromEntries(Object.entries(node).map(([key, member]) => [key, plainTexts(member)]));
}

describe('importLimeSurvey', () => {
  const imported = importLimeSurvey(LIMESURVEY_FILE);
  const elements = elementsOf(imported);

  it('takes groups as pages and questions of every type we have', () => {
    expect(faults(imported)).toEqual([]);
    expect(imported.definition).toMatchObject({
      title: { default: 'Service', 'zh-cn': '服务' },
      description: { default: 'Short & sweet' },
    });
    expect(imported.definition.pages).toMatchObject([
      { title: { default: 'First', 'zh-cn': '第一组' } },
      { title: { default: 'Second' }, visibleIf: '{Y1} = true' },
    ]);
    expect(elements.get('Y1')).toMatchObject({
      type: 'boolean',
      isRequired: true,
      title: { default: 'Do you use it?', 'zh-cn': '您在用吗？' },
    });
    expect(elements.get('L1')).toMatchObject({
      type: 'radiogroup',
      showOtherItem: true,
      visibleIf: '{Y1} = true',
      choices: [{ value: 'A1', text: { default: 'Answer A1' } }, { value: 'A2' }, { value: 3 }],
    });
    expect(elements.get('M1')).toMatchObject({
      type: 'checkbox',
      maxSelectedChoices: 1,
      visibleIf: "{L1} = 'A2' or {L1} notempty",
    });
    expect(elements.get('F1')).toMatchObject({
      type: 'matrix',
      eachRowRequired: true,
      visibleIf: "{M1} contains 'SQ001' and {M1} notcontains 'SQ002'",
    });
    expect(elements.get('N1')).toMatchObject({ type: 'text', inputType: 'number', min: 0, max: 10 });
    expect(elements.get('K1')).toMatchObject({
      type: 'panel',
      sumTo: 100,
      elements: [{ name: 'K1_SQ1', inputType: 'number', isRequired: true }, { name: 'K1_SQ2' }],
    });
    expect(elements.get('R1')).toMatchObject({ type: 'ranking' });
    expect(elements.get('D1')).toMatchObject({ inputType: 'date', visibleIf: '{R1} empty' });
    expect(elements.get('T1')).toMatchObject({ type: 'comment', visibleIf: '{D1} notempty' });
    expect(elements.get('B1')).toMatchObject({ columns: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    expect(elements.get('C1')).toMatchObject({ columns: [{ value: 'Y' }, { value: 'U' }, { value: 'N' }] });
    expect(elements.get('Q1')).toMatchObject({ type: 'panel', elements: [{ type: 'text' }, { type: 'text' }] });
    expect(elements.get('D2')).toMatchObject({ type: 'dropdown' });
    expect(elements.get('O1')).toMatchObject({ showCommentArea: true });
    expect(elements.get('pt')).toMatchObject({ type: 'rating', rateMax: 5, visibleIf: '{N1} > -1 and {N1} <> 3' });
  });

  it('says what has no place', () => {
    expect(lines(imported)).toEqual(
      expect.arrayContaining([
        'L1 mandatory: soft property-not-supported',
        'X1 X display-only',
        'FILE | type-not-supported',
        'H1 H does-not-fit',
        'M1 exclude_all_others property-not-supported',
        'P1 comments property-not-supported',
        'K1 regexMatch("/a+/", L1) logic-not-supported',
        'S1 G1 == "F" or is_empty(M1_SQ001) logic-not-supported',
        '5pt 5pt → pt name-changed',
        ' de language-not-supported',
        'Y1 html markup-removed',
      ]),
    );
    expect(lines(imported).filter((line) => line.includes('hide_tip') || line.includes('array_filter'))).toEqual([]);
  });

  it('reads a group in the newer form', () => {
    const group = importLimeSurvey(LIMESURVEY_GROUP_FILE);
    expect(group.notImported).toEqual([]);
    expect(group.definition.pages).toEqual([
      {
        name: 'page1',
        title: { default: 'A group' },
        elements: [
          {
            name: 'Q1',
            title: { default: 'Which one?' },
            type: 'radiogroup',
            choices: [
              { value: 'A1', text: { default: 'One' } },
              { value: 'A2', text: { default: 'Two' } },
            ],
          },
        ],
      },
    ]);
  });

  it.each([[undefined], ['x'], [{}], [{ questions: {} }], [{ questions: { rows: { row: 5 } }, groups: 1 }]])(
    'makes an empty draft of %j',
    (document) => {
      expect(importLimeSurvey(document).notImported.map(({ reason }) => reason)).toContain('nothing-left');
    },
  );
});

describe('translateRelevance', () => {
  const variables = new Map<string, Variable>([
    ['Q1', { kind: 'answer', name: 'q1', values: new Map([['A1', 'one']]) }],
    ['Q2', { kind: 'answer', name: 'q2' }],
    ['Q3_a', { kind: 'box', name: 'q3', value: 'a' }],
  ]);

  it.each([
    ['1', undefined],
    ['', undefined],
    ['Q1.NAOK == "A1"', "{q1} = 'one'"],
    ["Q1 ne 'A1' and (Q2 lt 3 or Q2 ge 7)", "{q1} <> 'one' and ({q2} < 3 or {q2} >= 7)"],
    ['Q3_a == "Y"', "{q3} contains 'a'"],
    ['Q3_a == ""', "{q3} notcontains 'a'"],
    ['is_empty(Q3_a)', "{q3} notcontains 'a'"],
    ['!is_empty(Q2)', '{q2} notempty'],
    ['Q2 != ""', '{q2} notempty'],
    ['Q2 == -1.5', '{q2} = -1.5'],
    ['Q9 == 1', null],
    ['Q3_a > 1', null],
    ['Q1 == Q2', null],
    ['Q1', null],
    ['Q1 == "it\'s"', null],
    ['sum(Q1, Q2) > 1', null],
    ['(Q2 == 1', null],
    ['Q2 == 1 Q2', null],
    ['Q2 # 1', null],
    [Array.from({ length: 99 }, () => 'Q2 == 1').join(' or '), null],
  ])('says %s as %s', (equation, expression) => {
    expect(translateRelevance(equation, variables)).toBe(expression);
  });
});

describe('importQualtrics', () => {
  const imported = importQualtrics(QUALTRICS_FILE);
  const elements = elementsOf(imported);

  it('takes blocks as pages in the order of the flow', () => {
    expect(faults(imported)).toEqual([]);
    expect(imported.definition.title).toEqual({ default: 'Support' });
    expect([...elements.keys()].join(' ')).toBe(
      'page1 Q1 Q2 page2 Q3 Q4 page3 Q5 Q6 Q7 Q8 Q8_1 Q8_2 Q9 Q9_1 Q12 Q12_1 Q12_2 Q14',
    );
    expect(elements.get('Q1')).toEqual({
      name: 'Q1',
      title: { default: 'Which product?', 'zh-cn': '哪个产品？' },
      isRequired: true,
      type: 'radiogroup',
      choices: [
        { value: 20, text: { default: 'Chat' } },
        { value: 10, text: { default: 'Calls', 'zh-cn': '通话' } },
      ],
      showOtherItem: true,
      otherText: { default: 'Something else' },
    });
    expect(elements.get('Q2')).toMatchObject({ type: 'checkbox', visibleIf: '{Q1} = 20' });
    expect(elements.get('Q3')).toMatchObject({ type: 'comment', visibleIf: "{Q2} notcontains 1 or {Q1} = 'other'" });
    expect(elements.get('Q4')).toMatchObject({ type: 'text', inputType: 'number' });
    expect(elements.get('Q5')).toMatchObject({
      type: 'matrix',
      eachRowRequired: true,
      columns: [{ value: 0 }, { value: 100 }],
      rows: [{ value: 1 }, { value: 2 }],
      visibleIf: '{Q4} > 3',
    });
    expect(elements.get('Q6')).toMatchObject({ type: 'rating', rateMin: 0, rateMax: 10, visibleIf: '{Q5.1} = 100' });
    expect(elements.get('Q7')).toMatchObject({ type: 'ranking', visibleIf: '{Q6} = 9 and {Q4} notempty' });
    expect(elements.get('Q8')).toMatchObject({ type: 'panel', sumTo: 100 });
    expect(elements.get('Q9_1')).toMatchObject({ inputType: 'number', min: 0, max: 10 });
    expect(elements.get('Q14')).toMatchObject({ type: 'dropdown', choices: [{ value: 1 }, { value: '1_2' }] });
  });

  it('says what has no place', () => {
    expect(lines(imported)).toEqual(
      expect.arrayContaining([
        'FL_1 EmbeddedData logic-not-supported',
        'FL_3 Branch logic-not-supported',
        ' QG property-not-supported',
        ' FR language-not-supported',
        'QID2 SkipLogic logic-not-supported',
        'QID4 MinChars property-not-supported',
        'QID10 DB display-only',
        'QID11 SBS type-not-supported',
        'QID13 Matrix Likert MultipleAnswer type-not-supported',
        'QID14 TextEntry property-not-supported',
        'QID14 DisplayLogic logic-not-supported',
      ]),
    );
  });

  it.each([[null], [{}], [{ SurveyEntry: {}, SurveyElements: 1 }], [{ SurveyEntry: {}, SurveyElements: [] }]])(
    'makes an empty draft of %j',
    (json) => {
      expect(importQualtrics(json).notImported.map(({ reason }) => reason)).toContain('nothing-left');
    },
  );
});

describe('any file', () => {
  const spoil = (file: unknown) =>
    fc.tuple(fc.nat(), fc.anything({ maxDepth: 2 })).map(([seed, value]) => {
      const copy = structuredClone(file) as Record<string, unknown>;
      let node: Record<string, unknown> = copy;
      let number = seed;
      for (let depth = 0; depth < 12; depth += 1) {
        const keys = Object.keys(node);
        const key = keys[number % keys.length];
        if (key === undefined) break;
        const member = node[key];
        number = Math.floor(number / keys.length) + depth * 7;
        if (typeof member !== 'object' || member === null || depth > 3 + (seed % 6)) {
          node[key] = value;
          break;
        }
        node = member as Record<string, unknown>;
      }
      return copy;
    });

  it.each([
    ['SurveyJS', importSurveyJs, SURVEYJS_FILE],
    ['LimeSurvey', importLimeSurvey, LIMESURVEY_FILE],
    ['Qualtrics', importQualtrics, QUALTRICS_FILE],
  ] as const)('of %s becomes a draft without faults, whatever is in it', (_, read, file) => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: spoil(file) }, { weight: 1, arbitrary: fc.anything() }), (json) => {
        const imported = read(json);
        expect(readDraft(imported.definition).ok).toBe(true);
        const found = lintDefinition(imported.definition).filter(({ code }) => code !== 'no-questions');
        expect(found).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('has a reason with a sentence in both languages', () => {
    for (const sentence of Object.values(IMPORT_MESSAGES)) {
      for (const locale of LOCALES) expect(sentence[locale]).not.toBe('');
    }
  });
});

describe('what is cleaned', () => {
  const notes: string[] = [];
  const note = (what: string, _: string, reason: string) => void notes.push(`${what} ${reason}`);
  const rules = { maxLength: 20, where: '', note };

  it.each([
    ['<p>Hello&nbsp;<b>you</b><br>there</p>', 'Hello you\nthere'],
    ['1 < 2 & 3 > 2', '1 < 2 & 3 > 2'],
    ['&lt;b&gt; &#65;&#x42; &copy;', '<b> AB &copy;'],
    ['<script>alert(1)</script>x', 'x'],
    ['a\u200Bb\u0000', 'ab'],
    ['{vendor} {other}', '{vendor} (other)'],
    ['x'.repeat(30), 'x'.repeat(20)],
  ])('are the words %j', (text, clean) => {
    expect(cleanWords(text, rules)).toBe(clean);
  });

  it('are languages', () => {
    expect(cleanTranslations({ 'en-GB': 'A', zh_Hans: '甲', 'zh-TW': '乙', fr: '' }, rules)).toEqual({
      default: 'A',
      'zh-cn': '甲',
    });
    expect(notes).toContain('zh-TW language-not-supported');
    expect(cleanTranslations({ fr: 'x' }, rules)).toBeUndefined();
  });

  it.each([
    [5, 5],
    ['7', 7],
    ['-3', -3],
    ['ok', 'ok'],
    ['007', 'x1'],
    [true, 'true_1'],
    [{}, 'x1'],
    ['SKIPPED', 'SKIPPED_1'],
  ])('are values such as %j', (value, clean) => {
    expect(cleanValue(value, 'x', '', note)).toBe(clean);
  });
});
