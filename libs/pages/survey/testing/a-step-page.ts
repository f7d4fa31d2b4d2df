import type { Locale } from '#kernel';
import type { Control, Option, Question, StepPage } from '../survey-model.js';

type ByLocale = Readonly<Record<Locale, string>>;

const both = (chinese: string, english: string): ByLocale => ({ 'zh-CN': chinese, en: english });

type Choice = readonly [value: string, label: ByLocale, hint?: ByLocale | undefined, apart?: boolean];

const options = (locale: Locale, choices: readonly Choice[]): Option[] =>
  choices.map(([value, label, hint, apart]) => ({ value, label: label[locale], hint: hint?.[locale], apart }));

const NOT_APPLICABLE: Choice = [
  'NOT_APPLICABLE',
  both('没有遇到过 / 不适用', 'Has not come up / does not apply'),
  undefined,
  true,
];

const BANDS: readonly Choice[] = [
  ['5', both('非常快', 'Very fast'), both('15 分钟以内', 'within 15 minutes')],
  ['4', both('比较快', 'Fast'), both('15–60 分钟', '15–60 minutes')],
  ['3', both('一般', 'Moderate'), both('1–4 小时', '1–4 hours')],
  ['2', both('比较慢', 'Slow'), both('4–24 小时', '4–24 hours')],
  ['1', both('非常慢', 'Very slow'), both('超过 24 小时', 'more than 24 hours')],
  NOT_APPLICABLE,
];

const USES: readonly Choice[] = [
  ['education', both('在线教育', 'Education')],
  ['meetings', both('视频会议与协作', 'Meetings and collaboration')],
  ['live', both('直播', 'Live streaming'), both('含连麦', 'with co-hosts')],
  ['games', both('游戏', 'Games')],
];

const AGREEMENT: readonly Choice[] = [
  ['3', both('同意', 'Agree')],
  ['2', both('说不上', 'Neither')],
  ['1', both('不同意', 'Disagree')],
];

const ELEVEN: readonly Choice[] = Array.from({ length: 11 }, (_, point) => [
  String(point),
  both(String(point), String(point)),
]);

type Make = (locale: Locale) => Control;

/** One control of every kind, as the survey asks for it. */
const CONTROLS = {
  one: (locale) => ({ kind: 'one', layout: 'list', selected: '4', options: options(locale, BANDS) }),
  scale: (locale) => ({
    kind: 'one',
    layout: 'row',
    selected: '8',
    options: options(locale, [...ELEVEN, NOT_APPLICABLE]),
    low: both('完全不可能', 'Not at all likely')[locale],
    high: both('非常可能', 'Extremely likely')[locale],
  }),
  some: (locale) => ({ kind: 'some', options: options(locale, USES), selected: ['live', 'games'], max: 3 }),
  pick: (locale) => ({ kind: 'pick', options: options(locale, USES), selected: 'live' }),
  rank: (locale) => ({ kind: 'rank', options: options(locale, USES), places: ['2', '1', '', ''] }),
  line: () => ({ kind: 'line', input: 'text', value: 'Ops', maxLength: 80 }),
  email: () => ({ kind: 'line', input: 'email', value: 'me@example.com', maxLength: 254 }),
  number: () => ({ kind: 'line', input: 'number', value: '20', min: '0', max: '100', step: '1' }),
  date: () => ({ kind: 'line', input: 'date', value: '2026-03-31', min: '2025-01-01', max: '2026-12-31' }),
  lines: (locale) => ({
    kind: 'lines',
    value: both('夜里也有人回。', 'They answer at night, too.')[locale],
    maxLength: 2000,
  }),
  grid: (locale) => ({
    kind: 'grid',
    columns: options(locale, [...AGREEMENT, NOT_APPLICABLE]),
    rows: [
      { value: 'docs', label: both('文档准确', 'The documentation is right')[locale], selected: '3' },
      { value: 'samples', label: both('示例代码能跑', 'The samples run')[locale], selected: '' },
    ],
  }),
  table: (locale) => ({
    kind: 'table',
    columns: [
      { name: 'product', label: both('产品', 'Product')[locale], maxLength: 60 },
      { name: 'use', label: both('用途', 'Use')[locale], options: options(locale, USES) },
    ],
    rows: [
      ['Voice', 'games'],
      ['', ''],
    ],
  }),
} as const satisfies Record<string, Make>;

export type ControlName = keyof typeof CONTROLS;
export const CONTROL_NAMES = Object.keys(CONTROLS) as ControlName[];

export const aControl = (name: ControlName, locale: Locale = 'en'): Control => (CONTROLS[name] as Make)(locale);

export const aQuestion = (change: Partial<Question> = {}): Question => ({
  name: 'urgent',
  title: 'When something urgent broke, how fast was the first reply of {vendor}?',
  isRequired: true,
  control: aControl('one'),
  ...change,
});

export const aStepPage = (change: Partial<StepPage> = {}): StepPage => ({
  locale: 'en',
  address: '/s/token',
  vendor: 'Aurora RTC',
  study: 'Support of video SDKs, 2026 Q4',
  stylesheet: '/assets/survey.css',
  step: 3,
  position: 3,
  total: 12,
  questions: [aQuestion()],
  ...change,
});
