import { pointsOf, UNITS } from '#scoring';
import type {
  ChoiceDefinition,
  Definition,
  MatrixDefinition,
  QuestionDefinition,
} from '../../definition/definition.js';
import { propertiesOfType } from '../../definition/question-types.js';
import { below } from '../../findings.js';
import { above, lastStep, valueAt, withValueAt } from '../pointer.js';
import { offeredChoices } from './change-type.js';
import { edited, type Edited, refuse } from './edited.js';
import type { OperationOf } from './operation.js';
import { questionAt } from './survey-tree.js';

const CODES: readonly unknown[] = ['NOT_APPLICABLE', 'DONT_KNOW'];

/** Lets a question, or a row of a matrix, score a criterion. Words without a place on a scale get one, best first. */
export function mapCriterion(definition: Definition, { at, criterion }: OperationOf<'map-criterion'>): Edited {
  const question = questionAt(definition, at);
  if (question) return mapQuestion(definition, question, at, criterion);
  const matrix = questionAt(definition, above(at, 2));
  const row = valueAt(definition, at) as ChoiceDefinition | undefined;
  if (matrix?.type !== 'matrix' || row === undefined || lastStep(above(at)) !== 'rows') {
    return refuse(definition, at, 'nothing-there');
  }
  return mapRow(definition, row, at, criterion);
}

function mapQuestion(
  definition: Definition,
  question: QuestionDefinition,
  at: string,
  criterion: string | null,
): Edited {
  const possible = propertiesOfType(question.type).some(({ name }) => name === 'criterion');
  if (!possible || question.type === 'checkbox') return refuse(definition, at, 'not-possible-here');
  const own = withValueAt(definition, below(at, 'criterion'), criterion ?? undefined);
  return edited(withRole(withEvenRecode(own, at, criterion), at, criterion !== null), at);
}

function mapRow(definition: Definition, row: ChoiceDefinition, at: string, criterion: string | null): Edited {
  const { criterion: _, ...plain } = typeof row === 'object' ? row : { value: row, criterion: undefined };
  const changed = withValueAt(definition, at, criterion === null ? plain : { ...plain, criterion });
  const question = above(at, 2);
  const { rows } = questionAt(changed, question) as MatrixDefinition;
  const scored = rows.some((one) => typeof one === 'object' && one.criterion !== undefined);
  return edited(withRole(withEvenRecode(changed, question, criterion), question, scored), at);
}

/** Scored questions have the role `score`, all others any other role or none. */
function withRole(definition: Definition, at: string, scored: boolean): Definition {
  const pointer = below(at, 'role');
  if (scored) return withValueAt(definition, pointer, 'score');
  return valueAt(definition, pointer) === 'score' ? withValueAt(definition, pointer, undefined) : definition;
}

function withEvenRecode(definition: Definition, at: string, criterion: string | null): Definition {
  const recode = evenRecode(questionAt(definition, at) as QuestionDefinition);
  const given = valueAt(definition, below(at, 'recode'));
  if (criterion === null || !recode || given !== undefined) return definition;
  return withValueAt(definition, below(at, 'recode'), recode);
}

/**
 * Points for words that have no place on a scale: 100 for the first, 0 for the last, even steps between, in whole
 * units. undefined where the values are numbers, which have their place, or fewer than two.
 */
export function evenRecode(question: QuestionDefinition): Readonly<Record<string, number>> | undefined {
  if (question.type === 'boolean') return undefined;
  const scale = offeredChoices(question).filter((value) => !CODES.includes(value));
  if (scale.length < 2 || scale.every((value) => typeof value === 'number')) return undefined;
  const last = scale.length - 1;
  return Object.fromEntries(
    scale.map((value, index) => [String(value), pointsOf(Math.round((UNITS * (last - index)) / last))]),
  );
}

export function recodeValue(definition: Definition, { at, value, points }: OperationOf<'recode'>): Edited {
  const question = questionAt(definition, at);
  if (!question) return refuse(definition, at, 'nothing-there');
  if (!propertiesOfType(question.type).some(({ name }) => name === 'recode')) {
    return refuse(definition, at, 'not-possible-here');
  }
  const { [String(value)]: _, ...rest } = (valueAt(definition, below(at, 'recode')) ?? {}) as Record<string, unknown>;
  const recode = points === null ? rest : { ...rest, [String(value)]: points };
  return edited(withValueAt(definition, below(at, 'recode'), Object.keys(recode).length > 0 ? recode : undefined), at);
}
