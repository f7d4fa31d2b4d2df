import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConditionsParser, ExpressionRunner } from 'survey-core';
import type { Domain, Scalar } from '../plan.js';
import { prepareEvaluator } from './evaluate.js';
import { parseExpression } from './parse-expression.js';
import { typeOfExpression } from './type-of-expression.js';

const text = (value: string) => ({ value, text: { 'zh-CN': value, en: value } });
const choices = ['red', 'Green', 'NOT_APPLICABLE'].map(text);
const truth = { kind: 'yes-no', yes: { value: true }, no: { value: false } } as const;

/** What the expressions of this file may refer to. */
const DOMAINS: Readonly<Record<string, Domain>> = {
  n1: { kind: 'number' },
  n2: { kind: 'number' },
  c1: { kind: 'one-of', choices },
  c2: { kind: 'one-of', choices },
  scored: { kind: 'one-of', choices: [1, 2, 3, 'DONT_KNOW'].map((value) => ({ ...text(String(value)), value })) },
  b1: truth,
  b2: truth,
  many: { kind: 'some-of', choices, min: 0, max: 3 },
  words: { kind: 'text', input: 'line', maxLength: 10 },
  grid: {
    kind: 'matrix',
    rows: [text('top')],
    columns: [1, 2].map((value) => ({ ...text('x'), value })),
    everyRowRequired: false,
  },
  coded: { kind: 'yes-no', yes: { value: 'ja' }, no: { value: 'nein' } },
  total: { kind: 'computed', expression: { kind: 'constant', value: 1 } },
};
const NAMES = Object.keys(DOMAINS);
const around = {
  earlier: new Map(Object.entries(DOMAINS).map(([name, domain]) => [name, { domain }])),
  later: new Set(['later']),
};

function codeOf(source: string): string {
  const parsed = parseExpression(source);
  if (!parsed.ok) return parsed.code;
  const typed = typeOfExpression(parsed.expression, around);
  return typed.ok ? typed.type : typed.code;
}

function evaluate(source: string, values: Readonly<Record<string, unknown>>): unknown {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(parsed.code);
  const scope = NAMES.map((name) => values[name] as Scalar | undefined);
  return prepareEvaluator(parsed.expression, (name) => NAMES.indexOf(name))(scope);
}

const constant = fc.oneof(fc.integer({ min: -5, max: 9 }).map(String), fc.constantFrom('0.1', '2.5', '-0.25'));
const named = (...names: string[]) => fc.constantFrom(...names.map((name) => `{${name}}`));

/** Sources of expressions that have a type. */
const sources = fc.letrec<{ number: string; condition: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    named('n1', 'n2', 'grid.top'),
    constant,
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/', '%'), tie('number'))
      .map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc
      .tuple(
        fc.constantFrom('sum', 'avg', 'min', 'max', 'count'),
        fc.array(tie('number'), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, list]) => `${name}(${list.join(', ')})`),
    fc.tuple(tie('condition'), tie('number'), tie('number')).map((list) => `iif(${list.join(', ')})`),
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    named('b1', 'b2'),
    fc.tuple(named('c1', 'many', 'words', 'n1'), fc.constantFrom('empty', 'notempty')).map((list) => list.join(' ')),
    fc
      .tuple(named('c1', 'c2'), fc.constantFrom('=', '<>'), fc.constantFrom("'red'", "'Green'", '{c2}'))
      .map((list) => list.join(' ')),
    fc
      .tuple(named('many'), fc.constantFrom('contains', 'notcontains'), fc.constantFrom("'red'", "'Green'"))
      .map((list) => list.join(' ')),
    fc
      .tuple(named('many', 'c1'), fc.constantFrom('anyof', 'noneof'))
      .map((list) => `${list.join(' ')} ['red', 'Green']`),
    fc.constant("{many} allof ['red', 'Green']"),
    fc
      .tuple(fc.oneof(named('scored'), tie('number')), fc.constantFrom('<', '<=', '>', '>=', '=', '!='), tie('number'))
      .map((list) => list.join(' ')),
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or', '&&', '||'), tie('condition'))
      .map(([a, o, b]) => `(${a} ${o} ${b})`),
    tie('condition').map((condition) => `!(${condition})`),
  ),
}));

const values = fc.record(
  {
    n1: fc.integer({ min: -5, max: 9 }),
    n2: fc.constantFrom(0, 0.1, 0.2, 1.25, -3, 7),
    c1: fc.constantFrom('red', 'Green', 'NOT_APPLICABLE'),
    c2: fc.constantFrom('red', 'Green', 'NOT_APPLICABLE'),
    scored: fc.constantFrom(1, 2, 3, 'DONT_KNOW'),
    b1: fc.boolean(),
    b2: fc.boolean(),
    many: fc.subarray(['red', 'Green', 'NOT_APPLICABLE'], { minLength: 1 }),
    words: fc.constantFrom('some', '5'),
    grid: fc.record({ top: fc.constantFrom(1, 2) }),
  },
  { requiredKeys: [] },
);

const typed = (type: string) => (source: string) => codeOf(source) === type;
/** Minus zero is zero. */
const plain = (value: unknown) => (typeof value === 'number' ? value + 0 : (value ?? null));

