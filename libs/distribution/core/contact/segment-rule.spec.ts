import { describe, expect, it } from '@jest/globals';
import { checkSegmentRule, SEGMENT_FIELDS } from './segment-rule.js';

const vendor = { field: 'vendor', op: 'in', values: ['0190f000-0000-7000-8000-000000000001'] };
const tag = { field: 'tag', op: 'notIn', values: ['pilot'] };

/** A value that each field may have. */
const GOOD: Readonly<Record<string, string>> = {
  vendor: '0190f000-0000-7000-8000-000000000001',
  source: 'partner',
  size: 'S',
  region: 'INTL',
  locale: 'en',
  role: 'Engineer',
  tag: 'pilot',
  organisation: 'Example Ltd',
};

describe('checkSegmentRule', () => {
  it.each([
    ['everybody', { all: [] }],
    ['nobody', { any: [] }],
    ['conditions', { all: [vendor, tag] }],
    ['groups of conditions', { any: [{ all: [vendor, tag] }, tag] }],
    ['every field', { all: SEGMENT_FIELDS.map((field) => ({ field, op: 'in', values: [GOOD[field]] })) }],
  ])('has nothing against %s', (_, rule) => {
    expect(checkSegmentRule(rule)).toEqual([]);
  });

  it.each([
    ['nothing', null, '', 'not-a-rule'],
    ['a text', 'all', '', 'not-a-rule'],
    ['a list', [vendor], '', 'not-a-rule'],
    ['both at once', { all: [], any: [] }, '', 'not-a-rule'],
    ['another word', { none: [] }, '', 'not-a-rule'],
    ['what is no list', { all: vendor }, '', 'not-a-rule'],
    ['a member that is none', { all: [7] }, '/all/0', 'not-a-condition'],
    ['an unknown field', { all: [{ ...tag, field: 'email' }] }, '/all/0/field', 'not-allowed'],
    ['a field of every object', { all: [{ ...tag, field: 'constructor' }] }, '/all/0/field', 'not-allowed'],
    ['an unknown comparison', { all: [{ ...tag, op: 'like' }] }, '/all/0/op', 'not-allowed'],
    ['no values', { any: [{ ...tag, values: [] }] }, '/any/0/values', 'missing'],
    ['values that are no list', { any: [{ ...tag, values: 'a' }] }, '/any/0/values', 'missing'],
    ['too many values', { any: [{ ...tag, values: Array(201).fill('a') }] }, '/any/0/values', 'too-many'],
    ['a value that is no text', { all: [{ ...tag, values: ['a', 1] }] }, '/all/0/values/1', 'not-allowed'],
    ['an empty value', { all: [{ ...tag, values: [''] }] }, '/all/0/values/0', 'not-allowed'],
    ['a value that is too long', { all: [{ ...tag, values: ['a'.repeat(201)] }] }, '/all/0/values/0', 'not-allowed'],
    ['half of a character', { all: [{ ...tag, values: ['\ud800'] }] }, '/all/0/values/0', 'not-allowed'],
    ['a NUL', { all: [{ ...tag, values: ['a\0'] }] }, '/all/0/values/0', 'not-allowed'],
    ['SQL for a vendor', { all: [{ ...vendor, values: ["') or true --"] }] }, '/all/0/values/0', 'not-allowed'],
    ['an unknown size', { all: [{ ...tag, field: 'size', values: ['XL'] }] }, '/all/0/values/0', 'not-allowed'],
    ['a group in a group', { all: [{ any: [{ all: [tag] }] }] }, '/all/0/any/0/field', 'not-allowed'],
    ['too many conditions', { all: [{ any: Array.from({ length: 20 }, () => tag) }, tag] }, '', 'too-many'],
  ])('points at %s', (_, rule, pointer, code) => {
    expect(checkSegmentRule(rule)).toContainEqual({ pointer, code });
  });

  it('counts its pointers from where the rule stands', () => {
    expect(checkSegmentRule({ all: [0] }, '/rule')).toEqual([{ pointer: '/rule/all/0', code: 'not-a-condition' }]);
  });
});
