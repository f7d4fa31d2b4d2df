import { describe, expect, it } from '@jest/globals';
import { CompletionContext } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { BUILT_IN_RUBRIC } from '#scoring';
import { completeJson } from './complete-json.js';
import { changeTo } from './change-to.js';
import { firstError, lintJson, readJson } from './lint-json.js';
import { pointerRanges, rangeOf } from './pointer-ranges.js';

const words = {
  labelOf: (property: string) => `label of ${property}`,
  typeLabelOf: (type: string) => `label of ${type}`,
  criteria: [{ id: 'c11', label: 'Ticket reply time' }],
  dimensions: [{ id: 'D1', label: 'Speed' }],
};

const stateOf = (doc: string) => EditorState.create({ doc, extensions: [json()] });

/** What is offered at the bar. */
function offered(withBar: string): readonly string[] {
  const position = withBar.indexOf('|');
  const state = stateOf(withBar.replace('|', ''));
  const result = completeJson(new CompletionContext(state, position, true), words);
  return result?.options.map(({ label }) => label) ?? [];
}

const element = (inside: string) => `{"pages":[{"elements":[{${inside}}]}]}`;

describe('completion in the JSON of a questionnaire', () => {
  it.each([
    ['properties of the questionnaire', '{|}', '"questionsOnPageMode"'],
    ['its pages', '{"title":"x", |}', '"pages"'],
    ['properties of a page', '{"pages":[{|}]}', '"visibleIf"'],
    ['elements of a page', '{"pages":[{"na|"}]}', '"elements"'],
    ['the type of an element', element('|'), '"type"'],
    ['types', element('"type":"|"'), '"radiogroup"'],
    ['a panel', element('"type": |'), '"panel"'],
    ['properties of its type', element('"type":"rating","name":"a",|'), '"rateMax"'],
    ['the elements of a panel', element('"type":"panel","name":"a",|'), '"elements"'],
    ['words', element('"type":"text","inputType":"|"'), '"email"'],
    ['flags', element('"type":"text","isRequired":|'), 'true'],
    ['criteria', element('"type":"rating","criterion":"|"'), '"c11"'],
    ['dimensions', element('"type":"text","measure":"importance","dimension":"|"'), '"D1"'],
    ['parts of a choice', element('"type":"radiogroup","choices":[{|}]'), '"value"'],
    ['parts of a row', element('"type":"matrix","rows":[{"value":1,|}]'), '"criterion"'],
    ['the criterion of a row', element('"type":"matrix","rows":[{"value":1,"criterion":"|"}]'), '"c11"'],
    ['columns of a table', element('"type":"matrixdynamic","columns":[{|}]'), '"cellType"'],
    ['columns of a matrix', element('"type":"matrix","columns":[{|}]'), '"value"'],
    ['languages of a text', element('"type":"text","title":{|}'), '"zh-cn"'],
    ['a text in both languages', element('"type":"text","title":|'), '{ … }'],
  ])('offers %s', (_, text, label) => {
    expect(offered(text)).toContain(label);
  });

  it.each([
    ['what is there already', element('"type":"rating","name":"a",|'), '"name"'],
    ['what the type does not have', element('"type":"comment",|'), '"choices"'],
    ['properties before the type is known', element('"name":"a",|'), '"rateMax"'],
  ])('does not offer %s', (_, text, label) => {
    expect(offered(text)).not.toContain(label);
  });

  it.each([['{"locale2":"|"}'], [element('"type":"text","recode":{|}')], ['|'], ['[|]']])(
    'offers nothing in %s',
    (text) => {
      expect(offered(text)).toEqual([]);
    },
  );
});

describe('places in the JSON of a questionnaire', () => {
  const text = '{\n  "pages": [\n    { "name": "a~/b", "elements": [] }\n  ],\n  "a~/b": 1\n}';
  const ranges = pointerRanges(stateOf(text));
  const at = (pointer: string) => {
    const { from, to } = rangeOf(ranges, pointer);
    return text.slice(from, to);
  };

  it.each([
    ['', '{'],
    ['/pages', '"pages"'],
    ['/pages/0', '{ "name": "a~/b", "elements": [] }'],
    ['/pages/0/name', '"name": "a~/b"'],
    ['/a~0~1b', '"a~/b": 1'],
    ['/pages/0/elements/7/title', '"elements"'],
  ])('of %p is %p', (pointer, part) => {
    expect(at(pointer)).toBe(part);
  });
});

describe('what is typed as JSON', () => {
  it.each([
    ['{"pages":', 'broken'],
    ['[]', 'no-draft'],
    ['{"pages":[{"elements":[{"type":"text"}]}]}', 'no-draft'],
    ['{"pages":[{"elements":[{"type":"text","name":"a"}]}]}', 'draft'],
  ])('%s is %s', (text, kind) => {
    expect(readJson(text).kind).toBe(kind);
  });

  it('is marked where the grammar first fails', () => {
    expect(firstError(stateOf('{"a": 1,, "b": 2}'))).toBe(8);
    expect(firstError(stateOf('{"a": 1'))).toBe(7);
  });

  it('is marked with the findings of the designer at their places', () => {
    const text = element('"type":"text","name":"a","colour":"red"');
    const marks = lintJson(stateOf(text), BUILT_IN_RUBRIC, { locale: 'en', broken: '' });
    const mark = marks.find(({ source }) => source === 'unknown-property');
    expect(mark && text.slice(mark.from, mark.to)).toBe('"colour":"red"');
    expect(mark?.severity).toBe('error');
  });

  it('is marked as broken in the reader’s words', () => {
    expect(lintJson(stateOf('{'), undefined, { locale: 'en', broken: 'No JSON' })).toEqual([
      { from: 1, to: 1, severity: 'error', message: 'No JSON' },
    ]);
  });
});

describe('the change from one text to another', () => {
  it.each([
    ['abc', 'axc', { from: 1, to: 2, insert: 'x' }],
    ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
    ['', 'a', { from: 0, to: 0, insert: 'a' }],
    ['same', 'same', { from: 4, to: 4, insert: '' }],
  ])('from %p to %p touches what differs only', (before, after, change) => {
    expect(changeTo(before, after)).toEqual(change);
  });
});
