import type { Answers, Plan } from '#questionnaire/core';

/** An answer of which is known how it was given. */
export interface LabelledAnswer {
  readonly kind: Kind;
  readonly isCareless: boolean;
  readonly answers: Answers;
  readonly pages: readonly { readonly items: number; readonly seconds: number }[];
  readonly seconds: number;
}

/** People who read and mean what they answer, whatever they are like. */
export const ATTENTIVE = [
  'considered',
  'delighted straight line',
  'disappointed straight line',
  'content',
  'undecided',
  'black and white',
  'quick reader',
  'of few words',
] as const;

/** Answers that nobody meant, of which something tells. */
export const CARELESS = [
  'speeder',
  'straight line',
  'random clicks',
  'gibberish',
  'copied text',
  'to and fro',
  'script',
  'patient script',
] as const;

/** Who clicks at random as slowly as others read leaves no trace that the method's rules could see. */
export const TRACELESS = ['random clicks without haste'] as const;

export type Kind = (typeof ATTENTIVE | typeof CARELESS | typeof TRACELESS)[number];

type Random = () => number;

const CRITERIA = [1, 2, 3, 4, 5].flatMap((d) => [1, 2, 3].map((c) => `c${d}${c}`));
const OPENINGS = [
  '他们的工程师',
  'Their engineers',
  '技术支持',
  'The support team',
  '客户成功团队',
  'The people on the hotline',
  '值班同学',
  'Our contact',
];
const DEEDS = [
  '能直接看日志定位问题',
  'read the logs before they ask questions',
  '首次回复很快但后面拖',
  'reply fast and then go quiet',
  '每次升级都会提前通知',
  'warn us before every upgrade',
  '总要我们自己催',
  'have to be chased every time',
];
const ENDINGS = [
  '，这点比别家强',
  ', which nobody else does',
  '，文档却跟不上版本',
  ', while the documentation is a version behind',
  '，周末也有人值守',
  ', even on weekends',
  '，弱网下的问题一直没解决',
  ', but packet loss was never fixed',
];
const SINCE = ['接入', 'after', '用了', 'for about', '版本', 'since build', '并发', 'at peaks of'];
const SHORT = ['很好', 'ok', 'fine', '没有', 'none', 'n/a', '还行', 'good'];
const GIBBERISH = [
  'asdkjfh qwkejrh zxmcnvb',
  'fdsjklfdsjk lfdsjkl',
  'aaaaaaaaaaaa',
  '啊实打实打算打发打发',
  '。。。。。。。。',
  'hjkhjkhjk hjkhjk',
  '12345678',
  'qwrtpsdfgh',
];
const COPIED = [
  'Responsive engineers who solve our problems quickly and always keep us informed about the progress.',
  '响应及时，态度专业，每次遇到问题都能快速定位并给出可行的解决方案，非常推荐。',
];
const TOUCHES = ['', '.', '!!', ' ', '。', '～', ' :)', '…'];

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, Math.round(value)));
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
/** Sum of twelve evenly spread numbers: near enough to a normal deviate. */
const normal = (random: Random): number => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);

interface Manner {
  readonly rating: (random: Random, n: number) => number;
  /** Agreement with the question that is worded the other way round. */
  readonly reversed: (random: Random, mean: number) => number;
  readonly overall: (random: Random, mean: number) => number;
  readonly text: (random: Random) => string;
  /** Seconds an item of one page. */
  readonly pace: (random: Random) => number;
}

/** Hardly two people say the same: what they say has many parts and figures of their own. */
const sentence = (random: Random): string =>
  [
    ...[OPENINGS, DEEDS, SINCE].map((list) => pick(random, list)),
    String(Math.floor(random() * 900)),
    ...[ENDINGS, DEEDS].map((list) => pick(random, list)),
  ].join(' ');
const reading = (random: Random): number => Math.max(1.4, 6.5 * Math.exp(0.45 * normal(random)));
const clicking = (random: Random): number => Math.max(0.3, 1.1 * Math.exp(0.3 * normal(random)));
const mirrored = (random: Random, mean: number): number => clamp(6 - mean + 0.7 * normal(random), 1, 5);
const fitting = (random: Random, mean: number): number => clamp((mean - 1) * 2.5 + normal(random), 0, 10);

