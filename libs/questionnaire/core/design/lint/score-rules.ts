import type { FlatQuestion } from '../../definition/flatten.js';
import { below } from '../../findings.js';
import type { Expression, PlanItem } from '../../plan.js';
import type { Reasoner } from '../logic/reason.js';
import { valueOfChoice } from '../edit/edit-choices.js';
import type { RuleFinding } from './design-finding.js';

/** An item that scores a criterion, and where. */
interface Scorer {
  readonly criterion: string;
  readonly item: PlanItem;
  /** The question, or the row of a matrix. */
  readonly at: string;
}

const TRUE: Expression = { kind: 'constant', value: true };

const anyOf = (conditions: readonly Expression[]): Expression =>
  conditions.reduce((left, right) => ({ kind: 'binary', operator: 'or', left, right }));
const both = (left: Expression, right: Expression): Expression => ({ kind: 'binary', operator: 'and', left, right });
const not = (operand: Expression): Expression => ({ kind: 'unary', operator: 'not', operand });

export function scoreFindings(
  items: readonly PlanItem[],
  questions: readonly FlatQuestion[],
  reasoner: Reasoner,
): RuleFinding[] {
  const scorers = items.flatMap((item, index) => scorersOf(item, questions[index] as FlatQuestion));
  const byCriterion = new Map<string, Scorer[]>();
  for (const scorer of scorers)
    byCriterion.set(scorer.criterion, [...(byCriterion.get(scorer.criterion) ?? []), scorer]);
  return [
    ...[...byCriterion.values()].flatMap((own) => mappedTwice(own, reasoner)),
    ...skippable(scorers, byCriterion, reasoner),
    ...measuredTwice(items, questions),
  ];
}

function scorersOf(item: PlanItem, { question, pointer }: FlatQuestion): Scorer[] {
  return item.scores.map(({ criterion, row }) => {
    const rows = question.type === 'matrix' ? question.rows : [];
    const index = rows.findIndex((one) => String(valueOfChoice(one)) === row);
    return { criterion, item, at: row === undefined ? pointer : below(`${pointer}/rows`, index) };
  });
}

/** Two items for one criterion weigh less than they seem to; in branches that exclude each other they do not meet. */
function mappedTwice(scorers: readonly Scorer[], reasoner: Reasoner): RuleFinding[] {
  const [first, ...others] = scorers;
  return others.flatMap(({ criterion, item, at }): RuleFinding[] => {
    if (!first || !canMeet(first.item, item, reasoner)) return [];
    return [
      {
        pointer: at,
        code: 'criterion-mapped-twice',
        severity: 'warning',
        parameters: { criterion, other: first.item.name },
        fix: { code: 'remove-mapping', operations: [{ kind: 'map-criterion', at, criterion: null }] },
      },
    ];
  });
}

function canMeet(a: PlanItem, b: PlanItem, reasoner: Reasoner): boolean {
  if (a === b || !a.visibleIf || !b.visibleIf) return true;
  return reasoner.canHold(both(a.visibleIf, b.visibleIf)) !== 'no';
}

/** A criterion that some respondents who score others are not asked about. Paths that score nothing do not count. */
function skippable(
  scorers: readonly Scorer[],
  byCriterion: ReadonlyMap<string, readonly Scorer[]>,
  reasoner: Reasoner,
): RuleFinding[] {
  const scored = visibilityOf(scorers);
  return [...byCriterion].flatMap(([criterion, own]): RuleFinding[] => {
    const asked = visibilityOf(own);
    if (asked === TRUE || reasoner.canHold(both(scored, not(asked))) !== 'yes') return [];
    const at = (own[0] as Scorer).at;
    return [{ pointer: at, code: 'criterion-skippable', severity: 'warning', parameters: { criterion } }];
  });
}

/** When at least one of them is asked, each distinct condition once. */
function visibilityOf(scorers: readonly Scorer[]): Expression {
  const conditions = new Map(scorers.map(({ item: { visibleIf } }) => [JSON.stringify(visibleIf), visibleIf]));
  const known = [...conditions.values()].filter((condition) => condition !== undefined);
  return known.length === conditions.size && known.length > 0 ? anyOf(known) : TRUE;
}

function measuredTwice(items: readonly PlanItem[], questions: readonly FlatQuestion[]): RuleFinding[] {
  const first = new Map<string, string>();
  return items.flatMap(({ name, measure, dimension }, index): RuleFinding[] => {
    if (measure === undefined) return [];
    const key = `${measure}/${dimension ?? ''}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    if (other === undefined) return [];
    const { pointer } = questions[index] as FlatQuestion;
    const fix = {
      code: 'remove-property',
      operations: [{ kind: 'set-property', at: pointer, property: 'measure' }],
    } as const;
    return [
      { pointer: below(pointer, 'measure'), code: 'measure-twice', severity: 'warning', parameters: { other }, fix },
    ];
  });
}