describe('an expression', () => {
  it('comes out as in survey-core when it is a condition', () => {
    fc.assert(
      fc.property(sources.condition.filter(typed('boolean')), values, (source, given) => {
        const theirs: unknown = new ExpressionRunner(source).runValues({ ...given });
        expect([source, evaluate(source, given) === true]).toEqual([source, theirs === true]);
      }),
      { numRuns: 1500 },
    );
  });

  it('comes out as in survey-core when it is a number', () => {
    fc.assert(
      fc.property(sources.number.filter(typed('number')), values, (source, given) => {
        const theirs: unknown = new ExpressionRunner(source).runValues({ ...given });
        expect([source, plain(evaluate(source, given))]).toEqual([source, plain(theirs)]);
      }),
      { numRuns: 1500 },
    );
  });

  it('that parses here parses in survey-core, whatever was typed', () => {
    const token = fc.constantFrom(
      ...`{n1} {c1} 1 -2.5 'red' true ( ) [ ] , ! = <> <= and or empty notempty contains anyof + - * / iif( sum( red`.split(
        ' ',
      ),
      ...`null " ' { } . x`.split(' '),
    );
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(' ')),
        (source) => {
          if (parseExpression(source).ok) expect(new ConditionsParser().parseExpression(source)).toBeDefined();
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (source) => void codeOf(source)));
  });

  it.each([
    { source: '{n1} + 1', code: 'number' },
    { source: "{c1} = 'red'", code: 'boolean' },
    { source: 'negate {b1}', code: 'boolean' },
    { source: '{n1} lessorequal 3 AND {b1}', code: 'boolean' },
    { source: "iif({b1}, {c1}, 'red')", code: 'choice' },
    { source: '{many}', code: 'list' },
    { source: "['red']", code: 'list' },
    { source: "{coded} = 'ja'", code: 'boolean' },
    { source: 'true', code: 'boolean' },
    { source: 'x'.repeat(501), code: 'expression-too-long' },
    { source: `${'('.repeat(11)}{b1}${')'.repeat(11)}`, code: 'expression-too-complex' },
    { source: `${'!'.repeat(11)}{b1}`, code: 'expression-too-complex' },
    { source: Array.from({ length: 30 }, () => '{b1}').join(' and '), code: 'expression-too-complex' },
    { source: "fetchUrl('http://x')", code: 'unknown-function' },
    { source: "propertyValue('q2','title')", code: 'unknown-function' },
    { source: '', code: 'expression-syntax' },
    { source: '{n1} =', code: 'expression-syntax' },
    { source: '{n1} = 1 = 1', code: 'expression-syntax' },
    { source: '{c1} = red', code: 'expression-syntax' },
    { source: '{c1} = null', code: 'expression-syntax' },
    { source: "{c1} = 'a=>b'", code: 'expression-syntax' },
    { source: '{n1} = 007', code: 'expression-syntax' },
    { source: '({n1} = 1', code: 'expression-syntax' },
    { source: '{n1} = 1 2', code: 'expression-syntax' },
    { source: '{nobody} = 1', code: 'unknown-reference' },
    { source: '{grid.bottom} = 1', code: 'unknown-reference' },
    { source: '{n1.top} = 1', code: 'unknown-reference' },
    { source: '{total} = 1', code: 'unknown-reference' },
    { source: '{later} = 1', code: 'later-reference' },
    { source: "{c1} = 'purple'", code: 'not-a-choice' },
    { source: "{many} contains 'purple'", code: 'not-a-choice' },
    { source: "{coded} = 'yes'", code: 'not-a-choice' },
    { source: "{words} = 'some'", code: 'cannot-be-compared' },
    { source: '{b1} = 1', code: 'cannot-be-compared' },
    { source: '{c1} < {c2}', code: 'cannot-be-compared' },
    { source: "{n1} < 'red'", code: 'cannot-be-compared' },
    { source: "'red' < {n1}", code: 'cannot-be-compared' },
    { source: "{many} = 'red'", code: 'cannot-be-compared' },
    { source: "'red' contains 'r'", code: 'cannot-be-compared' },
    { source: "{c1} contains 'red'", code: 'cannot-be-compared' },
    { source: '{many} contains {c1}', code: 'cannot-be-compared' },
    { source: 'iif({b1}, 1)', code: 'cannot-be-compared' },
    { source: "iif({b1}, 1, 'red')", code: 'cannot-be-compared' },
    { source: '{n1} and {b1}', code: 'not-a-condition' },
    { source: '!{n1}', code: 'not-a-condition' },
    { source: '{scored} + 1', code: 'not-a-number' },
    { source: 'sum({c1})', code: 'not-a-number' },
  ])('$source is $code', ({ source, code }) => {
    expect(codeOf(source)).toBe(code);
  });

  it.each([
    { source: '0.1 + 0.2', value: 0.3 },
    { source: '1.1 * 1.1', value: 1.21 },
    { source: '1 / 0', value: null },
    { source: '1 % 0', value: null },
    { source: 'min({n1})', value: null },
    { source: 'avg({n1})', value: 0 },
    { source: '{n1} <= {n2}', value: true },
    { source: '{n1} < {n2}', value: false },
    { source: '{words} empty', value: true },
  ])('$source without any answer is $value', ({ source, value }) => {
    expect(evaluate(source, {})).toBe(value);
  });
});
