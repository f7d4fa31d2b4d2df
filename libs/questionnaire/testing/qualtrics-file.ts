const question = (id: string, payload: object) => ({
  SurveyID: 'SV_x',
  Element: 'SQ',
  PrimaryAttribute: id,
  Payload: {
    QuestionID: id,
    DataExportTag: id.replace('QID', 'Q'),
    Validation: { Settings: { ForceResponse: 'OFF' } },
    Language: [],
    ...payload,
  },
});
const display = (...words: readonly string[]) =>
  Object.fromEntries(words.map((word, index) => [String(index + 1), { Display: word }]));
const selected = (left: string, operator = 'Selected', more: object = {}) => ({
  LogicType: 'Question',
  Operator: operator,
  LeftOperand: left,
  Type: 'Expression',
  ...more,
});
const logic = (...clauses: readonly object[]) => ({
  0: { ...Object.fromEntries(clauses.entries()), Type: 'If' },
  Type: 'BooleanExpression',
  inPage: false,
});

/** A file in the shape of a Qualtrics export, written for these tests. */
export const QUALTRICS_FILE = {
  SurveyEntry: { SurveyName: 'Support', SurveyLanguage: 'EN', SurveyDescription: null },
  SurveyElements: [
    {
      Element: 'BL',
      Payload: {
        0: { Type: 'Trash', ID: 'BL_trash', BlockElements: [{ Type: 'Question', QuestionID: 'QID99' }] },
        1: {
          Type: 'Default',
          ID: 'BL_2',
          BlockElements: ['QID5', 'QID6', 'QID7', 'QID8', 'QID9', 'QID10', 'QID11', 'QID12', 'QID13', 'QID14'].map(
            (id) => ({ Type: 'Question', QuestionID: id }),
          ),
        },
        2: {
          Type: 'Standard',
          ID: 'BL_1',
          BlockElements: [
            { Type: 'Question', QuestionID: 'QID1' },
            { Type: 'Question', QuestionID: 'QID2' },
            { Type: 'Page Break' },
            { Type: 'Question', QuestionID: 'QID3' },
            { Type: 'Question', QuestionID: 'QID4' },
          ],
        },
      },
    },
    {
      Element: 'FL',
      Payload: {
        Type: 'Root',
        Flow: [
          { Type: 'EmbeddedData', FlowID: 'FL_1' },
          { Type: 'Block', ID: 'BL_1', FlowID: 'FL_2' },
          { Type: 'Branch', FlowID: 'FL_3', Flow: [{ Type: 'Standard', ID: 'BL_2', FlowID: 'FL_4' }] },
          { Type: 'EndSurvey', FlowID: 'FL_5' },
        ],
      },
    },
    question('QID1', {
      QuestionText: 'Which <b>product</b>?',
      QuestionType: 'MC',
      Selector: 'SAVR',
      SubSelector: 'TX',
      Choices: { ...display('Calls', 'Chat'), 4: { Display: 'Something else', TextEntry: 'true' } },
      ChoiceOrder: ['2', '1', 4],
      RecodeValues: { 1: '10', 2: '20', 4: '30' },
      Validation: { Settings: { ForceResponse: 'ON', ForceResponseType: 'ON' } },
      Language: {
        'ZH-S': { QuestionText: '哪个产品？', Choices: { 1: { Display: '通话' } } },
        FR: { QuestionText: 'Quel produit ?' },
      },
    }),
    question('QID2', {
      QuestionText: 'All that apply',
      QuestionType: 'MC',
      Selector: 'MAVR',
      Choices: display('a', 'b'),
      DisplayLogic: logic(selected('q://QID1/SelectableChoice/2')),
      SkipLogic: [],
    }),
    question('QID3', {
      QuestionText: 'Why?',
      QuestionType: 'TE',
      Selector: 'ML',
      DisplayLogic: logic(
        selected('q://QID2/SelectableChoice/1', 'NotSelected'),
        selected('q://QID1/SelectableChoice/4', 'Selected', { Conjuction: 'Or' }),
      ),
    }),
    question('QID4', {
      QuestionText: 'How many?',
      QuestionType: 'TE',
      Selector: 'SL',
      Validation: { Settings: { ContentType: 'ValidNumber', MinChars: '3' } },
    }),
    question('QID5', {
      QuestionText: 'Rate these',
      QuestionType: 'Matrix',
      Selector: 'Likert',
      SubSelector: 'SingleAnswer',
      Choices: display('Speed', 'Depth'),
      Answers: display('Bad', 'Good'),
      RecodeValues: { 1: '0', 2: '100' },
      DisplayLogic: logic(selected('q://QID4/ChoiceNumericEntryValue/1', 'GreaterThan', { RightOperand: '3' })),
      Validation: { Settings: { ForceResponse: 'ON' } },
    }),
    question('QID6', {
      QuestionText: 'Recommend?',
      QuestionType: 'MC',
      Selector: 'NPS',
      Choices: Object.fromEntries(
        Array.from({ length: 11 }, (_, index) => [String(index), { Display: String(index) }]),
      ),
      DisplayLogic: logic(selected('q://QID5/SelectableChoice/1/2')),
    }),
    question('QID7', {
      QuestionText: 'Order',
      QuestionType: 'RO',
      Selector: 'DND',
      Choices: display('x', 'y'),
      DisplayLogic: logic(
        selected('q://QID6/SelectableChoice/9'),
        selected('q://QID4/ChoiceNumericEntryValue', 'NotEmpty'),
      ),
    }),
    question('QID8', {
      QuestionText: 'Divide',
      QuestionType: 'CS',
      Selector: 'VRTL',
      Choices: display('x', 'y'),
      Validation: { Settings: { ChoiceTotal: '100' } },
    }),
    question('QID9', {
      QuestionText: 'Slide',
      QuestionType: 'Slider',
      Selector: 'HSLIDER',
      Choices: display('x'),
      Configuration: { CSSliderMin: 0, CSSliderMax: 10 },
    }),
    question('QID10', { QuestionText: 'Read this', QuestionType: 'DB', Selector: 'TB' }),
    question('QID11', { QuestionText: 'Side by side', QuestionType: 'SBS', Selector: 'SBSMatrix' }),
    question('QID12', { QuestionText: 'Form', QuestionType: 'TE', Selector: 'FORM', Choices: display('Name', 'City') }),
    question('QID13', {
      QuestionText: 'Many in rows',
      QuestionType: 'Matrix',
      Selector: 'Likert',
      SubSelector: 'MultipleAnswer',
      Choices: display('a'),
      Answers: display('b'),
    }),
    question('QID14', {
      QuestionText: 'Pick',
      QuestionType: 'MC',
      Selector: 'DL',
      Choices: { 1: { Display: 'a', TextEntry: 'true' }, 2: { Display: 'b', TextEntry: 'true' } },
      DisplayLogic: logic(selected('q://QID6/Weird/1')),
      RecodeValues: { 1: '1', 2: '1' },
    }),
    question('QID99', { QuestionText: 'Thrown away', QuestionType: 'TE', Selector: 'SL' }),
    { Element: 'QG', Payload: {} },
    { Element: 'SO', Payload: {} },
  ],
};
