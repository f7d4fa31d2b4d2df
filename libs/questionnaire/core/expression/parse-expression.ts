import { attempt } from './attempt.js';
import type { BinaryOperator, Expression, FunctionName, Scalar } from '../plan.js';

export const EXPRESSION_LIMITS = { characters: 500, nodes: 50, depth: 10 } as const;

export type ExpressionFault =
  'expression-too-long' | 'expression-too-complex' | 'expression-syntax' | 'unknown-function';

export type ParsedExpression =
  { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly code: ExpressionFault };

/**
 * Parses the part of the SurveyJS expression language that a questionnaire may use. Whatever parses
 * here, survey-core parses to the same tree; what it reads differently from how it looks (bare words,
 * `null`, chains of comparisons) is refused.
 */
export function parseExpression(text: string): ParsedExpression {
  if (text.length > EXPRESSION_LIMITS.characters) return { ok: false, code: 'expression-too-long' };
  const expression = attempt(Fault, () => new Parser(text).parse());
  return expression instanceof Fault ? { ok: false, code: expression.code } : { ok: true, expression };
}

class Fault extends Error {
  constructor(readonly code: ExpressionFault) {
    super(code);
  }
}

type Operators = readonly (readonly [pattern: RegExp, operator: BinaryOperator, negated: boolean])[];

