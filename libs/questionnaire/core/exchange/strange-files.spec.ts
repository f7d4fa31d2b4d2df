import { describe, expect, it } from '@jest/globals';
import { lintDefinition } from '../definition/lint-definition.js';
import { partsOf } from '../design/edit/survey-tree.js';
import { importLimeSurvey } from './import-limesurvey.js';
import { importQualtrics } from './import-qualtrics.js';
import { importSurveyJs } from './import-surveyjs.js';
import type { Imported } from './imported.js';

/** What an import became: its parts by name, and its notes. A structure that our linter refuses never comes out. */
function said(imported: Imported) {
  expect(lintDefinition(imported.definition).filter(({ code }) => code !== 'no-questions')).toEqual([]);
  return {
    parts: partsOf(imported.definition).map(({ part }) => JSON.parse(JSON.stringify(part)) as Record<string, unknown>),
    notes: imported.notImported.map(({ where, what, reason }) => `${where} ${what} ${reason}`),
  };
}

const long = 'x'.repeat(250);

describe('a SurveyJS file that no tool wrote', () => {
  it('gives what can be read of it', () => {
    const { parts, notes } = said(
      importSurveyJs({
        pages: [
          'page',
          { name: 'a', elements: 'none' },
          {
            elements: [
              5,
              { type: 'panel', elements: [{ type: 'comment', valueName: 'shared' }] },
              { type: 'multipletext', name: 'lines', visibleIf: '{shared} notempty', items: ['x', { title: 'One' }] },
              { type: 'multipletext', name: 'bare' },
              { type: 'rating', name: 'r1', rateMin: 2, rateCount: 3 },
              { type: 'rating', name: 'r2', rateValues: [] },
              { type: 'text', name: 'n1', inputType: 'number', min: '1.5', max: null, step: '', title: { de: 5 } },
              { type: 'boolean', valueName: 7, isRequired: 'true', title: 8 },
              {
                type: 'checkbox',
                name: 'c1',
                choices: [null, { value: 1, criterion: 'c11', hint: 'Little' }],
                validators: [
                  'x',
                  { type: 'numeric', minValue: 1 },
                  { type: 'answercount', minCount: 1 },
                  { type: 'constructor' },
                ],
              },
              { type: 'text', name: 't1', validators: [{ type: 'text', maxLength: 5 }, { type: 'email' }] },
              { type: 'comment', name: 'c2', validators: [{ type: 'answercount', minCount: 1 }, { type: 'email' }] },
              { type: 'rating', name: 'c3', validators: [{ type: 'text', maxLength: 5 }] },
              {
                type: 'matrixdynamic',
                name: 'm1',
                columns: ['plain', { cellType: 'comment', name: 'a b', colour: 'red' }],
              },
              { type: 'matrixdynamic', name: 'm2', columns: 'none' },
              {
                type: 'matrix',
                name: 'm3',
                isRequired: false,
                columns: [1, 2],
                rows: ['row', { value: 'r2', criterion: 'c11' }],
              },
            ],
          },
        ],
      }),
    );
    expect(parts.map(({ name }) => name).join(' ')).toBe(
      'a page1 panel1 shared lines lines_2 bare r1 r2 n1 q1 c1 t1 c2 c3 m1 m3',
    );
    const named = (name: string) => parts.find((part) => part['name'] === name);
    expect(named('lines')).toMatchObject({ visibleIf: '{shared} notempty' });
    expect(named('r1')).toMatchObject({ rateMin: 2, rateMax: 4 });
    expect(named('n1')).toEqual({ type: 'text', name: 'n1', inputType: 'number', min: 1.5 });
    expect(named('q1')).toMatchObject({ type: 'boolean', isRequired: true });
    expect(named('c1')).toMatchObject({ choices: ['item11', { value: 1, hint: { default: 'Little' } }] });
    expect(named('t1')).toMatchObject({ inputType: 'email', maxLength: 5 });
    expect(named('m1')).toMatchObject({ columns: [{ name: 'column2', cellType: 'text' }] });
    expect(notes).toEqual(
      expect.arrayContaining([
        '/pages/2/elements/8/validators/0 validator property-not-supported',
        '/pages/2/elements/8/validators/1 numeric property-not-supported',
        '/pages/2/elements/8/validators/3 constructor property-not-supported',
        '/pages/2/elements/10/validators/0 answercount property-not-supported',
        '/pages/2/elements/10/validators/1 email property-not-supported',
        '/pages/2/elements/11/validators/0 text property-not-supported',
        '/pages/2/elements/12/columns/1/colour colour property-not-supported',
        'm2 matrixdynamic does-not-fit',
      ]),
    );
  });

  it('loses what contradicts itself, one thing after the other', () => {
    const { parts, notes } = said(
      importSurveyJs({
        title: 'x'.repeat(1100),
        pages: [{ name: 'a', visibleIf: '{nobody} = 1', elements: [{ type: 'ranking', name: 'r1', choices: [1] }] }],
      }),
    );
    expect(parts.map(({ name }) => name)).toEqual(['a', 'r1']);
    expect(parts[0]).not.toHaveProperty('visibleIf');
    expect(notes).toEqual([
      ` ${'x'.repeat(40)} text-shortened`.replace(' ', '/title '),
      'a visibleIf logic-not-supported',
    ]);
  });

  it('keeps references to characters that are none as they are written', () => {
    const { parts } = said(
      importSurveyJs({ elements: [{ type: 'comment', name: 'q1', title: 'A&#0;B &#x41; &nope;' }] }),
    );
    expect(parts[1]).toMatchObject({ title: { default: 'A&#0;B A &nope;' } });
  });
});

