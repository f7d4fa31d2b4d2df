import { describe, expect, it } from '@jest/globals';
import { checkSegmentRule, EVERYBODY, type SegmentRule } from '#distribution/core';
import { aCondition, aGroup, ruleOf, typedOf } from './typed-rule.js';

const china = { field: 'region', op: 'in', values: ['CN'] } as const;
const small = { field: 'size', op: 'notIn', values: ['S'] } as const;

describe('a rule in a form', () => {
  it.each<SegmentRule>([
    EVERYBODY,
    { all: [china] },
    { any: [china, small] },
    { all: [china, { any: [china, small] }] },
  ])('is stored as it was read: %j', (rule) => {
    expect(ruleOf(typedOf(rule))).toEqual(rule);
  });

  it('leaves out what has no value yet, so that what is stored is always a rule', () => {
    const typed = { match: 'any' as const, members: [aCondition(), aGroup(), { ...aCondition(), ...china }] };
    expect(ruleOf(typed)).toEqual({ any: [china] });
    expect(ruleOf({ match: 'any', members: [aCondition()] })).toEqual(EVERYBODY);
    for (const rule of [ruleOf(typed), ruleOf(typedOf(null))]) expect(checkSegmentRule(rule)).toEqual([]);
  });

  it('begins with one empty condition', () => {
    expect(typedOf(null).members).toMatchObject([{ field: 'vendor', op: 'in', values: [] }]);
  });
});
