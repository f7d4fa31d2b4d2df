import fc from 'fast-check';
import type { AnswerValue, Answers, Domain, Plan, PlanItem } from '../core/plan.js';

const ANYTHING_ELSE: readonly unknown[] = [
  null,
  Number.NaN,
  { $gt: 0 },
  [[]],
  999,
  -1e308,
  3.7,
  'zzz',
  '4',
  [5, 5],
  true,
];

type Spoil<Kind extends Domain> = (domain: Kind, value: AnswerValue) => readonly unknown[];

/** Values outside a domain, each a way in which a client was seen to cheat or to be wrong. */
const SPOIL: { readonly [Kind in Domain['kind']]: Spoil<Extract<Domain, { kind: Kind }>> } = {
  'one-of': ({ choices }) => ANYTHING_ELSE.filter((value) => !choices.some((choice) => choice.value === value)),
  'yes-no': ({ yes, no }) => ['maybe', 1, 'true', null].filter((value) => value !== yes.value && value !== no.value),
  'some-of': ({ choices, max }, value) => [
    [...(value as unknown[]), (value as unknown[])[0]],
    [...(value as unknown[]), 'zzz'],
    ...(max < choices.length ? [choices.map((choice) => choice.value)] : []),
    'a',
    { 0: 'a' },
    [null],
  ],
  ranking: (_, value) => {
    const list = value as unknown[];
    return [list.slice(1), [...list, list[0]], [list[0], ...list.slice(0, -1)], [...list.slice(1), 'zzz'], 'x'];
  },
  text: ({ input, maxLength }) => [
    'x'.repeat(maxLength + 1),
    5,
    null,
    ['text'],
    { toString: 'x' },
    '\ud83d alone',
    ...(input === 'email' ? ['not an address', 'a@b', '@example.com'] : []),
  ],
  number: ({ min, max, step }) => [
    '5abc',
    '5',
    Number.POSITIVE_INFINITY,
    [1],
    null,
    ...(min === undefined ? [] : [min - 1]),
    ...(max === undefined ? [] : [max + 1]),
    ...(step === undefined ? [] : [(min ?? 0) + step / 3]),
  ],
  date: () => ['2026-02-31', '294277-01-01', '2026-13-01', 'yesterday', '2026-1-1', 20260101, null],
  matrix: ({ rows }, value) => [
    { ...(value as object), [String(rows[0]?.value)]: 99 },
    { ...(value as object), nowhere: 1 },
    { ...(value as object), toString: 1 },
    [1, 2],
    'x',
  ],
  table: ({ columns, maxRows }, value) => [
    Array.from({ length: maxRows + 1 }, () => (value as unknown[])[0]),
    [{ nothing: 1 }],
    [{ [String(columns[0]?.name)]: { deep: 1 } }],
    { 0: {} },
    ['row'],
  ],
  computed: () => [9999, null],
};

function spoiledValues({ domain }: PlanItem, value: AnswerValue): readonly unknown[] {
  return (SPOIL[domain.kind] as Spoil<Domain>)(domain, value);
}

const STRANGERS = ['score', 'isAdmin', 'constructor', 'toString', 'hasOwnProperty', 'nobody-Comment', ''];

/** A valid answer set with one thing wrong. */
export function spoiled(plan: Plan, answers: Answers): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const answered = plan.items.filter(({ name }) => Object.hasOwn(answers, name));
  const computed = plan.items.filter(({ domain }) => domain.kind === 'computed').map(({ name }) => name);
  return fc.tuple(fc.nat(), fc.nat()).map(([place, way]) => {
    const item = answered[place % (answered.length + 1)];
    if (!item) return { ...answers, [pick([...STRANGERS, ...computed], way)]: 1 };
    return { ...answers, [item.name]: pick(spoiledValues(item, answers[item.name] as AnswerValue), way) };
  });
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
