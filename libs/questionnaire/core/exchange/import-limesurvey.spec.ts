import { describe, expect, it } from '@jest/globals';
import { partsOf } from '../design/edit/survey-tree.js';
import { importLimeSurvey } from './import-limesurvey.js';

interface Asked {
  readonly qid: number;
  readonly type: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

/** One group of questions with their parts and attributes, as the tables of a file. */
function aFile(questions: readonly Asked[], attributes: readonly object[] = [], subquestions: readonly object[] = []) {
  const rows = (row: readonly object[]) => ({ rows: { row } });
  return {
    surveys: rows([{ sid: 7, language: 'en' }]),
    groups: rows([{ gid: 3, group_order: 1 }]),
    questions: rows(questions.map((question, index) => ({ sid: 7, gid: 3, question_order: index, ...question }))),
    question_attributes: rows(attributes),
    subquestions: rows(subquestions),
    answers: rows([]),
  };
}

const part = (parent: number, title: string) => ({
  qid: `${parent}${title}`,
  parent_qid: parent,
  title,
  question: title,
});
const said = (document: object) => {
  const { definition, notImported } = importLimeSurvey(document);
  return {
    parts: new Map(partsOf(definition).map(({ part: one }) => [one.name, { ...one }])),
    notes: notImported.map(({ where, what, reason }) => `${where} ${what} ${reason}`),
  };
};

describe('a LimeSurvey file', () => {
  it('speaks of questions by the numbers of the survey, the group and the question, too', () => {
    const { parts, notes } = said(
      aFile(
        [
          { qid: 1, type: 'M', title: 'M1', other: 'Y' },
          { qid: 2, type: 'Y', title: 'Y1', relevance: '7X3X1A.NAOK == "Y"' },
          { qid: 3, type: 'S', title: 'S1', relevance: '((7X3X2 == "N" or !is_empty(7X3X1other)))' },
          { qid: 4, type: 'S', title: 'S2', relevance: '7X3X99 == "N"' },
        ],
        [],
        [part(1, 'A'), part(1, 'B')],
      ),
    );
    expect(parts.get('Y1')).toMatchObject({ visibleIf: "{M1} contains 'A'" });
    expect(parts.get('S1')).toMatchObject({ visibleIf: "{Y1} = false or {M1} contains 'other'" });
    expect(notes).toEqual(['S2 7X3X99 == "N" logic-not-supported']);
  });

  it('reads a condition that stands among the attributes, and says so of no attribute that is read', () => {
    const { parts, notes } = said(
      aFile(
        [
          { qid: 1, type: 'N', title: 'N1' },
          { qid: 2, type: 'S', title: 'S1' },
          { qid: 3, type: 'U', title: 'U1' },
        ],
        [
          { qid: 1, attribute: 'num_value_int_only', value: '1' },
          { qid: 1, attribute: 'max_num_value_n', value: '10' },
          { qid: 2, attribute: 'relevance', value: 'N1 > 3' },
          { qid: 2, attribute: 'maximum_chars', value: '40' },
          { qid: 3, attribute: 'maximum_chars', value: 'many' },
          { qid: 3, attribute: 'display_rows', value: '5' },
          { qid: 3, attribute: 'array_filter', value: '' },
        ],
      ),
    );
    expect(parts.get('N1')).toMatchObject({ inputType: 'number', step: 1, max: 10 });
    expect(parts.get('S1')).toEqual({ type: 'text', name: 'S1', maxLength: 40, visibleIf: '{N1} > 3' });
    expect(parts.get('U1')).toEqual({ type: 'comment', name: 'U1' });
    expect(notes).toEqual([]);
  });

  it('tells of what an attribute asks for and nobody here can give', () => {
    const { notes } = said(
      aFile(
        [
          { qid: 1, type: 'M', title: 'M1' },
          { qid: 2, type: 'R', title: 'R1' },
          { qid: 3, type: 'S', title: 'S1' },
          { qid: 4, type: '|', title: 'F1' },
        ],
        [
          { qid: 1, attribute: 'assessment_value', value: '1' },
          { qid: 1, attribute: 'random_order', value: '1' },
          { qid: 1, attribute: 'exclude_all_others_auto', value: '0' },
          { qid: 3, attribute: 'hidden', value: '1' },
          { qid: 3, attribute: 'prefix', value: 'CNY' },
          { qid: 3, attribute: 'min_answers', value: '2' },
          { qid: 4, attribute: 'max_filesize', value: '10240' },
        ],
        [part(1, 'A')],
      ),
    );
    expect(notes).toEqual([
      'M1 random_order property-not-supported',
      'S1 hidden hidden-there',
      'S1 prefix property-not-supported',
      'S1 min_answers property-not-supported',
      'F1 | type-not-supported',
      'R1 ranking no-choices',
    ]);
  });

  it('has no row that is called like what means something else', () => {
    const { parts, notes } = said(aFile([{ qid: 1, type: 'A', title: 'A1' }], [], [part(1, 'row'), part(1, 'SQ2')]));
    expect(parts.get('A1')).toMatchObject({ rows: [{ value: 'row_1' }, { value: 'SQ2' }] });
    expect(notes).toEqual(['A1.row row value-changed']);
  });
});
