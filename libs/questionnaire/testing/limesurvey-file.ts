/** A survey in two languages, in the older form with a row for each language. */
export const LIMESURVEY_FILE = {
  LimeSurveyDocType: 'Survey',
  DBVersion: '366',
  languages: { language: ['en', 'zh-Hans'] },
  surveys: { rows: { row: { sid: 1, language: 'en' } } },
  surveys_languagesettings: {
    rows: {
      row: [
        { surveyls_language: 'en', surveyls_title: 'Service', surveyls_description: '<p>Short &amp; sweet</p>' },
        { surveyls_language: 'zh-Hans', surveyls_title: '服务' },
      ],
    },
  },
  groups: {
    rows: {
      row: [
        { gid: 2, group_name: 'Second', description: '', language: 'en', group_order: 2, grelevance: 'Y1.NAOK == "Y"' },
        { gid: 1, group_name: 'First', description: 'Hello', language: 'en', group_order: 1, grelevance: '' },
        { gid: 1, group_name: '第一组', description: '', language: 'zh-Hans', group_order: 1 },
      ],
    },
  },
  questions: {
    rows: {
      row: [
        {
          qid: 10,
          gid: 1,
          type: 'Y',
          title: 'Y1',
          question: 'Do you use it?',
          help: '',
          mandatory: 'Y',
          other: 'N',
          question_order: 1,
          relevance: '1',
          language: 'en',
        },
        {
          qid: 10,
          gid: 1,
          type: 'Y',
          title: 'Y1',
          question: '<span>您在用吗？</span>',
          language: 'zh-Hans',
          question_order: 1,
        },
        {
          qid: 11,
          gid: 1,
          type: 'L',
          title: 'L1',
          question: 'Which?',
          mandatory: 'S',
          other: 'Y',
          question_order: 2,
          relevance: '((Y1.NAOK == "Y"))',
          language: 'en',
        },
        {
          qid: 12,
          gid: 1,
          type: 'M',
          title: 'M1',
          question: 'Which ones?',
          question_order: 3,
          relevance: 'L1 == "A2" or !is_empty(L1)',
          language: 'en',
        },
        {
          qid: 13,
          gid: 1,
          type: 'F',
          title: 'F1',
          question: 'How good?',
          mandatory: 'Y',
          question_order: 4,
          relevance: 'M1_SQ001.NAOK == "Y" && M1_SQ002 != "Y"',
          language: 'en',
        },
        { qid: 14, gid: 1, type: 'X', title: 'X1', question: 'Some words', question_order: 5, language: 'en' },
        {
          qid: 20,
          gid: 2,
          type: 'N',
          title: 'N1',
          question: 'How many?',
          question_order: 1,
          relevance: 'F1_SQ1.NAOK <= 2',
          language: 'en',
        },
        {
          qid: 21,
          gid: 2,
          type: 'K',
          title: 'K1',
          question: 'Divide',
          mandatory: 'Y',
          question_order: 2,
          relevance: 'regexMatch("/a+/", L1)',
          language: 'en',
        },
        {
          qid: 22,
          gid: 2,
          type: '5',
          title: '5pt',
          question: 'Five',
          question_order: 3,
          relevance: 'N1 > -1 and not(N1 eq 3)',
          language: 'en',
        },
        { qid: 23, gid: 2, type: 'R', title: 'R1', question: 'Order', question_order: 4, language: 'en' },
        {
          qid: 24,
          gid: 2,
          type: 'D',
          title: 'D1',
          question: 'When',
          question_order: 5,
          relevance: 'is_empty(R1)',
          language: 'en',
        },
        {
          qid: 25,
          gid: 2,
          type: 'T',
          title: 'T1',
          question: 'Why',
          question_order: 6,
          relevance: 'D1 != ""',
          language: 'en',
        },
        {
          qid: 26,
          gid: 2,
          type: 'S',
          title: 'S1',
          question: 'Line',
          question_order: 7,
          relevance: 'G1 == "F" or is_empty(M1_SQ001)',
          language: 'en',
        },
        { qid: 27, gid: 2, type: 'G', title: 'G1', question: 'You are', question_order: 8, language: 'en' },
        { qid: 28, gid: 2, type: 'A', title: 'A1', question: 'Five points', question_order: 9, language: 'en' },
        { qid: 29, gid: 2, type: 'B', title: 'B1', question: 'Ten points', question_order: 10, language: 'en' },
        { qid: 30, gid: 2, type: 'C', title: 'C1', question: 'Yes, no', question_order: 11, language: 'en' },
        { qid: 31, gid: 2, type: 'E', title: 'E1', question: 'More, less', question_order: 12, language: 'en' },
        { qid: 32, gid: 2, type: 'H', title: 'H1', question: 'By column', question_order: 13, language: 'en' },
        { qid: 33, gid: 2, type: 'Q', title: 'Q1', question: 'Lines', question_order: 14, language: 'en' },
        { qid: 34, gid: 2, type: '!', title: 'D2', question: 'List', question_order: 15, language: 'en' },
        { qid: 35, gid: 2, type: 'O', title: 'O1', question: 'List with words', question_order: 16, language: 'en' },
        { qid: 36, gid: 2, type: 'P', title: 'P1', question: 'Boxes with words', question_order: 17, language: 'en' },
        { qid: 37, gid: 2, type: 'U', title: 'U1', question: 'Long', question_order: 18, language: 'de' },
        { qid: 38, gid: 2, type: '|', title: 'FILE', question: 'File', question_order: 19, language: 'en' },
      ],
    },
  },
  subquestions: {
    rows: {
      row: [
        ...[12, 36].flatMap((parent) =>
          ['SQ001', 'SQ002'].map((title, index) => ({
            qid: `${parent}${index}`,
            parent_qid: parent,
            title,
            question: `Box ${index}`,
            language: 'en',
            question_order: index,
          })),
        ),
        ...[13, 21, 28, 29, 30, 31, 33].flatMap((parent) =>
          ['SQ1', 'SQ2'].map((title, index) => ({
            qid: `${parent}${index}`,
            parent_qid: parent,
            title,
            question: `Row ${index}`,
            language: 'en',
            question_order: index,
          })),
        ),
      ],
    },
  },
  answers: {
    rows: {
      row: [11, 13, 23, 34, 35].flatMap((qid) =>
        ['A1', 'A2', '3'].map((code, index) => ({
          qid,
          code,
          answer: `Answer ${code}`,
          sortorder: index,
          language: 'en',
          scale_id: 0,
        })),
      ),
    },
  },
  question_attributes: {
    rows: {
      row: [
        { qid: 20, attribute: 'min_num_value_n', value: '0' },
        { qid: 20, attribute: 'max_num_value_n', value: '10' },
        { qid: 21, attribute: 'equals_num_value', value: '100' },
        { qid: 12, attribute: 'max_answers', value: '1' },
        { qid: 12, attribute: 'exclude_all_others', value: 'SQ001' },
        { qid: 12, attribute: 'hide_tip', value: '1' },
        { qid: 11, attribute: 'array_filter', value: '' },
      ],
    },
  },
};

/** A group in the newer form, with texts in sections of their own and CDATA kept apart by the parser. */
export const LIMESURVEY_GROUP_FILE = {
  LimeSurveyDocType: 'Group',
  languages: { language: 'en' },
  groups: { rows: { row: { gid: 5, group_order: 1 } } },
  group_l10ns: { rows: { row: { gid: 5, group_name: { '#cdata': 'A group' }, language: 'en' } } },
  questions: {
    rows: {
      row: { qid: 7, gid: 5, type: 'L', title: 'Q1', question_order: 1, mandatory: 'N', other: 'N', relevance: 1 },
    },
  },
  question_l10ns: { rows: { row: { qid: 7, question: { '#cdata': 'Which one?' }, language: 'en' } } },
  answers: {
    rows: {
      row: [
        { aid: 1, qid: 7, code: 'A1', sortorder: 1 },
        { aid: 2, qid: 7, code: 'A2', sortorder: 2 },
      ],
    },
  },
  answer_l10ns: {
    rows: {
      row: [
        { aid: 1, answer: 'One', language: 'en' },
        { aid: 2, answer: 'Two', language: 'en' },
      ],
    },
  },
};
