/** A file in the shape of another system's export, written for these tests. */
export const SURVEYJS_FILE = {
  title: { default: 'Support feedback', 'zh-cn': '支持反馈', de: 'Rückmeldung' },
  logoPosition: 'right',
  completedHtml: '<b>Thanks</b>',
  triggers: [{ type: 'complete', expression: '{q1} = 1' }],
  pages: [
    {
      name: 'page1',
      navigationButtonsVisibility: 'hide',
      elements: [
        { type: 'html', name: 'intro', html: '<p>Hello</p>' },
        {
          type: 'rating',
          name: 'overall score',
          title: 'How was <b>it</b>?',
          rateCount: 7,
          rateType: 'stars',
          isRequired: true,
        },
        {
          type: 'radiogroup',
          name: 'channel',
          title: { default: 'Which channel?', 'zh-cn': '哪个渠道？' },
          visibleIf: '{overall score} < 4',
          hasOther: true,
          colCount: 2,
          choices: ['mail', { value: 'chat', text: 'Chat', visibleIf: '1=1' }, { value: 'true' }, 'Mail'],
          choicesByUrl: { url: 'https://example.com' },
        },
        {
          type: 'panel',
          name: 'details',
          state: 'collapsed',
          elements: [
            {
              type: 'text',
              name: 'age',
              validators: [
                { type: 'numeric', minValue: 1, maxValue: 99, text: 'No' },
                { type: 'regex', regex: '^a+$' },
              ],
              defaultValue: 5,
            },
            { type: 'text', name: 'phone', inputType: 'tel', maxLength: 20 },
            { type: 'text', name: 'when', inputType: 'date', min: '2024-01-01T00:00' },
            {
              type: 'tagbox',
              name: 'tags',
              choices: [1, 2, 3],
              validators: [{ type: 'answercount', minCount: 1, maxCount: 2 }],
            },
            {
              type: 'comment',
              name: 'why',
              requiredIf: "{channel} = 'chat' and {tags} contains 2",
              title: 'Because of {channel}?',
            },
          ],
        },
        {
          type: 'matrix',
          name: 'grid',
          isAllRowRequired: true,
          columns: [1, 2, { value: 3, text: 'three' }],
          rows: ['speed', { value: 'Depth of answers', text: 'Depth' }],
        },
        {
          type: 'matrixdynamic',
          name: 'cases',
          columns: [
            { name: 'what', cellType: 'text', title: 'What' },
            { name: 'kind' },
            { name: 'points', cellType: 'rating', rateMax: 3 },
          ],
          choices: [1],
          rowCount: 2,
        },
        { type: 'matrixdynamic', name: 'pure', columns: [{ name: 'kind' }] },
        {
          type: 'multipletext',
          name: 'address',
          title: 'Your address',
          items: [{ name: 'city', title: 'City' }, { name: 'zip code' }],
        },
        { type: 'file', name: 'proof' },
        { type: 'boolean', name: 'again', labelTrue: 'Yes', labelFalse: 'No', visibleIf: 'age({birth}) > 18' },
        { type: 'ranking', name: 'order', choices: ['a', 'b'] },
        { type: 'expression', name: 'sum', expression: '{grid.speed} + 1' },
        {
          type: 'imagepicker',
          name: 'pictures',
          multiSelect: true,
          choices: [{ value: 'cat', imageLink: 'https://example.com/cat.png' }],
        },
      ],
    },
  ],
};
