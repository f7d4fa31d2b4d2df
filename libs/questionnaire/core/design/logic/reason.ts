import { prepareCondition, type Scope } from '../../expression/evaluate.js';
import type { AnswerValue, Expression, PlanItem } from '../../plan.js';
import { mergeUses, possibleAnswers, type PossibleAnswers, type Uses, useOfItem, usesIn } from './possible-answers.js';

/** `unknown` where the answers are too many to try: nothing may be claimed then. */
export type Certainty = 'yes' | 'no' | 'unknown';

export interface Reasoner {
  /** Whether some answers to the questionnaire, given by its own rules, make the condition hold. */
  canHold(condition: Expression): Certainty;
}

/** Answer sets tried for one condition, and for all conditions of one reasoner. */
const BUDGET = { condition: 4000, all: 200_000 } as const;

/**
 * Decides conditions by trying answers that stand for all others. “No” is a proof: every combination was tried.
 * What a hidden item would say counts as no answer; that a required item must be answered is taken into account.
 */
export function prepareReasoner(items: readonly PlanItem[]): Reasoner {
  const known = new Map<string, Certainty>();
  const survey = new Survey(items);
  return {
    canHold(condition) {
      const key = JSON.stringify(condition);
      const certainty = known.get(key) ?? decide(condition, survey);
      known.set(key, certainty);
      return certainty;
    },
  };
}

interface Rule {
  readonly holds: (scope: Scope) => boolean;
  readonly uses: Uses;
}

/** What is the same for every condition, computed when it is first needed. */
class Survey {
  budget: number = BUDGET.all;
  readonly #indices: ReadonlyMap<string, number>;
  readonly #rules = new Map<number, Rule | undefined>();

  constructor(readonly items: readonly PlanItem[]) {
    this.#indices = new Map(items.map(({ name }, index) => [name, index]));
  }

  readonly indexOf = (name: string): number => this.#indices.get(name) ?? -1;

  /** When the item is shown; undefined where it always is. */
  ruleOf(index: number): Rule | undefined {
    if (!this.#rules.has(index)) {
      const visibleIf = this.items[index]?.visibleIf;
      this.#rules.set(index, visibleIf && this.rule(visibleIf));
    }
    return this.#rules.get(index);
  }

  rule(condition: Expression): Rule {
    return { holds: prepareCondition(condition, this.indexOf), uses: usesIn([condition]) };
  }

  /** The items with these names, in the order of the questionnaire. */
  indicesOf(uses: Uses): number[] {
    return [...uses.keys()].map(this.indexOf).filter((index) => index >= 0);
  }

  /** What the conditions of what is used use, and so on: all that has a say. */
  closureOf(uses: Uses): number[] {
    const closure = new Set(this.indicesOf(uses));
    for (const index of closure) {
      const rule = this.ruleOf(index);
      if (rule) for (const other of this.indicesOf(rule.uses)) closure.add(other);
    }
    return [...closure];
  }
}

function decide(condition: Expression, survey: Survey): Certainty {
  const rule = survey.rule(condition);
  const direct = survey.indicesOf(rule.uses);
  const free = search(new Problem(rule, direct, survey, false), survey);
  const isFree = direct.every((index) => !survey.items[index]?.visibleIf && !survey.items[index]?.required);
  if (free === 'no' || isFree) return free;
  return search(new Problem(rule, survey.closureOf(rule.uses), survey, true), survey);
}

interface Variable {
  readonly index: number;
  readonly visibleIf: ((scope: Scope) => boolean) | undefined;
  readonly values: readonly AnswerValue[];
  readonly mayBeSilent: boolean;
}

/** The variables of a condition in the order of the questionnaire. */
class Problem {
  readonly variables: readonly Variable[];
  readonly complete: boolean;

  /** `ruled`: whether visibility and duty to answer are respected; without, the answers are all free. */
  constructor(
    readonly condition: Rule,
    indices: readonly number[],
    survey: Survey,
    ruled: boolean,
  ) {
    const rules = ruled ? indices.flatMap((index) => survey.ruleOf(index)?.uses ?? []) : [];
    const uses = mergeUses([condition.uses, ...rules]);
    let complete = true;
    this.variables = indices
      .toSorted((a, b) => a - b)
      .map((index) => {
        const item = survey.items[index] as PlanItem;
        const answers: PossibleAnswers = possibleAnswers(item.domain, useOfItem(uses, item.name));
        complete &&= answers.complete;
        const visibleIf = ruled ? survey.ruleOf(index)?.holds : undefined;
        return { index, visibleIf, values: answers.values, mayBeSilent: !ruled || !item.required };
      });
    this.complete = complete;
  }
}

function search(problem: Problem, survey: Survey): Certainty {
  const scope: (AnswerValue | undefined)[] = Array.from({ length: survey.items.length });
  const allowance = { left: Math.min(BUDGET.condition, survey.budget) };
  const before = allowance.left;
  const found = tryFrom(0, problem, scope, allowance);
  survey.budget -= before - allowance.left;
  if (found) return 'yes';
  return allowance.left > 0 && problem.complete ? 'no' : 'unknown';
}

function tryFrom(
  position: number,
  problem: Problem,
  scope: (AnswerValue | undefined)[],
  allowance: { left: number },
): boolean {
  const variable = problem.variables[position];
  if (!variable) {
    allowance.left -= 1;
    return problem.condition.holds(scope);
  }
  const visible = !variable.visibleIf || variable.visibleIf(scope);
  const options = visible ? variable.values : [];
  for (const value of options) {
    scope[variable.index] = value;
    if (tryFrom(position + 1, problem, scope, allowance)) return true;
    if (allowance.left <= 0) return false;
  }
  scope[variable.index] = undefined;
  return (!visible || variable.mayBeSilent) && tryFrom(position + 1, problem, scope, allowance);
}
