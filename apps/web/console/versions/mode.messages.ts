import type { AnswerMode } from '#questionnaire/core';
import type { Catalogue } from '../i18n/locale.js';

interface ModeTexts {
  readonly title: string;
  readonly names: Readonly<Record<AnswerMode, string>>;
  readonly hints: Readonly<Record<AnswerMode, string>>;
  readonly changed: (before: string) => string;
  readonly told: string;
}

export const modeTexts: Catalogue<ModeTexts> = {
  'zh-CN': {
    title: '作答方式',
    names: { identified: '实名', confidential: '保密', anonymous: '匿名', strict: '严格匿名' },
    hints: {
      identified: '团队知道是谁答的；受访者另行同意后，才可以告诉厂商。',
      confidential: '团队可以知道是谁答的，厂商永远不会知道。',
      anonymous: '保存的内容无法联系到人：攒够 10 份打乱后才进入结果，只记到星期，小群体的公司和分组不保留。',
      strict: '连运行中的服务器也无法知道是谁答的。不保留公司、规模和地区；没有脚本的浏览器只能匿名作答。',
    },
    changed: (before) => `上一个版本是“${before}”。换了方式，人们的回答会不一样，趋势序列就此中断。`,
    told: '受访者会看到的说明',
  },
  en: {
    title: 'What answers are tied to',
    names: {
      identified: 'Identified',
      confidential: 'Confidential',
      anonymous: 'Anonymous',
      strict: 'Strictly anonymous',
    },
    hints: {
      identified: 'The team knows who answered; the vendor may be told of those who agree to that separately.',
      confidential: 'The team can tell who answered; the vendor never can.',
      anonymous:
        'Nothing stored leads to a person: answers are shuffled by tens before they count, keep the week only, and lose organisation and segment where few share them.',
      strict:
        'Not even the running server can tell who answered. Organisation, size and region are not kept; browsers without scripts answer anonymously instead.',
    },
    changed: (before) =>
      `The version before was “${before}”. People answer differently when they are known, so this ends the trend series.`,
    told: 'What respondents are told',
  },
};
