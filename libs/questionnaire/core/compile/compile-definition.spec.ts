import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, NO_RUBRIC } from '../../testing/a-definition.js';
import { valuesOf } from '../design/review/coverage.js';
import { prepareEvaluator } from '../expression/evaluate.js';
import { parseExpression } from '../expression/parse-expression.js';
import { Findings } from '../findings.js';
import { compileLinted } from './compile-definition.js';

describe('compileLinted', () => {
  it('notes an expression that cannot be read, should one come this far', () => {
    const findings = new Findings();
    compileLinted(aDefinition({ elements: [aQuestion({ visibleIf: '{q1' })] }), NO_RUBRIC, findings);
    expect(findings.list).toEqual([{ pointer: '/pages/0/elements/0/visibleIf', code: 'expression-syntax' }]);
  });
});

describe('an expression', () => {
  it('keeps numbers that are written with an exponent', () => {
    const parsed = parseExpression('{q1} * 2');
    const evaluate = parsed.ok ? prepareEvaluator(parsed.expression, () => 0) : undefined;
    expect(evaluate?.([1e-7])).toBe(2e-7);
  });
});

describe('valuesOf', () => {
  it('has nothing to recode in a text', () => {
    expect(valuesOf({ kind: 'text', input: 'line', maxLength: 5 })).toEqual([]);
  });
});