const OR: Operators = [[/(?:\|\||or\b)/iy, 'or', false]];
const AND: Operators = [[/(?:&&|and\b)/iy, 'and', false]];
const COMPARISONS: Operators = [
  [/(?:<=|=<|lessorequal\b)/iy, 'lessorequal', false],
  [/(?:>=|=>|greaterorequal\b)/iy, 'greaterorequal', false],
  [/(?:!=|<>|notequals?\b)/iy, 'equal', true],
  [/(?:==?|equals?\b)/iy, 'equal', false],
  [/(?:<|less\b)/iy, 'less', false],
  [/(?:>|greater\b)/iy, 'greater', false],
];
const SUMS: Operators = [
  [/\+/y, 'plus', false],
  [/-/y, 'minus', false],
];
const PRODUCTS: Operators = [
  [/\*(?!=)/y, 'mul', false],
  [/\//y, 'div', false],
  [/%/y, 'mod', false],
];
const MEMBERSHIPS: Operators = [
  [/(?:notcontains?)\b/iy, 'contains', true],
  [/(?:\*=|contains?\b)/iy, 'contains', false],
  [/anyof\b/iy, 'anyof', false],
  [/allof\b/iy, 'allof', false],
  [/noneof\b/iy, 'anyof', true],
];

const FUNCTIONS: ReadonlySet<string> = new Set<FunctionName>(['iif', 'sum', 'avg', 'min', 'max', 'count']);

/** survey-core rewrites these wherever they stand, even inside a string. */
const REWRITTEN = /=>|=<|<>|equals/;

class Parser {
  #at = 0;
  #nodes = 0;
  #depth = 0;

  constructor(private readonly text: string) {}

  parse(): Expression {
    const expression = this.#disjunction();
    this.#space();
    if (this.#at < this.text.length) throw new Fault('expression-syntax');
    return expression;
  }

  #disjunction(): Expression {
    this.#depth += 1;
    if (this.#depth > EXPRESSION_LIMITS.depth) throw new Fault('expression-too-complex');
    const expression = this.#chain(OR, () => this.#chain(AND, () => this.#comparison()));
    this.#depth -= 1;
    return expression;
  }

  #comparison(): Expression {
    const left = this.#sum();
    const found = this.#operator(COMPARISONS);
    if (!found) return left;
    const comparison = this.#binary(found, left, this.#sum());
    if (this.#operator(COMPARISONS)) throw new Fault('expression-syntax');
    return comparison;
  }

  #sum(): Expression {
    return this.#chain(SUMS, () => this.#chain(PRODUCTS, () => this.#membership()));
  }

  #membership(): Expression {
    const left = this.#factor();
    const found = this.#operator(MEMBERSHIPS);
    return found ? this.#binary(found, left, this.#factor()) : left;
  }

  #chain(operators: Operators, operand: () => Expression): Expression {
    let left = operand();
    for (let found = this.#operator(operators); found; found = this.#operator(operators)) {
      left = this.#binary(found, left, operand());
    }
    return left;
  }

  #factor(): Expression {
    if (this.#take(/\(/y)) {
      const inner = this.#disjunction();
      this.#expect(/\)/y);
      return inner;
    }
    if (this.#take(/(?:!(?!=)|negate\b)/iy)) {
      this.#depth += 1;
      if (this.#depth > EXPRESSION_LIMITS.depth) throw new Fault('expression-too-complex');
      const operand = this.#factor();
      this.#depth -= 1;
      return this.#not(operand);
    }
    return this.#call() ?? this.#answer() ?? this.#list() ?? this.#node({ kind: 'constant', value: this.#scalar() });
  }

  #call(): Expression | undefined {
    const name = this.#take(/[A-Za-z_][A-Za-z0-9_]*(?=\()/y);
    if (name === undefined) return undefined;
    if (!FUNCTIONS.has(name)) throw new Fault('unknown-function');
    this.#expect(/\(/y);
    const parts = [this.#disjunction()];
    while (this.#take(/,/y)) parts.push(this.#disjunction());
    this.#expect(/\)/y);
    return this.#node({ kind: 'call', name: name as FunctionName, arguments: parts });
  }

  #answer(): Expression | undefined {
    const reference = this.#take(/\{[^{}]*\}/y)?.slice(1, -1);
    if (reference === undefined) return undefined;
    const dot = reference.indexOf('.');
    const answer: Expression =
      dot < 0
        ? { kind: 'answer', name: reference }
        : { kind: 'answer', name: reference.slice(0, dot), row: reference.slice(dot + 1) };
    return this.#emptiness(this.#node(answer));
  }

  #emptiness(answer: Expression): Expression {
    if (this.#take(/empty\b/iy)) return this.#node({ kind: 'unary', operator: 'empty', operand: answer });
    if (!this.#take(/notempty\b/iy)) return answer;
    return this.#not(this.#node({ kind: 'unary', operator: 'empty', operand: answer }));
  }

  #list(): Expression | undefined {
    if (!this.#take(/\[/y)) return undefined;
    const values = [this.#scalar()];
    while (this.#take(/,/y)) values.push(this.#scalar());
    this.#expect(/\]/y);
    this.#nodes += values.length;
    return this.#node({ kind: 'list', values });
  }

  #scalar(): Scalar {
    const quoted = this.#take(/'[^'"\\]+'|"[^'"\\]+"/y);
    if (quoted !== undefined) {
      if (REWRITTEN.test(quoted)) throw new Fault('expression-syntax');
      return quoted.slice(1, -1);
    }
    const number = this.#take(/-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?(?![A-Za-z0-9_.])/y);
    if (number !== undefined) return Number(number);
    const truth = this.#take(/(?:true|false)\b/iy);
    if (truth !== undefined) return truth.toLowerCase() === 'true';
    throw new Fault('expression-syntax');
  }

  #binary([, operator, negated]: Operators[number], left: Expression, right: Expression): Expression {
    const node = this.#node({ kind: 'binary', operator, left, right });
    return negated ? this.#not(node) : node;
  }

  #not(operand: Expression): Expression {
    return this.#node({ kind: 'unary', operator: 'not', operand });
  }

  #node(node: Expression): Expression {
    this.#nodes += 1;
    if (this.#nodes > EXPRESSION_LIMITS.nodes) throw new Fault('expression-too-complex');
    return node;
  }

  #operator(operators: Operators): Operators[number] | undefined {
    return operators.find(([pattern]) => this.#take(pattern) !== undefined);
  }

  #expect(pattern: RegExp): void {
    if (this.#take(pattern) === undefined) throw new Fault('expression-syntax');
  }

  /** Skips white space, then takes the sticky pattern if it matches here. */
  #take(pattern: RegExp): string | undefined {
    this.#space();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #space(): void {
    while (' \t\n\r'.includes(this.text.charAt(this.#at)) && this.#at < this.text.length) this.#at += 1;
  }
}