describe('a LimeSurvey file that no tool wrote', () => {
  const rows = (...row: readonly object[]) => ({ rows: { row } });

  it('gives what can be read of it', () => {
    const { parts, notes } = said(
      importLimeSurvey({
        languages: { language: 'en' },
        groups: rows({}, { gid: 1, group_order: 'x' }),
        questions: rows(
          { qid: 1, gid: 1, type: 'O', title: 'O1', help: '<b>Help</b>' },
          { qid: 2, gid: 1, type: 'M', title: 'M1' },
          { qid: 3, gid: 1, type: 'K', title: 'K1' },
          { qid: 4, type: 'T', title: 'T1', relevance: '!is_empty(' },
          { qid: 5, gid: 1, type: 'F', title: 'F1', relevance: '5 == O1' },
        ),
        subquestions: rows(
          ...Array.from({ length: 201 }, (_, index) => ({ qid: 1000 + index, parent_qid: 2, title: `A${index}` })),
          { qid: 31, parent_qid: 3, title: 'SQ1' },
          { qid: 51, parent_qid: 5, title: 'SQ1' },
        ),
        answers: rows({ qid: 1, code: 'A1', answer: long }, { qid: 1 }, { qid: 5, code: 'A1', answer: 'one' }),
        question_attributes: rows({ qid: 3, attribute: 'equals_num_value', value: '10' }, { qid: 3 }),
      }),
    );
    const named = (name: string) => parts.find((part) => part['name'] === name);
    expect(named('O1')).toMatchObject({ description: { default: 'Help' }, showCommentArea: true });
    expect(named('M1')?.['choices']).toHaveLength(200);
    expect(named('K1')).toMatchObject({ sumTo: 10 });
    expect(named('F1')).toMatchObject({ type: 'matrix', columns: [{ value: 'A1' }] });
    expect(notes).toEqual(
      expect.arrayContaining([
        'T1 !is_empty( logic-not-supported',
        'F1 5 == O1 logic-not-supported',
        'M1 answers: 201 too-many',
        `O1.A1 ${'x'.repeat(40)} text-shortened`,
      ]),
    );
  });
});

