import { both } from '../../built-in/answer-scales.js';
import type { ChoiceDefinition, ElementDefinition, Text } from '../../definition/definition.js';
import type { ItemType } from '../../plan.js';

const TITLES: Readonly<Record<ItemType | 'panel', Text>> = {
  text: both('请填写一行文字', 'Please write a line'),
  comment: both('请用您自己的话写一写', 'Please tell us in your own words'),
  rating: both('您给它打几分？', 'How do you rate it?'),
  radiogroup: both('请选择一项', 'Please choose one'),
  dropdown: both('请从列表中选择一项', 'Please choose one from the list'),
  checkbox: both('请选择所有符合的项', 'Please choose all that apply'),
  boolean: both('是还是否？', 'Yes or no?'),
  matrix: both('请逐行评价', 'Please rate each line'),
  matrixdynamic: both('请逐条列出', 'Please list them one by one'),
  ranking: both('请按重要程度排序', 'Please put these in order of importance'),
  expression: both('计算结果', 'Result'),
  panel: both('一组题目', 'A group of questions'),
};

export const newChoice = (number: number): ChoiceDefinition => ({
  value: `item${number}`,
  text: both(`选项 ${number}`, `Option ${number}`),
});

export const newRow = (number: number): ChoiceDefinition => ({
  value: `row${number}`,
  text: both(`第 ${number} 行`, `Line ${number}`),
});

export const newColumn = (name: string, number: number) =>
  ({ name, title: both(`第 ${number} 列`, `Column ${number}`), cellType: 'text' }) as const;

const THREE = [1, 2, 3];

const BODIES: Readonly<Record<ItemType | 'panel', object>> = {
  text: {},
  comment: {},
  rating: { rateMin: 1, rateMax: 5 },
  radiogroup: { choices: THREE.map(newChoice) },
  dropdown: { choices: THREE.map(newChoice) },
  checkbox: { choices: THREE.map(newChoice) },
  boolean: { labelTrue: both('是', 'Yes'), labelFalse: both('否', 'No') },
  matrix: { columns: [1, 2, 3, 4, 5], rows: THREE.map(newRow) },
  matrixdynamic: { columns: [newColumn('column1', 1)], maxRowCount: 5 },
  ranking: { choices: THREE.map(newChoice) },
  expression: { expression: '1 + 1' },
  panel: { elements: [] },
};

/** A question (or panel) that can be published as it stands, in both languages. */
export function newQuestion(type: ItemType | 'panel', name: string): ElementDefinition {
  return { type, name, title: TITLES[type], ...BODIES[type] } as ElementDefinition;
}
