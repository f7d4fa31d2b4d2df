import type { Definition, PageDefinition, QuestionDefinition } from '../../definition/definition.js';
import { parseExpression } from '../../expression/parse-expression.js';
import { canBeWritten, writeExpression } from '../../expression/write-expression.js';
import { below } from '../../findings.js';
import type { Expression, Scalar } from '../../plan.js';
import { valueAt, withValueAt } from '../pointer.js';
import { type Located, mapElements, partsOf } from './survey-tree.js';

/** A value of a question that is called differently now; `list` says whether it is a choice, column or row. */
export interface ReplacedValue {
  readonly question: QuestionDefinition;
  readonly list: string;
  readonly before: string | number;
  readonly value: string | number;
}

/** Conditions and recoding follow a choice that got another value. */
export function withValueReplaced(definition: Definition, replaced: ReplacedValue): Definition {
  return withRecodeKey(withConditions(definition, replaced), replaced);
}

function withRecodeKey(definition: Definition, { question, list, before, value }: ReplacedValue): Definition {
  const { at } = partsOf(definition).find(({ part }) => part.name === question.name) as Located;
  const recode = valueAt(definition, below(at, 'recode')) as Recode | undefined;
  if (list === 'rows' || !recode || !Object.hasOwn(recode, String(before))) return definition;
  const entries = Object.entries(recode).map(([key, points]) => [key === String(before) ? String(value) : key, points]);
  return withValueAt(definition, below(at, 'recode'), Object.fromEntries(entries));
}

type Recode = Readonly<Record<string, unknown>>;

function withConditions(definition: Definition, replaced: ReplacedValue): Definition {
  const pages = definition.pages.map((page): PageDefinition => {
    const elements = mapElements(page.elements, (element) => withExpressions(element, replaced));
    const own = withExpressions(page, replaced);
    return elements === page.elements ? own : { ...own, elements };
  });
  return { ...definition, pages };
}

function withExpressions<Part extends object>(part: Part, replaced: ReplacedValue): Part {
  let changed = part;
  for (const property of ['visibleIf', 'requiredIf', 'expression']) {
    const text = (part as Readonly<Record<string, unknown>>)[property];
    const rewritten = typeof text === 'string' ? rewrite(text, replaced) : text;
    if (rewritten !== text) changed = { ...changed, [property]: rewritten };
  }
  return changed;
}

/** What does not parse, or does not speak of the value, stays letter for letter. */
function rewrite(text: string, replaced: ReplacedValue): string {
  if (!text.includes(`{${replaced.question.name}`)) return text;
  const parsed = parseExpression(text);
  if (!parsed.ok) return text;
  const rewritten = replaceIn(parsed.expression, replaced);
  return rewritten === parsed.expression ? text : writeExpression(rewritten);
}

function replaceIn(expression: Expression, replaced: ReplacedValue): Expression {
  if (expression.kind === 'answer') return replaceRow(expression, replaced);
  if (expression.kind === 'unary') {
    const operand = replaceIn(expression.operand, replaced);
    return operand === expression.operand ? expression : { ...expression, operand };
  }
  if (expression.kind === 'call') {
    const parts = expression.arguments.map((part) => replaceIn(part, replaced));
    const same = parts.every((part, index) => part === expression.arguments[index]);
    return same ? expression : { ...expression, arguments: parts };
  }
  if (expression.kind !== 'binary') return expression;
  const left = replaceConstant(replaceIn(expression.left, replaced), expression.right, replaced);
  const right = replaceConstant(replaceIn(expression.right, replaced), expression.left, replaced);
  return left === expression.left && right === expression.right ? expression : { ...expression, left, right };
}

function replaceRow(answer: Extract<Expression, { kind: 'answer' }>, replaced: ReplacedValue): Expression {
  const { question, list, before, value } = replaced;
  if (list !== 'rows' || answer.name !== question.name || answer.row !== String(before)) return answer;
  return { ...answer, row: String(value) };
}

/** A constant that is held against an answer to the question. */
function replaceConstant(side: Expression, other: Expression, replaced: ReplacedValue): Expression {
  const speaksOfIt = other.kind === 'answer' && other.name === replaced.question.name && replaced.list !== 'rows';
  if (!speaksOfIt || !canBeWritten(replaced.value)) return side;
  const exchange = (value: Scalar): Scalar => (value === replaced.before ? replaced.value : value);
  if (side.kind === 'constant') return side.value === replaced.before ? { ...side, value: replaced.value } : side;
  if (side.kind !== 'list' || !side.values.includes(replaced.before)) return side;
  return { ...side, values: side.values.map(exchange) };
}
