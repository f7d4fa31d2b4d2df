import type { Catalogue } from '../i18n/locale.js';

interface OutlineTexts {
  readonly page: (number: number) => string;
  readonly required: string;
  readonly condition: string;
  readonly untitled: string;
  readonly nothing: string;
  readonly counts: (questions: number, pages: number) => string;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const outlineTexts: Catalogue<OutlineTexts> = {
  'zh-CN': {
    page: (number) => `第 ${number} 页`,
    required: '必答',
    condition: '显示条件：',
    untitled: '（没有题干）',
    nothing: '还没有题目',
    counts: (questions, pages) => `${questions} 题，${pages} 页`,
  },
  en: {
    page: (number) => `Page ${number}`,
    required: 'required',
    condition: 'Shown if',
    untitled: '(no title)',
    nothing: 'No questions yet',
    counts: (questions, pages) => `${plural(questions, 'question', 'questions')} on ${plural(pages, 'page', 'pages')}`,
  },
};