/** A mood of one's own, which is drawn anew for every answer. */
function mannerOf(kind: Kind, random: Random): Manner {
  const mood = 2.2 + 2.4 * random();
  const own: Manner = {
    rating: (draw) => clamp(mood + 0.9 * normal(draw), 1, 5),
    reversed: mirrored,
    overall: fitting,
    text: (draw) => (draw() < 0.6 ? sentence(draw) : ''),
    pace: reading,
  };
  const line = pick(random, [1, 2, 4, 5, 5, 5]);
  const uniform = (draw: Random) => 1 + Math.floor(5 * draw());
  const period = pick(random, [
    [1, 5],
    [1, 2, 3, 4, 5],
    [5, 4, 3, 2, 1, 2, 3, 4],
    [2, 4, 3],
  ]);
  const manners: Readonly<Record<Kind, Partial<Manner>>> = {
    considered: {},
    'delighted straight line': { rating: () => 5, reversed: (draw) => (draw() < 0.9 ? 1 : 2), overall: () => 10 },
    'disappointed straight line': { rating: () => 1, reversed: (draw) => (draw() < 0.9 ? 5 : 4), overall: () => 1 },
    content: { rating: (draw) => (draw() < 0.75 ? 4 : pick(draw, [3, 5])), reversed: (draw) => pick(draw, [1, 2, 2]) },
    undecided: { rating: (draw) => (draw() < 0.7 ? 3 : pick(draw, [2, 4])), reversed: (draw) => pick(draw, [2, 3, 4]) },
    'black and white': { rating: (draw) => (draw() < mood / 5 ? 5 : 1) },
    'quick reader': { pace: (draw) => Math.max(1.2, 3.2 * Math.exp(0.3 * normal(draw))) },
    'of few words': { text: (draw) => pick(draw, SHORT) },
    speeder: { pace: clicking, text: () => '' },
    'straight line': {
      rating: () => line,
      reversed: () => line,
      overall: () => clamp((line - 1) * 2.5, 0, 10),
      text: () => '',
      pace: (draw) => (draw() < 0.7 ? clicking(draw) : reading(draw)),
    },
    'random clicks': { rating: uniform, reversed: uniform, overall: (draw) => Math.floor(11 * draw()), pace: clicking },
    'random clicks without haste': { rating: uniform, reversed: uniform, text: () => '' },
    gibberish: { rating: uniform, reversed: uniform, text: (draw) => pick(draw, GIBBERISH), pace: clicking },
    'copied text': { text: (draw) => pick(draw, COPIED) + pick(draw, TOUCHES), pace: clicking },
    'to and fro': { rating: (_, n) => period[n % period.length]!, reversed: uniform, text: () => '', pace: clicking },
    script: { rating: uniform, reversed: uniform, text: (draw) => pick(draw, COPIED), pace: () => 0.2 },
    'patient script': {
      rating: uniform,
      reversed: uniform,
      text: (draw) => pick(draw, COPIED),
      pace: (draw) => 3 + 0.1 * draw(),
    },
  };
  return { ...own, ...manners[kind] };
}

/** One answer to the built-in questionnaire, given in this way. */
export function aLabelledAnswer(plan: Plan, kind: Kind, random: Random): LabelledAnswer {
  const manner = mannerOf(kind, random);
  const isCareless = !(ATTENTIVE as readonly string[]).includes(kind);
  const skips = isCareless ? 0 : 0.05;
  const ratings = CRITERIA.map(
    (id, n) => [id, random() < skips ? 'NOT_APPLICABLE' : manner.rating(random, n)] as const,
  );
  const given = ratings.flatMap(([, value]) => (typeof value === 'number' ? value : []));
  const mean = given.reduce((sum, value) => sum + value, 0) / Math.max(1, given.length);
  const difference = manner.text(random);
  const answers: Answers = {
    used: true,
    conflictOfInterest: false,
    ...Object.fromEntries(ratings),
    chasing: random() < skips ? 'NOT_APPLICABLE' : manner.reversed(random, mean),
    overall: manner.overall(random, mean),
    recommend: manner.overall(random, mean),
    ...(difference !== '' && { difference }),
  };
  const pages = plan.steps.map(({ items }) => ({ items: items.length, seconds: items.length * manner.pace(random) }));
  return { kind, isCareless, answers, pages, seconds: pages.reduce((sum, { seconds }) => sum + seconds, 0) };
}
