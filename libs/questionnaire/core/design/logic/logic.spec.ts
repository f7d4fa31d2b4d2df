import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDefinition, aPlan, aQuestion } from '../../../testing/a-definition.js';
import { ZOO } from '../../../testing/a-zoo.js';
import { someAnswers } from '../../../testing/some-answers.js';
import { prepareCondition } from '../../expression/evaluate.js';
import { parseExpression } from '../../expression/parse-expression.js';
import { canBeWritten, writeExpression } from '../../expression/write-expression.js';
import type { BinaryOperator, Expression, PlanItem, Scalar } from '../../plan.js';
import { type Condition, readCondition, type SentenceOperator, writeCondition } from './condition.js';
import { type Operand, operandsBefore } from './operands.js';
import { possibleAnswers } from './possible-answers.js';
import { prepareReasoner } from './reason.js';

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constantFrom<Scalar>('red', 'NOT_APPLICABLE', 'a b', true, false, 0, -3, 2.5, 1000),
  fc.integer({ min: -9, max: 9 }),
);
const answer: fc.Arbitrary<Expression> = fc.constantFrom<Expression>(
  { kind: 'answer', name: 'q1' },
  { kind: 'answer', name: 'q2' },
  { kind: 'answer', name: 'grid', row: 'top' },
);
const list: fc.Arbitrary<Expression> = fc
  .array(scalar, { minLength: 1, maxLength: 3 })
  .map((values) => ({ kind: 'list', values }));
const BINARY: readonly BinaryOperator[] = [
  ...(['and', 'or', 'equal', 'less', 'lessorequal', 'greater', 'greaterorequal'] as const),
  ...(['contains', 'plus', 'minus', 'mul', 'div', 'mod'] as const),
];

/** Trees of every shape that the parser can build. */
const trees = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    answer,
    scalar.map((value): Expression => ({ kind: 'constant', value })),
    answer.map((operand): Expression => ({ kind: 'unary', operator: 'empty', operand })),
    tie('tree').map((operand): Expression => ({ kind: 'unary', operator: 'not', operand })),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(...BINARY),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom('anyof' as const, 'allof' as const),
      left: tie('tree'),
      right: list,
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom('iif' as const, 'sum' as const, 'count' as const),
      arguments: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).tree;

describe('writeExpression', () => {
  it('writes what parses back to the same tree', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const text = writeExpression(tree);
        const parsed = parseExpression(text);
        if (!parsed.ok && ['expression-too-complex', 'expression-too-long'].includes(parsed.code)) return;
        expect([text, parsed.ok && parsed.expression]).toEqual([text, tree]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['(({q1}) = 1) and (({q2} <> 2))', '{q1} = 1 and {q2} <> 2'],
    ['({q1} = 1 or {q2} = 2) and {q3} notempty', '({q1} = 1 or {q2} = 2) and {q3} notempty'],
    ['{q1} noneof [\'a\'] && {q1} notcontains "b"', "{q1} noneof ['a'] and {q1} notcontains 'b'"],
    ['{q1} - ({q2} - 1) > -1', '{q1} - ({q2} - 1) > -1'],
    ['!({q1} > 1)', '!({q1} > 1)'],
  ])('spells %s with as little as it needs', (text, short) => {
    const parsed = parseExpression(text);
    expect(parsed.ok && writeExpression(parsed.expression)).toBe(short);
  });

  it('knows what cannot be written', () => {
    const values = ["it's", 'a\\b', 'a=>b', '', 'ok', 1.5, 1e21, Number.NaN, true];
    expect(values.filter(canBeWritten)).toEqual(['ok', 1.5, true]);
  });
});

const clause = (question: string, operator: string, value?: unknown) => ({
  kind: 'clause',
  question,
  operator,
  ...(value !== undefined && { value }),
});

