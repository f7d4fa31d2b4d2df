import type { Catalogue } from '../../i18n/locale.js';

interface PasteTexts {
  readonly title: string;
  readonly text: string;
  readonly hint: string;
  readonly example: string;
  readonly preview: string;
  readonly notRead: string;
  readonly insert: (count: number) => string;
}

export const pasteTexts: Catalogue<PasteTexts> = {
  'zh-CN': {
    title: '粘贴文字成题',
    text: '文字',
    hint: '一行一题；选项另起一行并缩进。',
    example: '您用的是哪个产品？\n  实时音视频\n  即时通讯\n  其他\n总体满意度（1-10）',
    preview: '将加入的题',
    notRead: '没有读懂',
    insert: (count) => `加入 ${count} 题`,
  },
  en: {
    title: 'Questions from text',
    text: 'Text',
    hint: 'A question a line; its options on lines of their own, indented.',
    example: 'Which product do you use?\n  Voice and video\n  Chat\n  Other\nOverall satisfaction (1-10)',
    preview: 'Questions to be added',
    notRead: 'Not understood',
    insert: (count) => (count === 1 ? 'Add 1 question' : `Add ${count} questions`),
  },
};