describe('a Qualtrics file that no tool wrote', () => {
  const question = (id: string, payload: object) => ({
    Element: 'SQ',
    Payload: { QuestionID: id, DataExportTag: id, QuestionText: 'Words', ...payload },
  });
  const clause = (more: object) => ({
    0: { 0: { LogicType: 'Question', ...more }, Type: 'If' },
    Type: 'BooleanExpression',
  });
  const choices = { Choices: { 1: { Display: 'One' }, 2: 'Two' } };

  const survey = (elements: readonly ReturnType<typeof question>[], more: readonly object[] = []) => ({
    SurveyEntry: { SurveyName: 'S' },
    SurveyElements: [
      {
        Element: 'BL',
        Payload: {
          1: {
            ID: 'BL1',
            BlockElements: elements.map(({ Payload: { QuestionID } }) => ({ Type: 'Question', QuestionID })),
          },
          2: { ID: 'BL2' },
          3: { ID: 'BL3', Type: 'Trash' },
        },
      },
      ...elements,
      ...more,
    ],
  });

  it('gives what can be read of it', () => {
    const { parts, notes } = said(
      importQualtrics(
        survey(
          [
            question('QID1', { QuestionType: 'MC', Selector: 'SAVR', ...choices, Language: { ZH: 5 } }),
            question('QID2', { QuestionType: 'MC', Selector: 'SAVR', Choices: [] }),
            question('QID3', { QuestionType: 'MC', Selector: 'NPS', Choices: { 0: {}, 1: {} }, Validation: 'x' }),
            question('QID4', { QuestionType: 'TE', Selector: 'SL', Validation: { Settings: 'x' } }),
            question('QID5', {
              QuestionType: 'TE',
              Selector: 'ML',
              Validation: { Settings: { ContentType: 'ValidZip' } },
            }),
            question('QID6', { QuestionType: 'CS', ...choices, Validation: { Settings: { ChoiceTotal: 'many' } } }),
            question('QID7', {
              QuestionType: 'Slider',
              ...choices,
              Configuration: { CSSliderMin: 0, CSSliderMax: 'x' },
            }),
            question('QID8', { QuestionType: 'Slider', ...choices }),
            question('QID10', { QuestionType: 'MC', Selector: 'NPS', Choices: { 1: {}, 2: {} } }),
            question('QID11', { QuestionType: 'CS', ...choices }),
            question('QID9', { QuestionType: 'MC', Selector: 'NPS', Choices: 5 }),
          ],
          [
            { Element: 'SQ', Payload: 'x' },
            { Element: 'BL', Payload: 5 },
            { Element: 'FL', Payload: 5 },
          ],
        ),
      ),
    );
    expect(parts.map(({ name }) => name).join(' ')).toBe(
      'page1 QID1 QID3 QID4 QID5 QID6 QID6_1 QID6_2 QID7 QID7_1 QID7_2 QID8 QID8_1 QID8_2 QID10 QID11 QID11_1 QID11_2',
    );
    expect(parts.find(({ name }) => name === 'QID7_1')).toMatchObject({ inputType: 'number', min: 0 });
    expect(notes).toEqual([
      'QID2 MC SAVR type-not-supported',
      'QID5 ValidZip property-not-supported',
      'QID9 MC NPS type-not-supported',
    ]);
  });

  it.each<[string, object, string | undefined]>([
    ['none', {}, undefined],
    [
      'a choice by its locator',
      clause({ ChoiceLocator: 'q://QID1/SelectableChoice/1', Operator: 'Selected' }),
      '{QID1} = 1',
    ],
    ['a choice that is none', clause({ LeftOperand: 'q://QID1/SelectableChoice/9', Operator: 'Selected' }), undefined],
    ['no choice at all', clause({ LeftOperand: 'q://QID1/SelectableChoice', Operator: 'NotSelected' }), undefined],
    ['a cell', clause({ LeftOperand: 'q://QID2/SelectableChoice/1/1', Operator: 'Selected' }), '{QID2.1} = 1'],
    ['a row without a column', clause({ LeftOperand: 'q://QID2/SelectableChoice/1', Operator: 'Selected' }), undefined],
    ['a row that is none', clause({ LeftOperand: 'q://QID2/SelectableChoice/9/1', Operator: 'Selected' }), undefined],
    ['another source', clause({ LogicType: 'EmbeddedField', LeftOperand: 'x', Operator: 'Is' }), undefined],
    [
      'a strange operator',
      clause({ LeftOperand: 'q://QID3/ChoiceNumericEntryValue', Operator: 'constructor' }),
      undefined,
    ],
    [
      'nothing to compare with',
      clause({ LeftOperand: 'q://QID3/ChoiceNumericEntryValue', Operator: 'EqualTo' }),
      undefined,
    ],
    [
      'a number',
      clause({ LeftOperand: 'q://QID3/ChoiceNumericEntryValue', Operator: 'NotEqualTo', RightOperand: 5 }),
      '{QID3} <> 5',
    ],
    [
      'a greater number',
      clause({ LeftOperand: 'q://QID3/ChoiceNumericEntryValue', Operator: 'GreaterThan', RightOperand: '5' }),
      '{QID3} > 5',
    ],
    ['an empty group', { 0: { Type: 'If' }, Type: 'BooleanExpression' }, undefined],
    [
      'two groups, one or the other',
      {
        0: {
          0: { LogicType: 'Question', LeftOperand: 'q://QID1/SelectableChoice/1', Operator: 'Selected' },
          Type: 'If',
        },
        1: {
          0: { LogicType: 'Question', LeftOperand: 'q://QID3/ChoiceTextEntryValue', Operator: 'Empty' },
          Conjunction: 'or',
        },
      },
      '{QID1} = 1 or {QID3} empty',
    ],
  ])('translates %s, or says that it cannot', (name, logic, condition) => {
    const { parts, notes } = said(
      importQualtrics(
        survey([
          question('QID1', { QuestionType: 'MC', Selector: 'SAVR', ...choices }),
          question('QID2', {
            QuestionType: 'Matrix',
            Selector: 'Likert',
            SubSelector: 'SingleAnswer',
            ...choices,
            Answers: { 1: { Display: 'Good' }, 2: { Display: 'Bad' } },
          }),
          question('QID3', {
            QuestionType: 'TE',
            Selector: 'SL',
            Validation: { Settings: { ContentType: 'ValidNumber' } },
          }),
          question('QID4', { QuestionType: 'TE', Selector: 'PW', DisplayLogic: logic }),
        ]),
      ),
    );
    expect(parts.at(-1)?.['visibleIf']).toBe(condition);
    expect(notes.length).toBe(condition === undefined && name !== 'none' ? 1 : 0);
  });
});