describe('readCondition', () => {
  it.each<readonly [string, readonly unknown[], string?]>([
    ['{q1} < 2', [clause('q1', 'is-less-than', 2)]],
    ['2 > {q1}', [clause('q1', 'is-less-than', 2)]],
    ["{q1} = 'red' and {q2} >= 3", [clause('q1', 'is', 'red'), clause('q2', 'is-at-least', 3)]],
    ['{q1} notempty or {q2} empty', [clause('q1', 'is-answered'), clause('q2', 'is-not-answered')], 'or'],
    ['{q1} <> 1', [clause('q1', 'is-not', 1)]],
    ['{b}', [clause('b', 'is', true)]],
    ['!{b}', [clause('b', 'is-not', true)]],
    [
      "{q1} anyof ['a','b'] and {q1} noneof ['c']",
      [clause('q1', 'any-of', ['a', 'b']), clause('q1', 'none-of', ['c'])],
    ],
    [
      "{q1} contains 'a' and {q1} notcontains 'b' and {q1} allof ['c']",
      [clause('q1', 'includes', 'a'), clause('q1', 'includes-not', 'b'), clause('q1', 'all-of', ['c'])],
    ],
    ['{grid.top} <= 2', [{ ...clause('grid', 'is-at-most', 2), row: 'top' }]],
    [
      '({q1} = 1 or {q2} > 2) and {q3} = 3',
      [
        { kind: 'group', join: 'or', parts: [clause('q1', 'is', 1), clause('q2', 'is-more-than', 2)] },
        clause('q3', 'is', 3),
      ],
    ],
  ])('makes sentences of %s', (text, parts, join = 'and') => {
    expect(readCondition(text)).toEqual({ kind: 'group', join, parts });
  });

  it.each([
    ['{q1} + 1 > 2'],
    ['{q1} = {q2}'],
    ['!({q1} < 2)'],
    ['iif({q1} = 1, {q2} = 1, {q3} = 1)'],
    ['(({q1} = 1 and {q2} = 1) or {q3} = 1) and {q4} = 1'],
    ['!({q1} = 1 and {q2} = 1)'],
    ['1 = 1'],
    ['!!{q1}'],
    ['!1'],
  ])('leaves %s as it is', (text) => {
    expect(readCondition(text)).toEqual({ kind: 'raw', text });
    expect(writeCondition(readCondition(text))).toBe(text);
  });

  it('says why something cannot be read, and that nothing always holds', () => {
    expect(readCondition('what?')).toEqual({ kind: 'raw', text: 'what?', code: 'expression-syntax' });
    expect(readCondition(' ')).toEqual({ kind: 'always' });
    expect(readCondition(undefined)).toEqual({ kind: 'always' });
  });
});

describe('writeCondition', () => {
  it('writes every sentence so that it reads the same', () => {
    const value = fc.constantFrom<Scalar>('red', 3, true);
    const values = fc.array(value, { minLength: 1, maxLength: 3 });
    const one = fc.oneof(
      fc.tuple(
        fc.constantFrom(
          'is',
          'is-not',
          'is-less-than',
          'is-at-most',
          'is-more-than',
          'is-at-least',
          'includes',
          'includes-not',
        ),
        value,
      ),
      fc.tuple(fc.constantFrom('any-of', 'none-of', 'all-of'), values),
      fc.tuple(fc.constantFrom('is-answered', 'is-not-answered'), fc.constant(undefined)),
    );
    const clauses = fc
      .tuple(fc.constantFrom('q1', 'q2'), one)
      .map(([question, [operator, given]]) => clause(question, operator, given));
    const inner = fc.array(clauses, { minLength: 2, maxLength: 3 });
    const condition = fc.tuple(fc.constantFrom('and', 'or'), clauses, inner).map(([join, first, parts]) => ({
      kind: 'group',
      join,
      parts: [first, { kind: 'group', join: join === 'and' ? 'or' : 'and', parts }],
    }));
    fc.assert(
      fc.property(condition, (written) => {
        expect(readCondition(writeCondition(written as Condition) as string)).toEqual(written);
      }),
    );
  });

  it('writes nothing for nothing, and null for what has no spelling', () => {
    const group = (...parts: readonly unknown[]) => ({ kind: 'group', join: 'and', parts }) as Condition;
    expect(writeCondition({ kind: 'always' })).toBeUndefined();
    expect(writeCondition(group())).toBeUndefined();
    expect(writeCondition(group(clause('q1', 'is', "it's")))).toBeNull();
    expect(writeCondition(group(clause('q1', 'is')))).toBeNull();
    expect(writeCondition(group(clause('q1', 'is', ['a'])))).toBeNull();
    expect(writeCondition(group(clause('q1', 'any-of', [])))).toBeNull();
    expect(writeCondition(group(group(clause('q1', 'is'))))).toBeNull();
    expect(writeCondition(group(clause('q1', 'any-of', 'a')))).toBe("{q1} anyof ['a']");
  });
});

