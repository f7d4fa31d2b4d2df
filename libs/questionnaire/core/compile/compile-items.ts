import { compileDomain, OTHER } from './compile-domain.js';
import { compileScores } from './compile-scores.js';
import type { QuestionDefinition } from '../definition/definition.js';
import { below, type Findings } from '../findings.js';
import type { FlatQuestion } from '../definition/flatten.js';
import { DEFAULT_LENGTH } from '../definition/limits.js';
import { parseExpression } from '../expression/parse-expression.js';
import type { Domain, Expression, PlanItem, Remark, Role } from '../plan.js';
import { compileHeading, localizedText } from '../definition/read-text.js';
import { type ExpressionType, type Surroundings, typeOfExpression } from '../expression/type-of-expression.js';

/** Compiles the questions in order; a condition may only look back, so there are no cycles. */
export function compileItems(questions: readonly FlatQuestion[], findings: Findings): PlanItem[] {
  const conditions = new Conditions(questions, findings);
  return questions.map((flat) => {
    const item = compileItem(flat, conditions, findings);
    conditions.pass(item);
    return item;
  });
}

function compileItem(flat: FlatQuestion, conditions: Conditions, findings: Findings): PlanItem {
  const { question, pointer } = flat;
  const domain: Domain =
    question.type === 'expression'
      ? { kind: 'computed', expression: conditions.computation(question.expression, below(pointer, 'expression')) }
      : compileDomain(question, pointer, findings);
  const scores = compileScores(question, domain, pointer, findings);
  const remark = compileRemark(question);
  const role: Role | undefined = roleOf(question) ?? (scores.length > 0 ? 'score' : undefined);
  return {
    name: question.name,
    type: question.type,
    ...compileHeading({ title: question.name, ...question }),
    required: isRequired(question, domain),
    ...conditions.ofQuestion(flat),
    domain,
    ...(remark && { remark }),
    ...(role && { role }),
    ...measureOf(question),
    scores,
  } as PlanItem;
}

/** Where at least one choice must be made none is too few, so survey-core asks for one whether it is required or not. */
function isRequired(question: QuestionDefinition, domain: Domain): boolean {
  return ('isRequired' in question && question.isRequired) || (domain.kind === 'some-of' && domain.min > 0);
}

function roleOf(question: QuestionDefinition): Role | undefined {
  return 'role' in question ? question.role : undefined;
}

function measureOf(question: QuestionDefinition): Pick<PlanItem, 'measure' | 'dimension'> {
  return {
    ...('measure' in question && { measure: question.measure }),
    ...('dimension' in question && { dimension: question.dimension }),
  };
}

function compileRemark(question: QuestionDefinition): Remark | undefined {
  const maxLength = DEFAULT_LENGTH.remark;
  if ('showOtherItem' in question && question.showOtherItem) return { maxLength, choice: OTHER };
  if (!('showCommentArea' in question && question.showCommentArea)) return undefined;
  return { maxLength, ...(question.commentText && { label: localizedText(question.commentText) }) };
}

/** Parses and type-checks conditions against the questions asked so far. */
class Conditions {
  readonly #earlier = new Map<string, PlanItem>();
  readonly #later: Set<string>;
  /** Conditions of pages and panels, compiled where the first question inside them stands. */
  readonly #containers = new Map<string, Expression | undefined>();

  constructor(
    questions: readonly FlatQuestion[],
    private readonly findings: Findings,
  ) {
    this.#later = new Set(questions.map(({ question }) => question.name));
  }

  pass(item: PlanItem): void {
    this.#earlier.set(item.name, item);
    this.#later.delete(item.name);
  }

  ofQuestion(flat: FlatQuestion): Pick<PlanItem, 'visibleIf' | 'requiredIf'> {
    const { question, pointer } = flat;
    const visibleIf = this.#ofVisibility(flat);
    const requiredIf =
      'requiredIf' in question ? this.#of(question.requiredIf, below(pointer, 'requiredIf')) : undefined;
    return { ...(visibleIf && { visibleIf }), ...(requiredIf && { requiredIf }) };
  }

  #ofVisibility({ question, pointer, around }: FlatQuestion): Expression | undefined {
    const outer = around.map((container) =>
      this.#ofContainer(container.element.visibleIf, below(container.pointer, 'visibleIf')),
    );
    const own = this.#of(question.visibleIf, below(pointer, 'visibleIf'));
    return [...outer, own]
      .filter((condition) => condition !== undefined)
      .reduce<Expression | undefined>(
        (left, right) => (left ? { kind: 'binary', operator: 'and', left, right } : right),
        undefined,
      );
  }

  #of(text: string | undefined, pointer: string): Expression | undefined {
    return text === undefined ? undefined : this.#compile(text, pointer, ['boolean'], 'not-a-condition');
  }

  computation(text: string, pointer: string): Expression {
    const types: readonly ExpressionType[] = ['boolean', 'number', 'choice'];
    return this.#compile(text, pointer, types, 'cannot-be-shown') ?? { kind: 'constant', value: '' };
  }

  #ofContainer(text: string | undefined, pointer: string): Expression | undefined {
    if (!this.#containers.has(pointer)) this.#containers.set(pointer, this.#of(text, pointer));
    return this.#containers.get(pointer);
  }

  #compile(
    text: string,
    pointer: string,
    wanted: readonly ExpressionType[],
    otherwise: string,
  ): Expression | undefined {
    const parsed = parseExpression(text);
    if (!parsed.ok) return this.findings.add(pointer, parsed.code);
    const around: Surroundings = { earlier: this.#earlier, later: this.#later };
    const typed = typeOfExpression(parsed.expression, around);
    if (!typed.ok) return this.findings.add(pointer, typed.code);
    if (!wanted.includes(typed.type)) return this.findings.add(pointer, otherwise);
    return parsed.expression;
  }
}
