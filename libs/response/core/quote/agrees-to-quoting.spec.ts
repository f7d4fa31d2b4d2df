import { describe, expect, it } from '@jest/globals';
import type { PlanItem } from '#questionnaire/core';
import { agreesToQuoting } from './agrees-to-quoting.js';

const item = (given: object) => ({ name: 'quoted', measure: 'quote-consent', ...given }) as PlanItem;
const asked = item({ domain: { kind: 'yes-no', yes: { value: 'y' }, no: { value: 'n' } } });

describe('whoever may be quoted', () => {
  it.each([
    ['said yes', [asked], { quoted: 'y' }, true],
    ['did not say no', [asked], { quoted: 'n' }, false],
    ['did not leave it out', [asked], {}, false],
    ['was asked', [], { quoted: 'y' }, false],
    ['was asked for this', [item({ ...asked, measure: 'overall' })], { quoted: 'y' }, false],
    ['was asked with yes and no', [item({ domain: { kind: 'text' } })], { quoted: 'y' }, false],
  ])('%s', (_, items, answers, expected) => {
    expect(agreesToQuoting({ items }, answers)).toBe(expected);
  });
});