describe('operandsBefore', () => {
  const definition = aDefinition({
    elements: [
      aQuestion(),
      { type: 'radiogroup', name: 'q2', choices: ['red', 'blue'] },
      { type: 'radiogroup', name: 'q3', choices: [1, 'NOT_APPLICABLE'] },
      { type: 'boolean', name: 'q4', labelTrue: 'Yes' },
      { type: 'checkbox', name: 'q5', choices: ['a'] },
      { type: 'text', name: 'q6', inputType: 'number' },
      { type: 'comment', name: 'q7' },
      { type: 'matrix', name: 'q8', columns: [1], rows: ['top'] },
      { type: 'expression', name: 'q9', expression: '1 + 1' },
      { type: 'panel', name: 'p', elements: [{ type: 'comment', name: 'q10' }] },
    ],
  });

  it('offers what was asked before, the last first, with what can be said of it', () => {
    const operands = operandsBefore(definition, '/pages/0/elements/9');
    expect(
      operands.map(({ question, row = '', value, operators }) => `${question}${row} ${value} ${operators.length}`),
    ).toEqual([
      'q8top choice 10',
      'q8 none 2',
      'q7 none 2',
      'q6 number 8',
      'q5 choice 7',
      'q4 choice 4',
      'q3 choice 10',
      'q2 choice 6',
      'q1 choice 10',
    ]);
    expect(operands.find(({ question }) => question === 'q4')?.choices).toEqual([
      { value: true, text: { 'zh-CN': 'Yes', en: 'Yes' } },
      { value: false, text: { 'zh-CN': 'false', en: 'false' } },
    ]);
    expect(operandsBefore(definition, '/pages/0')).toEqual([]);
    expect(operandsBefore(definition, '/pages/0/elements/1')).toHaveLength(1);
    expect(operandsBefore(definition, '/pages/0/elements/9/elements/0')).toHaveLength(9);
    expect(operandsBefore(definition, '/pages/7')).toHaveLength(10);
  });

  it('offers only what the compiler accepts', () => {
    const operands = operandsBefore(definition, '/pages/0/elements/8');
    const offers = operands.flatMap((operand) => operand.operators.map((operator) => ({ operand, operator })));
    for (const { operand, operator } of offers) {
      const { question, row } = operand;
      const said = { ...clause(question, operator, someValue(operand, operator)), ...(row && { row }) };
      const condition = { kind: 'group', join: 'and', parts: [said] } as unknown as Condition;
      const last = aQuestion({ name: 'last', visibleIf: writeCondition(condition) });
      const elements = [...definition.pages[0]!.elements.slice(0, 8), last];
      expect(() => aPlan(aDefinition({ elements }))).not.toThrow();
    }
  });
});

function someValue({ choices }: Operand, operator: SentenceOperator): unknown {
  if (operator.includes('answered')) return undefined;
  if (/less|most|more|least/.test(operator)) return 1;
  const value = choices?.[0]?.value ?? 1;
  return operator.endsWith('-of') ? [value] : value;
}

describe('a reasoner', () => {
  it('never denies what some answers make true', () => {
    for (const definition of Object.values(ZOO)) {
      const plan = aPlan(definition);
      const reasoner = prepareReasoner(plan.items);
      const indices = new Map(plan.items.map(({ name }, index) => [name, index]));
      const conditions = plan.items.flatMap(({ visibleIf }) => (visibleIf ? [visibleIf] : []));
      const tests = conditions.flatMap((condition): Expression[] => [
        condition,
        { kind: 'unary', operator: 'not', operand: condition },
      ]);
      const prepared = tests.map((condition) => ({
        certainty: reasoner.canHold(condition),
        holds: prepareCondition(condition, (name) => indices.get(name) as number),
      }));
      fc.assert(
        fc.property(someAnswers(plan), (answers) => {
          const scope = plan.items.map(({ name }) => answers[name]);
          expect(prepared.filter(({ certainty, holds }) => certainty === 'no' && holds(scope))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('says that it does not know where too much would have to be tried', () => {
    const many = Array.from({ length: 9 }, (_, index) => aQuestion({ name: `q${index}`, rateMin: 0, rateMax: 10 }));
    const items = aPlan(aDefinition({ elements: many })).items;
    const sum = `sum(${many.map(({ name }) => `{${name}}`).join(', ')})`;
    const condition = (text: string) => {
      const parsed = parseExpression(text);
      if (!parsed.ok) throw new Error(parsed.code);
      return parsed.expression;
    };
    expect(prepareReasoner(items).canHold(condition(`${sum} > 90`))).toBe('unknown');
    expect(prepareReasoner(items).canHold(condition(`${sum} > 10`))).toBe('yes');
    expect(prepareReasoner(items).canHold(condition('1 = 1'))).toBe('yes');
    expect(prepareReasoner(items).canHold(condition('{gone} notempty'))).toBe('no');
  });

  it.each<readonly [PlanItem['domain'], readonly unknown[], boolean]>([
    [{ kind: 'computed', expression: { kind: 'constant', value: 1 } }, [], true],
    [{ kind: 'number' }, [-10, 0, 10], true],
    [{ kind: 'number', min: 0, max: 1000, step: 10 }, [0, 500, 1000], true],
    [{ kind: 'date' }, ['…'], true],
  ])('tries for %j what stands for all', (domain, some, complete) => {
    const found = possibleAnswers(domain, { constants: new Set(), rows: new Set(), computed: false });
    expect(found.complete).toBe(complete);
    for (const value of some) expect(found.values).toContainEqual(value);
  });
});
