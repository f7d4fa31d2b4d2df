import { describe, expect, it } from '@jest/globals';
import { aColumn } from '../../testing/a-column.js';
import { codebookData, codebookPage, codebookRows } from './codebook.js';

const COLUMNS = [
  aColumn({ name: 'words-Comment', kind: 'text', question: 'words', part: 'Comment', free: true }),
  aColumn({
    name: 'c11',
    question: 'c11',
    label: { 'zh-CN': '<b>速度</b>', en: 'Speed & "more"' },
    values: [
      { code: 1, label: { 'zh-CN': '慢', en: 'slow' }, missing: false },
      { code: -99, label: { 'zh-CN': '不适用', en: 'not applicable' }, missing: true },
    ],
  }),
];
const TITLE = {
  study: 'service',
  wave: '2026q4',
  title: { 'zh-CN': '服务', en: "Service '26" },
  versions: [
    { questionnaire: 'main', number: 2 },
    { questionnaire: 'main', number: 1 },
  ],
};

describe('a codebook', () => {
  it('has a row for each value, and one for what has no list', () => {
    const [head, ...rows] = codebookRows(COLUMNS);
    expect(head).toEqual(
      'name spss_name type label_zh label_en question part code value_zh value_en missing'.split(' '),
    );
    expect(rows).toEqual([
      ['words-Comment', 'words.Comment', 'text', '题', 'Question', 'words', 'Comment', null, null, null, null],
      ['c11', 'c11', 'number', '<b>速度</b>', 'Speed & "more"', 'c11', null, 1, '慢', 'slow', null],
      ['c11', 'c11', 'number', '<b>速度</b>', 'Speed & "more"', 'c11', null, -99, '不适用', 'not applicable', 'yes'],
    ]);
  });

  it('says the same as data', () => {
    expect(codebookData(TITLE, COLUMNS)).toMatchObject({
      study: 'service',
      versions: TITLE.versions,
      variables: [
        { name: 'words-Comment', spssName: 'words.Comment', isFreeText: true },
        { name: 'c11', type: 'number' },
      ],
    });
  });

  it('says the same to people, in their language, and texts stay texts', () => {
    const page = codebookPage(TITLE, COLUMNS, 'zh-CN');
    expect(page).toContain('<td>&lt;b&gt;速度&lt;/b&gt;</td><td>数值</td>');
    expect(page).toContain('<li><code>-99</code> 不适用 (缺失值)</li>');
    expect(codebookPage(TITLE, COLUMNS, 'en')).toContain('<h1>Service &#39;26 · 2026q4 · Codebook</h1>');
  });
});
