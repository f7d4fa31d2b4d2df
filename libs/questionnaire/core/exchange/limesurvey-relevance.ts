import { attempt } from '../expression/attempt.js';
import { canBeWritten, writeExpression } from '../expression/write-expression.js';
import type { BinaryOperator, Expression, Scalar } from '../plan.js';

/** What a variable of an equation stands for: an answer, or a box of a list that is ticked or not. */
export type Variable =
  | {
      readonly kind: 'answer';
      readonly name: string;
      readonly row?: string;
      readonly values?: ReadonlyMap<string, Scalar>;
    }
  | { readonly kind: 'box'; readonly name: string; readonly value: Scalar };

/**
 * An equation of LimeSurvey's expression manager in our language: comparisons of answers with constants, `is_empty`,
 * and, or, not and parentheses. undefined for `1` and nothing (always), null for what we cannot say.
 */
export function translateRelevance(
  equation: string,
  variables: ReadonlyMap<string, Variable>,
): string | undefined | null {
  const text = equation.trim();
  if (text === '' || text === '1') return undefined;
  const tokens = tokensOf(text);
  if (!tokens) return null;
  const expression = attempt(Untranslatable, () => new Translator(tokens, variables).whole());
  return expression instanceof Untranslatable ? null : writeExpression(expression);
}

class Untranslatable extends Error {}

const TOKEN =
  /\s*(?:(?<text>"[^"]*"|'[^']*')|(?<numbered>\d+X\d+X\d+\w*(?:\.\w+)?)|(?<number>\d+(?:\.\d+)?)|(?<word>[A-Za-z_][\w.]*)|(?<sign>\|\||&&|[=!<>]=|[()!<>-]))/y;

interface Token {
  readonly kind: 'text' | 'number' | 'word' | 'sign';
  readonly text: string;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    const found = groups && Object.entries(groups).find(([, value]) => value !== undefined);
    if (!found || tokens.length > 200) return undefined;
    tokens.push({ kind: (found[0] === 'numbered' ? 'word' : found[0]) as Token['kind'], text: found[1] });
    at = TOKEN.lastIndex;
  }
  return tokens;
}

const COMPARISONS: Readonly<Record<string, readonly [operator: BinaryOperator, denied: boolean]>> = {
  '==': ['equal', false],
  eq: ['equal', false],
  '!=': ['equal', true],
  ne: ['equal', true],
  '<': ['less', false],
  lt: ['less', false],
  '<=': ['lessorequal', false],
  le: ['lessorequal', false],
  '>': ['greater', false],
  gt: ['greater', false],
  '>=': ['greaterorequal', false],
  ge: ['greaterorequal', false],
};

/** What is denied twice is said plainly. */
const not = (operand: Expression): Expression =>
  operand.kind === 'unary' && operand.operator === 'not'
    ? operand.operand
    : { kind: 'unary', operator: 'not', operand };
const empty = (operand: Expression): Expression => ({ kind: 'unary', operator: 'empty', operand });

class Translator {
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly variables: ReadonlyMap<string, Variable>,
  ) {}

  whole(): Expression {
    const expression = this.#either();
    if (this.#at < this.tokens.length) throw new Untranslatable();
    return expression;
  }

  #either(): Expression {
    let left = this.#both();
    while (this.#take('||', 'or')) left = { kind: 'binary', operator: 'or', left, right: this.#both() };
    return left;
  }

  #both(): Expression {
    let left = this.#one();
    while (this.#take('&&', 'and')) left = { kind: 'binary', operator: 'and', left, right: this.#one() };
    return left;
  }

  #one(): Expression {
    if (this.#take('!', 'not')) return not(this.#one());
    if (this.#take('(')) {
      const inner = this.#either();
      this.#expect(')');
      return inner;
    }
    return this.#take('is_empty') ? this.#emptiness() : this.#comparison();
  }

  #emptiness(): Expression {
    this.#expect('(');
    const variable = this.#variable();
    this.#expect(')');
    return variable.kind === 'box' ? not(ticked(variable)) : empty(answerOf(variable));
  }

  #comparison(): Expression {
    const variable = this.#variable();
    const found = COMPARISONS[this.#next()?.text.toLowerCase() ?? ''];
    if (!found) throw new Untranslatable();
    const [operator, denied] = found;
    const constant = this.#constant();
    const held =
      variable.kind === 'box' ? compareBox(variable, operator, constant) : compareAnswer(variable, operator, constant);
    return denied ? not(held) : held;
  }

  #variable(): Variable {
    const token = this.#next();
    const name = token?.kind === 'word' ? token.text.replace(/\.(?:NAOK|code|value|shown)$/i, '') : '';
    const variable = this.variables.get(name);
    if (!variable) throw new Untranslatable();
    return variable;
  }

  #constant(): string {
    const sign = this.#take('-') ? '-' : '';
    const token = this.#next();
    if (token?.kind === 'text') return token.text.slice(1, -1);
    if (token?.kind === 'number') return `${sign}${token.text}`;
    throw new Untranslatable();
  }

  #next(): Token | undefined {
    const token = this.tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #take(...texts: readonly string[]): boolean {
    const token = this.tokens[this.#at];
    const matches = token !== undefined && token.kind !== 'text' && texts.includes(token.text.toLowerCase());
    if (matches) this.#at += 1;
    return matches;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new Untranslatable();
  }
}

type AnswerVariable = Extract<Variable, { kind: 'answer' }>;
type Box = Extract<Variable, { kind: 'box' }>;

const answerOf = ({ name, row }: AnswerVariable): Expression => ({
  kind: 'answer',
  name,
  ...(row !== undefined && { row }),
});

const ticked = ({ name, value }: Box): Expression => ({
  kind: 'binary',
  operator: 'contains',
  left: { kind: 'answer', name },
  right: { kind: 'constant', value },
});

/** A box says “Y” when it is ticked and nothing when it is not. */
function compareBox(box: Box, operator: BinaryOperator, constant: string): Expression {
  if (operator !== 'equal') throw new Untranslatable();
  return constant === 'Y' ? ticked(box) : not(ticked(box));
}

/** An empty text means no answer. Codes are compared as the values they have with us. */
function compareAnswer(variable: AnswerVariable, operator: BinaryOperator, constant: string): Expression {
  const answer = answerOf(variable);
  if (constant === '' && operator === 'equal') return empty(answer);
  const number = /^-?\d+(?:\.\d+)?$/.test(constant) ? Number(constant) : constant;
  const value = variable.values?.get(constant) ?? number;
  if (!canBeWritten(value)) throw new Untranslatable();
  return { kind: 'binary', operator, left: answer, right: { kind: 'constant', value } };
}
