import { describe, expect, it } from '@jest/globals';
import { checkProse } from './check-prose.js';
import { parseProse } from './prose.js';
import { largeMarket, smallMarket } from './testing/a-release.js';

const check = (text: string, release = largeMarket) => checkProse(release, parseProse(text), 'en');
const codesOf = (text: string, release = largeMarket) => [...new Set(check(text, release).map(({ code }) => code))];

describe('the gate of a report’s prose', () => {
  it.each([
    ['plain words', 'Support decides what an outage costs. 支持决定停摆的代价。'],
    ['bound numbers', '{{responses}} answers of {{shown}} vendors, {{score:V1}} {{interval:V1.D1}} {{weight:D1}}'],
    ['the market', '[[MARKET|In this market]] service differs.'],
    ['a proven pair', '[[BETTER_THAN V1,V4|{{vendor:V1}} is higher than {{vendor:V4}} by a wide margin]]'],
    ['a pair by its names', '[[BETTER_THAN V1,V4|V1 大幅高于 V4]]'],
    ['a pair that holds under other weights', '[[BETTER_THAN V1,V4|V1 高于 V4，换一套权重也如此]]'],
    ['a pair that holds under all weights', '[[BETTER_THAN V1,V2|whatever the weights, V1 is better than V2]]'],
    ['a clear difference', '[[BETTER_THAN V1,V4 D1|V1 is clearly better than V4]]'],
    ['a leader', '[[LEADS V1|{{vendor:V1}} leads]]'],
    ['a leading group', '[[LEADING_GROUP V1|V1 is in the leading group]]'],
    [
      'a promise with its interval',
      '[[KEEPS_PROMISE V1 general|V1 keeps its promise in {{promise:V1.general}} ({{promiseInterval:V1.general}})]]',
    ],
    ['a slight improvement', '[[IMPROVED V1 D5|V1 improved slightly]]'],
    ['a growing gap', '[[GAP_WIDENS|the gap is widening]]'],
    ['the widest difference', '[[WIDEST_DIFFERENCE - D1|{{vendor:V1}} and {{vendor:V4}} differ most]]'],
    ['a word', '[[CUSTOMERS_SAY V1 懂行|V1 的客户更常提到“懂行”]]'],
    ['a word said less often', '[[CUSTOMERS_SAY V4 耐心|V4 的客户更少提到“耐心”]]'],
  ])('lets through %s', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  // One or more rows for each row of the method's table of sentences.
  it.each([
    ['the market in a small one', '[[MARKET|the market]]', 'claim-refused', smallMarket],
    ['the market without a claim', 'The industry answers slowly.', 'unbound-claim'],
    ['行业 without a claim', '整个行业都慢。', 'unbound-claim'],
    ['a comparison without a claim', 'V1 is better than V4.', 'unbound-claim'],
    ['优于 without a claim', 'V1优于V4。', 'unbound-claim'],
    ['a comparison that is not proven', '[[BETTER_THAN V2,V3|V2 is better than V3]]', 'claim-refused'],
    ['a comparison nobody made', '[[BETTER_THAN V4,V1|V4 is better than V1]]', 'unknown-claim'],
    ['a comparison turned round in words', '[[BETTER_THAN V1,V4|V4 is better than V1]]', 'wrong-subjects'],
    ['other vendors in a claim', '[[LEADS V1|{{vendor:V2}} leads]]', 'wrong-subjects'],
    ['a claim about nobody', '[[LEADS V1|we know who leads]]', 'wrong-subjects'],
    ['robustness that is not there', '[[BETTER_THAN V1,V4 D1|V1 is better than V4, robustly]]', 'over-claim'],
    ['all weights where only some do', '[[BETTER_THAN V1,V4|whatever the weights, V1 beats V4]]', 'over-claim'],
    ['wide for a difference of five', '[[BETTER_THAN V1,V4 D1|V1 is far better than V4]]', 'wrong-size'],
    ['略 for a difference of twenty', '[[BETTER_THAN V1,V4|V1略高于V4]]', 'wrong-size'],
    ['a leader in a comparison', '[[BETTER_THAN V1,V4|V1 leads, V4 follows]]', 'over-claim'],
    ['a leader without a claim', 'V1 is the best.', 'unbound-claim'],
    ['第一 without a claim', 'V1 排名第一。', 'unbound-claim'],
    ['a leader for one of a group', '[[LEADING_GROUP V1|V1 领先]]', 'over-claim'],
    ['a promise without its interval', '[[KEEPS_PROMISE V1 general|V1 keeps its promise]]', 'interval-missing'],
    ['a promise that is not known', '[[KEEPS_PROMISE V1 urgent|V1 keeps its promise]]', 'unknown-claim'],
    ['a promise without a claim', 'V1 keeps its SLA.', 'unbound-claim'],
    ['an improvement that is chance', '[[IMPROVED V2|V2 improved]]', 'claim-refused'],
    ['an improvement without a claim', 'V1 有所提升。', 'unbound-claim'],
    ['a decline, which no test allows', 'V4 declined.', 'never-allowed'],
    ['a decline inside a claim', '[[IMPROVED V1 D5|V1 下滑]]', 'never-allowed'],
    ['a growing gap without a claim', 'A growing gap.', 'unbound-claim'],
    ['马太效应 without a claim', '马太效应明显。', 'unbound-claim'],
    ['the widest difference without a claim', 'The biggest gap is in speed.', 'unbound-claim'],
    ['what customers say without a claim', 'Customers say it is quick.', 'unbound-claim'],
    ['another word than the published one', '[[CUSTOMERS_SAY V1 懂行|V1的客户更常提到“耐心”]]', 'over-claim'],
    ['a word in the wrong direction', '[[CUSTOMERS_SAY V1 懂行|V1的客户更少提到“懂行”]]', 'over-claim'],
    ['a number that is typed in', 'V1 has 82 points.', 'unbound-number'],
    ['a number in full width', '得分为８２。', 'unbound-number'],
    ['a number in words', 'Most customers agree.', 'unbound-number'],
    ['a number in Chinese words', '三成的组织同意。', 'unbound-number'],
    ['a number in a claim', '[[LEADS V1|V1 leads by 3]]', 'unbound-number'],
    ['a cause', 'Service is slow because teams are small.', 'never-allowed'],
    ['原因 inside a claim', '[[LEADS V1|V1领先，因为工程师多]]', 'never-allowed'],
    ['a value that is not there', '{{score:nobody}}', 'unknown-value'],
    ['a value of no kind', '{{constructor:V1}}', 'unknown-value'],
    ['a value not there inside a claim', '[[LEADS V1|{{vendor:V1}} leads with {{score:V1.none}}]]', 'unknown-value'],
    ['a claim of no kind', '[[toString V1|V1]]', 'unknown-claim'],
    ['braces that belong to nothing', 'so {{ what', 'broken-markup'],
    ['a claim broken up by a value', 'the gap {{wave}} widens', 'unbound-claim'],
  ] as const)('refuses %s', (_, text, code, release = largeMarket) => {
    expect(codesOf(text, release)).toContain(code);
  });

  it('says where and why', () => {
    expect(check('fine\n\n[[BETTER_THAN V2,V3|V2 is better than V3]]')).toEqual([
      {
        code: 'claim-refused',
        words: '[[BETTER_THAN V2,V3|V2 is better than V3]]',
        reason: 'NOT_PROVEN',
        paragraph: 1,
      },
    ]);
  });
});
