import {
  IconAlignLeft,
  IconBox,
  IconCheckbox,
  IconCircleDot,
  IconCursorText,
  IconFile,
  IconMathFunction,
  IconSelect,
  IconSortDescending,
  IconStars,
  IconTable,
  IconTablePlus,
  IconToggleLeft,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { ItemType } from '#questionnaire/core/design';
import type { Catalogue } from '../i18n/locale.js';

export type PartType = ItemType | 'panel' | 'page';

const ICONS: Readonly<Record<PartType, ComponentType<IconProps>>> = {
  text: IconCursorText,
  comment: IconAlignLeft,
  rating: IconStars,
  radiogroup: IconCircleDot,
  dropdown: IconSelect,
  checkbox: IconCheckbox,
  boolean: IconToggleLeft,
  matrix: IconTable,
  matrixdynamic: IconTablePlus,
  ranking: IconSortDescending,
  expression: IconMathFunction,
  panel: IconBox,
  page: IconFile,
};

export function PartIcon({ type, size = 16 }: { readonly type: PartType; readonly size?: number }) {
  // A draft may hold a type that is not supported; the linter says so.
  const Icon = Object.hasOwn(ICONS, type) ? ICONS[type] : IconFile;
  return <Icon size={size} stroke={1.6} aria-hidden />;
}

interface TypeText {
  readonly name: string;
  readonly hint: string;
}

export const typeTexts: Catalogue<Readonly<Record<PartType, TypeText>>> = {
  'zh-CN': {
    radiogroup: { name: '单选', hint: '从几个选项中选一个' },
    rating: { name: '评分', hint: '在一条刻度上打分' },
    checkbox: { name: '多选', hint: '可选几项，可限数目' },
    dropdown: { name: '下拉', hint: '选项很多时选一个' },
    boolean: { name: '是否', hint: '两个答案' },
    text: { name: '填空', hint: '一行文字、数字、日期或邮箱' },
    comment: { name: '长文本', hint: '用自己的话写几句' },
    matrix: { name: '矩阵', hint: '几行共用一组答案' },
    matrixdynamic: { name: '可增行表格', hint: '逐条填写，行数不定' },
    ranking: { name: '排序', hint: '按重要程度排列' },
    expression: { name: '计算', hint: '由前面的答案算出' },
    panel: { name: '题组', hint: '放在一起、共用一个条件的题' },
    page: { name: '页', hint: '问卷的一节' },
  },
  en: {
    radiogroup: { name: 'Single choice', hint: 'One of several options' },
    rating: { name: 'Rating', hint: 'A point on a scale' },
    checkbox: { name: 'Multiple choice', hint: 'Several options, limited if you like' },
    dropdown: { name: 'Drop-down', hint: 'One of many options' },
    boolean: { name: 'Yes or no', hint: 'Two answers' },
    text: { name: 'Short answer', hint: 'A line, a number, a date or an email' },
    comment: { name: 'Long answer', hint: 'A few sentences of one’s own' },
    matrix: { name: 'Matrix', hint: 'Several lines share one set of answers' },
    matrixdynamic: { name: 'Growing table', hint: 'As many lines as are needed' },
    ranking: { name: 'Ranking', hint: 'In order of importance' },
    expression: { name: 'Computed', hint: 'Worked out from earlier answers' },
    panel: { name: 'Group', hint: 'Questions that stay together and share a condition' },
    page: { name: 'Page', hint: 'A section of the questionnaire' },
  },
};
