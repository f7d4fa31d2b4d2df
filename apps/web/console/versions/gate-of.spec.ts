import { describe, expect, it } from '@jest/globals';
import { gatesOf } from './gate-of.js';

const finding = (code: string, severity: 'error' | 'warning') => ({
  code,
  severity,
  pointer: '/pages/0',
  message: code,
});

describe('the list before publishing', () => {
  it('holds under each line what stands against it, errors first', () => {
    const gates = gatesOf([
      finding('criterion-skippable', 'warning'),
      finding('criterion-not-covered', 'error'),
      finding('translation-missing', 'error'),
      finding('unknown-reference', 'error'),
      finding('takes-too-long', 'warning'),
      finding('scenario-failed', 'error'),
    ]);
    expect(gates.map(({ id, errors, warnings }) => [id, errors, warnings])).toEqual([
      ['content', 1, 0],
      ['translations', 1, 0],
      ['coverage', 1, 1],
      ['scenarios', 1, 0],
      ['time', 0, 1],
    ]);
    expect(gates[2]?.findings.map(({ code }) => code)).toEqual(['criterion-not-covered', 'criterion-skippable']);
  });

  it('puts a code it does not know, or that every object has, under content', () => {
    expect(gatesOf([finding('brand-new', 'error'), finding('constructor', 'error')])[0]?.errors).toBe(2);
  });
});
