const words = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** Words that say nothing of a vendor by themselves. */
export const STOP_WORDS: ReadonlySet<string> = words(
  '我们 你们 他们 她们 它们 咱们 大家 自己 别人 这个 那个 这些 那些 这里 那里 这样 那样 这种 那种 什么 怎么 怎样 如何 为什么 哪里 多少 几个',
  '可以 可能 能够 应该 需要 必须 已经 正在 将会 曾经 还是 还有 还会 就是 也是 都是 只是 不是 但是 但 可是 不过 然而 因为 所以 因此 如果 虽然',
  '而且 并且 或者 以及 及其 无论 不管 尽管 除了 只有 只要 以后 以前 之后 之前 时候 时间 有时 有时候 每次 一次 一下 一些 一点 一个 一样 一直 一般 一起 一定 其他 其中 另外 此外',
  '非常 特别 比较 相当 十分 有点 更加 最大 真的 确实 其实 感觉 觉得 认为 知道 看到 希望 建议 总体 总的来说 整体 方面 情况 东西 地方 公司',
  '厂商 供应商 问题 服务 客户 用户 产品 进行 使用 通过 对于 关于 根据 按照 作为 没有 有 是 的 了 在 和 与 及 或 也 都 就 还 很 太 再 又 最 更',
  'a an the this that these those i we you he she it they them us our your their its his her me my mine ours and or but',
  'if then than so as of to in on at by for from with about into over after before between out up down off again once',
  'is are was were be been being am do does did doing have has had having will would can could should may might must',
  'shall there here what which who whom whose when where why how all any both each few more most other some such only',
  'own same too very just also even still yet ever much many lot lots thing things one two first get gets got getting',
  'make makes made us use used using say says said see think feel really quite rather because while during until through',
  'support service vendor customer customers company product problem problems issue issues team people time times way',
  'always often sometimes usually every everything something anything nothing let like well back need needs',
);

/** They turn the meaning of what follows. */
export const NEGATIONS: ReadonlyMap<string, string> = new Map([
  ...[
    '不',
    '没',
    '没有',
    '未',
    '无',
    '别',
    '不够',
    '不太',
    '不怎么',
    '不是',
    '从不',
    '从来不',
    '并不',
    '并非',
    '毫无',
    '缺乏',
    '缺少',
  ].map((word) => [word, '不'] as const),
  ...['not', 'no', 'never', 'without', 'hardly', 'barely', 'cannot', 'lack', 'lacks', 'lacking', 'neither', 'nor'].map(
    (word) => [word, 'not'] as const,
  ),
]);

/** Between a negation and what it turns. */
export const DEGREES: ReadonlySet<string> = words(
  '很 太 够 是 那么 这么 怎么 非常 特别 十分 足够 什么 任何 能 会 a an the very so too really any enough that always been be',
);

/** Single characters that are a judgement of their own. */
export const TELLING_CHARACTERS: ReadonlySet<string> = words('快 慢 好 差 贵 稳 乱 细');
