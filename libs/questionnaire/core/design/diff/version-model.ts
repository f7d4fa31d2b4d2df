import { compileDomain } from '../../compile/compile-domain.js';
import { compileScores } from '../../compile/compile-scores.js';
import type { QuestionDefinition } from '../../definition/definition.js';
import { flatten, type FlatQuestion } from '../../definition/flatten.js';
import { parseExpression } from '../../expression/parse-expression.js';
import { writeExpression } from '../../expression/write-expression.js';
import { UNHEARD } from '../../findings.js';
import type { Domain, Scalar, ScoreMapping } from '../../plan.js';
import type { Standing, Version } from './change.js';

/** A question of a version with all that decides what its answers mean. */
export interface ComparedQuestion {
  readonly name: string;
  readonly question: QuestionDefinition;
  readonly pointer: string;
  readonly position: number;
  readonly standing: Standing;
  readonly domain: Domain | undefined;
  /** The values of the domain that a person can choose; columns for a matrix. */
  readonly values: readonly Scalar[];
  readonly rows: readonly string[];
  readonly scores: readonly ScoreMapping[];
  /** All conditions around it in one spelling, '' where it is always shown. */
  readonly condition: string;
}

export function questionsOf({ definition }: Version): readonly ComparedQuestion[] {
  return flatten(definition).map(comparedQuestion);
}

function comparedQuestion(flat: FlatQuestion, position: number): ComparedQuestion {
  const { question, pointer } = flat;
  const domain = question.type === 'expression' ? undefined : compileDomain(question, pointer, UNHEARD);
  const scores = domain ? compileScores(question, domain, pointer, UNHEARD) : [];
  return {
    name: question.name,
    question,
    pointer,
    position,
    standing: standingOf(question, scores),
    domain,
    values: domain ? chosenValues(domain) : [],
    rows: domain?.kind === 'matrix' ? domain.rows.map(({ value }) => String(value)) : [],
    scores,
    condition: conditionOf(flat),
  };
}

function standingOf(question: QuestionDefinition, scores: readonly ScoreMapping[]): Standing {
  if (scores.length > 0) return 'scored';
  return 'measure' in question && question.measure !== undefined ? 'measured' : 'free';
}

function chosenValues(domain: Domain): readonly Scalar[] {
  if ('choices' in domain) return domain.choices.map(({ value }) => value);
  if (domain.kind === 'matrix') return domain.columns.map(({ value }) => value);
  if (domain.kind === 'table') return domain.columns.map(({ name }) => name);
  return domain.kind === 'yes-no' ? [domain.no.value, domain.yes.value] : [];
}

function conditionOf({ question, around }: FlatQuestion): string {
  const texts = [...around.map(({ element }) => element.visibleIf), question.visibleIf];
  return texts
    .filter((text) => text !== undefined)
    .map(oneSpelling)
    .join(' and ');
}

/** `<>` and `!=`, double and single quotes, superfluous parentheses: the same condition. */
export function oneSpelling(text: string): string {
  const parsed = parseExpression(text);
  return parsed.ok ? writeExpression(parsed.expression) : text;
}
