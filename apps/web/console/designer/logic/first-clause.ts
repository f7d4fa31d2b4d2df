import type { Clause, Operand, Scalar } from '#questionnaire/core/design';

/** A clause to begin with: the first thing that can be said about a question. */
export function firstClause({ question, row, operators, choices }: Operand): Clause {
  const [operator = 'is-answered'] = operators;
  const [choice] = choices ?? [];
  const value: Scalar | undefined = choice?.value;
  const isList = operator === 'any-of' || operator === 'none-of' || operator === 'all-of';
  return {
    kind: 'clause',
    question,
    ...(row !== undefined && { row }),
    operator,
    ...(value !== undefined && !operator.endsWith('answered') && { value: isList ? [value] : value }),
  };
}
