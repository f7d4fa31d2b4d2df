import type { Locale } from '#kernel';
import type { ClaimType } from '#benchmark/core';

/** What a wording asserts beyond the claims of the method. */
export type Assertion =
  | ClaimType
  /** "got worse": the method has no such claim. */
  | 'DECLINED'
  /** Cause from correlation: never. */
  | 'CAUSE'
  /** "most customers": a number in words. */
  | 'QUANTITY'
  /** Holds under other weights, and under all of them. */
  | 'ROBUST'
  | 'ROBUST_TO_ALL'
  /** "less often" */
  | 'RARER'
  | 'SLIGHT'
  | 'CLEAR'
  | 'WIDE';

type Lexicon = readonly (readonly [Assertion, RegExp])[];

/** In this order: a longer phrase is taken out before the shorter one inside it is looked for. */
const CHINESE: Lexicon = [
  ['LEADING_GROUP', /领先组|领先集团|第一梯队|第一集团/g],
  ['GAP_WIDENS', /差距(?:在|正在|进一步|继续)?(?:扩大|拉大|加大)|马太效应|(?:两极)?分化(?:在)?加剧/g],
  ['WIDEST_DIFFERENCE', /(?:差距|差异|差别)最大|最大的?(?:差距|差异|差别)/g],
  ['ROBUST_TO_ALL', /(?:无论|不论|不管)[^，。；]{0,8}(?:权重|加权)|权重(?:怎么|如何|怎样)变|任何权重/g],
  ['ROBUST', /换一套[^，。；]{0,8}权重|(?:调整|改动)权重/g],
  ['CUSTOMERS_SAY', /(?:客户|用户|受访者)(?:们|普遍|大多|都)?(?:说|认为|表示|反映|提到|称赞|抱怨)/g],
  ['KEEPS_PROMISE', /承诺|守约|兑现|达标/g],
  ['DECLINED', /下降|退步|恶化|变差|下滑|走低/g],
  ['IMPROVED', /提升|改善|进步|上升|提高|好转|走高/g],
  ['LEADS', /领先|领跑|第一|居首|首位|榜首|冠军|最好|最佳|最优|最强|最高|最低|最差|垫底|头名/g],
  ['BETTER_THAN', /好于|优于|高于|强于|胜过|超过|不如|低于|差于|弱于|落后|更(?:好|高|强|优|差|低|弱)/g],
  ['MARKET', /市场|行业|业内|业界|厂商普遍|整个赛道/g],
  ['CAUSE', /因为|由于|导致|使得|因此|从而|所以|造成|归因|带来|得益于|源于|原因/g],
  [
    'QUANTITY',
    /大多数|多数|绝大部分|大部分|少数|半数|一半|过半|几乎所有|[零〇一二两三四五六七八九十百千万]+(?:成|倍|家|名|位|分|个百分点|人|条)|百分之/g,
  ],
  ['RARER', /更少|很少|少有/g],
  ['SLIGHT', /略微?|稍微?|小幅/g],
  ['WIDE', /大幅|远远?(?=高|低|好|优|强|差|超)|遥遥|悬殊/g],
  ['CLEAR', /明显|显著|显然/g],
];

const ENGLISH: Lexicon = [
  ['LEADING_GROUP', /\b(?:leading|top|first) (?:group|tier)\b/gi],
  ['GAP_WIDENS', /\bgap\b[^.;]{0,24}\b(?:widen|grow)\w*|\b(?:widening|growing) gap\b|\bmatthew effect\b/gi],
  [
    'WIDEST_DIFFERENCE',
    /\b(?:widest|biggest|largest|greatest) (?:gap|difference|contrast)\b|\bdiffer\w* (?:the )?most\b/gi,
  ],
  ['ROBUST_TO_ALL', /\b(?:whatever|whichever|under any|for all) (?:the )?weight\w*/gi],
  ['ROBUST', /\brobust\w*|\bunder (?:quite )?(?:different|other) weights\b/gi],
  [
    'CUSTOMERS_SAY',
    /\b(?:customers?|users?|respondents?)\b[^.;]{0,16}\b(?:say|said|says|think|mention|praise|complain|report)\w*\b/gi,
  ],
  ['KEEPS_PROMISE', /\bpromis\w*|\bSLAs?\b/gi],
  [
    'CAUSE',
    /\bbecause\b|\bcaus\w+|\bdue to\b|\bleads? to\b|\bled to\b|\bdriv(?:es?|en|ing)\b|\bresult(?:s|ed)? in\b|\bthanks to\b|\btherefore\b|\bhence\b|\bas a result\b/gi,
  ],
  ['DECLINED', /\bdeclin\w*|\bworsen\w*|\bdeteriorat\w*|\bfell\b|\bdrop(?:s|ped)?\b|\bgot worse\b/gi],
  ['IMPROVED', /\bimprov\w*|\brose\b|\brisen\b|\bgained\b|\bgot better\b|\bincreas\w*/gi],
  [
    'LEADS',
    /\bleads?\b|\bleading\b|\bleaders?\b|\bfirst place\b|\bnumber one\b|\bbest\b|\bworst\b|\bhighest\b|\blowest\b|\bwinners?\b|\bwins?\b|\btop[- ]ranked\b|\bcomes? (?:first|last)\b/gi,
  ],
  [
    'BETTER_THAN',
    /\bbetter\b|\bworse\b|\bhigher\b|\blower\b|\boutperform\w*|\bbeats?\b|\bahead\b|\bbehind\b|\btrails?\b|\bsuperior\b|\binferior\b/gi,
  ],
  ['MARKET', /\bmarkets?\b|\bindustry\b|\bsector\b/gi],
  [
    'QUANTITY',
    /\bmost (?:of|customers|users|vendors|respondents|organisations)\b|\bmajority\b|\bminority\b|\bhalf\b|\btwice\b|\bdouble\b|\bthird of\b|\bper ?cent\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b/gi,
  ],
  ['WIDE', /\bfar\b|\bby a wide margin\b|\bsubstantial\w*|\bvastly\b|\bmuch\b/gi],
  ['RARER', /\bless (?:often|frequently)\b|\brarely\b|\bseldom\b/gi],
  ['SLIGHT', /\bslight\w*|\bmarginal\w*|\ba little\b/gi],
  ['CLEAR', /\bclear\w*|\bnotabl\w*|\bmarked\w*|\bsignificant\w*/gi],
];

const LEXICON: Readonly<Record<Locale, Lexicon>> = { 'zh-CN': CHINESE, en: ENGLISH };

export interface Asserted {
  readonly assertion: Assertion;
  /** The words that say so. */
  readonly words: string;
}

/** What a wording asserts, found by its words. The words of both languages are looked for: a text may mix them. */
export function assertionsIn(text: string): Asserted[] {
  const found: Asserted[] = [];
  let rest = text.normalize('NFKC');
  for (const [assertion, pattern] of [...LEXICON['zh-CN'], ...LEXICON.en])
    rest = rest.replace(pattern, (words) => {
      found.push({ assertion, words });
      return '\u0001';
    });
  return found;
}

/** What a sentence bound to a claim may assert, besides the size of its own difference. */
export const MAY_ASSERT: Readonly<Record<ClaimType, readonly Assertion[]>> = {
  MARKET: ['MARKET'],
  BETTER_THAN: ['BETTER_THAN', 'ROBUST', 'ROBUST_TO_ALL', 'SLIGHT', 'CLEAR', 'WIDE'],
  LEADS: ['LEADS'],
  LEADING_GROUP: ['LEADING_GROUP'],
  WIDEST_DIFFERENCE: ['WIDEST_DIFFERENCE', 'SLIGHT', 'CLEAR', 'WIDE'],
  KEEPS_PROMISE: ['KEEPS_PROMISE'],
  IMPROVED: ['IMPROVED', 'SLIGHT', 'CLEAR', 'WIDE'],
  GAP_WIDENS: ['GAP_WIDENS'],
  CUSTOMERS_SAY: ['CUSTOMERS_SAY', 'RARER'],
};

/** Points from which a difference is clear, and from which it is wide (generated report's phrase rules). */
export const CLEAR_FROM = 3;
export const WIDE_FROM = 8;

/** The word of size that a difference in points carries: under 3 slight, up to 8 clear, above wide. */
export function sizeOf(points: number): 'SLIGHT' | 'CLEAR' | 'WIDE' {
  const size = Math.abs(points);
  if (size < CLEAR_FROM) return 'SLIGHT';
  return size <= WIDE_FROM ? 'CLEAR' : 'WIDE';
}
